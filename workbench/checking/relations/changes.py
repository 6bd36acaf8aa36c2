"""Which two figures are the same thing before and after, and what is told of their difference.

"From 250 to 280, a rise of 12 percent", "rose 12 percent to 280 from 250", "280, up from 250",
"doubled from 10 to 25", "from 200 to 300. That is an increase of 50 percent".
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from workbench.checking.relations.lines import Line, lines, once
from workbench.checking.relations.phrases import any_of
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind

_KINDS = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.PERCENTAGE})
_DIFFERENCES = _KINDS | {FigureKind.PERCENTAGE_POINTS}
_WORD = r"[^\W\d_][\w'’.-]*"
_NEAR_WORDS = 8
_TWICE = Decimal(2)


class Change(NamedTuple):
    """A value before and after; `way` is +1 or -1 as the words tell it, 0 where they do not."""

    before: Figure
    after: Figure
    way: int
    told: Figure | None = None
    """The difference as the text tells it: percentage, points, amount or factor."""
    told_way: int = 0
    points: bool = False
    """The difference is counted in points."""


class ChangePhrases:
    """What stands around values before and after, compiled for one language."""

    def __init__(self, pack: Pack) -> None:
        words = pack.checks.changes
        by = any_of(words.by)
        article = any_of(words.articles)
        starts, ends = any_of(words.starts), any_of(words.ends)
        up, down = any_of(words.up), any_of(words.down)
        rise, drop = any_of(words.rise), any_of(words.drop)
        more, less = any_of(words.more), any_of(words.less)
        self.starts = re.compile(rf"(?:^|[\s,(]){starts}$")
        self.ends = re.compile(rf"(?:^|[\s,(]){ends}$")
        self.to = re.compile(ends)
        self.against = re.compile(rf",? ?\(?(?:{any_of(words.against)}|{starts})")
        self.upward = re.compile(rf"\b(?:{up}|{rise})\b")
        self.downward = re.compile(rf"\b(?:{down}|{drop})\b")
        self.going_up = re.compile(rf"\b{up}\b")
        self.going_down = re.compile(rf"\b{down}\b")
        self.unclear = re.compile(rf"\b{any_of((*words.slower, *words.rise, *words.drop))}\b")
        self.after_rise = re.compile(
            rf"(?:{_WORD}(?: {_WORD}){{0,4}})?[,:;(–—-]* ?(?:{article} )?"
            rf"(?:{_WORD} )?{rise}(?: {by})?"
            rf"|[,(;]? ?{up}(?: {by})?"
        )
        self.after_drop = re.compile(
            rf"(?:{_WORD}(?: {_WORD}){{0,4}})?[,:;(–—-]* ?(?:{article} )?"
            rf"(?:{_WORD} )?{drop}(?: {by})?"
            rf"|[,(;]? ?{down}(?: {by})?"
        )
        self.bare = re.compile(rf"[,(;–—-]|, {article}|\({article}|, ?{article}")
        self.more = re.compile(rf"{more}\b(?! {starts})")
        self.less = re.compile(rf"{less}\b(?! {starts})")
        that = any_of((*pack.checks.shares.that_is, *words.articles))
        self.next_rise = re.compile(rf"{that}(?: {_WORD}){{0,2}}? {rise}(?: {by})")
        self.next_drop = re.compile(rf"{that}(?: {_WORD}){{0,2}}? {drop}(?: {by})")
        self.ranking = re.compile(rf"\b{any_of(words.ranking)}\b")
        self.points = words.points


@lru_cache(maxsize=8)
def _phrases(pack: Pack) -> ChangePhrases:
    return ChangePhrases(pack)


def _read(extraction: Extraction, pack: Pack) -> tuple[Change, ...]:
    """Return the changes in text order."""
    phrases = _phrases(pack)
    found: list[Change] = []
    pending: tuple[int, Change] | None = None
    for long in lines(extraction):
        line = long.plain()
        if pending is not None and pending[0] + 1 == line.sentence and line.figures:
            later = _told_next(pending[1], line, phrases)
            if later is not None:
                found[-1] = later
        pending = None
        if len(line.figures) < 2:
            continue
        own = list(_in_line(line, phrases))
        found += own
        if len(own) == 1 and own[0].told is None:
            pending = (line.sentence, own[0])
    return tuple(found)


def _in_line(line: Line, phrases: ChangePhrases) -> Iterator[Change]:
    if any(phrases.ranking.search(gap) for gap in line.gaps):
        return
    for at in range(len(line.figures) - 1):
        pair = _pair(line, at, phrases)
        if pair is not None:
            yield _told(pair, line, at, phrases)


def _pair(line: Line, at: int, phrases: ChangePhrases) -> Change | None:
    one, two = line.figures[at : at + 2]
    if one.kind is not two.kind or one.unit != two.unit or one.kind not in _KINDS:
        return None
    before, between = line.gaps[at], line.gaps[at + 1]
    if phrases.starts.search(before) and phrases.to.fullmatch(between):
        return Change(one, two, _going(before, phrases))
    if phrases.against.fullmatch(between):
        way = _way(between, phrases)
        ends = bool(phrases.ends.search(before))
        if ends or way or not phrases.starts.fullmatch(between):
            return Change(two, one, way or (_going(before, phrases) if ends else 0))
    return None


def _going(gap: str, phrases: ChangePhrases) -> int:
    """Return the way of the verb before the pair; growth that slows goes down without falling."""
    near = " ".join(gap.split()[-_NEAR_WORDS:])
    if phrases.unclear.search(gap):
        return 0
    up, down = phrases.going_up.search(near), phrases.going_down.search(near)
    return int(up is not None) - int(down is not None)


def _way(gap: str, phrases: ChangePhrases) -> int:
    """Return +1 or -1 by the last word of direction in the gap."""
    near = " ".join(gap.split()[-_NEAR_WORDS:])
    up = max((found.start() for found in phrases.upward.finditer(near)), default=-1)
    down = max((found.start() for found in phrases.downward.finditer(near)), default=-1)
    return 0 if up == down else 1 if up > down else -1


def _told(change: Change, line: Line, at: int, phrases: ChangePhrases) -> Change:
    """Return the change with its difference, where one is told before or after the pair."""
    if at > 0:
        told = _told_before(change, line, at - 1, phrases)
        if told is not None:
            return told
    if at + 2 < len(line.figures):
        told = _told_after(change, line, at + 2, phrases)
        if told is not None:
            return told
    return change


def _told_before(change: Change, line: Line, at: int, phrases: ChangePhrases) -> Change | None:
    """Read "rose 12 percent from 250 to 280" and "doubled from 10 to 25"."""
    figure, gap, between = line.figures[at], line.gaps[at], line.gaps[at + 1]
    links = phrases.starts.search(between) or phrases.ends.search(between)
    if not links or len(between.split()) > _NEAR_WORDS or ";" in between:
        return None
    if figure.kind is FigureKind.RATIO:
        close = bool(phrases.starts.fullmatch(between))
        multiple = figure.counted is None and (figure.low or figure.high or 0) >= _TWICE
        return change._replace(told=figure) if close or multiple else None
    if figure.kind not in _DIFFERENCES:
        return None
    way = _way(gap, phrases) or _way(between, phrases)
    near = " ".join(gap.split()[-4:])
    if way == 0 or not (_way(near, phrases) or _way(between, phrases)):
        return None
    return _with(change, figure, way, between, phrases)


def _told_after(change: Change, line: Line, at: int, phrases: ChangePhrases) -> Change | None:
    """Read "from 250 to 280, a rise of 12 percent" and "from 250 to 280, 12 percent more"."""
    figure, gap, after = line.figures[at], line.gaps[at], line.gaps[at + 1]
    if figure.kind not in _DIFFERENCES:
        return None
    if phrases.after_rise.fullmatch(gap):
        return _with(change, figure, 1, after, phrases)
    if phrases.after_drop.fullmatch(gap):
        return _with(change, figure, -1, after, phrases)
    if phrases.bare.fullmatch(gap):
        words = after
        if figure.kind is FigureKind.COUNT and figure.counted_lemma in phrases.points:
            words = after.removeprefix(figure.counted_lemma or "").strip()
        if phrases.more.match(words):
            return _with(change, figure, 1, after, phrases)
        if phrases.less.match(words):
            return _with(change, figure, -1, after, phrases)
    if gap == "(" and after.startswith(")") and figure.text[:1] in "+-−–":
        way = 1 if figure.text[0] == "+" else -1
        return _with(change, figure, way, after, phrases)
    return None


def _told_next(change: Change, line: Line, phrases: ChangePhrases) -> Change | None:
    """Read "That is an increase of 40 percent" after the sentence of the pair."""
    figure, gap = line.figures[0], line.gaps[0]
    if figure.kind in _DIFFERENCES:
        if phrases.next_rise.fullmatch(gap):
            return _with(change, figure, 1, line.gaps[1], phrases)
        if phrases.next_drop.fullmatch(gap):
            return _with(change, figure, -1, line.gaps[1], phrases)
    return None


def _with(
    change: Change, figure: Figure, way: int, after: str, phrases: ChangePhrases
) -> Change | None:
    points = figure.kind is FigureKind.PERCENTAGE_POINTS
    percent = change.before.kind is FigureKind.PERCENTAGE
    if figure.kind is FigureKind.COUNT and percent:
        lemma = (figure.counted_lemma or after.split(" ")[0]).strip(".,;)")
        if lemma not in phrases.points:
            return None
        points = True
    same = figure.kind is change.before.kind and figure.unit == change.before.unit
    if not (points or same or figure.kind is FigureKind.PERCENTAGE):
        return None
    if figure.low is not None and figure.low < Decimal(0):
        figure_way = -1 if way == 0 else way
        return change._replace(told=figure, told_way=figure_way, points=points)
    return change._replace(told=figure, told_way=way, points=points)


changes: Callable[[Extraction, Pack], tuple[Change, ...]] = once(_read)
