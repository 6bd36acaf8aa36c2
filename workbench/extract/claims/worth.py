"""Check-worthiness: a logistic sum of readable features, with the weights in the language pack.

The features follow the classes that the literature found to tell check-worthy sentences apart
(Hassan et al. 2017, "Toward Automated Fact-Checking: Detecting Check-worthy Factual Claims by
ClaimBuster"): numbers, names, verbs of record and topic words against opinion, wish and address.
"""

import dataclasses
import math
from decimal import Decimal
from functools import lru_cache

from workbench.languages.sections.worth import Signals, WordClass, Worth

_UNIT = 1000
"""Weights are summed as whole thousandths, so that the order of addition cannot matter."""
_MOST_REASONS = 5

Moved = tuple[int, str, int]
"""What one feature does: its strength with a minus sign (so that sorting puts the strongest
first), its name, and its weight in thousandths."""


class WorthModel:
    """The weights of a language, ready to be summed."""

    def __init__(self, worth: Worth) -> None:
        self._bias = _thousandths(worth.bias)
        self._ceiling = float(worth.forecast_ceiling)
        self.signals: dict[str, Moved] = {
            field.name: _moved(
                _thousandths(getattr(worth.signals, field.name)), field.name.replace("_", " ")
            )
            for field in dataclasses.fields(Signals)
        }
        """What each field of `Signals` does."""

    def hits(self, name: str, entry: WordClass) -> tuple[Moved, ...]:
        """Return what no, one, two and more hits of a word class do, up to its limit."""
        weight = _thousandths(entry.weight)
        return tuple(_moved(weight * times, name) for times in range(entry.limit + 1))

    def score(self, moved: list[Moved], *, forecast: bool) -> float:
        """Return the score from 0 to 1 in two decimals."""
        total = self._bias
        for _, _, weight in moved:
            total += weight
        score = _squeezed(total)
        return min(score, self._ceiling) if forecast else score


@lru_cache(maxsize=1 << 14)
def _squeezed(total: int) -> float:
    return round(1 / (1 + math.exp(-total / _UNIT)), 2)


def reasons(moved: list[Moved]) -> tuple[str, ...]:
    """Return the names of the strongest features, the strongest first."""
    return tuple([name for strength, name, _ in sorted(moved)[:_MOST_REASONS] if strength])


def _moved(weight: int, name: str) -> Moved:
    return -abs(weight), name, weight


def _thousandths(weight: Decimal) -> int:
    return int(weight * _UNIT)
