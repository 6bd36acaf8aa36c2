"""average: a mean that cannot come from whole numbers of that count.

Definition: a mean with decimals is told over a small number of whole things, and no whole sum
divided by that number rounds (or is cut off) to it; or the sum is told too and gives another mean.
Means of what comes in parts of one (marks, litres) are left alone.
Source: the GRIM test, Brown and Heathers 2017, "The GRIM test: a simple technique detects numerous
anomalies in the reporting of results in psychology".
Example: "on average 3.29 goals over 11 matches": 36 / 11 is 3.27 and 37 / 11 is 3.36.
"""

from collections.abc import Iterator
from decimal import ROUND_FLOOR

from workbench.checking.relations.rates import Mean, rates
from workbench.checking.relations.tolerance import middle, quotient, stated
from workbench.checking.rule import Rule
from workbench.checking.wording import as_written, digits_of, number, span
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.finding import Finding, Severity
from workbench.model.interval import written

_NAME = "average"


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each mean that its numbers do not give."""
    for one in rates(extraction, pack)[1]:
        if one.mean.hedge is not Hedge.EXACTLY:
            continue
        if one.total is not None:
            yield from _told(one, one.total, extraction, pack)
        else:
            yield from _grim(one, extraction.article.text, pack)


def _told(one: Mean, total: Figure, extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    text = extraction.article.text
    true = quotient(stated(total), stated(one.number))
    sums, count = middle(total), middle(one.number)
    if (
        true is None
        or sums is None
        or not count
        or true.meets(written(one.mean).widened(one.mean.step / 2))
    ):
        return
    words = pack.findings.rules[_NAME]
    right = as_written(sums / count, one.mean, pack)
    message = words["told"].format(
        total=digits_of(total, text),
        count=digits_of(one.number, text),
        mean=digits_of(one.mean, text),
        right=right,
    )
    spans = (span(one.mean), span(total), span(one.number))
    yield Finding(_NAME, Severity.ERROR, message, spans, right)


def _grim(one: Mean, text: str, pack: Pack) -> Iterator[Finding]:
    mean, count = middle(one.mean), one.number.low
    if mean is None or count is None or count < 2 or count * one.mean.step >= 1:
        return
    if one.mean.step < 1 and pack.numbers.digits.decimal not in digits_of(one.mean, text):
        # In Dutch 4.01 is no decimal but minutes and seconds.
        return
    low = (mean * count).to_integral_value(rounding=ROUND_FLOOR)
    for total in (low, low + 1):
        # A writer may have rounded the mean or cut it off.
        if -one.mean.step / 2 <= total / count - mean < one.mean.step:
            return
    words = pack.findings.rules[_NAME]
    ways = [as_written(total / count, one.mean, pack) for total in (low, low + 1)]
    message = words["grim"].format(
        mean=digits_of(one.mean, text),
        count=digits_of(one.number, text),
        low=number(low, pack, 0),
        lower=ways[0],
        high=number(low + 1, pack, 0),
        higher=ways[1],
    )
    suggestion = words["suggestion"].format(lower=ways[0], higher=ways[1])
    yield Finding(_NAME, Severity.WARNING, message, (span(one.mean), span(one.number)), suggestion)


RULE = Rule(_NAME, find, kinds=(frozenset({FigureKind.COUNT}),))
