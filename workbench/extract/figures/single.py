"""One number at a place with its sign, unit and kind; None where it is a look-alike."""

from decimal import Decimal

from workbench.extract.figures.hedging import HedgeTable
from workbench.extract.figures.lookalikes import Lookalikes
from workbench.extract.figures.measures import MeasureTable
from workbench.extract.figures.money import CurrencyTable
from workbench.extract.figures.phrases import set_of, table_of
from workbench.extract.figures.reading import ONE, Reading
from workbench.extract.numbers.digits import MINUS_SIGNS, PLUS_SIGNS
from workbench.extract.numbers.lexicon import (
    DENOMINATOR,
    FRACTION,
    ORDINAL,
    ORDINAL_SCALE,
    SCALE,
)
from workbench.extract.numbers.reader import Number, NumberReader
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind

_HYPHENS = frozenset("-‑‐")
_HUNDRED = Decimal(100)
_MONEY_SCALE = Decimal(1000)
_KINDS = {"time": FigureKind.DURATION}
_ONE_QUANTITIES_LEFT_OUT = frozenset(("time",))
_FRACTION_PARTS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 50, 64, 100, 1000))
_AFTER_ARTICLE = frozenset((SCALE, DENOMINATOR, ORDINAL, ORDINAL_SCALE, FRACTION))


