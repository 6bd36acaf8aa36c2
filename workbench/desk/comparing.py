"""Keeps the links between the articles of a store, article by article or all in one go.

A new article is compared with those it meets, and with no other. In a block that is full it also
comes between articles that met there until now: these are parted, so that the links are the same
whichever order the articles came in.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence

from workbench import plugins
from workbench.languages import load_pack
from workbench.matching.digest import pack_report, stamp, unpack_report
from workbench.matching.meeting import REACH, Spot, Sweep, meeting_keys, spot_of, within
from workbench.matching.reports import Report, link_reports_of_two, publication, report_of
from workbench.model.match import Match
from workbench.store import blocks, matches
from workbench.store.blocks import Neighbour
from workbench.store.extractions import get_extraction
from workbench.store.store import Store

Progress = Callable[[int, int], None]
"""Is told how many articles are done, of how many."""
_BATCH = 500
"""Articles that one transaction holds while many are compared."""
_FEW = 0.05
"""Share of new articles up to which each is compared by itself, rather than all in one go."""
_HELD = 5000
"""Reports kept in memory while all are compared: those of some days."""
_ROOM = 200_000
"""Kilobytes of the store's pages in memory while all are compared."""


class Comparing:
    """The links of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: OrderedDict[int, Report] = OrderedDict()

    def update(self, *, again: bool = False, progress: Progress | None = None) -> None:
        """Compare what is new with the rest, or with `again` all with all."""
        with self._store.reading():
            whole = blocks.compared_by(self._store) == stamp()
            new = blocks.stale(self._store, stamp())
            count = blocks.count(self._store)
        if again or not whole or len(new) > max(1, _FEW * count):
            self._all(again=again, progress=progress)
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
            report = self._keep_report(number)
            own = meeting_keys(report)
            spot = spot_of(report.profile)
            near, parted = self._neighbours(own, spot)
            found = (link_reports_of_two(*_ordered(report, other)) for other in self._reports(near))
            matches.keep_matches(self._store, (m for some in found for m in some), [number])
            self._part(parted)
        self._held.clear()

    def _keep_report(self, number: int) -> Report:
        """Keep an article's digest and put it into its blocks."""
        extraction, _ = get_extraction(self._store, number)
        pack = load_pack(extraction.article.language, plugins.language_folders())
        report = report_of(extraction, pack)
        spot = spot_of(report.profile)
        before = blocks.get_digest(self._store, number, stamp())
        own = meeting_keys(report)
        if before is not None:
            blocks.drop_keys(self._store, spot, meeting_keys(unpack_report(before)) - own)
        blocks.keep_digest(self._store, number, stamp(), spot, pack_report(report))
        blocks.add_keys(self._store, ((key, *spot, number) for key in sorted(own)))
        return report

    def _neighbours(
        self, own: Iterable[int], spot: Spot
    ) -> tuple[set[int], set[tuple[Neighbour, Neighbour]]]:
        """Return the articles that one at `spot` meets, and those that it may come between."""
        near: set[int] = set()
        parted: set[tuple[Neighbour, Neighbour]] = set()
        for key in sorted(own):
            before = blocks.before(self._store, key, spot, REACH)
            after = blocks.after(self._store, key, spot, REACH)
            near.update(n.article for n in (*before, *after) if within(n.day, spot.day))
            for index, left in enumerate(before):
                other = REACH - 1 - index
                if other < len(after) and within(left.day, after[other].day):
                    parted.add((left, after[other]))
        return near, parted

    def _part(self, parted: set[tuple[Neighbour, Neighbour]]) -> None:
        """Take the links away of those that no longer meet in any block."""
        if not parted:
            return
        linked = blocks.linked(self._store, sorted({n.article for pair in parted for n in pair}))
        for left, right in sorted(parted):
            if frozenset((left.article, right.article)) in linked and not self._meet(left, right):
                blocks.unlink(self._store, left.article, right.article)

    def _meet(self, left: Neighbour, right: Neighbour) -> bool:
        ours, theirs = self._reports((left.article, right.article))
        first, last = (left.day, left.place), (right.day, right.place)
        return any(
            blocks.between(self._store, key, first, last, REACH) < REACH
            for key in meeting_keys(ours) & meeting_keys(theirs)
        )

    def _reports(self, numbers: Iterable[int]) -> list[Report]:
        wanted = list(numbers)
        missing = [number for number in wanted if number not in self._held]
        for number, digest in blocks.get_digests(self._store, missing):
            self._held[number] = unpack_report(digest)
        return [self._held[number] for number in wanted]

    # All in one go

    def _all(self, *, again: bool, progress: Progress | None) -> None:
        with self._store.roomy(_ROOM):
            self._all_digests(again=again)
            self._all_links(progress)
        self._held.clear()

    def _all_digests(self, *, again: bool) -> None:
        with self._store.writing():
            blocks.set_compared_by(self._store, "")
            if again or blocks.any_of_another(self._store, stamp()):
                blocks.drop_all(self._store)
            new = blocks.stale(self._store, stamp())
        for start in range(0, len(new), _BATCH):
            with self._store.writing():
                for number in new[start : start + _BATCH]:
                    self._keep_report(number)

    def _all_links(self, progress: Progress | None) -> None:
        with self._store.writing():
            matches.keep_matches(self._store, ())
            order = blocks.in_order(self._store)
        sweep = Sweep()
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            with self._store.writing():
                found = (m for one in batch for m in self._links_of(one, sweep))
                matches.add_matches(self._store, found)
            if progress:
                progress(start + len(batch), len(order))
        with self._store.writing():
            blocks.set_compared_by(self._store, stamp())

    def _links_of(self, one: Neighbour, sweep: Sweep) -> Sequence[Match]:
        """Return the links of an article with those before it."""
        (report,) = self._reports((one.article,))
        found: list[Match] = []
        for other in self._reports(sweep.meet(one.article, one.day, meeting_keys(report))):
            found += link_reports_of_two(other, report)
        while len(self._held) > _HELD:
            self._held.popitem(last=False)
        return found


def _ordered(one: Report, other: Report) -> tuple[Report, Report]:
    first, last = sorted((one, other), key=lambda report: publication(report.profile))
    return first, last
