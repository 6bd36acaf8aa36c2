"""The paragraphs of an opened article: which is in hand, and which are done."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from workbench.model.claim import Claim
from workbench.model.part import Paragraph


class Paragraphs:
    """The paragraphs that are read; teasers and credits are none."""

    def __init__(self, paragraphs: Iterable[Paragraph], claims: Sequence[Claim]) -> None:
        self._all = list(paragraphs)
        self._starts = [paragraph.start for paragraph in self._all]
        self._home = [self.of(claim.start) for claim in claims]
        self._with_claims = frozenset(home for home in self._home if home is not None)
        self._first_claim: dict[int, int] = {}
        for index, home in enumerate(self._home):
            if home is not None:
                self._first_claim.setdefault(home, index)
        self.at: int | None = None
        """Index of the paragraph in hand, where no claim is in hand."""

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, index: int) -> Paragraph:
        return self._all[index]

    @property
    def at_hand(self) -> Paragraph:
        """The paragraph in hand."""
        return self._all[self.at or 0]

    def of(self, offset: int) -> int | None:
        """Return the index of the paragraph in which an offset stands, None outside of all."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self._all[index].end else None

    def home_of(self, claim: int) -> int | None:
        """Return the index of the paragraph in which a claim begins."""
        return self._home[claim]

    def first_claim(self, index: int) -> int | None:
        """Return the first claim that begins in a paragraph, None where there is none."""
        return self._first_claim.get(index)

    def count_done(self, open_claims: Iterable[int]) -> int:
        """Return how many are done, given the claims that are open."""
        waiting = {self._home[index] for index in open_claims}
        return sum(
            index not in waiting and (paragraph.ticked or index in self._with_claims)
            for index, paragraph in enumerate(self._all)
        )

    def unlooked(self) -> list[int]:
        """Return the indexes of those that hold no claim and nobody ticked."""
        return [
            index
            for index, paragraph in enumerate(self._all)
            if not paragraph.ticked and index not in self._with_claims
        ]

    def take_over(self, paragraphs: Iterable[Paragraph]) -> list[int]:
        """Take over new ticks; return the indexes of those that differ."""
        fresh = list(paragraphs)
        changed = [index for index, (old, new) in enumerate(zip(self._all, fresh, strict=True))
                   if old != new]  # fmt: skip
        self._all = fresh
        return changed
