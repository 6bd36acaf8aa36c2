"""Counts over the whole store."""

from workbench.model.verdict import Status
from workbench.store.store import Store

_BY_STATUS = """
SELECT coalesce(sum(open), 0), coalesce(sum(verified), 0), coalesce(sum(disputed), 0),
    coalesce(sum(unsourced), 0), coalesce(sum(dismissed), 0)
FROM article_progress
WHERE article NOT IN (SELECT number FROM articles WHERE superseded_by IS NOT NULL)
"""
_BY_REVIEWER = """
SELECT reviewer, status, count(*) FROM verdicts
WHERE number = (SELECT max(latest.number) FROM verdicts AS latest
                WHERE latest.claim = verdicts.claim)
    AND EXISTS (
        SELECT 1 FROM claims WHERE claims.number = verdicts.claim AND NOT claims.retired
            AND claims.article NOT IN
                (SELECT number FROM articles WHERE superseded_by IS NOT NULL))
    AND (status <> 'open' OR note <> ''
         OR EXISTS (SELECT 1 FROM citations WHERE citations.verdict = verdicts.number))
GROUP BY reviewer, status ORDER BY reviewer, status
"""
_BY_KINDS = """
SELECT kind.value, grouped.status, sum(grouped.count)
FROM (SELECT kinds, status, count(*) AS count FROM claims WHERE NOT retired
        AND article NOT IN (SELECT number FROM articles WHERE superseded_by IS NOT NULL)
    GROUP BY kinds, status) AS grouped,
    json_each(grouped.kinds) AS kind
GROUP BY kind.value, grouped.status ORDER BY kind.value, grouped.status
"""
_FINDINGS = """
SELECT coalesce(sum(findings - findings_accepted - findings_dismissed), 0),
    coalesce(sum(findings_accepted), 0), coalesce(sum(findings_dismissed), 0)
FROM article_progress
WHERE article NOT IN (SELECT number FROM articles WHERE superseded_by IS NOT NULL)
"""

_STATUSES = (
    Status.OPEN,
    Status.VERIFIED,
    Status.DISPUTED,
    Status.UNSOURCED,
    Status.DISMISSED,
)


def by_status(store: Store) -> dict[Status, int]:
    """Return how many claims are in each state."""
    return dict(zip(_STATUSES, store.row(_BY_STATUS) or (), strict=True))


def by_reviewer(store: Store) -> dict[str, dict[Status, int]]:
    """Return how many verdicts in force each reviewer gave, by state."""
    return _nested(store, _BY_REVIEWER)


def by_kind(store: Store) -> dict[str, dict[Status, int]]:
    """Return how many claims there are of each kind, by state."""
    return _nested(store, _BY_KINDS)


def findings_by_state(store: Store) -> dict[str, int]:
    """Return how many findings are in each state."""
    return dict(zip(("open", "accepted", "dismissed"), store.row(_FINDINGS) or (), strict=True))


def count_rows(store: Store, table: str) -> int:
    """Return how many rows a table has."""
    return int(store.value(f"SELECT count(*) FROM {table}"))  # noqa: S608 - fixed names


def _nested(store: Store, sql: str) -> dict[str, dict[Status, int]]:
    counts: dict[str, dict[Status, int]] = {}
    for name, status, count in store.rows(sql):
        counts.setdefault(name, {})[Status(status)] = count
    return counts
