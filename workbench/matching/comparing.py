"""Compares two figures feature by feature: what fits, what differs, what is not said."""

from collections.abc import Collection, Iterable
from decimal import Decimal
from math import log10
from typing import NamedTuple

from rapidfuzz import fuzz

from workbench.languages.signs import concept_table
from workbench.matching.blocking import family, widest
from workbench.matching.events import Event
from workbench.matching.lexicon import COUNTRY, shown
from workbench.matching.relating import ANOTHER_DAY, Related, relate, shrinks
from workbench.matching.spelling import spelling_key
from workbench.matching.subjects import STEM, Subject
from workbench.matching.times import gap, of_other_length
from workbench.matching.units import scale_of
from workbench.model.figure import FigureKind
from workbench.model.match import Relation

_ALIKE = 88.0
"""Likeness of two places, of 100, from which they are one."""
_COUSINS = 75.0
"""Likeness of two lemmas of different languages from which they are one word."""
_FULL = 3.0
_COMMON = 0.25
_FITTING = (Relation.AGREES, Relation.ROUNDED)

MEASURED = (
    FigureKind.MONEY,
    FigureKind.MEASURE,
    FigureKind.PERCENTAGE,
    FigureKind.PERCENTAGE_POINTS,
    FigureKind.DURATION,
    FigureKind.AGE,
)
"""Kinds of which the thing counted is often another word of the sentence."""


class Comparison(NamedTuple):
    """What a comparison says of each feature."""

    features: dict[str, float]
    """Name of what was found to how much of it; `weighing` tells what each is worth."""
    related: Related
    reasons: tuple[str, ...]


def compare(left: Subject, right: Subject, event: Event) -> Comparison | None:
    """Compare two figures of articles that share an event; None where they cannot be the same.

    `left` was published first, or the same day.
    """
    if event.score <= 0 or not _fit(left, right):
        return None
    reasons: list[str] = []
    found = {"always": 1.0, "event": event.score}
    thing, partial = _thing(left, right, reasons)
    related = relate(left, right, partial)
    found[thing] = 1.0
    if left.figure.kind in MEASURED:
        found["measured"] = 1.0
    happened = _happened(left, right, reasons)
    found[happened] = 1.0
    _value(left, right, related, found)
    _place(left, right, found, reasons)
    _time(left, right, found, reasons)
    _around(left, right, found, reasons)
    if event.days is not None:
        reasons.append(_published(event.days))
    if event.names:
        reasons.append(f"same event: {', '.join(event.names[:3])}")
    if _barred(left, right, found, related):
        return None
    if "happened" in found and not _SAME.isdisjoint(found):
        fits = "fits" if related.relation in _FITTING else "differs"
        found[f"thing and happened, {fits}"] = 1.0
        if "only value" in found:
            found["only value of thing and happened"] = 1.0
            found["values apart"] = max(0.0, found["values apart"] - _ONLY)
    return Comparison(found, related, tuple(reasons))


_SAME = frozenset(("thing", "thing general"))


def _barred(left: Subject, right: Subject, found: dict[str, float], related: Related) -> bool:
    """Tell whether no other feature can make the two one thing."""
    fits = related.relation in _FITTING
    if "happened excludes" in found:
        return True
    measured = left.figure.kind in MEASURED
    if not (found["around"] or found["near"]) and _SAID.isdisjoint(found) and not measured:
        return True
    if "thing differs" in found and not (fits and measured):
        return True
    if fits:
        return False
    if not _DIFFER.isdisjoint(found) or _other_age(left, right) or left.per != right.per:
        return True
    return not _LOOSE.isdisjoint(found) and _TOLD.isdisjoint(found)


def _other_age(left: Subject, right: Subject) -> bool:
    """Tell whether these are the ages of two people: no reports differ on one so much."""
    if FigureKind.AGE not in (left.figure.kind, right.figure.kind):
        return False
    ours, theirs = _stated(left), _stated(right)
    return ours is None or theirs is None or abs(ours - theirs) > _YEARS


_YEARS = 2
_CLOSE = 0.06
"""Logarithm of the ratio of two values below which they are close: 19 and 18."""
_ONLY = 0.6
"""The same, up to which the one value of one thing in each article may be apart: four times."""
_TOLD_IN_TENS = 10
_SAID = frozenset(("thing", "thing general", "thing is a sort", "thing spelled alike", "happened"))
"""Without any of these, and with nothing around them, two figures share no more than a number."""
_DIFFER = frozenset(("thing is a part", "place differs", "time differs"))
"""Any of these makes two values that do not fit values of two things."""
_TOLD = frozenset(("happened", "happened alike", "happened near", "happened around"))
_LOOSE = frozenset(("thing general", "thing is a sort", "thing alike"))
"""With these two values that do not fit are of one thing only where the same happened to it."""


