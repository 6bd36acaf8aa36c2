"""An article as a row of words in which times, lengths, ages and names are single marks.

Rules of time read what relates two times from the words around them: "NAME ( AGE ) , born in
DATE". The row is lower case, so that the marks, which are capitals, cannot stand in the text; every
word and every mark of punctuation has one blank on either side.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from workbench.checking.relations.lines import lower_text, once
from workbench.model.date import DateMention, DatePart
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.quotation import NameMention

Piece: TypeAlias = DatePart | DateMention | Figure | NameMention

BREAK = "§"
"""Stands between two sentences."""
PASSAGE = "¶"
"""Stands between two passages, and in place of sentences that name no time."""
_WORD = re.compile(r"\w+(?:(?:[-'’.]|(?<=\d),(?=\d))\w+)*|[^\w\s]")
_NEVER = "~"
"""Behind every day as ISO 8601 writes it."""
_MARKS = {
    FigureKind.DURATION: "L",
    FigureKind.AGE: "A",
    FigureKind.ORDINAL: "O",
    FigureKind.COUNT: "C",
}


class Row(NamedTuple):
    """One sentence in the row."""

    start: int
    end: int
    marks: str
    """The letters of its marks, sorted."""
    vocabulary: frozenset[str]
    """Its words and marks of punctuation."""
    joined: bool
    """Whether it follows the one before it in one passage."""
    follows: bool
    """Whether it follows the one before it, perhaps in another passage."""


class Shape(NamedTuple):
    """The row of words, and what each mark in it stands for."""

    words: str
    pieces: tuple[Piece, ...]
    sentences: tuple[Row, ...]

    def piece(self, mark: str) -> Piece:
        """Return what a mark such as D12 stands for."""
        return self.pieces[int(mark[1:])]

    def around(self, start: int, end: int) -> str:
        """Return the words of the sentence or sentences that a stretch of the row lies in."""
        first = max(self.words.rfind(BREAK, 0, start), self.words.rfind(PASSAGE, 0, start))
        ends = [at for sign in (BREAK, PASSAGE) if (at := self.words.find(sign, end)) >= 0]
        return self.words[first + 1 : min(ends, default=len(self.words))]


_Found: TypeAlias = tuple[int, int, str, Piece]


def _read(extraction: Extraction) -> Shape:
    """Return the shape of an article; sentences without a time, age or length are left out."""
    owned = _owned(extraction)
    names = [(name.start, name.end, "N", name) for name in extraction.names]
    starts = [name[0] for name in names]
    lower = lower_text(extraction)
    kept: list[Piece] = []
    row, sentences = f" {PASSAGE} ", []
    before = -2
    published = extraction.article.published
    for index in _read_indexes(owned, str(published) if published else _NEVER):
        sentence = extraction.sentences[index]
        follows = index == before + 1
        joined = follows and sentence.passage == extraction.sentences[before].passage
        before = index
        own = owned[index]
        own += names[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if len(own) > 1:
            own.sort(key=_place)
        words, marks, done = [], [], sentence.start
        for start, end, mark, piece in own:
            if start < done:
                continue
            words += _WORD.findall(lower, done, start)
            words.append(f"{mark}{len(kept)}")
            marks.append(mark)
            kept.append(piece)
            done = end
        words += _WORD.findall(lower, done, sentence.end)
        opened = f"{row}{BREAK if joined else PASSAGE} "
        row = f"{opened}{' '.join(words)} "
        marks.sort()
        sentences.append(
            Row(len(opened), len(row), "".join(marks), frozenset(words), joined, follows)
        )
    return Shape(f"{row}{PASSAGE} ", tuple(kept), tuple(sentences))


def _place(found: _Found) -> tuple[int, int]:
    """Order by the beginning, the longer of two first."""
    return found[0], -found[1]


def _owned(extraction: Extraction) -> dict[int, list[_Found]]:
    """Return the pieces by the index of their sentence."""
    starts = [sentence.start for sentence in extraction.sentences]
    owned: dict[int, list[_Found]] = {}
    for found in _pieces(extraction):
        index = bisect_right(starts, found[0]) - 1
        if index in owned:
            owned[index].append(found)
        else:
            owned[index] = [found]
    return owned


def _read_indexes(owned: dict[int, list[_Found]], published: str) -> list[int]:
    """Return the sentences that may relate times: two marks, a year, an age; and those beside."""
    telling = {index for index, own in owned.items() if _tells(own, published)}
    return sorted(
        index for index in owned if index in telling or index - 1 in telling or index + 1 in telling
    )


def _tells(own: list[_Found], published: str) -> bool:
    if len(own) > 1:
        return any(found[2] in "DRA" for found in own)
    mark, piece = own[0][2], own[0][3]
    if isinstance(piece, DatePart):
        ahead = piece.weekday is not None and (piece.value or "") > published
        return piece.year is not None and (ahead or not piece.year_inferred)
    return mark == "A" or (isinstance(piece, DateMention) and any(map(str.isdigit, piece.text)))


def _pieces(extraction: Extraction) -> Iterator[_Found]:
    for mention in extraction.dates:
        if not mention.parts:
            yield mention.start, mention.end, "R", mention
        for part in mention.parts:
            yield part.start, part.end, "D", part
    for figure in extraction.figures:
        mark = _MARKS.get(figure.kind)
        if mark is not None and not (mark == "C" and figure.counted):
            # A hedge belongs to its length: just over four years is a mark, as four years is.
            hedged = mark == "L" and figure.hedge is not Hedge.EXACTLY
            start = figure.start if hedged else figure.number_start
            yield min(start, figure.number_start), figure.number_end, mark, figure


def spaced(phrase: str) -> str:
    """Return a phrase as it stands in a shape, with the blank after it."""
    return "".join(f"{word} " for word in _WORD.findall(phrase))


shape: Callable[[Extraction], Shape] = once(_read)
