"""hedges.toml: the words that widen a number."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hedges:
    """Phrases by the hedge they stand for; the keys are the values of `Hedge`, besides between."""

    before: Mapping[str, tuple[str, ...]]
    """Phrases that stand before the number."""
    after: Mapping[str, tuple[str, ...]]
    """Phrases that stand after the number or its unit."""
    than: frozenset[str]
    """Words after which a phrase of `after` begins another bound (5000 or more than 4500)."""
    or_equal: tuple[str, ...]
    """Phrases after the number that let a bound include it (less than 5 or equal to)."""
    signs: Mapping[str, tuple[str, ...]]
    """Marks before the number: <, >=, ±."""
    weak: frozenset[str]
    """Phrases of `before` that hedge no length of time (over three days)."""
    units_only: frozenset[str]
    """Words of `before` that hedge nothing counted (onder 400 mensen is among them)."""
    up_to: frozenset[str]
    """Words for an upper bound where a sentence begins, after a modal verb, or before a
    comparative; elsewhere they say where a change ends (stijgt tot 14 procent)."""
    up_to_modals: frozenset[str]
    up_to_not: frozenset[str]
    """Verbs right before it after which the bound is a lower one (kan dalen tot -7)."""
    up_to_comparatives: frozenset[str]
    skipped: frozenset[str]
    """Articles that may stand between the phrase and the number."""
    fillers: frozenset[str]
    """Words between hedge and number that change nothing (an estimated, naar schatting)."""
    particles: frozenset[str] = frozenset()
    """First words of phrases of `before` that belong to a verb of `rising` before them."""
    rising: frozenset[str] = frozenset()
    """Verbs whose particle begins a phrase that hedges nothing then (went up to 98)."""
    adding: frozenset[str] = frozenset()
    """Words of `after` that before an article or number only add something (plus a bonus)."""
    about_verbs: frozenset[str] = frozenset()
    """Words after which a phrase of `weak` says what it is about (held over £2m raid)."""
    up_to_nouns: frozenset[str] = frozenset()
    """Nouns right before it after which it is one too (windstoten tot 110 km/u)."""
    up_to_verbs: frozenset[str] = frozenset()
    """Verbs beside it with which it is one too (tot 700 banen schrappen)."""
