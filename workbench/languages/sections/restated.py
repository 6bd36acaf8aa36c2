"""restated.toml: what tells that two values of one word are of two different things."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Restated:
    """The words of one language; lower case, a beginning or word group as a whole."""

    generic: frozenset[str]
    """Lemmas that count nothing by themselves: times, points."""
    apart: frozenset[str]
    """Words that set one value off from another: times, parts, others, changes, denials."""
