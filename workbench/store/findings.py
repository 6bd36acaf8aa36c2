"""Findings of an article and what reviewers decided on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from workbench.model.errors import Refusal
from workbench.model.finding import Decided, Decision, Finding, Severity
from workbench.store.actions import ActionKind
from workbench.store.cells import json_cell, moment, spans
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
_LOST = """
SELECT number, rule, start, end FROM findings
WHERE article = ? AND id NOT IN (SELECT value FROM json_each(?))
"""
_MOVE = "UPDATE findings SET id = ?, start = ?, end = ?, spans = ? WHERE number = ?"
_HISTORY = """
SELECT decided.state, decided.reason, actions.kind,
    CASE actions.kind WHEN 'revise' THEN decided.reviewer ELSE actions.reviewer END,
    CASE actions.kind WHEN 'revise' THEN decided.decided_at ELSE actions.done_at END
FROM findings
JOIN finding_decisions AS decided ON decided.finding = findings.number
JOIN actions ON actions.number = decided.action
WHERE findings.id = ? ORDER BY decided.number
"""
_WITH_PREFIX = "SELECT id FROM findings WHERE id >= ? AND id < ? ORDER BY id LIMIT 3"
_LAST_CHARACTER = "\U0010ffff"
_SHORTEST_PREFIX = 4
_HOW = {
    ActionKind.UNDO: Decided.BY_UNDO,
    ActionKind.REDO: Decided.BY_REDO,
    ActionKind.REVISE: Decided.CARRIED,
}
_STANDING = """
SELECT findings.id, findings.number, decided.state, decided.reason, decided.reviewer,
    decided.decided_at
FROM findings JOIN finding_decisions AS decided ON decided.number = (
    SELECT max(latest.number) FROM finding_decisions AS latest
    WHERE latest.finding = findings.number
)
WHERE findings.article = ?
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


class Standing(NamedTuple):
    """What stands decided on a finding."""

    finding: int
    """The finding's number."""
    state: str
    reason: str
    reviewer: str
    decided_at: str
    """As the store keeps it."""


def keep_findings(store: Store, article: int, article_id: str, findings: Sequence[Finding]) -> bool:
    """Make these the article's findings, and tell whether any of them is another than before.

    One that stands there keeps what was decided on it, also where its rule now points at other
    figures beside the same words; one that is no longer found goes, unless somebody decided on it.
    """
    before = store.connection.total_changes
    ids = [finding.id(article_id) for finding in findings]
    store.run(_DROP_UNDECIDED, (article, json_cell(ids)))
    _move_decided(store, article, ids, findings)
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
    return store.connection.total_changes > before


def _move_decided(
    store: Store, article: int, ids: Sequence[str], findings: Sequence[Finding]
) -> None:
    """Give a finding that was decided on the id and spans under which it is found now."""
    lost = list(store.rows(_LOST, (article, json_cell(ids))))
    if not lost:
        return
    known = {row[0] for row in store.rows("SELECT id FROM findings WHERE article = ?", (article,))}
    for number, rule, start, end in lost:
        for finding_id, finding in zip(ids, findings, strict=True):
            if finding_id in known or finding.rule != rule or not finding.spans or start is None:
                continue
            first = finding.spans[0]
            if first.start < end and start < first.end:
                cell = json_cell((span.start, span.end) for span in finding.spans)
                store.run(_MOVE, (finding_id, first.start, first.end, cell, number))
                known.add(finding_id)
                break


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


def articles_with_findings(store: Store) -> frozenset[int]:
    """Return the numbers of the articles that have findings, in whatever state."""
    return frozenset(row[0] for row in store.rows("SELECT DISTINCT article FROM findings"))


def find_finding(store: Store, finding_id: str) -> tuple[int, str]:
    """Return number and rule of the finding with this id; Refusal when there is none."""
    row = store.row("SELECT number, rule FROM findings WHERE id = ?", (finding_id,))
    if row is None:
        raise _no_finding(store, finding_id)
    return row[0], row[1]


def full_id(store: Store, ref: str) -> str:
    """Return the id of the finding that `ref` means: its id or the first four or more of it.

    Refusal when it means none or several.
    """
    if store.value("SELECT 1 FROM findings WHERE id = ?", (ref,)):
        return ref
    if len(ref) < _SHORTEST_PREFIX:
        raise _no_finding(store, ref)
    found = [str(row[0]) for row in store.rows(_WITH_PREFIX, (ref, ref + _LAST_CHARACTER))]
    if not found:
        raise _no_finding(store, ref)
    if len(found) > 1:
        raise Refusal(f"several findings begin with {ref!r}", mend=f"give more of it: {found[0]}")
    return found[0]


def article_of(store: Store, finding_id: str) -> int:
    """Return the number of the article in which the finding with this id stands."""
    return int(store.value("SELECT article FROM findings WHERE id = ?", (finding_id,)))


def decisions(store: Store, finding_id: str) -> tuple[Decision, ...]:
    """Return every decision on a finding, the oldest first; undo and redo are decisions too."""
    found: list[Decision] = []
    for state, reason, kind, reviewer, at in store.rows(_HISTORY, (finding_id,)):
        before = found[-1].state if found else "open"
        how = _HOW.get(ActionKind(kind), Decided.BY_HAND)
        found.append(Decision(before, state, reason, reviewer, moment(at), how))
    return tuple(found)


def standing_decisions(store: Store, article: int) -> dict[str, Standing]:
    """Return what stands decided on the article's findings, by the finding's id."""
    return {row[0]: Standing(*row[1:]) for row in store.rows(_STANDING, (article,))}


def _no_finding(store: Store, ref: str) -> Refusal:
    return Refusal(f"there is no finding {ref!r}", str(store.path), "workbench check lists them")


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
