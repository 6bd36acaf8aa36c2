"""What an importer hands up: an article as its file states it, before anything is decided."""

from dataclasses import dataclass

from workbench.model.errors import Refusal


@dataclass(frozen=True, slots=True)
class Draft:
    """One text with what its file says about it; nothing is guessed yet."""

    text: str
    """Cleaned: NFC, \\n as line end, nothing invisible; not empty."""
    origin: str
    """File, and the line where one file holds many, as a message names it."""
    size: int
    """Bytes read for this draft, for progress."""
    language: str | None = None
    """As stated, unchecked."""
    published: str | None = None
    """As stated, in whatever form."""
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    external_id: str | None = None
    notes: tuple[str, ...] = ()
    """What had to be assumed, to be said aloud; each a line that names where."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One text that cannot be read, while the rest of its file can."""

    refusal: Refusal
    size: int
    """Bytes passed over, for progress."""
