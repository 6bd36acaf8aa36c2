"""What is known already, and how an article's figures and claims stand to it."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from workbench.model.match import Relation, Side
from workbench.model.verdict import Verdict


@dataclass(frozen=True, slots=True)
class TrustedRow:
    """One row of a table of trusted figures, as it was written."""

    row: int
    """As a spreadsheet counts: the header is row 1."""
    thing: str
    value: str
    source: str
    """Who says so: an office, a report, an address."""
    place: str | None = None
    period: str | None = None
    """ISO 8601 or EDTF; None for what holds at any time."""
    unit: str | None = None
    language: str | None = None
    """The language of thing and value, where the table states it."""


@dataclass(frozen=True, slots=True)
class TrustedTable:
    """A table of trusted figures in the store."""

    name: str
    """The file's name."""
    rows: int
    added_at: datetime
    """Aware, UTC."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim of the store with the verdict in force on it."""

    claim: str
    article: str
    outlet: str | None
    published: date | None
    words: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Known:
    """A figure that is known: verified in the store, or a row of a trusted table."""

    text: str
    """As it was written, with the thing counted."""
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    counted: str | None
    judged: Judged | None = None
    """The claim it was verified in; None for a row of a table."""
    table: str | None = None
    row: TrustedRow | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A figure of an article held against one that is known."""

    side: Side
    known: Known
    relation: Relation
    """`agrees`, `rounded`, `updated` where the article has a later count, or `conflicts`."""
    cause: str | None
    """The likely cause of a conflict, where one fits."""
    reasons: tuple[str, ...]
    """Why both are thought to be of the same thing."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A verdict given on the same claim elsewhere: an offer, never taken over by itself."""

    judged: Judged
    weight: float
    """How sure it is that both say the same, 0 to 1."""
    reasons: tuple[str, ...]
