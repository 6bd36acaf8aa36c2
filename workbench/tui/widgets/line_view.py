"""The ground of every view of lines: only the lines in sight are made, and made once.

A subclass says how many lines there are and what stands on each as pieces of text with style
names; it never meets Rich markup, so no text can carry any to the screen.
"""

from collections.abc import Iterable
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from workbench.tui.looks import style_of


class Piece(NamedTuple):
    """A stretch of one line in one look."""

    text: str
    """Harmless characters only: what `cells` gives."""
    width: int
    styles: tuple[str, ...] = ()
    """Names of looks, later ones over earlier ones."""


class LineView(ScrollView, inherit_bindings=False, can_focus=True):
    """A scrolling view over lines that are drawn when they are seen."""

    ALLOW_SELECT = False
    _KEPT = 400
    """Lines kept ready: several screens, whatever the length of the text."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._looks: dict[tuple[str, ...], Style] = {}
        self._strips: dict[int, Strip] = {}
        self._laid_out_for = 0

    # To be filled in by the subclass

    def lay_out(self, width: int) -> int:
        """Prepare for lines of `width` cells and return how many lines there are."""
        raise NotImplementedError

    def pieces(self, line: int) -> Iterable[Piece]:
        """Return what stands on line number `line`."""
        raise NotImplementedError

    # Drawing

    @property
    def line_width(self) -> int:
        """Cells that a line may take."""
        return self.scrollable_content_region.width

    def look(self, styles: tuple[str, ...]) -> Style:
        """Return the Rich style for style names laid over one another."""
        found = self._looks.get(styles)
        if found is None:
            found = self.rich_style
            variables, colours = self.app.theme_variables, not self.app.native_ansi_color
            for name in styles:
                found += style_of(name, variables, colours=colours)
            self._looks[styles] = found
        return found

    def render_line(self, y: int) -> Strip:
        """Return the strip for row `y` of the view."""
        line = y + self.scroll_offset.y
        width = self.line_width
        strip = self._strips.get(line)
        if strip is None:
            strip = self._draw(line, width)
            if len(self._strips) >= self._KEPT:
                self._strips.clear()
            self._strips[line] = strip
        return strip

    def _draw(self, line: int, width: int) -> Strip:
        base = self.look(())
        if line >= self.virtual_size.height or not self._laid_out_for:
            return Strip.blank(width, base)
        segments: list[Segment] = []
        used = 0
        pieces = list(self.pieces(line))
        for text, cells, styles in pieces:
            segments.append(Segment(text, self.look(styles)))
            used += cells
        filler = self.look(("cursor",)) if pieces and "cursor" in pieces[0].styles else base
        if used < width:
            segments.append(Segment(" " * (width - used), filler))
        strip = Strip(segments, max(used, width))
        return strip if used <= width else strip.crop(0, width)

    # Keeping it up to date

    def lay_out_again(self) -> None:
        """Lay all lines out afresh: the content or the width is another."""
        width = self.line_width
        if width <= 0:
            return
        self._laid_out_for = width
        self._strips.clear()
        self.virtual_size = Size(width, self.lay_out(width))
        self.refresh()

    def redraw_lines(self, lines: Iterable[int]) -> None:
        """Draw some lines anew; those out of sight are drawn when they come in sight."""
        top = self.scroll_offset.y
        bottom = top + self.size.height
        for line in lines:
            self._strips.pop(line, None)
            if top <= line < bottom:
                self.refresh_line(line)

    def redraw(self) -> None:
        """Draw every line anew without laying out."""
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget the looks of the old theme."""
        super().notify_style_update()
        self._looks.clear()
        self._strips.clear()

    def on_resize(self) -> None:
        """Lay out for the new width; keep what is laid out where only the height changed."""
        if self.line_width != self._laid_out_for:
            self.lay_out_again()
        self.after_resize()

    def after_resize(self) -> None:
        """Take up the new size, where a subclass has something to keep in sight."""

    def show_lines(self, first: int, last: int, margin: int = 2) -> None:
        """Scroll, without animation, so that lines `first` to `last` are in sight."""
        height = self.size.height
        if height <= 0:
            return
        top = self.scroll_offset.y
        margin = min(margin, max((height - (last - first + 1)) // 2, 0))
        if first - margin < top or last - first >= height:
            top = first - margin
        elif last + margin >= top + height:
            top = last + margin - height + 1
        top = max(min(top, self.virtual_size.height - height), 0)
        if top != self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, force=True)
