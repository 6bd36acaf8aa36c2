"""ClaimReview: judged claims as schema.org JSON-LD, for publication.

Source: schema.org/ClaimReview and Google's "Fact check (ClaimReview) structured data". The address
of the published review is not known here and is left to whoever publishes it.
"""

import json

from workbench.exporters.documents import Document
from workbench.exporters.escaping import one_line, seen, web_address
from workbench.model.article import Article
from workbench.model.report import Report, ReportClaim
from workbench.model.verdict import Citation, Status, Verdict

_RATINGS: dict[Status, tuple[str, int | None]] = {
    Status.VERIFIED: ("Verified", 5),
    Status.DISPUTED: ("Disputed", 1),
    Status.UNSOURCED: ("Unsourced", None),
}
"""On a scale of 1 to 5; what nobody could source is neither true nor false."""


class ClaimReview:
    """One JSON-LD graph with a ClaimReview for each judged claim; open claims are not in it."""

    suffix: str = ".claimreview.json"

    def write(self, report: Report) -> bytes:
        """Return the judged claims as JSON-LD that may stand in a script element as it is."""
        reviews = [
            _review(article.article, claim, claim.verdict)
            for article in report.articles
            for claim in article.claims
            if claim.status in _RATINGS and claim.verdict is not None
        ]
        document = {"@context": "https://schema.org", "@graph": reviews}
        text = json.dumps(document, ensure_ascii=False, indent=1)
        return text.replace("<", "\\u003c").encode() + b"\n"


def _review(article: Article, claim: ReportClaim, verdict: Verdict) -> Document:
    name, value = _RATINGS[claim.status]
    rating: Document = {"@type": "Rating", "alternateName": name}
    if value is not None:
        rating |= {"ratingValue": value, "bestRating": 5, "worstRating": 1}
    review: Document = {
        "@type": "ClaimReview",
        "claimReviewed": one_line(claim.claim.text),
        "inLanguage": article.language,
        "reviewRating": rating,
        "itemReviewed": _claim(article, claim),
    }
    if verdict.judged_at:
        review["datePublished"] = verdict.judged_at.date().isoformat()
    if verdict.reviewer:
        review["author"] = {"@type": "Person", "name": seen(verdict.reviewer)}
    if verdict.note:
        review["reviewBody"] = seen(verdict.note)
    if verdict.citations:
        review["citation"] = [_citation(citation) for citation in verdict.citations]
    return review


def _claim(article: Article, claim: ReportClaim) -> Document:
    appearance: Document = {"@type": "NewsArticle"}
    if article.title:
        appearance["headline"] = article.title
    if article.url and web_address(article.url):
        appearance["url"] = article.url
    if article.published:
        appearance["datePublished"] = article.published.isoformat()
    if article.author:
        appearance["author"] = {"@type": "Person", "name": article.author}
    if article.outlet:
        appearance["publisher"] = {"@type": "Organization", "name": article.outlet}
    stated: Document = {"@type": "Claim", "appearance": appearance}
    if claim.claim.speaker:
        stated["author"] = {"@type": "Person", "name": claim.claim.speaker}
    if article.published:
        stated["datePublished"] = article.published.isoformat()
    return stated


def _citation(citation: Citation) -> Document:
    source = citation.source
    work: Document = {"@type": "CreativeWork", "name": seen(source.title or source.locator)}
    if web_address(source.locator):
        work["url"] = source.locator
    if citation.excerpt:
        work["abstract"] = seen(citation.excerpt)
    return work
