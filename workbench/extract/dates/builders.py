"""Builds longer times around single ones: the layer `frames`."""

from decimal import Decimal

from workbench.extract.dates.makers import CENTURY, Made, Maker, toward_of
from workbench.extract.dates.nodes import (
    Around,
    Calendar,
    Cyclic,
    Edge,
    Era,
    Festive,
    Interval,
    Lasting,
    Node,
    NthWeekday,
    Offset,
    Portion,
    Relative,
    WeekdayOf,
    Window,
    replace,
)
from workbench.extract.dates.reading import Reading

_YEARS_IN = {"decade": 10, "century": 100}
_MOST_WORKDAYS = 100
_AMOUNT = 3
"""Words of an amount with its unit before what it is set against (30 miljoen euro)."""
_MOST_WEEKDAYS = 53


def edge(reading: Reading) -> Made | None:
    """Make the beginning, middle, end, rest, earlier or later part of a time."""
    points = reading.points()
    name = reading.text("EDGE", "HALFWAY", "SIDE") or reading.rule.value
    if points and _counts(points[0], reading):
        return None
    if points:
        return Edge(reading.start, reading.end, name, points[0])
    unit = reading.text("WHOLE") or "year"
    whole = Relative(reading.start, reading.end, unit, 0, alone=False)
    return Edge(reading.start, reading.end, name, whole)


def _counts(node: Node, reading: Reading) -> bool:
    """Tell whether what looks like a year counts what follows: half 2000 mensen."""
    if not isinstance(node, Calendar) or node.grain != "year" or not node.cued:
        return False
    lowers = reading.tokens.lowers
    return reading.end < len(lowers) and lowers[reading.end] in reading.words.counted


def portion(reading: Reading) -> Made | None:
    """Make the nth unit, or the first or last few, of a time."""
    nth = reading.number("ORDINAL") or (-1 if reading.text("FINAL") else None)
    unit = reading.text("UNIT", "UNITS")
    points = reading.points()
    # The first weeks of 2016 are more than one and no number of them.
    if nth is None or not unit or (reading.all("UNITS") and not reading.all("NUM")):
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
        years = _YEARS_IN.get(value)
        if part and years:
            scaled = Decimal(amount) * years
            if scaled != scaled.to_integral_value():
                return None
            found.append((int(scaled), "year"))
        elif part:
            if value not in ("year", "month") or part != "5":
                return None
            found += [(int(whole) * 12 + 6, "month")] if value == "year" else [(int(whole), value)]
        else:
            found.append((int(whole), value))
        amount = "1"
    if reading.all("ANDAHALF"):
        if len(found) != 1 or found[0][1] != "year":
            return None
        found = [(found[0][0] * 12 + 6, "month")]
    if not found or sum(number for number, _ in found) == 0:
        return None
    return tuple(found)


def offset(reading: Reading) -> Made | None:
    """Make a time so long before or after another; `value` is the sign, with `coming` where a
    bare weekday that it counts from is the next one."""
    amounts = _amounts(reading)
    if amounts is None:
        return None
    points = reading.points()
    if reading.rule.value.endswith("coming") and bare_weekday(points[0]):
        points = [_turned_weekday(points[0], "coming")]
    if not reading.all("NUM") and amounts[0][1] != "day":
        return None
    value = reading.rule.value
    if value.endswith("anaphoric") and reading.compares():
        return None
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


def _turned_weekday(node: Node, toward: str) -> Node:
    return replace(node, toward=toward) if isinstance(node, Calendar) and not node.toward else node


def counted_day(reading: Reading) -> Made | None:
    """Make a weekday or day so long before or after the nearest one: a week on Monday, dinsdag
    over een week, a year ago today; `value` is the sign, with `bare` for Tuesday week."""
    points = reading.points()
    day = points[0]
    sign = -1 if reading.rule.value.startswith("-") else 1
    bare = reading.rule.value.endswith("bare")
    amounts = ((1, reading.text("UNIT")),) if bare else _amounts(reading)
    if amounts is None:
        return None
    weeks = all(unit in ("week", "fortnight") for _, unit in amounts)
    if isinstance(day, Relative):
        if day.unit != "day" or day.anaphoric or bare:
            return None
        if reading.rule.value.endswith("weeks"):
            if day.part or not weeks:
                return None
            sign = -1 if day.amount < 0 else 1
        return Offset(reading.start, reading.end, amounts, sign, day, part=day.part)
    if not isinstance(day, Calendar) or not bare_weekday(day) or day.toward not in ("", "coming"):
        return None
    if not weeks or reading.habitual() or reading.rule.value.endswith("weeks"):
        return None
    turned = _turned_weekday(replace(day, part=""), "since" if sign < 0 else "coming")
    return Offset(reading.start, reading.end, amounts, sign, turned, part=day.part)


def window(reading: Reading) -> Made | None:
    """Make the last or next so many units; `value` is the sign where no word tells, with `ahead`
    where only a sentence that looks ahead makes it a time."""
    amounts = _amounts(reading)
    toward = reading.text("TOWARD")
    if amounts is None or toward in ("this", "same"):
        return None
    if reading.rule.value == "-" and not reading.text("FINAL") and _compared(reading):
        return None
    sign = -1 if toward in ("previous", "recent", "last") or reading.rule.value == "-" else 1
    ahead = reading.rule.value.endswith("ahead")
    return Window(reading.start, reading.end, amounts, sign, ahead=ahead)


