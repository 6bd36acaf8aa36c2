"""The article as it reads: claims underlined by state, the current one lit, a gutter beside it."""

import re
from bisect import bisect_right

from textual import events

from workbench.model.article import PassageKind
from workbench.model.verdict import Status
from workbench.tui.messages import ClaimPicked, PartClicked, WordsChosen
from workbench.tui.parts import part_signs
from workbench.tui.reading import Mark, Reading
from workbench.tui.symbols import COVERED, NOTHING_HERE, STATUS_SIGN, UNCOVERED
from workbench.tui.widgets.line_view import LineView, Piece
from workbench.tui.widgets.row_list import for_several
from workbench.tui.widgets.wrapping import Wrapped

_MEASURE = 96
"""Cells of a line at most: longer lines are hard to read back from."""
_NUMBERS_FROM = 66
"""From this width on the gutter has room for claim numbers."""
_SIGNS = 3
"""Claims of which the gutter shows the state on one line."""

_PASSAGE_LOOK = {
    PassageKind.HEADING: ("heading",),
    PassageKind.TEASER: ("teaser",),
    PassageKind.CREDIT: ("teaser",),
}
_WORST_FIRST = (Status.DISPUTED, Status.UNSOURCED, Status.VERIFIED, Status.DISMISSED)
_SHOWN_STATUS: dict[Status, tuple[str, ...]] = {status: (str(status), "lined") for status in Status}
_SHOWN_STATUS[Status.OPEN] = ("open_text", "lined")
_SHOWN_STATUS[Status.DISMISSED] = ("dismissed",)


