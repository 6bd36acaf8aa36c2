"""part-whole: a part that is larger than its whole.

Definition: a figure that the words make a part of another (X of the Y, of the Y things X, Y things
among them X, Y things ... X of them) is larger than that other in every value that hedge and
rounding allow. Source: the measure of a subset is at most that of its set.
Example: "38 of the 35 councillors voted".

Where the words leave room (including, a launch and what was shot down) it is a warning.
"""

from collections.abc import Iterator

from workbench.checking.relations.parts import PartOf, parts
from workbench.checking.relations.tolerance import stated
from workbench.checking.rule import Rule
from workbench.checking.wording import digits_of, span
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import FigureKind
from workbench.model.finding import Finding, Severity

_NAME = "part-whole"


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each part that cannot fit in its whole."""
    for one in parts(extraction, pack):
        if _is_larger(one):
            yield _finding(one, extraction.article.text, pack)


def _is_larger(one: PartOf) -> bool:
    low, high = one.part.low, one.whole.high
    if low is None or high is None or low <= high:
        # Rounding only widens what the figures say.
        return False
    least, most = stated(one.part).low, stated(one.whole).high
    # One family, one crew: a whole that is counted as one has members of another kind.
    return least is not None and most is not None and least > most > 1


def _finding(one: PartOf, text: str, pack: Pack) -> Finding:
    words = pack.findings.rules[_NAME]
    part, whole = digits_of(one.part, text), digits_of(one.whole, text)
    severity = Severity.ERROR if one.sure else Severity.WARNING
    message = words["message"].format(part=part, whole=whole)
    suggestion = words["suggestion"].format(part=part, whole=whole)
    return Finding(_NAME, severity, message, (span(one.part), span(one.whole)), suggestion)


RULE = Rule(
    _NAME,
    find,
    kinds=(
        frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.DURATION}),
    ),
)
