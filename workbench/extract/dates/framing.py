"""The year that a sentence begins with: the months and feasts after it are in that year."""

from collections.abc import Set
from datetime import date
from typing import NamedTuple

from workbench.extract.dates.nodes import (
    Calendar,
    Cyclic,
    Festive,
    Interval,
    Node,
    Relative,
    replace,
)
from workbench.extract.dates.reference import Resolved
from workbench.extract.tokens import Tokens

_STOPS = frozenset(".!?;")
_REACH = 40
"""Tokens of a sentence that a year at its beginning holds for."""
_CLOSE = 3
"""Tokens between a year and a month that belongs to it: next year, in March."""


class Frame(NamedTuple):
    """A year that sets the time of the sentence, or only of what stands right behind it."""

    year: int
    end: int
    """Token after its words."""
    opens: bool
    """Whether it opens the sentence."""
    past: bool
    """Whether it has gone by."""


def frame_of(
    node: Node, found: Resolved, tokens: Tokens, published: date | None, prepositions: Set[str]
) -> Frame | None:
    """Return the frame that a mention makes, if it is one: a bare year does after a preposition
    that opens the sentence (In 2024), not as the kind of a thing (The 1994 law)."""
    if not isinstance(node, Calendar | Relative) or node.grain != "year" or found.first is None:
        return None
    forms, start = tokens.forms, node.start
    first = start
    if first and not forms[first][0].isupper() and forms[first - 1][0].isupper():
        first -= 1
    opens = first == 0 or (forms[first][0].isupper() and not forms[first - 1][0].isalnum())
    if isinstance(node, Calendar):
        opens = opens and first < start and tokens.lowers[first] in prepositions
        if not opens:
            return None
    year = found.first.year
    return Frame(year, node.end, opens, published is not None and year < published.year)


def framed(node: Node, frame: Frame, tokens: Tokens, ahead: Set[str]) -> Node:
    """Return a time without a year in that of the frame, where they share a sentence.

    After a year that has gone by, a word that looks `ahead` begins another time.
    """
    between = range(frame.end, node.start)
    if len(between) > _REACH:
        return node
    forms, lowers = tokens.forms, tokens.lowers
    if any(forms[at] in _STOPS and not _inside(tokens, at) for at in between):
        return node
    if not frame.opens and (len(between) > _CLOSE or "," not in forms[frame.end : node.start]):
        return node
    if frame.past and any(lowers[at] in ahead for at in between):
        return node
    return _in_year(node, frame.year)


def _inside(tokens: Tokens, index: int) -> bool:
    return index + 1 < len(tokens) and tokens.glued(index + 1)


def _in_year(node: Node, year: int) -> Node:
    if isinstance(node, Interval):
        left, right = node.left, node.right
        if not (isinstance(left, Calendar) and isinstance(right, Calendar)):
            return node
        if not (_yearless(left) and _yearless(right)) or (left.month or 0) > (right.month or 0):
            return node
        return replace(node, left=_in_year(left, year), right=_in_year(right, year))
    if isinstance(node, Calendar) and _yearless(node):
        return replace(node, year=year, year_guessed=True)
    if isinstance(node, Festive | Cyclic) and not (node.year or node.relative_year or node.toward):
        return replace(node, year=year)
    return node


def _yearless(node: Calendar) -> bool:
    return (
        node.month is not None
        and node.year is None
        and node.relative_year is None
        and not node.toward
    )
