"""JSON: the whole report for other programs, described by schemas/report.schema.json."""

import json
from dataclasses import replace

from workbench.exporters.documents import (
    Document,
    article_part,
    claim_part,
    date_part,
    figure_part,
    finding_part,
    group_part,
    match_part,
    mending_part,
    opinion_part,
    quotation_part,
)
from workbench.exporters.known import reference_part
from workbench.exporters.sources import source_part
from workbench.model.part import Paragraph, Part
from workbench.model.report import Report, ReportArticle, ReportClaim
from workbench.model.verdict import Verdict


class Json:
    """One JSON object, indented, keys in fixed order."""

    suffix: str = ".json"

    def write(self, report: Report) -> bytes:
        """Return the report as JSON in UTF-8."""
        document = {
            "schema": 1,
            "whole_store": report.whole_store,
            "articles": [_article(article) for article in report.articles],
            "matches": [match_part(match) for match in report.matches],
            "groups": [group_part(group) for group in report.groups],
            "references": [reference_part(reference) for reference in report.references],
        }
        return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


def _article(article: ReportArticle) -> Document:
    source = article.article
    return {
        "number": article.number,
        "article": article_part(source)
        | {"outlet": source.outlet, "author": source.author, "url": source.url},
        "claims": [_claim(claim) for claim in article.claims],
        "findings": [
            finding_part(found.finding) | {"accepted": found.accepted, "reason": found.reason}
            for found in article.findings
        ],
        "nothing_to_check": [_paragraph(one) for one in article.paragraphs if one.ticked],
    }


def _claim(claim: ReportClaim) -> Document:
    """Return a claim with what it holds inside it, so that no index has to be followed."""
    bare = claim_part(replace(claim.claim, figures=(), dates=(), quotations=(), names=()))
    bare.pop("names")
    return bare | {
        "status": claim.status,
        "verdict": _verdict(claim.verdict) if claim.verdict else None,
        "opinions": [opinion_part(opinion) for opinion in claim.opinions],
        "figures": [figure_part(figure) for figure in claim.figures],
        "dates": [date_part(mention) for mention in claim.dates],
        "quotations": [quotation_part(quotation) for quotation in claim.quotations],
        "parts": [_part(part) for part in claim.parts],
        "mendings": [mending_part(mending) for mending in claim.mendings],
    }


def _part(part: Part) -> Document:
    return {
        "kind": part.kind,
        "start": part.start,
        "end": part.end,
        "text": part.text,
        "state": part.state,
        "reviewer": part.reviewer or None,
        "ticked_at": part.ticked_at.isoformat() if part.ticked_at else None,
    }


def _paragraph(paragraph: Paragraph) -> Document:
    return {
        "start": paragraph.start,
        "end": paragraph.end,
        "reviewer": paragraph.reviewer or None,
        "ticked_at": paragraph.ticked_at.isoformat() if paragraph.ticked_at else None,
    }


def _verdict(verdict: Verdict) -> Document:
    return {
        "note": verdict.note,
        "sources": [source_part(citation) for citation in verdict.citations],
        "reviewer": verdict.reviewer or None,
        "judged_at": verdict.judged_at.isoformat() if verdict.judged_at else None,
    }
