"""Reads the thing counted that stands beside its figure."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial

from workbench.extract.counted.lexicon import (
    ADVERB,
    AUXILIARY,
    BASE,
    COORDINATOR,
    DETERMINER,
    FINITE,
    OPENER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
)
from workbench.extract.counted.nouns import Means, NounPhrase, NounReader
from workbench.extract.counted.preceding import PrecedingReader
from workbench.extract.counted.sentence import Sentence
from workbench.extract.figures.draft import FigureDraft
from workbench.extract.lemmas import words
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind

_COUNT, _POINTS = FigureKind.COUNT, FigureKind.PERCENTAGE_POINTS
_PARTS = frozenset((FigureKind.PERCENTAGE, _POINTS, FigureKind.RATIO))
_AMOUNTS = frozenset((FigureKind.MONEY, FigureKind.MEASURE))
_MOST_LEADING = 2
_NEAR = 12
"""Tokens in which a figure ends the phrase before it."""
_HYPHENS = frozenset("-‑‐")
_LENGTHS = frozenset((FigureKind.DURATION, FigureKind.AGE))
_SIZES = _AMOUNTS | _LENGTHS
_LED = _AMOUNTS | _PARTS | {FigureKind.DURATION}
"""What the noun before it may own: een boete van 300 euro, a rise of 3 percent."""
Takes = Callable[[Sentence, FigureDraft, str], bool]
"""Tells whether the verb of a figure asks for a phrase with this preposition."""


class StatedReader:
    """Tells what stands after or before a figure as the thing it counts."""

    def __init__(self, pack: Pack, nouns: NounReader) -> None:
        grammar = pack.grammar
        self._nouns = nouns
        self._preceding = PrecedingReader(pack)
        self._endings = tuple(pack.figures.compound_endings)
        self._of = grammar.partitives.of
        self._pronouns = words(grammar.partitives.pronouns)
        self._versus = words(grammar.partitives.versus)
        self._loose_lengths = grammar.noun_rows
        self._leading = words(grammar.words.leading)
        self._than = words(grammar.words.than)
        self._times = words(grammar.words.times)
        self._groups = words(grammar.people.groups)
        self._amount = words(grammar.narrowing.amount)
        self._quantity = words(grammar.narrowing.quantity)
        self._to = frozenset(
            word for phrase in pack.figures.ranges.to for word in phrase.split()
        ) | pack.figures.ranges.towards | pack.figures.ranges.alternatives  # fmt: skip

    def read(
        self,
        sentence: Sentence,
        draft: FigureDraft,
        drafts: Sequence[FigureDraft],
        takes: Takes,
    ) -> NounPhrase | None:
        """Return the phrase, or None where the figure stands alone; `drafts` of the sentence."""
        at, kind = draft.token_end, draft.kind
        if kind is _COUNT and draft.number_token_end < at:
            found = self._nouns.read(sentence, draft.number_token_end, at)
            if found is not None:
                return found
        if at < sentence.end:
            if kind in _SIZES:
                found = self._amount_of(sentence, draft, at)
            else:
                found = self._count_of(sentence, draft, drafts, at, partial(takes, sentence, draft))
            if found is not None:
                return found
        if kind in _LED:
            return self._led(sentence, draft)
        if kind is _COUNT and draft.unit is None:
            found = self._led(sentence, draft)
            # A staff of 540; a gain of three is of what was counted before.
            return found if found and sentence.lowers[found.head] in self._groups else None
        return None

    def joins(self, sentence: Sentence, between: range) -> bool:
        """Tell whether the tokens between two figures join them as a list or a change."""
        for index in between:
            word = sentence.lowers[index]
            joined = word == "," or word in self._to or word in self._versus
            if not joined and not sentence.tags[index] & COORDINATOR:
                return False
        return len(between) > 0

    def changes(self, sentence: Sentence, between: range) -> bool:
        """Tell whether the tokens between two figures lead from one to the other."""
        return len(between) == 1 and sentence.lowers[between.start] in self._to

    def _count_of(
        self,
        sentence: Sentence,
        draft: FigureDraft,
        drafts: Sequence[FigureDraft],
        at: int,
        means: Means,
    ) -> NounPhrase | None:
        stop, lowers = sentence.end, sentence.lowers
        word = lowers[at]
        if word in _HYPHENS:
            return self._compounded(sentence, at, stop)
        if word == self._of and at + 1 < stop:
            return self._whole(sentence, draft, drafts, at + 1, means)
        limit = self._limit(sentence, at, stop)
        at = self._led_to(sentence, at, limit)
        if at >= limit or lowers[at] in self._than or sentence.tags[at] & DETERMINER:
            return None
        if sentence.tags[at] & PREPOSITION and not self._loose_lengths and at + 3 < limit:
            found = self._described(sentence, at, limit)
            if found is not None:
                return found
        one = (
            draft.kind is not _COUNT
            or draft.low == draft.high == 1
            or lowers[draft.token_end - 1].endswith(self._endings)
        )
        if one and not self._loose_lengths and self._ends_clause(sentence, at):
            return None
        found = self._nouns.read(sentence, at, limit, one=one, means=means)
        if found is None or draft.kind is _POINTS:
            return None
        return None if draft.kind in _PARTS and self._is_time(sentence, found) else found

    def _described(self, sentence: Sentence, at: int, limit: int) -> NounPhrase | None:
        """Read a noun behind a participle with a phrase of its own: 22 in beslag genomen panden."""
        noun = at + 3
        if not sentence.lowers[at + 1][0].isalpha() or not self._nouns.described(sentence, at + 2):
            return None
        found = self._nouns.read(sentence, noun, limit)
        if found is None or found.start != noun:
            return None
        return NounPhrase(at, found.head, found.head_end, found.end)

    def _led_to(self, sentence: Sentence, at: int, stop: int) -> int:
        """Return the index after words that may lead to what is counted."""
        stop, lowers = min(stop, at + _MOST_LEADING), sentence.lowers
        while at < stop and lowers[at] in self._leading:
            at += 1
        return at

    @staticmethod
    def _compounded(sentence: Sentence, at: int, stop: int) -> NounPhrase | None:
        """Read the noun that a hyphen ties to the number: a 40-person crew, nine-storey."""
        noun, tokens = at + 1, sentence.tokens
        if noun >= stop or not (tokens.glued(at) and tokens.glued(noun)):
            return None
        return NounPhrase(noun, noun, noun + 1, noun + 1) if tokens.forms[noun].isalpha() else None

    def _whole(
        self,
        sentence: Sentence,
        draft: FigureDraft,
        drafts: Sequence[FigureDraft],
        at: int,
        means: Means,
    ) -> NounPhrase | None:
        """Read the whole that the figure is a part of: 38 van de 71 raketten."""
        stop = sentence.end
        if sentence.lowers[at] in self._pronouns:
            following = at + 1
            if following >= stop or not self._nouns.starts(sentence, following, stop):
                return None
            if sentence.tags[at] & RELATIVE and sentence.tags[following] & (FINITE | PARTICIPLE):
                return None
        inner, numbers = self._nouns.skip_determiners(sentence, at, stop), sentence.number_starts
        if inner > at and inner not in numbers and inner + 1 in numbers:
            # Three of the last fifteen matches.
            inner += 1 if sentence.lowers[inner].isalpha() else 0
        other = None
        if inner in numbers or at in numbers:
            other = drafts[bisect_left(sentence.firsts, inner if inner in numbers else at)]
        if other is not None and other is not draft:
            if other.kind is not _COUNT:
                return None
            inner = other.token_end
            if inner >= stop:
                return None
        elif inner == at and draft.kind is _COUNT and sentence.lowers[at][0].isdigit():
            return None
        limit = self._limit(sentence, inner, stop)
        one = draft.kind is not _COUNT
        return self._nouns.read(sentence, inner, limit, one=one or other is None, means=means)

    @staticmethod
    def _limit(sentence: Sentence, at: int, stop: int) -> int:
        """Return where the next figure begins, before which a phrase must end."""
        firsts = sentence.firsts
        if len(firsts) == 1:
            return stop
        following = bisect_left(firsts, at)
        if following < len(firsts) and firsts[following] < at + _NEAR:
            return min(firsts[following], stop)
        return stop

    def _is_time(self, sentence: Sentence, phrase: NounPhrase) -> bool:
        return sentence.lowers[phrase.head] in self._times

    def _amount_of(self, sentence: Sentence, draft: FigureDraft, at: int) -> NounPhrase | None:
        stop = self._limit(sentence, at, sentence.end)
        if at >= stop:
            return None
        word = sentence.lowers[at]
        length = draft.kind in _LENGTHS
        if word in (self._quantity if length else self._amount):
            inner = at + 1
            while inner < stop and sentence.lowers[inner] in self._amount:
                inner += 1
            if inner >= stop or (sentence.tags[inner] & PRONOUN and not sentence.tags[inner] & (
                DETERMINER
            )):  # fmt: skip
                return None
            name = sentence.capital(inner) and word not in (self._of, *self._quantity)
            found = None if name else self._nouns.read(sentence, inner, stop, one=True)
            if found is None or self._is_time(sentence, found):
                return None
            return found
        if sentence.tags[at] & (PREPOSITION | ADVERB | DETERMINER):
            return None
        if length and self._loose_lengths and not self._tied(sentence, draft):
            return None
        at = self._led_to(sentence, at, stop)
        if at >= stop or sentence.lowers[at] in self._than:
            return None
        if not self._loose_lengths and sentence.tags[at] & BASE and self._closes(sentence, at):
            return None
        found = self._nouns.read(sentence, at, stop, one=True)
        if found is None or self._is_time(sentence, found):
            return None
        return found

    @staticmethod
    def _ends_clause(sentence: Sentence, at: int) -> bool:
        """Tell the one verb of a dependent clause from a noun: die op 41 procent staat."""
        if not sentence.tags[at] & FINITE:
            return False
        clause, after = sentence.clause_of(at), at + 1
        if clause.before != OPENER or (
            after < clause.end and sentence.lowers[after][0].isalnum()
        ):  # fmt: skip
            return False
        first = bisect_left(sentence.verbs, clause.start)
        return sentence.verbs[first] == at

    @staticmethod
    def _closes(sentence: Sentence, at: int) -> bool:
        """Tell the infinitive that ends a clause from a noun: gaat 88 miljoen euro kosten."""
        clause, tags = sentence.clause_of(at), sentence.tags
        after = at + 1
        if after < clause.end and sentence.lowers[after][0].isalnum():
            return False
        helping = AUXILIARY | FINITE
        return any(tags[index] & helping == helping for index in clause.verbs if index < at)

    @staticmethod
    def _tied(sentence: Sentence, draft: FigureDraft) -> bool:
        """Tell "a ten-day trip" from "ten days trips were cancelled"."""
        lowers = sentence.lowers
        return not _HYPHENS.isdisjoint(lowers[draft.number_token_start : draft.number_token_end])

    def _led(self, sentence: Sentence, draft: FigureDraft) -> NounPhrase | None:
        """Read "een boete van 300 euro": the noun before the figure."""
        at = draft.token_start - 1
        if sentence.lowers[draft.token_start] == self._of:
            at = draft.token_start
        while at > sentence.start and sentence.tags[at] & ADVERB and at > draft.token_start - 3:
            at -= 1
        if at <= sentence.start or sentence.lowers[at] != self._of:
            return None
        found = self._preceding.read(sentence, at, sentence.start)
        if found is None or self._is_time(sentence, found):
            return None
        return found
