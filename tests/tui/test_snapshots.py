"""Pictures of every screen at three sizes in both themes; the clock stands still."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import pytest

from tests.tui.conftest import MakeApp, another_looks, judge_some
from tests.tui.test_cross_check import keep_a_week
from workbench.desk.desk import Desk
from workbench.tui import texts
from workbench.tui.settings import Settings

SIZES = [(80, 24), (120, 40), (200, 60)]
THEMES = ["workbench-dark", "workbench-light"]


class Compare(Protocol):
    def __call__(
        self, app: object, press: Iterable[str] = ..., terminal_size: tuple[int, int] = ...
    ) -> bool: ...


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    found: tuple[int, int] = request.param
    return found


@pytest.fixture(params=THEMES, ids=lambda theme: theme.removeprefix("workbench-"))
def settings(request: pytest.FixtureRequest) -> Settings:
    return Settings(theme=request.param)


SCREENS: dict[str, tuple[int | None, list[str]]] = {
    "articles": (None, []),
    "review": (1, []),
    "review_judged_claim": (1, ["home", "down"]),
    "review_odd_characters": (3, []),
    "note": (1, ["e", *"rang"]),
    "source": (1, ["s", *"https", "down"]),
    "filter": (1, ["f", "right", "space"]),
    "cross_check": (1, ["c", "up"]),
    "findings": (1, ["i"]),
    "search": (None, ["ctrl+f", *"homes", "enter"]),
    "history": (1, ["home", "down", "h"]),
    "ticks": (1, ["1", "2", "2", "down", "2", "3", "3"]),
    "paragraph": (1, ["{", "l"]),
    "left": (1, ["w", "down"]),
    "add_claim": (1, ["N", "left"]),
    "split": (1, ["T"]),
    "correct": (1, ["C"]),
    "mended": (1, ["home", "T", "enter", "end", "C", "tab", "tab", "tab", *"Vera", "enter"]),
    "help": (1, ["question_mark"]),
    "several": (1, ["home", "m", "m", "m", "v"]),
    "second_eyes": (1, ["home", "down"]),
    "ask": (1, ["exclamation_mark"]),
    "asked": (None, ["at"]),
    "library": (1, ["L"]),
    "amend": (1, ["L", "e"]),
    "export": (1, ["ctrl+e"]),
    "copy": (1, ["Y"]),
    "settle": (1, ["c", "v"]),
    "plot": (4, ["c", "p"]),
}

_WITH_ANOTHER = {"second_eyes", "asked", "ask", "history"}


@pytest.mark.parametrize("name", SCREENS)
def test_screen(
    name: str,
    size: tuple[int, int],
    settings: Settings,
    make_app: MakeApp,
    desk: Desk,
    snap_compare: Compare,
) -> None:
    judge_some(desk)
    if name in _WITH_ANOTHER:
        another_looks(desk)
    if name == "plot":
        keep_a_week(desk)
    article, keys = SCREENS[name]
    assert snap_compare(make_app(article, settings), press=keys, terminal_size=size)


IN_DUTCH = (
    "articles", "review", "cross_check", "findings", "search", "history", "library", "export",
    "copy", "settle", "plot", "filter", "ask",
)  # fmt: skip


@pytest.mark.parametrize("name", IN_DUTCH)
def test_screen_in_dutch(name: str, make_app: MakeApp, desk: Desk, snap_compare: Compare) -> None:
    texts.use("nl")
    judge_some(desk)
    if name in _WITH_ANOTHER:
        another_looks(desk)
    if name == "plot":
        keep_a_week(desk)
    article, keys = SCREENS[name]
    app = make_app(article, Settings(language="nl", tongue="nl"))
    assert snap_compare(app, press=keys, terminal_size=(120, 40))


def test_empty_store(tmp_path: Path, snap_compare: Compare) -> None:
    from workbench.tui.app import WorkbenchApp

    with Desk(tmp_path / "claims.db") as desk:
        assert snap_compare(WorkbenchApp(desk), terminal_size=(80, 24))


def test_a_small_terminal_asks_for_room(make_app: MakeApp, snap_compare: Compare) -> None:
    assert snap_compare(make_app(1), terminal_size=(50, 12))
