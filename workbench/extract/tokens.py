"""Cuts a stretch of text into words, digit runs and marks: the floor that every finder stands on.

A token is a run of letters with their combining marks, a run of digits, or one other character
that is no white space. Hyphens, apostrophes and separators are therefore tokens of their own, so
`drie-`, `'s`, `1.000` and `twenty-five` need no special cases here; finders join what belongs
together. Offsets index the article's stored text.
"""

import re

_TOKEN = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*|\d+|[^\w\s]|_")


class Tokens:
    """The tokens of one stretch of text as parallel lists; index i is one token."""

    __slots__ = ("ends", "forms", "lowers", "starts", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        """The whole article."""
        spans = [match.span() for match in _TOKEN.finditer(text, start, end)]
        self.starts: list[int] = [span[0] for span in spans]
        self.ends: list[int] = [span[1] for span in spans]
        self.forms: list[str] = [text[first:last] for first, last in spans]
        """As written."""
        self.lowers: list[str] = [form.lower() for form in self.forms]

    def __len__(self) -> int:
        return len(self.starts)

    def glued(self, index: int) -> bool:
        """Tell whether token `index` stands against the token before it, without a space."""
        return index > 0 and self.ends[index - 1] == self.starts[index]

    def surface(self, first: int, last: int) -> str:
        """Return the text from token `first` up to but not including token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]
