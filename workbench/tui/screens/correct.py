"""The dialog in which a reviewer corrects what was read of a claim."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from workbench.desk.amounts import read_amount, read_day
from workbench.model.date import DateMention
from workbench.model.errors import Refusal
from workbench.model.figure import Figure
from workbench.tui.describe import plain_value, told
from workbench.tui.reading import Reading
from workbench.tui.screens.dialog import Dialog
from workbench.tui.texts import say
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.cells import shown
from workbench.tui.widgets.field import Field
from workbench.tui.widgets.sheet import Part

_FRAME = 7
"""Lines of the dialog around what was read: frame, title, complaint and how to end."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the reviewer put in place of what was read; only what is another."""

    figures: tuple[tuple[Figure, str, str, str], ...]
    """Figure, value, unit and thing counted, as typed."""
    dates: tuple[tuple[DateMention, str], ...]
    speaker: str | None
    """None where the speaker stays."""


class CorrectScreen(Dialog[Corrections]):
    """Value, unit and thing counted of each figure, each date, and who says the claim."""

    def __init__(self, reading: Reading, index: int) -> None:
        super().__init__(say("mending.correct"), say("mending.correct_ending"))
        claim, found = reading.claims[index].claim, reading.extraction
        self._figures: Sequence[Figure] = [found.figures[n] for n in claim.figures]
        self._dates: Sequence[DateMention] = [found.dates[n] for n in claim.dates]
        self._speaker = claim.speaker or ""

    def compose_body(self) -> Iterable[Widget]:
        """Yield what was read, to scroll through where it is much, and what is wrong with it."""
        with Vertical(id="readings"):
            yield from self._readings()
        yield Bar(id="complaint")

    def on_resize(self) -> None:
        """Leave room for the title and for how to end."""
        self.query_one("#readings").styles.max_height = max(self.size.height - _FRAME, 3)

    def _readings(self) -> Iterable[Widget]:
        """Yield the words of each figure and date with what was read of them."""
        for number, figure in enumerate(self._figures):
            yield Static(_quoted(figure.text), classes="read", markup=False)
            yield Field(say("mending.value"), plain_value(figure), id=f"value{number}")
            yield Field(say("mending.unit"), figure.unit or "", say("mending.unit_hint"),
                        id=f"unit{number}")  # fmt: skip
            yield Field(say("mending.counted"), shown(figure.counted or ""), id=f"counted{number}")
        for number, mention in enumerate(self._dates):
            yield Static(_quoted(mention.text), classes="read", markup=False)
            yield Field(say("mending.date"), mention.value or "", say("mending.date_hint"),
                        id=f"date{number}")  # fmt: skip
        yield Static("", classes="read", markup=False)
        yield Field(say("mending.speaker"), shown(self._speaker), id="speaker")

    def on_mount(self) -> None:
        """Begin in the first field."""
        self.query(Input).first().focus()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """End with the corrections."""
        message.stop()
        self.accept()

    def _typed(self, name: str) -> str:
        return self.query_one(f"#{name}", Field).value.strip()

    def answer(self) -> Corrections | None:
        """Return what is another now; None, with a complaint, where a value is none."""
        figures: list[tuple[Figure, str, str, str]] = []
        dates: list[tuple[DateMention, str]] = []
        try:
            for number, figure in enumerate(self._figures):
                typed = tuple(self._typed(f"{field}{number}") for field in
                              ("value", "unit", "counted"))  # fmt: skip
                before = (plain_value(figure), figure.unit or "", shown(figure.counted or ""))
                if typed != before:
                    read_amount(typed[0])
                    figures.append((figure, *typed))  # type: ignore[arg-type]
            for number, mention in enumerate(self._dates):
                value = self._typed(f"date{number}")
                if value != (mention.value or ""):
                    read_day(value)
                    dates.append((mention, value))
        except Refusal as refusal:
            self.query_one("#complaint", Bar).show([Part(told().refusal(refusal), ("error",))])
            return None
        speaker = self._typed("speaker")
        same = speaker == shown(self._speaker)
        return Corrections(tuple(figures), tuple(dates), None if same else speaker)


def _quoted(words: str) -> str:
    return f"“{shown(' '.join(words.split()))}”"
