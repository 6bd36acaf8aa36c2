"""Read again with a newer extractor: what was decided stays, and nothing is lost."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.desk.rereading_samples import (
    FIRST,
    Newer,
    again,
    contents,
    split_last,
    view,
    without,
    words,
)
from tests.desk.samples import page
from workbench.desk.desk import Desk
from workbench.desk.views import ClaimFilter
from workbench.model.claim import ClaimKind
from workbench.model.extraction import Extraction
from workbench.model.mending import MendingKind
from workbench.model.part import Tick
from workbench.model.second import Stance
from workbench.model.verdict import Status


def test_the_same_extractor_changes_not_one_byte(flood: Desk, path: Path) -> None:
    flood.judge([view(flood, "35 miljoen").claim.id], Status.VERIFIED, "rekening", [page("a")])
    flood.mending.split(view(flood, "80 mensen").claim.id, FIRST.index(" op veldbedden"))
    flood.mending.catch_up()
    before = contents(path)
    done = again(flood)
    assert [one.changed for one in done.values()] == [False, False]
    assert contents(path) == before


def test_words_that_stay_keep_all_that_was_decided(flood: Desk, newer: Newer) -> None:
    ids = [one.claim.id for one in flood.article(1).claims]
    damage = view(flood, "35 miljoen").claim.id
    flood.judge([damage], Status.DISPUTED, "andere telling", [page("a"), page("b")])
    wounded = view(flood, "14 gewonden").claim.id
    flood.ticking.tick(wounded, 1)
    flood.flags.ask([damage], "Bo", "Welke bron?")
    flood.decide_finding(flood.article(1).findings[0].id, "accepted", "het was dinsdag")
    before = flood.article(1)

    def scored(found: Extraction) -> Extraction:
        return replace(found, claims=tuple(replace(one, score=0.5) for one in found.claims))

    newer(scored)
    assert again(flood)[1].changed
    after = flood.article(1)
    assert [one.claim.id for one in after.claims] == ids
    assert {one.claim.score for one in after.claims} == {0.5}
    for was, now in zip(before.claims, after.claims, strict=True):
        assert (was.status, was.verdict, was.flags, was.opinions) == (
            now.status, now.verdict, now.flags, now.opinions
        )  # fmt: skip
        assert was.parts == now.parts
    assert after.findings == before.findings
    assert after.findings[0].state == "accepted"


def test_a_judged_claim_that_is_no_longer_found_is_kept_and_listed(
    flood: Desk, path: Path, newer: Newer
) -> None:
    damage = view(flood, "35 miljoen").claim.id
    beds = view(flood, "80 mensen").claim.id
    flood.judge([damage], Status.VERIFIED, "rekening", [page("a")])
    newer(without("De schade", "In het stadhuis"))
    done = again(flood)
    assert [one.text for one in done[1].kept] == ["De schade bedraagt 35 miljoen euro."]
    assert (done[1].added, done[1].gone, done[2].changed) == (0, 1, False)
    kept = view(flood, "35 miljoen")
    assert kept.claim.id == damage
    assert (kept.status, kept.verdict and kept.verdict.note) == (Status.VERIFIED, "rekening")
    assert [one.kind for one in kept.mendings] == [MendingKind.KEPT]
    assert [part.text for part in kept.parts] == ["35 miljoen euro"]
    (line,) = flood.claims(ClaimFilter(text="schade bedraagt"))
    assert (line.status, [one.kind for one in line.mendings]) == (Status.VERIFIED, ["kept"])
    assert beds not in [one.claim.id for one in flood.article(1).claims]
    assert flood.articles()[0].claims == len(flood.article(1).claims)

    before = contents(path)
    assert [one.text for one in again(flood)[1].kept] == ["De schade bedraagt 35 miljoen euro."]
    assert contents(path) == before


@pytest.mark.parametrize("what", ["note", "source", "second", "flag", "draft", "tick", "speaker"])
def test_whatever_was_decided_keeps_a_claim(
    flood: Desk, path: Path, newer: Newer, what: str
) -> None:
    claim = view(flood, "Vera Holt").claim.id
    if what == "note":
        flood.write_note(claim, "gebeld")
    elif what == "source":
        flood.cite(claim, page("a"))
    elif what == "second":
        flood.judge([claim], Status.VERIFIED)
        with Desk(path, "Bo") as other:
            other.second.say([claim], Stance.OBJECTS, "nee")
        flood.undo()
    elif what == "flag":
        flood.flags.ask([claim], "Bo", "Klopt dit?")
    elif what == "draft":
        flood.keep_draft(claim, "half getypt")
    elif what == "tick":
        flood.ticking.tick(claim, 1)
    else:
        flood.mending.correct_speaker(claim, "Ada Brink")
        flood.mending.catch_up()
    before = view(flood, "Vera Holt")
    newer(without("Burgemeester"))
    assert len(again(flood)[1].kept) == 1
    after = view(flood, "Vera Holt")
    assert (after.status, after.verdict, after.opinions, after.flags, after.parts) == (
        before.status, before.verdict, before.opinions, before.flags, before.parts
    )  # fmt: skip
    assert flood.draft(claim) == ("half getypt" if what == "draft" else None)
    assert after.claim.speaker == before.claim.speaker


def test_a_mark_given_from_a_screen_still_open_brings_the_claim_back(
    flood: Desk, newer: Newer
) -> None:
    beds, damage = view(flood, "80 mensen").claim.id, view(flood, "35 miljoen").claim.id
    newer(without("In het stadhuis", "De schade"))
    again(flood)
    assert "80 mensen" not in " ".join(words(flood))
    flood.judge([beds], Status.DISPUTED, "het waren er 60")
    flood.keep_draft(damage, "nog aan het ty")
    assert view(flood, "80 mensen").status is Status.DISPUTED
    assert flood.draft(view(flood, "35 miljoen").claim.id) == "nog aan het ty"
    assert flood.doctor() == []
    flood.undo()
    assert flood.doctor() == []
    assert again(flood)[1].gone == 1
    flood.redo()
    assert view(flood, "80 mensen").status is Status.DISPUTED
    assert flood.doctor() == []


def test_what_is_found_again_stands_as_found(flood: Desk, path: Path, newer: Newer) -> None:
    flood.judge([view(flood, "35 miljoen").claim.id], Status.VERIFIED)
    before = flood.article(1)
    newer(without("In het stadhuis", "De schade"))
    again(flood)
    newer(lambda found: found)
    assert again(flood)[1].added == 1
    assert flood.article(1) == before


def test_a_newer_reading_comes_in_beside_what_is_judged(flood: Desk, newer: Newer) -> None:
    newer(split_last)
    done = again(flood)
    assert (done[1].added, done[1].gone) == (2, 1)
    assert words(flood)[-2:] == ["De gemeente telde 14 gewonden", "en 3 vermisten."]
    assert [part.text for part in flood.article(1).claims[-1].parts] == ["3 vermisten"]
    ids = [one.claim.id for one in flood.article(1).claims[-2:]]
    flood.judge(ids[:1], Status.VERIFIED, "lijst")

    newer(lambda found: found)
    done = again(flood)
    assert words(flood)[-2:] == [
        "De gemeente telde 14 gewonden", "De gemeente telde 14 gewonden en 3 vermisten."
    ]  # fmt: skip
    assert view(flood, "vermisten").status is Status.OPEN
    assert [one.text for one in done[1].kept] == ["De gemeente telde 14 gewonden"]


def test_words_that_were_judged_are_not_claimed_again(flood: Desk, newer: Newer) -> None:
    flood.judge([view(flood, "14 gewonden").claim.id], Status.VERIFIED, "lijst")
    newer(split_last)
    assert again(flood)[1].added == 0
    assert words(flood)[-1] == "De gemeente telde 14 gewonden en 3 vermisten."
    flood.undo()
    assert again(flood)[1].added == 2
    assert words(flood)[-2:] == ["De gemeente telde 14 gewonden", "en 3 vermisten."]


def test_one_article_is_read_and_the_other_left(flood: Desk) -> None:
    assert list(again(flood, 2)) == [2]


def test_an_article_that_fails_is_refused_and_the_others_go_on(flood: Desk, newer: Newer) -> None:
    def fail(found: Extraction) -> Extraction:
        raise ValueError("broken")

    newer(fail)
    first, second = flood.read_again()
    assert first.refusal is not None
    assert "article 1" in first.refusal.line
    assert second.refusal is None
    assert flood.doctor() == []


def test_kinds_and_ticks_are_still_there(flood: Desk) -> None:
    claim = view(flood, "14 gewonden")
    assert ClaimKind.FIGURE in claim.claim.kinds
    flood.ticking.tick(claim.claim.id, 2)
    again(flood)
    assert [part.state for part in view(flood, "14 gewonden").parts][1] is Tick.TICKED
