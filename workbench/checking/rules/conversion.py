"""conversion: an amount told in two units that do not agree.

Definition: an amount stands beside the same amount in another unit, and what both may have been
before they were rounded (half of the last place that is no nought, a twentieth at most) cannot
meet; or two pairs of amounts in the same two currencies imply two rates of exchange that cannot
meet. Source: the factors of NIST Special Publication 811; for money the article itself.
Example: "10 miles (6 kilometres)"; "100 dollars (86 euros)" and "300 dollars (312 euros)".

Two rates that lie near each other are a warning, since rates move.
"""

from collections.abc import Iterator
from decimal import Decimal

from workbench.checking.relations.pairs import Pair, pairs, rounded
from workbench.checking.relations.tolerance import middle, quotient
from workbench.checking.relations.units import converted, in_base
from workbench.checking.rule import Rule
from workbench.checking.wording import decimals, digits_of, like, number, span
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import FigureKind
from workbench.model.finding import Finding, Severity
from workbench.model.interval import Interval

_NAME = "conversion"
_TEN = 10
_FAR = Decimal("1.2")
"""Rates that differ by more than this did not move: one of the amounts is wrong."""
_NEAR_PAR = frozenset({"USD", "EUR", "GBP", "CHF", "CAD", "AUD"})
_PAR = Interval(Decimal("0.3"), Decimal("3.5"))
"""One unit of any of these bought so much of another throughout this century."""
_USUAL = {
    ("EUR", "USD"): Interval(Decimal("0.9"), Decimal("1.65")),
    ("GBP", "USD"): Interval(Decimal("1.03"), Decimal("2.15")),
    ("EUR", "GBP"): Interval(Decimal("0.56"), Decimal(1)),
}
"""What one unit of the first bought of the second since 2003 (reference rates of the European
Central Bank and the Bank of England), by their codes in order."""


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each amount that its conversion does not give."""
    text = extraction.article.text
    money: dict[tuple[str, str], list[tuple[Pair, Interval]]] = {}
    for pair in pairs(extraction, pack):
        if pair.first.kind is FigureKind.MONEY:
            yield from _rate(pair, money, text, pack)
        elif pair.first.unit and pair.second.unit:
            ones = in_base(rounded(pair.first), pair.first.unit)
            others = in_base(rounded(pair.second), pair.second.unit)
            if not any(one.meets(other) for one in ones for other in others):
                yield _measure(pair, text, pack)


def _measure(pair: Pair, text: str, pack: Pack) -> Finding:
    words = pack.findings.rules[_NAME]
    first, second = pair
    value, unit, wanted = middle(first), first.unit or "", second.unit or ""
    told = {"first": digits_of(first, text), "second": digits_of(second, text), "right": ""}
    spans = (span(second), span(first))
    if value is None:
        return Finding(_NAME, Severity.ERROR, words["range"].format(**told), spans)
    exact = converted(value, unit, wanted)
    told["right"] = like(exact, second, text, pack, 1)
    near = like(exact, second, text, pack, max(min(3, decimals(second)), _places(exact)))
    return Finding(_NAME, Severity.ERROR, words["message"].format(**told), spans, near)


def _places(value: Decimal) -> int:
    """Return how many decimals leave a value two digits: 0.62 acres, 2.4 pounds, 36 inches."""
    size = abs(value)
    return 2 if size < 1 else 1 if size < _TEN else 0


def _rate(
    pair: Pair,
    money: dict[tuple[str, str], list[tuple[Pair, Interval]]],
    text: str,
    pack: Pack,
) -> Iterator[Finding]:
    first, second = sorted(pair, key=lambda figure: figure.unit or "")
    if not first.unit or not second.unit:
        return
    rate = quotient(rounded(second), rounded(first))
    if rate is None or _times_differ(pair, pair):
        return
    if first.unit in _NEAR_PAR and second.unit in _NEAR_PAR and not rate.meets(_PAR):
        yield _alone(pair, text, pack)
        return
    usual_rate = _USUAL.get((first.unit, second.unit))
    if usual_rate is not None and not rate.meets(usual_rate):
        yield _alone(pair, text, pack, "unusual", Severity.WARNING)
        return
    known = money.setdefault((first.unit, second.unit), [])
    for other, usual in known:
        if not usual.meets(rate) and not _times_differ(other, pair):
            yield _two_rates(pair, other, text, pack)
            return
    known.append((pair, rate))


def _times_differ(one: Pair, other: Pair) -> bool:
    years = {figure.when[:4] for pair in (one, other) for figure in pair if figure.when}
    return len(years) > 1


def _alone(
    pair: Pair, text: str, pack: Pack, key: str = "far", severity: Severity = Severity.ERROR
) -> Finding:
    words = pack.findings.rules[_NAME]
    first, second = (digits_of(figure, text) for figure in pair)
    message = words[key].format(first=first, second=second)
    return Finding(_NAME, severity, message, (span(pair.second), span(pair.first)))


def _two_rates(pair: Pair, other: Pair, text: str, pack: Pack) -> Finding:
    words = pack.findings.rules[_NAME]
    one, two = _pay(pair), _pay(other if other.first.unit == pair.first.unit else _turned(other))
    far = one is not None and two is not None and max(one, two) > _FAR * min(one, two)
    unit = digits_of(pair.first, text)
    message = words["rates"].format(
        first=unit,
        second=digits_of(pair.second, text),
        other=f"{digits_of(other.first, text)} ({digits_of(other.second, text)})",
        rate=number(one, pack, 3) if one is not None else "",
        usual=number(two, pack, 3) if two is not None else "",
    )
    value = middle(pair.first)
    suggestion = None
    if value is not None and two is not None:
        near = like(value * two, pair.second, text, pack)
        suggestion = words["suggestion"].format(first=unit, right=near)
    spans = (span(pair.second), span(pair.first), span(other.second), span(other.first))
    return Finding(_NAME, Severity.ERROR if far else Severity.WARNING, message, spans, suggestion)


def _pay(pair: Pair) -> Decimal | None:
    one, two = middle(pair.first), middle(pair.second)
    return two / one if one and two is not None else None


def _turned(pair: Pair) -> Pair:
    return Pair(pair.second, pair.first)


RULE = Rule(_NAME, find, kinds=(frozenset({FigureKind.MONEY, FigureKind.MEASURE}),))
