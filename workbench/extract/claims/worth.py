"""Check-worthiness: a logistic sum of readable features, with the weights in the language pack.

The features follow the classes that the literature found to tell check-worthy sentences apart
(Hassan et al. 2017, "Toward Automated Fact-Checking: Detecting Check-worthy Factual Claims by
ClaimBuster"): numbers, names, verbs of record and topic words against opinion, wish and address.
"""

import dataclasses
import math
from collections.abc import Sequence
from decimal import Decimal

from workbench.languages.sections.worth import Signals, Worth

_UNIT = 1000
"""Weights are summed as whole thousandths, so that the order of addition cannot matter."""
_MOST_REASONS = 5


class WorthModel:
    """Turns signals and word-class hits into a score with its reasons."""

    def __init__(self, worth: Worth) -> None:
        self._bias = _thousandths(worth.bias)
        self._ceiling = float(worth.forecast_ceiling)
        self._signals = {
            field.name: (_thousandths(getattr(worth.signals, field.name)), field.name)
            for field in dataclasses.fields(Signals)
        }
        for name, (weight, _) in self._signals.items():
            self._signals[name] = (weight, name.replace("_", " "))
        self._classes = tuple(
            (number, _thousandths(entry.weight), entry.limit, name)
            for number, (name, entry) in enumerate(worth.classes.items())
        )

    def score(self, signals: Sequence[str], counts: Sequence[int]) -> tuple[float, tuple[str, ...]]:
        """Return the score from 0 to 1 in two decimals, and the strongest features by name.

        `signals` are field names of `Signals`; `counts` has the hits of each class of the pack.
        """
        moved = [self._signals[signal] for signal in signals]
        moved += [
            (weight * min(counts[number], limit), name)
            for number, weight, limit, name in self._classes
            if counts[number]
        ]
        total = self._bias + sum(weight for weight, _ in moved)
        moved.sort(key=_strength)
        reasons = tuple(name for weight, name in moved[:_MOST_REASONS] if weight)
        score = _logistic(total)
        return (min(score, self._ceiling) if "prediction" in signals else score), reasons


def _strength(moved: tuple[int, str]) -> tuple[int, str]:
    return -abs(moved[0]), moved[1]


def _thousandths(weight: Decimal) -> int:
    return int(weight * _UNIT)


def _logistic(thousandths: int) -> float:
    return round(1 / (1 + math.exp(-thousandths / _UNIT)), 2)
