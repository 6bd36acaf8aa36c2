"""Matches between articles as the last cross-check left them."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from workbench.model.identity import content_id
from workbench.model.match import Match, MatchKind, Relation, Side
from workbench.store.cells import decimal, decimal_cell, json_cell, words
from workbench.store.store import Row, Store

_SIDE = ("article", "claim", "start", "end", "text", "low", "high", "unit", "counted", "value",
         "points")  # fmt: skip
_SIDE_WIDTH = 12
_COLUMNS = ", ".join(f"{side}_{cell}" for side in ("left", "right") for cell in _SIDE)
_NUMBERS = """(SELECT number FROM articles WHERE id = ?),
    (SELECT number FROM claims WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?"""
_ADD = f"""
INSERT INTO matches (id, kind, relation, weight, reasons, cause, {_COLUMNS})
VALUES (?, ?, ?, ?, ?, ?, {_NUMBERS}, {_NUMBERS})
ON CONFLICT (id) DO UPDATE SET relation = excluded.relation, weight = excluded.weight,
    reasons = excluded.reasons, cause = excluded.cause
"""  # noqa: S608 - fixed names


def _side_columns(side: str) -> str:
    return f"""{side}_home.id, {side}_home.external_id,
    (SELECT id FROM claims WHERE number = {side}_claim), {side}_start, {side}_end, {side}_text,
    {side}_low, {side}_high, {side}_unit, {side}_counted, {side}_value, {side}_points"""  # noqa: S608 - fixed names


_GET = f"""
SELECT kind, relation, weight, reasons, cause, {_side_columns("left")}, {_side_columns("right")}
FROM matches
JOIN articles AS left_home ON left_home.number = left_article
JOIN articles AS right_home ON right_home.number = right_article
"""  # noqa: S608 - fixed names
_SIDE_AT = tuple(
    f"""
    SELECT {_side_columns(side)} FROM matches
    JOIN articles AS {side}_home ON {side}_home.number = {side}_article
    WHERE {side}_article = ? AND {side}_start = ? AND kind = ? LIMIT 1
    """  # noqa: S608 - fixed names
    for side in ("left", "right")
)
_ORDER = " ORDER BY left_article, left_start, right_article, right_start, matches.number"
_OF_ARTICLE = " WHERE left_article = ? OR right_article = ?"


def match_id(match: Match) -> str:
    """Return an id that stays the same whichever side is left and however often it is matched."""
    left, right = match.left, match.right
    first = f"{left.article}:{left.start}-{left.end}"
    last = f"{right.article}:{right.start}-{right.end}"
    if last < first:
        first, last = last, first
    return content_id("match", match.kind, first, last)


def keep_matches(
    store: Store, matches: Iterable[Match], articles: Iterable[int] | None = None
) -> None:
    """Make these the matches of the given articles with all others; None is the whole store."""
    if articles is None:
        store.run("DELETE FROM matches")
    else:
        for number in articles:
            store.run("DELETE FROM matches WHERE left_article = ?", (number,))
            store.run("DELETE FROM matches WHERE right_article = ?", (number,))
    add_matches(store, matches)


def add_matches(store: Store, matches: Iterable[Match]) -> None:
    """Add matches to those that are there."""
    add_rows(store, map(match_row, matches))


def add_rows(store: Store, rows: Iterable[Row]) -> None:
    """Add what `match_row` made of matches, in another process perhaps."""
    store.run_many(_ADD, rows)


def get_matches(store: Store, article: int | None = None) -> Iterator[Match]:
    """Give the matches of one article, or all, in the order of their left sides."""
    if article is None:
        rows = store.rows(_GET + _ORDER)
    else:
        rows = store.rows(_GET + _OF_ARTICLE + _ORDER, (article, article))
    return map(_match, rows)


def side_at(store: Store, kind: str, article: int, start: int) -> Side | None:
    """Return a statement that matches speak of, by the number of its article and its start."""
    for sql in _SIDE_AT:
        row = store.row(sql, (article, start, kind))
        if row is not None:
            return _side(row)
    return None


def reasons_of(store: Store, match: Match) -> tuple[str, ...]:
    """Return why the two sides of a match are thought one thing."""
    cell = store.value("SELECT reasons FROM matches WHERE id = ?", (match_id(match),))
    return words(cell) if cell else match.reasons


def count_matches(store: Store) -> int:
    """Return how many matches there are."""
    return int(store.value("SELECT count(*) FROM matches"))


def match_row(match: Match) -> Row:
    """Return a match as it is kept: plain cells, which go from process to process cheaply."""
    return (
        match_id(match),
        match.kind,
        match.relation,
        match.weight,
        _reasons_cell(match.reasons),
        match.cause,
        *_side_row(match.left),
        *_side_row(match.right),
    )


@lru_cache(maxsize=4096)
def _reasons_cell(reasons: tuple[str, ...]) -> str:
    """Return reasons as they are kept; reports on one event share theirs by the thousand."""
    return json_cell(reasons)


def _side_row(side: Side) -> Row:
    return (
        side.article,
        side.claim,
        side.start,
        side.end,
        side.text,
        decimal_cell(side.low),
        decimal_cell(side.high),
        side.unit,
        side.counted,
        side.value,
        int(side.points),
    )


def _match(row: Row) -> Match:
    kind, relation, weight, reasons, cause, *sides = row
    return Match(
        MatchKind(kind),
        _side(tuple(sides[:_SIDE_WIDTH])),
        _side(tuple(sides[_SIDE_WIDTH:])),
        Relation(relation),
        weight,
        words(reasons),
        cause,
    )


def _side(row: Row) -> Side:
    article, external_id, claim, start, end, text, low, high, unit, counted, value, points = row
    return Side(
        article, external_id, claim, start, end, text,
        decimal(low), decimal(high), unit, counted, value, bool(points),
    )  # fmt: skip
