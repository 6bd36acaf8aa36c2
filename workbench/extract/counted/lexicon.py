"""What a word may do in a sentence, by the grammar of a pack."""

from workbench.extract.lemmas import AUXILIARY as AUXILIARY
from workbench.extract.lemmas import BASE as BASE
from workbench.extract.lemmas import FINITE as FINITE
from workbench.extract.lemmas import GERUND as GERUND
from workbench.extract.lemmas import PARTICIPLE as PARTICIPLE
from workbench.extract.lemmas import Lemmas, words
from workbench.languages.pack import Pack

VERB = FINITE | BASE | PARTICIPLE | GERUND | AUXILIARY
DETERMINER, PREPOSITION, COORDINATOR, SUBORDINATOR, RELATIVE = 32, 64, 128, 256, 512
PRONOUN, ADVERB, PARTICLE, ADJECTIVE, NOUN, PLURAL = 1024, 2048, 4096, 8192, 16384, 32768
FUNCTION = (
    DETERMINER | PREPOSITION | COORDINATOR | SUBORDINATOR | RELATIVE | PRONOUN | ADVERB | AUXILIARY
)
_CACHE = 50_000


class Lexicon:
    """Tags words; several tags may hold for one."""

    def __init__(self, pack: Pack) -> None:
        grammar = pack.grammar
        classes = grammar.words
        self.lemmas = Lemmas(pack)
        self._closed: dict[str, int] = {}
        for tag, text in (
            (DETERMINER, classes.articles),
            (DETERMINER, classes.determiners),
            (PREPOSITION, classes.prepositions),
            (COORDINATOR, classes.coordinators),
            (SUBORDINATOR, classes.subordinators),
            (RELATIVE, classes.relatives),
            (PRONOUN, classes.pronouns),
            (ADVERB, classes.adverbs),
            (ADJECTIVE, classes.adjectives),
            (NOUN, classes.nouns),
            (PLURAL | NOUN, classes.plurals),
            (NOUN, classes.amounts),
        ):
            for word in words(text):
                self._closed[word] = self._closed.get(word, 0) | tag
        self._particles = words(grammar.verbs.particles)
        self._tags: dict[str, int] = {}

    def tag(self, word: str) -> int:
        """Return the tags of a lower-case word; 0 for a word that only its form tells about."""
        found = self._tags.get(word)
        if found is None:
            if len(self._tags) >= _CACHE:
                self._tags.clear()
            found = self._closed.get(word, 0)
            kinds = self.lemmas.verb(word).kinds if word[:1].isalpha() else 0
            if found & FUNCTION and not kinds & AUXILIARY:
                kinds = 0
            found |= kinds
            if word in self._particles:
                found |= PARTICLE
            self._tags[word] = found
        return found

    def tags(self, lowers: list[str]) -> list[int]:
        """Return the tags of many words."""
        get = self._tags.get
        return [known if (known := get(word)) is not None else self.tag(word) for word in lowers]
