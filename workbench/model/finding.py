"""A contradiction that the workbench found by itself."""

from dataclasses import dataclass
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
