"""worth.toml: what moves the check-worthiness of a claim, with its weight.

The score is logistic: 1 / (1 + exp(-(bias + sum of weights))). A weight of "0.7" doubles the odds
that a checker takes the sentence; "-0.7" halves them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from workbench.languages.sections.claims import Wording


@dataclass(frozen=True, slots=True)
class Signals:
    """Weights of what is seen in the sentence's build, not in single words."""

    figure: Decimal
    """Any figure that is no ordinal."""
    ordinal: Decimal
    several_figures: Decimal
    percentage: Decimal
    money: Decimal
    digits: Decimal
    """Digits that are neither a figure nor a date."""
    date: Decimal
    direct_quotation: Decimal
    attributed: Decimal
    """Indirect speech with a speaker."""
    names_a_person: Decimal
    name_with_a_function: Decimal
    names: Decimal
    """One or more words with a capital inside the sentence."""
    several_names: Decimal
    abbreviation: Decimal
    superlative: Decimal
    comparison: Decimal
    cause: Decimal
    prediction: Decimal
    question: Decimal
    exclamation: Decimal
    unfinished: Decimal
    """The sentence begins or breaks off with dots or a dash."""
    very_short: Decimal
    """Five words or fewer."""
    short: Decimal
    """Six to nine words."""
    long: Decimal
    """Twenty words or more."""
    no_finite_verb: Decimal
    plain_statement: Decimal
    """A finite verb, and no word of any class that lowers the score."""
    full_verb: Decimal
    """A finite verb that is no auxiliary: something is said to happen, not only to be."""
    perfect_or_passive: Decimal
    """A participle and its auxiliary: something has been done."""
    opens_with_an_article: Decimal
    """The sentence opens on a thing and not on a feeling, an address or a turn of talk."""


@dataclass(frozen=True, slots=True)
class WordClass:
    """Words that move the score together."""

    weight: Decimal
    wording: Wording
    limit: int = 1
    """How many hits count."""
    opening: bool = False
    """Only counts where the sentence opens with it."""
    unless_superlative: bool = False
    """Counts only without a superlative: "that is the longest tunnel" names what it speaks of, and
    "our port is the largest" is no mere talk of us."""


@dataclass(frozen=True, slots=True)
class Worth:
    """The whole model."""

    bias: Decimal
    forecast_ceiling: Decimal
    """The highest score of a forecast, from 0 to 1: nobody can check it yet."""
    signals: Signals
    classes: Mapping[str, WordClass]
    """By the name that stands among a claim's reasons."""
