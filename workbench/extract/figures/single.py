"""One number at a place with its sign, unit and kind; None where it is a look-alike."""

from workbench.extract.figures.attaching import UnitTaker
from workbench.extract.figures.hedging import HedgeTable
from workbench.extract.figures.labels import starts_sentence
from workbench.extract.figures.lookalikes import Lookalikes
from workbench.extract.figures.money import CurrencyTable
from workbench.extract.figures.namesakes import Namesakes
from workbench.extract.figures.reading import Reading
from workbench.extract.numbers.digits import MINUS_SIGNS, PLUS_SIGNS
from workbench.extract.numbers.lexicon import (
    DENOMINATOR,
    FRACTION,
    ORDINAL,
    ORDINAL_SCALE,
    SCALE,
)
from workbench.extract.numbers.reader import Number, NumberReader
from workbench.extract.numbers.sums import ONE
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind

_COUNT, _ORDINAL, _RATIO = FigureKind.COUNT, FigureKind.ORDINAL, FigureKind.RATIO
_YEAR_DIGITS = 4
_HOUR_WORDS = 4
"""Tokens before the number in om een uur of vier."""
_APOSTROPHES = frozenset("'’")
_INSIDE = frozenset("/.-:")
"""What parts the digits of a file or version (C-311/18)."""
_FRACTION_PARTS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 50, 64, 100, 1000))
_AFTER_ARTICLE = frozenset((SCALE, DENOMINATOR, ORDINAL, ORDINAL_SCALE, FRACTION))


