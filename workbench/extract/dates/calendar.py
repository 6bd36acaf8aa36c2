"""The calendar that dates are reckoned in: proleptic Gregorian, with ISO 8601 weeks."""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

ONE_DAY = timedelta(days=1)

MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""Units that are counted in months."""
DAYS_OF = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
"""Units that are counted in days."""

SEASON_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""First month of each meteorological season of the northern hemisphere."""


def add_days(day: date, amount: int) -> date:
    """Return the day `amount` days later; OverflowError outside the years 1 to 9999."""
    return day + timedelta(days=amount)


def add_months(day: date, amount: int) -> date:
    """Return the same day of the month `amount` months later, or the last one that exists."""
    index = day.year * 12 + day.month - 1 + amount
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        raise OverflowError("year out of range")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=4096)
def shift(day: date, amount: int, unit: str) -> date:
    """Return `day` moved by an amount of a unit of `MONTHS_OF` or `DAYS_OF`."""
    if unit in MONTHS_OF:
        return add_months(day, amount * MONTHS_OF[unit])
    return add_days(day, amount * DAYS_OF[unit])


@lru_cache(maxsize=4096)
def valid(year: int, month: int, day: int) -> date | None:
    """Return the date, or None where the calendar has no such day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and day >= 1):
        return None
    if day > monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def monday_of(day: date) -> date:
    """Return the Monday of the ISO week that `day` is in."""
    return add_days(day, -day.weekday())


@lru_cache(maxsize=4096)
def unit_bounds(day: date, unit: str) -> tuple[date, date]:
    """Return first and last day of the calendar unit that `day` is in."""
    if unit == "day":
        return day, day
    if unit in ("week", "fortnight"):
        first = monday_of(day)
        return first, add_days(first, 6 if unit == "week" else 13)
    if unit == "workweek":
        first = monday_of(day)
        return first, add_days(first, 4)
    if unit == "weekend":
        first = add_days(monday_of(day), 5)
        return first, add_days(first, 1)
    size = MONTHS_OF[unit]
    if size <= 12:
        first = date(day.year, (day.month - 1) // size * size + 1, 1)
    else:
        years = size // 12
        first = date(max(1, day.year // years * years), 1, 1)
        size -= 12 * (first.year % years)
    return first, add_days(add_months(first, size), -1)


@lru_cache(maxsize=4096)
def easter(year: int) -> date:
    """Return Easter Sunday of the western churches (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * j) // 451
    month, day = divmod(h + j - 7 * m + 114, 31)
    return date(year, month, day + 1)


_ISLAMIC_EPOCH = 227014
"""Proleptic Gregorian ordinal of 1 Muharram of year 1 in the tabular calendar (Thursday epoch)."""


def islamic(year: int, month: int, day: int) -> date:
    """Return the Gregorian day of a date in the tabular Islamic calendar.

    Sighting of the moon may move a feast by a day from it.
    """
    days = (year - 1) * 354 + (11 * year + 14) // 30 + 29 * (month - 1) + month // 2 + day
    return date.fromordinal(_ISLAMIC_EPOCH - 1 + days)


def islamic_in(year: int, month: int, day: int) -> date:
    """Return the first such Islamic day that falls in a Gregorian year."""
    about = int((year - 622) * 33 / 32)
    for candidate in range(about - 1, about + 3):
        found = islamic(candidate, month, day)
        if found.year == year:
            return found
    return islamic(about, month, day)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth such weekday of a month; nth -1 is the last one."""
    if nth > 0:
        first = date(year, month, 1)
        return add_days(first, (weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, monthrange(year, month)[1])
    return add_days(last, -((last.weekday() - weekday) % 7))


def iso_week(day: date) -> str:
    """Return the ISO 8601 week as 2026-W06."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def span_text(first: date, last: date) -> str:
    """Return an inclusive ISO interval, or the one day that it is."""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
