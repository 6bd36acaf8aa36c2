"""percentages-sum: shares of one whole that pass a hundred, or should fill it and do not.

Definition: percentages that exclude each other (for, against and undecided; shares of the votes;
a share and "the remaining" one) make more than 100 beyond the rounding of each, or make less where
the words say that they are all. Source: the parts of a partition make the whole; each percentage
may have been rounded by half of its last digit.
Example: "45 percent for, 40 percent against and 25 percent undecided": 110.
"""

from collections.abc import Iterator
from decimal import Decimal

from workbench.checking.relations.divisions import Division, divisions
from workbench.checking.relations.tolerance import middle, percent
from workbench.checking.rule import Rule
from workbench.checking.wording import digits_of, number, span
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import FigureKind
from workbench.model.finding import Finding, Severity
from workbench.model.interval import Interval

_NAME = "percentages-sum"
_HUNDRED = Decimal(100)
_NOTHING = Interval(Decimal(0), Decimal(0))


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each division that does not make a hundred."""
    for one in divisions(extraction, pack):
        total = sum((percent(part) for part in one.parts), start=_NOTHING)
        over = total.low is not None and total.low > _HUNDRED
        under = total.high is not None and total.high < _HUNDRED
        if over or (under and one.full):
            severity = Severity.ERROR if over else Severity.WARNING
            yield _finding(one, severity, extraction.article.text, pack)


def _finding(one: Division, severity: Severity, text: str, pack: Pack) -> Finding:
    words = pack.findings.rules[_NAME]
    values = [middle(part) or Decimal(0) for part in one.parts]
    added = sum(values, start=Decimal(0))
    parts = " + ".join(number(value, pack, 2) for value in values)
    message = words["message"].format(parts=parts, sum=number(added, pack, 2))
    last, rest = one.parts[-1], _HUNDRED - sum(values[:-1], start=Decimal(0))
    suggestion = None
    if rest > 0:
        suggestion = words["suggestion"].format(
            last=digits_of(last, text), right=number(rest, pack, 2)
        )
    return Finding(_NAME, severity, message, tuple(map(span, one.parts)), suggestion)


RULE = Rule(_NAME, find, kinds=(frozenset({FigureKind.PERCENTAGE}),))
