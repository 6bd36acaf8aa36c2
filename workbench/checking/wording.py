"""How rules write numbers and spans in the language of the article."""

from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import format_decimal

from workbench.languages.pack import Pack
from workbench.model.figure import Figure
from workbench.model.span import Span

_ONE = Decimal(1)


def number(value: Decimal, pack: Pack, digits: int = 1) -> str:
    """Return a number as the language writes it, with at most so many decimals."""
    rounded = value.quantize(_ONE.scaleb(-digits), rounding=ROUND_HALF_UP)
    pattern = "#,##0." + "#" * digits if digits else "#,##0"
    return str(format_decimal(rounded, format=pattern, locale=pack.code))


def as_written(value: Decimal, figure: Figure, pack: Pack) -> str:
    """Return a number with as many decimals as the figure beside which it stands."""
    exponent = figure.step.normalize().as_tuple().exponent
    digits = max(0, -exponent) if isinstance(exponent, int) else 0
    return number(value, pack, min(digits, 3))


def digits_of(figure: Figure, text: str) -> str:
    """Return the number of a figure as it stands in the text, with its unit."""
    return text[figure.number_start : figure.number_end]


def span(figure: Figure) -> Span:
    """Return where the figure stands."""
    return Span(figure.start, figure.end)
