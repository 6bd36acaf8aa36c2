"""Tells times from lengths of time, and one season from any, by the words around them."""

from workbench.extract.dates.nodes import Cyclic, Offset, Window
from workbench.extract.lemmas import words
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack

_REACH = 14
_SHORTEST_PLURAL = 4
_STOPS = frozenset(".!?;")
_RANK_REACH = 5
"""Tokens before "in ten years" in which an ordinal makes it a length of time, not a day."""
_NEAR_SPREAD = 2
"""Tokens on either side of "over four years" in which a word makes it a length."""


class Lengths:
    """Judges lengths and seasons by the cues of a language."""

    def __init__(self, pack: Pack) -> None:
        self._tenses = pack.dates.tenses
        self._spread = pack.dates.spread
        self._verbal, self._verb_leads = pack.dates.verbal, pack.dates.verb_leads
        self._plurals = pack.dates.plural_endings
        classes = pack.grammar.words
        self._openers = words(classes.determiners) | words(classes.prepositions)
        self._openers |= words(classes.coordinators) | words(classes.subordinators)
        self._ordinary = pack.dates.words.get("ORDINARY", {})
        self._ordinals = frozenset(pack.numbers.ordinals)

    def is_time(self, node: Offset | Window, tokens: Tokens) -> bool:
        """Tell a time from a length: over vier jaar is het klaar, verdeeld over vier jaar."""
        if node.ahead:
            return self._looks_ahead(node, tokens)
        if tokens.lowers[node.start] in self._verbal and self._is_verb(node, tokens):
            return False
        if (
            not self._spread
            or isinstance(node, Window)
            or node.anaphoric
            or node.anchor is not None
        ):
            return True
        first, last = max(0, node.start - _NEAR_SPREAD), node.end + _NEAR_SPREAD
        return node.sign < 0 or self._spread.isdisjoint(tokens.lowers[first:last])

    def _is_verb(self, node: Offset | Window, tokens: Tokens) -> bool:
        """Tell whether the word of direction is a verb: it may last a week; the talks last two
        days."""
        lowers, at = tokens.lowers, node.start - 1
        if at < 0:
            return False
        word = lowers[at]
        if word in self._verb_leads:
            return True
        if len(word) < _SHORTEST_PLURAL or not word.endswith(self._plurals):
            return False
        if word in self._openers or word != tokens.forms[at]:
            return False
        follower = lowers[node.end] if node.end < len(lowers) else "."
        past = follower in self._tenses.past_cues or follower.endswith(self._tenses.past_endings)
        return not past

    def _looks_ahead(self, node: Offset | Window, tokens: Tokens) -> bool:
        near = tokens.lowers[max(0, node.start - _RANK_REACH) : node.start]
        if not self._ordinals.isdisjoint(near):
            return False
        first, last = max(0, node.start - _REACH), min(len(tokens), node.end + _REACH)
        return not self._tenses.future_cues.isdisjoint(tokens.lowers[first:last])

    def is_told(self, node: Cyclic, tokens: Tokens) -> bool:
        """Tell whether the sentence looks back or ahead, so that one season is meant."""
        tenses, lowers = self._tenses, tokens.lowers
        if lowers[node.end - 1] in self._ordinary:
            return False
        before = range(node.start - 1, max(-1, node.start - _REACH), -1)
        for side in (before, range(node.end, min(len(lowers), node.end + _REACH))):
            for at in side:
                word = lowers[at]
                if word in _STOPS:
                    break
                if word in tenses.past_cues or word in tenses.future_cues:
                    return True
                if tenses.past_endings and word.endswith(tenses.past_endings):
                    return True
        return False
