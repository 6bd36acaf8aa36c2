"""What stands in a stretch of text: a single sweep over lists that are in text order."""

import sys
from collections.abc import Sequence
from typing import NamedTuple, Protocol

_NOTHING: tuple[int, ...] = ()
_NEVER = sys.maxsize


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


class Contents(NamedTuple):
    """Indexes into the article's lists of what overlaps a stretch."""

    figures: Sequence[int]
    dates: Sequence[int]
    quotations: Sequence[int]
    names: Sequence[int]


class Sweep:
    """Gives the items that overlap stretches asked for in text order; linear over the article."""

    def __init__(self, items: Sequence[Spanned]) -> None:
        order = sorted(range(len(items)), key=lambda index: items[index].start)
        self._waiting = [(items[index].start, items[index].end, index) for index in order]
        self._waiting.reverse()
        self._next = self._waiting[-1][0] if order else _NEVER
        self._open: list[tuple[int, int, int]] = []

    def overlapping(self, start: int, end: int) -> Sequence[int]:
        """Return the indexes of the items that share a character with `text[start:end]`.

        `start` may not be smaller than in the call before.
        """
        if self._open:
            self._open = [item for item in self._open if item[1] > start]
        elif self._next >= end:
            return _NOTHING
        waiting = self._waiting
        while self._next < end:
            item = waiting.pop()
            self._next = waiting[-1][0] if waiting else _NEVER
            if item[1] > start:
                self._open.append(item)
        if len(self._open) == 1:
            return [self._open[0][2]]
        return sorted([item[2] for item in self._open])
