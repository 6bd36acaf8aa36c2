"""A sheet of rows of styled text, wrapped with hanging indents: details, help, histories."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from textual import events

from workbench.tui.messages import SheetClicked
from workbench.tui.widgets.cells import shown, width_of
from workbench.tui.widgets.line_view import LineView, Piece
from workbench.tui.widgets.wrapping import Wrapped


class Part(NamedTuple):
    """Words in one look; any text, harmless or not."""

    text: str
    styles: tuple[str, ...] = ()


class Row(NamedTuple):
    """One paragraph of a sheet."""

    parts: tuple[Part, ...] = ()
    lead: tuple[Part, ...] = ()
    """Stands before the first line; the following lines are indented as far."""
    meant: str = ""
    """What a click on it means to the screen; empty for nothing."""


def row(*parts: Part | str, lead: Sequence[Part | str] = ()) -> Row:
    """Return a row from parts and plain strings."""
    return Row(_as_parts(parts), _as_parts(lead))


def _as_parts(parts: Iterable[Part | str]) -> tuple[Part, ...]:
    return tuple(part if isinstance(part, Part) else Part(part) for part in parts)


class _Laid(NamedTuple):
    """A row as it is wrapped."""

    row: Row
    wrapped: Wrapped
    edges: list[int]
    """Offsets at which the row's parts begin, in the joined text."""
    indent: int


def lay_row(entry: Row, width: int) -> _Laid:
    """Wrap one row for `width` cells."""
    indent = sum(width_of(part.text) for part in entry.lead)
    edges: list[int] = []
    position = 0
    for part in entry.parts:
        edges.append(position)
        position += len(part.text)
    text = "".join(part.text for part in entry.parts)
    return _Laid(entry, Wrapped(text, width - indent), edges, indent)


def laid_pieces(laid: _Laid, line: int, over: tuple[str, ...] = ()) -> list[Piece]:
    """Return line `line` of a wrapped row, the styles `over` under its own."""
    pieces: list[Piece] = []
    if line == 0:
        pieces += [
            Piece(shown(part.text), width_of(part.text), over + part.styles)
            for part in laid.row.lead
        ]
    elif laid.indent:
        pieces.append(Piece(" " * laid.indent, laid.indent, over))
    start, end = laid.wrapped.bounds(line)
    cuts = [edge for edge in laid.edges if start < edge < end]
    for offset, width, text in laid.wrapped.pieces(line, cuts):
        part = laid.row.parts[bisect_right(laid.edges, offset) - 1] if laid.edges else Part("")
        pieces.append(Piece(text, width, over + part.styles))
    return pieces


class Sheet(LineView):
    """Rows one under another; they scroll, and nothing in them is current."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._rows: tuple[Row, ...] = ()
        self._laid: list[_Laid] = []
        self._first_lines: list[int] = []

    def show_rows(self, rows: Iterable[Row], *, keep_place: bool = False) -> None:
        """Show other rows, from the top unless `keep_place`."""
        fresh = tuple(rows)
        if fresh == self._rows:
            return
        self._rows = fresh
        self.lay_out_again()
        if not keep_place:
            self.scroll_to(y=0, animate=False, force=True)

    def lay_out(self, width: int) -> int:
        """Wrap every row."""
        self._laid = [lay_row(entry, width) for entry in self._rows]
        self._first_lines = []
        total = 0
        for laid in self._laid:
            self._first_lines.append(total)
            total += len(laid.wrapped)
        return total

    def on_click(self, event: events.Click) -> None:
        """Tell what was clicked."""
        offset = event.get_content_offset(self)
        if offset is None or event.chain > 1:
            return
        line = offset.y + self.scroll_offset.y
        number = bisect_right(self._first_lines, line) - 1
        there = self._rows and line < self.virtual_size.height
        self.post_message(SheetClicked(self, self._rows[number].meant if there else ""))

    def pieces(self, line: int) -> list[Piece]:
        """Return the pieces of one line of the sheet."""
        number = bisect_right(self._first_lines, line) - 1
        return laid_pieces(self._laid[number], line - self._first_lines[number])
