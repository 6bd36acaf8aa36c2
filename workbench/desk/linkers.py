"""Makes digests and links of many articles at once, in this process or in several."""

from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple, TypeVar

from workbench import plugins
from workbench.desk.extracting import leave_interrupts_to_the_parent
from workbench.languages import load_pack
from workbench.matching.digest import pack_report, stamp, unpack_report
from workbench.matching.meeting import Spot, meeting_keys, spot_of
from workbench.matching.reports import Report, link_reports_of_two, report_of
from workbench.model.errors import Refusal
from workbench.model.match import Match
from workbench.store import blocks
from workbench.store.extractions import get_extraction
from workbench.store.matches import match_row
from workbench.store.opening import open_store
from workbench.store.store import Row, Store

T = TypeVar("T")
U = TypeVar("U")
_HELD = 2000
"""Reports kept in memory: those of some days."""
_AHEAD = 2
"""Batches that wait for each process."""
Meeting = tuple[int, list[int]]
"""An article's number, and those of the earlier ones that it meets."""


class Digest(NamedTuple):
    """What is kept of an article."""

    article: int
    spot: Spot
    digest: bytes
    keys: tuple[int, ...]


class Linker:
    """Reads what it needs of one store, and writes nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: OrderedDict[int, Report] = OrderedDict()

    def report(self, number: int) -> Report:
        """Return an article's report, read from what was extracted."""
        extraction, _ = get_extraction(self._store, number)
        return report_of(
            extraction, load_pack(extraction.article.language, plugins.language_folders())
        )

    def digest(self, number: int) -> Digest:
        """Return what is to be kept of an article."""
        report = self.report(number)
        own = tuple(sorted(meeting_keys(report)))
        return Digest(number, spot_of(report.profile), pack_report(report), own)

    def kept_report(self, number: int) -> Report:
        """Return an article's report as it is kept, or read anew where it is not."""
        held = self._held.get(number)
        if held is None:
            digest = blocks.current_digest(self._store, number, stamp())
            held = unpack_report(digest) if digest else self.report(number)
            self._held[number] = held
        return held

    def reports(self, numbers: Iterable[int]) -> list[Report]:
        """Return the reports of articles whose digests are kept."""
        wanted = list(numbers)
        missing = [number for number in wanted if number not in self._held]
        for number, digest in blocks.get_digests(self._store, missing):
            self._held[number] = unpack_report(digest)
        found = [self._held[number] for number in wanted]
        while len(self._held) > _HELD:
            self._held.popitem(last=False)
        return found

    def links(self, meeting: Meeting) -> list[Row]:
        """Return the links of an article with earlier ones, as they are kept."""
        number, others = meeting
        (report,) = self.reports((number,))
        found: list[Match] = []
        for other in self.reports(others):
            found += link_reports_of_two(other, report)
        return [match_row(match) for match in found]


class Linkers:
    """As many linkers as there are processes; with one job it is this process."""

    def __init__(self, store: Store, jobs: int) -> None:
        self._path = store.path
        self._own = Linker(store)
        self._jobs = jobs
        self._pool = (
            ProcessPoolExecutor(jobs, get_context("spawn"), leave_interrupts_to_the_parent)
            if jobs > 1
            else None
        )

    def close(self) -> None:
        """Let the processes go."""
        if self._pool:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def digests(self, batches: Iterable[list[int]]) -> Iterator[list[Digest]]:
        """Yield the digests of each batch of articles, in order."""
        if self._pool is None:
            return ([self._own.digest(number) for number in batch] for batch in batches)
        return self._sent(self._pool, _digests, batches)

    def links(self, batches: Iterable[list[Meeting]]) -> Iterator[list[Row]]:
        """Yield the links of each batch of meetings, in order, as they are kept."""
        if self._pool is None:
            return (
                [row for meeting in batch for row in self._own.links(meeting)] for batch in batches
            )
        return self._sent(self._pool, _links, batches)

    def _sent(
        self,
        pool: ProcessPoolExecutor,
        work: Callable[[Path, list[T]], list[U]],
        batches: Iterable[list[T]],
    ) -> Iterator[list[U]]:
        flying: deque[Future[list[U]]] = deque()
        try:
            for batch in batches:
                flying.append(pool.submit(work, self._path, batch))
                if len(flying) > self._jobs * _AHEAD:
                    yield flying.popleft().result()
            while flying:
                yield flying.popleft().result()
        except BrokenProcessPool as error:
            raise Refusal(
                "a worker process was killed, perhaps for want of memory",
                "--jobs",
                "try again with fewer jobs",
            ) from error


@lru_cache(maxsize=1)
def _linker(path: Path) -> Linker:
    """Return this process's linker: a process opens the store once."""
    return Linker(open_store(path, create=False))


def _digests(path: Path, numbers: list[int]) -> list[Digest]:
    linker = _linker(path)
    return [linker.digest(number) for number in numbers]


def _links(path: Path, meetings: list[Meeting]) -> list[Row]:
    linker = _linker(path)
    return [row for meeting in meetings for row in linker.links(meeting)]
