"""Totals with the number of those they are for and the amount for each; and means.

"3 billion for 17 million people, 176 each"; "on average 3.27 over 11 matches".
"""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from workbench.checking.relations.lines import Line, lines, once, plain_lines
from workbench.checking.relations.parts import in_unit_of, is_same_thing
from workbench.checking.relations.phrases import any_of
from workbench.checking.relations.tolerance import product, stated
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind

_WORD = r"[^\W\d_][\w'’.-]*"
_MOST = 5
_MOST_WHOLES = 3
"""Whole numbers in a sentence with a mean; among more nothing tells what it was taken over."""
_NEAR_WORDS = 9
_VERB_WORDS = 4
_LARGE = Decimal(1_000_000)
_BACK = 4
"""Sentences before an amount for each in which the total may stand."""
_NOUGHTS = tuple(Decimal(10) ** power for power in (-6, -3, -2, -1, 1, 2, 3, 6))
_MARKS = re.compile(r"[,;:(–—]")
_STEM = 5
"""Letters by which one thing and many are one word: company, companies."""


class Rate(NamedTuple):
    """A total, the number of those it is for, and the amount for each."""

    total: Figure
    number: Figure
    each: Figure
    sure: bool = True
    """False where the words do not say which total is meant."""


class Mean(NamedTuple):
    """A mean of whole numbers with how many they were, and their sum where it is told."""

    mean: Figure
    number: Figure
    total: Figure | None


class RatePhrases:
    """What stands around such figures, compiled for one language."""

    def __init__(self, pack: Pack) -> None:
        words = pack.checks.rates
        self.each = re.compile(rf"\(?{any_of(words.each)}\b")
        self.each_before = re.compile(rf"\b{any_of(words.each_before)}(?: {_WORD}){{0,2}}$")
        self.each_of = re.compile(rf"\(?{any_of(words.each_of)} (?P<thing>{_WORD})")
        of = any_of(pack.checks.parts.of)
        determiners = any_of(pack.checks.parts.determiners)
        self.each_of_all = re.compile(rf"(?:{any_of(words.each_of)}) ?{of}?(?: {determiners})*")
        self.per_time = re.compile(rf"\(?{any_of(words.per)} (?P<unit>{any_of(words.periods)})\b")
        self.periods = words.periods
        self.mean = re.compile(rf"\b{any_of(words.mean)}\b")
        determiner = any_of(pack.checks.parts.determiners)
        self.over = re.compile(rf"(?:{_WORD} ){{0,5}}?{any_of(words.over)}(?: {determiner})*")
        self.mean_over = re.compile(
            rf"\b{any_of(words.mean)} {any_of(words.over)}(?: {determiner})*$"
        )
        self.definite = re.compile(rf"(?:^|\s){any_of(words.definite)}$")
        self.instead = re.compile(rf"(?:{_WORD} )?[,;]? ?{any_of(words.instead)}(?: {_WORD})?$")
        """Between one price and another: each costs 7.50, or 20 for a family of four."""
        self.fractional = words.fractional


@lru_cache(maxsize=8)
def _phrases(pack: Pack) -> RatePhrases:
    return RatePhrases(pack)


def _read(extraction: Extraction, pack: Pack) -> tuple[tuple[Rate, ...], tuple[Mean, ...]]:
    """Return the rates and the means."""
    phrases = _phrases(pack)
    rates: list[Rate] = []
    means: list[Mean] = []
    previous: Line | None = None
    plain = plain_lines(extraction)
    for index, (long, line) in enumerate(zip(lines(extraction), plain, strict=True)):
        kinds = [figure.kind for figure in line.figures]
        if FigureKind.MONEY in kinds or FigureKind.MEASURE in kinds:
            rates += _rates(line, previous, plain[:index], phrases)
        if (
            len(kinds) > 1
            and FigureKind.COUNT in kinds
            and phrases.mean.search(" ".join(line.gaps))
        ):
            means += _means(line, long, phrases)
        previous = line
    return tuple(rates), tuple(means)


def _far(each: Figure, number: Figure, earlier: Sequence[Line]) -> Iterator[Rate]:
    """Read "41 billion was spent ... With 8.4 million households that is 490 per household".

    Which of the sums told before is divided is not said, so that only one counts that is off by
    its noughts, where none of them fits.
    """
    if each.kind is not FigureKind.MONEY:
        return
    totals = [
        one
        for line in earlier[-_BACK:]
        for one in line.figures
        if one.kind is each.kind and one.unit == each.unit
    ]
    made = product(stated(number), stated(each))
    if any(made.meets(stated(one)) for one in totals):
        return
    for one in totals:
        if any(made.scaled(noughts).meets(stated(one)) for noughts in _NOUGHTS):
            yield Rate(one, number, each, sure=False)
            return


