"""When a figure holds: the date that governs its sentence."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from workbench.extract.figures.draft import FigureDraft
from workbench.extract.saying import Given
from workbench.model.article import Sentence
from workbench.model.date import DateMention


def governing_dates(
    drafts: Sequence[FigureDraft], sentences: Sequence[Sentence], dates: Sequence[DateMention]
) -> list[Given | None]:
    """Return for each figure the resolved date of its sentence that stands nearest to it.

    A sentence without a date takes that of the sentence before it in the same passage, marked as
    inferred; nothing farther is guessed.
    """
    resolved = [mention for mention in dates if mention.value is not None]
    starts = [mention.start for mention in resolved]
    begins = [sentence.start for sentence in sentences]
    given: list[Given | None] = []
    for draft in drafts:
        at = bisect_right(begins, draft.number_start) - 1
        if at < 0:
            given.append(None)
            continue
        found = _nearest(resolved, starts, sentences[at], draft)
        before = at - 1
        if found is None and before >= 0 and sentences[before].passage == sentences[at].passage:
            found = _nearest(resolved, starts, sentences[before], draft)
            given.append(Given(found, True) if found else None)
        else:
            given.append(Given(found, False) if found else None)
    return given


def _nearest(
    dates: Sequence[DateMention], starts: Sequence[int], sentence: Sentence, draft: FigureDraft
) -> str | None:
    first = bisect_left(starts, sentence.start)
    last = bisect_left(starts, sentence.end, first)
    if first == last:
        return None
    return min(dates[first:last], key=lambda date: abs(date.start - draft.number_start)).value
