"""Finds quotations, their speakers, and the names of persons in a whole article."""

from collections.abc import Sequence
from typing import NamedTuple

from workbench.extract.speech.cues import CueLexicon
from workbench.extract.speech.direct import DirectReader
from workbench.extract.speech.indirect import IndirectReader
from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.marks import MarkPairer
from workbench.extract.speech.names import NameFinder
from workbench.extract.speech.parties import PartyReader
from workbench.extract.speech.resolve import Resolver
from workbench.extract.speech.stage import Stage
from workbench.extract.speech.subjects import SubjectReader
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.article import Passage, Sentence
from workbench.model.quotation import NameMention, Quotation


class Speech(NamedTuple):
    """Who said what in an article, and whom it names; both in text order."""

    quotations: tuple[Quotation, ...]
    names: tuple[NameMention, ...]


class SpeechFinder:
    """Finds speech and names in articles of one language; built once, it keeps no state."""

    def __init__(self, pack: Pack) -> None:
        lexicon = NameLexicon(pack)
        parties = PartyReader(pack, lexicon)
        subjects = SubjectReader(pack, lexicon, parties)
        self._names = NameFinder(lexicon)
        self._marks = MarkPairer(pack)
        self._cues = CueLexicon(pack)
        self._direct = DirectReader(pack, lexicon, parties, subjects)
        self._indirect = IndirectReader(pack, parties, subjects)
        self._resolver = Resolver(pack, lexicon, parties, subjects)

    def find(
        self,
        text: str,
        passages: Sequence[Passage],
        sentences: Sequence[Sentence],
        tokens_of: Sequence[Tokens],
        ranges_of: Sequence[Sequence[tuple[int, int]]],
    ) -> Speech:
        """Return the speech and names of the article `text`; every span indexes it.

        `tokens_of` holds the tokens of each passage, `ranges_of` the token ranges of its
        sentences, both in the passages' order. A sentence whose words an indirect quotation covers
        is said by that quotation's speaker.
        """
        first = frozenset([sentence.start for sentence in sentences])
        book = self._names.find(text, passages, first)
        marks = self._marks.pair(text, passages)
        stage = Stage(text, passages, sentences, tokens_of, ranges_of, book, marks, self._cues)
        if not stage.scenes:
            return Speech((), ())
        direct = self._direct.find(stage)
        taken = {
            utterance.cue[0] for utterance in direct if utterance.cue and not utterance.partial
        }
        indirect = self._indirect.find(stage, taken)
        stage.subjects = None
        quotations = self._resolver.resolve(stage, [*direct, *indirect])
        book.settle()
        return Speech(quotations, book.mentions(text))
