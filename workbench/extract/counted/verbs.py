"""Finds the verb that a figure stands with, its particle joined."""

from bisect import bisect_left

from workbench.extract.counted.idioms import IdiomReader
from workbench.extract.counted.later import LaterVerbs, ends_noun
from workbench.extract.counted.lexicon import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    BASE,
    COORDINATOR,
    DETERMINER,
    FINITE,
    GERUND,
    NOUN,
    OPENER,
    PARTICIPLE,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    VERB,
    Lexicon,
)
from workbench.extract.counted.parts import MOST_VERBS, describes, near, others, parts
from workbench.extract.counted.relatives import follows
from workbench.extract.counted.sentence import FARTHEST, Clause, Sentence
from workbench.extract.counted.telling import VerbFound
from workbench.extract.lemmas import pairs, words
from workbench.languages.pack import Pack

_REACH = 6
"""Clauses without a verb of their own that may lie between a figure and its verb."""
_GROUP = 6
"""Tokens after an auxiliary in which its main verb is looked for."""

_APOSTROPHES = frozenset("'’")
_NEGATIONS = frozenset(("t", "not"))
_HELPING = AUXILIARY | FINITE


class VerbFinder:
    """Reads the verbs of clauses by the grammar of a pack."""

    def __init__(self, pack: Pack, lexicon: Lexicon) -> None:
        grammar = pack.grammar
        verbs = grammar.verbs
        self._verb = lexicon.lemmas.verb
        self._second = grammar.verb_second
        self._sure = words(verbs.sure_particles)
        joined_by = pairs(verbs.phrases)
        self._phrases = [(phrase.split(), joined) for phrase, joined in joined_by.items()]
        self._phrase_firsts = frozenset(phrase[0] for phrase, _ in self._phrases)
        self._phrasal = {
            verb: frozenset(particles.split(","))
            for verb, particles in pairs(verbs.phrasal).items()
        }
        self._marks = words(verbs.infinitive_marks)
        self._purposes = words(verbs.purposes)
        self._reporting = words(verbs.reporting)
        self._perfect = words(verbs.perfect)
        self._after_modals = words(verbs.after_modals)
        self._clipped = pairs(verbs.clipped)
        self._predicates = pairs(grammar.words.predicates)
        self._idioms = IdiomReader(pack)
        self._idiomatic = self._idioms.phrases.keys()
        self._later = LaterVerbs(pack, lexicon)
        self._of = grammar.partitives.of
        self._read = self._read_second if self._second else self._read_plain

    def find(self, sentence: Sentence, start: int, end: int) -> VerbFound:
        """Return the verb of the figure whose statement is tokens `start` to `end`."""
        clauses = sentence.clauses
        chosen = own = sentence.clause_at(start)
        clause = clauses[own]
        first = clause.start
        if not clause.verbs:
            told = follows(sentence, clauses, own, self._of)
            if told is not None:
                lemma, at = self._read(sentence, [told], 0, 0, start, end)
                if lemma in self._idiomatic:
                    lemma = self._idioms.read(sentence, lemma, told.start, told.end)
                return VerbFound(lemma, at, first, told.end, told)
            chosen = self._neighbour(clauses, own)
            if chosen < 0:
                return VerbFound(None, -1, first, clause.end, clause)
            clause = clauses[chosen]
            first = min(first, clause.start)
        last = max(own, chosen)
        if last + 1 < len(clauses) and not clauses[last + 1].verbs:
            last = self._open_end(clauses, last)
        lemma, at = self._read(sentence, clauses, chosen, last, start, end)
        if lemma in self._idiomatic:
            lemma = self._idioms.read(sentence, lemma, clause.start, clauses[last].end)
        return VerbFound(lemma, at, first, clauses[last].end, clause)

    @staticmethod
    def _neighbour(clauses: list[Clause], own: int) -> int:
        """Return the clause with the verb of a clause that has none, or -1."""
        at = own
        while at > 0 and own - at < _REACH and clauses[at].before < OPENER:
            at -= 1
            if clauses[at].verbs:
                return at
        at = own + 1
        while at < len(clauses) and at - own <= _REACH and clauses[at].before < OPENER:
            if clauses[at].verbs:
                return at
            at += 1
        return -1

    @staticmethod
    def _open_end(clauses: list[Clause], at: int) -> int:
        """Return the last clause after `at` that has no verb of its own and goes on with it."""
        last = at
        while (
            last + 1 < len(clauses)
            and last - at < _REACH
            and clauses[last + 1].before < OPENER
            and not clauses[last + 1].verbs
        ):
            last += 1
        return last

    def _read_second(
        self,
        sentence: Sentence,
        clauses: list[Clause],
        chosen: int,
        last: int,
        start: int,
        end: int,
    ) -> tuple[str | None, int]:
        verbs, tags = clauses[chosen].verbs, sentence.tags
        if len(verbs) > MOST_VERBS:
            verbs = near(verbs, start)
        if len(verbs) == 1 and tags[verbs[0]] & _HELPING == FINITE:
            return self._alone(sentence, verbs[0], clauses[last].end), verbs[0]
        finite = self._finite(sentence, verbs, start)
        main = [
            index
            for index in verbs
            if index != finite and not tags[index] & AUXILIARY
            and tags[index] & (PARTICIPLE | BASE)
            and not (finite < index < start and describes(sentence, index))
        ]  # fmt: skip
        auxiliary = finite >= 0 and tags[finite] & AUXILIARY
        if auxiliary and main and main[-1] < finite and self._is_purpose(sentence, main[-1]):
            main = []
        if finite < 0 or auxiliary:
            if not main:
                # Gekomen is a verb by itself, where no other stands with it.
                main = others(sentence, verbs, finite, PARTICIPLE)
            if auxiliary and not main:
                listed = finite < start and ends_noun(sentence, end)
                main = self._later.find(sentence, clauses, last, finite, listed=listed)
                main = main or others(sentence, verbs, finite, BASE)
            if main:
                return self._nonfinite(sentence, main), finite if finite >= 0 else main[-1]
            if finite < 0:
                finite = verbs[-1]
        elif main and start < main[-1] and self._goes_on(sentence, main[-1], start):
            return self._nonfinite(sentence, main[-1:]), finite
        return self._alone(sentence, finite, clauses[last].end), finite

    def _alone(self, sentence: Sentence, index: int, end: int) -> str:
        """Return the lemma of a verb with its particle, which stands before `end`."""
        particle = self._particle(sentence, index + 1, end)
        return particle + self._verb(sentence.lowers[index]).lemma

    def _finite(self, sentence: Sentence, verbs: list[int], start: int) -> int:
        tags, found, last = sentence.tags, -1, verbs[-1]
        for index in verbs:
            tag = tags[index]
            # A form that may be an infinitive is finite where nothing marks it.
            if not tag & FINITE and (not tag & BASE or self._marked(sentence, index)):
                continue
            if tag & PARTICIPLE and index == last and (found >= 0 or len(verbs) > 1):
                continue
            if found < 0 or (index < start and not tags[found] & AUXILIARY):
                found = index
        return found

    def _marked(self, sentence: Sentence, index: int) -> bool:
        start = sentence.start
        if index > start + 1 and sentence.tags[index - 1] & AUXILIARY:
            index -= 1
        return index > start and sentence.lowers[index - 1] in self._marks

    def _goes_on(self, sentence: Sentence, index: int, start: int) -> bool:
        """Tell whether a marked infinitive is what the clause says, and no purpose after it."""
        if not self._marked(sentence, index):
            return False
        return self._purposes.isdisjoint(sentence.lowers[start:index])

    def _is_purpose(self, sentence: Sentence, index: int) -> bool:
        """Tell the verb of a clause of purpose: om het tekort weg te werken."""
        clause = sentence.clause_of(index)
        opened = sentence.lowers[clause.start] in self._purposes
        return opened and sentence.lowers[index - 1] in self._marks

    def _nonfinite(self, sentence: Sentence, main: list[int]) -> str:
        participles = [index for index in main if sentence.tags[index] & PARTICIPLE]
        index = (participles or main)[-1]
        lemma = self._verb(sentence.lowers[index]).lemma
        before = index - 1
        if before > sentence.start and sentence.lowers[before] in self._marks:
            before -= 1
        marked = before < index - 1
        parted = before > sentence.start and sentence.tags[before] & PARTICLE
        if parted and not marked and sentence.tags[before] & ADVERB:
            # Weer vrijgelaten: the adverb, for a participle keeps its particle.
            parted = 0
        if parted and (not sentence.tags[before] & PREPOSITION or before == index - 2):
            return sentence.lowers[before] + lemma
        clause = sentence.clause_of(index)
        able = parts(sentence, max(clause.start, index - _GROUP), index)
        return self._phrase(sentence, able, close=True) + lemma

    def _phrase(self, sentence: Sentence, able: list[int], *, close: bool = False) -> str:
        """Return what a phrase there makes of its verb; with `close` the verb comes right after."""
        lowers = sentence.lowers
        for index in able:
            if lowers[index] not in self._phrase_firsts:
                continue
            for phrase, particle in self._phrases:
                after = index + len(phrase)
                if lowers[index:after] != phrase:
                    continue
                if close and not (sentence.tags[after] & VERB or lowers[after] in self._marks):
                    continue
                return particle if " " not in particle else particle + " "
        return ""

    def _particle(self, sentence: Sentence, start: int, end: int) -> str:
        """Return the particle that has parted from the finite verb, or nothing."""
        end = min(end, start + FARTHEST)
        able = parts(sentence, start, end)
        phrase = self._phrase(sentence, able)
        if phrase:
            return phrase
        tags, lowers = sentence.tags, sentence.lowers
        for index in reversed(able):
            kind, word = tags[index], lowers[index]
            if not kind & PARTICLE or tags[index - 1] & DETERMINER:
                continue
            if index in sentence.number_starts:
                continue
            if word in self._purposes and not self._marks.isdisjoint(lowers[index + 1 : end]):
                # Zegt te overwegen om te stoppen: it opens a clause of its own.
                continue
            if word in self._sure or not kind & (PREPOSITION | ADVERB | ADJECTIVE):
                return word
            if not kind & PREPOSITION:
                continue
            following = index + 1
            if following >= sentence.end or not lowers[following][0].isalnum():
                return word
            tag = tags[following]
            opens = tag & SUBORDINATOR and not tag & RELATIVE
            closes = opens or tag & COORDINATOR or (tag & PREPOSITION and following < end)
            hedge = tags[index - 1] & PREPOSITION and index - 1 > sentence.start
            if closes and not hedge:
                return word
        return ""

    def _read_plain(
        self,
        sentence: Sentence,
        clauses: list[Clause],
        chosen: int,
        last: int,
        start: int,
        end: int,
    ) -> tuple[str | None, int]:
        limit = clauses[last].end
        verbs, tags = clauses[chosen].verbs, sentence.tags
        if len(verbs) > MOST_VERBS:
            verbs = near(verbs, start)
        split = bisect_left(verbs, start)
        before, after = verbs[:split], verbs[bisect_left(verbs, end, split) :]
        main = -1
        for index in reversed(before):
            if not tags[index] & AUXILIARY:
                main = index
                break
        if after and (main < 0 or self._reports(sentence, main)):
            found = self._after(sentence, after, end)
            if found >= 0:
                return self._group(sentence, found, limit), found
        if before:
            index = before[-1]
            if index == main and sentence.lowers[index] not in self._clipped:
                return self._with_particle(sentence, index, limit), index
            if index > main == before[0] == sentence.start and tags[main] & PARTICIPLE:
                # Killed in the strike were two drivers.
                return self._with_particle(sentence, main, limit), main
            return self._group(sentence, index, limit, start), index
        if after:
            return self._group(sentence, after[0], limit), after[0]
        return None, -1

    def _reports(self, sentence: Sentence, index: int) -> bool:
        return self._verb(sentence.lowers[index]).lemma in self._reporting

    def _after(self, sentence: Sentence, after: list[int], end: int) -> int:
        """Return the verb of which the figure is the subject."""
        for number, index in enumerate(after):
            tag = sentence.tags[index]
            if tag & AUXILIARY or number == len(after) - 1:
                return index
            if tag & GERUND:
                continue
            reduced = tag & PARTICIPLE and index <= end + 1
            # Half of them said they had gone: who comes next says it is no attribute.
            reduced = reduced and not self._subject_after(sentence, index)
            rest = after[number + 1 :]
            if reduced and any(sentence.tags[item] & (FINITE | AUXILIARY) for item in rest):
                continue
            return index
        return -1

    @staticmethod
    def _subject_after(sentence: Sentence, index: int) -> bool:
        tag = sentence.tags[index + 1] if index + 1 < sentence.end else 0
        return bool(tag & PRONOUN and not tag & (ADVERB | PREPOSITION))

    def _group(self, sentence: Sentence, index: int, limit: int, start: int = -1) -> str:
        """Return the lemma of the verb group that begins at `index`."""
        tags, lowers, marks = sentence.tags, sentence.lowers, self._marks
        lemma = self._verb(lowers[index]).lemma
        if not tags[index] & AUXILIARY:
            if lowers[index] not in self._clipped or not self._negated(sentence, index):
                return self._with_particle(sentence, index, limit)
            lemma = self._clipped[lowers[index]]
        free = lemma not in self._perfect
        for at in range(index + 1, min(limit, index + _GROUP)):
            tag, word = tags[at], lowers[at]
            if tag & AUXILIARY or word in marks:
                continue
            if word in self._after_modals and free:
                return self._verb(word).lemma or word
            free = free and (word in _APOSTROPHES or word in _NEGATIONS)
            if tag & (PARTICIPLE | BASE | GERUND) and not tag & DETERMINER and (
                not tag & NOUN or tag & PARTICIPLE or tags[at - 1] & (AUXILIARY | ADVERB)
                or lowers[at - 1] in marks or lowers[at - 1] in _NEGATIONS
            ):  # fmt: skip
                return self._with_particle(sentence, at, limit)
            predicate = self._predicates.get(word)
            if predicate is not None:
                return predicate
            if (tag & (DETERMINER | PREPOSITION) and not tag & ADVERB) or at == start:
                break
        return lemma

    @staticmethod
    def _negated(sentence: Sentence, index: int) -> bool:
        """Tell "won't" from what looks like its first part."""
        mark, tokens = index + 1, sentence.tokens
        if mark + 1 >= sentence.end or not (tokens.glued(mark) and tokens.glued(mark + 1)):
            return False
        return sentence.lowers[mark] in _APOSTROPHES and sentence.lowers[mark + 1] in _NEGATIONS

    def _with_particle(self, sentence: Sentence, index: int, limit: int) -> str:
        lowers = sentence.lowers
        lemma = self._verb(lowers[index]).lemma
        particles = self._phrasal.get(lemma)
        if not particles:
            return lemma
        if index + 1 < sentence.end and lowers[index + 1] in particles:
            return f"{lemma} {lowers[index + 1]}"
        last = min(limit, sentence.end) - 1
        while last > index and not lowers[last][0].isalnum():
            last -= 1
        if last > index and lowers[last] in particles:
            return f"{lemma} {lowers[last]}"
        return lemma
