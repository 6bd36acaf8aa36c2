"""dates.toml: the words and the grammar by which a language names times."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateRule:
    """One line of the grammar: a pattern over word classes and what it makes."""

    pattern: str
    """Classes in capitals, words in lower case, [optional], (one | other), !not-before."""
    make: str
    """What the words become; the engine knows the names."""
    value: str = ""
    """What the maker is told besides the words."""
    tight: bool = False
    """Whether the tokens must stand against each other, without a space."""
    alone: bool = True
    """Whether this is a date mention by itself, or only a part of a longer one."""


@dataclass(frozen=True, slots=True)
class Tenses:
    """Words that tell whether a clause looks ahead or back."""

    future_cues: frozenset[str]
    past_cues: frozenset[str]
    said_cues: frozenset[str]
    """Verbs of saying: a weekday beside one is past."""
    breaks: frozenset[str] = frozenset()
    """Words that begin another clause."""
    present_endings: tuple[str, ...] = ()
    """Endings of verbs that, beside a bare weekday, announce what is to come."""
    not_present: frozenset[str] = frozenset()
    """Words with such an ending that are something else."""
    links: frozenset[str] = frozenset()
    """Prepositions between such a verb and the weekday (sluit van maandag tot woensdag)."""
    articles: frozenset[str] = frozenset()
    """Words after which one with such an ending is a noun."""
    present_verbs: frozenset[str] = frozenset()
    """Verbs in the present tense that announce where they stand beside a weekday."""
    plural_verbs: frozenset[str] = frozenset()
    """Such verbs that are nouns too, after a plural or a name only (MPs vote, a key vote)."""
    clock_words: frozenset[str] = frozenset()
    """Words of a time of day between a weekday and its verb."""
    not_fronted: frozenset[str] = frozenset()
    """Words with such an ending that are no verb in the present tense even after a weekday that
    opens the sentence."""
    past_endings: tuple[str, ...] = ()
    """Endings of verbs in the past tense, where no word tells better."""
    auxiliaries: frozenset[str] = frozenset()
    """Words after which a form that could be past is a participle (is closed, are held)."""
    ahead_links: frozenset[str] = frozenset()
    """Prepositions of what is to come (until March), where no verb tells."""
    after_links: frozenset[str] = frozenset()
    """Prepositions before something that has happened (after the fire on Saturday)."""
    planned: frozenset[str] = frozenset()
    """Nouns for what is planned, which may lie ahead after such a word too (after the match)."""
    onset_links: frozenset[str] = frozenset()
    """Prepositions of what begins, then or before (from July), where no verb tells."""
    coming: frozenset[str] = frozenset()
    """Two words that announce what is to come, whatever stands before the weekday (comes into)."""
    relatives: frozenset[str] = frozenset()
    """Words that open a relative clause (die)."""
    states: tuple[str, ...] = ()
    """Ends of participles that tell a state, which may lie ahead (gesloten)."""
    unsure: frozenset[str] = frozenset()
    """Modals of `future_cues` that with one of `perfect` tell of what may have happened."""
    perfect: frozenset[str] = frozenset()
    closers: frozenset[str] = frozenset()
    """Words after such a participle that begin something else."""
    participle_mark: str = ""
    """Letters of a participle after one of `perfect`, where that stands after the weekday."""


@dataclass(frozen=True, slots=True)
class Dates:
    """How dates are written, as classes of words and four layers of rules."""

    capital_names: bool
    """Whether months and weekdays are written with a capital in running text."""
    strong: tuple[str, ...]
    """Classes at which the search for a date begins."""
    words: Mapping[str, Mapping[str, str]]
    """Class, then word (or words) with its value."""
    shorthand: Mapping[str, str]
    """Names for pieces of patterns that return."""
    cues: frozenset[str]
    """Words before a month name that is an ordinary word too, or before day and month in digits."""
    month_cues: frozenset[str]
    """More words before such a month, where none of the others may follow (for August)."""
    day_cues: frozenset[str]
    """Words before a bare ordinal that make it a day of the month."""
    ranked: frozenset[str]
    """Words that make an ordinal after "on" a place in a row: it ended on the twelfth (place)."""
    month_prepositions: frozenset[str]
    """Words after which a month is named without a day (in May 5 people died)."""
    recurring: frozenset[str]
    """Words before a weekday, month or feast that make it one of many (every Monday)."""
    year_cues: frozenset[str]
    """Words before a number of four digits that make it a year."""
    plural_endings: tuple[str, ...]
    """Endings that make the word after a weekday and a number the thing counted."""
    attributive: bool
    """Whether a year or feast may stand before a noun as its kind (2024 elections, the Christmas
    tree)."""
    indefinite: frozenset[str]
    """Articles before a weekday that make it any one (on a Monday)."""
    change_links: frozenset[str]
    """Words between two numbers of four digits that make them a change (from 1200 to 1500)."""
    counted: frozenset[str]
    """Words after a number of four digits that make it a quantity."""
    number_cues: frozenset[str]
    """Words before a number of four digits that make it a number or a name."""
    than: frozenset[str]
    """Words after "two years later" that make it a length of time (later than planned)."""
    after_day: frozenset[str]
    """Words that may follow a bare ordinal day (the 18th of ..., the 18th and ...)."""
    tenses: Tenses
    year_stems: Mapping[str, int]
    """Beginnings of years in words, the rest following in the same word or the next."""
    numbers: Mapping[str, str]
    """Small amounts in words besides the cardinals (a couple, half, een paar)."""
    verbal: frozenset[str]
    """Words of direction that are a verb too (the works will last five days)."""
    verb_leads: frozenset[str]
    """Words before such a verb (will, to, not), where a stretch has an article or a preposition."""
    spread: frozenset[str]
    """Words beside an amount of time that make it a length (verdeeld over vier jaar)."""
    times: tuple[DateRule, ...]
    """Clock times, which are no dates but hold numbers."""
    lexemes: tuple[DateRule, ...]
    """Words that are one: twenty-first, dec."""
    points: tuple[DateRule, ...]
    """Days, months, years and other single times."""
    frames: tuple[DateRule, ...]
    """What is built around a single time: its beginning, three days before it, a week of it."""
    joins: tuple[DateRule, ...]
    """Ranges, lists, nights and open ends."""
