from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.samples import FIRE, Clock, extraction_of, finding
from workbench.desk.desk import Desk


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
