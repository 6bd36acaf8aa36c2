"""The parts of a claim that can be ticked one by one, as a checker does on paper."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from workbench.model.claim import Claim
from workbench.model.date import DateMention
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure
from workbench.model.quotation import NameMention, Quotation

Mention = TypeVar("Mention")


class PartKind(StrEnum):
    """What a part is; in this order where two begin at the same place."""

    QUOTATION = "quotation"
    FIGURE = "figure"
    DATE = "date"
    NAME = "name"


class Tick(StrEnum):
    """What a reviewer made of a part."""

    OPEN = "open"
    TICKED = "ticked"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Part:
    """One figure, date, name or quotation of a claim, with its tick."""

    kind: PartKind
    start: int
    end: int
    """Of a figure its number, of a quotation what of it stands in the claim."""
    text: str
    """What to call it: a figure with its hedge and thing counted, a name in its fullest form."""
    state: Tick = Tick.OPEN
    reviewer: str = ""
    ticked_at: datetime | None = None
    """Aware, UTC; None for a part that nobody touched."""

    @property
    def place(self) -> tuple[str, int, int]:
        """What tells it from every other part of its article."""
        return self.kind, self.start, self.end


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph that a reviewer reads, with whether it is ticked as holding nothing to check."""

    position: int
    """Counts from 1; teasers and credits are not counted."""
    start: int
    end: int
    ticked: bool = False
    reviewer: str = ""
    ticked_at: datetime | None = None


def parts_in(found: Extraction, claim: Claim) -> tuple[Part, ...]:
    """Return the parts of a claim of an extraction, without ticks."""
    return parts_of(
        claim,
        _held(found.figures, claim.figures),
        _held(found.dates, claim.dates),
        _held(found.quotations, claim.quotations),
        _held(found.names, claim.names),
    )


def _held(mentions: Sequence[Mention], indexes: Iterable[int]) -> Iterator[Mention]:
    """Give the mentions at these places; a store of other hands may name some that are not."""
    return (mentions[index] for index in indexes if 0 <= index < len(mentions))


def parts_of(
    claim: Claim,
    figures: Iterable[Figure],
    dates: Iterable[DateMention],
    quotations: Iterable[Quotation],
    names: Iterable[NameMention],
) -> tuple[Part, ...]:
    """Return the parts of a claim in text order, given the mentions that it holds.

    A person named twice in a claim is one part, where the name stands first.
    """
    found = [Part(PartKind.FIGURE, f.number_start, f.number_end, f.text) for f in figures]
    found += [Part(PartKind.DATE, d.start, d.end, d.text) for d in dates]
    for quotation in quotations:
        start, end = max(quotation.start, claim.start), min(quotation.end, claim.end)
        if start < end:
            words = claim.text[start - claim.start : end - claim.start]
            found.append(Part(PartKind.QUOTATION, start, end, words))
    named: set[str] = set()
    for name in names:
        if name.name not in named:
            named.add(name.name)
            found.append(Part(PartKind.NAME, name.start, name.end, name.name))
    order = list(PartKind)
    return tuple(sorted(found, key=lambda part: (part.start, order.index(part.kind), part.end)))
