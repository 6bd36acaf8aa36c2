"""The dialog that asks how the reviewer knows."""

from collections.abc import Iterable, Sequence
from datetime import date

from textual import events
from textual.widget import Widget
from textual.widgets import Input

from workbench.desk.desk import Desk
from workbench.model.verdict import Citation, Method, Rank, Source, SourceKind
from workbench.tui.messages import RowMoved, RowOpened
from workbench.tui.screens.dialog import Dialog
from workbench.tui.texts import say
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.cells import fit
from workbench.tui.widgets.choice import Choice
from workbench.tui.widgets.field import Field
from workbench.tui.widgets.line_view import Piece
from workbench.tui.widgets.row_list import RowList
from workbench.tui.widgets.sheet import Part

_OFFERED = 200
_SEEN = 4
"""Sources used before that are seen at once."""


class SourceList(RowList):
    """The sources used before, the last used first."""

    def __init__(self) -> None:
        super().__init__(id="used")
        self.sources: list[Source] = []

    def count(self) -> int:
        """Return how many are offered."""
        return len(self.sources)

    def row_lines(self, row: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return kind and name of a source."""
        source = self.sources[row]
        kind = fit(say(f"source_kind.{source.kind}"), 10)
        name = f"{source.title} · {source.locator}" if source.title else source.locator
        look = () if self.has_focus or row != self.cursor else ("label",)
        return [[
            Piece(f" {kind} ", 12, ("faint",)),
            Piece(fit(name, max(width - 12, 1)), max(width - 12, 1), look),
        ]]  # fmt: skip


class SourceScreen(Dialog[Citation]):
    """A source with how it was checked; those used before are a key away."""

    def __init__(self, desk: Desk, today: date) -> None:
        super().__init__(say("source.title"), say("source.ending"))
        self._desk = desk
        self._today = today
        self._own_kind = False
        """True once the reviewer chose a kind, which is not guessed any more."""

    def compose_body(self) -> Iterable[Widget]:
        """Yield what the source is, the sources used before, and how it was checked."""
        yield Field(say("source.locator"), hint=say("source.hint"), id="locator")
        yield SourceList()
        yield Choice(
            say("source.kind"),
            [(say(f"source_kind.{kind}"), kind) for kind in SourceKind],
            [SourceKind.URL],
            id="kind",
        )
        yield Field(say("source.name"), id="name")
        yield Choice(
            say("source.rank"),
            [(say("source.unsaid"), None), *((say(f"rank.{rank}"), rank) for rank in Rank)],
            [None],
            id="rank",
        )
        yield Choice(
            say("source.method"),
            [(say("source.unsaid"), None), *((say(f"method.{how}"), how) for how in Method)],
            [None],
            id="method",
        )
        yield Choice(
            say("source.says"),
            [(say("source.supports"), True), (say("source.refutes"), False)],
            [True],
            id="supports",
        )
        yield Choice(
            say("source.kept"),
            [(say("source.open"), False), (say("source.confidential"), True)],
            [False],
            id="confidential",
        )
        yield Field(say("source.excerpt"), id="excerpt")
        yield Field(say("source.accessed"), self._today.isoformat(), id="accessed")
        yield Bar(id="complaint")

    def on_mount(self) -> None:
        """Offer every source, and begin with what it is."""
        self._offer("")
        self.query_one("#locator Input", Input).focus()

    def _offer(self, words: str) -> None:
        offered = self.query_one(SourceList)
        offered.sources = self._desk.sources(words, _OFFERED)
        offered.cursor = 0
        offered.set_class(not offered.sources, "-none")
        offered.styles.height = min(len(offered.sources), _SEEN)
        offered.lay_out_again()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Offer the sources with these words, and guess the kind."""
        parent = message.input.parent
        if parent is None or parent.id != "locator":
            return
        self._offer(message.value)
        if not self._own_kind:
            kind = self.query_one("#kind", Choice)
            kind.chosen = [guess_kind(message.value)]
            kind.redraw()

    def on_choice_changed(self, message: Choice.Changed) -> None:
        """Guess the kind no more once it is chosen."""
        message.stop()
        self._own_kind = True

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """End with the source."""
        message.stop()
        self.accept()

    def on_row_moved(self, message: RowMoved) -> None:
        """Keep the message here."""
        message.stop()

    def on_row_opened(self, message: RowOpened) -> None:
        """Take a source that was used before."""
        message.stop()
        self._take(self.query_one(SourceList).sources[message.row])

    def _take(self, source: Source) -> None:
        with self.prevent(Input.Changed):
            self.query_one("#locator", Field).value = source.locator
            self.query_one("#name", Field).value = source.title or ""
        for name, value in (
            ("kind", source.kind),
            ("rank", source.rank),
            ("confidential", source.confidential),
        ):
            choice = self.query_one(f"#{name}", Choice)
            choice.chosen = [value]
            choice.redraw()
        self._own_kind = True
        self.query_one("#method", Choice).focus()

    def take_key(self, event: events.Key) -> None:
        """Move in the list of sources; enter there takes one."""
        used = self.query_one(SourceList)
        if used.has_focus and event.key in ("up", "down", "enter"):
            event.stop()
            if event.key == "enter":
                if used.sources:
                    self._take(used.sources[used.cursor])
            elif event.key == "up" and used.cursor == 0:
                self.focus_previous()
            elif event.key == "down" and used.cursor >= used.count() - 1:
                self.focus_next()
            else:
                used.move(1 if event.key == "down" else -1)
            return
        super().take_key(event)

    def answer(self) -> Citation | None:
        """Return the citation; None, with a complaint, where something is missing."""
        locator = " ".join(self.query_one("#locator", Field).value.split())
        if not locator:
            self._complain(say("source.no_locator"))
            return None
        typed = self.query_one("#accessed", Field).value.strip()
        try:
            accessed = date.fromisoformat(typed) if typed else None
        except ValueError:
            self._complain(say("source.no_date", typed=typed))
            return None
        source = Source(
            self.query_one("#kind", Choice).chosen[0],
            locator,
            self.query_one("#name", Field).value.strip() or None,
            self.query_one("#rank", Choice).chosen[0],
            self.query_one("#confidential", Choice).chosen[0],
        )
        return Citation(
            source,
            self.query_one("#excerpt", Field).value.strip() or None,
            accessed,
            self.query_one("#method", Choice).chosen[0],
            self.query_one("#supports", Choice).chosen[0],
        )

    def _complain(self, words: str) -> None:
        self.query_one("#complaint", Bar).show([Part(words, ("error",))])


def guess_kind(locator: str) -> SourceKind:
    """Return what a locator most likely is: an address, an archive copy, or a document."""
    typed = locator.strip().casefold()
    if "web.archive.org" in typed or "archive.ph" in typed or "archive.today" in typed:
        return SourceKind.ARCHIVE
    if not typed or typed.startswith(("http://", "https://", "www.", "ht")):
        return SourceKind.URL
    return SourceKind.DOCUMENT
