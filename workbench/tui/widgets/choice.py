"""A choice among a few words in one line: space or the arrows go on, a letter jumps."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from textual import events
from textual.message import Message

from workbench.tui.widgets.cells import width_of
from workbench.tui.widgets.line_view import LineView, Piece

Value = TypeVar("Value")


class Choice(LineView, Generic[Value]):
    """One of several values is chosen, or with `many` any number of them."""

    class Changed(Message):
        """Another value is chosen."""

    def __init__(
        self,
        label: str,
        options: Sequence[tuple[str, Value]],
        chosen: Sequence[Value],
        *,
        many: bool = False,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id, classes="choice")
        self._label = label
        self._options = list(options)
        self._many = many
        self.chosen: list[Value] = list(chosen)
        self._at = next((number for number, (_, value) in enumerate(options)
                         if value in self.chosen), 0)  # fmt: skip
        self._columns: list[tuple[int, int]] = []

    def lay_out(self, width: int) -> int:  # noqa: ARG002
        """Return that there is one line."""
        return 1

    def pieces(self, line: int) -> list[Piece]:  # noqa: ARG002
        """Return the label and the words, what is chosen standing out."""
        label = f"{self._label} ".ljust(11)
        pieces = [Piece(label, width_of(label), ("label",))]
        column = width_of(label)
        self._columns = []
        for number, (word, value) in enumerate(self._options):
            here = self.has_focus and number == self._at
            is_chosen = value in self.chosen
            sign = ("■ " if is_chosen else "□ ") if self._many else ("● " if is_chosen else "○ ")
            text = f" {sign}{word} "
            look: tuple[str, ...] = ("strong",) if is_chosen else ("faint",)
            if here:
                look = ("cursor", *look) if is_chosen else ("cursor",)
            width = width_of(text)
            self._columns.append((column, column + width))
            column += width
            # The gap keeps the lit ground of a word from running into the next.
            pieces.append(Piece(text, width, look))
        return [*pieces, Piece("", 0, ())]

    def on_focus(self) -> None:
        """Show where the keyboard is."""
        self.redraw()

    def on_blur(self) -> None:
        """Show that the keyboard is elsewhere."""
        self.redraw()

    def on_key(self, event: events.Key) -> None:
        """Move with the arrows, choose with space; up and down leave for the next field."""
        if event.key in ("left", "right"):
            event.stop()
            self._go(self._at + (1 if event.key == "right" else -1))
        elif event.key == "space":
            event.stop()
            self._toggle()
        elif event.key in ("up", "down"):
            event.stop()
            if event.key == "up":
                self.screen.focus_previous()
            else:
                self.screen.focus_next()

    def _go(self, number: int) -> None:
        self._at = number % len(self._options)
        if not self._many:
            self.chosen = [self._options[self._at][1]]
            self.post_message(self.Changed())
        self.redraw()

    def _toggle(self) -> None:
        if not self._many:
            self._go(self._at + 1)
            return
        value = self._options[self._at][1]
        if value in self.chosen:
            self.chosen.remove(value)
        else:
            self.chosen.append(value)
        self.redraw()
        self.post_message(self.Changed())

    def on_click(self, event: events.Click) -> None:
        """Choose the word under the mouse."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        for number, (start, end) in enumerate(self._columns):
            if start <= offset.x < end:
                self._at = number
                if self._many:
                    self._toggle()
                else:
                    self._go(number)
