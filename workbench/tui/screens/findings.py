"""What contradicts itself inside one article."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.containers import Container
from textual.widget import Widget

from workbench.desk.views import ArticleView, FindingView
from workbench.tui.commands import Place
from workbench.tui.context import Context
from workbench.tui.describe import deed_words, reverted_words
from workbench.tui.messages import RowMoved, RowOpened
from workbench.tui.screens.base import DeskScreen
from workbench.tui.symbols import SEVERITY_SIGN, SEVERITY_STYLE
from workbench.tui.texts import say, say_count
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.cells import fit, width_of
from workbench.tui.widgets.line_view import Piece
from workbench.tui.widgets.row_list import RowList
from workbench.tui.widgets.sheet import Part, Row, Sheet, row
from workbench.tui.widgets.surroundings import sentence_parts


class FindingList(RowList):
    """One line for each finding: how sure, what, and what was decided."""

    def __init__(self) -> None:
        super().__init__(id="findings")
        self.findings: Sequence[FindingView] = ()

    def count(self) -> int:
        """Return how many findings there are."""
        return len(self.findings)

    def row_lines(self, row: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return sign, message and state."""
        shown = self.findings[row]
        waits = shown.state == "open"
        look = SEVERITY_STYLE[shown.finding.severity] if waits else "faint"
        state = say(f"finding_state.{shown.state}")
        room = max(width - 5 - width_of(state), 1)
        return [[
            Piece(f" {SEVERITY_SIGN[shown.finding.severity]} ", 3, (look,)),
            Piece(fit(shown.finding.message, room), room, () if waits else ("faint",)),
            Piece(f" {state} ", width_of(state) + 2, ("label",)),
        ]]  # fmt: skip


class FindingsScreen(DeskScreen):
    """The findings of an article: read the arithmetic, accept or dismiss, go to the words."""

    PLACE = Place.FINDINGS
    CSS_PATH = "findings.tcss"
    AUTO_FOCUS: ClassVar[str] = "#findings"

    def __init__(self, context: Context, number: int) -> None:
        super().__init__(context)
        self._view: ArticleView = context.desk.article(number)

    def compose_body(self) -> Iterable[Widget]:
        """Yield the list, and the words of the current finding below it."""
        with Container(id="work"):
            yield FindingList()
            yield Sheet(id="finding")

    def on_mount(self) -> None:
        """Show the findings."""
        self._show()

    def main_list(self) -> FindingList:
        """Return the list."""
        return self.query_one(FindingList)

    def _show(self, news: str = "") -> None:
        held = self.main_list()
        held.findings = self._view.findings
        held.lay_out_again()
        article = self._view.extraction.article
        words = say_count("findings.there", len(held.findings))
        self.query_one("#title", Bar).show(
            [Part(f" {say('findings.title')}", ("title",)),
             Part(f"  {article.name}", ("label",))],
            [Part(f"{words} ", ("label",))],
        )  # fmt: skip
        self._show_current()
        self.tell(news or (say("findings.opened") if held.findings else say("findings.none")))

    def _current(self) -> FindingView | None:
        held = self.main_list()
        return held.findings[held.cursor] if held.findings else None

    def on_row_moved(self, message: RowMoved) -> None:
        """Show the words of another finding."""
        message.stop()
        self._show_current()

    def _show_current(self) -> None:
        shown = self._current()
        rows: list[Row] = []
        if shown is not None:
            found = shown.finding
            rows.append(row(Part(found.message, ("strong",))))
            if found.suggestion:
                label = Part(f"{say('findings.suggestion')} ", ("label",))
                rows.append(row(label, Part(found.suggestion)))
            rows.append(row(Part(f"{say('findings.rule')} {found.rule}", ("faint",))))
            if shown.reason:
                rows.append(row(Part(shown.reason, ("label",))))
            rows.append(row())
            for span in found.spans:
                rows.append(Row(tuple(sentence_parts(self._view.extraction, span.start, span.end))))
                rows.append(row())
        self.query_one("#finding", Sheet).show_rows(rows)

    # Commands

    def _decide(self, state: str) -> None:
        shown = self._current()
        if shown is None:
            return
        action = self.desk.decide_finding(shown.id, "open" if shown.state == state else state)
        self._again(say("review.did", name=deed_words(action.name)))

    def _again(self, news: str) -> None:
        self._view = self.desk.article(self._view.number)
        self._show(news)

    def action_accept(self) -> None:
        """Accept the finding, or take that back."""
        self._decide("accepted")

    def action_reject(self) -> None:
        """Dismiss the finding, or take that back."""
        self._decide("dismissed")

    def action_undo(self) -> None:
        """Take back the last action."""
        action = self.desk.undo()
        self._again(reverted_words(action, "undid"))

    def action_redo(self) -> None:
        """Do again what was undone."""
        action = self.desk.redo()
        self._again(reverted_words(action, "redid"))

    def action_open(self) -> None:
        """Go to the claim in which the finding stands."""
        from workbench.tui.screens.review import ReviewScreen

        shown = self._current()
        if shown is None or not shown.finding.spans:
            return
        place = shown.finding.spans[0]
        for held in self._view.claims:
            if held.claim.start < place.end and place.start < held.claim.end:
                self.app.switch_screen(ReviewScreen(self.context, self._view.number, held.claim.id))
                return
        self.tell(say("findings.no_claim"))

    def on_row_opened(self, message: RowOpened) -> None:
        """Go to the claim of the finding that was clicked."""
        message.stop()
        self.action_open()
