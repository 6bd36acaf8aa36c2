"""What is left before an article is done: open claims, unlooked paragraphs, waiting findings."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, NamedTuple

from textual.widget import Widget

from workbench.model.verdict import Status
from workbench.tui.commands import Place
from workbench.tui.context import Context
from workbench.tui.messages import RowOpened
from workbench.tui.reading import Reading
from workbench.tui.screens.base import DeskScreen
from workbench.tui.symbols import SEVERITY_SIGN, SEVERITY_STYLE, STATUS_SIGN
from workbench.tui.texts import say, say_count
from workbench.tui.widgets.bars import Bar, progress_parts
from workbench.tui.widgets.cells import fit
from workbench.tui.widgets.line_view import Piece
from workbench.tui.widgets.row_list import RowList
from workbench.tui.widgets.sheet import Part

_KIND_CELLS = 11


class Left(NamedTuple):
    """One thing that is left to do."""

    start: int
    what: str
    """`claim`, `paragraph` or `finding`."""
    target: int
    """Index of the claim or paragraph to go to."""
    sign: str
    style: str
    words: str


class LeftList(RowList):
    """One line for each thing that is left, in text order."""

    def __init__(self, left: Sequence[Left]) -> None:
        super().__init__(id="left")
        self.left = left

    def count(self) -> int:
        """Return how many things are left."""
        return len(self.left)

    def row_lines(self, row: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return sign, kind and first words."""
        one = self.left[row]
        room = max(width - _KIND_CELLS - 4, 1)
        kind = fit(say(f"left.what.{one.what}"), _KIND_CELLS)
        return [[
            Piece(f" {one.sign} ", 3, (one.style,)),
            Piece(f"{kind} ", _KIND_CELLS + 1, ("label",)),
            Piece(fit(one.words, room), room, ()),
        ]]  # fmt: skip


class LeftScreen(DeskScreen):
    """The list of what is left; enter goes there."""

    PLACE = Place.LEFT
    AUTO_FOCUS: ClassVar[str] = "#left"

    def __init__(
        self, context: Context, reading: Reading, go_to: Callable[[str, int], None]
    ) -> None:
        """Show what is left of a reading; `go_to` is told what was chosen and its index."""
        super().__init__(context)
        self._go_to = go_to
        self._reading = reading
        self._left = what_is_left(reading)

    def compose_body(self) -> Iterable[Widget]:
        """Yield the list."""
        yield LeftList(self._left)

    def on_mount(self) -> None:
        """Show how much is left."""
        article, progress = self._reading.extraction.article, self._reading.progress()
        self.query_one("#title", Bar).show(
            [Part(f" {say('left.title')}", ("title",)),
             Part(f"  {article.name}", ("label",))],
            [*progress_parts(progress.judged + progress.paragraphs_done,
                             progress.claims + progress.paragraphs), Part(" ")],
        )  # fmt: skip
        counts = [
            say_count(f"left.{what}", number)
            for what, number in (
                ("claims", progress.claims - progress.judged),
                ("paragraphs", len(self._reading.paragraphs.unlooked())),
                ("findings", progress.findings),
            )
            if number
        ]
        self.tell(", ".join(counts) if counts else say("left.none"))

    def main_list(self) -> LeftList:
        """Return the list."""
        return self.query_one(LeftList)

    def action_open(self) -> None:
        """Go to what is current."""
        if self._left:
            self._go(self._left[self.main_list().cursor])

    def on_row_opened(self, message: RowOpened) -> None:
        """Go to what was clicked."""
        message.stop()
        self._go(self._left[message.row])

    def _go(self, one: Left) -> None:
        self.dismiss()
        self._go_to(one.what, one.target)


def what_is_left(reading: Reading) -> list[Left]:
    """Return what nobody has judged, looked through or decided on yet, in text order."""
    text, found = reading.text, []
    for index, shown in enumerate(reading.claims):
        if shown.status is Status.OPEN:
            words = " ".join(shown.claim.text.split())
            found.append(
                Left(shown.claim.start, "claim", index, STATUS_SIGN[Status.OPEN], "open", words)
            )
    for index in reading.paragraphs.unlooked():
        paragraph = reading.paragraphs[index]
        words = " ".join(text[paragraph.start : paragraph.end].split())
        found.append(Left(paragraph.start, "paragraph", index, "¶", "open", words))
    for index, numbers in reading.findings_of.items():
        for number in numbers:
            held = reading.findings[number]
            if held.state == "open":
                sign = SEVERITY_SIGN[held.finding.severity]
                style = SEVERITY_STYLE[held.finding.severity]
                start = reading.claims[index].claim.start
                found.append(Left(start, "finding", index, sign, style, held.finding.message))
    return sorted(found, key=lambda one: (one.start, one.what))
