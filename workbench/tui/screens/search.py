"""Every claim in the store: by its words, its state and its kind."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.widget import Widget

from workbench.desk.desk import Desk
from workbench.desk.views import ClaimFilter, ClaimLine
from workbench.tui.commands import Place
from workbench.tui.context import Context
from workbench.tui.messages import RowOpened
from workbench.tui.reading import Sieve
from workbench.tui.screens.base import DeskScreen
from workbench.tui.screens.filter import FilterScreen
from workbench.tui.symbols import STATUS_SIGN
from workbench.tui.texts import say, say_count
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.cells import fit
from workbench.tui.widgets.line_view import Piece
from workbench.tui.widgets.row_list import RowList
from workbench.tui.widgets.sheet import Part

_PAGE = 100
_PAGES = 12
"""Pages of claims kept; further ones are read again."""


class FoundClaims(RowList):
    """Two lines for each claim, read from the store as they come in sight."""

    ROW_HEIGHT = 2

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="found")
        self._desk = desk
        self._wanted = ClaimFilter()
        self._count = 0
        self._pages: dict[int, list[ClaimLine]] = {}

    def show_filter(self, wanted: ClaimFilter) -> int:
        """Show the claims of another filter; return how many there are."""
        self._wanted = wanted
        self._pages.clear()
        self._count = self._desk.count_claims(wanted)
        self.cursor = 0
        self.lay_out_again()
        self.scroll_to(y=0, animate=False, force=True)
        return self._count

    def count(self) -> int:
        """Return how many claims there are."""
        return self._count

    def line_at(self, row: int) -> ClaimLine | None:
        """Return the claim of a row; None where it is gone meanwhile."""
        page, inside = divmod(row, _PAGE)
        if page not in self._pages:
            if len(self._pages) >= _PAGES:
                self._pages.pop(next(iter(self._pages)))
            self._pages[page] = list(self._desk.claims(self._wanted, _PAGE, page * _PAGE))
        held = self._pages[page]
        return held[inside] if inside < len(held) else None

    def row_lines(self, row: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return state and words of a claim, and the article it stands in."""
        line = self.line_at(row)
        if line is None:
            return []
        words = " ".join(line.text.split())
        about = [line.article_title or line.external_id or say("articles.untitled")]
        if line.speaker:
            about.append(line.speaker)
        about.append(f"{line.score:.2f}")
        return [
            [
                Piece(f" {STATUS_SIGN[line.status]} ", 3, (str(line.status),)),
                Piece(fit(words, max(width - 3, 1)), max(width - 3, 1), ()),
            ],
            [
                Piece(f" {line.article_number:>4} ", 6, ("gutter",)),
                Piece(fit(" · ".join(about), max(width - 6, 1)), max(width - 6, 1), ("faint",)),
            ],
        ]


class SearchScreen(DeskScreen):
    """Find a claim anywhere and go to it."""

    PLACE = Place.SEARCH
    CSS_PATH = "search.tcss"
    AUTO_FOCUS: ClassVar[str] = "#found"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._sieve = Sieve()
        self._asked = False

    def compose_body(self) -> Iterable[Widget]:
        """Yield the list."""
        yield FoundClaims(self.desk)

    def on_screen_resume(self) -> None:
        """Show the claims; ask for words when the screen is new."""
        self._show()
        if not self._asked:
            self._asked = True
            self.action_search()

    def main_list(self) -> FoundClaims:
        """Return the list."""
        return self.query_one(FoundClaims)

    def _show(self) -> None:
        sieve = self._sieve
        count = self.main_list().show_filter(
            ClaimFilter(
                status=tuple(sorted(sieve.statuses)),
                kind=tuple(sorted(sieve.kinds)),
                speaker=sieve.speaker or None,
                text=sieve.text or None,
                with_findings=sieve.with_finding,
            )
        )
        self.query_one("#title", Bar).show(
            [Part(f" {say('search.title')}", ("title",)),
             Part(f"  {sieve.text}", ("label",))],
            [Part(f"{say_count('search.found', count)} ", ("label",))],
        )  # fmt: skip
        self.tell(say("search.opened") if count else say("search.none"))

    def standing(self) -> list[Part]:
        """Return that a filter is on."""
        only_words = Sieve(text=self._sieve.text)
        return [] if self._sieve == only_words else [Part(f"{say('search.sifted')} ", ("warning",))]

    def action_search(self) -> None:
        """Ask for words."""

        def changed(words: str) -> None:
            self._sieve = Sieve(
                self._sieve.statuses,
                self._sieve.kinds,
                self._sieve.speaker,
                words.strip(),
                self._sieve.with_finding,
            )
            self._show()

        def done(words: str) -> None:
            changed(words)
            self.focus_body()

        self.prompt.ask(say("search.words"), self._sieve.text, done=done, changed=changed)

    def action_filter(self) -> None:
        """Choose state, kind and speaker."""

        def given(sieve: Sieve | None) -> None:
            if sieve is not None:
                self._sieve = sieve
                self._show()

        self.app.push_screen(FilterScreen(self._sieve), given)

    def action_open(self) -> None:
        """Open the article of the current claim, at that claim."""
        from workbench.tui.screens.review import ReviewScreen

        held = self.main_list()
        line = held.line_at(held.cursor) if held.count() else None
        if line is not None:
            self.app.push_screen(ReviewScreen(self.context, line.article_number, line.id))

    def on_row_opened(self, message: RowOpened) -> None:
        """Open the claim that was clicked twice."""
        message.stop()
        self.action_open()
