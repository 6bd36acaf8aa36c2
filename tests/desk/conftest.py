from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.rereading_samples import FIRST, SECOND, Newer, Reader, article
from tests.desk.samples import FIRE, Clock, extraction_of, finding
from workbench.desk.desk import Desk
from workbench.desk.extracting import examine
from workbench.model.article import Article
from workbench.model.extraction import Extraction


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims.db"


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """A desk of An, on two articles: a flood of four claims and a fire of three."""
    with Desk(path, "An", clock=Clock()) as opened:
        fire = extraction_of(FIRE, language="en", outlet="Arlen Post", title="Fire in Port Arlen")
        opened.keep(extraction_of(external_id="flood-1"), [finding()])
        opened.keep(fire)
        yield opened


@pytest.fixture
def ids(desk: Desk) -> list[str]:
    """The ids of the flood's claims in text order."""
    return [view.claim.id for view in desk.article(1).claims]


@pytest.fixture
def flood(path: Path) -> Iterator[Desk]:
    """A desk of An on two articles about one flood, as they are extracted today."""
    with Desk(path, "An", clock=Clock()) as opened:
        opened.keep_many(
            [
                examine(article(FIRST, "De Delmonder")),
                examine(article(SECOND, "Provinciaal Blad")),
            ]
        )
        opened.compare()
        yield opened


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> Newer:
    """Let a newer extractor give another reading of the first article."""
    from workbench.extract import pipeline

    usual = pipeline.extract

    def use(reader: Reader) -> None:
        def extract(one: Article, pack: object) -> Extraction:
            found = usual(one, pack)  # type: ignore[arg-type]
            return reader(found) if one.text == FIRST else found

        monkeypatch.setattr(pipeline, "extract", extract)

    return use
