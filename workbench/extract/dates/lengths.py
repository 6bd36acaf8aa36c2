"""Tells times from lengths of time, and one season from any, by the words around them."""

from workbench.extract.dates.nodes import Cyclic, Offset, Window
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack

_REACH = 14
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
        self._ordinary = pack.dates.words.get("ORDINARY", {})
        self._ordinals = frozenset(pack.numbers.ordinals)

    def is_time(self, node: Offset | Window, tokens: Tokens) -> bool:
        """Tell a time from a length: over vier jaar is het klaar, verdeeld over vier jaar."""
        if node.ahead:
            return self._looks_ahead(node, tokens)
        if (
            not self._spread
            or isinstance(node, Window)
            or node.anaphoric
            or node.anchor is not None
        ):
            return True
        first, last = max(0, node.start - _NEAR_SPREAD), node.end + _NEAR_SPREAD
        return node.sign < 0 or self._spread.isdisjoint(tokens.lowers[first:last])

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
        for words in (before, range(node.end, min(len(lowers), node.end + _REACH))):
            for at in words:
                word = lowers[at]
                if word in _STOPS:
                    break
                if word in tenses.past_cues or word in tenses.future_cues:
                    return True
                if tenses.past_endings and word.endswith(tenses.past_endings):
                    return True
        return False
