"""Finds the persons an article names: runs of capitalised words with something that tells.

What tells: a given name, initials, a title, a role before or after, a surname that somebody in
the article bears. What tells against: a place, an institution, a brand, an adjective of a people.
A run with neither waits: beside a reporting verb it becomes a person (`NameBook.adopt`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.people import Candidate, People
from workbench.extract.speech.roles import RoleReader
from workbench.model.article import Passage, PassageKind
from workbench.model.quotation import NameMention

_UPPER = "".join(
    char for char in map(chr, (*range(0x41, 0x590), *range(0x1E00, 0x2000))) if char.isupper()
)
_POSSESSIVE = re.compile(r"['’]s?$")
_INITIAL = re.compile(rf"(?:[{_UPPER}][a-z]?\.-?)+")
_ENDS = "s'’."
"""Last letters of a word that may hide a possessive or an abbreviation."""
_MOST_WORDS = 10
_LAST_WORDS = 7
_SURE_WORDS = 2
_OPENERS = "\"'‘’“”„«»([:"
_SILENT = (PassageKind.TEASER, PassageKind.CREDIT)

Word = tuple[int, int, str]


class NameBook:
    """All candidates of one article, and the persons they name."""

    def __init__(self, candidates: list[Candidate], people: People) -> None:
        self.candidates = candidates
        self.people = people
        self.by_start = {candidate.start: candidate for candidate in candidates}
        self.by_end = {candidate.end: candidate for candidate in candidates}
        self._starts = [candidate.start for candidate in candidates]

    def within(self, start: int, end: int) -> list[Candidate]:
        """Return the candidates that begin in `[start, end)`, in text order."""
        first = bisect_left(self._starts, start)
        return self.candidates[first : bisect_left(self._starts, end, first)]

    def adopt(self, candidate: Candidate) -> bool:
        """Take an unsure candidate for a person, since it speaks; tell whether it is one now."""
        if candidate.person is None and not candidate.barred:
            candidate.person = self.people.known(candidate) or self.people.join(candidate)
        return candidate.person is not None

    def settle(self) -> None:
        """Resolve the short forms that became known after they were read."""
        for candidate in self.candidates:
            if candidate.person is None and not candidate.barred:
                candidate.person = self.people.known(candidate)

    def mentions(self, text: str) -> tuple[NameMention, ...]:
        """Return the mentions of persons in text order."""
        return tuple(
            NameMention(
                candidate.start,
                candidate.end,
                text[candidate.start : candidate.end],
                candidate.person.name,
                text[candidate.role[0] : candidate.role[1]] if candidate.role else None,
                *(candidate.role or (None, None)),
            )
            for candidate in self.candidates
            if candidate.person is not None
        )


class NameFinder:
    """Finds names in one language."""

    def __init__(self, lexicon: NameLexicon) -> None:
        self._lexicon = lexicon
        self._roles = RoleReader(lexicon)
        upper = f"[{_UPPER}]"
        particles = "|".join(sorted(map(re.escape, lexicon.particles), key=len, reverse=True))
        titles = "|".join(sorted(map(re.escape, lexicon.titles), key=len, reverse=True))
        word = (
            rf"(?:(?i:{titles})\.(?=[ \u00a0])|(?:{upper}[a-z]?\.-?){{1,5}}(?!\w)"
            rf"|{upper}\w*(?:[-’'](?=\w)\w+)*)"
        )
        gap = rf"(?:[ \u00a0]|(?<=\.))(?:(?:{particles})[ \u00a0]){{0,3}}"
        # The first letter leads the pattern, so that the search skips to capitals by itself.
        rests = "|".join(
            rf"(?<={re.escape(title[0].upper())}){re.escape(title[1:])}\.(?=[ \u00a0])"
            for title in sorted(lexicon.titles, key=len, reverse=True)
        )
        start = (
            rf"{upper}(?<![\w@#/]{upper})(?:{rests}"
            rf"|[a-z]?\.-?(?:{upper}[a-z]?\.-?){{0,4}}(?!\w)|\w*(?:[-’'](?=\w)\w+)*)"
        )
        self._run = re.compile(rf"{start}(?:{gap}{word}){{0,{_MOST_WORDS}}}")
        self._word = re.compile(rf"{word}|\S+")

    def find(self, text: str, passages: Sequence[Passage], first: frozenset[int]) -> NameBook:
        """Return the names of an article; `first` holds where its sentences begin."""
        runs: list[tuple[int, list[Word]]] = []
        lexicon = self._lexicon
        facts = lexicon.facts
        for index, passage in enumerate(passages):
            if passage.kind in _SILENT:
                continue
            for match in self._run.finditer(text, passage.start, passage.end):
                form = match.group()
                if form.isalpha():
                    if not facts(form).passed_over:
                        runs.append((index, [(match.start(), match.end(), form)]))
                    continue
                runs.append((index, self._words(text, match.start(), match.end())))
        stems = {word[2] for _, words in runs for word in words}
        particled = {
            words[-1][2] for _, words in runs if len(words) > _SURE_WORDS and words[-2][2].islower()
        }
        people = People()
        candidates: list[Candidate] = []
        for index, run in runs:
            if len(run) == 1 and run[0][2][-1] not in _ENDS:
                single = self._single(text, *run[0])
                if single:
                    single.passage = index
                    candidates.append(single)
                continue
            words = self._opened(text, run, first, particled)
            for part in self._cut(words, stems) if words else ():
                candidate = self._candidate(text, part, first)
                if candidate:
                    candidate.passage = index
                    candidates.append(candidate)
        _recur(candidates, lexicon.particles)
        for candidate in candidates:
            if candidate.sure and len(candidate.words) > 1:
                candidate.person = people.join(candidate)
        self._resolve(candidates, people)
        return NameBook(candidates, people)

    def _words(self, text: str, start: int, end: int) -> list[Word]:
        words = [match.span() for match in self._word.finditer(text, start, end)]
        return [(begin, last, text[begin:last]) for begin, last in words]

    def _opened(
        self, text: str, spans: list[Word], first: frozenset[int], particled: set[str]
    ) -> list[Word]:
        """Return the words of a run, without the function words that open its sentence.

        A family name whose small word has a capital there stays whole (Van der Laan won), where
        its last word stands with a small word elsewhere: that is what `particled` holds.
        """
        starters, particles = self._lexicon.starters, self._lexicon.particles
        if len(spans) > 1 and spans[0][2].lower() in particles and spans[-1][2] in particled:
            return spans
        while spans and spans[0][2].lower() in starters:
            begin = spans[0][0]
            opens = begin in first or text[max(0, begin - 1)] in _OPENERS
            if not opens and len(spans) > 1:
                break
            spans = spans[1:]
            while spans and spans[0][2][0].islower():
                spans = spans[1:]
        return spans

    def _cut(self, words: list[Word], stems: set[str]) -> Iterator[list[Word]]:
        """Yield the words of a run in parts that end at each possessive."""
        part: list[Word] = []
        for start, end, form in words:
            possessive = _POSSESSIVE.search(form) if form[-1] in "s'’" else None
            if possessive and len(form) > 3:
                part.append((start, start + possessive.start(), form[: possessive.start()]))
                yield part
                part = []
                continue
            part.append((start, end, form))
            ending = self._genitive(form, stems)
            if ending:
                part[-1] = (start, end - ending, form[:-ending])
                yield part
                part = []
        if part:
            yield part

    def _genitive(self, form: str, stems: set[str]) -> int:
        """Return the length of the possessive ending of a name that stands without it too."""
        for ending in self._lexicon.genitives:
            if form.endswith(ending) and len(form) > 3:
                stem = form[: -len(ending)]
                known = stem in stems or stem in self._lexicon.known
                if known and stem not in self._lexicon.given and form not in self._lexicon.given:
                    return len(ending)
        return 0

    def _candidate(self, text: str, words: list[Word], first: frozenset[int]) -> Candidate | None:
        lexicon = self._lexicon
        if len(words) == 1:
            return self._single(text, *words[0])
        role: tuple[int, int] | None = None
        gender, introduced = "", False
        lead = self._lead(words, first)
        if lead:
            last = words[lead - 1][2]
            word = last.rstrip(".").lower()
            gender = lexicon.titles.get(word, "") or lexicon.role_gender(word)
            outer = self._roles.before(text, words[0][0])[0]
            role = ((outer or words[0])[0], words[lead - 1][1])
            introduced = True
            words = words[lead:]
        while words and (words[-1][2][0].islower() or self._trails(words)):
            words = words[:-1]
        words = self._joined(words, introduced)
        if not words or _is_symbol(words):
            return None
        if not introduced:
            role, gender, introduced = self._roles.before(text, words[0][0])
        if role is None:
            role, apposed = self._roles.beside(text, words[0][0], words[-1][1])
            gender = gender or apposed
            told = introduced or role is not None
        else:
            told = True
        forms = tuple(word[2] for word in words)
        candidate = Candidate(words[0][0], words[-1][1], forms, sure=False)
        candidate.role = role
        candidate.lead = role[0] if role and role[0] < words[0][0] else words[0][0]
        self._prefer_function(text, candidate)
        candidate.gender = lexicon.given_gender(forms[0]) or gender
        self._judge(text, candidate, told, introduced)
        return candidate

    def _single(self, text: str, start: int, end: int, form: str) -> Candidate | None:
        """Return the candidate of a run of one word."""
        facts = self._lexicon.facts(form)
        if facts.nobody:
            return None
        candidate = Candidate(start, end, (form,), sure=False, lead=start)
        if self._roles.introduced(text, start):
            candidate.role, candidate.gender, introduced = self._roles.before(text, start)
        else:
            introduced = False
        if candidate.role:
            candidate.lead = candidate.role[0]
            self._prefer_function(text, candidate)
        if not introduced:
            if facts.other:
                candidate.barred = True
                return candidate
            candidate.role, candidate.gender = self._roles.beside(text, start, end)
            introduced = candidate.role is not None and text[start - 2 : start] == ", "
        elif form[-1] == "." or form.isupper():
            return None
        candidate.gender = facts.gender or candidate.gender
        if not introduced and not facts.known:
            candidate.barred = self._is_place(text, candidate)
        candidate.sure = introduced or facts.known
        return candidate

    def _trails(self, words: list[Word]) -> bool:
        """Tell whether the last word is a day, month or brand, and not a family name."""
        if words[-1][2] not in self._lexicon.words:
            return False
        return len(words) != _SURE_WORDS or words[0][2] not in self._lexicon.given

    def _prefer_function(self, text: str, candidate: Candidate) -> None:
        """Take the function after a name rather than a mere form of address before it."""
        if candidate.role is None or candidate.role[0] > candidate.start:
            return
        before = text[candidate.role[0] : candidate.role[1]].rstrip(".").lower()
        if before in self._lexicon.titles:
            after = self._roles.after(text, candidate.end)[0]
            candidate.role = after or candidate.role

    def _lead(self, words: list[Word], first: frozenset[int]) -> int:
        """Return how many words of a run are title or role before the name."""
        lexicon = self._lexicon
        if words[0][2] in lexicon.given and words[0][2].lower() not in lexicon.titles:
            return 0
        lead = 0
        for index, (_, _, form) in enumerate(words[:-1]):
            lower = form.rstrip(".").lower()
            if lower in lexicon.titles or lexicon.is_role(lower):
                lead = index + 1
        if lead and words[lead][2] in lexicon.role_links and len(words) > lead + _SURE_WORDS:
            given = (i for i in range(lead + 1, len(words)) if words[i][2] in lexicon.given)
            lead = next(given, len(words) - 1)
        if lead:
            return lead
        for index in range(1, len(words) - 1):
            if words[index][2] in lexicon.given:
                opens = len(words) > _SURE_WORDS and words[0][0] in first
                strange = opens or any(lexicon.is_other(form) for _, _, form in words[:index])
                return index if strange else 0
        return 0

    def _joined(self, words: list[Word], introduced: bool) -> list[Word]:
        """Return the words up to where a small word begins a phrase and no family name."""
        lexicon = self._lexicon
        for index, (_, _, form) in enumerate(words):
            if not form[0].islower() or index == 0 or words[index - 1][2][0].islower():
                continue
            if index == 1 and words[0][2].lower() in lexicon.particles:
                continue
            if any(word[2] in lexicon.family_particles for word in words[index : index + 2]):
                continue
            after = next((word[2] for word in words[index:] if word[2][0].isupper()), "")
            given = words[0][2] in lexicon.given or _INITIAL.fullmatch(words[0][2])
            other = after.isupper() if given else lexicon.is_other(after)
            if index > 1 or other:
                return words[:index]
            if not (given or introduced) and after in lexicon.given:
                return words[:index]
        return words

    def _judge(self, text: str, candidate: Candidate, told: bool, introduced: bool) -> None:
        """Mark the candidate as a person, as none, or leave it open."""
        lexicon = self._lexicon
        forms = candidate.words
        given = forms[0] in lexicon.given or bool(_INITIAL.fullmatch(forms[0]))
        whole = " ".join(forms)
        led = len(forms) > 1 and forms[0].lower() in lexicon.particles
        family = lexicon.family_particles
        others = 0 if led else sum(lexicon.is_other(form) for form in forms)
        if others and len(forms) > _SURE_WORDS and forms[-2] in family:
            others -= lexicon.is_other(forms[-1])
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
        if len(forms) > _LAST_WORDS or (others and others >= len(forms) - 1 and not introduced):
            candidate.barred = forms[-1] not in lexicon.places or len(forms) > _LAST_WORDS
            candidate.sure = given and not candidate.barred
            return
        before = self._word_before(text, candidate.start)
        if before in lexicon.titled and not given:
            candidate.barred = True
            return
        determined = before in lexicon.determiners
        candidate.alone = not determined
        candidate.sure = given or (told and not (determined and not introduced))
        candidate.barred = determined and not candidate.sure

    def _is_place(self, text: str, candidate: Candidate) -> bool:
        return (
            self._word_before(text, candidate.start) in self._lexicon.place_words
            and candidate.words[0] not in self._lexicon.known
        )

    def _word_before(self, text: str, start: int) -> str:
        return (text[max(0, start - 14) : start].rsplit(None, 1) or [""])[-1].lower()

    def _resolve(self, candidates: list[Candidate], people: People) -> None:
        """Give single names their persons, reading on from the start."""
        for candidate in candidates:
            if candidate.person is not None:
                candidate.person.last_seen = candidate.start
            elif not candidate.barred or people.has_surname(candidate.words[-1]):
                candidate.person = people.known(candidate)
                if candidate.person is None and candidate.sure:
                    candidate.person = people.join(candidate)


def _recur(candidates: list[Candidate], particles: frozenset[str]) -> None:
    """Make sure of the full names whose last word stands alone elsewhere in the article."""
    short = {
        candidate.words[-1]
        for candidate in candidates
        if not candidate.barred
        and (len(candidate.words) == 1 or candidate.words[0].lower() in particles)
    }
    for candidate in candidates:
        led = candidate.words[0].lower() in particles
        if candidate.alone and not (candidate.barred or led) and candidate.words[-1] in short:
            candidate.sure = True


def _is_symbol(words: list[Word]) -> bool:
    return len(words) == 1 and (len(words[0][2]) < 2 or bool(_INITIAL.fullmatch(words[0][2])))
