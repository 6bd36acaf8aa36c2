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
class Pair:
    """Words that mark a thing where one of the second class follows one of the first."""

    first: Wording
    second: Wording
    reach: int
    """How many tokens may stand between the two."""


@dataclass(frozen=True, slots=True)
class Kind(Wording):
    """Words that mark a kind of claim."""

    alike: tuple[str, ...] = ()
    """Phrases in which the words above mean something else (first aid)."""
    pairs: tuple[Pair, ...] = ()
    alike_pairs: tuple[Pair, ...] = ()
    """Words that, so paired, mean something else (had ... expected)."""


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
    indefinite: frozenset[str]
    """Articles of what is told of any such thing (a village is nothing without)."""
    plural_pronouns: frozenset[str]
    """Subjects that take the base form of a verb, where a language has one (we)."""
    superlatives: Kind
    comparisons: Kind
    causes: Kind
    predictions: Kind
    reported: Wording
    """Words by which someone reported or promised something before; a forecast after one of them
    is itself a matter of record."""
    reporting: Wording
    """Those of the present: a forecast they report is still one, and weighed as what is said."""
    going: Wording
    """Finite verbs that, with the infinitive that ends their sentence, tell what is to come."""
    habitual: frozenset[str]
    """Words beside which such an infinitive tells a habit (often goes swimming)."""
    idle: Wording
    """Words in the form of a participle that tell of no deed (known, ago)."""
