"""Which articles meet: those that share a key, and stand near each other in that key's block.

A block holds the articles of one key in the order of their publication, undated ones first. Two
articles meet where at most `REACH` articles lie between them and the other in any block that they
share, so a thousand reports on one event give each some dozens to be compared with, its nearest
ones, and a chain of links still holds all of them together. Whether two articles meet depends on
what is in the store, never on the order in which it came there.
"""

from collections import defaultdict, deque
from collections.abc import Iterable
from hashlib import blake2b
from typing import NamedTuple

from workbench.matching.blocking import keys
from workbench.matching.dates import date_keys
from workbench.matching.events import WINDOW
from workbench.matching.quotations import saying_key
from workbench.matching.reports import Report
from workbench.matching.subjects import Profile

REACH = 16
"""Places in a block from which on two articles do not meet by it."""
UNDATED = 0
"""The day of an article that has no date."""


class Spot(NamedTuple):
    """The place of an article among all, in every block."""

    day: int
    """Proleptic ordinal of the publication date, `UNDATED` where nobody states it."""
    place: int
    """Among those of one day: the article's id as a number of 63 bits."""


def spot_of(profile: Profile) -> Spot:
    """Return where the article stands among all."""
    day = profile.published.toordinal() if profile.published else UNDATED
    return Spot(day, int(profile.article, 16) >> 1)


def meeting_keys(report: Report) -> frozenset[int]:
    """Return the keys of all that the article states, as numbers of 63 bits."""
    found: set[tuple[str, ...]] = set()
    for subject in report.figures:
        found.update(keys(subject))
    found.update(saying_key(saying) for saying in report.sayings)
    for dated in report.dated:
        found.update(date_keys(dated))
    return frozenset(map(key_number, found))


def key_number(key: tuple[str, ...]) -> int:
    """Return a key as a number; that two keys share one costs a comparison and nothing more."""
    digest = blake2b("\x1f".join(key).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def within(first: int, second: int) -> bool:
    """Tell whether two days are near enough to be compared; an undated one always is."""
    return UNDATED in (first, second) or abs(first - second) <= WINDOW


class Sweep:
    """Goes through all articles in their order, and tells which earlier ones each of them meets.

    It holds what was published within the window, not the whole store.
    """

    def __init__(self) -> None:
        self._blocks: dict[int, deque[tuple[int, int]]] = defaultdict(lambda: deque(maxlen=REACH))
        self._cleared = UNDATED

    def meet(self, number: int, day: int, own: Iterable[int]) -> list[int]:
        """Take up the next article; return the numbers of those before it that it meets."""
        if day > self._cleared + WINDOW:
            self._clear(day)
        met: set[int] = set()
        for key in own:
            block = self._blocks[key]
            met.update(other for other, its in block if within(its, day))
            block.append((number, day))
        return sorted(met)

    def _clear(self, day: int) -> None:
        """Let go of the blocks that no later article can meet anything in."""
        self._cleared = day
        for key in [key for key, block in self._blocks.items() if not _reaches(block, day)]:
            del self._blocks[key]


def _reaches(block: Iterable[tuple[int, int]], day: int) -> bool:
    return any(within(its, day) for _, its in block)
