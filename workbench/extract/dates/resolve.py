"""Resolves pieces of dates to days, against a publication date."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache, partial
from typing import Any

from workbench.extract.dates.anchors import counted_from, day_or_part, unknown
from workbench.extract.dates.calendar import (
    MONTHS_OF,
    SEASON_MONTHS,
    add_days,
    add_months,
    shift,
    unit_bounds,
    valid,
)
from workbench.extract.dates.framed import (
    around,
    lasting,
    nth_weekday,
    offset,
    portion,
    weekday_of,
    window,
)
from workbench.extract.dates.nearest import (
    CLEAR_BY_NAME,
    Bounds,
    day_of_month,
    day_of_year,
    month_of_year,
    pick,
    settled_day,
    settled_month,
    weekday_near,
    yearly,
)
from workbench.extract.dates.nodes import (
    Around,
    Calendar,
    Cyclic,
    Edge,
    Era,
    Festive,
    Interval,
    Lasting,
    Node,
    NthWeekday,
    Offset,
    Portion,
    Relative,
    WeekdayOf,
    Window,
    replace,
)
from workbench.extract.dates.reference import Reference, Resolved, of_unit
from workbench.extract.dates.stretches import Resolver, resolve_interval, thirds
from workbench.model.date import DatePart, Precision

_BASES = {"fortnight": "week", "workweek": "week", "weekend": "week"}
"""What units of whole weeks are counted in."""
_HALF_CENTURY = 50
_THURSDAY = 3
_SATURDAY = 5
_SEASON_BEGUN = 20
"""Days from the first of the month on which a season begins to its beginning by the sun: so long it
is still the coming one."""


def resolve(node: Node, reference: Reference) -> Resolved:
    """Return the time that a piece names; value None where it cannot be known or is none."""
    try:
        return _RESOLVERS[type(node)](node, reference)
    except (OverflowError, ValueError):
        return unknown(node)


def _calendar(node: Calendar, reference: Reference) -> Resolved:
    if node.relative_year is not None:
        whole = resolve(node.relative_year, reference)
        if whole.first is None:
            return unknown(node)
        node = replace(node, year=whole.first.year, relative_year=None)
        return _calendar(node, reference)._replace(inferred=True)
    day = found = None
    if node.day is None and node.weekday is None:
        found = _month_or_year(node, reference)
    else:
        day = _calendar_day(node, reference)
        found = None if day is None else day_or_part(day, node.part, False)
    starts, ends = reference.tokens.starts, reference.tokens.ends
    inferred = node.year is None or node.year_guessed
    part = DatePart(
        starts[node.start],
        ends[node.end - 1],
        node.weekday,
        node.day,
        node.month or (day.month if day and node.day else None),
        node.year or (day.year if day else None),
        inferred and day is not None,
        day.isoformat() if day else None,
    )
    if found is None:
        return unknown(node)._replace(parts=(part,), inferred=False)
    first, last, value, precision, also, _ = found
    return Resolved(first, last, value, precision, inferred or also, (part,))


def _calendar_day(node: Calendar, reference: Reference) -> date | None:
    today = reference.published
    if node.day is not None and node.month is not None and node.year is not None:
        year = node.year
        if node.two_digits and today and year - today.year > _HALF_CENTURY:
            year -= 100
        return valid(year, node.month, node.day)
    if today is None:
        return None
    if node.day is not None and node.month is not None:
        if not node.toward:
            settled = settled_day(today, node.month, node.day, node.weekday)
            if settled.sure:
                return settled.day
        tense = 0 if node.toward else reference.tense(node.start, node.end)
        begins = reference.begins(node.start)
        return day_of_year(today, node.month, node.day, node.toward, tense, node.weekday, begins)
    if node.day is not None:
        return day_of_month(today, node.day, node.weekday, node.toward)
    if node.weekday is None:
        return None
    if node.toward == "following":
        return _following(node.weekday, node, reference, today)
    if not node.toward and node.weekday == today.weekday():
        return today
    tense = 0 if node.toward else reference.weekday_tense(*(node.beside or (node.start, node.end)))
    return weekday_near(today, node.weekday, node.toward, tense)


def _following(weekday: int, node: Calendar, reference: Reference, today: date) -> date | None:
    """Return the weekday after what was told of last where the sentence looks back, else next."""
    back = reference.weekday_tense(node.start, node.end) < 0 or reference.past_before(node.start)
    if not back:
        return weekday_near(today, weekday, "next", 0)
    spoken = reference.antecedent
    if spoken is None or spoken.last is None or (spoken.last - (spoken.first or today)).days > 1:
        return None
    return weekday_near(spoken.last, weekday, "coming", 0)


def _month_or_year(node: Calendar, reference: Reference) -> Resolved | None:
    if node.month is None:
        if node.year is None:
            return None
        return of_unit(*unit_bounds(date(node.year, 1, 1), "year"), "year", False)
    if node.year is not None:
        return of_unit(*unit_bounds(date(node.year, node.month, 1), "month"), "month", False)
    today = reference.published
    if today is None:
        return None
    if not node.toward:
        settled = settled_month(today, node.month)
        if settled.sure:
            return None if settled.bounds is None else of_unit(*settled.bounds, "month", True)
    tense = 0 if node.toward else reference.tense(node.start, node.end)
    begins = reference.begins(node.start)
    bounds = month_of_year(today, node.month, node.toward, tense, begins)
    return None if bounds is None else of_unit(*bounds, "month", True)


def _relative(node: Relative, reference: Reference) -> Resolved:
    inferred = True
    today = counted_from(reference, node.unit) if node.anaphoric else reference.published
    if today is None:
        return unknown(node)
    if node.loose:
        return _loose_weekend(node, reference, today)
    if node.unit == "day":
        day = add_days(today, node.amount)
        tonight = node.part == "night" and node.amount == 0 and not node.anaphoric
        if tonight and reference.weekday_tense(node.start, node.end) <= 0:
            day = add_days(day, -1)
        return day_or_part(day, node.part, inferred)
    base = _BASES.get(node.unit, node.unit)
    amount = node.amount
    if node.unit == "weekend" and node.nearest and today.weekday() < _SATURDAY:
        amount -= 1
    moved = shift(_floor(today, base), amount, base)
    return of_unit(*unit_bounds(moved, node.unit), node.unit, inferred)


def _loose_weekend(node: Relative, reference: Reference, today: date) -> Resolved:
    tense = reference.tense(node.start, node.end)
    weekday = today.weekday()
    past = tense < 0 or (tense == 0 and weekday < _THURSDAY)
    moved = add_days(today, -7) if past and weekday < _SATURDAY else today
    return of_unit(*unit_bounds(moved, "weekend"), "weekend", True)


def _floor(day: date, unit: str) -> date:
    return day.replace(day=1) if unit in MONTHS_OF else day


def _festive(node: Festive, reference: Reference) -> Resolved:
    feast = node.feast

    def in_year(year: int) -> tuple[date, date] | None:
        first = feast.in_year(year)
        return None if first is None else (first, add_days(first, feast.days - 1))

    year, inferred = _stated_year(node, reference)
    if year is not None:
        bounds = in_year(year)
    elif reference.published is None:
        return unknown(node)._replace(precision=Precision.DAY)
    else:
        today = reference.published
        tense = 0 if node.toward else reference.tense(node.start, node.end)
        known = yearly(in_year, today, bool(node.toward))
        bounds = pick(known, today, node.toward, tense, CLEAR_BY_NAME)
    if bounds is None:
        return unknown(node)
    found = of_unit(*bounds, "day", inferred)
    return found if feast.days == 1 else found._replace(precision=Precision.INTERVAL)


def _stated_year(node: Festive | Cyclic, reference: Reference) -> tuple[int | None, bool]:
    if node.year is not None:
        return node.year, False
    if node.relative_year is not None:
        whole = resolve(node.relative_year, reference)
        if whole.first is not None:
            return whole.first.year, True
    return None, True


def _cyclic(node: Cyclic, reference: Reference) -> Resolved:
    year, inferred = _stated_year(node, reference)
    if year is not None:
        if node.unit == "season" and node.number == SEASON_MONTHS["winter"]:
            year -= node.last_year is None
        bounds = _cycle(node.unit, node.number, year)
    elif reference.published is None:
        return unknown(node)
    else:
        tense = 0 if node.toward else reference.tense(node.start, node.end)
        bounds = _cycle_near(reference.published, node.unit, node.number, node.toward, tense)
    if bounds is None:
        return unknown(node)
    return of_unit(*bounds, node.unit, inferred)


def _cycle(unit: str, number: int, year: int) -> Bounds | None:
    """Return a numbered week, season, quarter or half of a year."""
    if unit == "week":
        try:
            first = date.fromisocalendar(year, number, 1)
        except ValueError:
            return None
        return first, add_days(first, 6)
    if unit == "season":
        first = date(year, number, 1)
        return first, add_days(add_months(first, 3), -1)
    size = MONTHS_OF[unit]
    first = date(year, (number - 1) * size + 1, 1)
    return first, add_days(add_months(first, size), -1)


@lru_cache(maxsize=4096)
def _cycle_near(today: date, unit: str, number: int, toward: str, tense: int) -> Bounds | None:
    """Return the one that is meant where no year is stated."""
    in_year = partial(_cycle, unit, number)
    known = yearly(in_year, today, bool(toward))
    if unit == "season" and toward == "coming":
        today = add_days(today, -_SEASON_BEGUN)
    if unit == "season" and toward == "this":
        winter = number == SEASON_MONTHS["winter"]
        return pick(known, today, "", 0) if winter else in_year(today.year)
    return pick(known, today, toward, tense, CLEAR_BY_NAME)


def _era(node: Era, _reference: Reference) -> Resolved:
    first = date(max(1, node.year), 1, 1)
    last = date(node.year + (9 if node.unit == "decade" else 99), 12, 31)
    return of_unit(first, last, node.unit, False)


def _edge(node: Edge, reference: Reference) -> Resolved:
    whole = resolve(node.whole, reference)
    return thirds(node.edge, whole, reference.published)


def _interval(node: Interval, reference: Reference) -> Resolved:
    return resolve_interval(node, reference, resolve)


def _framed(
    resolver: Callable[[Any, Reference, Resolver], Resolved],
) -> Callable[[Any, Reference], Resolved]:
    """Give a resolver of a frame the way to resolve what stands inside it."""
    return lambda node, reference: resolver(node, reference, resolve)


_RESOLVERS: dict[type[Any], Callable[[Any, Reference], Resolved]] = {
    Calendar: _calendar,
    Relative: _relative,
    Festive: _festive,
    Cyclic: _cyclic,
    Era: _era,
    Edge: _edge,
    Portion: _framed(portion),
    Offset: _framed(offset),
    Window: _framed(window),
    Lasting: _framed(lasting),
    WeekdayOf: _framed(weekday_of),
    NthWeekday: _framed(nth_weekday),
    Around: _framed(around),
    Interval: _interval,
}
