"""The cross-check of a store: kept, the same however it is asked for."""

from pathlib import Path

import pytest

from tests.matching.samples import SCENE_EN, SCENE_NL, Told, told
from workbench.desk.crosschecking import crosscheck, update_matches
from workbench.desk.desk import Desk
from workbench.model.errors import Refusal
from workbench.model.match import Relation

DUTCH: Told = {"71": ("raketten", "raket", "afvuren")}
ENGLISH: Told = {"17": ("missiles", "missile", "fire"), "71": ("missiles", "missile", "fire")}


@pytest.fixture
def store(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "claims.db", "Ada")
    desk.keep(told(SCENE_NL + "Er werden 71 raketten afgevuurd.", DUTCH, "nl"))
    desk.keep(told(SCENE_EN + "They fired 17 missiles.", ENGLISH, outlet="B"))
    desk.keep(told(SCENE_EN + "They fired 71 missiles.", ENGLISH, outlet="C"))
    return desk


def test_the_whole_store_is_compared_and_the_matches_are_kept(store: Desk) -> None:
    with store:
        found = crosscheck(store)
        assert sorted(match.relation for match in found) == [
            Relation.AGREES, Relation.CONFLICTS, Relation.CONFLICTS,
        ]  # fmt: skip
        assert store.matches() == found
        assert crosscheck(store) == found
        assert all(match.left.claim and match.right.claim for match in found)


def test_one_article_after_another_gives_the_same_as_all_at_once(store: Desk) -> None:
    with store:
        for number in (1, 2, 3):
            update_matches(store, number)
        kept = store.matches()
        assert kept == crosscheck(store)
        assert crosscheck(store, 2) == [
            match for match in kept if match.relation is Relation.CONFLICTS
        ]


def test_an_article_that_is_not_there_is_refused(store: Desk) -> None:
    with store, pytest.raises(Refusal):
        crosscheck(store, 9)
