"""What every dialog over a screen has: a frame, a title, and an end on escape."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from workbench.tui.widgets.key_hints import KeyHints

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer | None], Generic[Answer]):
    """A dialog that answers with a value, or with None where it was given up."""

    def __init__(self, title: str, ending: str) -> None:
        super().__init__()
        self._title = title
        self._ending = ending

    def compose(self) -> ComposeResult:
        """Lay title, body and a line on how to end under one another."""
        with Vertical(classes="dialog"):
            yield Static(self._title, classes="dialog-title", markup=False)
            yield from self.compose_body()
            yield KeyHints(self._ending, classes="dialog-ending")

    def compose_body(self) -> Iterable[Widget]:
        """Yield what stands in the dialog."""
        raise NotImplementedError

    def answer(self) -> Answer | None:
        """Return what the dialog answers with now; None keeps it open."""
        raise NotImplementedError

    def on_key(self, event: events.Key) -> None:
        """Take up a key that no field had a use for."""
        self.take_key(event)

    def take_key(self, event: events.Key) -> None:
        """End on escape without an answer, on enter or ctrl+s with one."""
        if event.key == "escape":
            event.stop()
            self.dismiss(None)
        elif event.key in ("enter", "ctrl+s"):
            event.stop()
            self.accept()

    def accept(self) -> None:
        """End with the answer, where there is one."""
        answer = self.answer()
        if answer is not None:
            self.dismiss(answer)
