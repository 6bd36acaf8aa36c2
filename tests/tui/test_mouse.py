"""The mouse: ticks, picks, rows, statements, dialogs and scrolling, by real mouse events."""

import pytest
from textual import events
from textual.pilot import Pilot

from tests.tui.conftest import MakeApp
from tests.tui.test_review_keys import news, review, statuses
from workbench.desk.desk import Desk
from workbench.model.part import Tick
from workbench.model.verdict import Status
from workbench.tui.commands import Place
from workbench.tui.screens.base import DeskScreen
from workbench.tui.screens.deciding import CrossCheckScreen
from workbench.tui.screens.search import SearchScreen
from workbench.tui.widgets.article_text import ArticleText
from workbench.tui.widgets.found_claims import FoundClaims
from workbench.tui.widgets.key_hints import KeyHints, key_at
from workbench.tui.widgets.line_view import LineView
from workbench.tui.widgets.sheet import Sheet


def cell_of(view: LineView, words: str) -> tuple[int, int]:
    """Return where on a view words begin: column and row of the part that is in sight."""
    for line in range(view.virtual_size.height):
        text = ""
        for piece in view.pieces(line):
            text += piece.text.ljust(piece.width)
        if words in text:
            return text.index(words), line - view.scroll_offset.y
    raise LookupError(words)


async def click(pilot: Pilot[None], selector: str, words: str, **more: object) -> None:
    view = pilot.app.screen.query_one(selector, LineView)
    column, row = cell_of(view, words)
    region = view.content_region
    column += region.x - view.region.x
    row += region.y - view.region.y
    await pilot.click(selector, offset=(column, row), **more)  # type: ignore[arg-type]
    await pilot.pause()


def place(pilot: Pilot[None]) -> str:
    screen = pilot.app.screen
    assert isinstance(screen, DeskScreen)
    return str(screen.PLACE)


async def test_a_part_is_ticked_beside_the_text(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("home")
        await click(pilot, "#detail", "12\u00a0400")
        assert desk.article(1).claims[0].parts[0].state is Tick.TICKED
        await click(pilot, "#detail", "2026-03-03")
        assert statuses(desk)[0] is Status.VERIFIED, "all parts are ticked"
        await click(pilot, "#detail", "12\u00a0400")
        assert desk.article(1).claims[0].parts[0].state is Tick.DISPUTED
        assert statuses(desk)[0] is Status.DISPUTED


async def test_a_part_is_ticked_in_the_text_of_the_claim_in_hand(
    make_app: MakeApp, desk: Desk
) -> None:
    async with make_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("end")
        await click(pilot, "#text", "12,400")
        assert review(pilot).reading.current == 0, "the first click takes the claim in hand"
        assert desk.article(1).claims[0].parts[0].state is Tick.OPEN
        await pilot.pause(0.6)
        await click(pilot, "#text", "12,400")
        assert desk.article(1).claims[0].parts[0].state is Tick.TICKED


@pytest.mark.parametrize("how", ["first cell", "ctrl", "right button"])
async def test_claims_are_picked_for_one_mark(make_app: MakeApp, desk: Desk, how: str) -> None:
    async with make_app().run_test(size=(180, 50)) as pilot:
        for row in (1, 3):
            if how == "first cell":
                await pilot.click("#claims", offset=(0, row))
            elif how == "ctrl":
                await pilot.click("#claims", offset=(9, row), control=True)
            else:
                await pilot.click("#claims", offset=(9, row), button=3)
            await pilot.pause()
        assert review(pilot).reading.picked == {1, 3}
        await click(pilot, "#keys", "disputed")
        ending = pilot.app.screen.query_one(KeyHints)
        words = str(ending.render())
        await pilot.click(ending, offset=(words.index("enter"), 0))
        await pilot.pause()
        marked = [n for n, one in enumerate(statuses(desk)) if one is Status.DISPUTED]
        assert marked == [1, 3]


async def test_claims_are_picked_in_the_text(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 40)) as pilot:
        await click(pilot, "#text", "12,400", control=True)
        assert review(pilot).reading.picked == {0}
        await click(pilot, "#text", "12,400", control=True)
        assert review(pilot).reading.picked == set()


