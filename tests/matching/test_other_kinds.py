"""Quotations reworded and dates that are off, between articles on one event."""

from tests.matching.samples import SCENE_EN, told
from workbench.languages import load_pack
from workbench.matching.reports import link_reports, report_of
from workbench.model.extraction import Extraction
from workbench.model.match import Match, MatchKind, Relation


def found(kind: MatchKind, *extractions: Extraction) -> list[Match]:
    reports = [report_of(held, load_pack(held.article.language)) for held in extractions]
    return [match for match in link_reports(reports) if match.kind is kind]


def quoting(words: str, outlet: str) -> Extraction:
    return told(SCENE_EN + f"“{words},” mayor Ilsa Verkamp said.", {}, outlet=outlet)


def test_a_quotation_in_other_words_shows_the_words() -> None:
    one = quoting("We will rebuild every home in this city before the winter", "A")
    other = quoting("We will rebuild every house in this city before the winter", "B")
    (match,) = found(MatchKind.QUOTATION, one, other)
    assert (match.relation, match.cause) == (Relation.CONFLICTS, "other words")
    assert "home / house" in "; ".join(sorted(match.reasons)) or "house / home" in str(match)


def test_the_same_quotation_agrees_also_where_one_quotes_less() -> None:
    one = quoting("We will rebuild every home in this city before the winter", "A")
    other = quoting("We will rebuild every home in this city", "B")
    (match,) = found(MatchKind.QUOTATION, one, other)
    assert match.relation is Relation.AGREES


def test_other_quotations_of_the_same_speaker_are_let_be() -> None:
    one = quoting("We will rebuild every home in this city before the winter", "A")
    other = quoting("Nobody could have known that the sirens would fail", "B")
    assert found(MatchKind.QUOTATION, one, other) == []


def test_one_happening_on_two_days_conflicts() -> None:
    text = "The bridge over the Merle in Delmora collapsed on {} January 2026, Ilsa Verkamp said."
    one = told(text.format(12), {}, outlet="A")
    other = told(text.format(13), {}, outlet="B")
    (match,) = found(MatchKind.DATE, one, other)
    assert match.relation is Relation.CONFLICTS
    assert match.cause == "another day: 1 apart"
    assert {match.left.value, match.right.value} == {"2026-01-12", "2026-01-13"}
    (same,) = found(MatchKind.DATE, one, told(text.format(12), {}, outlet="C"))
    assert same.relation is Relation.AGREES


def test_two_happenings_on_two_days_are_let_be() -> None:
    one = told("The bridge in Delmora collapsed on 12 January 2026, Ilsa Verkamp said.", {})
    other = told("Voters in Delmora voted on 13 January 2026, Ilsa Verkamp said.", {}, outlet="B")
    assert found(MatchKind.DATE, one, other) == []


def test_a_quotation_that_differs_in_a_number_only_shows_it() -> None:
    one = quoting("We have lost 71 homes and half of our winter stores", "A")
    other = quoting("We have lost 17 homes and half of our winter stores", "B")
    (match,) = found(MatchKind.QUOTATION, one, other)
    assert match.relation is Relation.CONFLICTS
    assert "71 / 17" in match.reasons[-1] or "17 / 71" in match.reasons[-1]


def test_a_quotation_is_the_same_where_its_speaker_is_spelled_otherwise() -> None:
    one = quoting("I have not seen anything like it in thirty years", "A")
    said = "“I have not seen anything like it in forty years,” mayor Ilsa Verkamps said."
    other = told(SCENE_EN.replace("Verkamp", "Verkamps") + said, {}, outlet="B")
    (match,) = found(MatchKind.QUOTATION, one, other)
    assert match.relation is Relation.CONFLICTS
    assert "thirty / forty" in " ".join(match.reasons) or "forty / thirty" in " ".join(
        match.reasons
    )
