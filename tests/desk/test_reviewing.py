"""What a reviewer decides stands there at once, and nothing that was decided is lost."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.desk.samples import extraction_of, finding, page
from workbench.desk.desk import Desk
from workbench.model.errors import Refusal
from workbench.model.verdict import (
    Citation,
    Method,
    Rank,
    Source,
    SourceKind,
    Status,
)


def test_a_verdict_stands_in_the_article_and_in_its_line(desk: Desk, ids: list[str]) -> None:
    action = desk.judge([ids[2]], Status.DISPUTED, "De gemeente noemt 53 miljoen.", [page("a")])

    view = desk.article(1).claims[2]
    assert action.name == "disputed, claim 3"
    assert action.claim_ids == (ids[2],)
    assert view.status is Status.DISPUTED
    assert view.position == 3
    assert view.verdict is not None
    assert view.verdict.note == "De gemeente noemt 53 miljoen."
    assert view.verdict.citations == (page("a"),)
    assert view.verdict.reviewer == "An"
    assert view.verdict.judged_at == datetime(2026, 2, 5, 0, 0, 4, tzinfo=UTC)
    line = desk.articles()[0]
    assert (line.claims, line.open, line.disputed) == (4, 3, 1)


def test_judging_anew_keeps_note_and_sources_unless_others_are_given(
    desk: Desk, ids: list[str]
) -> None:
    desk.judge([ids[0]], Status.DISPUTED, "eerst", [page("a")])
    desk.judge([ids[0]], Status.VERIFIED)
    kept = desk.article(1).claims[0].verdict
    desk.judge([ids[0]], Status.VERIFIED, "", [])
    emptied = desk.article(1).claims[0].verdict

    assert kept is not None
    assert (kept.note, kept.citations) == ("eerst", (page("a"),))
    assert emptied is not None
    assert (emptied.note, emptied.citations) == ("", ())


def test_several_claims_are_one_action(desk: Desk, ids: list[str]) -> None:
    action = desk.judge(ids, Status.UNSOURCED)

    assert action.name == "unsourced, 4 claims"
    assert desk.articles()[0].unsourced == 4
    assert [verdict.status for verdict in desk.history(ids[3])] == [Status.UNSOURCED]


def test_a_claim_named_twice_gets_one_verdict(desk: Desk, ids: list[str]) -> None:
    desk.judge([ids[0], ids[0]], Status.VERIFIED)

    assert len(desk.history(ids[0])) == 1


def test_a_note_on_an_open_claim_leaves_it_open(desk: Desk, ids: list[str]) -> None:
    action = desk.write_note(ids[1], "bellen met het gemeentehuis")

    view = desk.article(1).claims[1]
    assert action.name == "note, claim 2"
    assert view.status is Status.OPEN
    assert view.verdict is not None
    assert view.verdict.note == "bellen met het gemeentehuis"


def test_a_source_on_an_open_claim_waits_for_its_verdict(desk: Desk, ids: list[str]) -> None:
    action = desk.cite(ids[1], page("https://delmond.example/raad"))
    desk.cite(ids[1], page("https://delmond.example/brandweer"))
    desk.judge([ids[1]], Status.VERIFIED)

    verdict = desk.article(1).claims[1].verdict
    assert action.name == "source, claim 2"
    assert verdict is not None
    assert [c.source.locator for c in verdict.citations] == [
        "https://delmond.example/raad",
        "https://delmond.example/brandweer",
    ]


def test_citing_a_source_again_replaces_what_was_cited_of_it(desk: Desk, ids: list[str]) -> None:
    desk.cite(ids[0], page("a", excerpt="half"))
    desk.cite(ids[0], page("a", excerpt="whole"))

    verdict = desk.article(1).claims[0].verdict
    assert verdict is not None
    assert [c.excerpt for c in verdict.citations] == ["whole"]


def test_all_that_is_known_of_a_source_comes_back(desk: Desk, ids: list[str]) -> None:
    source = Source(SourceKind.PERSON, "Joris Kamp, +31 6 0000", "dijkgraaf", Rank.PRIMARY, True)
    citation = Citation(source, "dertig centimeter", date(2026, 2, 5), Method.PHONED, False)
    desk.judge([ids[0]], Status.DISPUTED, citations=[citation])

    verdict = desk.article(1).claims[0].verdict
    assert verdict is not None
    assert verdict.citations == (citation,)


def test_one_source_cited_often_is_one_source_last_used_first(desk: Desk, ids: list[str]) -> None:
    desk.judge(ids[:2], Status.VERIFIED, citations=[page("a")])
    desk.judge([ids[2]], Status.VERIFIED, citations=[page("b")])
    desk.judge([ids[3]], Status.VERIFIED, citations=[page("a")])

    assert [source.locator for source in desk.sources()] == ["a", "b"]
    assert [source.locator for source in desk.sources("B")] == ["b"]


def test_exports_never_get_a_confidential_source(desk: Desk, ids: list[str]) -> None:
    desk.judge([ids[0]], Status.VERIFIED, "ok", [page("open"), page("secret", confidential=True)])

    verdict = desk.article(1, for_export=True).claims[0].verdict
    line = next(iter(desk.claims(for_export=True)))
    assert verdict is not None
    assert verdict.citations == line.sources == (page("open"),)
    inside = desk.article(1).claims[0].verdict
    assert inside is not None
    assert len(inside.citations) == 2


def test_a_source_stays_confidential_until_it_is_amended(desk: Desk, ids: list[str]) -> None:
    desk.cite(ids[0], page("x", confidential=True))
    desk.cite(ids[1], page("x"))
    assert desk.sources()[0].confidential

    desk.library.amend(desk.sources()[0].id, Source(SourceKind.URL, "x", "A title"))
    assert desk.sources() == [Source(SourceKind.URL, "x", "A title")]
    with pytest.raises(Refusal, match="no such source"):
        desk.library.amend(Source(SourceKind.URL, "y").id, Source(SourceKind.URL, "z"))


def test_history_tells_every_change_of_mind(desk: Desk, path: Path, ids: list[str]) -> None:
    desk.judge([ids[0]], Status.VERIFIED)
    with Desk(path, "Bo") as other:
        other.judge([ids[0]], Status.DISPUTED, "nee")

    told = [(verdict.reviewer, verdict.status) for verdict in desk.history(ids[0])]
    assert told == [("An", Status.VERIFIED), ("Bo", Status.DISPUTED)]


def test_a_finding_is_dismissed_with_a_reason_and_undone(desk: Desk) -> None:
    found = desk.article(1).findings[0]
    action = desk.decide_finding(found.id, "dismissed", "zo staat het er niet")

    dismissed = desk.article(1).findings[0]
    assert action.name == "dismissed, finding weekday-date"
    assert (dismissed.state, dismissed.reason) == ("dismissed", "zo staat het er niet")
    assert desk.articles()[0].findings == 0
    desk.undo()
    assert desk.article(1).findings == (found,)
    assert desk.articles()[0].findings == 1
    desk.redo()
    assert desk.article(1).findings == (dismissed,)


def test_findings_made_anew_keep_what_was_decided(desk: Desk) -> None:
    first = desk.article(1).findings[0]
    desk.decide_finding(first.id, "accepted")
    desk.keep_findings(1, [finding(), finding(10, 20)])
    desk.keep_findings(1, [finding(30, 40)])

    findings = desk.article(1).findings
    assert [(f.finding.spans[0].start, f.state) for f in findings] == [
        (0, "accepted"),
        (30, "open"),
    ]
    assert desk.doctor() == []


def test_a_decision_stays_where_the_rule_points_at_more_words(desk: Desk) -> None:
    first = desk.article(1).findings[0]
    desk.decide_finding(first.id, "dismissed", "nee")
    desk.keep_findings(1, [finding(first.finding.spans[0].start, first.finding.spans[0].end + 5)])

    (moved,) = desk.article(1).findings
    assert moved.id != first.id
    assert (moved.state, moved.reason) == ("dismissed", "nee")
    assert [step.state for step in desk.findings.history(moved.id)] == ["dismissed"]
    desk.undo()
    assert desk.article(1).findings[0].state == "open"


def test_what_is_typed_is_kept_until_the_note_is_given(desk: Desk, ids: list[str]) -> None:
    desk.keep_draft(ids[0], "half a")
    desk.keep_draft(ids[0], "half a sentence")
    assert desk.draft(ids[0]) == "half a sentence"
    assert desk.draft(ids[1]) is None

    desk.write_note(ids[0], "a whole sentence")
    assert desk.draft(ids[0]) is None
    desk.keep_draft(ids[1], "never mind")
    desk.drop_draft(ids[1])
    assert desk.draft(ids[1]) is None


def test_control_characters_in_a_note_are_dropped(desk: Desk, ids: list[str]) -> None:
    desk.judge([ids[0]], Status.VERIFIED, "a\x1b[31mb\r\nc\td\x00")

    verdict = desk.article(1).claims[0].verdict
    assert verdict is not None
    assert verdict.note == "a[31mb\nc\td"


@pytest.mark.parametrize(
    ("deed", "line"),
    [
        (lambda desk, claim: desk.judge(["nope"], Status.VERIFIED), "no claim 'nope'"),
        (lambda desk, claim: desk.judge([], Status.VERIFIED), "no claim to judge"),
        (lambda desk, claim: desk.judge([claim, "x"], Status.VERIFIED), "no claim 'x'"),
        (lambda desk, claim: desk.write_note("nope", ""), "no claim"),
        (lambda desk, claim: desk.cite(claim, page(" ")), "a source without a name"),
        (lambda desk, claim: desk.judge([claim], Status.VERIFIED, "\udcff"), "no characters"),
        (lambda desk, claim: desk.history("nope"), "no claim"),
        (lambda desk, claim: desk.decide_finding("nope", "open", ""), "no finding"),
        (
            lambda desk, claim: desk.decide_finding(desk.article(1).findings[0].id, "maybe", ""),
            "cannot be 'maybe'",
        ),
        (lambda desk, claim: desk.article(3), "no article '3'"),
        (lambda desk, claim: desk.keep_findings(3, []), "no article"),
    ],
)
def test_what_cannot_be_done_is_refused_and_changes_nothing(
    desk: Desk, ids: list[str], deed: object, line: str
) -> None:
    before = desk.article(1), desk.sources(), desk.undo_name()

    assert callable(deed)
    with pytest.raises(Refusal, match=line):
        deed(desk, ids[0])
    assert (desk.article(1), desk.sources(), desk.undo_name()) == before


def test_the_same_text_twice_changes_nothing(desk: Desk, path: Path) -> None:
    before = desk.stats(), path.with_name("claims.db-wal").read_bytes()

    assert desk.keep(extraction_of(), [finding(5, 6)]) is False
    assert desk.keep_many([(extraction_of(), ())]) == [False]
    assert (desk.stats(), path.with_name("claims.db-wal").read_bytes()) == before


def test_stats_count_by_state_reviewer_kind_and_article(desk: Desk, ids: list[str]) -> None:
    desk.judge(ids[:2], Status.VERIFIED)
    desk.judge(ids[1:3], Status.DISPUTED)
    desk.undo()
    desk.judge([ids[2]], Status.UNSOURCED)

    stats = desk.stats()
    assert (stats.articles, stats.claims, stats.verdicts, stats.sources) == (2, 7, 7, 0)
    assert stats.by_status[Status.OPEN] == 4
    assert stats.by_reviewer == {"An": {Status.VERIFIED: 2, Status.UNSOURCED: 1}}
    assert stats.by_kind["figure"] == {Status.OPEN: 1, Status.VERIFIED: 1, Status.UNSOURCED: 1}
    assert stats.findings == {"open": 1, "accepted": 0, "dismissed": 0}
    assert stats.per_article == tuple(desk.articles())
