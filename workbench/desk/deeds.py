"""What every deed of a reviewer is: named, dated, and taken back by undo."""

from collections.abc import Callable, Sequence
from datetime import datetime

from workbench.desk.reviewing import typed
from workbench.store import actions
from workbench.store.actions import ActionKind
from workbench.store.cells import moment_cell
from workbench.store.claims import number_of, position_of
from workbench.store.store import Store


class Deeds:
    """One kind of deeds of one reviewer in one store; each call is one action."""

    def __init__(self, store: Store, reviewer: str, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._reviewer = typed(reviewer)
        self._clock = clock

    def _now(self) -> str:
        return moment_cell(self._clock())

    def _action(self, kind: ActionKind, name: str, now: str) -> int:
        return actions.add_action(self._store, kind, name, self._reviewer, now)

    def _numbers(self, claim_ids: Sequence[str]) -> dict[str, int]:
        """Return the claims' numbers by id, each once; Refusal where one is not there."""
        return {claim_id: number_of(self._store, claim_id) for claim_id in claim_ids}

    def _subject(self, numbers: Sequence[int]) -> str:
        if len(numbers) == 1:
            return f"claim {position_of(self._store, numbers[0])}"
        return f"{len(numbers)} claims"
