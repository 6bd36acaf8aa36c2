"""Reading the store's articles again from the command line."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from workbench.cli import main
from workbench.extract import pipeline

TEXT = (
    "date 2026-02-04\nAbout 300 people left their homes. The damage is put at 35 million euros.\n"
)


def run(folder: Path, *arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, [*arguments, "--db", str(folder / "claims.db")])
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def store(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT)
    assert run(tmp_path, "ingest", str(tmp_path / "a.txt"))[0] == 0
    return tmp_path


def ids(folder: Path) -> list[str]:
    return [json.loads(line)["id"] for line in run(folder, "claims", "--json")[1].splitlines()]


def test_nothing_changes_with_the_same_extractor(store: Path) -> None:
    before = (store / "claims.db").read_bytes()
    assert run(store, "ingest", "--again") == (0, "", "1 article read again, nothing changed\n")
    assert run(store, "ingest", "--again", "1")[0] == 0
    assert (store / "claims.db").read_bytes() == before


def test_what_is_kept_is_listed(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = ids(store)
    run(store, "judge", first, "verified", "--note", "counted")
    usual = pipeline.extract
    monkeypatch.setattr(
        pipeline, "extract", lambda *given: replace(usual(*given), claims=(), figures=())
    )
    code, listed, told = run(store, "ingest", "--again")
    assert (code, listed.count("\n")) == (0, 1)
    assert listed.startswith(f"{first}  verified ")
    assert "1 changed (0 claims came, 1 went), 1 no longer found, kept" in told
    assert ids(store) == [first]
    assert second not in run(store, "claims", "--json")[1]
    answer = json.loads(run(store, "ingest", "--again", "--json")[1])
    assert (answer["changed"], answer["kept"][0]["id"]) == (0, first)
    assert run(store, "doctor")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (("--again", "9"), 1, "there is no article '9'"),
        (("--again", "--date", "2026-02-04"), 2, "only --jobs goes with it"),
        ((), 2, "Missing argument 'PATH...'"),
    ],
)
def test_what_cannot_be_is_refused(
    store: Path, arguments: tuple[str, ...], code: int, line: str
) -> None:
    status, _, told = run(store, "ingest", *arguments)
    assert (status, line in told) == (code, True)


def test_no_store_is_made(tmp_path: Path) -> None:
    assert run(tmp_path, "ingest", "--again")[0] == 1
    assert list(tmp_path.iterdir()) == []
