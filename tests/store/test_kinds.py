"""Claims of a kind that few have are found by an index, those of a common one on the way."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from tests.desk.samples import extraction_of
from workbench.desk.desk import Desk
from workbench.desk.views import ClaimFilter
from workbench.model.claim import ClaimKind
from workbench.store import narrowing
from workbench.store.schema.search import KIND_BITS

HELD = (
    (ClaimKind.FIGURE, ClaimKind.DATE),
    (ClaimKind.FIGURE,),
    (ClaimKind.STATEMENT,),
    (ClaimKind.SUPERLATIVE, ClaimKind.CAUSE),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store of four claims of these kinds."""
    made = tmp_path / "claims.db"
    found = extraction_of()
    claims = zip(found.claims, HELD, strict=True)
    with Desk(made) as desk:
        desk.keep(replace(found, claims=tuple(replace(c, kinds=kinds) for c, kinds in claims)))
    return made


def wanted() -> Iterator[tuple[ClaimKind, ...]]:
    yield from combinations(ClaimKind, 1)
    yield from combinations(ClaimKind, 2)


@pytest.mark.parametrize("few", [0, 1, 10_000])
def test_claims_with_any_of_the_kinds_are_found(
    path: Path, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(narrowing, "FEW", few)
    with Desk(path) as desk:
        for kinds in wanted():
            asked = ClaimFilter(kind=kinds)
            found = [line.kinds for line in desk.claims(asked)]
            assert found == [held for held in HELD if set(held) & set(kinds)], kinds
            assert desk.count_claims(asked) == len(found)


def test_every_kind_is_told_by_the_index() -> None:
    assert KIND_BITS.keys() == set(ClaimKind)
    assert len(set(KIND_BITS.values())) == len(KIND_BITS)


def test_the_index_answers_without_a_look_at_every_claim(path: Path) -> None:
    with Desk(path) as desk:
        assert len(list(desk.claims(ClaimFilter(kind=(ClaimKind.CAUSE,))))) == 1
    with closing(sqlite3.connect(path)) as db:
        plan = db.execute(f"EXPLAIN QUERY PLAN {narrowing._BY_KINDS}", ("[64]",)).fetchall()
    (sought,) = (row[3] for row in plan if " held " in row[3])
    assert sought.startswith("SEARCH held USING")
    assert "INDEX claims_by_kinds" in sought
