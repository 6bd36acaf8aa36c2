"""The library of sources and the filters with a name."""

from datetime import date
from pathlib import Path

import pytest

from tests.desk.samples import page
from workbench.desk.desk import Desk
from workbench.desk.views import ClaimFilter
from workbench.model.claim import ClaimKind
from workbench.model.errors import Refusal
from workbench.model.verdict import Citation, Rank, Source, SourceKind, Status

LOG = Source(SourceKind.DOCUMENT, "Logboek gemaal Delmond", "Gemaallogboek")


def test_the_same_source_on_many_claims_is_one_row(desk: Desk, ids: list[str]) -> None:
    for claim in ids[:3]:
        desk.cite(claim, Citation(LOG, accessed=date(2026, 2, 4)))
    desk.cite(ids[3], page("https://delmond.example/besluit"))

    first, second = desk.library.lines()
    assert (first.source.locator, first.claims) == ("https://delmond.example/besluit", 1)
    assert (second.source, second.claims, second.accessed) == (LOG, 3, date(2026, 2, 4))
    assert desk.library.claims(LOG.id) == [ids[2], ids[1], ids[0]]
    assert [line.id for line in desk.claims(ClaimFilter(source=LOG.id))] == ids[:3]


def test_only_verdicts_in_force_count_as_use(desk: Desk, ids: list[str]) -> None:
    desk.cite(ids[0], Citation(LOG))
    desk.judge([ids[0]], Status.VERIFIED, citations=[page("https://delmond.example/")])

    uses = {line.source.id: line.claims for line in desk.library.lines()}
    assert uses[LOG.id] == 0
    assert desk.library.claims(LOG.id) == []
    assert desk.library.of_article(1) == [page("https://delmond.example/").source]


def test_sources_are_found_by_the_beginnings_of_words(desk: Desk, ids: list[str]) -> None:
    desk.cite(ids[0], Citation(LOG))
    desk.cite(ids[1], page("https://www.hoogheemraad.example/peil"))

    def found(words: str) -> list[str]:
        return [line.source.locator for line in desk.library.lines(words)]

    assert found("gemaal log") == [LOG.locator]
    assert found("hoogheemraad.example") == ["https://www.hoogheemraad.example/peil"]
    assert found("PEIL") == found("hoogheemraad")
    assert found('" OR 1') == []
    assert desk.library.count("gemaal") == 1
    assert desk.library.count() == 2


def test_a_source_is_amended_once_for_every_claim(desk: Desk, path: Path, ids: list[str]) -> None:
    for claim in ids[:2]:
        desk.cite(claim, Citation(LOG, "om 04.10 uitgevallen"))
    better = Source(SourceKind.DOCUMENT, "Logboek gemaal Delmond-Oost", "Log", Rank.PRIMARY, True)
    assert desk.library.amend(LOG.id, better).name == "amended, source Log"
    best = Source(SourceKind.ARCHIVE, "https://archief.example/1", None, Rank.PRIMARY)
    desk.library.amend(better.id, best)

    for view in desk.article(1).claims[:2]:
        assert view.verdict is not None
        assert view.verdict.citations == (Citation(best, "om 04.10 uitgevallen"),)
    assert [line.source for line in desk.library.lines("archief")] == [best]
    assert desk.library.lines("gemaal") == []
    desk.close()
    with Desk(path, "An") as later:
        assert later.undo_name() == "amended, source https://archief.example/1"
        later.undo()
        assert later.sources() == [better]
        later.undo()
        assert later.sources() == [LOG]
        later.redo()
        later.redo()
        assert later.sources() == [best]
        assert later.doctor() == []


def test_two_sources_do_not_become_one(desk: Desk, ids: list[str]) -> None:
    desk.cite(ids[0], Citation(LOG))
    desk.cite(ids[1], page("https://delmond.example/"))
    with pytest.raises(Refusal, match="stands in the library already"):
        desk.library.amend(LOG.id, page("https://delmond.example/").source)
    with pytest.raises(Refusal, match="without a name"):
        desk.library.amend(LOG.id, Source(SourceKind.DOCUMENT, "  "))
    assert desk.undo_name() == "source, claim 2"


def test_undo_leaves_an_amended_source_where_its_old_name_is_taken(
    desk: Desk, ids: list[str]
) -> None:
    desk.cite(ids[0], Citation(LOG))
    better = Source(SourceKind.DOCUMENT, "Logboek")
    desk.library.amend(LOG.id, better)
    other = Desk(desk.path, "Bo")
    other.cite(ids[1], Citation(LOG))
    other.close()

    desk.undo()
    assert {source.locator for source in desk.sources()} == {LOG.locator, "Logboek"}
    desk.undo()
    assert desk.article(1).claims[0].verdict is None, "undo is not stuck"


def test_a_filter_is_kept_under_its_name(desk: Desk, path: Path) -> None:
    wanted = ClaimFilter(
        status=(Status.OPEN, Status.DISPUTED), kind=(ClaimKind.FIGURE,), speaker="burg",
        min_score=0.7, flagged_for="Bo", article=1,
    )  # fmt: skip
    desk.filters.save("  nog   te doen ", wanted)
    with Desk(path, "Bo") as other:
        kept = other.filters.named("nog te doen")
        assert kept.article is None, "a filter holds for every article"
        assert (kept.status, kept.kind, kept.speaker, kept.min_score, kept.flagged_for) == (
            wanted.status, wanted.kind, "burg", 0.7, "Bo",
        )  # fmt: skip
        other.filters.save("nog te doen", ClaimFilter(text="huis"))
        assert list(other.filters.all()) == ["nog te doen"]
    assert desk.filters.named("nog te doen") == ClaimFilter(text="huis")
    desk.filters.forget("nog te doen")
    with pytest.raises(Refusal, match="no filter 'nog te doen'"):
        desk.filters.named("nog te doen")
    with pytest.raises(Refusal, match="without a name"):
        desk.filters.save(" \x07 ", wanted)
