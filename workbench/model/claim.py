"""A claim: what a reviewer judges."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.model.identity import content_id
from workbench.model.quick import quick


class ClaimKind(StrEnum):
    """Why a sentence or clause is checkable."""

    FIGURE = "figure"
    DATE = "date"
    QUOTATION = "quotation"
    SUPERLATIVE = "superlative"
    NAME = "name"
    COMPARISON = "comparison"
    CAUSE = "cause"
    PREDICTION = "prediction"
    STATEMENT = "statement"
    """A plain assertion of fact without any of the above."""


@quick
@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable statement: one sentence, or a clause that states an independent thing."""

    id: str
    start: int
    end: int
    text: str
    kinds: tuple[ClaimKind, ...]
    score: float
    """Check-worthiness from 0 to 1, rounded to two decimals."""
    reasons: tuple[str, ...] = ()
    """Names of the features that moved the score most, strongest first."""
    speaker: str | None = None
    figures: tuple[int, ...] = ()
    dates: tuple[int, ...] = ()
    quotations: tuple[int, ...] = ()
    """Indexes into the extraction's lists."""
    names: tuple[int, ...] = ()


def claim_id(article_id: str, start: int, end: int, text: str) -> str:
    """Return the id of the claim that stands at this place with these words."""
    return content_id("claim", article_id, f"{start}", f"{end}", text)
