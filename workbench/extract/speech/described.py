"""Finds who in a sentence is described and not named: his mother, Smith's lawyer, een buurvrouw."""

from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.parties import PartyReader
from workbench.extract.speech.party import Party, PartyKind, index_of, party_of
from workbench.extract.speech.people import Candidate
from workbench.extract.speech.phrase import GLUE
from workbench.extract.speech.stage import Scene, Stage
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack

_OWNERS = ("'s ", "’s ", "' ", "’ ")
_APOSTROPHES = "'’"
_REACH = 40
"""Characters beside a name in which the noun stands that it belongs to."""
_ADJECTIVES = 4
"""Words and hyphens between a determiner and its noun, with the noun."""


class DescribedReader:
    """Reads descriptions of persons in one language."""

    def __init__(self, pack: Pack, lexicon: NameLexicon, parties: PartyReader) -> None:
        phrases = pack.speech.phrases
        self._lexicon = lexicon
        self._parties = parties
        self._links = phrases.links
        self._determiners = lexicon.determiners
        self._new = phrases.possessives | phrases.indefinite
        self._pronouns = phrases.pronouns
        self._stops = phrases.stops

    def owns(self, text: str, candidate: Candidate) -> bool:
        """Tell whether a name only says whose somebody else is (Smith's mother, de zus van Bos)."""
        end = candidate.end
        if text.startswith(_OWNERS, end):
            owner = next(sign for sign in _OWNERS if text.startswith(sign, end))
            after = text[end + len(owner) : end + _REACH].split()[:_ADJECTIVES]
            return any(self._lexicon.is_role(word.strip(".,;:").lower()) for word in after)
        before = text[max(0, candidate.start - _REACH) : candidate.start].rsplit(None, 2)
        if len(before) < len(("noun", "link")) or before[-1] not in self._links:
            return False
        return self._lexicon.is_role(before[-2].lower())

    def within(self, stage: Stage, scene: Scene, gender: str) -> Party | None:
        """Return who is described in a sentence, outside marks, and of that gender.

        Without anybody whose gender the noun tells, somebody whom the sentence brings in (a
        neighbour). A pronoun of that gender before the noun means somebody else: then nobody.
        """
        tokens = scene.tokens
        lowers, role_gender = tokens.lowers, self._lexicon.role_gender
        if not any(map(self._lexicon.is_role, lowers[scene.first : scene.last])):
            return None
        fallback: Party | None = None
        for index in range(scene.first, scene.last):
            word = lowers[index]
            if self._pronouns.get(word) == gender:
                return None
            if not self._lexicon.is_role(word) or stage.quoted(tokens.starts[index]):
                continue
            own = role_gender(word)
            if own not in ("", gender) or (fallback is not None and not own):
                continue
            party = self._phrase(stage, scene, index, told=bool(own))
            if party is not None and own:
                return party
            fallback = fallback or party
        return fallback

    def _phrase(self, stage: Stage, scene: Scene, noun: int, *, told: bool) -> Party | None:
        """Return the phrase whose noun stands at token `noun`; it has a determiner of its own."""
        tokens = scene.tokens
        for index in range(noun - 1, max(scene.first, noun - 1 - _ADJECTIVES) - 1, -1):
            word = tokens.lowers[index]
            if word in self._determiners:
                if not told and word not in self._new:
                    return None
                if self._is_owner(tokens, noun):
                    party = party_of(PartyKind.GROUP, tokens, index, noun + 1)
                    party.head = tokens.lowers[noun]
                    return party
                read = self._parties.after(tokens, stage.book, index, scene.last)
                return read if read is not None and read.last > noun else None
            if word in _APOSTROPHES:
                return self._owned(stage, scene, index, noun)
            if word in self._stops or not (word[0].isalnum() or word in GLUE):
                break
        return None

    def _is_owner(self, tokens: Tokens, noun: int) -> bool:
        """Tell whether something is the noun's (at his mother's house)."""
        after = tokens.lowers[noun + 1 : noun + 2]
        return bool(after) and after[0] in _APOSTROPHES and tokens.glued(noun + 1)

    def _owned(self, stage: Stage, scene: Scene, apostrophe: int, noun: int) -> Party | None:
        """Return the phrase of a noun that belongs to the name before the apostrophe."""
        tokens = scene.tokens
        owner = stage.book.by_end.get(tokens.ends[apostrophe - 1])
        if owner is None or owner.start < scene.start:
            return None
        first = index_of(tokens, owner.start, apostrophe)
        party = party_of(PartyKind.GROUP, tokens, first, noun + 1)
        party.head = tokens.lowers[noun]
        return party


def stood(text: str, noun: str, first: int, last: int) -> list[int]:
    """Return where a noun ends inside `[first, last)`, as a whole word."""
    ends: list[int] = []
    place = text.find(noun, first, last)
    while place >= 0:
        if _is_whole(text, place, place + len(noun), first, last):
            ends.append(place + len(noun))
        place = text.find(noun, place + 1, last)
    return ends


def _is_whole(text: str, start: int, end: int, first: int, last: int) -> bool:
    """Tell whether no word runs on over the edges of `[start, end)`, inside `[first, last)`."""
    before = start > first and _is_letter(text[start - 1])
    after = end < last and _is_letter(text[end])
    return before != _is_letter(text[start]) and after != _is_letter(text[end - 1])


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"
