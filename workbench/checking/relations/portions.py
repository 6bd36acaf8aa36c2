"""Lists of parts whose total was told before them.

"18 million, of which the county pays 6 million, the city 2 million and the hospital 10 million";
"41 billion. Of that 12 billion went on housing, 7 billion on food and 22 billion on the rest";
"twelve people died. They were seven men and five women"; "five men, three women and a boy of four".
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from workbench.checking.relations.lines import Line
from workbench.checking.relations.phrases import any_of
from workbench.checking.relations.statements import outcome_of
from workbench.languages.pack import Pack
from workbench.model.figure import Figure, FigureKind

_WORD = r"[^\W\d_][\w'’.-]*"
_LEAST = 2


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
        self.of = any_of(parts.of)
        determiner = any_of(parts.determiners)
        self.of_the = re.compile(rf"{self.of} {determiner} (?P<thing>{_WORD})")
        self._lead = re.compile(rf"\b{determiner} (?P<name>{_WORD})(?: {_WORD}){{0,2}}$")

    def names(self, gap: str, names: Sequence[str]) -> bool:
        """Tell whether the words before a list name those with this outcome: among the dead."""
        found = self._lead.search(gap)
        return found is not None and any(found["name"].startswith(name) for name in names)


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


def may_name(line: Line, phrases: PortionPhrases) -> bool:
    """Tell quickly whether a line may be a list whose total is named before it."""
    if phrases.of_the.match(line.gaps[0]):
        return True
    return (line.figures[0].counted_lemma or "").lower() in phrases.kinds


def named_before(
    line: Line, earlier: Sequence[Line], phrases: PortionPhrases, pack: Pack
) -> Figure | None:
    """Return the total that the words before a list name: of the surplus, among the dead."""
    found = phrases.of_the.match(line.gaps[0])
    if found is not None:
        return _of_named(found["thing"], earlier, phrases)
    kinds = all((one.counted_lemma or "").lower() in phrases.kinds for one in line.figures)
    return _of_outcome(line.gaps[0], earlier, phrases, pack) if kinds else None


def _of_named(thing: str, earlier: Sequence[Line], phrases: PortionPhrases) -> Figure | None:
    """Return the sum of money told as "a surplus of", where there is one."""
    told = re.compile(rf"\b{re.escape(thing.rstrip('.,'))} {phrases.of}$")
    totals = [
        figure
        for other in earlier
        for at, figure in enumerate(other.figures)
        if figure.kind is FigureKind.MONEY and told.search(other.gaps[at])
    ]
    return totals[-1] if len({figure.low for figure in totals}) == 1 else None


def _of_outcome(
    gap: str, earlier: Sequence[Line], phrases: PortionPhrases, pack: Pack
) -> Figure | None:
    """Return the largest number of the dead or injured told before a list of who they were."""
    for names, _ in pack.restated.outcomes:
        if not phrases.names(gap, names):
            continue
        told = [
            figure
            for other in earlier
            for figure in other.figures
            if outcome_of(figure, pack) == names[0] and figure.high is not None
        ]
        return max(told, key=lambda one: one.high or 0) if told else None
    return None


def singles(gap: str, phrases: PortionPhrases) -> int:
    """Return how many parts without a number end a list: "and a boy of four" is one."""
    found: Iterator[re.Match[str]] = phrases.one_more.finditer(f" {gap}")
    return sum(1 for _ in found)
