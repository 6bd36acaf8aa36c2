"""What looks like a number by its word and is none by its place: a name that opens a sentence,
an adverb, a round of golf, hours of opening."""

from workbench.extract.figures.phrases import set_of
from workbench.extract.lemmas import words
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack

_HOURS = 24
_HALF_DAY = 12
_NEAR_HOURS = 8
"""Tokens on either side of two hours in which a word for opening stands."""
_LONGEST_CLAUSE = 16
"""Tokens before a name in which the number stands that its own goes on with."""


class Namesakes:
    """Tells such numbers by the word lists of a pack."""

    def __init__(self, pack: Pack) -> None:
        data, classes, verbs = pack.lookalikes, pack.grammar.words, pack.grammar.verbs
        known = (
            classes.articles,
            classes.determiners,
            classes.prepositions,
            classes.coordinators,
            classes.subordinators,
            classes.relatives,
            classes.pronouns,
            classes.adverbs,
            classes.adjectives,
            classes.predicates,
            classes.amounts,
            classes.leading,
            verbs.auxiliaries,
        )
        hedges = {word for group in pack.hedges.before.values() for word in group}
        self._known = frozenset[str]().union(*map(words, known), hedges, pack.hedges.fillers)
        self._known |= pack.figures.ranges.changes | data.function_words
        parts = verbs.auxiliaries.replace("=", " ").replace(",", " ").replace("+", "")
        self._auxiliaries = words(parts)
        self._adverb_endings = data.adverb_endings
        self._functions = data.function_words
        self._scores = set_of(data.score_tails)
        self._adverbs = data.ordinal_adverbs
        self._past_endings = pack.dates.tenses.past_endings
        nouns = words(classes.nouns) | words(classes.adjectives)
        self._past_forms = frozenset(
            form
            for line in verbs.strong.splitlines()
            for form in line.split()[1:]
            if form != line.split()[0] and form not in nouns
        )
        self._determiners = words(classes.articles) | words(classes.determiners)
        self._articles = words(classes.articles)
        self._prepositions = words(classes.prepositions)
        self._list_joints = words(classes.coordinators) | {",", ";"}
        self._hours = data.opening_hours
        self._sayers = data.sayers

    def opens_a_name(self, tokens: Tokens, index: int) -> bool:
        """Tell whether the word that opens a sentence makes the plain number after it part of a
        name: Forever 21 will close; Only 21 will survive counts."""
        word = tokens.lowers[index - 1]
        if word in self._known or word.endswith(self._adverb_endings) or len(word) == 1:
            return False
        after = index + 1
        if after >= len(tokens):
            return False
        follower = tokens.lowers[after]
        if follower in self._auxiliaries or follower in self._past_forms:
            return True
        return bool(self._past_endings) and follower.endswith(self._past_endings)

    def goes_on(self, tokens: Tokens, index: int) -> bool:
        """Tell who has how many in a list from names: Germany sends 250, France 30."""
        lowers, at = tokens.lowers, index - 1
        while at > 0 and tokens.forms[at][0].isupper():
            at -= 1
        if at and lowers[at] in self._articles:
            at -= 1
        if at and lowers[at] in self._prepositions:
            at -= 1
        if lowers[at] not in self._list_joints:
            return False
        return any(
            lowers[number][0].isdecimal()
            and not tokens.forms[number - 1][0].isupper()
            and lowers[number - 1] not in self._prepositions
            for number in range(max(1, at - _LONGEST_CLAUSE), at)
        )

    def score_end(self, tokens: Tokens, end: int) -> int | None:
        """Return the token after a score of golf whose number ends at `end`: four under par."""
        lowers = tokens.lowers
        if end >= len(lowers) or lowers[end] not in self._scores.first_words:
            return None
        found = self._scores.match_from(lowers, end)
        if found is None:
            return None
        last = found[0]
        return last + 1 if last < len(lowers) and lowers[last].isdecimal() else last

    def is_adverb(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell the adverb from the ordinal: the plan was first announced in May."""
        lowers = tokens.lowers
        if lowers[start] not in self._adverbs or end - start > 1 or end >= len(lowers):
            return False
        follower = lowers[end]
        if not follower.endswith(self._past_endings) and follower not in self._past_forms:
            return False
        before = lowers[start - 1] if start else "."
        if before in self._determiners or (before == "s" and tokens.glued(start - 1)):
            return False
        return before[0].isalpha() or tokens.forms[start].islower()

    def speaks(self, tokens: Tokens, end: int) -> bool:
        """Tell whether someone unnamed speaks and is not counted: one resident said."""
        return (
            any(word in self._sayers for word in tokens.lowers[end + 1 : end + 2])
            and tokens.lowers[end][0].isalpha()
        )

    def are_hours(
        self, tokens: Tokens, first: int, last: int, low: int, high: int, *, told: bool
    ) -> bool:
        """Tell hours of opening from a change: open from 9 to 5, from the tokens of both; with
        `told` only where a word says so."""
        lowers = tokens.lowers
        if not (0 < low <= _HOURS and 0 < high <= _HOURS) or self._counts(lowers, last):
            return False
        if not told and low >= high and low <= _HALF_DAY and high <= _HALF_DAY:
            return True
        near = [*lowers[max(0, first - _NEAR_HOURS) : first], *lowers[last : last + _NEAR_HOURS]]
        return not self._hours.isdisjoint(near)

    def _counts(self, lowers: list[str], end: int) -> bool:
        if end >= len(lowers):
            return False
        return lowers[end][0].isalpha() and lowers[end] not in self._functions
