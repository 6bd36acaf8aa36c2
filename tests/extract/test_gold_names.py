"""Our own gold of persons and their roles never falls below its floors."""

from collections.abc import Mapping
from functools import cache

import pytest

from benchmarks import floors, naming
from benchmarks.gold import Tally

FLOORS = floors.read()


@cache
def tallies(language: str) -> Mapping[str, Tally]:
    return naming.score(language)


@pytest.mark.parametrize("task", naming.TASKS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_floor(language: str, task: str) -> None:
    tally = tallies(language)[task]
    assert task in FLOORS[language]
    assert floors.below([tally.row(language, task)], FLOORS) == [], "\n".join(tally.misses)


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
