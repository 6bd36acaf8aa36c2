"""Tells what kind of claim the words of a sentence make, and what only looks like it.

Words alone do not tell: "the First Minister" is no first, "more than 100" is the hedge of a figure,
and a "than" compares where a comparative stands before it.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from workbench.extract.claims.lexicon import Lexicon
from workbench.languages.sections.claims import Kind, Pair, Wording

Span = tuple[int, int]
"""First token of a sentence, and the one after the last."""


class _Pair(NamedTuple):
    """Two classes of words that mark a kind where the second follows the first."""

    first: int
    second: int
    reach: int


class KindReader:
    """Weighs the hits of the classes 0, 1, ... that stand for `kinds`, in one language.

    Its own classes are numbered from `base`; `wordings` holds their words.
    """

    def __init__(self, kinds: Sequence[Kind], base: int) -> None:
        self.wordings: list[Wording] = []
        self._base = base
        self._alike: list[int] = []
        self._pairs: list[list[_Pair]] = []
        self._alike_pairs: list[list[_Pair]] = []
        for kind in kinds:
            self._alike.append(self._number(Wording(phrases=kind.alike)))
            self._pairs.append([self._numbered(pair) for pair in kind.pairs])
            self._alike_pairs.append([self._numbered(pair) for pair in kind.alike_pairs])
        both = [*self._pairs, *self._alike_pairs]
        seconds = {pair.second for pairs in both for pair in pairs}
        self._telling = frozenset(self._alike) | seconds

    def _number(self, wording: Wording) -> int:
        self.wordings.append(wording)
        return self._base + len(self.wordings) - 1

    def _numbered(self, pair: Pair) -> _Pair:
        return _Pair(self._number(pair.first), self._number(pair.second), pair.reach)

    def changes(self, counts: Mapping[int, int]) -> bool:
        """Tell whether a sentence holds words of a pair, or words in another sense."""
        return not self._telling.isdisjoint(counts)

    def weigh(
        self,
        lexicon: Lexicon,
        counts: dict[int, int],
        lowers: list[str],
        passed_over: Mapping[int, Sequence[Span]],
    ) -> None:
        """Count the hits of each kind anew where something tells more than its words do.

        `passed_over` holds, for a kind, the tokens between which its words mean something else.
        """
        for kind, alike in enumerate(self._alike):
            pairs = _present(self._pairs[kind], counts)
            likes = _present(self._alike_pairs[kind], counts)
            within = passed_over.get(kind, ())
            if not pairs and (kind not in counts or not (within or likes or alike in counts)):
                continue
            spans = lexicon.spans(lowers, kind) if kind in counts else []
            for pair in pairs:
                spans += _paired(lexicon, lowers, pair)
            others = lexicon.spans(lowers, alike) if alike in counts else []
            for pair in likes:
                others += _paired(lexicon, lowers, pair)
            count = sum(
                not any(first < stop and start < end for start, stop in others)
                and not any(start <= first and end <= stop for start, stop in within)
                for first, end in spans
            )
            if count:
                counts[kind] = count
            else:
                counts.pop(kind, None)


def _present(pairs: Sequence[_Pair], counts: Mapping[int, int]) -> list[_Pair]:
    return [pair for pair in pairs if pair.first in counts and pair.second in counts]


def _paired(lexicon: Lexicon, lowers: list[str], pair: _Pair) -> list[Span]:
    firsts = lexicon.spans(lowers, pair.first)
    spans = []
    for start, end in lexicon.spans(lowers, pair.second):
        near = [first for first, stop in firsts if stop <= start <= stop + pair.reach]
        if near:
            spans.append((near[-1], end))
    return spans
