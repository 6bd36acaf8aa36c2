"""The gold of dates is large."""

import pytest

from benchmarks import dates


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_gold_is_large_and_no_text_stands_twice(language: str) -> None:
    cases = list(dates.cases(language))
    assert len({case.text for case in cases}) == len({case.id for case in cases}) == len(cases)
    articles = [case for case in cases if case.topic != "grammar"]
    assert len(articles) >= 12
    assert sum(len(case.dates) for case in articles) >= 130
    assert sum(case.lookalike for case in cases) >= 30
