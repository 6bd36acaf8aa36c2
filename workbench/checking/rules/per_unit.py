"""per-unit: a total, a number and an amount for each that do not multiply.

Definition: one total, one number of people or things and one amount for each stand in a sentence
(or the amount in the next), and number times amount cannot meet the total. It catches million and
billion mixed up, which it then says. Source: multiplication of intervals.
Example: "3 billion euros for 17 million people, 1,760 euros per person": 176 euros.
"""

from collections.abc import Iterator
from decimal import Decimal

from workbench.checking.relations.rates import Rate, rates
from workbench.checking.relations.tolerance import middle, product, stated
from workbench.checking.rule import Rule
from workbench.checking.wording import decimals, digits_of, like, span
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import FigureKind
from workbench.model.finding import Finding, Severity

_NAME = "per-unit"
_SCALE = (Decimal(900), Decimal(1100))
_SLIGHT = Decimal("0.05")


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each amount that total and number do not give."""
    for rate in rates(extraction, pack)[0]:
        made = product(stated(rate.number), stated(rate.each))
        if not made.meets(stated(rate.total)):
            finding = _finding(rate, extraction.article.text, pack)
            if finding is not None:
                yield finding


def _finding(rate: Rate, text: str, pack: Pack) -> Finding | None:
    words = pack.findings.rules[_NAME]
    total, count, each = middle(rate.total), middle(rate.number), middle(rate.each)
    if not total or not count or not each:
        return None
    right = total / count
    factor = max(right / each, each / right)
    mixed = any(_SCALE[0] <= factor / scale <= _SCALE[1] for scale in (Decimal(1), Decimal(1000)))
    message = words["message"].format(
        total=digits_of(rate.total, text),
        count=digits_of(rate.number, text),
        each=digits_of(rate.each, text),
        right=like(right, rate.each, text, pack, max(decimals(rate.each), _places(right))),
    )
    if mixed:
        message += words["mixed"]
    slight = factor - 1 <= _SLIGHT or not rate.sure
    spans = (span(rate.each), span(rate.total), span(rate.number))
    suggestion = like(right, rate.each, text, pack, max(decimals(rate.each), _places(right)))
    return Finding(
        _NAME, Severity.WARNING if slight else Severity.ERROR, message, spans, suggestion
    )


def _places(value: Decimal) -> int:
    """Return how many decimals show an amount of this size well."""
    return 0 if value >= 100 else 2


RULE = Rule(
    _NAME,
    find,
    kinds=(frozenset({FigureKind.COUNT}), frozenset({FigureKind.MONEY, FigureKind.MEASURE})),
)
