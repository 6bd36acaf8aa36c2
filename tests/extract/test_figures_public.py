"""The public cases, where they stand beside the repository."""

import pytest

from benchmarks import recognizers
from benchmarks.recognizers import FLOORS, Found, FoundFigure
from tests.extract.test_figures import find

TASKS = [task for task in recognizers.TASKS if task != "date"]
pytestmark = pytest.mark.skipif(not recognizers.available(), reason="the public cases are not here")


def read(text: str, language: str, _reference: object) -> Found:
    drafts = find(text, language)
    return Found([FoundFigure(d.start, d.end, d.low, d.high, d.unit) for d in drafts], [])


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("task", TASKS)
def test_floor(task: str, language: str) -> None:
    assert recognizers.score(task, language, read).share >= FLOORS[task]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_few_exceptions(language: str) -> None:
    total = sum(len(list(recognizers.cases(task, language))) for task in recognizers.TASKS)
    assert len(recognizers.exceptions(language)) <= total * 0.05
