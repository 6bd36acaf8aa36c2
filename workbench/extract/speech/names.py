"""Finds the persons an article names: runs of capitalised words with something that tells.

What tells: a given name, initials, a title, a role before or after, a surname that somebody in
the article bears. What tells against: a place, an institution, a brand, an adjective of a people.
A run with neither waits: beside a reporting verb it becomes a person (`NameBook.adopt`).
"""

from collections.abc import Sequence, Set

from workbench.extract.speech.book import NameBook
from workbench.extract.speech.lexicon import NameLexicon, Opening
from workbench.extract.speech.parts import INITIAL, PartReader
from workbench.extract.speech.people import Candidate, People
from workbench.extract.speech.roles import BRACKETED, Preceding, RoleReader
from workbench.extract.speech.runs import RunReader, Word
from workbench.extract.speech.signs import SignReader
from workbench.model.article import Passage

_ENDS = "s'’."
"""Last letters of a word that may hide a possessive or an abbreviation."""
_LAST_WORDS = 7
_SURE_WORDS = 2


class NameFinder:
    """Finds names in one language."""

    def __init__(self, lexicon: NameLexicon) -> None:
        self._lexicon = lexicon
        self._roles = RoleReader(lexicon)
        self._runs = RunReader(lexicon)
        self._parts = PartReader(lexicon, self._roles)
        self._signs = SignReader(lexicon)
        self._particles = frozenset([word.capitalize() for word in lexicon.particles])
        self._estates = tuple([f" {link} " for link in lexicon.estates])

    def find(self, text: str, passages: Sequence[Passage], first: frozenset[int]) -> NameBook:
        """Return the names of an article; `first` holds where its sentences begin."""
        lexicon = self._lexicon
        reader = self._runs
        runs = reader.read(text, passages)
        stems = {word[2] for run in runs for word in run} if lexicon.genitives else set()
        several = [run for run in runs if len(run) > 1]
        particled = {
            run[-1][2] for run in several if len(run) > _SURE_WORDS and run[-2][2].islower()
        }
        # Family names that stand alone, with the capital that their small word then has.
        families = {run[-1][2] for run in several if run[-2][2] in self._particles}
        people = People()
        candidates: list[Candidate] = []
        for run in runs:
            if len(run) == 1 and run[0][2][-1] not in _ENDS:
                single = self._single(text, *run[0])
                if single:
                    candidates.append(single)
                continue
            opens = run[0][2].lower() in reader.openers
            words = reader.opened(text, run, first, particled) if opens else run
            for part in reader.cut(words, stems):
                candidate = self._candidate(text, part, first, families)
                if candidate:
                    candidates.append(candidate)
        _bar_inner(candidates)
        _recur(candidates, lexicon.particles)
        self._signs.coordinate(text, candidates)
        for candidate in candidates:
            if candidate.sure and len(candidate.words) > 1:
                candidate.person = people.join(candidate)
        self._resolve(candidates, people)
        return NameBook(candidates, people)

    def _candidate(
        self, text: str, words: list[Word], first: frozenset[int], families: Set[str]
    ) -> Candidate | None:
        lexicon = self._lexicon
        if len(words) == 1:
            return self._single(text, *words[0])
        role: tuple[int, int] | None = None
        gender, introduced, noble = "", False, False
        before = self._roles.preceding(text, words[0][0])
        lead = self._parts.lead(text, words, first, before)
        if lead.role >= 0:
            last = words[lead.words - 1][2]
            word = last.rstrip(".").lower()
            gender = lexicon.titles.get(word, "") or lexicon.role_gender(word)
            begin = words[lead.role][0]
            outer = self._roles.before(text, begin)[0]
            reaching = outer[0] if outer else self._roles.reaching(text, begin)
            role = (reaching if reaching >= 0 else begin, words[lead.words - 1][1])
            introduced, noble = True, word in lexicon.nobles
        if lead.words:
            words = words[lead.words :]
            before = self._roles.preceding(text, words[0][0])
        words, suffix = self._parts.trimmed(words)
        bracketed = bool(words) and text.startswith(BRACKETED, words[-1][1])
        described = bracketed and not introduced and self._is_described(text, words)
        if len(words) > _SURE_WORDS and not described:
            words = self._parts.joined(words, introduced, noble, families)
        if not words or _is_symbol(words):
            return None
        start, end = words[0][0], words[-1][1]
        if not introduced:
            if before.introduces:
                role, gender, introduced = self._roles.introducing(text, start)
            else:
                gender = ""
            introduced = introduced or described or before.aged
        if role is None:
            role, apposed = self._roles.beside(text, start, end)
            gender = gender or apposed
            told = introduced or role is not None
        else:
            told = True
        forms = tuple([word[2] for word in words])
        if self._estates and text.startswith(self._estates, end) and not suffix:
            suffix = self._parts.estate(text, end, forms)
        candidate = Candidate(start, end, forms, False, start)
        if suffix:
            candidate.suffix = suffix
            candidate.end = text.index(suffix, end) + len(suffix)
        if role is not None:
            candidate.role = role
            if role[0] < start:
                candidate.lead = role[0]
                self._prefer_function(text, candidate, role)
        candidate.gender = lexicon.given_gender(forms[0]) or gender
        self._judge(text, candidate, before, told, introduced)
        return candidate

    def _is_described(self, text: str, words: list[Word]) -> bool:
        """Tell whether a role in brackets follows words of which none is an institution's."""
        lexicon = self._lexicon
        if self._roles.bracketed(text, words[-1][1])[0] is None:
            return False
        lowers = [word[2].lower() for word in words]
        strange = lowers[0] in lexicon.determiners or lexicon.opens_anew(lowers[0])
        return not strange and not any(map(lexicon.is_body, lowers))

    def _single(self, text: str, start: int, end: int, form: str) -> Candidate | None:
        """Return the candidate of a run of one word."""
        lexicon = self._lexicon
        facts = lexicon.facts(form)
        if facts.nobody:
            return None
        candidate = Candidate(start, end, (form,), False, start)
        before = self._roles.preceding(text, start)
        introduced = before.introduces
        if introduced:
            role, candidate.gender, introduced = self._roles.introducing(text, start)
            if role:
                candidate.role, candidate.lead = role, role[0]
                self._prefer_function(text, candidate, role)
        if not introduced:
            if facts.other:
                candidate.barred = True
                return candidate
            candidate.role, candidate.gender = self._roles.beside(text, start, end)
            introduced = candidate.role is not None and text[start - 2 : start] == ", "
        elif form[-1] == "." or form.isupper() or lexicon.is_institution(form):
            return None
        candidate.gender = facts.gender or candidate.gender
        if not introduced and not facts.known:
            candidate.barred = before.places
            introduced = facts.given and before.aged
        candidate.sure = introduced or facts.known
        return candidate

    def _prefer_function(self, text: str, candidate: Candidate, before: tuple[int, int]) -> None:
        """Take the function after a name rather than a mere form of address before it."""
        if text[before[0] : before[1]].rstrip(".").lower() in self._lexicon.titles:
            candidate.role = self._roles.after(text, candidate.end)[0] or before

    def _judge(
        self, text: str, candidate: Candidate, before: Preceding, told: bool, introduced: bool
    ) -> None:
        """Mark the candidate as a person, as none, or leave it open."""
        lexicon = self._lexicon
        forms = candidate.words
        given = lexicon.may_be_given(forms[0]) or _is_shortened(forms)
        given = given or (len(forms) > _SURE_WORDS and self._has_particle(forms))
        whole = " ".join(forms)
        if self._is_called(candidate, introduced):
            candidate.barred = True
            return
        if not (given or introduced) and len(forms) > 1:
            told = introduced = before.meets or self._signs.told(text, candidate.end)
        others = self._others(forms, given or introduced)
        if whole in lexicon.places or (others and not given and not introduced):
            candidate.barred = True
            return
        if not given and not introduced and lexicon.is_body(forms[0].lower()):
            candidate.barred = True
            return
        if len(forms) == 1:
            candidate.barred = others > 0 and not introduced
            candidate.sure = not candidate.barred and (introduced or whole in lexicon.known)
            return
        led = introduced or (told and given)
        if len(forms) > _LAST_WORDS or (others and others >= len(forms) - 1 and not led):
            candidate.barred = forms[-1] not in lexicon.places or len(forms) > _LAST_WORDS
            candidate.sure = given and not candidate.barred
            return
        if before.titled and not given:
            candidate.barred = True
            return
        determined = before.determines
        candidate.alone = not determined and forms[0].lower() not in lexicon.particles
        candidate.sure = given or (told and not (determined and not introduced))
        candidate.barred = determined and not candidate.sure

    def _others(self, forms: tuple[str, ...], named: bool) -> int:
        """Return how many words of a name are those of what is no person."""
        lexicon = self._lexicon
        others = list(filter(lexicon.is_other, forms))
        if not others or (len(forms) > 1 and forms[0].lower() in lexicon.particles):
            return 0
        if len(forms) > _SURE_WORDS and forms[-2] in lexicon.family_particles:
            return len(others) - lexicon.is_other(forms[-1])
        if named:
            return sum(not lexicon.may_be_surname(form) for form in others)
        return len(others)

    def _has_particle(self, forms: tuple[str, ...]) -> bool:
        """Tell whether a small word inside the name stands before family names only."""
        lexicon = self._lexicon
        return forms[-2] in lexicon.family_particles and forms[0].lower() not in lexicon.particles

    def _is_called(self, candidate: Candidate, introduced: bool) -> bool:
        """Tell whether an institution, a place, a ship or the like is called like a person."""
        lexicon = self._lexicon
        forms = candidate.words
        if len(forms) == 1:
            return introduced and lexicon.is_institution(forms[0])
        opening = lexicon.opening(forms[0])
        if opening is Opening.VESSEL:
            return True
        if introduced and lexicon.is_body(forms[0].lower()) and not lexicon.may_be_given(forms[0]):
            # Whom the one in the role speaks for (woordvoerder Politie Oost-Nederland).
            return True
        if opening is Opening.EPONYM and not introduced and " ".join(forms[:2]) in lexicon.eponyms:
            return True
        if forms[-2].islower():
            return lexicon.is_compound(forms[-1])
        return lexicon.is_institution(forms[-1])

    def _resolve(self, candidates: list[Candidate], people: People) -> None:
        """Give single names their persons, reading on from the start."""
        for person in people.all():
            person.last_seen = -1
        for candidate in candidates:
            if candidate.person is not None:
                candidate.person.last_seen = candidate.start
            elif not candidate.barred or people.has_surname(candidate.words[-1]):
                candidate.person = people.known(candidate)
                if candidate.person is None and candidate.sure:
                    candidate.person = people.join(candidate)


