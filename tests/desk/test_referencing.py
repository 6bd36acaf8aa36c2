"""What was verified is held against new articles, and a verdict is offered, never copied."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.desk.samples import Clock
from workbench.desk.desk import Desk
from workbench.exporters.known import earlier_words, known_sources, reference_words
from workbench.exporters.telling import ENGLISH
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.match import Relation
from workbench.model.verdict import Citation, Source, SourceKind, Status

PAPER = (Citation(Source(SourceKind.DOCUMENT, "Register of Delmora")),)
SECRET = (Citation(Source(SourceKind.PERSON, "Anna", confidential=True)),)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(tmp_path / "claims.db", "An", clock=Clock()) as desk:
        yield desk


def put(desk: Desk, text: str, day: str, language: str = "en", outlet: str = "The Post") -> int:
    """Ingest a text as the workbench does, and return its number."""
    article = Article(text, language, date.fromisoformat(day), outlet=outlet)
    desk.keep(extract(article, load_pack(language)))
    desk.compare()
    number = desk.number_of(article.id)
    assert number is not None
    return number


def claim(desk: Desk, article: int, words: str) -> str:
    return next(c.claim.id for c in desk.article(article).claims if words in c.claim.text)


STORM = "A storm hit Delmora, the city of mayor Ilsa Verkamp, on 13 January 2026. "


def test_what_was_verified_of_the_same_event(desk: Desk) -> None:
    first = put(desk, STORM + "The storm killed 12 people in Delmora.", "2026-01-14")
    desk.judge([claim(desk, first, "12 people")], Status.VERIFIED, "Seen the list.", PAPER)
    second = put(
        desk,
        "In Delmora, de stad van burgemeester Ilsa Verkamp, was het onrustig door de storm. "
        "Bij de storm kwamen in Delmora 21 mensen om het leven.",
        "2026-01-14",
        "nl",
        "De Bode",
    )

    (found,) = desk.reference.of_article(second)

    assert (found.side.text, found.relation) == ("21 mensen", Relation.CONFLICTS)
    assert found.cause == "transposed digits"
    judged = found.known.judged
    assert judged is not None
    assert (judged.verdict.reviewer, judged.verdict.note) == ("An", "Seen the list.")
    assert known_sources(ENGLISH, found.known) == ["Register of Delmora"]
    assert reference_words(ENGLISH, found) == (
        "differs from what was verified on 5 February 2026 by An: 12 people (transposed digits)"
    )
    assert desk.reference.of_claim(claim(desk, second, "21 mensen")) == [found]
    assert list(desk.reference.each()) == [found]


def test_what_lasts_is_known_for_months_and_what_happened_is_not(desk: Desk) -> None:
    first = put(
        desk,
        "Unemployment in Delmora is 5.4 percent. Last night a fire in Delmora killed 3 people.",
        "2026-01-14",
    )
    for words in ("5.4 percent", "3 people"):
        desk.judge([claim(desk, first, words)], Status.VERIFIED, "", PAPER)
    later = put(
        desk,
        "In Delmora kwamen gisteren 7 mensen om bij een brand. De werkloosheid in Delmora "
        "bedraagt 4,5 procent, zei de wethouder.",
        "2026-06-20",
        "nl",
    )

    (found,) = desk.reference.of_article(later)

    assert found.relation is Relation.UPDATED
    assert reference_words(ENGLISH, found) == (
        "is another count than what was verified on 5 February 2026 by An: 5.4 percent"
    )
    assert (str(found.side.low), str(found.known.low)) == ("4.5", "5.4")


def test_another_town_another_thing_and_a_part_are_not_known(desk: Desk) -> None:
    first = put(desk, "Unemployment in Delmora is 5.4 percent.", "2026-01-14")
    desk.judge([claim(desk, first, "5.4")], Status.VERIFIED)
    for text in (
        "Unemployment in Ostrick is 6.1 percent.",
        "Inflation in Delmora is 6.1 percent.",
        "Youth unemployment in Delmora is 11.2 percent.",
        "In Delmora 6.1 percent of voters stayed at home.",
    ):
        assert desk.reference.of_article(put(desk, text, "2026-05-02")) == [], text


def test_a_verdict_taken_back_is_known_no_longer(desk: Desk) -> None:
    first = put(desk, "Unemployment in Delmora is 5.4 percent.", "2026-01-14")
    later = put(desk, "Unemployment in Delmora is 6.1 percent.", "2026-05-02")
    assert desk.reference.of_article(later) == []
    desk.judge([claim(desk, first, "5.4")], Status.VERIFIED)
    assert len(desk.reference.of_article(later)) == 1
    desk.undo()
    assert desk.reference.of_article(later) == []
    desk.redo()
    assert len(desk.reference.of_article(later)) == 1
    desk.judge([claim(desk, first, "5.4")], Status.DISPUTED)
    assert desk.reference.of_article(later) == []


def test_a_confidential_source_stays_out_of_exports(desk: Desk) -> None:
    first = put(desk, "Unemployment in Delmora is 5.4 percent.", "2026-01-14")
    desk.judge([claim(desk, first, "5.4")], Status.VERIFIED, "", SECRET)
    later = put(desk, "Unemployment in Delmora is 6.1 percent.", "2026-05-02")
    (shown,) = desk.reference.of_article(later)
    (exported,) = desk.reference.of_article(later, for_export=True)
    assert known_sources(ENGLISH, shown.known) == ["Anna"]
    assert known_sources(ENGLISH, exported.known) == []


SAID = "The new bridge over the Elm will carry 12,000 cars a day from next year, said the council."


@pytest.mark.parametrize("day", ["2026-01-15", "2026-07-15"])
def test_a_verdict_is_offered_on_the_same_claim_and_never_copied(desk: Desk, day: str) -> None:
    first = put(desk, STORM + SAID, "2026-01-14")
    desk.judge([claim(desk, first, "bridge")], Status.DISPUTED, "It says 1,200.", PAPER)
    again = put(desk, STORM + SAID.replace("said", "according to"), day, outlet="The Echo")
    same = claim(desk, again, "bridge")

    (offer,) = desk.reference.earlier(same)

    assert offer.judged.verdict.status is Status.DISPUTED
    assert offer.judged.verdict.note == "It says 1,200."
    assert offer.weight > 0.8
    assert earlier_words(ENGLISH, offer) == "disputed on 5 February 2026 by An, in The Post"
    assert next(c.status for c in desk.article(again).claims if c.claim.id == same) is Status.OPEN
    assert desk.reference.earlier(claim(desk, first, "bridge")) == []


def test_a_claim_with_another_number_gets_no_offer(desk: Desk) -> None:
    first = put(desk, SAID, "2026-01-14")
    desk.judge([claim(desk, first, "bridge")], Status.VERIFIED)
    other = put(desk, SAID.replace("12,000", "15,000"), "2026-07-15")
    assert desk.reference.earlier(claim(desk, other, "bridge")) == []
