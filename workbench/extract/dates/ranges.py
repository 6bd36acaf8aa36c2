"""Joins times to ranges, lists and nights: the layer `joins`."""

from workbench.extract.dates.makers import CENTURY, Made, Maker
from workbench.extract.dates.nodes import (
    Calendar,
    Clock,
    Cyclic,
    Edge,
    Era,
    Festive,
    Interval,
    Lexeme,
    Node,
    NthWeekday,
    Offset,
    Portion,
    Relative,
    WeekdayOf,
    replace,
)
from workbench.extract.dates.reading import Item, Reading

_PARTS = (Edge, NthWeekday, Portion)
_MONTHS = 12
_TEN, _TWO = 10, 2
_CHANGE_REACH = 3
"""Tokens before two numbers in which a verb of change makes them no days: rose from 5 to 7."""
_MARKS = ("-", "/", ".", ",", ":")
_LONGEST_YEARS = 300
"""Years between the ends of a range that is written as two bare years."""


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
    if name not in ("DAY", "ORDINAL", "NUMWORD"):
        return None
    day = int(reading.value(name, item))
    return Calendar(item.start, item.end, day=day) if 1 <= day <= 31 else None


def _is_tail(reading: Reading, start: int) -> bool:
    """Tell whether a number is the tail of another one: the 5 of 1-5 and of 2.5."""
    tokens = reading.tokens
    if start < 2 or not (tokens.glued(start) and tokens.glued(start - 1)):
        return False
    return tokens.forms[start - 1] in _MARKS and tokens.forms[start - 2].isdecimal()


