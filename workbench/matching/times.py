"""Stretches of days from the EDTF values that extraction gives."""

import calendar
import re
from datetime import date
from functools import lru_cache

_VALUE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_MONTHS = 12
_LONG = 5
"""Days from which a stretch is more than one happening and its aftermath."""


@lru_cache(maxsize=4096)
def stretch(value: str | None, until: date | None = None) -> tuple[date, date] | None:
    """Return first and last day of a date or interval; None where it names no days.

    An interval without an end lasts `until` that day.
    """
    if not value:
        return None
    first, slash, last = value.partition("/")
    if slash and last == ".." and until is not None:
        begin = stretch(first)
        return (begin[0], until) if begin and begin[0] <= until else None
    if slash:
        begin, end = stretch(first), stretch(last)
        return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None
    week = _WEEK.match(value)
    if week is not None:
        return _week(int(week[1]), int(week[2]))
    match = _VALUE.match(value)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if not year >= 1 or month > _MONTHS:
        return None
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    days = calendar.monthrange(year, month)[1]
    if day > days:
        return None
    return date(year, month, day or 1), date(year, month, day or days)


def _week(year: int, week: int) -> tuple[date, date] | None:
    try:
        return date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7)
    except ValueError:
        return None


def of_other_length(left: tuple[date, date], right: tuple[date, date]) -> bool:
    """Tell whether one stretch is many times the other: a week's tally is not a night's."""
    short, long = sorted((held[1] - held[0]).days + 1 for held in (left, right))
    return long >= _LONG and long >= short * 3


def gap(left: tuple[date, date], right: tuple[date, date]) -> int:
    """Return the days between two stretches, 0 where they share one."""
    return max(0, (right[0] - left[1]).days, (left[0] - right[1]).days)
