"""A figure while the finders are still at work on it."""

from dataclasses import dataclass, field
from decimal import Decimal

from workbench.model.figure import FigureKind, Hedge


@dataclass(slots=True)
class FigureDraft:
    """The fields of `Figure` that number reading can know; token ranges are half-open.

    `start`, `end`, `number_start` and `number_end` are character offsets and follow the token
    ranges of the passage that the draft was found in.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    token_start: int
    token_end: int
    """The whole statement: hedge, number and unit, widened later by the thing counted."""
    number_token_start: int
    number_token_end: int
    """The number with its magnitude and unit sign."""
    kind: FigureKind
    low: Decimal | None
    high: Decimal | None
    low_inclusive: bool
    high_inclusive: bool
    hedge: Hedge
    step: Decimal
    unit: str | None = None
    inferred: list[str] = field(default_factory=list)
    """Names of the fields that the text implies and does not state here."""
    counted: str | None = None
    counted_start: int | None = None
    counted_end: int | None = None
    counted_lemma: str | None = None
    verb: str | None = None
    where: str | None = None
    claimant: tuple[int, int] | None = None
    """Where the subject of a verb stands that vouches for the number (the bank expects 3)."""
    told: bool = True
    """Whether its verb tells of the time told of, or there is none; no present, no had done."""
