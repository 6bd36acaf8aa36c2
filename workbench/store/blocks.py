"""What the cross-check compares of each article, and the blocks in which articles meet.

A block is all rows of one key in the order of publication; articles are told apart by their spot,
a day and a place on it.
"""

import struct
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from workbench.store.cells import json_cell
from workbench.store.store import Store

Spot = tuple[int, int]
"""Day and place: where an article stands among all."""

_KEEP = """
INSERT INTO matching_digests (article, stamp, day, place, digest, keys) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (article) DO UPDATE SET stamp = excluded.stamp, day = excluded.day,
    place = excluded.place, digest = excluded.digest, keys = excluded.keys
"""
_ADD_KEY = "INSERT OR IGNORE INTO matching_keys (key, day, place, article) VALUES (?, ?, ?, ?)"
_DROP_KEY = "DELETE FROM matching_keys WHERE key = ? AND day = ? AND place = ?"
_ALL_WAIT = """
INSERT OR IGNORE INTO matching_waiting
SELECT number FROM articles WHERE superseded_by IS NULL
"""
_NEXT = """
SELECT article, day, place, keys FROM matching_digests
WHERE (day, place) > (?, ?) ORDER BY day, place LIMIT ?
"""
_BEFORE = """
SELECT article, day, place FROM matching_keys
WHERE key = ? AND (day, place) < (?, ?) ORDER BY day DESC, place DESC LIMIT ?
"""
_AFTER = """
SELECT article, day, place FROM matching_keys
WHERE key = ? AND (day, place) > (?, ?) ORDER BY day, place LIMIT ?
"""
_BETWEEN = """
SELECT count(*) FROM (
    SELECT 1 FROM matching_keys
    WHERE key = ? AND (day, place) > (?, ?) AND (day, place) < (?, ?) LIMIT ?
)
"""
_LINKED = """
SELECT DISTINCT left_article, right_article FROM matches
WHERE left_article IN (SELECT value FROM json_each(?1))
AND right_article IN (SELECT value FROM json_each(?1))
"""
_UNLINK = """
DELETE FROM matches
WHERE (left_article = ?1 AND right_article = ?2) OR (left_article = ?2 AND right_article = ?1)
"""


class Neighbour(NamedTuple):
    """An article in a block."""

    article: int
    day: int
    place: int


class Keyed(NamedTuple):
    """An article with the keys of its blocks."""

    article: int
    spot: Spot
    keys: tuple[int, ...]


def keep_digest(
    store: Store, article: int, stamp: str, spot: Spot, digest: bytes, keys: Sequence[int]
) -> None:
    """Keep what is compared of an article, in place of what was kept; it no longer waits."""
    packed = struct.pack(f"<{len(keys)}q", *keys)
    store.run(_KEEP, (article, stamp, *spot, digest, packed))
    store.run("DELETE FROM matching_waiting WHERE article = ?", (article,))


