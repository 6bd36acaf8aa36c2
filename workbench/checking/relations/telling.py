"""Holds a told share against the part and whole it is told of, for every rule that does."""

from collections.abc import Iterator
from decimal import Decimal

from workbench.checking.relations.shares import ShareOf, Twice
from workbench.checking.relations.tolerance import (
    distance,
    middle,
    near,
    near_share,
    quotient,
    share,
    stated,
)
from workbench.checking.wording import as_written, digits_of, number, span
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind
from workbench.model.finding import Finding, Severity
from workbench.model.interval import Interval

_HUNDRED = Decimal(100)


def told_share(rule: str, one: ShareOf, text: str, pack: Pack) -> Iterator[Finding]:
    """Yield a finding where part / whole lies outside the share told."""
    true = quotient(near(one.part), near(one.whole))
    if true is None or _is_whole_smaller(one):
        return
    apart = distance(true.scaled(_HUNDRED), share(one.share))
    far = not true.scaled(_HUNDRED).meets(near_share(one.share))
    if apart == 0 and not far:
        return
    words = pack.findings.rules[rule]
    part, whole = middle(one.part), middle(one.whole)
    exact = _HUNDRED * part / whole if part is not None and whole else None
    told = digits_of(one.share, text)
    values = {
        "part": digits_of(one.part, text),
        "whole": digits_of(one.whole, text),
        "told": told,
        "right": number(exact, pack) if exact is not None else _range(true, pack),
    }
    suggestion = None
    if exact is not None and one.share.kind is FigureKind.PERCENTAGE:
        shown = as_written(exact, one.share, pack)
        suggestion = words["suggestion"].format(right=shown, told=told)
    sure = one.sure and apart > _leeway(one) and near(one.part) == stated(one.part)
    sure = sure and near(one.whole) == stated(one.whole)
    yield Finding(
        rule,
        Severity.ERROR if sure else Severity.WARNING,
        words["message"].format(**values),
        (span(one.share), span(one.part), span(one.whole)),
        suggestion,
    )


def told_twice(rule: str, both: Twice, text: str, pack: Pack) -> Iterator[Finding]:
    """Yield a finding where a fraction and the percentage beside it cannot meet."""
    if share(both.first).meets(share(both.second)):
        return
    words = pack.findings.rules[rule]
    first, second = both
    ratio, percentage = (first, second) if first.kind is FigureKind.RATIO else (second, first)
    value = middle(ratio)
    right = number(value * _HUNDRED, pack) if value is not None else ""
    told = {"ratio": digits_of(ratio, text), "told": digits_of(percentage, text), "right": right}
    yield Finding(
        rule,
        Severity.ERROR,
        words["twice"].format(**told),
        (span(second), span(first)),
        words["percentage"].format(**told),
    )


def _leeway(one: ShareOf) -> Decimal:
    """Return how far off a share may be that was cut where it should have been rounded."""
    return one.share.step / 2 if one.share.kind is FigureKind.PERCENTAGE else Decimal(0)


def _is_whole_smaller(one: ShareOf) -> bool:
    """Tell whether the part is the larger one, which another rule reports."""
    part, whole = middle(one.part), middle(one.whole)
    return part is not None and whole is not None and part > whole


def _range(true: Interval, pack: Pack) -> str:
    ends = [number(end * _HUNDRED, pack) for end in (true.low, true.high) if end is not None]
    return "–".join(ends)
