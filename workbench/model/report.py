"""A report: a complete value that exporters turn into a file; they never see the store."""

from dataclasses import dataclass

from workbench.model.article import Article
from workbench.model.claim import Claim
from workbench.model.date import DateMention
from workbench.model.figure import Figure
from workbench.model.finding import Finding
from workbench.model.match import Match
from workbench.model.quotation import Quotation
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


@dataclass(frozen=True, slots=True)
class ReportArticle:
    """An article with its claims and findings in text order."""

    number: int
    """The article's number in the store's list."""
    article: Article
    claims: tuple[ReportClaim, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What goes to the editor. It holds no clock: the same store gives the same bytes."""

    articles: tuple[ReportArticle, ...]
    matches: tuple[Match, ...]
    """Matches among the report's articles, or between its one article and the rest."""
    whole_store: bool
