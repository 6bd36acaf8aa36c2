"""Reads stored articles again with a newer extractor; what persons did is laid over it.

What a person decided on stands: a claim that was judged, and that the newer reading does not find,
is kept and listed; one that nobody decided on is retired. What the newer reading finds comes in,
but for claims all of whose words stand in what a person made or judged.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from workbench.desk.comparing import Comparing
from workbench.desk.extracting import Outcome, examine, outcomes
from workbench.desk.intake import Arrival
from workbench.desk.remaking import claim_of
from workbench.desk.rereading import checked, recheck_mended
from workbench.model.claim import Claim
from workbench.model.date import DateMention
from workbench.model.errors import Refusal
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure
from workbench.model.finding import Finding
from workbench.store import articles, rereadings
from workbench.store.cells import moment_cell
from workbench.store.claims import add_claims, set_contents
from workbench.store.extractions import get_extraction
from workbench.store.findings import keep_findings
from workbench.store.mentions import add_mentions, drop_mentions, get_dates, get_figures
from workbench.store.recorrecting import (
    Mended,
    correct_again,
    mended_places,
    move_mended,
    wait_for_comparing,
)
from workbench.store.renewals import renew
from workbench.store.rereadings import Held
from workbench.store.store import Store

_Mention = TypeVar("_Mention", Figure, DateMention)
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reread:
    """What became of one article."""

    article: int
    refusal: Refusal | None = None
    changed: bool = False
    added: int = 0
    """Claims that stand now and did not before."""
    gone: int = 0
    """Claims that stood before, were decided on by nobody, and are not found any more."""
    kept: tuple[Claim, ...] = ()
    """Claims that the reading does not find and that stand since somebody decided on them."""


class _Unchanged(Exception):  # noqa: N818 - no error
    """Takes back a transaction that would leave everything as it was."""


def read_again(
    store: Store, clock: Callable[[], datetime], numbers: Sequence[int] = (), jobs: int = 1
) -> Iterator[Reread]:
    """Read the articles with these numbers again, or all; yield what became of each, in order.

    What is yielded is on disk: one transaction for each article, none where nothing changes. At
    the end what changed is compared with the other articles.
    """
    with store.reading():
        lines = articles.article_lines(store, earlier=True)
    wanted = [line.number for line in lines if not numbers or line.number in numbers]
    for outcome in outcomes(_arrivals(store, wanted), examine, jobs):
        yield _kept(store, outcome, clock)
    recheck_mended(store, clock)
    Comparing(store).update()


def _arrivals(store: Store, numbers: Iterable[int]) -> Iterator[Arrival]:
    for number in numbers:
        with store.reading():
            article, _, _ = articles.get_article(store, number)
        yield Arrival(f"article {number}", article, None, len(article.text), number=number)


def _kept(
    store: Store,
    outcome: Outcome[tuple[Extraction, tuple[Finding, ...]]],
    clock: Callable[[], datetime],
) -> Reread:
    number = outcome.arrival.number or 0
    if outcome.answer is None:
        return Reread(number, outcome.refusal)
    found, findings = outcome.answer
    laying = Laying(store, number, found, moment_cell(clock()))
    try:
        with store.writing():
            before = rereadings.fingerprint(store, number)
            added, gone = laying.lay(findings)
            if rereadings.fingerprint(store, number) == before:
                raise _Unchanged
            wait_for_comparing(store, number, len(found.article.text))
            renew(store, number, laying.now)
    except _Unchanged:
        with store.reading():
            return Reread(number, kept=tuple(rereadings.kept_claims(store, number)))
    with store.reading():
        kept = tuple(rereadings.kept_claims(store, number))
    return Reread(number, None, True, added, gone, kept)


class Laying:
    """Puts a newer reading of one article under what persons did, inside a transaction."""

    def __init__(self, store: Store, number: int, found: Extraction, now: str) -> None:
        self._store = store
        self._number = number
        self._found = found
        self.now = now
        self._text = found.article.text

    def lay(self, findings: Sequence[Finding]) -> tuple[int, int]:
        """Do it; return how many claims came and how many went."""
        store, number = self._store, self._number
        held = rereadings.held_claims(store, number)
        found, fresh = self._with_mentions(mended_places(store, number))
        persons = [one for one in held if one.by_person and not one.taken_away]
        extracted = [one for one in held if not one.by_person and not one.taken_away]
        missing = [one for one in extracted if one.claim.id not in fresh]
        kept = self._decided(missing, [*fresh.values(), *(one.claim for one in persons)])
        standing = [one.claim for one in (*persons, *kept)]
        known = {one.claim.id for one in held if not one.retired or one.taken_away}
        hidden = self._hidden(
            [claim for claim in fresh.values() if claim.id not in known],
            standing,
            [*standing, *(one.claim for one in held if one.taken_away)],
        )
        contents = {one.number: self._contents(one.claim, fresh, found) for one in held}
        set_contents(store, contents.items())
        ids = {one.claim.id for one in held}
        new = [c for c in fresh.values() if c.id not in ids and c.id not in hidden]
        numbers = add_claims(store, number, new)
        shown = fresh.keys() - hidden
        again = [one for one in extracted if one.claim.id in shown]
        missed = [one for one in extracted if one.claim.id not in shown]
        stay = {one.number for one in kept}
        rereadings.find_again(store, (one.number for one in again))
        rereadings.find_no_more(store, (one.number for one in missed), stay, self.now)
        lying = [(one.number, contents[one.number]) for one in (*persons, *again, *kept)]
        lying += zip(numbers, new, strict=True)
        drop_mentions(store, number)
        add_mentions(store, number, found, _homes(lying))
        rereadings.lay_out(store, number, found.passages, found.sentences)
        correct_again(store, number, self._read(fresh.values()))
        if persons or kept or mended_places(store, number):
            findings = checked(get_extraction(store, number)[0])
        keep_findings(store, number, found.article.id, findings)
        came = len(new) + sum(one.retired for one in again)
        return came, sum(not one.retired for one in missed if one.number not in stay)

    # Claims

    def _decided(self, missing: Sequence[Held], standing: Sequence[Claim]) -> list[Held]:
        """Return those of the claims not found that something is decided on."""
        numbers = rereadings.decided_on(self._store, self._number)
        marks = [
            (start, end)
            for start, end in rereadings.marked_places(self._store, self._number)
            if not any(one.start <= start and end <= one.end for one in standing)
        ]
        return [
            one
            for one in missing
            if one.number in numbers
            or any(one.claim.start <= start and end <= one.claim.end for start, end in marks)
        ]

    def _hidden(
        self, coming: Sequence[Claim], standing: Sequence[Claim], known: Sequence[Claim]
    ) -> set[str]:
        """Return the ids of claims that would say again what a person made or judged."""
        return {
            claim.id
            for claim in coming
            if any(one.start < claim.end and claim.start < one.end for one in standing)
            and all(
                any(one.start <= at < one.end for one in known)
                for at in range(claim.start, claim.end)
                if self._text[at].isalnum()
            )
        }

    def _contents(self, claim: Claim, fresh: dict[str, Claim], found: Extraction) -> Claim:
        if claim.id in fresh:
            return fresh[claim.id]
        made = claim_of(found, claim.start, claim.end, [claim])
        return replace(made, speaker=claim.speaker)

    # Figures and dates

    def _with_mentions(self, places: Sequence[Mended]) -> tuple[Extraction, dict[str, Claim]]:
        """Return what was read with what persons corrected in it, and its claims by id."""
        figures, of_figures = self._with_corrected(
            "figure",
            places,
            self._found.figures,
            get_figures(self._store, self._number),
            lambda one: (one.number_start, one.number_end),
        )
        dates, of_dates = self._with_corrected(
            "date",
            places,
            self._found.dates,
            get_dates(self._store, self._number),
            lambda one: (one.start, one.end),
        )
        claims = self._found.claims
        found = replace(self._found, figures=figures, dates=dates)
        if figures != self._found.figures or dates != self._found.dates:
            claims = tuple(_moved(claim, of_figures, of_dates, found) for claim in claims)
        return found, {claim.id: claim for claim in claims}

    def _with_corrected(
        self,
        kind: str,
        places: Sequence[Mended],
        read: Sequence[_Mention],
        before: Sequence[_Mention],
        place: Callable[[_Mention], Place],
    ) -> tuple[tuple[_Mention, ...], dict[int, int]]:
        """Let what was corrected and is not read any more stand, instead of what overlaps it.

        A correction goes along where the same thing is read with other bounds.
        """
        left: list[tuple[_Mention, int | None]] = [(one, at) for at, one in enumerate(read)]
        taken = {(one.start, one.end) for one in places if one.kind == kind}
        old = {place(one): one for one in before}
        for mended in (one for one in places if one.kind == kind and one.stands):
            own = (mended.start, mended.end)
            if any(place(one) == own for one, _ in left):
                continue
            over = [place(one) for one, _ in left if _meet(place(one), own)]
            if len(over) == 1 and over[0] not in taken:
                move_mended(self._store, mended.number, *over[0])
                taken.add(over[0])
            elif own in old:
                left = [(one, at) for one, at in left if not _meet(place(one), own)]
                left.append((old[own], None))
                left.sort(key=lambda pair: place(pair[0]))
        moves = {at: index for index, (_, at) in enumerate(left) if at is not None}
        return tuple(one for one, _ in left), moves

    def _read(self, claims: Iterable[Claim]) -> frozenset[tuple[str, int, int]]:
        return frozenset(
            [("figure", one.number_start, one.number_end) for one in self._found.figures]
            + [("date", one.start, one.end) for one in self._found.dates]
            + [("speaker", one.start, one.end) for one in claims]
        )


def _meet(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _moved(
    claim: Claim, of_figures: dict[int, int], of_dates: dict[int, int], found: Extraction
) -> Claim:
    """Return a claim as read, with the indexes that what it holds has now."""
    inside = claim_of(found, claim.start, claim.end, [claim])
    own = (set(of_figures.values()), set(of_dates.values()))
    figures = {of_figures[at] for at in claim.figures if at in of_figures}
    dates = {of_dates[at] for at in claim.dates if at in of_dates}
    return replace(
        claim,
        figures=tuple(sorted(figures.union(inside.figures).difference(own[0] - figures))),
        dates=tuple(sorted(dates.union(inside.dates).difference(own[1] - dates))),
    )


def _homes(claims: Iterable[tuple[int, Claim]]) -> dict[str, dict[int, int]]:
    """Return for each list and index the first claim in the text that holds it."""
    homes: dict[str, dict[int, int]] = {
        name: {} for name in ("figures", "dates", "quotations", "names")
    }
    for number, claim in sorted(claims, key=lambda pair: (pair[1].start, pair[1].end)):
        for name, of in homes.items():
            for index in getattr(claim, name):
                of.setdefault(index, number)
    return homes