def interval(reading: Reading) -> Made | None:
    """Make a range of its two ends, each taking over what only the other states."""
    if reading.rule.value == "loose" and reading.noun_follows():
        return None
    left, right = _side(reading, True), _side(reading, False)
    if reading.rule.value == "night" and len(reading.ends()) > 2:
        left = _piece(reading, *reading.ends()[-2])
    year = reading.number("YY")
    if year is not None and isinstance(left, Calendar) and left.year is not None:
        right = Calendar(reading.end - 1, reading.end, year=left.year // 100 * 100 + year)
    if left is None or right is None or left is right or _is_tail(reading, left.start):
        return None
    if reading.rule.tight and not _close(reading, left, right):
        return None
    if reading.rule.value == "spelled" and (right.grain != "day" or reading.noun_follows()):
        return None
    if reading.rule.value == "dated" and not _only_right_dated(left, right):
        return None
    if isinstance(left, Calendar) and isinstance(right, Calendar):
        left, right = _in_one_order(reading, left, right)
        ends = inherited(left, right)
        if ends is None:
            return None
        left, right = ends
    else:
        left = _with_year_of(left, right)
    night = reading.rule.value == "night"
    return Interval(reading.start, reading.end, left, right, night)


def _with_year_of(left: Node, right: Node) -> Node:
    """Give a month or part of one the year that only the other end states: from the third week of
    May to the first week of June 2015, van eind maart tot 3 mei 2015."""
    first = left.whole if isinstance(left, _PARTS) else left
    last = right.whole if isinstance(right, _PARTS) else right
    if not (isinstance(first, Calendar) and isinstance(last, Calendar)):
        return left
    if first.month is None or last.month is None or first.year is not None or last.year is None:
        return left
    later = (first.month, first.day or 1) > (last.month, last.day or 31)
    first = replace(first, year=last.year - later, two_digits=last.two_digits)
    return replace(left, whole=first) if isinstance(left, _PARTS) else first


def _only_right_dated(left: Node, right: Node) -> bool:
    """Tell whether two months without a word between them share the year behind: Jan Feb 2017."""
    if not (isinstance(left, Calendar) and isinstance(right, Calendar)):
        return False
    return left.year is None and right.year is not None and not (left.toward or right.toward)


def _in_one_order(reading: Reading, left: Calendar, right: Calendar) -> tuple[Calendar, Calendar]:
    """Read day and month of both ends in one order, where only one order fits one of them."""
    first, second = _written(reading, left), _written(reading, right)
    if first is None or second is None:
        return left, right
    if left.day == first[0] and right.day == second[1] and max(second) > _MONTHS >= first[0]:
        return replace(left, day=first[1], month=first[0]), right
    if right.day == second[0] and left.day == first[1] and max(first) > _MONTHS >= second[0]:
        return left, replace(right, day=second[1], month=second[0])
    return left, right


def _written(reading: Reading, node: Calendar) -> tuple[int, int] | None:
    """Return the two numbers that a day of a year is written with, as they stand."""
    forms = reading.tokens.forms[max(node.start, node.end - 3) : node.end]
    if len(forms) < 3 or not (forms[0].isdecimal() and forms[2].isdecimal()) or node.year:
        return None
    return (int(forms[0]), int(forms[2])) if forms[1] in "/-" else None


def _close(reading: Reading, left: Node, right: Node) -> bool:
    tokens = reading.tokens
    return all(tokens.glued(index) for index in range(left.end, right.start + 1))


def inherited(left: Calendar, right: Calendar) -> tuple[Calendar, Calendar] | None:
    """Give each end the month and year that only the other states; None where they clash."""
    if left.day is not None and left.month is None:
        if right.month is None or right.day is None:
            return (left, right) if right.day is None or left.weekday is not None else None
        left = replace(left, month=right.month)
        if (left.day or 0) > right.day:
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
    yearless = left.year is None and left.month is not None and not left.toward
    if yearless and right.year is not None and right.month is not None:
        later = (left.month or 1, left.day or 1) > (right.month, right.day or 31)
        left = replace(left, year=right.year - later, two_digits=right.two_digits)
    elif yearless and right.relative_year is not None and left.relative_year is None:
        later = (left.month or 1, left.day or 1) > (right.month or 12, right.day or 31)
        left = left if later else replace(left, relative_year=right.relative_year)
    return left, right


def listed(reading: Reading) -> list[Made] | None:
    """Make single days of a list whose month stands with the last or the first of them."""
    nodes: list[Calendar] = []
    ends = reading.ends()
    for name, item in ends:
        made = _piece(reading, name, item)
        if isinstance(made, WeekdayOf) and len(ends) == len(nodes) + 1 == _TWO:
            return _in_week_of(nodes[0], made)
        if not isinstance(made, Calendar):
            return None
        nodes.append(made)
    if all(node.grain == "weekday" and not node.toward for node in nodes):
        return [replace(node, beside=(nodes[0].start, nodes[-1].end)) for node in nodes]
    if len(nodes) == 2 and "weekday" in (nodes[0].grain, nodes[1].grain):
        return _beside_weekday(*nodes)
    givers = [
        node for node in nodes if node.month is not None and node.day is not None and not node.cued
    ]
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


def _in_week_of(first: Calendar, last: WeekdayOf) -> list[Made] | None:
    """Put a bare weekday in the week that the other one is said to be in: Monday or Tuesday next
    week."""
    weekday = first.weekday
    if weekday is None or first.grain != "weekday" or first.toward or last.whole.grain != "week":
        return None
    if weekday >= last.weekday:
        return None
    return [WeekdayOf(first.start, first.end, weekday, last.whole), last]


def decades(reading: Reading) -> list[Made] | None:
    """Make two decades that share a word: in the fifties and sixties, jaren '60 en '70."""
    first, last = reading.points()[0], reading.points()[-1]
    tail = reading.number("DECADE", "TENS", "YY")
    if isinstance(last, Calendar) and last.two_digits:
        tail = (last.year or 0) % CENTURY
    counted = reading.end < len(reading.tokens) and (
        reading.tokens.lowers[reading.end] in reading.words.counted
    )
    if not isinstance(first, Era) or tail is None or tail % _TEN or tail >= CENTURY or counted:
        return None
    items = reading.all("DECADE", "TENS", "YY", "YEAR_POINT")
    year = first.year - first.year % CENTURY + tail
    if year <= first.year:
        return None
    return [first, Era(items[0].start, reading.end, "decade", year)]


def _beside_weekday(first: Calendar, second: Calendar) -> list[Made] | None:
    """Put a bare weekday beside the date that is listed with it: Friday and Saturday 3 May, next
    Tuesday or Wednesday."""
    if first.toward and first.grain == second.grain == "weekday" and not second.toward:
        start = Offset(first.start, first.end, ((1, "day"),), 1, first)
        return [first, WeekdayOf(second.start, second.end, second.weekday or 0, start)]
    for bare, dated, days, sign in ((first, second, 7, -1), (second, first, 1, 1)):
        if bare.toward or bare.weekday is None or bare.grain != "weekday":
            continue
        if dated.day is None or dated.weekday is None or dated.month is None:
            continue
        start = Offset(dated.start, dated.end, ((days, "day"),), sign, dated)
        beside = WeekdayOf(bare.start, bare.end, bare.weekday, start)
        return [beside, dated] if bare is first else [dated, beside]
    return None


def opened(reading: Reading) -> Made | None:
    """Make a stretch that is open at one end; `value` says which: `since`, `from` or `to`."""
    points = reading.points()
    if not points or isinstance(points[0], Interval):
        return None
    point = points[0]
    if reading.rule.value in ("from", "since"):
        if reading.rule.value == "since" and isinstance(point, Calendar | Festive | Cyclic):
            point = replace(point, toward=point.toward or "since")
        return Interval(reading.start, reading.end, point, None)
    return Interval(reading.start, reading.end, None, point)


def until_today(reading: Reading) -> Made | None:
    """Make a stretch up to the day of publication: from March to date."""
    today = Relative(reading.end - 1, reading.end, "day", 0, alone=False, now=True)
    return Interval(reading.start, reading.end, reading.points()[0], today)


def month_days(reading: Reading) -> Made | None:
    """Make a range of days in a month that is named by its direction: next month from 4 to 23."""
    days = [int(value) for _, value in reading.pairs("DAY", "ORDINAL")]
    points = reading.points()
    if len(days) != 2 or not 1 <= days[0] <= days[1] <= 31 or not points:
        return None
    near = reading.tokens.lowers[max(0, reading.start - _CHANGE_REACH) : reading.start]
    if not reading.words.changes.isdisjoint(near):
        return None
    if not isinstance(points[0], Relative):
        return None
    left = Portion(reading.start, reading.end, days[0], 1, "day", points[0])
    right = Portion(reading.start, reading.end, days[1], 1, "day", points[0])
    return Interval(reading.start, reading.end, left, right)


JOIN_MAKERS: dict[str, Maker] = {
    "interval": interval,
    "listed": listed,
    "decades": decades,
    "opened": opened,
    "until_today": until_today,
    "month_days": month_days,
}
