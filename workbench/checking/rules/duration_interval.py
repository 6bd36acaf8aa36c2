"""duration-interval: a length of time that its beginning and end do not give.

Definition: a stated length (three days, a two-week strike) beside the times it runs between, or
beside the beginning of something that is still going on at publication. The last day may count or
not, a length may be cut to whole units or rounded to them, and a hedge widens it; the rule speaks
only where nothing of that meets. Stretches within which something shorter falls (between ... and,
in the week of) and lengths in working days are left alone.
Source: ISO 8601-1:2019, 3.1.1.8 (duration as the difference of the end and the start).
Example: "the three-day summit from 3 to 7 March".
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache

from workbench.checking.relations.moments import Moment, elapsed, of_part, states_month, states_year
from workbench.checking.relations.phrases import any_of
from workbench.checking.relations.shapes import shape
from workbench.checking.relations.templates import Hit, any_phrase, compiled
from workbench.checking.relations.tolerance import distance, lapse, stated
from workbench.checking.rule import Rule
from workbench.checking.wording import day as written
from workbench.checking.wording import moment as told
from workbench.checking.wording import span as span_of
from workbench.checking.wording import whole
from workbench.languages.pack import Pack
from workbench.model.date import DatePart
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind
from workbench.model.finding import Finding, Severity
from workbench.model.interval import Interval
from workbench.model.span import Span

_NAME = "duration-interval"
_HALF = Decimal("0.5")
_QUARTER = Decimal("0.25")
_ONE = Decimal(1)
_YEAR, _FEW = 12, 5
_UNITS = {"d": "days", "wk": "weeks", "mo": "months", "a": "years"}


class _Cues:
    """Templates and words of one language."""

    def __init__(self, pack: Pack) -> None:
        words, classes = pack.chronology.lengths, pack.chronology.words
        self.spans = compiled(words.spans, classes)
        self.running = compiled(words.running, classes)
        self.inclusive = re.compile(f" {any_phrase(words.inclusive)}")
        self.within = re.compile(f" {any_phrase(pack.chronology.stretches.within)}")
        self.loose = re.compile(f" {any_phrase(words.loose)}")
        self.whose = re.compile(rf"^(?P<noun> *\S+ ){any_phrase(pack.checks.parts.of)}")
        self.plural = words.plural_endings
        self.one_event = frozenset(words.one_event)
        self.other_days = re.compile(rf"\b{any_of(words.other_days)}\b")
        self.over = re.compile(f" {any_phrase(words.over)}")


@lru_cache(maxsize=8)
def _cues(pack: Pack) -> _Cues:
    return _Cues(pack)


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each length that the dates beside it do not give."""
    row = shape(extraction)
    if " L" not in row.words:
        return
    cues, text = _cues(pack), extraction.article.text
    seen: set[int] = set()
    for hit in cues.spans.hits(row):
        figure = hit.marks["LENGTH"]
        if isinstance(figure, Figure) and figure.start not in seen and not _is_apart(hit, cues):
            seen.add(figure.start)
            yield from _between(hit, figure, text, pack)
    published = extraction.article.published
    if published is None:
        return
    for hit in cues.running.hits(row):
        figure = hit.marks["LENGTH"]
        if not isinstance(figure, Figure) or figure.start in seen:
            continue
        after = hit.shape.words[hit.places["LENGTH"][1] + 1 :]
        if cues.other_days.match(after):
            continue
        if hit.around.count(" D") == 1 and not cues.over.search(hit.around):
            seen.add(figure.start)
            yield from _until(hit, figure, published, text, pack)


def _is_apart(hit: Hit, cues: _Cues) -> bool:
    """Tell whether the words between set the length off from the stretch."""
    # After the stretch only words that tell its length lead to one; before it anything may.
    leads = hit.places["LENGTH"][0] < hit.places["DATE"][0]
    gap = f" {hit.gap('LENGTH', 'DATE')}" if leads else " "
    figure = hit.marks["LENGTH"]
    if isinstance(figure, Figure) and _is_compound(figure):
        gap = cues.whose.sub(r"\g<noun>", gap)
        noun = gap.split()[:1]
        if any(word.endswith(cues.plural) and word not in cues.one_event for word in noun):
            return True
    beside = isinstance(figure, Figure) and cues.other_days.search(figure.text.lower())
    return bool(
        beside
        or cues.other_days.match(hit.shape.words, hit.places["LENGTH"][1] + 1)
        or cues.loose.search(gap)
        or cues.within.search(gap)
    )


def _is_compound(figure: Figure) -> bool:
    """Tell whether the length is said of the thing after it: a three-day summit."""
    return " " not in figure.text[: figure.number_end - figure.start].strip()


