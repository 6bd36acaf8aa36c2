"""restated: the same thing stands in one article with two values.

Definition: two exact figures with the same unit and the same thing counted, whose intervals cannot
meet, and that speak of the same: a heading and the text, or two sentences of the text with the same
verb, place, time and speaker. Nothing is said where the text states the first value again, or where
a word sets the two apart (last year, of whom, others, rose to). Two values whose digits are
transposed need less beside them.
Source: proofreading practice; transposition is the commonest slip in copying numbers (Salthouse
1986, "Perceptual, cognitive, and motoric aspects of transcription typing").
Example: a heading with 71 homes above a text with 17 homes.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from workbench.checking.rule import Rule
from workbench.languages.pack import Pack
from workbench.model.article import PassageKind
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.finding import Finding, Severity
from workbench.model.interval import written
from workbench.model.span import Span

_NAME = "restated"
_KINDS = frozenset(
    {FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENTAGE, FigureKind.MEASURE, FigureKind.AGE}
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_STEM = 5
"""Letters by which two words are one; shorter words say nothing of the matter."""
_LEAST = Decimal(10)
"""Smaller counts are stated of many things in one article."""
_SHARED = 2
"""Words that two sentences share, beside the thing counted, to speak of one matter."""
_MOST = 200
"""Figures of one thing in an article beyond which it is a table, not a statement."""


class _Stated(NamedTuple):
    figure: Figure
    heading: bool
    apart: bool
    """A word of its sentence sets it off from others."""
    stems: frozenset[str]
    names: frozenset[str]
    """Words with a capital: whose it is, or where."""
    sentence: int


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each second value of a thing."""
    groups: dict[tuple[object, ...], list[Figure]] = {}
    for figure in extraction.figures:
        if figure.counted_lemma and figure.kind in _KINDS:
            if figure.counted_lemma.casefold() in pack.restated.generic:
                continue
            key = (figure.kind, figure.unit, figure.counted_lemma.casefold())
            groups.setdefault(key, []).append(figure)
    starts = [sentence.start for sentence in extraction.sentences]
    for figures in groups.values():
        if 1 < len(figures) < _MOST and not _all_meet(figures):
            stated = [_read(extraction, figure, starts, pack) for figure in figures]
            yield from _contradictions(stated, pack)


def _all_meet(figures: Sequence[Figure]) -> bool:
    first = written(figures[0])
    return all(first.meets(written(figure)) for figure in figures[1:])


def _read(extraction: Extraction, figure: Figure, starts: Sequence[int], pack: Pack) -> _Stated:
    index = max(0, bisect_right(starts, figure.start) - 1)
    sentence = extraction.sentences[index]
    text = extraction.article.text[sentence.start : sentence.end].lower()
    words = _WORD.findall(text)
    apart = pack.restated.apart
    joined = f" {' '.join(words)} "
    set_off = not apart.isdisjoint(words) or any(
        f" {phrase} " in joined for phrase in apart if " " in phrase
    )
    counted = {word[:_STEM] for word in _WORD.findall((figure.counted or "").lower())}
    stems = {word[:_STEM] for word in words if len(word) >= _STEM} - counted
    heading = extraction.passages[sentence.passage].kind is PassageKind.HEADING
    forms = _WORD.findall(extraction.article.text[sentence.start : sentence.end])
    names = _names(forms, heading=heading, starters=pack.structure.starters)
    return _Stated(figure, heading, set_off, frozenset(stems), names, index)


def _names(forms: Sequence[str], *, heading: bool, starters: frozenset[str]) -> frozenset[str]:
    """Return the words with a capital, without one that only opens the sentence."""
    names = [form for form in forms[1:] if form[0].isupper()]
    if heading:
        # A heading set in capitals throughout tells no names apart.
        return frozenset(names) if 2 * len(names) < len(forms) else frozenset()
    if forms and forms[0][0].isupper() and forms[0].lower() not in starters:
        names.append(forms[0])
    return frozenset(names)


def _contradictions(stated: Sequence[_Stated], pack: Pack) -> Iterator[Finding]:
    for at, later in enumerate(stated):
        for earlier in stated[:at]:
            if _contradict(earlier, later, stated):
                yield _finding(earlier, later, pack)
                break


def _contradict(earlier: _Stated, later: _Stated, stated: Sequence[_Stated]) -> bool:
    """Tell whether the two speak of the same with values that cannot both be right."""
    first, second = earlier.figure, later.figure
    if earlier.sentence == later.sentence or later.heading or later.apart or earlier.apart:
        return False
    if not (_is_plain(first) and _is_plain(second)):
        return False
    if written(first).meets(written(second)) or _is_affirmed(earlier, stated):
        return False
    if _differ(first.speaker, second.speaker):
        return False
    if earlier.names and later.names and earlier.names.isdisjoint(later.names):
        return False
    return _is_same(earlier, later)


def _is_plain(figure: Figure) -> bool:
    exact = figure.hedge in (Hedge.EXACTLY, Hedge.ABOUT)
    return exact and figure.low is not None and figure.low >= _LEAST


def _is_affirmed(earlier: _Stated, stated: Sequence[_Stated]) -> bool:
    """Tell whether the text states the heading's value elsewhere: then the other is another."""
    mine = written(earlier.figure)
    return earlier.heading and any(
        not other.heading and mine.meets(written(other.figure)) for other in stated
    )


def _is_same(earlier: _Stated, later: _Stated) -> bool:
    first, second = earlier.figure, later.figure
    shared = len(earlier.stems & later.stems)
    same_verb = first.verb is not None and first.verb == second.verb
    if _differ(first.where, second.where) and not earlier.heading:
        return False
    if _are_transposed(first, second):
        return not _differ(first.when, second.when) and (same_verb or shared > 0 or earlier.heading)
    if earlier.heading:
        return same_verb or shared >= _SHARED
    if _differ(first.when, second.when):
        return False
    return same_verb and shared >= _SHARED


def _differ(first: str | None, second: str | None) -> bool:
    return first is not None and second is not None and first != second


def _are_transposed(first: Figure, second: Figure) -> bool:
    """Tell whether two values have the same digits in another order."""
    if first.low is None or second.low is None or first.step != second.step:
        return False
    one, other = str(first.low // first.step), str(second.low // second.step)
    return one != other and len(one) == len(other) and sorted(one) == sorted(other)


def _finding(earlier: _Stated, later: _Stated, pack: Pack) -> Finding:
    words = pack.findings.rules[_NAME]
    values = {"stated": earlier.figure.text, "other": later.figure.text}
    if not earlier.heading:
        values = {"stated": later.figure.text, "other": earlier.figure.text}
    message = words["body" if earlier.heading else "twice"].format(**values)
    if _are_transposed(earlier.figure, later.figure):
        message += words["transposed"]
    spans = (
        Span(later.figure.start, later.figure.end),
        Span(earlier.figure.start, earlier.figure.end),
    )
    suggestion = words["suggestion"].format(**values)
    return Finding(_NAME, Severity.WARNING, message, spans, suggestion)


RULE = Rule(_NAME, find)
