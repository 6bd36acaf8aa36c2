"""Notes as they are being typed: kept each second, so that no crash takes them."""

from workbench.store.store import Store

_KEEP = """
INSERT INTO note_drafts (claim, reviewer, note, written_at) VALUES (?, ?, ?, ?)
ON CONFLICT (claim, reviewer) DO UPDATE SET note = excluded.note, written_at = excluded.written_at
"""


def keep_draft(store: Store, claim: int, reviewer: str, note: str, now: str) -> None:
    """Keep what the reviewer has typed so far."""
    store.run(_KEEP, (claim, reviewer, note, now))


def drop_draft(store: Store, claim: int, reviewer: str) -> None:
    """Forget the draft, since the note was given or given up."""
    store.run("DELETE FROM note_drafts WHERE claim = ? AND reviewer = ?", (claim, reviewer))


def get_draft(store: Store, claim: int, reviewer: str) -> str | None:
    """Return what was typed and neither given nor given up."""
    note: str | None = store.value(
        "SELECT note FROM note_drafts WHERE claim = ? AND reviewer = ?", (claim, reviewer)
    )
    return note
