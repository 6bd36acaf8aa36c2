"""What looks like a number and is a name, an address, a year or a pronoun."""

import re
from collections.abc import Sequence
from decimal import Decimal

from workbench.extract.figures.labels import Labels, starts_sentence
from workbench.extract.figures.namesakes import Namesakes
from workbench.extract.figures.phrases import PhraseTable, set_of
from workbench.extract.lemmas import words as listed
from workbench.extract.tokens import Tokens
from workbench.extract.years.judge import judge_of
from workbench.languages.pack import Pack

_DASHES = frozenset("-‑‐–—−")
_APOSTROPHES = frozenset("'’")
_LONGEST_ADDRESS = 200
"""Characters looked back for the start of a web address."""
_CHAIN = re.compile(
    r"\d{1,12}(?:[./:\-–]\d{1,12}){2,24}(?![\w.,:/-]{0,2}\d)"
    r"|\d{1,4}(?:\.\d{1,4}){2,12}"
)
"""Digits in three or more parts: versions, addresses of machines, telephone numbers, dates."""
_PLATE = re.compile(r"\d{1,4}-[A-Z]{1,4}-\d{1,4}(?![\w-])|\d{1,2}-\d{2,3}-[A-Z]{2,3}(?!\w)")
"""Digits and capitals between hyphens: number plates and files."""
_ACCOUNT = re.compile(r"\d{4}(?: \d{4}){2,6}(?: \d{1,3})?(?!\d)")
"""Digits in fours: account and card numbers; thousands stand in threes."""
_PLACE = re.compile(
    r"\d{1,3}(?:[.,]\d{1,8})? ?[°º] ?(?:\d{1,2}(?:[.,]\d{1,4})? ?['’′] ?)?"
    r"(?:\d{1,2}(?:[.,]\d{1,4})? ?(?:[\"”″]|''|’’) ?)?[NSEWOZ](?!\w)"
)
"""Degrees, minutes and seconds before a quarter of the compass: a place on the globe."""
_SHAPES = (_CHAIN.pattern, _PLATE.pattern, _ACCOUNT.pattern, _PLACE.pattern)
_DECIMALS = (
    r"\d{{1,3}}(?:{0}\d{{1,3}})?[-–]\d{{1,3}}(?:{0}\d{{1,3}})?(?= ?%)"
    r"|\d{{1,3}}(?:{0}\d)?[-–]\d{{1,3}}(?:{0}\d)?(?= ?[A-Za-z])"
    r"|(?<=[$€£])\d{{1,3}}(?:{0}\d{{1,2}})?[-–]\d{{1,3}}(?:{0}\d{{1,2}})?(?!\d)"
)
"""A range from decimal to decimal, which the parts of a version look like: 2.1-2.4%."""
_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3}){0,8}(?:[.,]\d{1,15})?(?![.,:/-]?\d)")
_NUMBERING = frozenset(").")
_HEDGED = 3
"""Words of a hedge between by and a bare half."""
_HEADLINE = 8
"""Words on either side that tell a headline from a sentence."""
_FEW_WORDS, _SHORT_LINE = 5, 14
"""So few longer words tell a headline only in a line of so few tokens."""
_MOST_DIGITS = 15
_SHORT_YEAR = 2
_CLOSING = re.compile(r"'(?!\w)")
_QUOTED = 300
"""Characters after an apostrophe in which the one that closes its quotation stands."""
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_SURE_YEAR, _CENTURY = 1900, 100
"""Rounder and older years than this are read by the date finder or are none."""


