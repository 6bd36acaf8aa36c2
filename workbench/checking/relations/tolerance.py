"""How far a stated figure may stand from the value that others imply.

A figure is the interval of its hedge and digits (`model.interval`); this adds what writers do
without a hedge: round a number to its noughts, and call 36 percent a third.
"""

from decimal import Decimal

from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.interval import Interval, allowed, rounding_place, written

_ZERO = Decimal(0)
_HALF = Decimal("0.5")
_HUNDRED = Decimal(100)
_ROUND = Decimal("0.025")
"""Share of a value by which a number that ends in noughts may have been rounded."""
_LOOSE_SHARE = Decimal("0.1")
"""A third is 30 to 36 percent: a tenth of itself on either side."""
_MOST_SHARE = Decimal("0.04")
_NEARLY, _WELL_OVER = Decimal("0.8"), Decimal("1.5")
"""Within these shares of a number less than it, or more than it, is used."""
SHARES = frozenset({FigureKind.PERCENTAGE, FigureKind.RATIO})


def stated(figure: Figure) -> Interval:
    """Return what the figure stands for, a number of noughts taken as rounded."""
    known = written(figure)
    if figure.hedge is Hedge.ABOUT:
        return known
    ends = [abs(end) for end in (figure.low, figure.high) if end is not None]
    slack = min(rounding_place(figure) * _HALF, max(ends, default=_ZERO) * _ROUND)
    if slack <= _HALF and figure.step == 1:
        return known
    return known.widened(slack - figure.step * _HALF) if slack > figure.step * _HALF else known


def near(figure: Figure) -> Interval:
    """Return `stated` with an open end closed where nobody would still use the hedge.

    More than 400 may be anything above it, but who means 900 does not say so. It is a habit and
    no logic, so what follows from it is unlikely at most.
    """
    return _closed(stated(figure), figure)


def near_share(figure: Figure) -> Interval:
    """Return `share` with an open end closed in the same way."""
    return _closed(share(figure), figure)


def _closed(known: Interval, figure: Figure) -> Interval:
    if known.low is None and known.high is not None and figure.hedge is Hedge.LESS_THAN:
        return Interval(known.high * _NEARLY, known.high)
    if known.high is None and known.low is not None and figure.hedge is Hedge.MORE_THAN:
        return Interval(known.low, known.low * _WELL_OVER)
    return known


def percent(figure: Figure) -> Interval:
    """Return a percentage as written: 25 percent is 24.5 to 25.5."""
    known = allowed(figure)
    if figure.hedge is Hedge.ABOUT:
        return known.widened(max(figure.step * 2, rounding_place(figure) * _HALF))
    return known.widened(figure.step * _HALF)


def share(figure: Figure) -> Interval:
    """Return a percentage or fraction as percent."""
    if figure.kind is FigureKind.PERCENTAGE:
        return percent(figure)
    known = allowed(figure).scaled(_HUNDRED)
    ends = [end for end in (figure.low, figure.high) if end is not None]
    slack = min(max(ends, default=_ZERO) * _LOOSE_SHARE, _MOST_SHARE)
    return known.widened(slack * _HUNDRED)


def quotient(left: Interval, right: Interval) -> Interval | None:
    """Return left / right for positive intervals; None where the divisor may be nothing."""
    if right.low is None or right.low <= _ZERO or left.low is None or left.low < _ZERO:
        return None
    return Interval(
        _ZERO if right.high is None else left.low / right.high,
        None if left.high is None else left.high / right.low,
    )


def product(left: Interval, right: Interval) -> Interval:
    """Return left * right for intervals without negative numbers; an open low end is nought."""
    high = None if left.high is None or right.high is None else left.high * right.high
    return Interval((left.low or _ZERO) * (right.low or _ZERO), high)


def distance(left: Interval, right: Interval) -> Decimal:
    """Return how far two intervals lie apart, nought where they meet."""
    if left.high is not None and right.low is not None and left.high < right.low:
        return right.low - left.high
    if right.high is not None and left.low is not None and right.high < left.low:
        return left.low - right.high
    return _ZERO


def middle(figure: Figure) -> Decimal | None:
    """Return the number as written, None for a range or an open end without one."""
    if figure.low is None or figure.high is None:
        return figure.low if figure.high is None else figure.high
    return figure.low if figure.low == figure.high else None


def lapse(figure: Figure) -> Interval:
    """Return how long it may have been: a length of time is cut to whole units or rounded."""
    known = stated(figure)
    if figure.hedge in (Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.MORE_THAN, Hedge.AT_LEAST):
        return known
    low = None if known.low is None else known.low - figure.step * _HALF
    high = None if known.high is None else known.high + figure.step
    return Interval(low, high)
