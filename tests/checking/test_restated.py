"""restated: one thing with two values in one article is found; two things are left alone."""

from datetime import date

import pytest

from workbench.checking import check
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.finding import Finding


def found(text: str, language: str) -> list[Finding]:
    pack = load_pack(language)
    extraction = extract(Article(text, language, date(2026, 2, 4)), pack)
    return [finding for finding in check(extraction, pack) if finding.rule == "restated"]


def test_both_values_are_shown_and_offered() -> None:
    text = "Brug krijgt 36 camera's\n\nDe gemeente Velt hangt 63 camera's aan de brug."
    (finding,) = found(text, "nl")
    assert finding.message == (
        "in de kop staat 36 camera's, in de tekst 63 camera's; de cijfers zijn verwisseld"
    )
    assert [span.of(text) for span in finding.spans] == ["63 camera's", "36 camera's"]
    assert finding.suggestion == "63 camera's of 36 camera's"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Rusland schoot 71 raketten af. Het leger haalde 17 raketten neer."),
        ("nl", "In Velt raakten 21 mensen gewond. In Lisdam raakten 12 mensen gewond."),
        ("nl", "De club kreeg 450 euro boete. De trainer kreeg ruim 300 euro boete."),
        ("nl", "Zo'n 450 mensen kwamen\n\nOp het plein kwamen 452 mensen bijeen."),
        ("nl", "Jansen kreeg 53 stemmen. Maas kreeg 35 stemmen."),
        ("en", "The army fired 71 missiles. The enemy shot down 17 missiles."),
        ("en", "About 70 homes flooded\n\nThe water flooded 71 homes in Velt."),
        ("en", "In 2024 the port hired 45 dockers. In 2025 the port hired 54 dockers."),
        ("en", "Smith received 53 votes. Jones received 35 votes."),
    ],
)
def test_two_things_with_two_values_pass(language: str, text: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(
    ("title", "text", "values"),
    [
        ("Brug krijgt 36 camera's", "De gemeente Velt hangt 63 camera's aan de brug.", 1),
        ("Brug krijgt 36 camera's", "De gemeente Velt hangt 36 camera's aan de brug.", 0),
        ("Vijf doden bij brand in Velt", "Bij een brand in Velt zijn vier mensen omgekomen.", 1),
        ("Vier doden bij brand in Velt", "Bij een brand in Velt zijn vier mensen omgekomen.", 0),
    ],
)
def test_a_title_outside_the_text_is_held_against_it(title: str, text: str, values: int) -> None:
    pack = load_pack("nl")
    extraction = extract(Article(text, "nl", date(2026, 2, 4), title), pack)
    findings = [one for one in check(extraction, pack) if one.rule == "restated"]
    assert len(findings) == values
    for finding in findings:
        assert finding.message.startswith("in de titel staat ")
        assert [span.of(text) for span in finding.spans] != []
