"""counting.toml: what tells the thing that a figure counts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counting:
    """Words around a number and the noun it counts."""

    partitives: tuple[str, ...]
    """Phrases between a number and what it is part of (38 of the 71 missiles)."""
    anaphors: tuple[str, ...]
    """Phrases that point back to what was counted before (of these, daarvan)."""
    modifier_endings: tuple[str, ...]
    """Endings of inflected adjectives before a noun; empty where adjectives do not inflect."""
    plural_endings: tuple[str, ...]
    """Endings that mark the head of a noun phrase; empty where inflection marks the rest."""
    plurals: frozenset[str]
    """Heads without such an ending."""
    stops: frozenset[str]
    """Words at which a noun phrase ends."""
    never_plural: tuple[str, ...]
    """Endings that no plural has: after a number above one such a word is no noun."""
    joints: frozenset[str]
    """Words between two numbers that count the same (from 1.2 to 1.5 million passengers)."""
    narrowing: frozenset[str]
    """Prepositions whose phrase says which ones are counted (homes without power)."""
    places: frozenset[str]
    """Prepositions before the name of a place."""
