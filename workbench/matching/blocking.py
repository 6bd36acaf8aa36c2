"""Which pairs are worth comparing: those that share a key, never all with all.

A key is a plain tuple, so that the same blocking can be a join in a database. Articles with a date
meet within the window of one event; one without meets all that share its key.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from workbench.languages.signs import concept_table
from workbench.matching.spelling import spelling_key
from workbench.matching.subjects import Subject
from workbench.matching.units import scale_of
from workbench.model.figure import FigureKind

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
        return sorted({_widest(key) for key in subject.things})
    return (spelling_key(subject.lemma)[:_STEM],) if subject.lemma else ()


def _widest(key: str) -> str:
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


def pairs_of_two(
    left: Sequence[Subject], right: Sequence[Subject]
) -> Iterator[tuple[Subject, Subject]]:
    """Yield each pair of figures of two articles once; `left` is of the earlier one."""
    if not left or not right or not _share_a_name(left[0], right[0]):
        return
    theirs: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for index, subject in enumerate(right):
        for key in _keys_of_two(subject):
            theirs[key].append(index)
    for subject in left:
        met = {index for key in _keys_of_two(subject) for index in theirs.get(key, ())}
        for index in sorted(met):
            yield subject, right[index]


def _keys_of_two(subject: Subject) -> Iterator[tuple[str, str, str]]:
    """Yield what two figures of two articles may meet by: what is counted, or the value."""
    yield from thing_keys(subject)
    figure = subject.figure
    stated = figure.high if figure.low is None else figure.low
    if stated is not None:
        yield "value", "", f"{stated:.1e}"


def _share_a_name(left: Subject, right: Subject) -> bool:
    return not set(left.profile.main_names).isdisjoint(right.profile.main_names)
