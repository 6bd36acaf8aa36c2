"""Tells a place in a row from a part, where only the noun after it does: een vierde verdachte."""

from decimal import Decimal

from workbench.extract.counted.nouns import NounPhrase
from workbench.extract.counted.sentence import Sentence
from workbench.extract.figures.draft import FigureDraft
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind


class RankReader:
    """Turns an article with an ordinal into an ordinal where one thing is counted by it."""

    def __init__(self, pack: Pack) -> None:
        numbers = pack.numbers
        self._articles = numbers.words.articles
        self._ordinals = frozenset(numbers.ordinals)
        self._followers = numbers.fraction_followers
        self._anaphors = frozenset(
            text.rpartition("_")[2] for text in pack.grammar.partitives.anaphors.split()
        )
        self._parts = not numbers.words.plural_denominators

    def settle(self, sentence: Sentence, draft: FigureDraft, phrase: NounPhrase | None) -> None:
        """Make a fraction an ordinal where its noun stands directly after it in the singular."""
        start, end = draft.number_token_start, draft.number_token_end
        if not self._parts or draft.kind is not FigureKind.RATIO or end - start != 2:
            return
        if phrase is None or phrase.start != end or draft.token_end != end or not draft.low:
            return
        lowers, tokens = sentence.lowers, sentence.tokens
        if lowers[start] not in self._articles or lowers[start + 1] not in self._ordinals:
            return
        if lowers[end] in self._followers or (start and lowers[start - 1] in self._anaphors):
            return
        draft.kind = FigureKind.ORDINAL
        draft.low = draft.high = (1 / draft.low).quantize(Decimal(1))
        draft.step = Decimal(1)
        draft.number_token_start = start + 1
        draft.number_start = tokens.starts[start + 1]
        if draft.token_start == start:
            draft.token_start, draft.start = start + 1, draft.number_start
