"""Groups of a store: one thing each, with all that is reported of it and what was decided."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import chain

from workbench.matching.copies import Copies
from workbench.matching.digest import unpack_sketch
from workbench.matching.groups import (
    GRAVITY,
    Around,
    Decisions,
    Placed,
    gravity,
    groups_of,
    pair_of,
)
from workbench.model.group import Group
from workbench.model.match import Match, MatchKind, Relation, Side
from workbench.store import groups as rows
from workbench.store.articles import article_line
from workbench.store.matches import reasons_of
from workbench.store.pairs import decided_pairs
from workbench.store.store import Store

_MOST = 100_000
"""Links that are read for one group; beyond, it is shown as far as they reach."""


class Grouping:
    """The groups of one store as it stands at this moment."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._decisions, self._joined = _decided(store)
        self._copies = Copies()
        self._at: dict[rows.Node, list[Match]] = defaultdict(list)
        for match in self._joined:
            for node in rows.nodes_of(match):
                self._at[node].append(match)

    def of_article(self, article: int) -> list[Group]:
        """Return the groups in which an article has a statement, the gravest first."""
        found: dict[str, Group] = {}
        done: set[rows.Node] = set()
        seeds = rows.seeds_of(self._store, article)
        name = article_line(self._store, article).id
        for seed in (*seeds, *(node for node in self._at if node[1] == name)):
            if seed not in done:
                for group in self._around(seed, done):
                    if any(member.side.article == name for member in group.members):
                        found[group.id] = group
        return sorted(found.values(), key=gravity)

    def all(self, relation: Relation | None = None) -> Iterator[Group]:
        """Give the groups as they are found, conflicts first; with `relation` only its groups."""
        done: set[rows.Node] = set()
        for wanted in GRAVITY:
            for seed in self._seeds(wanted):
                if seed not in done:
                    for group in sorted(self._around(seed, done), key=gravity):
                        if relation is None or group.relation is relation:
                            yield group
            if wanted is relation:
                return

    def _seeds(self, relation: Relation) -> Iterator[rows.Node]:
        joined = [rows.nodes_of(m)[0] for m in self._joined if m.relation is relation]
        return chain(rows.seeds(self._store, relation), joined)

    def _around(self, seed: rows.Node, done: set[rows.Node]) -> list[Group]:
        """Return the groups of all that hangs together with a statement."""
        links = rows.component(self._store, seed, self._at, _MOST)
        done.add(seed)
        for link in links:
            done.update(rows.nodes_of(link))
        sides = [side for link in links for side in (link.left, link.right)]
        articles = {
            name: Placed(row.outlet, row.published, _sketch(row.digest))
            for name, row in rows.article_rows(self._store, (s.article for s in sides)).items()
        }
        claims = {
            name: Around(*row)
            for name, row in rows.claim_rows(self._store, (s.claim or "" for s in sides)).items()
        }
        return groups_of(
            links, articles, claims, self._decisions, partial(reasons_of, self._store), self._copies
        )


@lru_cache(maxsize=4096)
def _sketch(digest: bytes | None) -> tuple[int, ...]:
    return unpack_sketch(digest) if digest else ()


def _decided(store: Store) -> tuple[Decisions, Sequence[Match]]:
    """Return what is decided, and links for the pairs that are the same thing."""
    same, different, joined = set(), set(), []
    for pair in decided_pairs(store):
        if pair.state == "different":
            different.add((pair.first, pair.last))
            continue
        left, right = (rows.figure_side(store, *place) for place in pair.places)
        if left is not None and right is not None:
            same.add(pair_of(left, right))
            joined.append(_joining(left, right))
    return Decisions(frozenset(same), frozenset(different)), joined


def _joining(left: Side, right: Side) -> Match:
    ours, theirs = ((side.low, side.high, side.unit, side.points) for side in (left, right))
    relation = Relation.AGREES if ours == theirs else Relation.CONFLICTS
    return Match(MatchKind.FIGURE, left, right, relation, 1.0, ("a reviewer said so",))
