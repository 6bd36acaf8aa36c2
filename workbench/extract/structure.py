"""Tells apart what the lines of an article are: running text, headings, teasers, credits, lists.

A line is a paragraph, save where a block of lines was wrapped at a fixed width; what is glued
inside a line is cut by `seams`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from workbench.extract.seams import Seams, alternatives
from workbench.extract.sentences import SentenceSplitter
from workbench.languages.pack import Pack
from workbench.model.article import Passage, PassageKind

_ODD_BREAKS = "\r\u2028\u2029\x0b\x0c\x85"
"""What ends lines besides \\n; few texts hold any, and the others are cut faster."""
_LINE = re.compile(r".+")
_ODD_LINE = re.compile(rf"[^\n{_ODD_BREAKS}]+")
_BULLET = re.compile(r"(?:[-–—−•·‣◦▪●○*+►➤]|\d{1,2}[.)]|[a-z]\)|\(\d{1,2}\))\s+(?=\S)")
_CELLS = re.compile(r"\S\s*(?:\t|\|)\s*\S")
_STAMP_TAIL = re.compile(r"\W*\b(?=.*\d).{0,60}")
_INNER_STOP = re.compile(r"[a-z0-9]{3}[.!?]['\"’”)]*\s+[‘“\"(]?[A-Z]")
_FINAL = ".!?…"
_CLOSERS = ")]\"'’”»›“‘"
_HEADING_LENGTH = 130
_HEADING_WORDS = 18
_QUESTION_LENGTH = 70
_CREDIT_LENGTH = 120
_WRAP_LEAST = 40
_WRAP_MOST = 100
_HEADING_RUN = 3

_BODY, _HEADING, _TEASER = PassageKind.BODY, PassageKind.HEADING, PassageKind.TEASER

_Line = tuple[int, int, PassageKind | None]
"""Start, end and kind; no kind where the neighbours must decide whether it is a heading."""


class PassageFinder:
    """Finds the passages of articles in one language."""

    def __init__(self, pack: Pack) -> None:
        structure = pack.structure
        self._seams = Seams(pack, SentenceSplitter(pack))
        self._unfinished = structure.unfinished - structure.parting
        makers = structure.credits
        agencies = alternatives(makers.agencies)
        anonymous = alternatives(makers.anonymous)
        name = r"[^\W\d_][\w.'’-]*"
        days = (*pack.dates.words.get("MONTH", {}), *pack.dates.words.get("WEEKDAY", {}))
        times = rf"(?!(?i:{alternatives(days)})\b(?! [A-Z]))"
        names = rf"(?:{name}(?:,? (?:&|{name})){{0,9}})"
        self._credit = re.compile(
            rf"[(\[]?(?:(?i:{alternatives(makers.labels)})\s*[:/|]\s*\S.*"
            rf"|(?i:{alternatives(makers.labels)}) (?=[A-Z(©])[^.!?,]{{2,60}}"
            rf"|(?i:©|\(c\)|copyright).*"
            rf"|(?i:{alternatives(makers.bylines)}):? "
            rf"(?:(?i:{anonymous})|(?=[A-Z]){times}{names}).{{0,40}}"
            rf"|(?i:{anonymous})"
            rf"|\(?(?i:{agencies})(?:\s*[/|,&+]\s*(?:{names}))*\)?)[)\]]?\W*"
        )
        self._stamp = re.compile(rf"(?i:{alternatives(makers.stamps)})\b")

    def find(self, text: str) -> tuple[Passage, ...]:
        """Return the passages of a whole article in reading order, none of them blank."""
        celled = "\t" in text or "|" in text
        lines = [
            (start, end, self._kind(text, start, end, celled)) for start, end in _paragraphs(text)
        ]
        passages: list[Passage] = []
        for start, end, kind in _settled(lines):
            if kind is not _BODY and kind is not _TEASER:
                passages.append(Passage(start, end, kind))
                continue
            whole, teaser = _is_whole(text, start, end), kind is _TEASER
            for begin, stop, piece in self._seams.pieces(text, start, end, whole, teaser):
                last = _strip_end(text, begin, stop)
                if last > begin:
                    passages.append(Passage(begin, last, piece))
        return tuple(passages)

    def _kind(self, text: str, start: int, end: int, celled: bool) -> PassageKind | None:
        """Tell what a line is; `celled` where the text holds a mark that parts cells at all.

        A line that begins with a teaser may go on as running text.
        """
        if self._seams.teaser(text, start, end):
            return _TEASER
        if _BULLET.match(text, start, end):
            return PassageKind.LIST_ITEM
        if end - start <= _CREDIT_LENGTH and self._is_credit(text, start, end):
            return PassageKind.CREDIT
        if celled and _is_row(text, start, end):
            return PassageKind.TABLE_ROW
        if self._may_head(text, start, end):
            return None
        return _BODY

    def _is_credit(self, text: str, start: int, end: int) -> bool:
        if self._credit.fullmatch(text, start, end):
            return True
        stamp = self._stamp.match(text, start, end)
        return bool(stamp and _STAMP_TAIL.fullmatch(text, stamp.end(), end))

    def _may_head(self, text: str, start: int, end: int) -> bool:
        """Tell whether the line looks like a heading by itself."""
        if end - start > _HEADING_LENGTH or text[start].islower() or text[end - 1] in ",;:":
            return False
        words = text[start:end].split()
        if len(words) > _HEADING_WORDS or words[-1].lower() in self._unfinished:
            return False
        if not _is_whole(text, start, end):
            if _INNER_STOP.search(text, start, end):
                return False
            return any(char.isalpha() for char in words[0] + words[-1])
        asks = text[end - 1] in "?!" and end - start <= _QUESTION_LENGTH
        return asks and not any(stop in text[start : end - 1] for stop in (". ", "? ", "! "))


def _settled(lines: Sequence[_Line]) -> Iterator[tuple[int, int, PassageKind]]:
    """Decide for the lines that may be headings: running text must follow, few in a row."""
    after = len(lines)
    while after and lines[after - 1][2] not in (_BODY, _TEASER):
        after -= 1
    run, settled = 0, _BODY
    for index, (start, end, kind) in enumerate(lines):
        if kind is not None:
            yield start, end, kind
            continue
        if index >= run:
            run = index + 1
            while run < len(lines) and lines[run][2] is None:
                run += 1
            settled = _BODY if index >= after or run - index > _HEADING_RUN else _HEADING
        yield start, end, settled


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the paragraphs as spans without white space around them."""
    paragraphs: list[tuple[int, int]] = []
    block: list[tuple[int, int]] = []
    previous = -1
    line = _ODD_LINE if any(map(text.__contains__, _ODD_BREAKS)) else _LINE
    for match in line.finditer(text):
        start, end = match.span()
        end = _strip_end(text, start, end)
        while start < end and text[start].isspace():
            start += 1
        if start == end:
            continue
        if block and text.count("\n", previous, start) > 1:
            paragraphs += _unwrapped(text, block)
            block = []
        block.append((start, end))
        previous = end
    return paragraphs + _unwrapped(text, block)


