"""A number as it stands in the text."""

from decimal import Decimal
from typing import NamedTuple

from workbench.extract.numbers.sums import ONE


class Number(NamedTuple):
    """A number in the text; half-open token range."""

    start: int
    end: int
    value: Decimal
    step: Decimal
    """Place value of the last digit written; for words, of the multiplier they end on."""
    ordinal: bool = False
    fraction: bool = False
    """Written as a fraction without a whole part: a third, 3/4, half."""
    words: bool = False
    """Spelled, at least the first part."""
    plain: bool = False
    """Digits alone, without separator, sign, suffix or magnitude."""
    bare: bool = False
    """A word for half or quarter without the number before it."""
    one: bool = False
    """The single word that is also an article or pronoun in this language or its neighbours."""
    signed: bool = False
    scale: Decimal = ONE
    """The magnitude it ends on (3,4 miljard), which an earlier number may share; else one."""
