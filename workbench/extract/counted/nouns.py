"""Reads a noun phrase: adjectives, head noun, and what narrows it after."""

from collections.abc import Callable

from workbench.extract.counted.known import known_names
from workbench.extract.counted.lexicon import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    BASE,
    COORDINATOR,
    DETERMINER,
    FINITE,
    FUNCTION,
    GERUND,
    NOUN,
    PARTICIPLE,
    PARTICLE,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    VERB,
    Lexicon,
)
from workbench.extract.counted.sentence import Sentence
from workbench.extract.counted.wording import word_end
from workbench.extract.lemmas import Known, words
from workbench.languages.pack import Pack

_LONGEST = 8
"""Words before the end of a head noun that are looked at."""
_CACHE = 20_000
_ACTING = FINITE | BASE
_APOSTROPHES = frozenset("'’")


Means = Callable[[str], bool]
"""Tells whether the verb of a figure asks for a phrase with this preposition, of a means or of a
charge (officers suspected of fraud); asked only where it matters."""


def never(_word: str) -> bool:
    """Tell that no verb asks for one."""
    return False


class NounPhrase:
    """A noun phrase without its article; token indices, half-open."""

    __slots__ = ("end", "head", "head_end", "start")

    def __init__(self, start: int, head: int, head_end: int, end: int) -> None:
        self.start = start
        self.head = head
        """First token of the head noun."""
        self.head_end = head_end
        self.end = end
        """After what narrows it."""


