"""The words of names and roles, compiled once for a language."""

from functools import lru_cache
from typing import NamedTuple

from workbench.languages.pack import Pack

_LEAST_COMPOUND = 5
_LEAST_NAME = 2


class Facts(NamedTuple):
    """What a word with a capital is by itself."""

    passed_over: bool
    """Whether it opens sentences or is of a people, and names nobody where it stands alone."""
    nobody: bool
    """Whether it is too short for a name, or a day, month or brand."""
    other: bool
    """Whether it names something that is no person."""
    known: bool
    """Whether it is a family name that needs no other sign."""
    gender: str


class NameLexicon:
    """Answers what a word can be in the name or the description of a person."""

    def __init__(self, pack: Pack) -> None:
        names = pack.names
        self.given = names.given.male | names.given.female | names.given.either
        self._male = names.given.male
        self._female = names.given.female
        self.known = names.surnames.known
        self.particles = names.particles
        self.family_particles = names.family_particles
        self.determiners = names.determiners
        self.place_words = names.place_words
        self.role_links = names.role_links
        self.role_adjectives = names.role_adjectives
        self.titles = names.titles
        self.genitives = names.genitives
        self.demonyms = names.other.demonyms
        self.organisations = names.other.organisations
        self.words = names.other.words
        self.places = names.other.places
        self.titled = pack.speech.unspoken.titled
        self._others = self.words | self.organisations | self.places | self.demonyms
        self.starters = pack.structure.starters
        self._adjectives = names.adjective_endings
        self._roles = names.roles.nouns
        self._male_roles = names.roles.male
        self._female_roles = names.roles.female
        self._endings = tuple(
            noun for noun in sorted(names.roles.nouns) if len(noun) >= _LEAST_COMPOUND
        )
        self._bodies = pack.speech.phrases.bodies
        self._body_endings = tuple(
            body for body in sorted(self._bodies) if len(body) >= _LEAST_COMPOUND
        )
        self.compounds = names.compound_roles
        self.is_role = lru_cache(maxsize=8192)(self._is_role)
        self.facts = lru_cache(maxsize=8192)(self._facts)

    def _facts(self, form: str) -> Facts:
        """Return what a word with a capital is by itself."""
        return Facts(
            form.lower() in self.starters or self.is_demonym(form),
            len(form) < _LEAST_NAME or form in self.words,
            self.is_other(form),
            form in self.known,
            self.given_gender(form),
        )

    def _is_role(self, word: str) -> bool:
        """Tell whether the lower-case word is a role, also as the last part of a compound."""
        if word in self._roles:
            return True
        last = word.rpartition("-")[2]
        if last != word:
            return last in self._roles
        return self.compounds and word.endswith(self._endings)

    def is_body(self, word: str) -> bool:
        """Tell whether the lower-case word is an institution's, also at a compound's end."""
        if word in self._bodies:
            return True
        return self.compounds and word.endswith(self._body_endings)

    def role_gender(self, word: str) -> str:
        """Return "m", "f" or "" for the role in lower case."""
        last = word.rpartition("-")[2]
        if last in self._female_roles:
            return "f"
        return "m" if last in self._male_roles else ""

    def given_gender(self, word: str) -> str:
        """Return "m", "f" or "" for the given name as written."""
        if word in self._male:
            return "m"
        return "f" if word in self._female else ""

    def is_demonym(self, word: str) -> bool:
        """Tell whether the word as written is an adjective or noun of a country or people."""
        if word in self.demonyms:
            return True
        return bool(self._adjectives) and word.endswith(self._adjectives) and len(word) > 5

    def is_other(self, word: str) -> bool:
        """Tell whether the word as written names something that is no person."""
        return (
            word in self._others
            or (word.isupper() and len(word) > 1 and "." not in word)
            or self.is_demonym(word)
        )
