"""A small plot of a value against the day of publication, in characters."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from workbench.tui.describe import number, told
from workbench.tui.widgets.cells import width_of
from workbench.tui.widgets.sheet import Part, Row, row

_POINT, _CURRENT, _SEVERAL = "●", "◆", "◉"
_LEAST_WIDTH = 24


class Point(NamedTuple):
    """One value as it was published."""

    day: date
    value: Decimal
    current: bool = False


def plot_rows(points: Sequence[Point], width: int, height: int) -> list[Row]:
    """Return a plot of `height` lines, the axis of days being the last; none where it is no use.

    It needs three points on two days or more, with two values or more.
    """
    days = [point.day for point in points]
    values = [point.value for point in points]
    if len(points) < 3 or min(days, default=None) == max(days, default=None):
        return []
    low, high = min(values), max(values)
    labels = [number(high), number(low)]
    left = max(width_of(label) for label in labels) + 1
    room = width - left - 2
    if low == high or height < 3 or room < _LEAST_WIDTH:
        return []
    lines = height - 1
    grid: list[list[Part]] = [[Part(" ")] * room for _ in range(lines)]
    span = (max(days) - min(days)).days
    for point in sorted(points, key=lambda one: one.current):
        column = (point.day - min(days)).days * (room - 1) // span
        share = (point.value - low) / (high - low)
        line = lines - 1 - int((share * (lines - 1)).to_integral_value())
        sign, look = _POINT, "figure"
        if point.current:
            sign, look = _CURRENT, "bar"
        elif grid[line][column].text != " ":
            sign = _SEVERAL
        grid[line][column] = Part(sign, (look,))
    rows = [
        row(Part(_label(labels, line, lines).rjust(left), ("label",)), Part("┤", ("left",)), *cells)
        for line, cells in enumerate(grid)
    ]
    first, last = told().day(min(days)), told().day(max(days))
    axis = f"{first}{' ' * max(room - len(first) - len(last), 1)}{last}"
    rows.append(row(Part(" " * left + "└", ("left",)), Part(axis, ("label",))))
    return rows


def _label(labels: Sequence[str], line: int, lines: int) -> str:
    return labels[0] if line == 0 else labels[1] if line == lines - 1 else ""
