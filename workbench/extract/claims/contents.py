"""What stands in a stretch of text: the indexes of all that shares a character with it."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Protocol


class Spanned(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int:
        """First character."""
        ...

    @property
    def end(self) -> int:
        """Character after the last."""
        ...


Contents = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], tuple[int, ...]]
"""What overlaps a stretch: indexes into the article's figures, dates, quotations and names."""


def spread(
    items: Sequence[Spanned], starts: Sequence[int], ends: Sequence[int]
) -> list[tuple[int, ...]]:
    """Return for each stretch the indexes of the items that share a character with it.

    The stretches, from `starts` to `ends`, stand in text order and do not overlap. Most hold
    nothing of one sort, so that the items look for their stretches, and not the other way round.
    """
    found: list[tuple[int, ...]] = [()] * len(ends)
    several: dict[int, list[int]] = {}
    for index, item in enumerate(items):
        end = item.end
        at = bisect_right(ends, item.start)
        while at < len(ends) and starts[at] < end:
            if not found[at]:
                found[at] = (index,)
            elif at in several:
                several[at].append(index)
            else:
                several[at] = [*found[at], index]
            at += 1
    for at, indexes in several.items():
        found[at] = tuple(indexes)
    return found
