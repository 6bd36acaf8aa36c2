"""anniversary: a number of years since an event that its date does not give.

Definition: so many years after, since or ago, or an anniversary with its number, beside the year of
the event, where the years from that to publication (or to the date stated with it) are other. A
length of years may be cut or rounded; an anniversary may be marked the year before or after, unless
the words say that it is this year's. What the sentence tells of an earlier time is left alone.
Source: the proleptic Gregorian calendar.
Example: "ten years after the disaster of 2014" in an article of 2026.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from workbench.checking.relations.moments import Moment, elapsed, of_mention, of_part, years_in
from workbench.checking.relations.phrases import any_of
from workbench.checking.relations.shapes import Piece, Shape, shape
from workbench.checking.relations.templates import Hit, any_phrase, compiled
from workbench.checking.relations.tolerance import distance, lapse, stated
from workbench.checking.rule import Rule
from workbench.checking.wording import day as written
from workbench.checking.wording import moment as told
from workbench.checking.wording import whole
from workbench.languages.pack import Pack
from workbench.model.date import DateMention, DatePart
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure
from workbench.model.finding import Finding, Severity
from workbench.model.interval import Interval
from workbench.model.span import Span

_NAME = "anniversary"
_ONE = Decimal(1)
_HALF = Decimal("0.5")
_YEAR, _DECADE, _CENTURY = "a", Decimal(10), Decimal(100)
_YEARS = {"a": _ONE, "10.a": _DECADE, "100.a": _CENTURY}
_LEAST = 2
"""Fewer years are told too loosely: last year's flood is two summers ago."""
_DIGITS = 4
"""A year in the value of a date."""
_DATE = re.compile(r"[DR]\d+")


class _Cues:
    """Templates and words of one language."""

    def __init__(self, pack: Pack) -> None:
        words, classes = pack.chronology.anniversaries, pack.chronology.words
        self.after = compiled(words.after, classes)
        self.ago = compiled(words.ago, classes)
        self.marked = compiled(words.marked, classes)
        self.offset = re.compile(any_of(words.offset))
        hedges = [phrase for phrases in pack.hedges.before.values() for phrase in phrases]
        self.hedged = re.compile(f" {any_phrase(hedges)}$")
        self.present = re.compile(f" {any_phrase(words.present)}")
        self.past = re.compile(f" {any_phrase(words.past)}")
        self.this_year = re.compile(f" {any_phrase(words.this_year)}")


@lru_cache(maxsize=8)
def _cues(pack: Pack) -> _Cues:
    return _Cues(pack)


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each number of years that the event does not give."""
    published = extraction.article.published
    if published is None:
        return
    row, cues = shape(extraction), _cues(pack)
    now = Moment(published, published)
    seen: set[int] = set()
    for templates, judge in ((cues.marked, _marked), (cues.ago, _ago), (cues.after, _after)):
        for hit in templates.hits(row):
            event = hit.marks["DATE"]
            moment = of_part(event) if isinstance(event, DatePart) else None
            if moment is None or not isinstance(event, DatePart) or event.start in seen:
                continue
            if moment.last >= published:
                continue
            finding = judge(hit, event, moment, now, extraction, pack)
            if finding is not None:
                seen.add(event.start)
                yield finding
    yield from _offsets(row, now, extraction, pack)


def _offsets(row: Shape, now: Moment, extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Judge times that the date finder read as so many years after another: told of now."""
    cues = _cues(pack)
    for sentence in row.sentences:
        if sentence.marks.count("R") != 1 or "D" in sentence.marks:
            continue
        words = f" {row.words[sentence.start : sentence.end]}"
        match = _DATE.search(words)
        piece = row.piece(match[0]) if match else None
        if match and cues.hedged.search(words, 0, match.start()):
            continue
        if not isinstance(piece, DateMention) or not cues.offset.search(piece.text.lower()):
            continue
        if cues.present.search(words) and not cues.past.search(words):
            yield from _offset(piece, now, extraction, pack)


def _offset(
    told: DateMention, now: Moment, extraction: Extraction, pack: Pack
) -> Iterator[Finding]:
    """Judge one of them: its words hold the year of the event, its value that year and more."""
    years, then = years_in(told.text), (told.value or "")[:_DIGITS]
    if len(years) != 1 or not then.isdigit():
        return
    count = Decimal(int(then) - years[0])
    event = DatePart(told.start, told.end, year=years[0])
    moment = of_part(event)
    if count < _LEAST or moment is None or moment.last >= now.first:
        return
    true = elapsed(moment, now, _YEAR)
    if true is not None and distance(true, Interval(count - _HALF, count + _ONE)):
        span = (told.start, told.end)
        yield _finding(
            event, moment, now, true.low, true.high, span, Severity.WARNING, pack, extraction
        )


def _marked(
    hit: Hit, event: DatePart, moment: Moment, now: Moment, extraction: Extraction, pack: Pack
) -> Finding | None:
    """Judge an anniversary by its number."""
    cues = _cues(pack)
    count = next(
        (hit.marks[key] for key in ("NTH", "LENGTH", "NUMBER", "AGE") if key in hit.marks), None
    )
    told = _told(count)
    if told is None or not isinstance(count, Figure):
        return None
    at = now
    sure = _speaks_of_now(hit, extraction) or cues.this_year.search(hit.around) is not None
    others = _others(hit, event, extraction)
    if len(others) == 1:
        at, sure = others[0], True
    elif others or (cues.past.search(hit.around) and not sure):
        return None
    true = Decimal(at.last.year - moment.first.year)
    slack = Decimal(0) if sure else _ONE
    apart = distance(Interval(true - slack, true + slack), told)
    if apart == 0:
        return None
    severity = Severity.ERROR if sure or apart > 1 else Severity.WARNING
    return _finding(
        event, moment, at, true, true, (count.start, count.end), severity, pack, extraction
    )


