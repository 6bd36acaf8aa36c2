"""Where articles differ: one thing with every value reported for it, side by side."""

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import islice
from typing import ClassVar

from textual.containers import Container, Horizontal
from textual.widget import Widget

from workbench.desk.views import ArticleLine
from workbench.model.group import Group, Member
from workbench.model.match import Relation
from workbench.tui.commands import Place
from workbench.tui.context import Context
from workbench.tui.describe import told
from workbench.tui.messages import RowMoved, RowOpened, SheetClicked
from workbench.tui.plotting import Point, plot_rows
from workbench.tui.screens.base import DeskScreen
from workbench.tui.statements import compared_with, in_order, statement_rows
from workbench.tui.symbols import ORDER, RELATION_SIGN, RELATION_STYLE
from workbench.tui.texts import say, say_count
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.group_list import GroupList
from workbench.tui.widgets.sheet import Part, Row, Sheet, row

_READ = 300
"""Groups of a whole store that are read at once; more as the end comes in sight."""
_MOST_COLUMNS = 6
_COLUMN_CELLS = 38
_PLOT_LINES = 6


class Column(Sheet):
    """One of the statements that stand side by side."""

    def __init__(self, number: int) -> None:
        super().__init__(id=f"column{number}", classes="column")
        self.number = number
        """Counts from 0, from the left."""


