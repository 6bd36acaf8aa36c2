"""Finds who bears a role in an article: whom "the minister" or "the lawyer" means."""

from collections.abc import Callable
from itertools import pairwise

from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.party import Party
from workbench.extract.speech.people import Candidate, Person
from workbench.extract.speech.stage import Stage
from workbench.extract.speech.voice import Voice
from workbench.languages.sections.speech import Phrases

_ROLES = 8
_NAMESAKES = 40
_OLD = 3000
"""Characters before a mention in which somebody may have been brought in."""
_FOLLOWING = 30
_TIED = 3
"""Words after a name that may tell of its party (van de VVD)."""
_SIGNS = ".,;:!?()"
Role = tuple[int, int]


class Bearers:
    """The roles of one article, read when first asked for."""

    def __init__(
        self,
        lexicon: NameLexicon,
        phrases: Phrases,
        noun: Callable[[str], str],
        stage: Stage,
    ) -> None:
        self._lexicon = lexicon
        self._indefinite, self._members = phrases.indefinite, phrases.members
        self._noun = noun
        """Returns the singular of a noun."""
        self._definite = lexicon.determiners - phrases.indefinite
        self._stage = stage
        self._by_word: dict[str, list[tuple[Person, Role, set[str]]]] | None = None

    def of(self, party: Party) -> Voice | None:
        """Return the person that a definite role means (de minister), if only one fits.

        Where nobody bears it, whoever bears another name for it (the attorney, of a lawyer).
        """
        lexicon, noun = self._lexicon, party.head
        if not noun or not lexicon.is_role(noun):
            return None
        words = self._stage.text[party.start : party.end].replace("-", " ").split()
        if not words or words[0].lower() not in self._definite:
            return None
        wanted = {word.lower() for word in words[1:]}
        fitting = self._bearing(noun, wanted)
        if not fitting:
            for other in lexicon.alike.get(noun, ()):
                fitting |= self._bearing(other, wanted - {noun})
        if len(fitting) != 1:
            return None
        ((person, role),) = fitting.values()
        if role[0] > party.start and self._brought_in(noun, party.start):
            return None
        voice = Voice(person.name, person, person.gender, role)
        return voice if voice.fits(lexicon.role_gender(noun)) else None

    def _brought_in(self, noun: str, limit: int) -> bool:
        """Tell whether somebody unnamed is brought in as one before `limit` (a police spokesman):
        whoever is named after that is somebody else."""
        words = self._stage.text[max(0, limit - _OLD) : limit].lower().split()
        return any(
            determiner in self._indefinite and word.strip(_SIGNS).endswith(noun)
            for determiner, word in pairwise(words)
        )

    def member(self, party: Party) -> Voice | None:
        """Return whom the name of a party with the ending of its members means (de VVD'er): the
        one said to be of it before, or somebody unnamed."""
        text, end = self._stage.text, party.end
        ending = next((sign for sign in self._members if text.startswith(sign, end)), "")
        after = end + len(ending)
        if not ending or text[after : after + 1].isalnum():
            return None
        words = text[party.start : end].split()
        named = {}
        if words[0].lower() in self._definite:
            for candidate in self._stage.book.within(max(0, end - _OLD), party.start):
                if candidate.person is not None and self._is_of(candidate, words[-1]):
                    named[id(candidate.person)] = candidate.person
        if len(named) == 1:
            (person,) = named.values()
            role = person.roles[0] if person.roles else None
            return Voice(person.name, person, person.gender, role, other=True)
        return Voice(text[party.start : after], None, "")

    def _is_of(self, candidate: Candidate, group: str) -> bool:
        """Tell whether a name's role, or what follows it, tells of a party."""
        text, role = self._stage.text, candidate.role
        if role and group in text[role[0] : role[1]].replace("-", " ").split():
            return True
        following = text[candidate.end : candidate.end + _FOLLOWING].split()[:_TIED]
        return group in [word.strip(_SIGNS) for word in following]

    def _bearing(self, noun: str, wanted: set[str]) -> dict[int, tuple[Person, Role]]:
        """Return the persons whose role has a noun and all words that are wanted in it."""
        return {
            id(person): (person, role)
            for person, role, given in self._roles().get(noun, ())
            if wanted <= given
        }

    def _roles(self) -> dict[str, list[tuple[Person, Role, set[str]]]]:
        """Return the persons by each word of their roles."""
        if self._by_word is None:
            self._by_word, lexicon = {}, self._lexicon
            text = self._stage.text
            for person in self._stage.book.people.all():
                for role in person.roles[:_ROLES]:
                    words = set(text[role[0] : role[1]].lower().replace("-", " ").split())
                    # Each of the ministers A and B is a minister.
                    words |= set(filter(lexicon.is_role, map(self._noun, words)))
                    for word in words:
                        entry = self._by_word.setdefault(word, [])
                        if len(entry) < _NAMESAKES:
                            entry.append((person, role, words))
        return self._by_word
