"""Ages in a list: those that only the first or last of them, or whom they are of, tells."""

from collections.abc import Sequence
from itertools import pairwise

from workbench.extract.figures.ages import OLDEST, YEAR, YOUNGEST, AgeReader
from workbench.extract.figures.phrases import set_of
from workbench.extract.figures.reading import Reading
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind

_AGE, _COUNT = FigureKind.AGE, FigureKind.COUNT
_NEAR = 5
"""Tokens from the number of people up to the bracket with their ages."""


class ListedAges:
    """Carries ages over to the numbers listed with them."""

    def __init__(self, pack: Pack, ages: AgeReader) -> None:
        self._ages = ages
        self._old = set_of(pack.figures.ages.old)
        self._conjunctions = pack.numbers.words.conjunctions
        self._functions = pack.lookalikes.function_words

    def mark(self, tokens: Tokens, readings: Sequence[Reading]) -> None:
        """Carry an age over to the numbers listed with it: aged six, seven and nine."""
        carried = False
        beside = False
        for left, right in pairwise(readings):
            if right.start - left.end != 1:
                carried = False
                continue
            beside = True
            self._share_years(tokens, left, right)
            told = left.kind is _AGE and (
                carried
                or self._ages.after_aged(tokens, left)
                or self._ages.of_someone(tokens, left)
            )
            carried = told and self._is_listed(tokens, left, right)
            if carried:
                self._ages.become(right, right.end)
        led = False
        for left, right in pairwise(reversed(readings)) if beside else ():
            if left.start - right.end != 1:
                led = False
                continue
            led = (
                left.kind is _AGE
                and (led or self._old.match_to(tokens.lowers, left.end) is not None)
                and self._leads(tokens, right, left)
            )
            if led:
                self._ages.become(right, right.end)
        if beside:
            self._mark_bracketed(tokens, readings)

    def _mark_bracketed(self, tokens: Tokens, readings: Sequence[Reading]) -> None:
        """Read the ages of as many people as were counted: two sons (8 and 11)."""
        lowers = tokens.lowers
        for index, first in enumerate(readings[1:], start=1):
            if first.start < 2 or lowers[first.start - 1] != "(":
                continue
            counted, last = readings[index - 1], index
            while last + 1 < len(readings) and self._goes_on(lowers, *readings[last : last + 2]):
                last += 1
            ages = readings[index : last + 1]
            end = ages[-1].end
            if (
                counted.kind is not _COUNT
                or counted.low != len(ages)
                or lowers[end : end + 1] != [")"]
            ):
                continue
            near = first.start - counted.end <= _NEAR
            if (
                near
                and self._ages.is_person(lowers[first.start - 2])
                and all(map(self._may_be, ages))
            ):
                for age in ages:
                    self._ages.become(age, age.end)

    def _goes_on(self, lowers: list[str], left: Reading, right: Reading) -> bool:
        """Tell whether a comma or a word for and stands alone between two numbers."""
        if right.start - left.end != 1:
            return False
        return lowers[left.end] == "," or lowers[left.end] in self._conjunctions

    @staticmethod
    def _may_be(reading: Reading) -> bool:
        """Tell whether bare digits may be an age."""
        if reading.kind is not _COUNT or reading.unit is not None or not reading.plain:
            return False
        return reading.low is not None and YOUNGEST <= reading.low <= OLDEST

    def _leads(self, tokens: Tokens, number: Reading, age: Reading) -> bool:
        """Tell whether a number is listed before an age of years: 19, 22 en 31 jaar oud."""
        return self._may_be(number) and self._goes_on(tokens.lowers, number, age)

    def _share_years(self, tokens: Tokens, left: Reading, right: Reading) -> None:
        """Read two ages of which the last has the years, or that stand beside whom they are of:
        broers van 19 en 23 jaar; the two brothers, 17 and 20, deny it."""
        gap = tokens.lowers[left.end : right.start]
        if len(gap) != 1 or gap[0] not in self._conjunctions:
            return
        if left.kind is _AGE and right.kind is FigureKind.DURATION:
            if left.unit == right.unit and self._ages.of_someone(tokens, left):
                right.kind = _AGE
            return
        if left.kind is not _COUNT:
            return
        if left.low is None or not YOUNGEST <= left.low <= OLDEST or left.unit is not None:
            return
        if right.kind is FigureKind.DURATION and right.unit == YEAR:
            if self._ages.of_someone(tokens, left):
                self._ages.become(left, left.end)
                right.kind = _AGE
        elif right.kind is _COUNT and right.unit is None and left.start > 1:
            beside = tokens.lowers[left.start - 1] == "," and right.plain and left.plain
            person = self._ages.is_person(tokens.lowers[left.start - 2])
            if beside and person and self._ages.ends(tokens, right.end):
                self._ages.become(left, left.end)
                self._ages.become(right, right.end)

    def _is_listed(self, tokens: Tokens, left: Reading, right: Reading) -> bool:
        if right.kind is not _COUNT or right.unit:
            return False
        follower = tokens.lowers[right.end] if right.end < len(tokens.lowers) else "."
        closed = not follower[0].isalpha() or follower in self._functions
        return closed and self._goes_on(tokens.lowers, left, right)
