"""Numbers that tell one thing from another: article 140, Boeing 737, rooms 101 and 102."""

import re

from workbench.extract.figures.namesakes import Namesakes
from workbench.extract.figures.phrases import set_of
from workbench.extract.lemmas import words
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack

_DASHES = frozenset("-‑‐–—−")
_APOSTROPHES = frozenset("'’")
_ENDERS = frozenset('.!?:;…"”’»)|•')
_LONGEST_CLAUSE = 16
"""Tokens before a number in which another count may tell what it counts."""
_LEAST_LONG, _LEAST_CODE = 5, 4
"""Digits without separators from which a noun for a number or a code makes them its own."""
_LONGEST_LIST = 12
"""Tokens looked back from the last number of a list to its label."""
_SURE_LIST = 2
"""So many numbers between a label and the last of its list, and a noun after it changes nothing."""
_SAME = "same"
"""The direction of words that are a conjunction too: that page 12 was missing."""
_VERSION = re.compile(r"\d{1,2}\.\d{1,2}(?!\w)")


def starts_sentence(tokens: Tokens, index: int) -> bool:
    """Tell whether a token begins a sentence, as far as the token before it tells."""
    if index == 0:
        return True
    before = tokens.forms[index - 1]
    if before in _ENDERS or before in "‘“„«'(-–—":
        return True
    return "\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]]


