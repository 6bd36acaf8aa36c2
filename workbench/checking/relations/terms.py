"""Parts of a length of time: "18 months in prison, six of them suspended".

"Five years, of which two suspended", "a year and a half, 20 months of it suspended".
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from workbench.checking.relations.lines import Line
from workbench.checking.relations.phrases import PartPhrases
from workbench.model.figure import Figure, FigureKind

_MONTHS = {"mo": Decimal(1), "a": Decimal(12)}
_DAYS = {"d": Decimal(1), "wk": Decimal(7)}
_NEAR_WORDS = 5
_MARKS = ",(–—-"


def terms(line: Line, phrases: PartPhrases) -> Iterator[tuple[Figure, Figure, int]]:
    """Yield each part with its whole, both in one unit, and the place of the part in the line."""
    for at in range(1, len(line.figures)):
        whole, part = line.figures[at - 1 : at + 1]
        if whole.kind is not FigureKind.DURATION or len(line.gaps[at].split()) > _NEAR_WORDS:
            continue
        if part.kind is FigureKind.COUNT:
            part = replace(part, kind=FigureKind.DURATION, unit=whole.unit)
        if part.kind is not FigureKind.DURATION or not _leads(line, at, phrases):
            continue
        for table in (_MONTHS, _DAYS):
            if whole.unit in table and part.unit in table:
                yield _times(part, table[part.unit]), _times(whole, table[whole.unit]), at


def _leads(line: Line, at: int, phrases: PartPhrases) -> bool:
    """Tell whether the words make what stands at `at` a part of the length before it."""
    gap = line.gaps[at]
    if phrases.among.search(gap):
        return True
    return gap.endswith(tuple(_MARKS)) and phrases.of_them.match(line.gaps[at + 1]) is not None


def _times(figure: Figure, size: Decimal) -> Figure:
    low = None if figure.low is None else figure.low * size
    high = None if figure.high is None else figure.high * size
    return replace(figure, low=low, high=high, step=min(figure.step * size, Decimal(1)))
