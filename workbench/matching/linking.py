"""Links figures of different articles that speak of the same thing.

Which pairs of two articles are linked depends on these two alone, so the links are the same
whichever order the articles came in, and one new article changes none of the others'.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from workbench.matching.blocking import Placed, order, pairs_of_two
from workbench.matching.comparing import compare
from workbench.matching.contents import Content
from workbench.matching.events import Event, compare_events
from workbench.matching.relating import Related
from workbench.matching.subjects import Subject
from workbench.matching.weighing import THRESHOLD, weigh
from workbench.model.match import Match, MatchKind, Relation

_MARGIN = 0.15
"""What a link may weigh less than the best one of either of its figures."""
_FITTING = frozenset((Relation.AGREES, Relation.ROUNDED))


class Link(NamedTuple):
    """A pair that may be kept."""

    left: Placed
    right: Placed
    weight: float
    related: Related
    reasons: tuple[str, ...]


def link(subjects: Iterable[Subject], article: str | None = None) -> list[Match]:
    """Return the matches among the figures, in order; with `article` only those of that one."""
    held: dict[str, list[Subject]] = defaultdict(list)
    for subject in sorted(subjects, key=order):
        held[subject.profile.article].append(subject)
    return [
        match
        for left, right in combinations(held.values(), 2)
        if article is None or article in (left[0].profile.article, right[0].profile.article)
        for match in link_two(left, right, compare_events(left[0].profile, right[0].profile))
    ]


def link_two(left: Sequence[Subject], right: Sequence[Subject], event: Event) -> list[Match]:
    """Return the matches between the figures of two articles; `left` is of the earlier one."""
    if event.score <= 0:
        return []
    candidates = (_candidate(ours, theirs, event) for ours, theirs in pairs_of_two(left, right))
    kept = _best([candidate for candidate in candidates if candidate is not None])
    kept.sort(key=_starts)
    return [_match(held) for held in kept]


def _candidate(left: Placed, right: Placed, event: Event) -> Link | None:
    joined = _joined(left.content, right.content, event)
    return None if joined is None else Link(left, right, *joined)


@lru_cache(maxsize=16384)
def _joined(
    left: Content, right: Content, event: Event
) -> tuple[float, Related, tuple[str, ...]] | None:
    """Return weight, relation and reasons where two figures are one thing."""
    comparison = compare(left.subject, right.subject, event)
    if comparison is None:
        return None
    weight = weigh(comparison)
    return None if weight < THRESHOLD else (weight, comparison.related, comparison.reasons)


def _best(links: list[Link]) -> list[Link]:
    """Return the links of two articles that no better link of the same figures speaks against.

    An article says one thing of one thing, if it says it twice: a figure is linked to several only
    where these have one value, and links that fit go before those that contradict.
    """
    ranked = sorted(links, key=_rank)
    partners: dict[tuple[int, int], Link] = {}
    kept = []
    for held in ranked:
        ours, theirs = _ends(held)
        first, second = partners.get(ours), partners.get(theirs)
        if first is not None and not _repeats(held, first, held.right, first.right):
            continue
        if second is not None and not _repeats(held, second, held.left, second.left):
            continue
        partners.setdefault(ours, held)
        partners.setdefault(theirs, held)
        kept.append(held)
    return kept


def _rank(held: Link) -> tuple[float, int, int]:
    fits = held.related.relation in _FITTING
    return -held.weight - (_MARGIN if fits else 0), *_starts(held)


def _starts(held: Link) -> tuple[int, int]:
    return held.left.subject.figure.start, held.right.subject.figure.start


def _repeats(held: Link, better: Link, one: Placed, other: Placed) -> bool:
    """Tell whether a second figure linked to the same one says the same again."""
    ours, theirs = one.subject.figure, other.subject.figure
    same = (ours.low, ours.high, ours.unit) == (theirs.low, theirs.high, theirs.unit)
    return same and held.weight >= better.weight - _MARGIN


def _ends(held: Link) -> tuple[tuple[int, int], tuple[int, int]]:
    left, right = _starts(held)
    return (0, left), (1, right)


def _match(held: Link) -> Match:
    return Match(
        MatchKind.FIGURE,
        held.left.side,
        held.right.side,
        held.related.relation,
        held.weight,
        held.reasons,
        held.related.cause,
    )
