"""What stands right beside four digits and makes them a count."""

from workbench.extract.years.place import DOUBTFUL, Place, Words, ends, is_plain, phrases, starts

_HEADING = 4
"""Tokens before a colon in which the noun of counting stands."""


class Beside:
    """Judges the digits by their neighbours."""

    def __init__(self, known: Words) -> None:
        self._words = known
        self._totals = phrases(known.data.totals)

    def in_a_year(self, place: Place) -> bool:
        """Tell a number with its own year: 1980 in 2019, from 1500 in 1990."""
        lowers, index = place.lowers, place.at
        told = place.after in self._words.inside
        told = told or (place.after == "(" and place.word in self._words.ways)
        if not told or index + 2 >= len(lowers):
            return False
        year = lowers[index + 2]
        if not is_plain(year) or int(year) not in DOUBTFUL:
            return False
        return bool(place.word) and not place.word.isdecimal() and place.word[0].isalpha()

    def told_today(self, place: Place) -> bool:
        """Tell a number just after a day or a stretch of time, where no year stands: today 1295;
        and a thing counted where the language puts no year before a noun."""
        if self._words.verb_second and self._words.plural_follows(place):
            told = self._words.told(place.lowers, place.at - 1)
            return told or not place.doubtful
        if place.doubtful or not self._words.closes(place):
            return False
        lowers, days = place.lowers, self._words.days
        return any(
            lowers[at] in days or self._words.told(lowers, at)
            for at in range(max(place.first, place.governor), place.at)
        )

    def rated(self, place: Place) -> bool:
        """Tell 1900 a week, 1650 per maand, 1650 per persoon."""
        data, lowers, at = self._words.data, place.lowers, place.at + 2
        if place.after not in data.rates or at >= len(lowers) or not lowers[at].isalpha():
            return False
        if place.after in self._words.per:
            return True
        return lowers[at] in self._words.units and place.word not in self._words.cues - data.until

    def sums_up(self, place: Place) -> bool:
        """Tell 1750 in all, in totaal 1750."""
        lowers, index = place.lowers, place.at
        if starts(self._totals, lowers, index + 1):
            return place.word not in self._words.data.times
        return ends(self._totals, lowers, index) > 0 and place.after != ","

    def pointed(self, place: Place) -> bool:
        """Tell a number pointed at, denied or ranked: of those 1850, geen 1500 maar 1850."""
        data, lowers, last = self._words.data, place.lowers, place.at - 1
        if last < place.first or not self._words.closes(place):
            return False
        word = lowers[last]
        if word in data.pointers or word in data.denied:
            return True
        if is_plain(place.word) and place.before() in data.denied:
            return True
        if place.doubtful:
            return False
        if word in self._words.ordinals or (word in data.origin and place.before() in data.up_from):
            return True
        if place.after == "," and word == "," and last > place.first:
            return self._words.countable(lowers[last - 1])
        return word in data.of and place.before().isdecimal() and place.before(2) not in data.times

    def headed(self, place: Place) -> bool:
        """Tell the number under a heading: Aantal inschrijvingen: 1850."""
        lowers, colon = place.lowers, place.at - 1
        if colon < 1 or lowers[colon] != ":" or not self._words.closes(place):
            return False
        return any(map(self._words.countable, lowers[max(0, colon - _HEADING) : colon]))

    def coordinated(self, place: Place) -> bool:
        """Tell one of two numbers of one thing, 1850 and 1200 people, and a number just behind its
        year: in 2023 1850."""
        lowers, at, data = place.lowers, place.at, self._words.data
        if place.word.isdecimal() and place.governor == at - 1:
            dated = is_plain(place.word) and int(place.word) in DOUBTFUL
            return dated and place.before() in data.times
        if place.after not in self._words.conjunctions or at + 3 >= len(lowers):
            return False
        if not is_plain(lowers[at + 2]) or place.word in data.times:
            return False
        return lowers[at + 3] in self._words.counted
