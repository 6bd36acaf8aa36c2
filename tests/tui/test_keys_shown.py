"""The line of keys: always the way out, and while something is typed how to end that."""

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.tui.conftest import MakeApp
from workbench.tui import texts
from workbench.tui.screens.correct import CorrectScreen
from workbench.tui.widgets.bars import KeyLine
from workbench.tui.widgets.key_hints import KeyHints

NARROW = (80, 24)


def keys(pilot: Pilot[None]) -> str:
    line = pilot.app.screen.query_one(KeyLine)
    return "".join(piece.text for piece in line.pieces(0))


@pytest.mark.parametrize("key", ["c", "L", "i", "w", "h", "R"])
async def test_the_way_back_is_shown_at_any_width(make_app: MakeApp, key: str) -> None:
    async with make_app().run_test(size=NARROW) as pilot:
        await pilot.press(key)
        assert "esc back" in keys(pilot)


async def test_while_words_are_asked_the_keys_end_that(make_app: MakeApp) -> None:
    async with make_app(None).run_test(size=NARROW) as pilot:
        await pilot.press("ctrl+f")
        assert keys(pilot).strip() == "enter takes it · esc gives up"
        await pilot.press("escape")
        assert "enter takes it" not in keys(pilot)
        await pilot.press("slash", *"homes", "enter")
        assert "v verified" in keys(pilot)


async def test_a_long_correction_shows_how_to_end_it(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 16)) as pilot:
        await pilot.press("home", "C")
        dialog = pilot.app.screen
        assert isinstance(dialog, CorrectScreen)
        ending = dialog.query_one(KeyHints).region
        assert dialog.region.contains_region(ending)


async def test_the_palette_asks_in_the_language_of_the_screen(make_app: MakeApp) -> None:
    texts.use("nl")
    async with make_app().run_test(size=NARROW) as pilot:
        await pilot.press("ctrl+p")
        assert pilot.app.screen.query_one(Input).placeholder == "zoek een opdracht…"
