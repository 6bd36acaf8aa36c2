"""Ages: lengths of time and plain numbers that tell how old someone or something is."""

from collections.abc import Sequence
from itertools import pairwise

from workbench.extract.figures.labels import starts_sentence
from workbench.extract.figures.lasting import LastingReader
from workbench.extract.figures.phrases import set_of
from workbench.extract.figures.reading import Reading
from workbench.extract.lemmas import words
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind, Hedge

_COUNT, _DURATION = FigureKind.COUNT, FigureKind.DURATION
_YEAR = "a"
_AGE_UNITS = frozenset(("a", "mo", "wk", "d", "10.a"))
_APOSTROPHES = frozenset("'’")
_HYPHENS = frozenset("-‑‐")
_YOUNGEST, _OLDEST = 1, 115
_GROWN = 10
_DECADE = 9
_LOOK_BACK = 3
_SPEAKER = 4
"""Tokens from a verb of saying up to the name of the speaker."""
_SHORTEST_PERSON = 4
"""Letters of a noun for people that may end a compound."""


class AgeReader:
    """Turns readings into ages by the words around them."""

    def __init__(self, pack: Pack) -> None:
        ages = pack.figures.ages
        self._ages = ages
        self._lasting = LastingReader(pack)
        self._old = set_of(ages.old)
        self._aged = set_of((*ages.aged, *ages.compared))
        self._from = set_of(ages.lower_bounds)
        self._between = pack.figures.ranges.between
        self._compound_words = frozenset(ages.hyphen_old) | frozenset(ages.at_least)
        self._compound_words |= ages.decade_compounds
        self._at_least = frozenset(ages.at_least)
        self._person_endings = (
            tuple(word for word in ages.people if len(word) >= _SHORTEST_PERSON)
            if pack.numbers.words.compounds
            else ()
        )
        self._skipped = pack.hedges.skipped
        self._conjunctions = pack.numbers.words.conjunctions
        self._functions = pack.lookalikes.function_words
        self._plurals = pack.dates.plural_endings
        self._prepositions = words(pack.grammar.words.prepositions)
        self._sayers = pack.lookalikes.sayers
        self._short_is = pack.figures.ages.short_is
        self._before = self._aged.last_words | self._from.last_words | self._between
        classes = pack.grammar.words
        self._whose = (words(classes.pronouns) & words(classes.relatives)) - words(
            classes.determiners
        )
        self._beside = frozenset(pack.timing.beside)
        self._before |= ages.people_of | ages.people_bounds | ages.pronouns | ages.points
        self._before |= ages.being | ages.being_adverbs | self._skipped | self._short_is
        self._before |= {",", "("}
        """What stands before a number without a unit that may be an age by it."""
        self._tails = _HYPHENS | ages.old_signs | {"+"}
        """What may make the number before it an age."""

    def mark(self, tokens: Tokens, reading: Reading) -> None:
        """Make the reading an age where its words say so, and take those words in."""
        kind = reading.kind
        if kind is _DURATION:
            if reading.unit in _AGE_UNITS:
                self._mark_duration(tokens, reading)
        elif kind is _COUNT and reading.unit is None:
            self._mark_number(tokens, reading)

    def mark_listed(self, tokens: Tokens, readings: Sequence[Reading]) -> None:
        """Carry an age over to the numbers listed with it: aged six, seven and nine."""
        carried = False
        beside = False
        for left, right in pairwise(readings):
            if right.start - left.end != 1:
                carried = False
                continue
            beside = True
            self._share_years(tokens, left, right)
            carried = (
                left.kind is FigureKind.AGE
                and (carried or self._after_aged(tokens, left) or self._of_someone(tokens, left))
                and self._is_listed(tokens, left, right)
            )
            if carried:
                self._become(right, right.end)
        led = False
        for left, right in pairwise(reversed(readings)) if beside else ():
            if left.start - right.end != 1:
                led = False
                continue
            aged = left.kind is FigureKind.AGE
            old = led or self._old.match_to(tokens.lowers, left.end) is not None
            led = aged and old and self._leads(tokens, right, left)
            if led:
                self._become(right, right.end)

    def _leads(self, tokens: Tokens, number: Reading, age: Reading) -> bool:
        """Tell whether a number is listed before an age of years: 19, 22 en 31 jaar oud."""
        if not number.plain or number.kind is not FigureKind.COUNT or number.unit is not None:
            return False
        gap = tokens.lowers[number.end : age.start]
        joined = len(gap) == 1 and (gap[0] == "," or gap[0] in self._conjunctions)
        return joined and _YOUNGEST <= (number.low or 0) <= _OLDEST

    def _share_years(self, tokens: Tokens, left: Reading, right: Reading) -> None:
        """Read two ages of which the last has the years, or that stand beside whom they are of:
        broers van 19 en 23 jaar; the two brothers, 17 and 20, deny it."""
        gap = tokens.lowers[left.end : right.start]
        if len(gap) != 1 or gap[0] not in self._conjunctions:
            return
        if left.kind is FigureKind.AGE and right.kind is FigureKind.DURATION:
            if left.unit == right.unit and self._of_someone(tokens, left):
                right.kind = FigureKind.AGE
            return
        if left.kind is not FigureKind.COUNT:
            return
        if left.low is None or not _YOUNGEST <= left.low <= _OLDEST or left.unit is not None:
            return
        if right.kind is FigureKind.DURATION and right.unit == _YEAR:
            if self._of_someone(tokens, left):
                self._become(left, left.end)
                right.kind = FigureKind.AGE
        elif right.kind is FigureKind.COUNT and right.unit is None and left.start > 1:
            beside = tokens.lowers[left.start - 1] == "," and right.plain and left.plain
            person = self._is_person(tokens.lowers[left.start - 2])
            if beside and person and self._ends(tokens, right.end):
                self._become(left, left.end)
                self._become(right, right.end)

    def _of_someone(self, tokens: Tokens, reading: Reading) -> bool:
        """Tell whether a noun for people stands before it: een vrouw van 68."""
        start, lowers = reading.start, tokens.lowers
        if start < 2 or lowers[start - 1] not in self._ages.people_of:
            return False
        return self._is_person(lowers[start - 2])

    def _is_person(self, word: str) -> bool:
        """Tell a noun for people, where the language compounds also one that ends in it."""
        return word in self._ages.people or word.endswith(self._person_endings)

    def _is_bound(self, tokens: Tokens, reading: Reading) -> bool:
        """Tell whether people stand before a bound: children under 12, mensen boven de 60."""
        at, lowers = reading.start - 1, tokens.lowers
        led = at > 0 and lowers[at] in self._skipped
        if led:
            at -= 1
        ages = self._ages
        if led and lowers[at] in ages.sure_bounds and self._ends(tokens, reading.end):
            return True
        if at < 1 or lowers[at] not in ages.people_bounds:
            return False
        at -= 1
        if at and lowers[at] in ages.being and lowers[at - 1] in self._whose:
            return True
        if at and (lowers[at] in ages.being or lowers[at] in ages.people_of):
            at -= 1
        return self._is_person(lowers[at])

    def _ends(self, tokens: Tokens, end: int) -> bool:
        """Tell whether nothing that is counted follows."""
        if end >= len(tokens.lowers):
            return True
        follower = tokens.lowers[end]
        return not follower[0].isalnum() or follower in self._functions

    def _acts(self, tokens: Tokens, reading: Reading) -> bool:
        """Tell whether a verb and no plural follows a bound of ages: voters under 35 back it."""
        follower = tokens.lowers[reading.end]
        return self._is_bound(tokens, reading) and not follower.endswith(self._plurals)

    def _is_listed(self, tokens: Tokens, left: Reading, right: Reading) -> bool:
        gap = tokens.lowers[left.end : right.start]
        if right.kind is not FigureKind.COUNT or right.unit or len(gap) != 1:
            return False
        follower = tokens.lowers[right.end] if right.end < len(tokens.lowers) else "."
        closed = not follower[0].isalpha() or follower in self._functions
        return (gap[0] == "," or gap[0] in self._conjunctions) and closed

    def _mark_duration(self, tokens: Tokens, reading: Reading) -> None:
        found = self._old.match_from(tokens.lowers, reading.end)
        if found is not None:
            reading.kind = FigureKind.AGE
            reading.end = found[0]
            return
        bound = reading.unit == _YEAR and self._is_bound(tokens, reading)
        if bound and reading.end < len(tokens.lowers):
            # Volgden vrouwen tot twee jaar na de bevalling.
            bound = tokens.lowers[reading.end] not in self._beside
        bound = bound or (self._of_someone(tokens, reading) and self._ends(tokens, reading.end))
        if bound or self._after_aged(tokens, reading) or self._after_being(tokens, reading):
            reading.kind = FigureKind.AGE

    def _after_aged(self, tokens: Tokens, reading: Reading) -> bool:
        lowers, start = tokens.lowers, reading.start
        if start and lowers[start - 1] in self._between and reading.hedge is Hedge.BETWEEN:
            start -= 1
        if self._aged.match_to(lowers, start) is not None:
            return True
        early = self._from.match_to(lowers, start) is not None
        return early and self._ends(tokens, reading.end)

    def _after_being(self, tokens: Tokens, reading: Reading) -> bool:
        """Read "hij is 29 jaar." and "toen de baby pas tien maanden was".

        "De wachttijd is 19 weken" has a subject that is not so old, and lasts so long.
        """
        lowers = tokens.lowers
        end = reading.end
        if end < len(lowers) and lowers[end] in self._ages.being:
            lasts = self._lasting.lasts(tokens, reading.start, reading.unit)
            return self._closed(tokens, end + 1) and not lasts
        if not self._closed(tokens, end):
            return False
        at = reading.start - 1
        for _ in range(_LOOK_BACK):
            if at < 0:
                return False
            if lowers[at] in self._ages.being:
                return not self._lasting.lasts(tokens, at, reading.unit)
            if lowers[at] not in self._ages.being_adverbs:
                return False
            at -= 1
        return False

    @staticmethod
    def _closed(tokens: Tokens, end: int) -> bool:
        return end >= len(tokens.lowers) or tokens.lowers[end] in ".!?;)’'\"”"

    def _mark_number(self, tokens: Tokens, reading: Reading) -> None:
        end = reading.end
        lowers = tokens.lowers
        if end < len(lowers) and lowers[end] in self._tails and self._has_tail(tokens, reading):
            return
        start = reading.start
        if not start or lowers[start - 1] not in self._before:
            return
        if reading.low is None or not _YOUNGEST <= reading.low <= _OLDEST:
            return
        if (
            self._after_aged(tokens, reading)
            or self._stands_apart(tokens, reading)
            or self._opens(tokens, reading)
        ):
            self._become(reading, end)
            return
        someone = (
            self._of_someone(tokens, reading)
            or self._is_of_pronoun(tokens, reading)
            or self._is_bound(tokens, reading)
        )
        if someone and (self._ends(tokens, end) or self._acts(tokens, reading)):
            self._become(reading, end)

    def _has_tail(self, tokens: Tokens, reading: Reading) -> bool:
        """Read what stands after a number that is an age by it, or is none: 25-jarige, 65+."""
        lowers, end = tokens.lowers, reading.end
        if lowers[end] in _HYPHENS and end + 1 < len(lowers):
            if lowers[end + 1] in self._compound_words:
                self._mark_compound(tokens, reading, end + 1)
            return True
        grown = self._plus_end(tokens, end)
        if grown is not None:
            self._become(reading, grown)
            reading.bound(Hedge.AT_LEAST)
            return True
        if lowers[end] in self._ages.old_signs:
            self._become(reading, end + 1)
            return True
        return False

    def _plus_end(self, tokens: Tokens, end: int) -> int | None:
        """Return the end of what makes digits people of at least so many years: 65+'ers."""
        lowers, tails = tokens.lowers, self._ages.plus_tails
        if not tails or end >= len(lowers) or lowers[end] != "+" or not tokens.glued(end):
            return None
        end += 1
        if end < len(lowers) and (lowers[end] in _APOSTROPHES or lowers[end] in _HYPHENS):
            end += 1
        if end < len(lowers) and tokens.glued(end) and lowers[end] in tails:
            return end + 1
        return None

    def _opens(self, tokens: Tokens, reading: Reading) -> bool:
        """Read the age that a sentence about someone begins with: At 17, she moved."""
        at, end, lowers = reading.start - 1, reading.end, tokens.lowers
        if at < 0 or lowers[at] not in self._ages.points or not reading.plain:
            return False
        if not starts_sentence(tokens, at) or tokens.forms[at].islower():
            return False
        if end < len(lowers) and lowers[end] == ",":
            end += 1
        return end < len(lowers) and lowers[end] in self._ages.pronouns

    def _is_of_pronoun(self, tokens: Tokens, reading: Reading) -> bool:
        """Read "she was 34." and "die 62 is"."""
        lowers, start, end = tokens.lowers, reading.start, reading.end
        ages = self._ages
        if not start or not (reading.plain or reading.words):
            return False
        if lowers[start - 1] in ages.pronouns:
            asked = start > 1 and lowers[start - 2] in ages.being and self._closed(tokens, end)
            return asked or (end < len(lowers) and lowers[end] in ages.being)
        if lowers[start - 1] in ages.being_adverbs:
            start -= 1
        if start > 2 and lowers[start - 1] in self._short_is and tokens.glued(start - 1):
            return lowers[start - 2] in _APOSTROPHES and lowers[start - 3] in ages.pronouns
        return start > 1 and lowers[start - 1] in ages.being and lowers[start - 2] in ages.pronouns

    def _mark_compound(self, tokens: Tokens, reading: Reading, index: int) -> None:
        word = tokens.lowers[index]
        self._become(reading, index + 1)
        if word in self._ages.decade_compounds and reading.low is not None:
            reading.hedge, reading.high = Hedge.BETWEEN, reading.low + _DECADE
            return
        if word in self._at_least:
            reading.bound(Hedge.AT_LEAST)
        elif self.lasts(tokens, index + 1):
            reading.kind = FigureKind.DURATION

    @staticmethod
    def _become(reading: Reading, end: int) -> None:
        reading.kind = FigureKind.AGE
        reading.unit = _YEAR
        reading.quantity = "time"
        reading.end = end

    def lasts(self, tokens: Tokens, index: int) -> bool:
        """Tell whether the noun near `index` lasts for years instead of being old."""
        return not self._ages.lasting.isdisjoint(tokens.lowers[index : index + 2])

    def _stands_apart(self, tokens: Tokens, reading: Reading) -> bool:
        """Read the age after a name: Anna de Wit (45), John Brown, 45, said; Doyle, now 41."""
        start, end = reading.start, reading.end
        now = start > 2 and tokens.lowers[start - 1] in self._ages.being_adverbs
        if now and tokens.lowers[start - 2] == ",":
            start -= 1
        if not reading.plain or start < 2:
            return False
        name = tokens.forms[start - 2]
        opened = tokens.lowers[start - 1]
        closed = tokens.lowers[end] if end < len(tokens.lowers) else "."
        if name in self._ages.relatives:
            return opened in ",(" and closed in ",;)" and not tokens.glued(end + 1)
        if not (name[0].isupper() and len(name) > 1 and not name.isupper()):
            return False
        if opened == "(":
            return closed == ")" or closed == ","
        return (
            opened == ","
            and (closed == "," or (closed in ".;" and self._is_grown(tokens, reading)))
            and reading.end == reading.start + 1
            and (not tokens.glued(reading.start))
        )

    def _is_grown(self, tokens: Tokens, reading: Reading) -> bool:
        """Tell an age that ends a sentence, after two names or a verb of saying and its speaker,
        from any other number there."""
        before = reading.start - 3
        if before < 0 or (reading.low or 0) < _GROWN:
            return False
        return tokens.forms[before][0].isupper() or self._speaks(tokens, before)

    def _speaks(self, tokens: Tokens, index: int) -> bool:
        """Tell whether a verb of saying stands behind what is said, here or before what the speaker
        is: “...,” said; “...,” said neighbour."""
        lowers = tokens.lowers
        for at in range(index, max(0, index - _SPEAKER), -1):
            if lowers[at] in self._sayers:
                return not tokens.forms[at - 1][0].isalnum()
            if lowers[at] in self._prepositions or not lowers[at].isalpha():
                return False
        return False
