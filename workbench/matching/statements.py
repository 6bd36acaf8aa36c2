"""The same claim in several articles, so that a verdict on one can be offered on the others.

Two claims are one where they have the same numbers and nearly the same words, or, in whatever
language, where each figure of either has its counterpart of the same value in the other.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from rapidfuzz import fuzz

from workbench.matching.lexicon import WORD
from workbench.matching.subjects import Profile
from workbench.model.extraction import Extraction
from workbench.model.match import Match, MatchKind, Relation, Side

_WORDS = 6
"""Words from which two claims are not alike by chance."""
_SHARED = 0.6
"""Share of the words of the shorter claim that both have, below which nobody looks closer."""
_ALIKE = 82.0
"""Likeness of 100 from which one is the other reworded."""
_FIGURES = 2
"""Figures from which claims in two languages are one by these alone."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim with its words and numbers."""

    profile: Profile
    claim: str
    start: int
    end: int
    text: str
    words: tuple[str, ...]
    """In lower case, without numbers in digits."""
    numbers: frozenset[str]
    """Low and high of its figures."""
    figures: int


def statements_of(extraction: Extraction, profile: Profile) -> Iterator[Statement]:
    """Yield the article's claims with a figure, date or quotation, in text order."""
    for claim in extraction.claims:
        if not (claim.figures or claim.dates or claim.quotations):
            continue
        words = tuple(word.lower() for word in WORD.findall(claim.text))
        if len(words) < _WORDS and len(claim.figures) < _FIGURES:
            continue
        held = [extraction.figures[index] for index in claim.figures]
        numbers = frozenset(f"{figure.low}/{figure.high}" for figure in held)
        yield Statement(
            profile, claim.id, claim.start, claim.end, claim.text, words, numbers, len(held)
        )


def link_statements(
    left: Sequence[Statement], right: Sequence[Statement], figures: Iterable[Match]
) -> list[Match]:
    """Return the claims of two articles that say the same; `figures` are the links of these two."""
    if not left or not right:
        return []
    linked = _linked(figures)
    places = {theirs.claim: at for at, theirs in enumerate(right)}
    alike: dict[frozenset[str], list[int]] = defaultdict(list)
    if left[0].profile.language == right[0].profile.language:
        for at, theirs in enumerate(right):
            alike[theirs.numbers].append(at)
    joined: dict[str, set[int]] = defaultdict(set)
    for first, last in linked:
        if last in places:
            joined[first].add(places[last])
    found = []
    for ours in left:
        same = alike.get(ours.numbers, ())
        for at in sorted(joined[ours.claim].union(same)):
            theirs = right[at]
            match = _by_words(ours, theirs) if at in same else None
            match = match or _by_figures(ours, theirs, linked)
            if match is not None:
                found.append(match)
    return found


def _by_words(ours: Statement, theirs: Statement) -> Match | None:
    worded = _worded(ours.words, theirs.words)
    return None if worded is None else _match(ours, theirs, *worded)


@lru_cache(maxsize=16384)
def _worded(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[float, tuple[str, ...]] | None:
    """Return how far two claims of the same numbers have the same words, and which they have not.

    Claims of copies of one text are compared again and again.
    """
    least = min(len(ours), len(theirs))
    if least < _WORDS or len(set(ours).intersection(theirs)) < _SHARED * least:
        return None
    likeness = fuzz.ratio(" ".join(ours), " ".join(theirs), score_cutoff=_ALIKE)
    if not likeness:
        return None
    reasons = (f"{likeness:.0f}% the same words",)
    differing = differing_words(ours, theirs)
    return likeness / 100, (*reasons, f"other words: {differing}") if differing else reasons


def _linked(figures: Iterable[Match]) -> Mapping[tuple[str, str], list[Match]]:
    """Return the links of figures by the claims that they join."""
    found: dict[tuple[str, str], list[Match]] = defaultdict(list)
    for match in figures:
        if match.kind is MatchKind.FIGURE and match.left.claim and match.right.claim:
            found[match.left.claim, match.right.claim].append(match)
    return found


def _by_figures(
    ours: Statement, theirs: Statement, linked: Mapping[tuple[str, str], list[Match]]
) -> Match | None:
    joined = linked.get((ours.claim, theirs.claim), ())
    if ours.figures != theirs.figures or ours.figures < _FIGURES:
        return None
    agreeing = [match for match in joined if match.relation is Relation.AGREES]
    if len(agreeing) < len(joined):
        return None
    ends = {match.left.start for match in agreeing}, {match.right.start for match in agreeing}
    if any(len(held) < ours.figures for held in ends):
        return None
    said = ", ".join(match.left.text for match in agreeing[:4])
    weight = min(match.weight for match in agreeing)
    return _match(ours, theirs, weight, [f"all figures agree: {said}"])


def differing_words(ours: Sequence[str], theirs: Sequence[str]) -> str:
    """Return the first stretches of words in which two texts differ, as *ours / theirs*."""
    codes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    pairs = [
        f"{' '.join(ours[a:b]) or '-'} / {' '.join(theirs[c:d]) or '-'}"
        for tag, a, b, c, d in codes
        if tag != "equal"
    ]
    return "; ".join(pairs[:3])


def _match(ours: Statement, theirs: Statement, weight: float, reasons: Sequence[str]) -> Match:
    return Match(
        MatchKind.CLAIM,
        _side(ours),
        _side(theirs),
        Relation.AGREES,
        round(weight, 2),
        tuple(reasons),
    )


def _side(statement: Statement) -> Side:
    profile = statement.profile
    return Side(
        profile.article,
        profile.external_id,
        statement.claim,
        statement.start,
        statement.end,
        statement.text,
        value=statement.text,
    )
