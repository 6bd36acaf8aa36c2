"""Around the review: the library, saved filters, copying, browsing, handing over, speakers."""

import webbrowser
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.tui.conftest import MakeApp, judge_some
from tests.tui.test_review_keys import SIZE, news, review
from workbench.desk.desk import Desk
from workbench.desk.views import ClaimFilter
from workbench.model.verdict import Citation, Rank, Source, SourceKind, Status
from workbench.tui.browsing import is_web_address
from workbench.tui.screens.export import ExportScreen
from workbench.tui.screens.filter import FilterScreen
from workbench.tui.screens.library import LibraryScreen
from workbench.tui.screens.pick import PickScreen
from workbench.tui.screens.search import SearchScreen
from workbench.tui.screens.source import SourceScreen
from workbench.tui.sieve import Sieve, sieve_of
from workbench.tui.widgets.choice import Choice
from workbench.tui.widgets.sheet import Sheet


def library(pilot: Pilot[None]) -> LibraryScreen:
    screen = pilot.app.screen
    assert isinstance(screen, LibraryScreen)
    return screen


# The library


async def test_a_source_is_found_amended_and_shown_with_its_claims(
    make_app: MakeApp, desk: Desk
) -> None:
    judge_some(desk)
    claims = [shown.claim.id for shown in desk.article(1).claims]
    desk.cite(claims[:3], Citation(Source(SourceKind.URL, "https://grid.example/log")))
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("L")
        await pilot.pause()
        held = library(pilot).main_list()
        assert [line.claims for line in (held.line_at(0), held.line_at(1)) if line] == [3, 1]
        await pilot.press("slash", *"outage", "enter")
        assert held.count() == 1
        await pilot.press("e")
        await pilot.pause()
        assert len(pilot.app.screen.query("#locator")) == 1
        await pilot.press("end", *", corrected", "enter")
        await pilot.pause()
        assert news(pilot).startswith("amended, source")
        line = held.current()
        assert line is not None
        assert line.source.locator == "Noordlicht outage log, 3 March 2026, corrected"
        await pilot.press("enter")
        await pilot.pause()
        found = pilot.app.screen
        assert isinstance(found, SearchScreen)
        assert found.main_list().count() == 1
        await pilot.press("escape", "ctrl+z")
        await pilot.pause()
        assert news(pilot).startswith("undone: amended")
        await pilot.press("ctrl+y")
        await pilot.press("y")
        assert pilot.app.clipboard == "Noordlicht outage log, 3 March 2026, corrected"
    verdict = desk.article(1).claims[1].verdict
    assert verdict is not None
    assert "corrected" in verdict.citations[0].source.locator, "amended in the verdict as well"


async def test_the_sources_of_this_article_are_a_key_away(make_app: MakeApp, desk: Desk) -> None:
    judge_some(desk)
    other = desk.article(2).claims[0].claim.id
    desk.cite(other, Citation(Source(SourceKind.PERSON, "Harbour master")))
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("s")
        await pilot.pause()
        assert isinstance(pilot.app.screen, SourceScreen)
        await pilot.press("alt+1", "enter")
        await pilot.pause()
        assert review(pilot).reading.current == 3
    verdict = desk.article(1).claims[3].verdict
    assert verdict is not None
    (cited,) = verdict.citations
    assert cited.source.title == "Outage log", "the article's own come before the last used"
    assert cited.source.rank is Rank.PRIMARY


@pytest.mark.parametrize("typed", ["2", "#2"])
async def test_another_claim_is_a_source(make_app: MakeApp, desk: Desk, typed: str) -> None:
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("s")
        await pilot.pause()
        await pilot.press(*typed, "tab", *["right"] * 4, "enter")
        await pilot.pause()
    verdict = desk.article(1).claims[0].verdict
    assert verdict is not None
    source = verdict.citations[0].source
    assert (source.kind, source.locator) == (SourceKind.CLAIM, desk.article(1).claims[1].claim.id)
    assert (source.title or "").startswith("The grid operator")


