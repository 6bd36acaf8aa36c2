"""Finds the place of a statement: a preposition with a name, or the dateline."""

from bisect import bisect_left
from typing import NamedTuple

from workbench.extract.counted.known import capitals_of, known_names
from workbench.extract.counted.lexicon import (
    DETERMINER,
    FINITE,
    JOINT,
    OPENER,
    PREPOSITION,
    Lexicon,
)
from workbench.extract.counted.sentence import Sentence
from workbench.extract.lemmas import Known, pairs, words
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack

_HYPHENS = frozenset("-‑‐")
_LONGEST = 6
_CACHE = 20_000
_NO_WORD, _GENERIC, _OF, _SORT, _OTHER = 1, 2, 4, 8, 16
"""What stands between the word that leads to a place and its name: no word, a noun of a place, the
word "of", a noun that a name follows (city, province), another preposition."""
_LEAD = 5
"""Words between a preposition and the name of its place."""
_DATELINE = 8
"""Tokens of a passage in which a dateline ends."""


class Place(NamedTuple):
    """A place with its token range."""

    start: int
    end: int
    name: str
    inferred: bool = False
    beside: bool = False
    """Whether its preposition tells whence or whither, and not where."""


class PlaceFinder:
    """Reads places by the tables of a pack."""

    def __init__(self, pack: Pack, lexicon: Lexicon) -> None:
        places = pack.places
        self._lexicon = lexicon
        self._leads = words(places.leads)
        self._inner = words(places.inner)
        self._of = places.of
        self._sorts = words(places.sorts)
        self._regions = words(places.regions)
        self._generic = words(places.generic)
        self._capital = words(places.capital)
        self._parts = words(places.parts)
        self._not_places = words(places.not_places)
        self._wire = frozenset(places.wire.split())
        self._sources = words(places.sources)
        verbs = pack.grammar.verbs
        self._vouching = words(verbs.reporting) | words(verbs.claiming)
        self._vouching |= words(pack.grammar.partitives.estimates)
        self._beside = words(places.beside)
        self._events = words(places.events)
        self._part_marks = [
            tuple(phrase.split()) for phrase in words(pack.grammar.partitives.anaphors)
        ]
        self._part_firsts = frozenset(phrase[0] for phrase in self._part_marks)
        self._articles = words(pack.grammar.words.articles)
        self._where = words(pack.grammar.words.where)
        self._inflection = pack.grammar.inflection
        self._capitals = capitals_of(pack)
        peoples = pairs(places.peoples)
        self._capital_of = {
            people: self._capitals[country]
            for people, country in peoples.items()
            if country in self._capitals
        }
        self._known = known_names(pack)
        self._role = Known(self._read_role, _CACHE).__getitem__

    def find(self, sentence: Sentence) -> list[Place]:
        """Return the places of a sentence in their order."""
        found: list[Place] = []
        free = sentence.start
        for index in sentence.leads:
            if index < free:
                continue
            place = self._after(sentence, index)
            if place is not None:
                if sentence.lowers[index] in self._beside:
                    place = place._replace(beside=True)
                found.append(place)
                free = place.end
        return found

    def _after(self, sentence: Sentence, lead: int) -> Place | None:
        lowers, forms = sentence.lowers, sentence.forms
        first, stop = lead + 1, min(sentence.end, lead + 1 + _LEAD)
        if first >= stop or not lowers[first][0].isalpha():
            return None
        if lowers[lead] == self._of and lead > sentence.start and self._titled(sentence, lead - 1):
            return None
        open_lead = lowers[lead] in self._leads
        # In De Bilt the article belongs to the name.
        article = forms[first] in self._articles
        sort = things = False
        for at in range(first, stop):
            role = self._role(lowers[at])
            if role & _NO_WORD:
                return None
            if forms[at][0].isupper() and not self._is_adjective(sentence, at):
                unknown = sort or (open_lead and not article and not things)
                return self._name(sentence, at, unknown, first)
            if not role:
                continue
            if open_lead and role & _GENERIC and (article or at > first):
                follows = at + 1 < stop and (
                    forms[at + 1][0].isupper() or lowers[at + 1] == self._of
                )
                if not follows:
                    return self._unnamed(sentence, first, at) if article else None
            if role & _OF:
                if at == first:
                    return None
                article = at + 1 < stop and lowers[at + 1] in self._articles
                # In a poll of Kantar; in the north of Velt.
                things = lowers[at - 1] not in self._inner and lowers[at - 1] not in self._generic
            elif role & _SORT:
                sort = True
            elif role & _OTHER:
                return None
        return None

    def _read_role(self, word: str) -> int:
        """Tell what a word is between the word that leads to a place and its name."""
        if not word[0].isalpha():
            return _NO_WORD
        role = _GENERIC if word in self._generic else 0
        if word == self._of:
            return role | _OF
        if word in self._sorts:
            return role | _SORT
        other = self._lexicon.tag(word) & PREPOSITION and word not in self._articles
        return role | (_OTHER if other else 0)

    def _titled(self, sentence: Sentence, index: int) -> bool:
        """Tell a name that goes on after "of" from a thing of a place: the Bank of England."""
        if not sentence.capital(index):
            return index == sentence.start + 1 and sentence.forms[index][0].isupper()
        return sentence.lowers[index] not in self._sorts

    def _is_adjective(self, sentence: Sentence, index: int) -> bool:
        """Tell whether a word with a capital is the adjective of a people before a place."""
        word = sentence.lowers[index]
        bare = word[: -len(self._inflection)] if self._inflection else word
        if word in self._capital_of or bare in self._capital_of:
            return index + 1 < sentence.end and sentence.lowers[index + 1][0].isalpha()
        if not self._inflection:
            return False
        return word.endswith(("se", "s" + self._inflection)) and index + 1 < sentence.end and (
            sentence.lowers[index + 1] in self._generic
            or sentence.lowers[index + 1] in self._sorts
            or sentence.forms[index + 1][0].isupper()
        )  # fmt: skip

    def _name(self, sentence: Sentence, index: int, unknown: bool, first: int) -> Place | None:
        tokens = sentence.tokens
        whole = end = self._name_end(sentence, index)
        name = tokens.surface(index, end)
        known = name in self._known
        while not known and end - index > 1:
            end = self._name_end(sentence, index, end - 1)
            name = tokens.surface(index, end)
            known = name in self._known
        if not known:
            end, name = whole, tokens.surface(index, whole)
            if (
                not unknown
                or name.split()[0] in self._not_places
                or tokens.forms[index] in (self._not_places)
            ):
                return None
            if len(name) < 3 or (name.isupper() and len(name) < 6):
                return None
        part = end
        while part < sentence.end and tokens.lowers[part] in self._regions:
            part += 1
        if part > end:
            return Place(index, part, tokens.surface(index, part))
        if index > first and tokens.lowers[index - 1] in self._regions:
            return Place(index - 1, end, tokens.surface(index - 1, end))
        return Place(index, end, name)

    def _name_end(self, sentence: Sentence, index: int, most: int = -1) -> int:
        tokens = sentence.tokens
        stop = min(sentence.end, index + _LONGEST, most if most > 0 else sentence.end)
        end = index + 1
        while end < stop:
            form = tokens.forms[end]
            if form[0].isupper():
                end += 1
            elif (form in _HYPHENS and tokens.glued(end) and end + 1 < stop) or (
                form in self._parts
                and end + 1 < stop
                and tokens.forms[end + 1][0].isupper()
                and tokens.surface(index, self._run(sentence, end + 1, stop)) in self._known
            ):
                end += 2
            else:
                break
        return min(end, stop)

    @staticmethod
    def _run(sentence: Sentence, index: int, stop: int) -> int:
        while index < stop and sentence.forms[index][0].isupper():
            index += 1
        return index

    def _unnamed(self, sentence: Sentence, first: int, noun: int) -> Place | None:
        """Return a place without a name, resolved where its country stands beside it."""
        tokens = sentence.tokens
        if sentence.tags[noun] & DETERMINER:
            return None
        if tokens.lowers[noun] in self._capital:
            for index in range(first, noun):
                word = tokens.lowers[index]
                bare = word[: -len(self._inflection)] if self._inflection else word
                capital = self._capital_of.get(bare) or self._capital_of.get(word)
                if capital:
                    return Place(first, noun + 1, capital, inferred=True)
        return Place(first, noun + 1, tokens.surface(first, noun + 1))

    def dateline(self, tokens: Tokens) -> Place | None:
        """Return the place that a passage opens with as agencies do: KYIV (ABC) -."""
        forms = tokens.forms[:_DATELINE]
        end, stop = 0, len(forms)
        while end < stop and forms[end][0].isupper():
            end += 1
        if not 0 < end < stop:
            return None
        mark = forms[end]
        if mark == "," and end + 1 < stop:
            mark = next((m for m in forms[end + 1 :] if m in self._wire), "")
        if mark not in self._wire or (mark == "-" and tokens.glued(end)):
            return None
        name = tokens.surface(0, end)
        for spelling in (name, name.title()):
            if spelling in self._known:
                return Place(0, end, spelling, inferred=True)
        return None

    def choose(
        self, places: list[Place], sentence: Sentence, start: int, end: int, at: int
    ) -> Place | None:
        """Return the place nearest to token `at` in the stretch `start` to `end`, or none.

        The place of a part (900 of them in Leeds) is not that of its whole. A stretch without a
        place has that of a clause of place's noun before it (Leeds, where 12 ...), of what the
        sentence opens with (in Leeds, 12 ...), of the clause that it goes on with (... in Leeds
        and left 12 ...) and of the event that it happens in (12 died when a bus in Leeds ...).
        """
        places = [place for place in places if not self._attributed(sentence, place, at)]
        if not places:
            return None
        starts = [place.start for place in places]
        first = bisect_left(starts, start)
        inside = places[first : bisect_left(starts, self._whole_end(sentence, at, end), first)]
        if inside:
            # A man from Leeds was jailed in Hull.
            return min(inside, key=lambda place: (place.beside, abs(place.start - at), place.start))
        before = places[: bisect_left(starts, start)]
        if before and start > sentence.start:
            last = before[-1]
            if sentence.lowers[start - 1] in self._where and start - last.end <= 2:
                return last
        return self._around(places, sentence, start, end, at)

    def _attributed(self, sentence: Sentence, place: Place, at: int) -> bool:
        """Tell the place of a source from that of what it tells: according to police in Leeds."""
        clause = sentence.clause_of(place.start)
        if sentence.lowers[clause.start] in self._sources:
            return not clause.start <= at < clause.end
        verb = place.end
        if not verb < at or not sentence.tags[verb] & FINITE:
            return False
        # The ministry in Kyiv puts losses at ...
        return self._lexicon.lemmas.verb(sentence.lowers[verb]).lemma in self._vouching

    def _whole_end(self, sentence: Sentence, at: int, end: int) -> int:
        """Return where a part of what is counted at `at` is named, or `end`."""
        lowers = sentence.lowers
        number = min((n for n in sentence.number_starts if at < n < end), default=end)
        if number == end or self._part_firsts.isdisjoint(lowers[at + 1 : end]):
            return end
        for index in range(at + 1, end):
            if lowers[index] not in self._part_firsts:
                continue
            for phrase in self._part_marks:
                last = index + len(phrase)
                if tuple(lowers[index:last]) == phrase and number <= last:
                    return min(index, number)
        return end

    def _around(
        self, places: list[Place], sentence: Sentence, start: int, end: int, at: int
    ) -> Place | None:
        """Return the place of a clause beside the stretch that holds for it too."""
        clauses = sentence.clauses
        own = sentence.clause_at(start)
        fronted = clauses[0]
        if (
            own
            and not fronted.verbs
            and places[0].end <= fronted.end
            and clauses[1].before < OPENER
        ):
            return places[0]
        if own and clauses[own].before == JOINT:
            led = start in clauses[own].verbs or 0 <= at - start <= 1
            held = [place for place in places if clauses[own - 1].start <= place.start < start]
            if led and len(held) == 1:
                return held[0]
        following = bisect_left([clause.start for clause in clauses], end)
        after = [place for place in places if place.start >= end]
        if following < len(clauses) and len(after) == 1 and clauses[following].start - 1 >= end:
            clause = clauses[following]
            event = sentence.lowers[clause.start - 1] in self._events
            if event and clause.start <= after[0].start < clause.end:
                return after[0]
        return None
