"""lookalikes.toml: what looks like a figure and is none."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lookalikes:
    """Words and patterns around a number that make it a name, an address or a score."""

    labels: frozenset[str]
    """Words before a number that names a thing (artikel 140, Boeing 737)."""
    callers: frozenset[str]
    """Those of them that are verbs too, and label nothing where a thing is counted."""
    ranks: frozenset[str]
    """Those of them after which a number in words is no count either (number two)."""
    number_nouns: tuple[str, ...]
    """Endings of nouns for a number that only identifies (bank account number)."""
    indefinite: frozenset[str]
    """Articles before a name with a number (a Leopard 2)."""
    names: tuple[str, ...]
    """Names and sayings with a number word in them, in lower case."""
    not_followed: Mapping[str, tuple[str, ...]]
    """Number words that are another word before one of these (acht: genomen)."""
    not_preceded: Mapping[str, tuple[str, ...]]
    """Number words that are another word after one of these (the one)."""
    patterns: tuple[str, ...]
    """Regular expressions for what starts with a digit and is no number; they match at it."""
    street_endings: tuple[str, ...]
    """Endings of street names, before a house number."""
    ordinal_names: frozenset[str]
    """Nouns that with a capital after an ordinal are a name (42nd Street, 14th Amendment)."""
    year_words: frozenset[str]
    """Words before a bare year."""
    score_nouns: frozenset[str]
    """Nouns after a score (zege, win)."""
    function_words: frozenset[str]
    """Words that are never a thing counted: after them nothing is counted either."""
    after_years: frozenset[str]
    """Words after an ordinal that make it a date (eeuw, century)."""
    one_followers: frozenset[str]
    """Words after the plain word for one that make it a pronoun (of, another, day)."""
    one_leaders: frozenset[str]
    """Words before the plain word for one that make it a pronoun (the, no, this)."""
    bare_followers: frozenset[str]
    """Words after a bare half or quarter that make it a share (of, the)."""
    one_led: frozenset[str] = frozenset()
    """Words before the word for one that make it a pronoun after an article (the only one)."""
    sayers: frozenset[str] = frozenset()
    """Verbs of saying: one resident who says something is no count."""
    ordinal_adverbs: frozenset[str] = frozenset()
    """Ordinals that are an adverb too, before a verb in the past tense (first announced)."""
    troops: frozenset[str] = frozenset()
    """Nouns that close the name of a part of an army that digits begin (11 Signal Brigade)."""
    title_case: bool = False
    """Whether headlines give most words a capital, so that one is no sign of a name there."""
    scales: frozenset[str] = frozenset()
    """Nouns after which a number with an article is measured (a 6 on the Richter scale)."""
    code_nouns: tuple[str, ...] = ()
    """Endings of nouns for a code of four digits or more (PIN)."""
    title_nouns: frozenset[str] = frozenset()
    """Nouns for works, before a number that begins a title (the film 12 Angry Men)."""
    ordinal_terms: frozenset[str] = frozenset()
    """Nouns that with an ordinal name a place (38th parallel, 10e arrondissement)."""
    adverb_endings: tuple[str, ...] = ()
    """Endings of adverbs that may open a sentence before a count (Fully 21 were lost)."""
    score_tails: tuple[str, ...] = ()
    """Phrases after a number that make it a score (four under par)."""
    opening_hours: frozenset[str] = frozenset()
    """Words that make two numbers beside them hours (open from 9 to 5)."""
