"""Makes times that recur, feasts, seasons, quarters and weeks, and the long times: decades,
centuries."""

from workbench.extract.dates.makers import (
    CENTURY,
    PIVOT,
    Made,
    Maker,
    is_ordinary,
    stands_free,
    toward_of,
    year_of,
)
from workbench.extract.dates.nodes import Calendar, Cyclic, Edge, Era, Festive, Interval, Relative
from workbench.extract.dates.reading import Reading

_LEAST_SURE_DECADE = 50
"""The fifties are spoken of as years, the twenties as often as degrees."""


def holiday(reading: Reading) -> Made | None:
    """Make a feast, with its year where it is stated."""
    feast = reading.words.feasts[reading.text("HOLIDAY")]
    return Festive(
        reading.start,
        reading.end,
        feast,
        feast.year or year_of(reading),
        toward=toward_of(reading),
        relative_year=_relative_year(reading),
        grain="day" if feast.days == 1 else "interval",
    )


def cyclic(reading: Reading) -> Made | None:
    """Make a season, quarter, half or numbered week; `value` names the unit."""
    unit = reading.rule.value
    number = reading.number("SEASON", "ORDINAL", "QUARTER", "HALF", "WEEKNUMBER", "DAY", "NUM")
    same = reading.text("TOWARD") == "same"
    if same and any(is_ordinary(reading, item) for item in reading.all("SEASON")):
        return None
    limit = {"season": 12, "quarter": 4, "half": 2, "week": 53}[unit]
    if number is None or not 1 <= number <= limit or not stands_free(reading):
        return None
    years = [int(value) for _, value in reading.pairs("YEAR")]
    last_year = years[1] if len(years) > 1 else None
    if years and last_year is None and (tail := reading.number("YY")) is not None:
        last_year = years[0] // CENTURY * CENTURY + tail
    return Cyclic(
        reading.start,
        reading.end,
        unit,
        number,
        years[0] if years else year_of(reading),
        last_year,
        toward=toward_of(reading),
        relative_year=_relative_year(reading),
        alone=reading.rule.alone,
    )


def _relative_year(reading: Reading) -> Relative | None:
    for node in reading.points():
        if isinstance(node, Relative) and node.unit == "year":
            return node
    return None


def decade(reading: Reading) -> Made | None:
    """Make a decade: the 1990s, de jaren negentig, the '90s; `value` is `late` where two digits
    could as well be degrees or an age (temperatures in the 20s)."""
    year = reading.number("YEAR")
    if year is None and (hundreds := reading.number("TEEN")) is not None:
        year = hundreds * CENTURY + (reading.number("DECADE") or 0)
    if year is None:
        tail = reading.number("YY", "TENS", "DECADE", "DECADENAME", "NUM")
        if tail is None or tail % 10 or not 0 <= tail < CENTURY:
            return None
        if reading.rule.value == "late" and tail < _LEAST_SURE_DECADE:
            return None
        year = tail + (2000 if tail < PIVOT else 1900)
    if year % 10 or (reading.rule.tight and not reading.glued()):
        return None
    return Era(reading.start, reading.end, "decade", year)


def century(reading: Reading) -> Made | None:
    """Make a century by its number."""
    number = reading.number("ORDINAL", "NUM")
    if number is None or not 1 <= number <= 30:
        return None
    return Era(reading.start, reading.end, "century", (number - 1) * CENTURY)


def to_date(reading: Reading) -> Made | None:
    """Make what has gone by of the year, month or week of today: so far this year."""
    unit = reading.text("WHOLE", "TODATE")
    whole = Relative(reading.start, reading.end, unit, 0, alone=False)
    return Edge(reading.start, reading.end, "sofar", whole)


def month_day_range(reading: Reading) -> Made | None:
    """Make a range of days whose month stands before them and the year behind: March 3-7, 2026."""
    days = [int(value) for _, value in reading.pairs("DAY", "ORDINAL")]
    month, year = reading.number("MONTH"), year_of(reading)
    items = reading.all("DAY", "ORDINAL")
    if len(days) != 2 or not 1 <= days[0] < days[1] <= 31:
        return None
    left = Calendar(reading.start, items[0].end, day=days[0], month=month, year=year)
    right = Calendar(items[1].start, reading.end, day=days[1], month=month, year=year)
    return Interval(reading.start, reading.end, left, right)


RECURRING_MAKERS: dict[str, Maker] = {
    "holiday": holiday,
    "cyclic": cyclic,
    "decade": decade,
    "century": century,
    "to_date": to_date,
    "month_day_range": month_day_range,
}
