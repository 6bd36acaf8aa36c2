"""A lower and an upper bound that make one range: over 10 and under 20."""

from collections.abc import Sequence

from workbench.extract.figures.reading import Reading
from workbench.model.figure import Hedge


def combine_bounds(
    left: Reading, right: Reading, gap: Sequence[str], links: frozenset[str]
) -> Reading | None:
    """Return "more than 10 and less than 20" as one range, or None where it is none."""
    words = [word for word in gap if word != ","]
    if len(words) != 1 or words[0] not in links or left.kind is not right.kind:
        return None
    lower, upper = (left, right) if left.low is not None else (right, left)
    if lower.low is None or lower.high is not None or upper.high is None or upper.low is not None:
        return None
    if lower.low >= upper.high:
        return None
    return Reading(
        start=left.start,
        end=right.end,
        low=lower.low,
        high=upper.high,
        step=min(left.step, right.step),
        kind=right.kind,
        unit=right.unit if right.unit is not None else left.unit,
        quantity=right.quantity or left.quantity,
        hedge=Hedge.BETWEEN,
        low_inclusive=lower.low_inclusive,
        high_inclusive=upper.high_inclusive,
        first=left.first,
        last=max(right.last, right.end),
        number_end=right.number_end,
    )
