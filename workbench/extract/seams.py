"""Finds the seams where layout was lost: a teaser, heading or credit glued to running text."""

import re
from collections.abc import Iterable

from workbench.extract.sentences import SentenceSplitter
from workbench.languages.pack import Pack
from workbench.model.article import PassageKind

_CLOSE = re.compile(r"(?<=[\w.!?…])[’”»\"'](?=\s+[^\W\d_])")
_ASKED = re.compile(r"[?!…]['\"’”»)]*(?=\s+\S)")
_START = re.compile(r" (?=([A-Z][a-z]*) [^\W\d_A-Z])(?<=[^\W\d_A-Z] )")
_WORD = re.compile(r"\(?(\w+)")
_HEADING_LENGTH = 90
_HEADING_WORDS = 12
_TEASER_LENGTH = 240
_CREDIT_LENGTH = 90

Piece = tuple[int, int, PassageKind]


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern that matches one of the given words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


class Seams:
    """Cuts one line of running text where something else is glued to it."""

    def __init__(self, pack: Pack, splitter: SentenceSplitter) -> None:
        structure = pack.structure
        self._splitter = splitter
        self._starters = structure.starters
        self._unfinished = structure.unfinished
        self._titled = structure.titled
        self._bodies = pack.speech.phrases.bodies
        teasers = structure.teasers
        phrases = alternatives((*teasers.phrases, *teasers.labels))
        strong = alternatives(teasers.phrases)
        self._signed = re.compile(rf"\(?(?:{phrases})\s*(?:\||:|>|»|→| [–—-] )\s*", re.IGNORECASE)
        self._alone = re.compile(rf"\(?(?:{phrases})\W*", re.IGNORECASE)
        self._phrase = re.compile(rf"\(?(?:{strong})\b(?:\W+(\w+))?", re.IGNORECASE)
        self._first_words = frozenset(
            re.split(r"\W", phrase, maxsplit=1)[0] for phrase in (*teasers.phrases, *teasers.labels)
        )
        self._followers = teasers.followers
        self._teasing = re.compile(rf"([.!?…]['\"’”)]?)\s+(?=\(?(?i:{phrases})\s*(?:\||:))")
        credits_ = structure.credits
        agencies = alternatives(credits_.agencies)
        labels = alternatives(credits_.labels)
        self._dateline = re.compile(
            rf"(?:[^\W\d_][\w.'’/-]*[ ,]+(?:[\w.'’/-]+[ ,]+){{0,5}})?"
            rf"\((?i:{agencies})(?:/(?i:{agencies}))*\)\s*[-–—:]*\s*"
        )
        self._trailer = re.compile(
            rf"(?:(?<=[.!?…])|(?<=[.!?…]['\"’”)]))\s+(?:\((?i:{agencies})[^()\n]{{0,40}}\)"
            rf"|\(?(?i:{labels})\s*[:/|][^.!?\n]{{1,80}}|©[^.!?\n]{{1,80}})\s*$"
        )

    def teaser(self, text: str, start: int, end: int) -> bool:
        """Tell whether the line begins with a teaser."""
        word = _WORD.match(text, start, end)
        if not word or word.group(1).lower() not in self._first_words:
            return False
        if self._signed.match(text, start, end) or self._alone.fullmatch(text, start, end):
            return True
        phrase = self._phrase.match(text, start, end)
        if not phrase:
            return False
        if text[end - 1] not in ".!?":
            return end - start <= _TEASER_LENGTH
        return (phrase.group(1) or "").lower() in self._followers

    def pieces(self, text: str, start: int, end: int, whole: bool, teaser: bool) -> list[Piece]:
        """Return the pieces of a line in order.

        `whole` where it ends as a sentence does, `teaser` where it begins with one.
        """
        pieces: list[Piece] = []
        limit = min(end, start + _CREDIT_LENGTH)
        dateline = trailer = None
        if text.find("(", start, limit) >= 0:
            dateline = self._dateline.match(text, start, limit)
        if dateline and dateline.end() < end:
            pieces.append((start, dateline.end(), PassageKind.CREDIT))
            start = dateline.end()
        if not whole or text[end - 1] == ")":
            trailer = self._trailer.search(text, max(start, end - _CREDIT_LENGTH), end)
        last, whole = (trailer.start(), True) if trailer else (end, whole)
        if dateline or trailer:
            teaser = self.teaser(text, start, last)
        self._running(pieces, text, start, last, whole, teaser)
        if trailer:
            pieces.append((last, end, PassageKind.CREDIT))
        return pieces

    def _running(
        self, pieces: list[Piece], text: str, start: int, end: int, whole: bool, teaser: bool
    ) -> None:
        """Add the pieces of running text, with a teaser where the text begins with one."""
        if teaser:
            seam = self._teaser_end(text, start, end)
            pieces.append((start, seam, PassageKind.TEASER))
            start = seam
            if seam >= end:
                return
        if text.find(":", start, end) >= 0 or text.find("|", start, end) >= 0:
            while teasing := self._teasing.search(text, start, end):
                self._body(pieces, text, start, teasing.end(1), True)
                begin = teasing.end()
                start = self._teaser_end(text, begin, end)
                pieces.append((begin, start, PassageKind.TEASER))
        if start < end:
            self._body(pieces, text, start, end, whole)

    def _body(self, pieces: list[Piece], text: str, start: int, end: int, whole: bool) -> None:
        """Add a stretch of text without teasers, parted from the headings glued to it."""
        seam = self._heading_end(text, start, end)
        if seam > start:
            pieces.append((start, seam, PassageKind.HEADING))
            start = seam
        tail = end if whole else self._heading_start(text, start, end)
        if tail > start:
            pieces.append((start, tail, PassageKind.BODY))
        if tail < end:
            pieces.append((tail, end, PassageKind.HEADING))

    def _teaser_end(self, text: str, start: int, end: int) -> int:
        """Return where the teaser that begins at `start` ends and running text goes on."""
        signed = self._signed.match(text, start, end)
        begin = signed.end() if signed else start
        if text[start] == "(":
            shut = text.find(")", start, min(end, start + _TEASER_LENGTH))
            if shut >= 0:
                return _past_space(text, shut + 1, end)
        if not signed:
            if text[end - 1] not in ".!?…":
                return end
            spans = self._splitter.split(text, start, end)
            next(spans, None)
            return next(spans, (end, end))[0]
        if begin >= end or text[end - 1] not in ".!?…\"'’”»)":
            return self._teaser_before_heading(text, start, end)
        limit = min(end, begin + _TEASER_LENGTH)
        seams = [
            match.end()
            for match in (
                _ASKED.search(text, begin, limit),
                _CLOSE.search(text, begin + 1, limit),
                self._start_after(text, begin, limit),
            )
            if match and self._goes_on(text, match.end(), end)
        ]
        if seams:
            return _past_space(text, min(seams), end)
        spans = self._splitter.split(text, begin, end)
        next(spans, None)
        return next(spans, (end, end))[0]

    def _teaser_before_heading(self, text: str, start: int, end: int) -> int:
        """Return the end of a teaser on a line that does not end as a sentence does."""
        spans = list(self._splitter.split(text, start, min(end, start + 4 * _TEASER_LENGTH)))
        if len(spans) < 2:
            return end
        closed = self._teaser_end(text, start, spans[-2][1]) if len(spans) > 2 else spans[0][1]
        return _past_space(text, closed, end)

    def _start_after(self, text: str, begin: int, limit: int) -> re.Match[str] | None:
        """Return the first place where a function word with a capital opens a sentence."""
        for match in _START.finditer(text, begin, limit):
            if match.group(1).lower() not in self._starters:
                continue
            last = text[begin : match.start()].rsplit(None, 1)[-1:]
            if last and last[0].lower() not in self._unfinished | self._titled:
                return match
        return None

    def _goes_on(self, text: str, seam: int, end: int) -> bool:
        """Tell whether a sentence, with its stop, can begin at the seam."""
        begin = _past_space(text, seam, end)
        return begin < end and (text[begin].isupper() or text[begin] in "‘“„«\"'’")

    def _heading_end(self, text: str, start: int, end: int) -> int:
        """Return the end of a heading that runs into the first sentence, else `start`."""
        for match in _START.finditer(text, start, min(end, start + _HEADING_LENGTH)):
            if match.group(1).lower() in self._starters:
                break
        else:
            return start
        words = text[start : match.end()].split()
        if not 3 <= len(words) <= _HEADING_WORDS or not words[0][0].isupper():
            return start
        if words[0].lower() in self._starters or words[-1].lower() in self._unfinished:
            return start
        if words[-1][0].isupper() and match.group(1).lower() in self._bodies:
            # The last word of a name, and no start (West Midland Police said).
            return start
        if words[-1].lower() in self._titled or any(word[-1] in ",;:.!?)" for word in words):
            return start
        return match.end()

    def _heading_start(self, text: str, start: int, end: int) -> int:
        """Return the start of a heading after the last stop, else `end`."""
        if text[end - 1] in ",;:":
            return end
        begin = self._splitter.last_end(text, max(start, end - 4 * _HEADING_LENGTH), end)
        if begin <= start or begin == end - 4 * _HEADING_LENGTH:
            return end
        words = text[begin:end].split()
        if end - begin > _HEADING_LENGTH or len(words) > _HEADING_WORDS:
            return end
        if words[-1].lower() in self._unfinished or text[begin] in "([-–—":
            return end
        return begin


def _past_space(text: str, index: int, end: int) -> int:
    while index < end and text[index].isspace():
        index += 1
    return index
