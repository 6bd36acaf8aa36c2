"""Keeps the links between the articles of a store, article by article or all in one go.

A new article is compared with those it meets, and with no other. In a block that is full it also
comes between articles that met there until now: these are parted, so that the links are the same
whichever order the articles came in.
"""

import os
from collections.abc import Callable, Iterable, Iterator

from workbench.desk.linkers import Digest, Linker, Linkers, Meeting
from workbench.matching.digest import stamp
from workbench.matching.meeting import REACH, Spot, Sweep, within
from workbench.matching.reports import Report, link_reports_of_two, publication
from workbench.store import blocks, matches
from workbench.store.blocks import Keyed, Neighbour
from workbench.store.store import Store

Progress = Callable[[int, int], None]
"""Is told how many articles are done, of how many."""
_BATCH = 200
"""Articles that one transaction holds while many are compared."""
_FEW = 0.05
"""Share of new articles up to which each is compared by itself, rather than all in one go."""
_MANY = 1000
"""Articles from which more than one process is worth its start."""
_JOBS = 8
"""Processes beyond which writing what they find is the slower part."""
_FIRST = (-1, -1)
"""Before all articles."""
_ROOM = 200_000
"""Kilobytes of the store's pages in memory while all are compared."""


class Comparing:
    """The links of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._linker = Linker(store)

    def update(
        self, *, again: bool = False, jobs: int | None = None, progress: Progress | None = None
    ) -> None:
        """Compare what is new with the rest, or with `again` all with all.

        `jobs` is the number of processes that compare all with all; None is one for each
        processor.
        """
        with self._store.reading():
            whole = blocks.compared_by(self._store) == stamp()
            new = blocks.waiting(self._store)
            one = whole and not again and len(new) <= 1
            count = 0 if one else blocks.count(self._store)
        if again or not whole or len(new) > max(1, _FEW * count):
            self._all(_processes(count) if jobs is None else jobs, progress, again=again)
            return
        for done, number in enumerate(new, 1):
            self.take_in(number)
            if progress:
                progress(done, len(new))

    def take_in(self, number: int) -> None:
        """Compare one article with those it meets, in one transaction."""
        with self._store.writing():
            if blocks.compared_by(self._store) != stamp() and not blocks.any_digest(self._store):
                blocks.set_compared_by(self._store, stamp())
            report = self._linker.report(number)
            digest = self._linker.digest(number)
            self._keep(digest)
            near, parted = self._neighbours(digest.keys, digest.spot)
            others = self._linker.reports(near)
            found = (link_reports_of_two(*_ordered(report, other)) for other in others)
            matches.keep_matches(self._store, (m for some in found for m in some), [number])
            self._part(parted)

    def _keep(self, digest: Digest) -> None:
        """Keep what is compared of an article, and put it into its blocks."""
        number, spot, packed, own = digest
        gone = set(blocks.keys_of(self._store, number)).difference(own)
        blocks.drop_keys(self._store, spot, gone)
        blocks.keep_digest(self._store, number, stamp(), spot, packed, own)
        blocks.add_keys(self._store, ((key, *spot, number) for key in own))

    def _neighbours(
        self, own: Iterable[int], spot: Spot
    ) -> tuple[list[int], set[tuple[Neighbour, Neighbour]]]:
        """Return the articles that one at `spot` meets, and those that it may come between."""
        near: set[int] = set()
        parted: set[tuple[Neighbour, Neighbour]] = set()
        for key in own:
            before = blocks.before(self._store, key, spot, REACH)
            after = blocks.after(self._store, key, spot, REACH)
            near.update(n.article for n in (*before, *after) if within(n.day, spot.day))
            for index, left in enumerate(before):
                other = REACH - 1 - index
                if other < len(after) and within(left.day, after[other].day):
                    parted.add((left, after[other]))
        return sorted(near), parted

    def _part(self, parted: set[tuple[Neighbour, Neighbour]]) -> None:
        """Take the links away of those that no longer meet in any block."""
        if not parted:
            return
        linked = blocks.linked(self._store, sorted({n.article for pair in parted for n in pair}))
        for left, right in sorted(parted):
            if frozenset((left.article, right.article)) in linked and not self._meet(left, right):
                blocks.unlink(self._store, left.article, right.article)

    def _meet(self, left: Neighbour, right: Neighbour) -> bool:
        ours, theirs = (set(blocks.keys_of(self._store, n.article)) for n in (left, right))
        first, last = (left.day, left.place), (right.day, right.place)
        return any(
            blocks.between(self._store, key, first, last, REACH) < REACH for key in ours & theirs
        )

    # All in one go

    def _all(self, jobs: int, progress: Progress | None, *, again: bool) -> None:
        linkers = Linkers(self._store, jobs)
        try:
            with self._store.roomy(_ROOM):
                self._all_digests(linkers, progress, again=again)
                self._all_links(linkers, progress)
        finally:
            linkers.close()

    def _all_digests(self, linkers: Linkers, progress: Progress | None, *, again: bool) -> None:
        with self._store.writing():
            blocks.set_compared_by(self._store, "")
            if again or blocks.any_of_another(self._store, stamp()):
                blocks.drop_all(self._store)
            new = blocks.waiting(self._store)
        batches = (new[start : start + _BATCH] for start in range(0, len(new), _BATCH))
        done = 0
        for digests in linkers.digests(batches):
            with self._store.writing():
                for digest in digests:
                    self._keep(digest)
            done += len(digests)
            if progress:
                progress(done, 2 * len(new))

    def _all_links(self, linkers: Linkers, progress: Progress | None) -> None:
        with self._store.writing():
            matches.keep_matches(self._store, ())
            count = blocks.count(self._store)
        done = 0
        for found in linkers.links(self._meetings()):
            with self._store.writing():
                matches.add_rows(self._store, found)
            done = min(done + _BATCH, count)
            if progress:
                progress(count + done, 2 * count)
        with self._store.writing():
            blocks.set_compared_by(self._store, stamp())

    def _meetings(self) -> Iterator[list[Meeting]]:
        sweep = Sweep()
        spot = _FIRST
        while batch := self._next(spot):
            spot = batch[-1].spot
            yield [(one.article, sweep.meet(one.article, one.spot[0], one.keys)) for one in batch]

    def _next(self, spot: tuple[int, int]) -> list[Keyed]:
        with self._store.reading():
            return blocks.next_in_order(self._store, spot, _BATCH)


def _processes(articles: int) -> int:
    return 1 if articles < _MANY else min(_JOBS, os.cpu_count() or 1)


def _ordered(one: Report, other: Report) -> tuple[Report, Report]:
    first, last = sorted((one, other), key=lambda report: publication(report.profile))
    return first, last
