"""Where articles differ: values side by side, with the sentences they were read from."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.containers import Container, Horizontal
from textual.widget import Widget

from workbench.desk.views import ArticleLine, ArticleView
from workbench.model.match import Match, Relation, Side
from workbench.tui.commands import Place
from workbench.tui.context import Context
from workbench.tui.describe import published, side_value, title_of
from workbench.tui.messages import RowMoved, RowOpened
from workbench.tui.screens.base import DeskScreen
from workbench.tui.symbols import ORDER, RELATION_SIGN, RELATION_STYLE, STATUS_SIGN
from workbench.tui.texts import say, say_count
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.cells import fit
from workbench.tui.widgets.line_view import Piece
from workbench.tui.widgets.row_list import RowList
from workbench.tui.widgets.sheet import Part, Row, Sheet, row
from workbench.tui.widgets.surroundings import sentence_parts

_OPENED = 8
"""Articles kept open for their sentences."""


class MatchList(RowList):
    """One line for each match: relation, the two values, what is counted, where."""

    def __init__(self) -> None:
        super().__init__(id="matches")
        self.matches: Sequence[Match] = ()
        self.articles: dict[str, ArticleLine] = {}

    def count(self) -> int:
        """Return how many matches are shown."""
        return len(self.matches)

    def row_lines(self, row: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return the line of a match."""
        match = self.matches[row]
        look = RELATION_STYLE[match.relation]
        relation = fit(f" {RELATION_SIGN[match.relation]} {say(f'relation.{match.relation}')}", 14)
        values = max(min((width - 14) // 4, 18), 6)
        outlets = " / ".join(self._outlet(side) for side in (match.left, match.right))
        room = width - 14 - 2 * values - 3
        counted = match.left.counted or match.right.counted or match.left.text
        half = room // 2
        return [[
            Piece(relation, 14, (look,)),
            Piece(_right(side_value(match.left), values), values, ("strong",)),
            Piece(" ", 1, ()),
            Piece(fit(f" {side_value(match.right)}", values), values, ("strong",)),
            Piece("  ", 2, ()),
            Piece(fit(counted, max(half, 1)), max(half, 1), ()),
            Piece(fit(f" {outlets}", max(room - half, 1)), max(room - half, 1), ("faint",)),
        ]]  # fmt: skip

    def _outlet(self, side: Side) -> str:
        line = self.articles.get(side.article)
        if line is None:
            return side.external_id or side.article
        return line.outlet or title_of(line)


def _right(text: str, width: int) -> str:
    cut = fit(text, width)
    bare = cut.rstrip(" ")
    return " " * (len(cut) - len(bare)) + bare


class CrossCheckScreen(DeskScreen):
    """The matches of one article with the rest, or of the whole store; conflicts first."""

    PLACE = Place.CROSS_CHECK
    CSS_PATH = "cross_check.tcss"
    AUTO_FOCUS: ClassVar[str] = "#matches"

    def __init__(self, context: Context, number: int | None, claim: str | None) -> None:
        """Show article `number` (None: all), the matches of `claim` being current."""
        super().__init__(context)
        self._number = number
        self._claim = claim
        self._relation: Relation | None = None
        self._words = ""
        self._all: list[Match] = []
        self._views: dict[int, ArticleView] = {}
        self._right_side = False

    def compose_body(self) -> Iterable[Widget]:
        """Yield the list, and under it the two sides of the current match."""
        with Container(id="work"):
            yield MatchList()
            yield Sheet(id="relation")
            with Horizontal(id="sides"):
                yield Sheet(id="left", classes="side")
                yield Sheet(id="right", classes="side")

    def on_mount(self) -> None:
        """Read the matches."""
        found = self.desk.matches(self._number)
        self._all = sorted(found, key=lambda match: (ORDER[match.relation], -match.weight))
        self.main_list().articles = {line.id: line for line in self.desk.articles()}
        self._show()
        for number, match in enumerate(self.main_list().matches):
            if self._claim and self._claim in (match.left.claim, match.right.claim):
                self.main_list().move_to(number)
                self._right_side = match.left.claim == self._claim
                break
        self._show_current()

    def main_list(self) -> MatchList:
        """Return the list."""
        return self.query_one(MatchList)

    def _show(self) -> None:
        held = self.main_list()
        sought = self._words.casefold()
        held.matches = [
            match
            for match in self._all
            if (self._relation is None or match.relation is self._relation)
            and sought in f"{match.left.text} {match.right.text} {match.left.counted}".casefold()
        ]
        held.lay_out_again()
        tally = Counter(match.relation for match in self._all)
        counts = [
            Part(f"{RELATION_SIGN[relation]} {tally[relation]}  ", (RELATION_STYLE[relation],))
            for relation in ORDER
            if tally[relation]
        ]
        where = say("cross_check.store")
        if self._number is not None:
            where = title_of(self.desk.article_line(self._number))
        self.query_one("#title", Bar).show(
            [Part(f" {say('cross_check.title')}", ("title",)), Part(f"  {where}", ("label",))],
            counts,
        )
        if not self._all:
            self.tell(say("cross_check.none"))
        elif self._relation or self._words:
            self.tell(say_count("cross_check.shown", len(held.matches)), "warning")
        else:
            self.tell(say_count("cross_check.there", len(self._all)))

    def standing(self) -> list[Part]:
        """Return which relation is shown."""
        if self._relation is None:
            return []
        return [Part(f"{say(f'relation.{self._relation}')} ", ("warning",))]

    def _current(self) -> Match | None:
        held = self.main_list()
        return held.matches[held.cursor] if held.matches else None

    def on_row_moved(self, message: RowMoved) -> None:
        """Show another match."""
        message.stop()
        self._show_current()

    def _show_current(self) -> None:
        match = self._current()
        self.query_one("#relation", Sheet).show_rows(
            [] if match is None else [_relation_row(match)]
        )
        for name, right in (("#left", False), ("#right", True)):
            sheet = self.query_one(name, Sheet)
            sheet.set_class(right == self._right_side, "-chosen")
            if match is None:
                sheet.show_rows([])
            else:
                sheet.show_rows(self._side_rows(match.right if right else match.left))

    def _side_rows(self, side: Side) -> list[Row]:
        line = self.main_list().articles.get(side.article)
        rows = []
        if line is not None:
            about = " · ".join(part for part in (line.outlet, published(line.published)) if part)
            rows += [row(Part(about, ("label",))), row(Part(title_of(line), ("strong",)))]
        rows += [row(), row(Part(side_value(side), ("figure", "strong")),
                            Part(f"  {side.counted or ''}"))]  # fmt: skip
        view = self._view(line.number) if line is not None else None
        if view is None:
            rows.append(row(Part(side.text)))
        else:
            rows += [row(), Row(tuple(sentence_parts(view.extraction, side.start, side.end)))]
            for shown in view.claims:
                if shown.claim.id == side.claim:
                    sign = f"{STATUS_SIGN[shown.status]} {say(f'status.{shown.status}')}"
                    rows += [row(), row(Part(sign, (str(shown.status),)))]
                    if shown.verdict and shown.verdict.note:
                        rows.append(row(Part(shown.verdict.note, ("note",))))
        return rows

    def _view(self, number: int) -> ArticleView:
        if number not in self._views:
            if len(self._views) >= _OPENED:
                self._views.pop(next(iter(self._views)))
            self._views[number] = self.desk.article(number)
        return self._views[number]

    # Commands

    def action_other_side(self) -> None:
        """Choose the other of the two sides."""
        self._right_side = not self._right_side
        self._show_current()

    def action_open(self) -> None:
        """Open the article of the chosen side at its claim."""
        from workbench.tui.screens.review import ReviewScreen

        match = self._current()
        if match is None:
            return
        side = match.right if self._right_side else match.left
        line = self.main_list().articles.get(side.article)
        if line is not None:
            self.app.push_screen(ReviewScreen(self.context, line.number, side.claim))

    def on_row_opened(self, message: RowOpened) -> None:
        """Open the match that was clicked twice."""
        message.stop()
        self.action_open()

    def action_filter(self) -> None:
        """Show all matches, or those of one relation."""
        relations = [None, *ORDER]
        self._relation = relations[(relations.index(self._relation) + 1) % len(relations)]
        self._show()
        self._show_current()

    def action_search(self) -> None:
        """Ask for words; only matches with them stay."""

        def changed(words: str) -> None:
            self._words = words.strip()
            self._show()
            self._show_current()

        def done(words: str) -> None:
            changed(words)
            self.focus_body()

        self.prompt.ask(say("cross_check.search"), self._words, done=done, changed=changed,
                        given_up=lambda: changed(""))  # fmt: skip


def _relation_row(match: Match) -> Row:
    """Return how the two sides stand to each other, and why they are thought the same thing."""
    parts = [
        Part(
            f"{RELATION_SIGN[match.relation]} {say(f'relation.{match.relation}')}",
            (RELATION_STYLE[match.relation],),
        ),
        Part(f" {match.weight:.2f}", ("label",)),
    ]
    if match.cause:
        parts.append(Part(f" · {match.cause}", ("warning",)))
    if match.reasons:
        parts.append(Part(f" · {' · '.join(match.reasons)}", ("faint",)))
    return Row(tuple(parts))
