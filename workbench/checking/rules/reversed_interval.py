"""reversed-interval: an end that lies before its beginning.

Definition: two calendar times that the text calls beginning and end (from ... to, began ... ended,
years in brackets), of which the second lies wholly before the first. Where the words leave the year
out, only two days of one month are held against each other, since a stretch may run into the next
year; where they leave out the month of the first day, the month before is tried. Two days that a
night is said to lie between must follow each other. Years before Christ, countdowns and hours are
left alone.
Source: ISO 8601-1:2019, 4.1.1 (the end of a time interval is not before its start).
Example: "from 9 to 3 March".
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from workbench.checking.relations.moments import (
    Moment,
    moved,
    of_part,
    states_month,
    states_year,
)
from workbench.checking.relations.shapes import shape
from workbench.checking.relations.stretches import Stretch, stretches
from workbench.checking.relations.templates import any_phrase, compiled
from workbench.checking.rule import Rule
from workbench.checking.wording import day as written
from workbench.languages.pack import Pack
from workbench.model.date import DatePart
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding, Severity
from workbench.model.span import Span

_NAME = "reversed-interval"
_YEARS = re.compile(r"\((?<=[^\W\d_] \()(1\d{3}|20\d\d) ?[-–] ?(1\d{3}|20\d\d)\)")
"""Years in brackets after a word; the date finder reads none that run backwards."""
_WEEK = 7
_LATE, _EARLY = 24, 7
"""From a day this late to one this early the month before may be meant: from 27 to 3 March."""


class _Cues:
    """Words around two times, compiled once for a language."""

    def __init__(self, pack: Pack) -> None:
        words = pack.chronology.stretches
        self.night = compiled(words.night, pack.chronology.words)
        self.nights = re.compile(f" {any_phrase(words.nights)}$")
        self.down = re.compile(any_phrase(words.counted_down))
        self.back: re.Pattern[str] = re.compile(f" {any_phrase(words.backwards)}")


@lru_cache(maxsize=8)
def _cues(pack: Pack) -> _Cues:
    return _Cues(pack)


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each end before its beginning."""
    cues = _cues(pack)
    for one in stretches(extraction, pack):
        hit = one.hit
        start = hit.places["DATE"][0]
        if cues.nights.search(hit.shape.words, max(0, start - 40), start):
            continue
        if cues.down.match(hit.shape.words, hit.places["DATE2"][1]) or cues.back.search(hit.around):
            continue
        finding = _judge(one, extraction, pack)
        if finding is not None:
            yield finding
    yield from _nights(extraction, pack)
    yield from _bracketed(extraction.article.text, pack)


