"""CSV: one claim a row, for a spreadsheet (RFC 4180, UTF-8 with the mark that Excel wants).

A finding stands in the rows of the claims that it speaks of; one that speaks of none, as in a
headline or a list, has a row of its own where it stands in the text.
"""

import csv
from io import StringIO

from workbench.exporters.escaping import cell, one_line
from workbench.exporters.summary import (
    evidence,
    found_in,
    found_in_no_claim,
    mendings,
    readings,
    second_opinions,
    ticks,
)
from workbench.exporters.telling import ENGLISH
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
_ARTICLE_COLUMNS = 4
"""Columns that say which article it is, the first ones."""


class Csv:
    """One claim or finding a row, articles in the store's order, rows in reading order."""

    suffix: str = ".csv"

    def write(self, report: Report) -> bytes:
        """Return the report as CSV."""
        out = StringIO(newline="")
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        for article in report.articles:
            for row in _rows(article):
                writer.writerow([cell(value) for value in row])
        return out.getvalue().encode("utf-8-sig")


def _rows(article: ReportArticle) -> list[tuple[str, ...]]:
    """Return the rows of an article in reading order; a claim before a finding at one place."""
    placed = [
        (claim.claim.start, 0, _row(article, number, claim))
        for number, claim in enumerate(article.claims, 1)
    ]
    placed += [
        (
            min((span.start for span in found.finding.spans), default=0),
            1,
            _found_alone(article, found),
        )
        for found in found_in_no_claim(article)
    ]
    placed.sort(key=lambda one: one[:2])
    return [row for _, _, row in placed]


def _row(article: ReportArticle, number: int, claim: ReportClaim) -> tuple[str, ...]:
    verdict = claim.verdict
    return (
        *_of_article(article),
        str(number),
        claim.claim.id,
        claim.status.value,
        one_line(claim.claim.text),
        claim.claim.speaker or "",
        ", ".join(claim.claim.kinds),
        f"{claim.claim.score:.2f}",
        "; ".join(f"{one_line(words)} = {value}" for words, value in readings(ENGLISH, claim)),
        "; ".join(one_line(words) for words in mendings(ENGLISH, claim)),
        "; ".join(one_line(words) for words in ticks(claim)),
        "; ".join(_found(found) for found in found_in(article, claim)),
        verdict.note if verdict else "",
        "; ".join(evidence(ENGLISH, claim)),
        verdict.reviewer if verdict else "",
        verdict.judged_at.isoformat() if verdict and verdict.judged_at else "",
        "; ".join(one_line(words) for words in second_opinions(ENGLISH, claim)),
    )


def _found_alone(article: ReportArticle, found: ReportFinding) -> tuple[str, ...]:
    """Return the row of a finding: the words that it points at and what it says, no claim."""
    told = dict.fromkeys(COLUMNS[_ARTICLE_COLUMNS:], "")
    told["text"] = " … ".join(
        one_line(span.of(article.article.text)) for span in found.finding.spans
    )
    told["kinds"] = "finding"
    told["findings"] = _found(found)
    return (*_of_article(article), *told.values())


def _of_article(article: ReportArticle) -> tuple[str, ...]:
    source = article.article
    return (
        str(article.number),
        source.title or "",
        source.outlet or "",
        source.published.isoformat() if source.published else "",
    )


def _found(found: ReportFinding) -> str:
    state = "accepted" if found.accepted else "open"
    reason = f": {found.reason}" if found.reason else ""
    return one_line(f"{found.finding.severity}, {found.finding.message} ({state}{reason})")
