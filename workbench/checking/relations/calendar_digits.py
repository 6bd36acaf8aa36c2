"""Days, weeks and clock times in figures that stand in a text and exist nowhere.

The date finder reads what is a date; this finds what looks like one and cannot be.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from workbench.checking.relations.phrases import any_of
from workbench.languages.pack import Pack
from workbench.model.finding import Severity
from workbench.model.span import Span

_MONTHS, _DAYS, _HOURS, _MINUTES, _HALF_DAY = 12, 31, 24, 59, 12
_MOST_DAYS = 50
"""A higher number before a month counts something else."""
_CUE = 24
"""Characters before figures in which their cue stands."""
_REACH = 200
"""Characters on either side in which the end of a sentence is looked for."""
_STOP = re.compile(r"[.!?](?:\s|$)|\n")
_NUMBER = re.compile(
    r"[0-9](?<![\w./,:#-][0-9])"
    r"(?:[0-9]{0,3}(?P<sign>[-/.:])(?=[0-9])"
    r"|(?:(?<=0)0?|(?:(?<=3)[2-9]|(?<=[4-9])[0-9]))(?![0-9]|[-/.:][0-9]))"
)
"""Figures that are no part of something longer, with the sign that leads to more of them; alone
only where they are no day of a month. The digit comes first, which is quick to find."""
_FIGURES = re.compile(
    r"(?:(?P<one>\d{1,2})(?P<sign>[-/.])(?P<two>\d{1,2})(?P=sign)(?P<year>(?:1[89]|20)\d\d)"
    r"|(?P<iso>(?:1[89]|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d))"
    r"(?![\w/-]|[.,:]\d)"
)


class Impossible(NamedTuple):
    """Words that name no time, what is wrong with them and how sure that is."""

    span: Span
    message: str
    """Name of the sentence in findings.toml."""
    severity: Severity = Severity.ERROR


class _Cue(NamedTuple):
    """Phrases right before figures, with the blank between."""

    pattern: re.Pattern[str]
    endings: tuple[str, ...]
    """One of these stands there wherever the pattern fits, which is quicker to tell."""


def _cue(phrases: Sequence[str], apart: str = r"\w") -> _Cue:
    """Return a cue that stands behind none of the signs of a class."""
    pattern = re.compile(rf"(?<![{apart}]){any_of(phrases)} $")
    return _Cue(pattern, tuple(f"{phrase} " for phrase in phrases))


class _Patterns:
    """What to look for in one language, each at the figures in its midst."""

    def __init__(self, pack: Pack) -> None:
        words = pack.chronology.impossible
        month = any_of(pack.dates.words["MONTH"])
        ordinal = rf"(?:{any_of(words.ordinals)})?" if words.ordinals else ""
        self.day_month = re.compile(rf"\d+{ordinal} {month}\b")
        self.day = re.compile(rf"\d+{ordinal}(?![\w:/-]|[.,]\d)")
        self.month = _cue(tuple(pack.dates.words["MONTH"]))
        self.on = _cue(words.day_cues, r"\w.,/-")
        self.numbered = re.compile(rf"(?<!\w){any_of(words.numbered)}[:#]? ?$")
        self.clock = re.compile(
            r"(?P<hour>\d\d?)(?P<sign>[.:])(?P<minute>\d\d)"
            rf"(?: ?(?P<unit>{any_of((*words.hours, *words.morning))})(?!\w))?(?![.:,]?\d|%|-\w)"
        )
        self.at = _cue(words.clock_cues, r"\w.,:/-")
        self.morning = frozenset(words.morning)
        self.games = re.compile(rf"(?<!\w){any_of(words.games)}")
        self.week = re.compile(
            rf"(?P<week>\d\d)"
            rf"(?:(?:,| {any_of(words.year_cues)})? (?P<year>(?:19|20)\d\d))?(?![\w%‰:/-]|[.,]\d)"
        )
        self.named_week = _cue(words.week, r"\w-")
        self.this_week = re.compile(rf"(?<!\w){any_of(pack.checks.changes.times)}$")
        self.counted = re.compile(rf"(?<!\w){any_of(words.counted_weeks)}")


@lru_cache(maxsize=8)
def _patterns(pack: Pack) -> _Patterns:
    return _Patterns(pack)


def impossible(text: str, pack: Pack) -> Iterator[Impossible]:
    """Yield what looks like a time in `text`, which is lower case, and is none."""
    patterns = _patterns(pack)
    day_first = pack.chronology.impossible.day_first
    for match in _NUMBER.finditer(text):
        at, sign = match.start(), match["sign"]
        if sign:
            found = _figures(text, at, patterns, day_first=day_first)
            if found is None and sign in ".:":
                found = _clock(text, at, patterns)
        else:
            found = _day(text, at, int(match[0]), patterns) or _week(text, at, patterns)
        if found is not None:
            yield found


def _before(cue: _Cue, text: str, at: int) -> re.Match[str] | None:
    """Return where a cue ends right before a place."""
    first = max(0, at - _CUE)
    return cue.pattern.search(text, first, at) if text.endswith(cue.endings, first, at) else None


def _day(text: str, at: int, number: int, patterns: _Patterns) -> Impossible | None:
    if number != 0 and not _DAYS < number < _MOST_DAYS:
        return None
    start = at
    match = patterns.day_month.match(text, at)
    if match is None:
        month, match = _before(patterns.month, text, at), patterns.day.match(text, at)
        if month is None or match is None:
            return None
        start = month.start()
    if not _before(patterns.on, text, start):
        return None
    return Impossible(Span(start, match.end()), "day")


def _figures(text: str, at: int, patterns: _Patterns, *, day_first: bool) -> Impossible | None:
    match = _FIGURES.match(text, at)
    if match is None or patterns.numbered.search(text, max(0, at - _CUE), at):
        return None
    span = Span(*match.span())
    if match["iso"]:
        return None if 1 <= int(match["month"]) <= _MONTHS else Impossible(span, "figures")
    one, two = int(match["one"]), int(match["two"])
    day, month = (one, two) if day_first else (two, one)
    if 1 <= month <= _MONTHS and 1 <= day <= _DAYS:
        return None
    if 1 <= day <= _MONTHS and 1 <= month <= _DAYS:
        return Impossible(span, "order", Severity.WARNING) if day_first else None
    if match["sign"] == "." and len(match["one"]) != len(match["two"]):
        return None
    return Impossible(span, "figures")


def _clock(text: str, at: int, patterns: _Patterns) -> Impossible | None:
    match = patterns.clock.match(text, at)
    if match is None:
        return None
    hour, minute, unit = int(match["hour"]), int(match["minute"]), match["unit"]
    span = Span(*match.span())
    if hour < _HOURS and minute <= _MINUTES and unit not in patterns.morning:
        return None
    if (unit is None and match["sign"] == ".") or not _before(patterns.at, text, at):
        return None
    if patterns.games.search(text, *around(text, span)):
        return None
    if minute > _MINUTES:
        return Impossible(span, "minute") if hour <= _HOURS else None
    if hour > _HOURS:
        return Impossible(span, "hour", Severity.ERROR if unit else Severity.WARNING)
    if unit in patterns.morning:
        return Impossible(span, "morning") if hour > _HALF_DAY else None
    return Impossible(span, "midnight", Severity.WARNING) if hour == _HOURS and minute else None


def _week(text: str, at: int, patterns: _Patterns) -> Impossible | None:
    named = _before(patterns.named_week, text, at)
    match = patterns.week.match(text, at) if named else None
    if named is None or match is None:
        return None
    week, year = int(match["week"]), match["year"]
    span = Span(named.start(), match.end())
    if year is not None:
        return Impossible(span, "week") if week > weeks_of(int(year)) else None
    if week <= weeks_of(None) or patterns.this_week.search(
        text[max(0, named.start() - _CUE) : at].rstrip()
    ):
        # Last week 86 people saw a doctor.
        return None
    if patterns.counted.search(text, *around(text, span)):
        return None
    return Impossible(span, "weeks")


def around(text: str, span: Span) -> tuple[int, int]:
    """Return where the sentence around a span begins and ends, as far as its marks tell."""
    first = max(0, span.start - _REACH)
    stops = [stop.end() for stop in _STOP.finditer(text, first, span.start)]
    after = _STOP.search(text, span.end, span.end + _REACH)
    return max(stops, default=first), after.start() if after else span.end + _REACH


def weeks_of(year: int | None) -> int:
    """Return how many ISO weeks a year has; the most there can be where it is not stated."""
    return 53 if year is None else date(year, 12, 28).isocalendar().week
