"""What a reviewer decided, and how they know."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from workbench.model.identity import content_id


class Status(StrEnum):
    """The present state of a claim."""

    OPEN = "open"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNSOURCED = "unsourced"
    DISMISSED = "dismissed"
    """No claim after all."""


class SourceKind(StrEnum):
    """What a source is."""

    URL = "url"
    DOCUMENT = "document"
    PERSON = "person"
    ARCHIVE = "archive"
    CLAIM = "claim"


class Rank(StrEnum):
    """How near a source stands to the fact."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class Method(StrEnum):
    """How a source was checked."""

    READ = "read"
    PHONED = "phoned"
    CALCULATED = "calculated"
    OBSERVED = "observed"


@dataclass(frozen=True, slots=True)
class Source:
    """Evidence that can be cited for many claims; one row however often it is used."""

    kind: SourceKind
    locator: str
    """The URL, document title, person's name and number, archive address or claim id."""
    title: str | None = None
    rank: Rank | None = None
    confidential: bool = False
    """Kept out of every export."""

    @property
    def id(self) -> str:
        """Hash of kind and locator."""
        return content_id("source", self.kind, self.locator)


@dataclass(frozen=True, slots=True)
class Citation:
    """A source as used for one verdict."""

    source: Source
    excerpt: str | None = None
    accessed: date | None = None
    method: Method | None = None
    supports: bool = True
    """False where the source refutes the claim."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One decision of one reviewer; a change of mind is another verdict."""

    claim_id: str
    status: Status
    note: str = ""
    citations: tuple[Citation, ...] = ()
    reviewer: str = ""
    judged_at: datetime | None = None
    """Aware, UTC; None until the store has written it."""
