"""Which claims are looked at: in one article as it is open, or in the whole store."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from workbench.desk.flagging import is_for
from workbench.desk.views import ClaimFilter, ClaimView
from workbench.model.claim import ClaimKind
from workbench.model.verdict import Status


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which claims pass; empty fields let every claim through."""

    statuses: frozenset[Status] = field(default_factory=frozenset)
    kinds: frozenset[ClaimKind] = field(default_factory=frozenset)
    speaker: str = ""
    """Part of a speaker's name, in any case."""
    text: str = ""
    """Part of the claim's words, in any case."""
    with_finding: bool = False
    rule: str = ""
    """Name of a rule that found something."""
    reviewer: str = ""
    """Whose verdict it is."""
    score: float | None = None
    """Worth a check at least so much."""
    flagged: bool = False
    """Something is asked about it."""
    flagged_for: str = ""
    """Who is asked."""
    second: str = ""
    """What a second reviewer says: `confirms`, `objects`, or `none` of a judged claim."""
    source: str = ""
    """Id of a source that it cites."""
    article: int | None = None
    """Only in lists over the whole store."""

    @property
    def open_wide(self) -> bool:
        """True where every claim passes."""
        return self == Sieve()

    def passes(self, shown: ClaimView, rules: Iterable[str]) -> bool:
        """Tell whether a claim of an open article passes; `rules` are those of its findings."""
        claim, found = shown.claim, set(rules)
        return (
            (not self.statuses or shown.status in self.statuses)
            and (not self.kinds or not self.kinds.isdisjoint(claim.kinds))
            and (not self.with_finding or bool(found))
            and (not self.rule or self.rule in found)
            and (self.score is None or claim.score >= self.score)
            and self.speaker.casefold() in (claim.speaker or "").casefold()
            and self.text.casefold() in claim.text.casefold()
            and self._passes_people(shown)
        )

    def _passes_people(self, shown: ClaimView) -> bool:
        by = shown.verdict.reviewer if shown.verdict else None
        cited = shown.verdict.citations if shown.verdict else ()
        judged = shown.status not in (Status.OPEN, Status.DISMISSED)
        stances = {str(opinion.stance) for opinion in shown.opinions}
        return (
            (not self.reviewer or by == self.reviewer)
            and (not self.flagged or bool(shown.flags))
            and (not self.flagged_for or any(is_for(f, self.flagged_for) for f in shown.flags))
            and (self.second != "none" or (judged and not stances))
            and (self.second in ("", "none") or self.second in stances)
            and (not self.source or any(one.source.id == self.source for one in cited))
        )

    def wanted(self) -> ClaimFilter:
        """Return the same as a filter on the whole store."""
        return ClaimFilter(
            status=tuple(sorted(self.statuses)),
            kind=tuple(sorted(self.kinds)),
            article=self.article,
            speaker=self.speaker or None,
            text=self.text or None,
            reviewer=self.reviewer or None,
            min_score=self.score,
            with_findings=self.with_finding,
            rule=self.rule or None,
            flagged=self.flagged,
            flagged_for=self.flagged_for or None,
            second=self.second or None,
            source=self.source or None,
        )

    def with_words(self, words: str) -> "Sieve":
        """Return the same sieve for other words."""
        return replace(self, text=words.strip())


def sieve_of(wanted: ClaimFilter) -> Sieve:
    """Return a filter on the whole store as a sieve."""
    return Sieve(
        frozenset(wanted.status),
        frozenset(wanted.kind),
        wanted.speaker or "",
        wanted.text or "",
        wanted.with_findings,
        wanted.rule or "",
        wanted.reviewer or "",
        wanted.min_score,
        wanted.flagged,
        wanted.flagged_for or "",
        wanted.second or "",
        wanted.source or "",
        wanted.article,
    )
