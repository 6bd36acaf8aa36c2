"""The persons of one article: which mentions are of one person, and that person's fullest name."""

from dataclasses import dataclass, field
from operator import attrgetter

_MOST_ROLES = 20
_NAMESAKES = 20
_LAST_SEEN = attrgetter("last_seen")


@dataclass(slots=True)
class Person:
    """Somebody the article names."""

    name: str
    """Fullest form."""
    words: tuple[str, ...]
    gender: str = ""
    """"m", "f" or "" where nothing tells it."""
    roles: list[tuple[int, int]] = field(default_factory=list)
    """Character spans of the roles that the article gives, in text order."""
    called: bool = False
    """Whether a family name alone has meant the person, while reading on."""
    last_seen: int = -1
    """Where the person was last mentioned, while reading on."""


@dataclass(slots=True)
class Candidate:
    """A run of capitalised words that may name a person."""

    start: int
    end: int
    words: tuple[str, ...]
    sure: bool
    """Whether something besides the capitals tells that it is a person."""
    lead: int = -1
    """Where the title or role before the name begins, or the name itself."""
    barred: bool = False
    """Whether something tells that it is none."""
    alone: bool = False
    """Whether it is a full name that no determiner precedes."""
    suffix: str = ""
    """What follows the words and belongs to the name (Jr.)."""
    gender: str = ""
    role: tuple[int, int] | None = None
    person: Person | None = None

    @property
    def name(self) -> str:
        """The name as one would write it."""
        return " ".join((*self.words, self.suffix) if self.suffix else self.words)


class People:
    """The persons found so far, by surname and by given name."""

    def __init__(self) -> None:
        self._by_surname: dict[str, list[Person]] = {}
        self._by_given: dict[str, list[Person]] = {}

    def join(self, candidate: Candidate) -> Person:
        """Return the person that a sure candidate names, added where new."""
        person = self._same(candidate.words)
        if person is None:
            person = Person(candidate.name, candidate.words)
            self._by_surname.setdefault(candidate.words[-1], []).append(person)
            if len(candidate.words) > 1:
                self._by_given.setdefault(candidate.words[0], []).append(person)
        elif len(candidate.words) > len(person.words) or _is_fuller(candidate.words, person.words):
            if len(person.words) == 1 or person.words[0] != candidate.words[0]:
                self._by_given.setdefault(candidate.words[0], []).append(person)
            person.name, person.words = candidate.name, candidate.words
        self._note(person, candidate)
        return person

    def known(self, candidate: Candidate) -> Person | None:
        """Return the person that a short candidate refers to, None where nobody fits."""
        person = self._same(candidate.words)
        if person is None and len(candidate.words) == 1:
            named = self._by_given.get(candidate.words[0], ())
            person = named[0] if len(named) == 1 else None
        if person is not None:
            self._note(person, candidate)
        return person

    def has_surname(self, word: str) -> bool:
        """Tell whether somebody bears this family name."""
        return word in self._by_surname

    def all(self) -> list[Person]:
        """Return all persons found so far."""
        return [person for persons in self._by_surname.values() for person in persons]

    def _same(self, words: tuple[str, ...]) -> Person | None:
        bearers = self._by_surname.get(words[-1])
        if bearers is None:
            return None
        fitting = [one for one in bearers[-_NAMESAKES:] if _compatible(words, one.words)]
        if len(words) == 1 and len(fitting) > 1:
            # Who was called by the family name before is so again; kin go by given names.
            fitting = [one for one in fitting if one.called] or fitting
        return max(fitting, key=_LAST_SEEN) if fitting else None

    def _note(self, person: Person, candidate: Candidate) -> None:
        person.last_seen = candidate.start
        person.called = person.called or len(candidate.words) == 1
        person.gender = person.gender or candidate.gender
        role, roles = candidate.role, person.roles
        if role and len(roles) < _MOST_ROLES and role not in roles:
            roles.append(role)


def _compatible(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether two names with one last word can be of one person."""
    first, other = short[0], full[0]
    if len(short) == 1 or len(full) == 1 or first == other:
        return True
    if first[0].islower() or other[0].islower() or first in full or other in short:
        return True
    if "." in first or "." in other:
        return first[0] == other[0]
    return first.lower() in full or (first.lower() != first and first.lower() in _lowered(full))


def _lowered(words: tuple[str, ...]) -> set[str]:
    return {word.lower() for word in words}


def _is_fuller(words: tuple[str, ...], than: tuple[str, ...]) -> bool:
    return len(words) == len(than) and "." in than[0] and "." not in words[0]
