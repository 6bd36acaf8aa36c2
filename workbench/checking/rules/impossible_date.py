"""impossible-date: a day, week or clock time that does not exist.

Definition: a day that its month does not have, a thirteenth month, a week beyond the last of its
year, an hour beyond 24:00 or a minute beyond 59. A leap day of the Julian calendar, an hour past
midnight told as the 25th of the night before, and figures in the order of another country are
warnings. Nothing is said where the sentence itself says that there is no such day.
Source: ISO 8601-1:2019 (months, weeks 1 to 53, 24:00 for the end of a day); the proleptic
Gregorian calendar.
Example: "29 February 2025".
"""

import re
from calendar import isleap, monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from workbench.checking.relations.calendar_digits import around, impossible, weeks_of
from workbench.checking.relations.lines import lower_text
from workbench.checking.relations.moments import years_in
from workbench.checking.relations.phrases import any_of
from workbench.checking.rule import Rule
from workbench.checking.wording import day as written
from workbench.languages.pack import Pack
from workbench.model.date import DatePart
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding, Severity
from workbench.model.span import Span

_NAME = "impossible-date"
_LEAP_YEAR = 2024
_SHORTEST = 28
"""Days that every month has."""
_JULIAN_ENDS = 1923
"""The last country to leave the Julian calendar was Greece, in 1923."""
_SWEDEN = (1712, 2, 30)
"""Sweden had this day, to return to the Julian calendar."""


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each time that does not exist."""
    text = extraction.article.text
    lower = lower_text(extraction)
    read = []
    for mention in extraction.dates:
        for part in mention.parts:
            if part.day is None or part.day <= _SHORTEST:
                continue
            finding = _of_part(part, part.day, pack)
            if finding is not None and not _is_denied(lower, finding.spans[0], pack):
                read.append(finding.spans[0])
                yield finding
    words = pack.findings.rules[_NAME]
    for one in impossible(lower, pack):
        span = one.span
        if any(span.start < known.end and known.start < span.end for known in read):
            continue
        if not _is_denied(lower, span, pack):
            told = span.of(text)
            years = years_in(told)
            most = weeks_of(years[-1] if years else None)
            message = words[one.message].format(told=told, weeks=most, year=(*years, "")[0])
            yield Finding(_NAME, one.severity, message, (span,))


@lru_cache(maxsize=8)
def _denial(pack: Pack) -> re.Pattern[str]:
    return re.compile(any_of(pack.chronology.impossible.denied))


def _is_denied(lower: str, span: Span, pack: Pack) -> bool:
    """Tell whether the sentence around a span says that there is no such day."""
    return _denial(pack).search(lower, *around(lower, span)) is not None


def _of_part(part: DatePart, day: int, pack: Pack) -> Finding | None:
    """Hold a day that the date finder read against its month."""
    if part.month is None or not 1 <= part.month <= 12:
        return None
    year = part.year if part.year and not part.year_inferred and part.year <= 9999 else None
    longest = monthrange(year or _LEAP_YEAR, part.month)[1]
    if day <= longest or (year, part.month, day) == _SWEDEN:
        return None
    words = pack.findings.rules[_NAME]
    month = written(date(_LEAP_YEAR, part.month, 1), "MMMM", pack)
    span = Span(part.start, part.end)
    if year is None or (part.month, day) != (2, 29):
        message = words["month"].format(month=month, days=longest)
        last = written(date(year or _LEAP_YEAR, part.month, longest), "d MMMM", pack)
        return Finding(_NAME, Severity.ERROR, message, (span,), words["last"].format(date=last))
    near = [one for one in range(max(1, year - 4), year + 5) if isleap(one)]
    suggestion = words["leap_years"].format(
        last=written(date(year, 2, 28), "d MMMM", pack),
        next=written(date(year, 3, 1), "d MMMM", pack),
        years=" / ".join(map(str, near)),
    )
    julian = year <= _JULIAN_ENDS and year % 4 == 0
    severity = Severity.WARNING if julian else Severity.ERROR
    message = words["leap"].format(year=year, month=month)
    return Finding(_NAME, severity, message, (span,), suggestion)


RULE = Rule(_NAME, find)
