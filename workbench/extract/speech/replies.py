"""Reads a noun of saying after marks that tells whose words they are: "No," was her answer."""

from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.parties import PartyReader
from workbench.extract.speech.party import Party, PartyKind, party_of
from workbench.extract.speech.place import Place
from workbench.extract.speech.stage import Stage, Utterance
from workbench.languages.pack import Pack

_ADJECTIVES = 3
"""Words between a determiner and its noun, with the noun (his only public reply)."""


class ReplyReader:
    """Reads such nouns in one language."""

    def __init__(self, pack: Pack, lexicon: NameLexicon, parties: PartyReader) -> None:
        attribution = pack.speech.attribution
        self._parties = parties
        self._copulas = attribution.copulas
        self._replies = attribution.replies
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
        noun = self._noun(place, first)
        if noun < 0:
            return None
        utterance = place.utterance(scene, self._owner(stage, place, first, noun))
        utterance.cue = (tokens.starts[noun], tokens.ends[noun])
        utterance.free = utterance.party is None
        return utterance

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
            return self._parties.after(tokens, stage.book, first, noun)
        if noun + 1 < last and tokens.lowers[noun + 1] in self._sources:
            return self._parties.after(tokens, stage.book, noun + 2, last, objects=True)
        return None
