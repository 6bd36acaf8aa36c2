"""Finds the figures of a passage: where a number may begin, what it is, and what it is not."""

from collections.abc import Sequence
from decimal import Decimal

from workbench.extract.figures.ages import AgeReader
from workbench.extract.figures.bounding import combine_bounds
from workbench.extract.figures.draft import FigureDraft
from workbench.extract.figures.hedging import Found, HedgeTable
from workbench.extract.figures.joining import Joiner
from workbench.extract.figures.listed import ListedAges
from workbench.extract.figures.lookalikes import Lookalikes
from workbench.extract.figures.marks import Marks
from workbench.extract.figures.namesakes import Namesakes
from workbench.extract.figures.reading import Reading
from workbench.extract.figures.sharing import UnitSharer
from workbench.extract.figures.single import SingleReader
from workbench.extract.figures.words import WordFigures
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind, Hedge

_COUNT, _ORDINAL, _AGE = FigureKind.COUNT, FigureKind.ORDINAL, FigureKind.AGE
_BETWEEN, _EXACTLY = Hedge.BETWEEN, Hedge.EXACTLY
_DEGREES = frozenset(("temperature", "angle"))
_TWENTY = Decimal(20)
_NEAR_TEMPERATURE = 60
"""Tokens after a temperature in which a number with a word for minus is one too."""

_SAME_CLAUSE = 12
"""The same of a number with a sign for it."""


