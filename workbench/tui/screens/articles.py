"""The articles in the store, with how far the review of each is."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import ClassVar

from textual.widget import Widget

from workbench.desk.views import ArticleLine
from workbench.model.verdict import Status
from workbench.tui.commands import Place
from workbench.tui.context import Context
from workbench.tui.describe import published, reverted_words
from workbench.tui.messages import RowOpened
from workbench.tui.screens.tops import Tops
from workbench.tui.symbols import STATUS_SIGN
from workbench.tui.texts import say, say_count
from workbench.tui.widgets.bars import Bar, progress_parts
from workbench.tui.widgets.cells import fit, width_of
from workbench.tui.widgets.line_view import Piece
from workbench.tui.widgets.row_list import RowList
from workbench.tui.widgets.sheet import Part, Sheet, row


class Wanted(StrEnum):
    """Which articles the list shows."""

    ALL = "all"
    OPEN = "open"
    FINDINGS = "findings"
    DONE = "done"


class ArticleList(RowList):
    """Two lines for each article: title and progress, then where and when it stood."""

    ROW_HEIGHT = 2

    def __init__(self) -> None:
        super().__init__(id="articles")
        self.lines: list[ArticleLine] = []

    def count(self) -> int:
        """Return how many articles are shown."""
        return len(self.lines)

    def row_lines(self, row: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return the two lines of an article."""
        line = self.lines[row]
        judged = line.claims - line.open
        words = say("articles.progress", judged=judged, claims=line.claims)
        right = [
            *(Piece(part.text, width_of(part.text), part.styles)
              for part in progress_parts(judged, line.claims, 12 if width >= 70 else 6)),
            Piece(f" {words} ".rjust(9), max(width_of(words) + 2, 9), ("label",)),
        ]  # fmt: skip
        room = width - sum(piece.width for piece in right) - 7
        title = fit(line.name, max(room, 1))
        first = [
            Piece(f" {line.number:>4} ", 6, ("gutter",)),
            Piece(title, max(room, 1), ("strong",)),
            Piece(" ", 1, ()),
            *right,
        ]
        about = [published(line.published), line.language]
        if line.external_id:
            about.append(line.external_id)
        if line.revision > 1:
            about.append(say("changes.draft", number=line.revision))
        left = " · ".join(about)
        tail: list[Piece] = []
        if line.findings:
            words = f"! {say_count('review.findings', line.findings)}  "
            tail.append(Piece(words, width_of(words), ("warning",)))
        for status, number in (
            (Status.VERIFIED, line.verified),
            (Status.DISPUTED, line.disputed),
            (Status.UNSOURCED, line.unsourced),
            (Status.DISMISSED, line.dismissed),
        ):
            if number:
                words = f"{STATUS_SIGN[status]} {number}  "
                tail.append(Piece(words, width_of(words), (str(status),)))
        room = width - 6 - sum(piece.width for piece in tail)
        if line.outlet:
            # A long name gives way to the date, which tells articles apart.
            space = max(room - width_of(left) - 3, _OUTLET_CELLS)
            left = f"{fit(line.outlet, min(width_of(line.outlet), space))} · {left}"
        second = [
            Piece(" " * 6, 6, ()),
            Piece(fit(left, max(room, 1)), max(room, 1), ("faint",)),
            *tail,
        ]
        return [first, second]


_OUTLET_CELLS = 12
"""Cells that the name of an outlet has at least."""


