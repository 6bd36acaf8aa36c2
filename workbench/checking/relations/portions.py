"""Lists of parts whose total was told before them.

"18 million, of which the county pays 6 million, the city 2 million and the hospital 10 million";
"41 billion. Of that 12 billion went on housing, 7 billion on food and 22 billion on the rest";
"twelve people died. They were seven men and five women"; "five men, three women and a boy of four".
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from workbench.checking.relations.lines import Line
from workbench.checking.relations.phrases import any_of
from workbench.languages.pack import Pack
from workbench.model.figure import Figure, FigureKind

_WORD = r"[^\W\d_][\w'’.-]*"
_LEAST = 2
_ONE = Decimal(1)


class PortionPhrases:
    """What leads to such a list, compiled for one language."""

    def __init__(self, pack: Pack) -> None:
        words, parts = pack.checks.sums, pack.checks.parts
        among = any_of((*parts.among, *parts.of_them))
        self.of_which = re.compile(rf"[,;(–—] ?{any_of(parts.among)}(?: {_WORD}){{0,5}}")
        self.of_that = re.compile(rf"{among}(?:,? {_WORD}){{0,5}},?")
        self.they_are = re.compile(
            rf"(?:(?:{_WORD} ){{0,8}}?)?{any_of(words.they_are)}(?: {_WORD})?"
        )
        self.rest = re.compile(rf"\b{any_of(words.remainder)}\b")
        kinds = any_of(words.kinds)
        joined, single = any_of(words.conjunctions), any_of(words.single)
        self.one_more = re.compile(rf"(?:,? {joined}|,) {single} (?:{_WORD} )?{kinds}\b")
        """One more part of the list, told without a number: and a boy of four."""
        self.kinds = words.kinds


@lru_cache(maxsize=8)
def portion_phrases(pack: Pack) -> PortionPhrases:
    """Return the patterns of such lists in this language."""
    return PortionPhrases(pack)


def of_which(line: Line, at: int, phrases: PortionPhrases) -> tuple[Figure, int] | None:
    """Return the total at `at` with where its parts begin: sums of money alone exclude each other.

    What several pay of a sum adds up; 30 women and 40 students may be the same people.
    """
    total = line.figures[at]
    if total.kind is not FigureKind.MONEY or at + _LEAST >= len(line.figures):
        return None
    return (total, at + 1) if phrases.of_which.fullmatch(line.gaps[at + 1]) else None


def told_before(
    alike: Sequence[Figure], line: Line, phrases: PortionPhrases
) -> tuple[Figure, bool] | None:
    """Return which of the figures told before, of its unit, all figures of a line are parts of.

    The second value tells whether the words say that they are all.
    """
    if alike and alike[0].kind is FigureKind.MONEY:
        if len(alike) == 1 and phrases.of_that.fullmatch(line.gaps[0]):
            return alike[0], phrases.rest.search(line.gaps[-1]) is not None
        return None
    kinds = all((one.counted_lemma or "").lower() in phrases.kinds for one in line.figures)
    if not kinds or phrases.they_are.fullmatch(line.gaps[0]) is None:
        return None
    wholes = [one for one in alike if (one.counted_lemma or "").lower() not in phrases.kinds]
    return (wholes[0], True) if len(wholes) == len(alike) == 1 else None


def singles(gap: str, phrases: PortionPhrases) -> int:
    """Return how many parts without a number end a list: "and a boy of four" is one."""
    found: Iterator[re.Match[str]] = phrases.one_more.finditer(f" {gap}")
    return sum(1 for _ in found)
