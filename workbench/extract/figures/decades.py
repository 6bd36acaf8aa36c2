"""Ages in tens of years: in his 40s, in de veertig."""

from decimal import Decimal

from workbench.extract.figures.phrases import set_of
from workbench.extract.figures.reading import Reading
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind, Hedge

_TENS = {f"{tens}": Decimal(tens) for tens in range(20, 100, 10)}
_HYPHENS = frozenset("-‑‐")
_REST = Decimal(9)
_MOST_BETWEEN = 2


class DecadeReader:
    """Reads someone's age by its tens, which stand after a phrase of the pack."""

    def __init__(self, pack: Pack) -> None:
        ages = pack.figures.ages
        self._leads = set_of(ages.decade_leads)
        self._middles = ages.decade_middles
        self._tails = ages.decade_tails
        self._functions = pack.lookalikes.function_words
        self._values = {**_TENS, **ages.decade_words}
        self._people = ages.decade_people
        self.words = frozenset(ages.decade_words) | frozenset(ages.decade_people)
        self._bounds = ages.group_bounds
        self._sure = set_of(ages.decade_sure)
        self._before = self._leads.last_words | self._middles

    def read(self, tokens: Tokens, index: int) -> Reading | None:
        """Return the age whose tens stand at token `index`, or None."""
        lowers, after = tokens.lowers, index + 1
        word = lowers[index]
        if word in self._people:
            return _decade(index, after, self._people[word])
        if after < len(lowers) and lowers[after] in self._tails and word.isdecimal():
            found = self._bounded(tokens, index)
            if found is not None:
                return found
        if word not in self._values or not index or lowers[index - 1] not in self._before:
            return None
        end = self._end(tokens, index)
        if end is None or not self._led(lowers, index):
            return None
        return _decade(index, end, self._values[word])

    def _bounded(self, tokens: Tokens, index: int) -> Reading | None:
        """Read people by a bound of their years: over-65s, the under 18s."""
        lowers, after = tokens.lowers, index + 1
        if not self._bounds or not tokens.glued(after):
            return None
        lead = index - 1
        if lead > 0 and lowers[lead] in _HYPHENS:
            lead -= 1
        if lead < 0 or lowers[lead] not in self._bounds or len(lowers[index]) > 2:
            return None
        value = Decimal(lowers[index])
        reading = Reading(index, after + 1, value, value, number_end=after, words=True)
        reading.kind, reading.unit, reading.quantity = FigureKind.AGE, "a", "time"
        reading.bound(Hedge(self._bounds[lowers[lead]]))
        reading.first = lead
        return reading

    def _end(self, tokens: Tokens, index: int) -> int | None:
        after = index + 1
        if tokens.lowers[index] in _TENS and self._tails:
            glued = after < len(tokens.lowers) and tokens.glued(after)
            return after + 1 if glued and tokens.lowers[after] in self._tails else None
        if after < len(tokens.lowers):
            follower = tokens.lowers[after]
            open_end = follower[0].isalnum() and follower not in self._functions
            if open_end and self._sure.match_to(tokens.lowers, index) is None:
                return None
        return after

    def _led(self, lowers: list[str], index: int) -> bool:
        at = index
        for _ in range(_MOST_BETWEEN + 1):
            if self._leads.match_to(lowers, at) is not None:
                return True
            if not at or lowers[at - 1] not in self._middles:
                return False
            at -= 1
        return False


def _decade(start: int, end: int, low: Decimal) -> Reading:
    return Reading(
        start,
        end,
        low,
        low + _REST,
        kind=FigureKind.AGE,
        unit="a",
        quantity="time",
        hedge=Hedge.BETWEEN,
        number_end=end,
        words=True,
    )
