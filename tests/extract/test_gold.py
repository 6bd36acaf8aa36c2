"""Our own gold is large, and its floors only rise."""

from pathlib import Path

import pytest

from benchmarks import evaluate, floors, gold
from benchmarks.floors import Row

FLOORS = floors.read()


@pytest.mark.parametrize(("language", "texts"), [("nl", 300), ("en", 200)])
def test_gold_is_large_and_no_text_stands_twice(language: str, texts: int) -> None:
    cases = gold.cases(language)
    assert len({case.text for case in cases}) == len({case.id for case in cases}) == len(cases)
    assert len(cases) >= texts


def test_gold_has_many_look_alikes() -> None:
    cases = gold.cases("nl") + gold.cases("en")
    assert sum(case.lookalike for case in cases) >= 60


def test_every_task_of_the_gold_has_a_floor() -> None:
    for language in ("nl", "en"):
        assert gold.TARGETS.keys() <= FLOORS[language].keys()


def test_floors_only_rise(tmp_path: Path) -> None:
    rows = [Row("xx", "figures", 0.9376, 10), Row("xx", "dates", 0.5, 10), Row("xx", "new", 1.0, 3)]
    before = {"xx": {"figures": 0.9, "dates": 0.6}, "yy": {"dates": 0.8}}
    after = {"xx": {"figures": 0.937, "dates": 0.6, "new": 1.0}, "yy": {"dates": 0.8}}
    assert floors.raised(rows, before) == after
    floors.write(after, tmp_path / "floors.toml")
    assert floors.read(tmp_path / "floors.toml") == after


def test_a_score_below_its_floor_is_named_and_one_at_its_floor_is_not() -> None:
    rows = [Row("xx", "figures", 2 / 3, 10), Row("xx", "dates", 0.5, 10), Row("xx", "new", 0.1, 3)]
    assert floors.below(rows, {"xx": {"figures": 0.666, "dates": 0.501}}) == [rows[1]]


def test_the_status_tells_whether_a_score_fell(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(evaluate, "rows", lambda: iter([Row("nl", "figures", 0.1, 5)]))
    assert evaluate.main([]) == 1
    assert "below its floor" in capsys.readouterr().out
    monkeypatch.setattr(evaluate, "rows", lambda: iter([Row("nl", "figures", 1.0, 5)]))
    assert evaluate.main([]) == 0
