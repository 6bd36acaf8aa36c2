"""claims.toml: the words that make a sentence checkable, and where one sentence is two claims."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that mark one thing; matched on lower-cased tokens."""

    words: frozenset[str] = frozenset()
    """Whole words."""
    phrases: tuple[str, ...] = ()
    """Words in a row, as written in running text."""
    endings: tuple[str, ...] = ()
    """What a longer word may end in (compounds, inflections)."""
    starts: tuple[str, ...] = ()
    """What a longer word may begin with."""
    exceptions: frozenset[str] = frozenset()
    """Words that an ending or start above would take in wrongly."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """Where one sentence states two independent things."""

    joints: frozenset[str]
    """Conjunctions that, after a comma, may open a second main clause."""
    openers: frozenset[str]
    """Words that may open a main clause: articles, pronouns, determiners, prepositions."""
    subordinators: frozenset[str]
    """Words that open a dependent clause: what stands after one is no clause of its own."""
    carriers: frozenset[str]
    """Words by which a clause carries the next one along (he said that ..., and ...)."""
    verbs: Wording
    """Finite verbs."""
    reach: int
    """How many tokens the finite verb may stand from the start of the second clause."""


@dataclass(frozen=True, slots=True)
class Claims:
    """Kinds of claims by their words."""

    clauses: Clauses
    question_openers: frozenset[str]
    """First words of a question that lost its question mark."""
    leads: frozenset[str]
    """Words before the real opening of a sentence (and, but, well)."""
    capital_pronouns: frozenset[str]
    """Words with a capital that are no names (I)."""
    superlatives: Wording
    comparisons: Wording
    causes: Wording
    predictions: Wording
    reported: Wording
    """Words by which someone reported or promised something before; a forecast after one of them
    is itself a matter of record."""
