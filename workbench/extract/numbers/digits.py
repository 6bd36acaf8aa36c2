"""Numbers in digits, in every form that news prints them."""

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from workbench.extract.numbers.sums import ONE
from workbench.languages.sections.numbers import DigitStyle

_SPACES = " \u00a0\u202f\u2009"
"""Space, no-break space, narrow no-break space and thin space between groups of three."""
_APOSTROPHES = "'\u2019"
_LONGEST = 30
"""Digits: longer runs are account numbers or noise, not figures."""
_MOST_EXPONENT = 40
_FRACTION_SLASHES = "/⁄"

MINUS_SIGNS = frozenset("-−–﹣－")
PLUS_SIGNS = frozenset("+＋")


class DigitRun(NamedTuple):
    """A number in digits at a place in the text."""

    end: int
    """Character offset after it."""
    value: Decimal
    step: Decimal
    """Place value of the last digit written."""
    fraction: bool
    """Whether it is written as a fraction without a whole part."""
    plain: bool
    """Whether it is digits and nothing else."""


class DigitReader:
    """Reads digits by the separators of a language; time is bounded for each call."""

    def __init__(self, style: DigitStyle) -> None:
        groups = "".join(map(re.escape, style.groups))
        decimal = re.escape(style.decimal)
        other = "." if style.decimal == "," else ","
        pairs = r"|\d{1,2}(?:,\d{2}){1,6},\d{3}(?!\d|,\d)" if style.pairs else ""
        self._number = re.compile(
            rf"(?:(?P<grouped>\d{{1,3}}(?P<sep>[{groups}{_SPACES}{_APOSTROPHES}])\d{{3}}"
            rf"(?:(?P=sep)\d{{3}}){{0,8}}(?!\d|(?P=sep)\d){pairs})"
            rf"|(?P<plain>\d{{1,{_LONGEST + 1}}}))"
            rf"(?:{decimal}(?P<part>\d{{1,{_LONGEST}}})(?![\d]|{decimal}\d|[{groups}]\d))?"
        )
        self._foreign = re.compile(
            rf"(?:\d{{1,3}}(?:{decimal}\d{{3}}){{1,8}}(?P<foreign>{re.escape(other)})\d{{1,2}}"
            rf"|\d{{1,{_LONGEST}}}(?P<single>{re.escape(other)})\d{{1,2}}"
            rf"|[1-9]\d{{0,2}}(?:{decimal}\d{{3}}){{2}})(?![\d]|[.,]\d)"
        )
        """Digits with the other language's signs, where only one reading is possible."""
        self._decimal = style.decimal
        self._parting = frozenset("%)-–!?;:").difference(style.groups, style.decimal)
        self._clean = re.compile(rf"[{groups}{_SPACES}{_APOSTROPHES},]")

    def read_run(self, text: str, start: int, end: int) -> DigitRun | None:
        """Return what `read` does, where the digits from `start` end at `end`.

        Most numbers stand before a space and a letter, or before a mark that goes on no number.
        """
        follower = text[end : end + 1]
        ends = follower in self._parting if follower != " " else text[end + 1 : end + 2].isalpha()
        digits = text[start:end]
        if ends and len(digits) <= _LONGEST and digits.isascii():
            return DigitRun(end, Decimal(digits), ONE, False, True)
        return self.read(text, start)

    def read(self, text: str, start: int) -> DigitRun | None:
        """Return the number whose first digit stands at `start`; None where it is too long."""
        found = self._number.match(text, start)
        if found is None:
            return None
        end = found.end()
        whole, part = found["plain"], found["part"]
        if (
            part is None
            and text[end : end + 1] in (",", ".")
            and text[start - 1 : start] not in (",", ".")
        ):
            foreign = self._foreign.match(text, start)
            if foreign is not None:
                return self._foreign_run(foreign)
        plain = whole is not None and part is None
        if whole is None:
            whole = self._clean.sub("", found["grouped"])
        elif len(whole) > _LONGEST:
            return None
        digits = whole if part is None else f"{whole}.{part}"
        step = ONE if part is None else ONE.scaleb(-len(part))
        run = DigitRun(end, Decimal(_ascii(digits)), step, False, plain)
        follower = text[end : end + 1]
        if follower and not follower.isspace():
            return _with_tail(text, run, follower)
        if follower and plain:
            return _mixed(text, run, end + 1)
        return run

    def _foreign_run(self, found: re.Match[str]) -> DigitRun:
        digits = found[0]
        sign = found["foreign"] or found["single"]
        if sign is None:
            value = Decimal(_ascii(digits.replace(self._decimal, "")))
            return DigitRun(found.end(), value, ONE, False, False)
        whole, part = digits.rsplit(sign, 1)
        whole = whole.replace(self._decimal, "")
        value = Decimal(_ascii(f"{whole}.{part}"))
        return DigitRun(found.end(), value, Decimal(1).scaleb(-len(part)), False, False)


