"""Reads the subject that a figure without a noun counts: the death toll rose to 14."""

from workbench.extract.counted.known import known_names
from workbench.extract.counted.lexicon import (
    ADVERB,
    AUXILIARY,
    COMMA,
    DETERMINER,
    JOINT,
    NOUN,
    OPENER,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    VERB,
    Lexicon,
)
from workbench.extract.counted.nouns import NounPhrase, NounReader
from workbench.extract.counted.preceding import PrecedingReader
from workbench.extract.counted.sentence import Clause, Sentence
from workbench.extract.counted.telling import VerbFound
from workbench.extract.figures.draft import FigureDraft
from workbench.extract.lemmas import pairs, words
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind

_NEVER = frozenset((FigureKind.ORDINAL, FigureKind.AGE))
_COUNT, _DURATION = FigureKind.COUNT, FigureKind.DURATION
_PARTS = frozenset((_COUNT, FigureKind.PERCENTAGE, FigureKind.RATIO))
_GAPPED = frozenset((FigureKind.PERCENTAGE, FigureKind.MONEY, FigureKind.MEASURE))
_HEADLINE = 12
"""Tokens before the number of a headline."""
_REACH = 12
"""Tokens before a number in which the amount stands that it is the level of."""
_STEPS = 8
_NEAR = 2
"""Tokens between a verb and a number that is its object."""
_CLAUSES = 4
"""Clauses before one that goes on after a relative clause in which its subject stands."""
_OPENERS = PREPOSITION | DETERMINER


