"""Where the reviewer is in one article: the current claim, the order and the filter.

It knows no screen, so that every rule of moving and marking can be tested without one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from workbench.desk.revisions import ClaimChange
from workbench.desk.views import ArticleView, ClaimView, FindingView
from workbench.model.verdict import Status
from workbench.tui.paragraphs import Paragraphs
from workbench.tui.sieve import Sieve


class Order(StrEnum):
    """In which order the claims follow one another."""

    READING = "reading"
    WORTH = "worth"
    STATE = "state"


_STATE_ORDER = {
    Status.DISPUTED: 0,
    Status.OPEN: 1,
    Status.UNSOURCED: 2,
    Status.VERIFIED: 3,
    Status.DISMISSED: 4,
}


class Mark(NamedTuple):
    """A part of the current claim that is marked inside it."""

    start: int
    end: int
    kind: str
    """`figure`, `date`, `name` or `quotation`."""


class Progress(NamedTuple):
    """How far the review of an article is."""

    judged: int
    claims: int
    by_status: dict[Status, int]
    findings: int
    """Those that nobody accepted or dismissed yet."""
    paragraphs_done: int = 0
    paragraphs: int = 0
    """A paragraph is done when its claims are judged, or it is ticked as holding nothing."""

    @property
    def done(self) -> bool:
        """Tell whether nothing is left to do."""
        return (
            self.judged == self.claims
            and not self.findings
            and self.paragraphs_done == self.paragraphs
        )


class Reading:
    """The state of one opened article on the screen."""

    def __init__(self, view: ArticleView) -> None:
        self.number = view.number
        self.text = view.extraction.article.text
        self.part_page = 0
        """Which nine parts of the current claim the digits mean, from 0."""
        self.former: dict[str, ClaimChange] = {}
        """What stood in the last draft where a claim has other words now, by the claim's id."""
        self.order = Order.READING
        self.sieve = Sieve()
        self.current: int | None = None
        """Index of the current claim; None in an article without claims."""
        self._take(view)
        if self.claims:
            self.current = self.next_open(include_current=True, start=0)
            self.current = 0 if self.current is None else self.current

    def _take(self, view: ArticleView) -> None:
        self.extraction = view.extraction
        self.claims: list[ClaimView] = list(view.claims)
        self.findings: list[FindingView] = list(view.findings)
        self._starts = [shown.claim.start for shown in self.claims]
        self._reach = list(accumulate((shown.claim.end for shown in self.claims), max))
        self._by_id = {shown.claim.id: index for index, shown in enumerate(self.claims)}
        self.paragraphs = Paragraphs(view.paragraphs, [shown.claim for shown in self.claims])
        self.findings_of: dict[int, list[int]] = {}
        self._place_findings()
        self.sequence: tuple[int, ...] = tuple(range(len(self.claims)))
        """Indexes of the claims that the filter lets through, in the chosen order."""
        self._turn = {index: turn for turn, index in enumerate(self.sequence)}
        self.picked: set[int] = set()
        """Indexes of the claims that the next mark is for, where it is for several."""

    def renew(self, view: ArticleView, show: Iterable[str] = ()) -> None:
        """Take over an article whose claims are others now.

        The first claim of `show` that is there becomes the current one; else the one that was
        stays, or the one at its place.
        """
        before = None if self.current is None else self.claims[self.current].claim
        self._take(view)
        wanted = [*show, *([before.id] if before else [])]
        known = [index for one in wanted if (index := self._by_id.get(one)) is not None]
        self.part_page = 0
        if known:
            self.current = known[0]
        elif before is not None and self.claims:
            near = bisect_left(self._starts, before.start)
            self.current = min(near, len(self.claims) - 1)
        elif not self.claims:
            self.current = None
        self.arrange()

    def _place_findings(self) -> None:
        self.findings_of = {}
        for number, shown in enumerate(self.findings):
            for span in shown.finding.spans:
                for index in self.between(span.start, span.end):
                    held = self.findings_of.setdefault(index, [])
                    if number not in held:
                        held.append(number)

    def between(self, start: int, end: int) -> list[int]:
        """Return the indexes of the claims that share a character with `text[start:end]`."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return [index for index in range(first, last) if self.claims[index].claim.end > start]

    def index_of(self, claim_id: str) -> int | None:
        """Return the index of a claim by its id."""
        return self._by_id.get(claim_id)

    # What is looked at, and in which order

    def passes(self, index: int) -> bool:
        """Tell whether the filter lets this claim through."""
        rules = (
            self.findings[number].finding.rule
            for number in self.findings_of.get(index, ())
            if self.findings[number].state != "dismissed"
        )
        return self.sieve.passes(self.claims[index], rules)

    def arrange(self, order: Order | None = None, sieve: Sieve | None = None) -> None:
        """Take another order or filter; the current claim stays where it may."""
        self.order = order or self.order
        self.sieve = self.sieve if sieve is None else sieve
        kept = [index for index in range(len(self.claims)) if self.passes(index)]
        if self.order is Order.WORTH:
            kept.sort(key=lambda index: (-self.claims[index].claim.score, index))
        elif self.order is Order.STATE:
            kept.sort(key=lambda index: (_STATE_ORDER[self.claims[index].status], index))
        self.sequence = tuple(kept)
        self._turn = {index: turn for turn, index in enumerate(self.sequence)}
        if self.sequence and self.current not in self._turn and self.paragraphs.at is None:
            after = [index for index in self.sequence if index >= (self.current or 0)]
            self.current = after[0] if after else self.sequence[-1]

    def turn_of(self, index: int) -> int | None:
        """Return the place of a claim in the sequence, None where the filter holds it back."""
        return self._turn.get(index)

    # Moving

    def step(self, count: int) -> int | None:
        """Return the claim `count` further (back where negative), stopping at either end."""
        if not self.sequence:
            return self.current
        if self.current is None and self.paragraphs.at is not None:
            return self._step_from_paragraph(count)
        turn = self._turn.get(self.current if self.current is not None else -1, 0)
        return self.sequence[min(max(turn + count, 0), len(self.sequence) - 1)]

    def _step_from_paragraph(self, count: int) -> int:
        """Return the claim `count` further than the paragraph in hand."""
        here = self.paragraphs.at_hand.start
        before = [index for index in self.sequence if self.claims[index].claim.start < here]
        after = [index for index in self.sequence if self.claims[index].claim.start >= here]
        if count > 0:
            return after[min(count, len(after)) - 1] if after else before[-1]
        return before[max(len(before) + count, 0)] if before else after[0]

    def next_open(
        self, *, backward: bool = False, include_current: bool = False, start: int | None = None
    ) -> int | None:
        """Return the next open claim, going round at the end; None where none is open."""
        size = len(self.sequence)
        if not size:
            return None
        turn = self._turn.get(self.current if self.current is not None else -1, 0)
        if self.current is None and start is None and self.paragraphs.at is not None:
            turn = self._turn_before(self.paragraphs.at_hand.start) + backward
        turn = turn if start is None else start
        sign = -1 if backward else 1
        steps = range(size) if include_current else range(1, size + 1)
        for distance in steps:
            index = self.sequence[(turn + sign * distance) % size]
            if self.claims[index].status is Status.OPEN:
                return index
        return None

    def _turn_before(self, offset: int) -> int:
        """Return the turn of the last claim before an offset, -1 where there is none."""
        turns = (turn for turn, index in enumerate(self.sequence)
                 if self.claims[index].claim.start < offset)  # fmt: skip
        return max(turns, default=-1)

    def run_from_current(self, count: int) -> tuple[int, ...]:
        """Return the claims that a counted verdict marks: the current and the next open ones."""
        if self.current is None or self._turn.get(self.current) is None:
            return ()
        turn = self._turn[self.current]
        following = (
            index for index in self.sequence[turn + 1 :] if self.claims[index].status is Status.OPEN
        )
        return (self.current, *(index for index, _ in zip(following, range(count - 1))))  # noqa: B905

    # What changed

    def replace_claims(self, views: Iterable[ClaimView]) -> list[int]:
        """Take over new states of claims; return the indexes of those that differ."""
        changed: list[int] = []
        for shown in views:
            index = self._by_id.get(shown.claim.id)
            if index is not None and self.claims[index] != shown:
                self.claims[index] = replace(
                    shown, claim=self.claims[index].claim, position=self.claims[index].position
                )
                changed.append(index)
        return changed

    def replace_findings(self, views: Iterable[FindingView]) -> bool:
        """Take over new states of findings; tell whether any differs."""
        fresh = list(views)
        differs = fresh != self.findings
        if differs:
            self.findings = fresh
            self._place_findings()
        return differs

    # What is shown

    def marks(self, index: int) -> list[Mark]:
        """Return the figures, dates and names of a claim, in text order, without overlaps."""
        claim, found = self.claims[index].claim, self.extraction
        marks = [
            Mark(figure.number_start, figure.number_end, "figure")
            for figure in (found.figures[number] for number in claim.figures)
        ]
        marks += [
            Mark(day.start, day.end, "date")
            for day in (found.dates[number] for number in claim.dates)
        ]
        marks += [
            Mark(name.start, name.end, "name")
            for name in (found.names[number] for number in claim.names)
        ]
        kept: list[Mark] = []
        for mark in sorted(marks):
            if not kept or mark.start >= kept[-1].end:
                kept.append(mark)
        return kept

    def progress(self) -> Progress:
        """Count what is done and what is left."""
        by_status = dict.fromkeys(Status, 0)
        for shown in self.claims:
            by_status[shown.status] += 1
        left = by_status[Status.OPEN]
        waiting = sum(shown.state == "open" for shown in self.findings)
        open_ones = (
            index for index, shown in enumerate(self.claims) if shown.status is Status.OPEN
        )
        return Progress(
            len(self.claims) - left,
            len(self.claims),
            by_status,
            waiting,
            self.paragraphs.count_done(open_ones),
            len(self.paragraphs),
        )
