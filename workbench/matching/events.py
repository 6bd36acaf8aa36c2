"""Whether two articles report on one event: what they share, and how near they were published."""

from collections.abc import Collection
from typing import NamedTuple

from workbench.languages.signs import concept_table
from workbench.matching.lexicon import COUNTRY
from workbench.matching.subjects import Profile

WINDOW = 16
"""Days between publications after which two reports are no longer on one event."""
_NAME, _COUNTRY, _TOPIC, _COMMON = 1.0, 0.25, 0.25, 0.05
_LEAST = ((2, 1.25), (6, 1.5), (WINDOW, 2.0))
"""Weight that two reports share at least, by the days between them: what is in the news together
needs less. Those of which one has no date need as much as the farthest apart.
"""
_FEW = 2
"""Names that say little where the places are others: first and last name of one person."""
_FULL = 3.0
"""Weight shared at which there is no doubt left."""


class Event(NamedTuple):
    """How far two articles share an event."""

    score: float
    """0 to 1; 0 where they do not."""
    names: tuple[str, ...]
    """Names in both, the most prominent first, as the left article writes them."""
    days: int | None
    """Days between the publications, None where one has no date."""


def compare_events(left: Profile, right: Profile) -> Event:
    """Return how far two articles are about one event; the order of the two is of no matter."""
    days = None
    if left.published and right.published:
        days = abs((left.published - right.published).days)
        if days > WINDOW:
            return Event(0.0, (), days)
    common = concept_table().common
    names = sorted(left.names.keys() & right.names.keys())
    topics = left.topics & right.topics
    own = [name for name in names if not name.startswith(COUNTRY)]
    weight = _NAME * len(own) + _COUNTRY * (len(names) - len(own))
    weight += sum(_COMMON if topic in common else _TOPIC for topic in topics)
    least = next(weight for most, weight in _LEAST if (WINDOW if days is None else days) <= most)
    if not own or weight < least or _elsewhere(left, right, own):
        return Event(0.0, (), days)
    shown = sorted(own, key=lambda name: (-_prominence(name, left, right), name))
    return Event(min(1.0, weight / _FULL), tuple(left.names[name] for name in shown), days)


def _elsewhere(left: Profile, right: Profile, shared: Collection[str]) -> bool:
    """Tell whether two articles are about other places, and share no more than a name or two.

    The person of that name is then in two stories, or there are two persons of that name.
    """
    ours, theirs = left.places, right.places
    return (
        len(shared) <= _FEW
        and bool(ours)
        and bool(theirs)
        and ours.isdisjoint(right.names)
        and theirs.isdisjoint(left.names)
        and not any(name in ours or name in theirs for name in shared)
    )


def _prominence(name: str, left: Profile, right: Profile) -> int:
    """Return how far a name stands in front in both articles; the order of the two is no matter."""
    ranks = (names.index(name) if name in names else len(names) for names in _main(left, right))
    return -sum(ranks)


def _main(left: Profile, right: Profile) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return left.main_names, right.main_names
