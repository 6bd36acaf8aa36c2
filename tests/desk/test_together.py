"""Several processes in one store, and processes that end in the middle of something."""

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from pathlib import Path

import pytest

from tests.desk.samples import extraction_of
from workbench.desk.desk import Desk
from workbench.model.errors import Refusal
from workbench.model.verdict import Status

ROOT = Path(__file__).parents[2]


def start(path: Path, script: str) -> subprocess.Popen[str]:
    """Run a script in another process that has `path`, `Desk`, `Status` and `extraction_of`."""
    head = """
    import sys
    from pathlib import Path
    from tests.desk.samples import extraction_of
    from workbench.desk.desk import Desk
    from workbench.model.verdict import Status
    path = Path(sys.argv[1])
    """
    code = textwrap.dedent(head) + textwrap.dedent(script)
    return subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_two_reviewers_at_once_lose_nothing(desk: Desk, path: Path, ids: list[str]) -> None:
    script = """
    with Desk(path, sys.argv[0] + str(__import__("os").getpid())) as desk:
        ids = [view.claim.id for view in desk.article(1).claims]
        print("ready", flush=True)
        sys.stdin.readline()
        for turn in range(60):
            desk.judge([ids[turn % 4]], Status.VERIFIED, str(turn))
    """
    others = [start(path, script) for _ in range(2)]
    assert [said(other) for other in others] == ["ready", "ready"]
    for other in others:
        assert other.stdin is not None
        other.stdin.write("go\n")
        other.stdin.flush()
    for turn in range(60):
        desk.judge([ids[turn % 4]], Status.DISPUTED)

    assert [other.communicate()[1] for other in others] == ["", ""]
    assert sum(len(desk.history(claim)) for claim in ids) == 180
    assert desk.doctor() == []


def test_ten_processes_make_one_store(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    script = """
    with Desk(path) as desk:
        desk.keep(extraction_of())
        print(desk.articles()[0].claims, flush=True)
    """
    others = [start(path, script) for _ in range(10)]

    ends = [other.communicate() for other in others]
    assert ends == [("4\n", "")] * 10
    # Of several who close at the same moment none may be the last, who takes SQLite's log away.
    Desk(path).close()
    assert [other.name for other in tmp_path.iterdir()] == ["claims.db"]


def test_the_other_reviewers_mark_is_seen(desk: Desk, path: Path, ids: list[str]) -> None:
    assert not desk.changed()
    desk.judge([ids[0]], Status.VERIFIED)
    assert not desk.changed()
    with Desk(path, "Bo") as other:
        other.judge([ids[1]], Status.DISPUTED)

    assert desk.changed()
    assert not desk.changed()
    assert desk.article(1).claims[1].status is Status.DISPUTED


def test_a_shown_verdict_survives_a_kill(desk: Desk, path: Path, ids: list[str]) -> None:
    desk.close()
    script = """
    desk = Desk(path, "An")
    claim = desk.article(1).claims[0].claim.id
    for turn in range(10_000):
        desk.judge([claim], Status.DISPUTED, str(turn))
        desk.keep_draft(claim, f"draft {turn}")
        print(turn, flush=True)
    """
    victim = start(path, script)
    while (shown := int(said(victim))) < 40:
        pass
    victim.send_signal(signal.SIGKILL)
    victim.communicate()

    with Desk(path, "An") as later:
        verdict = later.article(1).claims[0].verdict
        assert verdict is not None
        assert int(verdict.note) >= shown
        draft = later.draft(ids[0])
        assert draft is not None
        assert int(draft.removeprefix("draft ")) >= shown
        assert later.doctor() == []
        assert later.undo_name() == "disputed, claim 1"


def test_a_kill_in_the_middle_of_an_article_leaves_none_of_it(path: Path) -> None:
    with Desk(path) as desk:
        desk.keep(extraction_of())
    script = """
    from itertools import count
    desk = Desk(path)
    def articles():
        for number in count():
            if number == 500:
                print("amid", flush=True)
                sys.stdin.readline()
            yield extraction_of(f"Zin {number} staat hier. Nog een."), ()
    desk.keep_many(articles())
    """
    victim = start(path, script)
    assert said(victim) == "amid"
    victim.send_signal(signal.SIGKILL)
    victim.communicate()

    with Desk(path) as desk:
        assert len(desk.articles()) == 1
        assert desk.doctor() == []
        assert desk.keep(extraction_of("Zin 0 staat hier. Nog een."))


def test_a_kill_while_a_store_is_made_leaves_room_for_one(path: Path) -> None:
    script = """
    from workbench.store import opening
    def dying(db, now):
        print("amid", flush=True)
        sys.stdin.readline()
    opening.migrate = dying
    Desk(path)
    """
    victim = start(path, script)
    assert said(victim) == "amid"
    victim.send_signal(signal.SIGKILL)
    victim.communicate()

    with Desk(path) as desk:
        assert desk.keep(extraction_of())


def test_a_store_that_stays_locked_is_refused_and_unchanged(
    desk: Desk, path: Path, ids: list[str]
) -> None:
    before = desk.article(1)
    with closing(sqlite3.connect(path, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with Desk(path, "Bo", patience=0.05) as other:
            assert other.article(1) == before
            with pytest.raises(Refusal, match="the store is locked by another process; close"):
                other.judge([ids[0]], Status.VERIFIED)
            assert other.article(1) == before
            holder.execute("ROLLBACK")
            other.judge([ids[0]], Status.VERIFIED)
    assert desk.article(1).claims[0].status is Status.VERIFIED


def test_a_writer_waits_for_its_turn(desk: Desk, path: Path, ids: list[str]) -> None:
    script = """
    import sqlite3, time
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    print("held", flush=True)
    time.sleep(0.4)
    holder.execute("COMMIT")
    """
    holder = start(path, script)
    assert said(holder) == "held"
    desk.judge([ids[0]], Status.VERIFIED)

    holder.communicate()
    assert desk.article(1).claims[0].status is Status.VERIFIED


def test_a_writer_has_its_turn_beside_one_that_never_rests(
    desk: Desk, path: Path, ids: list[str]
) -> None:
    script = """
    import random, sqlite3, time
    busy = sqlite3.connect(path, isolation_level=None, timeout=60)
    print("busy", flush=True)
    while True:
        busy.execute("BEGIN IMMEDIATE")
        time.sleep(random.uniform(0.1, 0.3))
        busy.execute("COMMIT")
        time.sleep(0.001)
    """
    busy = start(path, script)
    assert said(busy) == "busy"
    try:
        for turn in range(10):
            desk.judge([ids[0]], Status.VERIFIED, str(turn))
    finally:
        busy.kill()
        busy.communicate()
    assert len(desk.history(ids[0])) == 10


def test_a_store_that_another_process_is_making_is_waited_for(path: Path) -> None:
    script = """
    import sqlite3, time
    maker = sqlite3.connect(path, isolation_level=None)
    maker.execute("BEGIN IMMEDIATE")
    print("making", flush=True)
    time.sleep(0.4)
    maker.execute("COMMIT")
    """
    maker = start(path, script)
    assert said(maker) == "making"
    with Desk(path) as desk:
        assert desk.keep(extraction_of())
    maker.communicate()
