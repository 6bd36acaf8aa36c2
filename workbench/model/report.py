"""A report: a complete value that exporters turn into a file; they never see the store."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.model.article import Article
from workbench.model.claim import Claim
from workbench.model.date import DateMention
from workbench.model.figure import Figure
from workbench.model.finding import Finding
from workbench.model.group import Group
from workbench.model.match import Match
from workbench.model.mending import Mending
from workbench.model.part import Paragraph, Part
from workbench.model.quotation import Quotation
from workbench.model.reference import Reference
from workbench.model.second import Opinion
from workbench.model.verdict import Status, Verdict


@dataclass(frozen=True, slots=True)
class ReportClaim:
    """A claim with its present state; confidential sources are already left out."""

    claim: Claim
    status: Status
    verdict: Verdict | None
    """The verdict in force; None while the claim is open."""
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]
    quotations: tuple[Quotation, ...]
    withheld: bool = False
    """True where the verdict rests on a confidential source, which is not in the report."""
    parts: tuple[Part, ...] = ()
    """Its figures, dates, names and quotations with their ticks."""
    opinions: tuple[Opinion, ...] = ()
    """What second reviewers say of the verdict."""
    mendings: tuple[Mending, ...] = ()
    """What in it stands as a person made it."""


@dataclass(frozen=True, slots=True)
class ReportFinding:
    """A finding that nobody dismissed."""

    finding: Finding
    accepted: bool
    """True where a reviewer agreed that it is wrong."""
    reason: str = ""
    """What the reviewer said of it."""


@dataclass(frozen=True, slots=True)
class ReportArticle:
    """An article with its claims and findings in text order."""

    number: int
    """The article's number in the store's list."""
    article: Article
    claims: tuple[ReportClaim, ...]
    findings: tuple[ReportFinding, ...]
    paragraphs: tuple[Paragraph, ...] = ()
    """Those that are read, with which of them were found to hold nothing to check."""


@dataclass(frozen=True, slots=True)
class Report:
    """What goes to the editor. It holds no clock: the same store gives the same bytes."""

    articles: tuple[ReportArticle, ...]
    matches: tuple[Match, ...]
    """Matches among the report's articles, or between its one article and the rest."""
    whole_store: bool
    labels: Mapping[str, str] = field(default_factory=dict)
    """How to name the articles that matches and groups speak of, by article id."""
    groups: tuple[Group, ...] = ()
    """Those in conflict: one thing each, with all the values that articles report for it."""
    references: tuple[Reference, ...] = ()
    """Figures that do not agree with what was verified before, or with a trusted table."""
    language: str = "en"
    """The language that whoever reads it reads."""
