"""Where the lines of a text break at one width, and where each offset stands on the screen.

A text is wrapped once per width into two arrays of offsets; no line is copied. A line is
`text[start:end]` without the white space at which it was broken.
"""

from array import array
from bisect import bisect_right
from itertools import pairwise

from workbench.tui.widgets.cells import Cluster, clusters, is_plain


class Wrapped:
    """The lines of one text at one width in cells."""

    def __init__(self, text: str, width: int) -> None:
        self.text = text
        self.width = max(width, 4)
        self._starts = array("L")
        self._ends = array("L")
        self._plain = bytearray()
        begin = 0
        while begin <= len(text):
            end = text.find("\n", begin)
            end = len(text) if end < 0 else end
            if is_plain(text, begin, end):
                self._wrap_plain(begin, end)
            else:
                self._wrap_clusters(begin, end)
            begin = end + 1

    def _add(self, start: int, end: int, plain: bool) -> None:
        self._starts.append(start)
        self._ends.append(end)
        self._plain.append(plain)

    def _wrap_plain(self, start: int, end: int) -> None:
        text, width = self.text, self.width
        while end - start > width:
            cut = text.rfind(" ", start + 1, start + width + 1)
            if cut < 0:
                self._add(start, start + width, True)
                start += width
                continue
            stop = cut
            while stop > start and text[stop - 1] == " ":
                stop -= 1
            self._add(start, stop, True)
            start = cut + 1
            while start < end and text[start] == " ":
                start += 1
        self._add(start, end, True)

    def _wrap_clusters(self, start: int, end: int) -> None:
        width = self.width
        line_start, used = start, 0
        space: Cluster | None = None
        after_space = 0
        """Cells used by what follows the last space on this line."""
        for piece in clusters(self.text, start, end):
            if used + piece.width > width and piece.shown == " ":
                self._add(line_start, piece.start, False)
                line_start, used, space, after_space = piece.end, 0, None, 0
                continue
            if used + piece.width > width and space is not None:
                self._add(line_start, space.start, False)
                line_start, used, space = space.end, after_space, None
            if used + piece.width > width:
                self._add(line_start, piece.start, False)
                line_start, used, space, after_space = piece.start, 0, None, 0
            used += piece.width
            if piece.shown == " ":
                space, after_space = piece, 0
            elif piece.width == 2:
                # Between ideographs a line may break anywhere.
                space, after_space = Cluster(piece.end, piece.end, "", 0), 0
            else:
                after_space += piece.width
        self._add(line_start, end, False)

    def __len__(self) -> int:
        return len(self._starts)

    def bounds(self, line: int) -> tuple[int, int]:
        """Return the offsets between which line number `line` (from 0) stands."""
        return self._starts[line], self._ends[line]

    def line_of(self, offset: int) -> int:
        """Return the line on which the character at `offset` stands.

        White space at which a line was broken belongs to the line that it ends.
        """
        return max(bisect_right(self._starts, offset) - 1, 0)

    def lines_of(self, start: int, end: int) -> range:
        """Return the lines that `text[start:end]` touches."""
        return range(self.line_of(start), self.line_of(max(end - 1, start)) + 1)

    def pieces(self, line: int, cuts: list[int]) -> list[tuple[int, int, str]]:
        """Return line `line` cut at the offsets `cuts` (sorted, strictly inside the line).

        Each piece is (offset of its first character, width in cells, what is shown). A cut inside
        a cluster moves to that cluster's end.
        """
        start, end = self.bounds(line)
        edges = [start, *cuts, end]
        text = self.text
        if self._plain[line]:
            return [(left, right - left, text[left:right]) for left, right in pairwise(edges)]
        found: list[tuple[int, int, str]] = []
        following = iter([*cuts, end])
        edge = next(following)
        first, width, shown = start, 0, ""
        for piece in clusters(text, start, end):
            if piece.start >= edge:
                found.append((first, width, shown))
                first, width, shown = piece.start, 0, ""
                while piece.start >= edge and edge < end:
                    edge = next(following)
            width += piece.width
            shown += piece.shown
        found.append((first, width, shown))
        return found

    def cell_of(self, offset: int) -> int:
        """Return the column of the character at `offset` on its line, from 0."""
        line = self.line_of(offset)
        start, end = self.bounds(line)
        offset = min(offset, end)
        if self._plain[line]:
            return offset - start
        return sum(piece.width for piece in clusters(self.text, start, end) if piece.end <= offset)

    def offset_at(self, line: int, cell: int) -> int | None:
        """Return the offset of the character at column `cell`, None right of the line's end."""
        start, end = self.bounds(line)
        if self._plain[line]:
            return start + cell if 0 <= cell < end - start else None
        for piece in clusters(self.text, start, end):
            if cell < piece.width:
                return piece.start
            cell -= piece.width
        return None
