"""Neighbouring numbers that make one figure: ranges, alternatives and odds."""

from collections.abc import Sequence
from decimal import Decimal

from workbench.extract.figures.around import unit_first
from workbench.extract.figures.lookalikes import Lookalikes
from workbench.extract.figures.namesakes import Namesakes
from workbench.extract.figures.phrases import set_of
from workbench.extract.figures.reading import Reading
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind, Hedge

_DASHES = frozenset("-‑‐–—−")
_DEGREES = frozenset(("temperature", "angle"))
_ENDERS = frozenset(".!?")
_LONGEST_GAP = 7
"""Tokens between two numbers of one range, articles and hedges included."""
_SMALL = Decimal(10)
_HUNDRED, _THOUSAND = Decimal(100), Decimal(1000)
_LIMIT = Decimal(10) ** 12
"""Larger denominators than this are no odds that anyone prints."""
_MOST_SHARED = 2 * _HUNDRED * _THOUSAND
"""Below this an upper bound in thousands may share them: 6 to 7,000."""
_BIG_DASHED = Decimal(200)
"""From here on digits with a dash between them are no score."""
_WIDEST_CHOICE = Decimal(3)
"""The larger alternative is at most so many times the smaller (two or three)."""
_WIDEST_SCALED = Decimal(20)
"""A number shares the magnitude of the next one where neither is so many times the other."""
_HEDGED = 3
"""Tokens before a number in which the word for by stands, its hedge between."""
_WIDEST_CHANGE = Decimal(5)
"""The upper bound of a change is at most so many times the lower one (by 4 to 5 percent)."""
_NAMED = 2
"""Tokens between the noun that names a range and its numbers: the range is 5-12."""
_VERBS_BEFORE, _VERBS_AFTER = 9, 5


