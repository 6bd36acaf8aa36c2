"""Findings of an article and what reviewers decided on them."""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.model.errors import Refusal
from workbench.model.finding import Finding, Severity
from workbench.store.cells import json_cell, spans
from workbench.store.ledger import Ledger
from workbench.store.store import Store

STATES = ("open", "accepted", "dismissed")

_ADD = """
INSERT INTO findings (id, article, rule, severity, message, suggestion, start, end, spans)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    severity = excluded.severity,
    message = excluded.message,
    suggestion = excluded.suggestion
WHERE (severity, message, coalesce(suggestion, ''))
    <> (excluded.severity, excluded.message, coalesce(excluded.suggestion, ''))
"""
_DROP_UNDECIDED = """
DELETE FROM findings
WHERE article = ? AND id NOT IN (SELECT value FROM json_each(?)) AND NOT EXISTS (
    SELECT 1 FROM finding_decisions WHERE finding_decisions.finding = findings.number
)
"""
_OF_ARTICLE = """
SELECT findings.id, rule, severity, message, spans, suggestion, findings.state,
    coalesce((SELECT reason FROM finding_decisions WHERE finding = findings.number
              ORDER BY finding_decisions.number DESC LIMIT 1), '')
FROM findings WHERE article = ? ORDER BY start, end, findings.number
"""
_DECIDE = """
INSERT INTO finding_decisions (finding, action, state, reason, reviewer, decided_at, replaces)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_RESTORE = """
INSERT INTO finding_decisions (finding, action, state, reason, reviewer, decided_at, restores)
SELECT finding, ?, state, reason, reviewer, decided_at, number
FROM finding_decisions WHERE number = ?
"""
_RESTORE_UNDECIDED = """
INSERT INTO finding_decisions (finding, action, state, reason, reviewer, decided_at)
SELECT ?, number, 'open', '', reviewer, done_at FROM actions WHERE number = ?
"""


@dataclass(frozen=True, slots=True)
class StoredFinding:
    """A finding with what was decided on it."""

    id: str
    finding: Finding
    state: str
    reason: str


def keep_findings(store: Store, article: int, article_id: str, findings: Sequence[Finding]) -> None:
    """Make these the article's findings.

    One that stands there keeps what was decided on it; one that is no longer found goes, unless
    somebody decided on it.
    """
    ids = [finding.id(article_id) for finding in findings]
    store.run(_DROP_UNDECIDED, (article, json_cell(ids)))
    for finding_id, finding in zip(ids, findings, strict=True):
        first = finding.spans[0] if finding.spans else None
        row = (
            finding_id,
            article,
            finding.rule,
            finding.severity,
            finding.message,
            finding.suggestion,
            first.start if first else None,
            first.end if first else None,
            json_cell((span.start, span.end) for span in finding.spans),
        )
        store.run(_ADD, row)


def get_findings(store: Store, article: int) -> tuple[StoredFinding, ...]:
    """Return the article's findings in text order."""
    return tuple(
        StoredFinding(
            finding_id,
            Finding(rule, Severity(severity), message, spans(span_cell), suggestion),
            state,
            reason,
        )
        for finding_id, rule, severity, message, span_cell, suggestion, state, reason in store.rows(
            _OF_ARTICLE, (article,)
        )
    )


def find_finding(store: Store, finding_id: str) -> tuple[int, str]:
    """Return number and rule of the finding with this id; Refusal when there is none."""
    row = store.row("SELECT number, rule FROM findings WHERE id = ?", (finding_id,))
    if row is None:
        raise Refusal(f"there is no finding {finding_id!r}", str(store.path))
    return row[0], row[1]


def add_decision(
    store: Store, finding: int, action: int, state: str, reason: str, reviewer: str, now: str
) -> None:
    """Add a decision on a finding as part of an action; Refusal when there is no such state."""
    if state not in STATES:
        raise Refusal(f"a finding cannot be {state!r}", mend=f"it is one of {', '.join(STATES)}")
    replaces = FINDING_DECISIONS.standing(store, finding)
    store.add(_DECIDE, (finding, action, state, reason, reviewer, now, replaces))


def _restore(store: Store, action: int, finding: int, decision: int | None) -> None:
    if decision is None:
        store.add(_RESTORE_UNDECIDED, (finding, action))
    else:
        store.add(_RESTORE, (action, decision))


FINDING_DECISIONS = Ledger("finding_decisions", "finding", _restore)
