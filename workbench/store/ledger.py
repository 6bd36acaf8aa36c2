"""Decisions that are only ever added, and how undo takes them back by adding others.

A row of a ledger is about one subject and belongs to one action. A row that a reviewer decided
names in `replaces` the decision that stood before it; a row that undo or redo wrote names in
`restores` the decision that it brings back. Either is NULL where nothing had been decided.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from workbench.store.store import Store


@dataclass(frozen=True, slots=True)
class Ledger:
    """One table of decisions."""

    table: str
    subject: str
    """The column that says what a decision is about."""
    restore: Callable[[Store, int, int, int | None], bool | None]
    """Adds, for an action and a subject, a copy of a decision, or that nothing is decided; False
    where what was then cannot be again."""
    claims: str = ""
    """Query for the numbers of the claims that look another way when a subject is decided on."""

    blocked: Callable[[Store, int, Sequence[int]], bool] | None = None
    """Tells of an action and its subjects that it can no longer be taken back. A ledger that has
    this takes an action back whole or not at all."""

    def claims_of(self, store: Store, subjects: Iterable[int]) -> Iterator[int]:
        """Give the numbers of the claims that these subjects show at."""
        if self.claims:
            for subject in subjects:
                yield from (row[0] for row in store.rows(self.claims, (subject,)))

    def standing(self, store: Store, subject: int) -> int | None:
        """Return the number of the decision that stands, as first decided; None where none."""
        sql = f"""
        SELECT CASE WHEN actions.target IS NULL THEN decided.number ELSE decided.restores END
        FROM {self.table} AS decided JOIN actions ON actions.number = decided.action
        WHERE decided.{self.subject} = ? ORDER BY decided.number DESC LIMIT 1
        """  # noqa: S608 - fixed names
        number: int | None = store.value(sql, (subject,))
        return number

    def _in_effect(self, store: Store, number: int | None) -> int | None:
        """Return a decision, or the last before it, whose action nobody took back; else None."""
        sql = f"""
        WITH RECURSIVE earlier (number, replaces, undone_by) AS (
            SELECT decided.number, decided.replaces, actions.undone_by
            FROM {self.table} AS decided JOIN actions ON actions.number = decided.action
            WHERE decided.number = ?
            UNION ALL
            SELECT decided.number, decided.replaces, actions.undone_by
            FROM earlier JOIN {self.table} AS decided ON decided.number = earlier.replaces
            JOIN actions ON actions.number = decided.action
            WHERE earlier.undone_by IS NOT NULL
        )
        SELECT number FROM earlier WHERE undone_by IS NULL
        """  # noqa: S608 - fixed names
        found: int | None = store.value(sql, (number,))
        return found

    def revert(
        self, store: Store, action: int, by: int, *, undo: bool
    ) -> tuple[list[int], list[int]]:
        """Take back what `action` decided, or decide it again, as part of the action `by`.

        A subject that somebody decided on since is left as it is. What stood before comes back,
        unless whoever decided that has taken it back meanwhile: then what stood before that.
        Return the subjects that were changed and those that were left.
        """
        sql = f"""
        SELECT number, {self.subject}, replaces FROM {self.table} WHERE action = ? ORDER BY number
        """  # noqa: S608 - fixed names
        changed: list[int] = []
        left: list[int] = []
        rows = list(store.rows(sql, (action,)))
        if self.blocked is not None and rows:
            subjects = [subject for _, subject, _ in rows]
            stands = all(
                self.standing(store, subject) == (number if undo else replaces)
                for number, subject, replaces in rows
            )
            if not stands or self.blocked(store, action, subjects):
                return [], subjects
        for number, subject, replaces in rows:
            earlier = replaces if self.blocked is not None else self._in_effect(store, replaces)
            before, after = (number, earlier) if undo else (earlier, number)
            stands = self.standing(store, subject) == before
            if stands and self.restore(store, by, subject, after) is not False:
                changed.append(subject)
            else:
                left.append(subject)
        return changed, left
