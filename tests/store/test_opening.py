"""A store is made, opened, migrated or refused, each in one clear way."""

import hashlib
import os
import sqlite3
import struct
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from tests.desk.samples import Clock, extraction_of, finding, page
from workbench.desk.desk import Desk
from workbench.model.errors import Refusal
from workbench.model.verdict import Status
from workbench.store import migrations


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def make(path: Path) -> None:
    with Desk(path, "An", clock=Clock()) as desk:
        desk.keep(extraction_of(), [finding()])
        claim = desk.article(1).claims[0].claim.id
        desk.judge([claim], Status.VERIFIED, "gezien", [page("https://delmond.example/")])
        desk.judge([claim], Status.DISPUTED)
        desk.undo()


def look_around(path: Path) -> None:
    with Desk(path, "Bo") as desk:
        view = desk.article(desk.articles()[0].number)
        assert list(desk.claims())
        assert desk.stats().claims == len(view.claims)
        assert not desk.changed()
        desk.sources("delmond")
        desk.history(view.claims[0].claim.id)
        desk.search_articles("water")
        assert desk.undo_name() is None
        assert desk.undo() is None
        assert desk.doctor() == []


def test_looking_leaves_every_byte_and_no_file_behind(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    make(path)
    before, when = digest(path), path.stat().st_mtime_ns

    look_around(path)
    assert digest(path) == before
    assert path.stat().st_mtime_ns == when
    assert list(tmp_path.iterdir()) == [path]


def test_the_same_work_at_the_same_times_gives_the_same_bytes(tmp_path: Path) -> None:
    make(tmp_path / "one.db")
    make(tmp_path / "two.db")

    assert digest(tmp_path / "one.db") == digest(tmp_path / "two.db")


def test_a_store_in_a_folder_without_write_access_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "claims.db"
    make(path)
    before = digest(path)
    monkeypatch.setattr(os, "access", lambda *_: False)

    look_around_read_only(path)
    assert digest(path) == before
    assert list(tmp_path.iterdir()) == [path]


def look_around_read_only(path: Path) -> None:
    with Desk(path, "Bo") as desk:
        assert desk.articles()[0].claims == 4
        assert desk.doctor() == []
        claim = desk.article(1).claims[0].claim.id
        with pytest.raises(Refusal, match="cannot be written to; give yourself write access"):
            desk.judge([claim], Status.OPEN)


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    make(tmp_path / "claims.db")
    head = (tmp_path / "claims.db").read_bytes()[:100]

    assert struct.unpack(">I", head[68:72])[0] == 0x434C5742
    assert struct.unpack(">I", head[60:64])[0] == migrations.newest()


def test_a_store_that_is_not_there_is_refused_for_looking(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"claims\.db: there is no store; ingest an article first"):
        Desk(tmp_path / "claims.db", create=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"Delmond stond onder water.", "this is no claim store; name another file with --db"),
        (b"SQLite format 3\0 and then nonsense" * 99, "this is no claim store"),
        (b"\0" * 4096, "this is no claim store"),
    ],
)
def test_a_file_of_another_kind_is_refused_and_left_alone(
    tmp_path: Path, content: bytes, line: str
) -> None:
    path = tmp_path / "claims.db"
    path.write_bytes(content)

    with pytest.raises(Refusal, match=line):
        Desk(path)
    assert path.read_bytes() == content


def test_a_foreign_sqlite_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with closing(sqlite3.connect(path)) as foreign:
        foreign.execute("CREATE TABLE recipes (name TEXT)")
    before = digest(path)

    with pytest.raises(Refusal, match="this is an SQLite file but no claim store"):
        Desk(path)
    assert digest(path) == before


def test_a_newer_store_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    make(path)
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("PRAGMA user_version = 999")
    before = digest(path)

    with pytest.raises(Refusal, match="of version 999, this workbench knows up to"):
        Desk(path)
    assert digest(path) == before


def test_a_folder_and_a_path_without_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="this is a folder, no store"):
        Desk(tmp_path)
    with pytest.raises(Refusal, match="there is no such folder; make it first"):
        Desk(tmp_path / "nowhere" / "claims.db")
    with pytest.raises(Refusal, match="the store cannot be read"):
        Desk(tmp_path / ("x" * 300))
    with pytest.raises(Refusal, match="the store cannot be read"):
        Desk(Path("a\0b"))


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    path.touch()
    make(path)

    look_around(path)


@pytest.mark.parametrize("name", ["claims 100%.db", "claims?#.db", "feiten-é.db"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    make(tmp_path / name)

    look_around(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def older_store(path: Path, stop_before: str) -> int:
    """Make a store as it was before the step of this name; return its version."""
    db = Database(path, strict=True)
    db.execute("PRAGMA journal_mode = WAL").fetchone()
    with db.atomic():
        migrations.migrate(db.conn, datetime(2026, 1, 1, tzinfo=UTC), stop_before)
        db.execute(
            "INSERT INTO articles (id, language, ingested_at) VALUES ('a', 'nl', '2026-01-01')"
        )
        db.execute("INSERT INTO article_texts VALUES (1, 'Oud.', '[]', '[]')")
    (version,) = db.execute("PRAGMA user_version").fetchone()
    db.close()
    return int(version)


@pytest.mark.parametrize("step", ["verdicts", "findings", "matches"])
def test_an_older_store_is_backed_up_and_brought_up_to_date(tmp_path: Path, step: str) -> None:
    path = tmp_path / "claims.db"
    version = older_store(path, step)

    with Desk(path, clock=Clock()) as desk:
        assert desk.articles()[0].number == 1
        assert desk.article(1).extraction.article.text == "Oud."
        desk.keep(extraction_of(), [finding()])
    (backup,) = [other for other in tmp_path.iterdir() if "backup" in other.name]
    assert backup.name == f"claims.db.backup-v{version}-20260205T000001Z"
    with closing(sqlite3.connect(backup)) as old:
        assert old.execute("PRAGMA user_version").fetchone() == (version,)
        assert old.execute("SELECT text FROM article_texts").fetchall() == [("Oud.",)]


def test_an_older_store_without_write_access_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "claims.db"
    older_store(path, "matches")
    monkeypatch.setattr(os, "access", lambda *_: False)

    with pytest.raises(Refusal, match="cannot be brought to"):
        Desk(path)


def test_a_migration_that_fails_leaves_the_older_store_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "claims.db"
    older_store(path, "findings")

    def matches(db: Database) -> None:
        db.execute("CREATE TABLE half_done (x TEXT)")
        raise sqlite3.OperationalError("broken")

    steps = [matches if step.__name__ == "matches" else step for step in migrations.STEPS]
    monkeypatch.setattr(migrations, "STEPS", steps)
    with pytest.raises(sqlite3.OperationalError):
        Desk(path)
    with closing(sqlite3.connect(path)) as old:
        tables = {name for (name,) in old.execute("SELECT name FROM sqlite_schema")}
    assert not tables & {"half_done", "findings", "matches"}
    monkeypatch.undo()
    with Desk(path) as desk:
        assert len(desk.articles()) == 1
