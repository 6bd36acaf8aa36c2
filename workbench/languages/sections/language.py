"""language.toml: what the language is called, and how it writes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """Identity and writing habits of a language."""

    code: str
    """ISO 639-1."""
    name: str
    """In the language itself."""
    english: str
    """In English."""
