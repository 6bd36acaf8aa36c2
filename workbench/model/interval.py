"""The one idea of tolerance: a stated figure is an interval, given by its hedge and its digits.

*More than 1,000* is (1000, ∞); *3.4 billion* is written to the hundred million, so it stands for
anything that rounds to it; *about 300* is what people round to three hundred. Two statements
contradict each other where their intervals do not meet. Decimal throughout.
"""

from dataclasses import dataclass
from decimal import Decimal

from workbench.model.figure import Figure, Hedge
from workbench.model.quick import quick

_ZERO = Decimal(0)
_HALF = Decimal("0.5")
_ABOUT = Decimal("0.12")
"""Share of a value within which *about* stays: nobody calls 800 *about 1,000*."""


@quick
@dataclass(frozen=True, slots=True)
class Interval:
    """A range of numbers; None is unbounded, and an unbounded end is never inclusive."""

    low: Decimal | None
    high: Decimal | None
    low_inclusive: bool = True
    high_inclusive: bool = True

    @property
    def empty(self) -> bool:
        """Tell whether no number lies in it."""
        if self.low is None or self.high is None:
            return False
        if self.low == self.high:
            return not (self.low_inclusive and self.high_inclusive)
        return self.low > self.high

    @property
    def point(self) -> Decimal | None:
        """The one number in it, None where there are more."""
        return self.low if self.low is not None and self.low == self.high else None

    def contains(self, value: Decimal) -> bool:
        """Tell whether `value` lies in it."""
        if self.low is not None and (
            value < self.low or (value == self.low and not self.low_inclusive)
        ):
            return False
        return self.high is None or not (
            value > self.high or (value == self.high and not self.high_inclusive)
        )

    def meets(self, other: "Interval") -> bool:
        """Tell whether some number lies in both."""
        return not (self.empty or other.empty or _apart(self, other) or _apart(other, self))

    def within(self, other: "Interval") -> bool:
        """Tell whether every number of this one lies in the other."""
        if self.empty:
            return True
        if other.low is not None:
            if self.low is None or self.low < other.low:
                return False
            if self.low == other.low and self.low_inclusive and not other.low_inclusive:
                return False
        if other.high is None:
            return True
        if self.high is None or self.high > other.high:
            return False
        return self.high < other.high or other.high_inclusive or not self.high_inclusive

    def widened(self, by: Decimal) -> "Interval":
        """Return it with both ends moved outward by `by`, which is not negative."""
        if by == _ZERO:
            return self
        return Interval(
            None if self.low is None else self.low - by,
            None if self.high is None else self.high + by,
            self.low is not None,
            self.high is not None,
        )

    def __neg__(self) -> "Interval":
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_inclusive,
            self.low_inclusive,
        )

    def __add__(self, other: "Interval") -> "Interval":
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(
            low,
            high,
            low is not None and self.low_inclusive and other.low_inclusive,
            high is not None and self.high_inclusive and other.high_inclusive,
        )

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def scaled(self, factor: Decimal) -> "Interval":
        """Return it times a number, as between units; zero gives the point zero."""
        if factor == _ZERO:
            return Interval(_ZERO, _ZERO)
        if factor < _ZERO:
            return -self.scaled(-factor)
        return Interval(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.low_inclusive,
            self.high_inclusive,
        )

    def shifted(self, by: Decimal) -> "Interval":
        """Return it moved along by a number."""
        return self + Interval(by, by)


def _apart(left: Interval, right: Interval) -> bool:
    """Tell whether the left one ends before the right one begins."""
    if left.high is None or right.low is None or left.high < right.low:
        return left.high is not None and right.low is not None
    return left.high == right.low and not (left.high_inclusive and right.low_inclusive)


def allowed(figure: Figure) -> Interval:
    """Return what the figure's words allow, in its own unit, taken at their word."""
    return Interval(figure.low, figure.high, figure.low_inclusive, figure.high_inclusive)


def written(figure: Figure) -> Interval:
    """Return what rounds to the digits written: 3.4 billion is 3.35 to 3.45 billion.

    Whole numbers written out to the last digit are taken at their word unless hedged by *about*.
    """
    stated = allowed(figure)
    if figure.hedge is Hedge.ABOUT:
        largest = max(
            (abs(end) for end in (figure.low, figure.high) if end is not None), default=_ZERO
        )
        return stated.widened(min(rounding_place(figure) * _HALF, largest * _ABOUT))
    return stated if figure.step == 1 else stated.widened(figure.step * _HALF)


def rounding_place(figure: Figure) -> Decimal:
    """Return the place value to which the figure may be rounded: 100 for 1,300; 1 for 1,301.

    It is the place of the last digit that is no zero, and never finer than the last digit written.
    """
    ends = (figure.low, figure.high)
    return max((_last_place(end, figure.step) for end in ends if end), default=figure.step)


def _last_place(value: Decimal, step: Decimal) -> Decimal:
    digits = value.normalize().as_tuple()
    exponent = digits.exponent
    if not isinstance(exponent, int):
        return step
    return max(step, Decimal(1).scaleb(exponent))
