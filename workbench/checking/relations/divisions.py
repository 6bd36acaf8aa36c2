"""Which percentages divide one whole: answers that exclude each other, votes, a rest.

"45 percent for, 40 against, 25 percent undecided"; "the remaining 25 percent".
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from workbench.checking.relations.lines import Line, lines, once
from workbench.checking.relations.phrases import any_of
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind

_MOST = 7
_LISTED = 3
_MARKS = re.compile(r"[,;:]")
_WORD = r"[^\W\d_][\w'’.-]*"


class Division(NamedTuple):
    """Percentages of one whole that exclude each other."""

    parts: tuple[Figure, ...]
    full: bool
    """They are all there are and should make the whole."""


class DivisionPhrases:
    """What stands around such percentages, compiled for one language."""

    def __init__(self, pack: Pack) -> None:
        words = pack.checks.divisions
        self.rest = re.compile(rf"\b{any_of(words.rest)}(?: {_WORD}){{0,4}} ?\(?$")
        rest = (*pack.checks.sums.remainder, *words.elsewhere)
        self.rest_after = re.compile(rf"(?:{_WORD} )?{any_of(rest)}\b")
        self.joint = re.compile(rf"(?:^|\s){any_of(pack.checks.sums.conjunctions)}(?:\s|$)")
        times = any_of(pack.checks.changes.times)
        self.elsewhen = re.compile(rf"\b(?:{times}|(?:19|20)\d\d)\b")
        self.opposed = tuple(
            (re.compile(rf"\b{any_of(one)}\b"), re.compile(rf"\b{any_of(other)}\b"))
            for one, other in words.opposed
        )
        self.undecided = re.compile(rf"\b{any_of(words.undecided)}\b")
        self.divided = re.compile(rf"\b{any_of(words.divided)}\b")
        self.nested = re.compile(rf"\b{any_of(words.nested)}\b")
        parts = pack.checks.parts
        self.whose = re.compile(rf"{any_of((*parts.of_them, *parts.among))}\b")
        self.of = re.compile(rf"{any_of(pack.checks.parts.of)} ")


@lru_cache(maxsize=8)
def _phrases(pack: Pack) -> DivisionPhrases:
    return DivisionPhrases(pack)


def _read(extraction: Extraction, pack: Pack) -> tuple[Division, ...]:
    """Return the groups of percentages that divide one whole."""
    phrases = _phrases(pack)
    found: list[Division] = []
    previous: Line | None = None
    for line in lines(extraction):
        if FigureKind.PERCENTAGE not in [figure.kind for figure in line.figures]:
            previous = None
            continue
        shares = _shares(line)
        if len(shares) >= 2:
            found += _groups(line, None, phrases)
        if previous is not None and previous.sentence + 1 == line.sentence:
            found += _groups(previous, line, phrases)
        previous = line
    return tuple(found)


def _shares(line: Line) -> list[int]:
    """Return the places of the percentages in a line."""
    return [at for at, figure in enumerate(line.figures) if figure.kind is FigureKind.PERCENTAGE]


def _groups(line: Line, following: Line | None, phrases: DivisionPhrases) -> Iterator[Division]:
    pieces = [line] if following is None else [line, following]
    tails = [
        (piece.figures[at], piece.gaps[at], piece.tail(at))
        for piece in pieces
        for at in _shares(piece)
    ]
    if not 2 <= len(tails) <= _MOST:
        return
    if following is None and _goes_to_rest(tails, phrases):
        yield Division(tuple(figure for figure, _, _ in tails), full=True)
        return
    said = " ".join(_words(piece) for piece in pieces)
    opens = phrases.whose.match(said) if following is None else None
    if opens is not None:
        # "Of them 71 percent ...": all that follow are shares of the same.
        said = said[opens.end() :]
    if phrases.nested.search(said):
        return
    if following is not None and phrases.elsewhen.search(_words(following)):
        return
    figures = tuple(figure for figure, _, _ in tails)
    last_before = tails[-1][1]
    if phrases.rest.search(last_before):
        if _fits_somehow(figures):
            return
        yield Division(figures, full=True)
        return
    if _of_different(tails, phrases):
        return
    labels = _labels(tails)
    undecided = phrases.undecided.search
    for one, other in phrases.opposed:
        sided = [(figure, label) for figure, label in labels if not undecided(label)]
        left = [figure for figure, label in sided if one.search(label)]
        right = [figure for figure, label in sided if other.search(label)]
        if left and right and left != right:
            if len(left) > 1 or len(right) > 1:
                # Two groups were asked, or one group twice.
                return
            beside = [label for figure, label in labels if figure not in (*left, *right)]
            if following is not None and not all(map(phrases.undecided.search, beside)):
                return
            full = phrases.undecided.search(said) is not None and len(figures) >= 3
            yield Division(figures, full)
            return
    places = {figure.where for figure in figures}
    if following is None and len(places) == 1 and phrases.divided.search(said):
        yield Division(figures, full=False)


def _goes_to_rest(tails: Sequence[tuple[Figure, str, str]], phrases: DivisionPhrases) -> bool:
    """Tell whether the last share of a list is that of all others: from the rest of the world."""
    if len(tails) < _LISTED or phrases.rest_after.match(tails[-1][2]) is None:
        return False
    return all(_MARKS.search(gap) or phrases.joint.search(gap) for _, gap, _ in tails[1:])


def _words(line: Line) -> str:
    """Return the words of a line without its numbers."""
    tails = [line.tail(at) for at in range(len(line.figures))]
    return " ".join((line.gaps[0], *tails))


def _labels(tails: Sequence[tuple[Figure, str, str]]) -> list[tuple[Figure, str]]:
    """Return each percentage with the words that say of what: those after it, or before it."""
    after = [_MARKS.split(tail)[0] for _, _, tail in tails]
    if any(words.strip(" .)") for words in after[:-1]):
        return [(figure, words) for (figure, _, _), words in zip(tails, after, strict=True)]
    return [(figure, _MARKS.split(gap.rstrip(":= ("))[-1]) for figure, gap, _ in tails]


def _of_different(tails: Sequence[tuple[Figure, str, str]], phrases: DivisionPhrases) -> bool:
    """Tell whether two of the percentages are said to be of something, and not of the same."""
    things = {" ".join(tail.split()[:3]) for _, _, tail in tails if phrases.of.match(tail)}
    return len(things) > 1


def _fits_somehow(figures: Sequence[Figure]) -> bool:
    """Tell whether the last one and some of the others make a hundred."""
    *others, last = figures
    if last.low is None:
        return True
    for count in range(1, len(others) + 1):
        for chosen in combinations(others, count):
            total = last.low + sum(figure.low or 0 for figure in chosen)
            slack = (last.step + sum(figure.step for figure in chosen)) / 2
            if abs(total - 100) <= slack:
                return True
    return False


divisions: Callable[[Extraction, Pack], tuple[Division, ...]] = once(_read)
