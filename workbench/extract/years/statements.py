"""Numbers that a clause says of something: what is there, stands at, is held, sold or listed."""

from workbench.extract.lemmas import BASE, FINITE, PARTICIPLE
from workbench.extract.years.place import DOUBTFUL, Place, Words, is_plain, phrases, starts

_LIGHT = 5
"""Words between the digits and the word for there."""
_REACH = 12
"""Tokens before a joint in which the count that goes before is looked for."""
_LEADS = 5
"""Tokens before a preposition in which the article of the noun before it stands."""
_LONGEST_PHRASE = 4
_MODERN = range(1900, 2036)
"""Years that stand before nouns: 1930 posters."""
_HOURS, _MINUTES = 24, 60


class Statements:
    """Judges the numbers of a statement."""

    def __init__(self, known: Words) -> None:
        self._words = known
        self._of_which = phrases(sorted(known.data.of_which))

    def exists(self, place: Place) -> bool:
        """Tell what is there: er vielen 1900, there were 2000."""
        lowers, data = place.lowers, self._words.data
        at = place.governor
        for _ in range(_LIGHT):
            if at < place.first:
                return False
            word = lowers[at]
            if word in data.existential:
                return place.lowers[place.governor] not in data.singular
            if not (
                self._words.lemmas.verb(word).kinds or word in data.light or word in data.pronouns
            ):
                if not self._words.told(lowers, at):
                    return False
                at -= 1
            at -= 1
        return False

    def is_subject(self, place: Place) -> bool:
        """Tell the subject of a verb in the plural: 1560 were rescued; and a part of a whole."""
        lowers, index = place.lowers, place.at
        whole = starts(self._of_which, lowers, index + 1)
        if whole and index + whole + 1 < len(lowers):
            of_what = lowers[index + whole + 1]
            if of_what[0].isdecimal() or of_what in self._words.counted:
                return True
        beside = lowers[index + 2 : index + 3]
        if place.after in self._words.compared and not self._words.than.isdisjoint(beside):
            return True
        if place.after not in self._words.data.plural or place.word in self._words.cues:
            return False
        if place.word in self._words.prepositions:
            return False
        # 2019 and 2020 were bad years.
        joined = place.word in self._words.conjunctions or place.word == ","
        return not (joined and place.before()[:1].isdecimal())

    def levelled(self, place: Place) -> bool:
        """Tell what a number is said to be: the total was 1950, the toll stood at 2034."""
        data, word = self._words.data, place.word
        if word in data.at_near and self._words.lemma(place.before()) in data.at_verbs:
            return self._words.closes(place)
        if word in data.at:
            if place.before().isdecimal():
                return False
            clause = place.lowers[place.first : place.governor]
            verbs = data.at_verbs - data.timed_verbs if _is_clock(place) else data.at_verbs
            known = any(self._words.lemma(each) in verbs for each in clause)
            if known or self._words.lemma(place.after) in data.at_verbs:
                return self._words.closes(place) or not place.doubtful
            return self._words.noun_before(place, place.governor)
        if word in self._words.than:
            return not place.doubtful and self._words.noun_before(place, place.governor)
        if word in data.demonstratives:
            return self._words.lemma(place.before()) in data.level and self._words.closes(place)
        if self._words.lemma(word, ~BASE if word not in data.level else -1) not in data.level:
            return False
        if not self._words.closes(place):
            return False
        if self._words.noun_before(place, place.governor):
            return True
        return self._has_year(place)

    def _has_year(self, place: Place) -> bool:
        """Tell whether the clause has its year already: in 2019 it was 1960."""
        lowers = place.lowers
        if self._words.data.pronouns.isdisjoint(lowers[place.first : place.at]):
            return False
        for at in range(max(place.first, 1), place.at):
            year = lowers[at]
            day = lowers[at - 1] in self._words.days or self._words.told(lowers, at)
            if day and not place.doubtful:
                return True
            if is_plain(year) and int(year) in DOUBTFUL:
                return (
                    lowers[at - 1] in self._words.data.times or lowers[at - 1] in self._words.cues
                )
        return False

    def held(self, place: Place) -> bool:
        """Tell what a group or a room holds: a crowd of 1900, room for 2000."""
        data, word = self._words.data, place.word
        head = place.before()
        if word in data.of and head:
            single = self._words.lemmas.noun(head)
            grouped = self._words.countable(head) or single in data.groups
            # A count of 1670 and crowds of 1850, but the count of 1899.
            ahead = place.lowers[max(place.first, place.governor - _LEADS) : place.governor - 1]
            if grouped and self._words.plural_follows(place):
                return not self._words.lemma(place.after)
            closes = self._words.closes(place) or self._words.lemma(place.after, FINITE) != ""
            loose = single != head or not self._words.indefinite.isdisjoint(ahead)
            return grouped and closes and loose
        if word in data.room_for and head in data.room:
            return True
        if word in data.with_ and head not in data.compared:
            return self._with(place)
        return False

    def _with(self, place: Place) -> bool:
        """Tell with how many: with 1690, was met 1950 uitverkocht; not: met 1848 begon het."""
        verb = self._words.lemmas.verb(place.after) if place.after else None
        if verb is None or not verb.kinds & (FINITE | PARTICIPLE):
            return not place.doubtful
        opens = place.governor == place.first
        if verb.kinds & PARTICIPLE and not opens:
            return True
        return opens and verb.lemma in self._words.data.level

    def listed(self, place: Place) -> bool:
        """Tell a number whose like stands before it: 1320 pupils and the academy 1950."""
        lowers, at = place.lowers, place.governor
        if self._joined(place):
            return True
        if at < place.first or not self._words.closes(place) or place.word in self._words.cues:
            return False
        if (
            not place.tokens.forms[at].islower()
            or self._words.lemmas.verb(place.word).kinds & FINITE
        ):
            return False
        at -= 1
        if at >= place.first and lowers[at] in self._words.articles:
            at -= 1
        if at < place.first or not (lowers[at] in self._words.conjunctions or lowers[at] == ","):
            return False
        return any(
            lowers[back].isdecimal() and lowers[back - 1] not in self._words.cues
            for back in range(max(1, at - _LONGEST_PHRASE), at)
        )

    def _joined(self, place: Place) -> bool:
        """Tell a number joined to a count of things: 1130 in May and 1260 in June."""
        lowers, at = place.lowers, place.governor
        counted = self._words.plural_follows(place)
        if at < place.first or not (counted or self._words.closes(place)):
            return False
        if place.doubtful and not counted:
            return False
        if lowers[at] not in self._words.conjunctions or lowers[at - 1][:1].isdecimal():
            return False
        return any(
            lowers[back].isdecimal()
            and not (is_plain(lowers[back]) and int(lowers[back]) in _MODERN)
            and lowers[back + 1].endswith(self._words.plurals)
            and lowers[back + 1] not in self._words.functions
            for back in range(max(0, at - _REACH), at - 1)
        )

    def object(self, place: Place) -> bool:
        """Tell what a verb has so many of: it sold 1810, the fire killed 2019 birds."""
        data = self._words.data
        if place.lowers[place.at - 1] in data.extra and place.at:
            return self._words.plural_follows(place)
        lemma = self._words.lemma(self._verb(place))
        if not lemma or lemma in data.year_verbs:
            return False
        if self._words.plural_follows(place):
            return lemma in data.counters
        if not self._words.closes(place):
            return False
        if self._words.verb_second and not self._words.lemma(self._verb(place), FINITE | BASE):
            # Opgericht 1850: a participle stands at the end of its clause.
            return False
        if not place.doubtful or lemma in data.tallies:
            return True
        return lemma in data.counters and self._parallel(place)

    def _verb(self, place: Place) -> str:
        """Return the word that governs the digits, over the subject behind it: had hij 1543."""
        if self._words.verb_second and place.word in self._words.subjects:
            return place.before()
        return place.word

    def _parallel(self, place: Place) -> bool:
        """Tell whether a verb before has a number too: they expected 1500 and got 1950."""
        lowers, at = place.lowers, place.governor - 1
        if at < place.first or lowers[at] not in self._words.conjunctions:
            return False
        return any(map(is_plain, lowers[max(0, at - _LONGEST_PHRASE) : at]))


def _is_clock(place: Place) -> bool:
    """Tell whether the digits may be a time of day: at 1930 GMT."""
    hours, minutes = divmod(place.value, 100)
    return hours < _HOURS and minutes < _MINUTES
