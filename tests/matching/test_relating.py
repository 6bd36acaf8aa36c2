"""How two values of one thing stand to each other, as people mean them."""

import pytest

from tests.matching.samples import SCENE_EN, Told, matches, told
from workbench.model.match import Relation


def relation(
    first: str, second: str, thing: Told, day: str = "2026-01-14"
) -> tuple[Relation, str | None]:
    (match,) = matches(
        told(SCENE_EN + first, thing),
        told(SCENE_EN + second, thing, published=day, outlet="B"),
    )
    return match.relation, match.cause


def figures(verb: str, *numbers: str, counted: str = "homes", lemma: str = "home") -> Told:
    return dict.fromkeys(numbers, (counted, lemma, verb))


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("450", "450", Relation.AGREES),
        ("about 450", "450", Relation.AGREES),
        ("more than 120", "131", Relation.AGREES),
        ("at least 120", "more than 110", Relation.AGREES),
        ("almost 1,200", "1,170", Relation.AGREES),
        ("310", "about 300", Relation.ROUNDED),
        ("1,170", "1,200", Relation.ROUNDED),
        ("8.7 million", "9 million", Relation.ROUNDED),
        ("800", "about 1,000", Relation.CONFLICTS),
        ("14", "10", Relation.CONFLICTS),
        ("more than 120", "450", Relation.CONFLICTS),
        ("10 to 15", "12", Relation.AGREES),
        ("10 to 15", "18", Relation.CONFLICTS),
    ],
)
def test_values_of_one_day(first: str, second: str, wanted: Relation) -> None:
    numbers = [text.split(" ", 1)[-1] for text in (first, second)]
    numbers += [first, second, "1,200", "1,000", "300", "450", "120", "110"]
    thing = figures("sell", *numbers)
    found, _ = relation(f"They sold {first} homes.", f"They sold {second} homes.", thing)
    assert found is wanted


def test_a_toll_that_rises_is_updated_and_one_that_falls_conflicts() -> None:
    thing = figures("kill", "14", "17", counted="people", lemma="people")
    low, high = "It killed at least 14 people.", "It killed 17 people."
    assert relation(low, high, thing, "2026-01-15")[0] is Relation.UPDATED
    assert relation(high, low, thing, "2026-01-15")[0] is not Relation.UPDATED


def test_what_is_counted_again_may_fall() -> None:
    thing = figures("go missing", "nine", "six", counted="people", lemma="people")
    found = relation(
        "Now nine people are missing.", "Now six people are missing.", thing, "2026-01-16"
    )
    assert found[0] is Relation.UPDATED


@pytest.mark.parametrize(
    ("first", "second", "cause"),
    [
        ("1,340", "1,430", "transposed digits"),
        ("350", "3,500", "a factor of ten"),
        ("12", "12,000", "a factor of a thousand"),
        ("34", "91", None),
    ],
)
def test_a_conflict_tells_its_likely_cause(first: str, second: str, cause: str | None) -> None:
    thing = figures("sell", first, second)
    found = relation(f"They sold {first} homes.", f"They sold {second} homes.", thing)
    assert found == (Relation.CONFLICTS, cause)


def test_one_distance_in_two_units_agrees_as_far_as_it_is_written() -> None:
    text = "The fire in the forest of Delmora burned along {} of road, Ilsa Verkamp said."
    found = relation(text.format("20 kilometres"), text.format("12.5 miles"), {})
    assert found[0] is Relation.ROUNDED


def test_percent_is_not_points() -> None:
    text = "In Delmora turnout at the election rose by 4 {}, mayor Ilsa Verkamp said."
    found = relation(text.format("percent"), text.format("percentage points"), {})
    assert found == (Relation.CONFLICTS, "percent against percentage points")
