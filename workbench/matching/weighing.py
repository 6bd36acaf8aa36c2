"""How sure it is that two figures speak of the same thing."""

from workbench.matching.comparing import Comparison
from workbench.matching.events import Event

THRESHOLD = 0.6
"""Weight from which two figures are linked; set on the gold events, for precision first."""

_THING, _HAPPENED, _PLACE, _TIME = 0.40, 0.20, 0.06, 0.06
_EVENT, _LOCAL = 0.24, 0.10
_OWNER = 0.12
_LOCAL_ALONE = 0.40
"""What the surroundings may carry where nobody says what is counted."""


def weigh(comparison: Comparison, event: Event) -> float:
    """Return a weight from 0 to 1, rounded to two decimals."""
    local = _LOCAL if comparison.thing else _LOCAL_ALONE
    weight = (
        _THING * comparison.thing
        + _HAPPENED * comparison.happened
        + _PLACE * comparison.place
        + _TIME * comparison.time
        + _EVENT * event.score
        + local * comparison.local
        + _OWNER * comparison.owner
    )
    return round(max(0.0, min(1.0, weight)), 2)
