"""Cuts passages into sentences by rule: a stop, what closes with it, and a start that fits.

The rules are the classic ones for edited text (Grefenstette and Tapanainen 1994, "What is a word,
what is a sentence?"): abbreviations, initials, numbers and quote marks decide whether a full stop
ends a sentence; the language pack lists the words.
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from functools import lru_cache

from workbench.extract.lemmas import words
from workbench.languages import Pack
from workbench.model.article import Passage, PassageKind, Sentence

_STOP = re.compile(r"[.!?…][.!?…]*+[)\]\"'’”“»›]*+(\s++)?")
"""A run of stops with what closes after it; always matches whole runs, so time stays linear.

The first stop stands alone for speed: a search skips fast to a plain set."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_WORD = re.compile(r"[\w'’‘-]+")
_OPENERS = "\"'‘’“”„«»‚‹›([{¿¡-–—•*"
_QUOTES = "\"'‘“„«‹"
_CLOSING = "\"'’”“»›"
_LOW_QUOTE = ",,"
_NAME_WORDS = 6
_LOOK_BACK = 24
_LOOK_AHEAD = 64


class SentenceSplitter:
    """Finds sentence ends in one language."""

    def __init__(self, pack: Pack) -> None:
        structure = pack.structure
        short = structure.abbreviations
        verbs = pack.speech.verbs
        self._cues = frozenset(
            form
            for group in (verbs.saying, verbs.manner)
            for forms in group.values()
            for form in forms
        )
        self._starters = structure.starters
        articles = self._starters & words(pack.grammar.words.articles)
        self._articles = frozenset(article for article in articles if len(article) > 1)
        self._loose = structure.loose_starts
        self._closed = short.closed
        self._open = short.open
        self._final = short.final
        self._numeric = short.numeric
        self._continuations = short.continuations
        self._marked = short.marked
        self._special = self._closed | self._open | self._final | self._numeric

    def split(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the sentences of `text[start:end]` as spans without white space around them."""
        first = start
        for match in _STOP.finditer(text, start, end):
            closed, after = match.span(1)
            if 0 <= after < end and self._ends(text, first, match.start(), closed, after, end):
                yield first, closed
                first = after
        while end > first and text[end - 1].isspace():
            end -= 1
        if end > first:
            yield first, end

    def last_end(self, text: str, start: int, end: int) -> int:
        """Return where the last sentence of `text[start:end]` begins."""
        spans = deque(self.split(text, start, end), maxlen=1)
        return spans[0][0] if spans else start

    def _ends(self, text: str, first: int, stop: int, closed: int, after: int, end: int) -> bool:
        """Tell whether the stop at `stop`, closed at `closed`, ends a sentence."""
        if not (text[after].isupper() or self._opens(text, after, end)):
            return False
        if text[stop] != ".":
            asked = closed > stop + 1 and text[closed - 1] in _CLOSING
            if asked and self._is_cued(text, after):
                return False
            return not (self._marked and self._is_marked(text, first, stop))
        if closed > stop + 1 and (text[stop + 1] in ".!?…" or text[closed - 1] not in ")]"):
            return True
        begin = stop - _LOOK_BACK if stop - first > _LOOK_BACK else first
        before = text[begin:stop].rsplit(None, 1)
        if not before:
            return True
        word = before[-1].lstrip(_OPENERS)
        # Words that are no abbreviations and cannot be initials: nearly all.
        if len(word) > 1 and "." not in word and word.lower() not in self._special:
            return True
        return self._stops(word, text, first, stop, after)

    def _opens(self, text: str, after: int, end: int) -> bool:
        """Tell whether a sentence can begin at `after`, where no capital stands."""
        char = text[after]
        if char.islower():
            return after + 1 < end and text[after + 1].isupper()
        if char in _OPENERS:
            if text.startswith(self._loose, after):
                return True
            inner = after + 1
            while inner < end and inner < after + 4 and text[inner] in _OPENERS + " ":
                inner += 1
            return (inner < end and not text[inner].islower()) or char in '‘“„«"•([-–—'
        return char not in ",;:" or (char == "," and text.startswith(_LOW_QUOTE, after))

    def _is_cued(self, text: str, after: int) -> bool:
        """Tell whether a name with a reporting verb goes on a sentence ("Why?" Doe said)."""
        if not text[after].isupper():
            return False
        for word in text[after : after + _LOOK_AHEAD].split()[1:_NAME_WORDS]:
            if not word[0].isupper():
                return word.rstrip(".,:") in self._cues
        return False

    def _is_marked(self, text: str, first: int, stop: int) -> bool:
        head = text[max(first, stop - _LOOK_BACK) : stop + 1]
        return head.rsplit(None, 1)[-1] in self._marked or head.endswith(tuple(self._marked))

    def _stops(self, word: str, text: str, first: int, stop: int, after: int) -> bool:
        """Tell whether the full stop after `word` ends a sentence that goes on at `after`."""
        lower = word.lower()
        capital = len(word) == 1 and word.isupper()
        # VS. and B.V. are countries and firms, vs. and b.v. are versus and bijvoorbeeld.
        named = word.isupper() and lower in self._open
        if lower in self._closed and not capital and not named:
            return False
        if lower in self._numeric:
            return not text[after].isdigit()
        if lower in self._final:
            following = self._next_word(text, after)
            if word.isupper() and following in self._articles:
                # P.J. De Clercq has initials, and 5 P.M. an hour.
                numbered = self._after_number(text, first, stop - len(word))
                return numbered or self._starts(text, after)
            return following not in self._continuations
        if lower in self._open:
            # No name in running text begins with an article: the U.S. The American president.
            article = text[after].isupper() and self._next_word(text, after) in self._articles
            return article or self._starts(text, after)
        if len(word) <= _LOOK_BACK // 2 and _INITIALS.fullmatch(word):
            if text[after] in _QUOTES:
                return not text[after + 1 : after + 2].islower() and self._starts(text, after)
            name = self._after_name(text, first, stop - len(word))
            return self._starts(text, after) and not name
        return True

    def _starts(self, text: str, after: int) -> bool:
        """Tell whether a function word, and no name, opens what follows."""
        if text[after] in _QUOTES:
            return not text.startswith(self._loose, after)
        head = text[after : after + _LOOK_AHEAD].lstrip(_OPENERS)
        words = head.split(None, 2)
        if not words or words[0].rstrip(",").lower() not in self._starters:
            return False
        return len(words) < 2 or not words[1][:1].isupper() or len(words[0]) > 3

    def _next_word(self, text: str, after: int) -> str:
        match = _WORD.search(text, after, after + _LOOK_AHEAD)
        return match.group().lower() if match else ""

    @staticmethod
    def _after_number(text: str, first: int, begin: int) -> bool:
        """Tell whether a number stands before `begin`, as before the letters of an hour or year."""
        before = text[max(first, begin - _LOOK_BACK) : begin].rsplit(None, 1)[-1:]
        return bool(before) and before[0][-1].isdigit()

    def _after_name(self, text: str, first: int, begin: int) -> bool:
        """Tell whether a capitalised word stands before `begin`, as before an initial."""
        before = text[max(first, begin - _LOOK_BACK) : begin].rsplit(None, 1)[-1:]
        return not before or before[0][:1].isupper()


@lru_cache(maxsize=8)
def _splitter(pack: Pack) -> SentenceSplitter:
    return SentenceSplitter(pack)


_SILENT = frozenset((PassageKind.TEASER, PassageKind.CREDIT, PassageKind.TABLE_ROW))


def find_sentences(text: str, passages: Sequence[Passage], pack: Pack) -> tuple[Sentence, ...]:
    """Return the sentences of all passages in text order.

    A heading, teaser, credit or table row is one sentence each: a stop inside it ends nothing
    that a reviewer would judge by itself.
    """
    split = _splitter(pack).split
    sentences: list[Sentence] = []
    for index, passage in enumerate(passages):
        if passage.kind in _SILENT:
            sentences.append(Sentence(passage.start, passage.end, index))
            continue
        spans = split(text, passage.start, passage.end)
        sentences += [Sentence(start, end, index) for start, end in spans]
    return tuple(sentences)
