"""`trust`, and what `crosscheck` and reports say of figures that are known already."""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import Run
from tests.cli.test_extracting import schema

TABLE = (
    "thing,place,period,value,unit,source\n"
    "inhabitants,Delmora,2025,9214,,\"=Statistics\x1b[31m, table 7\"\n"
    "unemployment,Delmora,2026-01,5.4,%,Labour Office\n"
)  # fmt: skip
TEXT = "Delmora has 9,412 inhabitants. Unemployment in Delmora is 5.4 percent."


@pytest.fixture
def table(here: Path) -> Path:
    path = here / "facts.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def store(run: Run, table: Path) -> None:
    run("ingest", "-", "--language", "en", "--date", "2026-02-03", "--outlet", "Post", stdin=TEXT)
    assert run("trust", str(table)).stdout == "facts.csv: 2 figures held against articles\n"


@pytest.mark.usefixtures("store")
def test_a_conflict_names_the_row_and_its_source(run: Run) -> None:
    shown = run("crosscheck").stdout
    lines = shown.splitlines()
    assert lines[0] == "KNOWN      9,412 inhabitants  (1 Post)"
    assert lines[1] == "  differs from facts.csv row 2: 9214 inhabitants, Delmora, 2025"
    assert any(line.startswith("    source: =Statistics") for line in lines)
    assert "  agrees with facts.csv row 3: 5.4% unemployment, Delmora, 2026-01" in lines
    assert "\x1b" not in shown
    conflicts = run("crosscheck", "--conflicts", "--article", "1").stdout
    assert "row 2" in conflicts
    assert "row 3" not in conflicts


@pytest.mark.usefixtures("store")
def test_json_and_reports_hold_it(run: Run) -> None:
    found = json.loads(run("crosscheck", "--json").stdout)
    jsonschema.validate(found, schema("crosscheck"))
    first, second = found["references"]
    assert (first["relation"], first["known"]["row"]["row"]) == ("conflicts", 2)
    assert first["says"] == "differs from facts.csv row 2: 9214 inhabitants, Delmora, 2025"
    assert (second["relation"], second["known"]["low"]) == ("agrees", "5.4")
    assert first["known"]["verdict"] is None
    for name in ("markdown", "html", "json"):
        report = run("export", "--format", name, "--out", "-").stdout
        assert "differs from facts.csv row 2" in report
        assert "row 3" not in report


def test_what_was_verified_is_told_with_its_reviewer(run: Run) -> None:
    ingest = ("ingest", "-", "--language", "en", "--date")
    run(*ingest, "2026-01-14", stdin="Unemployment in Delmora is 5.4 percent.")
    claim = json.loads(run("claims", "--json").stdout.splitlines()[0])["id"]
    run("judge", claim, "verified", "--source", "https://labour.example/", "--reviewer", "An")
    run(*ingest, "2026-06-20", stdin="Unemployment in Delmora is 4.5 percent, says the mayor.")
    shown = run("crosscheck", "--article", "2").stdout
    assert "than what was verified on " in shown
    assert " by An: 5.4 percent" in shown
    assert "    source: https://labour.example/" in shown
    found = json.loads(run("crosscheck", "--json").stdout)
    jsonschema.validate(found, schema("crosscheck"))
    (reference,) = found["references"]
    verdict = reference["known"]["verdict"]
    assert (verdict["claim"], verdict["status"], verdict["reviewer"]) == (claim, "verified", "An")
    assert [one["locator"] for one in verdict["sources"]] == ["https://labour.example/"]


@pytest.mark.usefixtures("store")
def test_tables_are_listed_and_removed(run: Run) -> None:
    assert run("trust").stdout.startswith("facts.csv  2 figures, added ")
    (listed,) = json.loads(run("trust", "--json").stdout)["tables"]
    assert (listed["name"], listed["rows"]) == ("facts.csv", 2)
    assert run("trust", "--remove", "facts.csv").exit_code == 0
    assert json.loads(run("trust", "--json").stdout) == {"schema": 1, "tables": []}
    assert json.loads(run("crosscheck", "--json").stdout)["references"] == []
    gone = run("trust", "--remove", "facts.csv")
    assert (gone.exit_code, len(gone.stderr.splitlines())) == (1, 1)


def test_a_bad_table_makes_no_store(run: Run, here: Path) -> None:
    path = here / "bad.csv"
    path.write_text(TABLE + "boats,Delmora,2025,many,,Office\n", encoding="utf-8")
    refused = run("trust", str(path))
    assert refused.exit_code == 1
    (line,) = refused.stderr.splitlines()
    assert "bad.csv, row 4: value 'many' of 'boats' is not read as one figure" in line
    assert not (here / "claims.db").exists()
    assert run("trust", str(here / "none.csv")).exit_code == 1
    assert run("trust", str(path), "--remove", "x").exit_code == 2
