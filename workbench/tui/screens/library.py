"""The library of sources: searched, seen with the claims that cite them, amended once for all."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.widget import Widget

from workbench.desk.desk import Desk
from workbench.desk.library import MOST_COUNTED, SourceLine
from workbench.model.verdict import Source
from workbench.tui.browsing import open_address
from workbench.tui.commands import Place
from workbench.tui.context import Context
from workbench.tui.describe import deed_words, reverted_words, told
from workbench.tui.messages import RowOpened
from workbench.tui.screens.base import DeskScreen
from workbench.tui.sieve import Sieve
from workbench.tui.texts import say, say_count
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.cells import fit, width_of
from workbench.tui.widgets.line_view import Piece
from workbench.tui.widgets.row_list import RowList
from workbench.tui.widgets.sheet import Part

_PAGE = 50
_PAGES = 12
_KIND_CELLS = 11
_USE_CELLS = 13


class SourceLines(RowList):
    """Two lines for each source: what it is and how often it is cited, then where it is."""

    ROW_HEIGHT = 2

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="sources")
        self._desk = desk
        self._words = ""
        self._count = 0
        self._pages: dict[int, list[SourceLine]] = {}

    def show_words(self, words: str, *, stay: bool = False) -> int:
        """Show the sources with these words; return how many there are."""
        self._words = words
        self._pages.clear()
        self._count = self._desk.library.count(words)
        if not stay:
            self.cursor = 0
        self.lay_out_again()
        return self._count

    def count(self) -> int:
        """Return how many sources there are."""
        return self._count

    def line_at(self, row: int) -> SourceLine | None:
        """Return the source of a row; None where it is gone meanwhile."""
        page, inside = divmod(row, _PAGE)
        if page not in self._pages:
            if len(self._pages) >= _PAGES:
                self._pages.pop(next(iter(self._pages)))
            self._pages[page] = self._desk.library.lines(self._words, _PAGE, page * _PAGE)
        held = self._pages[page]
        return held[inside] if inside < len(held) else None

    def current(self) -> SourceLine | None:
        """Return the source in hand."""
        return self.line_at(self.cursor) if self._count else None

    def row_lines(self, row: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return kind, name and use, then locator and what else is known."""
        line = self.line_at(row)
        if line is None:
            return []
        source = line.source
        used = f"{line.claims}" if line.claims <= MOST_COUNTED else f"{MOST_COUNTED}+"
        use = f"{say_count('library.cited', line.claims, used=used)} ".rjust(_USE_CELLS)
        room = max(width - _KIND_CELLS - 1 - width_of(use), 1)
        about = [say(f"rank.{source.rank}")] if source.rank else []
        if line.accessed:
            about.append(say("library.accessed", day=told().day(line.accessed)))
        tail = "  ".join(about)
        secret = f" {say('detail.confidential')}" if source.confidential else ""
        where = source.locator if source.title else ""
        rest = " · ".join(part for part in (where, tail) if part)
        below = max(width - _KIND_CELLS - 1 - width_of(secret) - 1, 1)
        return [
            [
                Piece(f" {fit(say(f'source_kind.{source.kind}'), _KIND_CELLS)}", _KIND_CELLS + 1,
                      ("label",)),
                Piece(fit(source.title or source.locator, room), room, ("strong",)),
                Piece(use, width_of(use), ("label",) if line.claims else ("faint",)),
            ],
            [
                Piece(" " * (_KIND_CELLS + 1), _KIND_CELLS + 1, ()),
                Piece(fit(rest, below), below, ("faint",)),
                Piece(secret, width_of(secret), ("warning",)),
            ],
        ]  # fmt: skip


class LibraryScreen(DeskScreen):
    """Which sources there are, and what rests on them."""

    PLACE = Place.LIBRARY
    CSS_PATH = "library.tcss"
    AUTO_FOCUS: ClassVar[str] = "#sources"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._words = ""
        self._shown = False

    def compose_body(self) -> Iterable[Widget]:
        """Yield the list."""
        yield SourceLines(self.desk)

    def on_screen_resume(self) -> None:
        """Read the list anew, and stay where it stands."""
        self._show(stay=True, quiet=self._shown)
        self._shown = True

    def others_wrote(self) -> None:
        """Read the list anew, and stay where it stands."""
        self._show(stay=True, quiet=True)

    def main_list(self) -> SourceLines:
        """Return the list."""
        return self.query_one(SourceLines)

    def _show(self, news: str = "", *, stay: bool = False, quiet: bool = False) -> None:
        count = self.main_list().show_words(self._words, stay=stay)
        self.query_one("#title", Bar).show(
            [Part(f" {say('library.title')}", ("title",)), Part(f"  {self._words}", ("label",))],
            [Part(f"{say_count('library.there', count)} ", ("label",))],
        )
        nothing = say("library.none_found") if self._words else say("library.none")
        if not quiet:
            self.tell(news or (say("library.opened") if count else nothing))

    def _source(self) -> Source | None:
        line = self.main_list().current()
        return line.source if line else None

    def action_search(self) -> None:
        """Ask for words; only sources with them stay."""
        self.ask_for_words(say("library.search"), self._words, self._narrow)

    def _narrow(self, words: str) -> None:
        self._words = words
        self._show()

    def action_open(self) -> None:
        """List the claims that cite the source."""
        from workbench.tui.screens.search import SearchScreen

        if source := self._source():
            title = say("library.citing", name=source.title or source.locator)
            self.app.push_screen(SearchScreen(self.context, Sieve(source=source.id), title))

    def on_row_opened(self, message: RowOpened) -> None:
        """List the claims that cite the source that was clicked."""
        message.stop()
        self.action_open()

    def action_amend(self) -> None:
        """Amend the source for every claim that cites it."""
        from workbench.tui.screens.amend import AmendScreen

        line = self.main_list().current()
        if line is None:
            return

        def given(amended: Source | None) -> None:
            if amended is not None and amended != line.source:
                self.attempt_deed(lambda: self._amend(line.source, amended))

        self.app.push_screen(AmendScreen(line.source, line.claims), given)

    def _amend(self, source: Source, amended: Source) -> None:
        action = self.desk.library.amend(source.id, amended)
        self._show(say("review.did", name=deed_words(action.name)), stay=True)

    def action_copy(self) -> None:
        """Copy where the source is."""
        if source := self._source():
            self.app.copy_to_clipboard(source.locator)
            self.tell(say("copy.copied", what=say("copy.source")))

    def action_open_url(self) -> None:
        """Open the source's address in a browser."""
        if source := self._source():
            self.tell(open_address(self.app, source.locator))

    def action_undo(self) -> None:
        """Take back the last action."""
        action = self.desk.undo()
        self._show(reverted_words(action, "undid"), stay=True)

    def action_redo(self) -> None:
        """Do again what was undone."""
        action = self.desk.redo()
        self._show(reverted_words(action, "redid"), stay=True)
