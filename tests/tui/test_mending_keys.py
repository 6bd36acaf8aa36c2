"""Mending the extraction at the screen, by keyboard and by mouse."""

from pathlib import Path

import pytest

from tests.tui.conftest import MakeApp, frozen
from tests.tui.samples import STORM
from tests.tui.test_review_keys import SIZE, news, review, statuses
from workbench.desk.desk import Desk
from workbench.model.mending import MendingKind
from workbench.model.verdict import Status
from workbench.tui.reading import Reading
from workbench.tui.screens.correct import CorrectScreen
from workbench.tui.selecting import Aim, Selection

TEXT = STORM.article.text
DARK = "The streets were still dark at noon."


def words(desk: Desk) -> list[str]:
    return [shown.claim.text for shown in desk.article(1).claims]


async def test_the_next_sentence_without_a_claim_is_offered(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("N", "enter")
        assert words(desk)[3] == DARK
        assert review(pilot).reading.current == 3
        assert not review(pilot).typing
        await pilot.press("v")
        assert statuses(desk)[3] is Status.VERIFIED
        await pilot.press("ctrl+z", "ctrl+z")
        assert DARK not in words(desk)
        assert len(review(pilot).reading.claims) == 7
        await pilot.press("ctrl+y")
        assert words(desk)[3] == DARK


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (["left", "left"], "The streets were still dark"),
        (["tab", "right"], "streets were still dark at noon."),
        (["shift+left"], "The streets were still dark at noon"),
        (["tab", "w", "w", "b"], "streets were still dark at noon."),
    ],
)
async def test_words_are_chosen_by_key(
    make_app: MakeApp, desk: Desk, keys: list[str], chosen: str
) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("N", *keys, "enter")
        assert words(desk)[3] == chosen


async def test_sentences_with_a_claim_are_refused_and_the_choice_stays(
    make_app: MakeApp, desk: Desk
) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("N", "up", "enter")
        assert "claim 3 has some of these words" in news(pilot)
        assert review(pilot).typing
        await pilot.press("down", "enter")
        assert words(desk)[3] == DARK


async def test_escape_leaves_everything_as_it_is(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        for key in ("N", "B", "T"):
            await pilot.press(key, "escape")
            assert not review(pilot).typing
        await pilot.press("C", "escape")
        assert len(words(desk)) == 7
        assert desk.undo_name() is None


async def test_bounds_split_and_merge(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("B", "left", "left", "left", "enter")
        assert words(desk)[0].endswith("without power on")
        await pilot.press("ctrl+z", "T", "enter")
        first, second = words(desk)[:2]
        assert f"{first} {second}" == STORM.claims[0].text
        assert review(pilot).reading.current == 0
        await pilot.press("J")
        assert words(desk)[0] == STORM.claims[0].text
        assert desk.article(1).claims[0].mendings[0:] == ()
        await pilot.press("end", "J")
        assert "No claim follows" in news(pilot)


async def test_values_are_corrected_in_a_form(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("C", *["backspace"] * 5, *"1.400", "enter")
        assert isinstance(pilot.app.screen, CorrectScreen)
        await pilot.press(*["backspace"] * 5, *"14200", "tab", "tab", "tab")
        await pilot.press(*["backspace"] * 2, *"10", "tab", *"Vera Holt", "enter")
        view = desk.article(1)
        assert str(view.extraction.figures[0].low) == "14200"
        assert view.extraction.dates[0].value == "2026-03-10"
        assert view.claims[0].claim.speaker == "Vera Holt"
        kinds = {mending.kind for mending in view.claims[0].mendings}
        assert kinds == {MendingKind.FIGURE, MendingKind.DATE, MendingKind.SPEAKER}
        assert review(pilot).reading.extraction.dates[0].value == "2026-03-10"
        await pilot.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert desk.article(1).extraction == STORM


async def test_the_mouse_chooses_whole_words(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=(120, 40)) as pilot:
        text = review(pilot).text
        start = TEXT.index(DARK)
        lines = text._wrapped.lines_of(start, start + len(DARK))
        row, gutter = lines.start, text._numbers + 5
        first = text._wrapped.cell_of(start + 2) + gutter
        last = text._wrapped.cell_of(start + len(DARK) - 3) + gutter
        await pilot.mouse_down("#text", offset=(first, row))
        await pilot.hover("#text", offset=(first + 4, row))
        await pilot.hover("#text", offset=(last, lines.stop - 1))
        await pilot.mouse_up("#text", offset=(last, lines.stop - 1))
        await pilot.pause()
        chosen = review(pilot).selection
        assert chosen is not None
        assert TEXT[chosen.start : chosen.end] == DARK
        await pilot.press("enter")
        assert words(desk)[3] == DARK


async def test_what_another_mends_shows_within_a_second(
    make_app: MakeApp, desk: Desk, store: Path
) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("end")
        with Desk(store, "bo", clock=frozen) as other:
            start = TEXT.index(DARK)
            other.mending.add(1, start, start + len(DARK))
        await pilot.pause(0.9)
        reading = review(pilot).reading
        assert len(reading.claims) == 8
        assert reading.current == 7
        assert "mended" in news(pilot)


async def test_the_choice_survives_what_others_do(
    make_app: MakeApp, desk: Desk, store: Path
) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("N", "left")
        with Desk(store, "bo", clock=frozen) as other:
            other.judge([desk.article(1).claims[5].claim.id], Status.DISPUTED)
        await pilot.pause(0.9)
        await pilot.press("enter")
        assert words(desk)[3] == "The streets were still dark at"


def test_a_cut_falls_between_words_and_never_leaves_the_claim(desk: Desk) -> None:
    reading = Reading(desk.article(1))
    claim = STORM.claims[0]
    chosen = Selection(reading, Aim.SPLIT, claim.start, claim.end)
    cuts = set()
    for step in (-1, 1):
        for _ in range(40):
            chosen.words(step)
            assert chosen.cut is not None
            cuts.add(chosen.cut)
    assert {TEXT[cut - 1] for cut in cuts} == {" "}
    assert min(cuts) > claim.start
    assert max(cuts) < claim.end
    assert len(cuts) == len(claim.text.split()) - 1
