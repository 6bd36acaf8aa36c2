"""Compares two figures feature by feature: what fits, what differs, what is not said."""

from typing import NamedTuple

from rapidfuzz import fuzz

from workbench.languages.signs import concept_table
from workbench.matching.blocking import family
from workbench.matching.events import Event
from workbench.matching.lexicon import COUNTRY, shown
from workbench.matching.spelling import spelling_key
from workbench.matching.subjects import Subject
from workbench.matching.times import gap
from workbench.matching.units import scale_of
from workbench.model.figure import FigureKind

_ALIKE = 88.0
"""Likeness of the words for an unknown thing counted, of 100, from which they are the same."""
_LOCAL_FULL = 3.0
_COMMON = 0.25


_DOUBTED = -0.3
"""What the words around two figures say where they tell of different happenings."""
_BY_VERB = 0.4
"""What the same verb and unit say of the thing measured, where nobody names it."""


class Comparison(NamedTuple):
    """What a comparison says of each feature; 1 the same, 0 not said, below 0 differing."""

    thing: float
    happened: float
    place: float
    time: float
    local: float
    """Names and concepts shared by the two claims, 0 to 1."""
    owner: float
    """-1 where the claims name different ones of those that the articles are about."""
    partial: bool
    """True where one thing is a sort of the other."""
    reasons: tuple[str, ...]


def compare(left: Subject, right: Subject, event: Event) -> Comparison | None:
    """Compare two figures of articles that share an event; None where they cannot be the same."""
    if not _fit(left, right) or event.score <= 0:
        return None
    reasons: list[str] = []
    thing, partial = _thing(left, right, reasons)
    if thing < 0 or (thing == 0 and left.figure.kind in _COUNTS):
        return None
    happened = _happened(left, right, reasons)
    if happened <= -1 or (happened < 1 and _generic(left, right)):
        return None
    if not thing and happened == 1:
        thing = _BY_VERB
    place = _place(left, right, reasons)
    time = _time(left, right, reasons)
    if place < 0 or time < 0:
        return None
    local = _local(left, right, reasons)
    if event.days is not None:
        reasons.append(_published(event.days))
    if event.names:
        reasons.append(f"same event: {', '.join(event.names[:3])}")
    owner = -1.0 if _others(left, right) else 0.0
    return Comparison(thing, happened, place, time, local, owner, partial, tuple(reasons))


_COUNTS = (FigureKind.COUNT, FigureKind.ORDINAL, FigureKind.RATIO)


def _fit(left: Subject, right: Subject) -> bool:
    if family(left.figure.kind) != family(right.figure.kind):
        return False
    if family(left.figure.kind) == "percentage":
        return True
    return scale_of(left.figure.unit).quantity == scale_of(right.figure.unit).quantity


def _thing(left: Subject, right: Subject, reasons: list[str]) -> tuple[float, bool]:
    """Return likeness of the things counted, and whether one is a sort of the other."""
    shared = set(left.things).intersection(right.things)
    ours, theirs = left.figure.counted, right.figure.counted
    if shared:
        known = shown(min(shared))
        reasons.append(f"same thing counted: {_equation(ours or known, theirs or known)}")
        return 1.0, False
    if left.things and right.things:
        if _sort_of(left, right) or _sort_of(right, left):
            reasons.append(f"one is a sort of the other: {ours}, {theirs}")
            return 0.6, True
        return -1.0, False
    if not left.lemma or not right.lemma or not ours or not theirs:
        return 0.0, False
    if left.lemma.casefold() == right.lemma.casefold():
        reasons.append(f"same thing counted: {_equation(ours, theirs)}")
        return 1.0, False
    if left.things or right.things:
        return -1.0, False
    if fuzz.ratio(left.lemma.casefold(), right.lemma.casefold()) >= _ALIKE or (
        fuzz.token_sort_ratio(ours.casefold(), theirs.casefold()) >= _ALIKE
    ):
        reasons.append(f"thing counted spelled alike: {ours}, {theirs}")
        return 0.8, False
    return -1.0, False


