"""checks.toml: the words by which the consistency rules relate figures."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartWords:
    """Part and whole; every entry is one word or a group of words in lower case."""

    of: tuple[str, ...]
    """Between part and whole, and before a whole that opens a clause."""
    determiners: tuple[str, ...]
    """May follow `of`."""
    of_them: tuple[str, ...]
    """Follows a part whose whole was stated before."""
    among: tuple[str, ...]
    """Leads to a part of what stands just before."""
    including: tuple[str, ...]
    """Does so too, and may lead to something of another kind."""
    fillers: tuple[str, ...]
    """May stand between those words and the part."""
    verbs: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    """Lemmas of what befalls a whole, and of what befalls part of it after that."""


@dataclass(frozen=True, slots=True)
class ShareWords:
    """A value told again in other words: as percentage, fraction or another unit."""

    same: tuple[str, ...]
    """Between two ways to tell one value."""
    that_is: tuple[str, ...]
    """Opens a sentence that tells the value of the last one again."""
    compared: tuple[str, ...]
    """After a percentage that is a difference and no share."""
    total: tuple[str, ...]
    """After a percentage of the whole just named."""


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """Before and after; every form of a word by itself."""

    starts: tuple[str, ...]
    """Right before the former value."""
    ends: tuple[str, ...]
    """Right before the latter value."""
    against: tuple[str, ...]
    """Between the latter value and the former, in that order."""
    up: tuple[str, ...]
    """Words for going up: verbs in every form."""
    down: tuple[str, ...]
    rise: tuple[str, ...]
    """Nouns for going up."""
    drop: tuple[str, ...]
    more: tuple[str, ...]
    """After a difference: more, higher."""
    less: tuple[str, ...]
    by: tuple[str, ...]
    """Between such a word and the difference."""
    articles: tuple[str, ...]
    points: frozenset[str]
    """What differences between percentages are counted in."""
    slower: tuple[str, ...]
    """Words by which what rises may go from a higher value to a lower."""
    ranking: tuple[str, ...]
    """Words that make a rise go to a lower number."""


@dataclass(frozen=True, slots=True)
class Checks:
    """What the rules of arithmetic read, by what is related."""

    parts: PartWords
    shares: ShareWords
    changes: ChangeWords
