"""What a reviewer's screen and the command line are given to show."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from workbench.model.claim import Claim
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding
from workbench.model.mending import Mending
from workbench.model.part import Paragraph, Part
from workbench.model.second import Flag, Opinion
from workbench.model.verdict import Status, Verdict
from workbench.store.lines import ArticleLine as ArticleLine
from workbench.store.lines import ClaimFilter as ClaimFilter
from workbench.store.lines import ClaimLine as ClaimLine
from workbench.store.lines import StoredFigure as StoredFigure


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with its present state."""

    claim: Claim
    position: int
    """Counts from 1 in the order of the text."""
    status: Status
    verdict: Verdict | None
    """The verdict in force; an open claim has one where somebody left a note or a source."""
    parts: tuple[Part, ...] = ()
    """Its figures, dates, names and quotations in text order, with their ticks."""
    opinions: tuple[Opinion, ...] = ()
    """What second reviewers say, the first that spoke first."""
    flags: tuple[Flag, ...] = ()
    """What is asked about it and not answered."""
    mendings: tuple[Mending, ...] = ()
    """What in it stands as a person made it."""


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding with what the reviewer made of it."""

    id: str
    finding: Finding
    state: str
    """`open`, `accepted` or `dismissed`."""
    reason: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article opened, with all that is known of it; claims and findings in text order."""

    number: int
    extraction: Extraction
    claims: tuple[ClaimView, ...]
    findings: tuple[FindingView, ...]
    paragraphs: tuple[Paragraph, ...] = ()
    """Those that are read, with which of them hold nothing to check."""


@dataclass(frozen=True, slots=True)
class Action:
    """One deed of a reviewer, which undo takes back whole."""

    id: int
    name: str
    """As undo names it: `disputed, claim 14`."""
    claim_ids: tuple[str, ...]
    """Claims whose state it changed; empty where it was about a finding."""
    left: tuple[str, ...] = ()
    """Claims that undo or redo left alone, since somebody else judged them since."""
    mends: bool = False
    """True where it changed what the article holds, so that it is to be read anew."""


@dataclass(frozen=True, slots=True)
class Stats:
    """How far the review is."""

    articles: int
    claims: int
    by_status: Mapping[Status, int]
    by_reviewer: Mapping[str, Mapping[Status, int]]
    """Verdicts in force of each reviewer; claims that nobody touched are in none."""
    by_kind: Mapping[str, Mapping[Status, int]]
    """A claim of two kinds counts under both."""
    findings: Mapping[str, int]
    """Findings by state: open, accepted, dismissed."""
    verdicts: int
    """All verdicts ever given, those since replaced included."""
    sources: int
    per_article: tuple[ArticleLine, ...]


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was made and verified."""

    path: Path
    size: int
    """Bytes."""
    articles: int
    claims: int
