"""One sentence with the tags of its words, its clauses and its verbs."""

from collections.abc import Sequence

from workbench.extract.counted.lexicon import (
    COORDINATOR,
    RELATIVE,
    SUBORDINATOR,
    VERB,
    Lexicon,
)
from workbench.extract.tokens import Tokens

COMMA, JOINT, OPENER, BREAK = 1, 2, 3, 4
"""What stands before a clause: a comma, a coordinator, a subordinator, or a full break."""
_MARKS = {",": COMMA, ";": BREAK, ":": BREAK, "(": BREAK, ")": BREAK, "–": BREAK, "—": BREAK}
_QUOTES = frozenset('"‘“”„«»')


class Clause:
    """A stretch between marks and joints; token range half-open, the joint left out."""

    __slots__ = ("before", "end", "start", "verbs")

    def __init__(self, start: int, end: int, before: int) -> None:
        self.start = start
        self.end = end
        self.before = before
        self.verbs: list[int] = []
        """Tokens that are verbs here."""


class Sentence:
    """A sentence of a passage; all indices are tokens of the passage."""

    __slots__ = ("_tags", "clauses", "end", "start", "tokens")

    def __init__(
        self,
        tokens: Tokens,
        start: int,
        end: int,
        lexicon: Lexicon,
        numbers: Sequence[tuple[int, int]],
    ) -> None:
        self.tokens = tokens
        self.start = start
        self.end = end
        self._tags = lexicon.tags(tokens.lowers[start:end])
        self.clauses = self._cut(numbers)

    def tag(self, index: int) -> int:
        """Return the tags of a token."""
        return self._tags[index - self.start]

    def lower(self, index: int) -> str:
        """Return a token in lower case."""
        return self.tokens.lowers[index]

    def capital(self, index: int) -> bool:
        """Tell whether a token has a capital that its place does not give it."""
        if index <= self.start or not self.tokens.forms[index][0].isupper():
            return False
        return self.tokens.lowers[index - 1] not in _QUOTES

    def clause_at(self, index: int) -> int:
        """Return the number of the clause that holds a token, or of the one before it."""
        found = 0
        for number, clause in enumerate(self.clauses):
            if clause.start > index:
                break
            found = number
        return found

    def _cut(self, numbers: Sequence[tuple[int, int]]) -> list[Clause]:
        inside = {index for first, last in numbers for index in range(first, last)}
        clauses: list[Clause] = []
        start, before = self.start, BREAK
        lowers, tokens = self.tokens.lowers, self.tokens
        for index in range(self.start, self.end):
            kind = self._joint(index, lowers[index], tokens)
            if not kind or index in inside:
                continue
            if index > start:
                clauses.append(Clause(start, index, before))
                before = kind
            else:
                before = max(before, kind) if clauses else kind
            start = index + 1
        if self.end > start or not clauses:
            clauses.append(Clause(start, self.end, before))
        return clauses

    def _joint(self, index: int, word: str, tokens: Tokens) -> int:
        mark = _MARKS.get(word)
        if mark is not None:
            return mark
        if word in _QUOTES:
            return 0
        tag = self._tags[index - self.start]
        if tag & COORDINATOR:
            return JOINT
        if tag & (SUBORDINATOR | RELATIVE):
            return OPENER
        if word == "-" and not tokens.glued(index):
            return BREAK
        return 0

    def mark_verbs(self, nominal: set[int]) -> None:
        """Note the verbs of every clause; `nominal` are tokens that are nouns or adjectives."""
        for clause in self.clauses:
            clause.verbs = [
                index
                for index in range(clause.start, clause.end)
                if self._tags[index - self.start] & VERB and index not in nominal
            ]
