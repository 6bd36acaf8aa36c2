"""One sentence with the tags of its words, its clauses and its verbs."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import chain, compress

from workbench.extract.counted.lexicon import (
    ADVERB,
    AUXILIARY,
    BASE,
    BREAK,
    DETERMINER,
    FINITE,
    JOINT,
    KINDS,
    LEAD,
    LOOSE,
    NOUN,
    OPENER,
    PART,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    VERB,
    VOUCH,
    Lexicon,
)
from workbench.extract.tokens import Tokens

_QUOTES = frozenset('"‘“”„«»')
_OTHERWISE = ADVERB | PREPOSITION | DETERMINER
"""What a word that opens clauses may be instead."""
_NOTED = LEAD | PART | VOUCH
_HELPING = AUXILIARY | FINITE
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
        "_free",
        "clauses",
        "end",
        "firsts",
        "forms",
        "inside",
        "leads",
        "lowers",
        "nominal",
        "number_ends",
        "number_starts",
        "parts",
        "start",
        "tags",
        "tokens",
        "verbs",
        "vouching",
    )

    def __init__(
        self,
        tokens: Tokens,
        start: int,
        end: int,
        lexicon: Lexicon,
        firsts: list[int],
        lasts: list[int],
        tags: list[int],
    ) -> None:
        """Read the tokens `start` to `end`; numbers go from `firsts` up to `lasts`, in order."""
        self.tokens = tokens
        self.start = start
        self.end = end
        self.forms = tokens.forms
        self.lowers = tokens.lowers
        self.tags = tags
        """What the tokens may be; of the whole passage, filled in for this sentence."""
        words, own = tokens.lowers[start:end], range(start, end)
        tags[start:end] = map(lexicon.tag, words)
        marks = list(map(lexicon.sign, words))
        self.verbs = list(compress(own, map(lexicon.acts, words)))
        """Tokens that are verbs by their form."""
        self.firsts = firsts
        """Where numbers start, in their order."""
        self.number_starts = set(firsts)
        self.number_ends = set(lasts)
        """Tokens right after a number."""
        self.inside = set(chain.from_iterable(map(range, firsts, lasts)))
        """Tokens of the numbers."""
        self.nominal: set[int] = set()
        """Tokens that look like verbs and are nouns or adjectives by their place."""
        self.leads: list[int] = []
        """Tokens that may lead to a place."""
        self.parts: list[int] = []
        """Tokens that may be a part of a verb away from it, where the finite verb is second."""
        self.vouching: list[int] = []
        """Tokens that may be verbs of vouching for a number."""
        self.clauses = self._cut(list(compress(own, marks)), marks)
        self._begins = [clause.start for clause in self.clauses]
        self._free = -1

    def capital(self, index: int) -> bool:
        """Tell whether a token has a capital that its place does not give it."""
        if index <= self.start or not self.forms[index][0].isupper():
            return False
        return self.lowers[index - 1] not in _QUOTES

    def clause_at(self, index: int) -> int:
        """Return the number of the clause that holds a token, or of the one before it."""
        return bisect_right(self._begins, index, 1) - 1

    def clause_of(self, index: int) -> Clause:
        """Return the clause that holds a token, or the one before it."""
        return self.clauses[bisect_right(self._begins, index, 1) - 1]

    def _cut(self, signs: Sequence[int], marks: Sequence[int]) -> list[Clause]:
        """Return the clauses, and note the other signs on the way.

        `signs` are the tokens of which `marks` tell something.
        """
        inside, tags, first = self.inside, self.tags, self.start
        clauses: list[Clause] = []
        start, before = first, BREAK
        for index in signs:
            sign = marks[index - first]
            if sign & _NOTED:
                self._note(index, sign)
            kind = sign & KINDS
            if not kind:
                if not sign & LOOSE or self.tokens.glued(index):
                    continue
                kind = BREAK
            elif kind == JOINT and tags[index] & ADVERB and tags[index - 1] & AUXILIARY:
                # Firms that have yet to report.
                continue
            elif (
                kind == OPENER
                and (tags[index] & _OTHERWISE or tags[index - 1] & AUXILIARY)
                and self._opens_nothing(index)
            ):
                continue
            if index in inside:
                continue
            if index > start:
                clauses.append(Clause(start, index, before))
                before = kind
            elif not clauses or kind > before:
                before = kind
            start = index + 1
        if self.end > start or not clauses:
            clauses.append(Clause(start, self.end, before))
        return clauses

    def _note(self, index: int, sign: int) -> None:
        if sign & LEAD:
            self.leads.append(index)
        if sign & PART:
            self.parts.append(index)
        if sign & VOUCH:
            self.vouching.append(index)

    def _opens_nothing(self, index: int) -> bool:
        """Tell an adverb, preposition or pronoun from the word for it that opens a clause."""
        tag = self.tags[index]
        if not tag & _OTHERWISE:
            # Had so far been found.
            after = index + 1
            helped = index > self.start and self.tags[index - 1] & AUXILIARY
            return bool(helped and after < self.end and self.tags[after] & ADVERB)
        return bool(
            (tag & ADVERB and self._is_manner(index, tag))
            or (tag & PREPOSITION and self._dates(index))
            or (tag & DETERMINER and self._stands_in(index))
        )

    def _is_manner(self, index: int, tag: int) -> bool:
        """Tell the adverb from the word that opens a clause: zij hebben nu 61 punten."""
        if tag & RELATIVE or index <= self.start:
            return False
        before = self.tags[index - 1]
        if before & PRONOUN and index > self.start + 1 and not before & AUXILIARY:
            # Its subject between: nu moet het nu met drie.
            return self.tags[index - 2] & _HELPING == _HELPING
        return bool(before & (AUXILIARY | FINITE | BASE))

    def _dates(self, index: int) -> bool:
        """Tell the preposition before a year or a number from the word that opens a clause: sinds
        2023, but sinds 12 mensen werden ontslagen."""
        after = index + 1
        if after >= self.end:
            return False
        if after not in self.number_starts:
            return self.lowers[after].isdecimal()
        lowers, tags = self.lowers, self.tags
        for at in range(after + 1, min(self.end, after + FARTHEST)):
            if lowers[at] in _STOPS:
                break
            sure = tags[at] & FINITE and not tags[at] & NOUN
            if sure and at not in self.inside and not tags[at - 1] & (DETERMINER | PREPOSITION):
                return False
        return True

    def _stands_in(self, index: int) -> bool:
        """Tell the pronoun after its verb from the word that opens a clause: in mei was dat 12.

        Where it opens one, that clause has a verb of its own.
        """
        tags, at = self.tags, index + 1
        if index <= self.start + 1 or tags[index - 1] & _HELPING != _HELPING:
            return False
        lowers = self.lowers
        while at < self.end and lowers[at] not in _STOPS:
            if tags[at] & VERB:
                return False
            at += 1
        return True

    def mark_verbs(self, nominal: set[int]) -> None:
        """Note the verbs of every clause; `nominal` are tokens that are nouns or adjectives, and
        grows from call to call."""
        self.nominal = nominal
        verbs = [index for index in self.verbs if index not in nominal]
        if len(verbs) == self._free:
            return
        self._free = len(verbs)
        clauses = self.clauses
        for clause in clauses:
            if clause.verbs:
                clause.verbs = []
        number = 0
        for verb in verbs:
            while number < len(clauses) and clauses[number].end <= verb:
                number += 1
            if number < len(clauses) and clauses[number].start <= verb:
                clauses[number].verbs.append(verb)
