"""The other places: articles, cross-check, findings, search, history, help."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.tui.conftest import MakeApp, judge_some
from tests.tui.samples import long_article
from workbench.desk.desk import Desk
from workbench.model.match import Relation
from workbench.model.verdict import Status
from workbench.tui import texts
from workbench.tui.app import WorkbenchApp
from workbench.tui.detail import finding_parts
from workbench.tui.screens.articles import ArticlesScreen
from workbench.tui.screens.deciding import CrossCheckScreen
from workbench.tui.screens.findings import FindingsScreen
from workbench.tui.screens.help import HelpScreen
from workbench.tui.screens.review import ReviewScreen
from workbench.tui.screens.search import SearchScreen
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.found_claims import FoundClaims
from workbench.tui.widgets.sheet import Sheet

SIZE = (100, 30)


def line(pilot: Pilot[None], name: str) -> str:
    bar = pilot.app.screen.query_one(name, Bar)
    return "".join(piece.text for piece in bar.pieces(0)).strip()


def articles(pilot: Pilot[None]) -> ArticlesScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ArticlesScreen)
    return screen


async def test_an_article_is_opened_and_left_again(make_app: MakeApp) -> None:
    async with make_app(None).run_test(size=SIZE) as pilot:
        await pilot.press("down", "enter")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, ReviewScreen)
        assert screen.session.number == 2
        await pilot.press("v", "escape")
        await pilot.pause()
        assert articles(pilot).main_list().lines[1].verified == 1


async def test_articles_move_by_every_key(make_app: MakeApp) -> None:
    async with make_app(None).run_test(size=SIZE) as pilot:
        for key, row in (("j", 1), ("end", 2), ("k", 1), ("home", 0), ("pagedown", 2),
                         ("pageup", 0), ("space", 2)):  # fmt: skip
            await pilot.press(key)
            assert articles(pilot).main_list().cursor == row, key


async def test_articles_are_searched_and_filtered(make_app: MakeApp, desk: Desk) -> None:
    async with make_app(None).run_test(size=SIZE) as pilot:
        await pilot.press("slash", *"province", "enter")
        assert [shown.number for shown in articles(pilot).main_list().lines] == [2]
        await pilot.press("slash", "escape")
        assert len(articles(pilot).main_list().lines) == 3
        await pilot.press("f", "f")
        assert [shown.number for shown in articles(pilot).main_list().lines] == [1]
        await pilot.press("f")
        assert articles(pilot).main_list().lines == []
        assert "No article" in line(pilot, "#news")


async def test_undo_works_from_the_list(make_app: MakeApp, desk: Desk) -> None:
    judge_some(desk)
    async with make_app(None).run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+z")
        assert articles(pilot).main_list().lines[0].dismissed == 0
        await pilot.press("ctrl+y")
        assert articles(pilot).main_list().lines[0].dismissed == 1


async def test_an_empty_store_says_what_to_do(tmp_path: Path) -> None:
    with Desk(tmp_path / "claims.db") as desk:
        async with WorkbenchApp(desk).run_test(size=SIZE) as pilot:
            await pilot.press("enter", "down", "i", "c")
            await pilot.pause()
            await pilot.press("escape")
            await pilot.pause()
            assert articles(pilot).has_class("-empty")


async def test_the_mouse_opens_an_article(make_app: MakeApp) -> None:
    async with make_app(None).run_test(size=SIZE) as pilot:
        await pilot.click("#articles", offset=(10, 3))
        assert articles(pilot).main_list().cursor == 1
        await pilot.click("#articles", offset=(10, 3))
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReviewScreen)


async def test_the_cross_check_shows_conflicts_first_and_opens_either_side(
    make_app: MakeApp,
) -> None:
    async with make_app(None).run_test(size=SIZE) as pilot:
        await pilot.press("c")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, CrossCheckScreen)
        relations = [group.relation for group in screen.main_list().groups]
        assert relations == [Relation.CONFLICTS, Relation.ROUNDED]
        await pilot.press("tab", "enter")
        await pilot.pause()
        opened = pilot.app.screen
        assert isinstance(opened, ReviewScreen)
        assert opened.session.number == 2
        assert opened.reading.current == 0
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, CrossCheckScreen)


async def test_the_cross_check_is_filtered_and_searched(make_app: MakeApp) -> None:
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("c", "f")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, CrossCheckScreen)
        assert len(screen.main_list().groups) == 1
        await pilot.press("f", "f", "f", "f", "slash", *"evacuated", "enter")
        assert [group.relation for group in screen.main_list().groups] == [Relation.ROUNDED]


async def test_a_claim_finds_its_own_match(make_app: MakeApp) -> None:
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("g", "4", "enter", "c")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, CrossCheckScreen)
        assert screen.main_list().cursor == 1


@pytest.mark.parametrize(("language", "word"), [("en", "suggestion:"), ("nl", "suggestie:")])
async def test_a_suggestion_is_told_from_the_finding(
    make_app: MakeApp, desk: Desk, language: str, word: str
) -> None:
    found = desk.article(1).findings[0]
    texts.use(language)
    message, suggestion = found.finding.message, found.finding.suggestion
    beside = "".join(part.text for part in finding_parts(found))
    assert beside == f"! {message} · {word} {suggestion}"
    async with make_app(1).run_test(size=SIZE) as pilot:
        texts.use(language)
        await pilot.press("i")
        await pilot.pause()
        sheet = pilot.app.screen.query_one("#finding", Sheet)
        rows = [
            "".join(piece.text for piece in sheet.pieces(number)).strip()
            for number in range(sheet.virtual_size.height)
        ]
        assert rows[rows.index(message) + 1] == f"{word} {suggestion}"


async def test_findings_are_accepted_dismissed_and_gone_to(make_app: MakeApp, desk: Desk) -> None:
    async with make_app(None).run_test(size=SIZE) as pilot:
        await pilot.press("i", "a")
        await pilot.pause()
        assert isinstance(pilot.app.screen, FindingsScreen)
        assert desk.article(1).findings[0].state == "accepted"
        await pilot.press("x")
        assert desk.article(1).findings[0].state == "dismissed"
        await pilot.press("x")
        assert desk.article(1).findings[0].state == "open"
        await pilot.press("ctrl+z")
        assert desk.article(1).findings[0].state == "dismissed"
        await pilot.press("ctrl+y", "enter")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, ReviewScreen)
        assert screen.reading.current == 4


async def test_search_finds_a_claim_anywhere(make_app: MakeApp) -> None:
    async with make_app(None).run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+f", *"safety", "enter")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, SearchScreen)
        assert screen.main_list().count() == 1
        await pilot.press("enter")
        await pilot.pause()
        opened = pilot.app.screen
        assert isinstance(opened, ReviewScreen)
        assert (opened.session.number, opened.reading.current) == (2, 1)


async def test_search_is_narrowed_by_state(make_app: MakeApp, desk: Desk) -> None:
    judge_some(desk)
    async with make_app(None).run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+f", "enter", "f", "right", "space", "enter")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, SearchScreen)
        assert screen.main_list().count() == 2
        assert "filter on" in line(pilot, "#news")


async def test_a_claim_of_an_article_without_title_is_told_by_its_first_words(
    desk: Desk,
) -> None:
    untitled = long_article(2)
    desk.keep(replace(untitled, article=replace(untitled.article, title=None)))
    number = max(line.number for line in desk.articles())
    name = desk.article_line(number).name
    assert name.endswith(" …")
    assert untitled.article.text.startswith(name.removesuffix(" …"))
    async with WorkbenchApp(desk).run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+f", "enter", "end")
        await pilot.pause()
        held = pilot.app.screen.query_one(FoundClaims)
        _, about = held.row_lines(held.count() - 1, 100)
        assert f"{number} {name} · " in "".join(piece.text for piece in about)
        assert name == desk.article(number).extraction.article.name


async def test_a_long_list_of_claims_is_read_in_pages(desk: Desk) -> None:
    desk.keep(long_article(1500))
    async with WorkbenchApp(desk).run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+f", "enter", "end")
        await pilot.pause()
        held = pilot.app.screen.query_one(FoundClaims)
        assert held.count() == 1513
        found = held.line_at(1512)
        assert found is not None
        assert found.text.startswith("In district 1499")


async def test_help_names_every_command_of_its_place(make_app: MakeApp) -> None:
    async with make_app(1).run_test(size=(120, 70)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, HelpScreen)
        shown = "\n".join(
            "".join(piece.text for piece in screen.sheet.pieces(number))
            for number in range(screen.sheet.virtual_size.height)
        )
        for command in screen.keymap.commands:
            if command.places & {screen._about}:
                assert command.title in shown
        await pilot.press("down", "up", "pagedown", "pageup", "end", "home", "escape")


async def test_history_is_the_newest_first(make_app: MakeApp, desk: Desk) -> None:
    claim = desk.article(1).claims[0].claim.id
    desk.judge([claim], Status.DISPUTED, "at first")
    desk.judge([claim], Status.VERIFIED, "after all")
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("home", "h")
        await pilot.pause()
        shown = pilot.app.export_screenshot()
        assert shown.index("after") < shown.index("first")


async def test_a_narrow_terminal_asks_for_room_and_takes_it(make_app: MakeApp) -> None:
    async with make_app(1).run_test(size=(50, 12)) as pilot:
        assert pilot.app.screen.query_one("#cramped").display
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert not pilot.app.screen.query_one("#cramped").display
        await pilot.press("s")
        await pilot.pause()
        await pilot.resize_terminal(200, 60)
        await pilot.pause()
        assert pilot.app.screen.query_one("#locator Input", Input).has_focus


async def test_a_long_name_of_an_outlet_leaves_room_for_the_date(desk: Desk) -> None:
    outlet = "The Independent Morning Paper for Velmare, Orlen and the Northern Islands"
    made = long_article(2)
    desk.keep(replace(made, article=replace(made.article, outlet=outlet)))
    async with WorkbenchApp(desk).run_test(size=(80, 24)) as pilot:
        held = articles(pilot).main_list()
        _, about = held.row_lines(held.count() - 1, 80)
        words = "".join(piece.text for piece in about)
        assert "The Independent Morning" in words
        assert f"… · {made.article.published} · en" in words
        assert sum(piece.width for piece in about) == 80