class ArticleText(LineView):
    """The text of one article with the state of its review."""

    def __init__(self, reading: Reading, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._reading = reading
        self._wrapped = Wrapped("", 10)
        self._passage_starts = [passage.start for passage in reading.extraction.passages]
        self._marks: list[Mark] = []
        self._hits: list[tuple[int, int]] = []
        self._selected: tuple[int, int] | None = None
        self._cut: int | None = None
        """Where a claim being split falls apart."""
        self._pressed: int | None = None
        """Offset at which the mouse went down; None while it is up."""
        self._dragged = False
        self._numbers = 0
        """Cells of the claim numbers in the gutter, 0 where there is no room."""
        self._take_marks()

    # Laying out

    def lay_out(self, width: int) -> int:
        """Wrap the text for what the gutter leaves."""
        digits = len(str(len(self._reading.claims)))
        self._numbers = digits + 1 if width >= _NUMBERS_FROM else 0
        room = min(width - self._numbers - _SIGNS - 3, _MEASURE)
        self._wrapped = Wrapped(self._reading.text, room)
        return len(self._wrapped)

    def after_resize(self) -> None:
        """Keep the current claim in sight."""
        self.show_current()

    # Drawing

    def pieces(self, line: int) -> list[Piece]:
        """Return gutter and text of one line."""
        start, end = self._wrapped.bounds(line)
        here = self._reading.between(start, max(end, start + 1)) if end > start else []
        return [*self._gutter(here, start, end), *self._words(line, here, start, end)]

    def _gutter(self, here: list[int], start: int, end: int) -> list[Piece]:
        reading = self._reading
        begun = [index for index in here if start <= reading.claims[index].claim.start < end]
        pieces = [self._coverage(here, start, end)]
        if self._numbers:
            number = str(reading.claims[begun[0]].position) if begun else ""
            picked = not reading.picked.isdisjoint(begun)
            numbered = f"{number.rjust(self._numbers - 1)}{'▸' if picked else ' '}"
            pieces.append(Piece(numbered, self._numbers, ("warning",) if picked else ("gutter",)))
        signs: list[Piece] = []
        paragraph = reading.paragraphs.of(start)
        ticked = paragraph is not None and reading.paragraphs[paragraph].ticked
        if paragraph is not None and ticked and start == reading.paragraphs[paragraph].start:
            signs.append(Piece(NOTHING_HERE, 1, ("done",)))
        for index in begun[:_SIGNS]:
            shown = reading.claims[index]
            flagged = any(
                reading.findings[number].state == "open"
                for number in reading.findings_of.get(index, ())
            )
            sign, style = STATUS_SIGN[shown.status], str(shown.status)
            if flagged and shown.status is Status.OPEN:
                sign, style = "!", "error"
            signs.append(Piece(sign, 1, (style,)))
        pieces += signs
        pieces.append(Piece(" " * (_SIGNS - len(signs)), _SIGNS - len(signs), ()))
        sign, look = self._part_signs(here).get(start - 1, (" ", ()))
        pieces.append(Piece(sign, 1, look))
        return pieces

    def _coverage(self, here: list[int], start: int, end: int) -> Piece:
        """Return what stands at the very left: in hand, all judged, one open, or nothing."""
        reading = self._reading
        paragraph = reading.paragraphs.of(start) if end > start else None
        in_hand = paragraph is not None and paragraph == reading.paragraphs.at
        if reading.current in here or (reading.current is None and in_hand):
            return Piece("▌", 1, ("bar",))
        states = {reading.claims[index].status for index in here}
        if Status.OPEN in states:
            return Piece(UNCOVERED, 1, ("open",))
        if states:
            worst = min(states, key=_WORST_FIRST.index)
            return Piece(COVERED, 1, (str(worst),))
        if paragraph is not None and reading.paragraphs[paragraph].ticked:
            return Piece(COVERED, 1, ("done",))
        return Piece(" ", 1, ("gutter",))

    def _part_signs(self, here: list[int]) -> dict[int, tuple[str, tuple[str, ...]]]:
        """Return the signs of the parts of some claims, each at the blank where it is shown."""
        signs: dict[int, tuple[str, tuple[str, ...]]] = {}
        for index in here:
            signs |= part_signs(self._reading, index)
        if self._cut is not None:
            signs[self._cut - 1] = ("┃", ("warning",))
        return signs

    def _words(self, line: int, here: list[int], start: int, end: int) -> list[Piece]:
        if start == end:
            return []
        reading = self._reading
        passages = reading.extraction.passages
        number = bisect_right(self._passage_starts, start) - 1
        cuts = {edge for passage in passages[max(number, 0) : number + 8]
                for edge in (passage.start, passage.end)}  # fmt: skip
        for index in here:
            claim = reading.claims[index].claim
            cuts |= {claim.start, claim.end}
        marks = self._marks if reading.current in here else []
        hits = [hit for hit in self._hits if hit[0] < end and hit[1] > start]
        cuts.update(edge for mark in marks for edge in (mark.start, mark.end))
        cuts.update(self._selected or ())
        cuts.update(edge for hit in hits for edge in hit)
        signs = self._part_signs(here)
        cuts.update(edge for offset in signs for edge in (offset, offset + 1))
        pieces = []
        for offset, width, text in self._wrapped.pieces(
            line, sorted(cut for cut in cuts if start < cut < end)
        ):
            look = self._look_at(offset, here, marks, hits)
            if offset in signs and text in (" ", "\u00a0"):
                text, style = signs[offset]
                look = (*(name for name in look if name != "lined"), *style)
            pieces.append(Piece(text, width, look))
        return pieces

    def _look_at(
        self, offset: int, here: list[int], marks: list[Mark], hits: list[tuple[int, int]]
    ) -> tuple[str, ...]:
        reading = self._reading
        number = bisect_right(self._passage_starts, offset) - 1
        look: tuple[str, ...] = ()
        if number >= 0 and offset < reading.extraction.passages[number].end:
            look = _PASSAGE_LOOK.get(reading.extraction.passages[number].kind, ())
        held = [
            index
            for index in here
            if reading.claims[index].claim.start <= offset < reading.claims[index].claim.end
            and (reading.turn_of(index) is not None or index == reading.current)
        ]
        if held:
            index = next((index for index in held if index == reading.current), held[0])
            look += _SHOWN_STATUS[reading.claims[index].status]
            if index in reading.picked:
                look += ("picked",)
            if index == reading.current:
                look += ("current",)
                look += tuple(mark.kind for mark in marks if mark.start <= offset < mark.end)
        if any(left <= offset < right for left, right in hits):
            look += ("hit",)
        if self._selected and self._selected[0] <= offset < self._selected[1]:
            look += ("selected",)
        return look

    # Keeping up with the review

    def _take_marks(self) -> None:
        current = self._reading.current
        self._marks = [] if current is None else self._reading.marks(current)

    def moved_to_paragraph(self, before: int | None) -> None:
        """Show that another paragraph is in hand, and no claim."""
        self._take_marks()
        if before is not None:
            self.redraw_lines(self.lines_of_claim(before))
        paragraph = self._reading.paragraphs.at_hand
        self.redraw_paragraph(paragraph.position - 1)
        self.show_place(paragraph.start, paragraph.end)

    def redraw_paragraph(self, index: int) -> None:
        """Draw the lines of a paragraph anew."""
        paragraph = self._reading.paragraphs[index]
        self.redraw_lines(self._wrapped.lines_of(paragraph.start, paragraph.end))

    def lines_of_claim(self, index: int) -> range:
        """Return the lines on which a claim stands."""
        claim = self._reading.claims[index].claim
        return self._wrapped.lines_of(claim.start, claim.end)

    def renewed(self) -> None:
        """Show an article that has other claims than before."""
        self._take_marks()
        self.lay_out_again()
        self.show_current()

    def moved(self, before: int | None) -> None:
        """Show that another claim is current."""
        self._take_marks()
        if before is not None:
            self.redraw_lines(self.lines_of_claim(before))
        self.show_current()
        if self._reading.current is not None:
            self.redraw_lines(self.lines_of_claim(self._reading.current))

    def judged(self, indexes: list[int]) -> None:
        """Show that these claims have another state."""
        for index in indexes:
            self.redraw_lines(self.lines_of_claim(index))

    def show_current(self) -> None:
        """Bring the current claim into sight."""
        if self._reading.current is not None and len(self._wrapped):
            lines = self.lines_of_claim(self._reading.current)
            self.show_lines(lines.start, lines.stop - 1, margin=3)

    # Choosing words

    def select(
        self, stretch: tuple[int, int] | None, *, cut: int | None = None, at_start: bool = False
    ) -> None:
        """Light the words being chosen, up to a cut; bring the end in hand into sight."""
        before, self._selected, self._cut = self._selected, stretch, cut
        for one in (before, stretch):
            if one is not None:
                self.redraw_lines(self._wrapped.lines_of(one[0], one[1] + 1))
        if stretch is not None:
            at = stretch[0] if at_start else max(stretch[1] - 1, 0)
            self.show_place(at, at + 1)

    def _offset_under(self, event: events.MouseEvent) -> int | None:
        """Return the offset of the character under the mouse, or of the line's end."""
        place = event.get_content_offset_capture(self)
        line = place.y + self.scroll_offset.y
        if not 0 <= line < len(self._wrapped):
            return None
        column = place.x - self._numbers - _SIGNS - 2
        start, end = self._wrapped.bounds(line)
        if column < 0:
            return start
        found = self._wrapped.offset_at(line, column)
        return end if found is None else found

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to choose words where the first button goes down."""
        if event.button == 1:
            self._pressed, self._dragged = self._offset_under(event), False
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Choose the words that the mouse is dragged over."""
        if self._pressed is None or not event.button:
            return
        here = self._offset_under(event)
        if here is None or (here == self._pressed and not self._dragged):
            return
        self._dragged = True
        self.select(self._whole_words(min(self._pressed, here), max(self._pressed, here) + 1))

    def on_mouse_up(self) -> None:
        """Tell of the words that were chosen."""
        self.release_mouse()
        self._pressed = None
        if self._dragged and self._selected:
            self.post_message(WordsChosen(*self._selected))

    def _whole_words(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch widened to the edges of words, without the blanks around it."""
        text = self._reading.text
        end = min(end, len(text))
        while start > 0 and not text[start].isspace() and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace() and not text[end - 1].isspace():
            end += 1
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return start, end

    # Searching

    def search(self, words: str) -> int:
        """Light every place where `words` stand, in any case; return how many."""
        self._hits = []
        if words:
            pattern = re.compile(re.escape(words), re.IGNORECASE)
            self._hits = [found.span() for found in pattern.finditer(self._reading.text)]
        self.redraw()
        return len(self._hits)

    def hit_after(self, offset: int, *, backward: bool = False) -> tuple[int, int] | None:
        """Return the next lit place after (or before) an offset, going round at the end."""
        if not self._hits:
            return None
        if backward:
            before = [hit for hit in self._hits if hit[0] < offset]
            return before[-1] if before else self._hits[-1]
        after = bisect_right(self._hits, (offset, len(self._reading.text)))
        return self._hits[after % len(self._hits)]

    def show_place(self, start: int, end: int) -> None:
        """Bring a stretch of the text into sight."""
        lines = self._wrapped.lines_of(start, end)
        self.show_lines(lines.start, lines.stop - 1, margin=5)

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Pick the claim under the mouse, or tick the part of the one in hand."""
        if self._dragged:
            self._dragged = False
            return
        offset = event.get_content_offset(self)
        if offset is None:
            return
        line = offset.y + self.scroll_offset.y
        if line >= len(self._wrapped):
            return
        start, end = self._wrapped.bounds(line)
        place = self._wrapped.offset_at(line, offset.x - self._numbers - _SIGNS - 2)
        here = self._reading.between(start, end)
        if place is not None:
            here = self._reading.between(place, place + 1) or here
        if not here:
            return
        current = self._reading.current
        if for_several(event):
            self.post_message(ClaimPicked(here[0], for_several=True))
        elif current in here and place is not None and event.chain == 1:
            if (part := self._part_at(current, place)) is not None:
                self.post_message(PartClicked(part))
        elif current not in here:
            self.post_message(ClaimPicked(here[0]))

    def _part_at(self, index: int, offset: int) -> int | None:
        """Return the smallest part of a claim at an offset or at its sign, counted from 1."""
        parts = self._reading.claims[index].parts
        there = [
            (part.end - part.start, number)
            for number, part in enumerate(parts, 1)
            if part.start - 1 <= offset < part.end
        ]
        return min(there)[1] if there else None