def _unwrapped(text: str, block: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the lines of a block, or the block as one where it was wrapped at a fixed width."""
    if len(block) > 1 and _is_wrapped(text, block):
        return [(block[0][0], block[-1][1])]
    return block


def _is_wrapped(text: str, block: list[tuple[int, int]]) -> bool:
    widths = [end - start for start, end in block]
    if max(widths) > _WRAP_MOST or min(widths[:-1]) < _WRAP_LEAST:
        return False
    if any(_BULLET.match(text, *span) or _is_row(text, *span) for span in block):
        return False
    loose = sum(not _is_whole(text, *span) for span in block[:-1])
    lower = sum(text[start].islower() for start, _ in block[1:])
    return 2 * loose >= len(block) - 1 and 3 * lower >= len(block) - 1


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether the line ends as a sentence does."""
    last = end
    while last > start and last > end - 4 and text[last - 1] in _CLOSERS:
        last -= 1
    return last > start and text[last - 1] in _FINAL


def _is_row(text: str, start: int, end: int) -> bool:
    cells = text.count("\t", start, end) + text.count("|", start, end)
    return (
        cells > 0
        and (cells > 1 or "\t" in text[start:end])
        and bool(_CELLS.search(text, start, end))
    )


def _strip_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


@lru_cache(maxsize=8)
def _finder(pack: Pack) -> PassageFinder:
    return PassageFinder(pack)


def find_passages(text: str, pack: Pack) -> tuple[Passage, ...]:
    """Return the passages of the article `text`, which index it, in reading order."""
    return _finder(pack).find(text)
