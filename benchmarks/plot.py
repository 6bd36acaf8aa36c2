"""Draws cost against size on logarithmic scales, as SVG, beside lines of n and n log n."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_WIDTH, _HEIGHT, _MARGIN = 640, 420, 60
_TITLE = "The cross-check: seconds by figures in the store"
_COLOURS = ("#1b6ca8", "#c0532f", "#3c8a4b", "#7a5195")

At = Callable[[float, float], tuple[float, float]]
"""From figures and seconds to a point of the picture."""


@dataclass(frozen=True, slots=True)
class Curve:
    """Points of figures and seconds, the smallest first."""

    name: str
    points: tuple[tuple[float, float], ...]


def draw(curves: Sequence[Curve]) -> str:
    """Return the plot; lines of n and n log n go through the first point of the first curve."""
    points = [point for curve in curves for point in curve.points if min(point) > 0]
    low_x, high_x = _decades([x for x, _ in points])
    low_y, high_y = _decades([y for _, y in points])

    def at(x: float, y: float) -> tuple[float, float]:
        across = (math.log10(x) - low_x) / (high_x - low_x)
        up = (math.log10(max(y, 10**low_y)) - low_y) / (high_y - low_y)
        return (
            _MARGIN + across * (_WIDTH - 2 * _MARGIN),
            _HEIGHT - _MARGIN - up * (_HEIGHT - 2 * _MARGIN),
        )

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        'font-family="sans-serif" font-size="12">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>',
        f'<text x="{_MARGIN}" y="30" font-size="15">{_TITLE}</text>',
    ]
    for power in range(low_x, high_x + 1):
        x, bottom = at(10**power, 10**low_y)
        _, top = at(10**power, 10**high_y)
        parts.append(f'<path d="M{x:.1f} {bottom:.1f}V{top:.1f}" stroke="#ddd"/>')
        parts.append(
            f'<text x="{x:.1f}" y="{bottom + 20:.1f}" text-anchor="middle">{10**power:,}</text>'
        )
    for power in range(low_y, high_y + 1):
        left, y = at(10**low_x, 10**power)
        right, _ = at(10**high_x, 10**power)
        parts.append(f'<path d="M{left:.1f} {y:.1f}H{right:.1f}" stroke="#ddd"/>')
        label = f"{10**power:g}"
        parts.append(f'<text x="{left - 8:.1f}" y="{y + 4:.1f}" text-anchor="end">{label}</text>')
    parts += _references(curves[0].points[0], max(x for x, _ in points), at)
    for index, curve in enumerate(curves):
        colour = _COLOURS[index % len(_COLOURS)]
        steps = [at(x, y) for x, y in curve.points]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in steps)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in steps]
        x, y = steps[-1]
        parts.append(
            f'<text x="{x - 8:.1f}" y="{y - 10:.1f}" text-anchor="end" fill="{colour}">'
            f"{curve.name}: {curve.points[-1][1]:.3g}</text>"
        )
    parts.append("</svg>\n")
    return "\n".join(parts)


def _references(first: tuple[float, float], last: float, at: At) -> list[str]:
    """Return the lines of n and n log n through the first store."""
    start, seconds = first
    parts = []
    grown = last / start
    for name, times in (("n", grown), ("n log n", grown * math.log(last) / math.log(start))):
        end = seconds * times
        (x, y), (to_x, to_y) = at(start, seconds), at(last, end)
        parts.append(
            f'<path d="M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}" stroke="#888" '
            'stroke-dasharray="4 3" fill="none"/>'
        )
        parts.append(f'<text x="{to_x + 4:.1f}" y="{to_y + 4:.1f}" fill="#666">{name}</text>')
    return parts


def _decades(values: Sequence[float]) -> tuple[int, int]:
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return low, max(high, low + 1)
