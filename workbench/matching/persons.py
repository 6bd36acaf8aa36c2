"""The same person in several articles, with another title, another age or another spelling."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from workbench.languages.pack import Pack
from workbench.languages.signs import concept_table
from workbench.matching.events import Event
from workbench.matching.lexicon import WORD, lexicon, shown
from workbench.matching.spelling import spelling_key
from workbench.matching.subjects import Profile, home
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind
from workbench.model.match import Match, MatchKind, Relation, Side
from workbench.model.quotation import NameMention

_NEAR = 3
"""Characters between a name and the age that belongs to it: *Anna Kramer (54)*."""
_MISSPELLED = 84.0
"""Likeness of two last names, of 100, from which one is the other misspelled."""
_NAMESAKE = 70.0
"""Likeness of two first names from which one is the other misheard: Anna, Anne."""
_SHORTEST = 5
"""Letters of a last name below which a likeness is chance."""
_TITLED = 55.0
"""Likeness of two titles, of 100, from which they are one."""


@dataclass(frozen=True, slots=True)
class Known:
    """A person as one article knows them."""

    profile: Profile
    start: int
    end: int
    text: str
    """The mention that says most."""
    name: str
    """Fullest form of the name in the article."""
    claim: str | None
    role: str | None
    titles: frozenset[str]
    """Concepts in the role."""
    age: int | None


def known_of(extraction: Extraction, profile: Profile, pack: Pack) -> Iterator[Known]:
    """Yield the persons of the article, each once, in the order of their names."""
    mentions: dict[str, list[NameMention]] = {}
    for mention in extraction.names:
        mentions.setdefault(mention.name, []).append(mention)
    ages = [figure for figure in extraction.figures if figure.kind is FigureKind.AGE]
    words = lexicon(pack)
    for name, held in sorted(mentions.items()):
        titled = next((mention for mention in held if mention.role), held[0])
        role = titled.role
        lowers = [word.lower() for word in WORD.findall(role or "")]
        claim = home(extraction, titled.start, titled.end)
        yield Known(
            profile,
            titled.start,
            titled.end,
            titled.text,
            name,
            claim.id if claim else None,
            role,
            frozenset(concept.key for concept in words.concepts(lowers)),
            _age(held, ages),
        )


def _age(mentions: Iterable[NameMention], ages: Sequence[Figure]) -> int | None:
    for mention in mentions:
        for figure in ages:
            if 0 <= figure.start - mention.end <= _NEAR and figure.low == figure.high:
                return int(figure.low) if figure.low is not None else None
    return None


def link_persons(left: Sequence[Known], right: Sequence[Known], event: Event) -> list[Match]:
    """Return the persons of two articles on one event of whom these say different things."""
    if event.score <= 0:
        return []
    found = (_match(ours, theirs, event) for ours in left for theirs in right)
    return [match for match in found if match is not None]


def _match(ours: Known, theirs: Known, event: Event) -> Match | None:
    spelled = _spelled(ours.name, theirs.name)
    if spelled is None:
        return None
    same_language = ours.profile.language == theirs.profile.language
    causes = [spelled] if spelled and same_language else []
    if ours.age is not None and theirs.age is not None and ours.age != theirs.age:
        causes.append("another age")
    if _titled_otherwise(ours, theirs, same_language):
        causes.append("another title")
    if not causes:
        return None
    return Match(
        MatchKind.PERSON,
        _side(ours),
        _side(theirs),
        Relation.CONFLICTS,
        0.9 if ours.name == theirs.name else 0.7,
        (
            f"same person: {ours.name}" + ("" if ours.name == theirs.name else f" = {theirs.name}"),
            *(f"same title: {shown(key)}" for key in sorted(ours.titles & theirs.titles)),
            f"same event: {', '.join(event.names[:3])}",
        ),
        ", ".join(causes),
    )


def _spelled(ours: str, theirs: str) -> str | None:
    """Return how the spellings of one person's name differ, "" where not; None for two persons."""
    first, second = ours.split(), theirs.split()
    if ours == theirs or (first[-1] == second[-1] and 1 in (len(first), len(second))):
        return ""
    families = spelling_key(first[-1]), spelling_key(second[-1])
    given = spelling_key(first[0]), spelling_key(second[0])
    both_given = len(first) > 1 and len(second) > 1
    if families[0] == families[1]:
        if not both_given or given[0] == given[1] or _initials(first[0], second[0]):
            return "" if first[-1] == second[-1] else "another spelling"
        alike = fuzz.ratio(first[0].casefold(), second[0].casefold()) >= _NAMESAKE
        return "another first name" if alike else None
    if not both_given or given[0] != given[1] or min(map(len, families)) < _SHORTEST:
        return None
    return "another spelling" if fuzz.ratio(*families) >= _MISSPELLED else None


def _initials(ours: str, theirs: str) -> bool:
    """Tell whether one first name is the initial of the other."""
    short, long = sorted((ours.rstrip("."), theirs.rstrip(".")), key=len)
    return len(short) == 1 and long.startswith(short)


def _titled_otherwise(ours: Known, theirs: Known, same_language: bool) -> bool:
    if not ours.role or not theirs.role:
        return False
    if not same_language:
        # Only offices are told apart in translation: one's fire chief is another's commandant.
        offices = concept_table().offices
        held = ours.titles & offices, theirs.titles & offices
        return all(held) and held[0].isdisjoint(held[1])
    if ours.titles and theirs.titles:
        return ours.titles.isdisjoint(theirs.titles)
    if ours.titles or theirs.titles:
        return False
    return fuzz.token_set_ratio(ours.role.casefold(), theirs.role.casefold()) < _TITLED


def _side(known: Known) -> Side:
    age = f" ({known.age})" if known.age is not None else ""
    role = f"{known.role} " if known.role else ""
    return Side(
        known.profile.article,
        known.profile.external_id,
        known.claim,
        known.start,
        known.end,
        known.text,
        value=f"{role}{known.name}{age}",
    )
