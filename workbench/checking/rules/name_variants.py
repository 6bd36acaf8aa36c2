"""name-variants: one person's name spelled in two ways, or given two titles.

Definition: two names in one article with the same given name and surnames of one or two letters'
difference, or the same surname and given names as near that end alike; or a word with a capital
inside a sentence that nobody in the article bears, as near to a surname that somebody does and no
other form of it. A title that changes: one full name with two roles of which the pack
says that nobody holds both. Nothing is said of names with two
given names, as of father and son or of sisters.
Source: Damerau 1964, "A technique for computer detection and correction of spelling errors":
most slips are one letter wrong, missing, added or exchanged.
Example: Anna Kroonen, further on Anna Kronen.
"""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from workbench.checking.rule import Rule
from workbench.languages.pack import Pack
from workbench.model.article import PassageKind
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding, Severity
from workbench.model.quotation import NameMention
from workbench.model.span import Span

_NAME = "name-variants"
_LEAST = 5
"""Letters of a name; among shorter ones many differ by a letter (Bos, Vos)."""
_LONG = 8
"""Letters from which two may differ."""
_INSIDE = re.compile(
    r" (?<=[\w,;:’'”\"] )(?P<word>[A-Z\u00c0-\u00de][^\W\d_]{4,})(?!\w|[-’'] ?\w| [A-Z])"
)
"""A word with a capital inside a sentence that no other follows."""
_CAPITAL = re.compile(r" (?P<word>[A-Z\u00c0-\u00de]\w{4,})")
"""The same wherever it stands, which is quick to find."""
_MOST = 300
"""Names in an article beyond which it is a list of people."""


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each later spelling or title that departs from an earlier one."""
    if len(extraction.names) > _MOST:
        return
    first: dict[str, NameMention] = {}
    for mention in extraction.names:
        first.setdefault(mention.text, mention)
    seen: dict[str, list[NameMention]] = {}
    for mention in first.values():
        # A slip in the first letter of a surname is no slip to the rule.
        alike = seen.setdefault(mention.text.split()[-1][:1], [])
        earlier = next((one for one in alike if _is_variant(one, mention, pack)), None)
        if earlier is not None:
            yield _finding(extraction, earlier, mention, pack)
        alike.append(mention)
    yield from _strays(extraction, first, pack)
    yield from _titles(extraction.names, pack)


def _is_variant(earlier: NameMention, later: NameMention, pack: Pack) -> bool:
    one, other = earlier.text.split(), later.text.split()
    short, long = sorted((one, other), key=len)
    if 1 < len(short) < len(long) and short[:-1] == long[-len(short) : -1]:
        return _is_slip(one[-1], other[-1], pack)
    if 1 in (len(one), len(other)) and len(one) != len(other):
        alone = (earlier if len(one) == 1 else later).name
        return " " not in alone and _is_slip(one[-1], other[-1], pack)
    if len(one) != len(other) or len(one) < 2 or one[1:-1] != other[1:-1]:
        return False
    if one[0] == other[0]:
        return _is_slip(one[-1], other[-1], pack)
    return one[1:] == other[1:] and _is_given_slip(one[0], other[0])


def _is_given_slip(first: str, second: str) -> bool:
    """Tell whether two given names are one, misspelled: Aleksander, Alexander; not Paul, Paula.

    Those of man and woman, and of brothers and sisters, part in their endings.
    """
    short, long = sorted((first, second), key=len)
    if len(short) < _LEAST + 1 or short[0] != long[0] or short[-2:] != long[-2:]:
        return False
    return OSA.distance(short, long, score_cutoff=2) <= (2 if len(short) >= _LONG else 1)


def _is_slip(first: str, second: str, pack: Pack) -> bool:
    """Tell whether two family names are one, misspelled."""
    short, long = (first, second) if len(first) <= len(second) else (second, first)
    if len(short) < _LEAST or len(long) > len(short) + 2:
        return False
    if any(long == short + ending for ending in pack.names.genitives):
        return False
    if short[0] != long[0] or "-" in long:
        return False
    allowed = 2 if len(short) >= _LONG else 1
    return 0 < OSA.distance(short, long, score_cutoff=allowed) <= allowed


def _strays(extraction: Extraction, named: dict[str, NameMention], pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each word that is a surname of the article but for a letter or two."""
    surnames: dict[str, dict[str, NameMention]] = {}
    passed: set[str] = set()
    for mention in named.values():
        passed.update(mention.text.split())
        surname = mention.name.split()[-1]
        if len(surname) >= _LEAST and "-" not in surname:
            surnames.setdefault(surname[0], {}).setdefault(surname, mention)
    if not surnames:
        return
    text = extraction.article.text
    for capital in _CAPITAL.finditer(text):
        word = capital["word"]
        if word in passed or word[0] not in surnames:
            continue
        near = surnames[word[0]].items()
        known = next((m for surname, m in near if _is_stray(surname, word, pack)), None)
        if known is None:
            passed.add(word)
            continue
        found = _INSIDE.match(text, capital.start())
        if found is None or known.start > capital.start() or not _is_inside(extraction, found):
            continue
        place = capital.start("word")
        if not _is_named(extraction, place):
            passed.add(word)
            yield _stray(known, word, place, pack)


