"""Near-duplicate texts: an agency's report that several outlets print is one source.

A text is known by a sketch, the smallest hashes of its runs of words (Broder, "On the resemblance
and containment of documents", 1997). Two sketches share about as much as the two texts do.
"""

import zlib
from collections import defaultdict
from collections.abc import Mapping
from heapq import nsmallest

from workbench.matching.lexicon import WORD

_RUN = 4
"""Words in a run."""
_SIZE = 48
"""Hashes in a sketch."""
_COPY = 0.4
"""Share of the runs from which one text is a copy of the other, cut or with other names in it."""
_CROWD = 64
"""Texts with one run beyond which each is held against the first of them only."""


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


def sources(sketches: Mapping[str, tuple[int, ...]]) -> dict[str, str]:
    """Return for each article the first, by id, of those that print the same text."""
    first = {article: article for article in sketches}

    def root(article: str) -> str:
        while first[article] != article:
            article = first[article]
        return article

    holders: dict[int, list[str]] = defaultdict(list)
    for article in sorted(sketches):
        for one in sketches[article]:
            holders[one].append(article)
    seen: set[tuple[str, str]] = set()
    for articles in holders.values():
        for at, left in enumerate(articles[:_CROWD]):
            for right in articles[at + 1 :] if at == 0 else articles[at + 1 : _CROWD]:
                if (left, right) in seen:
                    continue
                seen.add((left, right))
                ours, theirs = sorted((root(left), root(right)))
                if ours != theirs and resemblance(sketches[left], sketches[right]) >= _COPY:
                    first[theirs] = ours
    return {article: root(article) for article in sketches}
