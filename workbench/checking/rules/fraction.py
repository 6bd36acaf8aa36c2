"""fraction: a fraction that its numbers, or the percentage beside it, do not give.

Definition: a fraction in words or as one in so many is told of a part and a whole beside it, or
told again as a percentage, and the two cannot meet. A fraction stands for itself with a tenth of
itself on either side, four points at most: a third is 30 to 36 percent.
Source: how newsrooms round shares to fractions; arithmetic of intervals.
Example: "one in five (30 percent)"; "a third (45 of the 180)".
"""

from collections.abc import Iterator
from decimal import Decimal

from workbench.checking.relations.shares import Twice, shares
from workbench.checking.relations.telling import told_share
from workbench.checking.relations.tolerance import middle, share
from workbench.checking.rule import Rule
from workbench.checking.wording import digits_of, number, span
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import FigureKind
from workbench.model.finding import Finding, Severity

_NAME = "fraction"
_HUNDRED = Decimal(100)


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each fraction that does not hold."""
    told, twice = shares(extraction, pack)
    for one in told:
        if one.share.kind is FigureKind.RATIO:
            yield from told_share(_NAME, one, extraction.article.text, pack)
    for both in twice:
        if not share(both.first).meets(share(both.second)):
            yield _finding(both, extraction.article.text, pack)


def _finding(both: Twice, text: str, pack: Pack) -> Finding:
    words = pack.findings.rules[_NAME]
    first, second = both
    ratio, percentage = (first, second) if first.kind is FigureKind.RATIO else (second, first)
    value = middle(ratio)
    right = number(value * _HUNDRED, pack) if value is not None else ""
    told = {"ratio": digits_of(ratio, text), "told": digits_of(percentage, text), "right": right}
    return Finding(
        _NAME,
        Severity.ERROR,
        words["twice"].format(**told),
        (span(second), span(first)),
        words["percentage"].format(**told),
    )


RULE = Rule(_NAME, find)
