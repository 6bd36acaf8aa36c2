"""The same happening on the same or on another day, in claims that are near each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from workbench.languages.pack import Pack
from workbench.languages.signs import concept_table
from workbench.matching.events import compare_events
from workbench.matching.lexicon import COUNTRY, lexicon, shown
from workbench.matching.subjects import Profile, home, local_of
from workbench.matching.times import stretch
from workbench.model.date import DateMention, Precision
from workbench.model.extraction import Extraction
from workbench.model.match import Match, MatchKind, Relation, Side

_NEAR = 3
"""Days that two reports of one happening differ by at most; farther apart it is another one."""
_LEAST = 3.0
_COMMON = 0.25
_NAME, _TOPIC = 1.0, 0.75


@dataclass(frozen=True, slots=True)
class Dated:
    """A day in a claim, with what the claim says happened."""

    profile: Profile
    mention: DateMention
    claim: str
    day: date
    happened: frozenset[str]
    local: frozenset[str]


def dated_of(extraction: Extraction, profile: Profile, pack: Pack) -> Iterator[Dated]:
    """Yield the days of claims that name one day only, in text order."""
    words = lexicon(pack)
    for claim in extraction.claims:
        if len(claim.dates) != 1:
            continue
        mention = extraction.dates[claim.dates[0]]
        days = stretch(mention.value)
        if mention.precision is not Precision.DAY or days is None or days[0] != days[1]:
            continue
        if home(extraction, mention.start, mention.end) is not claim:
            continue
        local = local_of(claim.text, words, profile)
        happened = frozenset(key for key in local if words.happens(key))
        if happened:
            yield Dated(profile, mention, claim.id, days[0], happened, local)


def date_keys(held: Dated) -> Iterator[tuple[str, str, str]]:
    """Yield the keys under which a day meets others: what happened, with a name."""
    for happening in sorted(held.happened):
        for name in sorted(held.local & held.profile.names.keys()):
            yield "date", happening, name


def link_dates(dated: Iterable[Dated], article: str | None = None) -> list[Match]:
    """Return the matches among days of one happening; with `article` only those of that one."""
    blocks: dict[tuple[str, str], list[Dated]] = defaultdict(list)
    for held in dated:
        for happening in held.happened:
            for name in held.local & held.profile.names.keys():
                blocks[happening, name].append(held)
    found: dict[tuple[tuple[str, int], tuple[str, int]], Match] = {}
    for key in sorted(blocks):
        block = sorted(blocks[key], key=_order)
        for index, left in enumerate(block):
            for right in block[index + 1 :]:
                if (right.day - left.day).days > _NEAR:
                    break
                own = (left.profile.article, right.profile.article)
                if own[0] == own[1] or (article is not None and article not in own):
                    continue
                ends = (own[0], left.mention.start), (own[1], right.mention.start)
                if ends not in found:
                    match = _match(left, right)
                    if match is not None:
                        found[ends] = match
    return [found[ends] for ends in sorted(found)]


def _order(held: Dated) -> tuple[date, str, int]:
    return held.day, held.profile.article, held.mention.start


def _match(left: Dated, right: Dated) -> Match | None:
    shared = left.local & right.local
    common = concept_table().common
    names = shared & left.profile.names.keys()
    weight = sum(
        _COMMON if key in common or key.startswith(COUNTRY) else _NAME if key in names else _TOPIC
        for key in shared
    )
    event = compare_events(left.profile, right.profile)
    if weight < _LEAST or event.score <= 0 or not left.happened & right.happened:
        return None
    days = (right.day - left.day).days
    said = ", ".join(left.profile.names.get(key) or shown(key) for key in sorted(shared)[:5])
    reasons = (f"both speak of {said}", f"same event: {', '.join(event.names[:3])}")
    return Match(
        MatchKind.DATE,
        _side(left),
        _side(right),
        Relation.CONFLICTS if days else Relation.AGREES,
        round(min(1.0, 0.4 + 0.1 * weight), 2),
        reasons,
        f"another day: {days} apart" if days else None,
    )


def _side(held: Dated) -> Side:
    mention, profile = held.mention, held.profile
    return Side(
        profile.article,
        profile.external_id,
        held.claim,
        mention.start,
        mention.end,
        mention.text,
        value=mention.value,
    )
