"""Reads the phrase that names who speaks: a name, a pronoun, a group, an institution."""

from workbench.extract.speech.book import NameBook
from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.party import Party, PartyKind, index_of, party_of
from workbench.extract.speech.people import Candidate
from workbench.extract.speech.phrase import GLUE, LONGEST, SKIPPED, PhraseGrammar
from workbench.extract.speech.preceding import PrecedingReader
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack

_FINAL = ".?!"
_APOSTROPHES = "'’"
_OWNED = 4
"""Words and hyphens from a possessive to the noun that it belongs to."""


class PartyReader:
    """Reads speakers' phrases forwards from a cue; `before` reads them backwards."""

    def __init__(self, pack: Pack, lexicon: NameLexicon) -> None:
        phrases = pack.speech.phrases
        self._grammar = PhraseGrammar(pack, lexicon)
        self.named = self._grammar.named
        """Returns a name at a token as a speaker."""
        self.before = PrecedingReader(pack, lexicon, self._grammar).before
        self._lexicon = lexicon
        self._pronouns = phrases.pronouns
        self._demonstratives = phrases.demonstratives
        self._self_naming = phrases.self_naming
        self._reflexives = phrases.reflexives
        self._objects = phrases.objects
        self._that = pack.speech.that
        self._bodies = phrases.bodies
        self._nouns = phrases.bodies | phrases.groups
        self._links = phrases.links
        self._additions = phrases.additions
        self._stops = phrases.stops | phrases.conjunctions | pack.speech.that
        self._adverbs = phrases.adverbs
        self._impersonal = phrases.impersonal
        self._things = phrases.things
        self._articles = frozenset(pack.grammar.words.articles.split())
        self._tying = phrases.links | phrases.role_links
        self._enders = self._articles | self._stops | self._grammar.hedges
        self._determiners = lexicon.determiners
        self._titles = frozenset(lexicon.titles)

    def after(
        self, tokens: Tokens, book: NameBook, first: int, end: int, *, objects: bool = False
    ) -> Party | None:
        """Return the speaker whose phrase begins at token `first`, adverbs passed over."""
        lowers = tokens.lowers
        index = first
        while index < end and index < first + SKIPPED and lowers[index] in self._adverbs:
            index += 1
        if index >= end:
            return None
        word = lowers[index]
        if objects and word in self._objects and self._is_object(tokens, index, end):
            return party_of(PartyKind.PRONOUN, tokens, index, index + 1)
        if word in self._pronouns or (
            word in self._demonstratives and self._stands_alone(tokens, index + 1)
        ):
            return party_of(PartyKind.PRONOUN, tokens, index, index + 1)
        number = index + (word in self._determiners)
        if number + 1 < end and lowers[number][0].isdigit():
            aged = self._aged(tokens, book, number + 1, end)
            if aged is not None:
                return aged
        if word in self._that or (word in self._impersonal and word not in self._determiners):
            return None
        opening = book.by_start.get(tokens.starts[index])
        party = self._pair(tokens, book, opening, index, end) if opening is not None else None
        party = party or self._phrase(tokens, book, index, end, several=objects)
        if party is None and index + 1 < end:
            return self._labelled(tokens, book, index)
        if party is None or party.kind is not PartyKind.GROUP:
            return party
        last = party.last
        if last + 2 < len(lowers) and lowers[last] in self._self_naming:
            return self._called(tokens, book, party)
        if last + 1 < end and lowers[last] == ",":
            return self._apposed_name(tokens, book, party, end) or party
        return party

    def _called(self, tokens: Tokens, book: NameBook, party: Party) -> Party:
        """Return somebody by the name that follows (a group calling itself Night Heron)."""
        index = party.last + 1
        index += tokens.lowers[index] in self._reflexives
        candidate = book.by_start.get(tokens.starts[index])
        if candidate is None:
            return party
        named = self._grammar.named(tokens, candidate, index)
        if candidate.sure:
            return named
        called = party_of(PartyKind.GROUP, tokens, index, named.last)
        called.head = party.head
        return called if party.head else party

    def _stands_alone(self, tokens: Tokens, index: int) -> bool:
        """Tell whether no noun follows at token `index` that a demonstrative belongs to."""
        return index >= len(tokens) or not tokens.lowers[index][0].isalnum()

    def _aged(self, tokens: Tokens, book: NameBook, index: int, end: int) -> Party | None:
        """Return the name behind an age that is joined to its noun (the 61-year-old Halyna); the
        token before `index` is its number."""
        while index < end and tokens.glued(index):
            index += 1
        candidate = book.by_start.get(tokens.starts[index]) if index < end else None
        if candidate is None or candidate.barred or tokens.lowers[index - 2] not in GLUE:
            return None
        return self._grammar.named(tokens, candidate, index)

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
        named = self._grammar.named(tokens, candidate, index + 1)
        named.role = (tokens.starts[index], tokens.ends[index])
        return named

    def _apposed_name(self, tokens: Tokens, book: NameBook, party: Party, end: int) -> Party | None:
        """Return the name that stands after a role and a comma (their chairman, Otto Frey)."""
        comma = party.last
        near = book.within(tokens.starts[comma + 1], tokens.starts[min(comma + LONGEST, end - 1)])
        candidate = near[0] if near else None
        if candidate is None or candidate.barred:
            return None
        if tokens.starts[comma + 1] not in (candidate.start, candidate.lead):
            return None
        at = index_of(tokens, candidate.start, comma + LONGEST)
        named = self._grammar.named(tokens, candidate, at)
        closing = "." if named.last >= end else tokens.lowers[named.last]
        closed = closing in _FINAL
        if party.head and self._lexicon.is_role(party.head):
            closed = not closing[0].isalnum()
        named.role = (party.start, party.end)
        return named if closed else None

    def _is_object(self, tokens: Tokens, index: int, end: int) -> bool:
        if tokens.lowers[index] not in self._determiners or index + 1 >= end:
            return True
        after = tokens.lowers[index + 1]
        return after in self._stops or not after[0].isalnum() or after in self._determiners

    def _phrase(
        self, tokens: Tokens, book: NameBook, first: int, end: int, *, several: bool
    ) -> Party | None:
        """Read a noun phrase forwards, up to what cannot belong to it.

        With `several`, a plural noun needs no determiner (volgens vrienden).
        """
        starts, lowers, forms = tokens.starts, tokens.lowers, tokens.forms
        grammar, is_role, by_start = self._grammar, self._lexicon.is_role, book.by_start
        index = first
        head, found = self._several(tokens, first, end) if several else ("", -1)
        limit = min(end, first + LONGEST)
        while index < limit:
            candidate = by_start.get(starts[index])
            if candidate is not None and grammar.is_name(
                candidate, index == first, found == index - 1 and is_role(head)
            ):
                named = grammar.named(tokens, candidate, index)
                after = self._past_owner(tokens, candidate, named.last, limit)
                if not after:
                    return self._named(tokens, named, first)
                index = after
                continue
            word = lowers[index]
            if candidate is not None and candidate.barred and self._holds_article(candidate):
                index = grammar.named(tokens, candidate, index).last
                continue
            if index > first and word in self._links:
                index += 1
                continue
            if not word[0].isalnum():
                passed = self._joins(tokens, index, limit) if index > first else 0
                if not passed:
                    break
                index += passed
                if index <= limit and is_role(lowers[index - 1]):
                    head, found = lowers[index - 1], index - 1
                continue
            joined = found == index - 1 and head != ""
            if joined and grammar.links_role(tokens, index, limit):
                index += 1
                continue
            if index == first + 1 and word in self._adverbs and self._dates(tokens, index, limit):
                index += 2
                continue
            ends = word in self._enders or word[0].isdigit()
            if ends and self._ends(tokens, index, first):
                break
            departs = joined and grammar.departs(word, forms[index])
            if departs or (index > first and grammar.turns_to_verb(tokens, index)):
                break
            if word in self._nouns or is_role(word):
                head, found = word, index
            index += 1
        return grammar.group(tokens, first, index, head)

    def _named(self, tokens: Tokens, named: Party, first: int) -> Party | None:
        """Return a name, or the phrase from `first` on where the name only says
        whose the speaker is (a lawyer for Smith)."""
        owned = self._grammar.owned(tokens, named, first) if named.first > first else ""
        return self._grammar.group(tokens, first, named.last, owned) if owned else named

    def _holds_article(self, candidate: Candidate) -> bool:
        """Tell whether an institution's name has an article inside it (Hotel De Zon)."""
        return any(word.lower() in self._articles for word in candidate.words[1:])

    def _past_owner(self, tokens: Tokens, candidate: Candidate, last: int, limit: int) -> int:
        """Return the token after a name in the possessive whose bearer's somebody speaks (Smith's
        lawyer, Smits advocaat), 0 where there is none; the name ends before token `last`."""
        if candidate.end == tokens.ends[last - 1]:
            if last + 2 >= limit or tokens.lowers[last] not in _APOSTROPHES:
                return 0
            if not tokens.glued(last):
                return 0
            last += 2 if tokens.lowers[last + 1] == "s" and tokens.glued(last + 1) else 1
        for after in range(last, min(last + _OWNED, limit)):
            word = tokens.lowers[after]
            if self._lexicon.is_role(word) or word in self._nouns:
                return last
            if word in self._stops or not (word[0].isalnum() or word in GLUE):
                break
        return 0

    def _joins(self, tokens: Tokens, index: int, limit: int) -> int:
        """Return how many tokens a sign at `index` adds to the phrase: none where it ends it."""
        sign = tokens.lowers[index]
        if sign == "." and tokens.lowers[index - 1] in self._titles:
            return 1
        if sign not in GLUE or not tokens.glued(index):
            return 0
        return 2 if index + 1 < limit and tokens.glued(index + 1) else 1

    def _ends(self, tokens: Tokens, index: int, first: int) -> bool:
        """Tell whether a word or number ends the phrase; what opens it never does (zijn vrouw)."""
        word = tokens.lowers[index]
        opens = index == first and word in self._determiners
        again = index > first and word in self._articles
        stops = again and tokens.lowers[index - 1] not in self._tying
        stops = stops or (not opens and self._grammar.is_stop(tokens, index))
        return stops or self._grammar.is_count(tokens, index, first)

    def _dates(self, tokens: Tokens, index: int, limit: int) -> bool:
        """Tell whether a time at `index`, after a determiner, has a participle and a noun behind it
        (een dinsdag verschenen rapport)."""
        lowers = tokens.lowers
        if index + 2 >= limit or lowers[index - 1] not in self._determiners:
            return False
        return lowers[index + 2] in self._bodies

    def _several(self, tokens: Tokens, first: int, end: int) -> tuple[str, int]:
        """Return the plural noun that opens a phrase, an adjective before it perhaps."""
        for index in range(first, min(end, first + 2)):
            word = self._grammar.plural(tokens, first, index)
            if word:
                return word, index
        return "", -1

    def _pair(
        self, tokens: Tokens, book: NameBook, one: Candidate, first: int, end: int
    ) -> Party | None:
        """Return two names that speak together (Loes en Kees Prins), as a group."""
        if one.barred:
            return None
        joint = self._grammar.named(tokens, one, first).last
        if joint + 1 >= end or tokens.lowers[joint] not in self._additions:
            return None
        other = book.by_start.get(tokens.starts[joint + 1])
        if other is None or other.barred:
            return None
        last = self._grammar.named(tokens, other, joint + 1).last
        return party_of(PartyKind.GROUP, tokens, first, last)
