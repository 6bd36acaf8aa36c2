"""One article as the cross-check sees it, and all kinds of matches among several."""

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.languages.pack import Pack
from workbench.matching.dates import Dated, dated_of, link_dates
from workbench.matching.linking import link
from workbench.matching.quotations import Saying, link_quotations, sayings_of
from workbench.matching.subjects import Subject, profile_of, subjects_of
from workbench.model.extraction import Extraction
from workbench.model.match import Match


@dataclass(frozen=True, slots=True)
class Report:
    """What an article states that others may state too."""

    figures: tuple[Subject, ...]
    sayings: tuple[Saying, ...]
    dated: tuple[Dated, ...]


def report_of(extraction: Extraction, pack: Pack) -> Report:
    """Return what the article states, read with the pack of its language."""
    profile = profile_of(extraction, pack)
    return Report(
        tuple(subjects_of(extraction, pack, profile)),
        tuple(sayings_of(extraction, profile)),
        tuple(dated_of(extraction, profile, pack)),
    )


def link_reports(reports: Iterable[Report], article: str | None = None) -> list[Match]:
    """Return the matches among articles: figures, then quotations, then dates.

    With `article`, an id, only the matches of that one; the others' are not affected by it.
    """
    held = list(reports)
    figures = link((subject for report in held for subject in report.figures), article)
    quotations = link_quotations((said for report in held for said in report.sayings), article)
    dates = link_dates((day for report in held for day in report.dated), article)
    return [*figures, *quotations, *dates]
