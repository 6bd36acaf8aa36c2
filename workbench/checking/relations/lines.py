"""The figures of an article sentence by sentence, with the words between them.

Rules read what relates two figures from these words: lower case, white space as single blanks.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

from workbench.model.article import PassageKind
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind

T = TypeVar("T")
_BESIDE = frozenset({FigureKind.ORDINAL, FigureKind.DURATION, FigureKind.AGE})
"""Kinds that stand among other figures and take no part in their arithmetic."""


class Line(NamedTuple):
    """One sentence with its figures; `gaps[i]` stands before figure i, the last after them all."""

    sentence: int
    """Index in the extraction's sentences."""
    kind: PassageKind
    figures: tuple[Figure, ...]
    gaps: tuple[str, ...]

    def tail(self, at: int) -> str:
        """Return what follows the number of figure `at`, up to the next figure."""
        figure = self.figures[at]
        own = figure.text[max(0, figure.number_end - figure.start) :]
        if not own:
            return self.gaps[at + 1]
        return _spaced(f"{own.lower()} {self.gaps[at + 1]}")

    def plain(self) -> "Line":
        """Return it with durations, ages and ordinals read as words among the others."""
        if _BESIDE.isdisjoint([figure.kind for figure in self.figures]):
            return self
        gaps = [self.gaps[0]]
        figures = []
        for figure, gap in zip(self.figures, self.gaps[1:], strict=True):
            if figure.kind in _BESIDE:
                gaps[-1] = f"{gaps[-1]} {figure.text.lower()} {gap}".strip()
            else:
                figures.append(figure)
                gaps.append(gap)
        return self._replace(figures=tuple(figures), gaps=tuple(gaps))


def once(read: Callable[..., T]) -> Callable[..., T]:
    """Return `read`, a pure function of an extraction and more, so that rules share its answer.

    The last answer is kept with the extraction it was given for, which is known by identity:
    comparing two by value would read all of both.
    """
    kept: tuple[Extraction, tuple[Any, ...], T] | None = None

    def asked(extraction: Extraction, *more: Any) -> T:
        nonlocal kept
        # One read and one write of the name, so that another thread never sees half an answer.
        last = kept
        if last is not None and last[0] is extraction and last[1] == more:
            return last[2]
        answer = read(extraction, *more)
        kept = (extraction, more, answer)
        return answer

    return asked


def lowered(text: str) -> str:
    """Return the text in lower case with every offset kept."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


def _read_lower(extraction: Extraction) -> str:
    return lowered(extraction.article.text)


lower_text: Callable[[Extraction], str] = once(_read_lower)
"""The text of the article in lower case, every offset kept."""


def _read(extraction: Extraction) -> tuple[Line, ...]:
    """Return the sentences with figures in text order."""
    return tuple(_lines(extraction))


def _lines(extraction: Extraction) -> Iterator[Line]:
    sentences, figures = extraction.sentences, extraction.figures
    lower, passages = lower_text(extraction), extraction.passages
    at = index = 0
    while at < len(figures):
        while index + 1 < len(sentences) and sentences[index].end <= figures[at].start:
            index += 1
        first = at
        sentence = sentences[index]
        while at < len(figures) and figures[at].start < sentence.end:
            at += 1
        if at == first:
            return
        own = figures[first:at]
        gaps = _gaps(lower, sentence.start, sentence.end, own)
        yield Line(index, passages[sentence.passage].kind, own, gaps)


def _gaps(lower: str, start: int, end: int, figures: Sequence[Figure]) -> tuple[str, ...]:
    """Return the words before, between and after the figures of a stretch of text."""
    gaps = []
    for figure in figures:
        gaps.append(_spaced(lower[start : figure.start]))
        start = figure.end
    gaps.append(_spaced(lower[start:end]))
    return tuple(gaps)


def _spaced(words: str) -> str:
    """Return words with one blank between them and none around."""
    bare = words.strip()
    # White space other than a blank is not printable; most words hold none and stay as they are.
    return bare if bare.isprintable() and "  " not in bare else " ".join(bare.split())


def lines_apart(extraction: Extraction) -> tuple[Line, ...]:
    """Return the sentences with figures of a text beside the article, as its title is.

    They are read anew each time, so that those of the article stay at hand.
    """
    return tuple(_lines(extraction))


lines: Callable[[Extraction], tuple[Line, ...]] = once(_read)
"""The sentences with figures, in text order."""


def _read_plain(extraction: Extraction) -> tuple[Line, ...]:
    return tuple(line.plain() for line in lines(extraction))


plain_lines: Callable[[Extraction], tuple[Line, ...]] = once(_read_plain)
"""The same, each with durations, ages and ordinals read as words."""
