"""One sentence with the tags of its words, its clauses and its verbs."""

from bisect import bisect_right
from collections.abc import Sequence

from workbench.extract.counted.lexicon import (
    ADVERB,
    AUXILIARY,
    BASE,
    BREAK,
    DETERMINER,
    FINITE,
    KINDS,
    LEAD,
    LOOSE,
    OPENER,
    PREPOSITION,
    RELATIVE,
    VERB,
    Lexicon,
)
from workbench.extract.tokens import Tokens

_QUOTES = frozenset('"‘“”„«»')
_STOPS = frozenset(",;:")
FARTHEST = 80
"""Tokens between a word and what its clause has for it: a longer clause is a list or a table."""


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

    __slots__ = (
        "_begins",
        "_tags",
        "clauses",
        "end",
        "leads",
        "nominal",
        "number_ends",
        "number_starts",
        "start",
        "tokens",
        "verbs",
    )

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
        lowers = tokens.lowers[start:end]
        self._tags = lexicon.tags(lowers)
        signs = [(at, sign) for at, sign in enumerate(map(lexicon.sign, lowers), start) if sign]
        self.leads = [at for at, sign in signs if sign & LEAD]
        """Tokens that may lead to a place."""
        self.verbs = [at for at, tag in enumerate(self._tags, start) if tag & VERB]
        """Tokens that are verbs by their form."""
        self.number_ends = frozenset(last for _, last in numbers)
        """Tokens right after a number."""
        self.number_starts = frozenset(first for first, _ in numbers)
        self.nominal: set[int] = set()
        """Tokens that look like verbs and are nouns or adjectives by their place."""
        self.clauses = self._cut(signs, numbers)
        self._begins = [clause.start for clause in self.clauses]

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
        return max(0, bisect_right(self._begins, index) - 1)

    def _cut(
        self, signs: Sequence[tuple[int, int]], numbers: Sequence[tuple[int, int]]
    ) -> list[Clause]:
        inside = {index for first, last in numbers for index in range(first, last)}
        clauses: list[Clause] = []
        start, before = self.start, BREAK
        for index, sign in signs:
            kind = sign & KINDS
            if sign & LOOSE and not self.tokens.glued(index):
                kind = BREAK
            if not kind or index in inside:
                continue
            if kind == OPENER and (
                self._is_manner(index) or self._dates(index) or self._stands_in(index)
            ):
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

    def _is_manner(self, index: int) -> bool:
        """Tell the adverb from the word that opens a clause: zij hebben nu 61 punten."""
        tag = self.tag(index)
        if not tag & ADVERB or tag & RELATIVE or index <= self.start:
            return False
        return bool(self.tag(index - 1) & (AUXILIARY | FINITE | BASE))

    def _dates(self, index: int) -> bool:
        """Tell the preposition before a year from the word that opens a clause: sinds 2023."""
        after = index + 1
        if after >= self.end or not self.tag(index) & PREPOSITION:
            return False
        return self.tokens.lowers[after].isdecimal()

    def _stands_in(self, index: int) -> bool:
        """Tell the pronoun after its verb from the word that opens a clause: in mei was dat 12.

        Where it opens one, that clause has a verb of its own.
        """
        if not self.tag(index) & DETERMINER or index <= self.start + 1:
            return False
        if not self.tag(index - 1) & AUXILIARY or not self.tag(index - 1) & FINITE:
            return False
        lowers, at = self.tokens.lowers, index + 1
        while at < self.end and lowers[at] not in _STOPS:
            if self.tag(at) & VERB:
                return False
            at += 1
        return True

    def mark_verbs(self, nominal: set[int]) -> None:
        """Note the verbs of every clause; `nominal` are tokens that are nouns or adjectives."""
        self.nominal = nominal
        verbs = [index for index in self.verbs if index not in nominal]
        at, count = 0, len(verbs)
        for clause in self.clauses:
            while at < count and verbs[at] < clause.start:
                at += 1
            first, end = at, clause.end
            while at < count and verbs[at] < end:
                at += 1
            clause.verbs = verbs[first:at]
