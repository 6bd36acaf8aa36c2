"""future-past: told as past but dated after publication, or told as to come but dated before it.

Definition: a date whose year stands in the words, governed by a verb that can only look back (died,
won, was arrested) and lying after publication; or governed by a verb that announces (will open) and
lying before it, by two years at most, since biographies tell the far past as to come. Quotations,
plans and conditions, and articles about invented worlds are left alone.
Without a year the weekday tells it: Saturday 21 March is of the year in which it is one.
Source: Reichenbach 1947, "Elements of Symbolic Logic", section 51 (event time against the time of
speech).
Example: "the rider won on 12 March 2027" in an article of 2026.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from workbench.checking.relations.moments import Moment, of_part, states_year
from workbench.checking.relations.shapes import PASSAGE, shape
from workbench.checking.relations.templates import Hit, any_phrase, compiled
from workbench.checking.rule import Rule
from workbench.checking.wording import day as written
from workbench.languages.pack import Pack
from workbench.model.date import DatePart
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding, Severity
from workbench.model.span import Span

_NAME = "future-past"
_DATE = re.compile(r"D\d+")
_LATELY = timedelta(days=731)
_YEARS = 3
"""What lies in a year farther back than this does not lie within that time."""
_NEXT_DAY = timedelta(days=2)
"""A paper is dated the day after it is written, or its pages go out some hours early."""


class _Cues:
    """Templates and words of one language."""

    def __init__(self, pack: Pack) -> None:
        words, classes = pack.chronology.tenses, pack.chronology.words
        self.told = compiled(words.told, classes)
        self.announced = compiled(words.announced, classes)
        self.present = re.compile(f" {any_phrase(pack.chronology.anniversaries.present)}")
        self.open = re.compile(f" {any_phrase(words.open)}")
        self.bridges = re.compile(f" {any_phrase(words.bridges)}")
        self.stories = re.compile(f" {any_phrase(words.stories)}")
        self.fiction = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words.fiction))})(?!\w)")


@lru_cache(maxsize=8)
def _cues(pack: Pack) -> _Cues:
    return _Cues(pack)


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each date on the other side of publication than its verb."""
    published, text = extraction.article.published, extraction.article.text
    if published is None:
        return
    sides = dict(_sides(extraction, published))
    if not sides:
        return
    row, cues = shape(extraction), _cues(pack)
    for index, sentence in enumerate(row.sentences):
        marks = _DATE.findall(row.words, sentence.start, sentence.end)
        kinds = {sides.get(row.piece(mark).start) for mark in marks}
        for kind, templates in (("told", cues.told), ("announced", cues.announced)):
            if kind not in kinds:
                continue
            for hit in templates.hits_in(row, index):
                part = hit.marks["DATE"]
                moment = of_part(part) if isinstance(part, DatePart) else None
                if not isinstance(part, DatePart) or moment is None:
                    continue
                if sides.get(part.start) != kind or _is_open(hit, kind, cues):
                    continue
                near = f" {hit.before().lstrip()}{hit.words}"
                if kind == "told" and part.day is None and cues.present.search(near):
                    # "Is gone in 2040" foretells.
                    continue
                if kind == "told" and (cues.bridges.search(hit.words) or _is_of_noun(hit, pack)):
                    continue
                if kind == "announced" and len(_DATE.findall(hit.around)) > 1:
                    # Told of then: on 3 May he said that he will speak on 9 May.
                    continue
                if not _is_quoted(part, extraction) and not cues.fiction.search(text.lower()):
                    sides.pop(part.start)
                    yield _finding(kind, part, moment, published, pack)


def _sides(extraction: Extraction, published: date) -> Iterator[tuple[int, str]]:
    """Yield where a date with its year stands, and as what it may be told wrongly."""
    text = extraction.article.text
    for mention in extraction.dates:
        for part in mention.parts:
            if (part.year or 0) < published.year - _YEARS:
                continue
            moment = of_part(part)
            if moment is None:
                continue
            stated = not part.year_inferred and states_year(part, text)
            if not stated and (part.weekday is None or part.day is None):
                continue
            for kind in ("told", "announced"):
                # Without a year the weekday tells it: Saturday 21 March is that of this year.
                if _is_wrong(kind, moment, published) and (stated or kind == "told"):
                    yield part.start, kind


def _is_wrong(kind: str, moment: Moment, published: date) -> bool:
    if kind == "told":
        return moment.first - published > _NEXT_DAY
    # Lengths are compared, not days: the calendar has an end on both sides.
    return _NEXT_DAY < published - moment.last <= _LATELY


def _is_open(hit: Hit, kind: str, cues: _Cues) -> bool:
    """Tell whether the words around leave open when it is."""
    # "Is expected to be heard on" announces as will does: its own words leave nothing open.
    around = hit.around.replace(hit.words, " ") if kind == "announced" else hit.around
    if cues.open.search(around) or cues.stories.search(around):
        return True
    beside = hit.shape.words.rfind(PASSAGE, 0, hit.start)
    return bool(cues.stories.search(hit.shape.words, beside, hit.start))


def _is_of_noun(hit: Hit, pack: Pack) -> bool:
    """Tell whether a bare year at the end belongs to the noun after it: fell in 2027 futures."""
    part = hit.marks["DATE"]
    if not isinstance(part, DatePart) or part.month is not None:
        return False
    follower = (hit.after().split() or ["."])[0]
    ends = hit.places["DATE"][1] + 1 >= hit.end
    return ends and follower[0].islower() and follower not in pack.lookalikes.function_words


def _is_quoted(part: DatePart, extraction: Extraction) -> bool:
    """Tell whether it stands in words that someone said, between quote marks."""
    return any(
        quotation.direct and quotation.start <= part.start < quotation.end
        for quotation in extraction.quotations
    )


def _finding(kind: str, part: DatePart, moment: Moment, published: date, pack: Pack) -> Finding:
    words = pack.findings.rules[_NAME]
    far = moment.first - published if kind == "told" else published - moment.last
    pattern = "d MMMM y" if part.day is not None else "MMMM y" if part.month is not None else "y"
    message = words[kind].format(
        date=written(moment.first, pattern, pack),
        days=far.days,
        published=written(published, "d MMMM y", pack),
    )
    year = _nearest_year(kind, moment, published)
    span = Span(part.start, part.end)
    suggestion = words["suggestion"].format(year=year)
    severity = Severity.ERROR if kind == "told" and part.day is not None else Severity.WARNING
    return Finding(_NAME, severity, message, (span,), suggestion)


def _nearest_year(kind: str, moment: Moment, published: date) -> int:
    """Return the year nearest to publication in which the time is on the right side of it."""
    at = (moment.first.month, moment.first.day)
    today = (published.month, published.day)
    if kind == "told":
        return published.year - (at > today)
    return published.year + (at < today)


RULE = Rule(_NAME, find, dates=True)
