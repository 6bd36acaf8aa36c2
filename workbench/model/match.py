"""Two statements of different articles that speak of the same thing."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Relation(StrEnum):
    """How the values of a match stand to each other."""

    AGREES = "agrees"
    ROUNDED = "rounded"
    UPDATED = "updated"
    CONFLICTS = "conflicts"


class MatchKind(StrEnum):
    """What is compared."""

    FIGURE = "figure"
    QUOTATION = "quotation"
    DATE = "date"
    PERSON = "person"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Side:
    """One end of a match, with the words it was read from."""

    article: str
    external_id: str | None
    claim: str | None
    """Id of the claim it stands in."""
    start: int
    end: int
    text: str
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    counted: str | None = None
    value: str | None = None
    """The date, quotation or name compared, where it is no figure."""
    points: bool = False
    """True for percentage points: their unit is that of percentages."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two sides, how they relate, and why they are thought to be the same thing."""

    kind: MatchKind
    left: Side
    right: Side
    relation: Relation
    weight: float
    """Confidence that both speak of the same thing, 0 to 1, rounded to two decimals."""
    reasons: tuple[str, ...]
    cause: str | None = None
    """The likely cause of a conflict: transposed digits, factor of ten, another unit."""
