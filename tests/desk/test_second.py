"""Two pairs of eyes: opinions beside verdicts, questions and answers, and undo of them all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.samples import page
from workbench.desk.desk import Desk
from workbench.desk.views import ClaimFilter
from workbench.model.errors import Refusal
from workbench.model.second import FlagState, Stance
from workbench.model.verdict import Status


@pytest.fixture
def other(desk: Desk, path: Path) -> Iterator[Desk]:
    """Bo, in the same store as An."""
    with Desk(path, "Bo") as opened:
        yield opened


def test_a_second_opinion_stands_beside_the_verdict(
    desk: Desk, other: Desk, ids: list[str]
) -> None:
    desk.judge([ids[0]], Status.VERIFIED, "gebeld")
    action = other.second.say([ids[0]], Stance.OBJECTS, "het waren er 1100")

    assert action.name == "objected, claim 1"
    view = desk.article(1).claims[0]
    assert view.status is Status.VERIFIED
    assert view.verdict is not None
    assert (view.verdict.reviewer, view.verdict.note) == ("An", "gebeld")
    (opinion,) = view.opinions
    assert (opinion.reviewer, opinion.stance, opinion.note) == (
        "Bo", Stance.OBJECTS, "het waren er 1100",
    )  # fmt: skip
    assert opinion.is_of(view.status)


def test_a_change_of_mind_replaces_ones_own_opinion_only(
    desk: Desk, other: Desk, path: Path, ids: list[str]
) -> None:
    desk.judge([ids[0]], Status.VERIFIED)
    other.second.say([ids[0]], Stance.OBJECTS)
    with Desk(path, "Cas") as third:
        third.second.say([ids[0]], Stance.CONFIRMS)
    other.second.say([ids[0]], Stance.CONFIRMS)

    said = [(opinion.reviewer, opinion.stance) for opinion in desk.second.of(ids[0])]
    assert said == [("Cas", Stance.CONFIRMS), ("Bo", Stance.CONFIRMS)]
    other.second.say([ids[0]], None)
    assert [opinion.reviewer for opinion in desk.second.of(ids[0])] == ["Cas"]


def test_an_opinion_tells_of_which_verdict_it_was(desk: Desk, other: Desk, ids: list[str]) -> None:
    desk.judge([ids[0]], Status.VERIFIED)
    other.second.say([ids[0]], Stance.CONFIRMS)
    desk.judge([ids[0]], Status.DISPUTED)

    view = desk.article(1).claims[0]
    assert view.opinions[0].status is Status.VERIFIED
    assert not view.opinions[0].is_of(view.status)


def test_nobody_is_the_second_pair_of_eyes_on_their_own_verdict(
    desk: Desk, other: Desk, ids: list[str]
) -> None:
    with pytest.raises(Refusal, match="claim 1 has no verdict yet"):
        other.second.say([ids[0]], Stance.CONFIRMS)
    desk.judge(ids, Status.VERIFIED)
    with pytest.raises(Refusal, match="by An too"):
        desk.second.say(ids, Stance.CONFIRMS)
    other.judge([ids[2]], Status.DISPUTED)
    with pytest.raises(Refusal, match="claim 3 is by Bo too"):
        other.second.say(ids, Stance.CONFIRMS)
    assert other.second.of(ids[0]) == (), "all or none"


def test_opinions_and_questions_are_undone_and_redone(
    desk: Desk, other: Desk, path: Path, ids: list[str]
) -> None:
    desk.judge(ids, Status.VERIFIED)
    other.second.say(ids[:2], Stance.CONFIRMS)
    other.second.say([ids[0]], Stance.OBJECTS, "toch niet")
    other.flags.ask([ids[3]], "An", "hoe weet je dit?")
    other.close()

    with Desk(path, "Bo") as later:
        assert later.undo_name() == "asked An, claim 4"
        undone = later.undo()
        assert undone is not None
        assert undone.claim_ids == (ids[3],)
        assert later.flags.open() == []
        undone = later.undo()
        assert undone is not None
        assert undone.name == "objected, claim 1"
        assert later.second.of(ids[0])[0].stance is Stance.CONFIRMS
        later.undo()
        assert later.second.of(ids[0]) == later.second.of(ids[1]) == ()
        assert [later.redo_name() for _ in range(3) if later.redo()] == [
            "objected, claim 1", "asked An, claim 4", None,
        ]  # fmt: skip
        assert later.second.of(ids[0])[0].note == "toch niet"
        assert later.flags.open("an")[0].words == "hoe weet je dit?"
        assert later.doctor() == []


def test_a_note_or_source_of_another_leaves_the_verdict_its_author(
    desk: Desk, other: Desk, ids: list[str]
) -> None:
    desk.judge([ids[0]], Status.VERIFIED)
    before = desk.article(1).claims[0].verdict
    other.write_note(ids[0], "ook gebeld")
    other.cite(ids[0], page("https://delmond.example/"))

    after = desk.article(1).claims[0].verdict
    assert before is not None
    assert after is not None
    assert (after.reviewer, after.judged_at) == (before.reviewer, before.judged_at)
    assert (after.note, len(after.citations)) == ("ook gebeld", 1)
    assert [(e.reviewer, e.kind) for e in desk.record.of(ids[0])] == [
        ("An", "verdict"), ("Bo", "verdict"), ("Bo", "verdict"),
    ]  # fmt: skip
    other.second.say([ids[0]], Stance.CONFIRMS)
    other.judge([ids[0]], Status.DISPUTED)
    judged = desk.article(1).claims[0].verdict
    assert judged is not None
    assert judged.reviewer == "Bo"


def test_a_question_waits_for_who_is_asked(desk: Desk, other: Desk, ids: list[str]) -> None:
    desk.flags.ask([ids[0]], " Bo ", "bel jij?")
    desk.flags.ask([ids[1], ids[2]], "", "iemand?")

    assert [flag.claim_id for flag in other.flags.open("bo")] == [ids[2], ids[1], ids[0]]
    assert desk.flags.open("An") == [], "who asks anybody does not ask themselves"
    wanted = [line.id for line in desk.claims(ClaimFilter(flagged_for="BO"))]
    assert wanted == [ids[0], ids[1], ids[2]]
    assert desk.count_claims(ClaimFilter(flagged_for="cas")) == 2
    assert desk.count_claims(ClaimFilter(flagged=True)) == 3
    assert desk.flags.people() == ["An", "Bo"]


def test_an_answer_ends_a_question_and_is_kept(desk: Desk, other: Desk, ids: list[str]) -> None:
    desk.flags.ask([ids[0]], "Bo", "bel jij?")
    with pytest.raises(Refusal, match="nothing is asked about claim 2"):
        other.flags.answer(ids[1], "ja")
    other.flags.answer(ids[0], "gebeld: klopt")

    assert desk.article(1).claims[0].flags == ()
    (flag,) = desk.flags.of(ids[0])
    assert (flag.state, flag.answer, flag.answered_by) == (
        FlagState.ANSWERED, "gebeld: klopt", "Bo",
    )  # fmt: skip
    other.undo()
    assert desk.article(1).claims[0].flags[0].words == "bel jij?"
    desk.flags.drop(ids[0])
    assert desk.flags.of(ids[0])[0].state is FlagState.DROPPED
    with pytest.raises(Refusal, match="nothing is asked"):
        desk.flags.drop(ids[0])


def test_lists_are_narrowed_by_what_the_second_says(
    desk: Desk, other: Desk, ids: list[str]
) -> None:
    desk.judge(ids[:3], Status.VERIFIED)
    other.second.say([ids[0]], Stance.CONFIRMS)
    other.second.say([ids[1]], Stance.OBJECTS)

    def listed(second: str) -> list[str]:
        return [line.id for line in desk.claims(ClaimFilter(second=second))]

    assert listed("confirms") == [ids[0]]
    assert listed("objects") == [ids[1]]
    assert listed("none") == [ids[2]]


def test_what_is_typed_carries_no_control_characters(
    desk: Desk, other: Desk, ids: list[str]
) -> None:
    desk.judge([ids[0]], Status.VERIFIED)
    other.second.say([ids[0]], Stance.OBJECTS, "n\x1b[31mee")
    other.flags.ask([ids[0]], "A\x07n", "waa\x00rom")
    assert desk.second.of(ids[0])[0].note == "n[31mee"
    flag = desk.flags.of(ids[0])[0]
    assert (flag.asked_of, flag.words) == ("An", "waarom")


def test_what_others_changed_is_told_claim_by_claim(
    desk: Desk, other: Desk, ids: list[str]
) -> None:
    desk.judge(ids[:2], Status.VERIFIED)
    last = desk.standing.last_deed()
    assert desk.standing.changed_since(last) == []
    other.judge([ids[2]], Status.DISPUTED)
    other.second.say([ids[0]], Stance.CONFIRMS)
    other.flags.ask([ids[3]], "An")
    assert desk.standing.changed_since(last) == [ids[0], ids[2], ids[3]]
    other.undo()
    assert desk.standing.changed_since(last) == [ids[0], ids[2], ids[3]]
    other.decide_finding(desk.article(1).findings[0].id, "accepted")
    assert desk.standing.changed_since(last) is None, "more than states of claims"
    assert desk.count_claims(ClaimFilter(), at_most=2) == 2
    assert desk.count_claims(ClaimFilter(text="in"), at_most=100) == desk.count_claims(
        ClaimFilter(text="in")
    )
