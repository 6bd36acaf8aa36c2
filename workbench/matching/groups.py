"""From links to groups: one thing, with all that is reported of it.

Links are taken up the surest first. Two groups become one unless they would then hold statements
published more than `WINDOW` days apart, so that a tally reported daily does not make one endless
group, or a reviewer said of a member of either that it is not the same thing as one of the other.
The groups depend on the links alone, not on the order in which they came.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from workbench.matching.copies import Copies
from workbench.matching.events import WINDOW
from workbench.matching.units import on_scale, scale_of
from workbench.model.group import Group, GroupValue, Member, figure_id
from workbench.model.interval import Interval
from workbench.model.match import Match, MatchKind, Relation, Side
from workbench.model.verdict import Status

GRAVITY = (Relation.CONFLICTS, Relation.UPDATED, Relation.ROUNDED, Relation.AGREES)
"""The gravest first."""
_OWN_WORDS = 8
"""Words from which two claims are not the same by chance."""


class Placed(NamedTuple):
    """What a group wants to know of an article."""

    outlet: str | None
    published: date | None
    sketch: tuple[int, ...]


class Around(NamedTuple):
    """What a group wants to know of a claim."""

    words: str
    status: Status


@dataclass(frozen=True, slots=True)
class Decisions:
    """What reviewers said of two figures, by the ids of both, sorted."""

    same: frozenset[tuple[str, str]] = frozenset()
    different: frozenset[tuple[str, str]] = frozenset()


@dataclass(slots=True)
class _Cluster:
    members: list[str]
    first: date | None
    last: date | None
    enemies: set[str] = field(default_factory=set)


class _Tie(NamedTuple):
    """A link with the ids of its two figures, sorted."""

    pair: tuple[str, str]
    link: Match


def reasons_in(link: Match) -> tuple[str, ...]:
    """Return the reasons that a link carries itself."""
    return link.reasons


def groups_of(
    links: Iterable[Match],
    articles: Mapping[str, Placed],
    claims: Mapping[str, Around],
    decisions: Decisions | None = None,
    reasons_of: Callable[[Match], tuple[str, ...]] = reasons_in,
    copies: Copies | None = None,
) -> list[Group]:
    """Return the groups that the links make, the gravest first, then the largest.

    `articles` and `claims` hold, by id, what the links speak of. A decided pair without a link
    needs one, whatever its weight. `reasons_of` is asked for the surest link of each group;
    `copies` remembers what it found out in groups of the same articles.
    """
    said, known = decisions or Decisions(), copies or Copies()
    sides: dict[str, Side] = {}
    kinds: dict[str, MatchKind] = {}
    names = _Names()
    held = []
    for link in links:
        first, last = sorted((names.of(link.left), names.of(link.right)))
        if link.kind is MatchKind.CLAIM or (first, last) in said.different:
            continue
        held.append(_Tie((first, last), link))
        for side in (link.left, link.right):
            sides[names.of(side)] = side
            kinds[names.of(side)] = link.kind
    clusters = _clusters(held, sides, articles, said)
    inside: dict[int, list[_Tie]] = defaultdict(list)
    for tie in held:
        home = clusters[tie.pair[0]]
        if home is clusters[tie.pair[1]]:
            inside[id(home)].append(tie)
    found = [
        _group(kinds[cluster.members[0]], cluster, sides, inside[key],
               articles, claims, said, reasons_of, known)
        for key, cluster in {id(cluster): cluster for cluster in clusters.values()}.items()
        if len(cluster.members) > 1
    ]  # fmt: skip
    return sorted(found, key=gravity)


class _Names:
    """Ids of figures, each made once: in a large group a figure has dozens of links."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int, int], str] = {}

    def of(self, side: Side) -> str:
        place = (side.article, side.start, side.end)
        name = self._known.get(place)
        if name is None:
            name = self._known[place] = figure_id(side)
        return name


def gravity(group: Group) -> tuple[int, int, str]:
    """Return the place of a group among all: conflicts first, then the largest."""
    return GRAVITY.index(group.relation), -len(group.members), group.id


def pair_of(left: Side, right: Side) -> tuple[str, str]:
    """Return the ids of two figures, sorted: what a decision is about."""
    first, last = sorted((figure_id(left), figure_id(right)))
    return first, last


def _clusters(
    ties: Sequence[_Tie],
    sides: Mapping[str, Side],
    articles: Mapping[str, Placed],
    said: Decisions,
) -> dict[str, _Cluster]:
    clusters: dict[str, _Cluster] = {}
    for name, side in sides.items():
        day = articles[side.article].published
        clusters[name] = _Cluster([name], day, day)
    for first, last in said.different:
        if first in clusters and last in clusters:
            clusters[first].enemies.add(last)
            clusters[last].enemies.add(first)

    def surest(tie: _Tie) -> tuple[bool, float, tuple[str, str]]:
        return tie.pair not in said.same, -tie.link.weight, tie.pair

    for pair, _ in sorted(ties, key=surest):
        ours, theirs = clusters[pair[0]], clusters[pair[1]]
        if ours is theirs:
            continue
        if pair not in said.same and not _may_join(ours, theirs):
            continue
        if len(ours.members) < len(theirs.members):
            ours, theirs = theirs, ours
        _join(ours, theirs)
        clusters.update(dict.fromkeys(theirs.members, ours))
    return clusters


