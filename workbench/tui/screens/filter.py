"""The dialog that chooses which claims are looked at."""

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Input

from workbench.model.claim import ClaimKind
from workbench.model.verdict import Status
from workbench.tui.reading import Sieve
from workbench.tui.screens.dialog import Dialog
from workbench.tui.texts import say
from workbench.tui.widgets.choice import Choice
from workbench.tui.widgets.field import Field

_FIRST_KINDS = (ClaimKind.FIGURE, ClaimKind.DATE, ClaimKind.QUOTATION, ClaimKind.NAME)


class FilterScreen(Dialog[Sieve]):
    """State, kind, speaker, words; nothing chosen lets everything through."""

    def __init__(self, sieve: Sieve) -> None:
        super().__init__(say("filter.title"), say("filter.ending"))
        self._sieve = sieve

    def compose_body(self) -> Iterable[Widget]:
        """Yield one line for each field."""
        states = [(say(f"status.{status}"), status) for status in Status]
        yield Choice(say("filter.state"), states, [*self._sieve.statuses], many=True, id="state")
        for number, kinds in enumerate((_FIRST_KINDS, tuple(
            kind for kind in ClaimKind if kind not in _FIRST_KINDS
        ))):  # fmt: skip
            options = [(say(f"kind.{kind}"), kind) for kind in kinds]
            label = say("filter.kind") if number == 0 else ""
            chosen = [kind for kind in kinds if kind in self._sieve.kinds]
            yield Choice(label, options, chosen, many=True, id=f"kind{number}")
        yield Choice(
            say("filter.finding"),
            [(say("filter.all"), False), (say("filter.with_finding"), True)],
            [self._sieve.with_finding],
            id="finding",
        )
        yield Field(say("filter.speaker"), self._sieve.speaker, id="speaker")
        yield Field(say("filter.words"), self._sieve.text, id="words")

    def answer(self) -> Sieve:
        """Return the filter as it is chosen."""
        return Sieve(
            frozenset(self.query_one("#state", Choice).chosen),
            frozenset(
                [*self.query_one("#kind0", Choice).chosen, *self.query_one("#kind1", Choice).chosen]
            ),
            self.query_one("#speaker", Field).value.strip(),
            self.query_one("#words", Field).value.strip(),
            self.query_one("#finding", Choice).chosen == [True],
        )

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """End with the filter."""
        message.stop()
        self.accept()
