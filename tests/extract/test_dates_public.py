"""The public cases for dates, where they stand beside the repository."""

from datetime import date

import pytest

from benchmarks import recognizers
from benchmarks.recognizers import Found, FoundDate
from tests.extract.test_dates import find

pytestmark = pytest.mark.skipif(not recognizers.available(), reason="the public cases are not here")

FLOORS = {"nl": 0.97, "en": 0.98}
"""Shares of right cases; they only rise."""


def read(text: str, language: str, reference: date | None) -> Found:
    mentions = find(text, language, reference)
    return Found([], [FoundDate(m.start, m.end, m.value) for m in mentions])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_floor(language: str) -> None:
    assert recognizers.score("date", language, read).share >= FLOORS[language]
