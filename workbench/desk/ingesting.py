"""Puts articles into the store: read, extracted, checked, kept, each once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from workbench.desk.desk import Desk
from workbench.desk.extracting import Outcome, examine, outcomes
from workbench.desk.intake import Arrival
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


def ingest(desk: Desk, arrivals: Iterable[Arrival], jobs: int = 1) -> Iterator[Kept]:
    """Keep the articles among `arrivals`, and yield what became of each, in order.

    What is yielded is on disk. At the end the new articles are compared with the others. Refusal
    when the store cannot be written to; what was yielded before stays kept.
    """
    waiting: list[Outcome[Examined]] = []
    added = False
    characters = 0
    for outcome in outcomes(_unknown(desk, arrivals), examine, jobs):
        waiting.append(outcome)
        characters += len(outcome.answer[0].article.text) if outcome.answer else 0
        if len(waiting) >= _ARTICLES or characters >= _CHARACTERS:
            for kept in _kept(desk, waiting):
                added = added or kept.added
                yield kept
            waiting, characters = [], 0
    for kept in _kept(desk, waiting):
        added = added or kept.added
        yield kept
    if added:
        desk.compare()


def _unknown(desk: Desk, arrivals: Iterable[Arrival]) -> Iterator[Arrival]:
    """Leave out the article of an arrival that the store has: it need not be read again."""
    for arrival in arrivals:
        if arrival.article is not None and desk.number_of(arrival.article.id) is not None:
            yield replace(arrival, article=None, known=True)
        else:
            yield arrival


def _kept(desk: Desk, waiting: list[Outcome[Examined]]) -> Iterator[Kept]:
    examined = [outcome.answer for outcome in waiting if outcome.answer is not None]
    added = iter(desk.keep_many(examined) if examined else ())
    for outcome in waiting:
        if outcome.answer is None:
            yield Kept(outcome.arrival, outcome.refusal, False, outcome.arrival.known)
            continue
        extraction, findings = outcome.answer
        new = next(added)
        yield Kept(outcome.arrival, None, new, not new, len(extraction.claims), len(findings))
