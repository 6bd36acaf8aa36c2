"""Attaches what a number is a number of: a percentage, an amount of money, a measure."""

from decimal import Decimal

from workbench.extract.figures.measures import MeasureTable
from workbench.extract.figures.money import CurrencyTable
from workbench.extract.figures.phrases import set_of, table_of
from workbench.extract.figures.reading import Reading
from workbench.extract.numbers.number import Number
from workbench.extract.numbers.reader import NumberReader
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind

_HYPHENS = frozenset("-‑‐")
_HUNDRED = Decimal(100)
_MONEY_SCALE = Decimal(1000)
_TEN = Decimal(10)
_HALF = Decimal("0.5")
_PARTS = frozenset(_TEN**power for power in (1, 2, 3, 6, 9))
_DEGREES = frozenset(("temperature", "angle"))
_PER_THING = frozenset(("length", "area", "volume", "mass"))
_FOOT, _TALLEST = Decimal(12), Decimal(9)
_SHORT_SIGN = 2
_LONGEST_THING = 4
"""Tokens from a measure to the word for per, with what is measured between."""
_KINDS = {"time": FigureKind.DURATION}
_COUNT, _ORDINAL = FigureKind.COUNT, FigureKind.ORDINAL


class UnitTaker:
    """Takes the words and signs beside a number into its reading."""

    def __init__(self, pack: Pack, reader: NumberReader, money: CurrencyTable) -> None:
        figures = pack.figures
        self.reader = reader
        self._money = money
        self._measures = MeasureTable(pack)
        self._percents = table_of(
            {
                "%": figures.percent,
                "points": figures.percentage_points,
                "basis": figures.basis_points,
            }
        )
        self._endings = figures.compound_endings
        self._times = figures.ratios.times
        self._times_as = set_of(figures.ratios.times_as)
        self._articles = pack.numbers.words.articles
        self._and_half = set_of(figures.and_half)
        self._part_of = set_of(figures.part_of)
        self._degree = pack.units.degree_unit
        self._functions = pack.lookalikes.function_words
        self._per_words = pack.units.per
        self._money_cues = pack.units.money_cues
        self._beside = self._percents.first_words | self._part_of.first_words | self._times
        self._beside |= money.first_words | self._measures.first_words
        """Words in plain letters after a number that may be, or lead to, what it is one of."""

    def take_money(self, tokens: Tokens, reading: Reading, money: tuple[int, str, int]) -> None:
        """Take in the sign or code before the amount, and hundredths after it."""
        reading.start = money[0]
        self._scale(reading, money[2])
        reading.kind, reading.unit = FigureKind.MONEY, money[1]
        after = self._money.after(tokens, reading.end)
        if after is not None and after[1] == money[1] and after[2] == 1:
            reading.end = after[0]
        self._hundredths(tokens, reading)
        self._per(tokens, reading)

    @staticmethod
    def _scale(reading: Reading, factor: int) -> None:
        if factor != 1 and reading.low is not None:
            reading.low = reading.high = reading.low * factor
            reading.step *= factor
            reading.scale *= factor

    def take_unit(self, tokens: Tokens, reading: Reading) -> None:
        """Read the unit after a number into its reading: percent, money or measure."""
        lowers, end = tokens.lowers, reading.end
        if end >= len(lowers):
            return
        if reading.kind is _ORDINAL:
            self._part_of_unit(tokens, reading)
            return
        word = lowers[end]
        if word not in self._beside and word.isascii():
            self._count_per(tokens, reading, end)
            return
        at = end
        if (
            word in _HYPHENS
            and tokens.glued(end)
            and end + 1 < len(lowers)
            and (tokens.glued(end + 1))
        ):
            at = end + 1
        if at > end and lowers[at] in self._endings:
            self._ending(reading, at + 1, self._endings[lowers[at]])
            return
        share = self._percents.match_from(lowers, at)
        if share is not None and self._is_sign(tokens, at, share):
            self._percentage(reading, share)
            return
        money = self._money.after(tokens, at)
        if money is None and self._is_money_word(tokens, reading, end):
            named = self._measures.mass_or_money[word]
            money = (end + 1, named.currency, named.factor)
        if money is not None:
            self._amount(tokens, reading, money)
            return
        if reading.kind is FigureKind.RATIO or _is_part(reading):
            part = self._part_of.match_from(lowers, end)
            if part is not None and part[0] == end + 1 and reading.kind is _COUNT:
                part = None
            end = end if part is None else part[0]
            share = None if part is None else self._percents.match_from(lowers, end)
            if share is not None:
                self._percentage(reading, share)
                return
        measure = self._measures.read(tokens, end)
        if measure is not None:
            self._measure(tokens, reading, measure.end, measure.code, measure.quantity)
            return
        self._multiple(tokens, reading, end)

    def _part_of_unit(self, tokens: Tokens, reading: Reading) -> None:
        """Read an ordinal before a unit as a part of it: een duizendste seconde."""
        value = reading.low
        if not reading.words or value is None or value < _TEN or reading.end - reading.start < 2:
            return
        if value not in _PARTS or tokens.lowers[reading.start] not in self._articles:
            return
        measure = self._measures.read(tokens, reading.end)
        if measure is not None:
            reading.low = reading.high = reading.step = 1 / value
            self._measure(tokens, reading, measure.end, measure.code, measure.quantity)

    @staticmethod
    def _ending(reading: Reading, end: int, unit: str) -> None:
        """Take in a word part after digits and a hyphen: 3-daagse, 10-fold."""
        reading.end = end
        if unit == "ratio":
            reading.kind = FigureKind.RATIO
        elif unit != "count":
            reading.unit, reading.quantity = unit, "time"
            reading.kind = FigureKind.PERCENTAGE if unit == "%" else FigureKind.DURATION

    def _is_money_word(self, tokens: Tokens, reading: Reading, end: int) -> bool:
        if tokens.lowers[end] not in self._measures.mass_or_money:
            return False
        word = self._measures.mass_or_money[tokens.lowers[end]]
        near = self._measures.means_money(tokens, reading.start, end)
        if word.factor > 1:
            return (
                near and (reading.low or _HUNDRED) <= _TEN and self._stands_alone(tokens, end + 1)
            )
        return near or reading.scale >= _MONEY_SCALE or self._has_hundredths(tokens, end + 1)

    def _stands_alone(self, tokens: Tokens, index: int) -> bool:
        """Tell whether nothing that is weighed follows."""
        if index >= len(tokens.lowers):
            return True
        word = tokens.lowers[index]
        if not word[0].isalnum() or word in self._functions or word in self._money_cues:
            return True
        if word in self._times_as.first_words:
            return True
        return self._measures.read_per(tokens, index) is not None

    def _has_hundredths(self, tokens: Tokens, index: int) -> bool:
        """Tell whether two digits that close the amount follow: 4 pounds 50."""
        if index >= len(tokens.lowers) or len(tokens.forms[index]) != 2:
            return False
        return tokens.lowers[index].isdecimal() and self._stands_alone(tokens, index + 1)

    @staticmethod
    def _is_sign(tokens: Tokens, at: int, share: tuple[int, str]) -> bool:
        """Tell 25bp and 41pc from 25 BP stations and 41 pc users."""
        form = tokens.forms[at]
        if share[0] > at + 1 or len(form) > _SHORT_SIGN or not form.isalpha():
            return True
        return form.islower() and (share[1] != "%" or tokens.glued(at))

    @staticmethod
    def _percentage(reading: Reading, share: tuple[int, str]) -> None:
        reading.end = share[0]
        if share[1] == "%":
            reading.kind, reading.unit = FigureKind.PERCENTAGE, "%"
        else:
            reading.kind = FigureKind.PERCENTAGE_POINTS
            reading.unit = "%" if share[1] == "points" else "bp"

    def _amount(self, tokens: Tokens, reading: Reading, found: tuple[int, str, int]) -> None:
        reading.end = found[0]
        reading.kind, reading.unit = FigureKind.MONEY, found[1]
        self._scale(reading, found[2])
        scale = self._scale_after(tokens, reading.end)
        if scale is not None and reading.scale == 1 and reading.low is not None:
            reading.low = reading.high = reading.low * scale[1]
            reading.step *= scale[1]
            reading.end = scale[0]
        self._hundredths(tokens, reading)
        self._per(tokens, reading)

    def _scale_after(self, tokens: Tokens, index: int) -> tuple[int, Decimal] | None:
        """Read a magnitude that stands after the currency: 75 USD million."""
        if index >= len(tokens.lowers):
            return None
        value = self.reader.numbers.scales.get(tokens.lowers[index])
        return None if value is None or value < _MONEY_SCALE else (index + 1, value)

    def _hundredths(self, tokens: Tokens, reading: Reading) -> None:
        """Read "3 euro en 50 cent", "vijf euro vijftig" and "15 dollars and 50."."""
        at, lowers = reading.end, tokens.lowers
        if at >= len(lowers) or reading.step < 1 or reading.low is None or reading.scale != 1:
            return
        if lowers[at] in self._money.joins:
            at += 1
        if not self._may_start(tokens, at):
            return
        number = self.reader.read_at(tokens, at)
        if number is None or number.ordinal or number.step != 1 or number.signed:
            return
        if not 0 < number.value < _HUNDRED:
            return
        code = reading.unit or ""
        end = self._money.subunit(tokens, number.end, code)
        if end is None:
            if number.end < len(lowers) and lowers[number.end] not in ".,;!?)":
                return
            end = number.end
        reading.low = reading.high = reading.low + number.value / _HUNDRED
        reading.step = Decimal("0.01")
        reading.end = reading.number_end = end

    def _may_start(self, tokens: Tokens, index: int) -> bool:
        if index >= len(tokens.lowers):
            return False
        word = tokens.lowers[index]
        return word.isdecimal() or self.reader.lexicon.atoms(word) is not None

    def _per(self, tokens: Tokens, reading: Reading) -> None:
        """Read "euro per kWh"; an amount per length of time stays an amount."""
        below = self._measures.read_per(tokens, reading.end, money=True)
        if below is not None and below.quantity not in _KINDS:
            reading.unit = f"{reading.unit}/{below.code}"
            reading.end = below.end

    def _measure(
        self, tokens: Tokens, reading: Reading, end: int, code: str, quantity: str
    ) -> None:
        reading.end, reading.unit, reading.quantity = end, code, quantity
        reading.kind = _KINDS.get(quantity, FigureKind.MEASURE)
        if quantity in _PER_THING:
            self._of_what(tokens, reading)
        if quantity in _DEGREES:
            below = self._measures.below_zero(tokens, end)
            if below is not None and reading.low is not None and reading.low > 0:
                reading.low = reading.high = -reading.low
                reading.end = below
            return
        if (half := self._and_half.match_from(tokens.lowers, end)) is not None:
            if reading.low is not None and reading.step >= 1:
                reading.low = reading.high = reading.low + _HALF
                reading.step = _HALF
                reading.end = reading.number_end = half[0]
        elif self._measures.has_parts(code):
            self._smaller_part(tokens, reading, code)

    def _of_what(self, tokens: Tokens, reading: Reading) -> None:
        """Read what a measure of something is divided by: 118 grams of CO2 per kilometre."""
        end = reading.end
        if tokens.lowers[end - 1] in self._per_words or self._per_words.isdisjoint(
            tokens.lowers[end + 1 : end + _LONGEST_THING]
        ):
            return
        for after in range(end + 1, min(end + _LONGEST_THING, len(tokens.lowers))):
            if tokens.lowers[after] in self._per_words:
                below = self._measures.read_per(tokens, after)
                if below is not None and below.quantity in _PER_THING:
                    reading.unit, reading.quantity = f"{reading.unit}/{below.code}", "rate"
                return
            word = tokens.lowers[after - 1]
            if not word[0].isalnum() or (word[0].isdecimal() and not tokens.glued(after - 1)):
                return

    def _smaller_part(self, tokens: Tokens, reading: Reading, code: str) -> None:
        """Read "5 feet 2 inches" and "2 uur en 30 minuten" as one measure."""
        at, lowers = reading.end, tokens.lowers
        if at < len(lowers) and lowers[at] in self._money.joins:
            at += 1
        if not self._may_start(tokens, at):
            return
        number = self.reader.read_at(tokens, at)
        if number is None or number.ordinal or reading.low is None:
            return
        part = self._measures.smaller_part(tokens, number.end, code)
        if part is None and self._is_centimetres(tokens, reading, number):
            part = number.end, _HUNDRED
        if part is None and self._is_height(tokens, reading, number):
            part = number.end, _FOOT
        if part is None or number.value >= part[1] or reading.step < 1:
            return
        reading.low = reading.high = reading.low + number.value / part[1]
        reading.step = number.step / part[1]
        reading.end = reading.number_end = part[0]

    def _is_centimetres(self, tokens: Tokens, reading: Reading, number: Number) -> bool:
        """Tell two digits after a metre from another count: 2 meter 40 sneeuw."""
        two_digits = number.plain and len(tokens.forms[number.start]) == 2
        return (
            reading.unit == "m"
            and (two_digits or (number.words and _TEN <= number.value < _HUNDRED))
            and number.start == reading.end
            and self._measures.read(tokens, number.end) is None
        )

    def _is_height(self, tokens: Tokens, reading: Reading, number: Number) -> bool:
        """Tell inches that follow someone's feet without a unit: he is 6ft 4."""
        if reading.unit != "[ft_i]" or not number.plain or number.start != reading.end:
            return False
        return (reading.low or _TEN) < _TALLEST and self._stands_alone(tokens, number.end)

    def adds_half(self, tokens: Tokens, index: int) -> bool:
        """Tell whether a phrase that adds half a unit begins at token `index`."""
        return self._and_half.match_from(tokens.lowers, index) is not None

    def _multiple(self, tokens: Tokens, reading: Reading, end: int) -> None:
        """Read a sign for below zero, or a multiple: vier keer zo veel."""
        lowers = tokens.lowers
        below = self._measures.below_zero(tokens, end)
        if below is not None and reading.low is not None:
            reading.low = reading.high = -abs(reading.low)
            reading.kind, reading.unit = FigureKind.MEASURE, self._degree
            reading.quantity, reading.end = "temperature", below
            reading.inferred.append("unit")
            return
        if end < len(lowers) and lowers[end] in self._times and reading.kind is FigureKind.COUNT:
            found = self._times_as.match_from(lowers, end + 1)
            if found is not None:
                reading.kind, reading.end = FigureKind.RATIO, end + 1
            return
        self._count_per(tokens, reading, end)

    def _count_per(self, tokens: Tokens, reading: Reading, end: int) -> None:
        """Read "450 inwoners per km2": the unit of the thing counted is below the line."""
        if reading.kind is not _COUNT:
            return
        if self._measures.per_words.isdisjoint(tokens.lowers[end + 1 : end + 3]):
            return
        if self._measures.is_joint(tokens, end):
            return
        for noun in (1, 2):
            below = self._measures.read_per(tokens, end + noun)
            if below is not None:
                if below.quantity in ("area", "volume", "mass"):
                    reading.kind, reading.unit = FigureKind.MEASURE, f"/{below.code}"
                    reading.quantity = "density"
                return


def _is_part(reading: Reading) -> bool:
    """Tell decimals that may be a part of a unit: 0.15 of a percentage point."""
    return reading.step < 1 and reading.low is not None and 0 < reading.low < 1
