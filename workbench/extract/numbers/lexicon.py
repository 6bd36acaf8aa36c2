"""The number words of a language pack, as atoms that a sum is made of."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from workbench.languages.sections.numbers import Numbers

ADD = 1
"""A number below one hundred."""
SCALE = 2
"""A number that multiplies what stands before it."""
ORDINAL = 3
"""An ordinal below one hundred."""
ORDINAL_SCALE = 4
DENOMINATOR = 5
"""A word that makes a fraction of the number before it."""
FRACTION = 6
"""A word that is a fraction by itself."""
LINK = 7
"""What joins parts inside one word."""
CONJUNCTION = 8
HYPHEN = 9
ARTICLE = 10
DIGITS = 11


class Atom(NamedTuple):
    """The smallest part of a number word."""

    kind: int
    value: Decimal


Atoms = tuple[Atom, ...]

_TWO = 2
"""No ordinal for two is a denominator: a half is one, and seconds are a time."""
_CACHED_COMPOUNDS = 4096
_LONGEST_COMPOUND = 90
"""Letters; the longest number words of a language that compounds stay well below it."""


class Lexicon:
    """Looks words up as number atoms; safe to share, since it never changes."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers
        self.words: dict[str, Atoms] = dict(_whole_words(numbers))
        self.starts: frozenset[str] = frozenset()
        """First three letters of every compound, where the language compounds."""
        self._parts: re.Pattern[str] | None = None
        if numbers.words.compounds:
            self._prepare_compounds(numbers)
        self.compound = lru_cache(_CACHED_COMPOUNDS)(self._compound)

    def _prepare_compounds(self, numbers: Numbers) -> None:
        single = {word: atoms[0] for word, atoms in self.words.items() if word.isalpha()}
        self._part_atoms = {link: Atom(LINK, Decimal(0)) for link in numbers.words.links}
        self._part_atoms |= {
            word: atom for word, atom in single.items() if atom.kind not in (ARTICLE, CONJUNCTION)
        }
        self._part_atoms |= {
            word: Atom(ADD, Decimal(value)) for word, value in numbers.cardinals.items()
        }
        parts = sorted(self._part_atoms, key=lambda part: (-len(part), part))
        self._parts = re.compile("|".join(map(re.escape, parts)))
        self.starts = frozenset(
            part[:3] for part, atom in self._part_atoms.items() if atom.kind in (ADD, SCALE)
        )

    def atoms(self, word: str) -> Atoms | None:
        """Return the atoms of a word in lower case, or None where it is no number word."""
        found = self.words.get(word)
        if found is None and word[:3] in self.starts and len(word) <= _LONGEST_COMPOUND:
            return self.compound(word)
        return found

    def tail(self, word: str) -> Atoms | None:
        """Return the atoms of what stands after a hyphen and begins with a link (-entwintig)."""
        for link in self.numbers.words.links:
            if word.startswith(link) and len(word) > len(link):
                rest = self.atoms(word[len(link) :])
                if rest is not None and rest[0].kind in (ADD, SCALE, ORDINAL):
                    return (Atom(LINK, Decimal(0)), *rest)
        return None

    def _compound(self, word: str) -> Atoms | None:
        if self._parts is None:
            return None
        parts = self._parts.findall(word)
        if "".join(parts) != word:
            return None
        atoms = tuple(self._part_atoms[part] for part in parts)
        kinds = [atom.kind for atom in atoms]
        if kinds[0] not in (ADD, SCALE) or kinds[-1] == LINK or len(atoms) < 2:
            return None
        if any(kind in (ORDINAL, ORDINAL_SCALE, FRACTION) for kind in kinds[:-1]):
            return None
        if kinds[-1] == DENOMINATOR and kinds[-2] != LINK and kinds[-2:-1] != [ADD]:
            return None
        return atoms


def _whole_words(numbers: Numbers) -> Iterator[tuple[str, Atoms]]:
    tables = (
        (ORDINAL, numbers.ordinals),
        (ORDINAL_SCALE, numbers.ordinal_scales),
        (FRACTION, numbers.fractions),
        (DENOMINATOR, numbers.denominators),
        (SCALE, numbers.scales),
        (ADD, numbers.cardinals),
    )
    for ending in numbers.denominator_endings:
        for table in (numbers.ordinals, numbers.ordinal_scales):
            for word, value in table.items():
                if value != _TWO:
                    yield word + ending, (Atom(DENOMINATOR, Decimal(value)),)
    for kind, words in tables:
        for word, value in words.items():
            yield word, (Atom(kind, Decimal(value)),)
    for word in numbers.words.articles:
        yield word, (Atom(ARTICLE, Decimal(1)),)
    for word in numbers.words.conjunctions:
        yield word, (Atom(CONJUNCTION, Decimal(0)),)
