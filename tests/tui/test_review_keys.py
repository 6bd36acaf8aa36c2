"""Every key of the review, pressed in the running application."""

from datetime import date

import pytest
from textual.pilot import Pilot

from tests.tui.conftest import MakeApp, judge_some
from workbench.desk.desk import Desk
from workbench.desk.extracting import examine
from workbench.model.article import Article
from workbench.model.errors import Refusal
from workbench.model.verdict import Source, SourceKind, Status
from workbench.tui.commands import COMMANDS, Keymap, Place
from workbench.tui.reading import Order
from workbench.tui.screens.articles import ArticlesScreen
from workbench.tui.screens.changes import ChangesScreen
from workbench.tui.screens.deciding import CrossCheckScreen
from workbench.tui.screens.findings import FindingsScreen
from workbench.tui.screens.help import HelpScreen
from workbench.tui.screens.history import HistoryScreen
from workbench.tui.screens.left import LeftScreen
from workbench.tui.screens.library import LibraryScreen
from workbench.tui.screens.review import ReviewScreen
from workbench.tui.screens.search import SearchScreen
from workbench.tui.sieve import Sieve
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.note_editor import NoteEditor

SIZE = (100, 30)


def review(pilot: Pilot[None]) -> ReviewScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ReviewScreen)
    return screen


def statuses(desk: Desk, number: int = 1) -> list[Status]:
    return [shown.status for shown in desk.article(number).claims]


def news(pilot: Pilot[None]) -> str:
    bar = pilot.app.screen.query_one("#news", Bar)
    return "".join(piece.text for piece in bar.pieces(0)).strip()


async def test_it_opens_on_the_first_open_claim(make_app: MakeApp, desk: Desk) -> None:
    judge_some(desk)
    async with make_app().run_test(size=SIZE) as pilot:
        assert review(pilot).reading.current == 3


@pytest.mark.parametrize(
    ("key", "status"),
    [
        ("v", Status.VERIFIED),
        ("d", Status.DISPUTED),
        ("u", Status.UNSOURCED),
        ("x", Status.DISMISSED),
    ],
)
async def test_one_key_judges_and_moves_on(
    make_app: MakeApp, desk: Desk, key: str, status: Status
) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press(key)
        assert review(pilot).reading.current == 1
        assert review(pilot).reading.claims[0].status is status
    assert statuses(desk)[0] is status


