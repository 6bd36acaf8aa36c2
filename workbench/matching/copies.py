"""Near-duplicate texts: an agency's report that several outlets print is one source.

A text is known by a sketch, the smallest hashes of its runs of words (Broder, "On the resemblance
and containment of documents", 1997). Two sketches share about as much as the two texts do.
"""

import zlib
from collections import Counter, defaultdict
from collections.abc import Mapping
from heapq import nsmallest
from math import ceil

from workbench.matching.lexicon import WORD

_RUN = 4
"""Words in a run."""
_SIZE = 48
"""Hashes in a sketch."""
_COPY = 0.4
"""Share of the runs from which one text is a copy of the other, cut or with other names in it."""
_CROWD = 32
"""Texts that are held under one run: the next ones are compared with the first of them."""
_REMEMBERED = 1_000_000
"""Pairs of texts whose answer is kept."""


def sketch_of(text: str) -> tuple[int, ...]:
    """Return the sketch of a text, sorted; short texts have fewer hashes."""
    words = [word.lower() for word in WORD.findall(text)]
    runs = {" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}
    return tuple(nsmallest(_SIZE, {zlib.crc32(run.encode()) for run in runs}))


def resemblance(left: tuple[int, ...], right: tuple[int, ...]) -> float:
    """Return about how much of their runs two texts share, 0 to 1."""
    if not left or not right:
        return 0.0
    both = nsmallest(_SIZE, set(left) | set(right))
    shared = set(left) & set(right)
    return sum(one in shared for one in both) / len(both)


class Copies:
    """Finds which of some articles print one text; what two texts share is worked out once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], bool] = {}

    def sources(self, sketches: Mapping[str, tuple[int, ...]]) -> dict[str, str]:
        """Return for each article the first, by id, of those that print the same text."""
        first = {article: article for article in sketches}

        def root(article: str) -> str:
            while first[article] != article:
                article = first[article]
            return article

        often = Counter(one for own in sketches.values() for one in own)
        holders: dict[int, list[str]] = defaultdict(list)
        for article in sorted(sketches):
            own = sketches[article]
            telling = sorted(own, key=lambda one: (often[one], one))[: _beside(len(own))]
            for other in sorted({other for one in telling for other in holders[one]}):
                if self._copy(other, article, sketches) and root(other) != root(article):
                    ours, theirs = sorted((root(other), root(article)))
                    first[theirs] = ours
            for one in telling:
                if len(holders[one]) < _CROWD:
                    holders[one].append(article)
        return {article: root(article) for article in sketches}

    def _copy(self, left: str, right: str, sketches: Mapping[str, tuple[int, ...]]) -> bool:
        known = self._known.get((left, right))
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            ours, theirs = sketches[left], sketches[right]
            least = _COPY * min(_SIZE, max(len(ours), len(theirs)))
            known = len(set(ours).intersection(theirs)) >= least
            known = known and resemblance(ours, theirs) >= _COPY
            self._known[left, right] = known
        return known


def _beside(size: int) -> int:
    """Return of how many of its hashes, the rarest, a copy has at least one too.

    It has all but so many of them, whichever these are: the prefix filter of Chaudhuri, Ganti and
    Kaushik, "A primitive operator for similarity joins in data cleaning", 2006.
    """
    return size - ceil(_COPY * size) + 1
