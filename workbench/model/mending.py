"""What a person changed in what extraction found."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class MendingKind(StrEnum):
    """What was mended."""

    ADDED = "added"
    """A claim that extraction had missed."""
    BOUNDS = "bounds"
    SPLIT = "split"
    MERGED = "merged"
    KEPT = "kept"
    """A claim that a newer reading does not find, and that stands since somebody judged it."""
    FIGURE = "figure"
    DATE = "date"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True)
class Mending:
    """One thing that stands as a person made it."""

    kind: MendingKind
    start: int
    end: int
    """Where it stands: a claim, the number of a figure, a date mention."""
    was: str
    """What extraction had: the words of the former claims, or the value as it was read."""
    now: str
    """The words of the claim, or the value that a person put there; empty for none."""
    reviewer: str
    mended_at: datetime
    """Aware, UTC."""


def within(mendings: Iterable[Mending], start: int, end: int) -> tuple[Mending, ...]:
    """Return those that stand between two offsets."""
    return tuple(one for one in mendings if start <= one.start and one.end <= end)
