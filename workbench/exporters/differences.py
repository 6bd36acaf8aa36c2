"""What a report says of matches outside the groups in conflict, and how much agrees."""

from collections.abc import Mapping

from workbench.exporters.telling import Telling
from workbench.exporters.values import bounds, unit_words
from workbench.model.group import figure_id
from workbench.model.match import Match, MatchKind, Relation, Side
from workbench.model.report import Report

_ORDER = (Relation.CONFLICTS, Relation.UPDATED, Relation.ROUNDED)


def differences(report: Report) -> list[Match]:
    """Return the matches that do not simply agree, conflicts first, each kind as it came.

    What a group in conflict tells is not told again.
    """
    home = {member.id: group.id for group in report.groups for member in group.members}
    differing = [
        match for match in report.matches if match.relation in _ORDER and not _told(match, home)
    ]
    return sorted(differing, key=lambda match: _ORDER.index(match.relation))


def _told(match: Match, home: Mapping[str, str]) -> bool:
    left = home.get(figure_id(match.left))
    return left is not None and left == home.get(figure_id(match.right))


def agreeing(report: Report) -> int:
    """Return how many matches agree."""
    return sum(match.relation is Relation.AGREES for match in report.matches)


def side_name(report: Report, side: Side) -> str:
    """Return how to name the article of one side."""
    return report.labels.get(side.article) or side.external_id or side.article[:8]


def side_value(told: Telling, match: Match, side: Side) -> str:
    """Return the value compared, as read."""
    if match.kind is not MatchKind.FIGURE:
        return told.when(side.value) if side.value else side.text
    unit = unit_words(told, side.unit, points=side.points)
    parts = (bounds(told, side.low, side.high), unit, side.counted)
    return " ".join(part for part in parts if part)
