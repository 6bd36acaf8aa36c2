"""An article as it is stored, and what its layout tells."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workbench.model.identity import content_id
from workbench.model.quick import quick


@dataclass(frozen=True, slots=True)
class Article:
    """One text with what is known about its publication; every offset indexes `text`."""

    text: str
    """NFC, line ends as \\n, soft hyphens and control characters removed at intake."""
    language: str
    """ISO 639-1 code of an installed language pack."""
    published: date | None = None
    """Publication date as stated; None where nobody states it, never today's date."""
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    external_id: str | None = None
    """The id that the sender of a bulk file gave it."""

    @property
    def id(self) -> str:
        """Hash of text, language, publication date and outlet.

        Two outlets that print one agency text are two articles; one text ingested twice is one.
        """
        published = self.published.isoformat() if self.published else ""
        return content_id("article", self.text, self.language, published, self.outlet or "")

    @property
    def name(self) -> str:
        """What to call it: its title, or the words it opens with."""
        return self.title or opening_words(self.text[:OPENING])


OPENING = 200
"""Characters of a text that are enough for `opening_words`."""
_WORDS, _LONGEST = 8, 80


def opening_words(text: str) -> str:
    """Return the words a text opens with, on one line, marked where they are cut."""
    words = text.split(maxsplit=_WORDS)
    opening = " ".join(words[:_WORDS])
    if len(opening) > _LONGEST:
        return f"{opening[:_LONGEST].rsplit(' ', 1)[0]} …"
    return f"{opening} …" if len(words) > _WORDS else opening


class PassageKind(StrEnum):
    """What a stretch of an article is for."""

    BODY = "body"
    """Running text: claims are looked for here."""
    HEADING = "heading"
    """A title or subheading, also where it stands glued to a sentence."""
    TEASER = "teaser"
    """A pointer to another article ("Lees ook | ...", "Read more: ...")."""
    CREDIT = "credit"
    """A byline, caption credit or agency mark."""
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"


@quick
@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text of one kind; passages do not overlap and stand in reading order."""

    start: int
    end: int
    kind: PassageKind


@quick
@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, without the white space around it."""

    start: int
    end: int
    passage: int
    """Index of the passage it stands in."""
