"""Drafts: a new text of an article takes over what was decided on words that did not change."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from workbench.desk.carrying import Carrying
from workbench.matching.revisions import one_text, pair_claims
from workbench.model.claim import Claim
from workbench.model.errors import Refusal
from workbench.model.verdict import Status, Verdict
from workbench.store import revisions
from workbench.store.actions import ActionKind, add_action
from workbench.store.articles import get_article
from workbench.store.cells import moment_cell
from workbench.store.extractions import get_extraction
from workbench.store.store import Store
from workbench.store.verdicts import in_force

_DAYS = 3
"""Days between the publication of two drafts of one text, at most."""
_NOBODY = "(a new draft)"
"""Whose action a new draft is: no reviewer's, so that nobody's undo takes it apart."""
SAID, ADDRESS, SENDER, TITLE = "said", "address", "sender", "title"
"""How a text was known to be a later one: somebody said so, or it has the same address, the same
id of the same outlet, or the same title of the same outlet and largely the same words."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A text that follows another of the same article."""

    article: int
    before: int
    how: str


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """One claim that is not as it was in the text before."""

    old: Claim | None
    """None for a claim that is new."""
    new: Claim | None
    """None for a claim that vanished."""
    status: Status
    """What was decided on the old one."""
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of the claims since the text before."""

    before: int
    """Number of that text."""
    unchanged: int
    changed: tuple[ClaimChange, ...]
    added: tuple[ClaimChange, ...]
    vanished: tuple[ClaimChange, ...]


class Revisions:
    """The drafts in one store."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    def newest_of(self, number: int) -> int:
        """Return the number of the newest text of the article that this one is a text of."""
        with self._store.reading():
            return revisions.newest_of(self._store, number)

    def recognise(self, number: int, said: int | None = None) -> Revision | None:
        """Make an article that came in the next text of one that is there, where it is that.

        `said` names any text of that article. Without it, it is taken for a later text where it
        has the same address, or the same id of the same outlet, or the same title of the same
        outlet, at most three days apart, and half of its runs of three words. None where it
        is a text of its own. Refusal where it is the newest text of that article already.
        """
        with self._store.reading():
            if said is not None:
                before: int | None = revisions.newest_of(self._store, said)
                if before == number:
                    raise Refusal("this is the newest text of that article", mend="leave it out")
                how = SAID
            else:
                before, how = self._earlier(number)
        if before is None:
            return None
        with self._store.writing():
            self._follow(number, before, how)
        return Revision(number, before, how)

    def _earlier(self, number: int) -> tuple[int | None, str]:
        article, _, _ = get_article(self._store, number)
        if found := revisions.same_address(self._store, article, number):
            return found, ADDRESS
        if found := revisions.same_sender(self._store, article, number):
            return found, SENDER
        for other in revisions.same_title(self._store, article, number, _DAYS):
            text = get_article(self._store, other)[0].text
            if one_text(text, article.text):
                return other, TITLE
        return None, TITLE

    def come_back(self, number: int) -> Revision | None:
        """Make an earlier text the newest again, since it came in once more; None where it is."""
        with self._store.writing():
            newest = revisions.newest_of(self._store, number)
            if newest == number:
                return None
            self._follow(number, newest, SAID)
            return Revision(number, newest, SAID)

    def _follow(self, number: int, before: int, how: str) -> None:
        now = moment_cell(self._clock())
        name = f"article {number} follows article {before}"
        action = add_action(self._store, ActionKind.REVISE, name, _NOBODY, now)
        Carrying(self._store, before, number, action, now).all()
        revisions.supersede(self._store, before, number, how, _NOBODY, now)

    def changes(self, number: int) -> Changes | None:
        """Return what became of the claims since the text before; None for a first draft."""
        with self._store.reading():
            before = revisions.draft_of(self._store, number).before
            if before is None:
                return None
            _, old = get_extraction(self._store, before)
            _, new = get_extraction(self._store, number)
            verdicts = in_force(self._store, [one for one, _, _ in old])
        pairing = pair_claims([c.text for _, _, c in old], [c.text for _, _, c in new])

        def change(was: int | None, now: int | None) -> ClaimChange:
            stored = None if was is None else old[was]
            return ClaimChange(
                stored[2] if stored else None,
                None if now is None else new[now][2],
                stored[1] if stored else Status.OPEN,
                verdicts.get(stored[0]) if stored else None,
            )

        return Changes(
            before,
            len(pairing.same),
            tuple(change(was, now) for was, now in pairing.changed),
            tuple(change(None, now) for now in pairing.added),
            tuple(change(was, None) for was in pairing.vanished),
        )


def lit(old: str, new: str) -> tuple[Sequence[tuple[str, bool]], Sequence[tuple[str, bool]]]:
    """Return the words of both texts, each with whether it differs from the other's."""
    from difflib import SequenceMatcher

    ours, theirs = old.split(), new.split()
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    left = {at for block in blocks for at in range(block.a, block.a + block.size)}
    right = {at for block in blocks for at in range(block.b, block.b + block.size)}
    return (
        [(word, index not in left) for index, word in enumerate(ours)],
        [(word, index not in right) for index, word in enumerate(theirs)],
    )
