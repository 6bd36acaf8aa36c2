"""When something was, as the first and last day it may have been; and how long lies between.

Days are proleptic Gregorian, lengths are days, months of 30.44 days and years of 365.2425 days: a
stated length is told in whole units, so that the difference never decides (ISO 8601 leaves the
length of a month and a year open).
"""

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from workbench.languages.pack import Pack
from workbench.model.date import DateMention, DatePart
from workbench.model.interval import Interval

_YEAR = re.compile(r"\d{4}")
_LETTERS = re.compile(r"[^\W\d_]+")
_DAYS = {
    "d": Decimal(1),
    "wk": Decimal(7),
    "mo": Decimal("30.436875"),
    "a": Decimal("365.2425"),
    "10.a": Decimal("3652.425"),
    "100.a": Decimal("36524.25"),
}


class Moment(NamedTuple):
    """The first and the last day that a time may be."""

    first: date
    last: date


def of_part(part: DatePart) -> Moment | None:
    """Return when a stated calendar time is; None where it exists in no calendar or has no year."""
    if part.year is None or not 1 <= part.year <= 9999:
        return None
    if part.month is None:
        if part.day is not None or part.weekday is not None:
            return None
        return Moment(date(part.year, 1, 1), date(part.year, 12, 31))
    if not 1 <= part.month <= 12:
        return None
    last = monthrange(part.year, part.month)[1]
    if part.day is None:
        return Moment(date(part.year, part.month, 1), date(part.year, part.month, last))
    if not 1 <= part.day <= last:
        return None
    day = date(part.year, part.month, part.day)
    return Moment(day, day)


def of_mention(mention: DateMention) -> Moment | None:
    """Return when a mention of a day, month or year is; None for any other."""
    pieces = (mention.value or "").split("-")
    if not 1 <= len(pieces) <= 3 or not all(piece.isdigit() for piece in pieces):
        return None
    year, month, day = (*map(int, pieces), None, None)[:3]
    return of_part(DatePart(mention.start, mention.end, None, day, month, year))


def states_year(part: DatePart, text: str) -> bool:
    """Tell whether the year of a time stands in its own words."""
    if part.year is None or part.year_inferred:
        return False
    surface = text[part.start : part.end]
    if str(part.year) in surface:
        return True
    digits = re.findall(r"\d+", surface)
    if not digits or int(digits[-1]) != part.year % 100:
        return False
    return part.day is None or len(digits) > (2 if names_no_month(surface) else 1)


def names_no_month(surface: str) -> bool:
    """Tell whether words hold no letters at all."""
    return _LETTERS.search(surface) is None


def states_month(part: DatePart, text: str, pack: Pack) -> bool:
    """Tell whether the month of a time stands in its own words, by name or in figures."""
    surface = text[part.start : part.end].lower()
    classes = pack.dates.words
    words = _LETTERS.findall(surface)
    if any(word in classes["MONTH"] or word in classes["MON3"] for word in words):
        return True
    return len(re.findall(r"\d+", surface)) > 1


def years_in(words: str) -> tuple[int, ...]:
    """Return the years of four digits among words."""
    return tuple(int(found) for found in _YEAR.findall(words))


def elapsed(start: Moment, end: Moment, unit: str, *, inclusive: bool = False) -> Interval | None:
    """Return how long lies between two times in a unit of time; None for an unknown unit.

    With `inclusive` the last day may count as well.
    """
    size = _DAYS.get(unit)
    if size is None:
        return None
    least = (end.first - start.last).days
    most = (end.last - start.first).days + inclusive
    return Interval(Decimal(max(0, least)) / size, Decimal(max(0, most)) / size)


def whole_years(start: Moment, end: Moment, leeway: int = 0) -> Interval:
    """Return how many birthdays may lie between, a few days more or less on either side."""
    return Interval(
        Decimal(max(0, _birthdays(start.last, moved(end.first, -leeway)))),
        Decimal(max(0, _birthdays(start.first, moved(end.last, leeway)))),
    )


def moved(day: date, days: int) -> date:
    """Return the day so many days later, or the calendar's first or last where it ends before."""
    number = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(number)


def _birthdays(birth: date, day: date) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
