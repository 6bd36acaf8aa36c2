"""What a time is resolved against: the publication date and the words around it."""

from collections.abc import Collection, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from workbench.extract.dates.calendar import iso_week, span_text
from workbench.extract.tokens import Tokens
from workbench.languages.sections.dates import Tenses
from workbench.model.date import DatePart, Precision

_REACH = 16
"""Tokens on either side in which a word may tell whether the sentence looks back or ahead."""
_SHORTEST_VERB = 4
_SHORTEST_PAST = 5
_NEAR = 3
"""Tokens on either side of a weekday in which a verb of saying belongs to it."""
_ENDS = frozenset(".!?;:,–—")
_STOPS = frozenset(".!?;")
"""Marks that end a sentence, or what is a sentence by itself."""
_AHEAD, _BACK, _BREAK, _END, _QUOTE = 1, -1, 2, 3, 4
"""What a word does in the search for a tense: an end is a mark, which may stand in a number; what
is quoted has its own tense."""
_QUOTES = frozenset("‘’“”„«»\"'")
_CLAUSE, _SENTENCE = 0, 1
"""How far a search goes: up to the next mark, or past commas to the end of the sentence."""
_EVENT = 7
"""Tokens before a weekday in which an event stands after a word for after."""
_LONGEST_TIME = 8
"""Tokens of a time of day between a weekday that opens a sentence and its verb."""

SIMPLE = {
    "day": Precision.DAY,
    "week": Precision.WEEK,
    "workweek": Precision.INTERVAL,
    "fortnight": Precision.INTERVAL,
    "weekend": Precision.WEEKEND,
    "month": Precision.MONTH,
    "quarter": Precision.QUARTER,
    "half": Precision.INTERVAL,
    "season": Precision.SEASON,
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
    "century": Precision.CENTURY,
}


class Resolved(NamedTuple):
    """A time with its bounds: inclusive days, None where open or unknown."""

    first: date | None
    last: date | None
    value: str | None
    precision: Precision
    inferred: bool = False
    parts: tuple[DatePart, ...] = ()


def signs_of(tenses: Tenses, past: Collection[str] = ()) -> dict[str, int]:
    """Return what each word that tells or bounds a tense does; `past` are forms of verbs."""
    signs = dict.fromkeys(past, _BACK) | dict.fromkeys(_ENDS, _END)
    signs |= dict.fromkeys(_QUOTES, _QUOTE)
    signs.update(dict.fromkeys(tenses.breaks, _BREAK))
    signs.update(dict.fromkeys(tenses.past_cues, _BACK))
    signs.update(dict.fromkeys(tenses.future_cues, _AHEAD))
    return signs


