"""Groups in words: a thing, its values, who reported each and when."""

from collections.abc import Mapping, Sequence

from workbench.exporters.telling import Telling
from workbench.exporters.values import bounds, unit_words
from workbench.model.group import Group, GroupValue, Member
from workbench.model.match import MatchKind

MOST = 8
"""Members of one value that are shown; a tally of a whole month has hundreds."""


def value_words(told: Telling, value: GroupValue) -> str:
    """Return one of the values: `71`, `> 1000 km`, a date, or the words."""
    if value.value is not None:
        return told.when(value.value)
    unit = unit_words(told, value.unit, points=value.points)
    return " ".join(part for part in (bounds(told, value.low, value.high), unit) if part)


def outlet_words(told: Telling, value: GroupValue) -> str:
    """Return how many outlets report the value of their own."""
    return told.count("count.outlets", value.sources)


def leading(group: Group) -> GroupValue | None:
    """Return the value that more independent outlets have than any other, if one has."""
    first, *others = group.values
    return first if others and all(first.sources > one.sources for one in others) else None


def shown_members(group: Group, value: GroupValue) -> Sequence[Member]:
    """Return the first members that report a value."""
    return [group.members[index] for index in value.members[:MOST]]


def unshown(value: GroupValue) -> int:
    """Return how many members report a value besides those shown."""
    return max(len(value.members) - MOST, 0)


def member_name(told: Telling, member: Member, labels: Mapping[str, str]) -> str:
    """Return who reports it, and when; `labels` names articles by id."""
    side = member.side
    name = labels.get(side.article) or member.outlet or side.external_id or side.article[:8]
    return f"{name}, {told.day(member.published)}" if member.published else name


def course_words(told: Telling, group: Group) -> str:
    """Return how the value moved, `2026-02-03: 2, 2026-02-04: 4`.

    Empty where all was published on one day, and where it is no value but what somebody said.
    """
    course = group.course
    if len({day for day, _ in course}) < 2 or group.kind is MatchKind.QUOTATION:
        return ""
    return ", ".join(
        f"{told.day(day)}: {value_words(told, group.values[at])}" for day, at in course
    )