class SingleReader:
    """Reads the number at a token with all that belongs to it but its neighbours."""

    def __init__(
        self,
        pack: Pack,
        lookalikes: Lookalikes,
        namesakes: Namesakes,
        hedges: HedgeTable,
        odds_words: frozenset[str],
    ) -> None:
        figures = pack.figures
        self.reader = NumberReader(pack)
        self._figures = figures
        self._lookalikes = lookalikes
        self._namesakes = namesakes
        self._hedges = hedges
        self._money = CurrencyTable(pack)
        self._money_ends = self._money.last_words
        self._money_scales = self.reader.numbers.money_scales
        self.units = UnitTaker(pack, self.reader, self._money)
        self._odds_words = odds_words
        self._glued_signs = MINUS_SIGNS | PLUS_SIGNS | {pack.numbers.digits.decimal}
        self._minus = pack.numbers.minus
        self._articles = pack.numbers.words.articles
        self._led = self._articles | self._minus
        """Words that a number in words may have before what it is called."""
        self._conjunctions = pack.numbers.words.conjunctions
        self._definite = pack.numbers.words.definite
        self._with_article = frozenset(
            word
            for word, atoms in self.reader.lexicon.words.items()
            if len(atoms) == 1 and atoms[0].kind in _AFTER_ARTICLE
        )
        joints = {word for word in figures.ranges.to if word.isalpha()}
        self._unit_first = figures.ranges.unit_first
        self._joints = figures.ranges.alternatives | joints
        self.one_followers = odds_words | figures.one_units | figures.one_spans | self._joints

    def read(self, tokens: Tokens, index: int, free: int) -> tuple[Reading | None, int]:
        """Return the reading at `index`, or None, and the token to go on from."""
        lowers = tokens.lowers
        digits = lowers[index].isdecimal()
        glued = digits and tokens.glued(index)
        if digits:
            if (
                glued
                and self._lookalikes.is_part_of_word(tokens, index)
                and not self._after_code(tokens, index)
            ):
                return None, _after_word(tokens, index)
            skipped = self._lookalikes.skips_digits(tokens, index)
            if skipped is not None:
                return None, skipped
        start = self._sign_before(tokens, index) if index > free else index
        money = None
        if start and lowers[start - 1] in self._money_ends:
            money = self._money_before(tokens, start, free)
        number = self.reader.read_at(tokens, start, money is not None)
        if number is None and start < index:
            number = self.reader.read_at(tokens, index, money is not None)
        elif number is not None and money is None and self._is_money_scale(tokens, number):
            number = self.reader.read_at(tokens, start, True)
        if number is None:
            return None, index + 1
        if money is None:
            if self._is_none(tokens, number, index):
                return None, number.end
            played = self._namesakes.score_end(tokens, number.end)
            if played is not None:
                return None, played
        if glued and self._lookalikes.in_address(tokens, index):
            return None, number.end
        reading = _reading(number)
        if money is not None:
            self.units.take_money(tokens, reading, money)
            self._negate(tokens, reading, free)
        else:
            self.units.take_unit(tokens, reading)
        if reading.unit is None and not self._stands(tokens, number, reading):
            return None, number.end
        return reading, reading.end

    def read_span(self, tokens: Tokens, index: int) -> Reading | None:
        """Return one length of time by its unit at `index` after an article: for an hour."""
        if not index or tokens.lowers[index - 1] not in self._articles:
            return None
        number = Number(index - 1, index, ONE, ONE, words=True, one=True)
        if not self._is_span(tokens, number):
            return None
        reading = _reading(number)
        self.units.take_unit(tokens, reading)
        return reading if reading.unit is not None else None

    def _is_money_scale(self, tokens: Tokens, number: Number) -> bool:
        """Tell whether a magnitude of money stands before the name of a currency: 3.2m euros."""
        end = number.end
        return (
            end < len(tokens.forms)
            and tokens.forms[end] in self._money_scales
            and self._money.after(tokens, end + 1) is not None
        )

    def _negate(self, tokens: Tokens, reading: Reading, free: int) -> None:
        """Take in a minus before the sign of the money: minus £42,000, -€5."""
        start = reading.start
        if start <= free or reading.signed or reading.low is None:
            return
        before = tokens.lowers[start - 1]
        loose = before in MINUS_SIGNS and tokens.glued(start) and not tokens.glued(start - 1)
        if not loose and before not in self._minus:
            return
        reading.start, reading.signed = start - 1, True
        reading.low = reading.high = -reading.low

    def _money_before(self, tokens: Tokens, end: int, free: int) -> tuple[int, str, int] | None:
        """Return the currency before token `end` that no earlier figure holds."""
        found = self._money.before(tokens, end)
        return None if found is None or found[0] < free else found

    def _after_code(self, tokens: Tokens, index: int) -> bool:
        """Tell whether what stands against the digits is a currency (EUR5)."""
        return self._money.before(tokens, index) is not None

    def _sign_before(self, tokens: Tokens, index: int) -> int:
        """Return where the number begins: at its sign, decimal mark or article."""
        before = tokens.lowers[index - 1]
        if before in self._minus:
            return index - 1
        if before in self._glued_signs and tokens.glued(index):
            apart = not tokens.glued(index - 1) or tokens.lowers[index - 2] in "([<>=/:$€£¥"
            counted = index > 1 and tokens.lowers[index - 2].isdecimal()
            return index - 1 if apart and not counted else index
        if before in self._articles and tokens.lowers[index] in self._with_article:
            return index - 1
        return index

    def _is_none(self, tokens: Tokens, number: Number, index: int) -> bool:
        """Tell whether the number is a name, a label, a numbering or an account number."""
        lookalikes = self._lookalikes
        if number.plain:
            return (
                lookalikes.too_long(tokens, index, number.value)
                or lookalikes.is_numbering(tokens, index)
                or lookalikes.labels.is_label(tokens, index)
                or lookalikes.is_house(tokens, index)
                or (tokens.lowers[index - 1] in self._unit_first and self._is_hour(tokens, index))
            )
        if number.words:
            first = number.start
            if tokens.lowers[first] in self._led:
                first += 1
            if lookalikes.is_saying(tokens, first, number.end):
                return True
            if lookalikes.labels.is_rank(tokens, first, number.end):
                return True
            hour = number.end + 2 if number.one else first
            if self._unit_first and self._is_hour(tokens, hour):
                return True
            if tokens.forms[first][0].isupper() and lookalikes.is_name(tokens, first):
                return not self._hedges.stands(tokens, first)
            return lookalikes.is_house(tokens, number.end - 1)
        if number.scale == ONE:
            return False
        return lookalikes.is_house(tokens, number.end - 1) or (
            number.end == index + 2
            and tokens.glued(index + 1)
            and lookalikes.labels.is_label(tokens, index)
        )

    def _is_number(self, tokens: Tokens, index: int) -> bool:
        """Tell whether a number stands at token `index`."""
        if index >= len(tokens.lowers):
            return False
        word = tokens.lowers[index]
        return word.isdecimal() or self.reader.lexicon.atoms(word) is not None

    def _is_hour(self, tokens: Tokens, start: int) -> bool:
        """Tell a number of the clock at `start` after one hour: om een uur of vier."""
        lowers = tokens.lowers
        if not _HOUR_WORDS <= start < len(lowers) or lowers[start - 1] not in self._unit_first:
            return False
        ranges = self._figures.ranges
        lead, article, unit = lowers[start - _HOUR_WORDS : start - 1]
        if lead not in ranges.clock_leads or article not in self._articles:
            return False
        return unit in ranges.clock_spans

    def _stands(self, tokens: Tokens, number: Number, reading: Reading) -> bool:
        """Tell whether a number without a unit is a figure."""
        lookalikes = self._lookalikes
        if number.plain:
            years = reading.kind is _COUNT and len(tokens.forms[number.start]) == _YEAR_DIGITS
            if years and lookalikes.is_year(tokens, number.start, number.value):
                return self._hedges.bounds(tokens, number.start, number.end)
        elif self._is_version(tokens, number):
            return False
        if number.one and not number.signed:
            return self._one_stands(tokens, number, reading)
        if number.bare:
            return lookalikes.takes_bare(tokens, number.start, number.end)
        if number.ordinal:
            return not (
                self._is_unit(tokens, number)
                or self._namesakes.is_adverb(tokens, number.start, number.end)
                or self._opens(tokens, number)
                or lookalikes.is_ordinal_name(tokens, number.end)
                or (
                    number.end < len(tokens.lowers)
                    and tokens.lowers[number.end] in lookalikes.after_years
                )
            )
        if number.fraction and not number.words:
            return self._fraction_stands(tokens, number)
        return not self._letters_follow(tokens, number)

    def _is_version(self, tokens: Tokens, number: Number) -> bool:
        """Tell digits with a mark in them that a label or a name makes a number of its own."""
        marked = not (number.words or number.signed) and number.scale == ONE
        return marked and self._lookalikes.labels.is_version(tokens, number.start, number.end)

    def _opens(self, tokens: Tokens, number: Number) -> bool:
        """Tell an ordinal that parts an argument: Second, taxes will fall."""
        lowers, end = tokens.lowers, number.end
        if not number.words or end + 1 >= len(lowers) or lowers[end] != ",":
            return False
        if lowers[end + 1] in self.reader.words:
            return False
        start = number.start
        if start and lowers[start - 1] in self._conjunctions:
            start -= 1
        return starts_sentence(tokens, start)

    def _one_stands(self, tokens: Tokens, number: Number, reading: Reading) -> bool:
        """Tell the number one from the article and the pronoun."""
        follower = tokens.lowers[number.end] if number.end < len(tokens.lowers) else ""
        led = number.start and tokens.lowers[number.start - 1] in self._definite
        if follower in self._odds_words and not led:
            reading.alone = False
            return True
        if follower in self._joints and self._is_number(tokens, number.end + 1):
            # One or two people.
            reading.alone = False
            return True
        if tokens.lowers[number.start] in self._articles:
            return self._is_span(tokens, number)
        if not self._figures.countable_one:
            return (
                follower[:1].isalpha()
                and follower not in self._lookalikes.function_words
                and not self._lookalikes.is_pronoun(tokens, number.start, number.end)
            )
        return not self._lookalikes.is_pronoun(tokens, number.start, number.end)

    def _is_span(self, tokens: Tokens, number: Number) -> bool:
        """Tell an article that counts one length of time: in an hour, een uur lang."""
        figures, lowers, end = self._figures, tokens.lowers, number.end
        if end >= len(lowers):
            return False
        if lowers[end] not in figures.one_spans:
            return lowers[end] in figures.half_units and self.units.adds_half(tokens, end + 1)
        if lowers[end] in figures.unit_ordinals and not self._is_unit(
            tokens, number._replace(end=end + 1)
        ):
            return False
        if self.units.adds_half(tokens, end + 1):
            return True
        if end + 2 < len(lowers) and lowers[end + 1] in figures.ranges.unit_first:
            return self._is_number(tokens, end + 2)
        if number.start and lowers[number.start - 1] in figures.one_span_leads:
            return True
        if end + 1 >= len(lowers) or lowers[end + 1] not in figures.one_span_tails:
            return False
        before = lowers[number.start - 1] if number.start else ","
        return not before[0].isalnum() or before in self._lookalikes.function_words

    def _is_unit(self, tokens: Tokens, number: Number) -> bool:
        """Tell an ordinal that is a unit: for a second, a millionth of a second."""
        end = number.end
        if tokens.lowers[end - 1] not in self._figures.unit_ordinals:
            return False
        article = number.start if number.start == end - 2 else end - 2
        if article < 0 or article < number.start - 1:
            return False
        if tokens.lowers[article] not in self._articles:
            return False
        if end >= len(tokens.lowers):
            return True
        follower = tokens.lowers[end]
        return not follower[0].isalnum() or follower in self._lookalikes.function_words

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
        if follower in _APOSTROPHES and end + 1 < len(tokens.lowers):
            return tokens.glued(end + 1) and tokens.lowers[end + 1] == "s"
        return follower[0].isalpha() and tokens.lowers[end - 1][-1].isdigit()


def _reading(number: Number) -> Reading:
    start, end, value, step, ordinal, fraction, words, plain, _, one, signed, scale = number
    kind = _ORDINAL if ordinal else _RATIO if fraction else _COUNT
    return Reading(start, end, value, value, step, kind, end, scale, plain, words, signed, one)


def _after_word(tokens: Tokens, index: int) -> int:
    """Return the token after digits that belong to a word, with all that goes on with it."""
    end = index + 1
    while (
        end + 1 < len(tokens.lowers)
        and tokens.glued(end)
        and tokens.glued(end + 1)
        and tokens.lowers[end] in _INSIDE
        and tokens.lowers[end + 1].isdecimal()
    ):
        end += 2
    return end
