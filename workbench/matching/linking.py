"""Links figures of different articles that speak of the same thing.

Which pairs of two articles are linked depends on these two alone, so the links are the same
whichever order the articles came in, and one new article changes none of the others'.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from workbench.matching.blocking import order, pairs, pairs_of_two
from workbench.matching.comparing import compare
from workbench.matching.events import Event, compare_events
from workbench.matching.relating import Related, relate
from workbench.matching.subjects import Subject
from workbench.matching.weighing import THRESHOLD, weigh
from workbench.model.match import Match, MatchKind, Relation, Side

_MARGIN = 0.08
"""What a link may weigh less than the best one of either of its figures."""
_FITTING = frozenset((Relation.AGREES, Relation.ROUNDED))


class Link(NamedTuple):
    """A pair that may be kept."""

    left: Subject
    right: Subject
    weight: float
    related: Related
    reasons: tuple[str, ...]


def link(subjects: Iterable[Subject], article: str | None = None) -> list[Match]:
    """Return the matches among the figures, in order; with `article` only those of that one."""
    events: dict[tuple[str, str], Event] = {}
    found: dict[tuple[str, str], list[Link]] = defaultdict(list)
    for left, right in pairs(subjects, article):
        both = (left.profile.article, right.profile.article)
        event = events.get(both)
        if event is None:
            event = events[both] = compare_events(left.profile, right.profile)
        candidate = _candidate(left, right, event)
        if candidate is not None:
            found[both].append(candidate)
    kept = [held for links in found.values() for held in _best(links)]
    kept.sort(key=lambda held: (order(held.left), order(held.right)))
    return [_match(held) for held in kept]


def link_two(left: Sequence[Subject], right: Sequence[Subject], event: Event) -> list[Match]:
    """Return the matches between the figures of two articles; `left` is of the earlier one."""
    if event.score <= 0:
        return []
    candidates = (_candidate(ours, theirs, event) for ours, theirs in pairs_of_two(left, right))
    kept = _best([candidate for candidate in candidates if candidate is not None])
    kept.sort(key=lambda held: (order(held.left), order(held.right)))
    return [_match(held) for held in kept]


def _candidate(left: Subject, right: Subject, event: Event) -> Link | None:
    comparison = compare(left, right, event)
    if comparison is None:
        return None
    weight = weigh(comparison, event)
    if weight < THRESHOLD:
        return None
    related = relate(left, right, comparison.partial)
    if comparison.partial and related.relation not in _FITTING:
        return None
    return Link(left, right, weight, related, comparison.reasons)


def _best(links: list[Link]) -> list[Link]:
    """Return the links of two articles that no better link of the same figures speaks against.

    An article says one thing of one thing: where a figure fits another's value, a second one of
    about the same weight that contradicts it is a different thing.
    """
    best: dict[tuple[int, int], float] = defaultdict(float)
    fitting: dict[tuple[int, int], float] = defaultdict(float)
    for held in links:
        for end in _ends(held):
            best[end] = max(best[end], held.weight)
            if held.related.relation in _FITTING:
                fitting[end] = max(fitting[end], held.weight)
    kept = []
    for held in links:
        if any(held.weight < best[end] - _MARGIN for end in _ends(held)):
            continue
        contradicts = held.related.relation not in _FITTING
        if contradicts and any(held.weight <= fitting[end] + _MARGIN for end in _ends(held)):
            continue
        kept.append(held)
    return kept


def _ends(held: Link) -> tuple[tuple[int, int], tuple[int, int]]:
    return (0, held.left.figure.start), (1, held.right.figure.start)


def _match(held: Link) -> Match:
    return Match(
        MatchKind.FIGURE,
        side_of(held.left),
        side_of(held.right),
        held.related.relation,
        held.weight,
        held.reasons,
        held.related.cause,
    )


def side_of(subject: Subject) -> Side:
    """Return a figure as one end of a match."""
    figure, profile = subject.figure, subject.profile
    return Side(
        profile.article,
        profile.external_id,
        subject.claim,
        figure.start,
        figure.end,
        figure.text,
        figure.low,
        figure.high,
        figure.unit,
        figure.counted,
    )