def _fit(left: Subject, right: Subject) -> bool:
    ours, theirs = family(left.figure.kind), family(right.figure.kind)
    if ours != theirs:
        return {ours, theirs} == _BARE and _stated(left) == _stated(right) and _great(left)
    if ours == "percentage":
        return True
    return scale_of(left.figure.unit).quantity == scale_of(right.figure.unit).quantity


_BARE = {"count", "money"}
"""Families of an amount, where one text leaves out the currency: *184 million profit*."""
_GREAT = 10_000


def _great(subject: Subject) -> bool:
    return (_stated(subject) or 0) >= _GREAT


def _thing(left: Subject, right: Subject, reasons: list[str]) -> tuple[str, bool]:
    """Return how the things counted stand to each other, and whether one is a sort of the other."""
    shared = set(left.things).intersection(right.things)
    ours, theirs = left.figure.counted, right.figure.counted
    if shared:
        known = shown(min(shared))
        reasons.append(f"same thing counted: {_equation(ours or known, theirs or known)}")
        return ("thing general" if shared <= concept_table().generic else "thing"), False
    if left.things and right.things:
        if _sort_of(left, right) or _sort_of(right, left):
            reasons.append(f"one is a sort of the other: {ours}, {theirs}")
            whole = concept_table().whole
            narrow = left if _sort_of(left, right) else right
            role = not whole.isdisjoint(narrow.things) or _stated(narrow) == 1
            return ("thing is a sort", False) if role else ("thing is a part", True)
        if _alike(left.things, right.things) or _people(left, right):
            reasons.append(f"counted alike: {ours}, {theirs}")
            return "thing alike", False
        return "thing differs", False
    if not left.lemma or not right.lemma or not ours or not theirs:
        return "thing unsaid", False
    if _same_word(left, right):
        reasons.append(f"same thing counted: {_equation(ours, theirs)}")
        return "thing", False
    if left.profile.language == right.profile.language:
        if spelling_key(left.lemma)[-5:] == spelling_key(right.lemma)[-5:]:
            reasons.append(f"thing counted spelled alike: {ours}, {theirs}")
            return "thing spelled alike", False
        return "thing in other words", False
    return "thing unknown", False


def _people(left: Subject, right: Subject) -> bool:
    """Tell whether one counts men or women and the other some sort of people to whom the same
    happened: two men missing, two of the crew missing.
    """
    table = concept_table()
    ours, theirs = ({widest(key) for key in one.things} for one in (left, right))
    general = not table.generic.isdisjoint(left.things) or not table.generic.isdisjoint(
        right.things
    )
    return general and bool(ours & theirs) and bool(left.happened & right.happened)


def _same_word(left: Subject, right: Subject) -> bool:
    ours, theirs = spelling_key(left.lemma or ""), spelling_key(right.lemma or "")
    return ours == theirs or fuzz.ratio(ours, theirs) >= (
        _ALIKE if left.profile.language == right.profile.language else _COUSINS
    )


def _equation(ours: str, theirs: str) -> str:
    if ours.casefold() == theirs.casefold():
        return ours
    return f"{ours} = {theirs}"


def _sort_of(narrow: Subject, wide: Subject) -> bool:
    sorts = concept_table().sort_of
    return any(sorts.get(key) in wide.things for key in narrow.things)


def _happened(left: Subject, right: Subject, reasons: list[str]) -> str:
    if left.happened and right.happened:
        shared = sorted(left.happened & right.happened)
        if shared:
            reasons.append(f"same thing happened: {', '.join(map(shown, shared))}")
            return "happened" if left.told or right.told else "happened around"
        if (left.happened & right.near) or (right.happened & left.near):
            return "happened near"
        if _alike(left.happened, right.happened):
            return "happened alike"
        if not (left.told and right.told):
            return "happened doubted"
        apart = concept_table().apart
        excludes = left.happened & apart and right.happened & apart
        return "happened excludes" if excludes else "happened differs"
    ours, theirs = left.figure.verb, right.figure.verb
    if ours and ours == theirs and not left.happened:
        reasons.append(f"same verb: {ours}")
        return "happened"
    return "happened unsaid"


