"""Lists and search find what they should, in reading order, and nothing else."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.desk.samples import FLOOD, extraction_of, finding, page
from workbench.desk.desk import Desk
from workbench.desk.views import ClaimFilter
from workbench.model.claim import ClaimKind
from workbench.model.errors import Refusal
from workbench.model.verdict import Status


def texts(desk: Desk, wanted: ClaimFilter) -> list[str]:
    return [line.text for line in desk.claims(wanted)]


def test_all_claims_come_in_reading_order_with_their_state(desk: Desk, ids: list[str]) -> None:
    desk.judge([ids[2]], Status.DISPUTED, "nee", [page("a")])

    lines = list(desk.claims())
    assert [line.article_number for line in lines] == [1, 1, 1, 1, 2, 2, 2]
    assert [line.start for line in lines] == sorted(line.start for line in lines[:4]) + sorted(
        line.start for line in lines[4:]
    )
    judged = lines[2]
    assert (judged.id, judged.external_id, judged.article_name) == (
        ids[2],
        "flood-1",
        "Delmond onder water",
    )
    assert (judged.status, judged.note, judged.sources) == (Status.DISPUTED, "nee", (page("a"),))
    assert (judged.reviewer, judged.kinds) == ("An", (ClaimKind.FIGURE,))
    assert judged.judged_at is not None
    assert (lines[0].status, lines[0].reviewer, lines[0].judged_at) == (Status.OPEN, "", None)


@pytest.mark.parametrize(
    ("wanted", "starts"),
    [
        (ClaimFilter(status=(Status.VERIFIED,)), ["In Delmond"]),
        (ClaimFilter(status=(Status.VERIFIED, Status.DISPUTED)), ["In Delmond", "De schade"]),
        (ClaimFilter(kind=(ClaimKind.FIGURE,)), ["In Delmond", "De schade", "14 people"]),
        (ClaimFilter(kind=(ClaimKind.NAME,)), []),
        (ClaimFilter(article=2, kind=(ClaimKind.STATEMENT,)), ["Fire", "Two streets"]),
        (ClaimFilter(speaker="vera"), ["Burgemeester"]),
        (ClaimFilter(text="huizen"), ["In Delmond"]),
        (ClaimFilter(text="delm HUIZ"), ["In Delmond"]),
        (ClaimFilter(text="port", article=1), []),
        (ClaimFilter(text="port", article=2), ["Fire"]),
        (ClaimFilter(text="14"), ["14 people"]),
        (ClaimFilter(text='people" OR "fire'), []),
        (ClaimFilter(text="NOT huizen"), []),
        (ClaimFilter(text=","), []),
        (ClaimFilter(text="."), ["In", "Burgemeester", "De", "Niemand", "Fire", "14", "Two"]),
        (ClaimFilter(reviewer="An"), ["In Delmond", "De schade"]),
        (ClaimFilter(reviewer="Bo"), []),
        (ClaimFilter(min_score=0.5, status=(Status.OPEN,)), ["14 people"]),
        (ClaimFilter(with_findings=True), ["In Delmond"]),
        (ClaimFilter(article=9), []),
    ],
)
def test_a_filter_narrows_the_list(
    desk: Desk, ids: list[str], wanted: ClaimFilter, starts: list[str]
) -> None:
    desk.judge([ids[0]], Status.VERIFIED)
    desk.judge([ids[2]], Status.DISPUTED)

    found = texts(desk, wanted)
    assert len(found) == len(starts)
    assert all(text.startswith(start) for text, start in zip(found, starts, strict=True))
    assert desk.count_claims(wanted) == len(starts)
    assert [line.id for line in desk.claims(wanted)] == desk.claim_ids(wanted)


def test_search_knows_no_difference_between_e_and_its_accents(desk: Desk) -> None:
    desk.keep(extraction_of("De financiële schade van café Zoë is onbekend."))

    assert texts(desk, ClaimFilter(text="financiele cafe zoe")) == [
        "De financiële schade van café Zoë is onbekend."
    ]


def test_pages_join_without_gaps_or_repeats(path: Path) -> None:
    text = " ".join(f"Zin {number} telt woorden." for number in range(1300))
    with Desk(path) as desk:
        desk.keep(extraction_of(text))
        whole = [line.start for line in desk.claims()]
        found = [line.start for line in desk.claims(ClaimFilter(text="woorden"))]
        part = [line.start for line in desk.claims(limit=600, offset=550)]
        tail = [line.start for line in desk.claims(limit=100, offset=1290)]

    assert whole == found == sorted(set(whole))
    assert len(whole) == 1300
    assert part == whole[550:1150]
    assert tail == whole[1290:]


def test_a_list_can_be_read_while_its_claims_are_judged(desk: Desk) -> None:
    for line in desk.claims(ClaimFilter(status=(Status.OPEN,))):
        desk.judge([line.id], Status.DISMISSED)

    assert desk.stats().by_status[Status.DISMISSED] == 7


def test_next_open_goes_on_to_later_articles(desk: Desk, ids: list[str]) -> None:
    fire = desk.article(2).claims
    desk.judge([*ids[1:], fire[0].claim.id], Status.VERIFIED)

    assert desk.next_open(1) == ids[0]
    assert desk.next_open(1, desk.article(1).claims[0].claim.end) == fire[1].claim.id
    desk.judge([view.claim.id for view in fire], Status.VERIFIED)
    assert desk.next_open(2) is None


def test_articles_are_found_by_words_of_text_and_title(desk: Desk) -> None:
    ((number, stretch),) = desk.search_articles("schade euro")
    assert number == 1
    assert "schade" in stretch
    assert [number for number, _ in desk.search_articles("onder water")] == [1]
    assert desk.search_articles("--") == []


def test_articles_can_be_listed_in_parts(desk: Desk) -> None:
    assert desk.articles(1, 1) == desk.articles()[1:] == [desk.article_line(2)]


def test_an_article_is_found_by_number_id_beginning_and_senders_id(desk: Desk) -> None:
    first, second = desk.articles()

    assert desk.find_article("2") == 2
    assert desk.find_article(second.id) == 2
    assert desk.find_article(first.id[:6]) == 1
    assert desk.find_article("flood-1") == 1


@pytest.mark.parametrize("ref", ["3", "nope", "", "²", "-1", "99999999999999999999"])
def test_an_unknown_article_is_refused(desk: Desk, ref: str) -> None:
    with pytest.raises(Refusal, match="there is no article"):
        desk.find_article(ref)


def test_an_article_id_of_two_senders_is_refused_with_the_numbers(desk: Desk) -> None:
    desk.keep(extraction_of(FLOOD + " Later meer.", external_id="flood-1"))

    with pytest.raises(Refusal, match=r"2 articles are called 'flood-1'; .*: 1, 3"):
        desk.find_article("flood-1")


def test_a_claim_is_found_by_id_and_by_its_beginning(desk: Desk, ids: list[str]) -> None:
    assert desk.find_claim(ids[0]) == ids[0]
    assert desk.find_claim(ids[1][:8]) == ids[1]
    for ref in ("", ids[0][:3], "zzzzzz"):
        with pytest.raises(Refusal, match="there is no claim"):
            desk.find_claim(ref)


def test_a_beginning_that_several_claims_share_is_refused(path: Path) -> None:
    text = " ".join(f"Zin {number}." for number in range(4000))
    with Desk(path) as desk:
        desk.keep(extraction_of(text))
        ids = sorted(line.id for line in desk.claims())
        shared = next(a[:4] for a, b in pairwise(ids) if a[:4] == b[:4])
        with pytest.raises(Refusal, match="several claims begin with"):
            desk.find_claim(shared)


def test_figures_of_the_store_come_with_where_they_stand(desk: Desk, ids: list[str]) -> None:
    desk.judge([ids[0]], Status.VERIFIED)

    figures = desk.stored_figures(counted_lemma="huis")
    assert [(f.article_number, f.claim, f.status, f.index) for f in figures] == [
        (1, ids[0], Status.VERIFIED, 0),
        (1, ids[2], Status.OPEN, 1),
    ]
    assert [f.figure for f in figures] == list(desk.article(1).extraction.figures)
    assert [f.figure.text for f in desk.stored_figures(article=2)] == ["14"]
    assert len(desk.stored_figures()) == 3
    assert desk.stored_figures(unit="km") == []


def test_a_finding_makes_its_claims_listed_until_it_is_dismissed(desk: Desk) -> None:
    desk.keep_findings(2, [finding(0, 60)])
    wanted = ClaimFilter(article=2, with_findings=True)
    assert len(texts(desk, wanted)) == 2

    desk.decide_finding(desk.article(2).findings[0].id, "dismissed")
    assert texts(desk, wanted) == []
