"""The claims of an article under one another, in the order in which they are gone through."""

from collections.abc import Iterable, Sequence

from workbench.desk.views import ClaimView
from workbench.model.second import Stance
from workbench.model.verdict import Status
from workbench.tui.reading import Reading
from workbench.tui.symbols import (
    FLAG_SIGN,
    STANCE_SIGN,
    STANCE_STYLE,
    STATUS_SIGN,
    UNSUPPORTED_SIGN,
)
from workbench.tui.widgets.cells import fit
from workbench.tui.widgets.line_view import Piece
from workbench.tui.widgets.row_list import RowList


def _said(shown: ClaimView) -> Piece:
    """Return the sign of what others say or ask of a claim, and of a verdict without a source."""
    if shown.flags:
        return Piece(f"{FLAG_SIGN} ", 2, ("warning",))
    stances = [opinion.stance for opinion in shown.opinions if opinion.is_of(shown.status)]
    for stance in (Stance.OBJECTS, Stance.CONFIRMS):
        if stance in stances:
            return Piece(f"{STANCE_SIGN[stance]} ", 2, (STANCE_STYLE[stance],))
    if shown.status is Status.VERIFIED and not (shown.verdict and shown.verdict.citations):
        return Piece(f"{UNSUPPORTED_SIGN} ", 2, ("warning",))
    return Piece("  ", 2, ())


class ClaimList(RowList):
    """One line for each claim: number, state, first words."""

    PICKS = True

    def __init__(self, reading: Reading) -> None:
        super().__init__(id="claims")
        self._reading = reading
        self.follow()

    def count(self) -> int:
        """Return how many claims the filter lets through."""
        return len(self._reading.sequence)

    def row_lines(self, row: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return number, sign, a mark for a finding, and the claim's first words."""
        index = self._reading.sequence[row]
        shown = self._reading.claims[index]
        digits = len(str(len(self._reading.claims)))
        waiting = any(self._reading.findings[number].state == "open"
                      for number in self._reading.findings_of.get(index, ()))  # fmt: skip
        words = " ".join(shown.claim.text[: width + 40].split())
        return [[
            Piece("▸" if index in self._reading.picked else " ", 1, ("warning",)),
            Piece(f"{shown.position:>{digits}} ", digits + 1, ("gutter",)),
            Piece(STATUS_SIGN[shown.status], 1, (str(shown.status),)),
            Piece("!" if waiting else " ", 1, ("error",)),
            _said(shown),
            Piece(fit(words, max(width - digits - 6, 1)), max(width - digits - 6, 1), ()),
        ]]  # fmt: skip

    def follow(self) -> None:
        """Make the current claim's row current."""
        current = self._reading.current
        turn = None if current is None else self._reading.turn_of(current)
        if turn is None:
            return
        if self.is_mounted:
            self.move_to(turn, tell=False)
        else:
            self.cursor = turn

    def judged(self, indexes: Iterable[int]) -> None:
        """Show that these claims have another state."""
        turns = (self._reading.turn_of(index) for index in indexes)
        self.redraw_lines(turn for turn in turns if turn is not None)
