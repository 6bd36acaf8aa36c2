"""restated.toml: what tells that two values of one word are of two different things."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Restated:
    """The words of one language; lower case, a beginning or word group as a whole."""

    body: str
    """A value in the heading and another in the text; {stated}, {other}, {counted}."""
    twice: str
    """Two values in the text."""
    transposed: str
    """Follows where the two have the same digits in another order."""
    suggestion: str
    generic: frozenset[str]
    """Lemmas that count nothing by themselves: times, points."""
    apart: frozenset[str]
    """Words that set one value off from another: times, parts, others, changes, denials."""
