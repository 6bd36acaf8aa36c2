"""All that was ever decided on a claim, said of it and asked about it."""

from collections.abc import Iterable

from textual.widget import Widget

from workbench.desk.record import Entry
from workbench.model.claim import Claim
from workbench.model.second import Stance
from workbench.model.verdict import Status
from workbench.tui.commands import Place
from workbench.tui.context import Context
from workbench.tui.describe import citation_parts, deed_words, moment
from workbench.tui.screens.base import DeskScreen
from workbench.tui.symbols import FLAG_SIGN, STANCE_SIGN, STANCE_STYLE, STATUS_SIGN
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
    """The record of one claim, the newest first."""

    PLACE = Place.HISTORY
    CSS_PATH = "history.tcss"

    def __init__(self, context: Context, claim: Claim) -> None:
        super().__init__(context)
        self._claim = claim

    def on_mount(self) -> None:
        """Show the history."""
        entries = self.desk.record.of(self._claim.id)
        words = say_count("history.entries", len(entries))
        self.query_one("#title", Bar).show(
            [Part(f" {say('history.title')}", ("title",))], [Part(f"{words} ", ("label",))]
        )
        rows: list[Row] = [row(Part(self._claim.text, ("strong",))), row()]
        if not entries:
            rows.append(row(Part(say("history.none"), ("faint",))))
        for entry in reversed(entries):
            rows += [*entry_rows(entry), row()]
        self.sheet.show_rows(rows)
        self.focus_body()


def entry_rows(entry: Entry) -> list[Row]:
    """Return one thing that happened to a claim, with who did it and when."""
    sign, look, words = _headline(entry)
    by = " · ".join(part for part in (entry.reviewer, moment(entry.at)) if part)
    rows = [
        row(Part(words, (look, "strong")), Part(f"  {by}", ("label",)),
            lead=[Part(f"{sign} ", (look,))])
    ]  # fmt: skip
    if entry.words:
        rows.append(row(entry.words, lead=["  "]))
    cited = entry.verdict.citations if entry.verdict else ()
    rows += [Row(tuple(citation_parts(made)), (Part("  ↳ ", ("faint",)),)) for made in cited]
    return rows


def _headline(entry: Entry) -> tuple[str, str, str]:
    """Return sign, look and words of an entry."""
    whom = entry.what or say("ask.anybody")
    match entry.kind:
        case "verdict":
            return STATUS_SIGN[Status(entry.what)], entry.what, say(f"status.{entry.what}")
        case "opinion":
            if entry.what not in set(Stance):
                return "·", "label", deed_words("no second opinion")
            stance = Stance(entry.what)
            return STANCE_SIGN[stance], STANCE_STYLE[stance], say(f"stance.{stance}")
        case "asked":
            return FLAG_SIGN, "warning", say("history.asked", whom=whom)
        case "answered":
            return FLAG_SIGN, "label", say("history.answered")
        case "dropped":
            return FLAG_SIGN, "label", say("history.dropped")
        case "tick":
            return "·", "label", say(f"history.tick.{entry.what}")
        case "undo":
            return "↶", "label", say("history.undo", name=deed_words(entry.what))
        case _:
            return "↷", "label", say("history.redo", name=deed_words(entry.what))
