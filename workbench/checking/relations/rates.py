"""Totals with the number of those they are for and the amount for each; and means.

"3 billion for 17 million people, 176 each"; "on average 3.27 over 11 matches".
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from workbench.checking.relations.lines import Line, lines, once
from workbench.checking.relations.phrases import any_of
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind

_WORD = r"[^\W\d_][\w'’.-]*"
_MOST = 5
_NEAR_WORDS = 9


class Rate(NamedTuple):
    """A total, the number of those it is for, and the amount for each."""

    total: Figure
    number: Figure
    each: Figure


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
        self.mean = re.compile(rf"\b{any_of(words.mean)}\b")
        determiner = any_of(pack.checks.parts.determiners)
        self.over = re.compile(rf"(?:{_WORD} ){{0,5}}?{any_of(words.over)}(?: {determiner})*")
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
    for long in lines(extraction):
        line = long.plain()
        rates += _rates(line, previous, phrases)
        means += _means(line, phrases)
        previous = line
    return tuple(rates), tuple(means)


def _rates(line: Line, previous: Line | None, phrases: RatePhrases) -> Iterator[Rate]:
    for at, each in enumerate(line.figures):
        if each.kind not in (FigureKind.MONEY, FigureKind.MEASURE):
            continue
        if not _is_for_each(line, at, phrases):
            continue
        around = [one for one in line.figures if one is not each]
        if not around and previous is not None and previous.sentence + 1 == line.sentence:
            near = len(line.gaps[at].split()) <= _NEAR_WORDS
            around = list(previous.figures) if near else []
        if not 2 <= len(around) <= _MOST:
            continue
        totals = [one for one in around if one.kind is each.kind and one.unit == each.unit]
        counts = [one for one in around if one.kind is FigureKind.COUNT]
        if len(totals) == 1 and len(counts) == 1:
            yield Rate(totals[0], counts[0], each)


def _is_for_each(line: Line, at: int, phrases: RatePhrases) -> bool:
    if phrases.each.match(line.tail(at)):
        return True
    before = phrases.each_before.search(line.gaps[at])
    # At the beginning of a later gap the word belongs to the figure before it.
    return before is not None and (at == 0 or before.start() > 0)


def _means(line: Line, phrases: RatePhrases) -> Iterator[Mean]:
    for at, mean in enumerate(line.figures):
        if mean.kind is not FigureKind.COUNT or mean.step >= 1 or mean.low is None:
            continue
        if (mean.counted_lemma or "").lower() in phrases.fractional:
            continue
        near = " ".join(line.gaps[at].split()[-_NEAR_WORDS:])
        if not (phrases.mean.search(near) or phrases.mean.search(line.tail(at)[:40])):
            continue
        others = [one for one in line.figures if one is not mean and _is_whole(one)]
        if len(others) == 1 and _is_over(line, at, others[0], phrases):
            yield Mean(mean, others[0], None)
        elif len(others) == 2 and len(line.figures) == 3:
            first, second = others
            if line.figures[2] is mean and phrases.over.fullmatch(line.gaps[1]):
                yield Mean(mean, second, first)


def _is_whole(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and figure.step == 1 and figure.low is not None


def _is_over(line: Line, at: int, count: Figure, phrases: RatePhrases) -> bool:
    """Tell whether the count is what the mean at `at` was taken over."""
    place = line.figures.index(count)
    if place == at + 1:
        gap = line.tail(at)
        own = count.text[: count.number_start - count.start].lower().strip()
        return phrases.over.fullmatch(f"{gap} {own}".strip()) is not None
    return place == at - 1 and phrases.over.fullmatch(line.gaps[place].strip(" ,")) is not None


rates: Callable[[Extraction, Pack], tuple[tuple[Rate, ...], tuple[Mean, ...]]] = once(_read)