def _is_inside(extraction: Extraction, found: re.Match[str]) -> bool:
    """Tell whether it stands in the body, behind the beginning of a passage."""
    return any(
        passage.start < found.start() and found.end() <= passage.end
        for passage in extraction.passages
        if passage.kind is PassageKind.BODY
    )


def _is_named(extraction: Extraction, place: int) -> bool:
    """Tell whether a name of a person stands at a place."""
    return any(mention.start <= place < mention.end for mention in extraction.names)


def _is_stray(surname: str, word: str, pack: Pack) -> bool:
    other = pack.names.other
    if not _is_slip(surname, word, pack) or surname.startswith(word) or word.startswith(surname):
        # Franse beside Fransen, Dekker beside Dekkers: the ending makes it another word.
        return False
    return not (
        word in other.places
        or word in other.demonyms
        or word in other.words
        or word in other.organisations
        or word in pack.names.surnames.known
        or word in pack.names.given.male
        or word in pack.names.given.female
    )


def _stray(known: NameMention, word: str, place: int, pack: Pack) -> Finding:
    words = pack.findings.rules[_NAME]
    message = words["spelling"].format(first=known.text, second=word)
    spans = (Span(place, place + len(word)), Span(known.start, known.end))
    suggestion = words["mend"].format(usual=known.name.split()[-1])
    return Finding(_NAME, Severity.WARNING, message, spans, suggestion)


def _finding(
    extraction: Extraction, earlier: NameMention, later: NameMention, pack: Pack
) -> Finding:
    words = pack.findings.rules[_NAME]
    counts = [sum(one.text == name.text for one in extraction.names) for name in (earlier, later)]
    usual = later if counts[1] > counts[0] else earlier
    message = words["spelling"].format(first=earlier.text, second=later.text)
    spans = (Span(later.start, later.end), Span(earlier.start, earlier.end))
    suggestion = words["mend"].format(usual=usual.text)
    return Finding(_NAME, Severity.WARNING, message, spans, suggestion)


def _titles(names: Sequence[NameMention], pack: Pack) -> Iterator[Finding]:
    words = pack.findings.rules[_NAME]
    rivals, former = pack.checks.titles.rivals, pack.checks.titles.former
    titles = frozenset().union(*rivals)
    held: dict[str, tuple[str, NameMention]] = {}
    told: set[str] = set()
    for mention in names:
        if mention.role is None or mention.name in told or " " not in mention.name:
            continue
        role = mention.role.casefold().split()
        if not former.isdisjoint(role):
            continue
        title = next((word for word in role if word in titles), None)
        if title is None:
            continue
        before = held.setdefault(mention.name, (title, mention))
        if before[0] != title and any({before[0], title} <= group for group in rivals):
            told.add(mention.name)
            message = words["title"].format(name=mention.name, first=before[0], second=title)
            spans = (Span(mention.start, mention.end), Span(before[1].start, before[1].end))
            yield Finding(_NAME, Severity.NOTE, message, spans, words["check"])


RULE = Rule(_NAME, find)