def _nights(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each night between two days that do not follow each other."""
    words, text = pack.findings.rules[_NAME], extraction.article.text
    for hit in _cues(pack).night.hits(shape(extraction)):
        left, right = hit.marks["DATE"], hit.marks["DATE2"]
        if not isinstance(left, DatePart) or not isinstance(right, DatePart):
            continue
        count = _days_between(left, right)
        if count is not None and count != 1:
            span = Span(left.start, right.end)
            start, end = text[left.start : left.end], text[right.start : right.end]
            message = words["night"].format(start=start, end=end, count=count)
            yield Finding(_NAME, Severity.ERROR, message, (span,))


def _days_between(left: DatePart, right: DatePart) -> int | None:
    """Return how many days the second is after the first; None where that is not known."""
    first, last = of_part(left), of_part(right)
    if first is not None and last is not None and left.day and right.day:
        days = (last.first - first.first).days
        return days if days > 0 else None
    bare = left.day is None and right.day is None
    if bare and left.weekday is not None and right.weekday is not None:
        return (right.weekday - left.weekday) % _WEEK or _WEEK
    return None


def _bracketed(text: str, pack: Pack) -> Iterator[Finding]:
    words = pack.findings.rules[_NAME]
    for match in _YEARS.finditer(text):
        start, end = int(match[1]), int(match[2])
        if end < start:
            message = words["years"].format(start=start, end=end, count=start - end)
            suggestion = words["suggestion"].format(start=start, end=end)
            span = Span(match.start(1), match.end(2))
            yield Finding(_NAME, Severity.WARNING, message, (span,), suggestion)


def _judge(one: Stretch, extraction: Extraction, pack: Pack) -> Finding | None:
    text, left, right = extraction.article.text, one.left, one.right
    years = states_year(left, text), states_year(right, text)
    if all(years) or (left.day is None and left.month is None):
        first, last = of_part(left), of_part(right)
        if first is None or last is None or last.last >= first.first or not all(years):
            return None
        return _finding(one, first, last, Severity.ERROR, pack)
    if left.day is None or right.day is None or right.month is None:
        return None
    named = states_month(left, text, pack), states_month(right, text, pack)
    if all(named) and not any(years) and (year := _year_of_weekdays(left, right)) is not None:
        ends = _of_day(left.day, left.month, year), _of_day(right.day, right.month, year)
        if ends[0] is not None and ends[1] is not None and ends[1].last < ends[0].first:
            return _finding(one, ends[0], ends[1], Severity.ERROR, pack)
    if right.day >= left.day:
        return None
    if not any(named) or (all(named) and left.month != right.month):
        return None
    month = right.month if named[1] else left.month
    year = right.year or left.year
    moments = [_of_day(part.day, month, year) for part in (left, right)]
    if moments[0] is None or moments[1] is None:
        return None
    if not named[0] and _fits_month_before(left, moments[1].first):
        return None
    severity = Severity.ERROR
    if all(named):
        if right.day == left.day - 1 and not any(years):
            return None
        severity = Severity.ERROR if any(years) else Severity.WARNING
    elif left.day > _LATE and right.day <= _EARLY:
        severity = Severity.WARNING
    guess = _month_before(left.day, moments[1].first) if not named[0] else None
    return _finding(one, moments[0], moments[1], severity, pack, guess)


def _year_of_weekdays(left: DatePart, right: DatePart) -> int | None:
    """Return the one year of the two days in which both have the weekday that stands with them."""
    for year in (right.year, left.year):
        ends = [_of_day(part.day, part.month, year) for part in (left, right)]
        if year is not None and all(
            end is not None and part.weekday is not None and end.first.weekday() == part.weekday
            for part, end in zip((left, right), ends, strict=True)
        ):
            return year
    return None


def _of_day(day: int | None, month: int | None, year: int | None) -> Moment | None:
    # Without a year the length of February alone is not known; a leap year has all its days.
    return of_part(DatePart(0, 0, None, day, month, year or 2024))


def _month_before(day: int, near: date) -> date | None:
    """Return that day in the month before `near`."""
    before = moved(near.replace(day=1), -1)
    return before.replace(day=day) if day <= before.day else None


def _fits_month_before(left: DatePart, right: date) -> bool:
    """Tell whether the weekday that stands with the first day is its own in the month before."""
    if left.weekday is None or left.day is None:
        return False
    before = _month_before(left.day, right)
    return before is not None and before.weekday() == left.weekday


def _finding(
    one: Stretch,
    first: Moment,
    last: Moment,
    severity: Severity,
    pack: Pack,
    guess: date | None = None,
) -> Finding:
    words = pack.findings.rules[_NAME]
    kind, count = _difference(one.left, one.right, first, last)
    known = one.left.year is not None or one.right.year is not None
    names = [_name(part, moment.first, pack, known) for part, moment in _both(one, first, last)]
    message = words[kind].format(start=names[0], end=names[1], count=count)
    suggestion = words["suggestion"].format(start=names[0], end=names[1])
    if guess is not None:
        suggestion += words["month"].format(
            start=written(guess, "d", pack), guess=written(guess, "d MMMM", pack)
        )
    spans = (Span(one.left.start, one.right.end),)
    return Finding(_NAME, severity, message, spans, suggestion)


def _both(one: Stretch, first: Moment, last: Moment) -> tuple[tuple[DatePart, Moment], ...]:
    return (one.left, first), (one.right, last)


def _difference(left: DatePart, right: DatePart, first: Moment, last: Moment) -> tuple[str, int]:
    """Return in what the two differ, and by how many."""
    if left.day is not None and right.day is not None:
        return "days", (first.first - last.first).days
    if left.month is not None and right.month is not None:
        return "months", (first.first.year - last.first.year) * 12 + (
            first.first.month - last.first.month
        )
    return "years", first.first.year - last.first.year


def _name(part: DatePart, moment: date, pack: Pack, known: bool) -> str:
    year = " y" if known else ""
    if part.day is not None:
        return written(moment, f"d MMMM{year}", pack)
    return written(moment, f"MMMM{year}" if part.month is not None else "y", pack)


RULE = Rule(_NAME, find)
