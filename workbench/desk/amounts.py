"""Reads the value of a figure, and a date, as a reviewer types them; never by guessing."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from workbench.model.errors import Refusal
from workbench.model.figure import Hedge

_SPACES = re.compile(r"(?<=\d)[ \u00a0\u202f'’](?=\d{3}(?!\d))")
_AMBIGUOUS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_NUMBER = re.compile(r"[-−]?\d+(?:[.,]\d+)?")
_SIGNS = {
    ">": (True, False), ">=": (True, True), "≥": (True, True),
    "<": (False, False), "<=": (False, True), "≤": (False, True),
}  # fmt: skip
"""Whether the number is the lower bound, and whether it is allowed itself."""
_RANGE = re.compile(r"\s*(?:–|—|\.\.|(?<=\d)\s*-)\s*(?=[-−]?\d)")
_HOW = "write it as 12400, 12 400, 3.5, 10-15, > 300 or <= 8"


@dataclass(frozen=True, slots=True)
class Amount:
    """What a typed value allows; None is unbounded."""

    low: Decimal | None
    high: Decimal | None
    low_inclusive: bool
    high_inclusive: bool

    @property
    def hedge(self) -> Hedge:
        """What the bounds alone say."""
        if self.low is None:
            return Hedge.AT_MOST if self.high_inclusive else Hedge.LESS_THAN
        if self.high is None:
            return Hedge.AT_LEAST if self.low_inclusive else Hedge.MORE_THAN
        return Hedge.EXACTLY if self.low == self.high else Hedge.BETWEEN


def read_amount(typed: str) -> Amount:
    """Return what a typed value allows; Refusal where it is none, or could be read in two ways."""
    words = " ".join(typed.split())
    for sign in sorted(_SIGNS, key=len, reverse=True):
        if words.startswith(sign):
            number = _number(words[len(sign) :].strip(), typed)
            lower, allowed = _SIGNS[sign]
            if lower:
                return Amount(number, None, allowed, False)
            return Amount(None, number, False, allowed)
    ends = _RANGE.split(words)
    if len(ends) == 2:
        low, high = (_number(end.strip(), typed) for end in ends)
        if low > high:
            raise Refusal(f"{typed.strip()!r} ends before it begins", mend=_HOW)
        return Amount(low, high, True, True)
    number = _number(words, typed)
    return Amount(number, number, True, True)


def _number(words: str, typed: str) -> Decimal:
    words = _SPACES.sub("", words)
    if _AMBIGUOUS.fullmatch(words):
        plain = re.sub(r"[.,]", "", words)
        raise Refusal(
            f"{typed.strip()!r} can be read in two ways",
            mend=f"write {plain}, or with other decimals",
        )
    if not _NUMBER.fullmatch(words):
        raise Refusal(f"{typed.strip()!r} is no value", mend=_HOW)
    return Decimal(words.replace(",", ".").replace("−", "-"))


def step_of(value: Decimal, before: Decimal, step: Decimal) -> Decimal:
    """Return the place value of the last digit written for a corrected value.

    Where only the scale was wrong (millions read as ones) it is the step that was read, scaled;
    otherwise that of the last digit that is not a zero before the point.
    """
    if value and before:
        ratio = value / before
        if ratio.normalize().as_tuple().digits == (1,) and ratio > 0:
            return Decimal(format((step * ratio).normalize(), "f"))
    _, digits, exponent = value.normalize().as_tuple()
    place = Decimal(1).scaleb(int(exponent)) if digits != (0,) else Decimal(1)
    return Decimal(format(place, "f"))


def read_day(typed: str) -> tuple[str, str]:
    """Return a typed date as EDTF with its precision: a day, month, year, or two with a slash.

    Refusal where it is none or does not exist.
    """
    words = typed.strip()
    first, slash, last = words.partition("/")
    precision = _precision(first, typed)
    if not slash:
        return words, precision
    _precision(last, typed)
    if first[: len(last)] > last[: len(first)]:
        raise Refusal(f"{typed.strip()!r} ends before it begins", mend="write the earlier first")
    return words, "interval"


def _precision(words: str, typed: str) -> str:
    shapes = {10: "day", 7: "month", 4: "year"}
    try:
        if not re.fullmatch(r"\d{4}(-\d\d){0,2}", words):
            raise ValueError(words)
        date.fromisoformat(words + "-01-01"[len(words) - 4 :] if len(words) < 10 else words)
        return shapes[len(words)]
    except ValueError as error:
        raise Refusal(
            f"{typed.strip()!r} is no date", mend="write it as 2026-03-31, 2026-03 or 2026"
        ) from error
