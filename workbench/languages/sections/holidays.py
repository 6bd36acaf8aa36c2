"""holidays.toml: the feasts of a language's countries and how their dates are reckoned."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Holiday:
    """One feast with its names."""

    names: tuple[str, ...]
    """In lower case, as one or more words."""
    on: str
    """12-25 | easter+1 | monday 3 of 1 | last monday of 5 | monday before 5-25 |
    sunday after 3-1 | islamic 10-1 | advent, each with +N or -N days."""
    days: int = 1
    """How many days it lasts."""
    year: int | None = None
    """The one year in which it fell, for an event that is named by its day."""
    unless: str = ""
    """A weekday on which it is kept a day earlier."""


@dataclass(frozen=True, slots=True)
class Holidays:
    """The feasts of one language."""

    holiday: tuple[Holiday, ...]
