"""A date mention: words that name a time, resolved against the publication date."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.model.quick import quick


class Precision(StrEnum):
    """How much of the calendar a mention covers."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"
    PART_OF_DAY = "part-of-day"


@quick
@dataclass(frozen=True, slots=True)
class DatePart:
    """One end of a mention as its words state it, before it is resolved; rules check it."""

    start: int
    end: int
    weekday: int | None = None
    """Stated weekday, Monday is 0."""
    day: int | None = None
    month: int | None = None
    year: int | None = None
    """Stated or, with `year_inferred`, the nearest sensible year."""
    year_inferred: bool = False
    value: str | None = None
    """ISO date of this part where it resolves to one that exists."""


@quick
@dataclass(frozen=True, slots=True)
class DateMention:
    """A span that names a time."""

    start: int
    end: int
    text: str
    value: str | None
    """ISO 8601 / EDTF date or interval; None where it cannot be resolved or does not exist."""
    precision: Precision
    parts: tuple[DatePart, ...] = ()
    """The calendar dates stated inside: one, or both ends of a range or night."""
    inferred: bool = False
    """True where the year, or the day a relative word counts from, is not stated in the words."""
