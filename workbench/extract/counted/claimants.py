"""Finds who vouches for a number without words of saying: the central bank expects 3 percent."""

from workbench.extract.counted.lexicon import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    DETERMINER,
    FINITE,
    FUNCTION,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
)
from workbench.extract.counted.sentence import Sentence
from workbench.extract.counted.telling import VerbFound
from workbench.extract.figures.draft import FigureDraft
from workbench.extract.lemmas import words
from workbench.languages.pack import Pack

_LONGEST = 8
"""Tokens of a subject."""
_REACH = 24
"""Tokens between the verb and its number."""
_DASHES = frozenset("-‑‐'’")


class ClaimantReader:
    """Reads the subject beside such a verb by the grammar of a pack."""

    def __init__(self, pack: Pack) -> None:
        grammar = pack.grammar
        self._second = grammar.verb_second
        self._quantitative = words(grammar.partitives.quantitative)
        self._of = grammar.partitives.of

    def find(
        self, sentence: Sentence, draft: FigureDraft, verb: VerbFound
    ) -> tuple[int, int] | None:
        """Return the character range of the subject, or None where no such verb governs."""
        at = self._claim(sentence, draft, verb)
        if at is None:
            return None
        tokens = sentence.tokens
        found = self._before(sentence, at)
        opener = sentence.tags[sentence.clause_of(at).start]
        if found is None and self._second and opener & (PREPOSITION | ADVERB):
            found = self._after(sentence, at)
        return None if found is None else (tokens.starts[found[0]], tokens.ends[found[1] - 1])

    def _claim(self, sentence: Sentence, draft: FigureDraft, verb: VerbFound) -> int | None:
        """Return the last verb that vouches before the number, in the active voice."""
        start, tags = draft.token_start, sentence.tags
        first = max(sentence.start, start - _REACH)
        for at in reversed(sentence.vouching):
            if at >= start or at in sentence.nominal:
                continue
            if at < first:
                return None
            if self._reflexive(sentence, at + 1):
                return None
            led = at > sentence.start and tags[at - 1] & AUXILIARY
            ended = tags[at] & PARTICIPLE and not tags[at] & FINITE
            return None if led or ended or at < verb.start - _REACH else at
        return None

    def _reflexive(self, sentence: Sentence, index: int) -> bool:
        """Tell a pronoun after the verb, which makes it another verb: 19 kinderen meldden zich."""
        if index >= sentence.end or sentence.lowers[index] in self._quantitative:
            return False
        tag = sentence.tags[index]
        return bool(tag & PRONOUN and not tag & DETERMINER)

    def _before(self, sentence: Sentence, at: int) -> tuple[int, int] | None:
        """Return the noun phrase that ends right before the verb and opens its clause."""
        end = at
        while end > sentence.start and self._plain_adverb(sentence, end - 1):
            end -= 1
        start = end
        while start > sentence.start and end - start < _LONGEST:
            if not self._in_phrase(sentence, start - 1):
                break
            start -= 1
        clause = sentence.clause_of(at)
        if start == end or start != clause.start:
            return None
        # Next year the company expects ...
        inner = [
            index
            for index in range(start, end)
            if sentence.tags[index] & DETERMINER and not self._follows_of(sentence, index, start)
        ]
        return (inner[-1] if inner else start, end)

    def _follows_of(self, sentence: Sentence, index: int, start: int) -> bool:
        return index > start and sentence.lowers[index - 1] == self._of

    def _after(self, sentence: Sentence, at: int) -> tuple[int, int] | None:
        """Return the noun phrase with an article or name right after the verb."""
        start = end = at + 1
        if start >= sentence.end:
            return None
        if sentence.tags[start] & DETERMINER:
            end += 1
            while end < sentence.end and self._in_phrase(sentence, end):
                if sentence.tags[end] & DETERMINER:
                    break
                end += 1
                if not sentence.capital(end - 1):
                    break
        else:
            while end < sentence.end and sentence.capital(end):
                end += 1
        noun = sentence.tags[end - 1] if end > start else DETERMINER
        return None if noun & DETERMINER else (start, end)

    def _plain_adverb(self, sentence: Sentence, index: int) -> bool:
        tag = sentence.tags[index]
        return bool(tag & ADVERB and not tag & ~ADVERB)

    def _in_phrase(self, sentence: Sentence, index: int) -> bool:
        word, tag = sentence.lowers[index], sentence.tags[index]
        if not word[0].isalnum():
            return word in _DASHES and sentence.tokens.glued(index)
        if index in sentence.number_starts:
            return False
        opens = sentence.forms[index][0].isupper() and not tag & ~(ADJECTIVE | ADVERB)
        if tag & DETERMINER or word == self._of or sentence.capital(index) or opens:
            return True
        return not tag & FUNCTION and (not tag & (FINITE | AUXILIARY) or index in sentence.nominal)