_EXPONENT = re.compile(r"[eE]([+\-−]?\d{1,3})(?!\w)")
_POWER = re.compile(r"\^([+\-−]?\d{1,3})(?![\w^]|[.,]\d)")
_DENOMINATOR = re.compile(r" ?[/\u2044] ?(\d{1,6})(?![\d/\u2044]| ?[/\u2044])")
_MIXED = re.compile(
    r"[ \u00a0\u202f]{0,2}(\d{1,4}) ?[/\u2044] ?(\d{1,4})(?![\d/\u2044])"
    r"|[ \u00a0\u202f]{0,2}([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒])"
)


def _ascii(digits: str) -> str:
    return digits if digits.isascii() else str(unicodedata.normalize("NFKC", digits))


def _with_tail(text: str, run: DigitRun, follower: str) -> DigitRun:
    """Read what may stand against the digits: an exponent, a power or a fraction."""
    if follower in "eE":
        found = _EXPONENT.match(text, run.end)
        if found is not None:
            exponent = int(found[1].replace("−", "-"))
            if abs(exponent) <= _MOST_EXPONENT:
                value = run.value.scaleb(exponent)
                return DigitRun(found.end(), value, run.step.scaleb(exponent), False, False)
    elif follower == "^":
        found = _POWER.match(text, run.end)
        if found is not None and run.value:
            exponent = int(found[1].replace("−", "-"))
            if abs(exponent) <= _MOST_EXPONENT:
                value = run.value**exponent
                return DigitRun(found.end(), value, run.step, False, False)
    elif follower in _FRACTION_SLASHES and run.plain:
        found = _DENOMINATOR.match(text, run.end)
        if found is not None and int(found[1]):
            below = Decimal(int(found[1]))
            return DigitRun(found.end(), run.value / below, 1 / below, True, False)
    elif follower in _VULGAR and run.plain:
        return DigitRun(
            run.end + 1, run.value + vulgar_fraction(follower), Decimal("0.01"), False, False
        )
    return run


def _mixed(text: str, run: DigitRun, start: int) -> DigitRun:
    """Read a fraction that follows a whole number after a space (10 1/2)."""
    found = _MIXED.match(text, start)
    if found is None:
        return run
    if found[3]:
        part = vulgar_fraction(found[3])
    elif 0 < int(found[1]) < int(found[2]):
        part = Decimal(int(found[1])) / int(found[2])
    else:
        return run
    return DigitRun(found.end(), run.value + part, Decimal("0.01"), False, False)


_VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8),
    "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip


def is_vulgar(form: str) -> bool:
    """Tell whether a token is one of Unicode's fractions."""
    return form in _VULGAR


def vulgar_fraction(sign: str) -> Decimal:
    """Return the value of one of Unicode's fractions."""
    above, below = _VULGAR[sign]
    return Decimal(above) / below
