"""Our own gold of the kinds of claims: what stands in it, and what costs."""

import pytest

from benchmarks import kinds
from workbench.model.claim import ClaimKind


@pytest.mark.parametrize("language", ["nl", "en"])
def test_gold_is_large_and_near_half_of_it_look_alikes(language: str) -> None:
    cases = kinds.cases(language)
    assert len({case.text for case in cases}) == len(cases) >= 120
    assert sum(not case.kinds for case in cases) >= 0.4 * len(cases)
    assert all(case.kinds <= set(kinds.KINDS) for case in cases)


def test_a_kind_too_many_and_one_too_few_both_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "It was the first time since 1953 that the sea wall had failed."
    wrong = kinds.Case("1", text, frozenset({ClaimKind.CAUSE}))
    monkeypatch.setattr(kinds, "cases", lambda language: [wrong])
    found = kinds.score("en")
    assert found["kind-cause"].missed == 1
    assert found["kind-superlative"].invented == 1