def _alike(ours: Iterable[str], theirs: Collection[str]) -> bool:
    alike = concept_table().alike
    return any(
        second in alike.get(first, ()) or first in alike.get(second, ())
        for first in ours
        for second in theirs
    )


def _value(left: Subject, right: Subject, related: Related, found: dict[str, float]) -> None:
    ours = telling(left)
    if related.relation is Relation.AGREES and _stated(left) == _stated(right):
        found["same value"] = ours
    elif related.relation in _FITTING:
        found["value fits"] = min(ours, telling(right))
    elif related.relation is Relation.UPDATED:
        found["value moved"] = 1.0
    elif related.cause and related.cause != ANOTHER_DAY:
        found["value slipped"] = 1.0
    else:
        found["value differs"] = 1.0
        if shrinks(left, right):
            found["value shrinks"] = 1.0
    if related.relation in _FITTING:
        return
    gap = _gap(left, right)
    found["values apart"] = gap
    if gap <= _CLOSE and not _SAID.isdisjoint(found) and (_stated(left) or 0) >= _TOLD_IN_TENS:
        found["values close"] = 1.0
    if left.alone and right.alone:
        found["only value"] = 1.0


def _gap(left: Subject, right: Subject) -> float:
    """Return the decimal logarithm of how many times one value is the other, 1 at the most."""
    ours, theirs = (
        abs(_stated(one) or Decimal(0)) * scale_of(one.figure.unit).factor for one in (left, right)
    )
    low, high = sorted((ours, theirs))
    return min(1.0, log10(float(high / low))) if low else 1.0


def _stated(subject: Subject) -> Decimal | None:
    figure = subject.figure
    return figure.high if figure.low is None else figure.low


def telling(subject: Subject) -> float:
    """Return how much it says that two texts have this value, 0 to 1: 2 little, 12.4 million much.

    That is the number of its significant digits, and less so its size.
    """
    stated = _stated(subject)
    if not stated:
        return 0.1
    _, digits, exponent = stated.normalize().as_tuple()
    size = len(digits) + (exponent if isinstance(exponent, int) else 0)
    return min(1.0, (len(digits) + 0.3 * max(0, min(size - 1, 6)) - 0.5) / 3)


def _place(left: Subject, right: Subject, found: dict[str, float], reasons: list[str]) -> None:
    ours, theirs = left.place, right.place
    if not ours or not theirs or ours.startswith(COUNTRY) != theirs.startswith(COUNTRY):
        return
    if set(ours.split()) & set(theirs.split()) or fuzz.ratio(ours, theirs) >= _ALIKE:
        reasons.append(f"same place: {left.figure.where}")
        found["place"] = 1.0
    elif ours not in right.local and theirs not in left.local:
        found["place differs"] = 1.0


def _time(left: Subject, right: Subject, found: dict[str, float], reasons: list[str]) -> None:
    if left.when is None or right.when is None:
        return
    days = gap(left.when, right.when)
    if of_other_length(left.when, right.when):
        found["time of other length"] = 1.0
        return
    if not days:
        reasons.append(f"same time: {left.figure.when}" if left.when == right.when else "same time")
        found["time"] = 1.0
        return
    stated = "when" not in left.figure.inferred and "when" not in right.figure.inferred
    if days > 1 and stated and not (_counted_again(left) and _counted_again(right)):
        found["time differs"] = 1.0


def _counted_again(subject: Subject) -> bool:
    table = concept_table()
    keys = subject.happened.union(subject.things)
    return bool(keys & table.growing or keys & table.recounted)


def _around(left: Subject, right: Subject, found: dict[str, float], reasons: list[str]) -> None:
    shared = (left.local & right.local) - left.happened - right.happened
    near = (left.near & right.near) - set(left.things)
    if shared or near:
        keys = sorted(shared | near, key=lambda key: (key.startswith(STEM), key))
        said = [left.profile.names.get(key) or shown(key) for key in keys if key[0] != STEM]
        if said:
            reasons.append(f"both speak of {', '.join(said[:4])}")
    found["around"] = _share(shared)
    found["near"] = _share(near)
    if _others(left, right):
        found["owner differs"] = 1.0


def _share(keys: set[str] | frozenset[str]) -> float:
    common = concept_table().common
    return min(1.0, sum(_COMMON if key in common else 1.0 for key in keys) / _FULL)


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
