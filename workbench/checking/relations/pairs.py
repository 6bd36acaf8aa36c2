"""One amount told in two units: "10 miles (16 km)", "100 dollars (86 euros)"."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from workbench.checking.relations.lines import lines, once
from workbench.checking.relations.phrases import share_phrases
from workbench.checking.relations.units import quantity
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.interval import Interval, allowed, rounding_place

_HALF = Decimal("0.5")
_ROUND = Decimal("0.05")
"""Share of an amount that converters round away: 100 miles for 99, 150 metres for 500 feet."""
_ABOUT = Decimal("0.1")


class Pair(NamedTuple):
    """Two amounts in different units that the text calls one."""

    first: Figure
    second: Figure


def _read(extraction: Extraction, pack: Pack) -> tuple[Pair, ...]:
    """Return the pairs in text order."""
    return tuple(_pairs(extraction, pack))


def _pairs(extraction: Extraction, pack: Pack) -> Iterator[Pair]:
    told = share_phrases(pack)
    for line in lines(extraction):
        for at in range(len(line.figures) - 1):
            one, two = line.figures[at : at + 2]
            if one.unit == two.unit or not _converts(one, two):
                continue
            gap, after = line.gaps[at + 1], line.gaps[at + 2]
            if gap == "(":
                if after[:1] in (")", ",", ";", "/"):
                    yield Pair(one, two)
            elif (
                gap not in ("", ",") and told.same_size.fullmatch(gap) and told.closed.match(after)
            ):
                yield Pair(one, two)


def _converts(one: Figure, two: Figure) -> bool:
    if one.kind is FigureKind.MONEY or two.kind is FigureKind.MONEY:
        return one.kind is two.kind
    return quantity(one.unit) is not None and quantity(one.unit) == quantity(two.unit)


def rounded(figure: Figure) -> Interval:
    """Return what the figure may have been before it was rounded for readers."""
    ends = [abs(end) for end in (figure.low, figure.high) if end is not None]
    largest = max(ends, default=Decimal(0))
    share = _ABOUT if figure.hedge is Hedge.ABOUT else _ROUND
    half = figure.step * _HALF
    return allowed(figure).widened(max(half, min(rounding_place(figure) * _HALF, largest * share)))


pairs: Callable[[Extraction, Pack], tuple[Pair, ...]] = once(_read)
