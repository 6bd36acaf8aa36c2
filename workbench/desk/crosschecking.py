"""Compares the articles of a store: what they say of the same thing, and where they differ."""

from workbench import plugins
from workbench.desk.desk import Desk
from workbench.languages import load_pack
from workbench.matching.events import WINDOW
from workbench.matching.linking import link
from workbench.matching.subjects import Subject, subjects_of
from workbench.model.match import Match


def crosscheck(desk: Desk, article: int | None = None) -> list[Match]:
    """Compare all articles, or the one with this number with the rest; keep and return the matches.

    Refusal when there is no such article.
    """
    if article is not None:
        update_matches(desk, article)
        return desk.matches(article)
    subjects: list[Subject] = []
    for line in desk.articles():
        subjects += _subjects(desk, line.number)
    desk.keep_matches(link(subjects))
    return desk.matches()


def update_matches(desk: Desk, number: int) -> None:
    """Compare one article with those published near it, and keep its matches.

    The links are those that comparing the whole store would give. Refusal when there is no such
    article.
    """
    own = desk.article_line(number)
    subjects = _subjects(desk, number)
    for line in desk.articles():
        if line.number == number:
            continue
        near = not (own.published and line.published) or (
            abs((own.published - line.published).days) <= WINDOW
        )
        if near:
            subjects += _subjects(desk, line.number)
    desk.keep_matches(link(subjects, own.id), [number])


def _subjects(desk: Desk, number: int) -> list[Subject]:
    extraction = desk.article(number).extraction
    pack = load_pack(extraction.article.language, plugins.language_folders())
    return list(subjects_of(extraction, pack))
