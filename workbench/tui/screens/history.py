"""Every verdict that a claim ever had."""

from collections.abc import Iterable

from textual.widget import Widget

from workbench.model.claim import Claim
from workbench.tui.commands import Place
from workbench.tui.context import Context
from workbench.tui.describe import citation_parts, signed
from workbench.tui.screens.base import DeskScreen
from workbench.tui.symbols import STATUS_SIGN
from workbench.tui.texts import say, say_count
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.sheet import Part, Row, Sheet, row


class SheetScreen(DeskScreen):
    """A screen whose body is one sheet to scroll through."""

    def compose_body(self) -> Iterable[Widget]:
        """Yield the sheet."""
        yield Sheet(id="sheet")

    @property
    def sheet(self) -> Sheet:
        """The sheet."""
        return self.query_one("#sheet", Sheet)

    def focus_body(self) -> None:
        """Give the keyboard to the sheet."""
        self.sheet.focus()

    def action_down(self) -> None:
        """Scroll down."""
        self.sheet.scroll_relative(y=self.count, animate=False)

    def action_up(self) -> None:
        """Scroll up."""
        self.sheet.scroll_relative(y=-self.count, animate=False)

    def action_page_down(self) -> None:
        """Scroll a screenful down."""
        self.sheet.scroll_relative(y=self.sheet.size.height - 1, animate=False)

    def action_page_up(self) -> None:
        """Scroll a screenful up."""
        self.sheet.scroll_relative(y=1 - self.sheet.size.height, animate=False)

    def action_first(self) -> None:
        """Scroll to the top."""
        self.sheet.scroll_home(animate=False)

    def action_last(self) -> None:
        """Scroll to the end."""
        self.sheet.scroll_end(animate=False)


class HistoryScreen(SheetScreen):
    """The verdicts of one claim, the newest first."""

    PLACE = Place.HISTORY
    CSS_PATH = "history.tcss"

    def __init__(self, context: Context, claim: Claim) -> None:
        super().__init__(context)
        self._claim = claim

    def on_mount(self) -> None:
        """Show the history."""
        verdicts = self.desk.history(self._claim.id)
        words = say_count("history.verdicts", len(verdicts))
        self.query_one("#title", Bar).show(
            [Part(f" {say('history.title')}", ("title",))], [Part(f"{words} ", ("label",))]
        )
        rows: list[Row] = [row(Part(self._claim.text, ("strong",))), row()]
        if not verdicts:
            rows.append(row(Part(say("history.none"), ("faint",))))
        for verdict in reversed(verdicts):
            look = (str(verdict.status),)
            rows.append(
                row(
                    Part(f"{say(f'status.{verdict.status}')}", (*look, "strong")),
                    Part(f"  {signed(verdict)}", ("label",)),
                    lead=[Part(f"{STATUS_SIGN[verdict.status]} ", look)],
                )
            )
            if verdict.note:
                rows.append(row(verdict.note, lead=["  "]))
            rows += [Row(tuple(citation_parts(made)), (Part("  ↳ ", ("faint",)),))
                     for made in verdict.citations]  # fmt: skip
            rows.append(row())
        self.sheet.show_rows(rows)
        self.focus_body()
