"""Pieces of date mentions before they are resolved: what the words say, no more.

They are never changed once made; `frozen` would make each several times as dear to make, and
every date of a text makes a few.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, TypeAlias, TypeVar, get_args

from workbench.extract.dates.feasts import Feast

_GRAINS = {"workweek": "week", "fortnight": "interval"}
"""What a unit covers whose name is none of a grain."""


@dataclass(slots=True)
class Lexeme:
    """Words that are one word to the grammar."""

    start: int
    end: int
    """Token range."""
    name: str
    """Its class."""
    value: str


@dataclass(slots=True)
class Clock:
    """A time of day, which is no date."""

    start: int
    end: int


@dataclass(slots=True)
class Calendar:
    """A day, month or year of the calendar, as far as it is stated."""

    start: int
    end: int
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    toward: str = ""
    """Direction: previous, recent, last, this, next, coming; empty where none is stated."""
    part: str = ""
    """Part of the day: morning, afternoon, evening, night; empty for the whole of it."""
    alone: bool = True
    cued: bool = False
    """Whether it needs a cue before it to be a date by itself."""
    sure: bool = False
    """Whether its words alone make it a year (the year 2008)."""
    two_digits: bool = False
    """Whether the year was written with two digits."""
    weak: bool = False
    """Whether its only word is ordinary in this language too."""
    year_guessed: bool = False
    """Whether `year` was chosen to fit the other end of a range."""
    relative_year: "Relative | None" = None
    """The year it stands in, where that is told from publication (May of last year)."""
    beside: tuple[int, int] | None = None
    """Token range of the weekdays that it is listed with: one verb tells their side."""

    @property
    def grain(self) -> str:
        """What it covers."""
        if self.part:
            return "part"
        if self.day is not None:
            return "day"
        if self.weekday is not None:
            return "weekday"
        return "month" if self.month is not None else "year"


@dataclass(slots=True)
class Relative:
    """A calendar unit counted from the publication date: yesterday, next year."""

    start: int
    end: int
    unit: str
    amount: int
    part: str = ""
    alone: bool = True
    anaphoric: bool = False
    """Whether it counts from the time that the text spoke of last."""
    now: bool = False
    loose: bool = False
    """Whether the words leave open if it is the past one or the coming one (the weekend)."""
    nearest: bool = False
    """Whether the first one that has not begun is meant, not that of the next week."""

    @property
    def grain(self) -> str:
        """What it covers."""
        if self.now:
            return "now"
        if self.part:
            return "part"
        return _GRAINS.get(self.unit, self.unit)


@dataclass(slots=True)
class Festive:
    """A holiday, in a year or in the nearest one."""

    start: int
    end: int
    feast: Feast
    year: int | None = None
    toward: str = ""
    relative_year: "Relative | None" = None
    alone: bool = True
    grain: str = "day"


@dataclass(slots=True)
class Cyclic:
    """A season, quarter, half year or numbered week, in a year or in the nearest one."""

    start: int
    end: int
    unit: str
    number: int
    """First month of a season; number of a quarter, half or week."""
    year: int | None = None
    last_year: int | None = None
    """Second of the two years that a winter or a year of sport is named by."""
    toward: str = ""
    relative_year: "Relative | None" = None
    alone: bool = True

    @property
    def grain(self) -> str:
        """What it covers."""
        return self.unit


@dataclass(slots=True)
class Era:
    """A decade or a century by its first year."""

    start: int
    end: int
    unit: str
    year: int
    alone: bool = True

    @property
    def grain(self) -> str:
        """What it covers."""
        return self.unit


@dataclass(slots=True)
class Edge:
    """The beginning, middle or end of a time; earlier, later or the rest of it."""

    start: int
    end: int
    edge: str
    whole: "Node"
    alone: bool = True

    @property
    def grain(self) -> str:
        """What it covers."""
        return "month" if self.whole.grain == "month" else "interval"


@dataclass(slots=True)
class Portion:
    """The nth units of a time: the first week of May, the last two months of 2021."""

    start: int
    end: int
    nth: int
    """1 is the first, -1 the last."""
    count: int
    unit: str
    whole: "Node"
    alone: bool = True

    @property
    def grain(self) -> str:
        """What it covers."""
        return self.unit if self.count == 1 else "interval"


@dataclass(slots=True)
class Offset:
    """An amount of time before or after another time: three days ago, a week before Easter."""

    start: int
    end: int
    amounts: tuple[tuple[int, str], ...]
    sign: int
    anchor: "Node | None" = None
    """None counts from the publication date."""
    anaphoric: bool = False
    ahead: bool = False
    """Whether only a sentence that looks ahead makes it a time and no duration."""
    part: str = ""
    alone: bool = True
    grain: str = "day"


@dataclass(slots=True)
class Window:
    """The last or next so many units."""

    start: int
    end: int
    amounts: tuple[tuple[int, str], ...]
    sign: int
    ahead: bool = False
    """Whether only a sentence that looks ahead makes it a time and no duration."""
    alone: bool = True
    grain: str = "interval"


@dataclass(slots=True)
class Lasting:
    """A stretch by its first day and length; on working days only, or on all."""

    start: int
    end: int
    first: "Node | None"
    """None begins on the day after publication."""
    amounts: tuple[tuple[int, str], ...]
    working: bool = False
    back: bool = False
    """Whether its working days are the last ones before publication."""
    alone: bool = True
    grain: str = "interval"


@dataclass(slots=True)
class WeekdayOf:
    """A weekday in a week, or the first one on or after a day."""

    start: int
    end: int
    weekday: int
    whole: "Node"
    part: str = ""
    alone: bool = True
    grain: str = "day"


@dataclass(slots=True)
class NthWeekday:
    """The first Monday of May, the last Friday of the month."""

    start: int
    end: int
    nth: int
    """1 is the first, -1 the last."""
    weekday: int
    whole: "Node"
    alone: bool = True
    grain: str = "day"


@dataclass(slots=True)
class Around:
    """The week or weekend that a day lies in."""

    start: int
    end: int
    unit: str
    center: "Node"
    alone: bool = True

    @property
    def grain(self) -> str:
        """What it covers."""
        return self.unit


@dataclass(slots=True)
class Interval:
    """From one time to another; a missing end is open."""

    start: int
    end: int
    left: "Node | None"
    right: "Node | None"
    night: bool = False
    alone: bool = True
    grain: str = "interval"


Node: TypeAlias = (
    Calendar
    | Relative
    | Festive
    | Cyclic
    | Era
    | Edge
    | Portion
    | Offset
    | Window
    | Lasting
    | WeekdayOf
    | NthWeekday
    | Around
    | Interval
)

_VALUES_OF: dict[type, Callable[[Node], tuple[Any, ...]]] = {
    kind: attrgetter(*(field.name for field in fields(kind))) for kind in get_args(Node)
}
N = TypeVar("N", bound=Node)


def replace(node: N, **values: object) -> N:
    """Return a piece with other values in some of its fields, as `dataclasses.replace` does, but
    quickly."""
    kind = type(node)
    made = kind(*_VALUES_OF[kind](node))
    for name, value in values.items():
        setattr(made, name, value)
    return made
