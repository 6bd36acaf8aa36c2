"""Which percentage or fraction is told beside the numbers it is made of, or beside its like.

"412 of the 450 (85 percent)", "85 percent (412 of 450)", "85 percent of the 450 (412)", "of the 450
residents, 412 (85 percent)", "of the 450 residents, 85 percent (412) voted", "412 of the 450. That
is 85 percent"; "one in five (30 percent)".
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from workbench.checking.relations.lines import Line, once, plain_lines
from workbench.checking.relations.parts import (
    PartOf,
    comparable,
    is_same_thing,
    opens_whole,
    parts,
)
from workbench.checking.relations.phrases import (
    PartPhrases,
    SharePhrases,
    part_phrases,
    share_phrases,
)
from workbench.checking.relations.tolerance import SHARES
from workbench.checking.relations.wholes import of_wholes
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind

_ONE = 1
_NUMBERS = re.compile(r"\d+")


class ShareOf(NamedTuple):
    """A share as percentage or fraction, with the part and the whole that it is told of."""

    share: Figure
    part: Figure
    whole: Figure
    sure: bool = True
    """False where part and whole are told apart."""


class Twice(NamedTuple):
    """One share told as fraction and as percentage."""

    first: Figure
    second: Figure

    @property
    def counted_out(self) -> bool:
        """Whether it is told as a part of a whole (171 out of 190), and no one in so many."""
        ratio = self.first if self.first.kind is FigureKind.RATIO else self.second
        numbers = _NUMBERS.findall(ratio.text)
        return len(numbers) == 2 and min(map(len, numbers)) > 1


def _read(extraction: Extraction, pack: Pack) -> tuple[tuple[ShareOf, ...], tuple[Twice, ...]]:
    """Return the shares with part and whole, and the shares told twice."""
    of, told = part_phrases(pack), share_phrases(pack)
    related: dict[int, list[PartOf]] = {}
    for one in parts(extraction, pack):
        related.setdefault(one.line.sentence, []).append(one)
    shares: list[ShareOf] = []
    twice: list[Twice] = []
    previous: Line | None = None
    for line in plain_lines(extraction):
        if SHARES.isdisjoint([figure.kind for figure in line.figures]):
            previous = line
            continue
        shares += _of_pairs(line, related.get(line.sentence, ()), told)
        shares += _of_three(line, of, told)
        twice += _told_twice(line, told)
        if previous is not None and previous.sentence + 1 == line.sentence:
            shares += _told_after(line, related.get(previous.sentence, ()), told)
        previous = line
    seen = {one.share.start for one in shares}
    for share, part, whole in of_wholes(plain_lines(extraction), told, pack):
        if share.start not in seen:
            shares.append(ShareOf(share, part, whole, sure=False))
    return tuple(dict.fromkeys(shares)), tuple(twice)


def _of_pairs(line: Line, related: Sequence[PartOf], told: SharePhrases) -> Iterator[ShareOf]:
    """Read a share right before or after a part and its whole."""
    for one in related:
        after, before = one.at + 1, one.first - 1
        if _is_share(line, after) and _follows(line, after, told):
            yield ShareOf(line.figures[after], one.part, one.whole)
        elif one.first > 0 and _is_share(line, before) and _opens(line, one.first, told):
            yield ShareOf(line.figures[before], one.part, one.whole)


def _follows(line: Line, at: int, told: SharePhrases) -> bool:
    """Tell whether the share at `at` tells again what stands before it."""
    gap, after = line.gaps[at], line.gaps[at + 1]
    if told.compared.search(gap) or not told.closed.match(after):
        return False
    if told.same.fullmatch(gap):
        return True
    if told.tail.fullmatch(gap) is None:
        return False
    return bool(told.bracketed.match(after)) if gap.endswith("(") else True


def _opens(line: Line, at: int, told: SharePhrases) -> bool:
    """Tell whether what begins at `at` tells the share before it again."""
    gap = line.gaps[at]
    if gap.endswith(("(", ":")):
        return told.tail.fullmatch(gap) is not None and not told.compared.search(gap)
    return told.same.fullmatch(gap) is not None


def _of_three(line: Line, of: PartPhrases, told: SharePhrases) -> Iterator[ShareOf]:
    """Read "85 percent of the 450 (412)" and "412 (85 percent of the 450)"."""
    for at in range(len(line.figures) - 2):
        one, two, three = line.figures[at : at + 3]
        left, right = line.gaps[at + 1], line.gaps[at + 2]
        if _is_share(line, at) and comparable(two, three):
            opened = right.endswith("(") and line.gaps[at + 3].startswith(")")
            if of.of.fullmatch(left) and told.tail.fullmatch(right) and opened:
                yield ShareOf(one, three, two)
        elif _is_share(line, at + 1) and comparable(one, three) and opens_whole(line, at, of):
            if _tells_part(line, at + 2, told) and is_same_thing(one, three):
                yield ShareOf(two, three, one)
        elif (
            _is_share(line, at + 1)
            and comparable(one, three)
            and of.of.fullmatch(right)
            and any(way.fullmatch(left) for way in (told.same, told.that, told.tail))
        ):
            yield ShareOf(two, one, three)


def _tells_part(line: Line, at: int, told: SharePhrases) -> bool:
    """Tell whether the figure at `at` is the number for the share right before it."""
    gap, after = line.gaps[at], line.gaps[at + 1]
    if gap == "(":
        return after.startswith(")")
    return told.same.fullmatch(gap) is not None and told.closed.match(after) is not None


def _told_after(line: Line, related: Sequence[PartOf], told: SharePhrases) -> Iterator[ShareOf]:
    """Read "412 of the 450 voted. That is 85 percent"."""
    first = line.figures[0]
    if len(related) != _ONE or first.kind is not FigureKind.PERCENTAGE:
        return
    if told.that_is.fullmatch(line.gaps[0]) and told.closed.match(line.gaps[1]):
        yield ShareOf(first, related[0].part, related[0].whole)


def _told_twice(line: Line, told: SharePhrases) -> Iterator[Twice]:
    for at in range(len(line.figures) - 1):
        one, two = line.figures[at : at + 2]
        if not (_is_share(line, at) and _is_share(line, at + 1)) or one.kind is two.kind:
            continue
        gap, after = line.gaps[at + 1], line.gaps[at + 2]
        bracketed = gap.endswith("(") and told.bracketed.match(after)
        plain = told.same.fullmatch(gap) and told.closed.match(after)
        if gap == "," and not after.startswith(","):
            continue
        if (bracketed and told.tail.fullmatch(gap)) or plain:
            yield Twice(one, two)


def _is_share(line: Line, at: int) -> bool:
    if not 0 <= at < len(line.figures):
        return False
    figure = line.figures[at]
    if figure.kind is FigureKind.PERCENTAGE:
        return True
    most = figure.high if figure.high is not None else figure.low
    return figure.kind is FigureKind.RATIO and most is not None and 0 < most < _ONE


shares: Callable[[Extraction, Pack], tuple[tuple[ShareOf, ...], tuple[Twice, ...]]] = once(_read)
