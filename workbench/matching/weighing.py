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
    "same value": 2.4,
    "values close": 2.24,
    "happened": 2.0,
    "value slipped": 1.97,
    "thing": 1.55,
    "around": 1.29,
    "measured": 1.2,
    "near": 1.15,
    "value fits": 0.98,
    "thing general": 0.95,
    "only value": 0.79,
    "always": 0.65,
    "happened alike": 0.65,
    "thing and happened, fits": 0.47,
    "only value of thing and happened": 0.46,
    "thing alike": 0.46,
    "happened unsaid": 0.24,
    "thing unknown": 0.21,
    "thing is a part": 0.16,
    "value shrinks": 0.16,
    "event": 0.14,
    "thing is a sort": 0.08,
    "place differs": 0.04,
    "thing in other words": -0.01,
    "place": -0.14,
    "happened around": -0.21,
    "happened differs": -0.34,
    "owner differs": -0.36,
    "time of other length": -0.36,
    "happened near": -0.48,
    "thing and happened, differs": -0.62,
    "time": -0.7,
    "value moved": -0.79,
    "thing unsaid": -0.86,
    "happened doubted": -1.21,
    "thing differs": -1.89,
    "value differs": -4.29,
    "values apart": -5.0,
}
"""Log odds of each feature."""


def weigh(comparison: Comparison) -> float:
    """Return a weight from 0 to 1, rounded to two decimals."""
    odds = sum(WORTH.get(name, 0.0) * amount for name, amount in comparison.features.items())
    return round(1 / (1 + exp(-odds)), 2)
