"""Wholes that an article tells for themselves: how many live somewhere, fit in, or what it costs.

"The town has a population of 420,000. About 130,000 people, 31 percent of the population, ...";
"9,800 spectators; the stadium holds 12,500. That is 78 percent"; "the project costs 480,000. The
city pays 240,000, half of it".
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from workbench.checking.relations.lines import Line
from workbench.checking.relations.parts import comparable
from workbench.checking.relations.phrases import SharePhrases, any_of
from workbench.checking.relations.tolerance import SHARES
from workbench.languages.pack import Pack
from workbench.model.figure import Figure, FigureKind

_NEAR_WORDS = 10


class Told(NamedTuple):
    """A share with its part, and the whole that stands elsewhere."""

    share: Figure
    part: Figure
    whole: Figure


class WholePhrases:
    """What tells such wholes and shares of them, compiled for one language."""

    def __init__(self, pack: Pack) -> None:
        words = pack.checks.wholes
        self.population = re.compile(rf"\b{any_of(words.population)}(?: {any_of(words.about)})?$")
        self.of_population = re.compile(rf"{any_of(words.of_population)}\b")
        self.living = words.living
        self.dwellers = words.dwellers
        self.capacity = re.compile(rf"\b{any_of(words.capacity)}$")
        self.seats = re.compile(rf"{any_of(words.seats)}\b")
        self.filled = re.compile(rf"\b{any_of(words.filled)}$")
        self.of_filled = re.compile(rf"{any_of(words.of_filled)}\b")
        self.of_it = re.compile(rf"{any_of(words.of_it)}\b")
        sums = pack.checks.sums
        self.costs = re.compile(rf"\b{any_of(sums.costs)}\b")
        self.pays = re.compile(rf"\b{any_of((*sums.pays, *words.bears))}\b")


@lru_cache(maxsize=8)
def whole_phrases(pack: Pack) -> WholePhrases:
    """Return the patterns of such wholes in this language."""
    return WholePhrases(pack)


def of_wholes(lines: Sequence[Line], told: SharePhrases, pack: Pack) -> Iterator[Told]:
    """Yield the shares of wholes told elsewhere."""
    phrases = whole_phrases(pack)
    previous: Line | None = None
    for line in lines:
        if any(figure.kind in SHARES for figure in line.figures):
            yield from _of_population(line, lines, phrases)
            yield from _of_capacity_beside(line, phrases)
            if previous is not None and previous.sentence + 1 == line.sentence:
                yield from _of_capacity(line, previous, told, phrases)
                yield from _of_costs(line, previous, phrases)
        previous = line if line.figures else previous


def _of_population(line: Line, lines: Sequence[Line], phrases: WholePhrases) -> Iterator[Told]:
    """Read "130,000 people, 31 percent of the population" from the one population told."""
    for at in range(1, len(line.figures)):
        part, share = line.figures[at - 1 : at + 1]
        if share.kind not in SHARES or part.kind is not FigureKind.COUNT:
            continue
        near = len(line.gaps[at].split()) <= _NEAR_WORDS and line.gaps[at].endswith((",", "(", "–"))
        if not near or phrases.of_population.match(line.tail(at)) is None:
            continue
        wholes = [
            figure
            for other in lines
            for place, figure in enumerate(other.figures)
            if figure is not part and _is_population(other, place, figure, phrases)
        ]
        if len(wholes) == 1 and comparable(part, wholes[0]) and not _elsewhere(part, wholes[0]):
            yield Told(share, part, wholes[0])


def _elsewhere(part: Figure, whole: Figure) -> bool:
    """Tell a part whose own sentence puts it at a place that the whole is not told of: 400,000 live
    in the province; in Velt 3,000 people, 30 percent of the population."""
    return part.where not in (None, whole.where) and "where" not in part.inferred


def _is_population(line: Line, at: int, figure: Figure, phrases: WholePhrases) -> bool:
    if figure.kind is not FigureKind.COUNT:
        return False
    if phrases.population.search(line.gaps[at]):
        return True
    lemma = (figure.counted_lemma or "").lower()
    return figure.verb in phrases.living and lemma in phrases.dwellers


def _of_capacity_beside(line: Line, phrases: WholePhrases) -> Iterator[Told]:
    """Read "the ground holds 55,000; the average crowd was 53,400, 97 percent of capacity"."""
    for at in range(2, len(line.figures)):
        whole, part, share = line.figures[at - 2 : at + 1]
        if share.kind not in SHARES or not comparable(part, whole):
            continue
        filled = phrases.filled.search(line.gaps[at]) or phrases.of_filled.match(line.tail(at))
        holds = phrases.capacity.search(line.gaps[at - 2]) or phrases.seats.match(line.tail(at - 2))
        if filled and holds and len(line.gaps[at].split()) <= _NEAR_WORDS:
            yield Told(share, part, whole)


def _of_capacity(
    line: Line, previous: Line, told: SharePhrases, phrases: WholePhrases
) -> Iterator[Told]:
    """Read "9,800 came; it holds 12,500. That is 78 percent"."""
    share = line.figures[0]
    if share.kind not in SHARES or told.that_is.fullmatch(line.gaps[0]) is None:
        return
    if len(previous.figures) != 2 or told.closed.match(line.gaps[1]) is None:
        return
    part, whole = previous.figures
    seats = phrases.capacity.search(previous.gaps[1]) or phrases.seats.match(previous.tail(1))
    if seats and comparable(part, whole):
        yield Told(share, part, whole)


def _of_costs(line: Line, previous: Line, phrases: WholePhrases) -> Iterator[Told]:
    """Read "the project costs 480,000. The city pays 240,000, half of it"."""
    if len(previous.figures) != 1 or len(line.figures) < 2:
        return
    whole, part, share = previous.figures[0], *line.figures[:2]
    if share.kind not in SHARES or not comparable(part, whole):
        return
    if part.kind is not FigureKind.MONEY or phrases.costs.search(" ".join(previous.gaps)) is None:
        return
    closed = line.gaps[2][:1] in (".", ")", "") or phrases.of_it.match(line.gaps[2])
    comma = re.search(r"[,(–] ?(?:\w+ ?)?$", line.gaps[1]) is not None
    if phrases.pays.search(" ".join(line.gaps[:2])) and closed and comma:
        yield Told(share, part, whole)
