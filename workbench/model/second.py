"""Two pairs of eyes: what a second reviewer says of a verdict, and what somebody is asked."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from workbench.model.verdict import Status


class Stance(StrEnum):
    """What a second reviewer says of a verdict."""

    CONFIRMS = "confirms"
    OBJECTS = "objects"


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one second reviewer says now; it stands beside the verdict and never replaces it."""

    claim_id: str
    stance: Stance
    status: Status
    """The verdict that it was said of; where the claim has another now, it was not said of that."""
    note: str
    reviewer: str
    given_at: datetime
    """Aware, UTC."""

    def is_of(self, status: Status) -> bool:
        """Tell whether it was said of a verdict as this one, and not of an earlier one."""
        return self.status is status


class FlagState(StrEnum):
    """How far something asked is."""

    OPEN = "open"
    ANSWERED = "answered"
    DROPPED = "dropped"
    """Taken back."""


@dataclass(frozen=True, slots=True)
class Flag:
    """A question about a claim, put to somebody or to anybody."""

    number: int
    """Stands for the question at this store."""
    claim_id: str
    asked_of: str
    """Name of a reviewer; empty asks anybody."""
    words: str
    """What is asked, or why; may be empty."""
    asked_by: str
    asked_at: datetime
    """Aware, UTC."""
    state: FlagState = FlagState.OPEN
    answer: str = ""
    answered_by: str = ""
