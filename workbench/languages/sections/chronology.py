"""chronology.toml: the words by which the consistency rules relate times."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ImpossibleWords:
    """Dates and clock times that no calendar or clock has."""

    denied: tuple[str, ...]
    """In a sentence that says of such a date that it is none."""
    day_first: bool
    """Whether a date in figures has the day before the month."""
    numbered: tuple[str, ...]
    """Before digits that are no date: file, version."""
    day_cues: tuple[str, ...]
    """Before a day and the name of its month."""
    ordinals: tuple[str, ...]
    """Right after the number of a day: th."""
    clock_cues: tuple[str, ...]
    """Before a clock time."""
    hours: tuple[str, ...]
    """After a clock time in figures."""
    morning: tuple[str, ...]
    """After a clock time of at most twelve hours."""
    games: tuple[str, ...]
    """In a sentence in which hours and minutes are a length: of a match, a working week."""
    week: tuple[str, ...]
    """Before the number of a week."""
    year_cues: tuple[str, ...]
    """Between the number of a week and its year."""
    counted_weeks: tuple[str, ...]
    """In a sentence that counts weeks of something else than the year."""


@dataclass(frozen=True, slots=True)
class StretchWords:
    """From one time to another. Every row is a template (checking.relations.templates)."""

    ranges: tuple[str, ...]
    """DATE to DATE2, which both may be years."""
    close: tuple[str, ...]
    """The same without a word before it, for days and months alone."""
    ended: tuple[str, ...]
    """It began on DATE and ended on DATE2."""
    nights: tuple[str, ...]
    """Before two days that a night lies between."""
    night: tuple[str, ...]
    """The one night from DATE to DATE2; templates too."""
    counted_down: tuple[str, ...]
    """After two years that may run backwards: before Christ, levels."""
    backwards: tuple[str, ...]
    """In a sentence that goes back in time."""
    within: tuple[str, ...]
    """Before a stretch within which something shorter may fall."""


@dataclass(frozen=True, slots=True)
class LengthWords:
    """How long something lasts. Every row is a template."""

    spans: tuple[str, ...]
    """LENGTH with DATE to DATE2, in any order."""
    inclusive: tuple[str, ...]
    """Between two days of which the last one counts."""
    running: tuple[str, ...]
    """What began on DATE lasts LENGTH by now."""
    loose: tuple[str, ...]
    """Words between length and stretch by which the one is not of the other."""
    plural_endings: tuple[str, ...]
    """Of the thing that lasts, where there are more of it."""
    one_event: tuple[str, ...]
    """Words with such an ending that are one event: talks, games."""
    other_days: tuple[str, ...]
    """After a length that does not count all days: working days."""
    over: tuple[str, ...]
    """In a sentence that speaks of an end."""


@dataclass(frozen=True, slots=True)
class AgeWords:
    """Birth and age. Every row is a template."""

    birth_words: tuple[str, ...]
    """One of these stands beside every birth."""
    births: tuple[str, ...]
    """Born on DATE."""
    lives: tuple[str, ...]
    """Born on DATE, died on DATE2."""
    now: tuple[str, ...]
    """AGE at the time of writing."""
    at: tuple[str, ...]
    """AGE at another time; that time may stand there as DATE."""
    died: tuple[str, ...]
    """In a sentence that speaks of a death."""
    pronouns: tuple[str, ...]
    """Opens a sentence about the one person of the sentence before."""
    others: tuple[str, ...]
    """In a sentence that speaks of more than one person."""
    then: tuple[str, ...]
    """In a sentence in which an age is of another time."""


@dataclass(frozen=True, slots=True)
class AnniversaryWords:
    """How long ago something was. Every row is a template."""

    after: tuple[str, ...]
    """LENGTH after what happened in DATE."""
    ago: tuple[str, ...]
    """AGO, in DATE; or LENGTH since DATE."""
    offset: tuple[str, ...]
    """Words of a time that is told as so many years after another one."""
    marked: tuple[str, ...]
    """The NTH anniversary of DATE, also as LENGTH or NUMBER of years."""
    present: tuple[str, ...]
    """In a sentence that speaks of now."""
    past: tuple[str, ...]
    """In a sentence that speaks of an earlier time."""
    this_year: tuple[str, ...]
    """In a sentence that speaks of the year of publication."""


@dataclass(frozen=True, slots=True)
class TenseWords:
    """What is told as past, and what as to come. Every row is a template."""

    told: tuple[str, ...]
    """Happened on DATE."""
    bridges: tuple[str, ...]
    """Between verb and date, where the date is of something else: won the right to host in."""
    announced: tuple[str, ...]
    """Will happen on DATE."""
    open: tuple[str, ...]
    """In a sentence whose tense tells nothing of the time: plans, conditions."""
    stories: tuple[str, ...]
    """In a sentence that tells what a film or book tells."""
    fiction: tuple[str, ...]
    """In an article about invented worlds."""


@dataclass(frozen=True, slots=True)
class Chronology:
    """What the rules of time read."""

    words: Mapping[str, tuple[str, ...]]
    """Classes of words that templates name with $."""
    impossible: ImpossibleWords
    stretches: StretchWords
    lengths: LengthWords
    ages: AgeWords
    anniversaries: AnniversaryWords
    tenses: TenseWords
