"""Check-worthiness: a logistic sum of readable features, with the weights in the language pack.

The features follow the classes that the literature found to tell check-worthy sentences apart
(Hassan et al. 2017, "Toward Automated Fact-Checking: Detecting Check-worthy Factual Claims by
ClaimBuster"): numbers, names, verbs of record and topic words against opinion, wish and address.
"""

import dataclasses
import math
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from workbench.languages.sections.worth import Signals, Worth

_UNIT = 1000
"""Weights are summed as whole thousandths, so that the order of addition cannot matter."""
_MOST_REASONS = 5


class Feature(NamedTuple):
    """What may move the score."""

    name: str
    weight: int
    """In thousandths."""


class WorthModel:
    """The weights of a language, ready to be summed.

    Its features are numbered from the strongest to the weakest, and by name where two are as
    strong: numbers are quick to sort and to add up.
    """

    def __init__(self, worth: Worth) -> None:
        self._bias = _thousandths(worth.bias)
        self._ceiling = float(worth.forecast_ceiling)
        signals = {
            field.name: Feature(
                field.name.replace("_", " "), _thousandths(getattr(worth.signals, field.name))
            )
            for field in dataclasses.fields(Signals)
        }
        hits = {
            name: [
                Feature(name, _thousandths(entry.weight) * times)
                for times in range(1, entry.limit + 1)
            ]
            for name, entry in worth.classes.items()
        }
        features = {*signals.values(), *chain.from_iterable(hits.values())}
        self.features = sorted(features, key=_strongest_first)
        """By their numbers."""
        number_of = {feature: number for number, feature in enumerate(self.features)}
        self.signals = {name: number_of[feature] for name, feature in signals.items()}
        """The feature of each field of `Signals`."""
        self.hits = {name: tuple(map(number_of.__getitem__, of)) for name, of in hits.items()}
        """The features of one hit of a word class, of two, and so on up to its limit."""
        self._names = [feature.name for feature in self.features]
        self._weight = [feature.weight for feature in self.features].__getitem__
        self._idle = sum(feature.weight != 0 for feature in self.features)
        """The first feature that moves nothing."""

    def score(self, moved: Iterable[int], *, forecast: bool) -> float:
        """Return the score of these features, from 0 to 1 in two decimals."""
        score = _squeezed(sum(map(self._weight, moved), self._bias))
        return min(score, self._ceiling) if forecast else score

    def reasons(self, moved: Iterable[int]) -> tuple[str, ...]:
        """Return the names of the strongest features, the strongest first."""
        names, idle = self._names, self._idle
        return tuple([names[number] for number in sorted(moved)[:_MOST_REASONS] if number < idle])


def _strongest_first(feature: Feature) -> tuple[int, str, int]:
    return -abs(feature.weight), feature.name, feature.weight


@lru_cache(maxsize=1 << 14)
def _squeezed(total: int) -> float:
    return round(1 / (1 + math.exp(-total / _UNIT)), 2)


def _thousandths(weight: Decimal) -> int:
    return int(weight * _UNIT)
