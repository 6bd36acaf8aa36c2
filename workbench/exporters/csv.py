"""CSV: one claim a row, for a spreadsheet (RFC 4180, UTF-8 with the mark that Excel wants)."""

import csv
from io import StringIO

from workbench.exporters.escaping import cell, one_line
from workbench.exporters.summary import (
    evidence,
    found_in,
    mendings,
    readings,
    second_opinions,
    ticks,
)
from workbench.model.report import Report, ReportArticle, ReportClaim, ReportFinding

COLUMNS = (
    "article",
    "title",
    "outlet",
    "published",
    "claim",
    "claim_id",
    "status",
    "text",
    "speaker",
    "kinds",
    "score",
    "readings",
    "mended",
    "ticks",
    "findings",
    "note",
    "sources",
    "reviewer",
    "judged_at",
    "second_opinions",
)


class Csv:
    """One claim a row, articles in the store's order, claims in reading order."""

    suffix: str = ".csv"

    def write(self, report: Report) -> bytes:
        """Return the report as CSV."""
        out = StringIO(newline="")
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        for article in report.articles:
            for number, claim in enumerate(article.claims, 1):
                writer.writerow([cell(value) for value in _row(article, number, claim)])
        return out.getvalue().encode("utf-8-sig")


def _row(article: ReportArticle, number: int, claim: ReportClaim) -> tuple[str, ...]:
    source, verdict = article.article, claim.verdict
    return (
        str(article.number),
        source.title or "",
        source.outlet or "",
        source.published.isoformat() if source.published else "",
        str(number),
        claim.claim.id,
        claim.status.value,
        one_line(claim.claim.text),
        claim.claim.speaker or "",
        ", ".join(claim.claim.kinds),
        f"{claim.claim.score:.2f}",
        "; ".join(f"{one_line(words)} = {value}" for words, value in readings(claim)),
        "; ".join(one_line(words) for words in mendings(claim)),
        "; ".join(one_line(words) for words in ticks(claim)),
        "; ".join(_found(found) for found in found_in(article, claim)),
        verdict.note if verdict else "",
        "; ".join(evidence(claim)),
        verdict.reviewer if verdict else "",
        verdict.judged_at.isoformat() if verdict and verdict.judged_at else "",
        "; ".join(one_line(words) for words in second_opinions(claim)),
    )


def _found(found: ReportFinding) -> str:
    state = "accepted" if found.accepted else "open"
    reason = f": {found.reason}" if found.reason else ""
    return one_line(f"{found.finding.severity}, {found.finding.message} ({state}{reason})")
