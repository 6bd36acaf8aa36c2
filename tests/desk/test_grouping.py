"""Links become groups, and what a reviewer says of them stays said."""

from pathlib import Path

import pytest

from tests.matching.samples import SCENE_EN, SCENE_NL, Told, told
from workbench.desk.crosschecking import crosscheck
from workbench.desk.desk import Desk
from workbench.model.group import Group
from workbench.model.match import Relation, Side
from workbench.model.verdict import Citation, Source, SourceKind, Status

DUTCH: Told = {"71": ("raketten", "raket", "afvuren")}
ENGLISH: Told = {
    "17": ("missiles", "missile", "fire"),
    "71": ("missiles", "missile", "fire"),
    "70": ("missiles", "missile", "fire"),
}
AGENCY = (
    "They fired 71 missiles. Residents sheltered in cellars and stations until the morning, when "
    "buses ran again and the market by the river opened as it does on every other day of the week."
)


@pytest.fixture
def store(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "claims.db", "Ada")
    desk.keep(told(SCENE_NL + "Er werden 71 raketten afgevuurd.", DUTCH, "nl", outlet="A"))
    desk.keep(told(SCENE_EN + "They fired 17 missiles.", ENGLISH, outlet="B"))
    desk.keep(told(SCENE_EN + AGENCY, ENGLISH, outlet="C", published="2026-01-15"))
    desk.keep(told(SCENE_EN + "By our own desk. " + AGENCY, ENGLISH, outlet="D"))
    desk.compare()
    return desk


def only(desk: Desk, article: int | None = None) -> Group:
    (group,) = desk.groups(article)
    return group


def test_a_group_holds_all_values_with_independent_outlets(store: Desk) -> None:
    with store:
        group = only(store)
        assert group == only(store, 2)
        assert (group.relation, group.cause) == (Relation.CONFLICTS, "transposed digits")
        assert group.thing in ("raketten", "missiles")
        assert [member.outlet for member in group.members] in (
            ["A", "B", "D", "C"], ["A", "D", "B", "C"], ["B", "A", "D", "C"],
            ["B", "D", "A", "C"], ["D", "A", "B", "C"], ["D", "B", "A", "C"],
        )  # fmt: skip
        first, second = group.values
        assert (str(first.low), len(first.members), first.sources) == ("71", 3, 2)
        assert (str(second.low), len(second.members), second.sources) == ("17", 1, 1)
        assert all("missiles" in m.words or "raketten" in m.words for m in group.members)


def test_an_outlet_with_a_report_of_its_own_counts_beside_the_agency(tmp_path: Path) -> None:
    own = "Our reporter counted how they fired 71 missiles while the harbour burned all night."
    with Desk(tmp_path / "claims.db") as desk:
        for outlet, text in (
            ("A", AGENCY), ("B", "By our desk. " + AGENCY), ("B", own), ("A", "Update. " + AGENCY),
            ("C", "From our office. " + AGENCY),
        ):  # fmt: skip
            desk.keep(told(SCENE_EN + text, ENGLISH, outlet=outlet))
        desk.compare()
        (value,) = only(desk).values
        assert (len(value.members), value.sources) == (5, 2)


def test_what_is_not_the_same_stays_apart_and_undo_joins_it_again(store: Desk) -> None:
    with store:
        group = only(store)
        odd = next(m for m in group.members if m.side.low == 17)
        others = [m.side for m in group.members if m is not odd]
        store.decide_pairs([(odd.side, other) for other in others], "different")
        assert {m.side.low for m in only(store).members} == {71}
        assert store.groups(2) == []
        store.compare(again=True)
        assert {m.side.low for m in only(store).members} == {71}
        store.undo()
        assert only(store) == group
        store.redo()
        assert len(only(store).members) == 3


def test_what_was_decided_survives_ingesting_and_comparing_again(store: Desk) -> None:
    with store:
        odd = next(m for m in only(store).members if m.side.low == 17)
        others = [m.side for m in only(store).members if m is not odd]
        store.decide_pairs([(odd.side, other) for other in others], "different")
        source = Source(SourceKind.DOCUMENT, "Air force, morning report")
        store.settle(only(store), 0, "Seen on paper.", (Citation(source),))
        decided = only(store)
        again = [store.article(number).extraction for number in (1, 2, 3, 4)]
        assert store.keep_many((one, ()) for one in again) == [False] * 4
        store.compare()
        assert only(store) == decided
        store.compare(again=True)
        assert only(store) == decided
        new = told(SCENE_EN + "Then 71 missiles were fired.", ENGLISH, outlet="E")
        store.keep(new)
        store.compare()
        group = only(store)
        assert {m.side.low for m in group.members} == {71}
        assert [m.status for m in group.members].count(Status.VERIFIED) == 3
        assert len(group.members) == 4


def test_what_is_the_same_thing_is_joined(tmp_path: Path) -> None:
    with Desk(tmp_path / "claims.db", "Ada") as desk:
        desk.keep(told("In Ostrick 12 boats sank.", {"12": ("boats", "boat", "sink")}))
        desk.keep(told("Nine vessels were lost.", {"Nine": ("vessels", "vessel", "lose")}))
        assert crosscheck(desk) == []
        left, right = (figure_side(desk, number) for number in (1, 2))
        desk.decide_pairs([(left, right)], "same")
        assert only(desk).decided
        assert only(desk) == only(desk, 1) == only(desk, 2)
        assert only(desk).relation is Relation.CONFLICTS


def figure_side(desk: Desk, number: int) -> Side:
    (stored,) = desk.stored_figures(number)
    figure = stored.figure
    return Side(
        stored.article_id, None, stored.claim, figure.start, figure.end, figure.text,
        figure.low, figure.high, figure.unit, figure.counted,
    )  # fmt: skip


def test_the_value_that_stands_gives_the_claims_their_verdicts(store: Desk) -> None:
    with store:
        source = Source(SourceKind.DOCUMENT, "Air force, morning report")
        action = store.settle(only(store), 0, "Seen on paper.", (Citation(source),))
        assert len(action.claim_ids) == 4
        states = {m.side.low: m.status for m in only(store).members}
        assert states == {71: Status.VERIFIED, 17: Status.DISPUTED}
        odd = next(m for m in only(store).members if m.side.low == 17)
        verdict = store.history(odd.side.claim or "")[-1]
        assert (verdict.note, verdict.reviewer) == ("Seen on paper.", "Ada")
        assert [c.supports for c in verdict.citations] == [False]
        store.undo()
        assert {m.status for m in only(store).members} == {Status.OPEN}


def test_an_earlier_count_is_not_wrong(tmp_path: Path) -> None:
    figures: Told = {"Three": ("people", "people", "die"), "Five": ("people", "people", "die")}
    with Desk(tmp_path / "claims.db", "Ada") as desk:
        desk.keep(told(SCENE_EN + "Three people died.", figures))
        desk.keep(told(SCENE_EN + "Five people died.", figures, published="2026-01-15"))
        desk.compare()
        group = only(desk)
        assert group.relation is Relation.UPDATED
        assert [(day.day, str(group.values[at].low)) for day, at in group.course] == [
            (14, "3"), (15, "5"),
        ]  # fmt: skip
        action = desk.settle(group, 1)
        assert len(action.claim_ids) == 1