def _ago(
    hit: Hit, event: DatePart, moment: Moment, now: Moment, extraction: Extraction, pack: Pack
) -> Finding | None:
    """Judge how long ago something was."""
    ago = hit.marks.get("AGO")
    if ago is None:
        return _after(hit, event, moment, now, extraction, pack)
    then = of_mention(ago) if isinstance(ago, DateMention) else None
    if then is None or not isinstance(ago, DateMention) or len(_others(hit, event, extraction)):
        return None
    count = Decimal(now.last.year - then.first.year)
    true = elapsed(moment, now, _YEAR)
    told = Interval(count - _HALF, count + _ONE)
    if count < _LEAST or true is None or not (apart := distance(true, told)):
        return None
    severity = Severity.ERROR if apart >= _ONE else Severity.WARNING
    span = (ago.start, ago.end)
    return _finding(event, moment, now, true.low, true.high, span, severity, pack, extraction)


def _after(
    hit: Hit, event: DatePart, moment: Moment, now: Moment, extraction: Extraction, pack: Pack
) -> Finding | None:
    """Judge so many years after an event, told of now."""
    cues = _cues(pack)
    length = hit.marks.get("LENGTH")
    if not isinstance(length, Figure) or _told(length) is None:
        return None
    at = now
    others = _others(hit, event, extraction)
    if len(others) == 1 and _beside(hit):
        at = others[0]
    elif (
        others
        or cues.past.search(hit.around)
        or not (_is_told_of_now(hit, cues) or _is_heading(hit) or _speaks_of_now(hit, extraction))
    ):
        return None
    if at.last <= moment.first:
        return None
    size = _YEARS[length.unit or _YEAR]
    true = elapsed(moment, at, _YEAR)
    known = lapse(length).scaled(size)
    if size * (length.low or _ONE) < _LEAST or true is None or not (apart := distance(true, known)):
        return None
    severity = Severity.ERROR if at is not now and apart > 1 else Severity.WARNING
    span = (length.number_start, length.number_end)
    return _finding(event, moment, at, true.low, true.high, span, severity, pack, extraction)


def _is_told_of_now(hit: Hit, cues: _Cues) -> bool:
    """Tell whether the clause that the length stands in is of now: that before it, if any is."""
    before = f" {hit.around[: hit.around.find(hit.words.strip())].strip()} "
    clause = before if len(before.split()) > 1 else hit.around
    return cues.present.search(clause) is not None


def _told(count: Piece | None) -> Interval | None:
    """Return how many years are told."""
    if not isinstance(count, Figure) or (count.unit and count.unit not in _YEARS):
        return None
    return stated(count).scaled(_YEARS.get(count.unit or _YEAR, _ONE))


def _others(hit: Hit, event: DatePart, extraction: Extraction) -> list[Moment]:
    """Return the other times that the sentence names, without those told from now."""
    found = []
    for mark in _DATE.findall(hit.around):
        piece = hit.shape.piece(mark)
        if piece is event or piece is hit.marks.get("AGO"):
            continue
        if isinstance(piece, DatePart):
            moment = of_part(piece)
            if moment is not None:
                found.append(moment)
        elif isinstance(piece, DateMention):
            moment = of_mention(piece)
            published = extraction.article.published
            if moment is not None and not (published and moment.first <= published <= moment.last):
                found.append(moment)
    return found


def _speaks_of_now(hit: Hit, extraction: Extraction) -> bool:
    """Tell whether the sentence names a time that publication lies in: today, this year."""
    published = extraction.article.published
    pieces = (hit.shape.piece(mark) for mark in _DATE.findall(hit.around) if mark[0] == "R")
    moments = (of_mention(piece) for piece in pieces if isinstance(piece, DateMention))
    return published is not None and any(
        moment is not None and moment.first <= published <= moment.last for moment in moments
    )


def _beside(hit: Hit) -> bool:
    """Tell whether the other time stands right before the length or after the event."""
    before, after = hit.before(60), hit.after(60)
    return bool(
        re.search(r" \S+ D\d+ (?:, |\( )$", before)
        or re.match(r"(?:, |\( )(?:\S+ ){0,2}D\d+ ", after)
    )


def _is_heading(hit: Hit) -> bool:
    """Tell whether the words are a line without an end."""
    return not hit.around.rstrip().endswith((".", "!", "?"))


def _finding(
    event: DatePart,
    moment: Moment,
    at: Moment,
    least: Decimal | None,
    most: Decimal | None,
    span: tuple[int, int],
    severity: Severity,
    pack: Pack,
    extraction: Extraction,
) -> Finding:
    words = pack.findings.rules[_NAME]
    actual = "–".join(dict.fromkeys(str(whole(end)) for end in (least, most) if end is not None))
    began = told(event, moment.first, pack)
    message = words["message"].format(
        event=began,
        now=written(at.last, "d MMMM y" if at.first == at.last else "y", pack),
        actual=actual,
        told=extraction.article.text[span[0] : span[1]],
    )
    spans = (Span(*span), Span(event.start, event.end))
    return Finding(
        _NAME, severity, message, spans, words["suggestion"].format(actual=actual, event=began)
    )


def _between(least: Decimal | None, most: Decimal | None) -> str:
    """Return a number of years, or the two that it lies between."""
    ends = (str(whole(end)) for end in (least, most) if end is not None)
    return "–".join(dict.fromkeys(ends))


RULE = Rule(_NAME, find, dates=True)
