"""Cuts a stretch of text into words, digit runs and marks: the floor that every finder stands on.

A token is a run of letters with their combining marks, a run of digits, or one other character
that is no white space. Hyphens, apostrophes and separators are therefore tokens of their own, so
`drie-`, `'s`, `1.000` and `twenty-five` need no special cases here; finders join what belongs
together. Offsets index the article's stored text.
"""

import re
from array import array
from collections import deque
from collections.abc import Iterable, MutableSequence
from itertools import accumulate
from weakref import ref

from workbench.model.article import Passage

_TOKEN = re.compile(
    r"(\S(?:(?<=[a-zA-Z])[a-zA-Z]*+(?![^\x00-\x7f])"
    r"|(?<=[\W_])"
    r"|(?<=\d)\d*+"
    r"|[^\W\d_]*+(?:[\u0300-\u036f]++[^\W\d_]*+)*+))"
)
"""A token's first character, and what goes on with it.

It begins with a plain set for speed: a search skips to those fast. So is the first branch: plain
letters that no letter beyond ASCII follows.
"""
_MOST_KNOWN = 1 << 16
_GIANT = 100_000
"""Characters; in a stretch that is longer, memory counts for more than speed."""
_KEPT = 200_000
"""Characters of one article whose tokens are held at once; more is not faster, since the words
of many pages do not stay near the processor."""


class _Lowers(dict[str, str]):
    """The lower case of each form, one object for equal words: tables then know it at a glance."""

    def __missing__(self, form: str) -> str:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        lower = form.lower()
        lower = self[form] = self.setdefault(lower, lower)
        return lower


_lower = _Lowers().__getitem__


class Tokens:
    """The tokens of one stretch of text as parallel lists; index i is one token.

    The lists are made when they are first asked for, and made again after a `release`.
    """

    __slots__ = (
        "__weakref__", "_shelf", "end", "ends", "forms", "lowers", "start", "starts", "text",
    )  # fmt: skip

    starts: MutableSequence[int]
    ends: MutableSequence[int]
    forms: list[str]
    """As written."""
    lowers: list[str]

    def __init__(self, text: str, start: int, end: int, shelf: "Shelf | None" = None) -> None:
        self.text = text
        """The whole article."""
        self.start = start
        self.end = end
        self._shelf = shelf

    def __getattr__(self, name: str) -> object:
        """Make the lists; Python asks only while a slot is empty."""
        if name not in ("starts", "ends", "forms", "lowers"):
            raise AttributeError(name)
        self.make()
        return getattr(self, name)

    def make(self) -> None:
        """Make the lists."""
        if self.end - self.start > _GIANT:
            self._cut_compactly()
        else:
            # Gap, token, gap, token, ..., gap: their lengths added up are all starts and ends.
            parts = _TOKEN.split(self.text[self.start : self.end])
            edges = list(accumulate(map(len, parts), initial=self.start))
            self.starts = edges[1:-1:2]
            self.ends = edges[2::2]
            self.forms = parts[1::2]
            self.lowers = list(map(_lower, self.forms))
        if self._shelf is not None:
            self._shelf.put(self)

    def _cut_compactly(self) -> None:
        """Make the lists with machine integers, and with one object for equal words."""
        self.starts, self.ends, self.forms, self.lowers = array("I"), array("I"), [], []
        known: dict[str, tuple[str, str]] = {}
        for match in _TOKEN.finditer(self.text, self.start, self.end):
            self.starts.append(match.start())
            self.ends.append(match.end())
            form = match[0]
            if form not in known:
                known[form] = (form, form.lower())
            form, lower = known[form]
            self.forms.append(form)
            self.lowers.append(lower)

    def release(self) -> None:
        """Let go of the lists."""
        del self.starts, self.ends, self.forms, self.lowers

    def __len__(self) -> int:
        return len(self.starts)

    def glued(self, index: int) -> bool:
        """Tell whether token `index` stands against the token before it, without a space."""
        return index > 0 and self.ends[index - 1] == self.starts[index]

    def surface(self, first: int, last: int) -> str:
        """Return the text from token `first` up to but not including token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]


class Shelf:
    """Knows whose lists were made last, so that a huge article takes bounded memory.

    It knows them weakly: tokens hold their shelf, and a circle would keep the words of an article
    until the next collection of garbage, long after its reading.
    """

    def __init__(self) -> None:
        self._made: deque[ref[Tokens]] = deque()
        self._size = 0

    def put(self, tokens: Tokens) -> None:
        """Take note that these tokens are made, and release those made longest ago."""
        self._made.append(ref(tokens))
        self._size += tokens.end - tokens.start
        while self._size > _KEPT and len(self._made) > 1:
            oldest = self._made.popleft()()
            if oldest is not None:
                self._size -= oldest.end - oldest.start
                oldest.release()


def cut(text: str, passages: Iterable[Passage]) -> list[Tokens]:
    """Return the tokens of each passage of an article, in order.

    Those of a huge article share a shelf and are made when they are asked for.
    """
    shelf = Shelf() if len(text) > _KEPT else None
    tokens = [Tokens(text, passage.start, passage.end, shelf) for passage in passages]
    if shelf is None:
        for one in tokens:
            one.make()
    return tokens
