"""Reads a noun of saying after marks that tells whose words they are: "No," was her answer."""

from workbench.extract.speech.cues import CueKind
from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.parties import PartyReader
from workbench.extract.speech.party import Party, PartyKind, party_of
from workbench.extract.speech.place import Place
from workbench.extract.speech.stage import Stage, Utterance
from workbench.extract.speech.subjects import SubjectReader
from workbench.languages.pack import Pack

_ADJECTIVES = 6
"""Words and signs from a determiner to its noun (his only public reply, the young man's answer)."""
_REACH = 7
"""Words behind a total within which somebody says it."""


class ReplyReader:
    """Reads such nouns in one language."""

    def __init__(
        self, pack: Pack, lexicon: NameLexicon, parties: PartyReader, subjects: SubjectReader
    ) -> None:
        attribution = pack.speech.attribution
        self._parties = parties
        self._subjects = subjects
        self._copulas = attribution.copulas
        self._replies = attribution.replies
        self._totals = attribution.totals
        self._messages = attribution.messages
        self._senders = attribution.senders
        self._pronouns = pack.speech.phrases.pronouns
        self._echoes = attribution.echoes
        self._possessors = pack.speech.phrases.possessors
        self._sources = pack.speech.phrases.links | pack.speech.phrases.source_links
        self._determiners = lexicon.determiners
        self._indefinite = pack.speech.phrases.indefinite

    def read(self, stage: Stage, place: Place, at: int) -> Utterance | None:
        """Return the words in marks as said by whoever owns the noun of saying, where a copula and
        such a noun follow at token `at`."""
        tokens, scene = place.tokens, place.closing
        if at < scene.last and tokens.lowers[at] in self._echoes:
            at += 1
        if at + 2 >= scene.last or tokens.lowers[at] not in self._copulas:
            return None
        first = at + 1
        if not self._totals.isdisjoint(tokens.lowers[first : first + 2]):
            said = self._all_said(stage, place, first)
            if said is not None:
                return said
        noun = self._noun(place, first)
        if noun < 0:
            return None
        utterance = place.utterance(scene, self._owner(stage, place, first, noun))
        utterance.cue = (tokens.starts[noun], tokens.ends[noun])
        utterance.free = utterance.party is None
        return utterance

    def sent(self, stage: Stage, place: Place, colon: int) -> Party | None:
        """Return who sent the message that a sentence tells of before the colon (she had a text
        from her son: ...)."""
        tokens, first = place.tokens, place.opening.first
        words = tokens.lowers[first:colon]
        if self._messages.isdisjoint(words) or self._senders.isdisjoint(words):
            return None
        for index in range(first, colon - 1):
            if tokens.lowers[index] in self._senders:
                party = self._parties.after(tokens, stage.book, index + 1, colon)
                if party is not None and (party.kind is not PartyKind.GROUP or party.head):
                    return party
        return None

    def _all_said(self, stage: Stage, place: Place, first: int) -> Utterance | None:
        """Return the words as all that somebody says whom a verb of saying or a pronoun behind the
        total tells (was all he would say)."""
        tokens, scene = place.tokens, place.closing
        for cue in scene.cues:
            if first < cue.first <= first + _REACH and cue.form.kind is CueKind.SAYING:
                if "," in tokens.lowers[first : cue.first]:
                    break
                owner = self._subjects.of(stage, scene, cue)
                if owner is not None:
                    return place.utterance(scene, owner, cue)
        for index in range(first + 1, min(scene.last, first + _REACH)):
            if tokens.lowers[index] in self._pronouns:
                party = party_of(PartyKind.PRONOUN, tokens, index, index + 1)
                return place.utterance(scene, party)
            if not tokens.lowers[index][0].isalnum():
                break
        return None

    def _noun(self, place: Place, first: int) -> int:
        """Return the token of the noun whose phrase begins at token `first`, -1 where none is."""
        lowers, last = place.tokens.lowers, place.closing.last
        opens = lowers[first]
        if opens in self._indefinite or not (
            opens in self._determiners or place.tokens.forms[first][0].isupper()
        ):
            return -1
        for index in range(first + 1, min(last, first + 2 + _ADJECTIVES)):
            if lowers[index] in self._replies:
                return index
            if not (lowers[index][0].isalnum() or lowers[index] in "'’"):
                return -1
        return -1

    def _owner(self, stage: Stage, place: Place, first: int, noun: int) -> Party | None:
        """Return whose noun it is: what stands before it (her, Smith's), or behind a link."""
        tokens = place.tokens
        if tokens.lowers[first] in self._possessors:
            return party_of(PartyKind.PRONOUN, tokens, first, first + 1)
        last = place.closing.last
        if tokens.lowers[noun - 1] in "s'’" and tokens.glued(noun - 1):
            end = noun - 1 - (tokens.lowers[noun - 1] == "s")
            return self._parties.after(tokens, stage.book, first, end)
        if noun + 1 < last and tokens.lowers[noun + 1] in self._sources:
            return self._parties.after(tokens, stage.book, noun + 2, last, objects=True)
        return None
