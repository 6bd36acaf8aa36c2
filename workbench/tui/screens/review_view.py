"""The face of the review: text, list and detail, and the moving in them."""

import gc
from collections.abc import Iterable
from typing import ClassVar

from textual.containers import Container, Vertical
from textual.widget import Widget

from workbench.tui.commands import Place
from workbench.tui.context import Context
from workbench.tui.describe import published
from workbench.tui.detail import detail_rows, paragraph_rows
from workbench.tui.messages import ClaimPicked, RowMoved, RowOpened
from workbench.tui.reading import Order
from workbench.tui.screens.base import DeskScreen
from workbench.tui.session import Outcome, Session
from workbench.tui.symbols import STATUS_SIGN
from workbench.tui.texts import say, say_count
from workbench.tui.widgets.article_text import ArticleText
from workbench.tui.widgets.bars import Bar, progress_parts
from workbench.tui.widgets.claim_list import ClaimList
from workbench.tui.widgets.note_editor import NoteEditor
from workbench.tui.widgets.sheet import Part, Sheet

_SIDE_BY_SIDE = 100
"""From this width on the detail stands beside the text."""


class ReviewView(DeskScreen):
    """One article with its claims, the current one lit; it moves and shows, and judges nothing."""

    PLACE = Place.REVIEW
    ALWAYS = ("help", "quit")
    CSS_PATH = "review.tcss"
    AUTO_FOCUS: ClassVar[str] = "#text"

    def __init__(self, context: Context, number: int, claim: str | None = None) -> None:
        """Open article `number`, at the claim with the given id or at the first open one."""
        super().__init__(context)
        self.session = Session(context.desk, number)
        # A long article is ten thousands of objects that live as long as this screen: sweeping
        # through them again and again would hold up a key for some 60 ms.
        gc.freeze()
        self.reading = self.session.reading
        if claim and (index := self.reading.index_of(claim)) is not None:
            self.reading.current = index
        self.editing: int | None = None
        """The claim whose note is being typed."""

    def compose_body(self) -> Iterable[Widget]:
        """Lay list, text and detail side by side, or under one another where it is narrow."""
        with Container(id="work"):
            yield ClaimList(self.reading)
            yield ArticleText(self.reading, id="text")
            with Vertical(id="side"):
                yield Sheet(id="detail")
                yield NoteEditor()

    def on_mount(self) -> None:
        """Show where the reviewer is."""
        self.show_progress()
        self.show_detail()
        left = len(self.reading.claims) - self.reading.progress().judged
        if not self.reading.claims:
            self.tell(say("review.empty"))
        else:
            self.tell(say_count("review.opened", left) if left else say("review.all_done"))

    # Showing

    @property
    def text(self) -> ArticleText:
        """The article."""
        return self.query_one(ArticleText)

    def show_progress(self) -> None:
        """Show title and progress."""
        article, progress = self.reading.extraction.article, self.reading.progress()
        left = [Part(f" {article.name}", ("title",))]
        about = [part for part in (article.outlet, published(article.published)) if part]
        left.append(Part(f"  {' · '.join(about)}", ("label",)))
        right = []
        if progress.findings:
            words = say_count("review.findings", progress.findings)
            right.append(Part(f"! {words}  ", ("warning",)))
        right += progress_parts(progress.judged, progress.claims)
        words = say("review.progress", judged=progress.judged, claims=progress.claims)
        right.append(Part(f" {words} ", ("label",)))
        if progress.paragraphs and self.size.width >= _SIDE_BY_SIDE:
            words = say("ticking.progress", done=progress.paragraphs_done,
                        paragraphs=progress.paragraphs)  # fmt: skip
            right.append(Part(f"· {words} ", ("label",)))
        self.query_one("#title", Bar).show(left, right)

    def standing(self) -> list[Part]:
        """Return order, filter and counts of the states."""
        parts: list[Part] = []
        if not self.reading.sieve.open_wide:
            words = say("review.filtered", shown=len(self.reading.sequence))
            parts.append(Part(f"{words}  ", ("warning",)))
        if self.reading.order is not Order.READING:
            parts.append(Part(f"{say(f'order.{self.reading.order}')}  ", ("label",)))
        if self.reading.picked:
            words = say("several.standing", count=len(self.reading.picked))
            parts.append(Part(f"{words}  ", ("warning",)))
        progress = self.reading.progress()
        if progress.paragraphs and self.size.width < _SIDE_BY_SIDE:
            words = say("ticking.progress", done=progress.paragraphs_done,
                        paragraphs=progress.paragraphs)  # fmt: skip
            parts.append(Part(f"{words}  ", ("label",)))
        for status, number in progress.by_status.items():
            if number:
                parts.append(Part(f"{STATUS_SIGN[status]}", (str(status),)))
                parts.append(Part(f" {number}  ", ("label",)))
        return parts

    def show_detail(self) -> None:
        """Show what is known of the current claim."""
        index = self.reading.current
        if index is None:
            in_hand = self.reading.paragraphs.at is not None
            rows = paragraph_rows(self.reading) if in_hand else []
            self.query_one("#detail", Sheet).show_rows(rows)
            return
        draft = None if self.editing == index else self.session.draft(index)
        rows = detail_rows(
            self.reading,
            index,
            draft,
            self.session.matches_of(index),
            self.session.earlier(index),
            spacious=self.size.width >= _SIDE_BY_SIDE,
        )
        self.query_one("#detail", Sheet).show_rows(rows)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what an action changed."""
        if outcome.renewed:
            self._show_anew()
            if self.editing is not None:
                # The claim being written at was current, and still is: its number may be another.
                self.editing = self.reading.current
        self.text.judged(list(outcome.changed))
        for paragraph in outcome.paragraphs:
            self.text.redraw_paragraph(paragraph)
        self.query_one(ClaimList).judged(outcome.changed)
        if outcome.show is not None and outcome.show != self.reading.current:
            self.move_to(outcome.show)
        else:
            self.show_detail()
        self.show_progress()
        if outcome.words:
            self.tell(outcome.words)

    def _show_anew(self) -> None:
        """Show an article that has other claims than before."""
        claims = self.query_one(ClaimList)
        claims.lay_out_again()
        claims.follow()
        self.text.renewed()

    def on_resize(self) -> None:
        """Set the detail for its new place."""
        self.show_detail()

    # Moving

    def move_to(self, index: int | None) -> None:
        """Make another claim current."""
        before = self.reading.current
        if index is None or self.editing is not None:
            return
        self.reading.current = index
        left, self.reading.paragraphs.at = self.reading.paragraphs.at, None
        if left is not None:
            self.text.redraw_paragraph(left)
        self.reading.part_page = 0
        self.text.moved(before)
        self.query_one(ClaimList).follow()
        if index != before:
            self.show_detail()
            self.tell("")

    def action_down(self) -> None:
        """Move to the next claim."""
        self.move_to(self.reading.step(self.count))

    def action_up(self) -> None:
        """Move to the claim before."""
        self.move_to(self.reading.step(-self.count))

    def action_first(self) -> None:
        """Move to the first claim."""
        self.move_to(self.reading.step(-len(self.reading.claims)))

    def action_last(self) -> None:
        """Move to the last claim."""
        self.move_to(self.reading.step(len(self.reading.claims)))

    def action_page_down(self) -> None:
        """Scroll the text down."""
        self.text.scroll_relative(y=max(self.text.size.height - 2, 1), animate=False)

    def action_page_up(self) -> None:
        """Scroll the text up."""
        self.text.scroll_relative(y=-max(self.text.size.height - 2, 1), animate=False)

    def action_detail_down(self) -> None:
        """Scroll the detail down."""
        self.query_one("#detail", Sheet).scroll_relative(y=3, animate=False)

    def action_detail_up(self) -> None:
        """Scroll the detail up."""
        self.query_one("#detail", Sheet).scroll_relative(y=-3, animate=False)

    def _to_open(self, *, backward: bool) -> None:
        for _ in range(self.count):
            found = self.reading.next_open(backward=backward)
            if found is None:
                self.tell(say("review.none_open"))
                return
            self.move_to(found)

    def action_next_open(self) -> None:
        """Move to the next open claim."""
        self._to_open(backward=False)

    def action_previous_open(self) -> None:
        """Move to the open claim before."""
        self._to_open(backward=True)

    def action_go_to(self) -> None:
        """Ask for a claim's number and move there."""
        self.prompt.ask(say("review.go_to", claims=len(self.reading.claims)), "", done=self._go_to)

    def _go_to(self, typed: str) -> None:
        self.focus_body()
        if not typed.strip().isdecimal() or not self.reading.claims:
            self.tell(say("review.no_number"), "error")
            return
        self.move_to(min(max(int(typed), 1), len(self.reading.claims)) - 1)

    def focus_body(self) -> None:
        """Give the keyboard back to the text."""
        self.text.focus()

    def on_claim_picked(self, message: ClaimPicked) -> None:
        """Move to the claim that was clicked."""
        self.move_to(message.index)

    def on_row_moved(self, message: RowMoved) -> None:
        """Move to the claim picked in the list."""
        self.move_to(self.reading.sequence[message.row])

    def on_row_opened(self, message: RowOpened) -> None:
        """Keep the text in hand after a second click in the list."""
        message.stop()
        self.focus_body()