def _bar_inner(candidates: list[Candidate]) -> None:
    """Bar single words inside the role of the name before (Hale, chief executive of Open Door)."""
    last: Candidate | None = None
    for candidate in candidates:
        role = last.role if last else None
        inside = role and last and role[0] > last.end and candidate.end <= role[1]
        if inside and len(candidate.words) == 1:
            candidate.barred, candidate.sure = True, False
        else:
            last = candidate


def _recur(candidates: list[Candidate], particles: frozenset[str]) -> None:
    """Make sure of the full names whose last word stands alone elsewhere in the article."""
    full = [one for one in candidates if one.alone and not one.barred and not one.sure]
    if not full:
        return
    short = {
        candidate.words[-1]
        for candidate in candidates
        if not candidate.barred
        and (len(candidate.words) == 1 or candidate.words[0].lower() in particles)
    }
    for candidate in full:
        if candidate.words[-1] in short:
            candidate.sure = True


def _is_shortened(forms: tuple[str, ...]) -> bool:
    """Tell whether a name begins with initials, or ends in that of a family name."""
    if "." not in forms[0] and "." not in forms[-1]:
        return False
    last = len(forms) > 1 and INITIAL.fullmatch(forms[-1])
    return bool(INITIAL.fullmatch(forms[0]) or last)


def _is_symbol(words: list[Word]) -> bool:
    return len(words) == 1 and (len(words[0][2]) < 2 or bool(INITIAL.fullmatch(words[0][2])))
