"""What each reviewer did, in order; undo and redo are actions as well."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.store.store import Store

_ADD = "INSERT INTO actions (kind, name, reviewer, done_at, target) VALUES (?, ?, ?, ?, ?)"
_LAST_IN_EFFECT = """
SELECT number, name, kind FROM actions
WHERE reviewer = ? AND target IS NULL AND undone_by IS NULL
ORDER BY number DESC LIMIT 1
"""
_LAST_UNDONE = """
SELECT number, name, kind FROM actions
WHERE reviewer = ? AND undone_by IS NOT NULL AND undone_by > coalesce(
    (SELECT max(number) FROM actions
     WHERE reviewer = ? AND target IS NULL), 0)
ORDER BY undone_by DESC LIMIT 1
"""
_SET_UNDONE = "UPDATE actions SET undone_by = ? WHERE number = ?"


class ActionKind(StrEnum):
    """What a reviewer did."""

    JUDGE = "judge"
    NOTE = "note"
    CITE = "cite"
    FINDING = "finding"
    PAIR = "pair"
    SETTLE = "settle"
    TICK = "tick"
    PARAGRAPH = "paragraph"
    SECOND = "second"
    FLAG = "flag"
    AMEND = "amend"
    MEND = "mend"
    REVISE = "revise"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Deed:
    """An action that can be undone or redone."""

    number: int
    name: str
    kind: str


def add_action(
    store: Store,
    kind: ActionKind,
    name: str,
    reviewer: str,
    done_at: str,
    target: int | None = None,
) -> int:
    """Add an action and return its number; `target` is what an undo or redo is about."""
    return store.add(_ADD, (kind, name, reviewer, done_at, target))


def undoable(store: Store, reviewer: str) -> Deed | None:
    """Return the reviewer's last action that is in effect."""
    row = store.row(_LAST_IN_EFFECT, (reviewer,))
    return Deed(*row) if row else None


def redoable(store: Store, reviewer: str) -> Deed | None:
    """Return what the reviewer undid last, unless they have done something else since."""
    row = store.row(_LAST_UNDONE, (reviewer, reviewer))
    return Deed(*row) if row else None


def mark_undone(store: Store, number: int, by: int | None) -> None:
    """Note which undo took an action back; None when it is in effect again."""
    store.run(_SET_UNDONE, (by, number))


def kinds_since(store: Store, number: int) -> set[str]:
    """Return the kinds of what was done since an action; undo and redo are what they are of."""
    sql = """
    SELECT DISTINCT coalesce(meant.kind, actions.kind)
    FROM actions LEFT JOIN actions AS meant ON meant.number = actions.target
    WHERE actions.number > ?
    """
    return {row[0] for row in store.rows(sql, (number,))}


def last_action(store: Store) -> int:
    """Return the number of the last action of anybody, 0 where there is none."""
    return int(store.value("SELECT max(number) FROM actions") or 0)
