"""Chooses the year, month or week that a mention leaves out: the nearest sensible one."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from workbench.extract.dates.calendar import (
    add_days,
    add_months,
    monday_of,
    unit_bounds,
    valid,
)

Bounds = tuple[date, date]
_YEARS_AROUND = 8
"""Two leap years may lie eight years apart (1896 and 1904)."""
_ENOUGH = 3
CLEAR_BY_NAME = 60
_CLEAR = 14
"""Days within which the nearest date is taken whatever the tense says; more for feasts,
seasons and weeks, which are spoken of long before."""
_AHEAD_WEIGHT = 2
"""How much farther a day ahead counts than one behind: news looks back more than ahead."""
_NOT_FAR = 300
"""Days within which another year may be meant: a slip of the weekday is likelier beyond."""
_MONTHS_AROUND = 7
_BACK = ("previous", "recent", "last")
_AHEAD = ("next", "coming")


def pick(
    bounds: Iterable[Bounds],
    today: date,
    toward: str,
    tense: int,
    clear: int = _CLEAR,
    ahead_weight: int = 1,
) -> Bounds | None:
    """Return the bounds nearest to `today` that agree with the direction or tense stated.

    Within `clear` days the tense is not asked; days ahead count `ahead_weight` times.
    """
    known = sorted(bounds)
    if toward == "since":
        return max((pair for pair in known if pair[0] <= today), default=None)
    if toward in _BACK:
        return max((pair for pair in known if pair[1] < today), default=None)
    if toward in _AHEAD:
        return min((pair for pair in known if pair[0] > today), default=None)
    if not known:
        return None
    weight = ahead_weight if tense == 0 else 1
    best = min(known, key=lambda pair: _distance(pair, today) * (weight if pair[0] > today else 1))
    if toward == "this":
        this_year = [pair for pair in known if today.year in (pair[0].year, pair[1].year)]
        return min(this_year, key=lambda pair: _distance(pair, today), default=best)
    away = _distance(best, today)
    if tense and away > clear and (best[0] > today) != (tense > 0):
        side = [pair for pair in known if (pair[0] > today) == (tense > 0)]
        return min(side, key=lambda pair: _distance(pair, today), default=best)
    return best


def _distance(pair: Bounds, today: date) -> int:
    if pair[0] <= today <= pair[1]:
        return 0
    return min(abs((pair[0] - today).days), abs((pair[1] - today).days))


def yearly(in_year: Callable[[int], Bounds | None], today: date, far: bool = False) -> list[Bounds]:
    """Return what recurs each year around `today`: in three years, in more where it is rare
    or where the mention looks `far`, past the nearest one."""
    found = _in_years(in_year, today.year, 2 if far else 1)
    if len(found) < _ENOUGH:
        found = _in_years(in_year, today.year, _YEARS_AROUND)
    return found


def _in_years(in_year: Callable[[int], Bounds | None], year: int, around: int) -> list[Bounds]:
    years = range(max(1, year - around), min(9998, year + around) + 1)
    return [bounds for each in years if (bounds := in_year(each)) is not None]


@lru_cache(maxsize=4096)
def day_of_year(
    today: date,
    month: int,
    day: int,
    toward: str,
    tense: int,
    weekday: int | None = None,
    begins: bool = False,
) -> date | None:
    """Return the nearest such day that exists; None where no year has it.

    A stated weekday decides between the last and the coming one where neither is far. What
    begins then lies ahead as often as back.
    """

    def in_year(year: int) -> Bounds | None:
        found = valid(year, month, day)
        return None if found is None else (found, found)

    if toward == "this":
        return valid(today.year, month, day)
    known = yearly(in_year, today, bool(toward))
    best = pick(known, today, toward, tense, ahead_weight=1 if begins else _AHEAD_WEIGHT)
    if best is None:
        return None
    if weekday is not None and best[0].weekday() != weekday and not toward:
        fitting = [
            pair[0]
            for pair in known
            if pair[0].weekday() == weekday and _distance(pair, today) <= _NOT_FAR
        ]
        return fitting[0] if fitting else best[0]
    return best[0]


@lru_cache(maxsize=4096)
def month_of_year(
    today: date, month: int, toward: str, tense: int, begins: bool = False
) -> Bounds | None:
    """Return the nearest such month; with a direction, one that is not the present month."""
    if toward == "this":
        return unit_bounds(date(today.year, month, 1), "month")
    known = yearly(lambda year: unit_bounds(date(year, month, 1), "month"), today, bool(toward))
    return pick(known, today, toward, tense, ahead_weight=1 if begins else _AHEAD_WEIGHT)


_TOLD = ((-1, False), (0, False), (0, True), (1, False))
"""What the words around may tell: a tense, and whether something begins then, which only counts
where there is no tense."""


class Settled(NamedTuple):
    """What a mention names whatever the words around it tell."""

    sure: bool
    """Whether that is so: no word needs to be looked for."""
    day: date | None = None
    bounds: Bounds | None = None


@lru_cache(maxsize=4096)
def settled_day(today: date, month: int, day: int, weekday: int | None) -> Settled:
    """Return the nearest such day, as far as no word around can make it another."""
    found = {day_of_year(today, month, day, "", tense, weekday, begins) for tense, begins in _TOLD}
    return Settled(True, day=found.pop()) if len(found) == 1 else Settled(False)


@lru_cache(maxsize=4096)
def settled_month(today: date, month: int) -> Settled:
    """Return the nearest such month, as far as no word around can make it another."""
    found = {month_of_year(today, month, "", tense, begins) for tense, begins in _TOLD}
    return Settled(True, bounds=found.pop()) if len(found) == 1 else Settled(False)


@lru_cache(maxsize=4096)
def day_of_month(today: date, day: int, weekday: int | None, toward: str) -> date | None:
    """Return the nearest such day of a month that falls on the stated weekday, if any."""
    found = []
    for amount in range(-_MONTHS_AROUND, _MONTHS_AROUND + 1):
        try:
            month = add_months(today.replace(day=1), amount)
        except OverflowError:
            continue
        candidate = valid(month.year, month.month, day)
        if candidate is not None and weekday in (None, candidate.weekday()):
            found.append((candidate, candidate))
    best = pick(found, today, toward if toward != "this" else "", 0)
    return None if best is None else best[0]


def weekday_near(today: date, weekday: int, toward: str, tense: int) -> date:
    """Return the weekday that is meant on a publication day.

    Without a direction the past week, unless the sentence looks ahead; `last` is no yesterday
    of the same week, which would be called so; `previous` and `next` count by weeks, `recent`
    and `coming` by days.
    """
    back = (today.weekday() - weekday) % 7
    if toward == "since":
        return add_days(today, -back)
    if toward in ("recent", "last"):
        yesterday = back == 1 and weekday < today.weekday()
        return add_days(today, -8 if toward == "last" and yesterday else -(back or 7))
    if toward == "previous":
        return add_days(monday_of(today), weekday - 7)
    if toward == "next":
        return add_days(monday_of(today), weekday + 7)
    if toward == "coming":
        return add_days(today, -back + 7)
    if toward == "this":
        found = add_days(monday_of(today), weekday)
        return add_days(found, 7) if found < today and today.weekday() >= 5 > weekday else found
    if toward == "ahead":
        return add_days(today, (weekday - today.weekday()) % 7)
    if tense > 0 and back:
        return add_days(today, 7 - back)
    return add_days(today, -back)