class CrossCheckView(DeskScreen):
    """The groups of one article or of the whole store, conflicts first; it decides nothing."""

    PLACE = Place.CROSS_CHECK
    CSS_PATH = "cross_check.tcss"
    AUTO_FOCUS: ClassVar[str] = "#groups"

    def __init__(self, context: Context, number: int | None, claim: str | None) -> None:
        """Show article `number` (None: all), the group of `claim` being current."""
        super().__init__(context)
        self._number = number
        self._claim = claim
        self._relation: Relation | None = None
        self._words = ""
        self._read: list[Group] = []
        self._limit = _READ
        self._turn = 0
        """Which of the current group's statements is in hand, in the order in which they stand."""
        self._plot_asked = False
        self._shown = False
        self._quiet = False
        """True while the line of news tells something that is to be read first."""
        self._lines: dict[str, ArticleLine | None] = {}

    def compose_body(self) -> Iterable[Widget]:
        """Yield the list, how the values moved, and the statements side by side."""
        with Container(id="work"):
            yield GroupList()
            yield Sheet(id="relation")
            yield Sheet(id="plot")
            with Horizontal(id="columns"):
                for number in range(_MOST_COLUMNS):
                    yield Column(number)

    def on_screen_resume(self) -> None:
        """Read the groups anew, and stay where the reviewer was."""
        self.read_again(quiet=self._shown)
        self._shown = True

    def others_wrote(self) -> None:
        """Read the groups anew, and stay where the reviewer was."""
        self.read_again(quiet=True)

    def on_resize(self) -> None:
        """Set the statements for another number of columns."""
        self.call_after_refresh(self._show_current)

    def main_list(self) -> GroupList:
        """Return the list."""
        return self.query_one(GroupList)

    # Reading

    def read_again(self, news: str = "", *, quiet: bool = False) -> None:
        """Read the groups from the store; the same group and statement stay in hand.

        It tells `news`, or what there is; with `quiet` the line of news stays as it is.
        """
        held = self.main_list()
        before, statement = held.current(), self.statement()
        groups = self.desk.each_group(self._number, self._relation)
        # Left running, it would hold the store as it was when it began.
        self._read = list(islice(groups, None if self._number else self._limit))
        groups.close()
        self._show(news, quiet=quiet)
        if before is not None:
            self._find(lambda group: group.id == before.id)
        elif self._claim:
            own = self._claim
            self._find(lambda group: any(m.side.claim == own for m in group.members))
        self._take_statement(statement)
        self._show_current()

    def _find(self, wanted: Callable[[Group], bool]) -> None:
        for number, group in enumerate(self.main_list().groups):
            if wanted(group):
                self.main_list().move_to(number, tell=False)
                return

    def _take_statement(self, statement: Member | None) -> None:
        group = self.main_list().current()
        self._turn = 0
        if group is None:
            return
        order = [group.members[index] for index in in_order(group)]
        claim = self._claim if statement is None else None
        for turn, member in enumerate(order):
            if (statement and member.id == statement.id) or (claim and member.side.claim == claim):
                self._turn = turn
                return

    def _show(self, news: str = "", *, quiet: bool = False) -> None:
        held = self.main_list()
        sought = self._words.casefold()
        held.groups = [
            group
            for group in self._read
            if not sought
            or any(sought in f"{m.words} {m.side.text} {group.thing}".casefold()
                   for m in group.members)
        ]  # fmt: skip
        held.lay_out_again()
        tally = Counter(group.relation for group in self._read)
        more = "+" if self._number is None and len(self._read) >= self._limit else ""
        counts = [
            Part(
                f"{RELATION_SIGN[relation]} {tally[relation]}{more}  ", (RELATION_STYLE[relation],)
            )
            for relation in ORDER
            if tally[relation]
        ]
        where = say("cross_check.store")
        if self._number is not None:
            where = self.desk.article_line(self._number).name
        self.query_one("#title", Bar).show(
            [Part(f" {say('cross_check.title')}", ("title",)), Part(f"  {where}", ("label",))],
            counts,
        )
        self._quiet = quiet or bool(news)
        if news:
            self.tell(news)
        elif quiet:
            return
        elif not self._read:
            self.tell(say("cross_check.none") if not self._relation else say("cross_check.no_such"))
        elif self._relation or self._words:
            self.tell(say_count("cross_check.shown", len(held.groups)), "warning")
        else:
            self.tell(say_count("cross_check.there", len(self._read)))

    def standing(self) -> list[Part]:
        """Return which relation is shown."""
        parts: list[Part] = []
        if picked := len(self.main_list().picked):
            parts.append(Part(f"{say('several.standing', count=picked)}  ", ("warning",)))
        if self._relation is not None:
            parts.append(Part(f"{say(f'relation.{self._relation}')} ", ("warning",)))
        return parts

    # Showing

    def statement(self) -> Member | None:
        """Return the statement in hand."""
        group = self.main_list().current()
        if group is None:
            return None
        order = in_order(group)
        return group.members[order[min(self._turn, len(order) - 1)]]

    def on_row_moved(self, message: RowMoved) -> None:
        """Show another group, and read more where the list ends."""
        message.stop()
        self._turn, self._quiet = 0, False
        held = self.main_list()
        if self._number is None and held.cursor >= self._limit - 1 and not self._words:
            self._limit *= 2
            self.read_again()
        self._show_current()

    def columns(self) -> int:
        """Return how many statements have room side by side."""
        return max(min(self.size.width // _COLUMN_CELLS, _MOST_COLUMNS), 1)

    def _show_current(self) -> None:
        group = self.main_list().current()
        self.query_one("#relation", Sheet).show_rows([] if group is None else [relation_row(group)])
        order = [] if group is None else in_order(group)
        self._turn = min(self._turn, max(len(order) - 1, 0))
        room = self.columns()
        first = min(max(self._turn - room + 1, 0), max(len(order) - room, 0))
        shown = order[first : first + room]
        ids = [group.members[index].side.claim for index in shown] if group else []
        states = {state.claim_id: state for state in self.desk.standing.of(filter(None, ids))}
        for number, column in enumerate(self.query(Column)):
            there = number < len(shown)
            column.display = there
            if group is None or not there:
                continue
            index = shown[number]
            side = group.members[index].side
            column.set_class(first + number == self._turn, "-chosen")
            against = compared_with(group, shown, index)
            line, state = self.line_of(side.article), states.get(side.claim or "")
            column.show_rows(statement_rows(group, index, against, line, state, self.name_of))
        self._show_plot(group)
        if len(order) > room and not self._quiet:
            last = min(first + room, len(order))
            self.tell(say("cross_check.side_by_side", first=first + 1, last=last,
                          whole=len(order)))  # fmt: skip

    def _show_plot(self, group: Group | None) -> None:
        current = self.statement()
        points = [
            Point(member.published, (member.side.low + member.side.high) / 2, member is current)
            for member in (group.members if group else ())
            if member.published and member.side.low is not None and member.side.high is not None
        ]
        tall = self.has_class("-tall")
        rows = plot_rows(points, self.size.width - 2, _PLOT_LINES) if points else []
        wanted = bool(rows) and (tall or self._plot_asked)
        self.set_class(wanted, "-plotted")
        self.query_one("#plot", Sheet).show_rows(rows if wanted else [])

    def line_of(self, article: str) -> ArticleLine | None:
        """Return the line of an article by its id; None where the store has it not."""
        if article not in self._lines:
            number = self.desk.number_of(article)
            self._lines[article] = None if number is None else self.desk.article_line(number)
        return self._lines[article]

    def name_of(self, member: Member) -> str:
        """Return how to name the article of a statement in a few words."""
        line = self.line_of(member.side.article)
        if line is not None:
            return line.outlet or line.name
        return member.outlet or member.side.external_id or member.side.article[:8]

    # Moving and finding

    def _to_statement(self, step: int) -> None:
        group = self.main_list().current()
        if group is not None:
            self._turn = min(max(self._turn + step, 0), len(group.members) - 1)
            self._quiet = False
            self._show_current()

    def action_next_statement(self) -> None:
        """Take the next statement in hand."""
        self._to_statement(self.count)

    def action_previous_statement(self) -> None:
        """Take the statement before in hand."""
        self._to_statement(-self.count)

    def on_sheet_clicked(self, message: SheetClicked) -> None:
        """Take the statement that was clicked in hand; open it on a second click."""
        group = self.main_list().current()
        if not isinstance(message.sheet, Column) or group is None:
            return
        room = self.columns()
        first = min(max(self._turn - room + 1, 0), max(len(group.members) - room, 0))
        clicked = first + message.sheet.number
        if clicked == self._turn:
            self.action_open()
        else:
            self._to_statement(clicked - self._turn)

    def action_plot(self) -> None:
        """Show how the value moved, or hide it."""
        self._plot_asked = not self._plot_asked
        self._show_current()
        if self._plot_asked and not self.has_class("-plotted"):
            self.tell(say("cross_check.no_plot"))

    def action_open(self) -> None:
        """Open the article of the statement in hand at its claim."""
        from workbench.tui.screens.review import ReviewScreen

        statement = self.statement()
        line = self.line_of(statement.side.article) if statement else None
        if statement is not None and line is not None:
            self.app.push_screen(ReviewScreen(self.context, line.number, statement.side.claim))

    def on_row_opened(self, message: RowOpened) -> None:
        """Open the group that was clicked twice."""
        message.stop()
        self.action_open()

    def action_filter(self) -> None:
        """Show all groups, or those of one relation."""
        relations = [None, *ORDER]
        self._relation = relations[(relations.index(self._relation) + 1) % len(relations)]
        self.read_again()

    def action_search(self) -> None:
        """Ask for words; only groups with them stay."""

        def changed(words: str) -> None:
            self._words = words.strip()
            self._turn = 0
            self._show()
            self._show_current()

        def done(words: str) -> None:
            changed(words)
            self.focus_body()

        self.prompt.ask(say("cross_check.search"), self._words, done=done, changed=changed,
                        given_up=lambda: changed(""))  # fmt: skip


def relation_row(group: Group) -> Row:
    """Return how the values stand to each other, and why they are thought the same thing."""
    parts = [
        Part(
            f"{RELATION_SIGN[group.relation]} {say(f'relation.{group.relation}')}",
            (RELATION_STYLE[group.relation],),
        )
    ]
    if group.decided:
        parts.append(Part(f" · {say('cross_check.decided')}", ("verified",)))
    if group.cause:
        parts.append(Part(f" · {told().because(group.cause)}", ("warning",)))
    if group.reasons:
        parts.append(Part(f" · {told().reasons(group.reasons, ' · ')}", ("faint",)))
    return row(*parts)
