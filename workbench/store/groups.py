"""What groups are made of: the matches that hang together, and what is known around them."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from workbench.model.match import Match, Relation, Side
from workbench.model.verdict import Status
from workbench.store.cells import day, decimal, json_cell
from workbench.store.matches import matches_at
from workbench.store.store import Store

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
    figures.counted
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


def component(store: Store, seed: Node, joined: Sequence[Match], most: int) -> list[Match]:
    """Return all matches that hang together with a statement, each once, at most `most`.

    `joined` are links that reviewers made, which are part of it where they touch it.
    """
    waiting, seen = deque([seed]), {seed}
    found: dict[tuple[Node, Node], Match] = {}
    while waiting and len(found) < most:
        node = waiting.popleft()
        made = (match for match in joined if node in nodes_of(match))
        for match in (*matches_at(store, *node), *made):
            ends = nodes_of(match)
            found.setdefault(ends, match)
            for end in ends:
                if end not in seen:
                    seen.add(end)
                    waiting.append(end)
    return list(found.values())


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
    external_id, claim, text, low, high, unit, counted = row
    return Side(
        article, external_id, claim, start, end, text, decimal(low), decimal(high), unit, counted
    )
