"""Resolves ranges, open ends, nights, and the beginning or end of a longer time."""

from collections.abc import Callable
from datetime import date
from typing import TypeGuard

from workbench.extract.dates.calendar import add_days, add_months, span_text
from workbench.extract.dates.nearest import pick
from workbench.extract.dates.nodes import Calendar, Edge, Interval, Node, replace
from workbench.extract.dates.reference import Reference, Resolved, of_unit
from workbench.model.date import Precision

Resolver = Callable[[Node, Reference], Resolved]
_OPEN = ".."
_YEARS_AROUND = 8
"""Years on either side among which one has a 29 February."""
_EDTF_ENDS = frozenset((Precision.DAY, Precision.MONTH, Precision.YEAR))
"""What may stand as itself at an end of an EDTF interval."""


def resolve_interval(node: Interval, reference: Reference, resolve: Resolver) -> Resolved:
    """Return a stretch from one time to another; one end may be open."""
    left = None if node.left is None else resolve(_ahead(node, node.left, reference), reference)
    right = None if node.right is None else resolve(_ahead(node, node.right, reference), reference)
    if left is not None and right is not None:
        left, right = _ordered(node, left, right, reference, resolve)
        return _joined(node, left, right)
    one = left or right
    if one is None or one.value is None:
        parts = one.parts if one else ()
        return Resolved(None, None, None, Precision.INTERVAL, parts=parts)
    if left is not None:
        value = f"{_end_text(left, True)}/{_OPEN}"
        return Resolved(left.first, None, value, Precision.INTERVAL, left.inferred, left.parts)
    value = f"{_OPEN}/{_end_text(one, False)}"
    return Resolved(None, one.last, value, Precision.INTERVAL, one.inferred, one.parts)


def _ahead(node: Interval, end: Node, reference: Reference) -> Node:
    """Return the one end of an open stretch; a bare weekday to or from which it lasts is the
    coming one."""
    if not isinstance(end, Calendar) or end.grain != "weekday" or end.toward:
        return end
    if node.night and reference.weekday_tense(node.start, node.end) > 0:
        return replace(end, toward="ahead")
    one_ended = node.left is None or node.right is None
    if one_ended and reference.weekday_tense(node.start, node.end) >= 0:
        return replace(end, toward="coming")
    return end


def _ordered(
    node: Interval, left: Resolved, right: Resolved, reference: Reference, resolve: Resolver
) -> tuple[Resolved, Resolved]:
    """Move the end whose year is not stated to the right side of the other."""
    if left.first is None or right.first is None:
        return left, right
    if _yearless(node.left) and _yearless(node.right) and reference.published:
        return _nearest(node, reference, reference.published, resolve) or (left, right)
    if isinstance(node.right, Calendar) and node.right.year is None and not node.night:
        far = (right.first - left.first).days > 366 and not node.right.toward
        if right.first < left.first or far:
            start = reference._replace(published=left.first)
            moved = resolve(replace(node.right, toward="coming"), start)
            return left, (moved._replace(inferred=True) if moved.value else right)
    elif isinstance(node.left, Calendar) and node.left.year is None and left.first > right.first:
        end = reference._replace(published=right.first)
        moved = resolve(replace(node.left, toward="recent"), end)
        return (moved._replace(inferred=True) if moved.value else left), right
    if _is_weekday(node.left) and _is_weekday(node.right) and (right.first - left.first).days > 6:
        start = reference._replace(published=left.first)
        moved = resolve(replace(node.right, toward="coming"), start)
        return left, moved._replace(inferred=True)
    if node.night and (right.first - left.first).days not in (0, 1):
        return _night(node, left, right, reference, resolve)
    return left, right


def _is_weekday(node: Node | None) -> TypeGuard[Calendar]:
    return isinstance(node, Calendar) and node.grain == "weekday"


def _yearless(node: Node | None) -> bool:
    """Tell whether an end names a month or day of any year."""
    whole = node.whole if isinstance(node, Edge) else node
    return (
        isinstance(whole, Calendar)
        and whole.month is not None
        and whole.year is None
        and whole.relative_year is None
        and not whole.toward
    )


def _in_year(node: Node | None, year: int) -> Node:
    if isinstance(node, Edge):
        return replace(node, whole=_in_year(node.whole, year))
    assert isinstance(node, Calendar)  # noqa: S101 - _yearless let nothing else through
    return replace(node, year=year, year_guessed=True)


