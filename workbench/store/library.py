"""The library: which sources there are, which claims cite them now."""

from dataclasses import dataclass
from datetime import date

from workbench.model.verdict import Source
from workbench.store.cells import day
from workbench.store.search import match_expression
from workbench.store.sources import source_of
from workbench.store.store import Row, Store

MOST_COUNTED = 1000
"""Claims that are counted for one source; beyond, there are more than so many."""
_RECENT = 2000
"""Sources found by words, the newest of which are put in order of use."""

_COLUMNS = "sources.kind, sources.locator, sources.title, sources.rank, sources.confidential"
_LAST_USED = f"""
SELECT sources.number, {_COLUMNS} FROM sources
ORDER BY last_cited DESC, number DESC LIMIT ? OFFSET ?
"""  # noqa: S608 - fixed names
_FOUND = f"""
SELECT sources.number, {_COLUMNS} FROM (
    SELECT rowid FROM sources_fts WHERE sources_fts MATCH ? ORDER BY rowid DESC LIMIT ?
) AS found JOIN sources ON sources.number = found.rowid
ORDER BY last_cited DESC, number DESC LIMIT ? OFFSET ?
"""  # noqa: S608 - fixed names
_COUNT_FOUND = """
SELECT count(*) FROM (SELECT rowid FROM sources_fts WHERE sources_fts MATCH ? LIMIT ?)
"""
_IN_FORCE = """
verdicts.number = (SELECT max(latest.number) FROM verdicts AS latest
                   WHERE latest.claim = verdicts.claim)
"""
_USE = f"""
SELECT count(*), max(accessed) FROM (
    SELECT citations.accessed AS accessed
    FROM citations JOIN verdicts ON verdicts.number = citations.verdict AND {_IN_FORCE}
    WHERE citations.source = ? LIMIT ?
)
"""  # noqa: S608 - fixed names
_CLAIMS = f"""
SELECT claims.id FROM citations
JOIN verdicts ON verdicts.number = citations.verdict AND {_IN_FORCE}
JOIN claims ON claims.number = verdicts.claim
WHERE citations.source = ? ORDER BY citations.number DESC LIMIT ?
"""  # noqa: S608 - fixed names
_OF_ARTICLE = f"""
SELECT max(citations.number), sources.number, {_COLUMNS}
FROM claims
JOIN verdicts ON verdicts.claim = claims.number AND {_IN_FORCE}
JOIN citations ON citations.verdict = verdicts.number
JOIN sources ON sources.number = citations.source
WHERE claims.article = ?
GROUP BY sources.number ORDER BY 1 DESC LIMIT ?
"""  # noqa: S608 - fixed names


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source in the library, with what use is made of it."""

    source: Source
    claims: int
    """Claims that cite it now, counted up to `MOST_COUNTED` and one."""
    accessed: date | None
    """When it was last looked at, as far as is known."""


def count_sources(store: Store, words: str = "") -> int:
    """Return how many sources have these words, each as the beginning of a word."""
    match = match_expression(words)
    if match is None:
        return int(store.value("SELECT count(*) FROM sources"))
    return int(store.value(_COUNT_FOUND, (match, _RECENT)))


def source_lines(store: Store, words: str, limit: int, offset: int = 0) -> list[SourceLine]:
    """Return the sources with these words, last used first, with the use made of them."""
    lines = []
    for number, *cells in _rows(store, words, limit, offset):
        claims, accessed = store.row(_USE, (number, MOST_COUNTED + 1)) or (0, None)
        lines.append(SourceLine(source_of(cells), claims, day(accessed)))
    return lines


def sources_used(store: Store, words: str = "", limit: int = 1000) -> list[Source]:
    """Return the sources with these words, last used first."""
    return [source_of(row[1:]) for row in _rows(store, words, limit, 0)]


def sources_of_article(store: Store, article: int, limit: int) -> list[Source]:
    """Return the sources that an article's claims cite now, the last used first."""
    return [source_of(row[2:]) for row in store.rows(_OF_ARTICLE, (article, limit))]


def claims_citing(store: Store, source: int, limit: int) -> list[str]:
    """Return the ids of the claims that cite a source now, the last that did first."""
    return [row[0] for row in store.rows(_CLAIMS, (source, limit))]


def _rows(store: Store, words: str, limit: int, offset: int) -> list[Row]:
    match = match_expression(words)
    if match is None:
        return list(store.rows(_LAST_USED, (limit, offset)))
    return list(store.rows(_FOUND, (match, _RECENT, limit, offset)))
