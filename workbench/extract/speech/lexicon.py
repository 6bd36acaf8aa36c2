"""The words of names and roles, compiled once for a language."""

from enum import Enum, auto
from typing import NamedTuple

from workbench.extract.lemmas import FINITE, Known, lemmas_of
from workbench.languages.pack import Pack

_LEAST_COMPOUND = 5
_LEAST_FIELD = 6
_LEAST_PLURAL = 8
_LEAST_FEMALE = 9
"""Letters of a woman's role that ends compounds (politiewoordvoerster)."""
_LEAST_NAME = 2
_MOST_KNOWN = 8192
"""Words that a table remembers what it told of."""


class Facts(NamedTuple):
    """What a word with a capital is by itself."""

    nobody: bool
    """Whether it is too short for a name, or a day, month or brand."""
    other: bool
    """Whether it names something that is no person."""
    known: bool
    """Whether it is a family name that needs no other sign."""
    given: bool
    gender: str


class Opening(Enum):
    """What the first word of a run can be besides a part of a name."""

    OTHER = auto()
    AGE = auto()
    VESSEL = auto()
    """Of the name of a ship."""
    GIVEN = auto()
    """A given name, and neither title nor role."""
    EPONYM = auto()
    """Of the name of a company or place that is called like a person."""


_holds = frozenset.__contains__


class _Given(frozenset[str]):
    """Given names, also joined by a hyphen (Henk-Jan)."""

    __slots__ = ()

    def __contains__(self, word: object) -> bool:
        if _holds(self, word):
            return True
        if not isinstance(word, str) or "-" not in word:
            return False
        first, _, second = word.partition("-")
        return _holds(self, first) and second[:1].isupper()


