"""Reads words as concepts of all languages, by the tables of one pack."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import simplemma

from workbench.languages.pack import Pack
from workbench.languages.signs import concept_table
from workbench.matching.spelling import spelling_key

WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_LONGEST = 6
"""Words that a phrase of the tables may have."""
_HEAD = 4
"""Letters that the head of a compound has at least; shorter ones are chance."""
_COMPOUND = 7
_REACH = 30
"""Characters after an amount within which its unit of time stands."""
_LEMMATIZED = 4
"""Letters of a word below which its lemma is not asked for."""


class Concept(NamedTuple):
    """A concept where it stands, by word index, half-open."""

    key: str
    start: int
    end: int


class Lexicon:
    """The concepts of one language."""

    def __init__(self, pack: Pack) -> None:
        section, table = pack.concepts, concept_table()
        self.light = section.light
        self.tallies = section.tallies
        self._lemmatizes = _lemmatizes(pack.code)
        self._code = pack.code
        self._compounds = section.compounds
        self._means = table.means
        self._happenings = frozenset(table.happenings)
        self._phrases: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = {}
        for words in (section.words, section.verbs):
            self._add(words)
        self._things = {
            phrase: keys
            for group in self._phrases.values()
            for phrase, keys in group.items()
            if len(phrase) == 1 and any(key not in self._happenings for key in keys)
        }
        self._places = {
            spelling_key(ours): spelling_key(name)
            for name, spellings in section.places.items()
            for ours in spellings
        }
        self._places |= _territories(pack.code)
        self._single = lru_cache(maxsize=65536)(self._look_up)
        self._openers = _openers(pack)
        units = {word: unit for word, unit in pack.dates.words["UNIT"].items() if " " not in word}
        per = "|".join(map(re.escape, (*sorted(pack.units.per | pack.units.per_speed), "/")))
        self._units = units
        self._period = re.compile(
            rf"\s*(?:{per})\s*({'|'.join(map(re.escape, units))})\b", re.IGNORECASE
        )

    def period(self, text: str, end: int) -> str:
        """Return the unit of time that an amount is told for: £300 a month; empty for none."""
        found = self._period.match(text, end, end + _REACH)
        return self._units[found[1].lower()] if found else ""

    def _add(self, words: Mapping[str, tuple[str, ...]]) -> None:
        for key, forms in words.items():
            for form in forms:
                phrase = tuple(WORD.findall(form.lower()))
                group = self._phrases.setdefault(phrase[0], {})
                group[phrase] = (*group.get(phrase, ()), key)

    def happens(self, key: str) -> bool:
        """Tell whether the key says what happened, not what it happened to."""
        return key in self._happenings

    def concepts(self, words: Sequence[str]) -> Iterator[Concept]:
        """Yield the concepts of lower-case `words` in order; a word may stand for several."""
        index, count = 0, len(words)
        while index < count:
            end, keys = self._phrase_at(words, index)
            for key in keys:
                for part in (key, *self._means.get(key, ())):
                    yield Concept(part, index, end)
            index = end

    def _phrase_at(self, words: Sequence[str], index: int) -> tuple[int, tuple[str, ...]]:
        group = self._phrases.get(words[index])
        if group is not None:
            for size in range(min(_LONGEST, len(words) - index), 1, -1):
                keys = group.get(tuple(words[index : index + size]))
                if keys is not None:
                    return index + size, keys
        return index + 1, self._single(words[index])

    def _look_up(self, word: str) -> tuple[str, ...]:
        keys = self._plain(word)
        if keys or len(word) < _LEMMATIZED:
            return keys
        lemma = self._lemma(word)
        return self._plain(lemma)

    def _lemma(self, word: str) -> str:
        return simplemma.lemmatize(word, self._code).lower() if self._lemmatizes else word

    def _plain(self, word: str) -> tuple[str, ...]:
        return self._phrases.get(word, {}).get((word,), ())

    def _head(self, word: str) -> tuple[str, ...]:
        """Return what the last part of a compound stands for: langeafstandsraketten, raketten."""
        if not self._compounds or len(word) < _COMPOUND:
            return ()
        for cut in range(3, len(word) - _HEAD + 1):
            keys = self._things.get((word[cut:],))
            if keys:
                return tuple(key for key in keys if key not in self._happenings)
        return ()

    def thing(self, counted: str | None, lemma: str | None) -> tuple[str, ...]:
        """Return the keys that the thing counted stands for, by its head where one is known."""
        words = [word.lower() for word in WORD.findall(counted or "")]
        found = [c for c in self.concepts(words) if not self.happens(c.key)]
        if not lemma:
            last = found[-1].start if found else -1
            return tuple(c.key for c in found if c.start == last)
        head = lemma.lower()
        for concept in found:
            stretch = words[concept.start : concept.end]
            if (
                head in stretch
                or self._same_word(head, stretch[-1])
                or (stretch[-1] == words[-1] and stretch[-1].startswith(head[:-1]))
            ):
                return tuple(c.key for c in found if c.start == concept.start)
        keys = tuple(c.key for c in self.concepts([head]) if not self.happens(c.key))
        return keys or self.with_meaning(self._head(head))

    def with_meaning(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """Return the keys with those of the thing and the happening that each means."""
        return tuple(part for key in keys for part in (key, *self._means.get(key, ())))

    def knows(self, word: str) -> bool:
        """Tell whether a lower-case word stands for a concept."""
        return bool(self._single(word))

    def is_word(self, word: str) -> bool:
        """Tell whether a lower-case word is one of the language, so that it opens a sentence."""
        if word in self._openers or self.knows(word) or not self._lemmatizes:
            return True
        return simplemma.is_known(word, self._code) or bool(self._head(word))

    def _same_word(self, lemma: str, word: str) -> bool:
        return len(word) >= _LEMMATIZED and self._lemma(word) == lemma

    def verb(self, lemma: str | None) -> frozenset[str]:
        """Return the happenings that a verb's lemma stands for, none for a light verb."""
        if not lemma or lemma.lower() in self.light:
            return frozenset()
        words = [word.lower() for word in WORD.findall(lemma)]
        return frozenset(c.key for c in self.concepts(words) if self.happens(c.key))

    def place(self, name: str) -> str:
        """Return one key for a place in whatever language or spelling it is named."""
        key = spelling_key(name)
        return self._places.get(key, key)


def shown(key: str) -> str:
    """Return a concept's key as a reader sees it in a reason."""
    return key.removeprefix(COUNTRY).removesuffix("_verb").replace("_", " ")


def _openers(pack: Pack) -> frozenset[str]:
    """Return the words with which the language opens a sentence, none of them a name."""
    words = pack.grammar.words
    opening = (words.determiners, words.prepositions, words.coordinators, words.subordinators,
               words.pronouns, words.adverbs)  # fmt: skip
    return frozenset(pack.structure.starters).union(*(held.lower().split() for held in opening))


@lru_cache(maxsize=16)
def lexicon(pack: Pack) -> Lexicon:
    """Return the lexicon of a pack, built once."""
    return Lexicon(pack)


COUNTRY = "country:"
"""What the keys of countries begin with: a country tells little about an event."""


@lru_cache(maxsize=16)
def _territories(code: str) -> dict[str, str]:
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale.parse(code).territories
    except UnknownLocaleError:
        return {}
    return {
        spelling_key(name): COUNTRY + territory
        for territory, name in names.items()
        if len(territory) == 2 and territory.isalpha()
    }


def _lemmatizes(code: str) -> bool:
    """Tell whether there are lemmas for the language; without, words are taken as they stand."""
    try:
        simplemma.lemmatize("a", code)
    except ValueError:
        return False
    return True
