"""structure.toml: how a language's texts are laid out and where its sentences end."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Words that end in a full stop which need not end a sentence; lower case, no last stop."""

    closed: frozenset[str]
    """Always lead on to what follows: a title, a hedge, "for example"."""
    open: frozenset[str]
    """Lead on, unless the next word is one that opens sentences."""
    final: frozenset[str]
    """Often stand last: end the sentence before any capital but a continuation."""
    numeric: frozenset[str]
    """Abbreviations only before a number; else ordinary words (no. 10)."""
    continuations: frozenset[str]
    """Capitalised words that go on after a `final` abbreviation (5 p.m. Monday)."""
    marked: frozenset[str]
    """Names that carry an exclamation or question mark of their own, as written, with it."""


@dataclass(frozen=True, slots=True)
class Teasers:
    """How outlets point to their other articles."""

    phrases: tuple[str, ...]
    """A line that begins so is a teaser, with or without a sign after it."""
    labels: tuple[str, ...]
    """Only with a sign (| or :) after it, or alone on the line."""
    followers: frozenset[str]
    """Words after a phrase that make even a sentence with a full stop a teaser."""


@dataclass(frozen=True, slots=True)
class Credits:
    """How makers are named."""

    labels: tuple[str, ...]
    """Stand before a colon and a name, or before a name alone."""
    bylines: tuple[str, ...]
    """Stand before the author's name on a line without a full stop."""
    anonymous: tuple[str, ...]
    """Authors without a name, after a byline or alone on a line."""
    agencies: tuple[str, ...]
    """Agencies and sources as they stand between brackets."""
    stamps: tuple[str, ...]
    """What a line with the time of publication begins with."""


@dataclass(frozen=True, slots=True)
class Structure:
    """What tells sentences, headings, teasers and credits apart."""

    starters: frozenset[str]
    """Function words that, capitalised, open a sentence and are no name; lower case."""
    loose_starts: tuple[str, ...]
    """Starts of sentences that stay in lower case, apostrophe and all ('s Nachts)."""
    unfinished: frozenset[str]
    """Words that a heading glued to its text cannot end on."""
    parting: frozenset[str]
    """Those of them that part from their verb, so that a heading on a line of its own can."""
    titled: frozenset[str]
    """Nouns after which a capitalised article opens a title or a name, no sentence."""
    abbreviations: Abbreviations
    teasers: Teasers
    credits: Credits
