"""Mending the extraction: what a person says stands, is marked as theirs, and can be undone."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest

from tests.desk.samples import Clock, page
from tests.tui.samples import FLOOD, STORM, storm_matches, weekday_finding
from workbench.desk.desk import Desk
from workbench.desk.views import ClaimFilter
from workbench.model.claim import ClaimKind
from workbench.model.errors import Refusal
from workbench.model.figure import Hedge
from workbench.model.mending import MendingKind
from workbench.model.part import Tick
from workbench.model.verdict import Status

TEXT = STORM.article.text
DARK = "The streets were still dark at noon."


@pytest.fixture
def storm(path: Path) -> Iterator[Desk]:
    with Desk(path, "An", clock=Clock()) as opened:
        opened.keep(STORM, [weekday_finding()])
        yield opened


def words(desk: Desk) -> list[str]:
    return [view.claim.text for view in desk.article(1).claims]


def ident(desk: Desk, claim: int) -> str:
    return desk.article(1).claims[claim].claim.id


def place(surface: str) -> tuple[int, int]:
    start = TEXT.index(surface)
    return start, start + len(surface)


def everything(desk: Desk) -> object:
    view = desk.article(1)
    return view.claims, view.extraction, view.findings, desk.articles()


def test_a_missed_claim_is_added_in_its_place_and_marked(storm: Desk, path: Path) -> None:
    before = everything(storm)
    start, end = place(DARK)
    action = storm.mending.add(1, start - 1, end + 1)

    view = storm.article(1).claims[3]
    assert (view.claim.text, view.position, view.status) == (DARK, 4, Status.OPEN)
    assert (view.claim.kinds, view.claim.score) == ((ClaimKind.STATEMENT,), 1.0)
    (mending,) = view.mendings
    assert (mending.kind, mending.reviewer) == (MendingKind.ADDED, "An")
    assert action.claim_ids == (view.claim.id,)
    assert storm.articles()[0].claims == 8
    assert [line.text for line in storm.claims(ClaimFilter(text="dark noon"))] == [DARK]
    assert [line.mendings for line in storm.claims()][3] == (mending,)
    assert storm.doctor() == []

    storm.close()
    with Desk(path, "An") as later:
        assert later.undo_name() == f"added “{DARK}”"
        later.undo()
        assert everything(later) == before
        assert list(later.claims(ClaimFilter(text="noon"))) == []
        assert later.count_claims() == 7
        assert later.doctor() == []
        later.redo()
        assert later.article(1).claims[3].claim.text == DARK
        assert later.doctor() == []


def test_an_added_claim_holds_what_extraction_found_inside_it(storm: Desk) -> None:
    storm.judge([ident(storm, 0)], Status.VERIFIED)
    storm.mending.split(ident(storm, 0), TEXT.index(" on Tuesday"))
    first, second = storm.article(1).claims[:2]
    assert [part.text for part in first.parts] == ["12,400"]
    assert [part.text for part in second.parts] == ["Tuesday 3 March"]
    assert (first.claim.kinds, second.claim.kinds) == ((ClaimKind.FIGURE,), (ClaimKind.DATE,))


def test_split_and_merge_take_words_apart_and_together(storm: Desk) -> None:
    before = everything(storm)
    storm.mending.split(ident(storm, 0), TEXT.index(" on Tuesday"))
    assert words(storm)[:2] == [
        "A storm left about 12,400 homes around Velmare without power",
        "on Tuesday 3 March.",
    ]
    assert storm.undo_name() == "split, claim 1"
    merged = storm.mending.merge([ident(storm, 1), ident(storm, 2)])
    assert merged.name == "merged, claims 2 and 3"
    assert words(storm)[1].startswith("on Tuesday 3 March. The grid operator")
    assert storm.article(1).claims[1].claim.speaker == "Noordlicht"
    assert storm.article(1).claims[1].mendings[0].kind is MendingKind.MERGED
    storm.undo()
    storm.undo()
    assert everything(storm) == before
    assert storm.doctor() == []


def test_a_verdict_stays_where_all_words_had_it(storm: Desk) -> None:
    storm.judge([ident(storm, 0)], Status.VERIFIED, "geteld", [page("a")])
    storm.mending.split(ident(storm, 0), TEXT.index(" on Tuesday"))
    for view in storm.article(1).claims[:2]:
        assert view.verdict is not None
        assert (view.status, view.verdict.note) == (Status.VERIFIED, "geteld")
        assert view.verdict.citations == (page("a"),)
    storm.mending.merge([ident(storm, 0), ident(storm, 1)])
    assert storm.article(1).claims[0].status is Status.VERIFIED
    storm.mending.merge([ident(storm, 0), ident(storm, 1)])
    view = storm.article(1).claims[0]
    assert view.status is Status.OPEN
    assert view.verdict is not None
    assert view.verdict.note == "geteld"


def test_a_disputed_claim_split_is_open_again_with_its_note(storm: Desk) -> None:
    storm.judge([ident(storm, 0)], Status.DISPUTED, "klopt niet")
    storm.mending.split(ident(storm, 0), TEXT.index(" on Tuesday"))
    states = [(v.status, v.verdict and v.verdict.note) for v in storm.article(1).claims[:2]]
    assert states == [(Status.OPEN, "klopt niet")] * 2
    storm.undo()
    assert storm.article(1).claims[0].status is Status.DISPUTED


def test_a_question_about_a_claim_goes_with_its_words(storm: Desk) -> None:
    storm.flags.ask([ident(storm, 0)], "Bo", "Which day?")
    storm.mending.split(ident(storm, 0), TEXT.index(" on Tuesday"))
    asked = [[flag.words for flag in view.flags] for view in storm.article(1).claims[:3]]
    assert asked == [["Which day?"], ["Which day?"], []]
    storm.undo()
    assert [flag.words for flag in storm.article(1).claims[0].flags] == ["Which day?"]


def test_bounds_move_and_ticks_stay_where_they_stand(storm: Desk) -> None:
    claim = ident(storm, 0)
    storm.ticking.tick(claim, 1)
    start, _ = place("about 12,400 homes")
    storm.mending.bounds(claim, start, place("Tuesday 3 March")[1])
    view = storm.article(1).claims[0]
    assert view.claim.text.startswith("about 12,400")
    assert [part.state for part in view.parts] == [Tick.TICKED, Tick.OPEN]
    assert view.mendings[0].was.startswith("A storm left about")
    storm.undo()
    assert [part.state for part in storm.article(1).claims[0].parts] == [Tick.TICKED, Tick.OPEN]


@pytest.mark.parametrize(
    ("start", "end", "line"),
    [(0, 0, "no word"), (5, 6, "no word"), (TEXT.index("A storm"), TEXT.index("A storm") + 30,
      "claim 1 has some of these words")],
)  # fmt: skip
def test_what_is_no_missed_claim_is_refused(storm: Desk, start: int, end: int, line: str) -> None:
    with pytest.raises(Refusal, match=line):
        storm.mending.add(1, start, end)
    assert storm.undo_name() is None


def test_what_cannot_be_split_or_merged_is_refused(storm: Desk) -> None:
    claim = ident(storm, 0)
    for at in (0, TEXT.index("A storm"), place("3 March.")[1] - 1):
        with pytest.raises(Refusal, match="no words on one side"):
            storm.mending.split(claim, at)
    with pytest.raises(Refusal, match="cannot be merged"):
        storm.mending.merge([claim])
    with pytest.raises(Refusal, match="claim 2 has some"):
        storm.mending.merge([claim, ident(storm, 2)])
    with pytest.raises(Refusal, match="not a word of the claim"):
        storm.mending.bounds(claim, *place("Storm cuts power"))
    storm.mending.split(claim, TEXT.index(" on Tuesday"))
    with pytest.raises(Refusal, match="mended into another"):
        storm.mending.split(claim, TEXT.index(" on Tuesday"))


def test_a_figure_is_corrected_and_what_was_read_comes_back(storm: Desk) -> None:
    before = everything(storm)
    at = place("12,400")
    storm.mending.correct_figure(1, at, "14 200", None, "households")
    figure = storm.article(1).extraction.figures[0]
    assert (figure.low, figure.high, figure.hedge) == (Decimal(14200), Decimal(14200), Hedge.ABOUT)
    assert (figure.counted, figure.counted_lemma) == ("households", "household")
    (mending,) = storm.article(1).claims[0].mendings
    assert (mending.was, mending.now) == ("12400 homes", "14200 households")
    storm.mending.correct_figure(1, at, "> 3.5", "km", "")
    figure = storm.article(1).extraction.figures[0]
    assert (figure.low, figure.high, figure.unit, figure.counted) == (
        Decimal("3.5"), None, "km", None,
    )  # fmt: skip
    assert (figure.hedge, figure.kind) == (Hedge.MORE_THAN, "measure")
    storm.undo()
    assert storm.article(1).extraction.figures[0].low == Decimal(14200)
    storm.undo()
    assert everything(storm) == before
    assert storm.doctor() == []


def test_a_date_and_a_speaker_are_corrected(storm: Desk) -> None:
    before = everything(storm)
    storm.mending.correct_date(1, place("Tuesday 3 March"), "2026-03-10")
    storm.mending.correct_speaker(ident(storm, 1), "Vera Holt")
    view = storm.article(1)
    assert view.extraction.dates[0].value == "2026-03-10"
    assert view.claims[1].claim.speaker == "Vera Holt"
    assert view.extraction.quotations[0].speaker == "Vera Holt"
    assert [m.kind for m in view.claims[1].mendings] == [MendingKind.SPEAKER]
    assert [line.text[:8] for line in storm.claims(ClaimFilter(speaker="vera"))] == ["The grid"]
    assert storm.undo_name() == "corrected speaker, claim 2"
    storm.undo()
    storm.undo()
    assert everything(storm) == before


@pytest.mark.parametrize("value", ["1.200", "veel", "", "10-5"])
def test_a_value_that_is_none_or_two_is_refused(storm: Desk, value: str) -> None:
    with pytest.raises(Refusal):
        storm.mending.correct_figure(1, place("12,400"), value, None, "homes")
    assert storm.undo_name() is None


def test_what_stands_there_already_is_refused(storm: Desk) -> None:
    with pytest.raises(Refusal, match="stands there already"):
        storm.mending.correct_date(1, place("Tuesday 3 March"), "2026-03-03")


def test_undo_leaves_a_claim_that_somebody_else_judged_since(storm: Desk, path: Path) -> None:
    storm.mending.split(ident(storm, 0), TEXT.index(" on Tuesday"))
    with Desk(path, "Bo") as other:
        other.judge([ident(other, 1)], Status.DISPUTED)
    undone = storm.undo()
    assert undone is not None
    assert len(undone.left) == 3
    assert words(storm)[1] == "on Tuesday 3 March."
    assert storm.doctor() == []


def test_ingesting_again_keeps_what_was_mended(storm: Desk) -> None:
    storm.mending.correct_figure(1, place("12,400"), "14200", None, "homes")
    storm.mending.split(ident(storm, 0), TEXT.index(" on Tuesday"))
    before = everything(storm)
    assert not storm.keep(STORM, [weekday_finding()])
    assert everything(storm) == before


def test_findings_and_matches_follow_a_mending(storm: Desk) -> None:
    storm.keep(FLOOD)
    storm.keep_matches(storm_matches())
    split = storm.mending.split(ident(storm, 0), TEXT.index(" on Tuesday"))
    held = {side.claim for match in storm.matches(1) for side in (match.left, match.right)}
    assert split.claim_ids[0] in held
    assert storm.mending.catch_up() == [1]
    assert storm.mending.catch_up() == []
    storm.undo()
    assert storm.mending.catch_up() == [1]


def test_a_mending_cannot_be_changed_or_deleted(storm: Desk, path: Path) -> None:
    storm.mending.split(ident(storm, 0), TEXT.index(" on Tuesday"))
    storm.mending.correct_date(1, place("Tuesday 3 March"), "2026-03-10")
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("SELECT count(*) FROM claims_with_verdict").fetchone() == (8,)
        for table in ("claim_changes", "corrections"):
            for statement in (f"UPDATE {table} SET number = number", f"DELETE FROM {table}"):
                with pytest.raises(sqlite3.IntegrityError, match="is never"):
                    plain.execute(statement)
