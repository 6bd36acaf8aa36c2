"""What the head of a report says: counts by state, and what wants attention."""

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.exporters.sources import source_words
from workbench.exporters.telling import Telling
from workbench.exporters.values import figure_value
from workbench.model.article import Article
from workbench.model.finding import Severity
from workbench.model.mending import MendingKind
from workbench.model.part import Tick
from workbench.model.report import Report, ReportArticle, ReportClaim, ReportFinding
from workbench.model.second import Opinion
from workbench.model.verdict import Status

ORDER = (Status.DISPUTED, Status.UNSOURCED, Status.OPEN, Status.VERIFIED, Status.DISMISSED)
"""What an editor wants to know first."""
SIGNS = {
    Status.DISPUTED: "✗",
    Status.UNSOURCED: "?",
    Status.OPEN: "○",
    Status.VERIFIED: "✓",
    Status.DISMISSED: "–",
}
_VALUES = (MendingKind.FIGURE, MendingKind.DATE, MendingKind.SPEAKER)
_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many claims are in which state, and how many findings stand."""

    by_status: dict[Status, int]
    findings: int

    @property
    def claims(self) -> int:
        """Claims that were not dismissed."""
        return sum(self.by_status.values()) - self.by_status[Status.DISMISSED]

    @property
    def judged(self) -> int:
        """Claims with a verdict."""
        return self.claims - self.by_status[Status.OPEN]

    def line(self, told: Telling) -> str:
        """Return the counts in a sentence, worst first, without what there is none of."""
        parts = [
            f"{self.by_status[status]} {status_words(told, status)}"
            for status in ORDER
            if self.by_status[status]
        ]
        states = f": {', '.join(parts)}" if parts else ""
        found = (
            told.count("count.findings", self.findings)
            if self.findings
            else told.say("count.findings.none")
        )
        return f"{told.count('count.claims', self.claims)}{states}. {found}."


def status_words(told: Telling, status: Status) -> str:
    """Return a state as it stands beside a count."""
    return told.say("status.dismissed_as" if status is Status.DISMISSED else f"status.{status}")


def counts(articles: tuple[ReportArticle, ...]) -> Counts:
    """Count claims by state and findings."""
    by_status = dict.fromkeys(ORDER, 0)
    for article in articles:
        for claim in article.claims:
            by_status[claim.status] += 1
    return Counts(by_status, sum(len(article.findings) for article in articles))


def numbered(article: ReportArticle) -> Iterator[tuple[int, ReportClaim]]:
    """Yield the claims that were not dismissed, with their number in the article."""
    for number, claim in enumerate(article.claims, 1):
        if claim.status is not Status.DISMISSED:
            yield number, claim


def wanting(article: ReportArticle) -> list[tuple[int, ReportClaim]]:
    """Return the disputed claims, then the unsourced ones, in reading order."""
    chosen = (Status.DISPUTED, Status.UNSOURCED)
    claims = [one for one in numbered(article) if one[1].status in chosen]
    return sorted(claims, key=lambda one: (chosen.index(one[1].status), one[0]))


def found_in(article: ReportArticle, claim: ReportClaim) -> list[ReportFinding]:
    """Return the findings that overlap a claim."""
    start, end = claim.claim.start, claim.claim.end
    return [
        found
        for found in article.findings
        if any(span.start < end and start < span.end for span in found.finding.spans)
    ]


def found_in_no_claim(article: ReportArticle) -> list[ReportFinding]:
    """Return the findings that overlap no claim, in text order."""
    claimed = {id(found) for claim in article.claims for found in found_in(article, claim)}
    return [found for found in article.findings if id(found) not in claimed]


def by_severity(article: ReportArticle) -> list[ReportFinding]:
    """Return the findings, the surest first, each kind in text order."""
    return sorted(article.findings, key=lambda one: _SEVERITIES.index(one.finding.severity))


def byline(told: Telling, article: Article) -> str:
    """Return what is known of the publication on one line."""
    day = article.published
    published = told.day(day) if day else told.say("report.undated")
    author = told.say("report.by", author=article.author) if article.author else None
    parts = (article.outlet, author, published, article.language)
    return " · ".join(part for part in parts if part)


def readings(told: Telling, claim: ReportClaim) -> list[tuple[str, str]]:
    """Return what was read in a claim: the words, and their value."""
    unresolved = told.say("report.unresolved")
    figures = [(one.start, one.text, figure_value(told, one)) for one in claim.figures]
    dates = [
        (one.start, one.text, told.when(one.value) if one.value else unresolved)
        for one in claim.dates
    ]
    return [(words, value) for _, words, value in sorted(figures + dates)]


def ticks(claim: ReportClaim) -> list[str]:
    """Return the parts of a claim that were ticked or disputed one by one, with their signs."""
    marked = {Tick.TICKED: "✓", Tick.DISPUTED: "✗"}
    return [f"{marked[part.state]} {part.text}" for part in claim.parts if part.state in marked]


def mendings(told: Telling, claim: ReportClaim) -> list[str]:
    """Return what in a claim stands as a person made it, with who and when."""
    lines = []
    for one in claim.mendings:
        day = told.day(one.mended_at.date())
        by = ", ".join(part for part in (one.reviewer, day) if part)
        key = f"mended.{one.kind}"
        if one.kind in _VALUES:
            was, now = (told.when(value) if value else "-" for value in (one.was, one.now))
            lines.append(told.say(key, was=was, now=now, by=by))
        else:
            before = told.say("mended.was", was=one.was) if one.was else ""
            lines.append(f"{told.say(key)}{before} ({by})")
    return lines


def nothing_to_check(told: Telling, article: ReportArticle) -> str:
    """Return how many paragraphs were ticked as holding nothing to check; empty for none."""
    ticked = [paragraph for paragraph in article.paragraphs if paragraph.ticked]
    if not ticked:
        return ""
    names = sorted({paragraph.reviewer for paragraph in ticked if paragraph.reviewer})
    by = f" ({', '.join(names)})" if names else ""
    return told.say(
        "count.nothing_to_check", count=len(ticked), whole=len(article.paragraphs), by=by
    )


def evidence(told: Telling, claim: ReportClaim) -> list[str]:
    """Return a line on each source, and a line where a verdict has none or it is not shown."""
    citations = claim.verdict.citations if claim.verdict else ()
    return [*(source_words(told, citation) for citation in citations), *unshown(told, claim)]


def unshown(told: Telling, claim: ReportClaim) -> list[str]:
    """Return what to say of sources that are not there to be shown."""
    if claim.withheld:
        return [told.say("source.withheld")]
    if claim.status is Status.OPEN or (claim.verdict and claim.verdict.citations):
        return []
    return [told.say("source.none")]


def signed(told: Telling, claim: ReportClaim) -> str:
    """Return who judged and on what day, as far as is known."""
    verdict = claim.verdict
    if verdict is None:
        return ""
    day = told.day(verdict.judged_at.date()) if verdict.judged_at else ""
    return ", ".join(part for part in (verdict.reviewer, day) if part)


def second_opinions(told: Telling, claim: ReportClaim) -> list[str]:
    """Return a line on what each second reviewer says of the verdict."""
    return [_opinion_words(told, opinion, claim.status) for opinion in claim.opinions]


def _opinion_words(told: Telling, opinion: Opinion, status: Status) -> str:
    said = told.say(f"second.{opinion.stance}")
    earlier = told.say("second.earlier", status=told.say(f"status.{opinion.status}"))
    of = "" if opinion.is_of(status) else earlier
    who = told.say("second.by", name=opinion.reviewer) if opinion.reviewer else ""
    note = f": {opinion.note}" if opinion.note else ""
    return f"{said}{who}, {told.day(opinion.given_at.date())}{of}{note}"


def title(told: Telling, report: Report) -> str:
    """Return the report's title."""
    if report.whole_store:
        return told.count("report.store", len(report.articles))
    return told.say("report.article", name=report.articles[0].article.name)
