"""Digits tick the parts of a claim; a key ticks a paragraph; another lists what is left."""

from datetime import date
from pathlib import Path

import pytest

from tests.tui.conftest import MakeApp, frozen
from tests.tui.samples import Said, build
from tests.tui.test_review_keys import SIZE, news, review, statuses
from workbench.desk.desk import Desk
from workbench.model.part import Tick
from workbench.model.verdict import Status
from workbench.tui.app import WorkbenchApp
from workbench.tui.screens.left import LeftScreen
from workbench.tui.settings import Settings


def ticks(desk: Desk, claim: int, number: int = 1) -> list[Tick]:
    return [part.state for part in desk.article(number).claims[claim].parts]


def line_of(pilot_text: object, line: int) -> str:
    return "".join(piece.text for piece in pilot_text.pieces(line))  # type: ignore[attr-defined]


async def test_a_digit_ticks_disputes_and_takes_away(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        for expected, status in (
            (Tick.TICKED, Status.OPEN), (Tick.DISPUTED, Status.DISPUTED), (Tick.OPEN, Status.OPEN),
        ):  # fmt: skip
            await pilot.press("1")
            assert ticks(desk, 0) == [expected, Tick.OPEN]
            assert statuses(desk)[0] is status
            assert review(pilot).reading.current == 0
        assert "the claim is open" in news(pilot)


async def test_all_parts_ticked_verify_the_claim_and_stay_on_it(
    make_app: MakeApp, desk: Desk
) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("1", "2")
        assert statuses(desk)[0] is Status.VERIFIED
        assert "the claim is verified" in news(pilot)
        assert review(pilot).reading.current == 0
        await pilot.press("ctrl+z")
        assert (statuses(desk)[0], ticks(desk, 0)) == (Status.OPEN, [Tick.TICKED, Tick.OPEN])
        assert review(pilot).reading.claims[0].parts[1].state is Tick.OPEN
        await pilot.press("ctrl+y")
        assert statuses(desk)[0] is Status.VERIFIED
        await pilot.press("9")
        assert "no part 9" in news(pilot)


async def test_counts_and_ticks_do_not_get_in_each_others_way(
    make_app: MakeApp, desk: Desk
) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("1", "alt+2", "v")
        assert statuses(desk)[:3] == [Status.VERIFIED, Status.VERIFIED, Status.OPEN]
        assert ticks(desk, 0) == [Tick.TICKED, Tick.OPEN]


async def test_the_text_shows_keys_and_ticks_by_sign(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 40)) as pilot:
        text = review(pilot).text
        first = text.lines_of_claim(0)
        shown = "".join(line_of(text, line) for line in first)
        assert "about¹12,400 homes" in shown
        assert "²Tuesday" in shown
        await pilot.press("1", "2", "2", "down")
        shown = "".join(line_of(text, line) for line in first)
        assert "about✓12,400 homes" in shown
        assert "✗Tuesday" in shown


async def test_zero_leads_to_the_parts_after_the_ninth(tmp_path: Path) -> None:
    words = " and ".join(f"{number} boats" for number in range(20, 31))
    figures = [(f"{number}", f"{number}", "exactly", None, "boats") for number in range(20, 31)]
    said = Said(f"They saw {words}.", figures)
    found = build([[said]], title="Boats", outlet="Post", published=date(2026, 3, 4))
    with Desk(tmp_path / "claims.db", "mila", clock=frozen) as desk:
        desk.keep(found)
        async with WorkbenchApp(desk, 1).run_test(size=SIZE) as pilot:
            await pilot.press("0", "2")
            assert ticks(desk, 0)[10] is Tick.TICKED
            await pilot.press("9")
            assert "no part 18" in news(pilot)
            await pilot.press("0", "1")
            assert ticks(desk, 0)[0] is Tick.TICKED


async def test_zero_says_when_there_is_nothing_more(make_app: MakeApp) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("0")
        assert "more than nine" in news(pilot)


async def test_own_digits_and_the_palette_tick_too(make_app: MakeApp, desk: Desk) -> None:
    settings = Settings(keys={"tick": ("F", "G")})
    async with make_app(1, settings).run_test(size=SIZE) as pilot:
        await pilot.press("G")
        assert ticks(desk, 0) == [Tick.OPEN, Tick.TICKED]
        await review(pilot).run_command("tick")
        await pilot.press("1", "enter")
        assert ticks(desk, 0) == [Tick.TICKED, Tick.TICKED]


async def test_a_paragraph_without_claims_is_reached_and_ticked(
    make_app: MakeApp, desk: Desk
) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("{")
        assert review(pilot).reading.current is None
        await pilot.press("v", "1")
        assert statuses(desk)[0] is Status.OPEN
        await pilot.press("l")
        assert desk.article(1).paragraphs[0].ticked
        assert line_of(review(pilot).text, 0).startswith("▌∅")
        await pilot.press("down")
        assert review(pilot).reading.current == 0
        assert line_of(review(pilot).text, 0).startswith("│∅")
        await pilot.press("ctrl+z")
        assert not desk.article(1).paragraphs[0].ticked
        assert line_of(review(pilot).text, 0).startswith("  ")
        await pilot.press("ctrl+y")
        assert desk.article(1).paragraphs[0].ticked


@pytest.mark.parametrize(("key", "claim"), [("n", 0), ("p", 6), ("j", 0), ("k", 0), ("}", 0)])
async def test_moving_on_from_a_paragraph(make_app: MakeApp, key: str, claim: int) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("{", key)
        assert review(pilot).reading.current == claim


async def test_paragraphs_follow_one_another(make_app: MakeApp) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        for keys, claim in (
            (["}"], 2), (["}"], 4), (["}"], 4), (["{"], 2), (["alt+2", "}"], 4),
            (["alt+9", "{"], None),
        ):  # fmt: skip
            await pilot.press(*keys)
            assert review(pilot).reading.current == claim, keys


async def test_the_gutter_covers_what_is_judged(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        text = review(pilot).text
        line = text.lines_of_claim(2).start
        assert line_of(text, line).startswith("┊")
        await pilot.press("down", "down", "d", "end")
        assert line_of(text, line).startswith("│")


async def test_what_is_left_is_listed_and_reached(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("v", "w")
        assert isinstance(pilot.app.screen, LeftScreen)
        assert "6 claims are open, 1 paragraph" in news(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert review(pilot).reading.paragraphs.at == 0
        await pilot.press("l", "n", *"v" * 6, "w")
        assert "1 finding waits" in news(pilot)
        assert "claims" not in news(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert review(pilot).reading.current == 4
        await pilot.press("a")
        await pilot.press("w")
        assert "this article is done" in news(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert review(pilot).reading.progress().done


async def test_what_another_ticks_shows_within_a_second(
    make_app: MakeApp, desk: Desk, store: Path
) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        with Desk(store, "bo", clock=frozen) as other:
            other.ticking.tick(desk.article(1).claims[1].claim.id, 1, Tick.DISPUTED)
            other.ticking.tick_paragraph(1, 1)
        await pilot.pause(0.9)
        reading = review(pilot).reading
        assert reading.claims[1].parts[0].state is Tick.DISPUTED
        assert reading.claims[1].status is Status.DISPUTED
        assert reading.paragraphs[0].ticked