async def test_a_claim_is_not_its_own_source(make_app: MakeApp, desk: Desk) -> None:
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("s")
        await pilot.pause()
        await pilot.press("1", "tab", *["right"] * 4, "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, SourceScreen)
    assert desk.article(1).claims[0].verdict is None


# Filters


async def test_a_filter_is_saved_chosen_and_forgotten(make_app: MakeApp, desk: Desk) -> None:
    judge_some(desk)
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("f", "space")
        await pilot.pause()
        pilot.app.screen.query_one("#save_as Input", Input).value = "to do"
        await pilot.press("enter")
        await pilot.pause()
        assert len(review(pilot).reading.sequence) == 3
        assert desk.filters.all() == {"to do": ClaimFilter(status=(Status.OPEN,))}
        await pilot.press("f")
        await pilot.pause()
        pilot.app.screen.query_one("#state", Choice).chosen = []
        await pilot.press("right")
        await pilot.pause()
        assert pilot.app.screen.query_one("#state", Choice).chosen == [Status.OPEN]
        await pilot.press("ctrl+x")
        await pilot.pause()
        assert desk.filters.all() == {}
        assert isinstance(pilot.app.screen, FilterScreen)


async def test_the_store_is_narrowed_by_reviewer_worth_and_article(
    make_app: MakeApp, desk: Desk, store: Path
) -> None:
    judge_some(desk)
    with Desk(store, "joost") as other:
        other.judge([desk.article(2).claims[1].claim.id], Status.VERIFIED)
    async with make_app(None).run_test(size=SIZE) as pilot:
        for name, value, count in (
            ("reviewer", "JOOST", 1), ("reviewer", "mila", 4), ("score", "0,9", 3),
            ("article", "2", 2), ("rule", "weekday-date", 1), ("speaker", "verkade", 2),
        ):  # fmt: skip
            await pilot.press("ctrl+f", "enter", "f")
            await pilot.pause()
            pilot.app.screen.query_one(f"#{name} Input", Input).value = value
            await pilot.press("enter")
            await pilot.pause()
            screen = pilot.app.screen
            assert isinstance(screen, SearchScreen)
            assert screen.main_list().count() == count, (name, value)
            await pilot.press("escape")
            await pilot.pause()


@pytest.mark.parametrize(("name", "value"), [("score", "much"), ("score", "2"), ("article", "99")])
async def test_a_filter_that_says_nothing_is_refused(
    make_app: MakeApp, name: str, value: str
) -> None:
    async with make_app(None).run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+f", "enter", "f")
        await pilot.pause()
        pilot.app.screen.query_one(f"#{name} Input", Input).value = value
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, FilterScreen)


def test_a_sieve_is_the_same_filter_in_an_article_and_in_the_store(desk: Desk) -> None:
    judge_some(desk)
    with Desk(desk.path, "joost") as other:
        other.flags.ask([desk.article(1).claims[3].claim.id], "mila")
    view = desk.article(1)
    rules = {4: ("weekday-date",)}
    for sieve in (
        Sieve(statuses=frozenset({Status.OPEN})), Sieve(reviewer="mila"), Sieve(score=0.8),
        Sieve(flagged=True), Sieve(flagged_for="MILA"), Sieve(second="none"),
        Sieve(rule="weekday-date"), Sieve(with_finding=True), Sieve(speaker="verk"),
        Sieve(source=desk.sources()[0].id), Sieve(second="objects"),
    ):  # fmt: skip
        here = [s.claim.id for n, s in enumerate(view.claims) if sieve.passes(s, rules.get(n, ()))]
        wanted = Sieve(**{name: getattr(sieve, name) for name in sieve.__slots__} | {"article": 1})
        assert here == [line.id for line in desk.claims(wanted.wanted())], sieve
        assert sieve_of(sieve.wanted()) == sieve


# What leaves the screen


async def test_parts_of_a_claim_are_copied(make_app: MakeApp, desk: Desk) -> None:
    words = "A storm left about 12,400 homes around Velmare without power on Tuesday 3 March."
    async with make_app(1).run_test(size=SIZE) as pilot:
        for steps, copied in (
            (0, words),
            (1, f"“{words}” (The Velmare Courier, "
                "Storm cuts power to 12,400 homes on the coast, 2026-03-04)"),
            (2, "12,400"), (3, "12 400"), (4, "2026-03-03"),
        ):  # fmt: skip
            await pilot.press("Y")
            await pilot.pause()
            assert isinstance(pilot.app.screen, PickScreen)
            await pilot.press(*["down"] * steps, "enter")
            await pilot.pause()
            assert pilot.app.clipboard == copied