class ArticlesScreen(Tops):
    """Where a session begins: pick the article that prints tonight."""

    PLACE = Place.ARTICLES
    CSS_PATH = "articles.tcss"
    AUTO_FOCUS: ClassVar[str] = "#articles"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted = Wanted.ALL
        self._words = ""
        self._all: list[ArticleLine] = []

    def compose_body(self) -> Iterable[Widget]:
        """Yield the list, and what a newcomer reads instead of an empty one."""
        yield ArticleList()
        yield Sheet(id="welcome")

    def on_screen_resume(self) -> None:
        """Read the list anew: a review moves its numbers."""
        self._load()

    def others_wrote(self) -> None:
        """Read the list anew."""
        self._load()

    def main_list(self) -> ArticleList:
        """Return the list."""
        return self.query_one(ArticleList)

    def _load(self) -> None:
        self._all = self.desk.articles()
        self._show()

    def _show(self) -> None:
        held = self.main_list()
        held.lines = self._chosen()
        held.lay_out_again()
        claims = sum(line.claims for line in self._all)
        judged = claims - sum(line.open for line in self._all)
        words = say("review.progress", judged=judged, claims=claims)
        self.query_one("#title", Bar).show(
            [Part(f" {say('articles.title')}", ("title",)),
             Part(f"  {self.desk.path.name}", ("label",))],
            [*progress_parts(judged, claims), Part(f" {words} ", ("label",))],
        )  # fmt: skip
        self.set_class(not self._all, "-empty")
        if not self._all:
            self._welcome()
        elif not held.lines:
            self.tell(say("articles.none_pass"), "warning")
        elif self._wanted is not Wanted.ALL or self._words:
            self.tell(say_count("articles.shown", len(held.lines)))
        else:
            self.tell(say_count("articles.there", len(self._all)))

    def _chosen(self) -> list[ArticleLine]:
        lines = [line for line in self._all if _is_wanted(line, self._wanted)]
        if self._words:
            found = {number for number, _ in self.desk.search_articles(self._words)}
            sought = self._words.casefold()
            lines = [line for line in lines if line.number in found
                     or sought in f"{line.name} {line.outlet or ''}".casefold()]  # fmt: skip
        return lines

    def _welcome(self) -> None:
        self.query_one("#welcome", Sheet).show_rows(
            [
                row(Part(say("articles.empty.title"), ("heading",))),
                row(),
                row(Part(say("articles.empty.first"))),
                row(),
                row(Part("    workbench ingest article.txt", ("key",))),
                row(Part("    workbench ingest folder/", ("key",))),
                row(),
                row(Part(say("articles.empty.then"))),
            ]
        )
        self.tell(say("articles.empty.news"))

    def standing(self) -> list[Part]:
        """Return which articles are shown."""
        if self._wanted is Wanted.ALL:
            return []
        return [Part(f"{say(f'wanted.{self._wanted}')} ", ("warning",))]

    # Commands

    def action_open(self) -> None:
        """Open the current article."""
        held = self.main_list()
        if held.lines:
            self._open(held.lines[held.cursor].number)

    def on_row_opened(self, message: RowOpened) -> None:
        """Open the article that was clicked."""
        self._open(self.main_list().lines[message.row].number)

    def _open(self, number: int) -> None:
        from workbench.tui.screens.review import ReviewScreen

        self.app.push_screen(ReviewScreen(self.context, number))

    def action_search(self) -> None:
        """Ask for words; only articles with them stay."""
        self.ask_for_words(say("articles.search"), self._words, self._narrow)

    def _narrow(self, words: str) -> None:
        self._words = words
        self._show()

    def action_filter(self) -> None:
        """Show all articles, those with open claims, those with findings, those done."""
        wanted = list(Wanted)
        self._wanted = wanted[(wanted.index(self._wanted) + 1) % len(wanted)]
        self._show()

    def article_in_hand(self) -> int | None:
        """Return the number of the current article."""
        held = self.main_list()
        return held.lines[held.cursor].number if held.lines else None

    def action_undo(self) -> None:
        """Take back the last action."""
        self._revert(undo=True)

    def action_redo(self) -> None:
        """Do again what was undone."""
        self._revert(undo=False)

    def _revert(self, *, undo: bool) -> None:
        action = self.desk.undo() if undo else self.desk.redo()
        self._load()
        self.tell(reverted_words(action, "undid" if undo else "redid"))

    def action_search_all(self) -> None:
        """Search every claim in the store."""
        from workbench.tui.screens.search import SearchScreen

        self.app.push_screen(SearchScreen(self.context))

    def action_cross_check(self) -> None:
        """Show where articles differ."""
        from workbench.tui.screens.deciding import CrossCheckScreen

        self.app.push_screen(CrossCheckScreen(self.context, None, None))

    def action_findings(self) -> None:
        """Show what contradicts itself in the current article."""
        from workbench.tui.screens.findings import FindingsScreen

        held = self.main_list()
        if held.lines:
            self.app.push_screen(FindingsScreen(self.context, held.lines[held.cursor].number))


def _is_wanted(line: ArticleLine, wanted: Wanted) -> bool:
    match wanted:
        case Wanted.ALL:
            return True
        case Wanted.OPEN:
            return line.open > 0
        case Wanted.FINDINGS:
            return line.findings > 0
        case Wanted.DONE:
            return line.open == 0
