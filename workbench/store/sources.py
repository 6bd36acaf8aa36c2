"""Sources: one row each, however often they are cited."""

from workbench.model.errors import Refusal
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
_AMEND = "UPDATE sources SET title = ?, rank = ?, confidential = ? WHERE id = ?"
_ADD_CITATION = """
INSERT INTO citations (verdict, source, excerpt, accessed, method, supports)
VALUES (?, ?, ?, ?, ?, ?)
"""
_LAST_USED = """
SELECT kind, locator, title, rank, confidential FROM sources
WHERE instr(folded(locator || ' ' || coalesce(title, '')), ?) > 0
ORDER BY (SELECT max(citations.number) FROM citations
          WHERE citations.source = sources.number) DESC, number DESC
LIMIT ?
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

    A source that was once confidential stays so here; `amend_source` can change that.
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


def amend_source(store: Store, source: Source) -> None:
    """Set title, rank and confidentiality of a source that is there; Refusal when it is not."""
    if not store.run(_AMEND, (source.title, source.rank, source.confidential, source.id)):
        raise Refusal(f"there is no source {source.locator!r}", str(store.path))


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


def sources_used(store: Store, words: str = "", limit: int = 1000) -> list[Source]:
    """Return the sources whose locator or title holds these words, last used first."""
    return [_source(row) for row in store.rows(_LAST_USED, (words.casefold(), limit))]


def _citation(row: Row) -> Citation:
    *source, excerpt, accessed, method, supports = row
    return Citation(
        _source(tuple(source)),
        excerpt,
        day(accessed),
        None if method is None else Method(method),
        bool(supports),
    )


def _source(row: Row) -> Source:
    kind, locator, title, rank, confidential = row
    return Source(
        SourceKind(kind), locator, title, None if rank is None else Rank(rank), bool(confidential)
    )