class NounReader:
    """Reads noun phrases by the grammar of a pack."""

    def __init__(self, pack: Pack, lexicon: Lexicon) -> None:
        grammar = pack.grammar
        self._lexicon = lexicon
        self._rows = grammar.noun_rows
        self._inflection = grammar.inflection
        self._attributes = ("en", grammar.inflection)
        self._genitive = grammar.genitive
        self._plural_endings = tuple(grammar.plural_endings.split())
        self._invariant = tuple(grammar.nouns.invariant.split())
        self._several = Known(self._ends_plural, _CACHE).__getitem__
        self._containers = words(grammar.words.containers)
        self._kinds = words(grammar.words.kinds)
        self._places = known_names(pack)
        self._singles = words(grammar.words.singles)
        self._always = words(grammar.narrowing.always)
        self._unless_means = words(grammar.narrowing.unless_means)
        self._of = grammar.partitives.of
        self._times = words(grammar.words.times)
        self._marks = words(grammar.verbs.infinitive_marks)

    def read(
        self, sentence: Sentence, index: int, stop: int, *, one: bool = False, means: Means = never
    ) -> NounPhrase | None:
        """Return the noun phrase at `index`, or None.

        `one` tells that the noun may stand in the singular, `means` whether the verb takes a means,
        so that a phrase with one does not narrow the noun.
        """
        start = self.skip_determiners(sentence, index, stop)
        run = self._row(sentence, start, stop, one) if self._rows else self._one(
            sentence, start, stop
        )  # fmt: skip
        if run is None:
            return None
        first, head, head_end = run
        if head + 2 < head_end < stop and self._is_genitive(sentence, head_end):
            return self.read(sentence, head_end, stop, one=one, means=means)
        if not one and self._alone(sentence, head, head_end):
            return None
        if sentence.lowers[head] in self._times:
            return (
                None
                if first < head and self._dated(sentence, head, one)
                else NounPhrase(*run, head_end)
            )
        end = self._narrowed(sentence, head_end, stop, means) if head_end < stop else head_end
        return NounPhrase(first, head, head_end, end)

    def _alone(self, sentence: Sentence, head: int, end: int) -> bool:
        """Tell a word that cannot be what several are: 300 onbruikbaar, four short of that."""
        word = sentence.lowers[head]
        if end > head + 1 or self.plural(sentence, head) or word in self._containers:
            return False
        named = sentence.capital(head) and sentence.forms[head] not in self._places
        whole = word in self._times or word in self._singles or named
        return not (whole or sentence.tags[head] & NOUN)

    def _dated(self, sentence: Sentence, head: int, one: bool) -> bool:
        """Tell a day from what is counted: claims totalled 32,175 last year."""
        return self._rows and not one and not self.plural(sentence, head)

    def described(self, sentence: Sentence, index: int) -> bool:
        """Tell whether an inflected participle stands at `index`: genomen, gestolen, gedode."""
        word, verb = sentence.lowers[index], self._lexicon.lemmas.verb
        if word.endswith("en"):
            return bool(verb(word).kinds & PARTICIPLE)
        ending = self._inflection
        inflected = bool(ending) and word.endswith(ending)
        return inflected and bool(verb(word.removesuffix(ending)).kinds & PARTICIPLE)

    def starts(self, sentence: Sentence, index: int, stop: int) -> bool:
        """Tell whether a noun or adjective stands at `index`."""
        return self._nominal(sentence, index, stop)

    def skip_determiners(self, sentence: Sentence, index: int, stop: int) -> int:
        """Return the index after articles, possessives and a genitive."""
        tags, tokens = sentence.tags, sentence.tokens
        while index < stop and tags[index] & DETERMINER:
            index += 1
        if not self._genitive or index + 2 >= stop or not tokens.glued(index + 1):
            return index
        end, lowers = word_end(sentence, index, stop), sentence.lowers
        owns = end > index + 1 and lowers[end - 1] == self._genitive
        return end if owns and lowers[end - 2] in _APOSTROPHES else index

    def _is_genitive(self, sentence: Sentence, end: int) -> bool:
        """Tell whether a noun owns what follows: the prime minister's majority."""
        if not self._genitive or sentence.lowers[end - 1] != self._genitive:
            return False
        return sentence.lowers[end - 2] in _APOSTROPHES

    def _nominal(self, sentence: Sentence, index: int, stop: int) -> bool:
        """Tell whether the word at `index` may be part of a noun phrase."""
        if index >= stop or not sentence.lowers[index][0].isalpha():
            return False
        tag = sentence.tags[index]
        if tag & (NOUN | ADJECTIVE):
            return True
        if tag & FUNCTION:
            return False
        if not tag & VERB or sentence.capital(index) or index in sentence.nominal:
            return True
        if self._rows:
            return not tag & FINITE or bool(tag & PARTICIPLE)
        return sentence.lowers[index].endswith(self._inflection)

    def _one(self, sentence: Sentence, index: int, stop: int) -> tuple[int, int, int] | None:
        """Read adjectives by their ending and one noun; return start, head and end."""
        tokens, lowers = sentence.tokens, sentence.lowers
        at, last, last_end = index, -1, index
        for _ in range(_LONGEST):
            if at >= stop or not lowers[at][0].isalpha():
                break
            end = at + 1
            if end < stop and tokens.glued(end):
                end = word_end(sentence, at, stop)
            kind = self._part(sentence, at, end, stop)
            if kind == "stop":
                break
            last, last_end = at, end
            at = end
            if kind == "head":
                break
            if at < stop and lowers[at] == "," and self._comma_joins(sentence, at, stop):
                at += 1
        if last < 0:
            return None
        head, head_end = last, last_end
        word = sentence.lowers[head]
        if word in self._containers and self._plain_noun(sentence, head_end, stop):
            inner = self._one(sentence, head_end, stop)
            if inner is not None:
                keep = word in self._kinds
                return index, head if keep else inner[1], head_end if keep else inner[2]
        return index, head, head_end

    def _plain_noun(self, sentence: Sentence, index: int, stop: int) -> bool:
        return (
            index < stop
            and self._nominal(sentence, index, stop)
            and sentence.lowers[index] not in self._times
        )

    def _comma_joins(self, sentence: Sentence, index: int, stop: int) -> bool:
        """Tell whether a comma parts two adjectives (grote, zware tanks)."""
        if index + 2 >= stop:
            return False
        word = sentence.lowers[index + 1]
        return (
            sentence.lowers[index - 1].endswith(self._inflection)
            and word.endswith(self._inflection)
            and self._nominal(sentence, index + 1, stop)
            and self._nominal(sentence, index + 2, stop)
        )

    def _part(self, sentence: Sentence, at: int, end: int, stop: int) -> str:
        """Tell what a word does in a phrase of inflected adjectives and one noun."""
        tag, word = sentence.tags[at], sentence.lowers[end - 1]
        if tag & PARTICLE and not tag & (NOUN | ADJECTIVE):
            return "stop"
        followed = self._nominal(sentence, end, stop)
        if end > at + 1:
            return "adjective" if followed and word.endswith(self._inflection) else "head"
        if tag and not tag & NOUN:
            if tag & ADJECTIVE:
                return "adjective" if followed else "stop"
            if tag & FUNCTION:
                manner = followed and tag & ADVERB and not tag & PREPOSITION
                joins = manner and self._inflected(sentence, end, stop)
                return "adjective" if joins else "stop"
            if tag & VERB and at not in sentence.nominal and not sentence.capital(at):
                attribute = followed and tag & PARTICIPLE and word.endswith(self._attributes)
                return "adjective" if attribute and not word.endswith("d") else "stop"
        if followed and (
            word.endswith(self._inflection)
            or tag & ADJECTIVE
            or (self._inflected(sentence, end, stop) and not word.endswith(self._plural_endings))
        ):
            return "adjective"
        return "head"

    def _inflected(self, sentence: Sentence, index: int, stop: int) -> bool:
        """Tell whether an inflected adjective with its noun stands at `index`."""
        if index + 1 >= stop or not self._nominal(sentence, index, stop):
            return False
        return sentence.lowers[index].endswith(self._inflection) and self._nominal(
            sentence, index + 1, stop
        )

    def plural(self, sentence: Sentence, index: int) -> bool:
        """Tell whether a word looks like a plural noun."""
        return bool(sentence.tags[index] & PLURAL) or self._several(sentence.lowers[index])

    def _ends_plural(self, word: str) -> bool:
        return word.endswith(self._plural_endings) and not word.endswith(self._invariant)

    def _row(
        self, sentence: Sentence, index: int, stop: int, one: bool
    ) -> tuple[int, int, int] | None:
        """Read adjectives and nouns in a row; return start, head and end."""
        lowers, tags = sentence.lowers, sentence.tags
        starts, ends = sentence.tokens.starts, sentence.tokens.ends
        at, head, head_end = index, -1, -1
        plural = False
        for _ in range(_LONGEST):
            if at >= stop or not lowers[at][0].isalpha():
                break
            end, tag = at + 1, tags[at]
            joined = end < stop and ends[at] == starts[end]
            if joined:
                end = word_end(sentence, at, stop)
                joined = end > at + 1
            if (tag or plural) and self._ends_row(sentence, at, end, stop, plural, one):
                break
            if at == index and tag & _ACTING and self._acts(sentence, at, one):
                break
            if one and head >= 0 and self._is_predicate(sentence, head, at, end, stop):
                break
            if joined or tag & NOUN or not tag & (ADJECTIVE | ADVERB):
                head, head_end = at, end
                plural = plural or self.plural(sentence, end - 1)
            elif tag & ADJECTIVE and (plural or not self._nominal(sentence, end, stop)):
                break
            at = end
        if head < 0:
            return None
        return index, head, head_end

    @staticmethod
    def _is_predicate(sentence: Sentence, head: int, at: int, end: int, stop: int) -> bool:
        """Tell the verb of a singular noun from another noun: half of her income goes on rent."""
        tag = sentence.tags[at]
        if end > at + 1 or not tag & FINITE or tag & PARTICIPLE:
            return False
        if end in sentence.number_starts:
            return True
        if end >= stop or tag & NOUN:
            return False
        named = sentence.tags[head]
        if named & (ADJECTIVE | PARTICIPLE) and not named & NOUN:
            return False
        return bool(sentence.tags[end] & (PREPOSITION | DETERMINER | ADVERB))

    def _acts(self, sentence: Sentence, at: int, one: bool) -> bool:
        """Tell the one verb of a clause from a noun after its number: the other 33 hit homes."""
        tag = sentence.tags[at]
        # Several do not hits, and one in five does not hit.
        if not tag & (_ACTING if one else BASE) or tag & (NOUN | ADJECTIVE | PLURAL):
            return False
        if at not in sentence.number_ends or sentence.capital(at):
            return False
        for index in sentence.clause_of(at).verbs:
            tag = sentence.tags[index]
            plain = tag & BASE and index > at + 1 and not one
            plain = plain and sentence.lowers[index - 1] not in self._marks
            if index != at and (tag & (FINITE | AUXILIARY) or plain):
                return False
        after = at + 1
        if not one or after >= sentence.end:
            return not one
        mark = sentence.lowers[after] in self._marks
        return mark or bool(sentence.tags[after] & DETERMINER)

    def _ends_row(
        self, sentence: Sentence, at: int, end: int, stop: int, plural: bool, one: bool
    ) -> bool:
        if end > at + 1:
            return plural
        tag, lowers = sentence.tags[at], sentence.lowers
        if tag & FUNCTION and not tag & (ADJECTIVE | NOUN):
            manner = tag & ADVERB and not plural and lowers[at][-2:] == "ly"
            return not (manner and self._nominal(sentence, end, stop))
        if plural:
            leads = end < stop and (
                lowers[end] in self._marks or (sentence.tags[end] & DETERMINER and not tag & NOUN)
            )
            if tag & FINITE and leads:
                return True
            several = self.plural(sentence, at)
            return not several or bool(tag & PARTICIPLE)
        if not tag & VERB or tag & PLURAL or sentence.capital(at):
            return False
        if tag & (PARTICIPLE | GERUND):
            named = one and (tag & NOUN or at in sentence.nominal)
            return not (named or self._nominal(sentence, end, stop))
        if tag & FINITE and not (tag & NOUN or self.plural(sentence, at)):
            return True
        if tag & BASE and not one:
            return not self._nominal(sentence, end, stop)
        return not tag & (BASE | NOUN) and not self.plural(sentence, at)

    def _narrowed(self, sentence: Sentence, end: int, stop: int, means: Means) -> int:
        """Return the end after a phrase that narrows the noun, or `end`."""
        word = sentence.lowers[end]
        asked = (word == self._of or word in self._unless_means) and means(word)
        if (word in self._always or word in self._unless_means) and not asked:
            return self._phrase_after(sentence, end + 1, stop) or end
        if sentence.tags[end] & COORDINATOR:
            return self._coordinated(sentence, end, stop)
        return end

    def _phrase_after(self, sentence: Sentence, index: int, stop: int) -> int | None:
        """Return the end of the noun phrase after a narrowing preposition."""
        start = self.skip_determiners(sentence, index, stop)
        if start >= stop or sentence.tags[start] & (PRONOUN | PREPOSITION | ADVERB):
            return None
        found = (
            self._row(sentence, start, stop, one=True)
            if self._rows
            else self._one(sentence, start, stop)
        )
        if found is None or sentence.lowers[found[1]] in self._times:
            return None
        end = found[2]
        if end < stop and sentence.lowers[end] == self._of and start == index:
            return self._phrase_after(sentence, end + 1, stop) or end
        return end

    def _coordinated(self, sentence: Sentence, end: int, stop: int) -> int:
        """Return the end after a second plural noun (mannen en vrouwen), or `end`."""
        index = end + 1
        if index >= stop or not self.plural(sentence, end - 1):
            return end
        tag = sentence.tags[index]
        if tag & (FUNCTION | VERB) and not tag & NOUN:
            return end
        if sentence.capital(index) or not self._nominal(sentence, index, stop):
            return end
        found = (
            self._row(sentence, index, stop, one=False)
            if self._rows
            else self._one(sentence, index, stop)
        )
        if found is None or not self.plural(sentence, found[2] - 1) or found[2] > end + 3:
            return end
        return found[2]
