"""The gold of dates never falls below its floors, and is large."""

import pytest

from benchmarks import dates, floors

FLOORS = floors.read()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_floors(language: str) -> None:
    for task, tally in dates.score(language).items():
        assert task in FLOORS[language]
        assert floors.below([tally.row(language, task)], FLOORS) == [], "\n".join(tally.misses)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_gold_is_large_and_no_text_stands_twice(language: str) -> None:
    cases = list(dates.cases(language))
    assert len({case.text for case in cases}) == len({case.id for case in cases}) == len(cases)
    articles = [case for case in cases if case.topic != "grammar"]
    assert len(articles) >= 12
    assert sum(len(case.dates) for case in articles) >= 130
    assert sum(case.lookalike for case in cases) >= 30