class SubjectReader:
    """Finds the subject of verbs of level and change."""

    def __init__(self, pack: Pack, lexicon: Lexicon, nouns: NounReader) -> None:
        grammar = pack.grammar
        self._lexicon = lexicon
        self._nouns = nouns
        self._preceding = PrecedingReader(pack)
        verbs = grammar.verbs
        self._passive = " ".join(words(verbs.perfect) - words(verbs.done))
        self._risen = words(grammar.subjects.risen)
        self._second = grammar.verb_second
        self._verbs = words(grammar.subjects.verbs)
        self._places = known_names(pack)
        self._estimates = words(grammar.partitives.estimates)
        self._holders = words(grammar.subjects.holders)
        self._objects = words(grammar.subjects.objects)
        self._amounts = words(grammar.words.amounts)
        self._predicates = frozenset(pairs(grammar.words.predicates))
        self._of = grammar.partitives.of
        self._among = words(grammar.partitives.among)
        self._fronting = self._among | {self._of}
        self._times = words(grammar.words.times)
        self._reporting = words(grammar.verbs.reporting)
        self._quantitative = words(grammar.partitives.quantitative)

    def read(self, sentence: Sentence, draft: FigureDraft, verb: VerbFound) -> NounPhrase | None:
        """Return the subject as the thing counted, or None."""
        if draft.kind in _NEVER:
            return None
        if verb.at < 0:
            return self._headed(sentence, draft)
        gapped = self._gapped(sentence, draft)
        if gapped is not None:
            return gapped
        lemma = (verb.lemma or "").split(" ")[0]
        if lemma not in self._verbs:
            return self._numbering(sentence, draft, verb.clause)
        if draft.kind is _COUNT and lemma in self._holders:
            return None
        if draft.kind is _DURATION and not self._lasting(sentence, draft, verb):
            return None
        clause = verb.clause
        if self._asks(sentence, draft, lemma, verb):
            return self._referred(sentence, clause)
        if verb.at >= draft.token_start:
            start = clause.start
            return self._subject(sentence, start, draft.token_start) if self._second else None
        if lemma not in self._objects:
            return self._before(sentence, draft, verb, clause)
        if self._is_object(sentence, draft, verb.at):
            return None
        found = self._object(sentence, verb.at + 1, draft.token_start)
        if found is not None:
            return self._numbered(sentence, found, draft.token_start)
        if sentence.tags[verb.at + 1] & PRONOUN & ~DETERMINER and lemma in self._estimates:
            return None
        return self._before(sentence, draft, verb, clause)

    def _before(
        self, sentence: Sentence, draft: FigureDraft, verb: VerbFound, clause: Clause
    ) -> NounPhrase | None:
        """Return the subject of a verb that stands before its number."""
        told = self._told(sentence, clause, verb.at)
        first = clause.verbs[0] if clause.verbs else verb.at
        helped = told == clause.start or sentence.tags[first] & AUXILIARY
        if first != verb.at and sentence.tags[first] & NOUN:
            # And income is up: a noun, whatever its form.
            helped = False
        if helped and self._begins(sentence, clause, first):
            shared = self._shared(sentence, clause)
            if shared is not None:
                return shared
        found = self._subject(sentence, told, verb.at)
        if found is None and told > clause.start:
            if sentence.tags[told] & PRONOUN:
                # The victim says it was 80,000.
                return None
            found = self._subject(sentence, clause.start, verb.at)
        if found is None and self._second:
            found = self._subject(sentence, verb.at + 1, draft.token_start)
        if found is None and clause.start > verb.start:
            found = self._subject(sentence, verb.start, clause.start)
        return found

    def _numbering(
        self, sentence: Sentence, draft: FigureDraft, clause: Clause
    ) -> NounPhrase | None:
        """Return what an amount in the clause is of, whose level a preposition leads to, whatever
        the verb: that brings the number of victims to 208."""
        stop, lowers = draft.token_start, sentence.lowers
        if draft.kind is not _COUNT or not sentence.tags[stop - 1] & PREPOSITION:
            return None
        start = max(clause.start, stop - _REACH)
        if self._amounts.isdisjoint(lowers[start:stop]):
            return None
        at = next(index for index in range(start, stop) if lowers[index] in self._amounts)
        while at < stop and (lowers[at] in self._amounts or lowers[at] == self._of):
            at += 1
        found = self._nouns.read(sentence, at, stop - 1)
        return found if found is not None and found.end == stop - 1 else None

    def _asks(self, sentence: Sentence, draft: FigureDraft, lemma: str, verb: VerbFound) -> bool:
        """Tell whether a relative pronoun is the subject: inflation, which peaked at 11 percent."""
        clause = verb.clause
        if draft.kind not in _GAPPED or clause.before != OPENER or lemma in self._holders:
            return False
        joint, tags = clause.start - 1, sentence.tags
        if not (tags[joint] & RELATIVE and tags[joint] & DETERMINER):
            return False
        if lemma in self._objects and self._passive != self._lexicon.lemmas.verb(
            sentence.lowers[verb.at]
        ).lemma:  # fmt: skip
            return False
        stop = min(draft.token_start, verb.at)
        if any(tags[index] & PRONOUN and not tags[index] & ADVERB for index in range(
            clause.start, stop
        )):  # fmt: skip
            # That it rose: no relative pronoun.
            return False
        return self._subject(sentence, clause.start, stop) is None

    def _referred(self, sentence: Sentence, clause: Clause) -> NounPhrase | None:
        """Return the noun that the relative pronoun of a clause stands for."""
        end = clause.start - 1
        if end > sentence.start and sentence.lowers[end - 1] == ",":
            end -= 1
        found = self._preceding.read(sentence, end, sentence.start)
        if found is None or (
            sentence.tags[found.head] & VERB and not sentence.tags[found.head] & NOUN
        ):  # fmt: skip
            return None
        if sentence.lowers[found.head] in self._times:
            return None
        return None if sentence.capital(found.head) else found

    def _headed(self, sentence: Sentence, draft: FigureDraft) -> NounPhrase | None:
        """Return the subject of a headline that has a change for its verb: house prices up 9%,
        huizenprijzen 9 procent hoger."""
        stop, lowers = draft.token_start, sentence.lowers
        if draft.kind not in _GAPPED or stop - sentence.start > _HEADLINE:
            return None
        if self._second:
            after = draft.token_end
            risen = after < sentence.end and lowers[after] in self._risen
            stop -= 1 if sentence.tags[stop - 1] & PREPOSITION else 0
        else:
            stop -= 1
            risen = stop > sentence.start and lowers[stop] in self._risen
        if not risen:
            return None
        found = self._nouns.read(sentence, sentence.start, stop, one=True)
        return found if found is not None and found.end == stop else None

    @staticmethod
    def _begins(sentence: Sentence, clause: Clause, at: int) -> bool:
        """Tell whether a clause that is joined to another begins with its verb."""
        if clause.before not in (COMMA, JOINT):
            return False
        return all(sentence.tags[index] & (ADVERB | AUXILIARY) for index in range(clause.start, at))

    def _shared(self, sentence: Sentence, clause: Clause) -> NounPhrase | None:
        """Return the subject that a clause shares with the one that it goes on with: the bridge
        is 420 metres long and will cost; inflation, which peaked in May, now stands."""
        clauses = sentence.clauses
        own = sentence.clause_at(clause.start)
        if clause.before == COMMA:
            for at in range(own - 1, max(-1, own - _CLAUSES), -1):
                if clauses[at].before == OPENER and at and not clauses[at - 1].verbs:
                    before = clauses[at - 1]
                    if sentence.tags[before.start] & PREPOSITION:
                        # In Velt, waar het regent, staat het water: its subject follows.
                        return None
                    return self._subject(sentence, before.start, before.end)
            return None
        before = clauses[own - 1]
        if not own or not before.verbs or before.before in (JOINT, OPENER):
            return None
        return self._subject(sentence, before.start, before.verbs[0])

    def _gapped(self, sentence: Sentence, draft: FigureDraft) -> NounPhrase | None:
        """Return the subject of a clause without a verb: food rose 3 percent, energy 5."""
        if draft.kind not in _GAPPED:
            return None
        clause = sentence.clause_of(draft.token_start)
        if clause.verbs or clause.before != COMMA:
            return None
        if clause.start >= draft.token_start:
            return None
        found = self._nouns.read(sentence, clause.start, draft.token_start, one=True)
        if found is None or found.end != draft.token_start or sentence.capital(found.head):
            return None
        if sentence.tags[found.head] & VERB and not sentence.tags[found.head] & NOUN:
            # The Japanese spend 30 billion.
            return None
        return None if sentence.lowers[found.head] in self._times else found

    @staticmethod
    def _is_object(sentence: Sentence, draft: FigureDraft, at: int) -> bool:
        """Tell a number that is itself what is put or cut: they put the first 450 there."""
        between = range(at + 1, draft.token_start)
        near = draft.kind is _COUNT and len(between) <= _NEAR
        return near and not any(
            sentence.tags[index] & (PREPOSITION | PRONOUN) & ~DETERMINER for index in between
        )

    def _told(self, sentence: Sentence, clause: Clause, at: int) -> int:
        """Return where what is said begins: she said the cost would be 3 million."""
        for index in reversed(clause.verbs):
            lemma = self._lexicon.lemmas.verb(sentence.lowers[index]).lemma if index < at else ""
            if lemma in self._reporting and not sentence.tags[index] & AUXILIARY:
                return index + 1
        return clause.start

    def fronted(self, sentence: Sentence, draft: FigureDraft) -> NounPhrase | None:
        """Return the whole that a sentence begins with: van de leden is 42 procent tegen,
        among teenagers it is 71 percent."""
        start = sentence.start
        word = sentence.lowers[start]
        if word not in self._fronting or draft.kind not in _PARTS:
            return None
        if draft.kind is _COUNT and word in self._among:
            return None
        if start + 1 in sentence.number_starts or start + 2 in sentence.number_starts:
            return None
        found = self._nouns.read(sentence, start + 1, draft.token_start, one=True)
        if found is None or sentence.lowers[found.head] in self._times:
            return None
        # Of all Britons, and not of Britain.
        named = sentence.capital(found.head) and not self._nouns.plural(sentence, found.head)
        return None if named else found

    def _object(self, sentence: Sentence, start: int, stop: int) -> NounPhrase | None:
        """Return the noun phrase right after a verb that changes it: cut rates by a quarter."""
        tags = sentence.tags
        while start < stop and tags[start] & ADVERB and not tags[start] & _OPENERS:
            start += 1
        if start >= stop or tags[start] & PREPOSITION or start in sentence.number_starts:
            return None
        found = self._nouns.read(sentence, start, stop, one=True)
        return None if found is None or sentence.lowers[found.head] in self._times else found

    def _lasting(self, sentence: Sentence, draft: FigureDraft, verb: VerbFound) -> bool:
        before = draft.token_start - 1
        return verb.at < draft.token_start and not sentence.tags[before] & PREPOSITION

    def _subject(self, sentence: Sentence, start: int, stop: int) -> NounPhrase | None:
        """Return the first noun phrase from `start` that no preposition governs."""
        at = start
        for _ in range(_STEPS):
            while at < stop and not sentence.lowers[at][0].isalpha():
                at += 1
            if at >= stop:
                return None
            tag = sentence.tags[at]
            if tag & PREPOSITION and not tag & RELATIVE:
                inner = self._nouns.read(sentence, at + 1, stop, one=True)
                at = inner.end if inner is not None else at + 1
                if inner is not None and self._places_before(sentence, inner):
                    at = inner.start + 1
                continue
            found = self._nouns.read(sentence, at, stop, one=True)
            if found is None:
                stands_in = tag & PRONOUN and not tag & (ADVERB | AUXILIARY)
                if stands_in and sentence.lowers[at] not in self._quantitative:
                    return None
                at += 1
                continue
            if sentence.lowers[found.head] in self._times:
                at = found.end
                continue
            return self._numbered(sentence, found, stop)
        return None

    def _places_before(self, sentence: Sentence, phrase: NounPhrase) -> bool:
        """Tell a place before a noun from its first part: in Germany unemployment fell."""
        head = phrase.head
        named = sentence.forms[phrase.start] in self._places
        return named and phrase.start < head and not sentence.capital(head)

    def _numbered(self, sentence: Sentence, found: NounPhrase, stop: int) -> NounPhrase | None:
        """Return what is numbered in "het aantal doden", else the phrase itself."""
        if sentence.lowers[found.head] not in self._amounts:
            for at in range(found.start, found.head):
                if sentence.lowers[at] in self._amounts:
                    # Dutch leaves out the "of": het totale aantal Russische verliezen.
                    return NounPhrase(at + 1, found.head, found.head_end, found.end)
            return found
        at = found.head_end
        if at < stop and sentence.lowers[at] == self._of:
            at += 1
        inner = self._nouns.read(sentence, at, stop, one=False)
        if inner is None and at < stop and sentence.lowers[at] in self._predicates:
            return NounPhrase(at, at, at + 1, at + 1)
        return inner
