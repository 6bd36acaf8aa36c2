"""Reads the number that stands at a token: digits, words, or both together."""

from decimal import Decimal

from workbench.extract.numbers.digits import (
    MINUS_SIGNS,
    PLUS_SIGNS,
    DigitReader,
    DigitRun,
    is_vulgar,
    vulgar_fraction,
)
from workbench.extract.numbers.lexicon import (
    ARTICLE,
    CONJUNCTION,
    DENOMINATOR,
    DIGITS,
    SCALE,
    Lexicon,
)
from workbench.extract.numbers.number import Number
from workbench.extract.numbers.spelled import WordReader
from workbench.extract.numbers.sums import ONE, THOUSAND, ZERO, Part
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack

__all__ = ["Number", "NumberReader"]

_MOST_DIGITS = 24
"""Digits after a decimal mark without a zero before it."""
_CONTINUES = frozenset((SCALE, CONJUNCTION))
_CLOSING = frozenset(".,;:!?)”’")
_TEN, _ELEVEN, _HUNDRED = Decimal(10), Decimal(11), Decimal(100)
"""Only smaller denominators follow a smaller numerator in digits: 3 fourths."""
_PART_STEP = Decimal("0.01")


class NumberReader:
    """Reads numbers at given tokens; holds no state besides the pack's tables."""

    def __init__(self, pack: Pack) -> None:
        numbers = pack.numbers
        self.lexicon = Lexicon(numbers)
        self.numbers = numbers
        self._digits = DigitReader(numbers.digits)
        self._suffixes = numbers.ordinal_suffixes
        self._scales = numbers.digit_scales
        self._glued_scales = numbers.glued_scales
        self._money_scales = numbers.money_scales
        self._spelled = WordReader(numbers, self.lexicon, self._digits)
        self._signs = MINUS_SIGNS | PLUS_SIGNS
        self._leads = self._signs | numbers.minus
        self._starts = self.lexicon.starts
        self._alone: dict[str, Number | None] = {}
        """What a word of one atom is where no other follows."""
        self.words = frozenset(
            word
            for word, atoms in self.lexicon.words.items()
            if atoms[0].kind not in (CONJUNCTION, ARTICLE)
        )
        """Single words that a number may begin with."""

    def starts(self, tokens: Tokens) -> list[int]:
        """Return the tokens where a number may begin, signs and articles left out."""
        words, compounds = self.words, self._starts
        lowers = tokens.lowers
        if compounds:
            return [
                index
                for index, word in enumerate(lowers)
                if word in words or word[:3] in compounds or word[0].isnumeric()
            ]
        return [index for index, word in enumerate(lowers) if word in words or word[0].isnumeric()]

    def read_at(self, tokens: Tokens, index: int, money: bool = False) -> Number | None:
        """Return the number whose first token is `index`, as long as it goes, or None.

        A sign or a word for minus counts as its first token. With `money`, abbreviations that
        are a magnitude only in amounts (5m) are read as such.
        """
        if not 0 <= index < len(tokens.lowers):
            return None
        word = tokens.lowers[index]
        if word.isdecimal():
            return self._read_digits(tokens, index, money)
        if word in self._leads:
            return self._signed(tokens, index, money)
        if word.isalpha():
            return self._read_words(tokens, index)
        if word == self.numbers.digits.decimal:
            return self._headless(tokens, index, money)
        if is_vulgar(word):
            value = vulgar_fraction(word)
            return self._scaled(tokens, Number(index, index + 1, value, _PART_STEP, fraction=True))
        return self._read_words(tokens, index)

    def _signed(self, tokens: Tokens, index: int, money: bool) -> Number | None:
        word = tokens.lowers[index]
        follower = index + 1
        if follower >= len(tokens.lowers):
            return None
        if word in self._signs and not (
            tokens.glued(follower) and tokens.lowers[follower].isdecimal()
        ):
            return None
        if tokens.lowers[follower] in self._signs or tokens.lowers[follower] in self.numbers.minus:
            return None
        number = self.read_at(tokens, follower, money)
        if number is None or number.ordinal or (number.bare and number.words):
            return None
        value = number.value if word in PLUS_SIGNS else -number.value
        return number._replace(start=index, value=value, signed=True, plain=False)

    def _headless(self, tokens: Tokens, index: int, money: bool) -> Number | None:
        """Read a decimal fraction without its zero: .5, ,08."""
        after = index + 1
        if tokens.glued(index) and tokens.forms[index - 1].isalnum():
            return None
        if after >= len(tokens.lowers) or not tokens.glued(after):
            return None
        digits = tokens.lowers[after]
        if not digits.isdecimal() or len(digits) > _MOST_DIGITS:
            return None
        number = self._read_digits(tokens, after, money)
        if number is None or number.ordinal or number.value >= 10 ** len(digits):
            return None
        shift = -len(digits)
        return number._replace(
            start=index,
            value=number.value.scaleb(shift),
            step=number.step.scaleb(shift),
            plain=False,
        )

    def _read_digits(self, tokens: Tokens, index: int, money: bool) -> Number | None:
        lowers, ends = tokens.lowers, tokens.ends
        run = self._digits.read_run(tokens.text, tokens.starts[index], ends[index])
        if run is None:
            return None
        after = index + 1
        size = len(lowers)
        while after < size and ends[after - 1] < run.end:
            after += 1
        if ends[after - 1] > run.end:
            run, after = self._cut(tokens, index), index + 1
        _, value, step, fraction, plain = run
        number = Number(index, after, value, step, False, fraction, False, plain)
        if after >= size:
            return number
        follower = lowers[after]
        if tokens.starts[after] == ends[after - 1]:
            return self._glued_tail(tokens, number, money)
        if follower in self._scales or (money and follower in self._money_scales):
            scale = self._scales.get(follower) or self._money_scales[follower]
            return self._abbreviated(tokens, number, scale)
        atoms = self.lexicon.words.get(follower)
        if atoms is None or fraction:
            return number
        small = atoms[0].kind == DENOMINATOR and max(atoms[0].value, value) < _HUNDRED
        parts = small and follower not in self.numbers.denominators
        if atoms[0].kind not in _CONTINUES and not (parts and plain):
            return number
        return self._scaled(tokens, number)

    @staticmethod
    def _cut(tokens: Tokens, index: int) -> DigitRun:
        """Return the digits of one token where a longer reading ends inside a token."""
        end = tokens.ends[index]
        return DigitRun(end, Decimal(int(tokens.forms[index][:30])), ONE, False, True)

    def _glued_tail(self, tokens: Tokens, number: Number, money: bool) -> Number:
        """Read an ordinal suffix or a magnitude that stands against the digits."""
        after = number.end
        follower = tokens.lowers[after]
        if follower == "-" or not follower.isalpha():
            return number
        following = after + 1
        if following < len(tokens.lowers) and tokens.glued(following):
            joined = tokens.lowers[following]
            if joined.isalnum() or (joined == "-" and tokens.forms[after].isupper()):
                return number
        whole = number.plain or (number.step == ONE and number.value >= THOUSAND)
        ordinal = follower in self._suffixes and whole and not number.fraction
        if ordinal and follower in self.numbers.ones_suffixes:
            ordinal = number.value % _TEN == 1 and number.value % _HUNDRED != _ELEVEN
        if ordinal:
            return number._replace(end=following, ordinal=True, plain=False)
        scale = self._scales.get(follower) or self._glued_scales.get(tokens.forms[after])
        counted = following < len(tokens.lowers) and (
            tokens.lowers[following] in self.numbers.money_scale_nouns
        )
        if scale is None and (money or counted):
            scale = self._money_scales.get(tokens.forms[after])
        return number if scale is None else self._abbreviated(tokens, number, scale)

    def _abbreviated(self, tokens: Tokens, number: Number, scale: Decimal) -> Number:
        end = number.end + 1
        if (
            end + 1 < len(tokens.lowers)
            and tokens.lowers[end] == "."
            and tokens.glued(end)
            and not tokens.forms[end + 1][:1].isupper()
        ):
            end += 1
        return number._replace(
            end=end,
            value=number.value * scale,
            step=number.step * scale,
            plain=False,
            scale=scale,
        )

    def _scaled(self, tokens: Tokens, number: Number) -> Number:
        """Read the number words that follow digits: 3,4 miljard, 3 hundred and 21."""
        after = number.end
        atoms = self.lexicon.words.get(tokens.lowers[after]) if after < len(tokens.lowers) else None
        if atoms is not None and number.value and self._stands_alone(tokens, after + 1):
            kind, by = atoms[0]
            if kind == SCALE and by >= THOUSAND:
                start, _, value, step, *_ = number
                step = (step if step < by else ONE) * by
                return Number(start, after + 1, ZERO + value * by, step, scale=by)
        first = Part(DIGITS, number.value, number.step, number.end)
        parts = [first, *self._spelled.parts(tokens, number.end, True)]
        found = self._spelled.finish(tokens, number.start, parts)
        if found is None or found.end <= number.end:
            return number
        return found

    def _read_words(self, tokens: Tokens, index: int) -> Number | None:
        word = tokens.lowers[index]
        atoms = self.lexicon.atoms(word)
        if atoms is None or atoms[0].kind == CONJUNCTION:
            return None
        if len(atoms) == 1 and self._stands_alone(tokens, index + 1):
            if word not in self._alone:
                self._alone[word] = self._read_parts(Tokens(word, 0, len(word)), 0)
            found = self._alone[word]
            return found and Number(index, index + found.end, *found[2:])
        return self._read_parts(tokens, index)

    def _stands_alone(self, tokens: Tokens, after: int) -> bool:
        """Tell whether no part of a number stands at token `after`."""
        if after >= len(tokens.lowers):
            return True
        word = tokens.lowers[after]
        return (
            (word in _CLOSING or word.isalpha())
            and self.lexicon.atoms(word) is None
            and word not in self.numbers.words.points
        )

    def _read_parts(self, tokens: Tokens, index: int) -> Number | None:
        parts = self._spelled.parts(tokens, index, False)
        found = self._spelled.finish(tokens, index, parts)
        if found is None:
            return None
        start, end, value, step, ordinal, fraction, _, plain, bare, _, signed, scale = found
        one = end == index + 1 and value == 1 and not ordinal
        return Number(
            start, end, value, step, ordinal, fraction, True, plain, bare, one, signed, scale
        )
