"""How claims stand now: state, verdict, second opinions and what is asked about them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.desk.views import ClaimView
from workbench.model.claim import Claim
from workbench.model.group import Group
from workbench.model.second import Flag, Opinion
from workbench.model.verdict import Status, Verdict
from workbench.store.actions import ActionKind, kinds_since, last_action
from workbench.store.cells import json_cell
from workbench.store.claims import number_of
from workbench.store.flags import open_flags
from workbench.store.opinions import standing_opinions
from workbench.store.record import claims_since
from workbench.store.renewals import Edition, edition
from workbench.store.rereadings import keep_unfound
from workbench.store.store import Store
from workbench.store.verdicts import in_force

_BY_ID = """
SELECT claims.number, claims.id, claims.start, claims.text, claims.status
FROM json_each(?) AS wanted JOIN claims ON claims.id = wanted.value
"""

_OF_CLAIMS = {
    ActionKind.JUDGE, ActionKind.NOTE, ActionKind.CITE, ActionKind.SETTLE, ActionKind.SECOND,
    ActionKind.FLAG, ActionKind.PAIR,
}  # fmt: skip
"""Deeds that change what stands at claims, and nothing else in an article."""


@dataclass(frozen=True, slots=True)
class ClaimState:
    """A claim's words, what is decided on it and what is said of it."""

    claim_id: str
    start: int
    """Offset in the article's text."""
    text: str
    status: Status
    verdict: Verdict | None
    opinions: tuple[Opinion, ...]
    flags: tuple[Flag, ...]


class Standing:
    """How the claims of one store stand, without what is read in them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, claim_ids: Iterable[str]) -> list[ClaimState]:
        """Return how these claims stand; those not there are left out."""
        with self._store.reading():
            rows = list(self._store.rows(_BY_ID, (json_cell(claim_ids),)))
            numbers = [row[0] for row in rows]
            verdicts = in_force(self._store, numbers)
            opinions = standing_opinions(self._store, numbers)
            asked = open_flags(self._store, numbers)
        return [
            ClaimState(
                claim_id,
                start,
                text,
                Status(status),
                verdicts.get(number),
                opinions.get(number, ()),
                asked.get(number, ()),
            )
            for number, claim_id, start, text, status in rows
        ]

    def were_to_stand(self, group: Group, value: int) -> dict[str, Status]:
        """Return the verdict that each claim would get, by id, were this value to stand."""
        # Words and concepts are loaded where they are needed: opening a desk goes without.
        from workbench.desk.settling import verdicts_of

        with self._store.reading():
            return verdicts_of(self._store, group, value)

    def changed_since(self, deed: int) -> list[str] | None:
        """Return the ids of the claims that look another way since a deed; `last_deed` names it.

        None where something else than the states of claims was changed as well.
        """
        with self._store.reading():
            if not kinds_since(self._store, deed) <= _OF_CLAIMS:
                return None
            return claims_since(self._store, deed)

    def edition(self, article: int) -> Edition:
        """Return what of an article changes without anybody judging, as one value to compare."""
        with self._store.reading():
            return edition(self._store, article)

    def keep_standing(self, claim_id: str) -> None:
        """Let a claim stand that a newer reading did not find, since somebody is at it."""
        with self._store.writing():
            keep_unfound(self._store, number_of(self._store, claim_id))

    def last_deed(self) -> int:
        """Return a number that is another whenever a reviewer did something since."""
        with self._store.reading():
            return last_action(self._store)


def claim_views(
    store: Store, stored: Sequence[tuple[int, Status, Claim]], *, for_export: bool
) -> tuple[ClaimView, ...]:
    """Return claims, given with number and state in text order, as a screen shows them."""
    numbers = [number for number, _, _ in stored]
    verdicts = in_force(store, numbers, for_export=for_export)
    opinions = standing_opinions(store, numbers)
    asked = open_flags(store, numbers)
    return tuple(
        ClaimView(
            claim,
            position,
            status,
            verdicts.get(number),
            opinions=opinions.get(number, ()),
            flags=asked.get(number, ()),
        )
        for position, (number, status, claim) in enumerate(stored, start=1)
    )
