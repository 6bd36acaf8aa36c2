"""Every bad input of the issue: one clear line, exit status 1, nothing half-done."""

import errno
import json
import os
import resource
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run, Shell
from tests.cli.samples import FIRE, FLOOD, GERMAN
from workbench.desk.intake import Stated, arrivals, files

BAD_FILES = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\n", "holds no text"),
    "binary.txt": (bytes(range(256)) * 9, "binary file"),
    "scan.pdf": (b"%PDF-1.7 ...", "PDF cannot be read yet"),
    "letter.docx": (b"PK\x03\x04...", "cannot be read yet"),
    "page.html": (b"<html><p>Hallo</p></html>", "HTML cannot be read yet"),
    "photo.jpg": (b"\xff\xd8\xff\xe0...", "cannot be read yet"),
    "feb.txt": (b"date 2026-02-31 Het regende in Oosterwoud.", "2026-02-31 does not exist"),
    "german.txt": (GERMAN.encode(), "German"),
    "nul.txt": (b"Het regende\0 in Oosterwoud.", "binary file"),
    "front.txt": (b"---\ntitle: x\nHet regende.", "front matter"),
    "none.jsonl": (b"\n", "holds no articles"),
}


@pytest.mark.parametrize("name", BAD_FILES)
@pytest.mark.parametrize("command", ["ingest", "extract"])
def test_a_bad_file_gets_one_line(run: Run, here: Path, command: str, name: str) -> None:
    data, what = BAD_FILES[name]
    (here / name).write_bytes(data)
    result = run(command, name)
    assert result.exit_code == 1
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"{name}: ")
    assert what in line
    assert "; " in line
    assert not (here / "claims.db").exists()


@pytest.mark.parametrize(
    ("args", "what"),
    [
        (("ingest", "nowhere.txt"), "nowhere.txt: no such file"),
        (("ingest", "."), "holds no articles"),
        (("extract", "nowhere.txt"), "nowhere.txt: no such file"),
        (("ingest", "nowhere.txt", "--date", "2026-02-30"), "--date: the date 2026-02-30"),
        (("ingest", "nowhere.txt", "--date", "3/4/2026"), "--date: cannot tell the order"),
        (("ingest", "nowhere.txt", "--language", "xx"), "--language: no language pack for 'xx'"),
        (("claims",), "no store at claims.db; run workbench ingest first"),
        (("stats", "--db", "other.db"), "no store at other.db"),
        (("articles",), "no store"),
        (("check",), "no store"),
        (("crosscheck",), "no store"),
        (("judge", "abc", "verified"), "no store"),
        (("export",), "no store"),
        (("backup",), "no store"),
        (("doctor",), "no store"),
        (("review",), "needs a terminal"),
    ],
)
def test_what_is_not_there_gets_one_line(
    run: Run, here: Path, args: tuple[str, ...], what: str
) -> None:
    result = run(*args)
    assert result.exit_code == 1
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert what in line
    assert list(here.iterdir()) == []


def test_one_bad_file_of_many_is_reported_and_the_rest_goes_on(
    run: Run, here: Path, articles: Path
) -> None:
    (articles / "empty.txt").write_bytes(b"")
    result = run("ingest", "gone.txt", str(articles))
    assert result.exit_code == 1
    assert "gone.txt: no such file" in result.stderr
    assert "empty.txt: is empty" in result.stderr
    assert "2 articles added" in result.stderr
    assert "2 refused" in result.stderr
    extracted = run("extract", "gone.txt", str(articles), "--json")
    assert extracted.exit_code == 1
    titles = [json.loads(line)["article"]["title"] for line in extracted.stdout.splitlines()]
    assert titles == ["Fire in Port Arlen", None]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "cp1252", "latin-1", "utf-8-sig"])
def test_other_encodings_are_read_and_said_aloud(run: Run, here: Path, codec: str) -> None:
    text = FLOOD.replace("‘", "'").replace("’", "'")
    (here / "a.txt").write_bytes(text.encode(codec))
    result = run("extract", "a.txt", "--json")
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    assert "Ruim 1.200 bewoners van Zuiderveen zijn geëvacueerd" in document["article"]["text"]
    assert ("not UTF-8" in result.stderr) == (codec != "utf-8-sig")


def test_a_missing_date_is_said_aloud(run: Run, here: Path) -> None:
    (here / "a.txt").write_text("Gisteren raakten in Zuiderveen drie mensen gewond.")
    result = run("extract", "a.txt", "--json", "--language", "nl")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["article"]["published"] is None
    assert "a.txt: no publication date" in result.stderr


def test_a_language_without_a_pack_can_be_overruled(run: Run, here: Path) -> None:
    (here / "a.txt").write_text(GERMAN)
    assert "--language" in run("extract", "a.txt").stderr
    assert run("extract", "a.txt", "--language", "nl").exit_code == 0


def test_a_bad_line_among_json_lines_is_named(run: Run, here: Path) -> None:
    good = json.dumps({"text": FIRE.split("---\n")[2], "id": "x", "published": "2026-03-05"})
    (here / "a.jsonl").write_text(f'{good}\n{{oops\n{good[:-1]}, "title": "Twee"}}\n')
    result = run("extract", "a.jsonl", "--json")
    assert result.exit_code == 1
    assert result.stderr.startswith("a.jsonl:2: not valid JSON")
    assert len(result.stdout.splitlines()) == 2