class SingleReader:
    """Reads the number at a token with all that belongs to it but its neighbours."""

    def __init__(
        self,
        pack: Pack,
        lookalikes: Lookalikes,
        hedges: HedgeTable,
        odds_words: frozenset[str],
    ) -> None:
        figures = pack.figures
        self.reader = NumberReader(pack)
        self._figures = figures
        self._lookalikes = lookalikes
        self._hedges = hedges
        self._measures = MeasureTable(pack)
        self._money = CurrencyTable(pack)
        self._percents = table_of(
            {
                "%": figures.percent,
                "points": figures.percentage_points,
                "basis": figures.basis_points,
            }
        )
        self._times = figures.ratios.times
        self._times_as = set_of(figures.ratios.times_as)
        self._odds_words = odds_words
        self._signs = MINUS_SIGNS | PLUS_SIGNS
        self._minus = pack.numbers.minus
        self._articles = pack.numbers.words.articles
        self._definite = pack.numbers.words.definite
        self._degree = pack.units.degree_unit
        self._decimal = pack.numbers.digits.decimal
        self._with_article = frozenset(
            word
            for word, atoms in self.reader.lexicon.words.items()
            if len(atoms) == 1 and atoms[0].kind in _AFTER_ARTICLE
        )
        self.one_followers = odds_words | figures.one_units

    def read(self, tokens: Tokens, index: int, free: int) -> tuple[Reading | None, int]:
        """Return the reading at `index`, or None, and the token to go on from."""
        lowers = tokens.lowers
        digits = lowers[index].isdecimal()
        if digits:
            if self._lookalikes.is_part_of_word(tokens, index) and not self._after_code(
                tokens, index
            ):
                return None, index + 1
            skipped = self._lookalikes.skips_digits(tokens, index)
            if skipped is not None:
                return None, skipped
        start = self._sign_before(tokens, index, free)
        money = self._money.before(tokens, start) if start > free or start == index else None
        if money is not None and money[0] < free:
            money = None
        number = self.reader.read_at(tokens, start, money is not None)
        if number is None and start < index:
            number = self.reader.read_at(tokens, index, money is not None)
        if number is None:
            return None, index + 1
        if money is None and self._is_none(tokens, number, index):
            return None, number.end
        if digits and _in_address(self._lookalikes, tokens, index):
            return None, number.end
        reading = _reading(number)
        if money is not None:
            self._with_money(tokens, reading, money)
        else:
            self.add_unit(tokens, reading)
        if reading.unit is None and not self._stands(tokens, number, reading):
            return None, number.end
        return reading, reading.end

    def _after_code(self, tokens: Tokens, index: int) -> bool:
        """Tell whether what stands against the digits is a currency (EUR5)."""
        return self._money.before(tokens, index) is not None

    def _sign_before(self, tokens: Tokens, index: int, free: int) -> int:
        """Return where the number begins: at its sign, decimal mark or article."""
        if index <= free:
            return index
        before = tokens.lowers[index - 1]
        if before in self._minus:
            return index - 1
        if tokens.glued(index) and (before in self._signs or before == self._decimal):
            apart = not tokens.glued(index - 1) or tokens.lowers[index - 2] in "([<>=/:"
            counted = index > 1 and tokens.lowers[index - 2].isdecimal()
            return index - 1 if apart and not counted else index
        word = tokens.lowers[index]
        if before in self._articles and word in self._with_article:
            return index - 1
        return index

    def _is_none(self, tokens: Tokens, number: Number, index: int) -> bool:
        """Tell whether the number is a name, a label, a numbering or an account number."""
        lookalikes = self._lookalikes
        if number.plain:
            return (
                lookalikes.too_long(tokens, index, number.value)
                or lookalikes.is_numbering(tokens, index)
                or lookalikes.is_label(tokens, index)
            )
        if number.words:
            first = number.start
            if tokens.lowers[first] in self._articles or tokens.lowers[first] in self._minus:
                first = index
            return lookalikes.is_name(tokens, first, number.end)
        return False

    def _with_money(self, tokens: Tokens, reading: Reading, money: tuple[int, str, int]) -> None:
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

    def add_unit(self, tokens: Tokens, reading: Reading) -> None:
        """Read the unit after a number into its reading: percent, money or measure."""
        lowers, end = tokens.lowers, reading.end
        if end >= len(lowers) or reading.kind is FigureKind.ORDINAL:
            return
        word = lowers[end]
        at = end
        if (
            word in _HYPHENS
            and tokens.glued(end)
            and end + 1 < len(lowers)
            and (tokens.glued(end + 1))
        ):
            at = end + 1
        share = self._percents.match_from(lowers, at)
        if share is not None:
            self._percentage(reading, share)
            return
        money = self._money.after(tokens, at)
        if money is None and self._is_money_word(tokens, reading, end):
            money = (end + 1, self._measures.mass_or_money[word], 1)
        if money is not None:
            self._amount(tokens, reading, money)
            return
        measure = self._measures.read(tokens, end)
        if measure is not None:
            self._measure(tokens, reading, measure.end, measure.code, measure.quantity)
            return
        self._multiple(tokens, reading, end)

    def _is_money_word(self, tokens: Tokens, reading: Reading, end: int) -> bool:
        if tokens.lowers[end] not in self._measures.mass_or_money:
            return False
        return reading.scale >= _MONEY_SCALE or self._measures.means_money(
            tokens, reading.start, end
        )

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
        below = self._measures.read_per(tokens, reading.end)
        if below is not None and below.quantity not in _KINDS:
            reading.unit = f"{reading.unit}/{below.code}"
            reading.end = below.end

    def _measure(
        self, tokens: Tokens, reading: Reading, end: int, code: str, quantity: str
    ) -> None:
        reading.end, reading.unit, reading.quantity = end, code, quantity
        reading.kind = _KINDS.get(quantity, FigureKind.MEASURE)
        if quantity == "temperature":
            below = self._measures.below_zero(tokens, end)
            if below is not None and reading.low is not None and reading.low > 0:
                reading.low = reading.high = -reading.low
                reading.end = below
        elif self._measures.has_parts(code):
            self._smaller_part(tokens, reading, code)

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
        if part is None or number.value >= part[1] or reading.step < 1:
            return
        reading.low = reading.high = reading.low + number.value / part[1]
        reading.step = number.step / part[1]
        reading.end = reading.number_end = part[0]

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
        if lowers[end] in self._times and reading.kind is FigureKind.COUNT:
            found = self._times_as.match_from(lowers, end + 1)
            if found is not None:
                reading.kind, reading.end = FigureKind.RATIO, end + 1
            return
        self._count_per(tokens, reading, end)

    def _count_per(self, tokens: Tokens, reading: Reading, end: int) -> None:
        """Read "450 inwoners per km2": the unit of the thing counted is below the line."""
        if reading.kind is not FigureKind.COUNT:
            return
        for noun in (1, 2):
            below = self._measures.read_per(tokens, end + noun)
            if below is not None:
                if below.quantity in ("area", "volume", "mass"):
                    reading.kind, reading.unit = FigureKind.MEASURE, f"/{below.code}"
                    reading.quantity = "density"
                return

    def _stands(self, tokens: Tokens, number: Number, reading: Reading) -> bool:
        """Tell whether a number without a unit is a figure."""
        lookalikes = self._lookalikes
        counts = number.plain and reading.kind is FigureKind.COUNT
        if counts and lookalikes.is_year(tokens, number.start, number.value):
            return self._hedges.bounds(tokens, number.start)
        if number.one and not number.signed:
            return self._one_stands(tokens, number, reading)
        if number.bare:
            return lookalikes.takes_bare(tokens, number.end)
        if number.ordinal:
            return not (
                number.end < len(tokens.lowers)
                and tokens.lowers[number.end] in lookalikes.after_years
            )
        if number.fraction and not number.words:
            return self._fraction_stands(tokens, number)
        return not self._letters_follow(tokens, number)

    def _one_stands(self, tokens: Tokens, number: Number, reading: Reading) -> bool:
        """Tell the number one from the article and the pronoun."""
        follower = tokens.lowers[number.end] if number.end < len(tokens.lowers) else ""
        led = number.start and tokens.lowers[number.start - 1] in self._definite
        if follower in self._odds_words and not led:
            reading.alone = False
            return True
        if tokens.lowers[number.start] in self._articles:
            return False
        if not self._figures.countable_one:
            return follower[:1].isalpha() and follower not in self._lookalikes.function_words
        return not self._lookalikes.is_pronoun(tokens, number.start, number.end)

    @staticmethod
    def _fraction_stands(tokens: Tokens, number: Number) -> bool:
        """Tell 3/4 from 24/7 and 1/12: a proper fraction with a usual denominator."""
        if abs(number.value) >= 1:
            return False
        below = 1 / number.step if number.step else ONE
        return tokens.lowers[number.start].isdecimal() is False or (
            below.to_integral_value() in _FRACTION_PARTS
        )

    @staticmethod
    def _letters_follow(tokens: Tokens, number: Number) -> bool:
        """Tell whether letters that are no unit stand against the digits (747s, 3D)."""
        end = number.end
        if number.words or end >= len(tokens.lowers) or not tokens.glued(end):
            return False
        follower = tokens.lowers[end]
        return follower[0].isalpha() and tokens.lowers[end - 1][-1].isdigit()


def _reading(number: Number) -> Reading:
    reading = Reading(
        number.start,
        number.end,
        number.value,
        number.value,
        step=number.step,
        scale=number.scale,
        plain=number.plain,
        words=number.words,
        signed=number.signed,
        number_end=number.end,
    )
    if number.ordinal:
        reading.kind = FigureKind.ORDINAL
    elif number.fraction:
        reading.kind = FigureKind.RATIO
    return reading


def _in_address(lookalikes: Lookalikes, tokens: Tokens, index: int) -> bool:
    return tokens.glued(index) and lookalikes.in_address(tokens, index)