def _equation(ours: str, theirs: str) -> str:
    if ours.casefold() == theirs.casefold():
        return ours
    return f"{ours} = {theirs}"


def _sort_of(narrow: Subject, wide: Subject) -> bool:
    sorts = concept_table().sort_of
    return any(sorts.get(key) in wide.things for key in narrow.things)


def _happened(left: Subject, right: Subject, reasons: list[str]) -> float:
    if left.happened and right.happened:
        shared = sorted(left.happened & right.happened)
        if not shared:
            if _alike(left, right):
                return 0.0
            return -1.0 if left.told and right.told else _DOUBTED
        reasons.append(f"same thing happened: {', '.join(map(shown, shared))}")
        return 1.0
    ours, theirs = left.figure.verb, right.figure.verb
    if not left.happened and not right.happened:
        if ours and ours == theirs:
            reasons.append(f"same verb: {ours}")
            return 1.0
        return 0.5
    return 0.0


def _generic(left: Subject, right: Subject) -> bool:
    """Tell whether the thing counted is so general that only what happened makes it one thing."""
    shared = set(left.things).intersection(right.things)
    return bool(shared) and shared <= concept_table().generic


def _alike(left: Subject, right: Subject) -> bool:
    alike = concept_table().alike
    return any(
        second in alike.get(first, ()) or first in alike.get(second, ())
        for first in left.happened
        for second in right.happened
    )


def _place(left: Subject, right: Subject, reasons: list[str]) -> float:
    ours, theirs = left.place, right.place
    if not ours or not theirs or ours.startswith(COUNTRY) != theirs.startswith(COUNTRY):
        return 0.0
    words, others = set(ours.split()), set(theirs.split())
    if words & others or fuzz.ratio(ours, theirs) >= _ALIKE:
        reasons.append(f"same place: {left.figure.where}")
        return 1.0
    if ours in right.local or theirs in left.local:
        return 0.0
    return -1.0


def _time(left: Subject, right: Subject, reasons: list[str]) -> float:
    if left.when is None or right.when is None:
        return 0.0
    days = gap(left.when, right.when)
    if not days:
        reasons.append(f"same time: {left.figure.when}" if left.when == right.when else "same time")
        return 1.0
    stated = "when" not in left.figure.inferred and "when" not in right.figure.inferred
    counted_again = _counted_again(left) and _counted_again(right)
    if days == 1 or counted_again:
        return 0.0
    return -1.0 if stated else 0.0


def _counted_again(subject: Subject) -> bool:
    table = concept_table()
    keys = subject.happened.union(subject.things)
    return bool(keys & table.growing or keys & table.recounted)


def _local(left: Subject, right: Subject, reasons: list[str]) -> float:
    common = concept_table().common
    shared = (left.local & right.local) - left.happened - right.happened
    if not shared:
        return 0.0
    said = (left.profile.names.get(key) or shown(key) for key in sorted(shared)[:4])
    reasons.append(f"both speak of {', '.join(said)}")
    weight = sum(_COMMON if key in common else 1.0 for key in shared)
    return min(1.0, weight / _LOCAL_FULL)


def _others(left: Subject, right: Subject) -> bool:
    """Tell whether two claims name different persons or parties that one article knows both of."""
    ours, theirs = _named(left), _named(right)
    if not ours or not theirs or ours & theirs:
        return False
    return bool(ours & right.profile.names.keys() or theirs & left.profile.names.keys())


def _named(subject: Subject) -> frozenset[str]:
    """Return the names in the claim, without who says it and without the place."""
    said = {spelling_key(word) for word in (subject.figure.speaker or "").split()}
    where = {spelling_key(word) for word in (subject.figure.where or "").split()}
    return (subject.local & subject.profile.names.keys()) - said - where


def _published(days: int) -> str:
    if not days:
        return "published the same day"
    return "published one day apart" if days == 1 else f"published {days} days apart"
