"""Marks, cards and throws: a number after an article that counts nothing (een 8, a 9 in maths)."""

from decimal import Decimal

from workbench.extract.figures.reading import Reading
from workbench.extract.lemmas import words
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind, Hedge

_COUNT, _ABOUT = FigureKind.COUNT, Hedge.ABOUT
_HIGHEST, _HIGHEST_BARE = Decimal(10), Decimal(100)
"""The highest mark, and the highest in digits where no hedge stands."""
_LEAST_STEP = Decimal("0.1")
_NEAR = 4
"""Tokens after a number in which the word for a scale stands."""
_TIES = frozenset("-‑‐–—/:")


class Marks:
    """Tells marks from counts by the article before them."""

    def __init__(self, pack: Pack) -> None:
        self._articles = pack.lookalikes.indefinite
        self._scales = pack.lookalikes.scales
        self._odds = frozenset(
            phrase.split()[0] for phrase in (*pack.figures.ratios.odds, *pack.figures.ranges.to)
        )
        classes = pack.grammar.words
        self._after = words(classes.prepositions) | words(classes.coordinators)
        """What may follow a mark; a verb may say what was done to so many."""

    def unmarked(self, tokens: Tokens, readings: list[Reading]) -> list[Reading]:
        """Return the readings that are no marks; few have an article before them."""
        articles, lowers = self._articles, tokens.lowers
        if articles.isdisjoint(lowers):
            return readings
        return [
            reading
            for reading in readings
            if (lowers[reading.start - 1] not in articles and lowers[reading.first] not in articles)
            or not self._is_mark(tokens, reading)
        ]

    def _is_mark(self, tokens: Tokens, reading: Reading) -> bool:
        """Tell whether an article stands before the reading, and nothing that it counts after."""
        lowers, start = tokens.lowers, reading.start
        hedged = 0 <= reading.first < start
        lead = reading.first if hedged else start - 1
        if lead < 0 or lowers[lead] not in self._articles:
            return False
        if reading.unit is not None or reading.kind is not _COUNT or reading.signed:
            return False
        if reading.hedge is _ABOUT and reading.low != reading.high:
            return False
        value = reading.high if reading.low is None else reading.low
        most = _HIGHEST_BARE if reading.plain and not hedged else _HIGHEST
        if value is None or value > most or reading.step < _LEAST_STEP or reading.scale > 1:
            return False
        end = max(reading.end, reading.last)
        after = lowers[end : end + _NEAR]
        if not after:
            return True
        if after[0][0].isalnum() and after[0] not in self._after:
            return False
        tied = after[0] in _TIES and len(after) > 1 and tokens.glued(end + 1)
        tied = tied and after[1][0].isalnum()
        joined = len(after) > 1 and after[0] in self._odds and after[1][0].isdecimal()
        return not tied and not joined and self._scales.isdisjoint(after)
