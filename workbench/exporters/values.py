"""Figures in words: what the workbench read, as a person checks it."""

from decimal import Decimal

from workbench.exporters.documents import decimal_string
from workbench.exporters.telling import Telling
from workbench.model.figure import Figure, FigureKind

_NO_BREAK = "\u00a0"
_ENDLESS, _FRACTION = 9, 3
"""Decimals from which a fraction has no end (a third), and those that are shown of it."""
_TOGETHER = 4
"""Digits that are read at a glance, and that a year has too."""


def bounds(
    told: Telling,
    low: Decimal | None,
    high: Decimal | None,
    low_inclusive: bool = True,
    high_inclusive: bool = True,
) -> str:
    """Return what is allowed as a short formula: `71`, `> 1000`, `<= 5`, `10 to 15`."""
    if low is not None and low == high:
        return number(told, low)
    if low is None and high is None:
        return told.say("write.any")
    if high is None:
        return f"{'>=' if low_inclusive else '>'} {number(told, low)}"
    if low is None:
        return f"{'<=' if high_inclusive else '<'} {number(told, high)}"
    return told.say("write.range", low=number(told, low), high=number(told, high))


def number(told: Telling, value: Decimal | None) -> str:
    """Return a number in full digits, from five on with its thousands apart: 3 400 000 000."""
    text = decimal_string(value) or ""
    whole, point, fraction = text.partition(".")
    if whole.lstrip("-").isdecimal() and len(whole.lstrip("-")) > _TOGETHER:
        whole = f"{int(whole):,}".replace(",", _NO_BREAK)
    if len(fraction) > _ENDLESS:
        fraction = f"{fraction[:_FRACTION]}…"
    return told.number(f"{whole}{point}{fraction}")


def figure_value(told: Telling, figure: Figure) -> str:
    """Return a figure's bounds, unit and thing counted: `> 1000 woongebouwen`."""
    value = bounds(told, figure.low, figure.high, figure.low_inclusive, figure.high_inclusive)
    unit = unit_words(told, figure.unit, points=figure.kind is FigureKind.PERCENTAGE_POINTS)
    return " ".join(part for part in (value, unit, figure.counted) if part)


def unit_words(told: Telling, unit: str | None, *, points: bool) -> str | None:
    """Return a unit; percentage points, which have that of percentages, in words."""
    if unit is None and not points:
        return None
    code = "points" if points else unit
    return told.find(f"unit.{code}") or unit
