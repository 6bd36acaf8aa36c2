"""Two figures are linked when everything about them fits, and never for less."""

import random
from decimal import Decimal

import pytest

from tests.matching.samples import SCENE_EN, SCENE_NL, Told, matches, subjects, told
from workbench.matching.linking import link
from workbench.model.match import Relation


def test_the_same_thing_meets_across_languages_with_its_reasons() -> None:
    dutch = told(
        SCENE_NL + "Er zitten 1.170 woongebouwen zonder verwarming.",
        {"1.170": ("woongebouwen zonder verwarming", "woongebouw", "zitten")},
        "nl",
    )
    english = told(
        SCENE_EN + "1,170 apartment blocks without heat were counted.",
        {"1,170": ("apartment blocks without heat", "block", "count")},
        published="2026-01-15",
    )

    (match,) = matches(dutch, english)

    assert match.relation is Relation.AGREES
    assert (match.left.low, match.right.low) == (Decimal(1170), Decimal(1170))
    assert match.weight > 0.7
    said = "; ".join(match.reasons)
    for reason in ("same thing counted: ", "without heat", "published one day apart", "Delmora"):
        assert reason in said


@pytest.mark.parametrize(
    ("one", "first", "other", "second"),
    [
        (
            "Er werden 71 raketten afgevuurd.",
            {"71": ("raketten", "raket", "afvuren")},
            "The army shot down 71 missiles.",
            {"71": ("missiles", "missile", "shoot down")},
        ),
        (
            "Er werden 14 mensen gedood.",
            {"14": ("mensen", "mens", "doden")},
            "Crews brought 14 fire engines.",
            {"14": ("fire engines", "engine", "bring")},
        ),
        (
            "Er kwamen 14 mensen om.",
            {"14": ("mensen", "mens", "omkomen")},
            "Police arrested 14 people.",
            {"14": ("people", "people", "arrest")},
        ),
        (
            "Er stonden 20 auto's in brand.",
            {"20": ("auto's", "auto", "staan")},
            "Then 20 was enough.",
            {"20": (None, None, None)},
        ),
    ],
)
def test_a_shared_number_or_noun_is_not_enough(
    one: str, first: Told, other: str, second: Told
) -> None:
    assert matches(told(SCENE_NL + one, first, "nl"), told(SCENE_EN + other, second)) == []


def test_the_same_words_about_another_event_are_not_linked() -> None:
    here = told(SCENE_EN + "Three people died.", {"Three": ("people", "people", "die")})
    there = told(
        "A bus fell off a bridge in Ostrick. Governor Hal Brandt mourned. Three people died.",
        {"Three": ("people", "people", "die")},
    )
    assert matches(here, there) == []


def test_reports_a_year_apart_are_not_linked() -> None:
    text = SCENE_EN + "Three people died."
    figures: Told = {"Three": ("people", "people", "die")}
    assert matches(told(text, figures), told(text, figures, published="2027-01-14")) == []


def test_articles_without_a_date_meet_by_what_they_share() -> None:
    text = SCENE_EN + "Three people died."
    figures: Told = {"Three": ("people", "people", "die")}
    (match,) = matches(
        told(text, figures, published=None), told(text + " More follows.", figures, outlet="B")
    )
    assert match.relation is Relation.AGREES


def test_two_places_are_two_tolls() -> None:
    figures: Told = {"Three": ("people", "people", "die"), "Nine": ("people", "people", "die")}
    one = told(SCENE_EN + "Three people died.", figures, where={"Three": "Delmora"})
    other = told(SCENE_EN + "Nine people died.", figures, outlet="B", where={"Nine": "Ostrick"})
    assert matches(one, other) == []


def test_compounds_meet_by_their_head() -> None:
    one = told(
        SCENE_NL + "Er werden 71 langeafstandsraketten gelanceerd.",
        {"71": ("langeafstandsraketten", "langeafstandsraket", "lanceren")},
        "nl",
    )
    other = told(
        SCENE_EN + "They fired 17 missiles.", {"17": ("missiles", "missile", "fire")}, outlet="B"
    )
    (match,) = matches(one, other)
    assert (match.relation, match.cause) == (Relation.CONFLICTS, "transposed digits")


def test_one_article_says_one_thing_of_one_thing() -> None:
    """Of two tolls in one article, that which fits is meant; the other is of something else."""
    one = told(SCENE_EN + "Three people died.", {"Three": ("people", "people", "die")})
    other = told(
        SCENE_EN + "Three people died. In a home nearby 40 people had died before.",
        {"Three": ("people", "people", "die"), "40": ("people", "people", "die")},
        outlet="B",
    )
    (match,) = matches(one, other)
    assert match.relation is Relation.AGREES
    assert (match.left.low, match.right.low) == (Decimal(3), Decimal(3))


def test_links_do_not_depend_on_the_order_in_which_articles_came() -> None:
    figures: Told = {"Three": ("people", "people", "die"), "Five": ("people", "people", "die")}
    held = subjects(
        told(SCENE_EN + "Three people died.", figures),
        told(SCENE_EN + "Five people died.", figures, published="2026-01-15", outlet="B"),
        told(SCENE_EN + "Three people died there.", figures, published=None, outlet="C"),
        told(SCENE_EN + "Five people died, they say.", figures, outlet="D"),
    )
    whole = link(held)
    assert len(whole) == 6
    for seed in range(5):
        shuffled = random.Random(seed).sample(held, len(held))
        assert link(shuffled) == whole
    for article in {subject.profile.article for subject in held}:
        own = [m for m in whole if article in (m.left.article, m.right.article)]
        assert link(held, article) == own


@pytest.mark.parametrize(
    ("second", "linked"),
    [("cost the harbour £9.6m", False), ("costs the harbour £2.7m a day", True)],
)
def test_an_amount_a_day_is_no_other_value_of_the_whole(second: str, linked: bool) -> None:
    amounts = {"2.4m": ("strike", "strike", "cost"), "9.6m": ("strike", "strike", "cost")}
    amounts["2.7m"] = amounts["2.4m"]
    one = told(SCENE_EN + "The port said the strike costs £2.4m a day.", amounts)
    text = SCENE_EN + f"The strike lasted four days and {second}, the port said."
    other = told(text, amounts, published="2026-01-17")

    assert bool(matches(one, other)) is linked
