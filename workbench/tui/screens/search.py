"""Every claim in the store: by its words and all that a filter knows; marks for many at once."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.widget import Widget

from workbench.desk.views import Action
from workbench.model.verdict import Status
from workbench.tui.commands import Place
from workbench.tui.context import Context
from workbench.tui.describe import deed_words, reverted_words
from workbench.tui.messages import RowOpened
from workbench.tui.screens.filter import FilterScreen
from workbench.tui.screens.together import Together
from workbench.tui.sieve import Sieve
from workbench.tui.texts import say, say_count
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.found_claims import FoundClaims
from workbench.tui.widgets.sheet import Part

MOST_AT_ONCE = 50_000
"""Claims that one deed may be for: more than a person can mean, and all of it one transaction."""
_LISTED = 200
_WHILE_TYPING = 1000
"""Claims that are counted and shown while words are typed; on enter, all of them."""


class SearchScreen(Together):
    """Find claims anywhere, go to one, or mark them all."""

    PLACE = Place.SEARCH
    CSS_PATH = "search.tcss"
    AUTO_FOCUS: ClassVar[str] = "#found"

    def __init__(self, context: Context, sieve: Sieve | None = None, title: str = "") -> None:
        """Show the claims that pass `sieve`; without one, ask for words."""
        super().__init__(context)
        self._sieve = sieve or Sieve()
        self._title = title
        self._asked = sieve is not None
        self._shown = False

    def compose_body(self) -> Iterable[Widget]:
        """Yield the list."""
        yield FoundClaims(self.desk)

    def on_screen_resume(self) -> None:
        """Show the claims, where the list stood; ask for words when the screen is new."""
        if self._shown:
            self.read_again()
        else:
            self._show()
        self._shown = True
        if not self._asked:
            self._asked = True
            self.action_search()

    def others_wrote(self) -> None:
        """Read the list anew, where it stands."""
        self.read_again()

    def main_list(self) -> FoundClaims:
        """Return the list."""
        return self.query_one(FoundClaims)

    def read_again(self) -> None:
        """Read the claims anew and stay where the list stands."""
        self._head(self.main_list().read_again())

    def _show(self, at_most: int | None = None) -> None:
        count = self.main_list().show_filter(self._sieve.wanted(), at_most)
        self._head(count, "+" if count == at_most else "")
        self.tell(say("search.opened") if count else say("search.none"))

    def _head(self, count: int, more: str = "") -> None:
        title = self._title or say("search.title")
        if self._sieve.flagged_for:
            title = say("ask.list", who=self._sieve.flagged_for)
        self.query_one("#title", Bar).show(
            [Part(f" {title}", ("title",)), Part(f"  {self._sieve.text}", ("label",))],
            [Part(f"{say_count('search.found', count)}{more} ", ("label",))],
        )

    def standing(self) -> list[Part]:
        """Return that a filter is on, and how many are picked."""
        parts: list[Part] = []
        if picked := self.main_list().chosen_count():
            parts.append(Part(f"{say('several.standing', count=picked)}  ", ("warning",)))
        if self._sieve != Sieve(text=self._sieve.text):
            parts.append(Part(f"{say('search.sifted')} ", ("warning",)))
        return parts

    # Finding

    def action_search(self) -> None:
        """Ask for words."""

        def changed(words: str) -> None:
            self._sieve = self._sieve.with_words(words)
            self._show(_WHILE_TYPING)

        def ended(words: str) -> None:
            self._sieve = self._sieve.with_words(words)
            self._show()
            self.focus_body()

        self.prompt.ask(say("search.words"), self._sieve.text, done=ended, changed=changed,
                        given_up=lambda: ended(self._sieve.text))  # fmt: skip

    def action_filter(self) -> None:
        """Choose what the list is narrowed by."""

        def given(sieve: Sieve | None) -> None:
            if sieve is not None:
                self._sieve = sieve
                self._show()

        self.app.push_screen(FilterScreen(self._sieve, self.desk, whole_store=True), given)

    def action_open(self) -> None:
        """Open the article of the current claim, at that claim."""
        from workbench.tui.screens.review import ReviewScreen

        if line := self.main_list().current():
            self.app.push_screen(ReviewScreen(self.context, line.article_number, line.id))

    def on_row_opened(self, message: RowOpened) -> None:
        """Open the claim that was clicked twice."""
        message.stop()
        self.action_open()

    # Picking

    def action_pick(self) -> None:
        """Pick the current claim, or take it off again, and go to the next."""
        self.on_row_picked()
        self.main_list().move(1)

    def on_row_picked(self) -> None:
        """Pick the current claim, which was clicked for it, or take it off again."""
        held = self.main_list()
        if line := held.current():
            held.pick(line)
            self._tell_picked()

    def action_pick_all(self) -> None:
        """Pick the whole filter, or nothing where it is picked."""
        held = self.main_list()
        held.all_picked = not held.all_picked and held.count() > 0
        held.picked.clear()
        held.redraw()
        self._tell_picked()

    def action_back(self) -> None:
        """Let go of what is picked; go back where nothing is."""
        if self.main_list().chosen_count():
            self._unpick()
            self._tell_picked()
        else:
            super().action_back()

    def _unpick(self) -> None:
        held = self.main_list()
        held.all_picked = False
        held.picked.clear()
        held.redraw()

    def _tell_picked(self) -> None:
        count = self.main_list().chosen_count()
        self.tell(say_count("several.picked", count) if count else say("several.none_picked"))

    def anything_chosen(self) -> bool:
        """Tell whether there is a claim that a deed could be for."""
        return self.main_list().current() is not None

    def for_chosen(
        self, what: str, deed: Callable[[list[str]], Action], *, goes_on: bool = False
    ) -> None:
        """Do something to the claims chosen: at once to one, after showing them to several."""
        held = self.main_list()
        count = held.chosen_count()
        listed = [(line.status, line.text) for line in held.chosen(_LISTED)]
        if not listed:
            self.tell(say("review.no_claim"))
        elif not count:
            self._do(deed, held.chosen_ids())
            if goes_on:
                held.move(1)
        elif count > MOST_AT_ONCE:
            self.tell(say("several.too_many", most=MOST_AT_ONCE), "error")
        else:
            from workbench.tui.screens.several import SeveralScreen

            ids = held.chosen_ids()

            def given(meant: bool | None) -> None:
                if meant:
                    self.attempt_deed(lambda: self._do(deed, ids))

            dialog = SeveralScreen(what, listed, count, by_status=held.by_status())
            self.app.push_screen(dialog, given)

    def _do(self, deed: Callable[[list[str]], Action], ids: list[str]) -> None:
        action = deed(ids)
        self._unpick()
        self.read_again()
        self.tell(say("review.did", name=deed_words(action.name)))

    def _judge(self, status: Status) -> None:
        self.for_chosen(deed_words(status), lambda ids: self.desk.judge(ids, status), goes_on=True)

    def action_verified(self) -> None:
        """Mark verified."""
        self._judge(Status.VERIFIED)

    def action_disputed(self) -> None:
        """Mark disputed."""
        self._judge(Status.DISPUTED)

    def action_unsourced(self) -> None:
        """Mark unsourced."""
        self._judge(Status.UNSOURCED)

    def action_no_claim(self) -> None:
        """Mark as no claim."""
        self._judge(Status.DISMISSED)

    def action_answer(self) -> None:
        """Answer what is asked about the current claim."""
        line = self.main_list().current()
        if line is None or not line.flags:
            self.tell(say("ask.nothing"))
            return

        def done(words: str) -> None:
            self.focus_body()
            self.attempt_deed(lambda: self._do(lambda ids: self.desk.flags.answer(ids[0], words),
                                          [line.id]))  # fmt: skip

        self.prompt.ask(say("ask.answer"), "", done=done)

    def action_undo(self) -> None:
        """Take back the last action."""
        action = self.desk.undo()
        self.read_again()
        self.tell(reverted_words(action, "undid"))

    def action_redo(self) -> None:
        """Do again what was undone."""
        action = self.desk.redo()
        self.read_again()
        self.tell(reverted_words(action, "redid"))
