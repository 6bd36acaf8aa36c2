"""Ages: lengths of time and plain numbers that tell how old someone or something is."""

from workbench.extract.figures.labels import starts_sentence
from workbench.extract.figures.lasting import LastingReader
from workbench.extract.figures.phrases import set_of
from workbench.extract.figures.reading import Reading
from workbench.extract.lemmas import words
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind, Hedge

_COUNT, _DURATION = FigureKind.COUNT, FigureKind.DURATION
YEAR = "a"
_AGE_UNITS = frozenset(("a", "mo", "wk", "d", "10.a"))
_APOSTROPHES = frozenset("'’")
_HYPHENS = frozenset("-‑‐")
YOUNGEST, OLDEST = 1, 115
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
        self._vague_factors = pack.figures.vague_factors
        self._compound_words = frozenset(ages.hyphen_old) | frozenset(ages.at_least)
        self._compound_words |= ages.decade_compounds
        self._at_least = frozenset(ages.at_least)
        self._person_endings = (
            tuple(word for word in ages.people if len(word) >= _SHORTEST_PERSON)
            if pack.numbers.words.compounds
            else ()
        )
        self._skipped = pack.hedges.skipped
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

    def of_someone(self, tokens: Tokens, reading: Reading) -> bool:
        """Tell whether a noun for people stands before it: een vrouw van 68."""
        start, lowers = reading.start, tokens.lowers
        if start < 2 or lowers[start - 1] not in self._ages.people_of:
            return False
        # A couple of dozen are no two people.
        vague = lowers[start - 2] in self._vague_factors and not reading.plain
        return not vague and self.is_person(lowers[start - 2])

    def is_person(self, word: str) -> bool:
        """Tell a noun for people, where the language compounds also one that ends in it."""
        return word in self._ages.people or word.endswith(self._person_endings)

    def _is_bound(self, tokens: Tokens, reading: Reading) -> bool:
        """Tell whether people stand before a bound: children under 12, mensen boven de 60."""
        at, lowers = reading.start - 1, tokens.lowers
        led = at > 0 and lowers[at] in self._skipped
        if led:
            at -= 1
        ages = self._ages
        if led and lowers[at] in ages.sure_bounds and self.ends(tokens, reading.end):
            return True
        if at < 1 or lowers[at] not in ages.people_bounds:
            return False
        at -= 1
        if at and lowers[at] in ages.being and lowers[at - 1] in self._whose:
            return True
        if at and (lowers[at] in ages.being or lowers[at] in ages.people_of):
            at -= 1
        return self.is_person(lowers[at])

    def ends(self, tokens: Tokens, end: int) -> bool:
        """Tell whether nothing that is counted follows."""
        if end >= len(tokens.lowers):
            return True
        follower = tokens.lowers[end]
        return not follower[0].isalnum() or follower in self._functions

    def _acts(self, tokens: Tokens, reading: Reading) -> bool:
        """Tell whether a verb and no plural follows a bound of ages: voters under 35 back it."""
        follower = tokens.lowers[reading.end]
        return self._is_bound(tokens, reading) and not follower.endswith(self._plurals)

    def _mark_duration(self, tokens: Tokens, reading: Reading) -> None:
        found = self._old.match_from(tokens.lowers, reading.end)
        if found is not None:
            reading.kind = FigureKind.AGE
            reading.end = found[0]
            return
        bound = reading.unit == YEAR and self._is_bound(tokens, reading)
        if bound and reading.end < len(tokens.lowers):
            # Volgden vrouwen tot twee jaar na de bevalling.
            bound = tokens.lowers[reading.end] not in self._beside
        bound = bound or (self.of_someone(tokens, reading) and self.ends(tokens, reading.end))
        if bound or self.after_aged(tokens, reading) or self._after_being(tokens, reading):
            reading.kind = FigureKind.AGE

    def after_aged(self, tokens: Tokens, reading: Reading) -> bool:
        """Tell whether a word for aged stands before it: aged six, in de leeftijd van 6."""
        lowers, start = tokens.lowers, reading.start
        if start and lowers[start - 1] in self._between and reading.hedge is Hedge.BETWEEN:
            start -= 1
        if self._aged.match_to(lowers, start) is not None:
            return True
        early = self._from.match_to(lowers, start) is not None
        return early and self.ends(tokens, reading.end)

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
        if reading.low is None or not YOUNGEST <= reading.low <= OLDEST:
            return
        if (
            self.after_aged(tokens, reading)
            or self._stands_apart(tokens, reading)
            or self._opens(tokens, reading)
        ):
            self.become(reading, end)
            return
        someone = (
            self.of_someone(tokens, reading)
            or self._is_of_pronoun(tokens, reading)
            or self._is_bound(tokens, reading)
        )
        if someone and (self.ends(tokens, end) or self._acts(tokens, reading)):
            self.become(reading, end)

    def _has_tail(self, tokens: Tokens, reading: Reading) -> bool:
        """Read what stands after a number that is an age by it, or is none: 25-jarige, 65+."""
        lowers, end = tokens.lowers, reading.end
        if lowers[end] in _HYPHENS and end + 1 < len(lowers):
            if lowers[end + 1] in self._compound_words:
                self._mark_compound(tokens, reading, end + 1)
            return True
        grown = self._plus_end(tokens, end)
        if grown is not None:
            self.become(reading, grown)
            reading.bound(Hedge.AT_LEAST)
            return True
        if lowers[end] in self._ages.old_signs:
            self.become(reading, end + 1)
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
        self.become(reading, index + 1)
        if word in self._ages.decade_compounds and reading.low is not None:
            reading.hedge, reading.high = Hedge.BETWEEN, reading.low + _DECADE
            return
        if word in self._at_least:
            reading.bound(Hedge.AT_LEAST)
        elif self.lasts(tokens, index + 1):
            reading.kind = FigureKind.DURATION

    @staticmethod
    def become(reading: Reading, end: int) -> None:
        """Make the reading an age in years that ends before token `end`."""
        reading.kind = FigureKind.AGE
        reading.unit = YEAR
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
            return opened in ",(" and (
                closed == ")" or (closed in ",;" and not tokens.glued(end + 1))
            )
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
