"""The config file and the catalogues."""

import dataclasses
import re
from enum import StrEnum
from pathlib import Path

import pytest

from tests.tui.conftest import MakeApp
from tests.tui.keys_page import page
from workbench.desk.desk import Desk
from workbench.languages.pack import load_pack
from workbench.languages.sections.worth import Signals
from workbench.model.claim import ClaimKind
from workbench.model.errors import Refusal
from workbench.model.figure import FigureKind, Hedge
from workbench.model.match import Relation
from workbench.model.mending import MendingKind
from workbench.model.second import FlagState, Stance
from workbench.model.verdict import Method, Rank, SourceKind, Status
from workbench.tui import texts
from workbench.tui.commands import COMMANDS, Group, Keymap, Place
from workbench.tui.describe import UNITS
from workbench.tui.reading import Order
from workbench.tui.screens.articles import Wanted
from workbench.tui.selecting import Aim
from workbench.tui.settings import Settings, config_path, read_settings
from workbench.tui.widgets.bars import KeyLine

ROOM = Path(texts.__file__).parents[1]


def written(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_no_file_is_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.toml").language == "en"
    assert config_path().name == "config.toml"


def test_everything_that_can_be_set(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        'theme = "workbench-light"\nlanguage = "nl"\n'
        '[keys]\nverified = "b"\nback = ["escape", "w"]\n',
    )
    settings = read_settings(path)
    assert settings.theme == "workbench-light"
    assert settings.language == "nl"
    assert settings.keys == {"verified": ("b",), "back": ("escape", "w")}


@pytest.mark.parametrize(
    "text",
    ["theme = ", "colour = 1", 'language = "tlh"', "keys = 3", "[keys]\nverified = 4", "\x00"],
)
def test_a_wrong_file_is_one_line(tmp_path: Path, text: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(Refusal) as refusal:
        read_settings(path)
    assert str(path) in refusal.value.line
    assert "\n" not in refusal.value.line


def test_wrong_keys_are_refused() -> None:
    with pytest.raises(Refusal, match="no command 'fly'"):
        Keymap({"fly": ("b",)})
    with pytest.raises(Refusal, match="asked for by"):
        Keymap({"verified": ("d",)})
    with pytest.raises(Refusal, match="has no key"):
        Keymap({"verified": ()})


async def test_own_keys_work_and_are_shown(make_app: MakeApp, desk: Desk) -> None:
    settings = Settings(keys={"verified": ("b",), "undo": ("z",)})
    async with make_app(1, settings).run_test(size=(100, 30)) as pilot:
        await pilot.press("v")
        assert desk.article(1).claims[0].status is Status.OPEN
        await pilot.press("b")
        assert desk.article(1).claims[0].status is Status.VERIFIED
        await pilot.press("e", *"zzz", "escape")
        await pilot.press("z", "z")
        assert desk.article(1).claims[0].status is Status.OPEN
        line = pilot.app.screen.query_one(KeyLine)
        assert "b verified" in "".join(piece.text for piece in line.pieces(0))


def test_a_theme_that_is_not_there(make_app: MakeApp) -> None:
    with pytest.raises(Refusal, match="no theme"):
        make_app(1, Settings(theme="mauve"))


DEEDS = [
    "corrected_figure_somebody", "corrected_date_somebody", "corrected_speaker", "stands_somebody",
    "two_claims", "finding", "of_source",
    "verified", "disputed", "unsourced", "dismissed", "open", "note", "source", "confirmed",
    "objected", "no_second_opinion", "asked_somebody", "answered", "dropped", "accepted",
    "ticked_somebody", "disputed_somebody", "nothing_to_check", "to_be_looked_at", "split",
    "merged", "other_bounds", "added_somebody", "corrected_somebody",
    "amended", "same_thing", "not_the_same", "undecided", "claim", "claims.one", "claims.many",
    "paragraph",
]  # fmt: skip
"""First words of the names that the desk gives to deeds."""


def test_the_page_of_keys_is_made_from_the_commands() -> None:
    kept = (ROOM.parents[1] / "docs" / "keys.md").read_text(encoding="utf-8")
    assert kept == page(), "run python -m tests.tui.keys_page docs/keys.md"


def asked_for() -> set[str]:
    """Return every key that the code asks for, families of keys written out."""
    keys = set()
    for path in ROOM.rglob("*.py"):
        code = path.read_text(encoding="utf-8")
        for counted, key in re.findall(r"""say(_count)?\(\s*["']([^"'{]+)["']""", code):
            keys |= {f"{key}.one", f"{key}.many"} if counted else {key}
        keys |= set(re.findall(r'"(review\.(?:undid|redid|nothing_to_\w+))"', code))
    families: dict[str, type[StrEnum]] = {
        "status": Status, "kind": ClaimKind, "hedge": Hedge, "figure_kind": FigureKind,
        "relation": Relation, "source_kind": SourceKind, "rank": Rank, "method": Method,
        "order": Order, "wanted": Wanted, "place": Place, "group": Group, "help.about": Place,
        "help.sign": Status, "stance": Stance, "flag_state": FlagState,
    }  # fmt: skip
    for family, members in families.items():
        keys |= {f"{family}.{member}" for member in members}
    keys |= {f"finding_state.{state}" for state in ("open", "accepted", "dismissed")}
    keys |= {f"left.what.{what}" for what in ("claim", "paragraph", "finding")}
    keys |= {f"left.{what}.{many}" for what in ("claims", "paragraphs", "findings")
             for many in ("one", "many")}  # fmt: skip
    keys |= {f"help.{what}.{sign}" for what in ("sign", "shown", "word")
             for sign in ("coverage", "nothing", "part")}  # fmt: skip
    sections = (
        "findings former mended figures dates said speaker names note sources elsewhere why blank "
    )
    sections += "second asked earlier former mended"
    keys |= {f"mending.{what}_{aim}" for what in ("keys", "choose") for aim in Aim}
    keys |= {f"mending.kind.{kind}" for kind in MendingKind}
    keys |= {f"detail.label.{section}" for section in sections.split()}
    keys |= {f"deed.{deed}" for deed in DEEDS}
    keys |= {f"unit.{unit}" for unit in UNITS}
    keys |= {f"history.tick.{state}" for state in ("ticked", "disputed", "open")}
    worth = [field.name for field in dataclasses.fields(Signals)]
    worth += [name for code in ("nl", "en") for name in load_pack(code).worth.classes]
    keys |= {"worth." + re.sub(r"\W+", "_", name) for name in worth}
    for command in COMMANDS:
        keys |= {f"commands.{command.name}.{part}" for part in ("title", "short", "help")}
    return keys


@pytest.mark.parametrize("language", texts.languages())
def test_a_catalogue_has_what_is_asked_for_and_nothing_else(language: str) -> None:
    assert set(texts.catalogue(language)) == asked_for()


@pytest.mark.parametrize("language", texts.languages())
def test_a_catalogue_has_the_same_braces(language: str) -> None:
    braces = re.compile(r"\{(\w+)\}")
    for key, text in texts.catalogue("en").items():
        other = texts.catalogue(language)[key]
        assert set(braces.findall(other)) <= set(braces.findall(text)), key
        if key.endswith(".one"):
            continue
        assert set(braces.findall(other)) == set(braces.findall(text)), key


@pytest.mark.parametrize("language", texts.languages())
def test_the_keys_of_the_review_fit_80_columns(language: str) -> None:
    texts.use(language)
    line = KeyLine(Keymap().at(Place.REVIEW))
    line.lay_out(80)
    names = [name for _, _, name in line._places]
    assert line._places[-1][1] <= 80
    for name in (
        "verified",
        "disputed",
        "unsourced",
        "next_open",
        "note",
        "source",
        "help",
        "quit",
    ):
        assert name in names
