"""Two reviewers on the screen: confirming, objecting, asking, answering, taking over."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.conftest import MakeApp, frozen
from tests.tui.samples import FLOOD, STORM
from tests.tui.test_review_keys import SIZE, news, review
from workbench.desk.desk import Desk
from workbench.model.match import Match, MatchKind, Relation, Side
from workbench.model.second import FlagState, Stance
from workbench.model.verdict import Citation, Source, SourceKind, Status
from workbench.tui.screens.history import HistoryScreen
from workbench.tui.screens.search import SearchScreen
from workbench.tui.widgets.sheet import Sheet


@pytest.fixture
def other(store: Path) -> Iterator[Desk]:
    """Joost, who is in the store as well."""
    with Desk(store, "joost", clock=frozen) as opened:
        yield opened


@pytest.fixture
def ids(desk: Desk) -> list[str]:
    return [shown.claim.id for shown in desk.article(1).claims]


def sheet(pilot: Pilot[None], name: str = "#detail") -> str:
    held = pilot.app.screen.query_one(name, Sheet)
    lines = range(held.virtual_size.height)
    text = " ".join("".join(piece.text for piece in held.pieces(line)) for line in lines)
    return " ".join(text.split())


async def test_a_verdict_is_confirmed_with_one_key(
    make_app: MakeApp, desk: Desk, other: Desk, ids: list[str]
) -> None:
    other.judge(ids[:2], Status.VERIFIED)
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("home", "plus")
        assert review(pilot).reading.current == 1, "it moves on"
        await pilot.press("up")
        assert "second + confirms · mila" in sheet(pilot)
        assert "joost · 2026-03-06" in sheet(pilot), "the first verdict stays beside it"
    (opinion,) = other.second.of(ids[0])
    assert (opinion.reviewer, opinion.stance) == ("mila", Stance.CONFIRMS)


async def test_an_objection_says_why_and_can_be_taken_back(
    make_app: MakeApp, desk: Desk, other: Desk, ids: list[str]
) -> None:
    other.judge([ids[0]], Status.VERIFIED)
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("home", "minus", *"it was 12,500", "enter")
        await pilot.press("home")
        assert "− objects · mila" in sheet(pilot)
        assert "it was 12,500" in sheet(pilot)
        await pilot.press("ctrl+n")
        assert "objects" not in sheet(pilot)
        await pilot.press("ctrl+z")
        assert "it was 12,500" in sheet(pilot)
        await pilot.press("ctrl+z")
        assert news(pilot).startswith("undone: objected, claim 1")
        assert "objects" not in sheet(pilot)
    assert desk.article(1).claims[0].status is Status.VERIFIED


async def test_ones_own_verdict_is_not_confirmed(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("v", "home", "plus")
        assert "by mila too" in news(pilot)
        await pilot.press("down", "plus")
        assert "no verdict yet" in news(pilot)


async def test_a_question_is_put_to_somebody_and_answered(
    make_app: MakeApp, desk: Desk, other: Desk, ids: list[str]
) -> None:
    other.judge([ids[6]], Status.UNSOURCED)
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("exclamation_mark", "right", "down", "down", *"whose count?", "enter")
        await pilot.pause()
        assert news(pilot).startswith("asked joost, claim 1")
        assert "asked ⚑ joost whose count?" in sheet(pilot)
        await pilot.press("exclamation_mark", "tab", *"Sanne", "enter")
        await pilot.pause()
        assert [flag.asked_of for flag in other.flags.open()] == ["Sanne", "joost"]
        await pilot.press("A", *"the grid's", "enter")
        assert "⚑" not in sheet(pilot)
        await pilot.press("A")
        assert "Nothing is asked" in news(pilot)
    states = {flag.asked_of: (flag.state, flag.answer) for flag in desk.flags.of(ids[0])}
    assert states["joost"] == (FlagState.ANSWERED, "the grid's")


async def test_what_i_am_asked_is_a_list(
    make_app: MakeApp, desk: Desk, other: Desk, ids: list[str]
) -> None:
    other.flags.ask([ids[4]], "mila", "how high?")
    other.flags.ask([ids[5]], "sanne", "hurt?")
    async with make_app(None).run_test(size=SIZE) as pilot:
        await pilot.press("at")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, SearchScreen)
        lines = screen.main_list().row_lines(0, 98)
        assert screen.main_list().count() == 1
        assert "joost asks mila: how high?" in "".join(piece.text for piece in lines[1])
        await pilot.press("A", *"4.2 m", "enter")
        assert screen.main_list().count() == 0
        await pilot.press("ctrl+z")
        assert screen.main_list().count() == 1
        await pilot.press("enter")
        await pilot.pause()
        assert review(pilot).reading.current == 4


async def test_history_shows_all_of_it(
    make_app: MakeApp, desk: Desk, other: Desk, ids: list[str]
) -> None:
    other.judge([ids[0]], Status.VERIFIED, "seen")
    desk.second.say([ids[0]], Stance.OBJECTS, "twelve thousand")
    other.flags.ask([ids[0]], "mila", "are you sure?")
    desk.flags.answer(ids[0], "yes")
    other.judge([ids[0]], Status.DISPUTED)
    other.undo()
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("home", "h")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HistoryScreen)
        told = sheet(pilot, "#sheet")
        for words in (
            "✓ verified joost", "seen", "− objects mila", "twelve thousand", "asked mila joost",
            "are you sure?", "answered mila", "yes", "✗ disputed joost",
            "undone: disputed, claim 1 joost",
        ):  # fmt: skip
            assert words in told, words
        assert told.index("undone: disputed, claim 1 joost") < told.index("✗ disputed joost"), (
            "the newest first"
        )


async def test_an_earlier_verdict_is_offered_and_never_copied_by_itself(
    make_app: MakeApp, desk: Desk, other: Desk, ids: list[str]
) -> None:
    mine, theirs = STORM.claims[0], FLOOD.claims[0]
    sides = [
        Side(found.article.id, None, claim.id, claim.start, claim.end, claim.text)
        for found, claim in ((STORM, mine), (FLOOD, theirs))
    ]
    match = Match(MatchKind.CLAIM, sides[0], sides[1], Relation.AGREES, 0.9, ("nearly equal",))
    desk.keep_matches([match])
    log = Citation(Source(SourceKind.DOCUMENT, "Outage log"))
    other.judge([theirs.id], Status.DISPUTED, "the log says 12,400", [log])
    async with make_app().run_test(size=SIZE) as pilot:
        assert "earlier ✗ disputed · Kustbode · joost" in sheet(pilot)
        assert desk.article(1).claims[0].status is Status.OPEN
        await pilot.press("t")
        shown = desk.article(1).claims[0]
        assert shown.status is Status.DISPUTED
        assert shown.verdict is not None
        assert (shown.verdict.reviewer, shown.verdict.note) == ("mila", "the log says 12,400")
        kinds = [(c.source.kind, c.source.locator) for c in shown.verdict.citations]
        assert kinds == [(SourceKind.DOCUMENT, "Outage log"), (SourceKind.CLAIM, theirs.id)]
        await pilot.press("t")
        assert "No verdict on the same claim" in news(pilot)
        await pilot.press("ctrl+z")
        assert desk.article(1).claims[0].status is Status.OPEN


async def test_a_finding_is_dismissed_with_a_reason(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("X")
        assert "No finding waits" in news(pilot)
        await pilot.press("end", "up", "up", "X", *"the paper meant 2027", "enter")
        (finding,) = desk.article(1).findings
        assert (finding.state, finding.reason) == ("dismissed", "the paper meant 2027")
        await pilot.press("ctrl+z")
        assert desk.article(1).findings[0].state == "open"


async def test_others_opinions_come_up_while_a_note_is_typed(
    make_app: MakeApp, desk: Desk, other: Desk, ids: list[str]
) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("v", "home", "e", *"half a thou")
        other.second.say([ids[0]], Stance.OBJECTS, "no")
        other.judge([ids[3]], Status.DISPUTED)
        await pilot.pause(0.9)
        shown = review(pilot).reading.claims
        assert shown[0].opinions[0].stance is Stance.OBJECTS
        assert shown[3].status is Status.DISPUTED
        await pilot.press(*"ght", "escape")
    verdict = desk.article(1).claims[0].verdict
    assert verdict is not None
    assert verdict.note == "half a thought"


async def test_undo_says_that_what_another_judged_since_stays(
    make_app: MakeApp, desk: Desk, other: Desk, ids: list[str]
) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("home", "v")
        other.judge([ids[0]], Status.DISPUTED)
        await pilot.press("ctrl+z")
        said = "undone: verified, claim 1 · 1 claim stays: somebody decided on it since"
        assert said in news(pilot)
    assert desk.article(1).claims[0].status is Status.DISPUTED
