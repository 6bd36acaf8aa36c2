"""Finds who bears a role in an article: whom "the minister" or "the lawyer" means."""

from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.party import Party
from workbench.extract.speech.people import Person
from workbench.extract.speech.stage import Stage
from workbench.extract.speech.voice import Voice

_ROLES = 8
_NAMESAKES = 40
Role = tuple[int, int]


class Bearers:
    """The roles of one article, read when first asked for."""

    def __init__(self, lexicon: NameLexicon, definite: frozenset[str], stage: Stage) -> None:
        self._lexicon = lexicon
        self._definite = definite
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
        voice = Voice(person.name, person, person.gender, role)
        return voice if voice.fits(lexicon.role_gender(noun)) else None

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
            self._by_word = {}
            text = self._stage.text
            for person in self._stage.book.people.all():
                for role in person.roles[:_ROLES]:
                    words = set(text[role[0] : role[1]].lower().replace("-", " ").split())
                    for word in words:
                        entry = self._by_word.setdefault(word, [])
                        if len(entry) < _NAMESAKES:
                            entry.append((person, role, words))
        return self._by_word
