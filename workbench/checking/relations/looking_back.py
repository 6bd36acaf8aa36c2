"""Comparisons with an earlier value that stands in another sentence than the later one.

"486,000 euros, 8 percent more than a year earlier. Then it was 450,000"; "1,162 were injured. That
was 250 more than a year earlier, when there were 912".
"""

import re
from typing import NamedTuple

from workbench.checking.relations.change_phrases import ChangePhrases
from workbench.checking.relations.lines import Line
from workbench.checking.relations.parts import is_same_thing
from workbench.model.figure import Figure, FigureKind

_NEAR_WORDS = 8
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIFFERENCES = frozenset(
    {FigureKind.PERCENTAGE, FigureKind.PERCENTAGE_POINTS, FigureKind.COUNT, FigureKind.MONEY}
)


class Past(NamedTuple):
    """A value, the one that it is compared with, and the difference as it is told."""

    before: Figure
    after: Figure
    told: Figure
    way: int
    at: int
    """Place of the difference in its line."""


def looking_back(previous: Line, line: Line, phrases: ChangePhrases) -> Past | None:
    """Return the comparison that two sentences make, if they make one."""
    return _told_then(previous, line, phrases) or _told_of_both(previous, line, phrases)


def _told_then(previous: Line, line: Line, phrases: ChangePhrases) -> Past | None:
    """Read "X, 8 percent more than a year earlier. Then it was Y"."""
    near = phrases.then.search(line.gaps[0]) and len(line.gaps[0].split()) <= _NEAR_WORDS
    if len(previous.figures) < 2 or not near or not _closes(line.gaps[1]):
        return None
    year = _YEAR.search(line.gaps[0])
    if year is not None and year[0] not in previous.gaps[-1]:
        # Another year than the one compared with.
        return None
    at = len(previous.figures) - 1
    after, told, before = previous.figures[at - 1], previous.figures[at], line.figures[0]
    way = _way(previous, at, phrases)
    if way == 0 or not phrases.then.search(previous.gaps[at + 1]):
        return None
    if phrases.apposed.fullmatch(previous.gaps[at]) is None or not _are_alike(before, after):
        return None
    return Past(before, after, told, way, at)


def _told_of_both(previous: Line, line: Line, phrases: ChangePhrases) -> Past | None:
    """Read "X. That was 250 more than a year earlier, when there were Y"."""
    if len(line.figures) != 2 or phrases.that.fullmatch(line.gaps[0]) is None:
        return None
    told, before = line.figures
    way = _way(line, 0, phrases)
    if way == 0 or phrases.then.search(line.gaps[1]) is None:
        return None
    alike = [one for one in previous.figures if _are_alike(before, one)]
    same = [one for one in alike if one.counted_lemma == before.counted_lemma]
    return Past(before, same[0], told, way, 0) if len(same) == 1 else None


def _way(line: Line, at: int, phrases: ChangePhrases) -> int:
    """Return +1 or -1 by the word after a difference, 0 where it is none."""
    if line.figures[at].kind not in _DIFFERENCES:
        return 0
    tail = line.tail(at)
    return 1 if phrases.more.match(tail) else -1 if phrases.less.match(tail) else 0


def _closes(gap: str) -> bool:
    return gap[:1] in ("", ".", ",", ";")


def _are_alike(one: Figure, other: Figure) -> bool:
    same = one.kind is other.kind and one.unit == other.unit
    return same and (one.kind is not FigureKind.COUNT or is_same_thing(one, other))