def _may_join(ours: _Cluster, theirs: _Cluster) -> bool:
    if ours.enemies and not ours.enemies.isdisjoint(theirs.members):
        return False
    days = [day for day in (ours.first, ours.last, theirs.first, theirs.last) if day]
    return not days or (max(days) - min(days)).days <= WINDOW


def _join(ours: _Cluster, theirs: _Cluster) -> None:
    ours.members += theirs.members
    ours.enemies |= theirs.enemies
    firsts = [day for day in (ours.first, theirs.first) if day]
    lasts = [day for day in (ours.last, theirs.last) if day]
    ours.first, ours.last = min(firsts, default=None), max(lasts, default=None)


def _group(
    kind: MatchKind,
    cluster: _Cluster,
    sides: Mapping[str, Side],
    ties: Sequence[_Tie],
    articles: Mapping[str, Placed],
    claims: Mapping[str, Around],
    said: Decisions,
    reasons_of: Callable[[Match], tuple[str, ...]],
    copies: Copies,
) -> Group:
    order = sorted(
        (sides[name] for name in cluster.members),
        key=lambda side: (
            articles[side.article].published or date.min, side.article, side.start
        ),
    )  # fmt: skip
    members = _members(order, articles, claims, copies)
    gravest = min((tie.link for tie in ties), key=lambda link: GRAVITY.index(link.relation))
    graves = (tie for tie in ties if tie.link.relation is gravest.relation and tie.link.cause)
    cause = min(graves, key=lambda tie: (-tie.link.weight, tie.pair), default=None)
    surest = max(ties, key=lambda tie: (tie.link.weight, tie.pair))
    return Group(
        kind,
        _thing(kind, members),
        members,
        _values(members),
        gravest.relation,
        cause.link.cause if cause else None,
        reasons_of(surest.link),
        any(tie.pair in said.same for tie in ties),
    )


def _thing(kind: MatchKind, members: Sequence[Member]) -> str:
    """Return what the members speak of, as the first that names it does."""
    named = (m.side.counted for m in members if m.side.counted)
    return next(named, members[0].side.text) if kind is MatchKind.FIGURE else members[0].side.text


def _members(
    sides: Sequence[Side],
    articles: Mapping[str, Placed],
    claims: Mapping[str, Around],
    copies: Copies,
) -> tuple[Member, ...]:
    """Return the members; those of one text, or of one sentence of some length, are one source."""
    first = copies.sources({side.article: articles[side.article].sketch for side in sides})
    numbers: dict[str, int] = {}
    by_words: dict[str, str] = {}
    members = []
    for side in sides:
        placed = articles[side.article]
        around = claims.get(side.claim or "")
        words = around.words if around else side.text
        source = first[side.article]
        if len(words.split()) >= _OWN_WORDS:
            source = by_words.setdefault(" ".join(words.split()), source)
        number = numbers.setdefault(source, len(numbers))
        members.append(
            Member(side, placed.outlet, placed.published, words, number,
                   around.status if around else None)
        )  # fmt: skip
    return tuple(members)


def _values(members: Sequence[Member]) -> tuple[GroupValue, ...]:
    held: dict[object, list[int]] = defaultdict(list)
    for index, member in enumerate(members):
        held[_value_key(member.side)].append(index)
    found = []
    for indexes in held.values():
        side = members[indexes[0]].side
        independent = _independent([members[index] for index in indexes])
        found.append(
            GroupValue(
                side.low, side.high, side.unit, side.value, tuple(indexes), independent, side.points
            )
        )
    return tuple(sorted(found, key=lambda value: (-value.sources, value.members[0])))


def _independent(members: Sequence[Member]) -> int:
    """Return how many outlets report a value of their own, each text counting for one of them.

    An outlet that prints an agency's text and a report of its own still counts: it is the most
    outlets that can each be given a text that no other one is given.
    """
    texts: dict[str, list[int]] = defaultdict(list)
    for member in members:
        texts[member.outlet or member.side.article].append(member.source)
    given: dict[int, str] = {}

    def place(outlet: str, tried: set[int]) -> bool:
        for text in dict.fromkeys(texts[outlet]):
            if text not in tried:
                tried.add(text)
                if text not in given or place(given[text], tried):
                    given[text] = outlet
                    return True
        return False

    return sum(place(outlet, set()) for outlet in texts)


def _value_key(side: Side) -> object:
    """Return what two statements of one value share, in whatever unit it is given."""
    if side.value is not None:
        return side.value.casefold()
    scale = scale_of(side.unit)
    bounds = on_scale(Interval(side.low, side.high), scale)
    return bounds.low, bounds.high, side.points
