"""The dialog that amends a source for every claim that cites it."""

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Input

from workbench.model.verdict import Source
from workbench.tui.screens.dialog import Dialog
from workbench.tui.screens.source_fields import confidentiality, kind_and_name, rank, source_in
from workbench.tui.texts import say, say_count
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.choice import Choice
from workbench.tui.widgets.field import Field
from workbench.tui.widgets.sheet import Part


class AmendScreen(Dialog[Source]):
    """What the source is, as it stands and as it should be."""

    def __init__(self, source: Source, claims: int) -> None:
        super().__init__(say_count("amend.title", claims), say("amend.ending"))
        self._source = source

    def compose_body(self) -> Iterable[Widget]:
        """Yield what the source is."""
        yield Field(say("source.locator"), self._source.locator, id="locator")
        yield from kind_and_name(self._source)
        yield rank(self._source)
        yield confidentiality(self._source)
        yield Bar(id="complaint")

    def on_mount(self) -> None:
        """Begin with its name."""
        self.query_one("#locator Input", Input).focus()

    def on_choice_changed(self, message: Choice.Changed) -> None:
        """Keep the message here."""
        message.stop()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """End with the source."""
        message.stop()
        self.accept()

    def answer(self) -> Source | None:
        """Return the source as it should be; None, with a complaint, where it has no name."""
        locator = " ".join(self.query_one("#locator", Field).value.split())
        if not locator:
            complaint = [Part(say("source.no_locator"), ("error",))]
            self.query_one("#complaint", Bar).show(complaint)
            return None
        return source_in(self, locator)
