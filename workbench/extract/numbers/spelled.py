"""Numbers in words, and words that follow digits: sums, fractions and multipliers."""

from collections.abc import Sequence
from decimal import Decimal

from workbench.extract.numbers.digits import DigitReader, is_vulgar, vulgar_fraction
from workbench.extract.numbers.lexicon import (
    ADD,
    ARTICLE,
    CONJUNCTION,
    DENOMINATOR,
    DIGITS,
    FRACTION,
    HYPHEN,
    LINK,
    ORDINAL,
    ORDINAL_SCALE,
    SCALE,
    Lexicon,
)
from workbench.extract.numbers.number import Number
from workbench.extract.numbers.sums import ONE, ZERO, Part, Sum, add_up
from workbench.extract.tokens import Tokens
from workbench.languages.sections.numbers import Numbers

_MOST_TOKENS = 48
"""Tokens of one number in words: bounds the time that one place can take."""
_HUNDRED = Decimal(100)
_MILLION = Decimal(1000000)
_HALF_STEP = Decimal("0.1")
_PART_STEP = Decimal("0.01")


class WordReader:
    """Reads numbers in words by the grammar flags of a language."""

    def __init__(self, numbers: Numbers, lexicon: Lexicon, digits: DigitReader) -> None:
        self._numbers = numbers
        self._lexicon = lexicon
        self._digits = digits
        self._style = numbers.words

    def parts(self, tokens: Tokens, index: int, continued: bool) -> list[Part]:
        """Return the atoms from a token on, as far as they can belong to one number."""
        parts: list[Part] = []
        lowers = tokens.lowers
        lookup = self._lexicon.atoms
        last = min(len(lowers), index + _MOST_TOKENS)
        position = index
        while position < last:
            word = lowers[position]
            atoms = lookup(word)
            if atoms is None and parts and parts[-1].kind == HYPHEN:
                atoms = self._lexicon.tail(word)
            position += 1
            if atoms is None:
                part = self._other_part(tokens, position - 1, bool(parts) or continued)
                if part is None:
                    break
                parts.append(part)
                position = max(position, part.end)
            elif len(atoms) == 1:
                parts.append(Part(atoms[0].kind, atoms[0].value, ONE, position))
            else:
                inner = position if atoms[-1].kind == DENOMINATOR else 0
                parts += [Part(atom.kind, atom.value, ONE, inner) for atom in atoms[:-1]]
                parts.append(Part(atoms[-1].kind, atoms[-1].value, ONE, position))
        return parts

    def _other_part(self, tokens: Tokens, index: int, inside: bool) -> Part | None:
        if not inside:
            return None
        word = tokens.lowers[index]
        if word == "-":
            closed = (
                index + 1 < len(tokens.lowers) and tokens.glued(index) and tokens.glued(index + 1)
            )
            return Part(HYPHEN, Decimal(0), ONE, index + 1) if closed else None
        if is_vulgar(word):
            return Part(FRACTION, vulgar_fraction(word), _PART_STEP, index + 1)
        if not word.isdecimal():
            return None
        run = self._digits.read(tokens.text, tokens.starts[index])
        if run is None or run.end != tokens.ends[index] or run.fraction:
            return None
        return Part(DIGITS, run.value, run.step, index + 1)

    def finish(self, tokens: Tokens, start: int, parts: list[Part]) -> Number | None:
        """Put the whole number, the fraction and the multiplier after it together."""
        article = bool(parts) and parts[0].kind == ARTICLE
        if article:
            parts[0] = Part(ADD, *parts[0][1:])
        for at in range(1, len(parts) - 1):
            if parts[at].kind == ARTICLE and self._is_one(tokens, parts[at - 1 : at + 2]):
                parts[at] = parts[at]._replace(kind=ADD)
        if len(parts) > 1 and parts[0].kind == ADD and parts[0].end and self._has_below(parts):
            found = self._one_part(tokens, start, parts)
            if found is not None:
                return self._portion(tokens, found)
        whole = add_up(parts, self._style.units_first)
        if whole is None:
            return self._lone_fraction(start, parts, 0)
        found = self._with_fraction(start, parts, whole)
        if found.fraction:
            found = self._portion(tokens, found)
        if found.end < len(tokens.lowers) and tokens.lowers[found.end] in self._style.points:
            found = self._spoken_decimals(tokens, found)
        if article and found.end == start + 1:
            return None if tokens.lowers[start] not in self._numbers.cardinals else found
        return found

    def _is_one(self, tokens: Tokens, parts: Sequence[Part]) -> bool:
        """Tell whether an article between two magnitudes counts: *elf miljard een miljoen*."""
        before, one, after = parts
        falling = before.kind == after.kind == SCALE and after.value < before.value
        return falling and tokens.lowers[one.end - 1] in self._numbers.cardinals

    def _has_below(self, parts: list[Part]) -> bool:
        """Tell whether an ordinal after the first part may be its denominator: een derde; twee
        honderdste, where the place in a row is one word (tweehonderdste) below a million."""
        if parts[0].value == 1:
            return True
        apart = self._style.compounds and parts[1].kind == ORDINAL_SCALE
        return apart and 1 < parts[0].value < parts[1].value < _MILLION

    def _one_part(self, tokens: Tokens, start: int, parts: list[Part]) -> Number | None:
        """Tell "a third of the voters" from "a third man"."""
        at = 2 if parts[1].kind == HYPHEN and len(parts) > 2 else 1
        if parts[at].kind not in (ORDINAL, ORDINAL_SCALE, ADD):
            return None
        below = add_up(parts[at:], self._style.units_first)
        if below is None or not below.ordinal or below.value < 3:
            return None
        end = parts[below.taken + at - 1].end
        follower = tokens.lowers[end] if end < len(tokens.lowers) else "."
        if follower not in self._numbers.fraction_followers and follower[0].isalnum():
            return None
        tied = end + 1 < len(tokens.lowers) and tokens.glued(end) and tokens.glued(end + 1)
        if follower == "-" and tied and tokens.lowers[end + 1][0].isalpha():
            return None
        value = parts[0].value / below.value
        return self._multiplied(
            Number(start, end, value, value, fraction=True), parts, below.taken + at
        )

    def _portion(self, tokens: Tokens, number: Number) -> Number:
        """Read the magnitude that a fraction is a part of: a quarter of a million."""
        of, end = number.end, number.end + 3
        if end > len(tokens.lowers) or tokens.lowers[of] not in self._style.portions:
            return number
        if tokens.lowers[of + 1] not in self._style.articles:
            return number
        atoms = self._lexicon.words.get(tokens.lowers[of + 2])
        if atoms is None or atoms[0].kind != SCALE or atoms[0].value < _MILLION:
            return number
        return self._multiplied(number, [Part(SCALE, atoms[0].value, ONE, end)], 0)

    def _spoken_decimals(self, tokens: Tokens, number: Number) -> Number:
        """Read the words after a spoken decimal sign: two point five, drie komma vijf."""
        digits, end = "", number.end + 1
        while end < len(tokens.lowers) and len(digits) < _MOST_TOKENS:
            atoms = self._lexicon.atoms(tokens.lowers[end])
            if atoms is None or not (atoms[0].kind == ADD or self._closes(tokens, end)):
                break
            if atoms[0].kind == ARTICLE:
                digits, end = digits + "1", end + 1
                break
            tail = self.parts(tokens, end, False)
            part = add_up(tail, self._style.units_first)
            if part is None or part.value >= 100:
                break
            digits += str(part.value)
            end = tail[part.taken - 1].end
        if not digits:
            return number
        value = number.value + Decimal(f"0.{digits}")
        found = number._replace(end=end, value=value, step=ONE.scaleb(-len(digits)))
        return self._multiplied(found, self.parts(tokens, end, False), 0)

    def _closes(self, tokens: Tokens, index: int) -> bool:
        """Tell whether the word for one, also an article, ends the digits: nul komma nul een."""
        after = index + 1
        if tokens.lowers[index] not in self._numbers.cardinals:
            return False
        return after >= len(tokens.lowers) or not tokens.lowers[after][0].isalpha()

    def _lone_fraction(self, start: int, parts: list[Part], at: int) -> Number | None:
        """Read a fraction without a number before it: half, kwart, anderhalf miljoen."""
        if at >= len(parts) or not parts[at].end:
            return None
        part = parts[at]
        if part.kind == FRACTION:
            value, bare = part.value, False
        elif part.kind == DENOMINATOR and part.value in (2, 4):
            value, bare = ONE / part.value, True
        else:
            return None
        number = Number(start, part.end, value, _step_of(value), fraction=value < 1, bare=bare)
        return self._multiplied(number, parts, at + 1)

    def _multiplied(self, number: Number, parts: list[Part], at: int) -> Number:
        """Multiply by the magnitudes that follow: half (a) million."""
        if at >= len(parts):
            return number
        article = parts[at].kind == ARTICLE and bool(self._style.glue)
        first = at + 1 if article else at
        while first < len(parts) and parts[first].kind == SCALE and parts[first].end:
            scale = parts[first].value
            number = number._replace(
                end=parts[first].end,
                value=number.value * scale,
                step=number.step * scale,
                fraction=False,
                bare=False,
                scale=scale,
            )
            first += 1
        return number

    def _with_fraction(self, start: int, parts: list[Part], whole: Sum) -> Number:
        end = parts[whole.taken - 1].end
        at, value, step, ordinal, scale, *_ = whole
        number = Number(start, end, value, step, ordinal, scale=scale)
        if at >= len(parts) or ordinal:
            return number
        if parts[at].kind in (DENOMINATOR, ORDINAL, ORDINAL_SCALE, ADD):
            divided = self._divided(number, parts, whole)
            if divided.end > number.end or parts[at].kind != ADD:
                return divided
        if parts[at].kind == HYPHEN and self._style.plural_denominators:
            after = parts[at + 1] if at + 1 < len(parts) else None
            if after is not None and after.kind == DENOMINATOR:
                return self._divided(number, parts, whole._replace(taken=at + 1))
        joined = at
        while joined < len(parts) and parts[joined].kind in (CONJUNCTION, LINK, HYPHEN):
            joined += 1
        return self._mixed(number, parts, whole, joined) if joined < len(parts) else number

    def _divided(self, number: Number, parts: list[Part], whole: Sum) -> Number:
        """Read "three fifths" and "twintig vijfde": the words before are the numerator."""
        at = whole.taken
        part = parts[at]
        below, above, rest = part.value, whole.value, ZERO
        plural = self._style.plural_denominators
        if part.kind == ADD and not plural and whole.taken < len(parts) - 1:
            found = self._compound_below(number, parts, whole)
            if found is not None:
                return found
        if part.kind == ADD:
            at += 2 if at + 1 < len(parts) and parts[at + 1].kind == HYPHEN else 1
            if at >= len(parts) or parts[at].kind != DENOMINATOR or part.value % 10:
                return number
            part = parts[at]
            below += part.value
        if not part.end or (part.kind == ORDINAL_SCALE and whole.scale != 1):
            return number
        if part.kind != DENOMINATOR and (below < 3 or plural):
            return number
        if plural and below < 10 and whole.addend >= 20 and whole.addend % 10 == 0:
            if whole.value != whole.addend and part.kind == DENOMINATOR and below > 2:
                below, above = below + whole.addend, whole.value - whole.addend
        elif whole.joined is not None:
            rest, above = whole.joined.value, whole.value - whole.joined.value
        elif not plural and whole.addend and whole.addend != whole.value:
            rest, above = whole.value - whole.addend, whole.addend
        if below < 2:
            return number
        value = above / below
        follower = parts[at + 1] if at + 1 < len(parts) else None
        if rest and whole.joined is not None and whole.joined.scale >= _MILLION:
            scale = whole.joined.scale
            if follower is not None and follower.kind == SCALE and follower.value < scale:
                scale, at = follower.value, at + 1
            value *= scale
        value += rest
        found = number._replace(
            end=parts[at].end, value=value, step=_step_of(value), fraction=not rest
        )
        return self._multiplied(found, parts, at + 1)

    def _compound_below(self, number: Number, parts: list[Part], whole: Sum) -> Number | None:
        """Read a denominator of several parts after one numerator: drie eenentwintigste."""
        if whole.value >= _HUNDRED or whole.scale != 1:
            return None
        below = add_up(parts[whole.taken :], self._style.units_first)
        if below is None or not below.ordinal or below.value <= whole.value:
            return None
        value = whole.value / below.value
        end = parts[whole.taken + below.taken - 1].end
        return number._replace(end=end, value=value, step=_step_of(value), fraction=True)

    def _mixed(self, number: Number, parts: list[Part], whole: Sum, at: int) -> Number:
        """Read the fraction after a whole number: drie en een kwart, five and a half million."""
        above = ONE
        if parts[at].kind in (ADD, ARTICLE):
            above = parts[at].value
            at += 1
        while at < len(parts) and parts[at].kind == HYPHEN:
            at += 1
        if at >= len(parts) or not parts[at].end:
            return number
        part = parts[at]
        if part.kind == FRACTION and part.value < 1:
            value = part.value
        elif part.kind in (DENOMINATOR, ORDINAL) and above < part.value and part.value >= 2:
            if part.kind == ORDINAL and (part.value < 3 or whole.ordinal):
                return number
            value = above / part.value
        else:
            return number
        if at + 2 < len(parts) and parts[at + 1].kind == ARTICLE and self._style.glue:
            at += parts[at + 2].kind == SCALE  # half a million
        scaled = at + 1 < len(parts) and parts[at + 1].kind == SCALE
        if whole.scale >= _MILLION and not scaled:
            value *= whole.scale
            return number._replace(end=part.end, value=whole.value + value, step=value)
        if whole.scale > 1 and scaled and parts[at + 1].value < whole.scale:
            tail = parts[at + 1]
            value = whole.value + value * tail.value
            return number._replace(end=tail.end, value=value, step=tail.value)
        value += whole.value
        found = number._replace(end=part.end, value=value, step=_step_of(value))
        return self._multiplied(found, parts, at + 1)


def _step_of(value: Decimal) -> Decimal:
    tenths = value * 10
    return _HALF_STEP if tenths == tenths.to_integral_value() else _PART_STEP
