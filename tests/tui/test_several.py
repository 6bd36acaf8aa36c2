"""Marks for many claims: picked one by one, as a range, as a whole filter; undone at once."""

import pytest
from textual.pilot import Pilot

from tests.tui.conftest import MakeApp, judge_some
from tests.tui.test_review_keys import SIZE, news, review, statuses
from workbench.desk.desk import Desk
from workbench.model.verdict import Status
from workbench.tui.screens.search import SearchScreen
from workbench.tui.screens.several import SeveralScreen
from workbench.tui.widgets.sheet import Sheet


def listed(pilot: Pilot[None]) -> str:
    screen = pilot.app.screen
    assert isinstance(screen, SeveralScreen)
    sheet = screen.query_one(Sheet)
    lines = range(sheet.virtual_size.height)
    return "\n".join("".join(piece.text for piece in sheet.pieces(line)) for line in lines)


async def test_picked_claims_are_shown_once_and_marked_as_one_action(
    make_app: MakeApp, desk: Desk
) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("m", "down", "m", "v")
        await pilot.pause()
        assert statuses(desk) == [Status.OPEN] * 7, "nothing is done before it is confirmed"
        assert "12,400 homes" in listed(pilot)
        assert "sea wall at Orlen" in listed(pilot)
        assert "substations" not in listed(pilot)
        await pilot.press("enter")
        await pilot.pause()
        verified = [n for n, status in enumerate(statuses(desk)) if status is Status.VERIFIED]
        assert verified == [0, 2]
        assert news(pilot).startswith("verified, 2 claims")
        assert review(pilot).reading.picked == set()
        await pilot.press("ctrl+z")
        assert statuses(desk) == [Status.OPEN] * 7
        assert news(pilot).startswith("undone: verified, 2 claims")
        await pilot.press("ctrl+y")
        assert statuses(desk).count(Status.VERIFIED) == 2


async def test_a_range_and_everything(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("down", "m", "down", "down", "M")
        assert review(pilot).reading.picked == {1, 2, 3, 4}
        await pilot.press("asterisk")
        assert review(pilot).reading.picked == set(range(7))
        await pilot.press("asterisk")
        assert review(pilot).reading.picked == set()
        await pilot.press("m", "escape")
        assert review(pilot).reading.picked == set(), "escape lets go before it leaves"


async def test_a_mark_for_several_can_be_left(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("m", "m", "x")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert statuses(desk) == [Status.OPEN] * 7
        assert review(pilot).reading.picked == {0, 1}
        assert desk.undo_name() is None


async def test_only_what_passes_the_filter_is_picked(make_app: MakeApp, desk: Desk) -> None:
    judge_some(desk)
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("f", "space", "enter")
        await pilot.pause()
        await pilot.press("asterisk", "u")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
    assert statuses(desk) == [
        Status.VERIFIED, Status.VERIFIED, Status.DISPUTED, Status.UNSOURCED, Status.UNSOURCED,
        Status.DISMISSED, Status.UNSOURCED,
    ]  # fmt: skip


async def test_the_source_used_last_goes_to_all_that_are_picked(
    make_app: MakeApp, desk: Desk
) -> None:
    judge_some(desk)
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("asterisk", "r")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert news(pilot).startswith("source, 7 claims")
    assert desk.library.lines()[0].claims == 7
    desk.undo()
    assert desk.library.lines()[0].claims == 1


async def test_a_whole_filter_over_all_articles_is_marked(make_app: MakeApp, desk: Desk) -> None:
    async with make_app(None).run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+f", *"homes", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, SearchScreen)
        await pilot.press("asterisk", "d")
        await pilot.pause()
        assert "14,200 homes" in listed(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert news(pilot).startswith("disputed, 2 claims")
        assert statuses(desk, 1)[0] is statuses(desk, 2)[0] is Status.DISPUTED
        await pilot.press("ctrl+z")
        assert statuses(desk, 1)[0] is statuses(desk, 2)[0] is Status.OPEN
        await pilot.press("ctrl+y")
        assert statuses(desk, 2)[0] is Status.DISPUTED


@pytest.mark.parametrize(
    ("key", "status"),
    [("v", Status.VERIFIED), ("d", Status.DISPUTED), ("u", Status.UNSOURCED),
     ("x", Status.DISMISSED)],
)  # fmt: skip
async def test_a_found_claim_is_marked_where_it_is_listed(
    make_app: MakeApp, desk: Desk, key: str, status: Status
) -> None:
    async with make_app(None).run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+f", *"homes", "enter")
        await pilot.pause()
        await pilot.press(key)
        screen = pilot.app.screen
        assert isinstance(screen, SearchScreen)
        assert statuses(desk, 1)[0] is status
        assert screen.main_list().cursor == 1


async def test_picked_in_the_list_of_all_claims(make_app: MakeApp, desk: Desk) -> None:
    async with make_app(None).run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+f", "enter", "m", "down", "m", "v")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert [n for n, s in enumerate(statuses(desk)) if s is Status.VERIFIED] == [0, 2]
        await pilot.press("m", "escape")
        assert isinstance(pilot.app.screen, SearchScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, SearchScreen)