def test_fifty_megabytes_come_in_whole(here: Path) -> None:
    line = "Het water bij Zuiderveen stond dinsdag 12 cm hoger, zei een ’s nachts natte buur.\n"
    text = line * (50_000_000 // len(line.encode()) + 1)
    (here / "large.txt").write_text(text, encoding="utf-8")
    (arrival,) = arrivals(list(files(["large.txt"])), Stated())
    assert arrival.article is not None
    assert arrival.article.text == text.strip()


def test_two_hundred_megabytes_get_one_line(run: Run, here: Path) -> None:
    with (here / "huge.txt").open("wb") as stream:
        stream.write(b"Het regende.\n")
        stream.truncate(200_000_000)
    result = run("ingest", "huge.txt")
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert line.startswith("huge.txt: larger than 100 MB")


def test_a_file_without_permission_gets_one_line(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "a.txt").write_text("Het regende.")

    opened = Path.open

    def forbidden(path: Path, *args: Any, **named: Any) -> Any:
        if path.name == "a.txt":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return opened(path, *args, **named)

    monkeypatch.setattr(Path, "open", forbidden)
    result = run("extract", "a.txt")
    assert result.exit_code == 1
    assert result.stderr == "a.txt: cannot be read (Permission denied); check its permissions\n"


def test_a_full_disk_leaves_the_store_as_it_was(shell: Shell, here: Path, store: Path) -> None:
    before = shell("claims", "--json").stdout
    (here / "more.txt").write_text(FLOOD.replace("Zuiderveen", "Oosterwoud") * 40)

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))

    result = shell("ingest", "more.txt", preexec_fn=little_room)
    assert result.returncode == 1
    (line,) = result.stderr.decode().splitlines()
    assert "disk" in line
    assert shell("claims", "--json").stdout == before
    assert shell("doctor").returncode == 0


@pytest.mark.parametrize("args", [("claims", "--json"), ("articles",), ("--help",)])
def test_output_that_cannot_be_written_gets_one_line(
    shell: Shell, store: Path, args: tuple[str, ...]
) -> None:
    with Path("/dev/full").open("wb") as full:
        result = shell(*args, stdout=full)
    assert result.returncode == 1
    (line,) = result.stderr.decode().splitlines()
    assert "No space left" in line


def test_a_report_that_cannot_be_written_leaves_no_half_file(
    run: Run, shell: Shell, here: Path, store: Path
) -> None:
    (here / "long.txt").write_text(FLOOD * 60)
    assert run("ingest", "long.txt").exit_code == 0

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))

    result = shell("export", "--format", "json", preexec_fn=little_room)
    assert result.returncode == 1
    (line,) = result.stderr.decode().splitlines()
    assert line.startswith("exports/report.json: cannot be written (File too large)")
    assert list((here / "exports").iterdir()) == []


def test_a_locked_store_gets_one_line(run: Run, here: Path, store: Path) -> None:
    other = sqlite3.connect(store)
    other.execute("BEGIN IMMEDIATE")
    try:
        result = run("judge", "0", "verified", "--db", "claims.db")
        (here / "more.txt").write_text(FLOOD.replace("Zuiderveen", "Oosterwoud"))
        result = run("ingest", "more.txt")
    finally:
        other.rollback()
        other.close()
    assert result.exit_code == 1
    assert result.stderr.startswith("claims.db: the store is locked by another process")


@pytest.mark.parametrize("content", [b"no database at all, just words", b"SQLite format 3\0" * 99])
def test_a_foreign_file_is_no_store(run: Run, here: Path, content: bytes) -> None:
    (here / "claims.db").write_bytes(content)
    (here / "a.txt").write_text(FLOOD)
    for args in (("claims",), ("ingest", "a.txt"), ("export",)):
        result = run(*args)
        assert result.exit_code == 1
        (line,) = result.stderr.splitlines()
        assert line.startswith("claims.db: ")
    assert (here / "claims.db").read_bytes() == content


@pytest.mark.parametrize(
    "args",
    [(), ("nothing",), ("ingest",), ("extract", "a", "--jobs", "0"), ("claims", "--status", "x")],
)
def test_wrong_usage_is_exit_status_2(run: Run, args: tuple[str, ...]) -> None:
    assert run(*args).exit_code == 2


def test_an_unexpected_error_names_itself_a_bug(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "a.txt").write_text(FLOOD)

    def fail(*_: object) -> None:
        raise RuntimeError("surprise\nin two lines")

    monkeypatch.setattr("workbench.extract.pipeline.extract", fail)
    result = run("extract", "a.txt")
    assert result.exit_code == 1
    assert "RuntimeError" in result.stderr
    assert "bug" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_pipe_that_closes_early_is_no_error(here: Path, store: Path) -> None:
    command = f"{sys.executable} -m workbench claims --json | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, cwd=here, check=False)
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


def test_an_article_cannot_reach_the_terminal(run: Run, here: Path) -> None:
    (here / "\x1b[2Jname.txt").write_text(
        "Drie \x1b]0;owned\x07 mensen \u202eraakten\x9b gewond in Zuiderveen.", encoding="utf-8"
    )
    for args in (("extract", "."), ("ingest", "."), ("claims",), ("extract", ".", "--json")):
        result = run(*args)
        for unsafe in "\x1b\x07\x9b\u202e":
            assert unsafe not in result.output
