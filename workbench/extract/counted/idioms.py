"""Reads a verb and its object that mean another verb: zij lieten het leven, lost their lives."""

from workbench.extract.counted.lexicon import FUNCTION, NOUN, VERB
from workbench.extract.counted.sentence import FARTHEST, Sentence
from workbench.languages.pack import Pack

_OBJECT = "*"
"""What an idiom has for somebody who stands before its phrase."""


class IdiomReader:
    """Knows the idioms of a pack."""

    def __init__(self, pack: Pack) -> None:
        self.phrases: dict[str, list[tuple[list[str], str]]] = {}
        """What may stand with a verb, and what both mean."""
        for entry in pack.grammar.verbs.idioms.split():
            said, _, meant = entry.partition("=")
            verb, *phrase = said.split("_")
            self.phrases.setdefault(verb, []).append((phrase, meant))

    def read(self, sentence: Sentence, lemma: str, start: int, end: int) -> str:
        """Return what one of these verbs means with what stands from `start` to `end`."""
        lowers = sentence.lowers
        end = min(end, start + FARTHEST)
        for phrase, meant in self.phrases[lemma]:
            beside = phrase[0] == _OBJECT
            phrase = phrase[1:] if beside else phrase
            first, size = phrase[0], len(phrase)
            for at in range(start, end - size + 1):
                if lowers[at] == first and lowers[at : at + size] == phrase:
                    if beside and not self._has_object(sentence, at, start):
                        continue
                    return meant
        return lemma

    @staticmethod
    def _has_object(sentence: Sentence, at: int, start: int) -> bool:
        """Tell whether a noun stands right before a token: kostte twaalf mensen het leven, but not
        het leven kost 1.200 euro."""
        before = at - 1
        if before <= start or not sentence.lowers[before][0].isalpha():
            return False
        return not sentence.tags[before] & (FUNCTION | VERB) or bool(sentence.tags[before] & NOUN)