class Reference(NamedTuple):
    """The point from which a mention is resolved."""

    tokens: Tokens
    published: date | None
    antecedent: Resolved | None
    """The time that the passage spoke of last."""
    tenses: Tenses
    signs: Mapping[str, int]
    """What `signs_of` gives for the tenses."""

    def tense(self, start: int, end: int) -> int:
        """Return 1 where the words around tokens start to end look ahead, -1 back, 0 neither.

        The clause tells; the words before the mention are asked first, the nearest first. Where
        no verb tells, a preposition of what is to come does.
        """
        found = self._search(start, end, _CLAUSE)
        if found == 0 and self._linked(start, self.tenses.ahead_links):
            return 1
        return found or self._wider_tense(start, end)

    def _wider_tense(self, start: int, end: int) -> int:
        return self._search(start, end, _SENTENCE) or self._past_form(start, end)

    def _past_form(self, start: int, end: int) -> int:
        """Return -1 where a word of the clause has the form of a past tense, else 0."""
        lowers, tenses = self.tokens.lowers, self.tenses
        if not tenses.past_endings:
            return 0
        before = range(start - 1, max(-1, start - _REACH), -1)
        for words in (before, range(end, min(len(lowers), end + _REACH))):
            for index in words:
                word = lowers[index]
                if word in self.signs:
                    break
                if len(word) >= _SHORTEST_PAST and word.endswith(tenses.past_endings):
                    plain = word == self.tokens.forms[index] and index > 0
                    led = index > 0 and lowers[index - 1] in tenses.articles
                    if plain and not led and not self._participle(index):
                        return -1
        return 0

    def begins(self, start: int) -> bool:
        """Tell whether a word before says that something begins then: from July."""
        return self._linked(start, self.tenses.onset_links)

    def _linked(self, start: int, links: frozenset[str]) -> bool:
        """Tell whether one of these words, or of pairs of words, stands right before."""
        lowers = self.tokens.lowers
        if not start:
            return False
        word = lowers[start - 1]
        return word in links or (start > 1 and f"{lowers[start - 2]} {word}" in links)

    def _search(self, start: int, end: int, within: int) -> int:
        """Search for a tense on either side, in the clause or in the sentence."""
        lowers, signs = self.tokens.lowers, self.signs
        before = range(start - 1, max(-1, start - _REACH), -1)
        after = range(end, min(len(lowers), end + _REACH))
        for words in (before, after):
            for index in words:
                sign = signs.get(lowers[index])
                if sign is None:
                    continue
                if sign == _AHEAD:
                    if lowers[index] in self.tenses.unsure and self._happened(index, start, end):
                        return _BACK
                    planned = _BACK in map(signs.get, lowers[max(0, index - 2) : index])
                    return 0 if planned else sign
                if sign == _BACK:
                    if self._participle(index):
                        continue
                    return sign
                if sign == _BREAK:
                    break
                if sign == _QUOTE:
                    if within == _SENTENCE and not self._inside(index):
                        break
                    continue
                if (within == _CLAUSE or lowers[index] in _STOPS) and not self._inside(index):
                    break
        return 0

    def _happened(self, index: int, start: int, end: int) -> bool:
        """Tell whether a modal tells of what may have happened: must have been stolen on Saturday,
        kan vrijdag zijn aangestoken."""
        lowers, tenses = self.tokens.lowers, self.tenses
        if not tenses.participle_mark:
            return index < start and lowers[index + 1] in tenses.perfect
        return index < start and self._perfected(end)

    def _perfected(self, end: int) -> bool:
        """Tell whether an auxiliary and the participle that closes its clause stand at `end`."""
        lowers, tenses = self.tokens.lowers, self.tenses
        if end + 2 >= len(lowers) or lowers[end] not in tenses.perfect:
            return False
        closed = not lowers[end + 2][0].isalnum() or lowers[end + 2] in tenses.closers
        return closed and tenses.participle_mark in lowers[end + 1][:-_SHORTEST_VERB]

    def _related(self, start: int, end: int) -> bool:
        """Tell whether a relative clause of nothing but the day and a perfect stands here (who on
        Monday have been arrested); a state may last till a day to come (zijn gesloten)."""
        lowers, relatives = self.tokens.lowers, self.tenses.relatives
        if lowers[start] not in relatives and not (start and lowers[start - 1] in relatives):
            return False
        return self._perfected(end) and not lowers[end + 1].endswith(self.tenses.states)

    def weekday_tense(self, start: int, end: int) -> int:
        """Return the tense around a bare weekday; a verb of saying beside it looks back, and so
        does one before it in a clause that no other verb gives a tense."""
        if self._said_near(start, end) or (
            self.tenses.participle_mark and self._related(start, end)
        ):
            return -1
        found = self._search(start, end, _CLAUSE)
        if self._after_event(start, found):
            return -1
        if found:
            return found
        if self._said_before(start):
            return -1
        if self._linked(start, self.tenses.ahead_links) or self._announced(start, end):
            return 1
        if self._coming(start):
            return 1
        return self._wider_tense(start, end)

    def _coming(self, start: int) -> bool:
        """Tell whether words before, in the clause, announce what is to come: comes into force."""
        coming, lowers = self.tenses.coming, self.tokens.lowers
        if not coming:
            return False
        for index in range(start - 1, max(0, start - _REACH), -1):
            if lowers[index] in _ENDS and not self._inside(index):
                return False
            if f"{lowers[index - 1]} {lowers[index]}" in coming and self._by_several(index - 1):
                return True
        return False

    def _by_several(self, index: int) -> bool:
        """Tell whether a verb that is one of several only has a plural before it: rules come, but
        not has come."""
        if self.tokens.lowers[index] not in self.tenses.plural_verbs:
            return True
        before = self.tokens.lowers[index - 1] if index else ""
        return before.endswith("s") and len(before) >= _SHORTEST_VERB

    def _said_near(self, start: int, end: int) -> bool:
        """Tell whether a verb of saying stands beside a weekday, in its clause and not as the
        participle of what is to come: will be announced on Friday, he said."""
        lowers, said = self.tokens.lowers, self.tenses.said_cues
        if said.isdisjoint(lowers[max(0, start - _NEAR) : end + _NEAR]):
            return False
        for index in range(start - 1, max(-1, start - 1 - _NEAR), -1):
            if lowers[index] in said and not self._foretold(index):
                return True
        for index in range(end, min(len(lowers), end + _NEAR)):
            if lowers[index] in _ENDS and not self._inside(index):
                return False
            if lowers[index] in said and not self._foretold(index):
                return True
        return False

    def _foretold(self, index: int) -> bool:
        """Tell whether a word is a participle, with or without an adverb before it: be told, be
        formally told."""
        return self._participle(index) or (
            self._participle(index - 1) and self.tokens.lowers[index - 1] not in self.signs
        )

    def past_before(self, start: int) -> bool:
        """Tell whether a verb in the past tense stands before in the sentence, whatever it says of
        what was to come: had been due the following Monday."""
        lowers, signs = self.tokens.lowers, self.signs
        for index in range(start - 1, max(-1, start - _REACH), -1):
            if lowers[index] in _STOPS and not self._inside(index):
                return False
            if signs.get(lowers[index]) == _BACK:
                return True
        return False

    def _after_event(self, start: int, found: int) -> bool:
        """Tell whether the day is that of something told to be over: na de brand van zaterdag."""
        lowers, links = self.tokens.lowers, self.tenses.after_links
        if links.isdisjoint(lowers[max(0, start - _EVENT) : start]):
            return False
        for index in range(start - 2, max(-1, start - _EVENT), -1):
            if lowers[index] in links:
                ahead = found > 0 and not self.tenses.planned.isdisjoint(lowers[index:start])
                return index < start - 2 and not ahead
            if not lowers[index].isalpha():
                return False
        return False

    def _said_before(self, start: int) -> bool:
        """Tell whether a verb of saying stands before in the clause: zei burgemeester Anna Kramer
        dinsdag."""
        lowers, said = self.tokens.lowers, self.tenses.said_cues
        if said.isdisjoint(lowers[max(0, start - _REACH) : start]):
            return False
        for index in range(start - 1, max(-1, start - _REACH), -1):
            if lowers[index] in said and not self._foretold(index):
                return True
            if lowers[index] in self.signs and not self._inside(index):
                return False
        return False

    def _announced(self, start: int, end: int) -> bool:
        """Tell whether a verb in the present tense stands before a weekday (votes Tuesday), or
        after one that opens the sentence."""
        tokens = self.tokens
        if start and tokens.lowers[start - 1] in self.tenses.links:
            start -= 1
        if start > 1 and tokens.lowers[start - 1] in self.tenses.articles:
            start -= 2 if tokens.lowers[start - 2] in self.tenses.links else 0
        if self._present(start - 1) and self._stands_as_verb(start - 1):
            return True
        if start and (
            tokens.lowers[start - 1] in self.tenses.auxiliaries or self._participle(start - 1)
        ):
            return True
        if (
            start
            and tokens.lowers[start - 1] in self.tenses.said_cues
            and self._foretold(start - 1)
        ):
            return True
        opens = tokens.forms[start][0].isupper() or (
            start > 0
            and (
                tokens.forms[start - 1][0].isupper()
                or tokens.lowers[start - 1] in self.tenses.breaks
            )
        )
        return opens and self._present(self._after_time(end), fronted=True)

    def _after_time(self, index: int) -> int:
        """Return the token after a time of day that stands here: om 15.30 uur."""
        lowers = self.tokens.lowers
        for at in range(index, min(len(lowers), index + _LONGEST_TIME)):
            word = lowers[at]
            if word[0].isalpha() and word not in self.tenses.clock_words:
                return at
        return index

    def _stands_as_verb(self, index: int) -> bool:
        """Tell whether what stands before a verb lets it be one: no number, article or adjective
        (81 votes, the vote, a key vote)."""
        before = self.tokens.lowers[index - 1] if index else ""
        if before.isdecimal() or before in self.tenses.articles:
            return False
        if self.tokens.lowers[index] not in self.tenses.plural_verbs:
            return True
        return before.endswith("s") or (index > 0 and self.tokens.forms[index - 1][0].isupper())

    def _present(self, index: int, fronted: bool = False) -> bool:
        """Tell whether a verb in the present tense stands here, as news announces with.

        After a day that opens the sentence stands the verb, so few nouns need to be ruled out.
        """
        if not 0 <= index < len(self.tokens):
            return False
        tenses, word = self.tenses, self.tokens.lowers[index]
        if word != self.tokens.forms[index]:
            return False
        if word in tenses.present_verbs or word in tenses.plural_verbs:
            return True
        if not tenses.present_endings or len(word) < _SHORTEST_VERB:
            return False
        if not word.endswith(tenses.present_endings):
            return False
        if fronted:
            return word not in tenses.not_fronted
        return word not in tenses.not_present

    def _participle(self, index: int) -> bool:
        """Tell whether the word here follows one that makes it a participle: is closed."""
        return self._linked(index, self.tenses.auxiliaries)

    def _inside(self, index: int) -> bool:
        """Tell whether a mark stands inside a number or an abbreviation."""
        tokens, after = self.tokens, index + 1
        if after >= len(tokens.starts) or tokens.ends[index] != tokens.starts[after]:
            return False
        return tokens.forms[after][0].isalnum()


@lru_cache(maxsize=4096)
def of_unit(first: date, last: date, unit: str, inferred: bool) -> Resolved:
    """Return a calendar unit by its bounds, with its EDTF value."""
    precision = SIMPLE[unit]
    if unit == "week":
        value = iso_week(first)
    elif unit == "month":
        value = first.isoformat()[:7]
    elif unit == "year":
        value = first.isoformat()[:4]
    elif unit == "decade":
        value = f"{first.year // 10:03}X"
    elif unit == "century":
        value = f"{last.year // 100:02}XX"
    else:
        value = span_text(first, last)
    return Resolved(first, last, value, precision, inferred)
