"""quotation: quote marks that do not pair, and one quotation told in two ways.

Definition: a double mark, or a single one that opens, stands without its counterpart, where no
later paragraph goes on with the speech. And: two direct quotations of one speaker, in different
paragraphs, that are alike in all but a word or two; a shortened one is no other one.
Source: proofreading practice; similarity by insertions and deletions (Indel, RapidFuzz).
Example: "We stay, she said.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from workbench.checking.rule import Rule
from workbench.languages.pack import Pack
from workbench.model.article import Passage, PassageKind
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding, Severity
from workbench.model.quotation import Quotation
from workbench.model.span import Span

_NAME = "quotation"
_SILENT = (PassageKind.TEASER, PassageKind.CREDIT)
_DOUBLE = re.compile('[“”„‟"]')
"""Guillemets point either way and may stand apart from their words: they are not judged."""
_SINGLE = re.compile("[‘']")
_YEAR = re.compile(r"\d\d(?!\w)|\d0s\b")
_MEASURE = re.compile("\\d\\s?[\"”″]|\\d\\s?['’′]\\s?\\d")
_BEFORE = " \t\n\u00a0\u202f([{-–—/:>|'‘"
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_LEAST_WORDS = 6
_ALIKE = 84
"""Similarity from which two quotations are one; below it they merely speak of one matter."""
_MOST_CHANGED = 2
"""Words replaced, added or dropped between two tellings of one quotation."""
_MOST = 120
"""Quotations in an article that are compared with each other."""


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each loose mark and each quotation told in two ways."""
    text = extraction.article.text
    words = pack.findings.rules[_NAME]
    passages = [one for one in extraction.passages if one.kind not in _SILENT]
    for place in sorted({*_loose_doubles(text, passages), *_loose_singles(text, passages, pack)}):
        span = _shown(text, place)
        key = "closes" if _DOUBLE.match(text, place) and not _opens(text, place) else "opens"
        message = words[key].format(words=span.of(text))
        yield Finding(_NAME, Severity.WARNING, message, (span,), words["mend"])
    yield from _told_twice(extraction, pack)


def _shown(text: str, place: int) -> Span:
    """Return the mark with the word that it stands against."""
    start = end = place
    if _opens(text, place):
        while end + 1 < len(text) and not text[end + 1].isspace() and end - place < _MOST:
            end += 1
    else:
        while start and not text[start - 1].isspace() and place - start < _MOST:
            start -= 1
    return Span(start, end + 1)


def _opens(text: str, place: int) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    return before in _BEFORE and not after.isspace()


def _loose_doubles(text: str, passages: Sequence[Passage]) -> Iterator[int]:
    pending: int | None = None
    for passage in passages:
        marks = [match.start() for match in _DOUBLE.finditer(text, passage.start, passage.end)]
        if not marks:
            continue
        if _MEASURE.search(text, passage.start, passage.end):
            pending = None
            continue
        stack: list[int] = []
        doubled: list[int] = []
        if pending is not None:
            if not _opens(text, marks[0]):
                stack = [pending]
            elif marks[0] != passage.start:
                yield pending
        pending = None
        for place in marks:
            if _opens(text, place):
                if stack and text[place] == text[stack[-1]] == '"':
                    doubled.append(stack.pop())
                stack.append(place)
            elif stack:
                stack.pop()
            elif doubled:
                # Straight marks inside straight marks: the outer one closes after all.
                doubled.pop()
            else:
                yield place
        yield from doubled
        if stack:
            yield from stack[:-1]
            pending = stack[-1]
    if pending is not None:
        yield pending


def _loose_singles(text: str, passages: Sequence[Passage], pack: Pack) -> Iterator[int]:
    """Yield the single marks that open a speech which no mark closes to the end of the text."""
    elided = pack.speech.unspoken.apostrophes
    last = max((place for mark in "’'" for place in _closers(text, mark)), default=-1)
    for passage in passages:
        for match in _SINGLE.finditer(text, passage.start, passage.end):
            place = match.start()
            word = _WORD.match(text, place + 1)
            if place < last or not word or not _opens(text, place):
                continue
            if word.group().lower() in elided or _YEAR.match(text, place + 1):
                continue
            yield place
            return


def _closers(text: str, mark: str) -> Iterator[int]:
    place = text.rfind(mark)
    while place > 0:
        after = text[place + 1] if place + 1 < len(text) else " "
        if not after.isalnum() and not text[place - 1].isspace():
            yield place
            return
        place = text.rfind(mark, 0, place)


def _told_twice(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    told: list[tuple[Quotation, list[str], int]] = []
    for quotation in extraction.quotations[:_MOST]:
        words = _WORD.findall(quotation.text.casefold())
        if quotation.direct and quotation.speaker and len(words) >= _LEAST_WORDS:
            passage = _passage(extraction.passages, quotation.start)
            told.append((quotation, words, passage))
    sentences = pack.findings.rules[_NAME]
    for at, (later, words, passage) in enumerate(told):
        for earlier, others, before in told[:at]:
            if passage == before or later.speaker != earlier.speaker:
                continue
            if _is_retold(others, words):
                message = sentences["twice"].format(
                    speaker=later.speaker, first=earlier.text, second=later.text
                )
                spans = (Span(later.start, later.end), Span(earlier.start, earlier.end))
                yield Finding(_NAME, Severity.WARNING, message, spans, sentences["check"])
                break


def _passage(passages: Sequence[Passage], place: int) -> int:
    return max((i for i, one in enumerate(passages) if one.start <= place), default=0)


def _is_retold(first: list[str], second: list[str]) -> bool:
    """Tell whether two quotations differ, but by so little that they are one."""
    one, other = " ".join(first), " ".join(second)
    if one in other or other in one or fuzz.ratio(one, other) < _ALIKE:
        return False
    changes = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    changed = [max(b - a, d - c) for tag, a, b, c, d in changes if tag != "equal"]
    return sum(changed) <= _MOST_CHANGED


RULE = Rule(_NAME, find)
