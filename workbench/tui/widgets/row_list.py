"""A list of which only the rows in sight exist; one row is current."""

from collections.abc import Sequence

from textual import events

from workbench.tui.messages import RowMoved, RowOpened, RowPicked
from workbench.tui.widgets.line_view import LineView, Piece

_RIGHT = 3
"""Number of the right button."""


def for_several(event: events.Click) -> bool:
    """Tell whether a click picks something for a deed on several: with ctrl, or the right button.

    Shift is left to the terminal, which selects text by it.
    """
    return event.ctrl or event.button == _RIGHT


class RowList(LineView):
    """Rows of equal height; a subclass says how many there are and what each shows."""

    ROW_HEIGHT = 1
    PICKS = False
    """True where rows can be picked for a deed on several; their first cell shows that."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.cursor = 0
        """Number of the current row, from 0."""

    # To be filled in by the subclass

    def count(self) -> int:
        """Return how many rows there are."""
        raise NotImplementedError

    def row_lines(self, row: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return the pieces of each line of a row, at most `ROW_HEIGHT` lines."""
        raise NotImplementedError

    # Lines

    def lay_out(self, width: int) -> int:  # noqa: ARG002
        """Return the number of lines of all rows."""
        self.cursor = min(self.cursor, max(self.count() - 1, 0))
        return self.count() * self.ROW_HEIGHT

    def pieces(self, line: int) -> list[Piece]:
        """Return the pieces of a line; those of the current row stand out."""
        number, inside = divmod(line, self.ROW_HEIGHT)
        lines = self.row_lines(number, self.line_width)
        if inside >= len(lines):
            return [Piece("", 0, ("cursor",) if number == self.cursor else ())]
        if number != self.cursor:
            return list(lines[inside])
        return [Piece(text, width, ("cursor", *styles)) for text, width, styles in lines[inside]]

    def after_resize(self) -> None:
        """Keep the current row in sight."""
        self._show_cursor()

    def _show_cursor(self) -> None:
        top = self.cursor * self.ROW_HEIGHT
        self.show_lines(top, top + self.ROW_HEIGHT - 1)

    # Moving

    def move_to(self, row: int, *, tell: bool = True) -> None:
        """Make another row current."""
        row = min(max(row, 0), max(self.count() - 1, 0))
        if row == self.cursor:
            self._show_cursor()
            return
        height = self.ROW_HEIGHT
        before, self.cursor = self.cursor, row
        self.redraw_lines(range(before * height, (before + 1) * height))
        self.redraw_lines(range(row * height, (row + 1) * height))
        self._show_cursor()
        if tell:
            self.post_message(RowMoved(row))

    def move(self, count: int) -> None:
        """Move the current row down, or up where `count` is negative."""
        self.move_to(self.cursor + count)

    @property
    def page(self) -> int:
        """Rows that are seen at once, less one for context."""
        return max(self.size.height // self.ROW_HEIGHT - 1, 1)

    def on_click(self, event: events.Click) -> None:
        """Make the row under the mouse current; open it on a second click, or pick it."""
        offset = event.get_content_offset(self)
        if offset is None or not self.count():
            return
        row = (offset.y + self.scroll_offset.y) // self.ROW_HEIGHT
        if row >= self.count():
            return
        if self.PICKS and (offset.x == 0 or for_several(event)):
            self.move_to(row)
            self.post_message(RowPicked(row))
            return
        again = row == self.cursor
        self.move_to(row)
        if again or event.chain > 1:
            self.post_message(RowOpened(row))
