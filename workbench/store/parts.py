"""Ticks: on the parts of claims and on paragraphs; rows that are only ever added."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from workbench.model.part import Part, Tick, parts_of
from workbench.store.cells import moment
from workbench.store.claims import get_claim
from workbench.store.ledger import Ledger
from workbench.store.mentions import mentions_at
from workbench.store.store import Store

PARAGRAPH = "paragraph"
"""The kind of a part that is a whole paragraph."""
Place = tuple[str, int, int]
"""Kind, start and end."""

_KEEP = """
INSERT INTO parts (article, kind, start, end) VALUES (?, ?, ?, ?)
ON CONFLICT (article, kind, start, end) DO UPDATE SET start = excluded.start RETURNING number
"""
_ADD = """
INSERT INTO ticks (part, action, state, reviewer, ticked_at, replaces) VALUES (?, ?, ?, ?, ?, ?)
"""
_RESTORE = """
INSERT INTO ticks (part, action, state, reviewer, ticked_at, restores)
SELECT part, ?, state, reviewer, ticked_at, number FROM ticks WHERE number = ?
"""
_RESTORE_UNTOUCHED = """
INSERT INTO ticks (part, action, state, reviewer, ticked_at)
SELECT ?, number, 'open', reviewer, done_at FROM actions WHERE number = ?
"""
_TICKED = """
SELECT parts.kind, parts.start, parts.end, ticks.state, ticks.reviewer, ticks.ticked_at
FROM parts JOIN ticks ON ticks.number = (
    SELECT max(latest.number) FROM ticks AS latest WHERE latest.part = parts.number
)
WHERE parts.article = ? AND parts.state <> 'open'
"""
_CLAIMS = """
SELECT claims.number FROM parts JOIN claims ON claims.article = parts.article AND NOT claims.retired
    AND claims.start <= parts.start AND claims.end >= parts.end
WHERE parts.number = ? AND parts.kind <> 'paragraph'
"""


class TickLine(NamedTuple):
    """What stands on one part."""

    state: Tick
    reviewer: str
    ticked_at: datetime


def set_tick(
    store: Store, article: int, place: Place, action: int, state: Tick, reviewer: str, now: str
) -> None:
    """Tick a part or a paragraph, or take the tick away, as part of an action."""
    part = int(store.value(_KEEP, (article, *place)))
    store.add(_ADD, (part, action, state, reviewer, now, TICKS.standing(store, part)))


def ticked(store: Store, article: int) -> dict[Place, TickLine]:
    """Return all ticks of an article by their places; what is open is left out."""
    return {
        (kind, start, end): TickLine(Tick(state), reviewer, moment(at))
        for kind, start, end, state, reviewer, at in store.rows(_TICKED, (article,))
    }


def with_ticks(parts: Sequence[Part], ticks: dict[Place, TickLine]) -> tuple[Part, ...]:
    """Return the parts with what stands on them."""
    if not ticks:
        return tuple(parts)
    return tuple(
        Part(part.kind, part.start, part.end, part.text, *ticks[part.place])
        if part.place in ticks
        else part
        for part in parts
    )


def parts_of_claim(store: Store, number: int) -> tuple[int, tuple[Part, ...]]:
    """Return a claim's article and its parts with their ticks; no more is read than these."""
    article, claim = get_claim(store, number)
    parts = parts_of(claim, *mentions_at(store, article, claim))
    sql = _TICKED + " AND parts.start >= ? AND parts.end <= ?"
    rows = store.rows(sql, (article, claim.start, claim.end))
    ticks = {
        (kind, start, end): TickLine(Tick(state), reviewer, moment(at))
        for kind, start, end, state, reviewer, at in rows
    }
    return article, with_ticks(parts, ticks)


def _restore(store: Store, action: int, part: int, tick: int | None) -> None:
    if tick is None:
        store.add(_RESTORE_UNTOUCHED, (part, action))
    else:
        store.add(_RESTORE, (action, tick))


TICKS = Ledger("ticks", "part", _restore, _CLAIMS)
