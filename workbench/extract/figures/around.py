"""About so many of a unit or a magnitude that stands before its number: een jaar of vijftien."""

from decimal import Decimal

from workbench.extract.figures.reading import Reading
from workbench.model.figure import FigureKind, Hedge

_MOST, _LEAST_SCALE = Decimal(10), Decimal(1000)
"""The most of a magnitude, and the smallest one, that is told so."""


def unit_first(left: Reading, right: Reading) -> Reading | None:
    """Return what one unit, or one magnitude, and a number make after an article and a word for or:
    een graad of 25, een miljoen of twee."""
    if left.one and left.unit is not None:
        if right.unit is not None or right.kind is not FigureKind.COUNT:
            return None
        return _about(left, right, left)
    if left.unit is not None or left.scale < _LEAST_SCALE or left.low != left.scale:
        return None
    if right.scale > 1 or right.low is None or not 1 < right.low <= _MOST:
        return None
    found = _about(left, right, right)
    found.low = found.high = right.low * left.scale
    found.step, found.scale = right.step * left.scale, left.scale
    return found


def _about(left: Reading, right: Reading, owner: Reading) -> Reading:
    return Reading(
        start=left.start,
        end=right.end,
        low=right.low,
        high=right.high,
        step=right.step,
        kind=owner.kind,
        unit=owner.unit,
        quantity=owner.quantity,
        hedge=Hedge.ABOUT,
        number_end=right.number_end,
        words=right.words,
    )
