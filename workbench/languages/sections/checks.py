"""checks.toml: the words by which the consistency rules relate figures."""

from collections.abc import Mapping
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
    pointing: tuple[str, ...]
    """Those of `among` that speak of others where a word follows: among those rescued."""
    partitive: tuple[str, ...]
    """Stand right before a part and mean: of what was named."""
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
    than: tuple[str, ...]
    """Between more or less and the value that is compared with."""
    times: tuple[str, ...]
    """Beside a value, of what time it is: last year, a year earlier."""
    so_much: tuple[str, ...]
    """Between a multiple and its values: twice as many."""
    closing: tuple[str, ...]
    """Between a difference and the value that it led to: to close at."""
    points: frozenset[str]
    """What differences between percentages are counted in."""
    slower: tuple[str, ...]
    """Words by which what rises may go from a higher value to a lower."""
    ranking: tuple[str, ...]
    """Words that make a rise go to a lower number."""


@dataclass(frozen=True, slots=True)
class SumWords:
    """Parts and their total."""

    conjunctions: tuple[str, ...]
    """Between the last two parts of a list."""
    namely: tuple[str, ...]
    """After a total, before its parts."""
    total: tuple[str, ...]
    """Beside a total of all there is."""
    together: tuple[str, ...]
    """Beside a total of the parts just told."""
    vague: tuple[str, ...]
    """Words for an amount without a number: then the parts told are not all."""
    barred: tuple[str, ...]
    """Words by which figures in a row are not the parts of a list."""
    kinds: frozenset[str]
    """Lemmas that divide people among them, none being two at once."""
    costs: tuple[str, ...]
    """Verbs of a sum that others pay."""
    pays: tuple[str, ...]
    """Verbs of those who pay a part of it."""
    anyone: frozenset[str]
    """Lemmas for people, animals or things of whatever kind."""
    those: tuple[str, ...]
    """In the sentence after the parts, beside the total: it is of them and no others."""
    rows: tuple[str, ...]
    """Labels of a row or item that holds a total."""
    single: tuple[str, ...]
    """Before one of a kind that a list names without a number: and a boy of four."""
    they_are: tuple[str, ...]
    """Open a sentence that lists all those whose number was just told."""
    remainder: tuple[str, ...]
    """Said of the last part: then the parts are all."""


@dataclass(frozen=True, slots=True)
class WholeWords:
    """Wholes that are told for themselves: a population, a capacity, a sum of costs."""

    population: tuple[str, ...]
    """Right before the number of those who live somewhere."""
    about: tuple[str, ...]
    """Hedges between those words and the number."""
    of_population: tuple[str, ...]
    """After a share of those who live there."""
    living: frozenset[str]
    """Lemmas of verbs that tell how many live somewhere, beside one of `dwellers`."""
    dwellers: frozenset[str]
    """Lemmas for those who live somewhere."""
    capacity: tuple[str, ...]
    """Right before the number that fits in."""
    seats: tuple[str, ...]
    """Right after that number."""
    filled: tuple[str, ...]
    """Before a share of the capacity."""
    of_filled: tuple[str, ...]
    """After such a share."""
    of_it: tuple[str, ...]
    """After a share of the sum just told."""
    bears: tuple[str, ...]
    """Verbs of those who pay a share of it, beside those of the sums."""


@dataclass(frozen=True, slots=True)
class DivisionWords:
    """Shares of one whole that exclude each other."""

    rest: tuple[str, ...]
    """Before the share that makes the whole full."""
    elsewhere: tuple[str, ...]
    """After the share that makes the whole full: from the rest of the world."""
    opposed: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    """Answers of which nobody gives both."""
    undecided: tuple[str, ...]
    """The answer beside those two; with it all are told."""
    divided: tuple[str, ...]
    """What is divided among those who have a share of it: votes, a market."""
    nested: tuple[str, ...]
    """Words by which a share is of another whole."""


@dataclass(frozen=True, slots=True)
class RateWords:
    """Amounts for each one, and means."""

    each: tuple[str, ...]
    """Right after an amount that is for each one."""
    each_before: tuple[str, ...]
    """Right before such an amount."""
    each_of: tuple[str, ...]
    """Before the name of one of the things that the amount is for."""
    per: tuple[str, ...]
    """Before a stretch of time that the amount is for."""
    periods: Mapping[str, str]
    """Names of stretches of time with their UCUM code."""
    definite: frozenset[str]
    """Before a number of things that are all there are: the six families."""
    spread: tuple[str, ...]
    """Between a total and the number of those that it is for."""
    mean: tuple[str, ...]
    """Beside a mean."""
    over: tuple[str, ...]
    """Before the number of what a mean is taken over."""
    instead: tuple[str, ...]
    """Between an amount for each and another price that is no total of it."""
    fractional: frozenset[str]
    """Lemmas of what is given in parts of one: marks, litres."""


@dataclass(frozen=True, slots=True)
class TitleWords:
    """Offices that persons hold."""

    rivals: tuple[frozenset[str], ...]
    """Groups of offices of which nobody holds two at once."""
    former: frozenset[str]
    """Words by which an office is past, or yet to come."""


@dataclass(frozen=True, slots=True)
class ListWords:
    """Enumerations."""

    links: tuple[str, ...]
    """Verbs between a number of things and their names."""
    open: tuple[str, ...]
    """By one of these a list does not name all there is, or is no plain list."""


@dataclass(frozen=True, slots=True)
class Checks:
    """What the rules of arithmetic read, by what is related."""

    parts: PartWords
    shares: ShareWords
    changes: ChangeWords
    sums: SumWords
    wholes: WholeWords
    divisions: DivisionWords
    rates: RateWords
    titles: TitleWords
    lists: ListWords
