"""The JSON that listings answer with: articles, claims with their verdicts, findings, counts."""

from collections.abc import Sequence

from workbench.desk.library import SourceLine
from workbench.desk.views import ArticleLine, ClaimLine, FindingView, Stats
from workbench.exporters.documents import Document, finding_part, mending_part, opinion_part
from workbench.exporters.sources import source_part
from workbench.model.finding import Decision
from workbench.model.second import Flag
from workbench.model.verdict import Verdict


def article_document(line: ArticleLine) -> Document:
    """Return one line of `articles --json`."""
    return {
        "number": line.number,
        "id": line.id,
        "external_id": line.external_id,
        "title": line.title,
        "outlet": line.outlet,
        "published": line.published.isoformat() if line.published else None,
        "language": line.language,
        "claims": line.claims,
        "open": line.open,
        "verified": line.verified,
        "disputed": line.disputed,
        "unsourced": line.unsourced,
        "dismissed": line.dismissed,
        "findings": line.findings,
        "revision": line.revision,
        "revision_of": line.revision_of,
        "superseded_by": line.superseded_by,
    }


def claim_document(line: ClaimLine) -> Document:
    """Return one line of `claims --json`."""
    return {
        "id": line.id,
        "article": line.article_id,
        "external_id": line.external_id,
        "start": line.start,
        "end": line.end,
        "text": line.text,
        "kinds": list(line.kinds),
        "score": line.score,
        "speaker": line.speaker,
        "status": line.status,
        "note": line.note,
        "sources": [source_part(citation) for citation in line.sources],
        "reviewer": line.reviewer or None,
        "judged_at": line.judged_at.isoformat() if line.judged_at else None,
        "opinions": [opinion_part(opinion) for opinion in line.opinions],
        "flags": [flag_document(flag) for flag in line.flags],
        "mendings": [mending_part(mending) for mending in line.mendings],
    }


def flag_document(flag: Flag) -> Document:
    """Return one question about a claim; `asked_of` is null where anybody is asked."""
    return {
        "asked_of": flag.asked_of or None,
        "words": flag.words,
        "asked_by": flag.asked_by or None,
        "asked_at": flag.asked_at.isoformat(),
        "state": flag.state,
        "answer": flag.answer,
        "answered_by": flag.answered_by or None,
    }


def source_document(line: SourceLine) -> Document:
    """Return one line of `sources --json`."""
    source = line.source
    return {
        "id": source.id,
        "kind": source.kind,
        "locator": source.locator,
        "title": source.title,
        "rank": source.rank,
        "claims": line.claims,
        "accessed": line.accessed.isoformat() if line.accessed else None,
    }


def verdict_document(verdict: Verdict) -> Document:
    """Return the answer of `judge --json`."""
    return {
        "id": verdict.claim_id,
        "status": verdict.status,
        "note": verdict.note,
        "sources": [source_part(citation) for citation in verdict.citations],
        "reviewer": verdict.reviewer or None,
        "judged_at": verdict.judged_at.isoformat() if verdict.judged_at else None,
    }


def finding_document(
    article: ArticleLine, view: FindingView, history: Sequence[Decision]
) -> Document:
    """Return one line of `check --json`, and the answer of `decide --json`."""
    return {
        "id": view.id,
        "article": article.id,
        "external_id": article.external_id,
        **finding_part(view.finding),
        "state": view.state,
        "reason": view.reason,
        "history": [
            {
                "before": step.before,
                "state": step.state,
                "reason": step.reason,
                "reviewer": step.reviewer or None,
                "decided_at": step.decided_at.isoformat(),
                "how": step.how,
            }
            for step in history
        ],
    }


def stats_document(count: Stats) -> Document:
    """Return the document of `stats --json`."""
    return {
        "schema": 1,
        "articles": count.articles,
        "claims": count.claims,
        "by_status": dict(count.by_status),
        "by_kind": {kind: dict(by_status) for kind, by_status in count.by_kind.items()},
        "by_reviewer": {name: dict(marks) for name, marks in count.by_reviewer.items()},
        "findings": dict(count.findings),
        "verdicts": count.verdicts,
        "sources": count.sources,
        "per_article": [article_document(line) for line in count.per_article],
    }