def _keys(packed: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(packed) // 8}q", packed)


def add_keys(store: Store, rows: Iterable[tuple[int, int, int, int]]) -> None:
    """Put articles into blocks: key, day, place, article."""
    store.run_many(_ADD_KEY, rows)


def drop_keys(store: Store, spot: Spot, keys: Iterable[int]) -> None:
    """Take an article out of these blocks."""
    store.run_many(_DROP_KEY, ((key, *spot) for key in keys))


def compared_by(store: Store) -> str:
    """Return the stamp under which all was compared last; empty where that is not finished."""
    return str(store.value("SELECT stamp FROM matching_state") or "")


def set_compared_by(store: Store, stamp: str) -> None:
    """Say under which stamp all is compared, or empty that it is being done."""
    store.run("DELETE FROM matching_state")
    store.add("INSERT INTO matching_state (stamp) VALUES (?)", (stamp,))


def count(store: Store) -> int:
    """Return how many articles there are."""
    return int(store.value("SELECT count(*) FROM articles"))


def any_digest(store: Store) -> bool:
    """Tell whether any article was ever compared."""
    return store.value("SELECT 1 FROM matching_digests LIMIT 1") is not None


def any_of_another(store: Store, stamp: str) -> bool:
    """Tell whether an article was compared under another stamp."""
    sql = "SELECT 1 FROM matching_digests WHERE stamp <> ? LIMIT 1"
    return store.value(sql, (stamp,)) is not None


def drop_all(store: Store) -> None:
    """Forget all digests and empty all blocks: every article waits."""
    store.run(_ALL_WAIT)
    store.run("DELETE FROM matching_keys")
    store.run("DELETE FROM matching_digests")


def current_digest(store: Store, article: int, stamp: str) -> bytes | None:
    """Return what is kept of an article under this stamp, None where nothing is."""
    sql = "SELECT digest FROM matching_digests WHERE article = ? AND stamp = ?"
    digest: bytes | None = store.value(sql, (article, stamp))
    return digest


def keys_of(store: Store, article: int) -> tuple[int, ...]:
    """Return the keys of the blocks in which an article stands."""
    packed = store.value("SELECT keys FROM matching_digests WHERE article = ?", (article,))
    return _keys(packed or b"")


def withdraw(store: Store, article: int) -> None:
    """Take an article out of its blocks and its matches away, as it is not compared any more."""
    sql = "SELECT day, place FROM matching_digests WHERE article = ?"
    spot = store.row(sql, (article,))
    if spot:
        drop_keys(store, (spot[0], spot[1]), keys_of(store, article))
    for table, column in (
        ("matching_digests", "article"),
        ("matching_waiting", "article"),
        ("matches", "left_article"),
        ("matches", "right_article"),
    ):
        store.run(f"DELETE FROM {table} WHERE {column} = ?", (article,))  # noqa: S608 - fixed


def wait(store: Store, article: int) -> None:
    """Let an article be compared at the next go."""
    store.run("INSERT OR IGNORE INTO matching_waiting (article) VALUES (?)", (article,))


def get_digests(store: Store, articles: Iterable[int]) -> Iterator[tuple[int, bytes]]:
    """Give number and digest of these articles, in the order of their numbers."""
    sql = """
    SELECT article, digest FROM matching_digests
    WHERE article IN (SELECT value FROM json_each(?)) ORDER BY article
    """
    return ((row[0], row[1]) for row in store.rows(sql, (json_cell(articles),)))


def waiting(store: Store) -> list[int]:
    """Return the numbers of the articles that were never compared."""
    return [row[0] for row in store.rows("SELECT article FROM matching_waiting ORDER BY article")]


def next_in_order(store: Store, spot: Spot, most: int) -> list[Keyed]:
    """Return the articles after a spot, at most so many."""
    return [
        Keyed(article, (day, place), _keys(packed))
        for article, day, place, packed in store.rows(_NEXT, (*spot, most))
    ]


def before(store: Store, key: int, spot: Spot, most: int) -> list[Neighbour]:
    """Return the articles before a spot in a block, the nearest first."""
    return [Neighbour(*row) for row in store.rows(_BEFORE, (key, *spot, most))]


def after(store: Store, key: int, spot: Spot, most: int) -> list[Neighbour]:
    """Return the articles after a spot in a block, the nearest first."""
    return [Neighbour(*row) for row in store.rows(_AFTER, (key, *spot, most))]


def between(store: Store, key: int, first: Spot, last: Spot, most: int) -> int:
    """Return how many articles stand between two spots of a block, at most `most`."""
    return int(store.value(_BETWEEN, (key, *first, *last, most)))


def linked(store: Store, articles: Sequence[int]) -> set[frozenset[int]]:
    """Return which two of these articles have matches."""
    return {frozenset(row) for row in store.rows(_LINKED, (json_cell(articles),))}


def unlink(store: Store, one: int, other: int) -> None:
    """Take away the matches between two articles."""
    store.run(_UNLINK, (one, other))
