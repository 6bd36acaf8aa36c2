"""Every ledger there is, so that undo and redo of an action reach all that it decided."""

from workbench.store.amendments import AMENDMENTS
from workbench.store.findings import FINDING_DECISIONS
from workbench.store.flags import FLAG_DECISIONS
from workbench.store.ledger import Ledger
from workbench.store.mendings import CLAIM_CHANGES, CORRECTIONS
from workbench.store.opinions import OPINIONS
from workbench.store.pairs import PAIR_DECISIONS
from workbench.store.parts import TICKS
from workbench.store.store import Store
from workbench.store.verdicts import VERDICTS

LEDGERS: tuple[Ledger, ...] = (
    CLAIM_CHANGES,
    VERDICTS,
    FINDING_DECISIONS,
    PAIR_DECISIONS,
    TICKS,
    OPINIONS,
    FLAG_DECISIONS,
    AMENDMENTS,
    CORRECTIONS,
)
"""Claims first: where those cannot be taken back, nothing of the action is."""


def revert(store: Store, action: int, by: int, *, undo: bool) -> tuple[list[int], list[int]]:
    """Take back all that `action` decided, or decide it again, as part of the action `by`.

    Return the numbers of the claims that look another way, and of those that were left alone
    since somebody decided on them since.
    """
    changed: dict[int, None] = {}
    left: dict[int, None] = {}
    for ledger in LEDGERS:
        subjects, others = ledger.revert(store, action, by, undo=undo)
        changed.update(dict.fromkeys(ledger.claims_of(store, subjects)))
        left.update(dict.fromkeys(ledger.claims_of(store, others)))
        if others and ledger is CLAIM_CHANGES:
            break
    return list(changed), list(left)
