"""Resolves what is built around a single time: frames."""

from datetime import date

from workbench.extract.dates.anchors import counted_from, day_or_part, unknown
from workbench.extract.dates.calendar import add_days, monday_of, shift, unit_bounds
from workbench.extract.dates.nodes import (
    Around,
    Calendar,
    Edge,
    Lasting,
    Node,
    NthWeekday,
    Offset,
    Portion,
    WeekdayOf,
    Window,
    replace,
)
from workbench.extract.dates.reference import SIMPLE, Reference, Resolved, of_unit
from workbench.extract.dates.stretches import Resolver
from workbench.model.date import DatePart, Precision

_MANY_MONTHS = 12
"""From so many months on, a count of them is no count to the day."""
_WHOLE_MONTHS = ("month", "quarter", "year")
"""Units that lead from a month to a month (2.3 percent in February, 2.9 a year earlier)."""
_SATURDAY = 5
_APOSTROPHES = frozenset("'’")
_FINE = ("day", "week")
_ROUGHLY = {
    Precision.YEAR: ("year", ("year", "decade", "century")),
    Precision.MONTH: ("month", ("month", "year", "decade", "century")),
}
"""A whole year counted from a year is a year: twenty years after the 1999 fire."""


def portion(node: Portion, reference: Reference, resolve: Resolver) -> Resolved:
    """Return the nth units of a time; weeks by the ISO rule, by where their Thursday lies."""
    whole = resolve(node.whole, reference)
    if whole.first is None or whole.last is None:
        return unknown(node)._replace(precision=SIMPLE.get(node.unit, Precision.INTERVAL))
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
        return unknown(node)._replace(precision=SIMPLE.get(unit, Precision.INTERVAL))
    if node.count == 1 and unit in SIMPLE:
        return of_unit(first, last, unit, whole.inferred)
    found = of_unit(first, last, "day", whole.inferred)
    return found._replace(precision=Precision.INTERVAL)


def _units_in(node: Portion, first: date, last: date) -> tuple[date, date]:
    if node.nth > 0:
        start = shift(first, node.nth - 1, node.unit)
        return start, add_days(shift(start, node.count, node.unit), -1)
    after = add_days(last, 1)
    return shift(after, -node.count, node.unit), last


def offset(node: Offset, reference: Reference, resolve: Resolver) -> Resolved:
    """Return a time so long before or after another, or before or after publication."""
    inferred = True
    anchor_precision = None
    if node.anchor is not None:
        anchor = resolve(_anchored(node, node.anchor, reference), reference)
        day, inferred = anchor.first, anchor.inferred
        anchor_precision = anchor.precision
        if node.sign > 0 and anchor.precision not in (Precision.DAY, Precision.PART_OF_DAY):
            day = anchor.last
        if isinstance(node.anchor, Edge):
            day = anchor.last if node.anchor.edge == "end" else anchor.first
    else:
        unit = node.amounts[0][1]
        day = counted_from(reference, unit) if node.anaphoric else reference.published
    if node.anchor is None and node.anaphoric and _is_past_without_anchor(node, reference):
        day = None
    coarse = node.anchor is None and len(node.amounts) == 1
    unit = node.amounts[0][1]
    if day is None:
        precision = Precision.YEAR if coarse and unit == "year" else Precision.DAY
        return Resolved(None, None, None, precision)
    for amount, each in node.amounts:
        day = shift(day, node.sign * amount, each)
    rough = _ROUGHLY.get(anchor_precision) if anchor_precision else None
    if rough and all(each in rough[1] for _, each in node.amounts):
        return of_unit(*unit_bounds(day, rough[0]), rough[0], inferred)
    if coarse and node.anaphoric and unit in _WHOLE_MONTHS and _is_of_month(reference):
        return of_unit(*unit_bounds(day, "month"), "month", inferred)
    if coarse and unit in ("decade", "century"):
        return of_unit(*unit_bounds(day, "year"), "year", inferred)
    if coarse and unit == "year" and (node.sign < 0 or node.anaphoric):
        return of_unit(*unit_bounds(day, "year"), "year", inferred)
    if coarse and unit == "month" and node.amounts[0][0] >= _MANY_MONTHS:
        return of_unit(*unit_bounds(day, "month"), "month", inferred)
    return day_or_part(day, node.part, inferred)


def _anchored(node: Offset, anchor: Node, reference: Reference) -> Node:
    """Return what an amount counts from; a bare weekday is the coming one where the sentence looks
    ahead: it will open two days after Friday, but not two days after Friday's fire."""
    if not isinstance(anchor, Calendar) or anchor.grain != "weekday" or anchor.toward:
        return anchor
    lowers = reference.tokens.lowers
    owns = node.end < len(lowers) and lowers[node.end] in _APOSTROPHES
    ahead = not owns and reference.weekday_tense(node.start, node.end) > 0
    return replace(anchor, toward="coming") if ahead else anchor


