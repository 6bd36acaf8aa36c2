"""Sources: one row each, however often they are cited."""

from collections.abc import Sequence
from typing import Any

from workbench.model.verdict import Citation, Method, Rank, Source, SourceKind
from workbench.store.cells import day, day_cell
from workbench.store.store import Row, Store

_KEEP = """
INSERT INTO sources (id, kind, locator, title, rank, confidential) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    title = coalesce(excluded.title, title),
    rank = coalesce(excluded.rank, rank),
    confidential = max(excluded.confidential, confidential)
RETURNING number
"""
_ADD_CITATION = """
INSERT INTO citations (verdict, source, excerpt, accessed, method, supports)
VALUES (?, ?, ?, ?, ?, ?)
"""
_CITED_FOR = """
SELECT citations.verdict, sources.kind, sources.locator, sources.title, sources.rank,
    sources.confidential, citations.excerpt, citations.accessed, citations.method,
    citations.supports
FROM json_each(?) AS wanted
JOIN citations ON citations.verdict = wanted.value
JOIN sources ON sources.number = citations.source
ORDER BY citations.number
"""


def keep_source(store: Store, source: Source) -> int:
    """Add the source, or what is new about it, and return its number.

    A source that was once confidential stays so here; amending it in the library changes that.
    """
    row = (
        source.id,
        source.kind,
        source.locator,
        source.title,
        source.rank,
        source.confidential,
    )
    return int(store.value(_KEEP, row))


def add_citation(store: Store, verdict: int, citation: Citation) -> None:
    """Add a citation to a verdict that is being written."""
    row = (
        verdict,
        keep_source(store, citation.source),
        citation.excerpt,
        day_cell(citation.accessed),
        citation.method,
        citation.supports,
    )
    store.add(_ADD_CITATION, row)


def citations_of(store: Store, verdicts: str) -> dict[int, list[Citation]]:
    """Return the citations of the verdicts with these numbers, a JSON list, by number."""
    found: dict[int, list[Citation]] = {}
    for verdict, *cells in store.rows(_CITED_FOR, (verdicts,)):
        found.setdefault(verdict, []).append(_citation(tuple(cells)))
    return found


def _citation(row: Row) -> Citation:
    *source, excerpt, accessed, method, supports = row
    return Citation(
        source_of(source),
        excerpt,
        day(accessed),
        None if method is None else Method(method),
        bool(supports),
    )


def source_of(row: Sequence[Any]) -> Source:
    """Return a source from its cells: kind, locator, title, rank, confidentiality."""
    kind, locator, title, rank, confidential = row
    return Source(
        SourceKind(kind), locator, title, None if rank is None else Rank(rank), bool(confidential)
    )