async def test_as_many_keys_as_claims_judge_a_plain_article(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press(*"v" * 7)
        assert "No open claim" in news(pilot)
    assert statuses(desk) == [Status.VERIFIED] * 7


async def test_a_count_repeats_a_verdict_as_one_action(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("alt+3", "u")
        assert statuses(desk)[:4] == [Status.UNSOURCED] * 3 + [Status.OPEN]
        assert review(pilot).reading.current == 3
        await pilot.press("ctrl+z")
        assert statuses(desk) == [Status.OPEN] * 7


async def test_arrows_and_letters_move(make_app: MakeApp) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        for keys, place in (
            (["down"], 1), (["j"], 2), (["k"], 1), (["up"], 0), (["up"], 0),
            (["end"], 6), (["down"], 6), (["home"], 0), (["alt+2", "j"], 2), (["alt+2", "n"], 4),
            (["p"], 3),
        ):  # fmt: skip
            await pilot.press(*keys)
            assert review(pilot).reading.current == place, keys


async def test_next_and_previous_open_skip_what_is_judged(make_app: MakeApp, desk: Desk) -> None:
    judge_some(desk)
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("n")
        assert review(pilot).reading.current == 4
        await pilot.press("n")
        assert review(pilot).reading.current == 6
        await pilot.press("n")
        assert review(pilot).reading.current == 3
        await pilot.press("p")
        assert review(pilot).reading.current == 6


async def test_undo_and_redo_name_what_they_do(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("d", "v")
        await pilot.press("ctrl+z")
        assert news(pilot).startswith("undone: verified, claim 2")
        assert review(pilot).reading.current == 1
        await pilot.press("ctrl+z")
        assert statuses(desk)[:2] == [Status.OPEN, Status.OPEN]
        await pilot.press("ctrl+z")
        assert "Nothing to undo" in news(pilot)
        await pilot.press("ctrl+y")
        assert news(pilot).startswith("done again: disputed, claim 1")
        assert statuses(desk)[:2] == [Status.DISPUTED, Status.OPEN]
        await pilot.press("ctrl+y", "ctrl+y")
        assert "Nothing to do again" in news(pilot)


async def test_a_note_is_kept(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("e", *"q v?", "enter", *"two", "escape")
        assert pilot.app.is_running
        assert review(pilot).editing is None
    shown = desk.article(1).claims[0]
    assert shown.verdict is not None
    assert shown.verdict.note == "q v?\ntwo"
    assert shown.status is Status.OPEN


async def test_the_draft_of_a_note_is_on_disk_within_a_second(
    make_app: MakeApp, desk: Desk
) -> None:
    claim = desk.article(1).claims[0].claim.id
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("e", *"half a thou")
        await pilot.pause(0.8)
        assert desk.draft(claim) == "half a thou"
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("e", *"ght", "ctrl+s")
    verdict = desk.article(1).claims[0].verdict
    assert verdict is not None
    assert verdict.note == "half a thought"
    assert desk.draft(claim) is None


async def test_a_note_survives_what_others_do(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("e", *"mine")
        with Desk(desk.path, "joost") as other:
            other.judge([other.article(1).claims[4].claim.id], Status.DISPUTED)
        await pilot.pause(0.8)
        assert review(pilot).reading.claims[4].status is Status.DISPUTED
        assert "Somebody else changed 1 claim" in news(pilot)
        assert pilot.app.screen.query_one(NoteEditor).text == "mine"
        await pilot.press(*" still", "escape")
    verdict = desk.article(1).claims[0].verdict
    assert verdict is not None
    assert verdict.note == "mine still"


async def test_a_source_is_given_and_given_again(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("s", *"outage log", "enter")
        await pilot.pause()
        await pilot.press("down", "r")
    for shown in desk.article(1).claims[:2]:
        assert shown.verdict is not None
        (cited,) = shown.verdict.citations
        assert cited.source == Source(SourceKind.DOCUMENT, "outage log")
        assert cited.accessed == date(2026, 3, 6)


async def test_a_source_used_before_is_picked_from_the_list(make_app: MakeApp, desk: Desk) -> None:
    judge_some(desk)
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("s", *"outage", "tab", "enter", "ctrl+s")
    verdict = desk.article(1).claims[3].verdict
    assert verdict is not None
    assert verdict.citations[0].source.locator == "Noordlicht outage log, 3 March 2026"
    assert verdict.citations[0].source.title == "Outage log"


async def test_a_source_without_words_or_with_a_wrong_date_is_asked_again(
    make_app: MakeApp, desk: Desk
) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("s", "enter")
        assert not isinstance(pilot.app.screen, ReviewScreen)
        await pilot.press(*"memo", "shift+tab", *"9", "enter")
        assert not isinstance(pilot.app.screen, ReviewScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReviewScreen)
    assert desk.article(1).claims[0].verdict is None


async def test_search_lights_and_goes_to_the_words(make_app: MakeApp) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("slash", *"march", "enter")
        assert review(pilot).reading.current == 0
        await pilot.press("full_stop")
        assert review(pilot).reading.current == 4
        await pilot.press("comma")
        assert review(pilot).reading.current == 0
        await pilot.press("slash", *"zebra", "enter")
        assert "not in this article" in news(pilot)


async def test_escape_leaves_the_search_and_not_the_article(make_app: MakeApp) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("slash", *"qvd", "escape")
        assert isinstance(pilot.app.screen, ReviewScreen)
        assert not review(pilot).typing
        await pilot.press("j")
        assert review(pilot).reading.current == 1


async def test_the_filter_narrows_what_is_gone_through(make_app: MakeApp, desk: Desk) -> None:
    judge_some(desk)
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("f", "right", "space", "enter")
        screen = review(pilot)
        assert screen.reading.sieve == Sieve(frozenset({Status.VERIFIED}))
        assert screen.reading.sequence == (0, 1)
        await pilot.press("f", "space", "right", "space", "enter")


async def test_orders_go_round(make_app: MakeApp) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("o", "home")
        assert review(pilot).reading.order is Order.WORTH
        assert review(pilot).reading.current == 1
        await pilot.press("o", "o")
        assert review(pilot).reading.order is Order.READING


async def test_go_to_a_claim(make_app: MakeApp) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("g", "6", "enter")
        assert review(pilot).reading.current == 5
        await pilot.press("g", "9", "9", "enter")
        assert review(pilot).reading.current == 6
        await pilot.press("g", "x", "enter")
        assert "number" in news(pilot)


@pytest.mark.parametrize(
    ("key", "screen"),
    [
        ("h", HistoryScreen),
        ("c", CrossCheckScreen),
        ("i", FindingsScreen),
        ("question_mark", HelpScreen),
        ("ctrl+f", SearchScreen),
        ("escape", ArticlesScreen),
    ],
)
async def test_other_places_and_back(make_app: MakeApp, key: str, screen: type) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert isinstance(pilot.app.screen, screen)
        if screen is SearchScreen:
            await pilot.press("escape")
        if screen is not ArticlesScreen:
            await pilot.press("escape")
            assert isinstance(pilot.app.screen, ReviewScreen)


async def test_a_finding_is_accepted_where_it_stands(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("g", "5", "enter", "a")
        assert desk.article(1).findings[0].state == "accepted"
        await pilot.press("ctrl+z")
        assert desk.article(1).findings[0].state == "open"
        await pilot.press("home", "a")
        assert "No finding" in news(pilot)


async def test_what_is_copied_carries_no_escape_sequence(make_app: MakeApp, desk: Desk) -> None:
    text = "About 300 people \x1b[31mleft\x1b[0m their homes."
    desk.keep_many([examine(Article(text, "en", None))])
    async with make_app(4).run_test(size=SIZE) as pilot:
        await pilot.press("y")
        assert "300 people" in pilot.app.clipboard
        assert "\x1b" not in pilot.app.clipboard


async def test_copy_puts_the_claim_on_the_clipboard(make_app: MakeApp) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("y")
        assert pilot.app.clipboard.startswith("A storm left about")


async def test_the_theme_changes(make_app: MakeApp) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+t")
        assert pilot.app.theme == "workbench-light"
        await pilot.press("ctrl+t")
        assert pilot.app.theme == "workbench-dark"


async def test_the_palette_runs_a_command(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"disputed")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause(0.3)
    assert statuses(desk)[0] is Status.DISPUTED


async def test_quit_leaves_with_every_mark_on_disk(make_app: MakeApp, desk: Desk) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "q")
        await pilot.pause()
        assert not app.is_running or app._exit
    assert statuses(desk)[0] is Status.VERIFIED


async def test_pages_scroll_the_text_and_the_detail(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 18)) as pilot:
        await pilot.press("pagedown")
        assert review(pilot).text.scroll_offset.y > 0
        await pilot.press("pageup")
        assert review(pilot).text.scroll_offset.y == 0
        await pilot.press("ctrl+down", "ctrl+up", "]", "[", "space")


async def test_the_mouse_picks_a_claim_and_a_command(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        text = review(pilot).text
        line = text.lines_of_claim(4).start - text.scroll_offset.y
        await pilot.click("#text", offset=(15, line))
        assert review(pilot).reading.current == 4
        await pilot.click("#keys", offset=(14, 0))
    assert statuses(desk)[4] is Status.DISPUTED


async def test_a_locked_store_is_said_and_nothing_is_shown_as_done(
    make_app: MakeApp, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:

    def refuse(*_: object) -> None:
        raise Refusal("the store is locked", "claims.db", "try again")

    async with make_app().run_test(size=SIZE) as pilot:
        monkeypatch.setattr(desk, "judge", refuse)
        await pilot.press("v")
        assert "claims.db: the store is locked; try again" in news(pilot)
        assert review(pilot).reading.claims[0].status is Status.OPEN
        assert review(pilot).reading.current == 0


def test_every_command_is_an_action_of_its_screens() -> None:
    screens = {
        Place.ARTICLES: ArticlesScreen, Place.REVIEW: ReviewScreen,
        Place.CROSS_CHECK: CrossCheckScreen, Place.FINDINGS: FindingsScreen,
        Place.SEARCH: SearchScreen, Place.LIBRARY: LibraryScreen, Place.LEFT: LeftScreen,
        Place.HISTORY: HistoryScreen, Place.HELP: HelpScreen, Place.CHANGES: ChangesScreen,
    }  # fmt: skip
    for command in COMMANDS:
        for place in command.places:
            assert hasattr(screens[place], f"action_{command.name}"), (command.name, place)
    Keymap()