class Labels:
    """Tells labelled numbers by the words before them."""

    def __init__(self, pack: Pack, namesakes: Namesakes) -> None:
        self._data = pack.lookalikes
        ranges, classes = pack.figures.ranges, pack.grammar.words
        self._joints = frozenset(
            (
                ",",
                "&",
                pack.grammar.partitives.of,
                *ranges.ands,
                *ranges.alternatives,
                *(to for to in ranges.to if " " not in to),
            )
        )
        self._to = set_of(to for to in ranges.to if " " in to)
        """Joints of several tokens: groep 3 t/m 8."""
        self._leads = self._joints | self._data.labels | self._data.title_nouns | _DASHES
        self._leads |= self._to.last_words | {".", "s"}
        """What stands before a number with a label, where that is no capital and no long code."""
        self._sure = self._data.labels - self._data.callers
        self._of = pack.places.of
        self._articles = [[word] for word in classes.articles.split()]
        toward = pack.dates.words.get("TOWARD", {})
        self._pointing = pack.dates.recurring.union(
            pack.units.per - self._data.indefinite,
            (word for word, way in toward.items() if way != _SAME),
        )
        self._plurals, self._counted = pack.dates.plural_endings, pack.dates.counted
        self._namesakes = namesakes
        self._place_words = pack.names.place_words
        self._streets = self._data.street_endings
        self.function_words = self._data.function_words
        uncounted = (classes.prepositions, classes.articles, classes.subordinators)
        self._uncounted = self.function_words.union(*map(words, uncounted))

    def is_label(self, tokens: Tokens, index: int, reach: int = _LONGEST_LIST) -> bool:
        """Tell whether the word before a plain number makes it the number of a thing; over dashes
        it looks back for `reach` numbers at most."""
        if index == 0:
            return False
        form = tokens.forms[index - 1]
        leads = tokens.lowers[index - 1] in self._leads or form[0].isupper()
        if not leads and len(tokens.forms[index]) < _LEAST_CODE:
            return False
        return self._is_labelled(tokens, index, reach) or self._ends_labels(tokens, index, reach)

    def _is_labelled(self, tokens: Tokens, index: int, reach: int) -> bool:
        lowers, form = tokens.lowers, tokens.forms[index - 1]
        before = lowers[index - 1]
        if before == "." and index > 1 and lowers[index - 2] in self._data.labels:
            return len(lowers[index - 2]) <= 3 and tokens.glued(index - 1)
        if before == "s" and index > 2 and lowers[index - 2] in _APOSTROPHES:
            # The plural of a label: pagina's 12 en 13.
            before = lowers[index - 3]
        if self._identifies(tokens, index):
            return True
        if before in self._data.labels:
            if not self.counts(tokens, index + 1) or _has_letter(tokens, index + 1):
                return True
            named = form[0].isupper() and not starts_sentence(tokens, index - 1)
            if before in self._data.callers and not named:
                return False
            return not self._is_one_of_many(tokens, index)
        if before in self._joints and self._joins_label(tokens, index):
            return True
        if self._titles(tokens, index):
            return True
        if (
            before in _DASHES
            and tokens.glued(index)
            and index > 1
            and lowers[index - 2].isdecimal()
        ):
            return reach > 0 and self.is_label(tokens, index - 2, reach - 1)
        if not form[0].isupper() or not form.isalpha():
            return False
        if before.endswith(self._streets):
            return True
        if starts_sentence(tokens, index - 1):
            return self._namesakes.opens_a_name(tokens, index)
        if index > 1 and lowers[index - 2] in self._data.indefinite:
            return True
        return self._names_a_thing(tokens, index)

    def _is_one_of_many(self, tokens: Tokens, index: int) -> bool:
        """Tell whether the word before a number of things is told by direction or as any, so that
        it has no number of its own: vorig seizoen 12 doelpunten, each room 4 beds."""
        lowers = tokens.lowers
        if index < 2 or lowers[index - 2] not in self._pointing:
            return False
        thing = lowers[index + 1]
        many = thing.endswith(self._plurals) or thing in self._counted
        return many and lowers[index - 1] == tokens.forms[index - 1]

    def is_version(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether a label or a name makes digits with a mark in them a number: iOS 18.2,
        section 4.1, in Python 3.12."""
        if not start or self.counts(tokens, end):
            return False
        before = tokens.lowers[start - 1]
        if before in self._data.labels:
            return before not in self._data.callers
        form = tokens.forms[start - 1]
        named = form[0].isupper() and form.isalpha() and not form.isupper()
        if not named or starts_sentence(tokens, start - 1):
            return False
        placed = start > 1 and tokens.lowers[start - 2] in self._place_words
        return bool(_VERSION.match(tokens.text, tokens.starts[start])) and not placed

    def _titles(self, tokens: Tokens, index: int) -> bool:
        """Tell whether a noun for a work and a capital make the number part of a title: the film 12
        Angry Men."""
        after = index + 1
        if tokens.lowers[index - 1] not in self._data.title_nouns or after >= len(tokens):
            return False
        return tokens.forms[after][0].isupper()

    def _identifies(self, tokens: Tokens, index: int) -> bool:
        """Tell whether a noun for a number stands before long digits: the company number is."""
        lowers, size = tokens.lowers, len(tokens.forms[index])
        if size < _LEAST_CODE:
            return False
        nouns = self._data.code_nouns
        if size >= _LEAST_LONG:
            nouns += self._data.number_nouns
        if not nouns:
            return False
        before = lowers[index - 1]
        if before.endswith(nouns):
            return True
        copula = index > 1 and before in self.function_words
        return copula and lowers[index - 2].endswith(nouns)

    def is_rank(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether number words say a place in a list: the world number three."""
        if not start or tokens.lowers[start - 1] not in self._data.ranks:
            return False
        return not self.counts(tokens, end)

    def _joins_label(self, tokens: Tokens, index: int) -> bool:
        """Tell whether plain numbers with joints between lead back to a label: pages 34 and 35."""
        lowers = tokens.lowers
        counts = self.counts(tokens, index + 1)
        for at in range(index - 2, max(0, index - _LONGEST_LIST), -2):
            if not lowers[at].isdecimal():
                return False
            if lowers[at - 1] in self._joints:
                continue
            sure = lowers[at - 1] in self._sure
            if counts and not sure and (index - at) // 2 < _SURE_LIST:
                return False
            return self.is_label(tokens, at)
        return False

    def _ends_labels(self, tokens: Tokens, index: int, reach: int) -> bool:
        """Tell whether a joint of several tokens leads back to a label: groep 3 t/m 8."""
        joint = self._to.match_to(tokens.lowers, index)
        if joint is None or joint[0] < 2 or not tokens.lowers[joint[0] - 1].isdecimal():
            return False
        again = reach > 0 and not self.counts(tokens, index + 1)
        return again and self.is_label(tokens, joint[0] - 1, reach - 1)

    def counts(self, tokens: Tokens, index: int) -> bool:
        """Tell whether a thing that may be counted stands at token `index`."""
        if index >= len(tokens.lowers):
            return False
        return tokens.lowers[index][0].isalpha() and tokens.lowers[index] not in self._uncounted

    def _names_a_thing(self, tokens: Tokens, index: int) -> bool:
        """Tell a capitalised name with a number (Kamer 12) from a place before a count."""
        after = index + 1
        if after >= len(tokens.lowers):
            return True
        follower = tokens.lowers[after]
        if tokens.glued(after) and follower in _DASHES:
            return False
        if follower == self._of and tokens.lowers[after + 1 : after + 2] in self._articles:
            # In Velt 14 of the 56 ...
            return False
        if index > 1 and tokens.lowers[index - 2] in self._place_words:
            # 340 in Velt and in Lisdam 210: the number is of what was counted before.
            near = tokens.lowers[max(0, index - _LONGEST_CLAUSE) : index]
            if any(word[0].isdecimal() for word in near):
                return False
        if self._namesakes.goes_on(tokens, index):
            return False
        return not follower[0].isalnum() or follower in self.function_words


def _has_letter(tokens: Tokens, index: int) -> bool:
    """Tell one capital against the digits before it, which goes with them: seat 14C."""
    form = tokens.forms[index]
    alone = (
        index + 1 >= len(tokens)
        or not tokens.glued(index + 1)
        or not tokens.forms[index + 1].isalnum()
    )
    return len(form) == 1 and form.isupper() and tokens.glued(index) and alone
