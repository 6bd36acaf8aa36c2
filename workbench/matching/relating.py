"""How the values of two figures on one thing stand to each other, and why they differ."""

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from workbench.languages.signs import concept_table
from workbench.matching.subjects import Subject
from workbench.matching.units import on_scale, scale_of
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.interval import Interval, allowed, rounding_place, written
from workbench.model.match import Relation

_OPEN = (Hedge.AT_LEAST, Hedge.MORE_THAN)
_CLOSED = (Hedge.AT_MOST, Hedge.LESS_THAN)
_REACH = Decimal("1.6")
"""Nobody says *more than 100* of far more, nor *under 100*, or *almost*, of far less."""
_BELOW = Decimal("0.75")
_PLAIN, _HEDGED, _CONVERTED = Decimal("0.04"), Decimal("0.12"), Decimal("0.05")
"""What rounding may take away of an unhedged figure, of a hedged one, between two units."""
_SMALL = 50
"""An unhedged whole number below this is counted, not rounded."""
ANOTHER_DAY = "another day"
_SWAPPED = 2
_OUTGROWN = Decimal("1.4")
"""A later value this many times *at least 100* is a later count, whatever is counted."""
_FACTORS = ((10, "ten"), (100, "a hundred"), (1000, "a thousand"), (10**6, "a million"))


class Related(NamedTuple):
    """A relation, and the likely cause of a conflict."""

    relation: Relation
    cause: str | None = None


class _Value(NamedTuple):
    """The number a figure names, in the base unit of its quantity."""

    unit: str | None
    hedge: Hedge
    bounded: bool
    """True where an end is open, or the two ends differ."""
    written: Interval
    """What rounds to its digits, in its own unit."""
    stated: Decimal
    """As written, the middle of a range."""
    value: Decimal
    place: Decimal
    """Place value that it may be rounded to."""
    reach: Interval
    """What its words allow, an open end as far as people mean it."""


def relate(left: Subject, right: Subject, partial: bool = False) -> Related:
    """Return how two values stand to each other; `left` was published first, or the same day.

    With `partial` one thing is a sort of the other.
    """
    kinds = {left.figure.kind, right.figure.kind}
    ours, theirs = _value(left.figure), _value(right.figure)
    if len(kinds) > 1 and FigureKind.PERCENTAGE_POINTS in kinds:
        same = ours and theirs and ours.stated == theirs.stated
        return Related(Relation.CONFLICTS, "percent against percentage points" if same else None)
    if ours is None or theirs is None or ours.value == theirs.value:
        return Related(Relation.AGREES)
    newer = _counted_later(left, right, ours, theirs)
    if _allow_each_other(ours, theirs, newer):
        return Related(Relation.AGREES)
    if _rounded(ours, theirs):
        return Related(Relation.ROUNDED)
    if newer:
        return Related(Relation.UPDATED)
    return Related(Relation.CONFLICTS, _cause(left, right, ours, theirs, partial))


def _value(figure: Figure) -> _Value | None:
    return _value_of(
        figure.low,
        figure.high,
        figure.low_inclusive,
        figure.high_inclusive,
        figure.hedge,
        figure.step,
        figure.unit,
    )


@lru_cache(maxsize=65536)
def _value_of(
    low: Decimal | None,
    high: Decimal | None,
    low_inclusive: bool,
    high_inclusive: bool,
    hedge: Hedge,
    step: Decimal,
    unit: str | None,
) -> _Value | None:
    """Return what the value is compared by: a figure is compared with dozens of others."""
    stated = high if low is None else low
    if stated is None:
        return None
    if low is not None and high is not None:
        stated = (low + high) / 2
    figure = Figure(
        0, 0, "", 0, 0, FigureKind.COUNT, low, high, low_inclusive, high_inclusive, hedge, step
    )
    scale = scale_of(unit)
    return _Value(
        unit,
        hedge,
        hedge in _OPEN or hedge in _CLOSED or low != high,
        written(figure),
        stated,
        stated * scale.factor + scale.offset,
        rounding_place(figure) * scale.factor,
        on_scale(_reach(figure), scale),
    )


