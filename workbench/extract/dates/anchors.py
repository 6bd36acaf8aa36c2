"""What a piece is counted from, and what it is where that is unknown."""

from datetime import date
from functools import lru_cache

from workbench.extract.dates.calendar import add_days
from workbench.extract.dates.nodes import Node
from workbench.extract.dates.reference import SIMPLE, Reference, Resolved, of_unit
from workbench.model.date import Precision

_FINE = ("day", "week", "weekend", "fortnight")
_ROUGH = {
    Precision.MONTH: _FINE,
    Precision.QUARTER: (*_FINE, "month"),
    Precision.SEASON: (*_FINE, "month"),
    Precision.YEAR: (*_FINE, "month", "quarter", "half"),
    Precision.DECADE: (*_FINE, "month", "quarter", "half", "year"),
    Precision.CENTURY: (*_FINE, "month", "quarter", "half", "year", "decade"),
}
"""Units too fine to be counted from a time that is only known so roughly."""


def unknown(node: Node) -> Resolved:
    """Return a time without a value, with the precision that its words have."""
    precision = SIMPLE.get(node.grain, Precision.INTERVAL)
    if node.grain in ("weekday", "now"):
        precision = Precision.DAY
    if node.grain == "part":
        precision = Precision.PART_OF_DAY
    return Resolved(None, None, None, precision)


@lru_cache(maxsize=4096)
def day_or_part(day: date, part: str, inferred: bool) -> Resolved:
    """Return a day, or the part of it that is named; a night runs into the next day."""
    if not part:
        return of_unit(day, day, "day", inferred)
    last = add_days(day, 1) if part == "night" else day
    whole = of_unit(day, last, "day", inferred)
    return whole._replace(precision=Precision.PART_OF_DAY)


def counted_from(reference: Reference, unit: str) -> date | None:
    """Return the day that "a week later" counts from; None where it is known too roughly."""
    spoken = reference.antecedent
    if spoken is None or spoken.first is None:
        return reference.published
    if spoken.precision in (Precision.DAY, Precision.PART_OF_DAY):
        return spoken.first
    finer = _ROUGH.get(spoken.precision, ())
    return None if unit in finer else spoken.first
