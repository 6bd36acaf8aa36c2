"""What changed since the last draft, at the screen."""

import pytest

from tests.tui.conftest import MakeApp, judge_some
from tests.tui.samples import STORM, Said, build
from tests.tui.test_review_keys import SIZE, news
from tests.tui.test_snapshots import SIZES, THEMES, Compare
from workbench.desk.desk import Desk
from workbench.model.verdict import Status
from workbench.tui.screens.changes import ChangesScreen
from workbench.tui.settings import Settings
from workbench.tui.widgets.sheet import Sheet


def second_draft(desk: Desk) -> int:
    """Take in a later text of the storm: one figure changed, one claim new, three gone."""
    kept = [Said(claim.text) for claim in STORM.claims[1:4]]
    changed = Said(STORM.claims[0].text.replace("12,400", "14,200"))
    found = build(
        [[changed, *kept, Said("Two ferries stayed in port.")]],
        title=STORM.article.title or "",
        outlet=STORM.article.outlet or "",
        published=STORM.article.published,
    )
    assert desk.keep(found)
    number = desk.find_article(found.article.id)
    assert desk.revisions.recognise(number, 1) is not None
    return number


def shown(sheet: Sheet) -> str:
    lines = range(sheet.virtual_size.height)
    return "\n".join("".join(piece.text for piece in sheet.pieces(line)) for line in lines)


async def test_the_old_stands_beside_the_new(make_app: MakeApp, desk: Desk) -> None:
    judge_some(desk)
    number = second_draft(desk)
    assert desk.article(number).claims[1].status is Status.VERIFIED
    async with make_app(number).run_test(size=SIZE) as pilot:
        await pilot.press("R")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ChangesScreen)
        words = shown(pilot.app.screen.sheet)
        assert "12,400" in words
        assert "14,200" in words
        assert "Two ferries" in words
        assert "Vanished (3)" in words
        assert "3 claims did not change" in news(pilot)
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("home")
        assert "before" in shown(pilot.app.screen.query_one("#detail", Sheet))
        assert "12,400" in shown(pilot.app.screen.query_one("#detail", Sheet))


async def test_a_first_text_says_that_it_is_one(make_app: MakeApp) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("R")
        await pilot.pause()
        assert "first text" in news(pilot)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_pictures(
    size: tuple[int, int], theme: str, make_app: MakeApp, desk: Desk, snap_compare: Compare
) -> None:
    judge_some(desk)
    app = make_app(second_draft(desk), Settings(theme=theme))
    assert snap_compare(app, press=["R"], terminal_size=size)
