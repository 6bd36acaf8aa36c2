"""Ticks inside a claim, and paragraphs that hold nothing to check."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.desk.samples import Clock, page
from tests.tui.samples import STORM, weekday_finding
from workbench.desk.desk import Desk
from workbench.model.errors import Refusal
from workbench.model.part import PartKind, Tick
from workbench.model.verdict import Status


@pytest.fixture
def storm(path: Path) -> Iterator[Desk]:
    """A desk of An on the storm: claim 1 has a figure and a date, claim 2 two figures."""
    with Desk(path, "An", clock=Clock()) as opened:
        opened.keep(STORM, [weekday_finding()])
        yield opened


@pytest.fixture
def claims(storm: Desk) -> list[str]:
    return [view.claim.id for view in storm.article(1).claims]


def states(desk: Desk, claim: int) -> list[Tick]:
    return [part.state for part in desk.article(1).claims[claim].parts]


def status(desk: Desk, claim: int) -> Status:
    return desk.article(1).claims[claim].status


def test_parts_are_the_figures_dates_names_and_quotations_in_text_order(storm: Desk) -> None:
    views = storm.article(1).claims
    assert [(part.kind, part.text) for part in views[0].parts] == [
        (PartKind.FIGURE, "12,400"),
        (PartKind.DATE, "Tuesday 3 March"),
    ]
    assert [part.kind for part in views[1].parts] == [
        PartKind.QUOTATION,
        PartKind.FIGURE,
        PartKind.FIGURE,
    ]
    assert [part.text for part in views[3].parts if part.kind is PartKind.NAME] == ["Ilse Verkade"]
    assert storm.ticking.parts(views[1].claim.id) == views[1].parts


def test_all_ticked_makes_the_claim_verified_and_one_disputed_disputed(
    storm: Desk, claims: list[str]
) -> None:
    storm.write_note(claims[0], "uit het logboek")
    storm.cite(claims[0], page("a"))
    storm.ticking.tick(claims[0], 1)
    assert status(storm, 0) is Status.OPEN
    storm.ticking.tick(claims[0], 2)
    assert states(storm, 0) == [Tick.TICKED, Tick.TICKED]
    view = storm.article(1).claims[0]
    assert view.status is Status.VERIFIED
    assert view.verdict is not None
    assert (view.verdict.note, view.verdict.citations) == ("uit het logboek", (page("a"),))

    storm.ticking.tick(claims[0], 2)
    assert states(storm, 0) == [Tick.TICKED, Tick.DISPUTED]
    assert status(storm, 0) is Status.DISPUTED
    storm.ticking.tick(claims[0], 2)
    assert states(storm, 0) == [Tick.TICKED, Tick.OPEN]
    assert status(storm, 0) is Status.OPEN
    assert storm.doctor() == []


def test_a_verdict_by_hand_stays_when_a_tick_is_taken_away(storm: Desk, claims: list[str]) -> None:
    storm.judge([claims[0]], Status.UNSOURCED)
    storm.ticking.tick(claims[0], 1)
    assert status(storm, 0) is Status.UNSOURCED
    storm.ticking.tick(claims[0], 1, Tick.OPEN)
    assert status(storm, 0) is Status.UNSOURCED


def test_undo_takes_tick_and_verdict_back_after_a_restart(
    path: Path, storm: Desk, claims: list[str]
) -> None:
    storm.ticking.tick(claims[0], 1)
    storm.ticking.tick(claims[0], 2, Tick.DISPUTED)
    storm.close()
    with Desk(path, "An") as later:
        assert later.undo_name() == "disputed Tuesday 3 March, claim 1"
        undone = later.undo()
        assert undone is not None
        assert undone.claim_ids == (claims[0],)
        assert (states(later, 0), status(later, 0)) == ([Tick.TICKED, Tick.OPEN], Status.OPEN)
        later.undo()
        assert states(later, 0) == [Tick.OPEN, Tick.OPEN]
    with Desk(path, "An") as latest:
        latest.redo()
        latest.redo()
        assert states(latest, 0) == [Tick.TICKED, Tick.DISPUTED]
        assert status(latest, 0) is Status.DISPUTED
        assert latest.doctor() == []


def test_undo_leaves_what_somebody_else_ticked_since(
    path: Path, storm: Desk, claims: list[str]
) -> None:
    storm.ticking.tick(claims[0], 1)
    with Desk(path, "Bo") as other:
        other.ticking.tick(claims[0], 1, Tick.DISPUTED)
    undone = storm.undo()
    assert undone is not None
    assert undone.left == (claims[0],)
    part = storm.article(1).claims[0].parts[0]
    assert (part.state, part.reviewer) == (Tick.DISPUTED, "Bo")


def test_a_part_that_is_not_there_is_refused(storm: Desk, claims: list[str]) -> None:
    with pytest.raises(Refusal, match="no part 3; it has 2"):
        storm.ticking.tick(claims[0], 3)
    with pytest.raises(Refusal, match="no part 0"):
        storm.ticking.tick(claims[0], 0)
    assert storm.undo_name() is None


def test_a_paragraph_is_ticked_and_undone(path: Path, storm: Desk) -> None:
    paragraphs = storm.article(1).paragraphs
    assert [STORM.article.text[p.start : p.end][:9] for p in paragraphs] == [
        "Storm cut", "A storm l", "It was th", "On Wednes",
    ]  # fmt: skip
    storm.ticking.tick_paragraph(1, 1)
    storm.close()
    with Desk(path, "An") as later:
        first, *others = later.article(1).paragraphs
        assert (first.ticked, first.reviewer) == (True, "An")
        assert not any(paragraph.ticked for paragraph in others)
        assert later.undo_name() == "nothing to check, paragraph 1"
        later.undo()
        assert not later.ticking.paragraphs(1)[0].ticked
        later.redo()
        assert later.ticking.paragraphs(1)[0].ticked
        later.ticking.tick_paragraph(1, 1, ticked=False)
        assert not later.ticking.paragraphs(1)[0].ticked


def test_a_paragraph_with_an_open_claim_has_something_to_check(
    storm: Desk, claims: list[str]
) -> None:
    with pytest.raises(Refusal, match="2 open claims stand in this paragraph"):
        storm.ticking.tick_paragraph(1, 2)
    storm.judge(claims[:2], Status.VERIFIED)
    storm.ticking.tick_paragraph(1, 2)
    assert storm.article(1).paragraphs[1].ticked


def test_a_tick_cannot_be_changed_or_deleted(path: Path, storm: Desk, claims: list[str]) -> None:
    storm.ticking.tick(claims[0], 1)
    with closing(sqlite3.connect(path)) as plain:
        for statement in ("UPDATE ticks SET state = 'open'", "DELETE FROM ticks"):
            with pytest.raises(sqlite3.IntegrityError, match="a tick is never"):
                plain.execute(statement)
