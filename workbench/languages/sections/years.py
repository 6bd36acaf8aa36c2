"""years.toml: how a count of four digits is told from a year, by the words around it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Years:
    """Words that make four digits a count or a year; verbs stand as infinitives."""

    light: frozenset[str]
    """Words that may stand between the digits and what governs them (now, still, already)."""
    times: frozenset[str]
    """Words just before the digits that make them a year whatever else is said."""
    sure_times: frozenset[str]
    """Those that stand before no round number of things either (sinds 1900)."""
    year_endings: tuple[str, ...]
    """Endings of nouns just before a year (rampjaar 1672)."""
    year_leads: tuple[str, ...]
    """Phrases just before a year (as early as 1820)."""
    founded: frozenset[str]
    """Participles before the year in which something began or ended (built 1750)."""
    compared: frozenset[str]
    """Words before `with` that only compare with a year (compared with 2019)."""
    existential: frozenset[str]
    """Words that with a verb say that so many are there (er, there)."""
    singular: frozenset[str]
    """Verb forms after which a year may follow all the same (and then there was 1966)."""
    plural: frozenset[str]
    """Auxiliaries in the plural: a number before them is a count (1850 were saved)."""
    change: frozenset[str]
    """Verbs of change, before the new number."""
    vague_change: frozenset[str]
    """Verbs that change only with a particle (liep op tot, went up to)."""
    particles: frozenset[str]
    """Such particles."""
    origin: frozenset[str]
    """Prepositions before the old number."""
    towards: frozenset[str]
    """Prepositions before the new number that stand before no year."""
    until: frozenset[str]
    """Those that stand before a year too."""
    until_is_time: bool
    """Whether such a preposition by itself tells time (tot 1850; not to 1850)."""
    by: frozenset[str]
    """Prepositions before the size of a change (fell by 1200)."""
    level: frozenset[str]
    """Verbs between a noun of counting and its number (the total was)."""
    at: frozenset[str]
    """Prepositions between such verbs and the number (stood at, staat op)."""
    at_near: frozenset[str]
    """Those that do so only just behind such a verb (finished on)."""
    at_verbs: frozenset[str]
    """Verbs that with such a preposition put a number on something by themselves."""
    timed_verbs: frozenset[str]
    """Those of them that a time of day may follow as well (close at 1800)."""
    ranging: frozenset[str]
    """Verbs of moving between two numbers (range between 1850 and 1900)."""
    nouns: frozenset[str]
    """Nouns of counting in the singular (number, toll)."""
    noun_endings: tuple[str, ...]
    """Endings of such nouns where the language writes compounds as one word."""
    sure_nouns: frozenset[str]
    """Those that rise within days, so that "up to 2019" is no year."""
    of: frozenset[str]
    """Prepositions between a noun and how many it holds (a crowd of 1900)."""
    groups: frozenset[str]
    """Nouns before such a preposition, besides the nouns of counting."""
    demonstratives: frozenset[str]
    """Pronouns that stand for a number told of before (nu is dat 2040)."""
    pronouns: frozenset[str]
    """Pronouns before a verb and a number, where the sentence has its year already."""
    counters: frozenset[str]
    """Verbs with a number as object (count, sell, receive)."""
    tallies: frozenset[str]
    """Those that take no year as object at all."""
    year_verbs: frozenset[str]
    """Verbs and copulas that may have a year as object (remember 1966)."""
    year_nouns: frozenset[str]
    """Plural nouns that a year stands before (2024 elections, 2025 sales)."""
    extra: frozenset[str]
    """Words just before the digits after which things are counted (a record, another)."""
    totals: tuple[str, ...]
    """Phrases beside the digits that sum up (in all, in totaal)."""
    pointers: frozenset[str]
    """Determiners before a number told of before (of those 1850)."""
    denied: frozenset[str]
    """Words that deny a number (geen 1500 maar 1850)."""
    up_from: frozenset[str]
    """Words before a preposition of origin that say so of a number (up from 1580)."""
    votes: frozenset[str]
    """Verbs and nouns of voting."""
    sides: tuple[str, ...]
    """Phrases after the number of votes for or against (in favour)."""
    against: frozenset[str]
    """Words before a number that another is compared with (against 1350 last year)."""
    room: frozenset[str]
    """Nouns of capacity before `room_for` and a number."""
    room_for: frozenset[str]
    """Prepositions after such nouns (room for 2000)."""
    with_: frozenset[str]
    """Prepositions of what somebody has or ends with (with 1690)."""
    rates: frozenset[str]
    """Words between a number and a unit of time (1900 a week)."""
    of_which: frozenset[str]
    """Words after a number that is a part of another one (1780 of the 9000)."""
    opens_year: frozenset[str]
    """Prepositions that open a sentence with a year before its verb (Rond 1700 woonden)."""
