"""What reviewers said of two figures: that they speak of the same thing, or that they do not."""

import json
from collections.abc import Iterator
from typing import NamedTuple

from workbench.store.cells import json_cell
from workbench.store.ledger import Ledger
from workbench.store.store import Store

Place = tuple[str, int, int]
"""Article id, start and end."""

_KEEP = """
INSERT INTO pairs (first, last, sides) VALUES (?, ?, ?)
ON CONFLICT (first, last) DO UPDATE SET sides = excluded.sides RETURNING number
"""
_ADD = """
INSERT INTO pair_decisions (pair, action, state, reviewer, decided_at, replaces)
VALUES (?, ?, ?, ?, ?, ?)
"""
_RESTORE = """
INSERT INTO pair_decisions (pair, action, state, reviewer, decided_at, restores)
SELECT pair, ?, state, reviewer, decided_at, number FROM pair_decisions WHERE number = ?
"""
_RESTORE_UNTOUCHED = """
INSERT INTO pair_decisions (pair, action, state, reviewer, decided_at)
SELECT ?, number, 'open', reviewer, done_at FROM actions WHERE number = ?
"""


class DecidedPair(NamedTuple):
    """Two figures that somebody decided on."""

    first: str
    last: str
    state: str
    """`same` or `different`."""
    places: tuple[Place, Place]


def decide_pair(
    store: Store,
    ids: tuple[str, str],
    places: tuple[Place, Place],
    state: str,
    action: int,
    reviewer: str,
    decided_at: str,
) -> None:
    """Add a decision on two figures, whose ids are given sorted, as part of an action."""
    pair = int(store.value(_KEEP, (*ids, json_cell(places))))
    standing = PAIR_DECISIONS.standing(store, pair)
    store.add(_ADD, (pair, action, state, reviewer, decided_at, standing))


def decided_pairs(store: Store) -> Iterator[DecidedPair]:
    """Give what is decided, in the order in which it was first said."""
    sql = "SELECT first, last, state, sides FROM pairs WHERE state <> 'open' ORDER BY number"
    for first, last, state, sides in store.rows(sql):
        ours, theirs = (tuple(place) for place in json.loads(sides))
        yield DecidedPair(first, last, state, (ours, theirs))


def _restore(store: Store, action: int, pair: int, decision: int | None) -> None:
    if decision is None:
        store.add(_RESTORE_UNTOUCHED, (pair, action))
    else:
        store.add(_RESTORE, (action, decision))


PAIR_DECISIONS = Ledger("pair_decisions", "pair", _restore)
