"""What a word may do in a sentence, by the grammar of a pack."""

from workbench.extract.lemmas import AUXILIARY as AUXILIARY
from workbench.extract.lemmas import BASE as BASE
from workbench.extract.lemmas import FINITE as FINITE
from workbench.extract.lemmas import GERUND as GERUND
from workbench.extract.lemmas import PARTICIPLE as PARTICIPLE
from workbench.extract.lemmas import PRESENT as PRESENT
from workbench.extract.lemmas import Known, lemmas_of, pairs, words
from workbench.languages.pack import Pack

VERB = FINITE | BASE | PARTICIPLE | GERUND | AUXILIARY
DETERMINER, PREPOSITION, COORDINATOR, SUBORDINATOR, RELATIVE = 32, 64, 128, 256, 512
PRONOUN, ADVERB, PARTICLE, ADJECTIVE, NOUN, PLURAL = 1024, 2048, 4096, 8192, 16384, 32768
FUNCTION = (
    DETERMINER | PREPOSITION | COORDINATOR | SUBORDINATOR | RELATIVE | PRONOUN | ADVERB | AUXILIARY
)
COMMA, JOINT, OPENER, BREAK = 1, 2, 3, 4
"""What stands before a clause: a comma, a coordinator, a subordinator, or a full break."""
KINDS, LOOSE, LEAD, VOUCH, PART = 7, 8, 16, 32, 64
"""The bits of the four above; a break where it stands loose; a word that leads to a place; a verb
of vouching for a number; a part of a verb that stands away from it, or the first word of one."""
_MARKS = {",": COMMA, ";": BREAK, ":": BREAK, "(": BREAK, ")": BREAK, "–": BREAK, "—": BREAK}
_QUOTES = frozenset('"‘“”„«»')
_CACHE = 50_000


class Lexicon:
    """Tags words; several tags may hold for one."""

    def __init__(self, pack: Pack) -> None:
        grammar = pack.grammar
        classes = grammar.words
        self.lemmas = lemmas_of(pack)
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
        self._mark = grammar.verbs.participle
        self._people_ending = grammar.people.of_participle
        self._particles = words(grammar.verbs.particles)
        self._parts: frozenset[str] = frozenset()
        if grammar.verb_second:
            phrases = pairs(grammar.verbs.phrases)
            self._parts = self._particles | {phrase.split()[0] for phrase in phrases}
        self._leads = words(pack.places.leads) | words(pack.places.known_leads)
        claiming = words(grammar.verbs.claiming)
        self._vouching = frozenset(
            form for form, found in self.lemmas.verbs.items() if found.lemma in claiming
        )
        self.tag = Known(self._tag, _CACHE).__getitem__
        """What a lower-case word may be; 0 for one that only its form tells about."""
        self.acts = Known(self._act, _CACHE).__getitem__
        """The kinds of verb that a lower-case word may be; 0 for most words."""
        self.sign = Known(self._sign, _CACHE).__getitem__
        """What a lower-case word is a sign of: a joint of clauses, with LEAD where a place may
        follow, VOUCH where it may vouch for a number and PART; 0 for most words."""

    def _tag(self, word: str) -> int:
        found = self._closed.get(word, 0)
        if not found and self._is_of_participle(word):
            return NOUN | PLURAL
        kinds = self.lemmas.verb(word).kinds if word[:1].isalpha() else 0
        if found & FUNCTION and not kinds & AUXILIARY:
            kinds = 0
        found |= kinds
        if word in self._particles:
            found |= PARTICLE
        return found

    def _is_of_participle(self, word: str) -> bool:
        """Tell people named by a participle: gedupeerden, geëvacueerden."""
        mark, ending = self._mark, self._people_ending
        if not mark or not ending or not word.startswith(mark) or not word.endswith(ending):
            return False
        if word in self.lemmas.verbs:
            return False
        return bool(self.lemmas.verb(word.removesuffix(ending)).kinds & PARTICIPLE)

    def _act(self, word: str) -> int:
        return self.tag(word) & VERB

    def _sign(self, word: str) -> int:
        lead = LEAD if word in self._leads else 0
        vouch = VOUCH if word in self._vouching and self.tag(word) & (FINITE | BASE) else 0
        return self._joint(word) | lead | vouch | (PART if word in self._parts else 0)

    def _joint(self, word: str) -> int:
        mark = _MARKS.get(word)
        if mark is not None:
            return mark
        if word in _QUOTES:
            return 0
        tag = self.tag(word)
        if tag & COORDINATOR:
            return JOINT
        if tag & (SUBORDINATOR | RELATIVE):
            return OPENER
        return LOOSE if word == "-" else 0
