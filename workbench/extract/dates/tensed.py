"""The past tenses of verbs, which tell a date's side as the pack's own cues do."""

from workbench.extract.lemmas import FINITE, lemmas_of, words
from workbench.languages.pack import Pack
from workbench.languages.sections.grammar import Grammar

_SHORTEST = 3


def past_forms(pack: Pack) -> frozenset[str]:
    """Return the past forms that are no infinitive, participle, noun or adjective."""
    grammar = pack.grammar
    classes = grammar.words
    other = words(classes.nouns) | words(classes.adjectives) | words(classes.adverbs)
    other |= words(classes.prepositions) | words(classes.subordinators)
    rows = [line.split() for line in grammar.verbs.strong.splitlines() if line.split()]
    bases = {row[0] for row in rows} | {row[-1] for row in rows} | words(grammar.verbs.weak)
    forms = {form for row in rows for form in row[1:3] if len(form) >= _SHORTEST}
    if not pack.dates.tenses.past_endings:
        forms |= _weak_pasts(pack)
    return frozenset(forms - bases - other - words(classes.ambiguous))


def _weak_pasts(pack: Pack) -> set[str]:
    """Return the past forms of weak verbs, where no ending alone tells them. Those of verbs whose
    participle has no mark are left out: the participle before a noun is the same word."""
    verbs = pack.grammar.verbs
    weak, prefixes = words(verbs.weak), tuple(verbs.prefixes.split())
    return {
        form
        for form, found in lemmas_of(pack).verbs.items()
        if found.kinds == FINITE and found.lemma in weak and not found.lemma.startswith(prefixes)
    }


def infinitives(grammar: Grammar) -> frozenset[str]:
    """Return the infinitives that no list has as a noun too."""
    rows = [line.split() for line in grammar.verbs.strong.splitlines() if line.split()]
    known = {row[0] for row in rows} | words(grammar.verbs.weak)
    return frozenset(known - words(grammar.words.nouns))