def _counted_before(
    each: Figure, total: Figure, thing: str, earlier: Sequence[Line]
) -> Iterator[Rate]:
    """Read "24 aircraft were bought ... They cost 3.6 billion, or 150 million per aircraft"."""
    stem = thing.rstrip(".,;")
    if total.start > each.start or total.kind is not each.kind or total.unit != each.unit:
        return
    counts = [
        one
        for line in earlier
        for one in line.figures
        if one.kind is FigureKind.COUNT and _is_named(stem, (one.counted_lemma or "").lower())
    ]
    values = {one.low for one in counts}
    if len(values) != 1 or each.kind is not FigureKind.MONEY:
        return
    if not product(stated(counts[-1]), stated(each)).meets(stated(total)):
        yield Rate(total, counts[-1], each, sure=False)


def _is_named(thing: str, lemma: str) -> bool:
    """Tell whether a thing is that of a lemma, or the last part of it: aircraft, fighter jet."""
    return lemma == thing or (len(thing) >= _STEM and lemma.endswith(thing))


def _rates(
    line: Line, previous: Line | None, earlier: Sequence[Line], phrases: RatePhrases
) -> Iterator[Rate]:
    if len(line.figures) > _MOST + 1:
        return
    for at, each in enumerate(line.figures):
        if each.kind not in (FigureKind.MONEY, FigureKind.MEASURE):
            continue
        around = [one for one in line.figures if one is not each]
        if not around and previous is not None and previous.sentence + 1 == line.sentence:
            near = len(line.gaps[at].split()) <= _NEAR_WORDS
            around = list(previous.figures) if near else []
        if [one.kind for one in around] == [FigureKind.COUNT] and _names_in(line, at, phrases):
            yield from _far(each, around[0], earlier)
        elif len(around) == 1 and (found := phrases.each_of.match(line.tail(at))) is not None:
            yield from _counted_before(each, _as_total(around[0], each), found["thing"], earlier)
        if not 2 <= len(around) <= _MOST:
            continue
        around = [_as_total(one, each) for one in around]
        totals = [one for one in around if one.kind is each.kind and one.unit == each.unit]
        counts = [one for one in around if one.kind is FigureKind.COUNT]
        if len(totals) != 1 or len(counts) != 1:
            continue
        # Two lanes of 3.5 metres each beside a path of 4: sizes are seldom shares of a total.
        if phrases.instead.match(line.gaps[at + 1]):
            continue
        named = _names_one(line, at, phrases)
        if named or (each.kind is not FigureKind.MEASURE and _is_for_each(line, at, phrases)):
            yield Rate(totals[0], counts[0], each)


def _as_total(one: Figure, each: Figure) -> Figure:
    """Return a bare magnitude as money, where the amount for each tells which: brought in 116
    million, 80 euros per buyer."""
    bare = one.counted_start is None or one.counted_start < one.start
    large = one.low is not None and one.low >= _LARGE
    return in_unit_of(one, each) if bare and large and each.kind is FigureKind.MONEY else one


def _names_one(line: Line, at: int, phrases: RatePhrases) -> bool:
    """Tell whether an amount is for one of the things counted beside it: 12 firms, 3 each firm."""
    found = phrases.each_of.match(line.tail(at))
    return found is not None and _counts(line, found["thing"])


def _counts(line: Line, thing: str) -> bool:
    """Tell whether a figure of the line counts things of this name."""
    stem = thing.rstrip(".,;")[:_STEM]
    return any(
        word.startswith(stem)
        for figure in line.figures
        if figure.kind is FigureKind.COUNT
        for word in f"{figure.text} {figure.counted_lemma or ''}".lower().split()
    )


def _names_in(line: Line, at: int, phrases: RatePhrases) -> bool:
    """Tell the same, the name standing before the amount as well: per household that is 490."""
    if _names_one(line, at, phrases):
        return True
    before = phrases.each_of.search(line.gaps[at])
    return before is not None and _counts(line, before["thing"])


