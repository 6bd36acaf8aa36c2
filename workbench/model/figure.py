"""A figure: a numeric statement with what its words allow."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from workbench.model.quick import quick


class FigureKind(StrEnum):
    """What sort of number it is."""

    COUNT = "count"
    ORDINAL = "ordinal"
    PERCENTAGE = "percentage"
    PERCENTAGE_POINTS = "percentage_points"
    MONEY = "money"
    MEASURE = "measure"
    RATIO = "ratio"
    DURATION = "duration"
    AGE = "age"


class Hedge(StrEnum):
    """How the words around a number widen it."""

    EXACTLY = "exactly"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    BETWEEN = "between"


@quick
@dataclass(frozen=True, slots=True)
class Figure:
    """A numeric statement inside an article."""

    start: int
    end: int
    """The whole statement: hedge, number, unit and the thing counted."""
    text: str
    number_start: int
    number_end: int
    """The number itself, with its magnitude and unit sign, without hedge and thing counted."""
    kind: FigureKind
    low: Decimal | None
    high: Decimal | None
    """What the words allow, in the unit as written; None is unbounded."""
    low_inclusive: bool
    high_inclusive: bool
    hedge: Hedge
    step: Decimal
    """Place value of the last digit written: 25 has 1, 3,4 miljard has 100000000."""
    unit: str | None = None
    """UCUM code, ISO 4217 code, % for percentages, None for counts.

    ISO 4217 has no codes for hundredth parts: cents that stand alone keep the value as written and
    have the code with a c before it (50 cents is 50 cUSD); basis points are bp.
    """
    counted: str | None = None
    """The thing counted as written: head noun with what narrows it."""
    counted_start: int | None = None
    counted_end: int | None = None
    """Where the thing counted stands; it may lie outside the figure (ellipsis)."""
    counted_lemma: str | None = None
    """Lemma of its head noun, for matching."""
    verb: str | None = None
    """Lemma of the verb that the thing counted stands with: what happened to it."""
    speaker: str | None = None
    """Fullest name in the article of who says so."""
    when: str | None = None
    """EDTF date or interval the figure speaks of."""
    where: str | None = None
    """The place as written, or its name where the article resolves it."""
    inferred: tuple[str, ...] = ()
    """Names of the fields above that the text does not state at this spot but implies."""
