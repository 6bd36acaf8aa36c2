"""A labelled line to type in, for dialogs."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static


class Field(Horizontal):
    """A label and an input in one line; up and down leave for the next field."""

    def __init__(
        self,
        label: str,
        value: str = "",
        hint: str = "",
        *,
        leaves: bool = True,
        id: str | None = None,  # noqa: A002
    ) -> None:
        """Ask for `label`; without `leaves`, up and down are left to the dialog."""
        super().__init__(id=id, classes="field")
        self._leaves = leaves
        self._label = label
        self._first = value
        self._hint = hint

    def compose(self) -> ComposeResult:
        """Lay label and input side by side."""
        yield Static(self._label, classes="field-label", markup=False)
        yield Input(self._first, placeholder=self._hint, compact=True, select_on_focus=False)

    @property
    def value(self) -> str:
        """What is typed."""
        return self.query_one(Input).value

    @value.setter
    def value(self, typed: str) -> None:
        self.query_one(Input).value = typed

    def on_key(self, event: events.Key) -> None:
        """Leave for the field above or below."""
        if self._leaves and event.key in ("up", "down"):
            event.stop()
            if event.key == "up":
                self.screen.focus_previous()
            else:
                self.screen.focus_next()
