"""A speaker as a text names it."""

from dataclasses import dataclass
from enum import Enum

from workbench.extract.speech.people import Candidate
from workbench.extract.tokens import Tokens


class PartyKind(Enum):
    """How a speaker is named."""

    NAME = 1
    PRONOUN = 2
    GROUP = 3


@dataclass(slots=True)
class Party:
    """A speaker as the text names it beside a cue; token indexes of its passage."""

    kind: PartyKind
    first: int
    last: int
    start: int
    end: int
    candidate: Candidate | None = None
    role: tuple[int, int] | None = None
    """Character span of the role that the phrase gives a name."""
    head: str = ""
    """Lower-case head noun of a group, where it is a known role or body."""


def party_of(kind: PartyKind, tokens: Tokens, first: int, last: int) -> Party:
    """Return the party of tokens `first` up to but not including `last`."""
    return Party(kind, first, last, tokens.starts[first], tokens.ends[last - 1])


def index_of(tokens: Tokens, start: int, near: int) -> int:
    """Return the token that begins at character `start`, at or before token `near`."""
    starts = tokens.starts
    index = min(near, len(starts) - 1)
    while index > 0 and starts[index] > start:
        index -= 1
    return index
