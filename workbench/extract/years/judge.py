"""Tells a count of four digits from a year, by the words around it.

Newsrooms print 1850 as well as 1,850. The finders of dates and of figures both ask here, so that
the two never claim the same digits.
"""

from functools import lru_cache

from workbench.extract.lemmas import FINITE
from workbench.extract.tokens import Tokens
from workbench.extract.years.beside import Beside
from workbench.extract.years.changes import Changes
from workbench.extract.years.place import (
    Place,
    Words,
    ends,
    is_plain,
    phrases,
    starts,
)
from workbench.extract.years.statements import Statements
from workbench.languages.pack import Pack

_FIRST, _LAST = 1100, 2100
_REACH = 12
"""Tokens before the digits in which the noun and the verb of their clause are looked for."""
_LIGHT = 5
"""Words between the digits and what governs them."""
_EARLIER = 20
"""Tokens before the digits in which another number may tell what they are."""
_ENDS = frozenset('.;:?!()[]"“”‘’•|\n')


class YearJudge:
    """Judges four digits by the word lists of one language; holds tables only."""

    def __init__(self, pack: Pack) -> None:
        self._words = Words(pack)
        self._changes = Changes(self._words)
        self._statements = Statements(self._words)
        self._beside = Beside(self._words)
        data = pack.years
        self._sides = phrases(data.sides)
        self._side_starts = frozenset([phrase[0] for phrase in self._sides])
        self._side_ends = frozenset([phrase[-1] for phrase in self._sides])
        self._year_leads = phrases(data.year_leads)
        self._lead_ends = frozenset([phrase[-1] for phrase in self._year_leads])

    def counts(self, tokens: Tokens, index: int) -> bool:
        """Tell whether the four digits at token `index` are a count and surely no year."""
        form = tokens.forms[index]
        if not is_plain(form) or not _FIRST <= int(form) <= _LAST:
            return False
        if self._coded(tokens, index) or self.is_year(tokens, index):
            return False
        place = self._place(tokens, index)
        if self._follows_year(place):
            return self._beside.sums_up(place) or self._changes.ranged(place)
        return (
            self._beside.in_a_year(place)
            or self._beside.told_today(place)
            or self._beside.pointed(place)
            or self._beside.headed(place)
            or self._beside.coordinated(place)
            or self._beside.rated(place)
            or self._beside.sums_up(place)
            or self._statements.exists(place)
            or self._statements.is_subject(place)
            or self._changes.scored(place)
            or self._changes.ranged(place)
            or self._changes.changed(place)
            or self._statements.levelled(place)
            or self._statements.held(place)
            or self._voted(place)
            or self._compared(place)
            or self._statements.listed(place)
            or self._statements.object(place)
        )

    def is_year(self, tokens: Tokens, index: int) -> bool:
        """Tell whether the words around make the digits at `index` a year: the year of a noun
        (rampjaar 1672), or the opening of a sentence before its verb (Rond 1700 woonden hier)."""
        if not index:
            return False
        lowers = tokens.lowers
        before = lowers[index - 1]
        if self._words.data.year_endings and before.endswith(self._words.data.year_endings):
            return before not in self._words.toward and not self._words.told(lowers, index - 1)
        if before in self._words.data.sure_times:
            return True
        if before in self._lead_ends and ends(self._year_leads, lowers, index):
            return True
        if before in self._words.data.founded:
            return self._words.closes(self._place(tokens, index))
        return self.opens(tokens, index - 1, index + 1)

    def thing_follows(self, tokens: Tokens, end: int) -> bool:
        """Tell whether a thing that may be counted stands at token `end`."""
        return self._words.thing_follows(tokens, end)

    def opens(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether the tokens from `start` to `end` open a sentence with a preposition of time,
        the finite verb behind them."""
        lowers = tokens.lowers
        if not self._words.verb_second or lowers[start] not in self._words.data.opens_year:
            return False
        if (start and lowers[start - 1] not in _ENDS) or end + 1 >= len(lowers):
            return False
        return bool(self._words.lemmas.verb(lowers[end]).kinds & FINITE)

    def _place(self, tokens: Tokens, index: int) -> Place:
        lowers = tokens.lowers
        first = index
        while first and index - first < _REACH and lowers[first - 1] not in _ENDS:
            first -= 1
        at = index - 1
        while at >= first and index - at <= _LIGHT:
            if lowers[at] in self._words.data.light:
                at -= 1
            elif at > first and self._words.told(lowers, at):
                at -= 2
            else:
                break
        after = lowers[index + 1] if index + 1 < len(lowers) else ""
        return Place(tokens, lowers, index, int(tokens.forms[index]), first, at, after)

    @staticmethod
    def _coded(tokens: Tokens, index: int) -> bool:
        """Tell digits that a mark or letters glue to something: 1850-1900, 1850s, 12.1850."""
        if tokens.glued(index):
            return True
        after = index + 1
        if after >= len(tokens.lowers) or not tokens.glued(after):
            return False
        return tokens.lowers[after] not in '.,;:!?)”’"…»'

    def _follows_year(self, place: Place) -> bool:
        """Tell whether a word before makes a year of the digits whatever else is said."""
        last = place.at - 1
        if last < 0:
            return False
        if place.lowers[last] in self._words.data.times and not self._words.told(
            place.lowers, last
        ):
            return True
        return place.word in self._words.data.times

    def _voted(self, place: Place) -> bool:
        """Tell votes for and against."""
        data, lowers, index = self._words.data, place.lowers, place.at
        side = place.after in self._side_starts and starts(self._sides, lowers, index + 1) > 0
        led = place.word in data.against or (
            lowers[index - 1] in self._side_ends and ends(self._sides, lowers, index) > 0
        )
        score = place.word in data.until and is_plain(place.before())
        if not (side or led or score or place.after in data.until):
            return False
        clause = lowers[max(0, index - _EARLIER) : index]
        voted = any(word in data.votes or self._words.lemma(word) in data.votes for word in clause)
        if not voted:
            return False
        return side or any(map(is_plain, clause)) or self._words.lemma(place.word) in data.votes

    def _compared(self, place: Place) -> bool:
        """Tell what another number is set against: 1250, against 1100 last year."""
        if place.word not in self._words.data.against or place.before() != ",":
            return False
        lowers, index = place.lowers, place.at
        ahead = lowers[index + 1 : index + 3]
        if len(ahead) > 1 and (
            ahead[0] in self._words.toward or ahead[0] in self._words.data.rates
        ):
            return ahead[1] in self._words.units
        earlier = lowers[max(0, index - _EARLIER) : index]
        return not place.doubtful and self._words.closes(place) and any(map(is_plain, earlier))


@lru_cache(maxsize=8)
def judge_of(pack: Pack) -> YearJudge:
    """Return the judge of a pack's language, made once for all who ask it."""
    return YearJudge(pack)
