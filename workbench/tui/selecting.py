"""Choosing words of the text by keyboard: for a claim that was missed, or other bounds.

It knows no screen: it moves two ends over words, characters and sentences of one text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import StrEnum

from workbench.tui.reading import Reading

_WORD = re.compile(r"\S+")
_LONGEST_WORD = 200
"""Characters looked back for the beginning of a word."""


class Aim(StrEnum):
    """What the words are chosen for."""

    ADD = "add"
    BOUNDS = "bounds"
    SPLIT = "split"


class Selection:
    """A stretch of text being chosen; of a split only the cut between its ends moves."""

    def __init__(self, reading: Reading, aim: Aim, start: int, end: int) -> None:
        self.aim = aim
        self.start, self.end = start, end
        self.at_start = False
        """True while the first end moves, False while the last does."""
        self._text = reading.text
        self._sentences = [(s.start, s.end) for s in reading.extraction.sentences]
        self.cut = self._first_cut() if aim is Aim.SPLIT else None

    # Words

    def words(self, count: int) -> None:
        """Move the end in hand (or the cut) by words, back where `count` is negative."""
        step = self._word_after if count > 0 else self._word_before
        for _ in range(abs(count)):
            step()

    def _word_after(self) -> None:
        if self.cut is not None:
            found = _WORD.search(self._text, self._next_blank(self.cut), self.end)
            self.cut = found.start() if found else self.cut
        elif self.at_start:
            found = _WORD.search(self._text, self._next_blank(self.start), self.end)
            self.start = found.start() if found else self.start
        else:
            found = _WORD.search(self._text, self.end)
            self.end = found.end() if found else self.end

    def _word_before(self) -> None:
        if self.cut is not None:
            cut = self._word_start(self.cut)
            self.cut = cut if cut > self.start else self.cut
        elif self.at_start:
            self.start = self._word_start(self.start)
        else:
            last = self._word_start(self.end)
            kept = self._text[self.start : last].rstrip()
            if kept:
                self.end = self.start + len(kept)

    def _next_blank(self, at: int) -> int:
        found = re.compile(r"\s").search(self._text, at, self.end)
        return found.start() if found else self.end

    def _word_start(self, before: int) -> int:
        """Return the beginning of the last word that begins before an offset."""
        from_ = max(before - _LONGEST_WORD, 0)
        starts = [found.start() for found in _WORD.finditer(self._text, from_, before)]
        return starts[-1] if starts else from_

    # Characters

    def characters(self, count: int) -> None:
        """Move the end in hand (or the cut) by characters."""
        if self.cut is not None:
            self.cut = min(max(self.cut + count, self.start + 1), self.end - 1)
        elif self.at_start:
            self.start = min(max(self.start + count, 0), self.end - 1)
        else:
            self.end = min(max(self.end + count, self.start + 1), len(self._text))

    def other_end(self) -> None:
        """Let the other end move from now on."""
        self.at_start = not self.at_start

    # Sentences

    def sentence(self, count: int) -> None:
        """Choose the sentence after, or before where `count` is negative."""
        starts = [start for start, _ in self._sentences]
        if not starts:
            return
        here = bisect_right(starts, self.start) - 1
        if count < 0 and here >= 0 and starts[here] < self.start:
            here += 1
        index = min(max(here + count, 0), len(starts) - 1)
        self.start, self.end = self._sentences[index]

    def _first_cut(self) -> int:
        """Return where a claim most likely falls apart: after a mark in it, else in the middle."""
        middle = (self.start + self.end) // 2
        marks = [found.end() for found in re.finditer(r"[,;:–—]\s+", self._text[: self.end])
                 if found.end() > self.start + 1]  # fmt: skip
        if marks:
            return min(marks, key=lambda at: abs(at - middle))
        found = _WORD.search(self._text, self._next_blank(middle), self.end)
        return found.start() if found else self._word_start(middle)


def missed_sentence(reading: Reading) -> tuple[int, int]:
    """Return the sentence to propose as a missed claim: the next one that holds none."""
    sentences: Sequence[tuple[int, int]] = [(s.start, s.end) for s in reading.extraction.sentences]
    if not sentences:
        return 0, min(len(reading.text), 1)
    place = 0
    if reading.current is not None:
        place = reading.claims[reading.current].claim.start
    elif reading.paragraphs.at is not None:
        place = reading.paragraphs.at_hand.start
    first = bisect_left([start for start, _ in sentences], place)
    order = [*sentences[first:], *sentences[:first]]
    return next((one for one in order if not reading.between(*one)), order[0])
