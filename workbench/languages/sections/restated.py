"""restated.toml: what tells that two values of one word are of two different things."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Restated:
    """The words of one language; lower case, a beginning or word group as a whole."""

    generic: frozenset[str]
    """Lemmas that count nothing by themselves: times, points."""
    people: frozenset[str]
    """Lemmas for people of whatever kind."""
    outcomes: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    """Lemmas for people by what befell them, and lemmas of the verbs by which it befalls people:
    the dead, and to die. The first is the name of the outcome."""
    beside: frozenset[str]
    """Words right beside a figure by which it is of more things: new, extra, other."""
    definite: frozenset[str]
    """Words before a number of things that were named before: the, these."""
    terms: tuple[str, ...]
    """Words beside a length of time that make it a term of prison."""
    tolls: tuple[str, ...]
    """Words before a bare number that counts the dead."""
    apart: frozenset[str]
    """Words that set one value off from another: times, parts, others, changes, denials."""
