"""Who says a figure, and on which day words inside a quotation were said."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from datetime import date
from typing import NamedTuple

from workbench.extract.dates.finder import DateFinder
from workbench.extract.figures.draft import FigureDraft
from workbench.extract.speech.finder import Speech
from workbench.extract.tokens import Tokens
from workbench.model.article import Passage, Sentence
from workbench.model.date import DateMention, Precision
from workbench.model.quotation import NameMention, Quotation


class Given(NamedTuple):
    """A value that the text gives to a figure, and whether it does so elsewhere."""

    value: str
    inferred: bool


def attribute(drafts: Sequence[FigureDraft], speech: Speech, text: str) -> list[Given | None]:
    """Return for each figure the speaker of the innermost quotation that holds its number.

    Outside of all quotations it is who vouches for the number (the bank expects 3 percent).
    """
    starts = [name.start for name in speech.names]
    held = _holding([draft.number_start for draft in drafts], speech.quotations)
    return [
        _speaker(holding) or _claimant(draft, speech.names, starts, text)
        for draft, holding in zip(drafts, held, strict=True)
    ]


def _claimant(
    draft: FigureDraft, names: Sequence[NameMention], starts: Sequence[int], text: str
) -> Given | None:
    """Return the person named in the claimant's phrase, else the phrase as written."""
    if draft.claimant is None:
        return None
    start, end = draft.claimant
    at = bisect_left(starts, start)
    if at < len(names) and names[at].end <= end:
        return Given(names[at].name, False)
    return Given(text[start:end], False)


def _speaker(quotation: Quotation | None) -> Given | None:
    if quotation is None or quotation.speaker is None:
        return None
    return Given(quotation.speaker, quotation.inferred)


def _holding(offsets: Sequence[int], quotations: Sequence[Quotation]) -> list[Quotation | None]:
    """Return for each offset, in rising order, the last begun quotation that holds it."""
    if not quotations:
        return [None] * len(offsets)
    held: list[Quotation | None] = []
    open_ones: list[Quotation] = []
    following = 0
    for offset in offsets:
        while following < len(quotations) and quotations[following].start <= offset:
            open_ones.append(quotations[following])
            following += 1
        if open_ones:
            open_ones = [quotation for quotation in open_ones if offset < quotation.end]
        held.append(open_ones[-1] if open_ones else None)
    return held


def rebased(
    finder: DateFinder,
    dates: Sequence[DateMention],
    speech: Speech,
    sentences: Sequence[Sentence],
    passages: Sequence[Passage],
    tokens_of: Sequence[Tokens],
) -> list[DateMention]:
    """Return the dates, those inside a direct quotation counted from the day it was said.

    That day is the one stated beside the cue, else the one that a sentence just before the
    quotation states together with the speaker's name, else the one stated with somebody whom the
    speaker names (the visit of whom I spoke with today). Where the text tells none, the words keep
    counting from the publication date.
    """
    direct = [quotation for quotation in speech.quotations if quotation.direct]
    inside = _holding([mention.start for mention in dates], direct)
    if not any(inside):
        return list(dates)
    said = _Days(dates, speech.names, sentences)
    passage_starts = [passage.start for passage in passages]
    answer: list[DateMention] = []
    for mention, quotation in zip(dates, inside, strict=True):
        said_on = said.day(quotation) if quotation and mention.inferred else None
        if said_on is None:
            answer.append(mention)
            continue
        tokens = tokens_of[bisect_right(passage_starts, mention.start) - 1]
        answer.append(finder.rebase(mention, tokens, said_on))
    return answer


_BESIDE = 120
"""Characters after or before a quotation within which its cue states the day it was said."""
_SENTENCES_BEFORE = 2
"""Sentences before a quotation in which its speaker's name and a day may stand together."""
_SENTENCES_NAMED = 6
"""Sentences before a quotation in which one it names and a day may stand together."""


class _Days:
    """On which day a quotation was said, as far as the text tells."""

    def __init__(
        self,
        dates: Sequence[DateMention],
        names: Sequence[NameMention],
        sentences: Sequence[Sentence],
    ) -> None:
        self._days = [
            mention
            for mention in dates
            if mention.precision is Precision.DAY and mention.value is not None
        ]
        self._starts = [mention.start for mention in self._days]
        self._names = names
        self._name_starts = [name.start for name in names]
        self._sentences = sentences
        self._sentence_starts = [sentence.start for sentence in sentences]

    def day(self, quotation: Quotation) -> date | None:
        if quotation.speaker is None:
            return None
        found = (
            self._beside(quotation)
            or self._before(quotation, {quotation.speaker}, _SENTENCES_BEFORE)
            or self._before(quotation, self._named(quotation), _SENTENCES_NAMED)
        )
        return date.fromisoformat(found.value) if found and found.value else None

    def _between(self, start: int, end: int) -> Sequence[DateMention]:
        first = bisect_left(self._starts, start)
        return self._days[first : bisect_left(self._starts, end, first)]

    def _beside(self, quotation: Quotation) -> DateMention | None:
        if quotation.speaker_start is None:
            return None
        for mention in self._between(quotation.start - _BESIDE, quotation.end + _BESIDE):
            outside = mention.start >= quotation.end or mention.end <= quotation.start
            if outside and abs(mention.start - quotation.speaker_start) <= _BESIDE:
                return mention
        return None

    def _before(self, quotation: Quotation, people: Set[str], reach: int) -> DateMention | None:
        """Return the one day of the last sentence before the quotation that names any of them."""
        if not people:
            return None
        own = bisect_right(self._sentence_starts, quotation.start) - 1
        for sentence in reversed(self._sentences[max(0, own - reach) : max(0, own)]):
            days = self._between(sentence.start, sentence.end)
            if len(days) == 1 and people & self._people(sentence.start, sentence.end):
                return days[0]
        return None

    def _named(self, quotation: Quotation) -> Set[str]:
        return self._people(quotation.start, quotation.end) - {quotation.speaker or ""}

    def _people(self, start: int, end: int) -> Set[str]:
        first = bisect_left(self._name_starts, start)
        last = bisect_left(self._name_starts, end, first)
        return {name.name for name in self._names[first:last]}
