"""Undo and redo: without limit, over sessions, and never over somebody else's verdict."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from hypothesis.strategies import integers, lists, sampled_from, text

from tests.desk.samples import Clock, extraction_of, page
from workbench.desk.desk import Desk
from workbench.model.verdict import Citation, Status

State = tuple[Status, str, tuple[Citation, ...]]


def state_of(desk: Desk) -> list[State]:
    """What a reviewer sees of each claim."""
    return [
        (view.status, view.verdict.note, view.verdict.citations)
        if view.verdict
        else (view.status, "", ())
        for view in desk.article(1).claims
    ]


def test_undo_and_redo_are_named_as_what_they_take_back(desk: Desk, ids: list[str]) -> None:
    desk.judge([ids[0]], Status.VERIFIED)
    desk.judge([ids[3]], Status.DISPUTED)

    assert desk.undo_name() == "disputed, claim 4"
    undone = desk.undo()
    assert undone is not None
    assert (undone.name, undone.claim_ids, undone.left) == ("disputed, claim 4", (ids[3],), ())
    assert (desk.undo_name(), desk.redo_name()) == ("verified, claim 1", "disputed, claim 4")
    redone = desk.redo()
    assert redone is not None
    assert redone.name == "disputed, claim 4"
    assert desk.redo() is None


def test_undo_gives_back_the_verdict_that_stood_with_its_author_and_time(
    desk: Desk, path: Path, ids: list[str]
) -> None:
    with Desk(path, "Bo") as other:
        other.judge([ids[0]], Status.VERIFIED, "gebeld", [page("a")])
    before = desk.article(1).claims[0].verdict
    desk.judge([ids[0]], Status.DISPUTED, "", [])
    desk.undo()

    assert desk.article(1).claims[0].verdict == before
    assert before is not None
    assert before.reviewer == "Bo"


def test_undo_reaches_over_a_restart(path: Path, desk: Desk, ids: list[str]) -> None:
    blank = state_of(desk)
    desk.judge(ids, Status.VERIFIED, "alles", [page("a")])
    desk.write_note(ids[1], "toch niet")
    desk.close()

    with Desk(path, "An") as later:
        assert later.undo_name() == "note, claim 2"
        later.undo()
        later.undo()
        assert state_of(later) == blank
        assert later.undo() is None
    with Desk(path, "An") as latest:
        latest.redo()
        latest.redo()
        assert state_of(latest)[1] == (Status.VERIFIED, "toch niet", (page("a"),))
        assert latest.doctor() == []


def test_each_reviewer_undoes_their_own(path: Path, desk: Desk, ids: list[str]) -> None:
    desk.judge([ids[0]], Status.VERIFIED)
    with Desk(path, "Bo") as other:
        other.judge([ids[1]], Status.DISPUTED)
    desk.undo()

    assert [view.status for view in desk.article(1).claims[:2]] == [Status.OPEN, Status.DISPUTED]
    assert desk.undo() is None


def test_undo_leaves_what_somebody_else_judged_since(
    path: Path, desk: Desk, ids: list[str]
) -> None:
    desk.judge(ids[:2], Status.VERIFIED)
    with Desk(path, "Bo") as other:
        other.judge([ids[1]], Status.DISPUTED, "nee")
        undone = desk.undo()
        assert undone is not None
        assert (undone.claim_ids, undone.left) == ((ids[0],), (ids[1],))
        assert [view.status for view in desk.article(1).claims[:2]] == [
            Status.OPEN,
            Status.DISPUTED,
        ]
        other.undo()
    # What An took back does not come back under her name.
    assert desk.article(1).claims[1].status is Status.OPEN
    redone = desk.redo()
    assert redone is not None
    assert redone.claim_ids == (ids[0], ids[1])


@pytest.mark.parametrize("first_again", ["An", "Bo"])
def test_two_who_take_back_and_do_again_end_where_they_were(
    path: Path, desk: Desk, ids: list[str], first_again: str
) -> None:
    def status() -> Status:
        return desk.article(1).claims[0].status

    desk.judge([ids[0]], Status.UNSOURCED)
    desk.judge([ids[0]], Status.VERIFIED, "An rang.")
    with Desk(path, "Bo") as other:
        other.judge([ids[0]], Status.DISPUTED)
        desk.undo()
        assert status() is Status.DISPUTED
        other.undo()
        assert status() is Status.UNSOURCED
        if first_again == "An":
            desk.redo()
            assert status() is Status.VERIFIED
            other.redo()
            assert status() is Status.DISPUTED
            other.undo()
            assert status() is Status.VERIFIED
        else:
            other.redo()
            assert status() is Status.DISPUTED
            desk.redo()
            assert status() is Status.DISPUTED
            other.undo()
        assert status() is Status.VERIFIED
        assert [shown.verdict.note for shown in desk.article(1).claims[:1] if shown.verdict] == [
            "An rang."
        ]


def test_something_done_since_ends_redo(desk: Desk, ids: list[str]) -> None:
    desk.judge([ids[0]], Status.VERIFIED)
    desk.undo()
    desk.judge([ids[1]], Status.VERIFIED)

    assert desk.redo_name() is None
    assert desk.redo() is None


class UndoLikeAStack(RuleBasedStateMachine):
    """Against the plain model: a stack of states, and one of states undone."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._path = Path(self._folder.name) / "claims.db"
        self.desk = Desk(self._path, "An", clock=Clock())
        self.desk.keep(extraction_of())
        self.ids = [view.claim.id for view in self.desk.article(1).claims]
        self.done = [state_of(self.desk)]
        self.undone: list[list[State]] = []

    def teardown(self) -> None:
        self.desk.close()
        self._folder.cleanup()

    def _remember(self) -> None:
        self.done.append(state_of(self.desk))
        self.undone.clear()

    @rule(
        chosen=lists(integers(0, 3), min_size=1, unique=True),
        status=sampled_from(Status),
        note=sampled_from([None, "", "a", "b"]),
        cited=sampled_from([None, [], ["a"], ["b", "a"]]),
    )
    def judge(
        self, chosen: list[int], status: Status, note: str | None, cited: list[str] | None
    ) -> None:
        citations = None if cited is None else [page(address) for address in cited]
        self.desk.judge([self.ids[index] for index in chosen], status, note, citations)
        self._remember()

    @rule(index=integers(0, 3), note=text("xy", max_size=2))
    def write_note(self, index: int, note: str) -> None:
        self.desk.write_note(self.ids[index], note)
        self._remember()

    @rule(index=integers(0, 3), address=sampled_from(["a", "b", "c"]))
    def cite(self, index: int, address: str) -> None:
        self.desk.cite(self.ids[index], page(address))
        self._remember()

    @rule()
    def undo(self) -> None:
        assert (self.desk.undo() is None) == (len(self.done) == 1)
        if len(self.done) > 1:
            self.undone.append(self.done.pop())

    @rule()
    def redo(self) -> None:
        assert (self.desk.redo() is None) == (not self.undone)
        if self.undone:
            self.done.append(self.undone.pop())

    @precondition(lambda self: len(self.done) > 1)
    @rule()
    def restart(self) -> None:
        self.desk.close()
        self.desk = Desk(self._path, "An", clock=Clock())

    @invariant()
    def shows_what_the_model_holds(self) -> None:
        assert state_of(self.desk) == self.done[-1]


TestUndoLikeAStack = UndoLikeAStack.TestCase
TestUndoLikeAStack.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
