"""Verdicts: rows that are only ever added; the last one of a claim is in force."""

from collections.abc import Iterable, Sequence

from workbench.model.verdict import Status, Verdict
from workbench.store.cells import json_cell, moment
from workbench.store.ledger import Ledger
from workbench.store.sources import add_citation, citations_of
from workbench.store.store import Row, Store

_IN_FORCE = """
SELECT verdicts.number, verdicts.claim, claims.id, verdicts.status, verdicts.note,
    verdicts.reviewer, verdicts.judged_at
FROM json_each(?) AS wanted
JOIN verdicts ON verdicts.number = (
    SELECT max(latest.number) FROM verdicts AS latest WHERE latest.claim = wanted.value
)
JOIN claims ON claims.number = verdicts.claim
"""
_ALL = """
SELECT verdicts.number, verdicts.claim, claims.id, verdicts.status, verdicts.note,
    verdicts.reviewer, verdicts.judged_at
FROM claims JOIN verdicts ON verdicts.claim = claims.number
WHERE claims.id = ? ORDER BY verdicts.number
"""
_ADD = """
INSERT INTO verdicts (claim, action, status, note, reviewer, judged_at, replaces)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_RESTORE = """
INSERT INTO verdicts (claim, action, status, note, reviewer, judged_at, restores)
SELECT claim, ?, status, note, reviewer, judged_at, number FROM verdicts WHERE number = ?
"""
_RESTORE_CITATIONS = """
INSERT INTO citations (verdict, source, excerpt, accessed, method, supports)
SELECT ?, source, excerpt, accessed, method, supports FROM citations WHERE verdict = ?
ORDER BY number
"""
_RESTORE_UNTOUCHED = """
INSERT INTO verdicts (claim, action, status, note, reviewer, judged_at)
SELECT ?, number, 'open', '', reviewer, done_at FROM actions WHERE number = ?
"""


def in_force(
    store: Store, claims: Sequence[int], *, for_export: bool = False
) -> dict[int, Verdict]:
    """Return the verdicts in force of the claims with these numbers, by claim number.

    Claims that nobody touched, or whose every touch was undone, are left out. With `for_export`
    confidential sources are left out.
    """
    rows = list(store.rows(_IN_FORCE, (json_cell(claims),)))
    verdicts = zip(rows, _read(store, rows, for_export=for_export), strict=True)
    return {row[1]: verdict for row, verdict in verdicts if _says_something(verdict)}


def history(store: Store, claim_id: str) -> tuple[Verdict, ...]:
    """Return all verdicts that a claim ever had, the oldest first."""
    rows = list(store.rows(_ALL, (claim_id,)))
    return tuple(_read(store, rows, for_export=False))


def by_number(store: Store, claim_id: str) -> list[tuple[int, Verdict]]:
    """Return all verdicts that a claim ever had with their numbers, the oldest first."""
    rows = list(store.rows(_ALL, (claim_id,)))
    verdicts = _read(store, rows, for_export=False)
    return [(row[0], verdict) for row, verdict in zip(rows, verdicts, strict=True)]


def add_verdict(store: Store, claim: int, action: int, verdict: Verdict, judged_at: str) -> None:
    """Add a verdict with its citations as part of an action."""
    number = store.add(
        _ADD,
        (
            claim,
            action,
            verdict.status,
            verdict.note,
            verdict.reviewer,
            judged_at,
            VERDICTS.standing(store, claim),
        ),
    )
    for citation in verdict.citations:
        add_citation(store, number, citation)


def deed_of_standing(store: Store, claim: int) -> str | None:
    """Return the kind of action that gave the claim's present verdict; None where none did."""
    sql = """
    SELECT actions.kind FROM verdicts JOIN actions ON actions.number = verdicts.action
    WHERE verdicts.number = ?
    """
    kind: str | None = store.value(sql, (VERDICTS.standing(store, claim),))
    return kind


def _restore(store: Store, action: int, claim: int, verdict: int | None) -> None:
    if verdict is None:
        store.add(_RESTORE_UNTOUCHED, (claim, action))
        return
    number = store.add(_RESTORE, (action, verdict))
    store.add(_RESTORE_CITATIONS, (number, verdict))


VERDICTS = Ledger("verdicts", "claim", _restore, "SELECT ?")


def _says_something(verdict: Verdict) -> bool:
    return verdict.status is not Status.OPEN or bool(verdict.note or verdict.citations)


def _read(store: Store, rows: Sequence[Row], *, for_export: bool) -> Iterable[Verdict]:
    cited = citations_of(store, json_cell(row[0] for row in rows)) if rows else {}
    for number, _, claim_id, status, note, reviewer, judged_at in rows:
        citations = cited.get(number, ())
        yield Verdict(
            claim_id,
            Status(status),
            note,
            tuple(c for c in citations if not (for_export and c.source.confidential)),
            reviewer,
            moment(judged_at),
        )
