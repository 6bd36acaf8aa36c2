"""Who said what: quotations and the names in an article."""

from dataclasses import dataclass

from workbench.model.quick import quick


@quick
@dataclass(frozen=True, slots=True)
class Quotation:
    """A span of speech, direct (in quote marks) or indirect."""

    start: int
    end: int
    """The words said, without the quote marks around them."""
    text: str
    direct: bool
    speaker: str | None = None
    """Fullest name in the article, or the group as written (de Oekraïense autoriteiten)."""
    speaker_start: int | None = None
    speaker_end: int | None = None
    """Where the speaker stands beside the quotation: a name, short name, pronoun or group."""
    role: str | None = None
    """Title or function of the speaker as written, wherever the article gives it."""
    cue: str | None = None
    """The reporting word as written: zei, said, volgens."""
    inferred: bool = False
    """True where the speaker is taken from another sentence than the quotation's own."""


@quick
@dataclass(frozen=True, slots=True)
class NameMention:
    """A person named in the text."""

    start: int
    end: int
    """The name alone, without its title."""
    text: str
    name: str
    """Fullest form of this person's name in the article."""
    role: str | None = None
    """Title or function that stands with this mention, as written."""
    role_start: int | None = None
    role_end: int | None = None
