"""The words around a place in an article, the place itself lit."""

from bisect import bisect_right

from workbench.model.extraction import Extraction
from workbench.tui.widgets.sheet import Part


def sentence_bounds(found: Extraction, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the sentences that `start` to `end` touches."""
    starts = [sentence.start for sentence in found.sentences]
    first = bisect_right(starts, start) - 1
    last = bisect_right(starts, max(end - 1, start)) - 1
    if first < 0:
        return start, end
    left, right = found.sentences[first].start, found.sentences[last].end
    return min(left, start), max(right, end)


def sentence_parts(found: Extraction, start: int, end: int) -> list[Part]:
    """Return the sentences around `start` to `end`, that stretch standing out."""
    left, right = sentence_bounds(found, start, end)
    text = found.article.text
    return [
        Part(_one_line(text[left:start])),
        Part(_one_line(text[start:end]), ("figure",)),
        Part(_one_line(text[end:right])),
    ]


def _one_line(text: str) -> str:
    return text.replace("\n", " ")
