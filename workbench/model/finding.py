"""A contradiction that the workbench found by itself."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from workbench.model.identity import content_id
from workbench.model.span import Span


class Severity(StrEnum):
    """How sure a finding is that something is wrong."""

    ERROR = "error"
    """It cannot be right."""
    WARNING = "warning"
    """It is unlikely or ambiguous."""
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """What contradicts what, by which rule, with the arithmetic spelled out."""

    rule: str
    severity: Severity
    message: str
    spans: tuple[Span, ...]
    """The first span is the one to show."""
    suggestion: str | None = None

    def id(self, article_id: str) -> str:
        """Return the finding's id inside the given article."""
        where = ",".join(f"{span.start}-{span.end}" for span in self.spans)
        return content_id("finding", article_id, self.rule, where)


class Decided(StrEnum):
    """How a decision on a finding came about."""

    BY_HAND = "decided"
    CARRIED = "carried"
    """Decided on the same words of the draft before."""
    BY_UNDO = "undone"
    BY_REDO = "redone"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reviewer made of a finding, as one step of its history."""

    before: str
    """The state that it replaced."""
    state: str
    """`open`, `accepted` or `dismissed`."""
    reason: str
    reviewer: str
    """Who took this step; for an undo, who undid; carried, who decided on the draft before."""
    decided_at: datetime
    """When this step was taken; carried, when it was decided on the draft before."""
    how: Decided
