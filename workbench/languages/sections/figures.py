"""figures.toml: what makes a number a percentage, an age, a range or a ratio."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class VagueNumber:
    """The lowest and the highest number that a vague word allows."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Ranges:
    """How two numbers make a range; phrases of one or more words."""

    between: frozenset[str]
    """Words before a range whose parts a conjunction joins."""
    ands: frozenset[str]
    origin: frozenset[str]
    """Words before a range whose parts `to` joins (van, from)."""
    to: tuple[str, ...]
    """Phrases between the parts."""
    towards: frozenset[str]
    """Words between the ends of a change (van 5 naar 7), where `to` has none of its own."""
    alternatives: frozenset[str]
    """Words between alternatives (or)."""
    unit_first: frozenset[str]
    """Words between one unit and a number that is about how many there are (een jaar of tien)."""
    clock_leads: frozenset[str]
    """Words before such an hour that is a time of the day (om een uur of vier)."""
    clock_spans: frozenset[str]
    """Words for that hour."""
    by: frozenset[str]
    """Words before an amount of change, so that what `to` adds is where it ends (by 5 to 94)."""
    nouns: frozenset[str]
    """Nouns that say what two numbers with a dash between them are (the range is 5-12)."""
    bounds: frozenset[str]
    """Words between a lower and an upper bound (more than 10 but less than 20)."""
    changes: frozenset[str]
    """Verbs and adverbs after which "from 5 to 7" is a change and not a range."""


