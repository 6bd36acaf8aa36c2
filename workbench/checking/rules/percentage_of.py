"""percentage-of: a percentage that is not what its part and whole give.

Definition: a percentage is told of a part and a whole that stand beside it, and part / whole lies
outside the percentage for every value that hedges and rounding of all three allow. It is a warning
where one more step of rounding would mend it. Source: arithmetic of rounded numbers (interval
analysis; Moore 1966).
Example: "412 of the 450 residents (85 percent)": 91.6 percent.
"""

from collections.abc import Iterator

from workbench.checking.relations.shares import shares
from workbench.checking.relations.telling import told_share, told_twice
from workbench.checking.rule import Rule
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import FigureKind
from workbench.model.finding import Finding


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each percentage that part and whole do not give."""
    told, twice = shares(extraction, pack)
    for one in told:
        if one.share.kind is FigureKind.PERCENTAGE:
            yield from told_share(_NAME, one, extraction.article.text, pack)
    for both in twice:
        if both.counted_out:
            yield from told_twice(_NAME, both, extraction.article.text, pack)


_NAME = "percentage-of"
RULE = Rule(_NAME, find, kinds=(frozenset({FigureKind.PERCENTAGE}),))
