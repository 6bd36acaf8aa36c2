"""An open review follows what is read, checked and compared again, and loses nothing typed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.pilot import Pilot

from tests.desk.rereading_samples import FIRST, Reader, article, without
from tests.tui.conftest import MakeApp, frozen
from tests.tui.test_review_keys import SIZE, news, review
from workbench.desk.desk import Desk
from workbench.desk.extracting import examine
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding, Severity
from workbench.model.span import Span
from workbench.model.verdict import Status
from workbench.tui.widgets.note_editor import NoteEditor


@pytest.fixture
def flood(desk: Desk) -> int:
    """A fourth article, as extraction reads it today; its number."""
    desk.keep_many([examine(article(FIRST, "De Delmonder"))])
    return 4


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Reader], None]:
    from workbench.extract import pipeline

    usual = pipeline.extract

    def use(reader: Reader) -> None:
        def extract(one: object, pack: object) -> Extraction:
            return reader(usual(one, pack))  # type: ignore[arg-type]

        monkeypatch.setattr(pipeline, "extract", extract)

    return use


def elsewhere(desk: Desk, number: int) -> None:
    """Let somebody else have the article read again."""
    with Desk(desk.path, "joost", clock=frozen) as other:
        assert [one.changed for one in other.read_again([number])] == [True]


def words(pilot: Pilot[None]) -> list[str]:
    return [shown.claim.text for shown in review(pilot).reading.claims]


async def test_another_reading_is_seen_within_a_second(
    make_app: MakeApp, desk: Desk, flood: int, newer: Callable[[Reader], None]
) -> None:
    async with make_app(flood).run_test(size=SIZE) as pilot:
        await pilot.press("end")
        current = words(pilot)[-1]
        newer(without("De schade"))
        elsewhere(desk, flood)
        await pilot.pause(0.9)
        assert not any(one.startswith("De schade") for one in words(pilot))
        assert words(pilot)[review(pilot).reading.current or 0] == current, "it stays in hand"
        assert "read again" in news(pilot)
        newer(lambda found: found)
        elsewhere(desk, flood)
        await pilot.pause(0.9)
        assert any(one.startswith("De schade") for one in words(pilot))


async def test_a_note_being_typed_is_not_lost_where_its_claim_is_no_longer_found(
    make_app: MakeApp, desk: Desk, flood: int, newer: Callable[[Reader], None]
) -> None:
    async with make_app(flood).run_test(size=SIZE) as pilot:
        await pilot.press("home", "down", "e")
        claim = review(pilot).reading.claims[1].claim
        newer(without("De schade", "Burgemeester"))
        elsewhere(desk, flood)
        await pilot.press(*"gebeld met")
        await pilot.pause(0.9)
        assert review(pilot).query_one(NoteEditor).text == "gebeld met"
        await pilot.press(*" Holt", "escape")
        assert not any(one.startswith("Burgemeester") for one in words(pilot))
    (kept,) = (one for one in desk.article(flood).claims if one.claim.id == claim.id)
    assert kept.verdict is not None
    assert kept.verdict.note == "gebeld met Holt"
    assert desk.doctor() == []


async def test_a_source_goes_to_the_claim_that_it_was_asked_for(
    make_app: MakeApp, desk: Desk, flood: int, newer: Callable[[Reader], None]
) -> None:
    async with make_app(flood).run_test(size=SIZE) as pilot:
        await pilot.press("home", "down", "s")
        newer(without("De schade"))
        elsewhere(desk, flood)
        await pilot.press(*"https://delmond.example", "enter")
        await pilot.pause(0.9)
    cited = [
        one.claim.text
        for one in desk.article(flood).claims
        if one.verdict and one.verdict.citations
    ]
    assert cited == ["De schade bedraagt 35 miljoen euro."]


async def test_an_objection_being_typed_stays_with_its_claim(
    make_app: MakeApp, desk: Desk, flood: int, newer: Callable[[Reader], None]
) -> None:
    with Desk(desk.path, "joost", clock=frozen) as other:
        other.judge([other.article(flood).claims[1].claim.id], Status.VERIFIED)
    async with make_app(flood).run_test(size=SIZE) as pilot:
        await pilot.press("home", "down", "minus", *"nee")
        newer(without("Burgemeester"))
        elsewhere(desk, flood)
        await pilot.pause(0.9)
        await pilot.press(*", toch", "enter")
    (seen,) = (one for one in desk.article(flood).claims if one.opinions)
    assert (seen.claim.text[:9], seen.opinions[0].note) == ("De schade", "nee, toch")


async def test_findings_of_a_later_check_are_seen(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        assert len(review(pilot).reading.findings) == 1
        found = Finding("sum", Severity.ERROR, "3 and 4 are 7.", (Span(0, 5),))
        with Desk(desk.path, "joost", clock=frozen) as other:
            other.keep_findings(1, [found])
        await pilot.pause(0.9)
        assert [one.finding.rule for one in review(pilot).reading.findings] == ["sum"]
        with Desk(desk.path, "joost", clock=frozen) as other:
            other.findings.check_again(1)
        await pilot.pause(0.9)
        assert all(one.finding.rule != "sum" for one in review(pilot).reading.findings)


async def test_matches_of_a_later_comparison_are_seen(make_app: MakeApp, desk: Desk) -> None:
    async with make_app().run_test(size=SIZE) as pilot:
        await pilot.press("home")
        assert review(pilot).session.matches_of(0)
        with Desk(desk.path, "joost", clock=frozen) as other:
            other.keep_matches([], [1])
        await pilot.pause(0.9)
        assert not review(pilot).session.matches_of(0)


async def test_a_later_text_is_told(make_app: MakeApp, desk: Desk, flood: int) -> None:
    async with make_app(flood).run_test(size=SIZE) as pilot:
        text = FIRST.replace("80 mensen", "90 mensen")
        with Desk(desk.path, "joost", clock=frozen) as other:
            later = examine(replace(article(text, "De Delmonder")))
            other.keep_many([later])
            other.revisions.recognise(5, flood)
        await pilot.pause(0.9)
        assert "article 5" in news(pilot)
