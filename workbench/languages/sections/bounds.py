"""bounds.toml: what values of a kind lie between, for all languages, and the words that tell it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Limits:
    """The least and the most that is sane; None where that side has none."""

    least: Decimal | None = None
    most: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """What one kind of value lies between."""

    severity: str
    """warning where the value cannot well be right, note where it is only strange."""
    limits: Mapping[str, Limits]
    """By UCUM code of the unit; `1` for a count."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The bounds of every kind, by its key."""

    bounds: Mapping[str, Bound]


@dataclass(frozen=True, slots=True)
class BoundWords:
    """How one language speaks of a kind of value. A word that begins with * is an ending."""

    counted: frozenset[str] = frozenset()
    """The thing counted must be one of these; without any, it may be anything."""
    near: frozenset[str] = frozenset()
    """One of these must stand in the sentence; without any, none need."""
    unless: frozenset[str] = frozenset()
    """With one of these in the sentence nothing is said."""
    beside: frozenset[str] = frozenset()
    """One of these must stand right before or right after the number; without any, none need."""
    partitive: frozenset[str] = frozenset()
    """Only these words may stand between the number and the thing counted, and one must."""


@dataclass(frozen=True, slots=True)
class Magnitudes:
    """The words for the bounds of one language."""

    bounds: Mapping[str, BoundWords] = field(default_factory=dict)
