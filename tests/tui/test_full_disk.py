"""What a reviewer sees where the store cannot be written to."""

import pytest

from tests.tui.conftest import MakeApp
from tests.tui.test_review_keys import SIZE, news, review
from workbench.desk.desk import Desk
from workbench.desk.views import Action
from workbench.model.errors import Refusal
from workbench.tui import texts
from workbench.tui.widgets.note_editor import NoteEditor


async def test_a_note_that_cannot_be_written_is_held_and_written_later(
    make_app: MakeApp, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Action:
        raise Refusal("the disk is full, nothing was written", "claims.db", "free some space")

    claim = desk.article(1).claims[0].claim.id
    async with make_app().run_test(size=SIZE) as pilot:
        with monkeypatch.context() as disk:
            disk.setattr(desk, "write_note", full)
            disk.setattr(desk, "keep_draft", full)
            await pilot.press("e", *"rang", "escape")
            assert review(pilot).editing == 0, "at first it stays open"
            await pilot.press("escape")
            assert review(pilot).editing is None, "and nobody is locked in"
            assert "not on disk yet" in news(pilot)
            await pilot.press("q")
            assert "goes when you leave" in news(pilot)
            await pilot.press("e")
            assert pilot.app.screen.query_one(NoteEditor).text == "rang"
            await pilot.press("escape", "escape")
        await pilot.pause(0.8)
        assert desk.draft(claim) == "rang"
        await pilot.press("q")
        assert not pilot.app.is_running


async def test_a_refusal_is_told_in_the_language_of_the_screen(
    make_app: MakeApp, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Action:
        raise Refusal(
            "the disk is full, nothing was written", "claims.db", "free some space and try again"
        )

    texts.use("nl")
    async with make_app().run_test(size=SIZE) as pilot:
        monkeypatch.setattr(desk, "judge", full)
        await pilot.press("v")
        assert "claims.db: de schijf is vol, er is niets geschreven; maak ruimte" in news(pilot)
