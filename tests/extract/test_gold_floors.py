"""No task of our own gold falls below its floor; the public cases are left to `make evaluate`."""

from collections.abc import Callable, Mapping
from functools import cache

import pytest

from benchmarks import dates, floors, gold, kinds, naming
from benchmarks.gold import Tally

FLOORS = floors.read()
Scorer = Callable[[str], Mapping[str, Tally]]
TASKS: dict[str, Scorer] = {
    **dict.fromkeys(gold.TARGETS, gold.score),
    **dict.fromkeys(dates.TASKS.values(), dates.score),
    **dict.fromkeys(kinds.TASKS, kinds.score),
    **dict.fromkeys(naming.TASKS, naming.score),
}


@cache
def tallies(scorer: Scorer, language: str) -> Mapping[str, Tally]:
    return scorer(language)


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_floor(language: str, task: str) -> None:
    tally = tallies(TASKS[task], language)[task]
    assert task in FLOORS[language]
    assert floors.below([tally.row(language, task)], FLOORS) == [], "\n".join(tally.misses)
