"""Parts against totals, rates, shares and averages: the slip is found, the right sum passes."""

from datetime import date

import pytest

from workbench.checking import check
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article


def found(text: str, language: str) -> list[str]:
    pack = load_pack(language)
    extraction = extract(Article(text, language, date(2026, 2, 4)), pack)
    return [finding.rule for finding in check(extraction, pack)]


@pytest.mark.parametrize(
    ("language", "rule", "wrong", "right"),
    [
        (
            "nl",
            "sum",
            "Er vielen 12 doden: 7 mannen en 6 vrouwen.",
            "Er vielen 13 doden: 7 mannen en 6 vrouwen.",
        ),
        (
            "nl",
            "per-unit",
            "Het kost 3 miljard euro voor 17 miljoen inwoners, 1.760 euro per persoon.",
            "Het kost 3 miljard euro voor 17 miljoen inwoners, 176 euro per persoon.",
        ),
        (
            "nl",
            "percentages-sum",
            "Van de kiezers stemde 45 procent voor, 40 procent tegen en 25 procent blanco.",
            "Van de kiezers stemde 45 procent voor, 40 procent tegen en 15 procent blanco.",
        ),
        (
            "nl",
            "average",
            "In 11 wedstrijden maakte zij gemiddeld 3,25 doelpunten.",
            "In 11 wedstrijden maakte zij gemiddeld 3,27 doelpunten.",
        ),
        (
            "en",
            "sum",
            "Twelve people died: 7 men and 6 women.",
            "Thirteen people died: 7 men and 6 women.",
        ),
        (
            "en",
            "per-unit",
            "The state spends $3bn on 17 million people, $1,760 each.",
            "The state spends $3bn on 17 million people, $176 each.",
        ),
        (
            "en",
            "percentages-sum",
            "Of the voters, 45 percent backed it, 40 percent opposed it and 25 percent abstained.",
            "Of the voters, 45 percent backed it, 40 percent opposed it and 15 percent abstained.",
        ),
        (
            "en",
            "average",
            "She scored an average of 3.25 goals in 11 matches.",
            "She scored an average of 3.27 goals in 11 matches.",
        ),
    ],
)
def test_the_slip_is_found_and_the_right_sum_passes(
    language: str, rule: str, wrong: str, right: str
) -> None:
    assert found(wrong, language) == [rule]
    assert found(right, language) == []


def test_members_of_one_family_are_no_part_of_one() -> None:
    assert found("The fire killed five members of one family in Velt.", "en") == []
