"""The record of a claim: all that was ever decided on it, said of it and asked about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from workbench.model.verdict import Verdict
from workbench.store import record, verdicts
from workbench.store.actions import ActionKind
from workbench.store.cells import moment
from workbench.store.claims import number_of
from workbench.store.store import Store


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened to a claim."""

    kind: str
    """`verdict`, `opinion`, `asked`, `answered`, `dropped`, `tick`, `undo` or `redo`."""
    reviewer: str
    at: datetime
    """Aware, UTC."""
    what: str = ""
    """The verdict's status, the opinion's stance, who is asked, the tick, or what was undone."""
    words: str = ""
    """Note, question or answer, or the words that were ticked."""
    verdict: Verdict | None = None
    """The whole of it, where it is a verdict."""


class Record:
    """The records of the claims of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, claim_id: str) -> tuple[Entry, ...]:
        """Return what happened to a claim, the oldest first; undo and redo are told as such."""
        with self._store.reading():
            number = number_of(self._store, claim_id)
            given = dict(verdicts.by_number(self._store, claim_id))
            return tuple(self._entries(number, given))

    def _entries(self, claim: int, given: dict[int, Verdict]) -> Iterator[Entry]:
        told: set[int] = set()
        for line in record.lines(self._store, claim):
            if line.action_kind in (ActionKind.UNDO, ActionKind.REDO):
                if line.action not in told:
                    yield Entry(line.action_kind, line.by, moment(line.done_at), line.name)
                told.add(line.action)
                continue
            yield Entry(
                line.kind,
                line.by,
                moment(line.done_at),
                line.what,
                line.words,
                given.get(line.number) if line.kind == "verdict" else None,
            )
