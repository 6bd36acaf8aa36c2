"""The lines that the store answers lists with, and the filter that asks for them."""

from dataclasses import dataclass
from datetime import date, datetime

from workbench.model.article import opening_words
from workbench.model.claim import ClaimKind
from workbench.model.figure import Figure
from workbench.model.mending import Mending
from workbench.model.second import Flag, Opinion
from workbench.model.verdict import Citation, Status


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """One article in the list, with how far its review is."""

    number: int
    """Stands for the article at this store: 1 for the first that was ingested."""
    id: str
    title: str | None
    outlet: str | None
    published: date | None
    language: str
    external_id: str | None
    claims: int
    open: int
    verified: int
    disputed: int
    unsourced: int
    dismissed: int
    findings: int
    """Findings that nobody dismissed."""
    opening: str = ""
    """The first characters of the text, where the article has no title to be known by."""
    revision: int = 1
    """Which draft of its article it is."""
    revision_of: int | None = None
    """Number of the text that it follows; None for a first draft."""
    superseded_by: int | None = None
    """Number of the text that follows it; None for the newest."""

    @property
    def name(self) -> str:
        """What to call it in a list: its title, or the words it opens with."""
        return self.title or opening_words(self.opening)


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim in a list over articles, with its present state."""

    id: str
    article_number: int
    article_id: str
    external_id: str | None
    article_name: str
    """Its title, or the words it opens with."""
    start: int
    end: int
    text: str
    kinds: tuple[ClaimKind, ...]
    score: float
    speaker: str | None
    status: Status
    note: str
    sources: tuple[Citation, ...]
    reviewer: str
    judged_at: datetime | None
    opinions: tuple[Opinion, ...] = ()
    flags: tuple[Flag, ...] = ()
    mendings: tuple[Mending, ...] = ()
    """What in it stands as a person made it."""


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims a list holds; what is empty or None does not narrow it."""

    status: tuple[Status, ...] = ()
    kind: tuple[ClaimKind, ...] = ()
    """Any of these."""
    article: int | None = None
    speaker: str | None = None
    """Part of the speaker's name, in any case."""
    text: str | None = None
    """Words that the claim holds, each as the beginning of a word."""
    reviewer: str | None = None
    """Who gave the verdict in force."""
    min_score: float | None = None
    with_findings: bool = False
    """Only claims that a finding nobody dismissed overlaps."""
    rule: str | None = None
    """Only claims that a finding of this rule overlaps, which nobody dismissed."""
    flagged: bool = False
    """Only claims about which something is asked and not answered."""
    flagged_for: str | None = None
    """Only claims about which this reviewer is asked something, by name in any case or as
    anybody but who asked."""
    second: str | None = None
    """`confirms` or `objects`: what some second reviewer says; `none`: judged, seen by no other."""
    source: str | None = None
    """Id of a source that the verdict in force cites."""


@dataclass(frozen=True, slots=True)
class StoredFigure:
    """A figure with what matching wants to know of where it stands."""

    article_number: int
    article_id: str
    external_id: str | None
    outlet: str | None
    language: str
    published: date | None
    claim: str | None
    """Id of the first claim that holds it."""
    status: Status | None
    """State of that claim."""
    index: int
    """Index in the extraction's figures."""
    figure: Figure