class Lookalikes:
    """Tells numbers that are none by the words around them."""

    def __init__(self, pack: Pack, namesakes: Namesakes) -> None:
        data = pack.lookalikes
        self._data = data
        self._patterns = re.compile("|".join(map(_group, data.patterns)))
        self._skips = re.compile("|".join(map(_group, (*data.patterns, *_SHAPES))))
        """Tells at once of most digits that they start none of all the patterns."""
        self._decimals = re.compile(_DECIMALS.format(re.escape(pack.numbers.digits.decimal)))
        self._names: PhraseTable[bool] = set_of(data.names)
        self._names_alone: set[str] = set()
        self._names_by_pair: dict[str, dict[str, list[tuple[tuple[str, ...], int]]]] = {}
        """Sayings by each of their words and the word after it, before it where none follows."""
        for entries in self._names.firsts.values():
            for words, _ in entries:
                if len(words) == 1:
                    self._names_alone.add(words[0])
                for offset, word in enumerate(words if len(words) > 1 else ()):
                    beside = words[offset + 1] if offset + 1 < len(words) else words[offset - 1]
                    pairs = self._names_by_pair.setdefault(word, {})
                    pairs.setdefault(beside, []).append((words, offset))
        self._by = pack.figures.ranges.by
        self._to = frozenset(pack.figures.ranges.to)
        self._determiners = listed(pack.grammar.words.articles)
        self._determiners |= listed(pack.grammar.words.determiners)
        self._hedging = {
            word for group in pack.hedges.before.values() for text in group for word in text.split()
        }
        self._small = listed(pack.grammar.words.pronouns) | data.function_words
        self._small -= listed(pack.grammar.words.prepositions)
        self._small -= listed(pack.grammar.words.coordinators) | self._determiners
        """Words that a headline gives a capital, and a name does not."""
        self._not_preceded, self._not_followed = data.not_preceded, data.not_followed
        self._namesakes = namesakes
        self._judge = judge_of(pack)
        self.labels = Labels(pack, namesakes)
        self._street_words = frozenset(data.street_endings) | data.troops
        self.function_words = data.function_words
        self.score_nouns = data.score_nouns
        self.after_years = data.after_years

    def skips_digits(self, tokens: Tokens, index: int) -> int | None:
        """Return the token after what starts at digit token `index` and is no number."""
        text, start = tokens.text, tokens.starts[index]
        if self._skips.match(text, start) is None:
            return None
        found = self._patterns.match(text, start)
        if found is None:
            found = _CHAIN.match(text, start)
            if found is not None and self._is_amount(tokens, index):
                found = None
        found = found or _PLATE.match(text, start) or _ACCOUNT.match(text, start)
        found = found or _PLACE.match(text, start)
        if found is None or found.end() <= start:
            return None
        end = index + 1
        while end < len(tokens.starts) and tokens.starts[end] < found.end():
            end += 1
        return end

    def _is_amount(self, tokens: Tokens, index: int) -> bool:
        """Tell grouped digits and ranges of decimals from versions and dates."""
        text, start = tokens.text, tokens.starts[index]
        if _GROUPED.match(text, start):
            return True
        labelled = index > 0 and tokens.lowers[index - 1] in self._data.labels
        return not labelled and self._decimals.match(text, start) is not None

    def is_part_of_word(self, tokens: Tokens, index: int) -> bool:
        """Tell whether the digits at `index` belong to a word, name or address before them."""
        if not tokens.glued(index):
            return False
        before = tokens.forms[index - 1]
        if before[-1].isalnum():
            return True
        if before == "_" or before in "@#\\":
            return True
        if before in _APOSTROPHES and _is_short_year(tokens, index):
            return True
        if index < 2 or not tokens.glued(index - 1):
            return False
        last = tokens.forms[index - 2]
        if before == "(" and last.isdecimal():
            return True
        if before == "+" and last.isdecimal():
            # P5+1, but 5+1.
            return tokens.glued(index - 2) and tokens.forms[index - 3][-1].isalpha()
        if before == ":" and last.isdecimal() and index > 2:
            return tokens.lowers[index - 3] in self._data.labels
        if before in ".," and last.isdecimal():
            return index > 2 and tokens.glued(index - 2) and tokens.forms[index - 3] == ":"
        if before in _DASHES and last in self._to and tokens.forms[index - 3] in _DASHES:
            # A 5-to-10-year term.
            return False
        if before in _DASHES or before in "/.:=&?":
            return last[-1].isalpha() and not (before in _DASHES and last[0].isdigit())
        return False

    def in_address(self, tokens: Tokens, index: int) -> bool:
        """Tell whether the token stands in a web or mail address."""
        text, start = tokens.text, tokens.starts[index]
        left = text[max(0, start - _LONGEST_ADDRESS) : start]
        run = left[max(left.rfind(" "), left.rfind("\n"), left.rfind("\t")) + 1 :]
        return "://" in run or run.startswith(("www.", "http")) or "@" in run

    def is_house(self, tokens: Tokens, index: int) -> bool:
        """Tell whether the number begins the name of an address or a troop: 12 Baker Street."""
        forms, after = tokens.forms, index + 1
        if after >= len(forms):
            return False
        if not forms[after][0].isupper():
            if forms[after] not in _DASHES or not tokens.glued(after):
                return False
            index += 2  # 12-14 Church Street.
            if index + 1 >= len(forms) or not forms[index].isdecimal():
                return False
            if not forms[index + 1][0].isupper():
                return False
        for after in range(index + 1, min(index + 4, len(forms))):
            if not forms[after][0].isupper():
                return False
            if tokens.lowers[after] in self._street_words:
                return after > index + 1
        return False

    def is_ordinal_name(self, tokens: Tokens, end: int) -> bool:
        """Tell whether an ordinal before token `end` names a thing: 42nd Street."""
        if end >= len(tokens.forms):
            return False
        word = tokens.lowers[end]
        named = tokens.forms[end][0].isupper() and word in self._data.ordinal_names
        return named or word in self._data.ordinal_terms

    def is_saying(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether number words belong to a saying or are another word here."""
        lowers = tokens.lowers
        word = lowers[start]
        if word in self._names_alone and end == start + 1:
            return True
        if word in self._names_by_pair and self._is_named(lowers, start, end):
            return True
        if start and word in self._not_preceded and lowers[start - 1] in self._not_preceded[word]:
            return True
        if word not in self._not_followed or end >= len(lowers):
            return False
        return lowers[end] in self._not_followed[word]

    def _is_named(self, lowers: Sequence[str], start: int, end: int) -> bool:
        pairs = self._names_by_pair[lowers[start]]
        beside = pairs.get(lowers[start + 1], ()) if start + 1 < len(lowers) else ()
        if start and lowers[start - 1] in pairs:
            beside = (*beside, *pairs[lowers[start - 1]])
        for words, offset in beside:
            first, last = start - offset, start - offset + len(words)
            if first >= 0 and last >= end and tuple(lowers[first:last]) == words:
                return True
        return False

    def is_name(self, tokens: Tokens, start: int) -> bool:
        """Tell whether capitals make number words a name (Zeven Provinciën, Big Four)."""
        form = tokens.forms[start]
        if not form[0].isupper() or form.isupper() or starts_sentence(tokens, start):
            return False
        if not self._data.title_case or tokens.forms[start - 1] in self._data.title_nouns:
            return True
        return not _is_headline(tokens, start, self._small)

    def is_year(self, tokens: Tokens, index: int, value: Decimal) -> bool:
        """Tell whether four plain digits without unit are a year."""
        if not _FIRST_YEAR <= value <= _LAST_YEAR or len(tokens.forms[index]) != 4:
            return False
        if value % _CENTURY == 0 and (value < _SURE_YEAR or value == _LAST_YEAR):
            return False
        if self._judge.counts(tokens, index):
            return False
        after = index + 1
        if after >= len(tokens.lowers):
            return True
        follower = tokens.lowers[after]
        if not follower[0].isalpha() or follower in self.function_words:
            return True
        coded = tokens.forms[after].isupper() and after + 1 < len(tokens.lowers)
        return coded and tokens.glued(after + 1) and tokens.lowers[after + 1].isdecimal()

    def is_pronoun(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether the plain word for one is a pronoun or an article."""
        lowers = tokens.lowers
        if start and lowers[start - 1] in self._data.one_leaders:
            return True
        led = start > 1 and lowers[start - 1] in self._data.one_led
        if led and lowers[start - 2] in self._determiners:
            return True
        if end >= len(lowers) or self._namesakes.speaks(tokens, end):
            return True
        follower = lowers[end]
        return not follower[0].isalnum() or follower in self._data.one_followers

    def is_numbering(self, tokens: Tokens, index: int) -> bool:
        """Tell whether plain digits number a list: 1. or 2) or (3) before the item."""
        lowers, after = tokens.lowers, index + 1
        if after >= len(lowers) or lowers[after] not in _NUMBERING:
            return False
        if not tokens.glued(after) or len(tokens.forms[index]) > 2:
            return False
        mark = lowers[after]
        if mark == ")":
            if tokens.glued(index) and tokens.lowers[index - 1] == "(":
                return index == 1 or starts_sentence(tokens, index - 1)
            loose = index == 0 or not tokens.glued(index)
            return loose and not self._in_brackets(tokens, index)
        if mark != "." or after + 1 >= len(tokens.forms) or tokens.glued(after + 1):
            return False
        if index and tokens.lowers[index - 1] in ".:;" and tokens.forms[after + 1][0].isupper():
            return True
        return index == 0 or "\n" in tokens.text[tokens.ends[index - 1] : tokens.starts[index]]

    @staticmethod
    def _in_brackets(tokens: Tokens, index: int) -> bool:
        """Tell whether the bracket after the token closes one that opened before: (3), (of 60)."""
        before = tokens.text[max(0, tokens.starts[index] - _LONGEST_ADDRESS) : tokens.starts[index]]
        return before.rfind("(") > before.rfind(")")

    def is_score_tail(self, tokens: Tokens, index: int) -> bool:
        """Tell whether the word at `index` says that a score stands before it."""
        if index >= len(tokens.lowers):
            return True
        word = tokens.lowers[index]
        return (
            word in self.score_nouns
            or word in self.function_words
            or not word[0].isalpha()
            or tokens.forms[index][0].isupper()
        )

    def takes_bare(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether a bare half or quarter is a share by the word after it, or a change."""
        lowers, at = tokens.lowers, start
        while at and start - at < _HEDGED and lowers[at - 1] in self._hedging:
            at -= 1
        if at and lowers[at - 1] in self._by and not self.labels.counts(tokens, end):
            return True
        return end < len(tokens.lowers) and tokens.lowers[end] in self._data.bare_followers

    @staticmethod
    def too_long(tokens: Tokens, index: int, value: Decimal) -> bool:
        """Tell whether plain digits are too many for a figure: an account or telephone number."""
        form = tokens.forms[index]
        if len(form) > _MOST_DIGITS:
            return True
        return len(form) > 1 and form[0] == "0" and value > 0


def _group(pattern: str) -> str:
    return f"(?:{pattern})"


def _is_short_year(tokens: Tokens, index: int) -> bool:
    """Tell two digits after an apostrophe that opens no quotation: an '87 Ford, zomer '24."""
    if len(tokens.forms[index]) != _SHORT_YEAR or tokens.glued(index - 1):
        return False
    if tokens.forms[index - 1] != "'":
        return True
    return _CLOSING.search(tokens.text, tokens.ends[index], tokens.ends[index] + _QUOTED) is None


def _is_headline(tokens: Tokens, index: int, small: frozenset[str]) -> bool:
    """Tell whether most words around a token have a capital, as in an English headline, and none of
    those that a headline gives one too is without."""
    near = tokens.forms[max(0, index - _HEADLINE) : index + _HEADLINE]
    if not small.isdisjoint(near):
        return False
    words = [form for form in near if len(form) > 3 and form.isalpha()]
    if len(words) <= _FEW_WORDS and len(tokens.forms) > _SHORT_LINE:
        return False
    return sum(form[0].isupper() for form in words) * 4 > len(words) * 3 and len(words) > 2
