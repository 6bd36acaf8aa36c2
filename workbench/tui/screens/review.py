"""The review: judging line by line, the evidence, and finding one's way."""

from collections.abc import Callable
from contextlib import suppress

from textual import events

from workbench.model.errors import Refusal
from workbench.model.verdict import Citation, Status
from workbench.tui.context import Context
from workbench.tui.describe import deed_words, told
from workbench.tui.messages import NoteDone
from workbench.tui.reading import Order
from workbench.tui.screens.around import Around
from workbench.tui.screens.filter import FilterScreen
from workbench.tui.screens.history import HistoryScreen
from workbench.tui.screens.mending import MendingView
from workbench.tui.screens.source import SourceScreen
from workbench.tui.session import Outcome
from workbench.tui.sieve import Sieve
from workbench.tui.texts import say
from workbench.tui.widgets.bars import KeyLine
from workbench.tui.widgets.cells import shown
from workbench.tui.widgets.claim_list import ClaimList
from workbench.tui.widgets.note_editor import NoteEditor


class ReviewScreen(Around, MendingView):
    """One article under review."""

    def __init__(self, context: Context, number: int, claim: str | None = None) -> None:
        """Open article `number`, at the claim with the given id or at the first open one."""
        super().__init__(context, number, claim)
        self._refused: str | None = None
        """The note that could not be kept when it was to end."""
        self._warned = False
        """True once it was said that leaving loses a note."""
        self._draft = ""
        """What of the note being typed is on disk."""
        self._words = ""
        """What was searched for last."""
        self._place = 0
        """Offset of the place last found."""

    def attempt(self, deed: Callable[[], Outcome]) -> bool:
        """Do something at the desk and show it; a refusal is one line of news and False."""
        try:
            self.show_outcome(deed())
        except Refusal as refusal:
            self.tell(told().refusal(refusal), "error")
            self.app.bell()
            return False
        return True

    # Judging

    def _judge(self, status: Status) -> None:
        if self.reading.picked:
            self.judge_picked(status)
        else:
            self.show_outcome(self.session.judge(status, self.count))

    def action_verified(self) -> None:
        """Mark verified and move on."""
        self._judge(Status.VERIFIED)

    def action_disputed(self) -> None:
        """Mark disputed and move on."""
        self._judge(Status.DISPUTED)

    def action_unsourced(self) -> None:
        """Mark unsourced and move on."""
        self._judge(Status.UNSOURCED)

    def action_no_claim(self) -> None:
        """Mark as no claim and move on."""
        self._judge(Status.DISMISSED)

    def action_undo(self) -> None:
        """Take back the last action."""
        self.show_outcome(self.session.undo())

    def action_redo(self) -> None:
        """Do again what was undone."""
        self.show_outcome(self.session.redo())

    # Evidence

    def action_note(self) -> None:
        """Open the note of the current claim."""
        index = self.reading.current
        if index is None:
            return
        verdict = self.reading.claims[index].verdict
        draft = self.session.draft(index)
        self._draft = draft if draft is not None else verdict.note if verdict else ""
        self.editing = index
        editor = self.query_one(NoteEditor)
        editor.load_text(self._draft)
        editor.move_cursor(editor.document.end)
        self.add_class("-noting")
        editor.focus()
        self.query_one(KeyLine).while_editing(say("review.noting"))
        self.show_detail()

    def on_note_done(self, message: NoteDone) -> None:
        """Keep the note and give the keyboard back.

        Where it cannot be kept it stays open, and ends at the second time: held in memory, shown
        as a draft, and written as soon as that can be.
        """
        index = self.editing
        if index is None:
            return
        if self.attempt(lambda: self.session.write_note(index, message.text)):
            self.session.unkept.pop(self.reading.claims[index].claim.id, None)
        elif message.text != self._refused:
            self._refused = message.text
            return
        else:
            self.session.unkept[self.reading.claims[index].claim.id] = message.text
            self._warned = False
            self.tell(say("review.note_unkept"), "error")
        self._refused = None
        self.editing = None
        self.remove_class("-noting")
        self.query_one(KeyLine).while_editing(None)
        self.focus_body()
        self.show_detail()

    @property
    def typing(self) -> bool:
        """Tell whether the keyboard belongs to the note or the prompt."""
        return self.editing is not None or super().typing

    def typed_key(self, event: events.Key) -> None:
        """End the prompt on escape; the note ends itself."""
        if self.editing is None:
            super().typed_key(event)

    def action_source(self) -> None:
        """Ask for a source of the current claim, or of all that are picked."""
        if self.reading.current is None:
            return

        def given(citation: Citation | None) -> None:
            if citation is not None:
                self.attempt_deed(lambda: self._cite(citation))

        claims = {str(s.position): (s.claim.id, s.claim.text) for s in self.reading.claims}
        own = self.reading.claims[self.reading.current].claim.id
        today = self.context.today()
        dialog = SourceScreen(self.desk, today, self.session.number, claims, own)
        self.app.push_screen(dialog, given)

    def action_source_again(self) -> None:
        """Cite the source that was used last."""
        source = self.session.last_source()
        if source is None or self.reading.current is None:
            self.tell(say("review.no_source_yet"))
            return
        self._cite(Citation(source, accessed=self.context.today()))

    def _cite(self, citation: Citation) -> None:
        source = citation.source
        what = f"{deed_words('source')} {source.title or source.locator}"
        self.for_chosen(what, lambda ids: self.desk.cite(ids, citation))

    def action_history(self) -> None:
        """Show every verdict the claim ever had."""
        if self.reading.current is not None:
            claim = self.reading.claims[self.reading.current].claim
            self.app.push_screen(HistoryScreen(self.context, claim))

    def action_copy(self) -> None:
        """Copy the claim's words to the clipboard."""
        if self.reading.current is not None:
            words = self.reading.claims[self.reading.current].claim.text
            # What is pasted into a terminal is read by it as well.
            self.app.copy_to_clipboard(shown(" ".join(words.split())))
            self.tell(say("review.copied"))

    # Finding

    def action_search(self) -> None:
        """Ask for words and light them in the text."""
        self.prompt.ask(
            say("review.search"),
            self._words,
            done=self._searched,
            changed=self._search,
            given_up=lambda: self._search(""),
        )
        if self._words:
            self._search(self._words)

    def _search(self, words: str) -> None:
        self._words = words
        self.text.search(words)
        current = self.reading.current
        start = self.reading.claims[current].claim.start if current is not None else 0
        if hit := self.text.hit_after(start - 1):
            self.text.show_place(*hit)

    def _searched(self, words: str) -> None:
        self.focus_body()
        count = self.text.search(words)
        self._words = words
        if not words:
            return
        current = self.reading.current
        self._place = self.reading.claims[current].claim.start - 1 if current is not None else -1
        if count:
            self.action_next_hit()
        else:
            self.tell(say("review.no_hits", words=words))

    def action_next_hit(self) -> None:
        """Move to the next place found."""
        self._to_hit(backward=False)

    def action_previous_hit(self) -> None:
        """Move to the place found before."""
        self._to_hit(backward=True)

    def _to_hit(self, *, backward: bool) -> None:
        hit = self.text.hit_after(self._place, backward=backward)
        if hit is None:
            self.tell(say("review.nothing_searched"))
            return
        self._place = hit[0]
        here = self.reading.between(*hit)
        if here:
            self.move_to(here[0])
        self.text.show_place(*hit)
        self.tell(say("review.hit", words=self._words))

    def action_filter(self) -> None:
        """Choose which claims are looked at."""

        def given(sieve: Sieve | None) -> None:
            if sieve is not None:
                self._arrange(sieve=sieve)

        self.app.push_screen(FilterScreen(self.reading.sieve, self.desk), given)

    def action_order(self) -> None:
        """Take the next of the orders: reading, worth, state."""
        orders = list(Order)
        following = orders[(orders.index(self.reading.order) + 1) % len(orders)]
        self._arrange(order=following)

    def _arrange(self, order: Order | None = None, sieve: Sieve | None = None) -> None:
        before = self.reading.current
        self.reading.arrange(order, sieve)
        self.query_one(ClaimList).lay_out_again()
        self.text.moved(before)
        self.text.redraw()
        self.query_one(ClaimList).follow()
        self.show_detail()
        if not self.reading.sequence:
            self.tell(say("review.filtered_all"), "warning")
        else:
            self.tell(say("review.ordered", order=say(f"order.{self.reading.order}")))

    # Other places

    def action_cross_check(self) -> None:
        """Show what other articles say of the same."""
        from workbench.tui.screens.deciding import CrossCheckScreen

        current = self.reading.current
        claim = None if current is None else self.reading.claims[current].claim.id
        self.app.push_screen(CrossCheckScreen(self.context, self.session.number, claim))

    def action_findings(self) -> None:
        """Show what contradicts itself in this article."""
        from workbench.tui.screens.findings import FindingsScreen

        self.app.push_screen(FindingsScreen(self.context, self.session.number))

    def action_search_all(self) -> None:
        """Search every article in the store."""
        from workbench.tui.screens.search import SearchScreen

        self.app.push_screen(SearchScreen(self.context))

    # Looking around

    def on_screen_resume(self) -> None:
        """Take up what was changed on another screen of this reviewer."""
        if self.is_mounted and (outcome := self.session.look_again()):
            self.show_outcome(outcome)

    def _leaves(self) -> bool:
        """Tell whether the reviewer may go; at the first time not while a note is not on disk."""
        with suppress(Refusal):
            self.session.keep_the_unkept()
        if not self.session.unkept or self._warned:
            return True
        self._warned = True
        self.tell(say("review.unkept_leaving"), "error")
        self.app.bell()
        return False

    def action_back(self) -> None:
        """Go back, but not at once where that loses a note."""
        if self.reading.picked or self._leaves():
            super().action_back()

    def action_quit(self) -> None:
        """Leave, but not at once where that loses a note."""
        if self._leaves():
            super().action_quit()

    def _look_around(self) -> None:
        if self.editing is None:
            with suppress(Refusal):
                self.session.keep_the_unkept()
        try:
            self._keep_draft()
            outcome = None
            if self.app.screen is self:
                outcome = self.session.take_up_changes(self._in_hand())
        except Refusal as refusal:
            self.tell(told().refusal(refusal), "error")
            return
        if outcome is not None:
            self.show_outcome(outcome)

    def _in_hand(self) -> str | None:
        """Return the claim at which something is being typed, if any."""
        index = self.editing if self.editing is not None else self.reading.current
        return self.reading.claims[index].claim.id if self.typing and index is not None else None

    def _keep_draft(self) -> None:
        if self.editing is None:
            return
        typed = self.query_one(NoteEditor).text
        if typed != self._draft:
            self.desk.keep_draft(self.reading.claims[self.editing].claim.id, typed)
            self._draft = typed