async def test_a_dialog_is_left_by_a_click(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("s")
        ending = pilot.app.screen.query_one(KeyHints)
        words = str(ending.render())
        await pilot.click(ending, offset=(words.index("esc"), 0))
        await pilot.pause()
        assert review(pilot).is_current
    assert statuses(desk) == [Status.OPEN] * 7


async def test_words_dragged_over_become_a_claim_by_a_click(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=(120, 40)) as pilot:
        text = pilot.app.screen.query_one("#text", ArticleText)
        column, row = cell_of(text, "The streets were")
        await pilot.mouse_down("#text", offset=(column, row))
        await pilot.hover("#text", offset=(column + 30, row))
        await pilot.mouse_up("#text", offset=(column + 30, row))
        await pilot.pause()
        await click(pilot, "#keys", "adds")
        assert len(desk.article(1).claims) == 8
        await pilot.pause(0.8)
        assert "added" in news(pilot)


async def test_rows_of_the_detail_lead_on(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("home")
        await click(pilot, "#detail", "elsewhere")
        await pilot.pause()
        assert place(pilot) == Place.CROSS_CHECK
        await pilot.press("escape")
        await pilot.press("end", "up", "up")
        await click(pilot, "#detail", "finding")
        await pilot.pause()
        assert place(pilot) == Place.FINDINGS


async def test_statements_side_by_side_are_taken_and_opened(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("c")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, CrossCheckScreen)
        before = screen.statement()
        await pilot.click("#column1", offset=(4, 1))
        await pilot.pause()
        after = screen.statement()
        assert after is not None
        assert after != before
        await pilot.pause(0.6)
        await pilot.click("#column1", offset=(4, 1))
        await pilot.pause()
        assert review(pilot).reading.number == desk_number(pilot, after.side.article)


def desk_number(pilot: Pilot[None], article_id: str) -> int | None:
    return review(pilot).desk.number_of(article_id)


async def test_groups_are_picked(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("c")
        await pilot.pause()
        await pilot.click("#groups", offset=(0, 0))
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, CrossCheckScreen)
        assert len(screen.main_list().picked) == 1


async def test_found_claims_are_picked_and_opened(make_app: MakeApp) -> None:
    async with make_app(None).run_test(size=(120, 40)) as pilot:
        await pilot.press("ctrl+f", "enter")
        await pilot.pause()
        await pilot.click("#found", offset=(12, 2), control=True)
        await pilot.click("#found", offset=(0, 4))
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, SearchScreen)
        assert screen.query_one(FoundClaims).chosen_count() == 2
        assert screen.query_one(FoundClaims).cursor == 2


async def test_the_wheel_scrolls_text_and_detail(make_app: MakeApp) -> None:
    async with make_app(2).run_test(size=(80, 24)) as pilot:
        for selector in ("#text", "#detail"):
            view = pilot.app.screen.query_one(selector, LineView)
            if view.max_scroll_y:
                await pilot.hover(selector, offset=(5, 2))
                view.scroll_to(y=0, animate=False, force=True)
                wheel: list[type[events.MouseEvent]] = [events.MouseScrollDown]
                await pilot._post_mouse_events(wheel, selector, offset=(5, 2))
                await pilot.pause(0.3)
                assert view.scroll_y > 0, selector
        assert isinstance(pilot.app.screen.query_one("#detail"), Sheet)


def test_a_hint_knows_its_keys() -> None:
    words = "space chooses · enter applies · esc leaves it"
    assert [key_at(words, words.index(word)) for word in ("chooses", "applies", "leaves")] == [
        "space", "enter", "escape",
    ]  # fmt: skip
    assert key_at(words, len(words)) is None
