"""A newer reading under what persons mended; findings and matches follow; killed half-way."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from shutil import copyfile

from tests.desk.rereading_samples import (
    FIRST,
    Newer,
    again,
    contents,
    cut,
    view,
    words,
)
from workbench.desk.desk import Desk
from workbench.model.extraction import Extraction
from workbench.model.verdict import Status


def test_what_a_person_made_lies_over_the_newer_reading(
    flood: Desk, path: Path, newer: Newer
) -> None:
    fresh = flood.article(1)
    flood.mending.split(view(flood, "14 gewonden").claim.id, FIRST.index(" en 3 vermisten"))
    flood.mending.merge([view(flood, "35 miljoen").claim.id, view(flood, "twee dijken").claim.id])
    flood.mending.catch_up()
    made = words(flood)

    def other(found: Extraction) -> Extraction:
        shorter = cut(found, "Op woensdag 3 februari braken twee dijken door", found.claims[2])
        claims = [*found.claims[:2], shorter, *found.claims[3:]]
        return replace(found, claims=tuple(replace(one, score=0.4) for one in claims))

    newer(other)
    again(flood)
    assert words(flood) == made
    assert [len(one.mendings) for one in flood.article(1).claims] == [0, 1, 0, 1, 1]
    before = contents(path)
    again(flood)
    assert contents(path) == before
    flood.undo()
    flood.undo()
    assert words(flood) == [one.claim.text for one in fresh.claims]
    assert flood.doctor() == []


def test_corrections_lie_over_what_is_read_and_can_be_taken_back(
    flood: Desk, path: Path, newer: Newer
) -> None:
    figures = flood.article(1).extraction.figures
    houses = next(one for one in figures if one.text.startswith("1.200"))
    missing = next(one for one in figures if one.text == "3 vermisten")
    money = next(one for one in figures if one.text.startswith("35"))
    for one, value in ((houses, "1250"), (missing, "4"), (money, "36000000")):
        place = (one.number_start, one.number_end)
        flood.mending.correct_figure(1, place, value, one.unit, one.counted)
    day = flood.article(1).extraction.dates[0]
    flood.mending.correct_date(1, (day.start, day.end), "2026-02-02")
    flood.mending.catch_up()

    def other(found: Extraction) -> Extraction:
        read = []
        for one in found.figures:
            if one.text == houses.text:
                read.append(replace(one, low=Decimal(1), high=Decimal(1), counted="panden"))
            elif one.text == money.text:
                end = one.number_start + 2
                read.append(replace(one, number_end=end, low=Decimal(35), high=Decimal(35)))
            elif one.text != missing.text:
                read.append(one)
        claims = [replace(one, figures=(), dates=()) for one in found.claims[:-1]]
        last = replace(found.claims[-1], figures=(len(read) - 1,))
        return replace(found, figures=tuple(read), dates=(), claims=(*claims, last))

    newer(other)
    again(flood)
    found = flood.article(1).extraction
    values = {one.text: (one.low, one.counted) for one in found.figures}
    assert values[houses.text] == (Decimal(1250), "huizen")
    assert values[missing.text] == (Decimal(4), "vermisten")
    assert values[money.text][0] == Decimal(36_000_000)
    assert [one.value for one in found.dates] == ["2026-02-02"]
    marks = [one.kind for view in flood.article(1).claims for one in view.mendings]
    assert sorted(marks) == ["date", "figure", "figure", "figure"]
    assert [part.text for part in view(flood, "14 gewonden").parts][1] == "3 vermisten"
    before = contents(path)
    again(flood)
    assert contents(path) == before

    for _ in range(4):
        flood.undo()
    found = flood.article(1).extraction
    assert {one.text: one.low for one in found.figures}[houses.text] == 1
    assert {one.text: one.low for one in found.figures}[money.text] == 35
    assert flood.doctor() == []
    again(flood)
    assert missing.text not in [one.text for one in flood.article(1).extraction.figures]


def test_findings_and_matches_follow_the_newer_reading(flood: Desk, newer: Newer) -> None:
    assert [one.finding.rule for one in flood.article(1).findings] == ["weekday-date"]
    before = len(flood.matches(1))
    assert before

    def blind(found: Extraction) -> Extraction:
        claims = [replace(one, figures=(), dates=()) for one in found.claims]
        return replace(found, figures=(), dates=(), claims=tuple(claims))

    newer(blind)
    again(flood, 1)
    assert flood.article(1).findings == ()
    assert flood.matches(1) == [] or len(flood.matches(1)) < before
    newer(lambda found: found)
    again(flood, 1)
    assert [one.finding.rule for one in flood.article(1).findings] == ["weekday-date"]
    assert len(flood.matches(1)) == before


KILLED = """
import os, sys
from dataclasses import replace
from pathlib import Path
from workbench.extract import pipeline
from workbench.desk.desk import Desk

usual, at = pipeline.extract, int(sys.argv[2])
def extract(article, pack):
    found = usual(article, pack)
    return replace(found, claims=tuple(replace(one, score=0.5) for one in found.claims[1:]))
pipeline.extract = extract
desk = Desk(Path(sys.argv[1]))
told = 0
def count(statement):
    global told
    told += 1
    if told == at:
        os._exit(9)
desk._store.connection.set_trace_callback(count)
list(desk.read_again())
print(told)
"""


def test_killed_at_any_statement_each_article_is_whole(
    flood: Desk, path: Path, tmp_path: Path
) -> None:
    flood.judge([one.claim.id for one in flood.article(1).claims], Status.VERIFIED, "geteld")
    flood.close()
    script = tmp_path / "killed.py"
    script.write_text(KILLED)

    def run(copy: Path, at: int) -> subprocess.CompletedProcess[str]:
        environment = dict(os.environ, PYTHONPATH=os.pathsep.join(sys.path))
        command = [sys.executable, str(script), str(copy), str(at)]
        return subprocess.run(command, capture_output=True, text=True, env=environment)

    whole = tmp_path / "whole.db"
    copyfile(path, whole)
    steps = int(run(whole, 0).stdout)
    with Desk(whole, "An") as desk:
        expected = desk.article(1), desk.article(2), desk.matches()
    for at in (steps // 4, steps // 2, 3 * steps // 4, steps - 5):
        copy = tmp_path / f"killed-{at}.db"
        copyfile(path, copy)
        assert run(copy, at).returncode == 9
        with Desk(copy, "An") as desk:
            assert desk.doctor() == []
            judged = [one.status for one in desk.article(1).claims]
            assert set(judged) == {Status.VERIFIED}
        assert run(copy, 0).returncode == 0
        with Desk(copy, "An") as desk:
            found = desk.article(1), desk.article(2), desk.matches()
            assert replaced(found) == replaced(expected)


def replaced(found: object) -> str:
    """The same without the time of the reading."""
    return re.sub(r"mended_at=datetime\.datetime\([^)]*\)", "", repr(found))
