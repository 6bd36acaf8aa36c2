"""What the cross-check compares of each article, and the blocks in which articles meet.

A block is all rows of one key in the order of publication; articles are told apart by their spot,
a day and a place on it.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from workbench.store.cells import json_cell
from workbench.store.store import Store

Spot = tuple[int, int]
"""Day and place: where an article stands among all."""

_KEEP = """
INSERT INTO matching_digests (article, stamp, day, place, digest) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (article) DO UPDATE SET stamp = excluded.stamp, day = excluded.day,
    place = excluded.place, digest = excluded.digest
"""
_ADD_KEY = "INSERT OR IGNORE INTO matching_keys (key, day, place, article) VALUES (?, ?, ?, ?)"
_DROP_KEY = "DELETE FROM matching_keys WHERE key = ? AND day = ? AND place = ?"
_STALE = """
SELECT articles.number FROM articles
LEFT JOIN matching_digests ON matching_digests.article = articles.number
WHERE matching_digests.stamp IS NOT ? ORDER BY articles.number
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


def keep_digest(store: Store, article: int, stamp: str, spot: Spot, digest: bytes) -> None:
    """Keep what is compared of an article, in place of what was kept."""
    store.run(_KEEP, (article, stamp, *spot, digest))


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
    """Forget all digests and empty all blocks."""
    store.run("DELETE FROM matching_keys")
    store.run("DELETE FROM matching_digests")


def get_digest(store: Store, article: int, stamp: str) -> bytes | None:
    """Return what is kept of an article under this stamp, None where nothing is."""
    sql = "SELECT digest FROM matching_digests WHERE article = ? AND stamp = ?"
    digest: bytes | None = store.value(sql, (article, stamp))
    return digest


def get_digests(store: Store, articles: Iterable[int]) -> Iterator[tuple[int, bytes]]:
    """Give number and digest of these articles, in the order of their numbers."""
    sql = """
    SELECT article, digest FROM matching_digests
    WHERE article IN (SELECT value FROM json_each(?)) ORDER BY article
    """
    return ((row[0], row[1]) for row in store.rows(sql, (json_cell(articles),)))


def stale(store: Store, stamp: str) -> list[int]:
    """Return the numbers of the articles whose digest is missing or of another stamp."""
    return [row[0] for row in store.rows(_STALE, (stamp,))]


def in_order(store: Store) -> list[Neighbour]:
    """Return all articles with a digest, by spot."""
    sql = "SELECT article, day, place FROM matching_digests ORDER BY day, place"
    return [Neighbour(*row) for row in store.rows(sql)]


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
