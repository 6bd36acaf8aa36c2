"""Claims of the whole store under one another, read as they come in sight."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.desk.desk import Desk
from workbench.desk.views import ClaimFilter, ClaimLine
from workbench.model.second import Stance
from workbench.model.verdict import Status
from workbench.tui.describe import told
from workbench.tui.symbols import (
    FLAG_SIGN,
    STANCE_SIGN,
    STANCE_STYLE,
    STATUS_SIGN,
    UNSUPPORTED_SIGN,
)
from workbench.tui.texts import say
from workbench.tui.widgets.cells import fit, width_of
from workbench.tui.widgets.line_view import Piece
from workbench.tui.widgets.row_list import RowList

_PAGE = 100
_PAGES = 12
"""Pages of claims kept; further ones are read again."""


class FoundClaims(RowList):
    """Two lines for each claim: state and words, then where it stands and what is said of it."""

    ROW_HEIGHT = 2
    PICKS = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="found")
        self._desk = desk
        self.wanted = ClaimFilter()
        self.picked: dict[str, ClaimLine] = {}
        """Claims picked one by one, by id."""
        self.all_picked = False
        """True where the whole filter is picked."""
        self._count = 0
        self._pages: dict[int, list[ClaimLine]] = {}

    def show_filter(self, wanted: ClaimFilter, at_most: int | None = None) -> int:
        """Show the claims of another filter from the top; return how many there are.

        No more than `at_most` are counted and shown: a letter is typed sooner than a million
        claims are counted.
        """
        self.wanted = wanted
        self.picked.clear()
        self.all_picked = False
        self.cursor = 0
        count = self.read_again(at_most)
        self.scroll_to(y=0, animate=False, force=True)
        return count

    def read_again(self, at_most: int | None = None) -> int:
        """Read the claims of the filter anew, where the list stands; return how many there are."""
        self._pages.clear()
        self._count = self._desk.count_claims(self.wanted, at_most)
        self.lay_out_again()
        return self._count

    def count(self) -> int:
        """Return how many claims there are."""
        return self._count

    def line_at(self, row: int) -> ClaimLine | None:
        """Return the claim of a row; None where it is gone meanwhile."""
        page, inside = divmod(row, _PAGE)
        if page not in self._pages:
            if len(self._pages) >= _PAGES:
                self._pages.pop(next(iter(self._pages)))
            self._pages[page] = list(self._desk.claims(self.wanted, _PAGE, page * _PAGE))
        held = self._pages[page]
        return held[inside] if inside < len(held) else None

    def current(self) -> ClaimLine | None:
        """Return the claim in hand."""
        return self.line_at(self.cursor) if self._count else None

    def pick(self, line: ClaimLine) -> None:
        """Pick a claim, or take it off again."""
        if self.all_picked:
            self.all_picked = False
            self.picked.clear()
        if self.picked.pop(line.id, None) is None:
            self.picked[line.id] = line
        self.redraw()

    def chosen(self, limit: int) -> list[ClaimLine]:
        """Return the first claims that a deed is for: those picked, or the one in hand."""
        if self.all_picked:
            return list(self._desk.claims(self.wanted, limit))
        if self.picked:
            return list(self.picked.values())[:limit]
        line = self.current()
        return [] if line is None else [line]

    def chosen_ids(self) -> list[str]:
        """Return the ids of all claims that a deed is for."""
        if self.all_picked:
            return self._desk.claim_ids(self.wanted)
        return list(self.picked) or [line.id for line in self.chosen(1)]

    def chosen_count(self) -> int:
        """Return how many claims a deed is for."""
        return self._count if self.all_picked else len(self.picked)

    def by_status(self) -> dict[Status, int]:
        """Count the claims that a deed is for by the state that they have now."""
        if not self.all_picked:
            states = [line.status for line in self.picked.values()]
            return {status: states.count(status) for status in Status}
        wanted = self.wanted.status or tuple(Status)
        return {
            status: self._desk.count_claims(replace(self.wanted, status=(status,)))
            for status in wanted
        }

    def row_lines(self, row: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return state and words of a claim, and the article it stands in."""
        line = self.line_at(row)
        if line is None:
            return []
        words = " ".join(line.text.split())
        about = [line.article_name]
        if line.speaker:
            about.append(line.speaker)
        if line.reviewer and line.status is not Status.OPEN:
            about.append(line.reviewer)
        about.append(told().share(line.score))
        said = list(_said(line))
        room = width - 6 - sum(piece.width for piece in said)
        if room < width // 3:
            room = max(width // 3, 1)
        picked = self.all_picked or line.id in self.picked
        return [
            [
                Piece("▸" if picked else " ", 1, ("warning",)),
                Piece(f"{STATUS_SIGN[line.status]} ", 2, (str(line.status),)),
                Piece(fit(words, max(width - 3, 1)), max(width - 3, 1), ()),
            ],
            [
                Piece(f" {line.article_number:>4} ", 6, ("gutter",)),
                *said,
                Piece(fit(" · ".join(about), max(room, 1)), max(room, 1), ("faint",)),
            ],
        ]


def _said(line: ClaimLine) -> Iterator[Piece]:
    """Yield what others say or ask of a claim, and that a verified one has no source."""
    for flag in line.flags:
        words = say("ask.line", who=flag.asked_by, whom=flag.asked_of or say("ask.anybody"))
        words = f"{FLAG_SIGN} {words} {flag.words}".rstrip() + "  "
        words = fit(words, min(width_of(words), 60))
        yield Piece(words, width_of(words), ("warning",))
    for opinion in line.opinions:
        if opinion.is_of(line.status):
            stance: Stance = opinion.stance
            words = f"{STANCE_SIGN[stance]} {opinion.reviewer}  "
            yield Piece(words, width_of(words), (STANCE_STYLE[stance],))
    if line.status is Status.VERIFIED and not line.sources:
        words = f"{UNSUPPORTED_SIGN} {say('detail.no_source')}  "
        yield Piece(words, width_of(words), ("warning",))
