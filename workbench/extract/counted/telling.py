"""The verb found for a figure, and whether it tells of the time told of."""

from bisect import bisect_left

from workbench.extract.counted.lexicon import (
    AUXILIARY,
    BASE,
    FINITE,
    PARTICIPLE,
    PRESENT,
    Lexicon,
)
from workbench.extract.counted.sentence import FARTHEST, Clause, Sentence
from workbench.extract.lemmas import words
from workbench.languages.pack import Pack

_HELPING = AUXILIARY | FINITE
_FORMS = BASE | FINITE | PARTICIPLE


class VerbFound:
    """The verb of a figure and the stretch that it governs; token range half-open."""

    __slots__ = ("at", "clause", "end", "lemma", "start")

    def __init__(self, lemma: str | None, at: int, start: int, end: int, clause: Clause) -> None:
        self.lemma = lemma
        self.at = at
        """The finite verb, or the only one; -1 where there is none."""
        self.start = start
        self.end = end
        self.clause = clause
        """That of the verb; that of the figure where there is none."""


class TellingReader:
    """Reads the tense of verbs by the grammar of a pack."""

    def __init__(self, pack: Pack, lexicon: Lexicon) -> None:
        verbs = pack.grammar.verbs
        self._verb = lexicon.lemmas.verb
        self._earlier = words(verbs.earlier)
        self._done = words(verbs.done)

    def tells(self, sentence: Sentence, found: VerbFound) -> bool:
        """Tell whether the verb may be of the time told of: the past or what has happened."""
        at = found.at
        if at < 0:
            return True
        tags, group = sentence.tags, found.clause.verbs
        if group[-1] - group[0] >= FARTHEST:
            first = bisect_left(group, at - FARTHEST + 1)
            group = group[first : bisect_left(group, at + FARTHEST, first)]
        for index in group:
            if tags[index] & _HELPING == _HELPING:
                at = index
                break
        tag, word = tags[at], sentence.lowers[at]
        earlier = word in self._earlier
        if not (earlier or tag & PRESENT or tag & _FORMS == BASE):
            return True
        ended = False
        for index in group:
            if tags[index] & PARTICIPLE and index != at:
                ended = True
                break
        if earlier:
            return not ended
        return ended and self._verb(word).lemma in self._done
