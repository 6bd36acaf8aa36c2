"""The same words of the same speaker in several articles, and where their wording differs."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from workbench.matching.events import WINDOW
from workbench.matching.spelling import spelling_key
from workbench.matching.statements import differing_words
from workbench.matching.subjects import Profile, home
from workbench.model.extraction import Extraction
from workbench.model.match import Match, MatchKind, Relation, Side
from workbench.model.quotation import Quotation

_WORDS = 4
"""Words from which two quotations are not alike by chance."""
_ALIKE = 78.0
"""Likeness of 100 from which one is the other reworded."""
_SPEAKERS = 80.0
"""Likeness of two last names from which one may be the other misspelled: Mulder, Mulders."""
_OTHERWISE = 85.0
"""Likeness of the words that it takes where the speaker is spelled otherwise."""
_BEGINNING = 4
"""Letters that the spellings of one speaker begin with."""
_SAID = re.compile(r"[^\W_]+(?:['’\-.,][^\W_]+)*")
"""A word or number: what differs in a quotation may be its figure."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A direct quotation with its speaker."""

    profile: Profile
    quotation: Quotation
    claim: str | None
    speaker: str
    """Spelling key of the speaker's last name."""
    words: tuple[str, ...]
    """The words said, in lower case."""


def sayings_of(extraction: Extraction, profile: Profile) -> Iterator[Saying]:
    """Yield the article's direct quotations of which the speaker is known, in text order."""
    for quotation in extraction.quotations:
        words = tuple(word.lower() for word in _SAID.findall(quotation.text))
        if not quotation.direct or not quotation.speaker or len(words) < _WORDS:
            continue
        claim = home(extraction, quotation.start, quotation.end)
        speaker = spelling_key(quotation.speaker.split()[-1])
        yield Saying(profile, quotation, claim.id if claim else None, speaker, words)


def saying_key(saying: Saying) -> tuple[str, str, str]:
    """Return the key under which a quotation meets others."""
    return "said", saying.profile.language, saying.speaker[:_BEGINNING]


def link_quotations(sayings: Iterable[Saying], article: str | None = None) -> list[Match]:
    """Return the matches among quotations in one language; with `article` only those of that one.

    Quotations of the same words agree, also where one article quotes more of them.
    """
    blocks: dict[tuple[str, str], list[Saying]] = defaultdict(list)
    for saying in sayings:
        blocks[saying.profile.language, saying.speaker[:_BEGINNING]].append(saying)
    found = [
        (left, right, likeness)
        for block in blocks.values()
        for left, right in _near(sorted(block, key=_order))
        if article is None or article in (left.profile.article, right.profile.article)
        if (likeness := _likeness(left, right)) >= _ALIKE
    ]
    found.sort(key=lambda pair: (_order(pair[0]), _order(pair[1])))
    return [_match(*pair) for pair in found]


def _order(saying: Saying) -> tuple[int, str, int]:
    published = saying.profile.published
    return (
        published.toordinal() if published else 0,
        saying.profile.article,
        saying.quotation.start,
    )


def _near(block: list[Saying]) -> Iterator[tuple[Saying, Saying]]:
    for index, left in enumerate(block):
        published = left.profile.published
        for right in block[index + 1 :]:
            other = right.profile.published
            if published and other and (other - published).days > WINDOW:
                break
            if left.profile.article != right.profile.article:
                yield left, right


def _likeness(left: Saying, right: Saying) -> float:
    ours, theirs = " ".join(left.words), " ".join(right.words)
    least = _ALIKE
    if left.speaker != right.speaker:
        if fuzz.ratio(left.speaker, right.speaker) < _SPEAKERS:
            return 0.0
        least = _OTHERWISE
    if ours in theirs or theirs in ours:
        return 100.0
    return fuzz.ratio(ours, theirs, score_cutoff=least)


def _match(left: Saying, right: Saying, likeness: float) -> Match:
    speakers = dict.fromkeys(str(saying.quotation.speaker) for saying in (left, right))
    reasons = [f"same speaker: {' = '.join(speakers)}", f"{likeness:.0f}% the same words"]
    differing = differing_words(left.words, right.words) if likeness < 100 else ""
    if differing:
        reasons.append(f"other words: {differing}")
    return Match(
        MatchKind.QUOTATION,
        _side(left),
        _side(right),
        Relation.CONFLICTS if differing else Relation.AGREES,
        round(likeness / 100, 2),
        tuple(reasons),
        "other words" if differing else None,
    )


def _side(saying: Saying) -> Side:
    quotation, profile = saying.quotation, saying.profile
    return Side(
        profile.article,
        profile.external_id,
        saying.claim,
        quotation.start,
        quotation.end,
        quotation.text,
        value=quotation.text,
    )