class Browser:
    def __init__(self) -> None:
        self.opened: list[str] = []

    def open(self, address: str) -> bool:
        self.opened.append(address)
        return True


async def test_an_address_is_opened_in_the_browser(
    make_app: MakeApp, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = Browser()
    monkeypatch.setattr(webbrowser, "get", lambda: browser)
    claim = desk.article(1).claims[0].claim.id
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+o")
        assert "No web address" in news(pilot)
        desk.cite(claim, Citation(Source(SourceKind.URL, "https://grid.example/a")))
        desk.cite(claim, Citation(Source(SourceKind.URL, "file:///etc/passwd")))
        await pilot.pause(0.1)
        review(pilot).show_outcome(review(pilot).session.look_again() or pytest.fail("no news"))
        await pilot.press("ctrl+o")
        assert browser.opened == ["https://grid.example/a"]
        desk.cite(claim, Citation(Source(SourceKind.ARCHIVE, "https://archive.ph/x")))
        review(pilot).show_outcome(review(pilot).session.look_again() or pytest.fail("no news"))
        await pilot.press("ctrl+o")
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
        assert browser.opened[-1] == "https://archive.ph/x"


async def test_without_a_browser_the_address_is_on_the_clipboard(
    make_app: MakeApp, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none() -> None:
        raise webbrowser.Error

    monkeypatch.setattr(webbrowser, "get", none)
    claim = desk.article(1).claims[0].claim.id
    desk.cite(claim, Citation(Source(SourceKind.URL, "https://grid.example/a")))
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("home", "ctrl+o")
        assert pilot.app.clipboard == "https://grid.example/a"


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("https://grid.example/log?a=1", True),
        ("http://[::1]/", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https://", False),
        ("https://a.example/ --new", False),
        ("https://a.example/\x1b[31m", False),
        ("http://[bad", False),
    ],
)
def test_only_whole_web_addresses_are_opened(address: str, good: bool) -> None:
    assert is_web_address(address) is good


async def test_the_report_is_seen_before_it_is_written(
    make_app: MakeApp, desk: Desk, tmp_path: Path
) -> None:
    judge_some(desk)
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+e")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ExportScreen)
        sheet = pilot.app.screen.query_one("#preview", Sheet)
        first = "".join(piece.text for piece in sheet.pieces(0))
        assert first.startswith("# Verification report: Storm cuts power")
        await pilot.press("right", "right", "right")
        assert "".join(piece.text for piece in sheet.pieces(0)).startswith("{")
        pilot.app.screen.query_one("#folder Input", Input).value = str(tmp_path / "out")
        await pilot.press("enter")
        await pilot.pause()
        assert news(pilot).startswith("written: ")
    (written,) = (tmp_path / "out").iterdir()
    assert written.suffix == ".json"


async def test_a_report_that_cannot_be_written_is_said(
    make_app: MakeApp, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+e")
        await pilot.pause()
        pilot.app.screen.query_one("#folder Input", Input).value = str(tmp_path / "taken" / "x")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ExportScreen)
        await pilot.press("escape")


async def test_a_speaker_is_jumped_to(make_app: MakeApp) -> None:
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("S")
        await pilot.pause()
        await pilot.press("up", "down", "enter")
        await pilot.pause()
        assert review(pilot).reading.current == 3
        assert news(pilot).startswith("Ilse Verkade: 2 claims")
        await pilot.press("S")
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
        assert review(pilot).reading.current == 5


async def test_every_command_is_in_the_palette(make_app: MakeApp) -> None:
    from workbench.tui.palette import CommandsProvider

    async with make_app(1).run_test(size=SIZE) as pilot:
        screen = review(pilot)
        provider = CommandsProvider(screen)
        offered = {command.name for command in provider._commands()}
        assert offered == {c.name for c in screen.commands} - {"palette"}
