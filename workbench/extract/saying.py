"""Who says a figure, and on which day words inside a quotation were said."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from workbench.extract.dates.finder import DateFinder
from workbench.extract.figures.draft import FigureDraft
from workbench.extract.tokens import Tokens
from workbench.model.article import Passage
from workbench.model.date import DateMention, Precision
from workbench.model.quotation import Quotation


class Given(NamedTuple):
    """A value that the text gives to a figure, and whether it does so elsewhere."""

    value: str
    inferred: bool


def attribute(drafts: Sequence[FigureDraft], quotations: Sequence[Quotation]) -> list[Given | None]:
    """Return for each figure the speaker of the innermost quotation that holds its number."""
    return [
        _speaker(holding)
        for holding in _holding([draft.number_start for draft in drafts], quotations)
    ]


def _speaker(quotation: Quotation | None) -> Given | None:
    if quotation is None or quotation.speaker is None:
        return None
    return Given(quotation.speaker, quotation.inferred)


def _holding(offsets: Sequence[int], quotations: Sequence[Quotation]) -> list[Quotation | None]:
    """Return for each offset, in rising order, the last begun quotation that holds it."""
    held: list[Quotation | None] = []
    open_ones: list[Quotation] = []
    following = 0
    for offset in offsets:
        while following < len(quotations) and quotations[following].start <= offset:
            open_ones.append(quotations[following])
            following += 1
        open_ones = [quotation for quotation in open_ones if offset < quotation.end]
        held.append(open_ones[-1] if open_ones else None)
    return held


def rebased(
    finder: DateFinder,
    dates: Sequence[DateMention],
    quotations: Sequence[Quotation],
    passages: Sequence[Passage],
    tokens_of: Sequence[Tokens],
) -> list[DateMention]:
    """Return the dates, those inside a direct quotation counted from the day it was said.

    The day is the one that the sentence around the quotation states beside the cue; where it
    states none, the words keep counting from the publication date.
    """
    direct = [quotation for quotation in quotations if quotation.direct]
    if not direct or not dates:
        return list(dates)
    passage_starts = [passage.start for passage in passages]
    starts = [mention.start for mention in dates]
    answer: list[DateMention] = []
    inside = _holding([mention.start for mention in dates], direct)
    for mention, quotation in zip(dates, inside, strict=True):
        said_on = _said_on(quotation, dates, starts) if quotation and mention.inferred else None
        if said_on is None:
            answer.append(mention)
            continue
        tokens = tokens_of[bisect_right(passage_starts, mention.start) - 1]
        answer.append(finder.rebase(mention, tokens, said_on))
    return answer


_BESIDE = 120
"""Characters after or before a quotation within which its cue states the day it was said."""


def _said_on(
    quotation: Quotation, dates: Sequence[DateMention], starts: Sequence[int]
) -> date | None:
    if quotation.speaker_start is None:
        return None
    first = bisect_left(starts, quotation.start - _BESIDE)
    for mention in dates[first : bisect_right(starts, quotation.end + _BESIDE)]:
        if mention.precision is not Precision.DAY or mention.value is None:
            continue
        after = quotation.end <= mention.start <= quotation.end + _BESIDE
        before = quotation.start - _BESIDE <= mention.start and mention.end <= quotation.start
        between = abs(mention.start - quotation.speaker_start) <= _BESIDE
        if (after or before) and between:
            return date.fromisoformat(mention.value)
    return None
