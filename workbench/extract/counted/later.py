"""Finds the verb of a clause in the clauses after it: 184 drones en 23 raketten afgevuurd."""

from workbench.extract.counted.lexicon import (
    AUXILIARY,
    BASE,
    COMMA,
    FINITE,
    JOINT,
    OPENER,
    PARTICIPLE,
    PREPOSITION,
    Lexicon,
)
from workbench.extract.counted.sentence import Clause, Sentence
from workbench.extract.lemmas import words
from workbench.languages.pack import Pack

_ONE_NOUN = 2
"""Tokens of a noun after the last number of a clause."""


class LaterVerbs:
    """Reads the verbs that end a clause from behind what is joined to it."""

    def __init__(self, pack: Pack, lexicon: Lexicon) -> None:
        self._verb = lexicon.lemmas.verb
        self._perfect = words(pack.grammar.verbs.perfect)
        self._conjunctions = pack.numbers.words.conjunctions

    def find(
        self, sentence: Sentence, clauses: list[Clause], last: int, finite: int, *, listed: bool
    ) -> list[int]:
        """Return participles and infinitives of the next clauses where they alone can end this one.

        `finite` is the auxiliary of this clause; `listed` tells that a figure after it ends the
        clause, so that what is joined to it may be one noun phrase with it.
        """
        at = _resumed(clauses, last + 1)
        if at >= len(clauses) or clauses[at].before >= OPENER:
            return []
        later, start = clauses[at].verbs, clauses[at].start
        if not later or (later[0] == start and at == last + 1 and clauses[at].before == COMMA):
            # Twelve offices, spread over the country: that tells of them alone.
            return []
        perfect = self._verb(sentence.lowers[finite]).lemma in self._perfect
        numbers = [number for number in sentence.number_starts if start <= number < later[-1]]
        if numbers and not (listed and self._shares(sentence, clauses[at], perfect=perfect)):
            # But 11 close: a number there is the subject of its own verb.
            return []
        tags = [sentence.tags[index] for index in later]
        done = not perfect and any(tag & PARTICIPLE and not tag & AUXILIARY for tag in tags)
        kept = PARTICIPLE | BASE if done else PARTICIPLE
        if any(tag & (FINITE | AUXILIARY) and not tag & kept for tag in tags):
            return []
        return [index for index in later if sentence.tags[index] & (PARTICIPLE | BASE)]

    def _shares(self, sentence: Sentence, clause: Clause, *, perfect: bool) -> bool:
        """Tell whether a joined noun with a number shares its verb: 184 drones en 23 raketten
        afgevuurd. A number right before the verb tells something else: 11 gesloten."""
        if clause.before != JOINT or sentence.lowers[clause.start - 1] not in self._conjunctions:
            return False
        if any(index in sentence.number_ends for index in clause.verbs):
            return False
        kind = PARTICIPLE if perfect else BASE
        return any(sentence.tags[index] & kind for index in clause.verbs)


def ends_noun(sentence: Sentence, end: int) -> bool:
    """Tell whether the clause ends with the noun before `end`, or a place or time after it."""
    clause = sentence.clause_of(end - 1)
    if end >= clause.end or sentence.tags[end] & PREPOSITION:
        return True
    last = max((at for at in sentence.number_ends if end <= at <= clause.end), default=-1)
    return clause.end - _ONE_NOUN <= last and not any(at > end for at in clause.verbs)


def _resumed(clauses: list[Clause], at: int) -> int:
    """Return where a clause goes on after one without a verb: twaalf, onder wie vier, ..."""
    if at + 1 < len(clauses) and clauses[at].before == OPENER and not clauses[at].verbs:
        return at + 1 if clauses[at + 1].before == COMMA else at
    return at
