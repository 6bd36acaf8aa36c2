"""Ticks inside a claim and on paragraphs, and the way to what is left."""

from workbench.tui.detail import COMMAND, TICK
from workbench.tui.messages import PartClicked, SheetClicked
from workbench.tui.parts import KEYS
from workbench.tui.screens.review_view import ReviewView
from workbench.tui.texts import say


class TickingView(ReviewView):
    """The review with ticks: digits for the parts of a claim, a key for a paragraph."""

    # The parts of the claim in hand

    def on_part_clicked(self, message: PartClicked) -> None:
        """Tick the part that was clicked in the text."""
        if self.editing is None and not self.typing:
            self.attempt_deed(lambda: self._tick(message.part))

    async def on_sheet_clicked(self, message: SheetClicked) -> None:
        """Tick the part that was clicked beside the text, or go where the row leads."""
        if self.typing:
            return
        if message.meant.startswith(TICK):
            self.attempt_deed(lambda: self._tick(int(message.meant.removeprefix(TICK))))
        elif message.meant.startswith(COMMAND):
            await self.run_command(message.meant.removeprefix(COMMAND))

    def action_tick(self) -> None:
        """Tick the part that the pressed digit means; without a key ask which."""
        keys = self.keymap.named("tick").keys
        if self.pressed in keys:
            self._tick(keys.index(self.pressed) + self.reading.part_page * KEYS + 1)
            return
        if self.reading.current is None:
            self.tell(say("review.no_claim"))
            return
        parts = len(self.reading.claims[self.reading.current].parts)
        if not parts:
            self.tell(say("ticking.no_parts"))
            return

        def typed(words: str) -> None:
            self.focus_body()
            if words.strip().isdecimal():
                self._tick(int(words))

        self.prompt.ask(say("ticking.which", parts=parts), "", done=typed)

    def _tick(self, part: int) -> None:
        index = self.reading.current
        if index is None:
            self.tell(say("review.no_claim"))
            return
        parts = len(self.reading.claims[index].parts)
        if not 1 <= part <= parts:
            self.tell(say("ticking.no_such", part=part, parts=parts) if parts
                      else say("ticking.no_parts"))  # fmt: skip
            return
        self.show_outcome(self.session.tick(part))

    def action_more_parts(self) -> None:
        """Let the digits mean the next nine parts of a claim that has more."""
        index = self.reading.current
        parts = 0 if index is None else len(self.reading.claims[index].parts)
        if index is None or parts <= KEYS:
            self.tell(say("ticking.no_more"))
            return
        pages = -(-parts // KEYS)
        self.reading.part_page = (self.reading.part_page + 1) % pages
        first = self.reading.part_page * KEYS + 1
        self.text.judged([index])
        self.show_detail()
        self.tell(say("ticking.page", first=first, last=min(first + KEYS - 1, parts), parts=parts))

    # Paragraphs

    def action_next_paragraph(self) -> None:
        """Go to the next paragraph, also one that holds no claim."""
        self._to_paragraph(self.count)

    def action_previous_paragraph(self) -> None:
        """Go to the paragraph before, also one that holds no claim."""
        self._to_paragraph(-self.count)

    def _paragraph(self) -> int | None:
        """Return the index of the paragraph in hand: that of the claim, or the one itself."""
        if self.reading.paragraphs.at is not None:
            return self.reading.paragraphs.at
        current = self.reading.current
        return None if current is None else self.reading.paragraphs.home_of(current)

    def _to_paragraph(self, count: int) -> None:
        paragraphs = self.reading.paragraphs
        if not len(paragraphs):
            self.tell(say("ticking.no_paragraphs"))
            return
        here = self._paragraph()
        start = (-1 if count > 0 else 0) if here is None else here
        self.to_paragraph(min(max(start + count, 0), len(paragraphs) - 1))

    def to_paragraph(self, index: int) -> None:
        """Take a paragraph in hand: its first claim, or itself where it holds none."""
        if self.editing is not None:
            return
        paragraphs, before = self.reading.paragraphs, self.reading.current
        claim = paragraphs.first_claim(index)
        if claim is not None:
            self.move_to(claim)
            return
        left, paragraphs.at = paragraphs.at, index
        self.reading.current = None
        if left is not None:
            self.text.redraw_paragraph(left)
        self.text.moved_to_paragraph(before)
        self.show_detail()
        self.tell(say("ticking.in_paragraph", position=paragraphs[index].position))

    def action_nothing_here(self) -> None:
        """Tick the paragraph in hand as holding nothing to check, or take that back."""
        index = self._paragraph()
        if index is None:
            self.tell(say("ticking.no_paragraphs"))
            return
        self.show_outcome(self.session.tick_paragraph(index))

    # What changed since the last draft

    def action_changes(self) -> None:
        """Show what became of the claims since the text before."""
        from workbench.tui.screens.changes import ChangesScreen

        self.app.push_screen(ChangesScreen(self.context, self.session.number))

    # What is left

    def action_left(self) -> None:
        """Show what is left before this article is done."""
        from workbench.tui.screens.left import LeftScreen

        def go_to(what: str, index: int) -> None:
            if what == "paragraph":
                self.to_paragraph(index)
            else:
                self.move_to(index)

        self.app.push_screen(LeftScreen(self.context, self.reading, go_to))
