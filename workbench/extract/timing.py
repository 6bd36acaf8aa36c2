"""When a figure holds: the date that governs its sentence."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

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


_Time = tuple[int, str]
"""Place and value of a date."""


class _Parted(NamedTuple):
    """The times of a sentence: those in clauses of their own, and the others."""

    times: list[_Time]
    """All of them, in text order."""
    asides: list[tuple[int, int]]
    inside: list[list[_Time]]
    """For each of the asides."""
    outside: list[_Time]

    def around(self, place: int) -> list[_Time]:
        """Return the times nearest to a figure that may be its own."""
        found = _around(self.outside, place)
        aside = _holding(self.asides, place) if self.asides else -1
        if aside >= 0:
            found += _around(self.inside[aside], place)
        return found

    def last_near(self) -> str | None:
        """Return the last time that the next sentence may go on about."""
        return next((value for _, value in reversed(self.times) if _is_near(value)), None)


class Timer:
    """Finds the time of figures in one language."""

    def __init__(self, words: Timing) -> None:
        self._compared = re.compile(rf"\b{_any(words.comparisons)}\s+$", re.IGNORECASE)
        self._since = re.compile(
            rf"\b{_any(words.since)}\s[^,;:()\d]{{0,{_REACH}}}$", re.IGNORECASE
        )
        self._beside = re.compile(rf"\b{_any(words.beside)}\s+(?:[^\W\d]+\s+)?$", re.IGNORECASE)
        self._aside = re.compile(rf",\s+{_any(words.asides)}\s[^,;:]*(?:,|[.!?]?$)", re.IGNORECASE)
        self._that_night = re.compile(rf"\b{_any(words.that_night)}\b", re.IGNORECASE)
        self._that_day = re.compile(rf"\b{_any(words.that_day)}\b", re.IGNORECASE)
        self._turning = _somewhere((*words.comparisons, *words.since, *words.beside))
        self._telling = _somewhere((*words.that_night, *words.that_day))

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
        if not resolved or not drafts:
            return [None] * len(drafts)
        starts = [mention.start for mention in resolved]
        begins = [sentence.start for sentence in sentences]
        dated = {bisect_right(begins, start) - 1 for start in starts}
        held_by = [bisect_right(begins, draft.number_start) - 1 for draft in drafts]
        places: dict[int, list[int]] = {}
        for at, draft in zip(held_by, drafts, strict=True):
            places.setdefault(at, []).append(draft.number_start)
        known: dict[tuple[int, bool], _Parted | None] = {}
        told_at: dict[int, str | None] = {}
        near_at: dict[int, str | None] = {}

        def parted_of(at: int, ordinal: bool) -> _Parted | None:
            """Give the times of a sentence, None where it has none."""
            if (at, ordinal) not in known:
                sentence = sentences[at]
                first = bisect_left(starts, sentence.start)
                last = bisect_left(starts, sentence.end, first)
                times = self._times(text, sentence, resolved[first:last]) if last > first else []
                if ordinal:
                    # The first of its kind since 2022 is not of 2022.
                    times = [time for time in times if not time[1].endswith("/..")]
                known[at, ordinal] = self._parted(text, sentence, times) if times else None
            return known[at, ordinal]

        given: list[Given | None] = []
        for at, draft in zip(held_by, drafts, strict=True):
            given.append(None)
            if at < 0:
                continue
            place, ordinal = draft.number_start, draft.kind is FigureKind.ORDINAL
            parted = parted_of(at, ordinal) if at in dated else None
            if parted is not None:
                found = _paired(parted, places[at], place) or _nearest(parted.around(place), place)
                if found is not None:
                    given[-1] = Given(found, False)
                    continue
            if at not in told_at:
                told_at[at] = self._told(text, sentences, at, resolved, starts)
            told = told_at[at]
            if told is None and draft.told and at and at - 1 in dated:
                if at not in near_at:
                    follows = sentences[at - 1].passage == sentences[at].passage
                    before = parted_of(at - 1, ordinal) if follows else None
                    near_at[at] = before.last_near() if before is not None else None
                told = near_at[at]
            given[-1] = Given(told, True) if told else None
        return given

    def _times(self, text: str, sentence: Sentence, held: Sequence[DateMention]) -> list[_Time]:
        """Give place and value of the sentence's dates that can be the time of a figure."""
        if not self._turning.search(text[sentence.start : held[-1].start].lower()):
            return [(mention.start, mention.value or "") for mention in held]
        times: list[_Time] = []
        for mention in held:
            before = text[max(sentence.start, mention.start - 2 * _REACH) : mention.start]
            value = mention.value or ""
            if self._compared.search(before) or self._beside.search(before):
                continue
            if "/" not in value and self._since.search(before):
                value += "/.."
            times.append((mention.start, value))
        return times

    def _parted(self, text: str, sentence: Sentence, times: list[_Time]) -> _Parted:
        """Part the times of a sentence by the clauses of their own that they stand in."""
        if text.find(",", sentence.start, sentence.end) < 0:
            return _Parted(times, [], [], times)
        asides = [
            match.span() for match in self._aside.finditer(text, sentence.start, sentence.end)
        ]
        if not asides:
            return _Parted(times, [], [], times)
        inside: list[list[_Time]] = [[] for _ in asides]
        outside: list[_Time] = []
        for time in times:
            aside = _holding(asides, time[0])
            (outside if aside < 0 else inside[aside]).append(time)
        return _Parted(times, asides, inside, outside)

    def _told(
        self,
        text: str,
        sentences: Sequence[Sentence],
        at: int,
        dates: Sequence[DateMention],
        starts: Sequence[int],
    ) -> str | None:
        """Return the night or day told of before, where the sentence speaks of it."""
        last = bisect_left(starts, sentences[at].start)
        first = bisect_left(starts, sentences[max(0, at - _BACK)].start)
        if first == last:
            return None
        words = text[sentences[at].start : sentences[at].end]
        if not self._telling.search(words.lower()):
            return None
        night = self._that_night.search(words) is not None
        if not night and not self._that_day.search(words):
            return None
        for mention in reversed(dates[first:last]):
            value = mention.value or ""
            if _is_night(value) if night else _is_day(value):
                return value
        return None


