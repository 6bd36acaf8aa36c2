"""weekday-date: a weekday and a date that disagree.

Definition: a calendar date stated with a weekday fell, or will fall, on another weekday. Each end
of a range or night is held by itself, so that "the night of Monday 2 to Wednesday 3 February" is
caught at its second end. Source: the proleptic Gregorian calendar.
Example: "woensdag 3 februari" in an article of 4 February 2026: that was a Tuesday.

A year that the words leave out is the one nearest to publication. Where the weekday fits in the
next nearest year, and that day is not far either, where both weekdays of a range fit the year
beside it, or where day and month are digits that may be read the other way round, the finding is a
warning only; where they fit a year that the sentence names (last year's strike), or that of
the day told shortly before, there is none.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from workbench.checking.relations.moments import moved
from workbench.checking.rule import Rule
from workbench.checking.wording import day as _written
from workbench.languages.pack import Pack
from workbench.model.date import DateMention, DatePart, Precision
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding, Severity
from workbench.model.span import Span

_NAME = "weekday-date"
_WITHIN = timedelta(days=300)
"""A day of another year is not what an article means when it lies farther from publication."""
_DIGITS = re.compile(r"\d\s*[./-]\s*\d")
_REACH = 600
"""Characters before a day in which the year that it is of may stand."""
_YEARS_TRIED = 6
"""A weekday returns to the same date within six years, save after a leap day."""


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each stated weekday that its date does not have."""
    published = extraction.article.published
    for mention in extraction.dates:
        for part in mention.parts:
            day = _day(part) if part.weekday is not None else None
            if day is None or part.weekday is None or day.weekday() == part.weekday:
                continue
            excused = _fits_other_month(part, mention) or _is_reversed(mention)
            excused = excused or _fits_next_year(mention)
            if not excused and not _is_of_year_told(part, mention, extraction):
                digits = _DIGITS.search(extraction.article.text, part.start, part.end)
                unsure = part.year_inferred and digits is not None
                yield _finding(part, day, part.weekday, published, pack, unsure=unsure)


def _is_of_year_told(part: DatePart, mention: DateMention, extraction: Extraction) -> bool:
    """Tell whether the sentence names a year in which the weekday fits: the strike of last year."""
    if not part.year_inferred:
        return False
    own = next(one for one in extraction.sentences if mention.start < one.end)
    years = (
        one.value
        for one in extraction.dates
        if one.precision is Precision.YEAR and own.start <= one.start < own.end and one.value
    )
    told = {int(year) for year in years if year.isdigit()} | _year_before(mention, extraction)
    return any(_fits(part, year) for year in told)


def _year_before(mention: DateMention, extraction: Extraction) -> set[int]:
    """Return the year of the last day told with its year shortly before.

    "On 8 March 2025 he fled, and on Friday 14 March he was caught": in 2025.
    """
    before = [
        part
        for one in extraction.dates
        for part in one.parts
        if mention.start - _REACH <= part.start < mention.start
        and part.day is not None
        and part.year is not None
        and not part.year_inferred
    ]
    return {part.year for part in before[-1:] if part.year is not None}


def _is_reversed(mention: DateMention) -> bool:
    """Tell whether all weekdays fit in the year of one day: then the days stand reversed."""
    parts = [part for part in mention.parts if part.weekday is not None and part.year_inferred]
    return len(parts) > 1 and any(
        all(_fits(part, year) for part in parts)
        for year in {part.year for part in parts if part.year is not None}
    )


def _fits_next_year(mention: DateMention) -> bool:
    """Tell whether two weekdays both fit the year before or after: then that year may be meant."""
    parts = [part for part in mention.parts if part.weekday is not None and part.year_inferred]
    return len(parts) > 1 and any(
        all(_fits(part, (part.year or 0) + step) for part in parts) for step in (-1, 1)
    )


def _fits(part: DatePart, year: int) -> bool:
    moved = _day(replace(part, year=year))
    return moved is not None and moved.weekday() == part.weekday


def _fits_other_month(part: DatePart, mention: DateMention) -> bool:
    """Tell whether a first day that was put in the month before has its weekday in the month told.

    "From Friday 17 to Monday 6 April" runs backwards, which another rule says.
    """
    last = mention.parts[-1]
    if part is last or part.day is None or last.day is None or part.day <= last.day:
        return False
    moved = _day(replace(part, month=last.month, year=last.year))
    return moved is not None and moved.weekday() == part.weekday


def _day(part: DatePart) -> date | None:
    if part.weekday is None or part.day is None or part.month is None or part.year is None:
        return None
    try:
        return date(part.year, part.month, part.day)
    except ValueError:
        return None


def _finding(
    part: DatePart, day: date, weekday: int, published: date | None, pack: Pack, *, unsure: bool
) -> Finding:
    words = pack.findings.rules[_NAME]
    year = _year_that_fits(day, weekday)
    unsure = unsure or (
        part.year_inferred
        and year is not None
        and published is not None
        and abs(day.replace(year=year) - published) <= _WITHIN
    )
    message = words["past" if published and day <= published else "present"].format(
        date=_written(day, "d MMMM y", pack),
        actual=_written(day, "EEEE", pack),
        stated=_weekday(weekday, pack),
    )
    ways = [
        _written(day, "EEEE d MMMM", pack),
        _written(_nearest(day, weekday), "EEEE d MMMM", pack),
    ]
    suggestion = words["suggestion"].format(right=ways[0], nearest=ways[1])
    if year is not None:
        suggestion += words["year"].format(
            date=_written(day, "d MMMM", pack), weekday=_weekday(weekday, pack), year=year
        )
    return Finding(
        rule=_NAME,
        severity=Severity.WARNING if unsure else Severity.ERROR,
        message=message,
        spans=(Span(part.start, part.end),),
        suggestion=suggestion,
    )


def _nearest(day: date, weekday: int) -> date:
    """Return the date with that weekday at most three days away."""
    shift = (weekday - day.weekday() + 3) % 7 - 3
    return moved(day, shift)


def _year_that_fits(day: date, weekday: int) -> int | None:
    for distance in range(1, _YEARS_TRIED + 1):
        for year in (day.year - distance, day.year + distance):
            try:
                moved = day.replace(year=year)
            except ValueError:
                continue
            if moved.weekday() == weekday:
                return year
    return None


def _weekday(weekday: int, pack: Pack) -> str:
    return _written(date(2024, 1, 1) + timedelta(days=weekday), "EEEE", pack)


RULE = Rule(_NAME, find, dates=True)
