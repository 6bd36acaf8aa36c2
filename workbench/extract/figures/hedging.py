"""The hedge of a number: the words around it that widen it."""

from typing import NamedTuple

from workbench.extract.figures.labels import starts_sentence
from workbench.extract.figures.phrases import set_of, table_of
from workbench.extract.lemmas import words
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.figure import Hedge

_HEDGES = {hedge.value: hedge for hedge in Hedge}
_WIDENED = frozenset((Hedge.ABOUT, Hedge.EXACTLY))
"""Hedges that a phrase after the number replaces: about 500 or less."""


_MODAL = 6
_VERBS = 3
"""Tokens behind a number in which a verb may close what is done to so many at most."""
"""Tokens before the word for up to in which a modal verb stands."""


class Found(NamedTuple):
    """A hedge with the token range of the statement that it makes."""

    start: int
    end: int
    hedge: Hedge
    weak: bool
    """A word that hedges no length of time and no small number in words."""
    words: int
    """How many tokens the phrase before the number has."""


class HedgeTable:
    """Reads hedges by the phrases of a pack."""

    def __init__(self, pack: Pack) -> None:
        hedges = pack.hedges
        self._before = table_of(hedges.before)
        self._signs = table_of(hedges.signs)
        self._after = table_of(hedges.after)
        self._or_equal = set_of(hedges.or_equal)
        self._than = hedges.than
        self._definite = pack.numbers.words.definite
        self._weak = hedges.weak
        self._bounds = pack.figures.ranges.bounds
        self._hedges = hedges
        self._functions = pack.lookalikes.function_words
        self._skipped = hedges.skipped
        self._determiners = words(pack.grammar.words.articles) | words(
            pack.grammar.words.determiners
        )
        self._fillers = hedges.fillers
        self._up_to = hedges.up_to
        self._last_words = self._before.last_words | self._signs.last_words
        self._ends = self._last_words | hedges.skipped | hedges.fillers
        self._starts = self._after.first_words | self._or_equal.first_words

    def find(self, tokens: Tokens, start: int, end: int, bare: bool = False) -> Found | None:
        """Return the hedge around the number from token `start` to `end`, or None.

        After a `bare` number the noun that it counts may stand before the hedge (5 goals or more).
        """
        number_end = end
        lowers = tokens.lowers
        size = len(lowers)
        before = after = None
        if start and lowers[start - 1] in self._ends:
            before = self._find_before(lowers, start, number_end)
        if bare and end + 2 < size and lowers[end + 1] in self._starts:
            end += self._after_noun(lowers, end)
        if end < size and lowers[end] in self._starts:
            equal = self._or_equal.match_from(lowers, end)
            if before is not None and equal is not None:
                return _with_equal(before, equal[0])
            after = self._after.match_from(lowers, end)
            if after is not None and after[0] < size and lowers[after[0]] in self._than:
                after = None
            if after is not None and self._adds(lowers, end, after[0]):
                after = None
        if after is not None and (before is None or before.hedge in _WIDENED):
            first = start if before is None else before.start
            return Found(first, after[0], _HEDGES[after[1]], False, 2)
        return before

    def _adds(self, lowers: list[str], start: int, end: int) -> bool:
        """Tell a word that adds something from a bound: 4.5 percent plus a one-off payment."""
        if end - start > 1 or end >= len(lowers) or lowers[start] not in self._hedges.adding:
            return False
        return lowers[end] in self._determiners or lowers[end][0].isdecimal()

    def _after_noun(self, lowers: list[str], end: int) -> bool:
        """Tell whether one noun and then a whole phrase after a number stand at `end`."""
        if not lowers[end][0].isalpha() or lowers[end] in self._functions:
            return False
        found = self._after.match_from(lowers, end + 1)
        return found is not None and found[0] > end + 2

    def is_up_to(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether the word before token `start` makes the number an upper bound."""
        lowers, before = tokens.lowers, start - 1
        if before < 0 or lowers[before] not in self._up_to:
            return False
        hedges = self._hedges
        if starts_sentence(tokens, before) and tokens.forms[before][0].isupper():
            return True
        if end < len(lowers) and lowers[end] in hedges.up_to_comparatives:
            return True
        near = lowers[before - 1 : before] + lowers[end : end + _VERBS]
        if not hedges.up_to_verbs.isdisjoint(near):
            return True
        if before and lowers[before - 1] in hedges.up_to_nouns:
            return True
        if lowers[before - 1] in hedges.up_to_not:
            return False
        return not hedges.up_to_modals.isdisjoint(lowers[max(0, before - _MODAL) : before])

    def stands(self, tokens: Tokens, start: int) -> bool:
        """Tell whether a hedge of more than one word stands before token `start`."""
        if not start or tokens.lowers[start - 1] not in self._ends:
            return False
        found = self._find_before(tokens.lowers, start, start)
        return found is not None and found.words > 1

    def bounds(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether a lower or upper bound stands around a number: over 2000, 1995 or less."""
        after = self._after.match_from(tokens.lowers, end)
        if after is not None and after[0] > end + 1 and Hedge(after[1]) not in _WIDENED:
            return True
        if not start or tokens.lowers[start - 1] not in self._ends:
            return False
        found = self._find_before(tokens.lowers, start, start)
        return found is not None and found.hedge not in _WIDENED

    def _rises(self, lowers: list[str], start: int, end: int) -> bool:
        """Tell a verb of motion before up to, which says where a rise ends: it went up to 98."""
        if end - start != 2 or not start or lowers[start] not in self._hedges.particles:
            return False
        return lowers[start - 1] in self._hedges.rising

    def _compares(self, lowers: list[str], at: int, start: int) -> bool:
        """Tell whether a definite article between than and digits makes them a known number:
        higher than the €200 million of 2009, but more than the half."""
        if at == start or lowers[at - 1] not in self._than or lowers[at] not in self._definite:
            return False
        return not lowers[start][0].isalpha()

    def _bounds_again(self, lowers: list[str], hedge: int) -> bool:
        """Tell whether a number and a word for and stand before a hedge: over 10 and under 20."""
        return hedge > 1 and lowers[hedge - 1] in self._bounds and lowers[hedge - 2].isdecimal()

    def _find_before(self, lowers: list[str], start: int, end: int) -> Found | None:
        """Return the hedge before a number from token `start` to `end`, articles between."""
        at = start
        for _ in range(3):
            if at == 0:
                return None
            word = lowers[at - 1]
            found = None
            if word in self._last_words:
                found = self._before.match_to(lowers, at) or self._signs.match_to(lowers, at)
            if found is not None:
                weak = " ".join(lowers[found[0] : at]) in self._weak
                weak = weak and not self._bounds_again(lowers, found[0])
                if self._rises(lowers, found[0], at) or self._compares(lowers, at, start):
                    return None
                if weak and found[0] and lowers[found[0] - 1] in self._hedges.about_verbs:
                    return None
                return Found(found[0], end, _HEDGES[found[1]], weak, at - found[0])
            if word not in self._skipped and word not in self._fillers:
                return None
            at -= 1
        return None


def _with_equal(before: Found, end: int) -> Found:
    wider = {Hedge.MORE_THAN: Hedge.AT_LEAST, Hedge.LESS_THAN: Hedge.AT_MOST}
    hedge = wider.get(before.hedge)
    return before if hedge is None else before._replace(end=end, hedge=hedge)
