"""The cross-check on whole events as extraction reads them; floors that only rise."""

import pytest

from benchmarks.matching import Gold, read, read_gold, score, subjects
from workbench.matching.linking import link
from workbench.model.match import Match

PRECISION, F1, RELATIONS, ACROSS = 0.95, 0.90, 0.97, 0.90


@pytest.fixture(scope="module")
def gold() -> Gold:
    return read_gold()


@pytest.fixture(scope="module")
def matches(gold: Gold) -> list[Match]:
    return link(subjects(read(gold.articles)))


def test_the_gold_holds_six_events_of_four_articles_in_two_languages(gold: Gold) -> None:
    events = [held.event for held in gold.articles]
    assert len(set(events)) >= 6
    assert all(events.count(event) >= 4 for event in events)
    assert set(gold.languages.values()) == {"nl", "en"}


def test_what_is_linked_is_the_same_thing(gold: Gold, matches: list[Match]) -> None:
    found = score(gold, matches)
    assert found.precision >= PRECISION
    assert found.f1 >= F1
    assert found.relations >= RELATIONS


def test_across_languages(gold: Gold, matches: list[Match]) -> None:
    assert score(gold, matches, across=True).f1 >= ACROSS


def test_nothing_links_two_events(gold: Gold, matches: list[Match]) -> None:
    event = {held.article.id: held.event for held in gold.articles}
    assert all(event[match.left.article] == event[match.right.article] for match in matches)
