"""Reckons the day of a feast in a year from the rule in the language pack."""

import re
from collections.abc import Mapping
from datetime import date

from workbench.extract.dates.calendar import (
    add_days,
    easter,
    islamic_in,
    nth_weekday,
    valid,
)
from workbench.languages.sections.holidays import Holiday
from workbench.model.errors import Refusal

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = "|".join(_WEEKDAYS)
_RULE = re.compile(
    rf"(?:(?P<fixed>\d{{1,2}}-\d{{1,2}})|(?P<easter>easter)|(?P<advent>advent)"
    rf"|(?P<nth>{_DAY}) (?P<count>\d) of (?P<month>\d{{1,2}})"
    rf"|last (?P<last>{_DAY}) of (?P<lastmonth>\d{{1,2}})"
    rf"|(?P<near>{_DAY}) (?P<side>before|after) (?P<anchor>\d{{1,2}}-\d{{1,2}})"
    rf"|islamic (?P<islamic>\d{{1,2}}-\d{{1,2}}))(?P<shift> ?[+-]\d{{1,3}})?"
)


class Feast:
    """A feast that knows its day in every year."""

    __slots__ = ("_rule", "_unless", "days", "year")

    def __init__(self, holiday: Holiday) -> None:
        found = _RULE.fullmatch(holiday.on)
        if found is None or (holiday.unless and holiday.unless not in _WEEKDAYS):
            raise Refusal(
                f"holiday rule {holiday.on!r} of {holiday.names[0]!r} is not understood",
                "holidays.toml",
                "write it as 12-25, easter+1, monday 3 of 1 or last monday of 5",
            )
        self._rule: Mapping[str, str | None] = found.groupdict()
        self._unless = _WEEKDAYS.index(holiday.unless) if holiday.unless else None
        self.days = holiday.days
        self.year = holiday.year

    def in_year(self, year: int) -> date | None:
        """Return its first day in a year; None where the year has none (29 February)."""
        day = self._base(year)
        if day is None:
            return None
        if self._unless is not None and day.weekday() == self._unless:
            day = add_days(day, -1)
        amount = self._rule["shift"]
        return add_days(day, int(amount.replace(" ", ""))) if amount else day

    def _base(self, year: int) -> date | None:
        rule = self._rule
        if rule["fixed"]:
            month, day = rule["fixed"].split("-")
            return valid(year, int(month), int(day))
        if rule["easter"]:
            return easter(year)
        if rule["advent"]:
            return add_days(date(year, 12, 25), -21 - date(year, 12, 25).isoweekday())
        if rule["nth"] and rule["count"] and rule["month"]:
            weekday = _WEEKDAYS.index(rule["nth"])
            return nth_weekday(year, int(rule["month"]), weekday, int(rule["count"]))
        if rule["last"] and rule["lastmonth"]:
            return nth_weekday(year, int(rule["lastmonth"]), _WEEKDAYS.index(rule["last"]), -1)
        if rule["near"] and rule["anchor"]:
            return self._beside(year, rule["near"], rule["anchor"], rule["side"] == "before")
        month, day = (rule["islamic"] or "1-1").split("-")
        return islamic_in(year, int(month), int(day))

    @staticmethod
    def _beside(year: int, name: str, anchor: str, before: bool) -> date | None:
        month, day = map(int, anchor.split("-"))
        fixed = valid(year, month, day)
        if fixed is None:
            return None
        weekday = _WEEKDAYS.index(name)
        if before:
            return add_days(fixed, -((fixed.weekday() - weekday - 1) % 7) - 1)
        return add_days(fixed, (weekday - fixed.weekday() - 1) % 7 + 1)
