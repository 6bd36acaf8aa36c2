"""What an article states of a thing, with the words by which two statements are of one matter."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from workbench.languages.pack import Pack
from workbench.model.article import PassageKind
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_STEM = 5
"""Letters by which two words are one; shorter words say nothing of the matter."""
_NEAR = 40
"""Characters before and after a figure in which a word sets it off for certain."""
_BARE = frozenset({FigureKind.MONEY, FigureKind.PERCENTAGE, FigureKind.MEASURE})
"""Kinds that are known by their unit where no thing is counted."""


class Statement(NamedTuple):
    """A figure with the words of its sentence."""

    figure: Figure
    lemma: str
    """The thing counted, in lower case; empty where the figure names none."""
    heading: bool
    outside: bool
    """It stands in a title that is no part of the text."""
    definite: bool
    """It speaks of things already named: the 23 passengers."""
    apart: frozenset[str]
    """Words of its sentence that set it off from others."""
    set_off: frozenset[str]
    """Those of them that stand near it."""
    stems: frozenset[str]
    names: frozenset[str]
    """Words with a capital: whose it is, or where."""
    sentence: int


class Statements:
    """The figures of one text as statements, each read when it is first asked for."""

    def __init__(self, extraction: Extraction, pack: Pack, *, outside: bool = False) -> None:
        self._extraction = extraction
        self._pack = pack
        self._outside = outside
        self._starts: list[int] = []
        self._known: dict[int, Statement] = {}

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the text."""
        return self._extraction.figures

    def place_of(self, figure: Figure) -> tuple[bool, int]:
        """Tell whether the figure stands in a title or heading, and the index of its sentence.

        The index is -1 in a title outside the text.
        """
        if self._outside:
            return True, -1
        index = self._index(figure)
        passage = self._extraction.passages[self._extraction.sentences[index].passage]
        return passage.kind is PassageKind.HEADING, index

    def read(self, figure: Figure) -> Statement:
        """Return the figure with the words of its sentence."""
        known = self._known.get(figure.start)
        if known is None:
            known = _statement(
                self._extraction, figure, self._index(figure), self._pack, outside=self._outside
            )
            self._known[figure.start] = known
        return known

    def _index(self, figure: Figure) -> int:
        if not self._starts:
            self._starts = [sentence.start for sentence in self._extraction.sentences]
        return max(0, bisect_right(self._starts, figure.start) - 1)


def thing_of(figure: Figure, pack: Pack) -> str | None:
    """Return the thing that a figure counts; empty for what its unit tells, None for neither."""
    lemma = (figure.counted_lemma or "").casefold()
    befell = outcome_of(figure, pack)
    if befell is not None:
        return befell
    if figure.kind in _BARE:
        return "" if lemma in pack.restated.generic else lemma
    return lemma if lemma and lemma not in pack.restated.generic else None


def outcome_of(figure: Figure, pack: Pack) -> str | None:
    """Return what befell the people that a figure counts, None where it does not tell."""
    if figure.kind is not FigureKind.COUNT:
        return None
    lemma = (figure.counted_lemma or "").casefold()
    by_name, by_verb = _outcomes(pack)
    if lemma in pack.restated.people and figure.verb is not None:
        return by_verb.get(figure.verb)
    return by_name.get(lemma)


@lru_cache(maxsize=8)
def _outcomes(pack: Pack) -> tuple[dict[str, str], dict[str, str]]:
    """Return the outcomes by the names of the people and by the verbs."""
    outcomes = pack.restated.outcomes
    return (
        {name: names[0] for names, _ in outcomes for name in names},
        {verb: names[0] for names, verbs in outcomes for verb in verbs},
    )


def _statement(
    extraction: Extraction, figure: Figure, index: int, pack: Pack, *, outside: bool
) -> Statement:
    sentence = extraction.sentences[index]
    whole = extraction.article.text
    text = whole[sentence.start : sentence.end]
    lemma = thing_of(figure, pack) or ""
    heading = outside or extraction.passages[sentence.passage].kind is PassageKind.HEADING
    around = whole[
        max(sentence.start, figure.start - _NEAR) : min(sentence.end, figure.end + _NEAR)
    ]
    before = whole[max(sentence.start, figure.start - _NEAR) : figure.number_start].lower().split()
    number = (
        whole[sentence.start : figure.number_start] + " " + whole[figure.number_end : sentence.end]
    )
    names = _names(_WORD.findall(text), heading=heading, starters=pack.structure.starters)
    return Statement(
        figure,
        lemma,
        heading,
        outside,
        bool(before) and before[-1] in pack.restated.definite,
        _setting_off(text, figure, whole, pack),
        _setting_off(around, figure, whole, pack),
        frozenset(
            (
                *_stems(number, "" if figure.kind in _BARE else lemma),
                *(name[:_STEM].lower() for name in names),
            )
        ),
        names,
        -1 if outside else index,
    )


def _stems(text: str, lemma: str) -> Iterator[str]:
    """Yield the beginnings of the longer words, without those of the thing counted."""
    own = lemma[: _STEM - 1] or " "
    for word in _WORD.findall(text.lower()):
        if len(word) >= _STEM and not word.startswith(own):
            yield word[:_STEM]


def _setting_off(around: str, figure: Figure, text: str, pack: Pack) -> frozenset[str]:
    words = _WORD.findall(around.lower())
    found = pack.restated.apart.intersection(words)
    # The hedge is the figure's own: more than 2,300 are no more of them.
    found -= set(_WORD.findall(text[figure.start : figure.number_start].lower()))
    if phrases := _phrases_apart(pack):
        joined = f" {' '.join(words)} "
        found |= {phrase for phrase in phrases if f" {phrase} " in joined}
    own = _WORD.findall(text[figure.number_end : figure.end].lower())
    if figure.kind in _BARE:
        return found
    beside = _WORD.findall(text[figure.end : figure.end + _NEAR].lower())[:1]
    return found | pack.restated.beside.intersection((*own, *beside))


@lru_cache(maxsize=8)
def _phrases_apart(pack: Pack) -> tuple[str, ...]:
    """Return what sets two statements apart in more than one word."""
    return tuple(phrase for phrase in pack.restated.apart if " " in phrase)


def _names(forms: Sequence[str], *, heading: bool, starters: frozenset[str]) -> frozenset[str]:
    """Return the words with a capital, without one that only opens the sentence."""
    names = [form for form in forms[1:] if form[0].isupper()]
    if heading:
        # A heading set in capitals throughout tells no names apart.
        return frozenset(names) if 2 * len(names) < len(forms) else frozenset()
    if forms and forms[0][0].isupper() and forms[0].lower() not in starters:
        names.append(forms[0])
    return frozenset(names)
