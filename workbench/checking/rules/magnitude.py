"""magnitude: a value out of all proportion.

Definition: a figure lies outside the sane bounds of its kind (`languages/bounds.toml`, told apart
by unit, thing counted and the words of its sentence), or two figures of one thing have the same
digits and are a thousand or a million times apart. What the words allow is taken as an interval;
the rule speaks only where all of it lies outside. Never an error: records fall.
Source: the bounds name theirs; mixing up million and billion is the slip that style guides of
newsrooms warn of most.
Example: "a city of 3 billion inhabitants"; "3.4 million euros" beside "3.4 billion euros".
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from workbench.checking.relations.lines import lower_text
from workbench.checking.rule import Rule
from workbench.checking.wording import number
from workbench.languages.pack import Pack
from workbench.languages.sections.bounds import BoundWords, Limits
from workbench.languages.signs import bounds
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind
from workbench.model.finding import Finding, Severity
from workbench.model.span import Span

_NAME = "magnitude"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_COUNTED = "1"
"""What the bounds have for the unit of a count."""
_FACTORS = (Decimal(1000), Decimal(1_000_000))
_DIGITS = 2
"""Digits that two values share at least: 3 million and 3 billion meet by chance."""
_LEAST = Decimal(1000)
_NEAR = 800
"""Characters that may stand between two values of the same digits; farther apart it is chance."""
_CLOSE = 10
"""Characters before and after an age in which the word for its person stands."""
_BESIDE = 40
"""Characters before and after a number that are looked at."""


class _Kind(NamedTuple):
    name: str
    severity: Severity
    limits: Limits
    words: BoundWords


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each value that is out of all proportion."""
    if not extraction.figures:
        return
    kinds, sane, said = _kinds(pack), _sane(pack), _Said(extraction)
    open_: dict[str, tuple[_Kind, ...]] = {}
    for figure in extraction.figures:
        unit = figure.unit or (_COUNTED if figure.kind is FigureKind.COUNT else "")
        if unit not in sane or not _is_outside(figure, sane[unit]):
            continue
        if unit not in open_:
            open_[unit] = _spoken_of(extraction, kinds[unit])
        for kind in open_[unit]:
            if _is_outside(figure, kind.limits) and _speaks(extraction, figure, kind.words, said):
                message = pack.findings.rules[_NAME][kind.name].format(stated=figure.text)
                span = Span(figure.start, figure.end)
                yield Finding(_NAME, kind.severity, message, (span,))
    yield from _mixed(extraction, pack)


def _spoken_of(extraction: Extraction, kinds: Sequence[_Kind]) -> tuple[_Kind, ...]:
    """Return the kinds without those whose word beside the value the article does not have."""
    lower = lower_text(extraction)
    return tuple(
        kind
        for kind in kinds
        if not kind.words.beside or any(word in lower for word in kind.words.beside)
    )


@lru_cache(maxsize=8)
def _kinds(pack: Pack) -> dict[str, tuple[_Kind, ...]]:
    """Return the bounds by the unit they are told in."""
    kinds: dict[str, tuple[_Kind, ...]] = {}
    for key, words in pack.magnitudes.bounds.items():
        bound = bounds().bounds[key]
        for unit, limits in bound.limits.items():
            kind = _Kind(key, Severity(bound.severity), limits, words)
            kinds[unit] = (*kinds.get(unit, ()), kind)
    return kinds


@lru_cache(maxsize=8)
def _sane(pack: Pack) -> dict[str, Limits]:
    """Return for each unit the limits between which a value passes under every bound."""
    sane = {}
    for unit, kinds in _kinds(pack).items():
        least = [kind.limits.least for kind in kinds if kind.limits.least is not None]
        most = [kind.limits.most for kind in kinds if kind.limits.most is not None]
        sane[unit] = Limits(max(least, default=None), min(most, default=None))
    return sane


def _is_outside(figure: Figure, limits: Limits) -> bool:
    below = limits.least is not None and figure.high is not None and figure.high < limits.least
    # Gusts of up to 900 km/h have reached it, though the words only bound them.
    reached = figure.low if figure.low is not None else figure.high
    return below or (limits.most is not None and reached is not None and reached > limits.most)


class _Said:
    """What the sentence of a figure says; read once for all figures that stand in it."""

    def __init__(self, extraction: Extraction) -> None:
        self._extraction = extraction
        self._at = -1
        self._words: list[str] = []
        self._answers: dict[frozenset[str], bool] = {}

    def any_of(self, wanted: frozenset[str], figure: Figure) -> bool:
        """Tell whether one of the words, phrases or endings stands in the figure's sentence."""
        sentences = self._extraction.sentences
        after = bisect_right(sentences, figure.start, key=lambda sentence: sentence.start)
        at = max(0, after - 1)
        if at != self._at:
            text = self._extraction.article.text[sentences[at].start : sentences[at].end]
            self._at, self._words, self._answers = at, _WORD.findall(text.lower()), {}
        if wanted not in self._answers:
            self._answers[wanted] = _any_of(wanted, self._words)
        return self._answers[wanted]