def _reach(figure: Figure) -> Interval:
    if figure.hedge in _OPEN and figure.low is not None and figure.low > 0:
        return Interval(figure.low, figure.low * _REACH, figure.low_inclusive)
    if figure.hedge in _CLOSED and figure.high is not None and figure.high > 0:
        return Interval(figure.high * _BELOW, figure.high, True, figure.high_inclusive)
    return allowed(figure)


def _allow_each_other(ours: _Value, theirs: _Value, newer: bool) -> bool:
    """Tell whether the hedges let both be true at once.

    Where the right one is a later count, *at least 14* and *at least 17* are no longer the same.
    """
    if not (ours.bounded or theirs.bounded) or not ours.reach.meets(theirs.reach):
        return False
    return not newer or abs(ours.value - theirs.value) < max(ours.place, theirs.place)


def _rounded(ours: _Value, theirs: _Value) -> bool:
    """Tell whether one value is the other as people round it."""
    difference = abs(ours.value - theirs.value)
    most = max(abs(ours.value), abs(theirs.value))
    if ours.unit != theirs.unit:
        return difference <= most * _CONVERTED
    plain = not (ours.bounded or theirs.bounded)
    if plain and ours.written.meets(theirs.written):
        return True
    return _rounds_to(theirs, ours, difference, most) or _rounds_to(ours, theirs, difference, most)


def _rounds_to(finer: _Value, rough: _Value, difference: Decimal, most: Decimal) -> bool:
    if difference * 2 >= rough.place:
        return False
    if rough.hedge is not Hedge.EXACTLY:
        return difference <= most * _HEDGED
    counted = abs(rough.value) < _SMALL or rough.place <= finer.place
    return not counted and difference <= most * _PLAIN


def _counted_later(left: Subject, right: Subject, ours: _Value, theirs: _Value) -> bool:
    """Tell whether the right value is a later state of the left one."""
    if not _later(left, right):
        return False
    if theirs.value > ours.value * _OUTGROWN and left.figure.hedge in _OPEN:
        return True
    table = concept_table()
    keys = left.happened.union(right.happened, left.things, right.things)
    if keys & table.growing and theirs.value > ours.value:
        return True
    return bool(keys & table.recounted) and not _one_day(left, right)


def _one_day(left: Subject, right: Subject) -> bool:
    """Tell whether both say that they are of one and the same day: counted once, not again."""
    return left.when is not None and left.when == right.when and left.when[0] == left.when[1]


def shrinks(left: Subject, right: Subject) -> bool:
    """Tell whether a later report has a lower count of what only grows."""
    table = concept_table()
    keys = left.happened.union(right.happened, left.things, right.things)
    if not _later(left, right) or not keys & table.growing or keys & table.recounted:
        return False
    ours, theirs = _value(left.figure), _value(right.figure)
    return ours is not None and theirs is not None and theirs.value < ours.value


def _later(left: Subject, right: Subject) -> bool:
    ours, theirs = left.profile.published, right.profile.published
    if ours and theirs and ours != theirs:
        return ours < theirs
    if left.when and right.when:
        return left.when[1] < right.when[0]
    return False


def _cause(
    left: Subject, right: Subject, ours: _Value, theirs: _Value, partial: bool
) -> str | None:
    if ours.stated == theirs.stated:
        return f"another unit: {left.figure.unit}, {right.figure.unit}"
    if _transposed(ours.stated, theirs.stated):
        return "transposed digits"
    low, high = sorted((abs(ours.value), abs(theirs.value)))
    for factor, name in _FACTORS:
        if low and high == low * factor:
            return f"a factor of {name}"
    if partial:
        return "part against whole"
    if left.when and right.when and (left.when[1] < right.when[0] or right.when[1] < left.when[0]):
        return ANOTHER_DAY
    return None


def _transposed(ours: Decimal, theirs: Decimal) -> bool:
    """Tell whether two neighbouring digits changed places."""
    first, second = f"{ours:f}", f"{theirs:f}"
    if len(first) != len(second) or first.find(".") != second.find("."):
        return False
    first, second = first.replace(".", ""), second.replace(".", "")
    off = [at for at in range(len(first)) if first[at] != second[at]]
    if len(off) != _SWAPPED or off[1] != off[0] + 1:
        return False
    return first[off[0]] == second[off[1]] and first[off[1]] == second[off[0]]
