"""A backup is whole, a full disk leaves nothing half-done, and the doctor finds what is wrong."""

import resource
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.desk.samples import extraction_of, finding, page
from workbench.desk.desk import Desk
from workbench.model.errors import Refusal
from workbench.model.verdict import Status


def test_a_backup_holds_all_there_is_and_opens(desk: Desk, path: Path, ids: list[str]) -> None:
    desk.judge(ids, Status.VERIFIED, "ja", [page("a")])
    copy = path.with_name("copy.db")
    made = desk.backup(copy)

    assert (made.path, made.articles, made.claims) == (copy, 2, 7)
    assert made.size == copy.stat().st_size
    with Desk(copy, "An") as opened:
        assert opened.article(1) == desk.article(1)
        assert opened.undo_name() == desk.undo_name()
        assert opened.doctor() == []
    assert sorted(other.name for other in path.parent.glob("copy*")) == ["copy.db"]


def test_a_backup_never_overwrites(desk: Desk, path: Path) -> None:
    there = path.with_name("precious.db")
    there.write_text("precious")

    with pytest.raises(Refusal, match=r"precious\.db: there is a file already; name another"):
        desk.backup(there)
    with pytest.raises(Refusal, match="there is a file already"):
        desk.backup(path)
    with pytest.raises(Refusal, match="the copy cannot be written"):
        desk.backup(path.parent / "nowhere" / "copy.db")
    assert there.read_text() == "precious"


@contextmanager
def full_disk(room: int) -> Iterator[None]:
    """Let no file grow over `room` bytes, as a full disk does."""
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)


def test_a_full_disk_is_refused_and_nothing_is_half_done(desk: Desk, path: Path) -> None:
    before = desk.stats(), desk.article(1)
    room = path.with_name("claims.db-wal").stat().st_size + 20_000
    long = extraction_of("Het water stijgt nog steeds in straat 16. " * 4000)
    with full_disk(room):
        with pytest.raises(Refusal, match="nothing was written"):
            desk.keep(long)
        assert (desk.stats(), desk.article(1)) == before

    assert desk.doctor() == []
    assert desk.keep(long)


def test_a_backup_on_a_full_disk_leaves_no_file(desk: Desk, path: Path) -> None:
    copy = path.with_name("copy.db")
    with full_disk(50_000), pytest.raises(Refusal, match="nothing was written"):
        desk.backup(copy)
    assert list(path.parent.glob("copy*")) == []


def test_a_store_that_its_file_cannot_hold_is_refused(desk: Desk, path: Path) -> None:
    pages = desk._store.value("PRAGMA page_count")
    desk._store.value(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(Refusal, match="the disk is full, nothing was written; free some space"):
        desk.keep(extraction_of("Het water stijgt nog steeds in straat 16. " * 4000))
    assert len(desk.articles()) == 2


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        ("UPDATE claims SET status = 'verified' WHERE number = 2", "its verdicts say open"),
        ("UPDATE findings SET state = 'accepted'", "its decisions say open"),
        ("UPDATE article_progress SET open = 9 WHERE article = 2", "article 2: its progress"),
        ("DELETE FROM article_progress WHERE article = 2", "article 2: its progress"),
        ("UPDATE claims SET start = start + 1 WHERE number = 1", "the claim at 1 does not hold"),
        ("UPDATE figures SET text = '12'", "the figure at 19 does not hold its words"),
        ("UPDATE article_texts SET text = text || '!'", "is not the one its id was made from"),
        ("UPDATE findings SET spans = '[[0, 999999]]'", "points outside the text"),
        ("UPDATE figures SET claim = 77", "figures 1 names a row of claims that is not there"),
        ("DELETE FROM article_texts WHERE article = 2", "article 2 has no text"),
        ("DELETE FROM claims_fts_data WHERE id > 10", "the search index claims_fts"),
        (
            "INSERT INTO articles_fts (rowid, title, text) VALUES (1, 'x', 'y')",
            "the search index articles_fts",
        ),
    ],
)
def test_the_doctor_finds_what_is_wrong(desk: Desk, path: Path, damage: str, problem: str) -> None:
    assert desk.doctor() == []
    desk.close()
    with closing(sqlite3.connect(path)) as hand:
        hand.execute(damage)
        hand.commit()

    with Desk(path) as opened:
        problems = opened.doctor()
    assert any(problem in line for line in problems), problems


def test_the_doctor_reads_a_damaged_file_as_far_as_it_goes(desk: Desk, path: Path) -> None:
    desk.keep(extraction_of("Het water stijgt nog steeds in straat 16. " * 4000), [finding()])
    desk.close()
    content = bytearray(path.read_bytes())
    for start in range(20 * 4096, len(content) - 4096, 8 * 4096):
        content[start : start + 2000] = b"\xff" * 2000
    path.write_bytes(content)

    assert problems_of(path)


def problems_of(path: Path) -> list[str]:
    """What the doctor says, or how the store is refused where not even that can be read."""
    try:
        with Desk(path) as opened:
            return opened.doctor()
    except Refusal as refusal:
        return [refusal.line]
