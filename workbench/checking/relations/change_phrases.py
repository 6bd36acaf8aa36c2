"""The words around values before and after as patterns, compiled once for a language."""

import re
from functools import lru_cache

from workbench.checking.relations.phrases import Ending, any_of
from workbench.languages.pack import Pack

_WORD = r"[^\W\d_][\w'’.-]*"


class ChangePhrases:
    """What stands around values before and after, compiled for one language."""

    def __init__(self, pack: Pack) -> None:
        words = pack.checks.changes
        by = any_of(words.by)
        article = any_of(words.articles)
        starts, ends = any_of(words.starts), any_of(words.ends)
        up, down = any_of(words.up), any_of(words.down)
        rise, drop = any_of(words.rise), any_of(words.drop)
        more, less = any_of(words.more), any_of(words.less)
        self.starts = Ending(words.starts)
        self.ends = Ending(words.ends)
        when = any_of((*words.times, *pack.dates.words["MONTH"]))
        at_time = rf"(?:{_WORD} ){{0,2}}?(?:{when}(?: (?:19|20)\d\d)?|(?:19|20)\d\d)"
        opening = rf"(?:(?:{_WORD}(?: {_WORD}){{0,5}})? ?[,;(–—] ?)?(?:{at_time} )?"
        self.against = re.compile(
            rf"{opening}{any_of(words.against)}"
            rf"|,? ?\(?{starts}"
        )
        self.upward = re.compile(rf"\b(?:{up}|{rise})\b")
        self.downward = re.compile(rf"\b(?:{down}|{drop})\b")
        self.going_up = re.compile(rf"\b{up}\b")
        self.going_down = re.compile(rf"\b{down}\b")
        nouns = any_of((*words.rise, *words.drop))
        named = any_of((*words.articles, *pack.checks.parts.determiners))
        self.unclear = re.compile(rf"\b{any_of(words.slower)}\b|\b{named} (?:{_WORD} )?{nouns}\b")
        self.after_rise = re.compile(
            rf"(?:{_WORD}(?: {_WORD}){{0,4}})?(?: ?(?:19|20)\d\d)?[,:;(–—-]* ?(?:{article} )?"
            rf"(?:{_WORD} )?{rise}(?: {by})?"
            rf"|[,(;]? ?{up}(?: {by})?"
        )
        self.after_drop = re.compile(
            rf"(?:{_WORD}(?: {_WORD}){{0,4}})?(?: ?(?:19|20)\d\d)?[,:;(–—-]* ?(?:{article} )?"
            rf"(?:{_WORD} )?{drop}(?: {by})?"
            rf"|[,(;]? ?{down}(?: {by})?"
        )
        self.bare = re.compile(rf"(?:{at_time})?[,(;–—-](?: ?{article})?")
        self.more = re.compile(rf"{more}\b(?! {starts})")
        self.less = re.compile(rf"{less}\b(?! {starts})")
        that = any_of((*pack.checks.shares.that_is, *words.articles))
        self.that = re.compile(rf"{any_of(pack.checks.shares.that_is)}(?: {_WORD}){{0,2}}")
        self.next_rise = re.compile(rf"{that}(?: {_WORD}){{0,2}}? {rise}(?: {by})")
        self.next_drop = re.compile(rf"{that}(?: {_WORD}){{0,2}}? {drop}(?: {by})")
        self.to = re.compile(rf"(?:{at_time}(?: {_WORD})?,? )?{ends}")
        when = any_of(words.times)
        self.then = re.compile(rf"\b(?:{when}|(?:19|20)\d\d)\b")
        self.so_much = re.compile(
            rf"(?:{any_of(words.so_much)} ?)?(?:{_WORD} ){{0,4}}?[,:;(–—-]* ?{starts}"
        )
        self.change_of = re.compile(rf"(?:{_WORD} ){{0,4}}?(?:{_WORD})?[,:;(–—] ?{starts}")
        than = any_of(words.than)
        determiners = any_of(pack.checks.parts.determiners)
        self.more_than = re.compile(
            rf"(?P<way>{any_of((*words.more, *words.less))})(?: {_WORD}){{0,2}}? {than}"
            rf"(?: {determiners})*(?: {_WORD}){{0,3}}(?:, (?:{_WORD} ){{1,3}}?{_WORD})?"
            rf"(?: (?:19|20)\d\d)?(?: ?\()?"
        )
        determined = pack.checks.parts.determiners
        self.apposed = re.compile(rf"(?:{_WORD} ){{0,4}}?(?:{_WORD})?[,;:(–—](?: {_WORD}){{0,2}}")
        self.moved = re.compile(rf"\b{any_of((*words.up, *words.down))}(?: {_WORD}){{0,3}}$")
        self.range = re.compile(
            rf"(?P<start>{starts}) (?P<low>.*\d.*?) (?P<end>{ends}) (?P<high>.*)", re.IGNORECASE
        )
        self.ranking = re.compile(rf"\b{any_of(words.ranking)}\b")
        self.points = words.points
        self.generic = pack.restated.generic
        linked = any_of((*words.against, *words.than, *pack.checks.parts.of, *determined))
        self.multiple_of = re.compile(rf"{linked}(?: {determiners})*")
        """Between double or triple and the value that it is of."""
        self.ends_by = re.compile(rf"(?:^|\s){any_of(words.by)}$")
        self.closing = re.compile(rf"{any_of(words.closing)}")
        """Between a difference and the value at the end of it: lost 6 percent to close at 47."""


@lru_cache(maxsize=8)
def change_phrases(pack: Pack) -> ChangePhrases:
    """Return the patterns of before and after in this language."""
    return ChangePhrases(pack)
