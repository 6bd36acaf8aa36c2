"""Reads the speaker's phrase that ends before a reporting word: "the mayor, Jane Doe, said"."""

from workbench.extract.speech.book import NameBook
from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.party import Party, PartyKind, index_of, party_of
from workbench.extract.speech.phrase import GLUE, LONGEST, SKIPPED, PhraseGrammar
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack

_APPOSITION = 30
_APPOSITIONS = 3
_LED = 2
"""Runs of capitals that may open a phrase: a role's first word and the name."""


class PrecedingReader:
    """Reads speakers' phrases backwards from a cue."""

    def __init__(self, pack: Pack, lexicon: NameLexicon, grammar: PhraseGrammar) -> None:
        phrases = pack.speech.phrases
        self._grammar = grammar
        self._lexicon = lexicon
        self._pronouns = phrases.pronouns
        self._relatives = phrases.relatives
        self._possessives = phrases.possessives
        self._prepositions = phrases.prepositions
        self._tying = phrases.links | phrases.role_links | phrases.prepositions
        self._additions = phrases.additions
        self._ties = self._tying | phrases.additions
        self._stops = phrases.stops | phrases.conjunctions | pack.speech.that
        self._joints = phrases.conjunctions
        self._never_first = phrases.conjunctions | phrases.links
        self._parting = phrases.conjunctions | {","}
        self._skips = phrases.adverbs | phrases.auxiliaries
        self._negations = phrases.negations
        self._impersonal = phrases.impersonal
        self._determiners = lexicon.determiners
        self._bodies = phrases.bodies | phrases.groups
        self._notable = self._determiners | self._ties | self._stops | self._pronouns.keys()
        """Words that a speaker's phrase may not simply go on with."""

    def before(self, tokens: Tokens, book: NameBook, cue: int, low: int) -> Party | None:
        """Return the speaker whose phrase ends at the cue's left, not before token `low`."""
        party = self._before(tokens, book, cue, low)
        return party if party is not None else self._related(tokens, book, cue, low)

    def _related(self, tokens: Tokens, book: NameBook, cue: int, low: int) -> Party | None:
        """Return the speaker that opens the clause, a relative clause without comma behind it."""
        lowers = tokens.lowers
        if self._relatives.isdisjoint(lowers[low + 1 : low + LONGEST]) or lowers[cue - 1] == ",":
            return None
        for index in range(low + 1, min(cue - 1, low + LONGEST)):
            if lowers[index] in self._relatives and lowers[index - 1] != ",":
                return self._core(tokens, book, index - 1, low)
            if not lowers[index][0].isalnum():
                break
        return None

    def _before(self, tokens: Tokens, book: NameBook, cue: int, low: int) -> Party | None:
        lowers = tokens.lowers
        index = cue - 1
        floor = max(low, cue - 1 - SKIPPED)
        while index >= floor and lowers[index] in self._skips:
            if lowers[index] in self._negations:
                return None
            index -= 1
        if index < low or lowers[index] in self._negations:
            return None
        word = lowers[index]
        if word in self._relatives and index > low and lowers[index - 1] == ",":
            capitals = tokens.forms[index].isupper() and len(word) > 1
            if not capitals:
                party = self._core(tokens, book, index - 2, low)
                return self._named_before(tokens, book, party, low) or party
        if word in ",)":
            return self._apposed(tokens, book, index, low)
        if word in self._pronouns:
            return party_of(PartyKind.PRONOUN, tokens, index, index + 1)
        if word in self._impersonal and word not in self._pronouns:
            return None
        return self._core(tokens, book, index, low)

    def _apposed(self, tokens: Tokens, book: NameBook, comma: int, low: int) -> Party | None:
        """Return the speaker before an apposition or relative clause that ends at `comma`."""
        opening, tried = "," if tokens.lowers[comma] == "," else "(", 0
        for index in range(comma - 2, max(low, comma - _APPOSITION), -1):
            if tokens.lowers[index] == opening and tried < _APPOSITIONS:
                tried += 1
                named = self._named_inside(tokens, book, index, comma, low)
                if named is not None:
                    return named
                closed = tokens.lowers[index - 1] == ")" and index - 1 > low
                party = (
                    self._apposed(tokens, book, index - 1, low)
                    if closed
                    else self._core(tokens, book, index - 1, low)
                )
                inner = tokens.lowers[index + 1]
                apposed = inner in self._relatives or inner in self._determiners
                apposed = apposed or self._lexicon.is_role(inner)
                if party is not None and party.first == low and inner in self._prepositions:
                    return party
                if apposed or opening == "(":
                    return party
                if party is not None and (party.head or party.kind is PartyKind.NAME):
                    return party
        return None

    def _named_before(
        self, tokens: Tokens, book: NameBook, party: Party | None, low: int
    ) -> Party | None:
        """Return the name that a phrase with a determiner is in apposition to, a comma between
        (Sheila Corrigan, a former inspector, who said)."""
        if party is None or party.kind is not PartyKind.GROUP or party.first - 2 < low:
            return None
        first = party.first
        if tokens.lowers[first] not in self._determiners or tokens.lowers[first - 1] != ",":
            return None
        candidate = book.by_end.get(tokens.ends[first - 2])
        if candidate is None or candidate.barred or candidate.start < tokens.starts[low]:
            return None
        if not (candidate.sure or candidate.person is not None):
            return None
        named = self._grammar.named(tokens, candidate, index_of(tokens, candidate.start, first))
        named.role = (party.start, party.end)
        return named

    def _named_inside(
        self, tokens: Tokens, book: NameBook, opening: int, comma: int, low: int
    ) -> Party | None:
        """Return the name that fills an apposition after a role (the mayor, Jane Doe, said)."""
        candidate = book.by_end.get(tokens.ends[comma - 1])
        if candidate is None or candidate.barred:
            # The name of one who is of somewhere (the chairman, Luis Ortiz of Ecuador, said).
            inside = book.within(tokens.starts[opening + 1], tokens.starts[comma])
            candidate = inside[0] if inside and inside[0].sure else None
        if candidate is None or candidate.barred:
            return None
        begin = min(candidate.start, candidate.lead)
        if begin > tokens.starts[opening + 1]:
            return None
        group = self._core(tokens, book, opening - 1, low)
        if group is None or not (group.head or candidate.sure):
            return None
        led = candidate.lead < candidate.start and tokens.lowers[opening] == "("
        if led and not self._lexicon.is_role(group.head):
            # Somebody of the institution that speaks (Elmsea Rovers (coach Dan Pell) said).
            return None
        named = self._grammar.named(tokens, candidate, index_of(tokens, candidate.start, comma))
        named.role = (group.start, group.end)
        return named

    def _core(self, tokens: Tokens, book: NameBook, last: int, low: int) -> Party | None:
        """Read a noun phrase backwards from token `last`, not before token `low`."""
        if last < low:
            return None
        start = -1
        candidate = book.by_end.get(tokens.ends[last])
        if (
            candidate
            and tokens.starts[low] <= candidate.start
            and (self._grammar.is_name(candidate, opens=True, after_role=False))
        ):
            named = self._grammar.named(
                tokens, candidate, index_of(tokens, candidate.start, last + 1)
            )
            if not self._grammar.owned(tokens, named, low):
                return self._pair_before(tokens, book, named, low) or named
            start = named.first
        elif candidate and candidate.barred and len(candidate.words) > 1:
            # An institution's name, whatever small words stand in it (Museum De Wieken).
            begin = index_of(tokens, candidate.start, last + 1)
            if low <= begin and tokens.starts[begin] == candidate.start:
                start = begin
        return self._described(tokens, book, last, low, start)

    def _described(
        self, tokens: Tokens, book: NameBook, last: int, low: int, start: int
    ) -> Party | None:
        """Read a noun phrase backwards from `last`, or on from `start` where that is known."""
        start, head = self._opened(tokens, last, low, start)
        if start < 0 or tokens.lowers[start] in self._never_first:
            return None
        if tokens.lowers[start] in self._possessives:
            together = self._with_theirs(tokens, book, start, last, low)
            if together is not None:
                return together
        head = head or self._opening_plural(tokens, start, last, low)
        group = self._grammar.group(tokens, start, last + 1, head)
        if group is None or group.last - group.first == 1:
            return group
        return self._opening_name(tokens, book, group) or group

    def _opened(self, tokens: Tokens, last: int, low: int, start: int) -> tuple[int, str]:
        """Return where the noun phrase before `last` begins, -1 where it is none, and its head."""
        lowers, notable, is_role = tokens.lowers, self._notable, self._lexicon.is_role
        index, head = last if start < 0 else start - 1, ""
        floor = max(low, last - LONGEST)
        while index >= floor:
            word = lowers[index]
            if not word[0].isalnum():
                if not self._joins(tokens, index, low, closes=index == last):
                    break
                index -= 1
                continue
            if word in notable:
                if word in self._determiners:
                    start = index
                    if index - 2 < floor or not self._grammar.is_tied(tokens, index, floor):
                        break
                    index -= 2
                    continue
                ties = start == index + 1 and word in self._ties
                if ties and self._grammar.is_tied(tokens, index + 1, floor):
                    index -= 1
                    continue
                stops = word in self._stops and self._grammar.is_stop(tokens, index)
                joint = stops and word in self._joints and index < last and index > floor
                if (stops and not joint) or word in self._pronouns:
                    break
            if not head and (is_role(word) or word in self._bodies):
                head = word
            start = index
            index -= 1
        return -1 if index < floor and floor > low else start, head

    def _with_theirs(
        self, tokens: Tokens, book: NameBook, start: int, last: int, low: int
    ) -> Party | None:
        """Return a name together with its own (Carvalho and her colleagues)."""
        if start - 2 < low:
            return None
        one = book.by_end.get(tokens.ends[start - 2])
        if one is None or one.barred or tokens.lowers[start - 1] not in self._additions:
            return None
        first = index_of(tokens, one.start, start)
        return party_of(PartyKind.GROUP, tokens, first, last + 1)

    def _opening_plural(self, tokens: Tokens, start: int, last: int, low: int) -> str:
        if start > low and tokens.lowers[start - 1] not in self._parting:
            return ""
        return self._grammar.plural(tokens, start, last)

    def _joins(self, tokens: Tokens, index: int, low: int, *, closes: bool) -> bool:
        """Tell whether a sign belongs to the phrase: in a number, a compound, a short last word."""
        sign = tokens.lowers[index]
        if not tokens.glued(index):
            return False
        if sign == "." and len(tokens.forms[index - 1]) == 1 and tokens.forms[index - 1].isupper():
            return True
        if sign in GLUE or (closes and self._grammar.abbreviates(tokens, index, low)):
            return True
        return sign in ",." and tokens.lowers[index - 1].isdigit()

    def _pair_before(self, tokens: Tokens, book: NameBook, named: Party, low: int) -> Party | None:
        """Return two names that open the clause together (Bos en Maas zeiden)."""
        joint = named.first - 1
        if joint <= low or tokens.lowers[joint] not in self._additions:
            return None
        one = book.by_end.get(tokens.ends[joint - 1])
        if one is None or one.barred or min(one.start, one.lead) > tokens.starts[low]:
            return None
        return party_of(PartyKind.GROUP, tokens, index_of(tokens, one.start, joint), named.last)

    def _opening_name(self, tokens: Tokens, book: NameBook, group: Party) -> Party | None:
        """Return the name that opens a phrase and that the rest describes (X of the council)."""
        first = group.first
        if tokens.lowers[first] in self._determiners and first + 1 < group.last:
            first += 1
        if group.last - first == 1:
            return None
        begin = tokens.starts[first]
        for candidate in book.within(begin, group.end)[:_LED]:
            known = candidate.sure or candidate.person is not None
            opens = known and (begin in (candidate.lead, candidate.start))
            named = self._grammar.named(
                tokens, candidate, index_of(tokens, candidate.start, group.last)
            )
            ties = named.last < group.last and tokens.lowers[named.last] in self._tying
            if opens and ties and tokens.lowers[named.last] not in self._additions:
                return named
        return None
