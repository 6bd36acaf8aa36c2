"""weekday-date: the workbench says when a weekday and a date disagree, and only then."""

from datetime import date

import pytest

from workbench.checking import check
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.finding import Finding, Severity


def found(
    text: str, language: str = "nl", published: date | None = date(2026, 2, 4)
) -> list[Finding]:
    pack = load_pack(language)
    extraction = extract(Article(text, language, published), pack)
    return [finding for finding in check(extraction, pack) if finding.rule == "weekday-date"]


WRONG = [
    ("nl", "De raad stemde woensdag 3 februari over het plan.", "woensdag 3 februari"),
    ("nl", "In de nacht van maandag 2 op woensdag 3 februari brak de dijk.", "woensdag 3 februari"),
    ("nl", "De markt is open van maandag 9 tot en met donderdag 13 februari 2026.", "donderdag 13"),
    ("nl", "Zij werd op zondag 14 maart 2022 gekozen.", "zondag 14 maart 2022"),
    ("en", "The council voted on Wednesday 3 February.", "Wednesday 3 February"),
    ("en", "The council voted on Wednesday, February 3, 2026.", "Wednesday, February 3"),
    ("en", "The fair runs from Monday 9 to Thursday 13 February 2026.", "Thursday 13"),
]
RIGHT = [
    ("nl", "De raad stemde dinsdag 3 februari over het plan."),
    ("nl", "In de nacht van maandag 2 op dinsdag 3 februari brak de dijk."),
    ("nl", "De raad stemde woensdag over het plan, drie dagen na de brand."),
    ("nl", "Zij werd op maandag 14 maart 2022 gekozen."),
    ("en", "The council voted on Tuesday 3 February."),
    ("en", "The fair runs from Monday 9 to Friday 13 February 2026."),
    ("en", "On Sunday 4 people were hurt."),
]


@pytest.mark.parametrize(("language", "text", "surface"), WRONG)
def test_a_wrong_weekday_is_found_where_it_stands(language: str, text: str, surface: str) -> None:
    (finding,) = found(text, language)
    span = finding.spans[0]
    assert surface in text[span.start : span.end]
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_nothing_is_said_of_a_right_one(language: str, text: str) -> None:
    assert found(text, language) == []


def test_it_tells_the_day_and_every_way_to_mend_it() -> None:
    (finding,) = found("De raad stemde woensdag 3 februari over het plan.")
    assert finding.message == "3 februari 2026 was een dinsdag, geen woensdag"
    assert finding.suggestion is not None
    for way in ("dinsdag 3 februari", "woensdag 4 februari", "2027"):
        assert way in finding.suggestion


def test_a_weekday_that_fits_the_other_near_year_is_no_error() -> None:
    text = "Het feest begint op maandag 3 augustus."
    assert all(
        finding.severity is not Severity.ERROR
        for finding in found(text, published=date(2026, 2, 1))
    )


def test_without_any_year_nothing_can_be_said() -> None:
    assert found("De raad stemde woensdag 3 februari.", published=None) == []


def test_a_stated_year_may_be_what_is_wrong() -> None:
    (finding,) = found("De raad stemde maandag 3 februari 2026 over het plan.")
    assert "2025" in (finding.suggestion or "")


def test_a_weekday_that_fits_the_year_the_sentence_names_is_right() -> None:
    text = "Last year's strike, from Monday 3 to Friday 14 November, cost two weeks."
    assert found(text, "en", date(2026, 9, 1)) == []
