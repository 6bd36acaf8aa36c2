"""Which pairs are worth comparing: those that share a key, never all with all.

A key is a plain tuple, so that the same blocking can be a join in a database. Articles with a date
meet within the window of one event; one without meets all that share its key.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import inf
from typing import NamedTuple

from workbench.languages.signs import concept_table
from workbench.matching.contents import Content, content_of, names_in
from workbench.matching.spelling import spelling_key
from workbench.matching.subjects import Subject, side_of
from workbench.matching.units import scale_of
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.match import Side

Key = tuple[str, str, str, str]
"""Family of kinds, quantity or currency, thing counted, name in the article."""

_STEM = 5
"""Letters of an unknown lemma that its inflections and its cousins abroad share."""
_FAMILIES = {
    FigureKind.PERCENTAGE: "percentage",
    FigureKind.PERCENTAGE_POINTS: "percentage",
    FigureKind.ORDINAL: "ordinal",
    FigureKind.MEASURE: "measure",
    FigureKind.DURATION: "measure",
}


def family(kind: FigureKind) -> str:
    """Return the name of the kinds that may speak of one thing."""
    return _FAMILIES.get(kind, kind.value)


_OPEN = (Hedge.AT_LEAST, Hedge.MORE_THAN)
_CLOSED = (Hedge.AT_MOST, Hedge.LESS_THAN)
_SLACK = 0.15
_BELOW, _ABOVE = 0.6, 2.0
"""Farther than `relating` lets values be rounded, or open ends reach."""


def keys(subject: Subject) -> Iterator[Key]:
    """Yield the keys under which the figure meets others; none where nothing is counted."""
    for kinds, quantity, thing in thing_keys(subject):
        for name in subject.profile.main_names:
            yield kinds, quantity, thing, name


def thing_keys(subject: Subject) -> Iterator[tuple[str, str, str]]:
    """Yield the keys without the names: what two articles that share a name are compared by."""
    figure = subject.figure
    kinds = family(figure.kind)
    quantity = "" if kinds == "percentage" else scale_of(figure.unit).quantity
    for thing in _things(subject):
        yield kinds, quantity, thing


def _things(subject: Subject) -> Iterable[str]:
    if subject.figure.kind not in (FigureKind.COUNT, FigureKind.ORDINAL):
        return ("",)
    if subject.things:
        return sorted({widest(key) for key in subject.things})
    return (spelling_key(subject.lemma)[:_STEM],) if subject.lemma else ()


def widest(key: str) -> str:
    """Return the widest thing that a thing is a sort of, itself where it is of none."""
    sorts = concept_table().sort_of
    for _ in range(len(sorts)):
        if key not in sorts:
            break
        key = sorts[key]
    return key


def order(subject: Subject) -> tuple[int, str, int]:
    """Return the place of a figure among all: by publication, undated first, then by article."""
    published = subject.profile.published
    day = published.toordinal() if published else 0
    return day, subject.profile.article, subject.figure.start


class Placed(NamedTuple):
    """A figure with what it may meet another by, and between which numbers it may be meant."""

    at: int
    subject: Subject
    content: Content
    side: Side
    keys: tuple[tuple[str, str, str], ...]
    least: float
    most: float


def pairs_of_two(
    left: Sequence[Subject], right: Sequence[Subject]
) -> Iterator[tuple[Placed, Placed]]:
    """Yield each pair of figures of two articles once; `left` is of the earlier one.

    Pairs that comparing would bar whatever else they share are left out.
    """
    if not left or not right or not _share_a_name(left[0], right[0]):
        return
    theirs: dict[tuple[str, str, str], list[Placed]] = defaultdict(list)
    for held in _placed(_Figures(right)):
        for key in held.keys:
            theirs[key].append(held)
    for ours in _placed(_Figures(left)):
        met = {held.at: held for key in ours.keys for held in theirs.get(key, ())}
        for other in sorted(met):
            if not _hopeless(ours, met[other]):
                yield ours, met[other]


class _Figures:
    """The figures of an article, told from others by being the very same object."""

    __slots__ = ("held",)

    def __init__(self, held: Sequence[Subject]) -> None:
        self.held = held

    def __hash__(self) -> int:
        return id(self.held)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Figures) and other.held is self.held


@lru_cache(maxsize=512)
def _placed(figures: _Figures) -> tuple[Placed, ...]:
    """Return the figures as they meet others: an article is compared with dozens in a row."""
    names = names_in(figures.held[0].profile.names) if figures.held else None
    return tuple(
        Placed(
            at,
            subject,
            content_of(subject, names),
            side_of(subject),
            tuple(_keys_of_two(subject)),
            *_meant(subject.figure),
        )
        for at, subject in enumerate(figures.held)
    )


def _keys_of_two(subject: Subject) -> Iterator[tuple[str, str, str]]:
    """Yield what two figures of two articles may meet by: what is counted, or the value."""
    yield from thing_keys(subject)
    figure = subject.figure
    stated = figure.high if figure.low is None else figure.low
    if stated is not None:
        yield "value", "", f"{stated:.1e}"


def _hopeless(ours: Placed, theirs: Placed) -> bool:
    """Tell whether neither thing, nor happening, nor value makes these two one thing.

    Two values that exclude each other are of one thing only where both texts count the same, or
    where the same or the like happened to it.
    """
    if ours.least <= theirs.most and theirs.least <= ours.most:
        return False
    left, right = ours.subject, theirs.subject
    if not left.things or not right.things:
        return False
    if not concept_table().generic.issuperset(set(left.things).intersection(right.things)):
        return False
    if _happened_alike(left, right):
        return False
    return left.figure.verb != right.figure.verb or bool(left.happened) or not left.figure.verb


def _happened_alike(left: Subject, right: Subject) -> bool:
    if not left.happened.isdisjoint(right.happened | right.near):
        return True
    if not right.happened.isdisjoint(left.near):
        return True
    alike = concept_table().alike
    return any(
        second in alike.get(first, ()) or first in alike.get(second, ())
        for first in left.happened
        for second in right.happened
    )


def _meant(figure: Figure) -> tuple[float, float]:
    """Return the least and the most that the figure may be meant as, wider than any hedge goes."""
    low, high = figure.low, figure.high
    least = -inf if low is None else float(low)
    most = inf if high is None else float(high)
    if 0 < most < inf and figure.hedge in _CLOSED:
        least = most * _BELOW
    if 0 < least < inf and figure.hedge in _OPEN:
        most = least * _ABOVE
    step = float(figure.step)
    slack = max(_SLACK * max((abs(end) for end in (least, most) if abs(end) < inf), default=inf),
                step)  # fmt: skip
    scale = scale_of(figure.unit)
    factor, offset = float(scale.factor), float(scale.offset)
    return (least - slack) * factor + offset, (most + slack) * factor + offset


def _share_a_name(left: Subject, right: Subject) -> bool:
    return not set(left.profile.main_names).isdisjoint(right.profile.main_names)
