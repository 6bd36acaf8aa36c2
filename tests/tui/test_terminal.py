"""The main flow in a real terminal: judge, undo after a restart, kill in mid-note, resize."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pytest

from workbench.desk.desk import Desk
from workbench.model.verdict import Status

_RUN = (
    "import sys\nfrom pathlib import Path\nfrom workbench.tui.app import run\n"
    "run(Path(sys.argv[1]), 1, sys.argv[2])\n"
)


@contextmanager
def terminal(
    store: Path, until: str = "claim 1 of 7", reviewer: str = "mila"
) -> Iterator[pexpect.spawn[str]]:
    environment = {**os.environ, "TERM": "xterm-256color", "XDG_CONFIG_HOME": str(store.parent)}
    for name in ("NO_COLOR", "COLUMNS", "LINES"):
        environment.pop(name, None)
    child = pexpect.spawn(
        sys.executable, ["-c", _RUN, str(store), reviewer], env=environment, dimensions=(24, 80),
        encoding="utf-8", timeout=20,
    )  # fmt: skip
    try:
        child.expect(until)
        yield child
    finally:
        child.close(force=True)


def statuses(store: Path) -> list[Status]:
    with Desk(store, create=False) as desk:
        return [shown.status for shown in desk.article(1).claims]


def test_judge_leave_come_back_and_undo(store: Path) -> None:
    with terminal(store) as child:
        child.send("d")
        child.expect("disputed, claim 1")
        assert statuses(store)[0] is Status.DISPUTED, "shown before it was on disk"
        child.send("vq")
        child.expect(pexpect.EOF)
    assert statuses(store)[:2] == [Status.DISPUTED, Status.VERIFIED]
    with Desk(store, "mila") as desk:
        assert desk.undo_name() == "verified, claim 2"
    with terminal(store, "claim 3 of 7") as child:
        child.send("\x1a")
        child.expect("undone: verified, claim 2")
        child.send("q")
        child.expect(pexpect.EOF)
    assert statuses(store)[:2] == [Status.DISPUTED, Status.OPEN]


def test_a_kill_in_mid_note_loses_at_most_a_second(store: Path) -> None:
    with terminal(store) as child:
        child.send("v")
        child.expect("verified, claim 1")
        child.send("e")
        child.expect("esc keeps the note")
        child.send("she said on the phone")
        time.sleep(1.2)
        assert child.pid is not None
        os.kill(child.pid, signal.SIGKILL)
        child.expect(pexpect.EOF)
    assert statuses(store)[0] is Status.VERIFIED
    with Desk(store, "mila") as desk:
        assert desk.draft(desk.article(1).claims[1].claim.id) == "she said on the phone"
        assert desk.doctor() == []
    with terminal(store, "she said on the phone"):
        pass


def test_resizing_at_any_time(store: Path) -> None:
    with terminal(store) as child:
        for rows, columns in ((60, 200), (12, 40), (24, 80), (70, 240), (15, 60)):
            child.setwinsize(rows, columns)
            time.sleep(0.2)
        child.setwinsize(10, 50)
        child.expect("larger")
        child.setwinsize(24, 80)
        child.expect("claim 1 of 7")
        child.send("u")
        child.expect("unsourced, claim 1")
        child.send("q")
        child.expect(pexpect.EOF)
    assert statuses(store)[0] is Status.UNSOURCED


def test_two_reviewers_see_each_other(store: Path) -> None:
    with terminal(store) as child, Desk(store, "joost") as other:
        other.judge([other.article(1).claims[2].claim.id], Status.DISPUTED)
        child.expect("Somebody else changed 1 claim", timeout=2)


def test_no_escape_sequence_of_an_article_reaches_the_terminal(store: Path) -> None:
    with terminal(store) as child:
        child.send("\x1b")
        child.expect("owned")
        assert "\x1b]0;owned" not in f"{child.before}{child.after}"
        child.send("\x1b[B\x1b[B\r")
        child.expect("claim 1 of 4")
        assert "\x1b[31mRed" not in f"{child.before}{child.after}"
        assert "\u202e" not in f"{child.before}{child.after}"
        child.send("q")
        child.expect(pexpect.EOF)


def test_without_a_terminal_it_says_so(store: Path) -> None:
    from workbench.model.errors import Refusal
    from workbench.tui.app import run

    with pytest.raises(Refusal, match="needs a terminal"):
        run(store)


def test_two_people_at_two_terminals_lose_nothing(store: Path) -> None:
    with terminal(store) as mila, terminal(store, reviewer="joost") as joost:
        mila.send("e")
        mila.expect("esc keeps the note")
        mila.send("the grid operator")
        joost.send("d")
        joost.expect("disputed, claim 1")
        mila.expect("Somebody else changed 1 claim", timeout=5)
        mila.send(" confirms it\x1b")
        mila.expect("note, claim 1")
        joost.expect("Somebody else changed 1 claim", timeout=5)
        joost.send("k")
        joost.expect("claim 1 of 7")
        mila.send("+")
        mila.expect("confirmed, claim 1")
        joost.expect("confirms", timeout=5)
        for child in (mila, joost):
            child.send("q")
            child.expect(pexpect.EOF)
    with Desk(store, create=False) as desk:
        shown = desk.article(1).claims[0]
        assert shown.status is Status.DISPUTED
        assert shown.verdict is not None
        assert shown.verdict.note == "the grid operator confirms it"
        assert [opinion.reviewer for opinion in shown.opinions] == ["mila"]
        assert desk.doctor() == []
