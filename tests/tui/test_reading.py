"""Moving, filtering and counting, without a screen."""

from dataclasses import replace

from tests.tui.samples import STORM, weekday_finding
from workbench.desk.views import ArticleView, ClaimView, FindingView
from workbench.model.claim import ClaimKind
from workbench.model.verdict import Status
from workbench.tui.reading import Order, Reading
from workbench.tui.sieve import Sieve


def reading(*judged: int) -> Reading:
    claims = tuple(
        ClaimView(claim, number + 1, Status.VERIFIED if number in judged else Status.OPEN, None)
        for number, claim in enumerate(STORM.claims)
    )
    finding = FindingView("f", weekday_finding(), "open", "")
    return Reading(ArticleView(1, STORM, claims, (finding,)))


def test_the_first_open_claim_is_current() -> None:
    assert reading(0, 1).current == 2
    assert reading(*range(7)).current == 0


def test_next_open_goes_round() -> None:
    here = reading(1)
    here.current = 6
    assert here.next_open() == 0
    assert here.next_open(backward=True) == 5
    assert reading(*range(7)).next_open() is None


def test_the_only_open_claim_is_its_own_next() -> None:
    here = reading(0, 1, 2, 3, 4, 5)
    assert here.current == 6
    assert here.next_open() == 6


def test_claims_are_found_by_their_place() -> None:
    here = reading()
    claim = STORM.claims[2]
    assert here.between(claim.start, claim.start + 1) == [2]
    assert here.between(claim.end, claim.end + 1) == []
    assert here.between(0, len(STORM.article.text)) == list(range(7))


def test_filters_and_orders() -> None:
    here = reading(0)
    here.arrange(sieve=Sieve(kinds=frozenset({ClaimKind.DATE})))
    assert list(here.sequence) == [0, 2, 4]
    here.arrange(sieve=Sieve(with_finding=True))
    assert list(here.sequence) == [4]
    assert here.current == 4
    here.arrange(sieve=Sieve(speaker="verkade"))
    assert list(here.sequence) == [3, 5]
    here.arrange(sieve=Sieve(text="NOBODY"))
    assert list(here.sequence) == [5]
    here.arrange(sieve=Sieve(text="zebra"))
    assert list(here.sequence) == []
    assert here.step(1) == here.current
    here.arrange(Order.WORTH, Sieve())
    scores = [here.claims[index].claim.score for index in here.sequence]
    assert scores == sorted(scores, reverse=True)
    here.arrange(Order.STATE)
    assert here.sequence[-1] == 0


def test_a_counted_verdict_takes_the_current_and_the_next_open_ones() -> None:
    here = reading(1, 3)
    assert here.run_from_current(3) == (0, 2, 4)
    assert here.run_from_current(99) == (0, 2, 4, 5, 6)


def test_marks_do_not_overlap_and_stand_in_the_claim() -> None:
    here = reading()
    for index, shown in enumerate(here.claims):
        end = shown.claim.start
        for mark in here.marks(index):
            assert end <= mark.start < mark.end <= shown.claim.end
            end = mark.end


def test_progress_and_replacing() -> None:
    here = reading(0)
    assert here.progress().judged == 1
    changed = here.replace_claims([replace(here.claims[4], status=Status.DISPUTED)])
    assert changed == [4]
    assert here.progress().by_status[Status.DISPUTED] == 1
    assert here.replace_claims([here.claims[4]]) == []
    assert here.progress().findings == 1
    assert here.replace_findings([replace(here.findings[0], state="accepted")])
    assert here.progress().findings == 0
