"""Drafts: a finding that the next text repeats keeps what was decided on it, and why."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.desk.samples import FLOOD, Clock, extraction_of
from workbench.desk.desk import Desk
from workbench.desk.views import FindingView
from workbench.model.extraction import Extraction
from workbench.model.finding import Decided, Finding, Severity
from workbench.model.span import Span

RULE, OTHER = "part-whole", "sum"
MORE = "Het regende al dagen. "
"""Opens the next draft, so that every place in it moves."""


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    """A desk of An on the flood, with what two rules found at its figures; none is decided on."""
    with Desk(path, "An", clock=Clock()) as opened:
        extraction = extraction_of()
        opened.keep(extraction, found_in(extraction))
        yield opened


def found_in(extraction: Extraction, message: str = "too large") -> list[Finding]:
    """Return what rules would find at each figure: two at the first, one at each of the others."""
    spans = [Span(figure.start, figure.end) for figure in extraction.figures]
    rules = [(RULE, spans[0]), (OTHER, spans[0]), *((RULE, span) for span in spans[1:])]
    return [Finding(rule, Severity.WARNING, message, (span,)) for rule, span in rules]


def draft(desk: Desk, extraction: Extraction, message: str = "too large") -> int:
    """Take in a text with what rules find in it, as ingesting does; return its number."""
    assert desk.keep(extraction, found_in(extraction, message))
    number = desk.find_article(extraction.article.id)
    desk.revisions.recognise(number, 1)
    return number


def at(desk: Desk, number: int, words: str, rule: str = RULE) -> list[FindingView]:
    """Return the findings of that rule at these words."""
    view = desk.article(number)
    text = view.extraction.article.text
    return [
        one
        for one in view.findings
        if one.finding.rule == rule and one.finding.spans[0].of(text) == words
    ]


def decide(desk: Desk, number: int, words: str, state: str, reason: str = "") -> None:
    desk.decide_finding(at(desk, number, words)[0].id, state, reason)


def test_a_decision_goes_with_the_words_and_says_that_it_was_carried(desk: Desk) -> None:
    decide(desk, 1, "1200", "dismissed", "geteld door de brandweer")
    decide(desk, 1, "35", "accepted", "wordt 53")
    given = desk.findings.history(at(desk, 1, "1200")[0].id)[0]

    number = draft(desk, extraction_of(MORE + FLOOD))
    (kept,) = at(desk, number, "1200")
    assert (kept.state, kept.reason) == ("dismissed", "geteld door de brandweer")
    assert at(desk, number, "1200", OTHER)[0].state == "open"
    assert at(desk, number, "35")[0].state == "accepted"
    (step,) = desk.findings.history(kept.id)
    assert (step.before, step.state, step.how) == ("open", "dismissed", Decided.CARRIED)
    assert (step.reviewer, step.decided_at) == ("An", given.decided_at)
    line = next(line for line in desk.articles() if line.number == number)
    assert line.findings == 2
    assert desk.doctor() == []


def test_what_is_decided_anew_can_be_undone_to_what_was_carried(desk: Desk) -> None:
    decide(desk, 1, "1200", "dismissed", "nee")
    number = draft(desk, extraction_of(MORE + FLOOD))
    decide(desk, number, "1200", "accepted", "toch")
    desk.undo()
    (kept,) = at(desk, number, "1200")
    assert (kept.state, kept.reason) == ("dismissed", "nee")
    assert [step.how for step in desk.findings.history(kept.id)] == [
        Decided.CARRIED,
        Decided.BY_HAND,
        Decided.BY_UNDO,
    ]
    decide(desk, number, "1200", "open")
    assert at(desk, number, "1200")[0].state == "open"
    assert at(desk, 1, "1200")[0].state == "dismissed"


def test_a_changed_figure_is_open_again(desk: Desk) -> None:
    decide(desk, 1, "1200", "dismissed", "nee")
    number = draft(desk, extraction_of(FLOOD.replace("1200", "1400")))
    assert at(desk, number, "1400")[0].state == "open"


def test_of_the_same_words_twice_the_one_in_its_sentence_keeps_its_decision(desk: Desk) -> None:
    decide(desk, 1, "35", "dismissed", "nagevraagd")
    number = draft(desk, extraction_of("In Holm brak 35 meter dijk. " + FLOOD))
    assert [one.state for one in at(desk, number, "35")] == ["open", "dismissed"]


def test_a_decision_stays_where_only_the_words_around_it_changed(desk: Desk) -> None:
    decide(desk, 1, "35", "dismissed", "nagevraagd")
    number = draft(desk, extraction_of(FLOOD.replace("De schade is", "De gemeente raamt")))
    assert at(desk, number, "35")[0].state == "dismissed"


def test_a_finding_that_speaks_of_another_title_is_another(desk: Desk) -> None:
    decide(desk, 1, "1200", "dismissed", "nee")
    extraction = extraction_of(MORE + FLOOD, title="1300 huizen onder water")
    number = draft(desk, extraction, "1200 stands beside 1300 in the title")
    assert at(desk, number, "1200")[0].state == "open"


def test_a_later_day_of_publication_makes_no_other_finding(desk: Desk) -> None:
    decide(desk, 1, "1200", "dismissed", "nee")
    extraction = extraction_of()
    article = replace(extraction.article, published=date(2026, 2, 5))
    later = replace(extraction, article=article, claims=())
    number = draft(desk, later, "too large on 5 February")
    assert at(desk, number, "1200")[0].state == "dismissed"


def test_going_back_to_an_earlier_text_brings_later_decisions_along(desk: Desk) -> None:
    decide(desk, 1, "1200", "dismissed", "nee")
    number = draft(desk, extraction_of(MORE + FLOOD))
    decide(desk, number, "1200", "accepted", "toch fout")
    desk.revisions.come_back(1)
    (kept,) = at(desk, 1, "1200")
    assert (kept.state, kept.reason) == ("accepted", "toch fout")
    assert [step.how for step in desk.findings.history(kept.id)][-1] is Decided.CARRIED
