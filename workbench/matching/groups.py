"""From links to groups: one thing, with all that is reported of it.

Links are taken up the surest first. Two groups become one unless they would then hold statements
published more than `WINDOW` days apart, so that a tally reported daily does not make one endless
group, or a reviewer said of a member of either that it is not the same thing as one of the other.
The groups depend on the links alone, not on the order in which they came.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from workbench.matching.copies import sources
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


def groups_of(
    links: Iterable[Match],
    articles: Mapping[str, Placed],
    claims: Mapping[str, Around],
    decisions: Decisions | None = None,
) -> list[Group]:
    """Return the groups that the links make, the gravest first, then the largest.

    `articles` and `claims` hold, by id, what the links speak of. A decided pair without a link
    needs one, whatever its weight.
    """
    said = decisions or Decisions()
    held = [
        link
        for link in links
        if link.kind is not MatchKind.CLAIM and pair_of(link.left, link.right) not in said.different
    ]
    sides = {figure_id(side): side for link in held for side in (link.left, link.right)}
    kinds = {figure_id(side): link.kind for link in held for side in (link.left, link.right)}
    clusters = _clusters(held, sides, articles, said)
    inside: dict[str, list[Match]] = defaultdict(list)
    for link in held:
        home = clusters[figure_id(link.left)]
        if home is clusters[figure_id(link.right)]:
            inside[home.members[0]].append(link)
    found = [
        _group(kinds[cluster.members[0]], cluster, sides, inside[cluster.members[0]],
               articles, claims, said)
        for cluster in {id(cluster): cluster for cluster in clusters.values()}.values()
        if len(cluster.members) > 1
    ]  # fmt: skip
    return sorted(found, key=gravity)


def gravity(group: Group) -> tuple[int, int, str]:
    """Return the place of a group among all: conflicts first, then the largest."""
    return GRAVITY.index(group.relation), -len(group.members), group.id


def pair_of(left: Side, right: Side) -> tuple[str, str]:
    """Return the ids of two figures, sorted: what a decision is about."""
    first, last = sorted((figure_id(left), figure_id(right)))
    return first, last


def _clusters(
    links: Sequence[Match],
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

    def surest(link: Match) -> tuple[bool, float, tuple[str, str]]:
        pair = pair_of(link.left, link.right)
        return pair not in said.same, -link.weight, pair

    for link in sorted(links, key=surest):
        ours, theirs = clusters[figure_id(link.left)], clusters[figure_id(link.right)]
        if ours is theirs:
            continue
        if pair_of(link.left, link.right) not in said.same and not _may_join(ours, theirs):
            continue
        if len(ours.members) < len(theirs.members):
            ours, theirs = theirs, ours
        _join(ours, theirs)
        clusters.update(dict.fromkeys(theirs.members, ours))
    return clusters


def _may_join(ours: _Cluster, theirs: _Cluster) -> bool:
    if not ours.enemies.isdisjoint(theirs.members):
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
    links: Sequence[Match],
    articles: Mapping[str, Placed],
    claims: Mapping[str, Around],
    said: Decisions,
) -> Group:
    order = sorted(
        (sides[name] for name in cluster.members),
        key=lambda side: (
            articles[side.article].published or date.min, side.article, side.start
        ),
    )  # fmt: skip
    members = _members(order, articles, claims)
    gravest = min(links, key=lambda link: (GRAVITY.index(link.relation), -link.weight))
    surest = max(links, key=lambda link: (link.weight, pair_of(link.left, link.right)))
    causes = (link.cause for link in links if link.relation is gravest.relation and link.cause)
    return Group(
        kind,
        _thing(kind, members),
        members,
        _values(members),
        gravest.relation,
        next(causes, None),
        surest.reasons,
        any(pair_of(link.left, link.right) in said.same for link in links),
    )


def _thing(kind: MatchKind, members: Sequence[Member]) -> str:
    """Return what the members speak of, as the first that names it does."""
    named = (m.side.counted for m in members if m.side.counted)
    return next(named, members[0].side.text) if kind is MatchKind.FIGURE else members[0].side.text


def _members(
    sides: Sequence[Side], articles: Mapping[str, Placed], claims: Mapping[str, Around]
) -> tuple[Member, ...]:
    """Return the members; those of one text, or of one outlet, are of one source."""
    first = sources({side.article: articles[side.article].sketch for side in sides})
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
        source = by_words.setdefault(f"\0{placed.outlet or side.article}", source)
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
        independent = len({members[index].source for index in indexes})
        found.append(
            GroupValue(side.low, side.high, side.unit, side.value, tuple(indexes), independent)
        )
    return tuple(sorted(found, key=lambda value: (-value.sources, value.members[0])))


def _value_key(side: Side) -> object:
    """Return what two statements of one value share, in whatever unit it is given."""
    if side.value is not None:
        return side.value.casefold()
    scale = scale_of(side.unit)
    bounds = on_scale(Interval(side.low, side.high), scale)
    return bounds.low, bounds.high
