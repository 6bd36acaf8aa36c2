"""How sure it is that two figures speak of the same thing.

Record linkage in the manner of Fellegi and Sunter (1969): each feature adds the logarithm of the
odds that it is found in a pair that is one thing rather than in one that is not. The values are
fitted by logistic regression on the gold events, each of them judged by what the others teach.
"""

from math import exp

from workbench.matching.comparing import Comparison

THRESHOLD = 0.5
"""Weight from which two figures are linked; set on the gold events, for precision first."""

WORTH = {
    "value slipped": 2.73,
    "same value": 2.54,
    "happened": 2.06,
    "thing": 1.68,
    "value fits": 1.51,
    "around": 1.41,
    "thing and happened, differs": 1.25,
    "near": 0.84,
    "always": 0.61,
    "thing and happened, fits": 0.55,
    "measured": 0.52,
    "thing is a part": 0.48,
    "thing general": 0.45,
    "happened near": 0.34,
    "place": 0.1,
    "thing alike": 0.07,
    "time": 0.06,
    "place differs": 0,
    "thing unknown": 0.0,
    "time differs": 0,
    "happened unsaid": -0.02,
    "owner differs": -0.13,
    "event": -0.15,
    "happened alike": -0.15,
    "thing is a sort": -0.17,
    "thing in other words": -0.28,
    "happened around": -0.29,
    "thing unsaid": -0.42,
    "happened differs": -0.57,
    "happened doubted": -0.77,
    "thing differs": -1.2,
    "value moved": -1.7,
    "value differs": -4.32,
}
"""Log odds of each feature."""


def weigh(comparison: Comparison) -> float:
    """Return a weight from 0 to 1, rounded to two decimals."""
    odds = sum(WORTH.get(name, 0.0) * amount for name, amount in comparison.features.items())
    return round(1 / (1 + exp(-odds)), 2)
