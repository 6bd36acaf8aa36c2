"""One number with its unit, before hedges and neighbours are looked at."""

from dataclasses import dataclass, field
from decimal import Decimal

from workbench.extract.figures.draft import FigureDraft
from workbench.extract.numbers.sums import ONE
from workbench.extract.tokens import Tokens
from workbench.model.figure import FigureKind, Hedge

_LIMIT = Decimal(10) ** 27


@dataclass(slots=True)
class Reading:
    """A number with unit at a place in the tokens; half-open token ranges."""

    start: int
    end: int
    """The number with its magnitude, unit and sign of money."""
    low: Decimal | None
    high: Decimal | None
    step: Decimal = ONE
    kind: FigureKind = FigureKind.COUNT
    number_end: int = 0
    """Token after the number itself, before its unit."""
    scale: Decimal = ONE
    plain: bool = False
    words: bool = False
    signed: bool = False
    one: bool = False
    """The word that is also an article or pronoun."""
    unit: str | None = None
    quantity: str = ""
    """What the unit measures."""
    hedge: Hedge = Hedge.EXACTLY
    low_inclusive: bool = True
    high_inclusive: bool = True
    first: int = -1
    last: int = -1
    """The whole statement with its hedge; -1 while it is the number alone."""
    alone: bool = True
    """False where it counts only together with a neighbour (een in "een op de vijf")."""
    inferred: list[str] = field(default_factory=list)

    @property
    def exact(self) -> bool:
        """Tell whether it is one value without a hedge yet."""
        return self.low is not None and self.low == self.high and self.hedge is Hedge.EXACTLY

    def draft(self, tokens: Tokens) -> FigureDraft:
        """Return the reading as a draft figure with character offsets."""
        first = self.start if self.first < 0 else self.first
        last = self.end if self.last < 0 else self.last
        starts, ends = tokens.starts, tokens.ends
        start, end = self.start, self.end
        low = _tidy(self.low)
        high = low if self.high is self.low else _tidy(self.high)
        step = ONE if self.step is ONE else _tidy(self.step) or ONE
        # In the order of its fields, since names for all of them take as long again.
        return FigureDraft(
            starts[first],
            ends[last - 1],
            starts[start],
            ends[end - 1],
            first,
            last,
            start,
            end,
            self.kind,
            low,
            high,
            self.low_inclusive,
            self.high_inclusive,
            self.hedge,
            step,
            self.unit,
            self.inferred,
        )

    def bound(self, hedge: Hedge) -> None:
        """Widen one exact value by a hedge."""
        value = self.low
        self.hedge = hedge
        self.low_inclusive = self.high_inclusive = True
        if hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN):
            self.high, self.high_inclusive = None, False
            self.low_inclusive = hedge is Hedge.AT_LEAST
        elif hedge in (Hedge.AT_MOST, Hedge.LESS_THAN):
            self.low, self.low_inclusive = None, False
            self.high = value
            self.high_inclusive = hedge is Hedge.AT_MOST


def _tidy(value: Decimal | None) -> Decimal | None:
    """Return the value without an exponent and without zeros that the text does not have."""
    if value is None:
        return None
    if value.same_quantum(ONE):
        return value if -_LIMIT < value < _LIMIT else value.normalize()
    whole = value.to_integral_value()
    return whole.quantize(ONE) if whole == value and abs(value) < _LIMIT else value.normalize()
