"""Who works in this store."""

from workbench.store.store import Store

_REVIEWERS = """
WITH RECURSIVE named (name) AS (
    SELECT min(reviewer) FROM actions WHERE target IS NULL
    UNION ALL
    SELECT (SELECT min(reviewer) FROM actions WHERE target IS NULL AND reviewer > named.name)
    FROM named WHERE named.name IS NOT NULL
)
SELECT name FROM named WHERE name <> ''
UNION
SELECT asked_of FROM flags WHERE state = 'open' AND asked_of <> ''
"""
"""Steps from name to name in the index of actions: a store of a million deeds has few people."""


def reviewers(store: Store) -> list[str]:
    """Return the names of all who did something here or are asked something, sorted."""
    return sorted(
        (row[0] for row in store.rows(_REVIEWERS)), key=lambda name: (name.casefold(), name)
    )
