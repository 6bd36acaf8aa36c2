"""One thing that several articles speak of, with every value that is reported for it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from workbench.model.identity import content_id
from workbench.model.match import MatchKind, Relation, Side
from workbench.model.verdict import Status


@dataclass(frozen=True, slots=True)
class Member:
    """One statement of the thing, where it stands."""

    side: Side
    outlet: str | None
    published: date | None
    words: str
    """The claim around it, or its own words where it stands in none."""
    source: int
    """Members of one number are copies of one text, such as an agency's; from 0 in a group."""
    status: Status | None = None
    """State of its claim."""

    @property
    def id(self) -> str:
        """Stands for this figure in this text, however often it is ingested and matched."""
        return figure_id(self.side)


@dataclass(frozen=True, slots=True)
class GroupValue:
    """One of the values reported, with the members that report it."""

    low: Decimal | None
    high: Decimal | None
    unit: str | None
    value: str | None
    """The date or the words, where it is no figure."""
    members: tuple[int, ...]
    """Indexes of the group's members."""
    sources: int
    """Independent outlets: copies of one text count once."""
    points: bool = False
    """True for percentage points: their unit is that of percentages."""


@dataclass(frozen=True, slots=True)
class Group:
    """All statements of one thing, the earliest first."""

    kind: MatchKind
    thing: str
    """The thing counted, or the words of the first statement."""
    members: tuple[Member, ...]
    values: tuple[GroupValue, ...]
    """That with most independent outlets first, then the earliest."""
    relation: Relation
    """The gravest of those between two of its members."""
    cause: str | None
    """The likely cause of a conflict, where one fits."""
    reasons: tuple[str, ...]
    """Why the surest two of its members are thought the same thing."""
    decided: bool = False
    """True where a reviewer said of two members that they are the same thing."""

    @property
    def id(self) -> str:
        """Depends on the earliest member alone."""
        return content_id("group", self.kind, self.members[0].id)

    @property
    def course(self) -> tuple[tuple[date, int], ...]:
        """How the value moved: day and index of the value, each time another one is reported."""
        found: list[tuple[date, int]] = []
        home = {index: at for at, value in enumerate(self.values) for index in value.members}
        for index, member in enumerate(self.members):
            if member.published and (not found or found[-1][1] != home[index]):
                found.append((member.published, home[index]))
        return tuple(found)


def figure_id(side: Side) -> str:
    """Return the id of what stands there, by the article's content and the place in it."""
    return content_id("figure", side.article, f"{side.start}-{side.end}")
