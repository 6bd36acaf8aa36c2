"""Puts articles into the store: read, extracted, checked, kept, each once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from workbench.desk.desk import Desk
from workbench.desk.extracting import Outcome, examine, outcomes
from workbench.desk.intake import Arrival
from workbench.desk.revisions import Revision
from workbench.model.errors import Refusal
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding

_ARTICLES = 200
_CHARACTERS = 1_000_000
"""What one transaction holds at most: others wait as long, and memory holds as much."""

Examined = tuple[Extraction, tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one arrival."""

    arrival: Arrival
    refusal: Refusal | None
    added: bool
    """False for what was refused, and for what stood in the store already."""
    known: bool = False
    """True for what stood in the store already."""
    claims: int = 0
    findings: int = 0
    revision: Revision | None = None
    """Where it is a later text of an article that was there."""
    earlier: int | None = None
    """Number of the newest text, where this known one is an earlier text of it."""


def ingest(
    desk: Desk, arrivals: Iterable[Arrival], jobs: int = 1, revision_of: int | None = None
) -> Iterator[Kept]:
    """Keep the articles among `arrivals`, and yield what became of each, in order.

    A later text of an article that is there takes over what was decided on words that did not
    change. `revision_of` is the number of a text that the one article coming in follows.

    What is yielded is on disk. At the end the new articles are compared with the others. Refusal
    when the store cannot be written to; what was yielded before stays kept.
    """
    waiting: list[Outcome[Examined]] = []
    added = False
    characters = 0
    if revision_of is not None:
        arrivals = _only_one(arrivals)
    for outcome in outcomes(_unknown(desk, arrivals), examine, jobs):
        waiting.append(outcome)
        characters += len(outcome.answer[0].article.text) if outcome.answer else 0
        if len(waiting) >= _ARTICLES or characters >= _CHARACTERS:
            for kept in _kept(desk, waiting, revision_of):
                added = added or kept.added
                yield kept
            waiting, characters = [], 0
    for kept in _kept(desk, waiting, revision_of):
        added = added or kept.added or kept.revision is not None
        yield kept
    if added:
        desk.compare()


def _only_one(arrivals: Iterable[Arrival]) -> Iterator[Arrival]:
    """Refuse a second article: only one can be the text that follows another."""
    found = False
    for arrival in arrivals:
        if arrival.article is not None and found:
            raise Refusal("holds more than one article", arrival.origin, "name one article's file")
        found = found or arrival.article is not None
        yield arrival


def _unknown(desk: Desk, arrivals: Iterable[Arrival]) -> Iterator[Arrival]:
    """Leave out the article of an arrival that the store has: it need not be read again."""
    for arrival in arrivals:
        number = None if arrival.article is None else desk.number_of(arrival.article.id)
        if number is not None:
            yield replace(arrival, article=None, known=True, number=number)
        else:
            yield arrival


def _kept(desk: Desk, waiting: list[Outcome[Examined]], revision_of: int | None) -> Iterator[Kept]:
    examined = [outcome.answer for outcome in waiting if outcome.answer is not None]
    added = iter(desk.keep_many(examined) if examined else ())
    for outcome in waiting:
        if outcome.answer is None:
            yield _known(desk, outcome, revision_of)
            continue
        extraction, findings = outcome.answer
        new = next(added)
        revision = None
        number = desk.number_of(extraction.article.id)
        if new and number is not None:
            revision = desk.revisions.recognise(number, revision_of)
        yield Kept(
            outcome.arrival, None, new, not new, len(extraction.claims), len(findings), revision
        )


def _known(desk: Desk, outcome: Outcome[Examined], revision_of: int | None) -> Kept:
    """Return what became of what was refused, or stood in the store already."""
    arrival = outcome.arrival
    kept = Kept(arrival, outcome.refusal, False, arrival.known)
    if arrival.number is None:
        return kept
    newest = desk.revisions.newest_of(arrival.number)
    if newest == arrival.number:
        return kept
    if revision_of is not None and desk.revisions.newest_of(revision_of) == newest:
        return replace(kept, revision=desk.revisions.come_back(arrival.number))
    return replace(kept, earlier=newest)
