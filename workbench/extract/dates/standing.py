"""Tells whether a piece may stand as a date by itself, by the words around it."""

import re

from workbench.extract.dates.apart import is_only_a_date, is_title, stands_apart
from workbench.extract.dates.lengths import Lengths
from workbench.extract.dates.nodes import Calendar, Cyclic, Festive, Interval, Node, Offset, Window
from workbench.extract.dates.tensed import infinitives, past_forms
from workbench.extract.tokens import Tokens
from workbench.extract.years.judge import judge_of
from workbench.languages.pack import Pack

_OPENING = frozenset("([=")
_SURE_YEARS = range(1900, 2101)
"""Years that news speaks of without a word before them."""
_OLD_YEARS = range(1100, 1900)
_REACH = 14
_CHANGE_REACH = 3
"""Tokens before two numbers like years in which a verb of change makes them counts."""
_LEAST_SURE_DAY = 10
_DIGITS = 4
_CODE = 3
"""Digits before four digits from which on both are one telephone or other number."""
_WEEK = 7
_EVERY_UNIT = 3
"""Tokens of "every month on" before a weekday."""
_RANKS = 3
"""The first, second and third are places in a row, not days, where nothing else tells."""
_UNITS = frozenset("%°$€£₤+²³")
_LINES = re.compile(r"\d-\d-\d-\d")
"""Four lines of players, as football counts them."""


