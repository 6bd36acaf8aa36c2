"""Drafts of an article: which text follows which, and what was an earlier text recognised by."""

from typing import NamedTuple

from workbench.model.article import Article
from workbench.store import blocks
from workbench.store.cells import day_cell
from workbench.store.store import Store

NEWEST = "superseded_by IS NULL"
OF_NEWEST = """claims.article NOT IN (
    SELECT number FROM articles WHERE superseded_by IS NOT NULL)"""
"""Condition on claims: they stand in the newest text of their article."""

_BY_URL = f"SELECT number FROM articles WHERE url = ? AND number <> ? AND {NEWEST}"  # noqa: S608
_BY_SENDER = f"""
SELECT number FROM articles
WHERE external_id = ? AND outlet IS ? AND language = ? AND number <> ? AND {NEWEST}
"""  # noqa: S608 - fixed names
_BY_TITLE = f"""
SELECT number, published FROM articles
WHERE title = ? AND outlet = ? AND language = ? AND number <> ? AND {NEWEST}
    AND coalesce(abs(julianday(coalesce(published, ?)) - julianday(coalesce(?, published))), 0) <= ?
ORDER BY number DESC LIMIT 8
"""  # noqa: S608 - fixed names
_ADD = """
INSERT INTO revisions (article, before, position, how, reviewer, made_at)
VALUES (?, ?, ?, ?, ?, ?)
"""


class Draft(NamedTuple):
    """One text of an article in the order of its drafts."""

    position: int
    """Counts from 1."""
    before: int | None
    """Number of the text it follows; None for the first."""


def same_address(store: Store, article: Article, number: int) -> int | None:
    """Return the newest other text with the same address."""
    if not article.url:
        return None
    found: int | None = store.value(_BY_URL, (article.url, number))
    return found


def same_sender(store: Store, article: Article, number: int) -> int | None:
    """Return the newest other text with the same id of the same outlet."""
    if not article.external_id or not article.outlet:
        return None
    values = (article.external_id, article.outlet, article.language, number)
    found: int | None = store.value(_BY_SENDER, values)
    return found


def same_title(store: Store, article: Article, number: int, days: int) -> list[int]:
    """Return the newest other texts of the same title and outlet, published within some days."""
    if not article.title or not article.outlet:
        return []
    day = day_cell(article.published)
    values = (article.title, article.outlet, article.language, number, day, day, days)
    return [row[0] for row in store.rows(_BY_TITLE, values)]


def newest_of(store: Store, number: int) -> int:
    """Return the number of the newest text of the article that this one is a text of."""
    while True:
        later = store.value("SELECT superseded_by FROM articles WHERE number = ?", (number,))
        if later is None:
            return number
        number = int(later)


def supersede(store: Store, before: int, number: int, how: str, reviewer: str, now: str) -> None:
    """Make article `number` the text that follows `before`, which leaves lists and matches."""
    store.run("UPDATE articles SET superseded_by = NULL WHERE number = ?", (number,))
    store.run("UPDATE articles SET superseded_by = ? WHERE number = ?", (number, before))
    position = draft_of(store, before).position + 1
    store.add(_ADD, (number, before, position, how, reviewer, now))
    blocks.withdraw(store, before)
    blocks.wait(store, number)


def draft_of(store: Store, number: int) -> Draft:
    """Return which draft an article is, and which it follows."""
    sql = "SELECT position, before FROM revisions WHERE article = ? ORDER BY number DESC LIMIT 1"
    row = store.row(sql, (number,))
    return Draft(*row) if row else Draft(1, None)
