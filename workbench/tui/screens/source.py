"""The dialog that asks how the reviewer knows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from textual import events
from textual.widget import Widget
from textual.widgets import Input

from workbench.desk.desk import Desk
from workbench.model.errors import Refusal
from workbench.model.verdict import Citation, Method, Source, SourceKind
from workbench.tui.commands import display
from workbench.tui.describe import told
from workbench.tui.messages import RowMoved, RowOpened
from workbench.tui.screens.dialog import Dialog
from workbench.tui.screens.source_fields import (
    confidentiality,
    kind_and_name,
    rank,
    show_source,
    source_in,
)
from workbench.tui.texts import say
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.cells import fit, width_of
from workbench.tui.widgets.choice import Choice
from workbench.tui.widgets.field import Field
from workbench.tui.widgets.line_view import Piece
from workbench.tui.widgets.row_list import RowList
from workbench.tui.widgets.sheet import Part

_OFFERED = 200
_SEEN = 5
"""Sources used before that are seen at once."""
_QUICK = 9
"""Sources that alt and a digit takes."""


class SourceList(RowList):
    """The sources used before, the last used first."""

    def __init__(self) -> None:
        super().__init__(id="used")
        self.sources: list[Source] = []
        self.here = 0
        """So many of them, the first, are cited in this article."""

    def count(self) -> int:
        """Return how many are offered."""
        return len(self.sources)

    def row_lines(self, row: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return kind and name of a source."""
        source = self.sources[row]
        kind = fit(say(f"source_kind.{source.kind}"), 10)
        name = f"{source.title} · {source.locator}" if source.title else source.locator
        look = () if self.has_focus or row != self.cursor else ("label",)
        key = display(f"alt+{row + 1}") if row < _QUICK else ""
        here = f" {say('source.here')}" if row < self.here else ""
        room = max(width - 19 - width_of(here), 1)
        return [[
            Piece(f" {fit(key, 5)} ", 7, ("key",)),
            Piece(f"{kind} ", 11, ("faint",)),
            Piece(fit(name, room), room, look),
            Piece(f"{here} ", width_of(here) + 1, ("label",)),
        ]]  # fmt: skip


class SourceScreen(Dialog[Citation]):
    """A source with how it was checked; those used before are a key away."""

    def __init__(
        self,
        desk: Desk,
        today: date,
        article: int | None = None,
        claims: Mapping[str, tuple[str, str]] | None = None,
        own: str = "",
    ) -> None:
        """Ask for a source of the claim with the id `own`, of no claim in particular without.

        `claims` gives id and words of the article's claims by their number in it.
        """
        super().__init__(say("source.title"), say("source.ending"))
        self._desk = desk
        self._today = today
        self._article = article
        self._claims = claims or {}
        self._own = own
        self._own_kind = False
        """True once the reviewer chose a kind, which is not guessed any more."""

    def compose_body(self) -> Iterable[Widget]:
        """Yield what the source is, the sources used before, and how it was checked."""
        yield Field(say("source.locator"), hint=say("source.hint"), id="locator")
        yield SourceList()
        yield from kind_and_name()
        yield rank()
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
        yield confidentiality()
        yield Field(say("source.excerpt"), id="excerpt")
        yield Field(say("source.accessed"), self._today.isoformat(), id="accessed")
        yield Bar(id="complaint")

    def on_mount(self) -> None:
        """Offer every source, and begin with what it is."""
        self._offer("")
        self.query_one("#locator Input", Input).focus()

    def _offer(self, words: str) -> None:
        offered = self.query_one(SourceList)
        here = self._desk.library.of_article(self._article, _OFFERED) if self._article else []
        found = self._desk.sources(words, _OFFERED)
        if words.strip():
            here = [source for source in here if source in found]
        offered.here = len(here)
        offered.sources = [*here, *(source for source in found if source not in here)]
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
            show_source(self, source)
        self._own_kind = True
        self.query_one("#method", Choice).focus()

    def take_key(self, event: events.Key) -> None:
        """Move in the list of sources; enter there takes one."""
        used = self.query_one(SourceList)
        number = event.key.removeprefix("alt+")
        if number != event.key and number.isdecimal() and 0 < int(number) <= used.count():
            event.stop()
            self._take(used.sources[int(number) - 1])
            return
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
        source = source_in(self, locator)
        if source.kind is SourceKind.CLAIM:
            try:
                source = self._claim_as_source(source)
            except Refusal as refusal:
                self._complain(told().refusal(refusal))
                return None
        return Citation(
            source,
            self.query_one("#excerpt", Field).value.strip() or None,
            accessed,
            self.query_one("#method", Choice).chosen[0],
            self.query_one("#supports", Choice).chosen[0],
        )

    def _claim_as_source(self, source: Source) -> Source:
        """Return another claim as a source: by its number in this article, or by its id."""
        found = self._claims.get(source.locator.lstrip("#"))
        claim_id = found[0] if found else self._desk.find_claim(source.locator)
        words = found[1] if found else ""
        if claim_id == self._own:
            raise Refusal(say("source.itself"))
        return replace(source, locator=claim_id, title=source.title or words[:120] or None)

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
