"""timing.toml: which dates in a sentence are not the time of its figures."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """The words that set a date apart from the figures beside it."""

    comparisons: tuple[str, ...]
    """Words just before a date that a figure is only compared with: more than in 2020."""
    since: tuple[str, ...]
    """Words before a date from which on something holds, also some words farther on."""
    beside: tuple[str, ...]
    """Words before a date that the figure lies outside of: a second round after talks in May."""
    asides: tuple[str, ...]
    """Words that begin a clause about somebody or something between commas."""
    that_night: tuple[str, ...]
    """Words for the night that was told of last."""
    that_day: tuple[str, ...]
    """Words for the day that was told of last."""
