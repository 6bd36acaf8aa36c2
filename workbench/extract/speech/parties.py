"""Reads the phrase that names who speaks: a name, a pronoun, a group, an institution."""

from workbench.extract.lemmas import BASE, FINITE, lemmas_of
from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.names import NameBook
from workbench.extract.speech.party import Party, PartyKind, index_of, party_of
from workbench.extract.speech.people import Candidate
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack

_LONGEST = 14
_SKIPPED = 5
_APPOSITION = 30
_APPOSITIONS = 3
_GLUE = "-‐‑’'&/"


class PartyReader:
    """Reads speakers' phrases forwards and backwards from a cue."""

    def __init__(self, pack: Pack, lexicon: NameLexicon) -> None:
        phrases = pack.speech.phrases
        self._lexicon = lexicon
        self._pronouns = phrases.pronouns
        self._objects = phrases.objects
        self._relatives = phrases.relatives
        self._groups = phrases.groups
        self._times = phrases.times
        self._that = pack.speech.that
        self._bodies = phrases.bodies
        self._links = phrases.links
        self._prepositions = phrases.prepositions
        self._role_links = phrases.role_links
        self._loose = phrases.links | lexicon.determiners | phrases.role_links | phrases.adverbs
        self._tying = phrases.links | phrases.role_links | phrases.prepositions
        self._source_links = phrases.source_links
        self._additions = phrases.additions
        self._joints = phrases.conjunctions
        self._stops = phrases.stops | phrases.conjunctions | pack.speech.that
        self._skips = phrases.adverbs | phrases.auxiliaries
        self._adverbs = phrases.adverbs
        self._openers = phrases.adverbs - lexicon.determiners
        self._negations = phrases.negations
        self._impersonal = phrases.impersonal
        self._things = phrases.things
        self._determiners = lexicon.determiners
        self._titles = frozenset(lexicon.titles)
        self._second = pack.grammar.verb_second
        self._inflection = pack.grammar.inflection
        self._verb = lemmas_of(pack).verb

    def after(
        self, tokens: Tokens, book: NameBook, first: int, end: int, *, objects: bool = False
    ) -> Party | None:
        """Return the speaker whose phrase begins at token `first`, adverbs passed over."""
        lowers = tokens.lowers
        index = first
        while index < end and index < first + _SKIPPED and lowers[index] in self._adverbs:
            index += 1
        if index >= end:
            return None
        word = lowers[index]
        if objects and word in self._objects and self._is_object(tokens, index, end):
            return party_of(PartyKind.PRONOUN, tokens, index, index + 1)
        if word in self._pronouns:
            return party_of(PartyKind.PRONOUN, tokens, index, index + 1)
        if word in self._that or (word in self._impersonal and word not in self._determiners):
            return None
        party = self._phrase(tokens, book, index, end)
        if party is None and index + 1 < end:
            return self._labelled(tokens, book, index)
        if party is not None and party.head and self._lexicon.is_role(party.head):
            return self._apposed_name(tokens, book, party, end) or party
        return party

    def thing(self, tokens: Tokens, index: int, end: int) -> Party | None:
        """Return the pronoun of an institution at token `index` (it said), if one stands there."""
        if index >= end or tokens.lowers[index] not in self._things:
            return None
        if index + 1 < end and not self._is_object(tokens, index, end):
            return None
        return party_of(PartyKind.PRONOUN, tokens, index, index + 1)

    def _labelled(self, tokens: Tokens, book: NameBook, index: int) -> Party | None:
        """Return the full name after one noun that no list knows (zegt imker Jan Bos)."""
        candidate = book.by_start.get(tokens.starts[index + 1])
        word = tokens.lowers[index]
        if candidate is None or candidate.barred or len(candidate.words) == 1:
            return None
        if not word.isalpha() or word in self._stops:
            return None
        named = self._name(tokens, candidate, index + 1)
        named.role = (tokens.starts[index], tokens.ends[index])
        return named

    def _apposed_name(self, tokens: Tokens, book: NameBook, party: Party, end: int) -> Party | None:
        """Return the name that stands after a role and a comma (their chairman, Otto Frey)."""
        comma = party.last
        if comma + 1 >= end or tokens.lowers[comma] != ",":
            return None
        candidate = book.by_start.get(tokens.starts[comma + 1])
        if candidate is None or candidate.barred:
            return None
        named = self._name(tokens, candidate, comma + 1)
        closed = named.last >= end or not tokens.lowers[named.last][0].isalnum()
        named.role = (party.start, party.end)
        return named if closed else None

    def _is_object(self, tokens: Tokens, index: int, end: int) -> bool:
        if tokens.lowers[index] not in self._determiners or index + 1 >= end:
            return True
        after = tokens.lowers[index + 1]
        return after in self._stops or not after[0].isalnum() or after in self._determiners

    def _phrase(self, tokens: Tokens, book: NameBook, first: int, end: int) -> Party | None:
        """Read a noun phrase forwards, up to what cannot belong to it."""
        lowers, forms = tokens.lowers, tokens.forms
        pair = self._pair(tokens, book, first, end)
        if pair is not None:
            return pair
        index, head, found = first, "", -1
        limit = min(end, first + _LONGEST)
        while index < limit:
            candidate = book.by_start.get(tokens.starts[index])
            if candidate and self._names(
                candidate, index == first, found == index - 1 and self._lexicon.is_role(head)
            ):
                return self._name(tokens, candidate, index)
            word = lowers[index]
            if not word[0].isalnum():
                if word == "." and forms[index - 1].lower() in self._titles and index > first:
                    index += 1
                    continue
                if index == first or word not in _GLUE or not tokens.glued(index):
                    break
                index += 2 if index + 1 < limit and tokens.glued(index + 1) else 1
                if index <= limit and self._lexicon.is_role(lowers[index - 1]):
                    head, found = lowers[index - 1], index - 1
                continue
            if word in self._links and index > first:
                index += 1
                continue
            if found == index - 1 and head and self._role_link(tokens, index, limit):
                index += 1
                continue
            if self._is_stop(tokens, index) or self._counts(tokens, index, first):
                break
            if found == index - 1 and head and self._parts(word, forms[index]):
                break
            if self._second and index > first and self._turns_to_verb(tokens, index):
                break
            if self._lexicon.is_role(word) or word in self._bodies or word in self._groups:
                head, found = word, index
            index += 1
        return self._group(tokens, first, index, head)

    def _pair(self, tokens: Tokens, book: NameBook, first: int, end: int) -> Party | None:
        """Return two names that speak together (Loes en Kees Prins), as a group."""
        one = book.by_start.get(tokens.starts[first])
        if one is None or one.barred:
            return None
        joint = self._name(tokens, one, first).last
        if joint + 1 >= end or tokens.lowers[joint] not in self._additions:
            return None
        other = book.by_start.get(tokens.starts[joint + 1])
        if other is None or other.barred:
            return None
        return party_of(PartyKind.GROUP, tokens, first, self._name(tokens, other, joint + 1).last)

    def _is_stop(self, tokens: Tokens, index: int) -> bool:
        """Tell whether a word ends the phrase; an abbreviation in capitals never does (WHO)."""
        if tokens.lowers[index] not in self._stops:
            return False
        form = tokens.forms[index]
        return not (form.isupper() and len(form) > 1)

    def _turns_to_verb(self, tokens: Tokens, index: int) -> bool:
        """Tell whether the verb follows the speaker at once (volgens de bond staken er 400)."""
        before = tokens.lowers[index - 1]
        if before in self._determiners or before in self._links or before in self._role_links:
            return False
        if (
            self._inflection
            and before.endswith(self._inflection)
            and tokens.forms[index - 1].islower()
        ):
            # An adjective: what follows is its noun, whatever else it may be.
            return False
        word = tokens.forms[index]
        return word.islower() and bool(self._verb(word).kinds & (FINITE | BASE))

    def _counts(self, tokens: Tokens, index: int, first: int) -> bool:
        """Tell whether a number begins that belongs to the sentence and not to the speaker."""
        if index == first or not tokens.lowers[index][0].isdigit():
            return False
        return tokens.lowers[index - 1] not in self._determiners and not tokens.glued(index)

    def _names(self, candidate: Candidate, opens: bool, after_role: bool) -> bool:
        if candidate.person is not None:
            return True
        return not candidate.barred and (
            candidate.sure or after_role or (opens and len(candidate.words) > 1)
        )

    def _role_link(self, tokens: Tokens, index: int, limit: int) -> bool:
        """Tell whether the word at `index` ties a role to its reach (spokesperson for)."""
        if tokens.lowers[index] not in self._role_links or index + 1 >= limit:
            return False
        after = index + 1
        if tokens.lowers[after] in self._determiners and after + 1 < limit:
            after += 1
        word = tokens.lowers[after]
        if word in self._stops:
            return False
        if after > index + 1 and tokens.lowers[index] in self._source_links:
            return True
        named = tokens.forms[after][0].isupper()
        return named or word in self._bodies or word in self._groups or self._lexicon.is_role(word)

    def _group(self, tokens: Tokens, first: int, last: int, head: str) -> Party | None:
        """Return tokens `first` to `last` as a group, without what hangs loose at its end."""
        lowers, forms, loose = tokens.lowers, tokens.forms, self._loose
        while last > first and (lowers[last - 1] in loose or not lowers[last - 1][0].isalnum()):
            last -= 1
        while first < last - 1 and lowers[first] in self._openers:
            first += 1
        if last <= first or (last == first + 1 and lowers[first].isdigit()):
            return None
        if lowers[last - 1] in self._times:
            return None
        opens = last > first + 1 and (
            lowers[first] in self._determiners or forms[first + 1][0].isupper()
        )
        if not opens and not head and lowers[first] in self._lexicon.starters:
            return None
        if not opens and not forms[first][0].isupper() and not head:
            return None
        party = party_of(PartyKind.GROUP, tokens, first, last)
        party.head = head
        return party

    def _name(self, tokens: Tokens, candidate: Candidate, index: int) -> Party:
        last = index + 1
        while last < len(tokens) and tokens.starts[last] < candidate.end:
            last += 1
        return Party(PartyKind.NAME, index, last, candidate.start, candidate.end, candidate)

    def before(self, tokens: Tokens, book: NameBook, cue: int, low: int) -> Party | None:
        """Return the speaker whose phrase ends at the cue's left, not before token `low`."""
        lowers = tokens.lowers
        index = cue - 1
        floor = max(low, cue - 1 - _SKIPPED)
        while index >= floor and lowers[index] in self._skips:
            if lowers[index] in self._negations:
                return None
            index -= 1
        if index < low or lowers[index] in self._negations:
            return None
        word = lowers[index]
        capitals = tokens.forms[index].isupper() and len(word) > 1
        if word in self._relatives and not capitals and index > low and lowers[index - 1] == ",":
            return self._core(tokens, book, index - 2, low)
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
                party = self._core(tokens, book, index - 1, low)
                inner = tokens.lowers[index + 1]
                apposed = inner in self._relatives or inner in self._determiners
                if party is not None and party.first == low and inner in self._prepositions:
                    return party
                if apposed or opening == "(":
                    return party
                if party is not None and (party.head or party.kind is PartyKind.NAME):
                    return party
        return None

    def _named_inside(
        self, tokens: Tokens, book: NameBook, opening: int, comma: int, low: int
    ) -> Party | None:
        """Return the name that fills an apposition after a role (the mayor, Jane Doe, said)."""
        candidate = book.by_end.get(tokens.ends[comma - 1])
        if candidate is None or candidate.barred:
            return None
        begin = min(candidate.start, candidate.lead)
        if begin > tokens.starts[opening + 1]:
            return None
        group = self._core(tokens, book, opening - 1, low)
        if group is None or not (group.head or candidate.sure):
            return None
        named = self._name(tokens, candidate, index_of(tokens, candidate.start, comma))
        named.role = (group.start, group.end)
        return named

    def _core(self, tokens: Tokens, book: NameBook, last: int, low: int) -> Party | None:
        """Read a noun phrase backwards from token `last`."""
        if last < low:
            return None
        lowers = tokens.lowers
        candidate = book.by_end.get(tokens.ends[last])
        if (
            candidate
            and tokens.starts[low] <= candidate.start
            and (self._names(candidate, opens=True, after_role=False))
        ):
            named = self._name(tokens, candidate, index_of(tokens, candidate.start, last + 1))
            if not self._owns(tokens, named.first, low):
                return self._pair_before(tokens, book, named, low) or named
        index, start, head = last, -1, ""
        floor = max(low, last - _LONGEST)
        while index >= floor:
            word = lowers[index]
            if not word[0].isalnum():
                number = word in ",." and tokens.glued(index) and lowers[index - 1].isdigit()
                if not number and (word not in _GLUE or not tokens.glued(index)):
                    break
                index -= 1
                continue
            if word in self._determiners:
                start = index
                if not self._is_tied(tokens, index, floor):
                    break
                index -= 2
                continue
            if start == index + 1 and self._is_tied(tokens, index + 1, floor):
                index -= 1
                continue
            joint = word in self._joints and index < last and index > floor
            if (self._is_stop(tokens, index) and not joint) or word in self._pronouns:
                break
            if not head and (self._lexicon.is_role(word) or self._is_body(word)):
                head = word
            start = index
            index -= 1
        if index < floor and floor > low:
            return None
        if start < 0 or lowers[start] in self._joints | self._links:
            return None
        group = self._group(tokens, start, last + 1, head)
        return self._opening_name(tokens, book, group) or group if group else None

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
        begin = tokens.starts[first]
        for candidate in book.within(begin, group.end)[:1]:
            opens = candidate.lead == begin and (candidate.sure or candidate.person is not None)
            named = self._name(tokens, candidate, index_of(tokens, candidate.start, group.last))
            if opens and named.last < group.last and tokens.lowers[named.last] in self._tying:
                return named
        return None

    def _owns(self, tokens: Tokens, name: int, low: int) -> bool:
        """Tell whether a noun and a link before the name make it somebody of that name's."""
        if name - 2 < low or tokens.lowers[name - 1] not in self._links:
            return False
        noun = tokens.lowers[name - 2]
        return self._lexicon.is_role(noun) or self._is_body(noun)

    def _is_tied(self, tokens: Tokens, index: int, floor: int) -> bool:
        """Tell whether what begins at `index` belongs to the noun before it."""
        if index - 2 < floor:
            return False
        link, noun = tokens.lowers[index - 1], tokens.lowers[index - 2]
        if link in self._links or link in self._role_links:
            return True
        return link in self._prepositions and (self._is_body(noun) or self._lexicon.is_role(noun))

    def _parts(self, word: str, form: str) -> bool:
        """Tell whether the word after a head is none that goes with it (a council spokesman)."""
        noun = self._lexicon.is_role(word) or self._is_body(word)
        return form.islower() and (self._lexicon.compounds or not noun)

    def _is_body(self, word: str) -> bool:
        return word in self._bodies or word in self._groups
