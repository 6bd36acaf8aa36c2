"""Tells the parts of a run of capitalised words: title, reach of a role, name, letters after it."""

import re
from collections.abc import Set
from typing import NamedTuple

from workbench.extract.speech.lexicon import NameLexicon, Opening
from workbench.extract.speech.roles import Preceding, RoleReader
from workbench.extract.speech.runs import UPPER, Word

INITIAL = re.compile(rf"(?:[{UPPER}][a-z]?\.-?)+")
_SURE_WORDS = 2
_PLACE_WORDS = 3


class Lead(NamedTuple):
    """How a run begins before the name in it."""

    words: int
    """How many of its words are no part of the name."""
    role: int = -1
    """Which of them is the first of a title or role, -1 where none is."""


_NONE = Lead(0)


class PartReader:
    """Reads the runs of one language."""

    def __init__(self, lexicon: NameLexicon, roles: RoleReader) -> None:
        self._lexicon = lexicon
        self._roles = roles
        self._body_openers = lexicon.starters - lexicon.particles
        small = "|".join(map(re.escape, sorted(lexicon.particles, key=len, reverse=True)))
        links = "|".join(map(re.escape, sorted(lexicon.estates)))
        self._second = re.compile(
            rf" ((?:{links}) (?:(?:{small}) ){{0,2}}([{UPPER}]\w++))(?! [{UPPER}])"
        )

    def lead(self, text: str, words: list[Word], first: frozenset[int], before: Preceding) -> Lead:
        """Return what of a run of two words or more stands before the name; `before` tells of the
        word before the run."""
        lexicon = self._lexicon
        opening = lexicon.opening(words[0][2])
        if opening is Opening.GIVEN or opening is Opening.VESSEL:
            return _NONE
        if opening is Opening.AGE:
            return Lead(1)
        titled = self._titles(words)
        if titled:
            return Lead(titled, self._first_of_role(words, titled))
        if lexicon.may_be_given(words[0][2]):
            return _NONE
        reach = self._reach(text, words) if before.links else 0
        if reach:
            return Lead(reach)
        for index in range(1, len(words) - 1):
            if words[index][2] in lexicon.given:
                opens = len(words) > _SURE_WORDS and words[0][0] in first
                strange = opens or any(lexicon.is_other(form) for _, _, form in words[:index])
                called = lexicon.may_be_surname(words[-1][2]) and not opens
                return Lead(index) if strange and not called else _NONE
        return _NONE

    def _titles(self, words: list[Word]) -> int:
        """Return how many words are titles and roles, with the reach of the last one."""
        lexicon = self._lexicon
        opening, second = words[0][2], words[1][2]
        if lexicon.may_be_given(opening) and opening.lower() not in lexicon.titles:
            role = lexicon.is_role(opening.lower())
            if not (role and (second in lexicon.given or second.lower() in lexicon.titles)):
                return 0
        lead = 0
        for index, (_, _, form) in enumerate(words[:-1]):
            if index and lead == index and lexicon.is_given(form):
                break
            if lexicon.leads(form):
                lead = index + 1
        if not lead:
            return 0
        if words[lead][2] in lexicon.role_links and len(words) > lead + _SURE_WORDS:
            given = (i for i in range(lead + 1, len(words)) if words[i][2] in lexicon.given)
            lead = next(given, len(words) - 1)
        while lead < len(words) - _SURE_WORDS and self._is_reach(words[lead][2]):
            lead += 1
        rest = [form for _, _, form in words[lead:]]
        if rest[0].islower() and all(map(str.isupper, rest[1:])):
            # What the people of a body do: Onderzoekers van TNO.
            return 0
        if rest[0].lower() in self._body_openers:
            # The name of a body: Doctors Without Borders.
            return 0
        return lead

    def _is_reach(self, form: str) -> bool:
        lexicon = self._lexicon
        small = form.lower() in lexicon.particles
        return lexicon.is_other(form) and form not in lexicon.given and not small

    def _first_of_role(self, words: list[Word], lead: int) -> int:
        """Return the first word of the role that ends before the word `lead`."""
        lexicon = self._lexicon
        first = lead - 1
        while first > 0:
            before = words[first - 1][2]
            linked = first > 1 and lexicon.introduces(words[first - 2][2].lower())
            small = before.islower() and before.rstrip(".") not in lexicon.titles
            if small and not (linked and before in lexicon.role_links):
                break
            first -= 1
        return first

    def _reach(self, text: str, words: list[Word]) -> int:
        """Return how many words are the reach of a role before the run (minister of State X)."""
        if self._roles.reaching(text, words[0][0]) < 0:
            return 0
        lexicon = self._lexicon
        forms = [form for _, _, form in words]
        reach = 0
        for length in range(min(_PLACE_WORDS, len(forms) - 1), 1, -1):
            if " ".join(forms[:length]) in lexicon.places:
                reach = length
                break
        while reach < len(forms) - 1 and lexicon.is_other(forms[reach]):
            if forms[reach] in lexicon.words and reach + _SURE_WORDS == len(forms):
                break
            reach += 1
        if not reach:
            given = (i for i in range(1, len(forms) - 1) if forms[i] in lexicon.given)
            reach = next(given, len(forms) - _SURE_WORDS)
        while reach < len(forms) and forms[reach].islower():
            reach += 1
        rest = forms[reach:]
        if rest and lexicon.names_institution(forms[reach - 1], rest[0]):
            return 0
        return reach if rest and not all(map(lexicon.is_other, rest)) else 0

    def trimmed(self, words: list[Word]) -> tuple[list[Word], str]:
        """Return the words without what only follows a name, and the name's suffix (Jr.)."""
        lexicon = self._lexicon
        suffix = ""
        while words:
            form = words[-1][2]
            if form.rstrip(".") not in lexicon.after_names and not form.islower():
                break
            if len(words) > _SURE_WORDS and form in lexicon.suffixes:
                suffix = form
            elif not (
                form.islower()
                or self._trails(words)
                or (len(words) > 1 and form.rstrip(".") in lexicon.honours)
            ):
                break
            words = words[:-1]
        return words, suffix

    def _trails(self, words: list[Word]) -> bool:
        """Tell whether the last word is a day, month or brand, and not a family name."""
        if words[-1][2] not in self._lexicon.words:
            return False
        return len(words) != _SURE_WORDS or words[0][2] not in self._lexicon.given

    def estate(self, text: str, end: int, forms: tuple[str, ...]) -> str:
        """Return the second family name behind one with a small word (van Tuyll tot Zuilen), ""
        where a whole name follows or none (van Bos tot Piet Kok, van maandag tot vrijdag)."""
        if len(forms) <= _SURE_WORDS or not forms[-2].islower():
            return ""
        match = self._second.match(text, end)
        if match is None or self._lexicon.may_be_given(match[2]):
            return ""
        other = self._lexicon.is_other(match[2]) or self._lexicon.leads(match[2])
        return "" if other else match[1]

    def joined(
        self, words: list[Word], introduced: bool, noble: bool, families: Set[str]
    ) -> list[Word]:
        """Return the words up to where a small word begins a phrase and no family name; `families`
        holds the last words of those that stand alone in the article (Van Mullem)."""
        lexicon = self._lexicon
        for index, (_, _, form) in enumerate(words):
            if not form.islower() or index == 0 or words[index - 1][2].islower():
                continue
            if index == 1 and words[0][2].lower() in lexicon.particles:
                continue
            if any(word[2] in lexicon.family_particles for word in words[index : index + 2]):
                continue
            after = next((word[2] for word in words[index:] if not word[2].islower()), "")
            given = words[0][2] in lexicon.given or INITIAL.fullmatch(words[0][2])
            other = (
                after.isupper() and not INITIAL.fullmatch(after)
                if given
                else lexicon.is_other(after)
            )
            family = noble or (after in families and self._are_given(words[:index]))
            if other or (index > 1 and not family):
                return words[:index]
            if not (given or introduced) and after in lexicon.given:
                return words[:index]
        return words

    def _are_given(self, words: list[Word]) -> bool:
        """Tell whether words are given names only (Piet Hein van Mullem)."""
        return all(word[2] in self._lexicon.given for word in words)
