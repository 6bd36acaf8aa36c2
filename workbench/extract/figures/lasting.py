"""Tells a length of time that something takes from an age, by the subject of to be."""

from enum import Enum, auto

from workbench.extract.lemmas import words
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack

_YEAR = "a"
_FARTHEST = 14
"""Tokens before the verb in which its subject stands."""
_SHORTEST = 4
"""Letters of a noun that may end a compound: wachttijd is a tijd, a reis is no eis."""
_MARKS = frozenset(".!?;:,()\"'“”„‘’«»–—…")


class _Subject(Enum):
    ALIVE = auto()
    LASTING = auto()
    UNKNOWN = auto()


class LastingReader:
    """Tells whether what is so many years, months, weeks or days is no one that is so old."""

    def __init__(self, pack: Pack) -> None:
        ages, grammar = pack.figures.ages, pack.grammar
        people = words(grammar.people.nouns)
        self._alive = ages.people | ages.pronouns | ages.aging | ages.relatives | people
        self._lasting = ages.spans | ages.lasting
        compounds = pack.numbers.words.compounds
        self._alive_endings = _endings(self._alive) if compounds else ()
        self._lasting_endings = _endings(self._lasting) if compounds else ()
        self._prepositions = words(grammar.words.prepositions)
        self._relatives = words(grammar.words.relatives)
        self._openers = words(grammar.words.subordinators) | words(grammar.words.coordinators)
        self._adverbs = words(grammar.words.adverbs) | ages.being_adverbs

    def lasts(self, tokens: Tokens, end: int, unit: str | None) -> bool:
        """Tell whether the subject before token `end` lasts as long as a length in `unit` tells.

        Of a noun that no list knows, years are an age, and months, weeks and days are not.
        """
        subject = self._subject(tokens, end)
        return subject is _Subject.LASTING or (subject is _Subject.UNKNOWN and unit != _YEAR)

    def _subject(self, tokens: Tokens, end: int) -> _Subject:
        lowers = tokens.lowers
        while end > 0 and lowers[end - 1] in self._adverbs:
            end -= 1
        if end > 1 and lowers[end - 1] == ",":
            # De wachttijd, vorig jaar nog lager, is: what stands before the words between.
            low = max(1, end - _FARTHEST)
            end = next((at for at in range(end - 2, low, -1) if lowers[at] == ","), end)
        if end > 1 and lowers[end - 1] in self._relatives and lowers[end - 2] not in self._openers:
            # Een wachttijd die: what stands before it.
            end -= 2 if lowers[end - 2] == "," else 1
        start = end
        while start > 0 and end - start < _FARTHEST and not self._parts(tokens, start - 1):
            start -= 1
        if start == end:
            alone = end > 0 and lowers[end - 1] in self._lasting
            return _Subject.LASTING if alone else _Subject.ALIVE
        inner = range(start + 1, end)
        head = next((at for at in inner if lowers[at] in self._prepositions), end) - 1
        if lowers[start] in self._prepositions:
            head = end - 1
        return self._kind(tokens, head)

    def _parts(self, tokens: Tokens, at: int) -> bool:
        word = tokens.lowers[at]
        return word in _MARKS or (word in self._openers and word not in self._prepositions)

    def _kind(self, tokens: Tokens, head: int) -> _Subject:
        word = tokens.lowers[head]
        if word in self._alive or word.endswith(self._alive_endings):
            return _Subject.ALIVE
        if word in self._lasting or word.endswith(self._lasting_endings):
            return _Subject.LASTING
        named = tokens.forms[head][0].isupper()
        return _Subject.ALIVE if named else _Subject.UNKNOWN


def _endings(nouns: frozenset[str]) -> tuple[str, ...]:
    return tuple(noun for noun in nouns if len(noun) >= _SHORTEST)