class Joiner:
    """Joins readings by the words between them."""

    def __init__(self, pack: Pack, lookalikes: Lookalikes, namesakes: Namesakes) -> None:
        ranges, ratios = pack.figures.ranges, pack.figures.ratios
        self._ranges = ranges
        self._to = set_of(ranges.to)
        self._odds = set_of(ratios.odds)
        self._small_odds = set_of(ratios.small_odds)
        self._between_ages = set_of(pack.figures.ages.between)
        self._over = ratios.over
        self._by = ranges.by
        self._named = ranges.nouns | ranges.between
        self._articles = pack.hedges.skipped
        self._lookalikes = lookalikes
        self._namesakes = namesakes
        self.odds_words = self._odds.first_words | self._small_odds.first_words | ratios.over
        self._range_words = self._to.first_words | ranges.alternatives | ranges.towards
        self._range_words |= ranges.ands
        self._joints = self.odds_words | self._range_words | _DASHES | {":"}
        """What may stand right after the first of two numbers that make one figure."""

    def join(self, tokens: Tokens, readings: Sequence[Reading]) -> list[Reading]:
        """Return the readings with neighbours joined and scores dropped."""
        joined: list[Reading] = []
        lowers = tokens.lowers
        index, size = 0, len(readings)
        while index < size:
            left = readings[index]
            right = readings[index + 1] if index + 1 < size else None
            near = right is not None and right.start - left.end <= _LONGEST_GAP
            if right is not None and near and lowers[left.end] in self._joints:
                found = self._pair(tokens, left, right)
                if found is not None:
                    joined += found
                    index += 2
                    if not found and self._is_tie_break(tokens, right, readings[index : index + 1]):
                        index += 1
                    continue
            if left.alone:
                joined.append(left)
            index += 1
        return joined

    @staticmethod
    def _is_tie_break(tokens: Tokens, score: Reading, rest: Sequence[Reading]) -> bool:
        """Tell whether the next number stands in brackets after a score: 7-6 (4)."""
        if not rest or not rest[0].plain or rest[0].start != score.end + 1:
            return False
        end = rest[0].end
        if tokens.lowers[score.end] != "(" or end >= len(tokens):
            return False
        return tokens.lowers[end] == ")"

    def _pair(self, tokens: Tokens, left: Reading, right: Reading) -> list[Reading] | None:
        """Return what two neighbours make together, or None where they stay apart."""
        if left.low is None or right.low is None or not (left.exact and right.exact):
            return None
        gap = tokens.lowers[left.end : right.start]
        if not gap:
            return None
        if len(gap) == 1 and gap[0] in self._ranges.unit_first:
            led = tokens.lowers[left.start] in self._articles
            if led and (around := unit_first(left, right)) is not None:
                return [around]
        if len(gap) == 1 and gap[0] in _DASHES:
            return self._dashed(tokens, left, right)
        if gap[0] in _DASHES and len(gap) > 1:
            gap = gap[1:]
            if len(gap) > 1 and gap[-1] in _DASHES:
                # A five-to-ten-year term.
                gap = gap[:-1]
            if gap == [","] and left.words and right.words and right.scale > 1:
                return self._between_scaled(left, right)
        if gap == [":"] and tokens.glued(left.end) and tokens.glued(right.start):
            return []
        ranged = self._range(tokens, left, right, gap) if gap[0] in self._range_words else None
        if ranged is None and gap[0] in self.odds_words:
            return self._ratio(tokens, left, right, gap)
        return ranged

    def _dashed(self, tokens: Tokens, left: Reading, right: Reading) -> list[Reading] | None:
        """Tell a range from a score: 3-4 % and 10-15 people, but 2-1."""
        rising = left.low is not None and right.low is not None and left.low < right.low
        unit = right.unit is not None or right.kind is not FigureKind.COUNT
        if left.unit is not None and left.unit != right.unit and right.unit is not None:
            return None
        spaced = not tokens.glued(left.end) and not tokens.glued(right.start)
        if unit or right.scale > 1 or right.words:
            return [self._between(left, right)] if rising else None
        if not (left.plain and right.plain):
            return [self._between(left, right)] if rising else None
        if rising and left.low is not None and left.low >= _BIG_DASHED:
            return [self._between(left, right)]
        if rising and not self._named.isdisjoint(
            tokens.lowers[max(0, left.start - _NAMED) : left.start]
        ):
            return [self._between(left, right)]
        if rising and not self._lookalikes.is_score_tail(tokens, right.end):
            return [self._between(left, right)]
        return None if spaced else []

    def _range(
        self, tokens: Tokens, left: Reading, right: Reading, gap: list[str]
    ) -> list[Reading] | None:
        if left.low is None or right.low is None or not self._same_unit(left, right):
            return None
        if right.low < 0 and (cold := self._below_nought(tokens, left, right, gap)) is not None:
            return [cold]
        low = self._shared(left, right)
        before = self._before(tokens, left.start)
        word = tokens.lowers[before] if before >= 0 else ""
        to = self._to.match_from(gap, 0)
        if low >= right.low and (to is None or word not in self._ranges.origin):
            if to is not None and self._are_hours(tokens, left, right, left.start, told=True):
                return []
            to = None
        if to is not None and self._only_articles(gap[to[0] :]):
            origin = word in self._ranges.origin
            if origin and self._are_hours(tokens, left, right, before):
                return []
            if self._by_and_to(tokens, left, right):
                return self._change(left, right)
            if origin and (low >= right.low or self._changes(tokens, before, right.end)):
                return self._change(left, right)
            start = before if origin or word in self._ranges.between else left.start
            return [self._between(left, right, start)]
        changed = word in self._ranges.origin or self._by_and_to(tokens, left, right)
        if len(gap) == 1 and gap[0] in self._ranges.towards and changed:
            return self._change(left, right)
        if low >= right.low:
            return None
        joined = gap[0] in self._ranges.ands and self._only_articles(gap[1:])
        if joined and word in self._ranges.between:
            return [self._between(left, right, before)]
        first = self._between_ages.match_to(tokens.lowers, left.start)
        if joined and first is not None:
            return [self._between(left, right, first[0])]
        if len(gap) > 1 or gap[0] not in self._ranges.alternatives or left.words != right.words:
            return None
        return [self._between(left, right)] if right.low <= low * _WIDEST_CHOICE else None

    def _below_nought(
        self, tokens: Tokens, left: Reading, right: Reading, gap: list[str]
    ) -> Reading | None:
        """Read a range below nought: -3 to -5 degrees, 3 to 5 degrees below zero."""
        low, high = left.low or Decimal(0), right.low or Decimal(0)
        if left.unit is None and not (left.signed or right.signed):
            low = -low if right.quantity in _DEGREES else low
        if low >= 0 or low == high:
            return None
        before = self._before(tokens, left.start)
        word = tokens.lowers[before] if before >= 0 else ""
        between = word in self._ranges.between
        if between:
            joined = gap[0] in self._ranges.ands and self._only_articles(gap[1:])
        else:
            to = self._to.match_from(gap, 0)
            joined = to is not None and to[0] == len(gap) and word not in self._ranges.origin
            joined = joined or (len(gap) == 1 and gap[0] in self._ranges.alternatives)
        if not joined:
            return None
        found = self._between(left, right, before if between else -1)
        found.low, found.high = min(low, high), max(low, high)
        found.step = min(left.step, right.step)
        return found

    def _are_hours(
        self, tokens: Tokens, left: Reading, right: Reading, before: int, *, told: bool = False
    ) -> bool:
        if left.unit is not None or right.unit is not None or left.step < 1 or right.step < 1:
            return False
        if left.kind is not FigureKind.COUNT or right.kind is not FigureKind.COUNT:
            return False
        if self._changes(tokens, before, right.end):
            return False
        low, high = int(left.low or 0), int(right.low or 0)
        return self._namesakes.are_hours(tokens, before, right.end, low, high, told=told)

    def _by_and_to(self, tokens: Tokens, left: Reading, right: Reading) -> bool:
        """Tell "rose by 5 dollars to 94 dollars" from "rose by 4 to 5 percent"."""
        near = tokens.lowers[max(0, left.start - _HEDGED) : left.start]
        if self._by.isdisjoint(near) or left.low is None or right.low is None:
            return False
        own_units = left.unit is not None and right.unit is not None
        return own_units or right.low > left.low * _WIDEST_CHANGE

    @staticmethod
    def _change(left: Reading, right: Reading) -> list[Reading] | None:
        """Give "from 3.5 to 4.1 percent" its unit at both ends; they stay two figures."""
        if left.unit is not None or left.kind is not FigureKind.COUNT:
            return None
        low, high = left.low or Decimal(0), (right.low or Decimal(0)) / right.scale
        scaled = left.scale == 1 and right.scale > 1 and low < _THOUSAND
        scaled = scaled and high <= low * _WIDEST_SCALED and low <= high * _WIDEST_SCALED
        if right.unit is None and not scaled:
            return None
        if right.unit is not None:
            left.unit, left.kind, left.quantity = right.unit, right.kind, right.quantity
            left.inferred.append("unit")
        if scaled:
            left.low = left.high = low * right.scale
            left.step *= right.scale
            left.inferred += ["low", "high"]
        return [left, right]

    def _before(self, tokens: Tokens, start: int) -> int:
        before = start - 1
        while before >= 0 and start - before < 3 and tokens.lowers[before] in self._articles:
            before -= 1
        return before

    def _only_articles(self, words: list[str]) -> bool:
        return len(words) <= 1 and all(word in self._articles for word in words)

    def _changes(self, tokens: Tokens, start: int, end: int) -> bool:
        changes = self._ranges.changes
        lowers = tokens.lowers
        first = start
        while first > 0 and start - first < _VERBS_BEFORE and lowers[first - 1] not in _ENDERS:
            first -= 1
        last = end
        while last < len(lowers) and last - end < _VERBS_AFTER and lowers[last] not in _ENDERS:
            last += 1
        return not (
            changes.isdisjoint(lowers[first:start]) and changes.isdisjoint(lowers[end:last])
        )

    @staticmethod
    def _same_unit(left: Reading, right: Reading) -> bool:
        if left.kind is FigureKind.ORDINAL or right.kind is FigureKind.ORDINAL:
            return left.kind is right.kind
        if left.kind is FigureKind.RATIO and right.kind is not FigureKind.RATIO:
            return False
        if left.unit is not None and right.unit is None:
            aged = left.kind is FigureKind.AGE and right.kind is FigureKind.COUNT
            return left.kind is FigureKind.MONEY or (aged and right.plain)
        return left.unit is None or left.unit == right.unit

    @staticmethod
    def _shared(left: Reading, right: Reading) -> Decimal:
        """Return the lower bound with the magnitude of the upper one: 3 tot 4 miljoen."""
        low, high = left.low or Decimal(0), right.low or Decimal(0)
        if left.scale == 1 and right.scale > 1 and 0 < low < high / right.scale and low < 1000:
            return low * right.scale
        if left.plain and left.unit is None and low < _HUNDRED and high < _MOST_SHARED:
            thousands = high / _THOUSAND
            whole = thousands == thousands.to_integral_value()
            if whole and low < thousands <= 2 * low and right.scale == 1:
                return low * _THOUSAND
        return low

    def _between_scaled(self, left: Reading, right: Reading) -> list[Reading] | None:
        """Read two alternatives that share the magnitude of the second: twee-, driehonderd."""
        found = self._between(left, right)
        rising = found.low is not None and right.low is not None and found.low < right.low
        return [found] if rising and found.low != left.low else None

    def _between(self, left: Reading, right: Reading, first: int = -1) -> Reading:
        low = self._shared(left, right)
        return Reading(
            start=left.start,
            end=right.end,
            low=low,
            high=right.low,
            step=min(left.step * (low / left.low if left.low else 1), right.step),
            kind=right.kind if right.unit is not None or left.unit is None else left.kind,
            unit=right.unit if right.unit is not None else left.unit,
            quantity=right.quantity or left.quantity,
            hedge=Hedge.BETWEEN,
            first=first if first >= 0 else left.start,
            last=right.end,
            number_end=right.number_end,
        )

    def _ratio(
        self, tokens: Tokens, left: Reading, right: Reading, gap: list[str]
    ) -> list[Reading] | None:
        """Read odds: 1 op de 5, two out of three, een van de drie."""
        if left.unit is not None or left.kind is not FigureKind.COUNT or not left.low:
            return None
        if right.unit is not None or right.kind is not FigureKind.COUNT or not right.low:
            return None
        above, below = left.low, right.low
        if not 0 < abs(above) < below or left.step < 1 or right.step < 1:
            return self._over_ratio(tokens, left, right, gap)
        found = self._odds.match_from(gap, 0)
        if found is not None and found[0] == len(gap):
            fits = abs(above) <= _SMALL or (100 <= below < _LIMIT and below % 10 == 0)
            if len(gap) == 1:
                fits = abs(above) == 1 or (abs(above) <= _SMALL and below <= _SMALL)
        else:
            found = self._small_odds.match_from(gap, 0)
            fits = found is not None and found[0] == len(gap) and below <= _SMALL
            fits = fits and not (above > 1 and self._counts_a_thing(tokens, right.end))
        if found is None or not fits:
            return self._over_ratio(tokens, left, right, gap)
        return [self._odds_reading(left, right)]

    def _counts_a_thing(self, tokens: Tokens, end: int) -> bool:
        """Tell whether a noun follows: four of the nine awards are two counts and no odds."""
        if end >= len(tokens.lowers):
            return False
        return tokens.lowers[end][0].isalpha() and (
            tokens.lowers[end] not in self._lookalikes.function_words
        )

    def _over_ratio(
        self, tokens: Tokens, left: Reading, right: Reading, gap: list[str]
    ) -> list[Reading] | None:
        if len(gap) != 1 or gap[0] not in self._over:
            return None
        if right.end < len(tokens.lowers) and tokens.lowers[right.end][0].isalnum():
            return None
        return [self._odds_reading(left, right)]

    @staticmethod
    def _odds_reading(left: Reading, right: Reading) -> Reading:
        value = (left.low or Decimal(0)) / (right.low or Decimal(1))
        return Reading(
            start=left.start,
            end=right.end,
            low=value,
            high=value,
            step=Decimal(1) / (right.low or Decimal(1)),
            kind=FigureKind.RATIO,
            number_end=right.end,
        )
