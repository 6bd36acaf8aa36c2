"""One line in which the reviewer types: what to search, where to go."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from workbench.tui.texts import say
from workbench.tui.widgets.bars import KeyLine


class Prompt(Horizontal):
    """A label and an input in one line; out of sight until something is asked."""

    def __init__(self) -> None:
        super().__init__(id="prompt")
        self._changed: Callable[[str], None] | None = None
        self._done: Callable[[str], None] | None = None
        self._given_up: Callable[[], None] | None = None

    def compose(self) -> ComposeResult:
        """Lay label and input side by side."""
        yield Static("", id="prompt-label", markup=False)
        yield Input(id="prompt-input", compact=True, select_on_focus=True)

    @property
    def asking(self) -> bool:
        """Tell whether something is asked."""
        return self.has_class("-asking")

    def ask(
        self,
        label: str,
        value: str,
        *,
        done: Callable[[str], None],
        changed: Callable[[str], None] | None = None,
        given_up: Callable[[], None] | None = None,
    ) -> None:
        """Ask for a line; `changed` is told of each letter, `done` of the line entered."""
        self._changed, self._done, self._given_up = None, done, given_up
        self.query_one("#prompt-label", Static).update(f" {label} ")
        field = self.query_one(Input)
        field.value = value
        self._changed = changed
        self.add_class("-asking")
        self.screen.query_one(KeyLine).while_editing(say("around.prompting"))
        field.focus()

    def give_up(self) -> None:
        """End without an answer."""
        given_up = self._given_up
        self._end()
        if given_up:
            given_up()

    def _end(self) -> None:
        self._changed = self._done = self._given_up = None
        self.remove_class("-asking")
        self.screen.query_one(KeyLine).while_editing(None)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Tell of each letter."""
        message.stop()
        if self.asking and self._changed:
            self._changed(message.value)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Tell of the line."""
        message.stop()
        done = self._done
        self._end()
        if done:
            done(message.value)