def _is_past_without_anchor(node: Offset, reference: Reference) -> bool:
    """Tell whether "three months later" is told of as past while nothing says since when, or "two
    days earlier" opens a sentence."""
    opens = not node.start or reference.tokens.forms[node.start - 1] in ".!?"
    spoken = reference.antecedent
    if spoken is not None and spoken.first is not None:
        return False
    if node.sign < 0:
        return opens and all(unit in _FINE for _, unit in node.amounts)
    return reference.tense(node.start, node.end) < 0


def _is_of_month(reference: Reference) -> bool:
    spoken = reference.antecedent
    return spoken is not None and spoken.precision is Precision.MONTH


def window(node: Window, reference: Reference, _resolve: Resolver) -> Resolved:
    """Return the last or next so many units; quarters whole, others to the day."""
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
    return of_unit(first, last, "day", True)._replace(precision=Precision.INTERVAL)


def lasting(node: Lasting, reference: Reference, resolve: Resolver) -> Resolved:
    """Return a stretch by its first day and its length."""
    first = None
    if node.first is not None:
        first = resolve(node.first, reference).first
    elif reference.published is not None:
        first = add_days(reference.published, 1)
    if first is None:
        return unknown(node)
    last = first
    if node.back and reference.published is not None:
        first, last = _working_days_before(reference.published, node.amounts[0][0])
    elif node.working:
        amount = node.amounts[0][0]
        while first.weekday() >= _SATURDAY:
            first = add_days(first, 1)
        weeks, days = divmod(first.weekday() + amount - 1, 5)
        last = add_days(monday_of(first), 7 * weeks + days)
    else:
        for amount, unit in node.amounts:
            last = shift(last, amount, unit)
        last = add_days(last, -1)
    return of_unit(first, last, "day", True)._replace(precision=Precision.INTERVAL)


def _working_days_before(today: date, amount: int) -> tuple[date, date]:
    """Return the first and last of so many working days before a day."""
    last = add_days(today, -1)
    while last.weekday() >= _SATURDAY:
        last = add_days(last, -1)
    weeks, days = divmod(4 - last.weekday() + amount - 1, 5)
    return add_days(monday_of(last), 4 - 7 * weeks - days), last


def weekday_of(node: WeekdayOf, reference: Reference, resolve: Resolver) -> Resolved:
    """Return a weekday in a week, or the first on or after a day."""
    whole = resolve(node.whole, reference)
    if whole.first is None:
        return Resolved(None, None, None, Precision.DAY, parts=whole.parts)
    if whole.precision is Precision.WEEK:
        day = add_days(monday_of(whole.first), node.weekday)
    else:
        day = add_days(whole.first, (node.weekday - whole.first.weekday()) % 7)
    starts, ends = reference.tokens.starts, reference.tokens.ends
    part = DatePart(starts[node.start], ends[node.end - 1], node.weekday, value=day.isoformat())
    return day_or_part(day, node.part, whole.inferred)._replace(parts=(part,))


def nth_weekday(node: NthWeekday, reference: Reference, resolve: Resolver) -> Resolved:
    """Return the nth or last such weekday in a time."""
    whole = resolve(node.whole, reference)
    if whole.first is None or whole.last is None:
        return Resolved(None, None, None, Precision.DAY)
    if node.nth > 0:
        first = add_days(whole.first, (node.weekday - whole.first.weekday()) % 7)
        day = add_days(first, 7 * (node.nth - 1))
    else:
        day = add_days(whole.last, -((whole.last.weekday() - node.weekday) % 7))
    if day > whole.last:
        return Resolved(None, None, None, Precision.DAY)
    return of_unit(day, day, "day", whole.inferred)


def around(node: Around, reference: Reference, resolve: Resolver) -> Resolved:
    """Return the week or weekend that a day lies in."""
    center = resolve(node.center, reference)
    if center.first is None:
        return unknown(node)._replace(parts=center.parts)
    if node.unit == "week":
        bounds = unit_bounds(center.first, "week")
    else:
        saturday, sunday = unit_bounds(center.first, "weekend")
        if center.first.weekday() == 0:
            saturday, sunday = add_days(saturday, -7), add_days(sunday, -7)
        bounds = min(saturday, center.first), max(sunday, center.first)
    return of_unit(*bounds, node.unit, center.inferred)._replace(parts=center.parts)
