"""Percentage points against percent, between articles: two values, told apart wherever shown."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.matching.samples import told
from workbench.desk.desk import Desk
from workbench.exporters import differences, grouped
from workbench.exporters.telling import ENGLISH
from workbench.model.group import Group
from workbench.model.match import Match, MatchKind, Relation
from workbench.store.migrations import newest
from workbench.tui import texts
from workbench.tui.describe import side_value
from workbench.tui.widgets.group_list import values_of

TEXT = "In Delmora turnout at the election rose by 2.5 {}, mayor Ilsa Verkamp said."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store in which one outlet says percent and another percentage points."""
    made = tmp_path / "claims.db"
    with Desk(made) as desk:
        for outlet, unit in (("A", "percent"), ("B", "percentage points")):
            desk.keep(told(TEXT.format(unit), {}, outlet=outlet))
        desk.compare()
    return made


def only(path: Path) -> Group:
    with Desk(path) as desk:
        (group,) = desk.groups()
        return group


def link(desk: Desk) -> Match:
    (match,) = (match for match in desk.matches() if match.kind is MatchKind.FIGURE)
    return match


def test_they_are_two_values_of_one_thing(path: Path) -> None:
    group = only(path)
    assert group.relation is Relation.CONFLICTS
    assert group.cause == "percent against percentage points"
    assert sorted(value.points for value in group.values) == [False, True]
    assert [value.sources for value in group.values] == [1, 1]


def test_reports_say_which_is_which(path: Path) -> None:
    with Desk(path) as desk:
        match = link(desk)
        told_apart = {
            differences.side_value(ENGLISH, match, side) for side in (match.left, match.right)
        }
    assert {words.removesuffix(" turnout") for words in told_apart} == {
        "2.5 %",
        "2.5 percentage points",
    }
    values = {grouped.value_words(ENGLISH, value) for value in only(path).values}
    assert values == {"2.5 %", "2.5 percentage points"}


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", {"2.5%", "2.5 points"}), ("nl", {"2,5 %", "2,5 procentpunt"})],
)
def test_the_screen_says_which_is_which(
    path: Path, language: str, told: set[str], request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(lambda: texts.use("en"))
    texts.use(language)
    group = only(path)
    assert set(values_of(group).replace("\u00a0", " ").split(" ≠ ")) == told
    shown = {side_value(member.side).replace("\u00a0", " ") for member in group.members}
    assert shown == told


def test_what_a_reviewer_joins_is_told_apart_too(path: Path) -> None:
    with Desk(path, "Ada") as desk:
        match = link(desk)
        desk.keep_matches([])
        assert list(desk.groups()) == []
        desk.decide_pairs([(match.left, match.right)], "same")
    with Desk(path) as desk:
        (group,) = desk.groups()
    assert group.relation is Relation.CONFLICTS
    assert sorted(value.points for value in group.values) == [False, True]


def test_an_older_store_learns_it(path: Path) -> None:
    with closing(sqlite3.connect(path)) as old:
        for side in ("left", "right"):
            old.execute(f"ALTER TABLE matches DROP COLUMN {side}_points")
        old.execute("DELETE FROM _sqlite_migrations WHERE name = 'points_in_matches'")
        old.execute(f"PRAGMA user_version = {newest() - 1}")
        old.commit()
    assert sorted(value.points for value in only(path).values) == [False, True]
