"""What an article states of a thing, with the words by which two statements are of one matter."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from workbench.languages.pack import Pack
from workbench.model.article import PassageKind
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_STEM = 5
"""Letters by which two words are one; shorter words say nothing of the matter."""
_NEAR = 40
"""Characters before and after a figure in which a word sets it off for certain."""
_MOST_KNOWN = 4096
"""Things counted whose reading is kept: news counts the same things over and over."""
_BARE = frozenset({FigureKind.MONEY, FigureKind.PERCENTAGE, FigureKind.MEASURE})
"""Kinds that are known by their unit where no thing is counted."""


class Statement:
    """A figure with the words of its sentence, each property read when it is first asked for."""

    def __init__(self, text: "Statements", figure: Figure, index: int) -> None:
        self._text = text
        self._figure = figure
        self._sentence = text.extraction.sentences[index]

    @cached_property
    def definite(self) -> bool:
        """Whether it speaks of things already named: the 23 passengers."""
        figure, whole = self._figure, self._text.extraction.article.text
        first = max(self._sentence.start, figure.start - _NEAR)
        before = whole[first : figure.number_start].lower().split()
        return bool(before) and before[-1] in self._text.pack.restated.definite

    @cached_property
    def apart(self) -> frozenset[str]:
        """Words of its sentence that set it off from others."""
        return self._setting_off(" ".join(self._forms).lower().split(" "))

    @cached_property
    def set_off(self) -> frozenset[str]:
        """Those of them that stand near it."""
        first = max(self._sentence.start, self._figure.start - _NEAR)
        last = min(self._sentence.end, self._figure.end + _NEAR)
        near = self._text.extraction.article.text[first:last].lower()
        return self._setting_off(_WORD.findall(near))

    @cached_property
    def names(self) -> frozenset[str]:
        """Words with a capital: whose it is, or where."""
        return _names(
            self._forms,
            heading=self._text.place_of(self._figure)[0],
            starters=self._text.pack.structure.starters,
        )

    @cached_property
    def stems(self) -> frozenset[str]:
        """Beginnings of the longer words of its sentence, without those of the thing counted."""
        figure, whole = self._figure, self._text.extraction.article.text
        lemma = "" if figure.kind in _BARE else thing_of(figure, self._text.pack) or ""
        before = whole[self._sentence.start : figure.number_start]
        after = whole[figure.number_end : self._sentence.end]
        return frozenset(
            (*_stems(f"{before} {after}", lemma), *(name[:_STEM].lower() for name in self.names))
        )

    @cached_property
    def _forms(self) -> list[str]:
        """The words of its sentence as they are written."""
        whole = self._text.extraction.article.text
        return _WORD.findall(whole, self._sentence.start, self._sentence.end)

    def _setting_off(self, words: Sequence[str]) -> frozenset[str]:
        """Return what sets the figure off among words around it, and right beside it."""
        figure, text, pack = self._figure, self._text.extraction.article.text, self._text.pack
        found = pack.restated.apart.intersection(words)
        if found:
            # The hedge is the figure's own: more than 2,300 are no more of them.
            found -= set(_WORD.findall(text[figure.start : figure.number_start].lower()))
        openers, phrases = _phrases_apart(pack)
        if not openers.isdisjoint(words):
            joined = f" {' '.join(words)} "
            found |= {phrase for phrase in phrases if f" {phrase} " in joined}
        return found | self._beside

    @cached_property
    def _beside(self) -> frozenset[str]:
        """Words in the figure or right after it that set off a number of things: 12 other ships."""
        figure, text, pack = self._figure, self._text.extraction.article.text, self._text.pack
        if figure.kind in _BARE:
            return frozenset()
        own = _WORD.findall(text[figure.number_end : figure.end].lower())
        after = _WORD.search(text, figure.end, figure.end + _NEAR)
        if after is not None:
            own.append(after[0].lower())
        return pack.restated.beside.intersection(own)


class Statements:
    """The figures of one text as statements."""

    def __init__(self, extraction: Extraction, pack: Pack, *, outside: bool = False) -> None:
        self.extraction = extraction
        self.pack = pack
        self._outside = outside
        self._starts: list[int] = []
        self._known: dict[int, Statement] = {}

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the text."""
        return self.extraction.figures

    @cached_property
    def headings_end(self) -> int:
        """Where the last heading ends; behind every figure in a title outside the text."""
        if self._outside:
            return len(self.extraction.article.text) + 1
        headings = (
            passage.end
            for passage in self.extraction.passages
            if passage.kind is PassageKind.HEADING
        )
        return max(headings, default=-1)

    def place_of(self, figure: Figure) -> tuple[bool, int]:
        """Tell whether the figure stands in a title or heading, and the index of its sentence.

        The index is -1 in a title outside the text.
        """
        if self._outside:
            return True, -1
        index = self._index(figure)
        passage = self.extraction.passages[self.extraction.sentences[index].passage]
        return passage.kind is PassageKind.HEADING, index

    def read(self, figure: Figure) -> Statement:
        """Return the figure with the words of its sentence."""
        known = self._known.get(figure.start)
        if known is None:
            known = Statement(self, figure, self._index(figure))
            self._known[figure.start] = known
        return known

    def _index(self, figure: Figure) -> int:
        if not self._starts:
            self._starts = [sentence.start for sentence in self.extraction.sentences]
        return max(0, bisect_right(self._starts, figure.start) - 1)


