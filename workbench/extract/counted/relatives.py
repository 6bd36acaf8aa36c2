"""Finds the clause that goes on after a relative one: de broers, die negen zijn, werden gered."""

from workbench.extract.counted.lexicon import (
    ADVERB,
    AUXILIARY,
    BASE,
    COMMA,
    DETERMINER,
    FINITE,
    NOUN,
    OPENER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
)
from workbench.extract.counted.sentence import Clause, Sentence

_REACH = 6
"""Clauses after a relative one in which the main clause may go on."""
_MOST_VERBS = 12
"""Verbs of a relative clause that are looked at; more make a list or noise."""
_HELPING = AUXILIARY | FINITE
_STANDS_IN = PRONOUN | DETERMINER


def follows(sentence: Sentence, clauses: list[Clause], own: int, of: str) -> Clause | None:
    """Return the clause that tells what a clause without a verb does, where a relative clause or a
    participle comes between; None where its neighbours tell it.

    A part that a relative clause begins with is its subject (five of whom are ill). A whole at the
    head of the sentence has the verb of its relative clause (of the 15 that took part, 11 won).
    """
    at = own + 1
    if at >= len(clauses):
        return None
    following = clauses[at]
    if following.before == COMMA:
        return _past_participle(sentence, clauses, at)
    if following.before != OPENER:
        return None
    joint = following.start - 1
    tag, lowers = sentence.tags[joint], sentence.lowers
    if not (tag & RELATIVE and tag & _STANDS_IN):
        return None
    if joint > sentence.start and lowers[joint - 1] == of:
        return following if following.verbs else None
    if clauses[own].before < OPENER and own:
        return None
    if lowers[clauses[own].start] != of:
        after = _resumed(sentence, clauses, at + 1) or _second(sentence, following)
        if after is not None:
            return after
    return following if following.verbs else None


def _past_participle(sentence: Sentence, clauses: list[Clause], at: int) -> Clause | None:
    """Return the main clause after "aged 4, 7 and 9", which only describes its subject."""
    verbs, start = clauses[at].verbs, clauses[at].start
    if not verbs or verbs[0] != start or not sentence.tags[start] & PARTICIPLE:
        return None
    return _resumed(sentence, clauses, at + 1)


def _resumed(sentence: Sentence, clauses: list[Clause], at: int) -> Clause | None:
    """Return the first clause from `at` that begins with a comma and its finite verb."""
    tags = sentence.tags
    for clause in clauses[at : at + _REACH]:
        if clause.before > OPENER:
            return None
        if clause.before != COMMA or not clause.verbs:
            continue
        first = clause.verbs[0]
        if tags[first] & (FINITE | BASE) and all(
            tags[index] & ADVERB for index in range(clause.start, first)
        ):
            return clause
    return None


def _after_noun(sentence: Sentence, index: int) -> bool:
    """Tell whether a noun and no part of a verb stands before a token."""
    tag = sentence.tags[index - 1]
    return sentence.lowers[index - 1][0].isalpha() and (not tag or bool(tag & NOUN))


def _second(sentence: Sentence, clause: Clause) -> Clause | None:
    """Return what stands from the second finite verb of a clause: who started have already quit."""
    verbs, tags = clause.verbs, sentence.tags
    if not 1 < len(verbs) <= _MOST_VERBS:
        return None
    acted = False
    for number, index in enumerate(verbs):
        tag = tags[index]
        helps = tag & _HELPING == _HELPING
        if not acted and number and not helps and tag & FINITE and _after_noun(sentence, index):
            # Who were on the plane escaped.
            acted = helps = True
        if acted and helps and not tags[index - 1] & (PREPOSITION | PRONOUN | RELATIVE):
            rest = Clause(index, clause.end, COMMA)
            rest.verbs = verbs[number:]
            return rest if len(rest.verbs) > 1 or index + 1 < clause.end else None
        acted = acted or not helps
    return None
