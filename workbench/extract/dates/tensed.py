"""The past tenses of irregular verbs, which tell a date's side as the pack's own cues do."""

from workbench.extract.lemmas import words
from workbench.languages.sections.grammar import Grammar

_SHORTEST = 3


def past_forms(grammar: Grammar) -> frozenset[str]:
    """Return the past forms that are no infinitive, participle, noun or adjective."""
    classes = grammar.words
    other = words(classes.nouns) | words(classes.adjectives) | words(classes.adverbs)
    other |= words(classes.prepositions) | words(classes.subordinators)
    rows = [line.split() for line in grammar.verbs.strong.splitlines() if line.split()]
    bases = {row[0] for row in rows} | {row[-1] for row in rows} | words(grammar.verbs.weak)
    forms = {form for row in rows for form in row[1:3] if len(form) >= _SHORTEST}
    return frozenset(forms - bases - other - words(classes.ambiguous))


def infinitives(grammar: Grammar) -> frozenset[str]:
    """Return the infinitives that no list has as a noun too."""
    rows = [line.split() for line in grammar.verbs.strong.splitlines() if line.split()]
    known = {row[0] for row in rows} | words(grammar.verbs.weak)
    return frozenset(known - words(grammar.words.nouns))
