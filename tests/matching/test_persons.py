"""The same person with another title, age or spelling; and the same claim in other words."""

import pytest

from tests.matching.samples import SCENE_EN, told
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.matching.reports import link_reports, report_of
from workbench.model.article import Article
from workbench.model.match import Match, MatchKind, Relation

_SCENE = "A fire raged in Delmora on Tuesday, close to the school in Hollin. "


def _linked(kind: MatchKind, *texts: tuple[str, str]) -> list[Match]:
    reports = []
    for outlet, (language, text) in enumerate(texts):
        pack = load_pack(language)
        reports.append(report_of(extract(Article(text, language, outlet=f"{outlet}"), pack), pack))
    return [match for match in link_reports(reports) if match.kind is kind]


@pytest.mark.parametrize(
    ("one", "other", "cause"),
    [
        ("Mayor Ilsa Verkamp spoke.", "Mayor Ilsa Verkampf spoke.", "another spelling"),
        ("Mayor Anna Verkamp spoke.", "Mayor Anne Verkamp spoke.", "another first name"),
        ("Mayor Ilsa Verkamp spoke.", "Governor Ilsa Verkamp spoke.", "another title"),
        (
            "Mayor Ilsa Verkamp (54) spoke.",
            "Mayor Ilsa Verkamp (45) spoke.",
            "another age",
        ),
    ],
)
def test_what_two_articles_say_of_one_person(one: str, other: str, cause: str) -> None:
    (match,) = _linked(MatchKind.PERSON, ("en", _SCENE + one), ("en", _SCENE + other))
    assert (match.relation, match.cause) == (Relation.CONFLICTS, cause)
    assert "Verkamp" in (match.left.value or "")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mayor Ilsa Verkamp spoke.", "Mayor Verkamp spoke."),
        ("Mayor Ilsa Verkamp spoke.", "Governor Piet Harkan spoke."),
        ("Mayor Ilsa Verkamp spoke.", "Doctor Tom Verkamp spoke."),
    ],
)
def test_one_name_or_two_people_are_no_conflict(one: str, other: str) -> None:
    assert not _linked(MatchKind.PERSON, ("en", _SCENE + one), ("en", _SCENE + other))


def test_a_claim_in_nearly_the_same_words_is_the_same_claim() -> None:
    one = _SCENE + "The fire destroyed 14 homes and a barn before dawn on Tuesday."
    other = _SCENE + "The fire destroyed 14 homes and the barn before dawn on Tuesday."
    found = _linked(MatchKind.CLAIM, ("en", one), ("en", other))
    said = {reason for match in found for reason in match.reasons}
    assert "other words: a / the" in said
    assert {match.relation for match in found} == {Relation.AGREES}


def test_a_claim_with_another_number_is_another_claim() -> None:
    one = _SCENE + "The fire destroyed 14 homes and a barn before dawn on Tuesday."
    other = _SCENE + "The fire destroyed 41 homes and a barn before dawn on Tuesday."
    found = _linked(MatchKind.CLAIM, ("en", one), ("en", other))
    assert not [match for match in found if "destroyed" in match.left.text]


def test_a_claim_whose_figures_all_agree_is_the_same_in_two_languages() -> None:
    english = SCENE_EN + "In Delmora 14 people were killed and 52 people were wounded."
    dutch = (
        "Burgemeester Ilsa Verkamp van Delmora rouwt. "
        "In Delmora kwamen 14 mensen om het leven en raakten 52 mensen gewond."
    )
    (match,) = _linked(MatchKind.CLAIM, ("en", english), ("nl", dutch))
    assert match.reasons[0].startswith("all figures agree: ")
    assert {"14", "52"} <= {word for word in match.left.text.split() if word.isdigit()}


def test_articles_on_other_events_have_no_persons_in_common() -> None:
    one = told("Mayor Ilsa Verkamp opened a school in Delmora.", {})
    other = told("In Ostrick governor Ilsa Verkampf lost a cat.", {})
    reports = [report_of(held, load_pack("en")) for held in (one, other)]
    assert not [m for m in link_reports(reports) if m.kind is MatchKind.PERSON]
