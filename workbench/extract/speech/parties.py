"""Reads the phrase that names who speaks: a name, a pronoun, a group, an institution."""

from workbench.extract.speech.book import NameBook
from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.party import Party, PartyKind, index_of, party_of
from workbench.extract.speech.phrase import GLUE, LONGEST, SKIPPED, PhraseGrammar
from workbench.extract.speech.preceding import PrecedingReader
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack


class PartyReader:
    """Reads speakers' phrases forwards from a cue; `before` reads them backwards."""

    def __init__(self, pack: Pack, lexicon: NameLexicon) -> None:
        phrases = pack.speech.phrases
        self._grammar = PhraseGrammar(pack, lexicon)
        self.before = PrecedingReader(pack, lexicon, self._grammar).before
        self._lexicon = lexicon
        self._pronouns = phrases.pronouns
        self._objects = phrases.objects
        self._groups = phrases.groups
        self._that = pack.speech.that
        self._bodies = phrases.bodies
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
        if word in self._pronouns:
            return party_of(PartyKind.PRONOUN, tokens, index, index + 1)
        if word in self._determiners or word[0].isdigit():
            aged = self._aged(tokens, book, index, end)
            if aged is not None:
                return aged
        if word in self._that or (word in self._impersonal and word not in self._determiners):
            return None
        party = self._phrase(tokens, book, index, end, several=objects)
        if party is None and index + 1 < end:
            return self._labelled(tokens, book, index)
        if party is not None and party.head and self._lexicon.is_role(party.head):
            return self._apposed_name(tokens, book, party, end) or party
        return party

    def _aged(self, tokens: Tokens, book: NameBook, index: int, end: int) -> Party | None:
        """Return the name behind an age that is joined to its noun (the 61-year-old Halyna)."""
        index += tokens.lowers[index] in self._determiners
        if index + 1 >= end or not tokens.lowers[index][0].isdigit():
            return None
        index += 1
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
        if comma + 1 >= end or tokens.lowers[comma] != ",":
            return None
        near = book.within(tokens.starts[comma + 1], tokens.starts[min(comma + LONGEST, end - 1)])
        candidate = near[0] if near else None
        if candidate is None or candidate.barred:
            return None
        if tokens.starts[comma + 1] not in (candidate.start, candidate.lead):
            return None
        at = index_of(tokens, candidate.start, comma + LONGEST)
        named = self._grammar.named(tokens, candidate, at)
        closed = named.last >= end or not tokens.lowers[named.last][0].isalnum()
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
        lowers, forms = tokens.lowers, tokens.forms
        pair = self._pair(tokens, book, first, end)
        if pair is not None:
            return pair
        index = first
        head, found = self._several(tokens, first, end) if several else ("", -1)
        limit = min(end, first + LONGEST)
        while index < limit:
            candidate = book.by_start.get(tokens.starts[index])
            if candidate and self._grammar.is_name(
                candidate, index == first, found == index - 1 and self._lexicon.is_role(head)
            ):
                return self._grammar.named(tokens, candidate, index)
            word = lowers[index]
            if not word[0].isalnum() and not (word in self._links and index > first):
                if word == "." and forms[index - 1].lower() in self._titles and index > first:
                    index += 1
                    continue
                if index == first or word not in GLUE or not tokens.glued(index):
                    break
                index += 2 if index + 1 < limit and tokens.glued(index + 1) else 1
                if index <= limit and self._lexicon.is_role(lowers[index - 1]):
                    head, found = lowers[index - 1], index - 1
                continue
            joined = found == index - 1 and bool(head)
            ties = joined or index == first + 1 or word in self._links
            passed = ties and self._passed(tokens, index, first, limit, joined=joined)
            if passed:
                index += passed
                continue
            ends = word in self._enders or word[0].isdigit()
            if ends and self._ends(tokens, index, first):
                break
            if joined and self._grammar.departs(word, forms[index]):
                break
            if index > first and self._grammar.turns_to_verb(tokens, index):
                break
            if self._lexicon.is_role(word) or word in self._bodies or word in self._groups:
                head, found = word, index
            index += 1
        return self._grammar.group(tokens, first, index, head)

    def _passed(self, tokens: Tokens, index: int, first: int, limit: int, *, joined: bool) -> int:
        """Return how many words at `index` only tie the phrase together or date it."""
        if tokens.lowers[index] in self._links and index > first:
            return 1
        if joined and self._grammar.links_role(tokens, index, limit):
            return 1
        return 2 if self._is_dated(tokens, index, first, limit) else 0

    def _ends(self, tokens: Tokens, index: int, first: int) -> bool:
        """Tell whether a word or number ends the phrase; what opens it never does (zijn vrouw)."""
        word = tokens.lowers[index]
        opens = index == first and word in self._determiners
        again = index > first and word in self._articles
        stops = again and tokens.lowers[index - 1] not in self._tying
        stops = stops or (not opens and self._grammar.is_stop(tokens, index))
        return stops or self._grammar.is_count(tokens, index, first)

    def _is_dated(self, tokens: Tokens, index: int, first: int, limit: int) -> bool:
        """Tell whether a time and a participle stand before the noun (een dinsdag verschenen)."""
        lowers = tokens.lowers
        if index != first + 1 or index + 2 >= limit or lowers[index] not in self._adverbs:
            return False
        return lowers[first] in self._determiners and lowers[index + 2] in self._bodies

    def _several(self, tokens: Tokens, first: int, end: int) -> tuple[str, int]:
        """Return the plural noun that opens a phrase, an adjective before it perhaps."""
        for index in range(first, min(end, first + 2)):
            word = self._grammar.plural(tokens, first, index)
            if word:
                return word, index
        return "", -1

    def _pair(self, tokens: Tokens, book: NameBook, first: int, end: int) -> Party | None:
        """Return two names that speak together (Loes en Kees Prins), as a group."""
        one = book.by_start.get(tokens.starts[first])
        if one is None or one.barred:
            return None
        joint = self._grammar.named(tokens, one, first).last
        if joint + 1 >= end or tokens.lowers[joint] not in self._additions:
            return None
        other = book.by_start.get(tokens.starts[joint + 1])
        if other is None or other.barred:
            return None
        last = self._grammar.named(tokens, other, joint + 1).last
        return party_of(PartyKind.GROUP, tokens, first, last)
