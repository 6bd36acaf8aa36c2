"""Figures related over sentences and through an ellipsis, and the arithmetic told of them."""

from datetime import date

import pytest

from workbench.checking import check
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.finding import Finding, Severity


def found(text: str, language: str) -> list[Finding]:
    pack = load_pack(language)
    return list(check(extract(Article(text, language, date(2026, 2, 4)), pack), pack))


@pytest.mark.parametrize(
    ("language", "text", "message"),
    [
        (
            "nl",
            "Het fonds keert 6 van de 24 miljoen euro uit, goed voor 40 procent van het totaal.",
            "6 van 24 miljoen euro is 25 procent, niet 40 procent",
        ),
        (
            "nl",
            "De brug kost 24 miljoen euro. De gemeente betaalt 9 miljoen, de provincie 18 miljoen "
            "en het Rijk 7 miljoen euro.",
            "9 miljoen + 18 miljoen + 7 miljoen euro is 34 miljoen euro, niet 24 miljoen euro",
        ),
        (
            "en",
            "Profit came to £1.6 billion, 15 percent more than the £1.52 billion of 2024.",
            "from £1.52 billion to £1.6 billion is 5.3 percent, not 15 percent",
        ),
        (
            "en",
            "The town has a debt of £95 million, or £190 for each of its 50,000 residents.",
            "£95 million for 50,000 is £1,900 each, not £190",
        ),
    ],
)
def test_the_arithmetic_is_spelled_out(language: str, text: str, message: str) -> None:
    (finding,) = found(text, language)
    assert finding.message == message


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De omzet daalde met een derde, van 90 naar 60 miljoen euro."),
        ("nl", "Het feest trok 480 bezoekers. In 2024 waren het er 300 en in 2023 290."),
        ("nl", "De brug kost 24 miljoen euro. De tunnel kost 40 miljoen en de weg 10 miljoen."),
        ("en", "Nearly 180 of the 200 seats (88 percent) are taken."),
        ("en", "More than 1,000 of the 1,450 homes (85 percent) have been sold."),
        ("en", "Two lanes of 3.5 metres each will lie beside a path of 4 metres."),
        ("en", "Dennis Jansen denied it. Maria Janssen, the victim's mother, wept."),
    ],
)
def test_what_only_looks_so_is_left_alone(language: str, text: str) -> None:
    assert found(text, language) == []


def test_what_rests_on_a_habit_of_words_is_no_error() -> None:
    (finding,) = found("Nearly 180 of the 200 seats (60 percent) are taken.", "en")
    assert (finding.rule, finding.severity) == ("percentage-of", Severity.WARNING)
