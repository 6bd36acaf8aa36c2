"""The dialog that picks one of several: typing narrows them, enter takes one."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from textual import events
from textual.widget import Widget
from textual.widgets import Input

from workbench.tui.messages import RowMoved, RowOpened
from workbench.tui.screens.dialog import Dialog
from workbench.tui.texts import say
from workbench.tui.widgets.cells import fit
from workbench.tui.widgets.field import Field
from workbench.tui.widgets.line_view import Piece
from workbench.tui.widgets.row_list import RowList

_LABEL_CELLS = 22
_MOST_SEEN = 12
_FIELD_FROM = 7
"""So many things to pick from, and it is worth typing some of a name."""


class Offer(NamedTuple):
    """One of the things to pick from."""

    label: str
    detail: str = ""


class OfferList(RowList):
    """One line for each thing on offer."""

    def __init__(self, offers: Sequence[Offer]) -> None:
        super().__init__(id="offers")
        self.offers = offers
        self.shown: list[int] = list(range(len(offers)))
        widest = max((len(offer.label) for offer in offers), default=0)
        self._label_cells = min(widest + 2, _LABEL_CELLS)

    def count(self) -> int:
        """Return how many pass what is typed."""
        return len(self.shown)

    def narrow(self, words: str) -> None:
        """Show only what has these words."""
        sought = words.casefold().split()
        self.shown = [
            number
            for number, offer in enumerate(self.offers)
            if all(word in f"{offer.label} {offer.detail}".casefold() for word in sought)
        ]
        self.cursor = 0
        self.lay_out_again()

    def row_lines(self, row: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return label and detail."""
        offer = self.offers[self.shown[row]]
        left = self._label_cells if offer.detail else width - 1
        room = max(width - left - 1, 1)
        return [[
            Piece(" ", 1, ()),
            Piece(fit(offer.label, max(left, 1)), max(left, 1), ("strong",)),
            Piece(fit(" ".join(offer.detail.split()), room), room, ("label",)),
        ]]  # fmt: skip


class PickScreen(Dialog[int]):
    """Answers with the number of what was picked."""

    def __init__(self, title: str, offers: Sequence[Offer]) -> None:
        super().__init__(title, say("pick.ending"))
        self._offers = offers

    def compose_body(self) -> Iterable[Widget]:
        """Yield a line to type in where there are many, and the list."""
        if len(self._offers) >= _FIELD_FROM:
            yield Field(say("pick.words"), leaves=False, id="words")
        offered = OfferList(self._offers)
        offered.styles.height = min(max(len(self._offers), 1), _MOST_SEEN)
        yield offered

    def on_mount(self) -> None:
        """Begin in the list, or in the line to type in."""
        field = self.query("#words Input")
        (field.first(Input) if field else self.query_one(OfferList)).focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Narrow the list."""
        message.stop()
        self.query_one(OfferList).narrow(message.value)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Take the current one."""
        message.stop()
        self.accept()

    def on_row_moved(self, message: RowMoved) -> None:
        """Keep the message here."""
        message.stop()

    def on_row_opened(self, message: RowOpened) -> None:
        """Take the one that was clicked."""
        message.stop()
        self.accept()

    def take_key(self, event: events.Key) -> None:
        """Move in the list from wherever the keyboard is."""
        offered = self.query_one(OfferList)
        steps = {"up": -1, "down": 1, "pageup": -offered.page, "pagedown": offered.page}
        if event.key in steps:
            event.stop()
            offered.move(steps[event.key])
        else:
            super().take_key(event)

    def answer(self) -> int | None:
        """Return the number of the current one."""
        offered = self.query_one(OfferList)
        return offered.shown[offered.cursor] if offered.shown else None
