"""Numbers without a unit that take it from a figure beside them: 20 by 30 metres, up from 2.1."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from workbench.extract.figures.phrases import set_of
from workbench.extract.figures.reading import Reading
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind

_REACH = 12
"""Tokens between a figure and a number that is compared with it."""
_MILLION = Decimal(10) ** 6
_LEAST_WHOLE, _WHOLE = Decimal(90), Decimal(100)
"""What two sides of a vote make together, abstentions left out."""
_SHARED = frozenset(
    (FigureKind.PERCENTAGE, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.DURATION)
)
_ENDERS = frozenset(".!?")


class UnitSharer:
    """Gives bare numbers a neighbour's unit and magnitude, marked as inferred."""

    def __init__(self, pack: Pack) -> None:
        sharing = pack.figures.sharing
        self._by = sharing.dimensions
        self._against = sharing.against
        self._sides = sharing.sides
        ranges = pack.figures.ranges
        self._origin = ranges.origin
        self._ends = ranges.towards | {to for to in ranges.to if " " not in to}
        self._conjunctions = pack.numbers.words.conjunctions
        self._than = set_of(sharing.compared)
        self._norms = set_of(sharing.norms)
        self._spans = sharing.spans
        self._functions = pack.lookalikes.function_words

    def share(self, tokens: Tokens, readings: Sequence[Reading]) -> None:
        """Complete the readings, which stand in text order."""
        for index, (left, right) in enumerate(pairwise(readings)):
            if right.unit is None and left.unit is not None:
                if left.kind not in _SHARED or not _is_bare(right):
                    continue
                if self._begins_change(tokens, left, right, readings[index + 2 : index + 3]):
                    continue
                if self._refers(tokens, left, right):
                    _give(left, right)
            elif left.unit is None and right.unit is not None and _is_bare(left):
                gap = tokens.lowers[left.end : right.start]
                before = tokens.lowers[left.start - 1] if left.start else ""
                if len(gap) == 1 and (
                    self._splits(gap[0], left, right) or self._leads(gap[0], right, before)
                ):
                    _give(right, left)

    def _leads(self, gap: str, right: Reading, before: str) -> bool:
        """Tell whether a bare number shares the unit after the next: 20 by 30 metres, 3 and 4 %,
        terms of eight and eleven years."""
        if right.kind is FigureKind.PERCENTAGE:
            return gap in self._conjunctions
        if right.kind is FigureKind.DURATION:
            return gap in self._conjunctions and before in self._functions
        return right.kind is FigureKind.MEASURE and right.quantity == "length" and gap in self._by

    def _splits(self, gap: str, left: Reading, right: Reading) -> bool:
        """Tell two sides of a vote by their shares: 61.5 to 38.5 percent."""
        if right.kind is not FigureKind.PERCENTAGE or gap not in self._against:
            return False
        return _LEAST_WHOLE <= (left.low or Decimal(0)) + (right.low or Decimal(0)) <= _WHOLE

    def _begins_change(
        self, tokens: Tokens, left: Reading, right: Reading, after: Sequence[Reading]
    ) -> bool:
        """Tell whether the number begins a change that is told by itself, in a time or by a share:
        in ten years from 35,000 to 28,000. Its unit is that before it only where the change is as
        large: four weeks longer, from 12 to 16."""
        lowers = tokens.lowers
        start = right.start if right.first < 0 else right.first
        if not start or lowers[start - 1] not in self._origin or self._compares(lowers, start):
            return False
        lead = (left.start if left.first < 0 else left.first) - 1
        before = lowers[lead] if lead >= 0 else ""
        if before in self._ends:
            return False
        if left.kind is FigureKind.DURATION and before in self._spans:
            return True
        for end in after:
            first = end.start if end.first < 0 else end.first
            if not right.end < first <= right.end + _REACH or lowers[first - 1] not in self._ends:
                return False
            if not _ENDERS.isdisjoint(lowers[right.end : first]):
                return False
            low, high = end.low or end.high or Decimal(0), right.low or Decimal(0)
            return end.unit not in (None, left.unit) or abs(high - low) != left.low
        return False

    def _compares(self, lowers: list[str], start: int) -> bool:
        """Tell whether words for a comparison, more than that of an origin, stand before: up
        from."""
        found = self._than.match_to(lowers, start)
        return found is not None and found[0] < start - 1

    def _refers(self, tokens: Tokens, left: Reading, right: Reading) -> bool:
        """Tell whether the number without a unit is compared with the figure before it."""
        lowers = tokens.lowers
        start = right.start if right.first < 0 else right.first
        if not 0 < start - left.end <= _REACH or self._is_counted(lowers, right.end):
            return False
        if not _ENDERS.isdisjoint(lowers[left.end : start]):
            return False
        first = left.start if left.first < 0 else left.first
        lead = lowers[first - 1] if first else ""
        if left.kind is FigureKind.DURATION and left.low == 1 and lead in self._spans:
            # 1,340 cases in a week, compared with 980: nothing lasts so long.
            return False
        if self._is_parallel(tokens, left, right) or self._is_end(lowers, left, right, start):
            return True
        if left.kind is FigureKind.MONEY and not right.words and left.scale >= _MILLION:
            return right.scale >= _MILLION
        return (
            self._than.match_to(lowers, start) is not None
            or self._norms.match_from(lowers, right.end) is not None
        )

    def _is_end(self, lowers: list[str], left: Reading, right: Reading, start: int) -> bool:
        """Tell where a change ends whose beginning has the unit: from 3.4 percent in May to 3.1."""
        if not left.start or lowers[left.start - 1] not in self._origin:
            return False
        return not right.words and left.step == right.step and lowers[start - 1] in self._ends

    def _is_parallel(self, tokens: Tokens, left: Reading, right: Reading) -> bool:
        """Tell whether the second says in short what the first says in full: nuclear accounted for
        21.8 percent, wind for 15.8; 120 metres long and 25 wide; 46.2 °C, in Portugal 46.6."""
        lowers, end = tokens.lowers, right.end
        after = lowers[left.end]
        if after in self._sides:
            return end < len(lowers) and lowers[end] in self._sides
        if end < len(lowers) and lowers[end][0].isalnum() and lowers[end] not in self._functions:
            return False
        if after != "," and after not in self._conjunctions:
            return False
        if right.words:
            return False
        if left.step == right.step < 1:
            return True
        before = left.start - 1
        alike = before >= 0 and lowers[before] == lowers[right.start - 1]
        return alike and lowers[before] in self._functions

    def _is_counted(self, lowers: list[str], end: int) -> bool:
        """Tell whether a thing that is counted may follow."""
        if end >= len(lowers) or not lowers[end][0].isalpha():
            return False
        if lowers[end] in self._functions or lowers[end] in self._sides:
            return False
        return self._norms.match_from(lowers, end) is None


def _is_bare(reading: Reading) -> bool:
    counts = reading.kind is FigureKind.COUNT and reading.low is not None
    return counts and reading.unit is None and not reading.one and reading.low == reading.high


def _give(source: Reading, target: Reading) -> None:
    target.unit, target.kind, target.quantity = source.unit, source.kind, source.quantity
    low, high = target.low or Decimal(0), source.low or source.high or Decimal(0)
    if target.scale == 1 and source.scale > 1 and low < 1000 <= high:
        target.low = target.high = low * source.scale
        target.step *= source.scale
    target.inferred.append("unit")
