"""A choice among a few words in one line: space or the arrows go on, a letter jumps."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from textual import events
from textual.message import Message

from workbench.tui.widgets.cells import width_of
from workbench.tui.widgets.line_view import LineView, Piece

Value = TypeVar("Value")


class Choice(LineView, Generic[Value]):
    """One of several values is chosen, or with `many` any number of them."""

    class Changed(Message):
        """Another value is chosen."""

        def __init__(self, choice: "Choice[Any]") -> None:
            self.choice = choice
            super().__init__()

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

    def drop(self, value: Value) -> None:
        """Take a value off, and choose the first in its stead."""
        self._options = [option for option in self._options if option[1] != value]
        self._at = 0
        self.chosen = [] if self._many else [self._options[0][1]]
        self.redraw()

    def lay_out(self, width: int) -> int:  # noqa: ARG002
        """Return that there is one line."""
        return 1

    def pieces(self, line: int) -> list[Piece]:  # noqa: ARG002
        """Return the label and the words, what is chosen standing out."""
        label = f"{self._label} ".ljust(11)
        left = width_of(label)
        pieces = [Piece(label, left, ("label",))]
        words = [self._word(number) for number in range(len(self._options))]
        first = self._first_seen([width_of(word) for word in words], self.line_width - left)
        column = left
        self._columns = []
        for number, word in enumerate(words):
            width = width_of(word)
            if number < first or column + width > self.line_width:
                self._columns.append((0, 0))
                continue
            self._columns.append((column, column + width))
            column += width
            pieces.append(Piece(word, width, self._word_look(number)))
        return pieces

    def _word(self, number: int) -> str:
        word, value = self._options[number]
        chosen, other = ("■", "□") if self._many else ("●", "○")
        return f" {chosen if value in self.chosen else other} {word} "

    def _word_look(self, number: int) -> tuple[str, ...]:
        look = ("strong",) if self._options[number][1] in self.chosen else ("faint",)
        if not (self.has_focus and number == self._at):
            return look
        return ("cursor", *look) if look == ("strong",) else ("cursor",)

    def _first_seen(self, widths: list[int], room: int) -> int:
        """Return the first word to show so that the one in hand is in sight."""
        first = 0
        while first < self._at and sum(widths[first : self._at + 1]) > room:
            first += 1
        return first

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
            self.post_message(self.Changed(self))
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
        self.post_message(self.Changed(self))

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
