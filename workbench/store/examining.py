"""Examines a store: is the file whole, and does what is derived agree with what was put in?"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import suppress

from workbench.model.article import Article
from workbench.store.cells import day
from workbench.store.refusals import refusing
from workbench.store.store import Store
from workbench.store.transactions import atomic

_SPANS = {
    "claim": "SELECT start, end, text FROM claims WHERE article = ?",
    "figure": "SELECT start, end, text FROM figures WHERE article = ?",
    "date": "SELECT start, end, text FROM dates WHERE article = ?",
    "quotation": "SELECT start, end, text FROM quotations WHERE article = ?",
    "name": "SELECT start, end, text FROM names WHERE article = ?",
}
_STATUS_DISAGREES = """
SELECT claims.id, claims.status, claims_with_verdict.status
FROM claims JOIN claims_with_verdict ON claims_with_verdict.number = claims.number
WHERE claims.status <> claims_with_verdict.status
"""
_STATE_DISAGREES = """
SELECT findings.id, findings.state, coalesce(decided.state, 'open')
FROM findings LEFT JOIN finding_decisions AS decided ON decided.number = (
    SELECT max(latest.number) FROM finding_decisions AS latest
    WHERE latest.finding = findings.number
)
WHERE findings.state <> coalesce(decided.state, 'open')
"""
_STANCE_DISAGREES = """
SELECT second_looks.number, second_looks.stance, coalesce(latest.stance, 'none')
FROM second_looks LEFT JOIN opinions AS latest ON latest.number = (
    SELECT max(opinions.number) FROM opinions WHERE opinions.look = second_looks.number
)
WHERE second_looks.stance <> coalesce(latest.stance, 'none')
"""
_FLAG_DISAGREES = """
SELECT flags.number, flags.state, coalesce(latest.state, 'dropped')
FROM flags LEFT JOIN flag_decisions AS latest ON latest.number = (
    SELECT max(flag_decisions.number) FROM flag_decisions WHERE flag_decisions.flag = flags.number
)
WHERE flags.state <> coalesce(latest.state, 'dropped')
"""
_STANDING_DISAGREES = """
SELECT claims.id, claims.retired
FROM claims LEFT JOIN claim_changes AS latest ON latest.number = (
    SELECT max(number) FROM claim_changes WHERE claim_changes.claim = claims.number
)
LEFT JOIN unfound_claims AS unfound ON unfound.claim = claims.number
WHERE claims.retired <> CASE
    WHEN latest.retired OR unfound.claim IS NULL
    THEN coalesce(latest.retired, claims.origin = 'person')
    ELSE NOT unfound.kept
END
"""
_PROGRESS_DISAGREES = """
SELECT articles.number
FROM articles
LEFT JOIN article_progress AS kept ON kept.article = articles.number
LEFT JOIN (
    SELECT article, count(*) AS claims, sum(status = 'open') AS open,
        sum(status = 'verified') AS verified, sum(status = 'disputed') AS disputed,
        sum(status = 'unsourced') AS unsourced, sum(status = 'dismissed') AS dismissed
    FROM claims WHERE NOT retired GROUP BY article
) AS counted ON counted.article = articles.number
WHERE kept.article IS NULL
    OR (kept.claims, kept.open, kept.verified, kept.disputed, kept.unsourced, kept.dismissed)
    <> (coalesce(counted.claims, 0), coalesce(counted.open, 0), coalesce(counted.verified, 0),
        coalesce(counted.disputed, 0), coalesce(counted.unsourced, 0),
        coalesce(counted.dismissed, 0))
    OR kept.findings <> (SELECT count(*) FROM findings WHERE findings.article = articles.number)
"""
_INDEXES = ("articles_fts", "claims_fts", "sources_fts")


_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})
_PRIMARY = 0xFF


def problems(store: Store) -> Iterator[str]:
    """Give one line for each problem, up to where the file cannot be read any more.

    Refusal when the store is locked.
    """
    with refusing(store.path):
        try:
            yield from _file(store)
            yield from _references(store)
            if store.writable:
                yield from _search_indexes(store)
            with atomic(store.connection):
                yield from _derived(store)
                yield from _texts(store)
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise
            yield f"the file cannot be read to its end: {error}"


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY in _DAMAGE


def _file(store: Store) -> Iterator[str]:
    for (answer,) in store.rows("PRAGMA integrity_check"):
        if answer != "ok":
            yield f"the file is damaged: {answer}"


def _references(store: Store) -> Iterator[str]:
    for table, number, parent, _ in store.rows("PRAGMA foreign_key_check"):
        yield f"{table} {number} names a row of {parent} that is not there"


def _search_indexes(store: Store) -> Iterator[str]:
    for index in _INDEXES:
        sql = f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"  # noqa: S608 - fixed names
        try:
            with suppress(_Enough), atomic(store.connection):
                store.run(sql)
                raise _Enough
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise
            yield f"the search index {index} does not fit what it indexes: {error}"


class _Enough(Exception):  # noqa: N818 - no error
    """Takes back the transaction of an examination, so that the file stays as it was."""


def _derived(store: Store) -> Iterator[str]:
    for claim, kept, derived in store.rows(_STATUS_DISAGREES):
        yield f"claim {claim} is listed as {kept}, its verdicts say {derived}"
    for finding, kept, derived in store.rows(_STATE_DISAGREES):
        yield f"finding {finding} is listed as {kept}, its decisions say {derived}"
    for look, kept, derived in store.rows(_STANCE_DISAGREES):
        yield f"second look {look} is listed as {kept}, its opinions say {derived}"
    for flag, kept, derived in store.rows(_FLAG_DISAGREES):
        yield f"question {flag} is listed as {kept}, its decisions say {derived}"
    for claim, retired in store.rows(_STANDING_DISAGREES):
        kept = "retired" if retired else "standing"
        yield f"claim {claim} is listed as {kept}, its mendings and readings say otherwise"
    for (number,) in store.rows(_PROGRESS_DISAGREES):
        yield f"article {number}: its progress does not fit its claims and findings"


def _texts(store: Store) -> Iterator[str]:
    """Look whether every span holds its words, and every article's id its content."""
    sql = "SELECT number, id, language, published, outlet FROM articles ORDER BY number"
    for number, article_id, language, published, outlet in store.rows(sql):
        text = store.value("SELECT text FROM article_texts WHERE article = ?", (number,))
        if text is None:
            yield f"article {number} has no text"
            continue
        if Article(text, language, day(published), outlet=outlet).id != article_id:
            yield f"article {number}: its text is not the one its id was made from"
        for what, query in _SPANS.items():
            for start, end, words in store.rows(query, (number,)):
                if text[start:end] != words:
                    yield f"article {number}: the {what} at {start} does not hold its words"
        spans = store.rows("SELECT id, spans FROM findings WHERE article = ?", (number,))
        for finding, cell in spans:
            if any(not 0 <= start <= end <= len(text) for start, end in json.loads(cell)):
                yield f"article {number}: finding {finding} points outside the text"
