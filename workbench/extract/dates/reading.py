"""What a matched rule hands to its maker: the words of each class with their values."""

from collections.abc import Sequence
from typing import NamedTuple

from workbench.extract.dates.lexicon import Words
from workbench.extract.dates.nodes import Clock, Lexeme, Node
from workbench.extract.tokens import Tokens
from workbench.languages.sections.dates import DateRule


class Item(NamedTuple):
    """One character of a window: a token, or a piece that was made of several."""

    character: str
    start: int
    end: int
    """Token range."""
    made: Node | Lexeme | Clock | None


class Reading:
    """One match of one rule."""

    __slots__ = ("_found", "end", "rule", "start", "tokens", "words")

    def __init__(
        self,
        tokens: Tokens,
        words: Words,
        rule: DateRule,
        start: int,
        end: int,
        found: Sequence[tuple[str, Item]],
    ) -> None:
        self.tokens = tokens
        self.words = words
        self.rule = rule
        self.start = start
        self.end = end
        """Token range of the whole match."""
        self._found = found

    def all(self, *names: str) -> list[Item]:
        """Return the items captured for any of these classes, in text order."""
        return [item for name, item in self._found if name in names]

    def pairs(self, *names: str) -> list[tuple[str, str]]:
        """Return (class, value) of the captured words of these classes, in text order."""
        return [(name, self.value(name, item)) for name, item in self._found if name in names]

    def value(self, name: str, item: Item) -> str:
        """Return the value of a captured word in its class."""
        made = item.made
        if isinstance(made, Lexeme):
            return made.value
        return self.words.text_value(name, self.tokens.lowers[item.start]) or ""

    def stated(self) -> dict[str, str]:
        """Return the value of the first word captured for each class."""
        found: dict[str, str] = {}
        for name, item in self._found:
            if name not in found:
                found[name] = self.value(name, item)
        return found

    def text(self, *names: str) -> str:
        """Return the value of the first word captured for one of these classes, or nothing."""
        for name, item in self._found:
            if name in names:
                return self.value(name, item)
        return ""

    def number(self, *names: str) -> int | None:
        """Return the number of the first word captured for one of these classes; None where it
        is not whole."""
        value = self.text(*names)
        return int(value) if value.isdecimal() else None

    def points(self) -> list[Node]:
        """Return the pieces captured under any POINT class."""
        return [
            item.made
            for name, item in self._found
            if name.endswith("POINT") and not isinstance(item.made, Lexeme | Clock | None)
        ]

    def ends(self) -> list[tuple[str, Item]]:
        """Return (class, item) of the pieces and bare days captured, in text order."""
        return [
            (name, item)
            for name, item in self._found
            if name.endswith("POINT") or name in ("DAY", "ORDINAL", "NUMWORD")
        ]

    def noun_follows(self) -> bool:
        """Tell whether the next word may be the thing that a number at the end counts."""
        if self.end >= len(self.tokens):
            return False
        follower = self.tokens.lowers[self.end]
        return follower[0].isalpha() and follower not in self.words.after_day

    def habitual(self) -> bool:
        """Tell whether a number or a word of counting before makes it a rate: five days a week
        on Monday."""
        if not self.start:
            return False
        before = self.tokens.lowers[self.start - 1]
        return before[0].isdigit() or before in self.words.counted

    def compares(self) -> bool:
        """Tell whether a word for than follows: two years later than planned is a length."""
        return self.end < len(self.tokens) and self.tokens.lowers[self.end] in self.words.than

    def glued(self) -> bool:
        """Tell whether all tokens of the match stand against each other."""
        starts, ends = self.tokens.starts, self.tokens.ends
        return all(ends[index] == starts[index + 1] for index in range(self.start, self.end - 1))
