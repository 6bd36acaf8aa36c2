"""Pairs quote marks of every style, and tells apostrophes from them.

Paragraphs that each open with a mark while only the last closes are one speech: each gives a
segment of its own, joined to the one before.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from workbench.languages.pack import Pack
from workbench.model.article import Passage, PassageKind

_MARKS = "‘’‚‛“”„‟«»‹›\"'"
_DOUBLED = re.compile("(?<!,),,(?=[^\\s,])|``|''|’’")
"""Two signs that stand for one mark, where `_OPENS_DOUBLED` says that the article has such."""
_OPENS_DOUBLED = re.compile("(?<!,),,(?=[^\\s,])|``\\b|(?<![^\\s(])''\\b")
_SINGLE_NEXT = re.compile("[‘’']")
_YEAR = re.compile(r"\d\d(?!\w)")
_CLOSES: dict[str, str] = {
    "’": "‘‚‛’",
    "'": "'",
    "‘": "‚",
    "”": "“„‟”",
    "“": "„“",
    '"': '"',
    "»": "«",
    "«": "»",
    "›": "‹",
    "‹": "›",
}
"""For each mark that can close: the marks that it closes."""
_BEFORE_OPEN = " \t\n\u00a0\u202f([{-–—/:>|\"'‘“„«‚,…"
_AFTER_CLOSE = " \t\n\u00a0\u202f)]}.,;:!?-–—/…\"'’”»|*"
_POSSESSIVE_REACH = 300
_DEEPEST = 6
_SILENT = (PassageKind.TEASER, PassageKind.CREDIT)


@dataclass(slots=True)
class Marked:
    """Words between marks; `open` and `close` are where the marks stand."""

    open: int
    """Place of the opening mark; one before `start` where a segment has none."""
    start: int
    end: int
    close: int
    """Place of the closing mark; `end` where a segment has none."""
    passage: int
    continues: bool = False
    """Whether it goes on with the speech of the segment before it."""
    silent: bool = False
    """Whether it holds what nobody speaks, a title or the like: the sentence goes on over it."""


class _Scan(NamedTuple):
    pairs: list[tuple[int, int]]
    loose: int
    """First mark left open, -1 where there is none."""
    orphan: int
    """First closer without an opener, before any pair; -1 where there is none."""


class MarkPairer:
    """Finds what stands between quote marks in one language."""

    def __init__(self, pack: Pack) -> None:
        words = "|".join(sorted(map(re.escape, pack.speech.unspoken.apostrophes), key=len))
        self._elided = re.compile(rf"\s?(?:{words})(?!\w)|\d0s\b", re.IGNORECASE)

    def pair(self, text: str, passages: Sequence[Passage]) -> list[Marked]:
        """Return the outermost marked stretches of an article in text order."""
        text = _single_signs(text)
        places = _places(text)
        found: list[Marked] = []
        pending: Marked | None = None
        last_place = 0
        for index, passage in enumerate(passages):
            if passage.kind in _SILENT:
                continue
            first_place = bisect_left(places, passage.start, last_place)
            last_place = bisect_left(places, passage.end, first_place)
            if first_place == last_place:
                pending = None
                continue
            scan = self._scan(text, places[first_place:last_place], passage.start, passage.end)
            here = [_marked(text, *span, index) for span in _outermost(scan.pairs)]
            last = None
            if scan.loose >= 0 and not (here and scan.loose < here[-1].close):
                last = _marked(text, scan.loose, passage.end, index)
            if pending is not None:
                found.extend(
                    _joined(text, pending, (index, passage.start), scan.orphan, here, last)
                )
            found.extend(here)
            pending = last
        return [item for item in found if item.end > item.start]

    def _scan(self, text: str, places: Sequence[int], start: int, end: int) -> _Scan:
        stack: list[int] = []
        pairs: list[tuple[int, int]] = []
        orphan = -1
        for index in places:
            char = text[index]
            before = text[index - 1] if index > start else " "
            after = text[index + 1] if index + 1 < end else " "
            if char in "'’‘" and self._is_apostrophe(text, index, before, after, end, stack):
                continue
            opener = _opener(text, stack, char, before, after)
            if opener >= 0:
                pairs.append((stack[opener], index))
                del stack[opener:]
            elif _can_open(char, before, after):
                if char in "\"'" and stack and text[stack[-1]] == char:
                    stack.pop()
                stack = [*stack[-_DEEPEST:], index]
            elif orphan < 0 and not pairs and char in "’”»":
                orphan = index
        return _Scan(pairs, stack[0] if stack else -1, orphan)

    def _is_apostrophe(
        self, text: str, index: int, before: str, after: str, end: int, stack: list[int]
    ) -> bool:
        inside = before.isalnum()
        if inside and after.isalnum():
            return True
        if not inside and before not in ".,!?…":
            if self._elided.match(text, index + 1, end):
                return text[index] != "‘" or not after.isspace()
            if text[index] == "’" and _YEAR.match(text, index + 1, end):
                return True
        if text[index] == "‘":
            return False
        if not stack or not any(text[opened] in "‘‚‛'’" for opened in stack):
            return inside
        return before in "sSzxSZX" and after == " " and self._goes_on(text, index, end)

    def _goes_on(self, text: str, index: int, end: int) -> bool:
        """Tell whether a closer after a possessive s comes later, so that this is none."""
        if index + 2 >= end or not text[index + 2].islower():
            return False
        limit = min(end, index + _POSSESSIVE_REACH)
        for _ in range(4):
            match = _SINGLE_NEXT.search(text, index + 1, limit)
            if not match:
                return False
            index = match.start()
            inside = text[index - 1].isalnum() and index + 1 < end and text[index + 1].isalnum()
            if not inside:
                return text[index] != "‘" and not text[index - 1].isspace()
        return False


def _places(text: str) -> list[int]:
    """Return where marks stand, in text order."""
    places: list[int] = []
    for mark in _MARKS:
        place = text.find(mark)
        while place >= 0:
            places.append(place)
            place = text.find(mark, place + 1)
    places.sort()
    return places


def _single_signs(text: str) -> str:
    """Return the text with one mark and a space for two signs that make one (,,so'' or ``so'').

    Every other character keeps its place.
    """
    if (",," in text or "``" in text or "''" in text) and _OPENS_DOUBLED.search(text):
        return _DOUBLED.sub(_single_sign, text)
    return text


def _single_sign(match: re.Match[str]) -> str:
    if match[0] in (",,", "``"):
        return "„ "
    text, start, end = match.string, match.start(), match.end()
    opens = start == 0 or text[start - 1].isspace() or text[start - 1] in "(["
    return "“ " if opens and end < len(text) and not text[end].isspace() else " ”"


def _opener(text: str, stack: list[int], char: str, before: str, after: str) -> int:
    """Return the place in the stack of the mark that `char` closes here, else -1."""
    closes = _CLOSES.get(char)
    if not closes or not stack:
        return -1
    if char in "\"'" and before.isspace() and not after.isspace():
        return -1
    if char == "“" and (before.isspace() or after not in _AFTER_CLOSE):
        return -1
    if (
        after not in _AFTER_CLOSE
        and char in "\"'’"
        and not before.isalnum()
        and before not in ".,!?"
    ):
        return -1
    for place in range(len(stack) - 1, -1, -1):
        if text[stack[place]] in closes:
            return place
    return -1


def _can_open(char: str, before: str, after: str) -> bool:
    if char in "‘‚‛“„‟":
        return before in _BEFORE_OPEN or not before.isalnum()
    if char in "«»‹›":
        return before in _BEFORE_OPEN
    return before in _BEFORE_OPEN and not after.isspace() and after not in ".,;:!?)"


def _joined(
    text: str,
    head: Marked,
    place: tuple[int, int],
    orphan: int,
    here: list[Marked],
    last: Marked | None,
) -> Iterator[Marked]:
    """Yield the segments of a speech that an earlier passage left open, where one goes on here."""
    passage, begin = place
    mark = text[head.open]
    first = here[0] if here else last
    if first and first.open == begin and text[begin] == mark and mark != "'":
        first.continues = True
        yield head
    elif (
        orphan >= 0
        and mark in _CLOSES.get(text[orphan], "")
        and mark not in "'\""
        and not (here and here[0].open < orphan)
    ):
        tail = _marked(text, begin - 1, orphan, passage)
        tail.continues = True
        yield head
        yield tail


def _outermost(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    outer: list[tuple[int, int]] = []
    for pair in sorted(pairs):
        if not outer or pair[0] > outer[-1][1]:
            outer.append(pair)
    return outer


def _marked(text: str, opened: int, closed: int, passage: int) -> Marked:
    start, end = opened + 1, closed
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Marked(opened, start, end, closed, passage)
