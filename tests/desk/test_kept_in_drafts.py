"""A judged claim that a newer extractor no longer finds: what becomes of it in the next draft."""

import pytest

from tests.desk.rereading_samples import FIRST, Newer, Reader, again, article, cut, without
from tests.desk.samples import page
from workbench.desk.desk import Desk
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.extraction import Extraction
from workbench.model.mending import MendingKind
from workbench.model.part import Tick
from workbench.model.verdict import Status

DAMAGE = "De schade bedraagt 35 miljoen euro."
LATER = "De koning komt donderdag naar Delmond. "


@pytest.fixture
def desk(flood: Desk, newer: Newer) -> Desk:
    """A desk that judged the damage, which its extractor has not found since."""
    (damage,) = (one for one in flood.article(1).claims if one.claim.text == DAMAGE)
    flood.ticking.tick(damage.claim.id, 1)
    flood.judge([damage.claim.id], Status.DISPUTED, "53 miljoen", [page("a")])
    newer(without("De schade"))
    assert [one.text for one in again(flood, 1)[1].kept] == [DAMAGE]
    return flood


def draft(desk: Desk, text: str, reader: Reader, of: int = 1) -> int:
    """Take in a later text as the newer extractor reads it; return its number."""
    found = reader(extract(article(text, "Courant"), load_pack("nl")))
    assert desk.keep(found)
    number = desk.find_article(found.article.id)
    desk.revisions.recognise(number, of)
    assert desk.doctor() == []
    return number


def test_it_stays_with_all_that_was_decided_where_its_words_stay(desk: Desk) -> None:
    number = draft(desk, LATER + FIRST, without("De schade"))
    (kept,) = (one for one in desk.article(number).claims if one.claim.text == DAMAGE)
    assert (kept.status, kept.verdict and kept.verdict.note) == (Status.DISPUTED, "53 miljoen")
    assert kept.verdict is not None
    assert kept.verdict.citations == (page("a"),)
    assert [one.kind for one in kept.mendings] == [MendingKind.KEPT]
    assert [(part.text, part.state) for part in kept.parts] == [("35 miljoen euro", Tick.TICKED)]
    changes = desk.revisions.changes(number)
    assert changes is not None
    assert (changes.changed, changes.vanished) == ((), ())
    later = draft(desk, FIRST + " " + LATER, without("De schade"), number)
    assert DAMAGE in [one.claim.text for one in desk.article(later).claims]


def test_it_vanished_where_its_words_are_gone(desk: Desk) -> None:
    number = draft(desk, LATER + FIRST.replace(DAMAGE + " ", ""), without("De schade"))
    assert DAMAGE not in [one.claim.text for one in desk.article(number).claims]
    changes = desk.revisions.changes(number)
    assert changes is not None
    assert [one.old and one.old.text for one in changes.vanished] == [DAMAGE]


def test_it_is_found_as_any_other_where_the_draft_is_read_so(desk: Desk) -> None:
    number = draft(desk, LATER + FIRST, lambda found: found)
    (found,) = (one for one in desk.article(number).claims if one.claim.text == DAMAGE)
    assert (found.status, found.mendings) == (Status.DISPUTED, ())


def test_what_is_found_inside_it_does_not_say_it_again(desk: Desk) -> None:
    def inside(found: Extraction) -> Extraction:
        damage = next(one for one in found.claims if one.text == DAMAGE)
        part = cut(found, "schade bedraagt 35 miljoen", damage)
        return without("De schade")(Extraction(
            found.article, found.passages, found.sentences, (*found.claims, part),
            found.figures, found.dates, found.quotations, found.names,
        ))  # fmt: skip

    number = draft(desk, LATER + FIRST, inside)
    about = [one.claim.text for one in desk.article(number).claims if "35" in one.claim.text]
    assert about == [DAMAGE]


def test_the_text_before_comes_back_with_it(desk: Desk) -> None:
    number = draft(desk, LATER + FIRST, without("De schade"))
    (kept,) = (one for one in desk.article(number).claims if one.claim.text == DAMAGE)
    desk.judge([kept.claim.id], Status.VERIFIED, "toch")
    assert desk.revisions.come_back(1) is not None
    assert desk.doctor() == []
    (back,) = (one for one in desk.article(1).claims if one.claim.text == DAMAGE)
    assert (back.status, back.verdict and back.verdict.note) == (Status.VERIFIED, "toch")
