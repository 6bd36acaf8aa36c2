"""What a title or heading tells again from the text, where the words differ too much to be matched.

A headline tells the last of two values ("inflation eases to 2.6 percent" of a text in which it fell
from 3.1 to 2.6), and a sentence in another unit ("a year and a half" of 18 months).
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from workbench.checking.relations.changes import Change
from workbench.checking.relations.lines import Line
from workbench.checking.relations.phrases import any_of
from workbench.checking.relations.statements import Statements, outcome_of
from workbench.languages.pack import Pack
from workbench.model.article import PassageKind
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.interval import Interval, written

_MONTHS = {"mo": Decimal(1), "a": Decimal(12), "wk": Decimal("0.23"), "d": Decimal("0.033")}
_LEEWAY = Decimal("0.5")
"""Months by which a term may differ from the same in another unit."""


_FIRST = 2
"""Sentences with figures in which a text tells what it is about."""


class HeadlinePhrases:
    """The words around such figures, compiled for one language."""

    def __init__(self, pack: Pack) -> None:
        self.to = re.compile(rf"(?:^|\s){any_of(pack.checks.changes.ends)}$")
        self.toll = re.compile(rf"(?<!\w){any_of(pack.restated.tolls)}(?!\w)")
        self.term = re.compile(rf"(?<!\w){any_of(pack.restated.terms)}(?!\w)")


@lru_cache(maxsize=8)
def _phrases(pack: Pack) -> HeadlinePhrases:
    return HeadlinePhrases(pack)


def moved_to(
    head: Statements, heads: Sequence[Line], body: Statements, moves: Sequence[Change], pack: Pack
) -> Iterator[tuple[Figure, Figure]]:
    """Yield each value to which a headline lets something move, with the one that the text gives.

    Nothing is yielded where the text has the headline's value anywhere.
    """
    to = _phrases(pack).to
    for line in heads:
        for at, figure in enumerate(line.figures):
            if to.search(line.gaps[at]) is None or figure.hedge is not Hedge.EXACTLY:
                continue
            value = written(figure)
            same = [
                one
                for one in body.figures
                if _alike(one, figure) and one.hedge is Hedge.EXACTLY and one is not figure
            ]
            if any(written(one).meets(value) for one in same):
                continue
            stems = head.read(figure).stems
            for move in moves:
                after = move.after
                if _alike(after, figure) and stems & body.read(after).stems:
                    yield figure, after
                    break


def terms_told(
    heads: Sequence[Line], lines: Sequence[Line], pack: Pack
) -> Iterator[tuple[Figure, Figure]]:
    """Yield the term of prison that a headline tells, with the first that the text does.

    Nothing is yielded where any term in the text may be the headline's.
    """
    term = _phrases(pack).term
    told = [one for line in heads for one in line.figures if one.kind is FigureKind.DURATION]
    if len(told) != 1:
        return
    body = [line for line in lines if line.kind is not PassageKind.HEADING]
    found = [one for line in body for one in _terms(line, term)]
    said = any(one is told[0] for line in heads for one in _terms(line, term))
    if not said and not any(one in found for line in body[:_FIRST] for one in line.figures):
        # Without a word for it in the headline, the text must begin with the sentence.
        return
    value = _months(told[0])
    durations = [one for line in body for one in line.figures if one.kind is FigureKind.DURATION]
    values = [_months(one) for one in (found if said else durations)]
    if found and value is not None and not any(one is None or one.meets(value) for one in values):
        yield told[0], found[0]


def tolls_told(
    heads: Sequence[Line], body: Statements, pack: Pack
) -> Iterator[tuple[Figure, Figure]]:
    """Yield the death toll of a headline with the number of the dead that the text tells first."""
    toll, outcome = _phrases(pack).toll, pack.restated.outcomes[0][0][0]
    for line in heads:
        for at, figure in enumerate(line.figures):
            plain = figure.kind is FigureKind.COUNT and figure.hedge is Hedge.EXACTLY
            if not plain or toll.search(line.gaps[at]) is None:
                continue
            counts = [
                one
                for one in body.figures
                if one.start >= body.headings_end and one.kind is FigureKind.COUNT
            ]
            dead = [one for one in counts if outcome_of(one, pack) == outcome]
            value = written(figure)
            if dead and not any(written(one).meets(value) for one in counts):
                yield figure, dead[0]


def _terms(line: Line, term: re.Pattern[str]) -> Iterator[Figure]:
    for at, figure in enumerate(line.figures):
        if figure.kind is FigureKind.DURATION and (
            term.search(line.gaps[at]) or term.search(line.tail(at))
        ):
            yield figure


def _months(figure: Figure) -> Interval | None:
    size = _MONTHS.get(figure.unit or "")
    if size is None:
        return None
    low = None if figure.low is None else figure.low * size
    high = None if figure.high is None else figure.high * size
    return Interval(low, high).widened(_LEEWAY)


def _alike(one: Figure, other: Figure) -> bool:
    return one.kind is other.kind and one.unit == other.unit
