"""list-count: a number of things announced before a colon, and another number of things after it.

Definition: a plain count stands shortly before a colon, and what follows it in the sentence, or
the list items under it, are more or fewer; or "the four winners are" stands before names. An
enumeration in the sentence is read only where it is plain: short items, commas, one conjunction
before the last, no figures, no word by which it is not all there is.
Source: proofreading practice; an item is dropped or added and the number left as it was.
Example: four layers: sponge, cream and jam.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from workbench.checking.rule import Rule
from workbench.checking.wording import span
from workbench.languages.pack import Pack
from workbench.model.article import Passage, PassageKind
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.finding import Finding, Severity
from workbench.model.span import Span

_NAME = "list-count"
_MOST = 20
_LEAST_ITEMS = 3
_ITEM_WORDS = 6
_NAME_WORDS = 4
_BEFORE = 12
_GAP = re.compile(r"(?: [^\W\d]+){0,5}:[ \n]")
_REST = re.compile(r"[^.!?;:()\n\"“”„‘–—]{3,400}(?=[.\n]|$)")


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each list that has not the number of items announced."""
    text = extraction.article.text
    for at, figure in enumerate(extraction.figures):
        wanted = _announced(figure)
        gap = _GAP.match(text, figure.end) if wanted else None
        if wanted is not None and gap is None:
            yield from _named(figure, wanted, extraction, pack)
        if wanted is None or gap is None:
            continue
        following = extraction.figures[at + 1 : at + 2]
        if following and following[0].start < gap.end():
            continue
        end = gap.end() if text[gap.end() - 1] != "\n" else gap.end() - 1
        items = _bullets(text, end, extraction.passages)
        if not items and figure.counted_lemma in pack.restated.generic:
            continue
        if not items and text[end - 1] != ":":
            rest = _REST.match(text, end)
            if rest is None or (following and following[0].start < rest.end()):
                continue
            items = _enumerated(rest.group(), rest.start(), pack)
        if items and len(items) != wanted:
            yield _finding(figure, items, pack)


def _named(figure: Figure, wanted: int, extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding where "the four winners are" other than four names."""
    text = extraction.article.text
    before = text[max(0, figure.start - _BEFORE) : figure.start].lower().split()
    if not before or before[-1] not in pack.restated.definite:
        return
    link = _link(pack).match(text, figure.end)
    rest = _REST.match(text, link.end()) if link else None
    if rest is None:
        return
    items = _enumerated(rest.group(), rest.start(), pack)
    if items and len(items) != wanted and all(one.of(text)[0].isupper() for one in items):
        yield _finding(figure, items, pack)


@lru_cache(maxsize=8)
def _link(pack: Pack) -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, pack.checks.lists.links))
    return re.compile(rf"(?: [^\W\d]+){{0,2}} (?:{verbs}) ")


def _announced(figure: Figure) -> int | None:
    if figure.kind is not FigureKind.COUNT or not figure.counted_lemma:
        return None
    if figure.low is None or figure.low > _MOST or figure.low != figure.high:
        return None
    if figure.hedge is not Hedge.EXACTLY:
        return None
    whole = figure.low == int(figure.low) and figure.low > 1
    return int(figure.low) if whole else None


def _bullets(text: str, end: int, passages: Sequence[Passage]) -> list[Span]:
    """Return the list items right under the colon; none where they are of two depths."""
    found: list[Span] = []
    depths: set[int] = set()
    for passage in passages:
        if passage.start < end:
            continue
        between = text[found[-1].end if found else end : passage.start]
        if passage.kind is not PassageKind.LIST_ITEM or between.strip():
            break
        depths.add(passage.start - text.rfind("\n", 0, passage.start))
        found.append(Span(passage.start, passage.end))
    return found if len(depths) == 1 and len(found) > 1 else []


@lru_cache(maxsize=8)
def _barred(words: tuple[str, ...]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(word) for word in words)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")


def _enumerated(rest: str, offset: int, pack: Pack) -> list[Span]:
    """Return the items of a plain enumeration, none where it is not plain."""
    vague = (word for word in pack.checks.sums.vague if word not in pack.checks.changes.articles)
    if _barred((*pack.checks.lists.open, *vague)).search(rest.lower()):
        return []
    if not pack.speech.phrases.pronouns.keys().isdisjoint(rest.lower().split()):
        return []
    conjunction = re.compile(
        rf",? (?:{'|'.join(map(re.escape, pack.checks.sums.conjunctions))}) ", re.IGNORECASE
    )
    joints = list(conjunction.finditer(rest))
    commas = list(re.finditer(", ", rest))
    if len(joints) != 1 or any(comma.start() > joints[0].start() for comma in commas):
        return []
    cuts = [comma.span() for comma in commas if comma.start() < joints[0].start()]
    bounds = [*cuts, joints[0].span()]
    starts = [0, *(cut[1] for cut in bounds)]
    ends = [*(cut[0] for cut in bounds), len(rest)]
    items = [rest[start:end] for start, end in zip(starts, ends, strict=True)]
    bare = [_article(pack).sub("", item) for item in items]
    if all(len({one[:1].isupper() for one in way}) > 1 for way in (items, bare)):
        return []
    if len(items) < _LEAST_ITEMS and not all(_is_name(item) for item in items):
        return []
    if any(not 0 < len(item.split()) <= _ITEM_WORDS for item in items):
        return []
    return [Span(offset + a, offset + b) for a, b in zip(starts, ends, strict=True)]


@lru_cache(maxsize=8)
def _article(pack: Pack) -> re.Pattern[str]:
    words = "|".join(map(re.escape, pack.checks.parts.determiners))
    return re.compile(rf"^(?:{words}) ", re.IGNORECASE)


def _is_name(item: str) -> bool:
    """Tell whether an item is a name and no more, as in "three towns: Velt and Lisdam"."""
    words = item.split()
    return 0 < len(words) <= _NAME_WORDS and words[0][:1].isupper() and words[-1][:1].isupper()


def _finding(figure: Figure, items: list[Span], pack: Pack) -> Finding:
    words = pack.findings.rules[_NAME]
    message = words["message"].format(stated=figure.text, items=len(items))
    suggestion = words["suggestion"].format(items=len(items))
    spans = (span(figure), Span(items[0].start, items[-1].end))
    return Finding(_NAME, Severity.WARNING, message, spans, suggestion)


RULE = Rule(_NAME, find, kinds=(frozenset({FigureKind.COUNT}),))
