"""What groups are made of: the matches that hang together, and what is known around them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from workbench.model.figure import FigureKind
from workbench.model.match import Match, MatchKind, Relation, Side
from workbench.model.verdict import Status
from workbench.store.articles import number_of
from workbench.store.cells import day, decimal, json_cell
from workbench.store.matches import side_at
from workbench.store.store import Row, Store

Node = tuple[str, str, int]
"""Kind, article id and start: one statement that matches speak of."""

_SEEDS = """
SELECT matches.kind, articles.id, matches.left_start FROM matches
JOIN articles ON articles.number = matches.left_article
"""
_OF_RELATION = " WHERE matches.relation = ? ORDER BY left_article DESC, left_start"
_OF_ARTICLE = """
SELECT matches.kind, articles.id, left_start FROM matches
JOIN articles ON articles.number = left_article WHERE left_article = ?1
UNION
SELECT matches.kind, articles.id, right_start FROM matches
JOIN articles ON articles.number = right_article WHERE right_article = ?1
ORDER BY 3, 1
"""
_GOING = """
SELECT left_article, left_start, right_article, right_start, relation, weight, cause
FROM json_each(?) AS wanted JOIN matches
ON left_article = json_extract(wanted.value, '$[0]')
AND left_start = json_extract(wanted.value, '$[1]')
WHERE kind = ?
"""
_COMING = """
SELECT left_article, left_start
FROM json_each(?) AS wanted JOIN matches
ON right_article = json_extract(wanted.value, '$[0]')
AND right_start = json_extract(wanted.value, '$[1]')
WHERE kind = ?
"""
_ARTICLES = """
SELECT articles.id, articles.outlet, articles.published, matching_digests.digest
FROM json_each(?) AS wanted
JOIN articles ON articles.id = wanted.value
LEFT JOIN matching_digests ON matching_digests.article = articles.number
"""
_CLAIMS = """
SELECT claims.id, claims.text, claims.status
FROM json_each(?) AS wanted JOIN claims ON claims.id = wanted.value
"""
_FIGURE = """
SELECT articles.external_id, claims.id, figures.text, figures.low, figures.high, figures.unit,
    figures.counted, figures.kind
FROM articles JOIN figures ON figures.article = articles.number
LEFT JOIN claims ON claims.number = figures.claim
WHERE articles.id = ? AND figures.start = ? AND figures.end = ?
"""


class ArticleRow(NamedTuple):
    """What a group wants to know of an article."""

    outlet: str | None
    published: date | None
    digest: bytes | None


def seeds(store: Store, relation: Relation) -> Iterator[Node]:
    """Give a statement of each match of this relation, of the article last ingested first."""
    return ((row[0], row[1], row[2]) for row in store.rows(_SEEDS + _OF_RELATION, (relation,)))


def seeds_of(store: Store, article: int) -> list[Node]:
    """Return the statements of one article that matches speak of, in text order."""
    return [(row[0], row[1], row[2]) for row in store.rows(_OF_ARTICLE, (article,))]


def component(
    store: Store, seed: Node, joined: Mapping[Node, Sequence[Match]], most: int
) -> list[Match]:
    """Return all matches that hang together with a statement, each once, without their reasons.

    `joined` are links that reviewers made, which are part of it where they touch it. From `most`
    matches on it is read no further.
    """
    kind = seed[0]
    made: dict[tuple[Node, Node], Match] = {}
    ties: dict[tuple[_Place, _Place], Row] = {}
    numbers = _Numbers(store)
    waiting = {(numbers.of(seed[1]), seed[2])}
    seen = set(waiting)
    while waiting and len(ties) < most:
        cell = json_cell(sorted(waiting))
        ends: set[_Place] = set(store.rows(_COMING, (cell, kind)))
        for row in store.rows(_GOING, (cell, kind)):
            left, right = (row[0], row[1]), (row[2], row[3])
            ties[left, right] = row
            ends.add(right)
        for match in (m for node in _nodes(numbers, kind, waiting, joined) for m in joined[node]):
            made[nodes_of(match)] = match
            ends.update(
                (numbers.of(side.article), side.start) for side in (match.left, match.right)
            )
        waiting = ends - seen
        seen |= waiting
    places = {place for pair in ties for place in pair}
    sides = {place: side_at(store, kind, *place) for place in places}
    found = []
    for (left, right), (*_, relation, weight, cause) in ties.items():
        ours, theirs = sides[left], sides[right]
        if ours is not None and theirs is not None:
            found.append(
                Match(MatchKind(kind), ours, theirs, Relation(relation), weight, (), cause)
            )
    linked = {nodes_of(match) for match in found} if made else set()
    return found + [match for ends, match in made.items() if ends not in linked]


_Place = tuple[int, int]
"""Number of an article and a start in it."""


class _Numbers:
    """Numbers of articles by id, each asked for once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, int] = {}

    def of(self, article: str) -> int:
        if article not in self._known:
            self._known[article] = number_of(self._store, article) or 0
        return self._known[article]


def _nodes(
    numbers: _Numbers, kind: str, places: set[_Place], joined: Mapping[Node, Sequence[Match]]
) -> list[Node]:
    """Return those of the places at which reviewers made links."""
    return [node for node in joined if node[0] == kind and (numbers.of(node[1]), node[2]) in places]


def nodes_of(match: Match) -> tuple[Node, Node]:
    """Return the two statements that a match joins."""
    left, right = match.left, match.right
    return (match.kind, left.article, left.start), (match.kind, right.article, right.start)


def article_rows(store: Store, ids: Iterable[str]) -> dict[str, ArticleRow]:
    """Return what groups want to know of these articles, by id."""
    rows = store.rows(_ARTICLES, (json_cell(sorted(set(ids))),))
    return {row[0]: ArticleRow(row[1], day(row[2]), row[3]) for row in rows}


def claim_rows(store: Store, ids: Iterable[str]) -> dict[str, tuple[str, Status]]:
    """Return words and state of these claims, by id."""
    rows = store.rows(_CLAIMS, (json_cell(sorted(set(ids))),))
    return {row[0]: (row[1], Status(row[2])) for row in rows}


def figure_side(store: Store, article: str, start: int, end: int) -> Side | None:
    """Return a figure as one end of a match; None where it does not stand in the store."""
    row = store.row(_FIGURE, (article, start, end))
    if row is None:
        return None
    external_id, claim, text, low, high, unit, counted, kind = row
    return Side(
        article, external_id, claim, start, end, text, decimal(low), decimal(high), unit, counted,
        points=kind == FigureKind.PERCENTAGE_POINTS,
    )  # fmt: skip
