"""Tells words that look like verbs and are nouns or adjectives by their place."""

from bisect import bisect_left

from workbench.extract.counted.lexicon import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    BASE,
    DETERMINER,
    FINITE,
    FUNCTION,
    GERUND,
    NOUN,
    PARTICIPLE,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    VERB,
    Lexicon,
)
from workbench.extract.counted.nouns import NounReader
from workbench.extract.counted.sentence import FARTHEST, Sentence
from workbench.extract.lemmas import words
from workbench.languages.pack import Pack

_MARKS = frozenset(",;:")
_AMOUNT_REACH = 6
"""Tokens before a plural in which a noun for an amount stands (the number of open beds rises)."""


class NominalReader:
    """Reads the words beside a possible verb by the grammar of a pack."""

    def __init__(self, pack: Pack, lexicon: Lexicon, nouns: NounReader) -> None:
        grammar = pack.grammar
        self._verb = lexicon.lemmas.verb
        self._nouns = nouns
        self._second = grammar.verb_second
        self._inflection = grammar.inflection
        self._marks = words(grammar.verbs.infinitive_marks)
        self._perfect = words(grammar.verbs.perfect)
        self._ordinals = frozenset(pack.numbers.ordinals)
        self._particles = tuple(words(grammar.verbs.particles))
        self._amounts = words(grammar.words.amounts)
        self._of = grammar.partitives.of

    def find(self, sentence: Sentence) -> set[int]:
        """Return the tokens that look like verbs and are nouns or adjectives by their place."""
        found: set[int] = set()
        lowers = sentence.tokens.lowers
        for index in sentence.verbs:
            tag = sentence.tag(index)
            if lowers[index] in self._ordinals and self._determined(sentence, index):
                found.add(index)
                continue
            if tag & AUXILIARY:
                if tag & DETERMINER and self._determines(sentence, index):
                    found.add(index)
                continue
            if self._is_nominal(sentence, index, tag, found) or (
                self._second and self._is_numbered(sentence, index, tag, found)
            ):
                found.add(index)
        if not self._second:
            self._release(sentence, found)
        return found

    def _joined(self, word: str) -> bool:
        """Tell a verb with its particle, which after a number is a noun: 230 toestellen."""
        return any(
            word.startswith(particle) and self._verb(word[len(particle) :]).kinds & BASE
            for particle in self._particles
        )

    @staticmethod
    def _determined(sentence: Sentence, index: int) -> bool:
        return index > sentence.start and bool(sentence.tag(index - 1) & DETERMINER)

    def _determines(self, sentence: Sentence, index: int) -> bool:
        """Tell the possessive from the verb that looks like it: hij stak zijn slachtoffer."""
        if index + 1 >= sentence.end:
            return False
        if index == sentence.start:
            return self._opens(sentence, index)
        before, after = sentence.tag(index - 1), sentence.tag(index + 1)
        led = before & PREPOSITION or (before & FINITE and not before & AUXILIARY)
        named = sentence.lower(index + 1)[0].isalpha() and not after & (FUNCTION | PARTICIPLE)
        return bool(led) and named and index + 1 not in sentence.number_starts

    def _opens(self, sentence: Sentence, index: int) -> bool:
        """Tell the possessive that opens a sentence from a question: zijn ploeg won vier punten."""
        clause = sentence.clauses[0]
        after = sentence.tag(index + 1)
        if after & (FUNCTION | VERB) or index + 1 in sentence.number_starts:
            return False
        verbs = (at for at in sentence.verbs if index + 1 < at < clause.end)
        return any(sentence.tag(at) & FINITE for at in verbs)

    def _release(self, sentence: Sentence, found: set[int]) -> None:
        """Give back a verb in -s that looked like a second noun: the number of beds rises."""
        rows = sorted(at for at in found if self._is_second_noun(sentence, at, sentence.tag(at)))
        if not rows:
            return
        lowers = sentence.tokens.lowers
        marks = [at for at in range(sentence.start, sentence.end) if lowers[at] in _MARKS]
        free = [at for at in sentence.verbs if at not in found]
        for row in rows:
            at = bisect_left(marks, row)
            start = marks[at - 1] + 1 if at else sentence.start
            end = marks[at] if at < len(marks) else sentence.end
            alone = bisect_left(free, start) == bisect_left(free, end)
            if alone or self._of_amount(sentence, row, start):
                found.discard(row)

    def _is_second_noun(self, sentence: Sentence, index: int, tag: int) -> bool:
        """Tell a word in -s after a plural that nothing says to be a noun or a name."""
        return (
            index > sentence.start
            and bool(tag & FINITE)
            and not tag & (PARTICIPLE | BASE)
            and not sentence.capital(index)
            and not sentence.tokens.glued(index)
            and sentence.lower(index - 1)[0].isalpha()
            and self._nouns.plural(sentence, index - 1)
        )

    def _of_amount(self, sentence: Sentence, index: int, start: int) -> bool:
        lowers = sentence.tokens.lowers
        first = max(start, index - _AMOUNT_REACH)
        return not self._amounts.isdisjoint(lowers[first:index])

    def _is_nominal(self, sentence: Sentence, index: int, tag: int, found: set[int]) -> bool:
        if sentence.capital(index):
            return True
        if sentence.tokens.glued(index) and sentence.lower(index - 1) in "-’'":
            return True
        if index == sentence.start:
            after = sentence.tag(index + 1) if index + 1 < sentence.end else 0
            return (
                bool(tag & NOUN)
                or (self._second and not tag & FINITE)
                or bool(tag & GERUND and after & AUXILIARY)
            )
        before = sentence.tag(index - 1)
        previous = sentence.lower(index - 1)
        if previous in self._marks:
            return not tag & BASE and bool(tag & NOUN)
        if self._second:
            return self._nominal_inflected(sentence, index, tag, before)
        if sentence.capital(index - 1):
            before &= ~(ADJECTIVE | PARTICIPLE)
        elif self._follows_verb(index, tag, before, found):
            return True
        return self._nominal_bare(sentence, index, tag, before)

    @staticmethod
    def _follows_verb(index: int, tag: int, before: int, found: set[int]) -> bool:
        """Tell the object of a verb from a verb: cut rates."""
        verb = before & (FINITE | BASE) and not before & (AUXILIARY | FUNCTION)
        return bool(verb) and index - 1 not in found and bool(tag & NOUN)

    def _is_numbered(self, sentence: Sentence, index: int, tag: int, found: set[int]) -> bool:
        """Tell what a number counts from its verb: er zijn 12 moorden, 40 beschadigde huizen."""
        if index - 1 in found and sentence.lower(index - 1).endswith(self._inflection):
            return bool(tag & BASE)
        if index not in sentence.number_ends:
            return False
        if sentence.lower(index).endswith(self._inflection):
            return self._nouns.starts(sentence, index + 1, sentence.end)
        if not tag & BASE:
            return False
        if self._joined(sentence.lower(index)) or self._is_of_several(sentence, index):
            return True
        clause = sentence.clauses[sentence.clause_at(index)]
        first = bisect_left(sentence.verbs, max(clause.start, index - FARTHEST))
        last = bisect_left(sentence.verbs, min(clause.end, index + FARTHEST), first)
        return any(
            self._verb(sentence.lower(other)).lemma in self._perfect
            for other in sentence.verbs[first:last]
            if sentence.tag(other) & AUXILIARY
        )

    def _is_of_several(self, sentence: Sentence, index: int) -> bool:
        """Tell the noun of a whole, which never acts: twee van de vijf pompen."""
        number = index - 1
        while number > sentence.start and number not in sentence.number_starts:
            number -= 1
        before = number - 1
        return (
            before > sentence.start
            and bool(sentence.tag(before) & DETERMINER)
            and sentence.lower(before - 1) == self._of
        )

    def _nominal_inflected(self, sentence: Sentence, index: int, tag: int, before: int) -> bool:
        previous, word = sentence.lower(index - 1), sentence.lower(index)
        if before & DETERMINER and (not before & PRONOUN or tag & NOUN):
            perfect = before & AUXILIARY and tag & PARTICIPLE
            return not (perfect and not word.endswith(self._inflection))
        if before & PREPOSITION and not before & (ADVERB | PARTICLE):
            return not tag & PARTICIPLE or bool(tag & NOUN)
        if previous[0].isdigit():
            return bool(tag & NOUN)
        adjective = before & ADJECTIVE or (
            previous.endswith(self._inflection)
            and not before & ~(PRONOUN | DETERMINER | NOUN)
            and not before
        )
        if adjective and tag & (BASE | NOUN):
            return True
        if word.endswith(self._inflection) and tag & FINITE and not before & PRONOUN:
            following = index + 1 < sentence.end and sentence.tag(index + 1)
            return bool(before & (DETERMINER | PREPOSITION)) and not following
        return bool(tag & NOUN and before & PREPOSITION)

    def _nominal_bare(self, sentence: Sentence, index: int, tag: int, before: int) -> bool:
        nominal_after = index + 1 < sentence.end and not sentence.tag(index + 1) & (
            DETERMINER | PREPOSITION | PRONOUN | ADVERB
        ) and sentence.lower(index + 1)[0].isalpha()  # fmt: skip
        if before & DETERMINER and not before & PRONOUN:
            return True
        if before & PRONOUN and not before & DETERMINER:
            return False
        if before & DETERMINER:
            return nominal_after or bool(tag & NOUN)
        if before & PREPOSITION and not before & ADVERB:
            return not tag & GERUND or bool(tag & NOUN)
        previous = sentence.lower(index - 1)
        if before & AUXILIARY or before & ADVERB:
            return False
        if tag & (FINITE | PARTICIPLE) and not (tag & NOUN):
            return bool(before & ADJECTIVE) and nominal_after
        if index in sentence.number_ends or not previous[0].isalpha():
            return bool(tag & NOUN)
        if before & (ADJECTIVE | PARTICIPLE):
            opened = index - 1 in sentence.number_ends or (
                index - 2 >= sentence.start and sentence.tag(index - 2) & PREPOSITION
            )
            return bool(tag & NOUN or (opened and self._nouns.plural(sentence, index)))
        if tag & BASE and not tag & PARTICIPLE:
            return not self._nouns.plural(sentence, index - 1)
        if tag & NOUN and not tag & (PARTICIPLE | BASE):
            return sentence.lower(index).endswith("s") and self._nouns.plural(sentence, index - 1)
        return False
