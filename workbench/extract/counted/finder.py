"""Names the thing that a figure counts, and the place that stands with it."""

from collections.abc import Sequence

from workbench.extract.figures.draft import FigureDraft
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind

_COUNTING = frozenset({FigureKind.COUNT, FigureKind.ORDINAL})
_SHARES = frozenset({FigureKind.PERCENTAGE, FigureKind.RATIO})
_LONGEST = 5
"""Words of a noun phrase at most."""
_HYPHENS = frozenset("-‑")
_NEAR = 12
"""Tokens around a number in which a place stands with it."""


class CountedFinder:
    """Finds what the figures of one language count; keeps no state."""

    def __init__(self, pack: Pack) -> None:
        data = pack.counting
        self._data = data
        self._partitives = tuple(tuple(phrase.split()) for phrase in data.partitives)
        self._anaphors = tuple(tuple(phrase.split()) for phrase in data.anaphors)

    def describe(
        self,
        tokens: Tokens,
        drafts: Sequence[FigureDraft],
        sentence_ranges: Sequence[tuple[int, int]],
    ) -> None:
        """Fill in what each draft counts, from the tokens of its own sentence.

        A number that is part of another one counts the same (38 of the 71 missiles); one that
        points back counts what was counted before, and is marked as inferred.
        """
        starting = {draft.token_start: draft for draft in drafts}
        for first, last in sentence_ranges:
            own = [draft for draft in drafts if first <= draft.number_token_start < last]
            for draft in reversed(own):
                self._name(tokens, draft, starting, last)
            for draft in own:
                draft.where = self._place(tokens, draft, first, last)
        before: FigureDraft | None = None
        for draft in drafts:
            if draft.counted is not None:
                before = draft
            elif before is not None and self._points_back(tokens, draft):
                draft.counted, draft.counted_lemma = before.counted, before.counted_lemma
                draft.counted_start, draft.counted_end = before.counted_start, before.counted_end
                draft.inferred += ["counted"]

    def _name(
        self, tokens: Tokens, draft: FigureDraft, starting: dict[int, FigureDraft], last: int
    ) -> None:
        at = draft.token_end
        partitive = self._partitive(tokens, at, last)
        if draft.kind not in _COUNTING and draft.kind not in _SHARES:
            return
        if partitive:
            whole = starting.get(at + partitive)
            if whole is not None:
                self._share(draft, whole)
                return
            at += partitive
        elif draft.kind is FigureKind.PERCENTAGE:
            return
        end, head = self._phrase(tokens, at, last)
        if end == at or not self._fits(draft, tokens.lowers[head]):
            beside = starting.get(at + 1)
            if beside is not None and at < last and tokens.lowers[at] in self._data.joints:
                self._share(draft, beside)
            return
        draft.counted_start, draft.counted_end = tokens.starts[at], tokens.ends[end - 1]
        draft.counted = tokens.text[draft.counted_start : draft.counted_end]
        draft.counted_lemma = tokens.lowers[head]
        draft.end, draft.token_end = draft.counted_end, end

    def _fits(self, draft: FigureDraft, word: str) -> bool:
        """Tell whether a word can be what so many of are counted."""
        if draft.kind is not FigureKind.COUNT or draft.low == 1:
            return True
        return word in self._data.plurals or not word.endswith(self._data.never_plural)

    @staticmethod
    def _share(draft: FigureDraft, whole: FigureDraft) -> None:
        draft.counted, draft.counted_lemma = whole.counted, whole.counted_lemma
        draft.counted_start, draft.counted_end = whole.counted_start, whole.counted_end

    def _partitive(self, tokens: Tokens, at: int, last: int) -> int:
        """Return how many tokens of a partitive phrase stand at `at`."""
        for phrase in self._partitives:
            end = at + len(phrase)
            if end <= last and tuple(tokens.lowers[at:end]) == phrase:
                return len(phrase)
        return 0

    def _phrase(self, tokens: Tokens, at: int, last: int) -> tuple[int, int]:
        """Return the end of the noun phrase at `at` and its head; the end is `at` where none is."""
        end = head = at
        limit = min(last, at + _LONGEST)
        while end < limit and self._is_word(tokens, end):
            head = end
            end += 1
            while end + 1 < last and tokens.lowers[end] in _HYPHENS and tokens.glued(end + 1):
                head, end = end + 1, end + 2
            if self._is_head(tokens.lowers[head]):
                break
        if end == at:
            return at, at
        if end < last and tokens.lowers[end] in self._data.narrowing:
            after = end + 1
            while after < min(last, end + 3) and self._is_word(tokens, after):
                after += 1
            if after > end + 1:
                return after, head
        return end, head

    def _is_word(self, tokens: Tokens, index: int) -> bool:
        word = tokens.lowers[index]
        return word[0].isalpha() and word not in self._data.stops

    def _is_head(self, word: str) -> bool:
        if word in self._data.plurals:
            return True
        if self._data.plural_endings:
            return word.endswith(self._data.plural_endings) and not word.endswith("ss")
        return not word.endswith(self._data.modifier_endings)

    def _points_back(self, tokens: Tokens, draft: FigureDraft) -> bool:
        if draft.kind is not FigureKind.COUNT:
            return False
        before = tokens.lowers[max(0, draft.token_start - _NEAR) : draft.token_start]
        return any(_holds(before, phrase) for phrase in self._anaphors)

    def _place(self, tokens: Tokens, draft: FigureDraft, first: int, last: int) -> str | None:
        """Return the capitalised name after a preposition of place that stands nearest."""
        found: tuple[int, str] | None = None
        start = max(first, draft.number_token_start - _NEAR)
        for index in range(start, min(last - 1, draft.token_end + _NEAR)):
            if tokens.lowers[index] not in self._data.places:
                continue
            end = index + 1
            while end < last and tokens.forms[end][0].isupper() and end - index <= _LONGEST:
                end += 1
            if end == index + 1:
                continue
            away = abs(index - draft.number_token_start)
            if found is None or away < found[0]:
                found = (away, tokens.surface(index + 1, end))
        return found[1] if found else None


def _holds(words: Sequence[str], phrase: tuple[str, ...]) -> bool:
    size = len(phrase)
    return any(tuple(words[at : at + size]) == phrase for at in range(len(words) - size + 1))
