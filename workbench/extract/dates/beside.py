"""Makes days and weekends that stand beside another day: the Sunday before Christmas."""

from workbench.extract.dates.builders import bare_weekday
from workbench.extract.dates.makers import Made, Maker
from workbench.extract.dates.nodes import Around, Calendar, Festive, Offset, WeekdayOf, replace
from workbench.extract.dates.reading import Reading

_LEAST_AFTER_WEEKDAY = 10
_SATURDAY, _TO_WEEKEND = 5, 8
"""The Saturday whose Sunday too lies before a day is the first from eight days before it on."""


def weekday_beside(reading: Reading) -> Made | None:
    """Make the weekday next to a feast or a dated day: the Sunday before Christmas."""
    day, anchor = reading.points()
    if not isinstance(day, Calendar) or not bare_weekday(day) or day.weekday is None or day.toward:
        return None
    if not isinstance(anchor, Calendar | Festive) or anchor.grain != "day":
        return None
    sign, days = (-1, 7) if reading.rule.value == "-" else (1, 1)
    start = Offset(anchor.start, anchor.end, ((days, "day"),), sign, anchor)
    return WeekdayOf(reading.start, reading.end, day.weekday, start, day.part)


def weekend_beside(reading: Reading) -> Made | None:
    """Make the weekend next to a feast or a dated day: the weekend before Christmas."""
    anchor = reading.points()[-1]
    if not isinstance(anchor, Calendar | Festive) or anchor.grain != "day":
        return None
    sign, days = (-1, _TO_WEEKEND) if reading.rule.value == "-" else (1, 1)
    start = Offset(anchor.start, anchor.end, ((days, "day"),), sign, anchor)
    saturday = WeekdayOf(anchor.start, anchor.end, _SATURDAY, start)
    return Around(reading.start, reading.end, "weekend", saturday)


def around_feast(reading: Reading) -> Made | None:
    """Make the weekend of a feast, with the year behind where one is stated."""
    points = reading.points()
    node, year = points[0], points[-1]
    if not isinstance(node, Festive):
        return None
    if isinstance(year, Calendar) and year.grain == "year":
        node = replace(node, year=node.year or year.year)
    return Around(reading.start, reading.end, "weekend", node)


def dated_weekday(reading: Reading) -> Made | None:
    """Make one day of a weekday and the date that stands with it.

    A pair of small numbers with a hyphen after a weekday is a score as often as a date, so a day
    above nine is asked for there.
    """
    points = [node for node in reading.points() if isinstance(node, Calendar)]
    if len(points) == 2 and points[0].day is not None:
        points.reverse()
    if len(points) != 2 or points[1].day is None or points[1].weekday is not None:
        return None
    slashed = "/" in reading.tokens.forms[points[1].start : points[1].end]
    if points[1].cued and points[1].day < _LEAST_AFTER_WEEKDAY and not slashed:
        return None
    return replace(
        points[1], start=reading.start, end=reading.end, weekday=points[0].weekday, cued=False
    )


BESIDE_MAKERS: dict[str, Maker] = {
    "around_feast": around_feast,
    "dated_weekday": dated_weekday,
    "weekday_beside": weekday_beside,
    "weekend_beside": weekend_beside,
}
