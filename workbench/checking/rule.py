"""What a consistency rule is."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
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
