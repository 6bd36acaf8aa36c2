"""Compares the articles of a store: what they say of the same thing, and where they differ."""

from workbench import plugins
from workbench.desk.desk import Desk
from workbench.languages import load_pack
from workbench.matching.events import WINDOW
from workbench.matching.reports import Report, link_reports, report_of
from workbench.model.match import Match


def crosscheck(desk: Desk, article: int | None = None) -> list[Match]:
    """Compare all articles, or the one with this number with the rest; keep and return the matches.

    Refusal when there is no such article.
    """
    if article is not None:
        update_matches(desk, article)
        return desk.matches(article)
    reports = [_report(desk, line.number) for line in desk.articles()]
    desk.keep_matches(link_reports(reports))
    return desk.matches()


def update_matches(desk: Desk, number: int) -> None:
    """Compare one article with those published near it, and keep its matches.

    The links are those that comparing the whole store would give. Refusal when there is no such
    article.
    """
    own = desk.article_line(number)
    reports = [_report(desk, number)]
    for line in desk.articles():
        if line.number == number:
            continue
        near = not (own.published and line.published) or (
            abs((own.published - line.published).days) <= WINDOW
        )
        if near:
            reports.append(_report(desk, line.number))
    desk.keep_matches(link_reports(reports, own.id), [number])


def _report(desk: Desk, number: int) -> Report:
    extraction = desk.article(number).extraction
    return report_of(extraction, load_pack(extraction.article.language, plugins.language_folders()))
