"""How sure it is that two figures speak of the same thing.

Record linkage in the manner of Fellegi and Sunter (1969): each feature adds the logarithm of the
odds that it is found in a pair that is one thing rather than in one that is not. The values are
fitted by logistic regression on the gold events (`python -m benchmarks.weights`).
"""

from math import exp

from workbench.matching.comparing import Comparison

THRESHOLD = 0.5
"""Weight from which two figures are linked; set on the gold events, for precision first."""

WORTH = {
    "same value": 2.6,
    "values close": 2.08,
    "value slipped": 1.87,
    "happened": 1.76,
    "thing": 1.63,
    "thing general": 1.34,
    "around": 1.25,
    "measured": 1.17,
    "only value": 1.15,
    "value fits": 0.62,
    "event": 0.61,
    "near": 0.57,
    "only value of thing and happened": 0.57,
    "happened alike": 0.53,
    "thing and happened, fits": 0.51,
    "thing is a sort": 0.44,
    "always": 0.26,
    "thing unknown": 0.25,
    "happened unsaid": 0.11,
    "place": 0.11,
    "time differs": 0.05,
    "place differs": 0.04,
    "thing in other words": -0.01,
    "happened around": -0.06,
    "time": -0.3,
    "value shrinks": -0.31,
    "time of other length": -0.32,
    "owner differs": -0.35,
    "thing alike": -0.43,
    "happened differs": -0.47,
    "happened near": -0.47,
    "thing and happened, differs": -0.57,
    "thing is a part": -0.63,
    "thing unsaid": -0.76,
    "value moved": -1.06,
    "happened doubted": -1.14,
    "thing differs": -1.56,
    "value differs": -4.0,
    "values apart": -4.82,
}
"""Log odds of each feature."""


def weigh(comparison: Comparison) -> float:
    """Return a weight from 0 to 1, rounded to two decimals."""
    odds = sum(WORTH.get(name, 0.0) * amount for name, amount in comparison.features.items())
    return round(1 / (1 + exp(-odds)), 2)
