"""The words between figures as patterns: compiled once for a language from its checks.toml."""

import re
from collections.abc import Iterable
from functools import lru_cache

from workbench.languages.pack import Pack

_WORD = r"[^\W\d_][\w'’.-]*"


def any_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of the phrases, the longest first."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    if not ordered:
        return "(?!)"
    return "(?:" + "|".join(re.escape(phrase).replace(r"\ ", " ") for phrase in ordered) + ")"


class Ending:
    """Phrases at the end of a row of words, behind a blank, a comma or a bracket.

    The pattern is tried only where the words end as a phrase does, which is quick to tell.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._endings = tuple(phrases)
        self._pattern = re.compile(rf"(?:^|[\s,(]){any_of(self._endings)}$")

    def search(self, words: str) -> bool:
        """Tell whether the words end with one of the phrases."""
        return words.endswith(self._endings) and self._pattern.search(words) is not None

    def fullmatch(self, words: str) -> bool:
        """Tell whether the words are one of the phrases and no more."""
        return words.endswith(self._endings) and self._pattern.fullmatch(words) is not None


class PartPhrases:
    """What stands between part and whole; each is matched against the words of one gap."""

    def __init__(self, pack: Pack) -> None:
        words = pack.checks.parts
        of, fillers = any_of(words.of), any_of(words.fillers)
        determiners = any_of(words.determiners)
        self.of = re.compile(
            rf"(?P<before>(?:{_WORD},? ){{0,2}}?){of}"
            rf"(?P<determiner>(?: {determiners})+(?P<named>(?: {_WORD}){{0,2}}))?"
        )
        """The whole gap: part, of, whole; words of the part's own before, of the whole's after."""
        self.opens_of = re.compile(
            rf"(?:^|[,;:(–—] ?){of}(?:(?: {determiners})*|(?: {determiners})+ {_WORD})$"
        )
        """Before a whole that opens the clause; the beginning of a gap is one in a first gap."""
        self.own_of = re.compile(rf"{of}(?: {determiners})+ ")
        """In a part's own words, before the whole's name: 45 of the councillors."""
        self.direction = re.compile(rf"(?:^|\s){any_of(pack.checks.changes.ends)}$")
        """Before the value to which something rose or fell."""
        self.partitive = re.compile(rf"(?:^|\s){any_of(words.partitive)}$")
        """Before a part whose whole was named before, without a word for it (waren er 45)."""
        self.of_them = re.compile(rf"{any_of(words.of_them)}\b")
        """After a part."""
        cues = any_of((*words.among, *words.including))
        self.among = re.compile(
            rf"(?:^|[\s,(;–—-])(?P<cue>{cues})(?:(?: {fillers})*|(?: {_WORD}){{1,2}} {of})$"
        )
        self.among_far = re.compile(rf"^,? ?(?P<cue>{any_of(words.among)})(?: {_WORD}){{1,5}}$")
        """The same with the verb between: of which the county will pay."""
        """Before a part."""
        bare = any_of(words.pointing)
        self.opens_among = re.compile(
            rf"^(?!{bare} (?!{fillers}\b)){any_of(words.among)}(?:,? {_WORD}){{0,3}},?$"
        )
        """Before a part, where its sentence opens so."""
        self.including = frozenset(words.including)
        self.joints = frozenset((",", *pack.checks.sums.conjunctions))


class SharePhrases:
    """What stands around a value that is told again."""

    def __init__(self, pack: Pack) -> None:
        words = pack.checks.shares
        same = any_of(words.same)
        self.same = re.compile(rf"(?:[,–—-] ?)?(?:\(|{same})(?: {_WORD})?|\(|[,–—:=]|, {same}|/")
        self.same_size = re.compile(rf"(?:{_WORD})?,? ?(?:\(|{same})(?: {_WORD})?")
        """The same between two measures: 2,500 square metres large, or a quarter of a hectare."""
        """The whole gap between the two, also a bare comma."""
        again = any_of((*words.same, *words.that_is))
        article = any_of(pack.checks.changes.articles)
        self.tail = re.compile(
            rf"(?:{_WORD}(?: {_WORD}){{0,7}})? ?"
            rf"(?:\(|[,;:–—-] ?(?:{again}(?: {_WORD})?|{article})?)"
        )
        """The same after a few words that end the statement."""
        self.that = re.compile(
            rf"(?:{_WORD} ){{0,3}}?(?:{_WORD})?[,;:–—-] ?{any_of(words.that_is)}(?: {_WORD})?"
        )
        """The same of a part, before its share of the whole."""
        self.that_is = re.compile(rf"{any_of(words.that_is)}(?: {_WORD}){{0,2}}")
        self.closed = re.compile(rf"$|[).,;:!?–—]|{any_of(words.total)}\b")
        """Right after a share that is told of what was just named."""
        self.bracketed = re.compile(rf"\)|{any_of(words.total)}\)")
        self.compared = re.compile(rf"\b{any_of(words.compared)}\b")


@lru_cache(maxsize=8)
def part_phrases(pack: Pack) -> PartPhrases:
    """Return the patterns of part and whole in this language."""
    return PartPhrases(pack)


@lru_cache(maxsize=8)
def share_phrases(pack: Pack) -> SharePhrases:
    """Return the patterns around shares in this language."""
    return SharePhrases(pack)
