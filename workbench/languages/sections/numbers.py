"""numbers.toml: how a language writes and spells numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class DigitStyle:
    """How numbers in digits are written."""

    decimal: str
    """The sign between the whole part and the fraction."""
    groups: tuple[str, ...]
    """Signs between groups of three digits, besides the spaces and apostrophes of every style."""
    pairs: bool = False
    """Whether groups of two digits before the last three are read too (12,34,567)."""


@dataclass(frozen=True, slots=True)
class WordStyle:
    """How number words are put together."""

    compounds: bool
    """Whether the parts of one number may be written as one word."""
    units_first: bool
    """Whether the unit stands before the ten, joined by a link (drieëntwintig)."""
    plural_denominators: bool
    """Whether a fraction of more than one part needs the plural (two thirds, but twee derde)."""
    links: tuple[str, ...]
    """What joins the parts inside one word."""
    conjunctions: frozenset[str]
    """What joins the parts as a word of its own (honderd en vijf)."""
    points: frozenset[str]
    """What a spoken decimal sign is called (two point five)."""
    articles: frozenset[str]
    """Articles that count as one before a magnitude or a fraction."""
    glue: frozenset[str] = frozenset()
    """Articles that may stand between a fraction and its magnitude (half a million)."""
    portions: frozenset[str] = frozenset()
    """Words between a fraction and the article of its magnitude (a quarter of a million)."""
    definite: frozenset[str] = frozenset()
    """Articles after which a bare ordinal is an ordinal and not a fraction."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Number words with their values, and the marks of numbers in digits."""

    digits: DigitStyle
    words: WordStyle
    cardinals: Mapping[str, int]
    """Zero to ninety-nine as far as they are one word without parts; spellings side by side."""
    scales: Mapping[str, Decimal]
    """Words that multiply what stands before them."""
    digit_scales: Mapping[str, Decimal]
    """Abbreviations that multiply a number in digits, with or without a space and a full stop."""
    glued_scales: Mapping[str, Decimal]
    """Abbreviations that do so only against the digits, in exactly this case."""
    money_scales: Mapping[str, Decimal]
    """Abbreviations that do so only in an amount of money."""
    ordinals: Mapping[str, int]
    ordinal_scales: Mapping[str, Decimal]
    ones_suffixes: frozenset[str]
    """Those of the suffixes of ordinals that only a one takes: 21st, but 12st is a weight."""
    ordinal_suffixes: frozenset[str]
    """What follows digits in an ordinal (3e, 21st)."""
    fractions: Mapping[str, Decimal]
    """Words that are a fraction by themselves."""
    denominators: Mapping[str, int]
    """Words that make a fraction of the number before them, besides the ordinals."""
    denominator_endings: tuple[str, ...]
    """What an ordinal takes on as a plural denominator (achtsten, fifths)."""
    fraction_followers: frozenset[str]
    """Words after which "a third" before them is a part and not a place in a row."""
    minus: frozenset[str]
    """Words for the minus sign before a number."""
    money_scale_nouns: frozenset[str] = frozenset()
    """Nouns before which those abbreviations are a magnitude too (1.9m people)."""
