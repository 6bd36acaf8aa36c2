"""magnitude: a value out of all proportion is pointed out, a record or an oven is not."""

from datetime import date

import pytest

from workbench.checking import check
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.finding import Severity


def found(text: str, language: str) -> list[str]:
    pack = load_pack(language)
    extraction = extract(Article(text, language, date(2026, 2, 4)), pack)
    findings = [finding for finding in check(extraction, pack) if finding.rule == "magnitude"]
    assert all(finding.severity is not Severity.ERROR for finding in findings)
    return [finding.message for finding in findings]


def test_the_bound_is_told_with_the_figure() -> None:
    assert found("De stad Velt telt 60 miljoen inwoners.", "nl") == [
        "60 miljoen inwoners is voor een plaats buiten alle verhouding: "
        "de grootste stad ter wereld heeft er zo'n 40 miljoen"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Bak het brood op 230 graden in een hete oven."),
        ("nl", "Het staal smolt bij een temperatuur van 1.500 °C."),
        ("nl", "Op aarde leven 8,2 miljard mensen."),
        ("nl", "De omzet steeg met 340 procent."),
        ("nl", "De steden samen hebben 60 miljoen inwoners."),
        ("en", "The telescope turned 180 degrees."),
        ("en", "The probe measured 460 °C on Venus."),
        ("en", "Sales rose to 140 percent of the budget."),
        ("en", "A 400-year-old church stands beside the man's house."),
        ("en", "The fund paid $3.5 million and later $3.5 million again."),
    ],
)
def test_what_is_large_for_a_reason_passes(language: str, text: str) -> None:
    assert found(text, language) == []


def test_miles_from_the_bound_but_hedged_across_it_passes() -> None:
    assert found("In de stad wonen meer dan 1 miljoen inwoners.", "nl") == []


def test_equal_digits_a_thousand_times_apart_name_both_figures() -> None:
    (message,) = found("De dijk kost 2,7 miljard euro. De 2,7 miljoen euro is er.", "nl")
    assert "2,7 miljard euro" in message
    assert "2,7 miljoen euro" in message
    assert "1.000" in message
