"""Tells what kind of claim the words of a sentence make, and what only looks like it.

Words alone do not tell: "the First Minister" is no first, "more than 100" is the hedge of a figure,
and a "than" compares where a comparative stands before it.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from workbench.extract.claims.lexicon import Lexicon
from workbench.languages.sections.claims import Kind, Pair, Wording
from workbench.model.figure import Figure

Span = tuple[int, int]
"""First token of a sentence, and the one after the last."""
_LONGEST = 40
"""Tokens of a phrase, or of a pair with what stands between, at most."""


class _Pair(NamedTuple):
    """Two classes of words that mark a kind where the second follows the first."""

    first: int
    second: int
    reach: int


class _Weighed(NamedTuple):
    """One kind, and what may tell more of it than its words."""

    number: int
    alike: int
    """The class of the phrases in which its words mean something else."""
    pairs: list[_Pair]
    alike_pairs: list[_Pair]
    telling: frozenset[int]
    """Those of the classes above without which its words stand as they are."""
    lexicon: Lexicon
    """The classes of this kind alone: few words of a sentence are in it."""


class KindReader:
    """Weighs the hits of the classes 0, 1, ... that stand for `kinds`, in one language.

    Its own classes are numbered from `base`; `wordings` holds their words.
    """

    def __init__(self, kinds: Sequence[Kind], base: int) -> None:
        self.wordings: list[Wording] = []
        self._base = base
        self._needs: dict[int, tuple[int, int]] = {}
        """Class that tells more, the one it needs beside it, and how often that must stand."""
        self._ends: dict[int, frozenset[str]] = {}
        """Class of the second words of a pair to those words."""
        self._kinds = [self._weighed(number, kind) for number, kind in enumerate(kinds)]
        self._telling = frozenset(self._needs)

    def _weighed(self, number: int, kind: Kind) -> _Weighed:
        before = len(self.wordings)
        alike = self._number(Wording(phrases=kind.alike))
        self._needs[alike] = number, 1
        pairs = [self._numbered(pair) for pair in kind.pairs]
        likes = [self._numbered(pair) for pair in kind.alike_pairs]
        wordings: list[Wording] = [Wording()] * (self._base + before)
        wordings[number] = kind
        telling = frozenset({alike, *(pair.second for pair in (*pairs, *likes))})
        lexicon = Lexicon([*wordings, *self.wordings[before:]])
        return _Weighed(number, alike, pairs, likes, telling, lexicon)

    def _number(self, wording: Wording) -> int:
        self.wordings.append(wording)
        return self._base + len(self.wordings) - 1

    def _numbered(self, pair: Pair) -> _Pair:
        first, second = self._number(pair.first), self._number(pair.second)
        self._needs[second] = first, 1 if pair.first.words.isdisjoint(pair.second.words) else 2
        self._ends[second] = pair.second.words
        return _Pair(first, second, pair.reach)

    def changes(
        self, held: Set[int], classes: list[int], figures: Sequence[Figure], own: Sequence[int]
    ) -> bool:
        """Tell whether a sentence holds words of a pair, or words in another sense.

        `classes` holds the class of each of its hits, and `held` those; `own` the indexes of its
        figures: a pair that ends in one of them is their hedge.
        """
        for number in self._telling & held:
            beside, least = self._needs[number]
            if beside in held and (least == 1 or classes.count(beside) >= least):
                words = self._ends.get(number)
                if not words or classes.count(number) > sum(
                    [not words.isdisjoint(figures[index].text.lower().split()) for index in own]
                ):
                    return True
        return False

    def weigh(
        self, held: set[int], lowers: list[str], passed_over: Mapping[int, Sequence[Span]]
    ) -> None:
        """Look anew whether a sentence holds each kind, where something tells more than its words.

        `passed_over` holds, for a kind, the tokens between which its words mean something else.
        """
        for kind in self._kinds:
            number = kind.number
            within = passed_over.get(number, ())
            if kind.telling.isdisjoint(held) and not (within and number in held):
                continue
            pairs = _present(kind.pairs, held)
            likes = _present(kind.alike_pairs, held)
            if not pairs and (number not in held or not (within or likes or kind.alike in held)):
                continue
            spans = kind.lexicon.spans(lowers)
            others = sorted(_joined(spans, kind.alike, likes))
            held.discard(number)
            for first, end in _joined(spans, number, pairs):
                if not any(
                    first < stop for _, stop in _between(others, first - _LONGEST, end)
                ) and not any(start <= first and end <= stop for start, stop in within):
                    held.add(number)
                    break


def _present(pairs: Sequence[_Pair], held: Set[int]) -> list[_Pair]:
    return [pair for pair in pairs if pair.first in held and pair.second in held]


def _joined(spans: Mapping[int, Sequence[Span]], number: int, pairs: Sequence[_Pair]) -> list[Span]:
    """Return the hits of a class, and of the pairs that mark the same."""
    joined = list(spans.get(number, ()))
    for pair in pairs:
        firsts = spans.get(pair.first, ())
        for start, end in spans.get(pair.second, ()):
            around = _between(firsts, start - pair.reach - _LONGEST, start)
            near = [first for first, stop in around if stop <= start <= stop + pair.reach]
            if near:
                joined.append((near[-1], end))
    return joined


def _between(spans: Sequence[Span], first: int, end: int) -> Sequence[Span]:
    """Return those of the spans, which are in order, that begin from `first` to before `end`."""
    return spans[bisect_left(spans, (first,)) : bisect_left(spans, (end,))]
