"""Resolves pieces of dates to days, against a publication date."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from workbench.extract.dates.calendar import (
    MONTHS_OF,
    SEASON_MONTHS,
    add_days,
    add_months,
    monday_of,
    shift,
    unit_bounds,
    valid,
)
from workbench.extract.dates.nearest import (
    day_of_month,
    day_of_year,
    month_of_year,
    pick,
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
    Offset,
    Portion,
    Relative,
    WeekdayOf,
    Window,
)
from workbench.extract.dates.reference import SIMPLE, Reference, Resolved, of_unit
from workbench.extract.dates.stretches import resolve_interval, thirds
from workbench.model.date import DatePart, Precision

_HALF_CENTURY = 50
_SATURDAY = 5


def resolve(node: Node, reference: Reference) -> Resolved:
    """Return the time that a piece names; value None where it cannot be known or is none."""
    try:
        return _RESOLVERS[type(node)](node, reference)
    except (OverflowError, ValueError):
        return _unknown(node)


def _unknown(node: Node) -> Resolved:
    precision = SIMPLE.get(node.grain, Precision.INTERVAL)
    if node.grain in ("weekday", "now"):
        precision = Precision.DAY
    if node.grain == "part":
        precision = Precision.PART_OF_DAY
    return Resolved(None, None, None, precision)


def _calendar(node: Calendar, reference: Reference) -> Resolved:
    if node.relative_year is not None:
        whole = resolve(node.relative_year, reference)
        if whole.first is None:
            return _unknown(node)
        node = replace(node, year=whole.first.year, relative_year=None)
        return replace(_calendar(node, reference), inferred=True)
    found = _calendar_bounds(node, reference)
    value_day = None
    if found is not None and found.precision in (Precision.DAY, Precision.PART_OF_DAY):
        value_day = found.first
    starts, ends = reference.tokens.starts, reference.tokens.ends
    inferred = node.year is None or node.year_guessed
    part = DatePart(
        starts[node.start],
        ends[node.end - 1],
        node.weekday,
        node.day,
        node.month or (value_day.month if value_day and node.day else None),
        node.year or (value_day.year if value_day else None),
        inferred and value_day is not None,
        value_day.isoformat() if value_day else None,
    )
    if found is None:
        return replace(_unknown(node), parts=(part,), inferred=False)
    return replace(found, parts=(part,), inferred=inferred or found.inferred)


def _calendar_bounds(node: Calendar, reference: Reference) -> Resolved | None:
    if node.day is None and node.weekday is None:
        return _month_or_year(node, reference)
    day = _calendar_day(node, reference)
    if day is None:
        return None
    return day_or_part(day, node.part, False)


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
        tense = 0 if node.toward else reference.tense(node.start, node.end)
        return day_of_year(today, node.month, node.day, node.toward, tense)
    if node.day is not None:
        return day_of_month(today, node.day, node.weekday, node.toward)
    if node.weekday is None:
        return None
    tense = 0 if node.toward else reference.tense(node.start, node.end)
    return weekday_near(today, node.weekday, node.toward, tense)


def _month_or_year(node: Calendar, reference: Reference) -> Resolved | None:
    if node.month is None:
        if node.year is None:
            return None
        return of_unit(*unit_bounds(date(node.year, 1, 1), "year"), "year", False)
    if node.year is not None:
        return of_unit(*unit_bounds(date(node.year, node.month, 1), "month"), "month", False)
    if reference.published is None:
        return None
    tense = 0 if node.toward else reference.tense(node.start, node.end)
    bounds = month_of_year(reference.published, node.month, node.toward, tense)
    return None if bounds is None else of_unit(*bounds, "month", True)


def day_or_part(day: date, part: str, inferred: bool) -> Resolved:
    """Return a day, or the part of it that is named; a night runs into the next day."""
    if not part:
        return of_unit(day, day, "day", inferred)
    last = add_days(day, 1) if part == "night" else day
    whole = of_unit(day, last, "day", inferred)
    return replace(whole, precision=Precision.PART_OF_DAY)


def _relative(node: Relative, reference: Reference) -> Resolved:
    today, inferred = reference.published, True
    if node.anaphoric and reference.antecedent is not None:
        today = reference.antecedent.first or today
    if today is None:
        return _unknown(node)
    if node.unit == "day":
        day = add_days(today, node.amount)
        if node.part == "night" and node.amount == 0 and not node.anaphoric:
            if reference.tense(node.start, node.end) <= 0:
                day = add_days(day, -1)
        return day_or_part(day, node.part, inferred)
    base = {"fortnight": "week", "workweek": "week", "weekend": "week"}.get(node.unit, node.unit)
    if node.unit == "weekend" and node.amount < 0 and today.weekday() == 6:
        base = "week"
    moved = shift(_floor(today, base), node.amount, base)
    return of_unit(*unit_bounds(moved, node.unit), node.unit, inferred)


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
        return replace(_unknown(node), precision=Precision.DAY)
    else:
        today = reference.published
        tense = 0 if node.toward else reference.tense(node.start, node.end)
        bounds = pick(yearly(in_year, today), today, node.toward, tense)
    if bounds is None:
        return _unknown(node)
    found = of_unit(*bounds, "day", inferred)
    return found if feast.days == 1 else replace(found, precision=Precision.INTERVAL)


def _stated_year(node: Festive | Cyclic, reference: Reference) -> tuple[int | None, bool]:
    if node.year is not None:
        return node.year, False
    if node.relative_year is not None:
        whole = resolve(node.relative_year, reference)
        if whole.first is not None:
            return whole.first.year, True
    return None, True


def _cyclic(node: Cyclic, reference: Reference) -> Resolved:
    def in_year(year: int) -> tuple[date, date] | None:
        if node.unit == "week":
            try:
                first = date.fromisocalendar(year, node.number, 1)
            except ValueError:
                return None
            return first, add_days(first, 6)
        if node.unit == "season":
            first = date(year, node.number, 1)
            return first, add_days(add_months(first, 3), -1)
        size = MONTHS_OF[node.unit]
        first = date(year, (node.number - 1) * size + 1, 1)
        return first, add_days(add_months(first, size), -1)

    year, inferred = _stated_year(node, reference)
    if year is not None:
        if node.unit == "season" and node.number == SEASON_MONTHS["winter"]:
            year -= node.last_year is None
        bounds = in_year(year)
    elif reference.published is None:
        return _unknown(node)
    else:
        bounds = _recurring(node, reference, in_year)
    if bounds is None:
        return _unknown(node)
    return of_unit(*bounds, node.unit, inferred)


def _recurring(
    node: Cyclic, reference: Reference, in_year: Callable[[int], tuple[date, date] | None]
) -> tuple[date, date] | None:
    today = reference.published
    if today is None:
        return None
    known = yearly(in_year, today)
    if node.unit == "season" and node.toward == "this":
        return pick(known, today, "", 0)
    tense = 0 if node.toward else reference.tense(node.start, node.end)
    return pick(known, today, node.toward, tense)


def _era(node: Era, _reference: Reference) -> Resolved:
    first = date(max(1, node.year), 1, 1)
    last = date(node.year + (9 if node.unit == "decade" else 99), 12, 31)
    return of_unit(first, last, node.unit, False)


def _edge(node: Edge, reference: Reference) -> Resolved:
    whole = resolve(node.whole, reference)
    return thirds(node.edge, whole, reference.published)


def _portion(node: Portion, reference: Reference) -> Resolved:
    whole = resolve(node.whole, reference)
    if whole.first is None or whole.last is None:
        return replace(_unknown(node), precision=SIMPLE.get(node.unit, Precision.INTERVAL))
    unit = node.unit
    if unit in ("week", "weekend", "fortnight", "workweek"):
        anchor_day = 3 if unit != "weekend" else 5
        first = add_days(whole.first, (anchor_day - whole.first.weekday()) % 7)
        last = add_days(whole.last, -((whole.last.weekday() - anchor_day) % 7))
        step = 7 * (node.count - 1)
        edge_day = add_days(first, 7 * (node.nth - 1)) if node.nth > 0 else add_days(last, -step)
        first, last = unit_bounds(edge_day, unit)
        if node.count > 1:
            last = add_days(last, step)
    else:
        first, last = _units_in(node, whole.first, whole.last)
    if first > whole.last or last < whole.first:
        return replace(_unknown(node), precision=SIMPLE.get(unit, Precision.INTERVAL))
    if node.count == 1 and unit in SIMPLE:
        return of_unit(first, last, unit, whole.inferred)
    found = of_unit(first, last, "day", whole.inferred)
    return replace(found, precision=Precision.INTERVAL)


def _units_in(node: Portion, first: date, last: date) -> tuple[date, date]:
    if node.nth > 0:
        start = shift(first, node.nth - 1, node.unit)
        return start, add_days(shift(start, node.count, node.unit), -1)
    after = add_days(last, 1)
    return shift(after, -node.count, node.unit), last


def _offset(node: Offset, reference: Reference) -> Resolved:
    inferred = True
    if node.anchor is not None:
        anchor = resolve(node.anchor, reference)
        day, inferred = anchor.first, anchor.inferred
        if node.sign > 0 and anchor.precision not in (Precision.DAY, Precision.PART_OF_DAY):
            day = anchor.last
    else:
        day = reference.published
        if node.anaphoric and reference.antecedent is not None:
            day = reference.antecedent.first or day
    coarse = node.anchor is None and len(node.amounts) == 1
    unit = node.amounts[0][1]
    if day is None:
        precision = Precision.YEAR if coarse and unit == "year" else Precision.DAY
        return Resolved(None, None, None, precision)
    for amount, each in node.amounts:
        day = shift(day, node.sign * amount, each)
    if coarse and unit in ("decade", "century"):
        return of_unit(*unit_bounds(day, "year"), "year", inferred)
    if coarse and unit == "year" and node.sign < 0:
        return of_unit(*unit_bounds(day, "year"), "year", inferred)
    return day_or_part(day, node.part, inferred)


def _window(node: Window, reference: Reference) -> Resolved:
    today = reference.published
    if today is None:
        return Resolved(None, None, None, Precision.INTERVAL)
    amount, unit = node.amounts[0]
    if len(node.amounts) == 1 and unit == "quarter":
        first, last = unit_bounds(today, unit)
        if node.sign < 0:
            first, last = shift(first, -amount, unit), add_days(first, -1)
        else:
            first, last = add_days(last, 1), shift(add_days(last, 1), amount, unit)
            last = add_days(last, -1)
    elif node.sign < 0:
        first = today
        for amount, unit in node.amounts:
            first = shift(first, -amount, unit)
        last = add_days(today, -1)
    else:
        first = add_days(today, 1)
        last = first
        for amount, unit in node.amounts:
            last = shift(last, amount, unit)
        last = add_days(last, -1)
    return replace(of_unit(first, last, "day", True), precision=Precision.INTERVAL)


def _lasting(node: Lasting, reference: Reference) -> Resolved:
    first = None
    if node.first is not None:
        first = resolve(node.first, reference).first
    elif reference.published is not None:
        first = add_days(reference.published, 1)
    if first is None:
        return _unknown(node)
    last = first
    if node.working:
        amount = node.amounts[0][0]
        while first.weekday() >= _SATURDAY:
            first = add_days(first, 1)
        weeks, days = divmod(first.weekday() + amount - 1, 5)
        last = add_days(monday_of(first), 7 * weeks + days)
    else:
        for amount, unit in node.amounts:
            last = shift(last, amount, unit)
        last = add_days(last, -1)
    return replace(of_unit(first, last, "day", True), precision=Precision.INTERVAL)


def _weekday_of(node: WeekdayOf, reference: Reference) -> Resolved:
    whole = resolve(node.whole, reference)
    if whole.first is None:
        return Resolved(None, None, None, Precision.DAY, parts=whole.parts)
    if whole.precision is Precision.WEEK:
        day = add_days(monday_of(whole.first), node.weekday)
    else:
        day = add_days(whole.first, (node.weekday - whole.first.weekday()) % 7)
    starts, ends = reference.tokens.starts, reference.tokens.ends
    part = DatePart(starts[node.start], ends[node.end - 1], node.weekday, value=day.isoformat())
    return replace(day_or_part(day, node.part, whole.inferred), parts=(part,))


def _around(node: Around, reference: Reference) -> Resolved:
    center = resolve(node.center, reference)
    if center.first is None:
        return replace(_unknown(node), parts=center.parts)
    if node.unit == "week":
        bounds = unit_bounds(center.first, "week")
    else:
        saturday, sunday = unit_bounds(center.first, "weekend")
        if center.first.weekday() == 0:
            saturday, sunday = add_days(saturday, -7), add_days(sunday, -7)
        bounds = min(saturday, center.first), max(sunday, center.first)
    return replace(of_unit(*bounds, node.unit, center.inferred), parts=center.parts)


def _interval(node: Interval, reference: Reference) -> Resolved:
    return resolve_interval(node, reference, resolve)


_RESOLVERS: dict[type[Any], Callable[[Any, Reference], Resolved]] = {
    Calendar: _calendar,
    Relative: _relative,
    Festive: _festive,
    Cyclic: _cyclic,
    Era: _era,
    Edge: _edge,
    Portion: _portion,
    Offset: _offset,
    Window: _window,
    Lasting: _lasting,
    WeekdayOf: _weekday_of,
    Around: _around,
    Interval: _interval,
}
