"""Ticks: the parts of a claim one by one, and paragraphs that hold nothing to check."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from workbench.desk.views import Action
from workbench.model.article import Passage, PassageKind
from workbench.model.errors import Refusal
from workbench.model.part import Paragraph, Part, Tick
from workbench.model.verdict import Status, Verdict
from workbench.store.actions import ActionKind, add_action
from workbench.store.articles import get_article
from workbench.store.cells import moment_cell
from workbench.store.claims import number_of, open_between, position_of
from workbench.store.parts import PARAGRAPH, Place, TickLine, parts_of_claim, set_tick, ticked
from workbench.store.store import Store
from workbench.store.verdicts import add_verdict, deed_of_standing, in_force

_FOLLOWING = {Tick.OPEN: Tick.TICKED, Tick.TICKED: Tick.DISPUTED, Tick.DISPUTED: Tick.OPEN}
_WORDS = {Tick.OPEN: "no tick at", Tick.TICKED: "ticked", Tick.DISPUTED: "disputed"}
_UNREAD = frozenset({PassageKind.TEASER, PassageKind.CREDIT})
_LONGEST = 40
"""Characters of a part's words in the name of an action."""


class Ticking:
    """The ticks of one reviewer in one store; each call is one action and one transaction."""

    def __init__(self, store: Store, reviewer: str, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._reviewer = reviewer
        self._clock = clock

    def parts(self, claim_id: str) -> tuple[Part, ...]:
        """Return the parts of a claim in text order, with their ticks."""
        with self._store.reading():
            return parts_of_claim(self._store, number_of(self._store, claim_id))[1]

    def tick(self, claim_id: str, part: int, state: Tick | None = None) -> Action:
        """Tick part number `part` of a claim, counted from 1, or set it to `state`.

        Without a state it goes round: ticked, disputed, and without a tick again. All parts
        ticked makes the claim verified, one disputed makes it disputed, with the note and the
        sources that it has; where neither holds any more, a verdict that came from ticks goes.
        """
        with self._store.writing():
            number = number_of(self._store, claim_id)
            article, parts = parts_of_claim(self._store, number)
            if not 1 <= part <= len(parts):
                raise Refusal(
                    f"the claim has no part {part}",
                    mend=f"it has {len(parts)}" if parts else "judge it whole",
                )
            chosen = parts[part - 1]
            state = state or _FOLLOWING[chosen.state]
            words = " ".join(chosen.text.split())
            words = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
            name = f"{_WORDS[state]} {words}, claim {position_of(self._store, number)}"
            now = moment_cell(self._clock())
            action = add_action(self._store, ActionKind.TICK, name, self._reviewer, now)
            set_tick(self._store, article, chosen.place, action, state, self._reviewer, now)
            states = [one.state for one in parts]
            states[part - 1] = state
            self._conclude(number, claim_id, action, states, now)
            return Action(action, name, (claim_id,))

    def _conclude(
        self, number: int, claim_id: str, action: int, states: Sequence[Tick], now: str
    ) -> None:
        """Give the claim the verdict that follows from its ticks."""
        verdict = in_force(self._store, [number]).get(number, Verdict(claim_id, Status.OPEN))
        if Tick.DISPUTED in states:
            status = Status.DISPUTED
        elif Tick.OPEN not in states:
            status = Status.VERIFIED
        elif deed_of_standing(self._store, number) == ActionKind.TICK:
            status = Status.OPEN
        else:
            return
        if status is not verdict.status:
            given = replace(verdict, status=status, reviewer=self._reviewer)
            add_verdict(self._store, number, action, given, now)

    def tick_paragraph(self, article: int, position: int, ticked: bool = True) -> Action:
        """Tick a paragraph, by its position, as holding nothing (more) to check.

        Refusal where an open claim stands in it: that is something to check.
        """
        with self._store.writing():
            _, passages, _ = get_article(self._store, article)
            paragraphs = paragraphs_of(passages, {})
            if not 1 <= position <= len(paragraphs):
                raise Refusal(f"the article has no paragraph {position}")
            chosen = paragraphs[position - 1]
            left = open_between(self._store, article, chosen.start, chosen.end)
            if ticked and left:
                claims = "an open claim stands" if left == 1 else f"{left} open claims stand"
                raise Refusal(f"{claims} in this paragraph", mend="judge what is open first")
            what = "nothing to check" if ticked else "to be looked at"
            name = f"{what}, paragraph {position}"
            now = moment_cell(self._clock())
            action = add_action(self._store, ActionKind.PARAGRAPH, name, self._reviewer, now)
            state = Tick.TICKED if ticked else Tick.OPEN
            place = (PARAGRAPH, chosen.start, chosen.end)
            set_tick(self._store, article, place, action, state, self._reviewer, now)
            return Action(action, name, ())

    def paragraphs(self, article: int) -> tuple[Paragraph, ...]:
        """Return an article's paragraphs with their ticks."""
        with self._store.reading():
            _, passages, _ = get_article(self._store, article)
            return paragraphs_of(passages, ticked(self._store, article))


def paragraphs_of(
    passages: Sequence[Passage], ticks: dict[Place, TickLine]
) -> tuple[Paragraph, ...]:
    """Return the paragraphs that are read, teasers and credits left out."""
    read = (passage for passage in passages if passage.kind not in _UNREAD)
    found: list[Paragraph] = []
    for position, passage in enumerate(read, start=1):
        paragraph = Paragraph(position, passage.start, passage.end)
        tick = ticks.get((PARAGRAPH, passage.start, passage.end))
        if tick is not None:
            paragraph = replace(
                paragraph, ticked=True, reviewer=tick.reviewer, ticked_at=tick.ticked_at
            )
        found.append(paragraph)
    return tuple(found)