class FigureFinder:
    """Finds figures by the tables of one language pack; may be used for many passages."""

    def __init__(self, pack: Pack) -> None:
        namesakes = Namesakes(pack)
        self._lookalikes = Lookalikes(pack, namesakes)
        self._joiner = Joiner(pack, self._lookalikes, namesakes)
        self._hedges = HedgeTable(pack)
        self._marks = Marks(pack)
        self._single = SingleReader(
            pack, self._lookalikes, namesakes, self._hedges, self._joiner.odds_words
        )
        self._words = WordFigures(pack, self._single, self._lookalikes)
        self._ages = AgeReader(pack)
        self._listed = ListedAges(pack, self._ages)
        self._sharer = UnitSharer(pack)
        self._up_to = pack.hedges.up_to
        self._articles = pack.hedges.skipped
        self._units_only = pack.hedges.units_only
        self._ages_compared = frozenset(pack.figures.ages.compared)
        self._than = pack.hedges.than
        self._bounds = pack.figures.ranges.bounds
        self._minus = pack.numbers.minus
        self._degree = pack.units.degree_unit

    def find(self, tokens: Tokens, taken: Sequence[tuple[int, int]]) -> list[FigureDraft]:
        """Return the figures in text order, without overlaps.

        `taken` are sorted character spans of dates and clock times, where no figure may stand.
        """
        readings = self._readings(tokens, taken)
        if not readings:
            return []
        for reading in readings:
            self._ages.mark(tokens, reading)
        several = len(readings) > 1
        if several:
            self._listed.mark(tokens, readings)
        readings = self._joiner.join(tokens, readings)
        for reading in readings:
            if reading.hedge is _BETWEEN:
                self._ages.mark(tokens, reading)
        self._hedge(tokens, readings)
        if several:
            readings = self._combine(tokens, readings)
            self._sharer.share(tokens, readings)
            self._infer(tokens, readings)
        return [reading.draft(tokens) for reading in self._marks.unmarked(tokens, readings)]

    def _readings(self, tokens: Tokens, taken: Sequence[tuple[int, int]]) -> list[Reading]:
        readings: list[Reading] = []
        places = self._words.starts(tokens)
        if not places:
            return readings
        free = 0
        spans = iter(taken)
        span = next(spans, None)
        starts, ends = tokens.starts, tokens.ends
        for index in places:
            if index < free:
                continue
            while span is not None and span[1] <= starts[index]:
                span = next(spans, None)
            if span is not None and span[0] < ends[index]:
                continue
            reading, after = self._words.read(tokens, index, free)
            if reading is not None:
                first, last = starts[reading.start], ends[reading.end - 1]
                if span is not None and span[0] < last and first < span[1]:
                    reading = self._shortened(reading, tokens, span[0])
                if reading is not None:
                    readings.append(reading)
                    after = reading.end
            free = max(after, index + 1)
        return readings

    @staticmethod
    def _shortened(reading: Reading, tokens: Tokens, limit: int) -> Reading | None:
        """Cut a unit that runs into a date; the number itself must stay whole."""
        end = reading.number_end
        if end <= reading.start or tokens.ends[end - 1] > limit:
            return None
        reading.end, reading.unit, reading.kind = end, None, FigureKind.COUNT
        return reading

    def _hedge(self, tokens: Tokens, readings: list[Reading]) -> None:
        find, lowers = self._hedges.find, tokens.lowers
        before = -1
        for reading in readings:
            start = reading.start if reading.first < 0 else reading.first
            ended, before = before, reading.end
            bare = reading.kind is _COUNT and reading.unit is None
            found = find(tokens, start, reading.end, bare)
            if found is None:
                if not start or lowers[start - 1] not in self._up_to or not reading.exact:
                    continue
                if self._hedges.is_up_to(tokens, start, reading.end):
                    reading.first = start - 1
                    reading.bound(Hedge.AT_MOST)
                continue
            if found.start < start and self._compares(lowers, reading, found, ended):
                continue
            if found.weak and not self._takes_weak(tokens, reading, found.start):
                continue
            if reading.kind is _ORDINAL and self._praises(tokens, found):
                continue
            reading.first, reading.last = found.start, found.end
            if reading.exact:
                reading.bound(found.hedge)

    def _praises(self, tokens: Tokens, found: Found) -> bool:
        """Tell words before an ordinal that are no bound of it: een goede tweede."""
        short = found.words < 2 or found.hedge is Hedge.ABOUT
        return short or tokens.lowers[found.start] in self._articles

    def _compares(self, lowers: list[str], reading: Reading, found: Found, ended: int) -> bool:
        """Tell words that hedge nothing: 30 percent fewer than the 420 of last year, where the
        number before stands at `ended`, and tegen de 29-jarige."""
        start = reading.start
        if found.start == ended:
            if " ".join(lowers[ended : found.start + found.words]) in self._ages_compared:
                # Bijna een derde jonger dan 25.
                return False
            return reading.exact and not self._than.isdisjoint(lowers[ended:start])
        if reading.kind is not _AGE or found.hedge is not Hedge.ABOUT:
            return False
        if lowers[start - 1] not in self._articles:
            return False
        return "-" in lowers[start : reading.end] or lowers[start].isalpha()

    def _combine(self, tokens: Tokens, readings: list[Reading]) -> list[Reading]:
        combined: list[Reading] = []
        for reading in readings:
            if combined and reading.hedge is not _EXACTLY:
                left = combined[-1]
                last = left.end if left.last < 0 else left.last
                first = reading.start if reading.first < 0 else reading.first
                if 0 < first - last <= 2:
                    found = combine_bounds(left, reading, tokens.lowers[last:first], self._bounds)
                    if found is not None:
                        combined[-1] = found
                        continue
            combined.append(reading)
        return combined

    def _infer(self, tokens: Tokens, readings: list[Reading]) -> None:
        """Give "niet warmer dan min 12" and bare degrees the scale of a temperature nearby."""
        scale: Reading | None = None
        for reading in readings:
            if reading.quantity == "temperature" and "unit" not in reading.inferred:
                scale = reading
            elif scale is None or reading.start - scale.end > _NEAR_TEMPERATURE:
                continue
            elif self._is_degree(tokens, reading, scale) and reading.unit != scale.unit:
                reading.kind, reading.unit = FigureKind.MEASURE, scale.unit
                reading.quantity = "temperature"
                if "unit" not in reading.inferred:
                    reading.inferred.append("unit")

    def _is_degree(self, tokens: Tokens, reading: Reading, scale: Reading) -> bool:
        if reading.unit is not None:
            return reading.unit == self._degree and reading.quantity in _DEGREES
        if reading.kind is not FigureKind.COUNT or not reading.signed:
            return False
        if tokens.lowers[reading.start] in self._minus:
            return True
        return (reading.low or 0) < 0 and reading.start - scale.end <= _SAME_CLAUSE

    def _takes_weak(self, tokens: Tokens, reading: Reading, hedge: int) -> bool:
        """Tell whether a preposition before the reading can be a hedge (over 200 people)."""
        if reading.kind is FigureKind.DURATION:
            return False
        if reading.unit is None and tokens.lowers[hedge] in self._units_only:
            return False
        value = reading.low if reading.low is not None else reading.high
        return reading.unit is not None or not reading.words or (value or _TWENTY) >= _TWENTY
