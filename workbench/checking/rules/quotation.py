"""quotation: quote marks that do not pair, and one quotation told in two ways.

Definition: a double mark, or a single one that opens, stands without its counterpart, where no
later paragraph goes on with the speech. And: two direct quotations of one speaker, in different
paragraphs, that are alike in all but a word or two; a shortened one is no other one.
Source: proofreading practice; similarity by insertions and deletions (Indel, RapidFuzz).
Example: "We stay, she said.
"""

import re
from bisect import bisect_left, bisect_right
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
_DOUBLE = '“”„‟"'
_LOW = "„‟"
"""Guillemets point either way and may stand apart from their words: they are not judged."""
_YEAR = re.compile(r"\d\d(?!\w)|\d0s\b")
_MEASURE = re.compile("\\d\\s?[\"”″]|\\d\\s?['’′]\\s?\\d")
_BEFORE = " \t\n\u00a0\u202f([{-–—/:>|'‘"
_SINGLE = "‘'"
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
        key = "closes" if text[place] in _DOUBLE and not _opens(text, place) else "opens"
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


def _places(text: str, marks: str) -> list[int]:
    """Return where any of the marks stand; a search for each is quicker than one for all."""
    found = []
    for mark in marks:
        place = text.find(mark)
        while place >= 0:
            found.append(place)
            place = text.find(mark, place + 1)
    return sorted(found)


def _loose_doubles(text: str, passages: Sequence[Passage]) -> Iterator[int]:
    places = [
        place
        for place in _places(text, _DOUBLE)
        # Text that was decoded wrongly has marks that only open in the midst of a word.
        if text[place] not in _LOW or _opens(text, place)
    ]
    pending: int | None = None
    for passage in passages if places else ():
        marks = places[bisect_left(places, passage.start) : bisect_left(places, passage.end)]
        if not marks:
            continue
        if _MEASURE.search(text, passage.start, passage.end):
            pending = None
            continue
        open_: list[int] = []
        if pending is not None:
            if not _opens(text, marks[0]):
                open_ = [pending]
            elif marks[0] != passage.start:
                yield pending
        yield from _unpaired(text, marks, open_)
        yield from open_[:-1]
        pending = open_[-1] if open_ else None
    if pending is not None:
        yield pending


def _unpaired(text: str, marks: Sequence[int], open_: list[int]) -> Iterator[int]:
    """Yield the marks of a passage that close nothing; those left open stay in `open_`."""
    doubled: list[int] = []
    for place in marks:
        if _opens(text, place):
            if open_ and text[place] == text[open_[-1]] == '"':
                doubled.append(open_.pop())
            open_.append(place)
        elif open_:
            open_.pop()
        elif doubled:
            # Straight marks inside straight marks: the outer one closes after all.
            doubled.pop()
        else:
            yield place
    yield from doubled


def _loose_singles(text: str, passages: Sequence[Passage], pack: Pack) -> Iterator[int]:
    """Yield the first single mark that opens a speech which no mark closes to the end."""
    places = [place for place in _places(text, _SINGLE) if _opens(text, place)]
    if not places:
        return
    elided = pack.speech.unspoken.apostrophes
    last = max((place for mark in "’'" for place in _closers(text, mark)), default=-1)
    for place in places[bisect_left(places, last) :]:
        word = _WORD.match(text, place + 1)
        if not word or word.group().lower() in elided or _YEAR.match(text, place + 1):
            continue
        if any(passage.start <= place < passage.end for passage in passages):
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


class _Telling:
    """A direct quotation with the passage that it stands in; its words are read when compared."""

    __slots__ = ("_said", "passage", "quotation")

    def __init__(self, quotation: Quotation, passage: int) -> None:
        self.quotation = quotation
        self.passage = passage
        self._said: str | None = None

    @property
    def said(self) -> str:
        """Its words in lower case with a blank between each."""
        if self._said is None:
            self._said = " ".join(_WORD.findall(self.quotation.text.casefold()))
        return self._said


def _told_twice(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    starts = [passage.start for passage in extraction.passages]
    by_speaker: dict[str, list[_Telling]] = {}
    for quotation in extraction.quotations[:_MOST]:
        if quotation.direct and quotation.speaker:
            passage = bisect_right(starts, quotation.start)
            by_speaker.setdefault(quotation.speaker, []).append(_Telling(quotation, passage))
    for told in by_speaker.values():
        for at, later in enumerate(told):
            for earlier in told[:at]:
                if earlier.passage != later.passage and _is_retold(earlier, later):
                    yield _twice(earlier.quotation, later.quotation, pack)
                    break


def _twice(earlier: Quotation, later: Quotation, pack: Pack) -> Finding:
    words = pack.findings.rules[_NAME]
    message = words["twice"].format(speaker=later.speaker, first=earlier.text, second=later.text)
    spans = (Span(later.start, later.end), Span(earlier.start, earlier.end))
    return Finding(_NAME, Severity.WARNING, message, spans, words["check"])


def _is_retold(earlier: _Telling, later: _Telling) -> bool:
    """Tell whether two quotations differ, but by so little that they are one."""
    one, other = earlier.said, later.said
    # Asked for no less, the library sees by the lengths of most that they are not alike.
    if fuzz.ratio(one, other, score_cutoff=_ALIKE) < _ALIKE or one in other or other in one:
        return False
    first, second = one.split(" "), other.split(" ")
    if min(len(first), len(second)) < _LEAST_WORDS:
        return False
    changes = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    changed = [max(b - a, d - c) for tag, a, b, c, d in changes if tag != "equal"]
    return sum(changed) <= _MOST_CHANGED


RULE = Rule(_NAME, find)
