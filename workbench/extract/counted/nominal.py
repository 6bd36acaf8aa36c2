"""Tells words that look like verbs and are nouns or adjectives by their place."""

from bisect import bisect_left

from workbench.extract.counted.lexicon import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    BASE,
    COORDINATOR,
    DETERMINER,
    FINITE,
    FUNCTION,
    GERUND,
    NOUN,
    PARTICIPLE,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    VERB,
    Lexicon,
)
from workbench.extract.counted.nouns import NounReader
from workbench.extract.counted.sentence import FARTHEST, Sentence
from workbench.extract.lemmas import words
from workbench.languages.pack import Pack

_MARKS = frozenset(",;:")
_JOINTS = frozenset("-’'")
_FORMS = FINITE | PARTICIPLE | BASE
_GOVERNING = DETERMINER | PREPOSITION | PRONOUN | ADVERB
_LEADING = DETERMINER | PREPOSITION | ADVERB
_NAMING = BASE | NOUN
_ACTING = FINITE | BASE
_HELPING = AUXILIARY | FUNCTION
_STATED = ADJECTIVE | PARTICIPLE
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
        self._times = words(grammar.words.times)

    def find(self, sentence: Sentence) -> set[int]:
        """Return the tokens that look like verbs and are nouns or adjectives by their place."""
        found: set[int] = set()
        lowers, tags, numbered = sentence.lowers, sentence.tags, sentence.number_ends
        for index in sentence.verbs:
            tag = tags[index]
            if lowers[index] in self._ordinals and self._determined(sentence, index):
                found.add(index)
                continue
            if tag & AUXILIARY:
                if (tag & DETERMINER and self._determines(sentence, index)) or (
                    tags[index - 1] & PREPOSITION
                    and index > sentence.start
                    and sentence.capital(index)
                ):
                    # His, and the month of May.
                    found.add(index)
                continue
            if self._is_nominal(sentence, index, tag, found) or (
                self._second
                and (index in numbered or index - 1 in found)
                and self._is_numbered(sentence, index, tag, found)
            ):
                found.add(index)
        if self._second:
            if found:
                self._free(sentence, found)
        else:
            self._release(sentence, found)
        return found

    @staticmethod
    def _free(sentence: Sentence, found: set[int]) -> None:
        """Give back the one verb of a clause that looked like a noun after an adjective: leden van
        de bende zitten vast."""
        tags, verbs = sentence.tags, sentence.verbs
        for at in [at for at in found if tags[at] & (BASE | NOUN | AUXILIARY) == BASE]:
            if at < sentence.start + 2 or tags[at - 1] or not tags[at - 2] & DETERMINER:
                continue
            clause = sentence.clause_of(at)
            first = bisect_left(verbs, max(clause.start, at - FARTHEST))
            last = bisect_left(verbs, min(clause.end, at + FARTHEST), first)
            if all(
                index in found or (tags[index] & NOUN and index in sentence.number_ends)
                for index in verbs[first:last]
            ):
                found.discard(at)

    def _joined(self, word: str) -> bool:
        """Tell a verb with its particle, which after a number is a noun: 230 toestellen."""
        return any(
            word.startswith(particle) and self._verb(word[len(particle) :]).kinds & BASE
            for particle in self._particles
        )

    @staticmethod
    def _determined(sentence: Sentence, index: int) -> bool:
        return index > sentence.start and bool(sentence.tags[index - 1] & DETERMINER)

    def _determines(self, sentence: Sentence, index: int) -> bool:
        """Tell the possessive from the verb that looks like it: hij stak zijn slachtoffer."""
        if index + 1 >= sentence.end:
            return False
        if index == sentence.start:
            return self._opens(sentence, index)
        before, after = sentence.tags[index - 1], sentence.tags[index + 1]
        led = before & PREPOSITION or (before & FINITE and not before & AUXILIARY)
        named = sentence.lowers[index + 1][0].isalpha() and not after & (FUNCTION | PARTICIPLE)
        return bool(led) and named and index + 1 not in sentence.number_starts

    def _opens(self, sentence: Sentence, index: int) -> bool:
        """Tell the possessive that opens a sentence from a question: zijn ploeg won vier punten."""
        clause = sentence.clauses[0]
        after = sentence.tags[index + 1]
        if after & (FUNCTION | VERB) or index + 1 in sentence.number_starts:
            return False
        verbs = (at for at in sentence.verbs if index + 1 < at < clause.end)
        return any(sentence.tags[at] & FINITE for at in verbs)

    def _release(self, sentence: Sentence, found: set[int]) -> None:
        """Give back a verb in -s that looked like a second noun: the number of beds rises."""
        tags = sentence.tags
        rows = [
            at
            for at in found
            if (tags[at] & _FORMS == FINITE and self._is_second_noun(sentence, at))
            or (tags[at] & (_FORMS | NOUN) == BASE and self._ends_subject(sentence, at))
        ]
        if not rows:
            return
        rows.sort()
        lowers = sentence.lowers
        marks = [at for at in range(sentence.start, sentence.end) if lowers[at] in _MARKS]
        free = [at for at in sentence.verbs if at not in found]
        for row in rows:
            at = bisect_left(marks, row)
            start = marks[at - 1] + 1 if at else sentence.start
            end = marks[at] if at < len(marks) else sentence.end
            alone = bisect_left(free, start) == bisect_left(free, end)
            if alone or self._of_amount(sentence, row, start):
                found.discard(row)

    def _is_second_noun(self, sentence: Sentence, index: int) -> bool:
        """Tell a word in -s after a plural that nothing says to be a noun or a name."""
        return (
            index > sentence.start
            and not sentence.capital(index)
            and not sentence.tokens.glued(index)
            and sentence.lowers[index - 1][0].isalpha()
            and self._nouns.plural(sentence, index - 1)
        )

    def _ends_subject(self, sentence: Sentence, index: int) -> bool:
        """Tell a verb after a place that ends its subject: people in the country die from it."""
        before, after = index - 1, index + 1
        if before < sentence.start + 2 or after >= sentence.end:
            return False
        tags = sentence.tags
        if not tags[after] & _LEADING or tags[before] & FUNCTION or sentence.capital(index):
            return False
        led = tags[before - 1] & PREPOSITION or (
            tags[before - 1] & DETERMINER
            and (tags[before - 2] & PREPOSITION or sentence.lowers[before] in self._times)
        )
        return bool(led) and sentence.lowers[before][0].isalpha()

    def _of_amount(self, sentence: Sentence, index: int, start: int) -> bool:
        lowers = sentence.lowers
        first = max(start, index - _AMOUNT_REACH)
        return not self._amounts.isdisjoint(lowers[first:index])

    def _is_nominal(self, sentence: Sentence, index: int, tag: int, found: set[int]) -> bool:
        previous = sentence.lowers[index - 1]
        if sentence.forms[index][0].isupper() and sentence.capital(index):
            return True
        if previous in _JOINTS and sentence.tokens.glued(index):
            return True
        if index == sentence.start:
            after = sentence.tags[index + 1] if index + 1 < sentence.end else 0
            return (
                bool(tag & NOUN)
                or (self._second and not tag & FINITE)
                or bool(tag & GERUND and after & AUXILIARY)
            )
        before = sentence.tags[index - 1]
        if previous in self._marks:
            return not tag & BASE and bool(tag & NOUN)
        if self._second:
            return self._nominal_inflected(sentence, index, tag, before)
        if before & (_ACTING | _STATED):
            if sentence.capital(index - 1):
                before &= ~_STATED
            elif tag & NOUN and before & _ACTING and not before & _HELPING and (
                index - 1 not in found
            ):  # fmt: skip
                # The object of a verb: cut rates.
                return True
        return self._nominal_bare(sentence, index, tag, before)

    def _is_numbered(self, sentence: Sentence, index: int, tag: int, found: set[int]) -> bool:
        """Tell what a number counts from its verb: er zijn 12 moorden, 40 beschadigde huizen."""
        if index - 1 in found and sentence.lowers[index - 1].endswith(self._inflection):
            return bool(tag & BASE)
        if index not in sentence.number_ends:
            return False
        if sentence.lowers[index].endswith(self._inflection):
            return self._nouns.starts(sentence, index + 1, sentence.end)
        if not tag & BASE:
            return False
        if self._joined(sentence.lowers[index]) or self._is_of_several(sentence, index):
            return True
        clause = sentence.clause_of(index)
        first = bisect_left(sentence.verbs, max(clause.start, index - FARTHEST))
        last = bisect_left(sentence.verbs, min(clause.end, index + FARTHEST), first)
        return any(
            self._verb(sentence.lowers[other]).lemma in self._perfect
            for other in sentence.verbs[first:last]
            if sentence.tags[other] & AUXILIARY
        )

    def _is_of_several(self, sentence: Sentence, index: int) -> bool:
        """Tell the noun of a whole, which never acts: twee van de vijf pompen."""
        number = index - 1
        while number > sentence.start and number not in sentence.number_starts:
            number -= 1
        before = number - 1
        return (
            before > sentence.start
            and bool(sentence.tags[before] & DETERMINER)
            and sentence.lowers[before - 1] == self._of
        )

    def _nominal_inflected(self, sentence: Sentence, index: int, tag: int, before: int) -> bool:
        previous, word = sentence.lowers[index - 1], sentence.lowers[index]
        if before & DETERMINER and (not before & PRONOUN or tag & NOUN):
            if before & RELATIVE and tag & FINITE and not tag & NOUN and self._refers(
                sentence, index - 1
            ):  # fmt: skip
                # De landen die meededen.
                return False
            if index == sentence.start + 1 and self._acts_on(sentence, index, tag):
                return False
            perfect = before & AUXILIARY and tag & PARTICIPLE
            return not (perfect and not word.endswith(self._inflection))
        if before & PREPOSITION and not before & (ADVERB | PARTICLE):
            return not tag & PARTICIPLE or bool(tag & NOUN)
        if previous[0].isdigit():
            return bool(tag & NOUN)
        if tag & _NAMING and (
            before & ADJECTIVE
            or (
                not before
                and previous.endswith(self._inflection)
                and index not in sentence.number_ends
            )
        ):
            return True
        if tag & FINITE and not before & PRONOUN and word.endswith(self._inflection):
            following = index + 1 < sentence.end and sentence.tags[index + 1]
            return bool(before & (DETERMINER | PREPOSITION)) and not following
        return bool(tag & NOUN and before & PREPOSITION)

    def _nominal_bare(self, sentence: Sentence, index: int, tag: int, before: int) -> bool:
        if before & DETERMINER:
            if before & RELATIVE and tag & FINITE and self._refers(sentence, index - 1):
                return False
            if index == sentence.start + 1 and self._acts_on(sentence, index, tag):
                return False
            return not before & PRONOUN or bool(tag & NOUN) or self._leads(sentence, index)
        if before & PRONOUN:
            return False
        if before & COORDINATOR and tag & BASE and index + 1 in sentence.number_starts:
            # And force 9,000 people to move.
            return False
        if before & PREPOSITION and not before & ADVERB:
            return not tag & GERUND or bool(tag & NOUN)
        if before & (AUXILIARY | ADVERB):
            return False
        if tag & (FINITE | PARTICIPLE) and not (tag & NOUN):
            return bool(before & ADJECTIVE) and self._leads(sentence, index)
        if index in sentence.number_ends or not sentence.lowers[index - 1][0].isalpha():
            return bool(tag & NOUN)
        if before & (ADJECTIVE | PARTICIPLE):
            opened = index - 1 in sentence.number_ends or (
                index - 2 >= sentence.start and sentence.tags[index - 2] & PREPOSITION
            )
            return bool(tag & NOUN or (opened and self._nouns.plural(sentence, index)))
        if tag & BASE and not tag & PARTICIPLE:
            return not self._nouns.plural(sentence, index - 1)
        if tag & NOUN and not tag & (PARTICIPLE | BASE):
            return sentence.lowers[index].endswith("s") and self._nouns.plural(sentence, index - 1)
        return False

    @staticmethod
    def _acts_on(sentence: Sentence, index: int, tag: int) -> bool:
        """Tell the verb after a pronoun that opens a sentence: that brings the total to 208."""
        after = index + 1
        if tag & (FINITE | NOUN) != FINITE or after >= sentence.end:
            return False
        if not sentence.tags[index - 1] & SUBORDINATOR:
            return False
        if not (sentence.tags[after] & _LEADING or after in sentence.number_starts):
            return False
        verbs, clause = sentence.verbs, sentence.clause_of(index)
        following = bisect_left(verbs, after)
        others = verbs[following : bisect_left(verbs, min(clause.end, after + FARTHEST), following)]
        return not any(sentence.tags[other] & FINITE for other in others)

    @staticmethod
    def _refers(sentence: Sentence, index: int) -> bool:
        """Tell the pronoun after what it stands for from the article: landen die wonnen."""
        noun = index - 1
        if noun > sentence.start and sentence.lowers[noun] == ",":
            noun -= 1
        word = sentence.lowers[noun] if noun >= sentence.start else ""
        return word[:1].isalpha() and (
            not sentence.tags[noun] & (FUNCTION | VERB) or bool(sentence.tags[noun] & NOUN)
        )

    @staticmethod
    def _leads(sentence: Sentence, index: int) -> bool:
        """Tell whether a word follows that the one at `index` may describe."""
        after = index + 1
        return (
            after < sentence.end
            and not sentence.tags[after] & _GOVERNING
            and after not in sentence.number_starts
            and sentence.lowers[after][0].isalpha()
        )
