"""Whether two articles report on one event: what they share, and how near they were published."""

from typing import NamedTuple

from workbench.languages.signs import concept_table
from workbench.matching.lexicon import COUNTRY
from workbench.matching.subjects import Profile

WINDOW = 10
"""Days between publications after which two reports are no longer on one event."""
_NAME, _COUNTRY, _TOPIC, _COMMON = 1.0, 0.25, 0.25, 0.05
_LEAST = 1.4
_FULL = 3.0
"""Weight shared at which there is no doubt left."""


class Event(NamedTuple):
    """How far two articles share an event."""

    score: float
    """0 to 1; 0 where they do not."""
    names: tuple[str, ...]
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
    names = sorted(left.names & right.names)
    topics = left.topics & right.topics
    own = [name for name in names if not name.startswith(COUNTRY)]
    weight = _NAME * len(own) + _COUNTRY * (len(names) - len(own))
    weight += sum(_COMMON if topic in common else _TOPIC for topic in topics)
    if not own or weight < _LEAST:
        return Event(0.0, tuple(own), days)
    return Event(min(1.0, weight / _FULL), tuple(own), days)
