"""What a character of an article looks like in a terminal's cells, and how wide it is.

Article text is data: it may hold escape characters, bidirectional overrides or broken code points,
and none of them may reach the terminal. Widths follow `rich.cells`, since the screen is laid out
with it; characters on whose width terminals disagree (joined emoji, skin tones, variation
selectors) are shown in the one way on which all of them agree.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rich.cells import get_character_cell_size

PLAIN = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0590\u05be\u05d0-\u05ea"
    "\u0621-\u064a\u0660-\u0669\u06f0-\u06f9\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    "\u2190-\u2193\u2212\u2500-\u257f]*"
)
"""Characters that show as themselves in exactly one cell; such text needs no closer look."""

_UNSHOWN = "\N{REPLACEMENT CHARACTER}"
_INVISIBLE = frozenset(
    "\u200b\u200d\u2060\ufeff\u00ad\u034f"  # breaks, joiners: invisible by nature
    + "".join(map(chr, range(0xFE00, 0xFE10)))  # variation selectors
    + "".join(map(chr, range(0x1F3FB, 0x1F400)))  # skin tones
)


class Cluster(NamedTuple):
    """Characters that share one place on the screen."""

    start: int
    end: int
    """Offsets into the text."""
    shown: str
    """What is sent to the terminal; empty where the characters show nothing."""
    width: int
    """Cells: 0, 1 or 2."""


@lru_cache(maxsize=8192)
def _shown(character: str) -> tuple[str, int]:
    """Return the harmless form of one character and its width in cells."""
    code = ord(character)
    if character in _INVISIBLE or 0xE0000 <= code <= 0xE0FFF:
        return "", 0
    if character == "\t":
        return "→", 1
    if code < 0x20:
        return chr(0x2400 + code), 1
    if code == 0x7F:
        return "\N{SYMBOL FOR DELETE}", 1
    category = unicodedata.category(character)
    if category in ("Cc", "Cs", "Cn", "Zl", "Zp") or (category == "Cf" and code != 0x200C):
        return _UNSHOWN, 1
    width = get_character_cell_size(character)
    return character, width


def clusters(text: str, start: int, end: int) -> Iterator[Cluster]:
    """Yield what `text[start:end]` shows, in text order, covering every offset once.

    A character without width of its own joins the one before it; at the very beginning it stands
    on a space, so that no mark can land on a neighbour outside this text.
    """
    begin, shown, width = start, "", -1
    for index in range(start, end):
        form, cells = _shown(text[index])
        if cells == 0:
            if width < 0:
                shown, width = (" ", 1) if form else ("", 0)
            shown += form
            continue
        if width >= 0:
            yield Cluster(begin, index, shown, width)
        begin, shown, width = index, form, cells
    if width >= 0:
        yield Cluster(begin, end, shown, width)


def is_plain(text: str, start: int, end: int) -> bool:
    """Tell whether every character of `text[start:end]` shows as itself in one cell."""
    return PLAIN.fullmatch(text, start, end) is not None


def shown(text: str) -> str:
    """Return the harmless form of a text of one line (a title, a name, a note's line)."""
    if is_plain(text, 0, len(text)):
        return text
    return "".join(cluster.shown for cluster in clusters(text, 0, len(text)))


def width_of(text: str) -> int:
    """Return how many cells `shown(text)` takes."""
    if is_plain(text, 0, len(text)):
        return len(text)
    return sum(cluster.width for cluster in clusters(text, 0, len(text)))


def fit(text: str, width: int) -> str:
    """Return the harmless form of `text` in exactly `width` cells, cut with an ellipsis."""
    if width <= 0:
        return ""
    if is_plain(text, 0, len(text)):
        return text.ljust(width) if len(text) <= width else text[: width - 1] + "…"
    parts: list[str] = []
    used = 0
    pieces = list(clusters(text, 0, len(text)))
    whole = sum(piece.width for piece in pieces)
    room = width if whole <= width else width - 1
    for piece in pieces:
        if used + piece.width > room:
            break
        parts.append(piece.shown)
        used += piece.width
    if whole > width:
        parts.append("…")
        used += 1
    return "".join(parts) + " " * (width - used)