@dataclass(frozen=True, slots=True)
class Ratios:
    """How two numbers, or a word, make a ratio."""

    odds: tuple[str, ...]
    """Phrases between the numbers of odds, whatever their size (op de)."""
    small_odds: tuple[str, ...]
    """Phrases between the numbers of odds only where both are small (van de)."""
    over: frozenset[str]
    """Words between above and below, read only where nothing is counted."""
    words: Mapping[str, Decimal]
    """Words that are a multiple by themselves (doubled)."""
    compared: Mapping[str, Decimal]
    """Words that are a multiple only before a phrase of `times_as` (twice as many)."""
    times: frozenset[str]
    """Words for times after a number."""
    times_as: tuple[str, ...]
    """Phrases after `times` that compare (zo veel, as many)."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """When a number without a unit has that of a figure beside it."""

    against: frozenset[str]
    """Words between the shares of two sides of a vote (61.5 to 38.5 percent)."""
    dimensions: frozenset[str]
    """Words between the sides of a thing, of which the last has the unit (20 by 30 metres)."""
    sides: frozenset[str]
    """Adjectives of size after a length, said of each side (120 metres long and 25 wide)."""
    compared: tuple[str, ...]
    """Phrases before a number that is compared with the figure before it (up from)."""
    norms: tuple[str, ...]
    """Phrases after a number that say that it is allowed or needed (is required)."""
    spans: frozenset[str] = frozenset()
    """Prepositions before a length of time in which something changes (in ten years)."""


@dataclass(frozen=True, slots=True)
class Ages:
    """What makes a number an age."""

    old: tuple[str, ...]
    """Phrases after a length of time (oud, old, of age)."""
    old_signs: frozenset[str]
    """Abbreviations after a number of years (yo)."""
    aged: tuple[str, ...]
    """Phrases before a number of years (aged)."""
    compared: tuple[str, ...]
    """Phrases before a bound of years (older than)."""
    between: tuple[str, ...]
    """Phrases before two ages that are the ends of a range (between the ages of)."""
    sure_bounds: frozenset[str]
    """Those of them that before an article bound an age by themselves (onder de 18 jaar)."""
    short_is: frozenset[str]
    """What is left of to be after an apostrophe (she's 16)."""
    points: frozenset[str]
    """Words before an age that a sentence begins with (At 17, she moved)."""
    lower_bounds: tuple[str, ...]
    """Phrases before a bound of years where nothing counted follows (vanaf 18 jaar)."""
    people: frozenset[str]
    """Nouns for people, before a word of `people_of` and a number of years (a man of 68)."""
    people_of: frozenset[str]
    pronouns: frozenset[str]
    """Pronouns for people, before a form of to be and a number of years (she is 62)."""
    decade_leads: tuple[str, ...]
    """Phrases before the tens of someone's years (in his 40s, in de veertig)."""
    decade_sure: tuple[str, ...]
    """Those after which no thing counted can follow (van in de veertig)."""
    decade_middles: frozenset[str]
    """Words that may stand between those and the tens (in her late 40s)."""
    decade_words: Mapping[str, Decimal]
    """Words for tens of years (forties)."""
    decade_people: Mapping[str, Decimal]
    """Nouns for someone of so many tens of years (dertiger)."""
    people_bounds: frozenset[str]
    """Words between a noun for people and a bound of years (children under 12)."""
    group_bounds: Mapping[str, str]
    """Words before digits with such a tail to the hedge that they are (over-65s)."""
    decade_tails: frozenset[str]
    """What stands against digits for tens of years (40s); with none the number itself tells."""
    hyphen_old: tuple[str, ...]
    """Word parts after a hyphen or in a compound that make an age of years (jarige)."""
    at_least: tuple[str, ...]
    """Word parts that make it a lower bound (plusser)."""
    lasting: frozenset[str]
    """Nouns after which such a word tells a length of time and no age (contract)."""
    being: frozenset[str]
    """Forms of to be, before a number of years at the end of a clause."""
    being_adverbs: frozenset[str]
    """Words that may stand between."""
    spans: frozenset[str] = frozenset()
    """Subjects of to be that last so long and are not so old; compounds end in them (wachttijd)."""
    aging: frozenset[str] = frozenset()
    """Animals, and nouns for an age itself, that are so old (puppy, pensioenleeftijd)."""
    decade_compounds: frozenset[str] = frozenset()
    """Words that a hyphen ties to tens of years for someone of so many (thirty-something)."""
    relatives: frozenset[str] = frozenset()
    """Nouns for one person, after which a number between commas is an age (his wife, 49, fled)."""
    plus_tails: frozenset[str] = frozenset()
    """What stands against digits with a plus for people of at least so many years (65+'ers)."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The grammar of numeric statements."""

    percent: tuple[str, ...]
    percentage_points: tuple[str, ...]
    basis_points: tuple[str, ...]
    vague: Mapping[str, VagueNumber]
    """Words that are a number with a wide margin (tientallen)."""
    and_half: tuple[str, ...]
    """Phrases after a unit that add half of it (an hour and a half)."""
    vague_of: frozenset[str]
    """Words between two vague words (tens of thousands)."""
    vague_factors: frozenset[str]
    """Words before a magnitude that make it vague (enkele honderden, several hundred)."""
    compound_endings: Mapping[str, str]
    """Ending of a compound that begins with a number, to unit code, count or ratio."""
    collective_endings: tuple[str, ...]
    """Endings that make a number a group of about that many (dertigtal)."""
    countable_one: bool
    """Whether the plain word for one before a noun is a number."""
    one_units: frozenset[str]
    """Units before which the article is a number (een euro)."""
    half_units: frozenset[str]
    """Units that an article counts only before a phrase of `and_half` (a mile and a half)."""
    one_spans: frozenset[str]
    """Lengths of time before which it is one after a word of `one_span_leads`, or before one of
    `one_span_tails` (in een uur, een uur lang)."""
    one_span_leads: frozenset[str]
    one_span_tails: frozenset[str]
    part_of: tuple[str, ...]
    """Phrases between a fraction and its unit (a millionth of a second)."""
    unit_ordinals: frozenset[str]
    """Ordinals that are a unit too, where nothing is counted (for a second)."""
    ranges: Ranges
    sharing: Sharing
    ratios: Ratios
    ages: Ages
