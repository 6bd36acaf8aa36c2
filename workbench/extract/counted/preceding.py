"""Reads the noun phrase that ends before a figure: een boete van 300 euro."""

from workbench.extract.counted.lexicon import (
    ADJECTIVE,
    AUXILIARY,
    BASE,
    DETERMINER,
    FINITE,
    FUNCTION,
    GERUND,
    NOUN,
    PARTICIPLE,
    PRONOUN,
    VERB,
)
from workbench.extract.counted.nouns import NounPhrase
from workbench.extract.counted.sentence import Sentence
from workbench.languages.pack import Pack

_LONGEST = 8
"""Words before the end of the phrase that are looked at."""
_HYPHENS = frozenset("-‑‐")


class PrecedingReader:
    """Reads noun phrases backwards by the grammar of a pack."""

    def __init__(self, pack: Pack) -> None:
        self._rows = pack.grammar.noun_rows
        self._inflection = pack.grammar.inflection

    def read(self, sentence: Sentence, end: int, start: int) -> NounPhrase | None:
        """Return the noun phrase that ends before token `end`, not reaching before `start`."""
        head = end - 1
        if head < start or not sentence.lowers[head][0].isalpha():
            return None
        tag = sentence.tags[head]
        if tag & FUNCTION and not tag & NOUN:
            return None
        if tag & (FINITE | AUXILIARY) and not tag & (NOUN | PARTICIPLE | BASE):
            before = sentence.tags[head - 1] if head > start else 0
            determined = before & DETERMINER and not before & PRONOUN
            if not determined:
                return None
        head = _word_start(sentence, head, start)
        first = head
        while first - 1 >= start and end - first < _LONGEST:
            previous = first - 1
            if not sentence.lowers[previous][0].isalpha() or not self._belongs(sentence, previous):
                break
            first = _word_start(sentence, previous, start)
        return NounPhrase(first, head, end, end)

    def _belongs(self, sentence: Sentence, index: int) -> bool:
        """Tell whether the word before a noun is of its phrase."""
        tag = sentence.tags[index]
        if tag & FUNCTION and not tag & (ADJECTIVE | NOUN):
            return False
        if self._rows:
            verb = tag & (FINITE | BASE | GERUND | PARTICIPLE)
            return not verb or bool(tag & (NOUN | ADJECTIVE))
        inflected = tag & ADJECTIVE or sentence.lowers[index].endswith(self._inflection)
        return bool(inflected) and not (tag & VERB and not tag & ADJECTIVE)


def _word_start(sentence: Sentence, index: int, start: int) -> int:
    tokens, lowers = sentence.tokens, sentence.lowers
    while (
        index - 2 >= start
        and tokens.glued(index)
        and tokens.glued(index - 1)
        and lowers[index - 1] in _HYPHENS
        and lowers[index - 2][0].isalnum()
    ):
        index -= 2
    return index
