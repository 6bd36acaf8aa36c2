"""How rules write numbers, days and spans: in the language that findings are told in.

What stands for the words of the article, as a suggestion does, is written as the article writes.
"""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal

from workbench.languages.pack import Pack
from workbench.model.date import DatePart
from workbench.model.figure import Figure
from workbench.model.span import Span

_ONE = Decimal(1)
_AMOUNT = re.compile(
    r"(?P<sign>\D*)(?P<digits>\d(?:[\d.,\u00a0\u202f ]*\d)?)(?P<unit>.*)", re.DOTALL
)
_SCALES = tuple(Decimal(10) ** power for power in (0, 3, 6, 9, 12))


def number(value: Decimal, pack: Pack, digits: int = 1) -> str:
    """Return a number as the language of the findings writes it, with at most so many decimals."""
    return _number(value, pack.tongue, digits)


def day(value: date, pattern: str, pack: Pack) -> str:
    """Return a day as the language of the findings writes it; `pattern` is one of CLDR."""
    return _day(value, pattern, pack.tongue)


def moment(part: DatePart, first: date, pack: Pack) -> str:
    """Return a moment that begins on `first` as finely as the article tells it."""
    if part.day is not None:
        return day(first, "d MMMM y", pack)
    return day(first, "MMMM y" if part.month is not None else "y", pack)


def whole(value: Decimal) -> Decimal:
    """Return the nearest whole number, a half away from nought."""
    return value.quantize(_ONE, rounding=ROUND_HALF_UP)


@lru_cache(maxsize=512)
def _day(value: date, pattern: str, language: str) -> str:
    return str(format_date(value, pattern, locale=language))


def _number(value: Decimal, language: str, digits: int) -> str:
    rounded = value.quantize(_ONE.scaleb(-digits), rounding=ROUND_HALF_UP)
    pattern = "#,##0." + "#" * digits if digits else "#,##0"
    return str(format_decimal(rounded, format=pattern, locale=language))


def as_written(value: Decimal, figure: Figure, pack: Pack) -> str:
    """Return a number with as many decimals as the figure beside which it stands."""
    return number(value, pack, min(decimals(figure), 3))


def decimals(figure: Figure) -> int:
    """Return how many decimals the figure is known to, in its own unit."""
    exponent = figure.step.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def digits_of(figure: Figure, text: str) -> str:
    """Return the number of a figure as it stands in the text, with its unit."""
    return text[figure.number_start : figure.number_end]


def span(figure: Figure) -> Span:
    """Return where the figure stands."""
    return Span(figure.start, figure.end)


def like(value: Decimal, figure: Figure, text: str, pack: Pack, digits: int = 2) -> str:
    """Return a number with the sign, magnitude and unit of the figure beside which it is told."""
    amount = _AMOUNT.fullmatch(digits_of(figure, text))
    shown = figure.low if figure.low is not None else figure.high
    if amount is not None and shown is not None:
        # A sign that the words tell, as minus 40 degrees, is not told again.
        below = shown < 0 and value < 0
        for scale in _SCALES:
            if _number(abs(shown) / scale, pack.code, 3) == amount["digits"] and (
                below or shown >= 0
            ):
                near = _number((abs(value) if below else value) / scale, pack.code, digits)
                return f"{amount['sign']}{near}{amount['unit']}"
    return _number(value, pack.code, digits)
