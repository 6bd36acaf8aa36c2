"""A stated figure is an interval, and its arithmetic never loses a number that was allowed."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.matching.samples import told
from workbench.model.figure import Figure
from workbench.model.interval import Interval, allowed, rounding_place, written

NUMBERS = st.decimals(-1000, 1000, places=1)
ENDS = st.none() | NUMBERS


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Interval(
        low, high, low is not None and draw(st.booleans()), high is not None and draw(st.booleans())
    )


@given(intervals(), intervals(), NUMBERS)
def test_two_intervals_with_a_number_in_common_meet(
    one: Interval, other: Interval, value: Decimal
) -> None:
    assert one.meets(other) == other.meets(one)
    if one.contains(value) and other.contains(value):
        assert one.meets(other)
    if one.within(other) and one.contains(value):
        assert other.contains(value)


@given(intervals(), intervals(), NUMBERS, NUMBERS)
def test_arithmetic_keeps_every_number(
    one: Interval, other: Interval, first: Decimal, second: Decimal
) -> None:
    if one.contains(first) and other.contains(second):
        assert (one + other).contains(first + second)
        assert (one - other).contains(first - second)
        assert (-one).contains(-first)
        assert one.scaled(second).contains(first * second)
        assert one.shifted(second).contains(first + second)
        assert one.widened(abs(second)).contains(first)


def figure(text: str) -> Figure:
    (found,) = told(text, {}).figures
    return found


def test_a_hedge_and_the_digits_written_make_the_interval() -> None:
    assert allowed(figure("It sold more than 1,000 homes.")) == Interval(
        Decimal(1000), None, False, False
    )
    assert written(figure("It lost 3.4 billion euros.")) == Interval(
        Decimal(3350000000), Decimal(3450000000)
    )
    assert written(figure("It sold 25 homes.")) == Interval(Decimal(25), Decimal(25))
    assert written(figure("It sold about 300 homes.")) == Interval(Decimal(264), Decimal(336))


def test_the_place_a_figure_may_be_rounded_to() -> None:
    places = {"1,300": 100, "1,301": 1, "40": 10, "2.5 million": 100000}
    for digits, place in places.items():
        assert rounding_place(figure(f"They sold {digits} homes.")) == place