class NameLexicon:
    """Answers what a word can be in the name or the description of a person."""

    def __init__(self, pack: Pack) -> None:
        names = pack.names
        self.given = _Given(names.given.male | names.given.female | names.given.either)
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
        self.genitive_links = names.genitive_links
        self.joined_particles = names.joined_particles
        self.suffixes = names.suffixes
        self.estates = names.estates
        self.honours = names.honours
        self.signs = names.signs
        self.role_modifiers = names.role_modifiers
        self.role_tails = names.roles.tails
        self._plural_roles = names.roles.plurals
        self._plural_endings = tuple(
            noun for noun in sorted(names.roles.plurals) if len(noun) >= _LEAST_PLURAL
        )
        self.nobles = names.roles.nobles
        self.alike: dict[str, frozenset[str]] = {}
        """Other nouns for whoever bears a role."""
        for nouns in names.roles.alike:
            for noun in nouns:
                self.alike[noun] = self.alike.get(noun, frozenset()) | nouns - {noun}
        self.demonyms = names.other.demonyms
        self.organisations = names.other.organisations
        self.words = names.other.words
        self.places = names.other.places
        self.eponyms = names.other.eponyms
        self._eponyms_begin = frozenset(name.partition(" ")[0] for name in names.other.eponyms)
        self._vessels = names.other.vessels
        self._other_endings = names.other.endings
        self._also = names.surnames.also
        self._fields = names.roles.fields
        self._field_endings = names.roles.field_endings
        self._unmodifying = names.roles.unmodifying
        self._verb = lemmas_of(pack).verb
        self.titled = pack.speech.unspoken.titled
        self._others = self.words | self.organisations | self.places | self.demonyms
        self.starters = pack.structure.starters
        words = pack.grammar.words
        self._function_words = (
            self.starters
            | self.determiners
            | self.particles
            | frozenset(
                word
                for kind in (
                    words.articles,
                    words.determiners,
                    words.prepositions,
                    words.coordinators,
                    words.subordinators,
                    words.relatives,
                    words.pronouns,
                    words.adverbs,
                )
                for word in kind.split()
            )
        )
        self._adjectives = names.adjective_endings
        self._roles = names.roles.nouns
        self._role_endings = names.roles.endings
        self._male_roles = names.roles.male
        self._female_roles = names.roles.female
        self._female_ends = tuple(
            role for role in sorted(names.roles.female) if len(role) >= _LEAST_FEMALE
        )
        self._endings = tuple(
            noun for noun in sorted(names.roles.nouns) if len(noun) >= _LEAST_COMPOUND
        )
        self._bodies = pack.speech.phrases.bodies
        self._body_endings = tuple(
            body for body in sorted(self._bodies) if len(body) >= _LEAST_COMPOUND
        )
        self.compounds = names.compound_roles
        self.may_be_given = Known(self.given.__contains__, _MOST_KNOWN).__getitem__
        self.is_role = Known(self._is_role, _MOST_KNOWN).__getitem__
        self.role_gender = Known(self._role_gender, _MOST_KNOWN).__getitem__
        self.passed_over = Known(self._passed_over, _MOST_KNOWN).__getitem__
        self.facts = Known(self._facts, _MOST_KNOWN).__getitem__
        self.is_other = Known(self._is_other, _MOST_KNOWN).__getitem__
        self.is_institution = Known(self._is_institution, _MOST_KNOWN).__getitem__
        self.is_body = Known(self._is_body, _MOST_KNOWN).__getitem__
        self.introduces = Known(self._is_several, _MOST_KNOWN).__getitem__
        self.after_names = self.suffixes | self.honours | self.words
        self.leads = Known(self._leads, _MOST_KNOWN).__getitem__
        self.opening = Known(self._opening, _MOST_KNOWN).__getitem__
        self.is_plain = Known(self._is_plain, _MOST_KNOWN).__getitem__

    def _passed_over(self, form: str) -> bool:
        """Tell whether a word with a capital opens sentences or is of a people: alone, it names
        nobody."""
        return form.lower() in self.starters or self.is_demonym(form)

    def _facts(self, form: str) -> Facts:
        """Return what a word with a capital is by itself."""
        return Facts(
            len(form) < _LEAST_NAME or form in self.words,
            self.is_other(form),
            form in self.known,
            form in self.given,
            self.given_gender(form),
        )

    def _is_role(self, word: str) -> bool:
        """Tell whether the lower-case word is a role, also as the last part of a compound."""
        if word in self._roles:
            return True
        last = word.rpartition("-")[2]
        if last != word:
            return last in self._roles
        if word in self._bodies:
            # An institution may end as a role does (netbeheerder).
            return False
        return word.endswith(self._role_endings) or (
            self.compounds and word.endswith(self._endings)
        )

    def _opening(self, word: str) -> Opening:
        """Return what the word as written may be as the first of a run."""
        lower = word.lower()
        if lower in self._vessels:
            return Opening.VESSEL
        if lower.endswith(self.signs.ages):
            return Opening.AGE
        if word in self._eponyms_begin:
            return Opening.EPONYM
        given = word in self.given and not self.leads(word)
        return Opening.GIVEN if given else Opening.OTHER

    def _leads(self, word: str) -> bool:
        """Tell whether the word as written is a title or role before a name."""
        lower = word.rstrip(".").lower()
        return lower in self.titles or self.introduces(lower)

    def _is_plain(self, word: str) -> bool:
        """Tell whether the lower-case word is neither a function word nor a finite verb."""
        return (
            word.replace("-", "").isalpha()
            and word not in self._function_words
            and not self._verb(word).kinds & FINITE
        )

    def opens_anew(self, word: str) -> bool:
        """Tell whether the lower-case word, after a comma, begins something else than a list."""
        return word in self.starters and word not in self.determiners

    def modifies_role(self, word: str) -> bool:
        """Tell whether the word may narrow a role that it stands right before."""
        lower = word.lower()
        return (
            self.role_modifiers
            and len(word) > _LEAST_NAME
            and not lower.endswith(self._unmodifying)
            and self.is_plain(lower)
        )

    def is_field(self, word: str) -> bool:
        """Tell whether the lower-case word may narrow the role that it stands behind."""
        if word in self._fields:
            return True
        return len(word) >= _LEAST_FIELD and word.endswith(self._field_endings)

    def _is_several(self, word: str) -> bool:
        """Tell whether the lower-case word is a role, of one person or of several."""
        if self.is_role(word) or word in self._plural_roles:
            return True
        return self.compounds and word.endswith(self._plural_endings)

    def _is_body(self, word: str) -> bool:
        """Tell whether the lower-case word is an institution's, also at a compound's end."""
        if word in self._bodies:
            return True
        return self.compounds and word.endswith(self._body_endings)

    def names_institution(self, before: str, word: str) -> bool:
        """Tell whether a word behind "van" or "of" is an institution called by the one after it
        (Museum Wieken), and no field of the state before a name (Defensie, of minister Bos)."""
        lower = before.lower()
        field = self.is_field(lower)
        return self.is_body(lower) and not field and not self.may_be_given(word)

    def _role_gender(self, word: str) -> str:
        """Return "m", "f" or "" for the role in lower case."""
        last = word.rpartition("-")[2]
        if last in self._female_roles or (self.compounds and last.endswith(self._female_ends)):
            return "f"
        return "m" if last in self._male_roles else ""

    def is_given(self, word: str) -> bool:
        """Tell whether the word as written is a given name, and no form of address."""
        return self.may_be_given(word) and word.lower() not in self.titles

    def given_gender(self, word: str) -> str:
        """Return "m", "f" or "" for the given name as written."""
        if word in self._male:
            return "m"
        return "f" if word in self._female else ""

    def is_demonym(self, word: str) -> bool:
        """Tell whether the word as written is an adjective or noun of a country or people."""
        if word in self.demonyms:
            return True
        return word.endswith(self._adjectives) and len(word) > 5 and word not in self.given

    def _is_other(self, word: str) -> bool:
        """Tell whether the word as written names something that is no person."""
        return (
            word in self._others
            or (word.isupper() and len(word) > 1 and "." not in word)
            or self.is_demonym(word)
            or self._ends_other(word)
        )

    def _is_institution(self, word: str) -> bool:
        """Tell whether a name that ends in the word as written is of an institution or place."""
        if word in self._also:
            return False
        return word in self.organisations or self._ends_other(word)

    def may_be_surname(self, word: str) -> bool:
        """Tell whether a word of institutions and places is as often a family name."""
        return word in self._also

    def is_compound(self, word: str) -> bool:
        """Tell whether the last part of a longer word makes it an institution's or a street's."""
        return self._ends_other(word) and word not in self.organisations

    def _ends_other(self, word: str) -> bool:
        return word.endswith(self._other_endings) and len(word) >= _LEAST_FIELD
