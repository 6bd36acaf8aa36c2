"""What a time is resolved against: the publication date and the words around it."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from workbench.extract.dates.calendar import iso_week, span_text
from workbench.extract.tokens import Tokens
from workbench.languages.sections.dates import Tenses
from workbench.model.date import DatePart, Precision

_REACH = 16
"""Tokens on either side in which a word may tell whether the sentence looks back or ahead."""
_SHORTEST_VERB = 4
_NEAR = 3
"""Tokens on either side of a weekday in which a verb of saying belongs to it."""
_ENDS = frozenset(".!?;:,–—")
_AHEAD, _BACK, _BREAK, _END = 1, -1, 2, 3
"""What a word does in the search for a tense: an end is a mark, which may stand in a number."""

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


def signs_of(tenses: Tenses) -> dict[str, int]:
    """Return what each word that tells or bounds a tense does."""
    signs = dict.fromkeys(_ENDS, _END)
    signs.update(dict.fromkeys(tenses.breaks, _BREAK))
    signs.update(dict.fromkeys(tenses.past_cues, _BACK))
    signs.update(dict.fromkeys(tenses.future_cues, _AHEAD))
    return signs


class Reference(NamedTuple):
    """The point from which a mention is resolved."""

    tokens: Tokens
    published: date | None
    antecedent: Resolved | None
    """The time that the passage spoke of last."""
    tenses: Tenses
    signs: Mapping[str, int]
    """What `signs_of` gives for the tenses."""

    def tense(self, start: int, end: int) -> int:
        """Return 1 where the words around tokens start to end look ahead, -1 back, 0 neither.

        The clause tells; the words before the mention are asked first, the nearest first.
        """
        lowers, signs = self.tokens.lowers, self.signs
        before = range(start - 1, max(-1, start - _REACH), -1)
        after = range(end, min(len(lowers), end + _REACH))
        for words in (before, after):
            for index in words:
                sign = signs.get(lowers[index])
                if sign is None:
                    continue
                if sign in (_AHEAD, _BACK):
                    return sign
                if sign == _BREAK or not self._inside(index):
                    break
        return 0

    def weekday_tense(self, start: int, end: int) -> int:
        """Return the tense around a bare weekday; a verb of saying beside it looks back."""
        lowers = self.tokens.lowers
        near = lowers[max(0, start - _NEAR) : start] + lowers[end : end + _NEAR]
        if not self.tenses.said_cues.isdisjoint(near):
            return -1
        found = self.tense(start, end)
        if found == 0 and self._announced(start, end):
            return 1
        return found

    def _announced(self, start: int, end: int) -> bool:
        """Tell whether a verb in the present tense stands before a weekday (votes Tuesday), or
        after one that opens the sentence."""
        tokens = self.tokens
        if start and tokens.lowers[start - 1] in self.tenses.links:
            start -= 1
        if self._present(start - 1):
            return start < 2 or tokens.lowers[start - 2] not in self.tenses.articles
        opens = tokens.forms[start][0].isupper() or (
            start > 0 and tokens.forms[start - 1][0].isupper()
        )
        return opens and self._present(end)

    def _present(self, index: int) -> bool:
        """Tell whether a verb in the present tense stands here, as news announces with."""
        endings = self.tenses.present_endings
        if not endings or not 0 <= index < len(self.tokens):
            return False
        word = self.tokens.lowers[index]
        return (
            len(word) >= _SHORTEST_VERB
            and word.endswith(endings)
            and word == self.tokens.forms[index]
            and word not in self.tenses.not_present
        )

    def _inside(self, index: int) -> bool:
        """Tell whether a mark stands inside a number or an abbreviation."""
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