class Standing:
    """Judges pieces by the cues of a language."""

    def __init__(self, pack: Pack) -> None:
        dates, numbers, changes = pack.dates, pack.numbers, pack.figures.ranges.changes
        self._dates = dates
        self._lengths = Lengths(pack)
        self._judge = judge_of(pack)
        after = pack.hedges.after
        phrases = [*after.get("at_least", ()), *after.get("at_most", ())]
        self._bounds = {tuple(text.split()) for text in phrases if " " in text}
        self._recurring_ends = {phrase.rpartition(" ")[2] for phrase in dates.recurring}
        self._scores = pack.lookalikes.score_nouns
        self._streets = frozenset(pack.lookalikes.street_endings)
        self._labels = pack.lookalikes.labels - dates.year_cues - dates.cues
        self._change_words = changes
        self._between = pack.figures.ranges.between
        self._articles = numbers.words.definite
        self._joining = numbers.words.conjunctions
        self._past = dates.tenses.past_cues | past_forms(pack)
        self._infinitives = infinitives(pack.grammar)
        self._cardinals = frozenset(numbers.cardinals)
        self._ordinals = frozenset(numbers.ordinals)

    def stands(self, node: Node, tokens: Tokens, beside_date: bool) -> bool:
        """Tell whether a piece is a date mention; `beside_date`: another date adjoins it."""
        if not node.alone or self._recurs(node.start, tokens):
            return False
        if isinstance(node, Interval):
            return self._interval(node, tokens)
        if isinstance(node, Festive):
            return not self._attributive(node, tokens)
        if isinstance(node, Offset | Window):
            return self._lengths.is_time(node, tokens)
        if isinstance(node, Cyclic):
            return self._cyclic(node, tokens, beside_date)
        if not isinstance(node, Calendar):
            return True
        return not self._in_street(node.end, tokens) and self._calendar(node, tokens, beside_date)

    def _cyclic(self, node: Cyclic, tokens: Tokens, beside_date: bool) -> bool:
        """Tell a numbered week, quarter or season of a year from what is only called so."""
        dated = node.year is not None or node.relative_year is not None
        if node.unit == "week" and node.year is None:
            counted = self._before(tokens, node.start) in self._cardinals
            if counted or self._after(tokens, node.end) in self._infinitives:
                return not counted
            return not self._noun_follows(tokens, node.end)
        if node.unit == "quarter" and not node.toward:
            return dated or beside_date or not self._in_game(node, tokens)
        if node.unit == "season" and dated and tokens.glued(node.end - 1):
            # Part of a password: Zomer2025!
            return not tokens.forms[node.end - 2].isalpha()
        if node.unit == "season" and not dated and not node.toward:
            return self._lengths.is_told(node, tokens)
        return True

    def _calendar(self, node: Calendar, tokens: Tokens, beside_date: bool) -> bool:
        if node.sure:
            return not self._quantity(tokens, node.end)
        grain = node.grain
        if grain == "year":
            return self._year(node, tokens, beside_date)
        if node.cued:
            return self._cued(node, tokens, beside_date)
        if grain in ("weekday", "month") and not node.toward and self._named(node, tokens):
            return False
        if grain == "weekday" and not node.toward:
            before = self._before(tokens, node.start)
            return before not in self._ordinals and before not in self._dates.indefinite
        if node.weak:
            return self._ordinary(node, tokens, beside_date)
        return not self._goes_on_digits(tokens, node.start)

    def _attributive(self, node: Festive, tokens: Tokens) -> bool:
        """Tell whether a feast only tells what kind of thing is meant: the Christmas tree."""
        before = self._before(tokens, node.start)
        led = before in self._articles or before in self._dates.indefinite
        if not self._dates.attributive or node.toward or node.year is not None:
            return False
        if not led or not self._noun_follows(tokens, node.end):
            return False
        if node.start > 1 and tokens.lowers[node.start - 2] in self._dates.cues:
            return False
        tenses, follower = self._dates.tenses, self._after(tokens, node.end)
        return follower not in tenses.past_cues and follower not in tenses.future_cues

    def _recurs(self, start: int, tokens: Tokens, reach: int = _WEEK) -> bool:
        """Tell whether a word before makes it one of many: every Monday, every month on Monday; in
        a list of days `reach` more are looked at."""
        if not start:
            return False
        lowers = tokens.lowers
        before = lowers[start - 1]
        if before in self._recurring_ends and (
            before in self._dates.recurring
            or " ".join(lowers[max(0, start - 2) : start]) in self._dates.recurring
        ):
            return True
        if reach and start > 1 and (before in self._joining or before == ","):
            days = self._dates.words.get("WEEKDAY", {})
            if lowers[start - 2] in days and lowers[start] in days:
                return self._recurs(start - 2, tokens, reach - 1)
        if start < _EVERY_UNIT or before not in self._dates.cues:
            return False
        units = self._dates.words.get("UNIT", {})
        return lowers[start - 2] in units and lowers[start - 3] in self._dates.recurring

    def _before(self, tokens: Tokens, start: int) -> str:
        return tokens.lowers[start - 1] if start else ""

    def _after(self, tokens: Tokens, end: int) -> str:
        return tokens.lowers[end] if end < len(tokens) else ""

    def _in_street(self, end: int, tokens: Tokens) -> bool:
        """Tell whether the name of a street follows: 20 March Street, 1984 Orwell Drive."""
        for at in range(end, min(end + 2, len(tokens))):
            if not tokens.forms[at][0].isupper():
                return False
            if tokens.lowers[at] in self._streets:
                return True
        return False

    def _in_game(self, node: Cyclic | Calendar, tokens: Tokens) -> bool:
        """Tell whether the words around speak of a match, whose quarters are no times."""
        game = self._dates.words.get("GAME", {})
        first, last = max(0, node.start - _REACH), min(len(tokens), node.end + _REACH)
        return not game.keys().isdisjoint(tokens.lowers[first:last])

    def _in_row(self, node: Calendar, tokens: Tokens) -> bool:
        """Tell whether a word near by makes an ordinal a place in a row."""
        first, last = max(0, node.start - _REACH), min(len(tokens), node.end + _REACH)
        return not self._dates.ranked.isdisjoint(tokens.lowers[first:last])

    def _named(self, node: Calendar, tokens: Tokens) -> bool:
        """Tell whether a bare month or weekday is part of a name: June Carter, meester Maandag.

        Where the language writes days and months small, a capital inside a sentence is a name's.
        """
        if node.year is not None or node.end - node.start > 1:
            return False
        form, start = tokens.forms[node.start], node.start
        before = self._before(tokens, start)
        if not form[0].isupper() or before in self._dates.cues:
            return False
        if not self._dates.capital_names:
            return before.isalpha()
        forenames = self._dates.words.get("FORENAME", {})
        follower = tokens.forms[node.end] if node.end < len(tokens) else ""
        return form.lower() in forenames and follower[:1].isupper() and len(follower) > 1

    def _noun_follows(self, tokens: Tokens, end: int) -> bool:
        """Tell whether the next word may be the thing that a number counts."""
        follower = self._after(tokens, end)
        if not follower or not follower[0].isalpha() or follower in self._dates.after_day:
            return False
        return follower not in self._past

    def _cued(self, node: Calendar, tokens: Tokens, beside_date: bool) -> bool:
        """Tell whether a bare ordinal or a day with a month in digits is a day."""
        follower = self._after(tokens, node.end)
        whole = node.year is not None and "," not in tokens.forms[node.start : node.end]
        noun = not whole and self._noun_follows(tokens, node.end)
        if noun or (follower and follower[0] in _UNITS):
            return False
        if node.month is not None:
            scored = node.year is None and self._like_a_score(node, tokens)
            if scored or follower in self._dates.change_links:
                return False
            return (
                beside_date
                or self._before(tokens, node.start) in self._dates.cues
                or is_only_a_date(tokens.surface(node.start, node.end))
            )
        start = node.start
        if self._in_game(node, tokens) or self._in_row(node, tokens):
            return False
        if self._before(tokens, start) in self._articles:
            start -= 1
        if self._before(tokens, start) not in self._dates.day_cues:
            return False
        if tokens.forms[node.start].isdecimal():
            return True
        # The eighth of nine is a place in a row, the Eighth a name.
        late, plain = (node.day or 0) > _RANKS, tokens.forms[node.start].islower()
        return late and plain and self._after(tokens, node.end + 1) not in self._cardinals

    def _like_a_score(self, node: Calendar, tokens: Tokens) -> bool:
        """Tell whether day and month with a hyphen could as well be the score of a match."""
        first, start = tokens.forms[node.start], node.start
        if "/" in tokens.surface(start, node.end):
            return False
        if start > 1 and tokens.lowers[start - 2] in self._scores:
            return True
        return len(first) == 1 or (node.day or 0) < _LEAST_SURE_DAY

    def _ordinary(self, node: Calendar, tokens: Tokens, beside_date: bool) -> bool:
        """Tell whether a word such as mei, may or sun is the month or day here."""
        form = next(
            form for form in reversed(tokens.forms[node.start : node.end]) if form.isalpha()
        )
        if self._dates.capital_names and not form[0].isupper():
            return self._before(tokens, node.start) in self._dates.cues and not (
                self._after(tokens, node.end)[:1].isalpha()
            )
        if not self._dates.capital_names and form[0].isupper():
            return False
        before = self._before(tokens, node.start)
        return beside_date or before in self._dates.cues or before in self._dates.month_cues

    def _interval(self, node: Interval, tokens: Tokens) -> bool:
        ends = [end for end in (node.left, node.right) if end is not None]
        years = [end for end in ends if isinstance(end, Calendar) and end.grain == "year"]
        cued = any(isinstance(end, Calendar) and end.cued for end in ends)
        if len(ends) > 1 and _LINES.fullmatch(tokens.surface(node.start, node.end)):
            return False
        if cued and self._quantity(tokens, node.end):
            return False
        if len(years) != len(ends):
            weak = [end for end in ends if isinstance(end, Calendar) and end.weak]
            return len(ends) > 1 or not weak or self._open_weak(weak[0], tokens)
        if self._quantity(tokens, node.end) or not stands_apart(tokens, node.start, node.end):
            return False
        if len(years) > 1 and self._counts(node, years, tokens):
            return False
        if any(self._judge.counts(tokens, year.start) for year in years if _is_plain(year)):
            return False
        return all(
            self._plausible(year, len(years) > 1 or year.end < node.end)
            or self._judge.is_year(tokens, year.start)
            for year in years
        )

    def _counts(self, node: Interval, years: list[Calendar], tokens: Tokens) -> bool:
        """Tell whether two numbers like years are counted: it rose from 1800 to 2100 members."""
        noun = self._judge.thing_follows(tokens, node.end)
        if noun and self._judge.opens(tokens, node.start, node.end):
            return False
        near = tokens.lowers[max(0, node.start - _CHANGE_REACH) : node.start]
        changed = not self._change_words.isdisjoint(near)
        changed = changed and tokens.lowers[node.start] not in self._between
        if all((year.year or 0) in _SURE_YEARS and (year.year or 0) % 100 for year in years):
            return changed and noun
        return changed or noun

    def _open_weak(self, node: Calendar, tokens: Tokens) -> bool:
        return not self._dates.capital_names or tokens.forms[node.start][0].isupper()

    @staticmethod
    def _plausible(node: Calendar, paired: bool) -> bool:
        year = node.year or 0
        if not paired and year % 100 == 0 and year < _SURE_YEARS.start:
            return False
        return year in _SURE_YEARS or year in _OLD_YEARS or paired

    def _year(self, node: Calendar, tokens: Tokens, beside_date: bool) -> bool:
        year = node.year or 0
        if not (node.end - node.start == 1 and tokens.forms[node.start].isdecimal()):
            return self._spelled(node, tokens)
        if not stands_apart(tokens, node.start, node.end) or self._quantity(tokens, node.end):
            return False
        if self._judge.is_year(tokens, node.start):
            return True
        if self._judge.counts(tokens, node.start):
            return False
        before = self._before(tokens, node.start)
        pair = " ".join(tokens.lowers[max(0, node.start - 2) : node.start])
        if before == "." and tokens.glued(node.start - 1):
            before = tokens.lowers[node.start - 2]
        cued = before in self._dates.year_cues or before in _OPENING or beside_date
        if not cued and tuple(tokens.lowers[node.end : node.end + 2]) in self._bounds:
            # A bare number that is a bound: 1995 or less.
            return False
        if before in self._labels or (len(before) >= _CODE and before.isdecimal()):
            return False
        if (
            before in self._dates.number_cues
            or pair in self._dates.number_cues
            or is_title(tokens, node.start, node.end)
        ):
            return False
        if self._changes(tokens, node.start, node.end):
            return False
        if year in _SURE_YEARS and year % 100:
            return cued or self._dates.attributive or not self._plural_follows(tokens, node)
        if year % 100 == 0 and not beside_date:
            named = before in self._articles and self._noun_follows(tokens, node.end)
            if named or self._judge.thing_follows(tokens, node.end):
                return False
        odd = year not in _SURE_YEARS or year == _SURE_YEARS.stop - 1
        if year % 100 == 0 and odd and self._is_quantity_range(tokens, node):
            return False
        return cued and year >= 1000

    def _plural_follows(self, tokens: Tokens, node: Calendar) -> bool:
        """Tell whether a plural noun follows that no verb or preposition is: 2026 lopers."""
        follower, tenses = self._after(tokens, node.end), self._dates.tenses
        return (
            follower.isalpha()
            and follower.endswith(self._dates.plural_endings)
            and follower not in self._dates.after_day
            and follower not in tenses.future_cues
            and follower not in tenses.past_cues
        )

    def _changes(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether this number of four digits became another one, or that one this."""
        links = self._dates.change_links
        others = []
        if self._after(tokens, end) in links:
            others.append(self._after(tokens, end + 1))
        if start > 1 and tokens.lowers[start - 1] in links:
            others.append(tokens.lowers[start - 2])
        return any(len(other) == _DIGITS and other.isdecimal() for other in others)

    def _is_quantity_range(self, tokens: Tokens, node: Calendar) -> bool:
        """Tell whether another number stands within two tokens: van 1200 naar 1500."""
        near = tokens.lowers[node.end : node.end + 2] + tokens.lowers[
            max(0, node.start - 2) : node.start
        ]  # fmt: skip
        return any(word.isdecimal() for word in near)

    def _spelled(self, node: Calendar, tokens: Tokens) -> bool:
        """Tell whether a year in words or two digits is one, and no title."""
        form = tokens.forms[node.start]
        if form[0].isupper() and node.start and tokens.forms[node.start - 1][0].isalnum():
            return False
        if self._before(tokens, node.start) not in self._dates.year_cues:
            return False
        if self._quantity(tokens, node.end):
            return False
        sure = node.two_digits or (node.year or 0) % 100 != 0
        if not sure and self._after(tokens, node.end) in self._joining:
            return False
        return sure or not self._noun_follows(tokens, node.end)

    def _quantity(self, tokens: Tokens, end: int) -> bool:
        """Tell whether what follows makes the digits before it a quantity."""
        follower = self._after(tokens, end)
        if not follower:
            return False
        if follower in self._dates.counted or follower in _UNITS:
            return True
        form = tokens.forms[end]
        return len(form) == 2 and form.isupper() and form.isascii() and not tokens.glued(end)

    @staticmethod
    def _goes_on_digits(tokens: Tokens, start: int) -> bool:
        """Tell whether a hyphen ties digits to more before them: ISBN 978-90-253-1234-5."""
        if start < 2 or not (tokens.glued(start) and tokens.glued(start - 1)):
            return False
        return tokens.forms[start - 1] == "-" and tokens.forms[start - 2].isdecimal()


def _is_plain(node: Calendar) -> bool:
    return node.end - node.start == 1
