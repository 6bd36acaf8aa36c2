"""change: a rise or fall that its two values do not give.

Definition: values before and after stand beside the difference between them (a percentage, points,
an amount, doubled or halved), and no values that hedges and rounding allow agree; or the words go
up where the values go down. A difference between percentages that is right in points but is called
percent is a warning: percent against percentage points.
Source: percentage change is (after - before) / before; style guides of newsrooms and statistical
offices on percentage points.
Example: "rose from 200 to 300, an increase of 40 percent": 50 percent.
"""

from collections.abc import Iterator
from decimal import Decimal

from workbench.checking.relations.changes import Change, changes
from workbench.checking.relations.tolerance import (
    distance,
    middle,
    near_share,
    percent,
    quotient,
    share,
    stated,
)
from workbench.checking.rule import Rule
from workbench.checking.wording import as_written, digits_of, like, number, span
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.finding import Finding, Severity
from workbench.model.interval import Interval, allowed, written

_NAME = "change"
_HUNDRED = Decimal(100)
_ONE = Decimal(1)
_TIMES = Decimal("0.1")
"""Doubled is anything from 1.8 to 2.2 times."""
_NEARLY = Decimal("0.75")


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each difference that before and after do not give."""
    text = extraction.article.text
    for change in changes(extraction, pack):
        wrong_way = _goes_wrong_way(change)
        if wrong_way:
            yield _finding("up" if change.way > 0 else "down", change, {}, None, text, pack)
        elif change.told is None:
            continue
        elif change.told.kind is FigureKind.RATIO and change.told_way and _is_part(change.told):
            yield from _fraction(change, change.told, text, pack)
        elif change.told.kind is FigureKind.RATIO:
            yield from _times(change, change.told, text, pack)
        elif change.points:
            yield from _points(change, change.told, text, pack)
        elif change.told.kind is FigureKind.PERCENTAGE:
            yield from _percent(change, change.told, text, pack)
        else:
            yield from _amount(change, change.told, text, pack)


def _goes_wrong_way(change: Change) -> bool:
    # Two values side by side are rounded alike: 192 and 190 million are no equals.
    before, after = written(change.before), written(change.after)
    if change.way > 0:
        return after.high is not None and before.low is not None and after.high < before.low
    if change.way < 0:
        return after.low is not None and before.high is not None and after.low > before.high
    return False


def _times(change: Change, told: Figure, text: str, pack: Pack) -> Iterator[Finding]:
    value = told.low if told.low is not None else told.high
    ratio = quotient(stated(change.after), stated(change.before))
    if value is None or ratio is None:
        return
    allows = allowed(told)
    if told.hedge is Hedge.LESS_THAN:
        edge = value * _NEARLY if value > _ONE else None
        allows = Interval(edge, value) if value > _ONE else Interval(None, value)
    allows = allows.widened(value * _TIMES)
    if told.hedge is Hedge.LESS_THAN and value < _ONE:
        # Nearly halved stops short of a half: from 100 to 55.
        allows = Interval(value * (_ONE - _TIMES), value / _NEARLY)
    if value < _ONE and _is_what_went(ratio, told):
        return
    if not ratio.meets(allows):
        exact = _factor(change)
        right = number(exact, pack, 2) if exact is not None else ""
        yield _finding("times", change, {"right": right}, told, text, pack)


def _is_part(told: Figure) -> bool:
    return told.high is not None and told.high < _ONE


def _fraction(change: Change, told: Figure, text: str, pack: Pack) -> Iterator[Finding]:
    """Judge "from 8 to 10, a quarter more": a fraction of what was before."""
    ratio = quotient(stated(change.after), stated(change.before))
    if ratio is None:
        return
    true = ratio.shifted(-_ONE).scaled(_HUNDRED)
    if not true.meets(_signed(share(told), change, told)):
        yield _finding("percent", change, _right(change, told, pack), told, text, pack)


def _is_what_went(ratio: Interval, told: Figure) -> bool:
    """Tell whether a fraction is of what went off or was added, and not of what was left."""
    fell = ratio.high is not None and ratio.high < _ONE
    change = (-ratio).shifted(_ONE) if fell else ratio.shifted(-_ONE)
    return change.scaled(_HUNDRED).meets(share(told))


def _factor(change: Change) -> Decimal | None:
    before, after = middle(change.before), middle(change.after)
    return after / before if before and after is not None else None


def _percent(change: Change, told: Figure, text: str, pack: Pack) -> Iterator[Finding]:
    ratio = quotient(stated(change.after), stated(change.before))
    if ratio is None:
        return
    true = ratio.shifted(-_ONE).scaled(_HUNDRED)
    wanted = _signed(percent(told), change, told)
    apart = distance(true, wanted)
    if true.meets(_signed(near_share(told), change, told)):
        return
    if true.meets(-wanted) and not true.meets(wanted.widened(told.step)):
        # The amount is right and its direction is not.
        key = "up" if change.told_way > 0 else "down"
        yield _finding(key, change, {}, told, text, pack)
        return
    severity = Severity.ERROR if apart > told.step / 2 else Severity.WARNING
    if change.before.kind is FigureKind.PERCENTAGE:
        difference = percent(change.after) - percent(change.before)
        if difference.meets(wanted):
            yield _finding(
                "points", change, _right(change, told, pack), told, text, pack, Severity.WARNING
            )
            return
    yield _finding("percent", change, _right(change, told, pack), told, text, pack, severity)


def _right(change: Change, told: Figure, pack: Pack) -> dict[str, str]:
    factor = _factor(change)
    if factor is None:
        return {"right": ""}
    exact = abs(factor - _ONE) * _HUNDRED
    near = (
        number(exact, pack, 0) if told.kind is FigureKind.RATIO else as_written(exact, told, pack)
    )
    return {"right": number(exact, pack, 1), "near": near}


def _points(change: Change, told: Figure, text: str, pack: Pack) -> Iterator[Finding]:
    true = percent(change.after) - percent(change.before)
    if not true.meets(_signed(percent(told), change, told)):
        yield _finding(
            "difference", change, _difference(change, told, text, pack), told, text, pack
        )


def _amount(change: Change, told: Figure, text: str, pack: Pack) -> Iterator[Finding]:
    true = stated(change.after) - stated(change.before)
    if change.before.kind is FigureKind.MEASURE:
        true = written(change.after) - written(change.before)
    if not true.meets(_signed(stated(told), change, told)):
        yield _finding(
            "difference", change, _difference(change, told, text, pack), told, text, pack
        )


def _difference(change: Change, told: Figure, text: str, pack: Pack) -> dict[str, str]:
    before, after = middle(change.before), middle(change.after)
    if before is None or after is None:
        return {"right": ""}
    exact = abs(after - before)
    right = like(exact, told, text, pack)
    return {"right": right, "near": right}


def _signed(amount: Interval, change: Change, told: Figure) -> Interval:
    """Return the difference with the sign that its words give it."""
    if told.high is not None and told.high < 0:
        return amount
    return amount if change.told_way >= 0 else -amount


def _finding(
    key: str,
    change: Change,
    values: dict[str, str],
    told: Figure | None,
    text: str,
    pack: Pack,
    severity: Severity = Severity.ERROR,
) -> Finding:
    words = pack.findings.rules[_NAME]
    values = {
        "before": digits_of(change.before, text),
        "after": digits_of(change.after, text),
        "told": digits_of(told, text) if told else "",
        **values,
    }
    figures = (told, change.before, change.after) if told else (change.after, change.before)
    near = values.get("near") or (values.get("right") if key == "times" else None)
    suggestion = None
    if near:
        suggestion = words[f"{key}_suggestion"].format(**{**values, "near": near})
    return Finding(
        _NAME, severity, words[key].format(**values), tuple(map(span, figures)), suggestion
    )


RULE = Rule(_NAME, find)
