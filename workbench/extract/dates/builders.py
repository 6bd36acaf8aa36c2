"""Builds longer times around single ones: the layers `frames` and `joins`."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.extract.dates.makers import Made, Maker
from workbench.extract.dates.nodes import (
    Around,
    Calendar,
    Clock,
    Cyclic,
    Edge,
    Festive,
    Interval,
    Lasting,
    Lexeme,
    Node,
    Offset,
    Portion,
    Relative,
    WeekdayOf,
    Window,
)
from workbench.extract.dates.reading import Item, Reading

_MOST_WORKDAYS = 100
_LEAST_AFTER_WEEKDAY = 10
_LONGEST_YEARS = 300
"""Years between the ends of a range that is written as two bare years."""


def edge(reading: Reading) -> Made | None:
    """Make the beginning, middle, end, rest, earlier or later part of a time."""
    points = reading.points()
    name = reading.text("EDGE", "HALFWAY", "SIDE") or reading.rule.value
    if points:
        return Edge(reading.start, reading.end, name, points[0])
    unit = reading.text("WHOLE") or "year"
    whole = Relative(reading.start, reading.end, unit, 0, alone=False)
    return Edge(reading.start, reading.end, name, whole)


def portion(reading: Reading) -> Made | None:
    """Make the nth unit, or the first or last few, of a time."""
    nth = reading.number("ORDINAL") or (-1 if reading.text("FINAL") else None)
    unit = reading.text("UNIT", "UNITS")
    points = reading.points()
    if nth is None or not unit:
        return None
    if points:
        whole: Node = points[0]
    else:
        whole = Relative(reading.start, reading.end, reading.text("WHOLE"), 0, alone=False)
    count = reading.number("NUM") or 1
    return Portion(reading.start, reading.end, nth, count, unit, whole)


def _amounts(reading: Reading) -> tuple[tuple[int, str], ...] | None:
    """Return amounts with their units; an amount of one and a half years is eighteen months."""
    found: list[tuple[int, str]] = []
    amount = "1"
    for name, value in reading.pairs("NUM", "UNIT", "UNITS"):
        if name == "NUM":
            amount = value
            continue
        whole, _, part = amount.partition(".")
        if part:
            if value not in ("year", "month") or part != "5":
                return None
            found += [(int(whole) * 12 + 6, "month")] if value == "year" else [(int(whole), value)]
        else:
            found.append((int(whole), value))
        amount = "1"
    if not found or sum(number for number, _ in found) == 0:
        return None
    return tuple(found)


def offset(reading: Reading) -> Made | None:
    """Make a time so long before or after another; `value` is the sign."""
    amounts = _amounts(reading)
    if amounts is None:
        return None
    points = reading.points()
    value = reading.rule.value
    sign = -1 if value.startswith("-") else 1
    return Offset(
        reading.start,
        reading.end,
        amounts,
        sign,
        points[0] if points else None,
        anaphoric=value.endswith("anaphoric"),
        ahead=value.endswith("ahead"),
        part=reading.text("PART"),
    )


def window(reading: Reading) -> Made | None:
    """Make the last or next so many units; `value` is the sign where no word tells."""
    amounts = _amounts(reading)
    toward = reading.text("TOWARD")
    if amounts is None or toward in ("this", "same"):
        return None
    sign = -1 if toward in ("previous", "recent", "last") or reading.rule.value == "-" else 1
    return Window(reading.start, reading.end, amounts, sign)


def weekday_of(reading: Reading) -> Made | None:
    """Make a weekday in a week, or on or after a day."""
    weekday, part = -1, ""
    value = reading.text("WEEKDAY")
    if value:
        number, _, part = value.partition(" ")
        weekday = int(number)
    points = reading.points()
    for node in points:
        if isinstance(node, Calendar) and node.grain in ("weekday", "part") and node.day is None:
            weekday, part = node.weekday if node.weekday is not None else -1, node.part
    wholes = [node for node in points if not _bare_weekday(node)]
    if weekday < 0 or len(wholes) != 1:
        return None
    if wholes[0].grain != "week" and not isinstance(wholes[0], Offset):
        return None
    return WeekdayOf(reading.start, reading.end, weekday, wholes[0], part)


def _bare_weekday(node: Node) -> bool:
    return isinstance(node, Calendar) and node.weekday is not None and node.day is None


def of_year(reading: Reading) -> Made | None:
    """Give a time that recurs each year the year that stands with it."""
    points = reading.points()
    node, year = points[0], points[-1]
    if not isinstance(node, Calendar | Festive | Cyclic) or node.year is not None:
        return None
    if isinstance(node, Calendar) and (node.month is None or node.cued):
        return None
    if isinstance(year, Relative) and year.unit == "year":
        return replace(node, start=reading.start, end=reading.end, relative_year=year, alone=True)
    if isinstance(year, Calendar) and year.grain == "year":
        return replace(node, start=reading.start, end=reading.end, year=year.year, alone=True)
    return None


def same(reading: Reading) -> Made | None:
    """Keep a time as it is, with the words that stand around it."""
    return replace(reading.points()[0], start=reading.start, end=reading.end)


def last_of(reading: Reading) -> Made | None:
    """Make the last unit of a time, where its words were taken for a unit counted from today."""
    node, whole = reading.points()
    first = reading.tokens.lowers[node.start]
    if not isinstance(node, Relative) or reading.words.text_value("FINAL", first) is None:
        return None
    return Portion(reading.start, reading.end, -1, 1, node.unit, whole)


def around_feast(reading: Reading) -> Made | None:
    """Make the weekend of a feast."""
    node = reading.points()[0]
    if not isinstance(node, Festive):
        return None
    return Around(reading.start, reading.end, "weekend", node)


def lasting(reading: Reading) -> Made | None:
    """Make a stretch of a stated length from its first day."""
    amounts = _amounts(reading)
    if amounts is None:
        return None
    return Lasting(reading.start, reading.end, reading.points()[0], amounts)


def workdays(reading: Reading) -> Made | None:
    """Make the next few working days."""
    amount = reading.number("NUM")
    toward = reading.text("TOWARD")
    if not amount or amount > _MOST_WORKDAYS or toward not in ("next", "coming"):
        return None
    return Lasting(reading.start, reading.end, None, ((amount, "day"),), working=True)


def dated_weekday(reading: Reading) -> Made | None:
    """Make one day of a weekday and the date that stands with it.

    A pair of small numbers with a hyphen after a weekday is a score as often as a date, so a day
    above nine is asked for there.
    """
    points = [node for node in reading.points() if isinstance(node, Calendar)]
    if len(points) != 2 or points[1].day is None or points[1].weekday is not None:
        return None
    if points[1].cued and points[1].day < _LEAST_AFTER_WEEKDAY:
        if "/" not in reading.tokens.forms[points[1].start : points[1].end]:
            return None
    return replace(
        points[1], start=reading.start, end=reading.end, weekday=points[0].weekday, cued=False
    )


def around(reading: Reading) -> Made | None:
    """Make the week or weekend that a day lies in; `value` names it."""
    points = reading.points()
    center = points[-1] if points else None
    if center is None:
        return None
    if isinstance(center, Interval) and center.left is not None:
        center = center.left
    year = reading.number("YEAR")
    if year is not None and isinstance(center, Festive):
        center = replace(center, year=year)
    return Around(reading.start, reading.end, reading.rule.value, center)


def part_of_day(reading: Reading) -> Made | None:
    """Make part of a day that is named before."""
    node = reading.points()[0]
    part = reading.text("PART")
    if isinstance(node, Calendar | Relative | Offset | WeekdayOf):
        return replace(node, start=reading.start, end=reading.end, part=part)
    return None


def turned(reading: Reading) -> Made | None:
    """Give a time the direction that stands beside it: the next 12/5."""
    node = reading.points()[0]
    toward = reading.text("TOWARD")
    if isinstance(node, Calendar) and not node.toward:
        if node.year is not None:
            return replace(node, start=reading.start, end=reading.end, cued=False)
        return replace(
            node, start=reading.start, end=reading.end, toward=toward, cued=False, weak=False
        )
    return None


def _side(reading: Reading, first: bool) -> Node | None:
    """Return one end of a range: a piece, or a bare day."""
    ends = reading.ends()
    if not ends:
        return None
    name, item = ends[0] if first else ends[-1]
    return _piece(reading, name, item)


def _piece(reading: Reading, name: str, item: Item) -> Node | None:
    made = item.made
    if made is not None and not isinstance(made, Lexeme | Clock):
        return made
    if name not in ("DAY", "ORDINAL"):
        return None
    day = int(reading.value(name, item))
    return Calendar(item.start, item.end, day=day) if 1 <= day <= 31 else None


def interval(reading: Reading) -> Made | None:
    """Make a range of its two ends, each taking over what only the other states."""
    left, right = _side(reading, True), _side(reading, False)
    year = reading.number("YY")
    if year is not None and isinstance(left, Calendar) and left.year is not None:
        right = Calendar(reading.end - 1, reading.end, year=left.year // 100 * 100 + year)
    if left is None or right is None or left is right:
        return None
    if reading.rule.tight and not _close(reading, left, right):
        return None
    if isinstance(left, Calendar) and isinstance(right, Calendar):
        ends = inherited(left, right)
        if ends is None:
            return None
        left, right = ends
    night = reading.rule.value == "night"
    return Interval(reading.start, reading.end, left, right, night)


def _close(reading: Reading, left: Node, right: Node) -> bool:
    tokens = reading.tokens
    return all(tokens.glued(index) for index in range(left.end, right.start + 1))


def inherited(left: Calendar, right: Calendar) -> tuple[Calendar, Calendar] | None:
    """Give each end the month and year that only the other states; None where they clash."""
    if left.day is not None and left.month is None:
        if right.month is None or right.day is None:
            return (left, right) if right.day is None or left.weekday is not None else None
        left = replace(left, month=right.month)
        if left.day is not None and right.day is not None and left.day > right.day:
            left = replace(left, month=(right.month or 1) - 1 or 12)
    elif right.day is not None and right.month is None:
        if left.month is None or left.day is None:
            return None
        right = replace(right, month=left.month)
    if left.grain == "year" and right.grain == "year":
        if left.year is None or right.year is None:
            return None
        if not 0 < right.year - left.year <= _LONGEST_YEARS:
            return None
        return left, right
    if right.year is not None and left.year is None and left.month is not None and not left.toward:
        if right.month is not None:
            later = (left.month, left.day or 1) > (right.month, right.day or 31)
            left = replace(left, year=right.year - later, two_digits=right.two_digits)
    return left, right


def listed(reading: Reading) -> Sequence[Made] | None:
    """Make single days of a list whose month stands with the last or the first of them."""
    nodes: list[Calendar] = []
    for name, item in reading.ends():
        made = _piece(reading, name, item)
        if not isinstance(made, Calendar):
            return None
        nodes.append(made)
    givers = [node for node in nodes if node.month is not None and node.day is not None]
    if not givers:
        return None
    giver = givers[-1] if nodes[0].month is None else givers[0]
    shared: list[Made] = []
    for node in nodes:
        if node.day is None:
            return None
        month, year = node.month or giver.month, node.year
        if node.month is None or node.year is None:
            year = node.year or giver.year
        shared.append(replace(node, month=month, year=year, cued=False, alone=True))
    return shared


def opened(reading: Reading) -> Made | None:
    """Make a stretch that is open at one end; `value` says which: `from` or `to`."""
    points = reading.points()
    if not points or isinstance(points[0], Interval):
        return None
    point = points[0]
    if reading.rule.value == "from":
        return Interval(reading.start, reading.end, point, None)
    return Interval(reading.start, reading.end, None, point)


def month_days(reading: Reading) -> Made | None:
    """Make a range of days in a month that is named by its direction: next month from 4 to 23."""
    days = [int(reading.value("DAY", item)) for item in reading.all("DAY")]
    points = reading.points()
    if len(days) != 2 or not 1 <= days[0] <= days[1] <= 31 or not points:
        return None
    left = Portion(reading.start, reading.end, days[0], 1, "day", points[0])
    right = Portion(reading.start, reading.end, days[1], 1, "day", points[0])
    return Interval(reading.start, reading.end, left, right)


BUILDERS: dict[str, Maker] = {
    "edge": edge,
    "portion": portion,
    "offset": offset,
    "window": window,
    "weekday_of": weekday_of,
    "dated_weekday": dated_weekday,
    "of_year": of_year,
    "same": same,
    "last_of": last_of,
    "around_feast": around_feast,
    "lasting": lasting,
    "workdays": workdays,
    "around": around,
    "part_of_day": part_of_day,
    "turned": turned,
    "interval": interval,
    "listed": listed,
    "opened": opened,
    "month_days": month_days,
}