def _between(hit: Hit, figure: Figure, text: str, pack: Pack) -> Iterator[Finding]:
    left, right = hit.marks["DATE"], hit.marks["DATE2"]
    if not isinstance(left, DatePart) or not isinstance(right, DatePart):
        return
    start, end = _ends(left, right, text)
    unit = figure.unit or ""
    if start is None or end is None or end.first < start.first:
        return
    if left.month != right.month and not states_month(left, text, pack):
        # From 19 to 17 March: the days stand the wrong way round, which another rule tells.
        return
    if _is_too_fine(figure.unit or "", left, right):
        return
    true = elapsed(start, end, unit, inclusive=True)
    if true is None:
        return
    counted = bool(_cues(pack).inclusive.search(f" {hit.gap('DATE', 'DATE2')}"))
    known = stated(figure) if unit == "d" else lapse(figure)
    if unit != "d" and known.high is not None:
        # A length is cut to whole units where it runs on; between two dates it is rounded.
        known = Interval(known.low, known.high - figure.step * _HALF)
    apart = distance(true, known)
    if apart == 0:
        return
    sure = apart > _ONE or (unit == "d" and counted) or (unit != "d" and apart >= _QUARTER)
    words = pack.findings.rules[_NAME]
    whole = elapsed(start, end, unit, inclusive=counted) or true
    if unit == "d" and not counted and start.first == start.last and end.first == end.last:
        # The words leave open whether the last day counts.
        days = (end.first - start.first).days
        actual = pack.findings.rules[_NAME]["days"].format(count=f"{days}–{days + 1}")
    else:
        actual = _actual(whole, start, end, unit, pack, inclusive=counted)
    message = words["dates"].format(
        start=told(left, start.first, pack),
        end=told(right, end.first, pack),
        actual=actual,
        told=text[figure.number_start : figure.number_end],
    )
    yield Finding(
        _NAME,
        Severity.ERROR if sure else Severity.WARNING,
        message,
        (span_of(figure), Span(left.start, right.end)),
        words["suggestion"].format(actual=actual),
    )


def _is_too_fine(unit: str, *parts: DatePart) -> bool:
    """Tell whether a unit is finer than the times it is reckoned from: two weeks since 2020."""
    if any(part.month is None for part in parts):
        return unit in ("d", "wk", "mo")
    return unit in ("d", "wk") and any(part.day is None for part in parts)


def _ends(left: DatePart, right: DatePart, text: str) -> tuple[Moment | None, Moment | None]:
    """Return both ends; where neither states a year they stand in one, or in two that follow."""
    start, end = of_part(left), of_part(right)
    if start is None or end is None:
        return None, None
    if not states_year(left, text) and not states_year(right, text) and end.first < start.first:
        return None, None
    return start, end


def _until(hit: Hit, figure: Figure, published: date, text: str, pack: Pack) -> Iterator[Finding]:
    begun = hit.marks["DATE"]
    start = of_part(begun) if isinstance(begun, DatePart) else None
    if start is None or start.last > published or not isinstance(begun, DatePart):
        return
    if _is_too_fine(figure.unit or "", begun):
        return
    now = Moment(published, published)
    unit = figure.unit or ""
    true = elapsed(start, now, unit, inclusive=True)
    if true is None:
        return
    apart = distance(true, lapse(figure))
    if apart == 0:
        return
    words = pack.findings.rules[_NAME]
    actual = _actual(true, start, now, unit, pack, inclusive=False)
    message = words["running"].format(
        start=told(begun, start.first, pack),
        end=written(published, "d MMMM y", pack),
        actual=actual,
        told=text[figure.start : figure.number_end],
    )
    yield Finding(
        _NAME,
        Severity.ERROR if apart >= _HALF else Severity.WARNING,
        message,
        (span_of(figure), Span(begun.start, begun.end)),
        words["suggestion"].format(actual=actual),
    )


def _actual(
    true: Interval, start: Moment, end: Moment, unit: str, pack: Pack, *, inclusive: bool
) -> str:
    """Return how long it is in words; weeks and months with their days where those differ."""
    words = pack.findings.rules[_NAME]
    if start.first == start.last and end.first == end.last and unit in ("d", "wk"):
        days = (end.first - start.first).days + inclusive
        return words["day" if days == 1 else "days"].format(count=days)
    if unit == "a" and start.first == start.last and end.first == end.last and true.low is not None:
        months = whole(true.low * _YEAR)
        if true.low < _FEW and months % _YEAR:
            # A year and a half is 18 months, and neither one year nor two.
            return words["months"].format(count=months)
    ends = [whole(value) for value in (true.low, true.high) if value is not None]
    count = "–".join(dict.fromkeys(str(one) for one in ends))
    return words[_UNITS.get(unit, "years")].format(count=count)


RULE = Rule(_NAME, find, kinds=(frozenset({FigureKind.DURATION}),), dates=True)
