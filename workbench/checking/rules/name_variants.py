"""name-variants: one person's name spelled in two ways, or given two titles.

Definition: two names in one article with the same given name and surnames of one or two letters'
difference; or a surname by itself that nobody in the article bears, as near to one that somebody
does. A title that changes: one full name with two roles of which the pack
says that nobody holds both. Nothing is said of names that differ in the given name.
Source: Damerau 1964, "A technique for computer detection and correction of spelling errors":
most slips are one letter wrong, missing, added or exchanged.
Example: Anna Kroonen, further on Anna Kronen.
"""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from workbench.checking.rule import Rule
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding, Severity
from workbench.model.quotation import NameMention
from workbench.model.span import Span

_NAME = "name-variants"
_LEAST = 5
"""Letters of a name; among shorter ones many differ by a letter (Bos, Vos)."""
_LONG = 8
"""Letters from which two may differ."""
_MOST = 300
"""Names in an article beyond which it is a list of people."""


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each later spelling or title that departs from an earlier one."""
    if len(extraction.names) > _MOST:
        return
    first: dict[str, NameMention] = {}
    for mention in extraction.names:
        first.setdefault(mention.text, mention)
    seen: list[NameMention] = []
    for mention in first.values():
        earlier = next((one for one in seen if _is_variant(one, mention, pack)), None)
        if earlier is not None:
            yield _finding(extraction, earlier, mention, pack)
        seen.append(mention)
    yield from _titles(extraction.names, pack)


def _is_variant(earlier: NameMention, later: NameMention, pack: Pack) -> bool:
    one, other = earlier.text.split(), later.text.split()
    if 1 in (len(one), len(other)) and len(one) != len(other):
        alone = (earlier if len(one) == 1 else later).name
        return " " not in alone and _is_slip(one[-1], other[-1], pack)
    if len(one) != len(other) or len(one) < 2 or one[1:-1] != other[1:-1]:
        return False
    if one[0] == other[0]:
        return _is_slip(one[-1], other[-1], pack)
    return False


def _is_slip(first: str, second: str, pack: Pack) -> bool:
    """Tell whether two family names are one, misspelled."""
    short, long = sorted((first, second), key=len)
    if len(short) < _LEAST or any(long == short + ending for ending in pack.names.genitives):
        return False
    if short[0] != long[0] or "-" in long:
        return False
    allowed = 2 if len(short) >= _LONG else 1
    return 0 < OSA.distance(short, long, score_cutoff=allowed) <= allowed


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
    held: dict[str, tuple[str, NameMention]] = {}
    told: set[str] = set()
    for mention in names:
        if mention.role is None or mention.name in told or " " not in mention.name:
            continue
        role = mention.role.casefold().split()
        if not role or not former.isdisjoint(role):
            continue
        title = next((word for word in role if any(word in group for group in rivals)), None)
        if title is None:
            continue
        before = held.setdefault(mention.name, (title, mention))
        if before[0] != title and any({before[0], title} <= group for group in rivals):
            told.add(mention.name)
            message = words["title"].format(name=mention.name, first=before[0], second=title)
            spans = (Span(mention.start, mention.end), Span(before[1].start, before[1].end))
            yield Finding(_NAME, Severity.NOTE, message, spans, words["check"])


RULE = Rule(_NAME, find)
