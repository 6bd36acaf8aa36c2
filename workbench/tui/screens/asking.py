"""The dialog that asks somebody about a claim."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from textual.widget import Widget
from textual.widgets import Input

from workbench.tui.screens.dialog import Dialog
from workbench.tui.texts import say
from workbench.tui.widgets.choice import Choice
from workbench.tui.widgets.field import Field


class Question(NamedTuple):
    """Who is asked what."""

    asked_of: str
    """Empty asks anybody."""
    words: str


class AskScreen(Dialog[Question]):
    """A name, typed or chosen among those who work here, and a word of why."""

    def __init__(self, title: str, people: Sequence[str]) -> None:
        super().__init__(title, say("ask.ending"))
        self._people = people

    def compose_body(self) -> Iterable[Widget]:
        """Yield the people, a line for another name, and the words."""
        options = [(say("ask.anybody"), ""), *((name, name) for name in self._people)]
        yield Choice(say("ask.whom"), options, [""], id="people")
        yield Field(say("ask.other"), hint=say("ask.hint"), id="other")
        yield Field(say("ask.words"), id="words")

    def on_mount(self) -> None:
        """Begin with who is asked."""
        self.query_one(Choice).focus()

    def on_choice_changed(self, message: Choice.Changed) -> None:
        """Let a chosen name stand for the typed one."""
        message.stop()
        self.query_one("#other", Field).value = ""

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """End with the question."""
        message.stop()
        self.accept()

    def answer(self) -> Question:
        """Return who is asked what."""
        typed = self.query_one("#other", Field).value.strip()
        chosen = self.query_one("#people", Choice).chosen
        return Question(typed or str(chosen[0]), self.query_one("#words", Field).value.strip())