def _compared(reading: Reading) -> bool:
    """Tell whether a number with its unit stands before, which is then set against a time (30
    miljoen euro minder dan een jaar geleden)."""
    before = reading.tokens.lowers[max(0, reading.start - _AMOUNT) : reading.start]
    return bool(before) and before[-1][-1] not in ".,;:" and any(map(_opens_digit, before))


def _opens_digit(word: str) -> bool:
    return word[0].isdigit()


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
    wholes = [node for node in points if not bare_weekday(node)]
    if weekday < 0 or len(wholes) != 1:
        return None
    if wholes[0].grain != "week" and not isinstance(wholes[0], Offset):
        return None
    return WeekdayOf(reading.start, reading.end, weekday, wholes[0], part)


def bare_weekday(node: Node) -> bool:
    """Tell whether a piece is a weekday with no date."""
    return isinstance(node, Calendar) and node.weekday is not None and node.day is None


def nth_weekday(reading: Reading) -> Made | None:
    """Make the nth or last such weekday of a month or year."""
    points = reading.points()
    named = points[0]
    if not isinstance(named, Calendar) or named.weekday is None or named.day is not None:
        return None
    final = bool(reading.text("FINAL")) or named.toward == "last"
    nth = reading.number("ORDINAL") or (-1 if final else None)
    if nth is None or nth > _MOST_WEEKDAYS:
        return None
    if len(points) > 1:
        whole: Node = points[1]
    else:
        whole = Relative(reading.start, reading.end, reading.text("WHOLE"), 0, alone=False)
    if whole.grain not in ("month", "year"):
        return None
    return NthWeekday(reading.start, reading.end, nth, named.weekday, whole)


def night_before(reading: Reading) -> Made | None:
    """Make the night that ends on a day: de nacht naar zondag."""
    day = reading.points()[0]
    return Offset(reading.start, reading.end, ((1, "day"),), -1, day, part="night")


def of_year(reading: Reading) -> Made | None:
    """Give a time that recurs each year the year that stands with it."""
    points = reading.points()
    node, year = points[0], points[-1]
    if node.grain == "year":
        node, year = year, node
        if not isinstance(year, Relative):
            return None
    if not isinstance(node, Calendar | Festive | Cyclic) or node.year is not None:
        return None
    if isinstance(node, Calendar) and (node.month is None or node.cued):
        return None
    if isinstance(node, Calendar):
        node = replace(node, weak=False)
    if isinstance(year, Relative) and year.unit == "year":
        return replace(node, start=reading.start, end=reading.end, relative_year=year, alone=True)
    if isinstance(year, Calendar) and year.grain == "year":
        return replace(node, start=reading.start, end=reading.end, year=year.year, alone=True)
    return None


def day_of(reading: Reading) -> Made | None:
    """Make a day of a month that is told from publication: the 18th of next month."""
    day, month = reading.points()
    if isinstance(day, Relative):
        day, month = month, day
    if not isinstance(day, Calendar) or day.day is None or day.month or day.weekday is not None:
        return None
    if not isinstance(month, Relative):
        return None
    return Portion(reading.start, reading.end, day.day, 1, "day", month)


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


def decade_of(reading: Reading) -> Made | None:
    """Make a decade of the century that stands with it: de jaren zestig van de negentiende eeuw."""
    decade, century = reading.points()
    if not isinstance(decade, Era):
        return None
    if isinstance(century, Era):
        year = century.year + decade.year % CENTURY
        return replace(decade, start=reading.start, end=reading.end, year=year)
    return replace(decade, start=reading.start, end=reading.end)


def lasting(reading: Reading) -> Made | None:
    """Make a stretch of a stated length from its first day."""
    amounts = _amounts(reading)
    if amounts is None:
        return None
    return Lasting(reading.start, reading.end, reading.points()[0], amounts)


def workdays(reading: Reading) -> Made | None:
    """Make the next or the last few working days."""
    amount = reading.number("NUM")
    toward = toward_of(reading)
    back = toward in ("previous", "recent", "last")
    if not amount or amount > _MOST_WORKDAYS or not (back or toward in ("next", "coming")):
        return None
    return Lasting(reading.start, reading.end, None, ((amount, "day"),), working=True, back=back)


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
    part = reading.text("PART") or reading.rule.value
    if isinstance(node, Calendar | Relative | Offset | WeekdayOf):
        return replace(node, start=reading.start, end=reading.end, part=part)
    return None


def turned(reading: Reading) -> Made | None:
    """Give a time the direction that stands beside it: the next 12/5."""
    node = reading.points()[0]
    toward = reading.text("TOWARD")
    if isinstance(node, Calendar) and not node.toward and node.month is not None:
        if node.year is not None:
            return replace(node, start=reading.start, end=reading.end, cued=False)
        return replace(
            node, start=reading.start, end=reading.end, toward=toward, cued=False, weak=False
        )
    return None


FRAME_MAKERS: dict[str, Maker] = {
    "edge": edge,
    "portion": portion,
    "offset": offset,
    "window": window,
    "counted_day": counted_day,
    "decade_of": decade_of,
    "weekday_of": weekday_of,
    "of_year": of_year,
    "nth_weekday": nth_weekday,
    "night_before": night_before,
    "day_of": day_of,
    "same": same,
    "last_of": last_of,
    "lasting": lasting,
    "workdays": workdays,
    "around": around,
    "part_of_day": part_of_day,
    "turned": turned,
}
