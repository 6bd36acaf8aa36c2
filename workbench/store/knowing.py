"""What is known already: rows of trusted tables, and the keys under which judged claims are found.

Keys of a claim are made when what is known is asked for, of the claims whose state changed since.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from workbench.model.reference import TrustedRow, TrustedTable
from workbench.store.cells import json_cell, moment
from workbench.store.store import Store

_TABLES = """
SELECT name, added_at, (SELECT count(*) FROM trusted_rows WHERE home = trusted_tables.number)
FROM trusted_tables ORDER BY name
"""
_ADD_ROW = """
INSERT INTO trusted_rows (home, row, thing, value, source, place, period, unit, language, digest)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ROWS = """
SELECT trusted_rows.number, trusted_tables.name, digest, row, thing, value, source, place, period,
    unit, language
FROM trusted_rows JOIN trusted_tables ON trusted_tables.number = home
"""
_OF_TABLE = " WHERE ?1 IS NULL OR trusted_tables.name = ?1"
_OF_NUMBERS = " WHERE trusted_rows.number IN (SELECT value FROM json_each(?))"
_IN_ORDER = " ORDER BY name, row"
_CLAIMS = """
SELECT claims.number, claims.id, claims.article, articles.id, articles.outlet, articles.published,
    claims.text, claims.status
FROM json_each(?) AS wanted
JOIN claims ON claims.number = wanted.value
JOIN articles ON articles.number = claims.article
ORDER BY claims.number
"""
_FOUND = """
SELECT DISTINCT number FROM known_keys
WHERE kind = ? AND key IN (SELECT value FROM json_each(?)) ORDER BY number
"""


class KeptRow(NamedTuple):
    """A row of a trusted table with what is compared of it."""

    number: int
    table: str
    digest: bytes
    row: TrustedRow


class ClaimRow(NamedTuple):
    """A claim that something is known of."""

    number: int
    id: str
    article: int
    article_id: str
    outlet: str | None
    published: str | None
    words: str
    status: str


def waits(store: Store, stamp: str) -> bool:
    """Tell whether keys have to be made before anything is looked up."""
    if store.value("SELECT 1 FROM known_waiting LIMIT 1") is not None:
        return True
    some = store.value("SELECT 1 FROM known_keys LIMIT 1") is not None
    return some and made_with(store) != stamp


def made_with(store: Store) -> str:
    """Return the stamp under which keys were made; empty where none were."""
    return str(store.value("SELECT stamp FROM known_state") or "")


def start_again(store: Store, stamp: str) -> None:
    """Forget all keys: every judged claim waits, and rows have to be read anew."""
    store.run("DELETE FROM known_keys")
    store.run("DELETE FROM known_state")
    store.add("INSERT INTO known_state (stamp) VALUES (?)", (stamp,))
    sql = "INSERT OR IGNORE INTO known_waiting SELECT number FROM claims WHERE status <> 'open'"
    store.run(sql)


def waiting(store: Store) -> list[int]:
    """Return the numbers of the claims whose keys have to be made, or dropped."""
    return [row[0] for row in store.rows("SELECT claim FROM known_waiting ORDER BY claim")]


def no_longer_waits(store: Store, claims: Iterable[int]) -> None:
    """Say that the keys of these claims are made."""
    store.run_many("DELETE FROM known_waiting WHERE claim = ?", ((number,) for number in claims))


def set_keys(store: Store, kind: str, number: int, keys: Iterable[int]) -> None:
    """Make these the keys that lead to a claim or a row."""
    store.run("DELETE FROM known_keys WHERE kind = ? AND number = ?", (kind, number))
    sql = "INSERT OR IGNORE INTO known_keys (kind, key, number) VALUES (?, ?, ?)"
    store.run_many(sql, ((kind, key, number) for key in sorted(keys)))


def anything(store: Store, kind: str) -> bool:
    """Tell whether there are keys of this kind."""
    return store.value("SELECT 1 FROM known_keys WHERE kind = ? LIMIT 1", (kind,)) is not None


def found(store: Store, kind: str, keys: Iterable[int]) -> list[int]:
    """Return the numbers to which any of these keys leads."""
    return [row[0] for row in store.rows(_FOUND, (kind, json_cell(sorted(keys))))]


def claim_rows(store: Store, numbers: Iterable[int]) -> list[ClaimRow]:
    """Return what is told of these claims, by number."""
    return [ClaimRow(*row) for row in store.rows(_CLAIMS, (json_cell(numbers),))]


def claim_numbers(store: Store, ids: Iterable[str]) -> list[int]:
    """Return the numbers of these claims that are judged."""
    sql = """
    SELECT claims.number FROM json_each(?) AS wanted JOIN claims ON claims.id = wanted.value
    WHERE claims.status <> 'open' ORDER BY claims.number
    """
    return [row[0] for row in store.rows(sql, (json_cell(sorted(set(ids))),))]


def tables(store: Store) -> list[TrustedTable]:
    """Return the trusted tables, by name."""
    rows = store.rows(_TABLES)
    return [TrustedTable(name, count, moment(added)) for name, added, count in rows]


def add_table(store: Store, name: str, now: str) -> int:
    """Add a table without rows and return its number; one of that name goes."""
    drop_table(store, name)
    return store.add("INSERT INTO trusted_tables (name, added_at) VALUES (?, ?)", (name, now))


def drop_table(store: Store, name: str) -> bool:
    """Take a table away with its rows; False where there is none of that name."""
    number = store.value("SELECT number FROM trusted_tables WHERE name = ?", (name,))
    if number is None:
        return False
    sql = """
    DELETE FROM known_keys WHERE kind = 'row'
    AND number IN (SELECT number FROM trusted_rows WHERE home = ?)
    """
    store.run(sql, (number,))
    store.run("DELETE FROM trusted_rows WHERE home = ?", (number,))
    store.run("DELETE FROM trusted_tables WHERE number = ?", (number,))
    return True


def add_row(store: Store, home: int, row: TrustedRow, digest: bytes) -> int:
    """Add a row to a table and return its number."""
    cells = (row.row, row.thing, row.value, row.source, row.place, row.period, row.unit,
             row.language)  # fmt: skip
    return store.add(_ADD_ROW, (home, *cells, digest))


def set_digest(store: Store, number: int, digest: bytes) -> None:
    """Keep what is compared of a row, in place of what was kept."""
    store.run("UPDATE trusted_rows SET digest = ? WHERE number = ?", (digest, number))


def all_rows(store: Store, table: str | None = None) -> Iterator[KeptRow]:
    """Give the rows of one table, or of all, in their order."""
    return map(_kept, store.rows(_ROWS + _OF_TABLE + _IN_ORDER, (table,)))


def rows_with(store: Store, numbers: Sequence[int]) -> list[KeptRow]:
    """Return the rows with these numbers."""
    cell = json_cell(numbers)
    return [_kept(row) for row in store.rows(_ROWS + _OF_NUMBERS + _IN_ORDER, (cell,))]


def _kept(cells: tuple[object, ...]) -> KeptRow:
    number, table, digest, *rest = cells
    return KeptRow(number, table, digest, TrustedRow(*rest))  # type: ignore[arg-type]
