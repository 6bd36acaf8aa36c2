"""Adds number atoms up: the grammar of number words, the same for every language."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from workbench.extract.numbers.lexicon import (
    ADD,
    CONJUNCTION,
    DIGITS,
    HYPHEN,
    LINK,
    ORDINAL,
    ORDINAL_SCALE,
    SCALE,
)

ZERO = Decimal(0)
ONE = Decimal(1)
HUNDRED = Decimal(100)
THOUSAND = Decimal(1000)
_MOST_GROUP = Decimal(10) ** 24
"""No number word is added to so large a number; beyond it a remainder is not exact."""


class Part(NamedTuple):
    """An atom at its place in the tokens."""

    kind: int
    value: Decimal
    step: Decimal
    end: int
    """Index of the token after it where the atom ends its token, else 0."""


class Sum(NamedTuple):
    """The outcome of adding up the first `taken` parts."""

    taken: int
    value: Decimal
    step: Decimal
    ordinal: bool
    scale: Decimal
    """The multiplier it ends on, else one."""
    addend: Decimal
    """What was added after the last multiplier or conjunction."""
    joined: "Sum | None" = None
    """What stood before the last conjunction."""


class _Adder:
    """The running total while parts come in."""

    __slots__ = ("addend", "digits", "floor", "group", "step", "total", "units_first")

    def __init__(self, units_first: bool) -> None:
        self.units_first = units_first
        self.total = ZERO
        self.group = ZERO
        self.addend = ZERO
        self.floor: Decimal | None = None
        self.step = ONE
        self.digits = False

    def add(self, value: Decimal, joiner: int, before: int) -> bool:
        """Add a number below one hundred; False where that makes no number."""
        if before == 0:
            self.group = self.addend = value
            return True
        if not value or (self.digits and joiner != CONJUNCTION):
            return False
        if abs(self.group) >= _MOST_GROUP:
            return False
        below = self.group % 100
        if joiner == CONJUNCTION and before != SCALE:
            return False
        if self.units_first and ZERO < below < 10:
            fits = joiner == LINK and value >= 20 and value % 10 == 0
        elif below == 0:
            fits = before == SCALE
        else:
            fits = not self.units_first and value < 10 and below >= 20 and below % 10 == 0
        if not fits:
            return False
        self.group += value
        self.addend = value if before == SCALE else self.addend + value
        self.step = ONE
        return True

    def scale(self, by: Decimal, joiner: int, before: int) -> bool:
        """Multiply by hundred, thousand and so on; False where that makes no number."""
        if joiner == CONJUNCTION and before == SCALE and by != HUNDRED:
            return False
        if by < 1000 and by != HUNDRED:
            self.group += (self.addend or ONE) * by - self.addend
            self.step, self.addend = ONE, ZERO
            return True
        if by == HUNDRED:
            return self._hundred(before)
        if before == SCALE and self.group == 0 and self.total:
            # A thousand billion is a product; a million thousand is a million and a thousand.
            smaller = self.floor is not None and by < self.floor
            self.total = self.total + by if smaller else self.total * by
            self.step = ONE if smaller else self.step
        elif self.floor is not None and by >= self.floor:
            return False
        else:
            self.total += (self.group or (ONE if before == 0 else ZERO)) * by
            self.step = self.step if self.digits else ONE
        self.step = (self.step if self.step < by else ONE) * by
        self.group = self.addend = ZERO
        self.floor = by
        return True

    def _hundred(self, before: int) -> bool:
        if self.group >= 100 and not (self.digits and self.group == self.addend):
            return False
        group = (self.group or ONE) * 100
        if self.floor is not None and group >= self.floor:
            return False
        if before == ADD and not self.group:
            return False
        self.group = group
        self.addend = ZERO
        self.step = self.step * 100 if self.digits else HUNDRED
        return True


def add_up(parts: Sequence[Part], units_first: bool) -> Sum | None:
    """Return the longest number that the parts begin with; None where they begin with none.

    The number ends where a token ends, never inside a compound.
    """
    if parts and parts[0].kind == ORDINAL:
        part = parts[0]
        return Sum(1, part.value, ONE, True, ONE, part.value) if part.end else None
    adder = _Adder(units_first)
    best: Sum | None = None
    safe: Sum | None = None
    joined: Sum | None = None
    before = joiner = 0
    for index, part in enumerate(parts):
        kind = part.kind
        if kind in (LINK, HYPHEN, CONJUNCTION):
            if before == 0:
                return best
            joiner = LINK if joiner or kind == LINK else kind
            joined = best if kind == CONJUNCTION else joined
            continue
        if kind == ADD and adder.digits and not joiner and before == SCALE:
            adder.digits = not _magnitude_follows(parts, index, adder)
        if kind in (ADD, ORDINAL):
            fits = adder.add(part.value, joiner, before)
        elif kind == DIGITS:
            fits = _add_digits(adder, parts, index, joiner, before)
        elif kind in (SCALE, ORDINAL_SCALE):
            fits = adder.scale(part.value, joiner, before)
            if not fits:
                best = safe
        else:
            break
        if not fits:
            break
        ordinal = kind in (ORDINAL, ORDINAL_SCALE)
        before, joiner = (SCALE if kind == SCALE else ADD), 0
        if part.end:
            scale = part.value if kind == SCALE else ONE
            value = adder.total + adder.group
            best = Sum(index + 1, value, adder.step, ordinal, scale, adder.addend, joined)
            if kind == SCALE:
                safe = best
        if ordinal:
            break
    return best


def _magnitude_follows(parts: Sequence[Part], index: int, adder: _Adder) -> bool:
    """Tell whether words after a magnitude in digits go on with a smaller one: 1 million two
    hundred thousand, but 1 million two years ago."""
    if adder.floor is None or adder.group:
        return False
    for part in parts[index + 1 :]:
        if part.kind not in (ADD, LINK, HYPHEN):
            return part.kind == SCALE and HUNDRED <= part.value < adder.floor
    return False


def _add_digits(adder: _Adder, parts: Sequence[Part], index: int, joiner: int, before: int) -> bool:
    part = parts[index]
    if before == 0:
        adder.group = adder.addend = part.value
        adder.step = part.step
        adder.digits = True
        return True
    if before != SCALE or part.step != 1 or abs(adder.group) >= _MOST_GROUP:
        return False
    if adder.group % 100:
        return False
    last = parts[index - 1 - (joiner != 0)].value
    follower = parts[index + 1] if index + 1 < len(parts) else None
    scaled = follower is not None and follower.kind == SCALE and follower.value < last
    chained = joiner == 0 and last == HUNDRED and adder.floor is not None
    tail = (joiner == CONJUNCTION and last <= THOUSAND) or chained
    if not scaled and not (tail and 0 < part.value < last):
        return False
    adder.group += part.value
    adder.addend = part.value
    adder.step = ONE
    adder.digits = True
    return True