def _any(words: Sequence[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"


def _somewhere(words: Sequence[str]) -> re.Pattern[str]:
    """Return what finds any of these words, or letters like them, in a text in lower case: a
    quick look before a closer one."""
    return re.compile("|".join(sorted(re.escape(word.lower()) for word in words)) or "(?!)")


def _holding(spans: Sequence[tuple[int, int]], place: int) -> int:
    """Return which of the spans, in text order, holds a place inside it, else -1."""
    found = bisect_left(spans, (place, 0)) - 1
    return found if found >= 0 and place < spans[found][1] else -1


def _around(times: list[_Time], place: int) -> list[_Time]:
    """Return the time before a place and the one after it; `times` are in text order."""
    if len(times) < 2:
        return times[:]
    after = bisect_left(times, (place, ""))
    return times[max(0, after - 1) : after + 1]


def _nearest(times: Sequence[_Time], place: int) -> str | None:
    """Return the value of the time nearest to a place, the first among equals."""
    if len(times) < 2:
        return times[0][1] if times else None
    return min(times, key=lambda time: (abs(time[0] - place), time[0]))[1]


def _paired(parted: _Parted, places: Sequence[int], place: int) -> str | None:
    """Return the time on the side of a figure where the sentence puts each: 3 in May, 5 in June."""
    times = parted.outside
    if parted.asides or len(times) < 2 or len(places) < 2:
        return None
    first, last = times[0][0], times[-1][0]
    after = bisect_left(times, (place, ""))
    if places[0] < first and places[-1] < last:
        return times[after][1]
    if first < places[0] and last < places[-1]:
        return times[after - 1][1]
    return None


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
