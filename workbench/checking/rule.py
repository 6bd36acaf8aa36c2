"""What a consistency rule is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import FigureKind
from workbench.model.finding import Finding


class Reading(Protocol):
    """The function of a rule: an extraction in, findings out; pure and quick."""

    def __call__(self, extraction: Extraction, pack: Pack) -> Iterable[Finding]:
        """Yield what contradicts itself."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by its name; a module of `checking.rules` holds one as `RULE`."""

    name: str
    find: Reading
    kinds: tuple[frozenset[FigureKind], ...] = ()
    """Kinds of figures of each of which sets an article has one, or the rule has nothing to say."""
    dates: bool = False
    """Whether the rule has nothing to say of an article that names no time."""

    def may_speak(self, kinds: frozenset[FigureKind], *, dated: bool) -> bool:
        """Tell whether the rule is to be asked about an article with such figures."""
        return (dated or not self.dates) and not any(map(kinds.isdisjoint, self.kinds))
