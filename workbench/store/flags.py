"""What reviewers ask one another about claims."""

from collections.abc import Iterator, Sequence

from workbench.model.errors import Refusal
from workbench.model.second import Flag, FlagState
from workbench.store.cells import json_cell, moment
from workbench.store.ledger import Ledger
from workbench.store.store import Row, Store

_ASK = "INSERT INTO flags (claim, asked_of, words, asked_by, asked_at) VALUES (?, ?, ?, ?, ?)"
_DECIDE = """
INSERT INTO flag_decisions (flag, action, state, words, reviewer, decided_at, replaces)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_RESTORE = """
INSERT INTO flag_decisions (flag, action, state, words, reviewer, decided_at, restores)
SELECT flag, ?, state, words, reviewer, decided_at, number FROM flag_decisions WHERE number = ?
"""
_RESTORE_UNTOUCHED = """
INSERT INTO flag_decisions (flag, action, state, words, reviewer, decided_at)
SELECT ?, number, 'dropped', '', reviewer, done_at FROM actions WHERE number = ?
"""
_COLUMNS = """
flags.claim, flags.number, claims.id, flags.asked_of, flags.words, flags.asked_by, flags.asked_at,
flags.state, coalesce(decided.words, ''), coalesce(decided.reviewer, '')
"""
_DECIDED = """
LEFT JOIN flag_decisions AS decided ON flags.state <> 'open' AND decided.number = (
    SELECT max(latest.number) FROM flag_decisions AS latest WHERE latest.flag = flags.number
)
JOIN claims ON claims.number = flags.claim
"""
_OPEN_OF = f"""
SELECT {_COLUMNS} FROM json_each(?) AS wanted
JOIN flags ON flags.claim = wanted.value AND flags.state = 'open'
{_DECIDED} ORDER BY flags.number
"""  # noqa: S608 - fixed names
_ALL_OF = f"""
SELECT {_COLUMNS} FROM flags {_DECIDED} WHERE claims.id = ? ORDER BY flags.number
"""  # noqa: S608 - fixed names
_OPEN = f"""
SELECT {_COLUMNS} FROM flags {_DECIDED} WHERE flags.state = 'open' ORDER BY flags.number DESC
"""  # noqa: S608 - fixed names


def open_flags(store: Store, claims: Sequence[int]) -> dict[int, tuple[Flag, ...]]:
    """Return what is asked about the claims with these numbers and not answered, by number."""
    found: dict[int, tuple[Flag, ...]] = {}
    for row in store.rows(_OPEN_OF, (json_cell(claims),)):
        found[row[0]] = (*found.get(row[0], ()), _flag(row))
    return found


def flags_of(store: Store, claim_id: str) -> tuple[Flag, ...]:
    """Return all that was ever asked about a claim, the oldest first."""
    return tuple(_flag(row) for row in store.rows(_ALL_OF, (claim_id,)))


def all_open(store: Store) -> Iterator[Flag]:
    """Give every question that waits for an answer, the newest first."""
    return (_flag(row) for row in store.rows(_OPEN))


def ask(
    store: Store, claim: int, action: int, asked_of: str, words: str, reviewer: str, now: str
) -> None:
    """Put a question about a claim as part of an action."""
    flag = store.add(_ASK, (claim, asked_of, words, reviewer, now))
    decide_flag(store, flag, action, FlagState.OPEN, "", reviewer, now)


def decide_flag(
    store: Store, flag: int, action: int, state: FlagState, words: str, reviewer: str, now: str
) -> None:
    """Answer a question, drop it or open it again as part of an action."""
    replaces = FLAG_DECISIONS.standing(store, flag)
    store.add(_DECIDE, (flag, action, state, words, reviewer, now, replaces))


def claim_of(store: Store, flag: int) -> int:
    """Return the number of the claim that a question is about; Refusal when there is none."""
    claim = store.value("SELECT claim FROM flags WHERE number = ?", (flag,))
    if claim is None:
        raise Refusal(f"there is no question {flag}", str(store.path))
    return int(claim)


def _flag(row: Row) -> Flag:
    _, number, claim_id, asked_of, words, asked_by, asked_at, state, answer, answered_by = row
    return Flag(
        number, claim_id, asked_of, words, asked_by, moment(asked_at), FlagState(state),
        answer, answered_by,
    )  # fmt: skip


def _restore(store: Store, action: int, flag: int, decision: int | None) -> None:
    if decision is None:
        store.add(_RESTORE_UNTOUCHED, (flag, action))
    else:
        store.add(_RESTORE, (action, decision))


FLAG_DECISIONS = Ledger(
    "flag_decisions", "flag", _restore, "SELECT claim FROM flags WHERE number = ?"
)
