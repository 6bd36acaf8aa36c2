"""Character offsets into an article's stored text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of Unicode code points: `text[start:end]` is the surface."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the surface of this span in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end
