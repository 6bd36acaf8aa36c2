"""Marks on several claims of an article: picked one by one, as a range, or all that pass."""

from collections.abc import Callable, Sequence

from workbench.desk.views import Action
from workbench.model.verdict import Status
from workbench.tui.describe import deed_words
from workbench.tui.messages import ClaimPicked, RowPicked
from workbench.tui.screens.review_view import ReviewView
from workbench.tui.screens.together import Together
from workbench.tui.session import Outcome
from workbench.tui.texts import say, say_count
from workbench.tui.widgets.claim_list import ClaimList


class Picking(ReviewView, Together):
    """Picks claims; a mark on those picked is shown once and is one action."""

    _last_picked: int | None = None

    def action_pick(self) -> None:
        """Pick the current claim, or take it off again, and go to the next."""
        current = self.reading.current
        if current is None:
            return
        self.reading.picked ^= {current}
        self._last_picked = current
        self._show_picked([current])
        self.move_to(self.reading.step(1))

    def on_row_picked(self, message: RowPicked) -> None:
        """Pick the claim that was clicked in the list for it."""
        self._pick(self.reading.sequence[message.row])

    def on_claim_picked(self, message: ClaimPicked) -> None:
        """Move to the claim that was clicked in the text, or pick it."""
        if message.for_several:
            self.move_to(message.index)
            self._pick(message.index)
        else:
            super().on_claim_picked(message)

    def _pick(self, index: int) -> None:
        if self.editing is None:
            self.reading.picked ^= {index}
            self._last_picked = index
            self._show_picked([index])

    def action_pick_to_here(self) -> None:
        """Pick every claim from the one picked last up to the current one."""
        current, first = self.reading.current, self._last_picked
        if current is None:
            return
        here = self.reading.turn_of(current)
        there = here if first is None else self.reading.turn_of(first)
        if here is None or there is None:
            return
        run = self.reading.sequence[min(here, there) : max(here, there) + 1]
        self.reading.picked |= set(run)
        self._last_picked = current
        self._show_picked(run)

    def action_pick_all(self) -> None:
        """Pick every claim that passes the filter, or none where all are picked."""
        every = set(self.reading.sequence)
        changed = every | self.reading.picked
        self.reading.picked = set() if every <= self.reading.picked else every
        self._show_picked(changed)

    def action_back(self) -> None:
        """Let go of what is picked; go back where nothing is."""
        if self.reading.picked:
            self.unpick()
            return
        super().action_back()

    def unpick(self) -> None:
        """Let go of what is picked."""
        before, self.reading.picked = self.reading.picked, set()
        self._show_picked(before)

    def _show_picked(self, changed: Sequence[int] | set[int]) -> None:
        self.text.judged(list(changed))
        self.query_one(ClaimList).judged(changed)
        count = len(self.reading.picked)
        self.tell(say_count("several.picked", count) if count else say("several.none_picked"))

    def chosen(self) -> list[int]:
        """Return the claims that a deed is for: those picked in reading order, or the current."""
        if self.reading.picked:
            return sorted(self.reading.picked)
        return [] if self.reading.current is None else [self.reading.current]

    def chosen_ids(self) -> list[str]:
        """Return the ids of the claims that a deed is for."""
        return [self.reading.claims[index].claim.id for index in self.chosen()]

    def anything_chosen(self) -> bool:
        """Tell whether there is a claim that a deed could be for."""
        return bool(self.chosen())

    def for_chosen(
        self, what: str, deed: Callable[[list[str]], Action], *, goes_on: bool = False
    ) -> None:
        """Do something to the claims chosen: at once to one, after showing them to several."""
        indexes, ids = self.chosen(), self.chosen_ids()
        if not ids:
            self.tell(say("review.no_claim"))
        elif not self.reading.picked:
            outcome = self.session.did(deed(ids))
            self.show_outcome(outcome._replace(show=self.reading.step(1) if goes_on else None))
        else:
            from workbench.tui.screens.several import SeveralScreen

            def given(meant: bool | None) -> None:
                if meant:
                    self.attempt_deed(lambda: self._do_to_several(deed, ids))

            claims = [self.reading.claims[index] for index in indexes]
            listed = [(shown.status, shown.claim.text) for shown in claims]
            self.app.push_screen(SeveralScreen(what, listed), given)

    def _do_to_several(self, deed: Callable[[list[str]], Action], ids: list[str]) -> None:
        outcome = self.session.did(deed(ids))
        self.unpick()
        following = self.reading.next_open(include_current=True)
        words = outcome.words
        if following is None:
            words = f"{words} · {say('review.none_open')}"
        self.show_outcome(Outcome(words, outcome.changed, outcome.findings, following))

    def judge_picked(self, status: Status) -> None:
        """Give the claims picked a verdict, after showing them."""
        self.for_chosen(deed_words(status), lambda ids: self.desk.judge(ids, status))
