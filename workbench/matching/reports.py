"""One article as the cross-check sees it, and all kinds of matches between two of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from workbench.languages.pack import Pack
from workbench.matching.copies import sketch_of
from workbench.matching.dates import Dated, dated_of, link_dates
from workbench.matching.events import compare_events
from workbench.matching.linking import link_two
from workbench.matching.persons import Known, known_of, link_persons
from workbench.matching.quotations import Saying, link_quotations, sayings_of
from workbench.matching.statements import Statement, link_statements, statements_of
from workbench.matching.subjects import Profile, Subject, profile_of, subjects_of
from workbench.model.extraction import Extraction
from workbench.model.match import Match


@dataclass(frozen=True, slots=True)
class Report:
    """What an article states that others may state too."""

    profile: Profile
    figures: tuple[Subject, ...]
    sayings: tuple[Saying, ...]
    dated: tuple[Dated, ...]
    persons: tuple[Known, ...]
    statements: tuple[Statement, ...]
    sketch: tuple[int, ...]
    """Of the whole text, to know copies by."""


def report_of(extraction: Extraction, pack: Pack) -> Report:
    """Return what the article states, read with the pack of its language."""
    profile = profile_of(extraction, pack)
    return Report(
        profile,
        tuple(subjects_of(extraction, pack, profile)),
        tuple(sayings_of(extraction, profile)),
        tuple(dated_of(extraction, profile, pack)),
        tuple(known_of(extraction, profile, pack)),
        tuple(statements_of(extraction, profile)),
        sketch_of(extraction.article.text),
    )


def link_reports_of_two(left: Report, right: Report) -> list[Match]:
    """Return the matches between two articles: figures, quotations, dates, claims, persons.

    `left` is the earlier one. They depend on these two articles and on nothing else.
    """
    event = compare_events(left.profile, right.profile)
    found = link_two(left.figures, right.figures, event)
    if left.sayings and right.sayings:
        found += link_quotations((*left.sayings, *right.sayings))
    if left.dated and right.dated and event.score > 0:
        found += link_dates((*left.dated, *right.dated))
    if event.score > 0:
        found += link_statements(left.statements, right.statements, found)
        found += link_persons(left.persons, right.persons, event)
    return [match for match in found if match.left.article != match.right.article]


def link_reports(reports: Iterable[Report]) -> list[Match]:
    """Return the matches between each two of the articles, the earlier one left."""
    held = sorted(reports, key=lambda report: publication(report.profile))
    return [match for pair in combinations(held, 2) for match in link_reports_of_two(*pair)]


def publication(profile: Profile) -> tuple[int, str]:
    """Return the place of an article among all: by day, undated ones first, then by id."""
    return (profile.published.toordinal() if profile.published else 0), profile.article
