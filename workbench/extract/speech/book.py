"""The names of one article: what may name a person, and what does."""

from bisect import bisect_left

from workbench.extract.speech.people import Candidate, People
from workbench.model.quotation import NameMention


class NameBook:
    """All candidates of one article, and the persons they name."""

    def __init__(self, candidates: list[Candidate], people: People) -> None:
        self.candidates = candidates
        self.people = people
        self.by_start = {candidate.start: candidate for candidate in candidates}
        self.by_end = {candidate.end: candidate for candidate in candidates}
        self._starts = [candidate.start for candidate in candidates]

    def within(self, start: int, end: int) -> list[Candidate]:
        """Return the candidates that begin in `[start, end)`, in text order."""
        first = bisect_left(self._starts, start)
        return self.candidates[first : bisect_left(self._starts, end, first)]

    def adopt(self, candidate: Candidate) -> bool:
        """Take an unsure candidate for a person, since it speaks; tell whether it is one now."""
        if candidate.person is None and not candidate.barred:
            candidate.person = self.people.known(candidate) or self.people.join(candidate)
        return candidate.person is not None

    def settle(self) -> None:
        """Resolve the short forms that became known after they were read."""
        for candidate in self.candidates:
            if candidate.person is None and not candidate.barred:
                candidate.person = self.people.known(candidate)

    def mentions(self, text: str) -> tuple[NameMention, ...]:
        """Return the mentions of persons in text order."""
        return tuple(
            NameMention(
                candidate.start,
                candidate.end,
                text[candidate.start : candidate.end],
                candidate.person.name,
                text[candidate.role[0] : candidate.role[1]] if candidate.role else None,
                *(candidate.role or (None, None)),
            )
            for candidate in self.candidates
            if candidate.person is not None
        )
