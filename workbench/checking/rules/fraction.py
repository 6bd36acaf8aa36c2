"""fraction: a fraction that its numbers, or the percentage beside it, do not give.

Definition: a fraction in words or as one in so many is told of a part and a whole beside it, or
told again as a percentage, and the two cannot meet. A fraction stands for itself with a tenth of
itself on either side, four points at most: a third is 30 to 36 percent.
Source: how newsrooms round shares to fractions; arithmetic of intervals.
Example: "one in five (30 percent)"; "a third (45 of the 180)".
"""

from collections.abc import Iterator

from workbench.checking.relations.shares import shares
from workbench.checking.relations.telling import told_share, told_twice
from workbench.checking.rule import Rule
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import FigureKind
from workbench.model.finding import Finding

_NAME = "fraction"


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each fraction that does not hold."""
    told, twice = shares(extraction, pack)
    for one in told:
        if one.share.kind is FigureKind.RATIO:
            yield from told_share(_NAME, one, extraction.article.text, pack)
    for both in twice:
        if not both.counted_out:
            yield from told_twice(_NAME, both, extraction.article.text, pack)


RULE = Rule(_NAME, find, kinds=(frozenset({FigureKind.RATIO}),))
