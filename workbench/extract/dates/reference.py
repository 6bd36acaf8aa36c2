"""What a time is resolved against: the publication date and the words around it."""

from datetime import date
from typing import NamedTuple

from workbench.extract.dates.calendar import iso_week, span_text
from workbench.extract.tokens import Tokens
from workbench.model.date import DatePart, Precision

_REACH = 16
"""Tokens on either side in which a word may tell whether the sentence looks back or ahead."""
_SHORTEST_VERB = 5
_ENDS = frozenset(".!?;")

SIMPLE = {
    "day": Precision.DAY,
    "week": Precision.WEEK,
    "workweek": Precision.INTERVAL,
    "fortnight": Precision.INTERVAL,
    "weekend": Precision.WEEKEND,
    "month": Precision.MONTH,
    "quarter": Precision.QUARTER,
    "half": Precision.INTERVAL,
    "season": Precision.SEASON,
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
    "century": Precision.CENTURY,
}


class Resolved(NamedTuple):
    """A time with its bounds: inclusive days, None where open or unknown."""

    first: date | None
    last: date | None
    value: str | None
    precision: Precision
    inferred: bool = False
    parts: tuple[DatePart, ...] = ()


class Reference(NamedTuple):
    """The point from which a mention is resolved."""

    tokens: Tokens
    published: date | None
    antecedent: Resolved | None
    """The time that the passage spoke of last."""
    future_cues: frozenset[str]
    past_cues: frozenset[str]
    present_endings: tuple[str, ...]
    not_present: frozenset[str]

    def tense(self, start: int, end: int) -> int:
        """Return 1 where the words around tokens start to end look ahead, -1 back, 0 neither."""
        lowers = self.tokens.lowers
        for index in range(start - 1, max(-1, start - _REACH), -1):
            if lowers[index] in self.future_cues:
                return 1
            if lowers[index] in self.past_cues:
                return -1
            if lowers[index] in _ENDS and not self._inside(index):
                break
        for index in range(end, min(len(lowers), end + _REACH)):
            if lowers[index] in self.future_cues:
                return 1
            if lowers[index] in self.past_cues:
                return -1
            if lowers[index] in _ENDS and not self._inside(index):
                break
        return 1 if self._present(start - 1) or self._present(end) else 0

    def _present(self, index: int) -> bool:
        """Tell whether a verb in the present tense stands here, as news announces with."""
        if not self.present_endings or not 0 <= index < len(self.tokens):
            return False
        word = self.tokens.lowers[index]
        return (
            len(word) >= _SHORTEST_VERB
            and word.endswith(self.present_endings)
            and word == self.tokens.forms[index]
            and word not in self.not_present
        )

    def _inside(self, index: int) -> bool:
        """Tell whether a full stop stands inside a number or an abbreviation."""
        return index + 1 < len(self.tokens) and self.tokens.glued(index + 1)


def of_unit(first: date, last: date, unit: str, inferred: bool) -> Resolved:
    """Return a calendar unit by its bounds, with its EDTF value."""
    precision = SIMPLE[unit]
    if unit == "week":
        value = iso_week(first)
    elif unit == "month":
        value = first.isoformat()[:7]
    elif unit == "year":
        value = first.isoformat()[:4]
    elif unit == "decade":
        value = f"{first.year // 10:03}X"
    elif unit == "century":
        value = f"{last.year // 100:02}XX"
    else:
        value = span_text(first, last)
    return Resolved(first, last, value, precision, inferred)
