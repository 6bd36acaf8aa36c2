"""concepts.toml: what news counts, once as concepts of all languages and once as a pack's words."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ConceptTable:
    """The concepts by their English keys, and what holds of them in every language."""

    things: tuple[str, ...]
    """What is counted, priced or measured."""
    happenings: tuple[str, ...]
    """What happens to it; two different ones never speak of the same figure."""
    settings: tuple[str, ...]
    """What it goes with: these tell one event from another and are hardly ever counted."""
    growing: frozenset[str]
    """Tallies of these only grow."""
    recounted: frozenset[str]
    """These are counted or priced again and may fall as well."""
    quantities: frozenset[str]
    """Things that are an amount themselves, so that a claim that names one measures it."""
    common: frozenset[str]
    """To share these says little about the event."""
    generic: frozenset[str]
    """Things that are the same only where the same happened to them."""
    apart: frozenset[str]
    """Happenings of which two never speak of one figure: fired and shot down, killed and hurt."""
    whole: frozenset[str]
    """Sorts of a thing that in one event stand for all of it: the passengers are the people."""
    offices: frozenset[str]
    """Titles that no translation turns into each other: a mayor is no minister."""
    changes: frozenset[str]
    """Happenings to an amount and not to the thing: the toll rose, the number fell."""
    implies: Mapping[str, str]
    """A happening to what a length of time beside it measures: jailed for four years."""
    means: Mapping[str, tuple[str, ...]]
    """A word for a thing and what happened to it, to the keys of both."""
    alike: Mapping[str, tuple[str, ...]]
    """A happening or a thing to those that another writer may use of the same figure."""
    sort_of: Mapping[str, str]
    """A thing to the wider thing that it is part of."""


@dataclass(frozen=True, slots=True)
class Concepts:
    """How one language names the concepts."""

    compounds: bool
    """True where a compound is one word whose last part says what it is."""
    light: frozenset[str]
    """Lemmas of verbs that say nothing of what happened."""
    tallies: frozenset[str]
    """Nouns that only say that something is counted: the number of."""
    words: Mapping[str, tuple[str, ...]]
    """Key of a thing or setting to its words and word groups, every form, in lower case."""
    verbs: Mapping[str, tuple[str, ...]]
    """Key of a happening to its verbs and states."""
    places: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """English name of a place to its names here."""
