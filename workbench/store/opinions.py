"""What second reviewers say of verdicts: rows that are only ever added, the last one standing."""

from collections.abc import Sequence

from workbench.model.second import Opinion, Stance
from workbench.model.verdict import Status
from workbench.store.cells import json_cell, moment
from workbench.store.ledger import Ledger
from workbench.store.store import Store

NONE = "none"
"""The stance of one who took it back, or never had any."""

_LOOK = """
INSERT INTO second_looks (claim, reviewer) VALUES (?, ?)
ON CONFLICT (claim, reviewer) DO UPDATE SET claim = excluded.claim RETURNING number
"""
_ADD = """
INSERT INTO opinions (look, action, stance, status, note, reviewer, given_at, replaces)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_RESTORE = """
INSERT INTO opinions (look, action, stance, status, note, reviewer, given_at, restores)
SELECT look, ?, stance, status, note, reviewer, given_at, number FROM opinions WHERE number = ?
"""
_RESTORE_UNTOUCHED = """
INSERT INTO opinions (look, action, stance, status, note, reviewer, given_at)
SELECT ?, number, 'none', 'open', '', reviewer, done_at FROM actions WHERE number = ?
"""
_STANDING = """
SELECT second_looks.claim, claims.id, opinions.stance, opinions.status, opinions.note,
    opinions.reviewer, opinions.given_at
FROM json_each(?) AS wanted
JOIN second_looks ON second_looks.claim = wanted.value AND second_looks.stance <> 'none'
JOIN opinions ON opinions.number = (
    SELECT max(latest.number) FROM opinions AS latest WHERE latest.look = second_looks.number
)
JOIN claims ON claims.number = second_looks.claim
ORDER BY opinions.number
"""


def standing_opinions(store: Store, claims: Sequence[int]) -> dict[int, tuple[Opinion, ...]]:
    """Return what second reviewers say of the claims with these numbers, by claim number."""
    found: dict[int, tuple[Opinion, ...]] = {}
    for claim, claim_id, stance, status, note, reviewer, given_at in store.rows(
        _STANDING, (json_cell(claims),)
    ):
        opinion = Opinion(
            claim_id, Stance(stance), Status(status), note, reviewer, moment(given_at)
        )
        found[claim] = (*found.get(claim, ()), opinion)
    return found


def add_opinion(
    store: Store,
    claim: int,
    action: int,
    stance: Stance | None,
    status: Status,
    note: str,
    reviewer: str,
    given_at: str,
) -> None:
    """Add what a reviewer says of a claim as part of an action; None takes it back."""
    look = int(store.value(_LOOK, (claim, reviewer)))
    replaces = OPINIONS.standing(store, look)
    store.add(_ADD, (look, action, stance or NONE, status, note, reviewer, given_at, replaces))


def _restore(store: Store, action: int, look: int, opinion: int | None) -> None:
    if opinion is None:
        store.add(_RESTORE_UNTOUCHED, (look, action))
    else:
        store.add(_RESTORE, (action, opinion))


OPINIONS = Ledger("opinions", "look", _restore, "SELECT claim FROM second_looks WHERE number = ?")