def _is_for_each(line: Line, at: int, phrases: RatePhrases) -> bool:
    counted = at + 1 < len(line.figures) and line.figures[at + 1].kind is FigureKind.COUNT
    if counted and phrases.each_of_all.fullmatch(line.tail(at)):
        return True
    if phrases.each.match(line.tail(at)):
        return True
    before = phrases.each_before.search(line.gaps[at])
    # At the beginning of a later gap the word belongs to the amount before it.
    return before is not None and (
        at == 0 or before.start() > 0 or line.figures[at - 1].kind is FigureKind.COUNT
    )


def _means(line: Line, long: Line, phrases: RatePhrases) -> Iterator[Mean]:
    wholes = [one for one in line.figures if _is_whole(one)]
    if len(wholes) > _MOST_WHOLES:
        return
    for at, mean in enumerate(line.figures):
        if mean.kind is not FigureKind.COUNT or mean.low is None:
            continue
        if (mean.counted_lemma or "").lower() in phrases.fractional:
            continue
        near = " ".join(line.gaps[at].split()[-_NEAR_WORDS:])
        tail = line.tail(at)
        told = phrases.mean.search(near) or phrases.mean.search(tail[:40])
        if not told and not (at and phrases.mean_over.search(line.gaps[at - 1])):
            continue
        others = [one for one in wholes if one is not mean]
        period = phrases.per_time.match(_without_thing(mean, tail))
        if period is not None:
            yield from _per_period(mean, others, long, period["unit"], phrases)
        elif len(others) == 1 and mean.step < 1 and _is_over(line, at, others[0], phrases):
            yield Mean(mean, others[0], None)
        elif len(others) == 2 and len(line.figures) == 3:
            yield from _of_both(line, at, others, phrases)


def _without_thing(figure: Figure, tail: str) -> str:
    """Return what follows a figure, without the name of what it counts."""
    own = " ".join(figure.text[max(0, figure.number_end - figure.start) :].lower().split())
    return tail.removeprefix(own).strip()


def _per_period(
    mean: Figure, others: list[Figure], long: Line, unit: str, phrases: RatePhrases
) -> Iterator[Mean]:
    """Read "in 5 weeks 40 bicycles were stolen, an average of 8 a week"."""
    spans = [
        one
        for one in long.figures
        if one.kind is FigureKind.DURATION and one.unit == phrases.periods[unit]
    ]
    elided = mean.counted_start is None or mean.counted_start < mean.start
    same = [one for one in others if elided or is_same_thing(one, mean)]
    if len(spans) == 1 and len(same) == len(others) == 1:
        yield Mean(mean, spans[0], same[0])


def _of_both(line: Line, at: int, others: list[Figure], phrases: RatePhrases) -> Iterator[Mean]:
    """Read "66 points over 4 games, 16.5 on average" and "20 farms keep 1,600 cows, 80 each"."""
    first, second = others
    if line.figures[2] is not line.figures[at]:
        return
    mean = line.figures[at]
    if phrases.over.fullmatch(line.gaps[1]) and first.counted_lemma != second.counted_lemma:
        yield Mean(mean, second, first)
        return
    found = phrases.each_of.match(_without_thing(mean, line.tail(at)))
    if found is None:
        return
    stem = found["thing"].rstrip(".,;")[:_STEM]
    for number, total in ((first, second), (second, first)):
        lemma = (number.counted_lemma or "").lower()
        if lemma.startswith(stem) and is_same_thing(total, mean) and total is not number:
            yield Mean(mean, number, total)
            return


def _is_whole(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and figure.step == 1 and figure.low is not None


def _is_over(line: Line, at: int, count: Figure, phrases: RatePhrases) -> bool:
    """Tell whether the count is what the mean at `at` was taken over."""
    place = line.figures.index(count)
    if place == at + 1:
        gap = line.tail(at)
        own = count.text[: count.number_start - count.start].lower().strip()
        return phrases.over.fullmatch(f"{gap} {own}".strip()) is not None
    if place != at - 1:
        return False
    gap = line.gaps[at].strip(" ,")
    if phrases.over.fullmatch(line.gaps[place].strip(" ,")) is not None:
        return True
    if phrases.mean_over.search(line.gaps[place]) is not None:
        return _MARKS.search(gap) is None
    # "The six families have 2.5 children on average": all those named, told of themselves.
    named = phrases.definite.search(line.gaps[place]) is not None
    return named and _MARKS.search(gap) is None and len(gap.split()) <= _VERB_WORDS


rates: Callable[[Extraction, Pack], tuple[tuple[Rate, ...], tuple[Mean, ...]]] = once(_read)
