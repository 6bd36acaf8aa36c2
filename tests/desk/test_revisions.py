"""Drafts: what was decided on words that did not change stays, whatever moved around them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.desk.samples import FLOOD, Clock, extraction_of, page
from workbench.desk.desk import Desk
from workbench.desk.revisions import lit
from workbench.desk.views import ClaimFilter
from workbench.matching.revisions import one_text, pair_claims
from workbench.model.errors import Refusal
from workbench.model.part import Tick
from workbench.model.verdict import Status

HOUSES, HOLT, DAMAGE, NOBODY = (
    "In Delmond stonden 1200 huizen onder water.",
    "Burgemeester Vera Holt sprak van pech.",
    "De schade is 35 miljoen euro.",
    "Niemand raakte gewond.",
)


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """A desk of An on the flood: houses verified, Holt with a note, damage disputed."""
    with Desk(path, "An", clock=Clock()) as opened:
        opened.keep(extraction_of())
        ids = [view.claim.id for view in opened.article(1).claims]
        opened.judge([ids[0]], Status.VERIFIED, "geteld", [page("a")])
        opened.write_note(ids[1], "bellen")
        opened.judge([ids[2]], Status.DISPUTED, "53 miljoen")
        opened.ticking.tick(ids[0], 1)
        yield opened


def draft(desk: Desk, *sentences: str, said: int | None = None) -> int:
    """Take in a text of these sentences, as ingesting does; return its number."""
    extraction = extraction_of(" ".join(sentences))
    assert desk.keep(extraction)
    number = desk.find_article(extraction.article.id)
    desk.revisions.recognise(number, said)
    return number


def states(desk: Desk, number: int) -> dict[str, tuple[Status, str]]:
    return {
        view.claim.text: (view.status, view.verdict.note if view.verdict else "")
        for view in desk.article(number).claims
    }


def test_moved_sentences_keep_verdict_note_sources_and_ticks(desk: Desk) -> None:
    number = draft(desk, NOBODY, DAMAGE, "Het regende al dagen.", HOUSES, HOLT)
    assert states(desk, number) == {
        NOBODY: (Status.OPEN, ""),
        DAMAGE: (Status.DISPUTED, "53 miljoen"),
        "Het regende al dagen.": (Status.OPEN, ""),
        HOUSES: (Status.VERIFIED, "geteld"),
        HOLT: (Status.OPEN, "bellen"),
    }
    houses = desk.article(number).claims[3]
    assert houses.verdict is not None
    assert houses.verdict.citations == (page("a"),)
    assert houses.verdict.reviewer == "An"
    assert houses.verdict.judged_at == desk.article(1).claims[0].verdict.judged_at  # type: ignore[union-attr]
    assert houses.parts[0].state is Tick.TICKED
    assert desk.doctor() == []


def test_a_changed_figure_is_open_again_beside_the_old(desk: Desk) -> None:
    new = HOUSES.replace("1200", "1400")
    number = draft(desk, new, HOLT, DAMAGE, NOBODY)
    assert states(desk, number)[new] == (Status.OPEN, "")
    changes = desk.revisions.changes(number)
    assert changes is not None
    assert (changes.before, changes.unchanged) == (1, 3)
    (change,) = changes.changed
    assert change.old is not None
    assert change.new is not None
    assert (change.old.text, change.new.text, change.status) == (HOUSES, new, Status.VERIFIED)
    old, fresh = lit(change.old.text, change.new.text)
    assert [word for word, differs in old if differs] == ["1200"]
    assert [word for word, differs in fresh if differs] == ["1400"]
    assert (changes.added, changes.vanished) == ((), ())


def test_a_changed_quotation_a_new_and_a_vanished_claim(desk: Desk) -> None:
    said = "Burgemeester Vera Holt sprak van domme pech."
    number = draft(desk, HOUSES, said, DAMAGE, "Drie scholen gingen dicht.")
    changes = desk.revisions.changes(number)
    assert changes is not None
    assert [c.new.text for c in changes.changed if c.new] == [said]
    assert [c.new.text for c in changes.added if c.new] == ["Drie scholen gingen dicht."]
    assert [c.old.text for c in changes.vanished if c.old] == [NOBODY]


def test_a_split_sentence_stands_beside_the_whole() -> None:
    whole = "De dijk brak bij Holmerveen en 300 bewoners vertrokken naar de sporthal in Delmond."
    pieces = [
        "De dijk brak bij Holmerveen.",
        "300 bewoners vertrokken naar de sporthal in Delmond.",
    ]
    pairing = pair_claims([whole, NOBODY], [*pieces, NOBODY])
    assert pairing.same == ((1, 2),)
    assert (0, 1) in pairing.changed
    assert pairing.vanished == ()


def test_the_same_sentence_twice_keeps_two_verdicts() -> None:
    pairing = pair_claims([NOBODY, HOLT, NOBODY], [HOLT, NOBODY, NOBODY])
    assert pairing.same == ((1, 0), (0, 1), (2, 2))


def test_lists_counts_and_search_show_the_newest(desk: Desk) -> None:
    number = draft(desk, HOUSES, DAMAGE, said=1)
    assert [line.number for line in desk.articles()] == [number]
    lines = desk.articles(earlier=True)
    assert [
        (line.number, line.revision, line.revision_of, line.superseded_by) for line in lines
    ] == [
        (1, 1, None, 2),
        (2, 2, 1, None),
    ]
    assert [line.article_number for line in desk.claims()] == [2, 2]
    assert desk.count_claims() == 2
    assert desk.count_claims(ClaimFilter(article=1)) == 4
    assert desk.stats().claims == 2
    assert len(desk.article(1).claims) == 4
    assert desk.next_open(1) is None
    assert desk.matches() == []


def test_going_back_to_an_earlier_text_brings_later_verdicts_along(desk: Desk) -> None:
    number = draft(desk, HOUSES, DAMAGE, NOBODY, said=1)
    desk.judge([desk.article(number).claims[2].claim.id], Status.UNSOURCED)
    back = desk.revisions.come_back(1)
    assert back is not None
    assert back.before == number
    assert [line.number for line in desk.articles()] == [1]
    assert desk.articles()[0].revision == 3
    assert states(desk, 1)[NOBODY] == (Status.UNSOURCED, "")
    assert desk.revisions.come_back(1) is None
    assert desk.doctor() == []


def test_mendings_are_carried_with_the_words(desk: Desk) -> None:
    text = FLOOD
    desk.mending.split(desk.article(1).claims[0].claim.id, text.index(" onder water"))
    at = text.index("35")
    desk.mending.correct_figure(1, (at, at + 2), "53", None, None)
    number = draft(desk, NOBODY, HOUSES, DAMAGE, said=1)
    view = desk.article(number)
    assert [c.claim.text for c in view.claims] == [
        NOBODY,
        "In Delmond stonden 1200 huizen",
        "onder water.",
        DAMAGE,
    ]
    assert [str(f.low) for f in view.extraction.figures] == ["1200", "53"]
    assert view.claims[3].mendings[0].reviewer == "An"
    assert view.claims[1].status is Status.VERIFIED
    assert desk.doctor() == []


def test_another_outlet_or_another_day_is_never_taken_for_a_draft(desk: Desk) -> None:
    other = extraction_of(f"{HOUSES} {DAMAGE}", outlet="Bode")
    assert desk.keep(other)
    assert desk.revisions.recognise(2) is None
    plain = extraction_of("Heel andere woorden. Over iets anders.")
    assert desk.keep(plain)
    assert desk.revisions.recognise(3) is None
    assert len(desk.articles()) == 3
    assert one_text(FLOOD, FLOOD + " Meer volgt.")


def test_an_undated_draft_of_the_same_title_is_recognised(tmp_path: Path) -> None:
    with Desk(tmp_path / "undated.db", "An", clock=Clock()) as opened:
        for text in (FLOOD, f"{FLOOD} Meer volgt."):
            extraction = extraction_of(text)
            bare = replace(extraction.article, published=None)
            assert opened.keep(replace(extraction, article=bare, claims=(), figures=()))
        made = opened.revisions.recognise(2)
        assert made is not None
        assert (made.before, made.how) == (1, "title")


def test_what_is_said_holds_and_the_newest_cannot_follow_itself(desk: Desk) -> None:
    extraction = extraction_of("Heel andere woorden.", outlet="Bode")
    assert desk.keep(extraction)
    made = desk.revisions.recognise(2, 1)
    assert made is not None
    assert made.how == "said"
    with pytest.raises(Refusal, match="newest text"):
        desk.revisions.recognise(2, 1)


def test_nobodys_undo_takes_a_draft_apart(desk: Desk) -> None:
    before = desk.undo_name()
    draft(desk, HOUSES, DAMAGE, said=1)
    assert desk.undo_name() == before
