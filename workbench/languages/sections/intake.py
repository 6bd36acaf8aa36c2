"""intake.toml: what is needed before a text is read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Intake:
    """How to know the language, and how its typing slips are mended."""

    telling: frozenset[str]
    """Frequent words that no neighbouring language writes so; lower case."""
    after_apostrophe: frozenset[str]
    """Letters that stand against the apostrophe before them, where a space slipped between."""
