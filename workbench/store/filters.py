"""Filters that reviewers gave a name."""

from workbench.store.store import Store

_SAVE = """
INSERT INTO saved_filters (name, filter, saved_by, saved_at) VALUES (?, ?, ?, ?)
ON CONFLICT (name) DO UPDATE SET filter = excluded.filter, saved_by = excluded.saved_by,
    saved_at = excluded.saved_at
"""


def save_filter(store: Store, name: str, cell: str, reviewer: str, now: str) -> None:
    """Keep a filter under a name, in place of another of that name."""
    store.run(_SAVE, (name, cell, reviewer, now))


def drop_filter(store: Store, name: str) -> bool:
    """Forget the filter of this name; False where there is none."""
    return bool(store.run("DELETE FROM saved_filters WHERE name = ?", (name,)))


def saved_filters(store: Store) -> dict[str, str]:
    """Return the filters by name, sorted."""
    return dict(store.rows("SELECT name, filter FROM saved_filters ORDER BY name"))