def _nearest(
    node: Interval, reference: Reference, today: date, resolve: Resolver
) -> tuple[Resolved, Resolved] | None:
    """Return both ends in the years that bring the whole range nearest to today."""
    known: dict[tuple[date, date], tuple[Resolved, Resolved]] = {}
    for around in (1, _YEARS_AROUND):
        for year in range(max(1, today.year - around), min(9998, today.year + around) + 1):
            left = resolve(_in_year(node.left, year), reference)
            right = resolve(_in_year(node.right, year), reference)
            if left.first and right.last and right.last < left.first:
                right = resolve(_in_year(node.right, year + 1), reference)
            if left.first and right.last:
                known[left.first, right.last] = (left, right)
        if known:
            break
    best = pick(known, today, "", reference.tense(node.start, node.end))
    return None if best is None else known[best]


def _night(
    node: Interval, left: Resolved, right: Resolved, reference: Reference, resolve: Resolver
) -> tuple[Resolved, Resolved]:
    """Put the two days of a night beside each other where one has no date of its own."""
    if left.first is None or right.first is None:
        return left, right
    dated = [isinstance(end, Calendar) and end.day is not None for end in (node.left, node.right)]
    if node.right is not None and not dated[1]:
        start = reference._replace(published=left.first)
        if isinstance(node.right, Calendar):
            moved = resolve(replace(node.right, toward="coming"), start)
            return left, moved._replace(inferred=True)
    elif node.left is not None and not dated[0] and isinstance(node.left, Calendar):
        end = reference._replace(published=right.first)
        return resolve(replace(node.left, toward="recent"), end), right
    return left, right


def _end_text(end: Resolved, first: bool) -> str:
    if end.precision in _EDTF_ENDS and end.value and "/" not in end.value:
        return end.value
    day = end.first if first else end.last
    return day.isoformat() if day else _OPEN


def _joined(node: Interval, left: Resolved, right: Resolved) -> Resolved:
    parts = left.parts + right.parts
    inferred = left.inferred or right.inferred
    unknown = Resolved(None, None, None, Precision.INTERVAL, parts=parts)
    if left.first is None or right.last is None or left.value is None or right.value is None:
        return unknown
    if left.first > right.last:
        return unknown
    value = f"{_end_text(left, True)}/{_end_text(right, False)}"
    if isinstance(node.right, Edge) and node.right.edge == "begin" and right.first is not None:
        value = f"{_end_text(left, True)}/{right.first.isoformat()[:7]}"
    return Resolved(left.first, right.last, value, Precision.INTERVAL, inferred, parts)


def thirds(edge: str, whole: Resolved, today: date | None) -> Resolved:
    """Return the part of a time that a word such as begin, medio, later names.

    Of a month it is the month; of a year four months; earlier and later stop at today.
    """
    first, last = whole.first, whole.last
    if first is None or last is None:
        return whole._replace(value=None)
    if edge in ("earlier", "later", "rest", "sofar"):
        return _beside_today(edge, first, last, today)._replace(parts=whole.parts)
    if whole.precision is not Precision.YEAR:
        return whole
    months = {"begin": (0, 4), "middle": (4, 8), "end": (8, 12)}[edge]
    start = add_months(first, months[0])
    stop = add_days(add_months(first, months[1]), -1)
    value = f"{start.isoformat()[:7]}/{stop.isoformat()[:7]}"
    return Resolved(start, stop, value, Precision.INTERVAL, whole.inferred)


def _beside_today(edge: str, first: date, last: date, today: date | None) -> Resolved:
    length = (last - first).days + 1
    middle = add_days(first, length // 2)
    if length > 300:
        middle = add_months(first, 6)
    if today is None or not first <= today <= last:
        bounds = (first, add_days(middle, -1)) if edge == "earlier" else (middle, last)
    elif edge == "sofar":
        bounds = (first, today)
    elif edge == "earlier":
        bounds = (first, max(first, add_days(today, -1)))
    else:
        bounds = (today if edge == "rest" else max(today, middle), last)
    found = of_unit(*bounds, "day", True)
    return found._replace(value=span_text(*bounds), precision=Precision.INTERVAL)
