"""Numbers that something changed to, from or by, and pairs that are no years."""

from workbench.extract.lemmas import BASE, FINITE, PARTICIPLE
from workbench.extract.years.place import DOUBTFUL, Place, Words, is_plain

_FIRST, _LAST = 1100, 2100
_SPAN = 250
"""Years that no change in the news spans: from 1250 to 1800 counts."""
_LEAST_CENTURY = 50
"""Round numbers before 1950 that may be a year after a preposition of time."""
_OLD = 1700
"""Before this the news tells no change from year to year."""


class Changes:
    """Judges the numbers of a change."""

    def __init__(self, known: Words) -> None:
        self._words = known

    def ranged(self, place: Place) -> bool:
        """Tell the two numbers between which something moves: schommelt tussen 1850 en 1900."""
        word, verb = place.word, place.before()
        if word in self._words.conjunctions and is_plain(verb):
            word, verb = place.before(2), place.before(3)
        return word in self._words.between and self._words.lemma(verb) in self._words.data.ranging

    def changed(self, place: Place) -> bool:
        """Tell the number to, from or by which something changed."""
        data, word, lowers = self._words.data, place.word, place.lowers
        if word in data.origin:
            ahead = place.at + 2
            link = place.after in data.towards or place.after in data.until
            if not link or ahead >= len(lowers) or not is_plain(lowers[ahead]):
                return False
            return self._pair(place, place.value, int(lowers[ahead]), place.after, ahead + 1)
        if word in data.by:
            return not place.doubtful and self._change_before(place, place.governor)
        if word not in data.towards and word not in data.until:
            return False
        old = place.before()
        if is_plain(old) and place.before(2) in data.origin:
            return self._pair(place, int(old), place.value, word, place.at + 1)
        changes = self._change_before(place, place.governor) or self._participle(place)
        noun = self._words.noun_before(place, place.governor)
        if word in data.towards:
            return changes
        if data.until_is_time:
            return self._words.closes(place) and self._until(place, changes, noun)
        if self._words.countable(place.before()):
            return not place.doubtful or self._soon(place)
        if not changes:
            return place.before() in data.particles and not place.doubtful
        return not place.late or self._soon(place) or not self._infinitive(place)

    def _until(self, place: Place, changes: bool, noun: bool) -> bool:
        """Tell a number that something changed to from the year until which it did."""
        if self._soon(place):
            return True
        if place.late or not changes:
            return False
        moved = place.before() in self._words.data.particles
        return noun or moved or place.value < 1800 or place.value % _LEAST_CENTURY != 0

    def _soon(self, place: Place) -> bool:
        """Tell whether the clause is about what rises within days: a toll, a count."""
        clause = place.lowers[place.first : place.governor]
        return not self._words.data.sure_nouns.isdisjoint(clause)

    def _pair(self, place: Place, old: int, new: int, link: str, end: int) -> bool:
        """Tell two numbers that one thing had in turn from the years between which it changed."""
        if link in self._words.data.towards and not (old in DOUBTFUL and new in DOUBTFUL):
            return True
        # From 1640 to 1875 in a year.
        near = place.lowers[end : end + 3]
        quick = len(near) > 1 and near[-1] in self._words.units
        quick = quick and near[0] in self._words.data.times
        changes = self._change_before(place, place.at, quick)
        if not (changes or self._words.noun_before(place, place.at)):
            return False
        if new < max(old, _OLD) or new - old > _SPAN or old < _FIRST or new > _LAST:
            return True
        if old in DOUBTFUL and new in DOUBTFUL:
            return False
        return quick

    def _change_before(self, place: Place, end: int, vague: bool = False) -> bool:
        """Tell whether a verb of change stands before token `end`, a `vague` one too."""
        data, lowers = self._words.data, place.lowers
        for at in range(end - 1, place.first - 1, -1):
            word = lowers[at]
            if word == ",":
                return False
            lemma = self._words.lemma(word)
            if lemma in data.change:
                return True
            if lemma in data.vague_change and (
                vague or lowers[end - 1] in data.particles or lowers[at + 1] in data.particles
            ):
                return True
        return False

    def _participle(self, place: Place) -> bool:
        """Tell a verb of change behind the digits: is tot 1850 gestegen."""
        return (
            bool(place.after)
            and self._words.lemma(place.after, PARTICIPLE) in self._words.data.change
        )

    def _infinitive(self, place: Place) -> bool:
        """Tell whether the verb of change is an infinitive, which looks ahead: to grow to 2030."""
        verb = self._words.lemmas.verb(place.before())
        return bool(verb.kinds & BASE) and not verb.kinds & FINITE

    def scored(self, place: Place) -> bool:
        """Tell two numbers of which the second is less, as no years are: by 1612 to 1588.

        Two years of today are a slip of the writer, which the checks tell.
        """
        data, lowers, after = self._words.data, place.lowers, place.at + 2
        links = data.until | data.against
        if place.after in links and after < len(lowers) and is_plain(lowers[after]):
            first, second = place.value, int(lowers[after])
        elif place.word in links and is_plain(place.before()):
            first, second = int(place.before()), place.value
        else:
            return False
        return second < first and not (first in DOUBTFUL and second in DOUBTFUL)
