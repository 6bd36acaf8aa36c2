"""Figures in words: what the workbench read, as a person checks it."""

from decimal import Decimal

from workbench.exporters.documents import decimal_string
from workbench.model.figure import Figure, FigureKind


def bounds(
    low: Decimal | None,
    high: Decimal | None,
    low_inclusive: bool = True,
    high_inclusive: bool = True,
) -> str:
    """Return what is allowed as a short formula: `71`, `> 1000`, `<= 5`, `10 to 15`."""
    if low is not None and low == high:
        return str(decimal_string(low))
    if low is None and high is None:
        return "any value"
    if high is None:
        return f"{'>=' if low_inclusive else '>'} {decimal_string(low)}"
    if low is None:
        return f"{'<=' if high_inclusive else '<'} {decimal_string(high)}"
    return f"{decimal_string(low)} to {decimal_string(high)}"


def figure_value(figure: Figure) -> str:
    """Return a figure's bounds, unit and thing counted: `> 1000 woongebouwen`."""
    value = bounds(figure.low, figure.high, figure.low_inclusive, figure.high_inclusive)
    unit = unit_words(figure.unit, points=figure.kind is FigureKind.PERCENTAGE_POINTS)
    return " ".join(part for part in (value, unit, figure.counted) if part)


def unit_words(unit: str | None, *, points: bool) -> str | None:
    """Return a unit; percentage points, which have that of percentages, in words."""
    return "percentage points" if points else unit
