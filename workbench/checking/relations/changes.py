"""Which two figures are the same thing before and after, and what is told of their difference.

"From 250 to 280, a rise of 12 percent", "rose 12 percent to 280 from 250", "280, up from 250",
"doubled from 10 to 25", "from 200 to 300. That is an increase of 50 percent".
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from workbench.checking.relations.change_phrases import ChangePhrases, change_phrases
from workbench.checking.relations.lines import Line, lines, once, plain_lines
from workbench.checking.relations.looking_back import looking_back
from workbench.checking.relations.parts import in_unit_of, is_same_thing
from workbench.checking.relations.tolerance import middle
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind, Hedge

_KINDS = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.PERCENTAGE})
_DIFFERENCES = _KINDS | {FigureKind.PERCENTAGE_POINTS, FigureKind.DURATION}
_NEAR_WORDS = 8
_FAR_WORDS = 12
_LONGEST_GAP = 80
"""Characters between two values beyond which no words between them make them a pair."""
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


def _read(extraction: Extraction, pack: Pack) -> tuple[Change, ...]:
    """Return the changes in text order."""
    phrases = change_phrases(pack)
    ranged = Hedge.BETWEEN in [figure.hedge for figure in extraction.figures]
    found: list[Change] = []
    pending: tuple[int, Change] | None = None
    previous: Line | None = None
    for long, short in zip(lines(extraction), plain_lines(extraction), strict=True):
        line = _unfolded(short, phrases) if ranged else short
        if pending is not None and pending[0] + 1 == line.sentence and line.figures:
            later = _told_next(pending[1], line, phrases)
            if later is not None:
                found[-1] = later
        pending = None
        if previous is not None and previous.sentence + 1 == line.sentence and line.figures:
            found += _looking_back(previous, line, phrases)
        previous = line
        own = _in_line(line, phrases) if len(line.figures) > 1 else []
        if len(line.figures) < len(long.figures) > 1:
            own += _of_durations(_unfolded(long, phrases), phrases)
        if own:
            found += own
            pending = (line.sentence, own[0]) if len(own) == 1 and own[0].told is None else None
    return tuple(found)


def _looking_back(previous: Line, line: Line, phrases: ChangePhrases) -> Iterator[Change]:
    past = looking_back(previous, line, phrases)
    if past is not None:
        change = _with(Change(past.before, past.after, 0), past.told, past.way, "", phrases)
        if change is not None:
            yield change


def _in_line(line: Line, phrases: ChangePhrases) -> list[Change]:
    found = list(_of_line(line, phrases))
    # Few lines tell a change, so that the whole line is searched for those alone.
    return [] if found and phrases.ranking.search(" ".join(line.gaps)) else found


def _of_line(line: Line, phrases: ChangePhrases) -> Iterator[Change]:
    taken, last = 0, len(line.figures) - 1
    for at in range(last):
        pair = _pair(line, at, phrases)
        if pair is not None:
            yield _told(pair, line, at, phrases)
            taken = at + 2
        elif taken <= at < last - 1:
            other = _compared(line, at, phrases) or _of_two_times(line, at, phrases)
            if other is not None:
                yield other


def _unfolded(line: Line, phrases: ChangePhrases) -> Line:
    """Return the line with a range that its verb makes a change read as two values.

    "From 27 to 34" is a range of numbers, but not after "fell".
    """
    if Hedge.BETWEEN not in [figure.hedge for figure in line.figures]:
        return line
    figures: list[Figure] = []
    gaps = [line.gaps[0]]
    for at, (figure, gap) in enumerate(zip(line.figures, line.gaps[1:], strict=True)):
        halves = _halves(figure, phrases)
        moved = phrases.moved.search(gaps[-1]) is not None
        multiple = at > 0 and line.figures[at - 1].kind is FigureKind.RATIO
        if halves is None or not (moved or multiple):
            figures.append(figure)
            gaps.append(gap)
            continue
        start, end, (one, two) = halves
        gaps[-1] = f"{gaps[-1]} {start}".strip()
        figures += [one, two]
        gaps += [end, gap]
    return line._replace(figures=tuple(figures), gaps=tuple(gaps))


def _halves(
    figure: Figure, phrases: ChangePhrases
) -> tuple[str, str, tuple[Figure, Figure]] | None:
    """Return the words and the two values of "from 27 to 34"."""
    found = phrases.range.match(figure.text)
    if found is None or figure.low is None or figure.high is None:
        return None
    values = []
    for part, value in (("low", figure.low), ("high", figure.high)):
        start, end = (figure.start + place for place in found.span(part))
        values.append(
            replace(
                figure,
                low=value,
                high=value,
                low_inclusive=True,
                high_inclusive=True,
                hedge=Hedge.EXACTLY,
                number_start=start,
                number_end=end,
            )
        )
    return found["start"].lower(), found["end"].lower(), (values[0], values[1])


def _compared(line: Line, at: int, phrases: ChangePhrases) -> Change | None:
    """Read "1.6 billion, 5 percent more than the 1.52 billion of last year"."""
    after, told, before = line.figures[at : at + 3]
    points = told.kind is FigureKind.PERCENTAGE_POINTS and after.kind is FigureKind.PERCENTAGE
    if not points and told.kind not in (FigureKind.PERCENTAGE, FigureKind.RATIO, after.kind):
        return None
    way = 0
    if line.gaps[at + 2] == "" and before.hedge in (Hedge.MORE_THAN, Hedge.LESS_THAN):
        # "15 percent more than the 1.52 billion": the words are of the comparison, no hedge.
        way = 1 if before.hedge is Hedge.MORE_THAN else -1
        value = before.low if before.low is not None else before.high
        before = replace(
            before,
            low=value,
            high=value,
            low_inclusive=True,
            high_inclusive=True,
            hedge=Hedge.EXACTLY,
        )
    elif (found := phrases.more_than.fullmatch(line.tail(at + 1))) is not None:
        way = 1 if phrases.more.match(found["way"]) else -1
    elif told.kind is FigureKind.RATIO and phrases.multiple_of.fullmatch(line.gaps[at + 2]):
        # "18 million, triple the 9 million of a year earlier".
        way = 1 if (told.low or 0) >= _TWICE else 0
    before = _in_unit_told(before, after, phrases)
    same = before.kind is after.kind and before.unit == after.unit and after.kind in _KINDS
    if not same or (after.kind is FigureKind.COUNT and not is_same_thing(after, before)):
        return None
    if way == 0 or not phrases.apposed.fullmatch(line.gaps[at + 1]):
        return None
    change = Change(before, after, 0)
    if told.kind is FigureKind.RATIO:
        return change._replace(told=told, told_way=way)
    return _with(change, told, way, "", phrases)


def _in_unit_told(before: Figure, after: Figure, phrases: ChangePhrases) -> Figure:
    """Return a bare magnitude in the unit of the other, a time after it being no thing counted."""
    if before.kind is FigureKind.COUNT and before.counted_lemma in phrases.generic:
        before = replace(before, counted_start=None, counted_lemma=None)
    return in_unit_of(before, after)


def _of_durations(line: Line, phrases: ChangePhrases) -> Iterator[Change]:
    """Read "four times as long: from 3 to 12 weeks" with the durations left in the line."""
    for at in range(len(line.figures) - 1):
        if line.figures[at].kind is FigureKind.DURATION:
            pair = _pair(line, at, phrases)
            if pair is not None:
                yield _told(pair, line, at, phrases)


def _of_two_times(line: Line, at: int, phrases: ChangePhrases) -> Change | None:
    """Read "150 last year, 120 this year: a fall of 20 percent"; the words tell which came first.

    Which of two times is the earlier does not matter: what fell was the larger one.
    """
    if line.figures[at + 2].kind not in _DIFFERENCES:
        return None
    one, two = line.figures[at : at + 2]
    if one.kind is not two.kind or one.unit != two.unit or one.kind not in _KINDS:
        return None
    if one.kind is FigureKind.COUNT and not is_same_thing(one, two):
        return None
    around = (line.gaps[at], line.gaps[at + 1], line.gaps[at + 2])
    times = [phrases.then.search(gap) is not None for gap in around]
    if sum(times) < 2:
        return None
    told = _told_after(Change(one, two, 0), line, at + 2, phrases)
    first, second = middle(one), middle(two)
    if told is None or first is None or second is None or told.told_way == 0:
        return None
    rising = told.told_way > 0
    before, after = (one, two) if (first < second) == rising else (two, one)
    return told._replace(before=before, after=after)


def _pair(line: Line, at: int, phrases: ChangePhrases) -> Change | None:
    one, two = line.figures[at : at + 2]
    if one.kind is FigureKind.COUNT or two.kind is FigureKind.COUNT:
        one, two = in_unit_of(one, two), in_unit_of(two, one)
    if one.kind is not two.kind or not _are_of_one_unit(one, two):
        return None
    if one.kind not in _KINDS and one.kind is not FigureKind.DURATION:
        return None
    before, between = line.gaps[at], line.gaps[at + 1]
    if phrases.starts.search(before) and phrases.to.fullmatch(between):
        return Change(one, two, _going(before, phrases))
    if len(between) < _LONGEST_GAP and phrases.against.fullmatch(between):
        way = _way(between, phrases)
        ends = bool(phrases.ends.search(before))
        if ends or way or not phrases.starts.fullmatch(between):
            return Change(two, one, way or (_going(before, phrases) if ends else 0))
    return None


def _are_of_one_unit(one: Figure, two: Figure) -> bool:
    """Tell whether two figures are of one unit, where one leaves out what it is the price of."""
    if one.unit == two.unit or one.unit is None or two.unit is None:
        return one.unit == two.unit
    return one.unit.startswith(f"{two.unit}/") or two.unit.startswith(f"{one.unit}/")


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
    figure, gap = line.figures[at], line.gaps[at]
    between = line.tail(at) if figure.kind is not FigureKind.RATIO else line.gaps[at + 1]
    links = (
        phrases.starts.search(between)
        or phrases.ends.search(between)
        or phrases.closing.fullmatch(between)
    )
    most = _FAR_WORDS if figure.kind is FigureKind.RATIO else _NEAR_WORDS
    if not links or len(between.split()) > most or ";" in between:
        return None
    if figure.kind is FigureKind.RATIO:
        verb = " " not in figure.text.strip() and "," not in between
        close = verb or bool(phrases.so_much.fullmatch(between))
        multiple = figure.counted is None and (figure.low or figure.high or 0) >= _TWICE
        return change._replace(told=figure) if close or multiple else None
    if figure.kind not in _DIFFERENCES or figure.hedge is Hedge.BETWEEN:
        return None
    way = _way(gap, phrases) or _way(between, phrases)
    near = " ".join(gap.split()[-4:])
    by = phrases.ends_by.search(gap) is not None
    if way == 0 or not (by or _way(near, phrases) or _way(between, phrases)):
        if not phrases.change_of.fullmatch(between) or figure.kind is not change.before.kind:
            return None
        if change.before.kind is FigureKind.COUNT and not is_same_thing(figure, change.before):
            return None
        # "Gained 45 members, from 310 to 355": the amount alone tells no way.
        way = 1 if _is_up(change) else -1
    return _with(change, figure, way, between, phrases)


def _is_up(change: Change) -> bool:
    before, after = middle(change.before), middle(change.after)
    return before is not None and after is not None and after > before


def _told_after(change: Change, line: Line, at: int, phrases: ChangePhrases) -> Change | None:
    """Read "from 250 to 280, a rise of 12 percent" and "from 250 to 280, 12 percent more"."""
    figure, gap, after = line.figures[at], line.gaps[at], line.tail(at)
    if figure.kind not in _DIFFERENCES and not _is_fraction(figure):
        return None
    if phrases.after_rise.fullmatch(gap):
        return _with(change, figure, 1, after, phrases)
    if phrases.after_drop.fullmatch(gap):
        return _with(change, figure, -1, after, phrases)
    if phrases.bare.fullmatch(gap):
        words = _after_unit(figure, after, phrases)
        if phrases.more.match(words):
            return _with(change, figure, 1, after, phrases)
        if phrases.less.match(words):
            return _with(change, figure, -1, after, phrases)
    if gap == "(" and after.startswith(")") and figure.text[:1] in "+-−–":
        way = 1 if figure.text[0] == "+" else -1
        return _with(change, figure, way, after, phrases)
    return None


def _is_fraction(figure: Figure) -> bool:
    """Tell whether the figure is part of one: a quarter more."""
    return figure.kind is FigureKind.RATIO and figure.high is not None and figure.high < 1


def _after_unit(figure: Figure, after: str, phrases: ChangePhrases) -> str:
    """Return what follows a difference, without the points that it is counted in."""
    if figure.kind is FigureKind.COUNT and figure.counted_lemma in phrases.points:
        first, _, rest = after.partition(" ")
        return rest if first in phrases.points else after
    return after


def _told_next(change: Change, line: Line, phrases: ChangePhrases) -> Change | None:
    """Read "That is an increase of 40 percent" after the sentence of the pair."""
    figure, gap, after = line.figures[0], line.gaps[0], line.tail(0)
    if figure.kind in _DIFFERENCES or _is_fraction(figure):
        if phrases.next_rise.fullmatch(gap):
            return _with(change, figure, 1, after, phrases)
        if phrases.next_drop.fullmatch(gap):
            return _with(change, figure, -1, after, phrases)
        words = _after_unit(figure, after, phrases)
        if phrases.that.fullmatch(gap) and phrases.more.match(words):
            return _with(change, figure, 1, after, phrases)
        if phrases.that.fullmatch(gap) and phrases.less.match(words):
            return _with(change, figure, -1, after, phrases)
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
    share = figure.kind is FigureKind.PERCENTAGE or _is_fraction(figure)
    if not (points or same or share):
        return None
    if figure.low is not None and figure.low < Decimal(0):
        figure_way = -1 if way == 0 else way
        return change._replace(told=figure, told_way=figure_way, points=points)
    return change._replace(told=figure, told_way=way, points=points)


changes: Callable[[Extraction, Pack], tuple[Change, ...]] = once(_read)
