"""What belongs to the phrase that names a speaker, and what ends it."""

from workbench.extract.lemmas import BASE, FINITE, lemmas_of
from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.party import Party, PartyKind, index_of
from workbench.extract.speech.people import Candidate
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack

LONGEST = 14
"""Tokens in a speaker's phrase."""
SKIPPED = 5
"""Adverbs and auxiliaries between a reporting word and its speaker."""
GLUE = "-‐‑’'&/"
"""Signs that join two words of one phrase without a space."""


_CHANNEL = 2
"""Digits of a number that belongs to a name."""
_SHORT = 4
"""Letters of a word that a full stop may shorten."""


class PhraseGrammar:
    """Answers what a word does in a speaker's phrase of one language."""

    def __init__(self, pack: Pack, lexicon: NameLexicon) -> None:
        phrases = pack.speech.phrases
        self._lexicon = lexicon
        self._groups = phrases.groups
        self._times = phrases.times
        self._bodies = phrases.bodies
        self._links = phrases.links
        self._newcomers = phrases.newcomers
        self._ties = phrases.links | phrases.role_links
        self._additions = phrases.additions
        self._prepositions = phrases.prepositions
        self._role_links = phrases.role_links
        self._loose = phrases.links | lexicon.determiners | phrases.role_links | phrases.adverbs
        self._source_links = phrases.source_links
        self._stops = phrases.stops | phrases.conjunctions | pack.speech.that
        self._openers = phrases.adverbs - lexicon.determiners
        self._determiners = lexicon.determiners
        self._inflection = pack.grammar.inflection
        self._nouns = phrases.bodies | phrases.groups
        self._before_nouns = lexicon.determiners | phrases.links | phrases.role_links
        self._second = pack.grammar.verb_second
        self.hedges = frozenset(
            phrase.split()[0] for phrases in pack.hedges.before.values() for phrase in phrases
        ).difference(lexicon.determiners)
        """First words of what stands before a number."""
        lemmas = lemmas_of(pack)
        self._verb, self._noun = lemmas.verb, lemmas.noun

    def plural(self, tokens: Tokens, first: int, last: int) -> str:
        """Return the plural noun at token `last` of several who open a clause (aid workers)."""
        word = tokens.forms[last]
        if last - first > _SHORT or not word.islower() or len(word) < _SHORT:
            return ""
        return word if self._noun(word) != word and not self._verb(word).kinds else ""

    def abbreviates(self, tokens: Tokens, index: int, low: int) -> bool:
        """Tell whether the token is the full stop of a name's short last word (Inc., V.)."""
        if tokens.lowers[index] != "." or index <= low or not tokens.glued(index):
            return False
        short = tokens.forms[index - 1]
        return short[0].isupper() and len(short) <= _SHORT

    def is_stop(self, tokens: Tokens, index: int) -> bool:
        """Tell whether a word ends the phrase; an abbreviation in capitals never does (WHO)."""
        if tokens.lowers[index] not in self._stops:
            return False
        form = tokens.forms[index]
        if not form[0].isupper():
            return True
        return not ((form.isupper() and len(form) > 1) or self._is_inside(tokens, index))

    def _is_inside(self, tokens: Tokens, index: int) -> bool:
        """Tell whether a preposition with a capital stands in the name of a group (Living With
        Bears)."""
        if tokens.lowers[index] not in self._prepositions or index + 1 >= len(tokens):
            return False
        return tokens.forms[index - 1][0].isupper() and tokens.forms[index + 1][0].isupper()

    def turns_to_verb(self, tokens: Tokens, index: int) -> bool:
        """Tell whether the verb follows the speaker at once (volgens de bond staken er 400)."""
        word = tokens.forms[index]
        before = tokens.lowers[index - 1]
        if before in self._before_nouns or not word.islower():
            return False
        if (
            self._inflection
            and before.endswith(self._inflection)
            and tokens.forms[index - 1].islower()
        ):
            # An adjective: what follows is its noun, whatever else it may be.
            return False
        if self._second:
            return bool(self._verb(word).kinds & (FINITE | BASE))
        # Elsewhere only after a name: SkyLark Airlines apologized.
        noun = self._lexicon.is_role(word) or self.is_body(word)
        named = tokens.forms[index - 1][0].isupper() and not noun
        return named and bool(self._verb(word).kinds & FINITE)

    def is_count(self, tokens: Tokens, index: int, first: int) -> bool:
        """Tell whether a number begins that belongs to the sentence and not to the speaker."""
        if tokens.lowers[index] in self.hedges and index > first:
            # Its hedge too: volgens de VN zeker 14.534, volgens de bond meer dan 300.
            return any(word[0].isdigit() for word in tokens.lowers[index + 1 : index + 3])
        if index == first or not tokens.lowers[index][0].isdigit():
            return False
        after = tokens.lowers[index + 1] if index + 1 < len(tokens) else "."
        if tokens.forms[index - 1].isupper() and len(tokens.lowers[index]) <= _CHANNEL:
            # A broadcaster's own number (SBS 7), where no noun follows that it counts.
            return after[0].isalnum() and after not in self._stops
        return tokens.lowers[index - 1] not in self._determiners and not tokens.glued(index)

    def is_name(self, candidate: Candidate, opens: bool, after_role: bool) -> bool:
        """Tell whether a run of capitals is somebody; `opens`: it begins the phrase."""
        if candidate.person is not None:
            return True
        return not candidate.barred and (
            candidate.sure or after_role or (opens and len(candidate.words) > 1)
        )

    def links_role(self, tokens: Tokens, index: int, limit: int) -> bool:
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

    def group(self, tokens: Tokens, first: int, last: int, head: str) -> Party | None:
        """Return tokens `first` to `last` as a group, without what hangs loose at its end."""
        lowers, forms, loose = tokens.lowers, tokens.forms, self._loose
        while last > first and (
            lowers[last - 1] in loose
            or not (lowers[last - 1][0].isalnum() or self.abbreviates(tokens, last - 1, first))
        ):
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
        start, end = tokens.starts[first], tokens.ends[last - 1]
        return Party(PartyKind.GROUP, first, last, start, end, head=head)

    def named(self, tokens: Tokens, candidate: Candidate, index: int) -> Party:
        """Return the name that begins at token `index` as a speaker."""
        starts, end, last = tokens.starts, candidate.end, index + 1
        while last < len(starts) and starts[last] < end:
            last += 1
        return Party(PartyKind.NAME, index, last, candidate.start, candidate.end, candidate)

    def is_tied(self, tokens: Tokens, index: int, floor: int) -> bool:
        """Tell whether what begins at `index` belongs to the noun before it."""
        if index - 2 < floor:
            return False
        link, noun = tokens.lowers[index - 1], tokens.lowers[index - 2]
        if link in self._additions:
            known = self._lexicon.is_role(noun) or self.is_body(noun)
            return known or tokens.forms[index - 2][0].isupper()
        if link in self._links or link in self._role_links:
            return True
        return link in self._prepositions and (self.is_body(noun) or self._lexicon.is_role(noun))

    def departs(self, word: str, form: str) -> bool:
        """Tell whether the word after a head is none that goes with it (a council spokesman)."""
        noun = self._lexicon.is_role(word) or self.is_body(word)
        return form.islower() and (self._lexicon.compounds or not noun)

    def is_body(self, word: str) -> bool:
        """Tell whether a lower-case word is an institution or several people."""
        return word in self._nouns

    def owned(self, tokens: Tokens, name: Party, low: int) -> str:
        """Return the noun that a link ties to a name (a lawyer for Smith), "" where none does."""
        candidate = name.candidate
        first = name.first
        if self._ties.isdisjoint(tokens.lowers[low:first]):
            return ""
        if candidate is not None and 0 <= candidate.lead < candidate.start:
            first = index_of(tokens, candidate.lead, first)
        before = tokens.lowers[first - 1] if first > low else ""
        if before in self._newcomers or self._lexicon.is_role(before):
            first -= 1
        if first - 2 < low:
            return ""
        link, noun = tokens.lowers[first - 1], tokens.lowers[first - 2]
        if link in self._additions or link not in self._ties:
            return ""
        return noun if self._lexicon.is_role(noun) or self.is_body(noun) else ""
