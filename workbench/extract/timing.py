"""When a figure holds: the date that governs its sentence."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from workbench.extract.figures.draft import FigureDraft
from workbench.extract.saying import Given
from workbench.languages.sections.timing import Timing
from workbench.model.article import Sentence
from workbench.model.date import DateMention
from workbench.model.figure import FigureKind

_REACH = 60
"""Characters after a word like *since* in which its date stands: since the war began in 2022."""
_BACK = 4
"""Sentences before a figure in which the night or day stands that *that night* means."""


class Timer:
    """Finds the time of figures in one language."""

    def __init__(self, words: Timing) -> None:
        self._compared = re.compile(rf"\b{_any(words.comparisons)}\s+$", re.IGNORECASE)
        self._since = re.compile(
            rf"\b{_any(words.since)}\s[^,;:()\d]{{0,{_REACH}}}$", re.IGNORECASE
        )
        self._beside = re.compile(rf"\b{_any(words.beside)}\s+(?:[^\W\d]+\s+)?$", re.IGNORECASE)
        self._aside = re.compile(rf",\s+{_any(words.asides)}\s[^,;:]*,", re.IGNORECASE)
        self._that_night = re.compile(rf"\b{_any(words.that_night)}\b", re.IGNORECASE)
        self._that_day = re.compile(rf"\b{_any(words.that_day)}\b", re.IGNORECASE)

    def governing(
        self,
        text: str,
        drafts: Sequence[FigureDraft],
        sentences: Sequence[Sentence],
        dates: Sequence[DateMention],
    ) -> list[Given | None]:
        """Return for each figure the resolved date of its sentence that stands nearest to it.

        A date that the figure is only compared with is none; after *since* its stretch is open.
        A sentence that says *that night* takes the night told of just before it, and one without a
        date the day or days of the sentence before it in the same passage; both are marked as
        inferred, and nothing farther is guessed. A date in a clause about somebody (*who took over
        in January*) is the time of that clause alone.
        """
        resolved = [mention for mention in dates if mention.value is not None]
        if not resolved:
            return [None] * len(drafts)
        starts = [mention.start for mention in resolved]
        begins = [sentence.start for sentence in sentences]
        stated: dict[int, list[tuple[int, str]]] = {}

        def times(at: int) -> list[tuple[int, str]]:
            if at not in stated:
                sentence = sentences[at]
                first = bisect_left(starts, sentence.start)
                held = resolved[first : bisect_left(starts, sentence.end, first)]
                stated[at] = list(self._times(text, sentence, held))
            return stated[at]

        given: list[Given | None] = []
        for draft in drafts:
            at = bisect_right(begins, draft.number_start) - 1
            given.append(None)
            if at < 0:
                continue
            found = _nearest(self._outside(text, sentences[at], times(at), draft), draft)
            if found is not None:
                given[-1] = Given(found, False)
                continue
            told = self._told(text, sentences, at, resolved, starts)
            before = at - 1
            if told is None and before >= 0 and sentences[before].passage == sentences[at].passage:
                told = _nearest([time for time in times(before) if _is_near(time[1])], draft)
            given[-1] = Given(told, True) if told else None
        return given

    def _times(
        self, text: str, sentence: Sentence, held: Iterable[DateMention]
    ) -> Iterable[tuple[int, str]]:
        """Give place and value of the sentence's dates that can be the time of a figure."""
        for mention in held:
            before = text[max(sentence.start, mention.start - 2 * _REACH) : mention.start]
            value = mention.value or ""
            if self._compared.search(before) or self._beside.search(before):
                continue
            if "/" not in value and self._since.search(before):
                value += "/.."
            yield mention.start, value

    def _outside(
        self,
        text: str,
        sentence: Sentence,
        times: Sequence[tuple[int, str]],
        draft: FigureDraft,
    ) -> Sequence[tuple[int, str]]:
        """Return the times that do not stand in a clause of their own, away from the figure."""
        if not times or "," not in text[sentence.start : sentence.end]:
            return times
        asides = [
            match.span() for match in self._aside.finditer(text, sentence.start, sentence.end)
        ]
        return [
            (start, value)
            for start, value in times
            if not any(
                begin < start < end and not begin < draft.number_start < end
                for begin, end in asides
            )
        ]

    def _told(
        self,
        text: str,
        sentences: Sequence[Sentence],
        at: int,
        dates: Sequence[DateMention],
        starts: Sequence[int],
    ) -> str | None:
        """Return the night or day told of before, where the sentence speaks of it."""
        words = text[sentences[at].start : sentences[at].end]
        night = self._that_night.search(words) is not None
        if not night and not self._that_day.search(words):
            return None
        last = bisect_left(starts, sentences[at].start)
        first = bisect_left(starts, sentences[max(0, at - _BACK)].start)
        for mention in reversed(dates[first:last]):
            value = mention.value or ""
            if _is_night(value) if night else _is_day(value):
                return value
        return None


def _any(words: Sequence[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


def _nearest(times: Sequence[tuple[int, str]], draft: FigureDraft) -> str | None:
    """Return the time nearest to the figure; the first of its kind since 2022 is not of 2022."""
    fitting = [
        (abs(start - draft.number_start), value)
        for start, value in times
        if draft.kind is not FigureKind.ORDINAL or not value.endswith("/..")
    ]
    return min(fitting, key=lambda time: time[0])[1] if fitting else None


_SHORT = timedelta(days=7)


def _is_near(value: str) -> bool:
    """Tell whether a time is short enough for the next sentence to go on about it."""
    first, slash, last = value.partition("/")
    if not _is_day(first):
        return False
    if not slash:
        return True
    return _is_day(last) and date.fromisoformat(last) - date.fromisoformat(first) <= _SHORT


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_night(value: str) -> bool:
    first, slash, last = value.partition("/")
    if not slash or not _is_day(first) or not _is_day(last):
        return False
    return date.fromisoformat(last) - date.fromisoformat(first) == timedelta(days=1)
