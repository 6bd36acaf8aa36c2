"""Compares the articles of a store: what they say of the same thing, and where they differ."""

from workbench.desk.desk import Desk
from workbench.model.match import Match


def crosscheck(desk: Desk, article: int | None = None, *, again: bool = False) -> list[Match]:
    """Bring the matches up to date and return them, of all articles or of one.

    Only what is new in the store is compared; with `again` all is. Refusal when there is no such
    article.
    """
    if article is not None:
        desk.article_line(article)
    desk.compare(again=again)
    return desk.matches(article)


def update_matches(desk: Desk, number: int) -> None:
    """Compare one article with those it meets, and keep its matches.

    The links are those that comparing the whole store would give. Refusal when there is no such
    article.
    """
    desk.article_line(number)
    desk.compare_article(number)
