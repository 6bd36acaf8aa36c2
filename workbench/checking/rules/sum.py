"""sum: stated parts that do not make the stated total.

Definition: a total stands beside all its parts (after a colon or in brackets, before "in total" or
"together", as the last row of a table or item of a list), and the sum of what each may be by its
hedge and digits cannot meet it. Parts that pass the total are an error; parts that fall short are
an error only where the words say that they are all (together, a table), else a warning. A warning
too are parts of a total that is only named (of the surplus, the dead are), and roundings that would
all have to go one way.
Source: addition; statcheck does the like for tables of science (Nuijten and others 2016).
Example: "12 dead: 7 men and 6 women": 13.
"""

from collections.abc import Iterator
from decimal import Decimal

from workbench.checking.relations.sums import Sum, sums
from workbench.checking.relations.tolerance import middle, percent, stated
from workbench.checking.rule import Rule
from workbench.checking.wording import digits_of, like, span
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.finding import Finding, Severity
from workbench.model.interval import Interval, written

_NAME = "sum"
_SPREAD = Decimal("1.44")
"""Squares of half a step by which rounded parts miss their total in all but a few of a hundred."""
_NOTHING = Interval(Decimal(0), Decimal(0))


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each total that its parts do not make."""
    for one in sums(extraction, pack):
        parts = _add([_exact(part) for part in one.parts]).shifted(Decimal(one.singles))
        total = _exact(one.total)
        if parts.meets(total):
            if _is_unlikely(one):
                yield _finding(one, Severity.WARNING, extraction.article.text, pack)
            continue
        if _is_of_other_things(one):
            continue
        short = parts.high is not None and total.low is not None and parts.high < total.low
        if short and not one.whole:
            continue
        near = _add([stated(part) for part in one.parts])
        near = near.shifted(Decimal(one.singles))
        unsure = not one.sure and (short or not one.whole)
        severity = Severity.WARNING if near.meets(stated(one.total)) or unsure else Severity.ERROR
        yield _finding(one, severity, extraction.article.text, pack)


def _is_of_other_things(one: Sum) -> bool:
    """Tell whether bare numbers that are all larger than the total are no parts of it but tell
    something of each: two sons (8 and 11), three rooms: 14, 15 and 20."""
    total = middle(one.total)
    values = [middle(part) for part in one.parts if part.text.isdecimal()]
    known = [value for value in values if value is not None]
    return total is not None and len(known) == len(one.parts) and min(known) > total


def _is_unlikely(one: Sum) -> bool:
    """Tell whether the roundings of parts and total would all have to go one way to mend it.

    Errors of rounding add up as their squares do: 6, 2 and 12 million for 18 is no rounding.
    """
    figures = (*one.parts, one.total)
    values = [middle(figure) for figure in figures]
    known = [_exact(figure) for figure in figures]
    halves = [
        (each.high - each.low) / 2
        for each in known
        if each.low is not None and each.high is not None
    ]
    told = [value for value in values if value is not None]
    if len(told) < len(figures) or len(halves) < len(figures):
        return False
    if any(figure.hedge is not Hedge.EXACTLY for figure in figures):
        return False
    apart = sum(told[:-1], start=Decimal(one.singles)) - told[-1]
    if apart < 0 and not one.whole:
        return False
    return apart * apart > _SPREAD * sum((half * half for half in halves), start=Decimal(0))


def _exact(figure: Figure) -> Interval:
    return percent(figure) if figure.kind is FigureKind.PERCENTAGE else written(figure)


def _add(parts: list[Interval]) -> Interval:
    return sum(parts, start=_NOTHING)


def _finding(one: Sum, severity: Severity, text: str, pack: Pack) -> Finding:
    words = pack.findings.rules[_NAME]
    values = [middle(part) for part in one.parts]
    known = [value for value in values if value is not None]
    added = sum(known, start=Decimal(one.singles)) if len(known) == len(values) else None
    message = words["message"].format(
        parts=" + ".join([*(digits_of(part, text) for part in one.parts), *["1"] * one.singles]),
        sum=like(added, one.total, text, pack) if added is not None else "",
        total=digits_of(one.total, text),
    )
    spans = (span(one.total), *(span(part) for part in one.parts))
    suggestion = None
    if added is not None:
        suggestion = words["suggestion"].format(right=like(added, one.total, text, pack))
    return Finding(_NAME, severity, message, spans, suggestion)


RULE = Rule(
    _NAME,
    find,
    kinds=(
        frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.PERCENTAGE}),
    ),
)
