"""Whatever extraction found comes out of the store as it went in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, given, settings

from tests.desk.samples import extraction_of
from tests.store.extractions import EXTRACTIONS, FINDINGS
from workbench.desk.desk import Desk
from workbench.desk.views import ClaimFilter
from workbench.model.article import Article
from workbench.model.errors import Refusal
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One store for all examples, as one holds all articles."""
    with Desk(tmp_path_factory.mktemp("store") / "claims.db") as desk:
        yield desk


@settings(max_examples=60, deadline=None)
@given(extraction=EXTRACTIONS, findings=FINDINGS)
def test_an_article_comes_back_equal(
    shared: Desk, extraction: Extraction, findings: list[Finding]
) -> None:
    assume(shared.keep(extraction, findings))

    number = shared.find_article(extraction.article.id)
    view = shared.article(number)
    assert view.extraction == extraction
    assert view.extraction.article.id == extraction.article.id
    assert {found.finding for found in view.findings} == set(findings)
    listed = [line.text for line in shared.claims(ClaimFilter(article=number))]
    assert listed == [claim.text for claim in extraction.claims]
    assert shared.articles()[-1].claims == len(listed)


def test_all_of_it_passes_the_examination(shared: Desk) -> None:
    assert [problem for problem in shared.doctor() if "outside the text" not in problem] == []


def test_a_decimal_keeps_how_it_was_written(tmp_path: Path) -> None:
    extraction = extraction_of("Er zijn 1200 huizen.")
    with Desk(tmp_path / "claims.db") as desk:
        desk.keep(extraction)
        assert str(desk.article(1).extraction.figures[0].low) == "1200"


def test_the_same_text_of_two_outlets_is_two_articles(tmp_path: Path) -> None:
    with Desk(tmp_path / "claims.db") as desk:
        kept = desk.keep_many(
            [(extraction_of(outlet=outlet), ()) for outlet in ("Post", "Bode", "Post")]
        )
        assert kept == [True, True, False]
        assert [line.outlet for line in desk.articles()] == ["Post", "Bode"]


def test_a_very_long_article_is_kept_whole(tmp_path: Path) -> None:
    text = "Het water steeg tot 31 centimeter in straat zestien. " * 1_000_000
    article = Article(text, "nl")
    with Desk(tmp_path / "claims.db") as desk:
        assert desk.keep(Extraction(article, (), (), (), (), (), (), ()))
        assert desk.article(1).extraction.article.text == text
        assert len(desk.articles()) == 1


def test_two_claims_at_one_place_are_refused_whole(tmp_path: Path) -> None:
    extraction = extraction_of()
    twice = Extraction(
        extraction.article, (), (), extraction.claims[:1] * 2, extraction.figures, (), (), ()
    )
    with Desk(tmp_path / "claims.db") as desk:
        with pytest.raises(Refusal, match="same place"):
            desk.keep(twice)
        assert desk.articles() == []
        assert desk.keep(extraction)
