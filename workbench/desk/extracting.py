"""Extraction and checks over many articles: in order, on several processes, in bounded memory."""

import gc
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from multiprocessing.context import BaseContext
from typing import Generic, TypeVar

from workbench import plugins
from workbench.desk.intake import Arrival
from workbench.exporters.documents import extraction_pieces
from workbench.languages import Pack, load_pack
from workbench.model.article import Article
from workbench.model.errors import Refusal
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding

T = TypeVar("T")

_BATCH = 30_000
"""Characters that go to a worker at once: enough to outweigh the sending, and so few that no
worker is left with much to do when the others are done."""
_RARELY = 10_000, 50, 1000
"""Objects made, and rounds, between two looks for garbage: the young, the older, all."""
_HUGE = 1_000_000
"""Characters of an article whose document is written in pieces."""
_AHEAD = 8
"""Batches in flight for each worker; more only fills memory."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What became of one arrival: an answer, or why there is none."""

    arrival: Arrival
    answer: T | None
    refusal: Refusal | None


def examine(
    article: Article, language: str | None = None
) -> tuple[Extraction, tuple[Finding, ...]]:
    """Return all that is found in an article, and what contradicts itself there.

    What contradicts itself is told in `language`, None is the article's own.
    """
    from workbench.checking import check
    from workbench.extract.pipeline import extract

    pack = _pack(article.language)
    extraction = extract(article, pack)
    telling = pack if language is None else pack.telling_in(_pack(language))
    return extraction, tuple(check(extraction, telling))


def _pack(language: str) -> Pack:
    return load_pack(language, plugins.language_folders())


def document_line(article: Article) -> bytes:
    """Return the document of `extract --json` for an article in UTF-8, without a line end."""
    return b"".join([piece.encode() for piece in extraction_pieces(*examine(article))])


def document_pieces(article: Article) -> Iterable[bytes]:
    """Return the document of `extract --json` for an article in UTF-8, without a line end; that
    of a huge one in pieces, each made when it is asked for, so that it never stands here whole."""
    if len(article.text) <= _HUGE:
        return (document_line(article),)
    examined = examine(article)
    return (piece.encode() for piece in extraction_pieces(*examined))


def outcomes(
    arrivals: Iterable[Arrival], work: Callable[[Article], T], jobs: int = 1, *, alone: bool = False
) -> Iterator[Outcome[T]]:
    """Yield `work` done on each arrival, in the order they came.

    `work` is a function of a module, so that a worker can be sent its name. An article on which
    it fails is refused; the others go on. `alone` tells that this process holds nothing that a
    copy of it must not touch, such as an open store: then the workers may begin as copies, which
    spares them all loading.
    """
    if jobs <= 1:
        for arrival in arrivals:
            yield from _done([arrival], [_attempt(work, arrival)])
        return
    coming = iter(arrivals)
    copies = alone and _copies_well()
    if copies:
        # What the first article makes this process load, the copies have.
        for arrival in islice(coming, 1):
            yield from _done([arrival], [_attempt(work, arrival)])
    context = get_context("fork" if copies else "spawn")
    yield from _pooled(coming, work, jobs, context)


def _copies_well() -> bool:
    """Tell whether a process can be copied here: not beside threads, nor where system libraries
    forbid it."""
    return sys.platform == "linux" and threading.active_count() == 1


def _pooled(
    arrivals: Iterable[Arrival], work: Callable[[Article], T], jobs: int, context: BaseContext
) -> Iterator[Outcome[T]]:
    pool = ProcessPoolExecutor(jobs, context, _begin_worker)
    flying: deque[tuple[list[Arrival], Future[list[T | Refusal | None]]]] = deque()
    try:
        for batch in _batches(arrivals):
            flying.append((batch, pool.submit(_attempt_all, work, batch)))
            while len(flying) > jobs * _AHEAD:
                yield from _landed(*flying.popleft())
        while flying:
            yield from _landed(*flying.popleft())
    except BrokenProcessPool as error:
        raise Refusal(
            "a worker process was killed, perhaps for want of memory",
            "--jobs",
            "try again with fewer jobs",
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _batches(arrivals: Iterable[Arrival]) -> Iterator[list[Arrival]]:
    batch: list[Arrival] = []
    size = 0
    for arrival in arrivals:
        batch.append(arrival)
        size += len(arrival.article.text) if arrival.article else 0
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _landed(batch: list[Arrival], future: Future[list[T | Refusal | None]]) -> Iterator[Outcome[T]]:
    yield from _done(batch, future.result())


def _done(batch: list[Arrival], answers: list[T | Refusal | None]) -> Iterator[Outcome[T]]:
    for arrival, answer in zip(batch, answers, strict=True):
        if isinstance(answer, Refusal):
            yield Outcome(arrival, None, answer)
        else:
            yield Outcome(arrival, answer, arrival.refusal)


def _attempt_all(work: Callable[[Article], T], batch: list[Arrival]) -> list[T | Refusal | None]:
    return [_attempt(work, arrival) for arrival in batch]


def _attempt(work: Callable[[Article], T], arrival: Arrival) -> T | Refusal | None:
    if arrival.article is None:
        return None
    try:
        return work(arrival.article)
    except Refusal as refusal:
        return refusal
    except Exception as error:
        if os.environ.get("WORKBENCH_DEBUG"):
            raise
        return Refusal(
            f"the workbench failed on this text ({type(error).__name__}: {error})",
            arrival.origin,
            "this is a bug: please report it, with the text",
        )


def collect_rarely() -> None:
    """Look for garbage in circles rarely, in a process that only extracts.

    Extraction leaves none, and each look goes through all that was found so far: a quarter of the
    time that an article of many megabytes takes.
    """
    gc.set_threshold(*_RARELY)


def leave_interrupts_to_the_parent() -> None:
    """Let an interrupt end the process that started this one, not this one in the midst of work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _begin_worker() -> None:
    leave_interrupts_to_the_parent()
    collect_rarely()
