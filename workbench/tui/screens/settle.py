"""The dialog that shows which verdicts follow when one value of a group stands."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from textual import events
from textual.widget import Widget
from textual.widgets import Input

from workbench.model.verdict import Status
from workbench.tui.screens.dialog import Dialog
from workbench.tui.symbols import STATUS_SIGN
from workbench.tui.texts import say
from workbench.tui.widgets.field import Field
from workbench.tui.widgets.sheet import Part, Row, Sheet, row

_SHOWN = 100


class Settled(NamedTuple):
    """How a value is let stand."""

    note: str
    with_source: bool
    """True where a source is to be given as well."""


class SettleScreen(Dialog[Settled]):
    """The claims with the verdicts they would get, and a line for how the reviewer knows."""

    def __init__(self, value: str, follows: Sequence[tuple[Status, str, str]]) -> None:
        """Ask for `value`; `follows` gives verdict, article and words of each claim."""
        super().__init__(say("settle.title", value=value), say("settle.ending"))
        self._follows = follows

    def compose_body(self) -> Iterable[Widget]:
        """Yield what follows, and the note."""
        sheet = Sheet(id="follows")
        sheet.styles.height = min(2 * len(self._follows) + 1, 12)
        yield sheet
        yield Field(say("settle.note"), hint=say("settle.hint"), id="note")

    def on_mount(self) -> None:
        """Show what follows, and begin with the note."""
        rows: list[Row] = []
        for status, article, words in self._follows[:_SHOWN]:
            look = (str(status),)
            rows.append(
                row(
                    Part(f"{article}  ", ("label",)),
                    Part(" ".join(words.split())),
                    lead=[Part(f"{STATUS_SIGN[status]} ", look)],
                )
            )
        if (more := len(self._follows) - _SHOWN) > 0:
            rows.append(row(Part(say("several.more.many", count=more), ("label",))))
        self.query_one(Sheet).show_rows(rows)
        self.query_one("#note Input", Input).focus()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """End without a source."""
        message.stop()
        self.accept()

    def take_key(self, event: events.Key) -> None:
        """End with a source to be given on ctrl+s; otherwise as every dialog does."""
        if event.key == "ctrl+s":
            event.stop()
            self.dismiss(Settled(self._note(), True))
        else:
            super().take_key(event)

    def _note(self) -> str:
        return self.query_one("#note", Field).value.strip()

    def answer(self) -> Settled:
        """Return the note."""
        return Settled(self._note(), False)
