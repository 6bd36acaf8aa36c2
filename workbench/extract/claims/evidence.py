"""What the figures, dates, quotations and names of a stretch tell of its worth and its kinds."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from workbench.extract.claims.contents import Contents
from workbench.model.claim import ClaimKind
from workbench.model.date import DateMention
from workbench.model.figure import Figure, FigureKind
from workbench.model.quotation import NameMention, Quotation

_PERCENTAGES = frozenset({FigureKind.PERCENTAGE, FigureKind.PERCENTAGE_POINTS, FigureKind.RATIO})
_MONEY, _ORDINAL = FigureKind.MONEY, FigureKind.ORDINAL
BIT = {kind: 1 << place for place, kind in enumerate(ClaimKind)}
"""Kinds of claims as bits, so that a set of them is one number."""
_FIGURE, _DATE, _QUOTATION, _NAME = (
    BIT[kind] for kind in (ClaimKind.FIGURE, ClaimKind.DATE, ClaimKind.QUOTATION, ClaimKind.NAME)
)
KINDS = [
    tuple(kind for kind, bit in BIT.items() if bit & bits) or (ClaimKind.STATEMENT,)
    for bits in range(BIT[ClaimKind.STATEMENT])
]
"""The kinds by the sum of their bits."""


class Lists(NamedTuple):
    """What extraction found in the whole article."""

    figures: Sequence[Figure]
    dates: Sequence[DateMention]
    quotations: Sequence[Quotation]
    names: Sequence[NameMention]


class Evidence:
    """Tells the features of what stands in a stretch, in one language."""

    def __init__(self, signals: Mapping[str, int]) -> None:
        """Take the feature of each signal."""
        self._ordinal, self._figure = signals["ordinal"], signals["figure"]
        self._several_figures, self._money = signals["several_figures"], signals["money"]
        self._percentage, self._date = signals["percentage"], signals["date"]
        self._direct, self._attributed = signals["direct_quotation"], signals["attributed"]
        self._person, self._function = signals["names_a_person"], signals["name_with_a_function"]

    def add(self, moved: list[int], contents: Contents, lists: Lists) -> int:
        """Add the features of `contents` to `moved`; return the bits of its kinds."""
        figures, dates, quotations, names = contents
        bits = 0
        if figures:
            bits = _FIGURE
            self._add_figures(moved, figures, lists.figures)
        if dates:
            bits |= _DATE
            moved.append(self._date)
        if quotations:
            bits |= _QUOTATION
            self._add_quotations(moved, quotations, lists.quotations)
        if names:
            moved.append(self._person)
            for index in names:
                if lists.names[index].role:
                    bits |= _NAME
                    moved.append(self._function)
                    break
        return bits

    def _add_figures(
        self, moved: list[int], indexes: tuple[int, ...], figures: Sequence[Figure]
    ) -> None:
        plain = 0
        percentage = money = False
        for index in indexes:
            kind = figures[index].kind
            if kind is not _ORDINAL:
                plain += 1
                if kind is _MONEY:
                    money = True
                elif kind in _PERCENTAGES:
                    percentage = True
        if plain < len(indexes):
            moved.append(self._ordinal)
        if plain:
            moved.append(self._figure)
            if plain > 1:
                moved.append(self._several_figures)
            if percentage:
                moved.append(self._percentage)
            if money:
                moved.append(self._money)

    def _add_quotations(
        self, moved: list[int], indexes: tuple[int, ...], quotations: Sequence[Quotation]
    ) -> None:
        direct = attributed = False
        for index in indexes:
            quotation = quotations[index]
            if quotation.direct:
                direct = True
            elif quotation.speaker:
                attributed = True
        if direct:
            moved.append(self._direct)
        if attributed:
            moved.append(self._attributed)