def _speaks(extraction: Extraction, figure: Figure, words: BoundWords, said: _Said) -> bool:
    """Tell whether the words around the figure put it under this bound."""
    if words.counted and words.counted.isdisjoint(_heads(figure)):
        return False
    if words.partitive and not _is_part(extraction, figure, words.partitive):
        return False
    if words.beside and not _stands_beside(extraction, figure, words.beside):
        return False
    if figure.kind is FigureKind.AGE and not words.near.isdisjoint(_beside(extraction, figure)):
        # A man of 152 is a man, whatever else the sentence speaks of.
        return True
    if words.near and not said.any_of(words.near, figure):
        return False
    return not said.any_of(words.unless, figure)


def _beside(extraction: Extraction, figure: Figure) -> list[str]:
    """Return the figure's own words and those right beside it."""
    text = extraction.article.text
    around = text[max(0, figure.start - _CLOSE) : figure.end + _CLOSE]
    return _WORD.findall(around.lower())


def _heads(figure: Figure) -> tuple[str, ...]:
    if not figure.counted:
        return ("",)
    found = _WORD.findall(figure.counted.lower())
    return (*found, figure.counted_lemma.lower()) if figure.counted_lemma else tuple(found)


def _is_part(extraction: Extraction, figure: Figure, partitive: frozenset[str]) -> bool:
    if figure.counted_start is None or figure.counted_start < figure.number_end:
        return False
    between = extraction.article.text[figure.number_end : figure.counted_start].lower()
    words = _WORD.findall(between)
    return bool(words) and partitive.issuperset(words)


def _stands_beside(extraction: Extraction, figure: Figure, beside: frozenset[str]) -> bool:
    text = extraction.article.text
    before = text[max(0, figure.start - _BESIDE) : figure.start].lower().rstrip(" -:")
    after = text[figure.number_end : figure.number_end + _BESIDE].lower().lstrip(" -")
    return before.endswith(tuple(beside)) or after.startswith(tuple(beside))


def _any_of(wanted: frozenset[str], said: Sequence[str]) -> bool:
    if not wanted.isdisjoint(said):
        return True
    endings, phrases = _more_than_words(wanted)
    if endings and any(one.endswith(endings) for one in said):
        return True
    joined = f" {' '.join(said)} " if phrases else ""
    return any(phrase in joined for phrase in phrases)


@lru_cache(maxsize=256)
def _more_than_words(wanted: frozenset[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the endings among them, and the phrases with a blank on either side."""
    endings = tuple(word[1:] for word in wanted if word.startswith("*"))
    return endings, tuple(f" {word} " for word in wanted if " " in word)


def _mixed(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding where one thing has two values with the same digits, far apart."""
    large = [one for one in extraction.figures if one.low is not None and one.low >= _LEAST]
    for alike in _groups(large, _key) if len(large) > 1 else ():
        for figures in _groups(alike, _digits):
            pair = _far_apart(figures)
            if pair is not None:
                first, second, factor = pair
                message = pack.findings.rules[_NAME]["mixed"].format(
                    stated=second.text, other=first.text, factor=number(Decimal(factor), pack, 0)
                )
                spans = (Span(second.start, second.end), Span(first.start, first.end))
                yield Finding(_NAME, Severity.NOTE, message, spans)


def _groups(
    figures: Iterable[Figure], key: Callable[[Figure], tuple[object, ...]]
) -> Iterator[list[Figure]]:
    """Yield the figures of each key, where there are two at least; those without one are none."""
    groups: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        groups.setdefault(key(figure), []).append(figure)
    groups.pop((), None)
    return (group for group in groups.values() if len(group) > 1)


def _key(figure: Figure) -> tuple[object, ...]:
    """Return unit and thing counted of a value, and what happened to the thing."""
    if figure.low != figure.high:
        return ()
    if figure.kind is FigureKind.MONEY:
        return figure.kind, figure.unit
    lemma = figure.counted_lemma
    return (figure.kind, figure.unit, lemma.lower(), figure.verb) if lemma else ()


def _digits(figure: Figure) -> tuple[object, ...]:
    """Return the digits of a value with enough of them."""
    digits = figure.low.normalize().as_tuple().digits if figure.low is not None else ()
    return digits if len(digits) >= _DIGITS else ()


def _far_apart(figures: Sequence[Figure]) -> tuple[Figure, Figure, int] | None:
    near = 0
    for at, second in enumerate(figures):
        while second.start - figures[near].end > _NEAR:
            near += 1
        for first in figures[near:at]:
            if first.low is None or second.low is None:
                continue
            ratio = max(first.low, second.low) / min(first.low, second.low)
            if ratio in _FACTORS:
                return first, second, int(ratio)
    return None


RULE = Rule(_NAME, find)
