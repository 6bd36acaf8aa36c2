"""Our own gold of persons and their roles: what stands in it, and what costs."""

import pytest

from benchmarks import naming


@pytest.mark.parametrize("language", ["nl", "en"])
def test_gold_is_large_has_look_alikes_and_no_text_stands_twice(language: str) -> None:
    cases = naming.cases(language)
    assert len({case.text for case in cases}) == len(cases) >= 120
    assert sum(not case.names for case in cases) >= 20


def test_a_name_of_other_extent_is_both_missed_and_invented(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "Minister Hanneke Vroonland trekt het plan in."
    wrong = naming.Case("politics-1", text, (naming.GoldName(0, 26, ("Minister",)),))
    monkeypatch.setattr(naming, "cases", lambda language: [wrong])
    found = naming.score("nl")["names"]
    assert (found.right, found.missed, found.invented) == (0, 1, 1)
