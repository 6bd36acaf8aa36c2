"""Four digits among the words of their clause, and what the words of a language tell there."""

from typing import NamedTuple

from workbench.extract.lemmas import Known, lemmas_of, words
from workbench.extract.numbers.lexicon import Lexicon
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack

DOUBTFUL = range(1950, 2036)
"""Years that news speaks of every day: here a preposition of time is enough for a year."""
_DIGITS = 4
_MOST_KNOWN = 1 << 14


class Place(NamedTuple):
    """Four digits among the words of their clause."""

    tokens: Tokens
    lowers: list[str]
    at: int
    value: int
    first: int
    """The token that the clause begins with, as far as it is looked at."""
    governor: int
    """The word that the digits belong to, before `first` where there is none."""
    after: str

    @property
    def word(self) -> str:
        """The word that the digits belong to."""
        return self.lowers[self.governor] if self.governor >= self.first else ""

    @property
    def doubtful(self) -> bool:
        """Whether the digits are a year as easily as a count."""
        return self.value in DOUBTFUL

    @property
    def late(self) -> bool:
        """Whether the digits may be a year up to which something is planned."""
        return self.value >= DOUBTFUL.start

    def before(self, back: int = 1) -> str:
        """Return the word so many tokens before the governor in the clause."""
        at = self.governor - back
        return self.lowers[at] if at >= self.first else ""


class Words:
    """The words of one language as the judges of a number ask for them."""

    def __init__(self, pack: Pack) -> None:
        self.data = data = pack.years
        classes = pack.grammar.words
        self.lemmas = lemmas_of(pack)
        self.functions = pack.lookalikes.function_words | data.light
        self.conjunctions = pack.numbers.words.conjunctions
        self.articles = words(classes.articles) | words(classes.determiners)
        self.prepositions = words(classes.prepositions)
        self.verb_second = pack.grammar.verb_second
        self.cues = pack.dates.year_cues
        self.between = frozenset(pack.figures.ranges.between)
        self.inside = pack.dates.month_prepositions
        self.than = pack.dates.than
        self.compared = words(pack.grammar.partitives.compared)
        self.indefinite = pack.dates.indefinite | data.with_
        self.plurals = pack.dates.plural_endings
        tables = pack.dates.words
        self.toward = frozenset(tables.get("TOWARD", {}))
        self.units = frozenset(tables.get("UNIT", {})) | frozenset(tables.get("UNITS", {}))
        self.days = frozenset(tables.get("DAYWORD", {}))
        self.subjects = words(classes.pronouns)
        self._lexicon = Lexicon(pack.numbers)
        self.counted = pack.dates.counted | words(classes.singles) | words(classes.plurals)
        self.per = pack.units.per
        self.ordinals = frozenset(pack.numbers.ordinals)
        self.ways = data.origin | data.towards | data.until
        """Prepositions before the numbers of a change."""
        self._nouns = words(classes.nouns) | pack.dates.counted
        self._uncounted = self.functions | data.year_nouns | words(classes.adverbs)
        self._uncounted |= self.prepositions | words(classes.subordinators)
        self._adjectives = words(classes.adjectives)
        self._adverbial = pack.lookalikes.adverb_endings
        self._uncounted |= self._adjectives | words(classes.pronouns) | self.articles
        self.countable = Known(self._is_countable, _MOST_KNOWN).__getitem__
        """Whether a word is a noun of counting."""

    def told(self, lowers: list[str], at: int) -> bool:
        """Tell a unit of time told by direction: vorig jaar, last week."""
        return lowers[at] in self.units and at > 0 and lowers[at - 1] in self.toward

    def closes(self, place: Place) -> bool:
        """Tell whether nothing counted follows the digits."""
        after = place.after
        return not after[:1].isalpha() or after in self.functions or after in self.toward

    def plural_follows(self, place: Place) -> bool:
        """Tell whether a plural noun follows that a year does not stand before."""
        after = place.after
        if not after.isalpha() or not place.tokens.forms[place.at + 1].islower():
            return False
        if after in self._uncounted:
            return False
        if self.verb_second and after not in self._nouns and self.lemmas.verb(after).kinds:
            return False
        return after.endswith(self.plurals)

    def thing_follows(self, tokens: Tokens, end: int) -> bool:
        """Tell whether a thing counted stands at token `end`: a plural, or a word before one."""
        for at in (end, end + 1):
            if at >= len(tokens) or not tokens.forms[at].islower():
                return False
            word = tokens.lowers[at]
            if word in self.counted:
                return True
            if word in self._adjectives and at == end:
                continue
            if word in self._uncounted or word.endswith(self._adverbial):
                return False
            if self._lexicon.atoms(word) is not None:
                return False
            if self.verb_second and word not in self._nouns and self.lemmas.verb(word).kinds:
                return False
            if word.endswith(self.plurals):
                return True
        return False

    def lemma(self, word: str, kinds: int = -1) -> str:
        """Return the infinitive of a form of these kinds, "" where the word is none."""
        found = self.lemmas.verb(word)
        return found.lemma if found.kinds & kinds else ""

    def _is_countable(self, word: str) -> bool:
        noun = self.lemmas.noun(word)
        endings = self.data.noun_endings
        if noun in self.data.nouns or word in self.data.nouns:
            return True
        return bool(endings) and word.endswith(endings)

    def noun_before(self, place: Place, end: int) -> bool:
        """Tell whether a noun of counting stands in the clause before token `end`."""
        return any(map(self.countable, place.lowers[place.first : max(place.first, end)]))


def is_plain(word: str) -> bool:
    """Tell four digits."""
    return len(word) == _DIGITS and word.isdecimal()


Phrases = tuple[tuple[str, ...], ...]


def phrases(texts: tuple[str, ...] | list[str]) -> Phrases:
    """Return phrases as their words."""
    return tuple(tuple(text.split()) for text in texts)


def starts(known: Phrases, lowers: list[str], at: int) -> int:
    """Return how many tokens the phrase at token `at` has, 0 where none stands there."""
    for phrase in known:
        if tuple(lowers[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def ends(known: Phrases, lowers: list[str], end: int) -> int:
    """Return how many tokens the phrase before token `end` has, 0 where none stands there."""
    for phrase in known:
        if end >= len(phrase) and tuple(lowers[end - len(phrase) : end]) == phrase:
            return len(phrase)
    return 0