def thing_of(figure: Figure, pack: Pack) -> str | None:
    """Return the thing that a figure counts; empty for what its unit tells, None for neither."""
    return _thing(figure.kind, figure.counted_lemma, figure.verb, pack)


@lru_cache(maxsize=_MOST_KNOWN)
def _thing(kind: FigureKind, counted: str | None, verb: str | None, pack: Pack) -> str | None:
    befell = _outcome(kind, counted, verb, pack)
    if befell is not None:
        return befell
    lemma = (counted or "").casefold()
    if kind in _BARE:
        return "" if lemma in pack.restated.generic else lemma
    return lemma if lemma and lemma not in pack.restated.generic else None


def outcome_of(figure: Figure, pack: Pack) -> str | None:
    """Return what befell the people that a figure counts, None where it does not tell."""
    return _outcome(figure.kind, figure.counted_lemma, figure.verb, pack)


def _outcome(kind: FigureKind, counted: str | None, verb: str | None, pack: Pack) -> str | None:
    if kind is not FigureKind.COUNT:
        return None
    lemma = (counted or "").casefold()
    by_name, by_verb = _outcomes(pack)
    if lemma in pack.restated.people and verb is not None:
        return by_verb.get(verb)
    return by_name.get(lemma)


@lru_cache(maxsize=8)
def _outcomes(pack: Pack) -> tuple[dict[str, str], dict[str, str]]:
    """Return the outcomes by the names of the people and by the verbs."""
    outcomes = pack.restated.outcomes
    return (
        {name: names[0] for names, _ in outcomes for name in names},
        {verb: names[0] for names, verbs in outcomes for verb in verbs},
    )


def _stems(text: str, lemma: str) -> Iterator[str]:
    """Yield the beginnings of the longer words, without those of the thing counted."""
    own = lemma[: _STEM - 1] or " "
    for word in _WORD.findall(text.lower()):
        if len(word) >= _STEM and not word.startswith(own):
            yield word[:_STEM]


@lru_cache(maxsize=8)
def hurt_in(pack: Pack) -> frozenset[str]:
    """Return the names by which `thing_of` tells what befell people."""
    return frozenset(names[0] for names, _ in pack.restated.outcomes)


@lru_cache(maxsize=8)
def _phrases_apart(pack: Pack) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return what sets two statements apart in more than one word, and the first words of it."""
    phrases = tuple(phrase for phrase in pack.restated.apart if " " in phrase)
    return frozenset(phrase.split()[0] for phrase in phrases), phrases


def _names(forms: Sequence[str], *, heading: bool, starters: frozenset[str]) -> frozenset[str]:
    """Return the words with a capital, without one that only opens the sentence."""
    names = [form for form in forms[1:] if form[0].isupper()]
    if heading:
        # A heading set in capitals throughout tells no names apart.
        return frozenset(names) if 2 * len(names) < len(forms) else frozenset()
    if forms and forms[0][0].isupper() and forms[0].lower() not in starters:
        names.append(forms[0])
    return frozenset(names)
