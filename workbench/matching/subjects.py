"""What is compared: a figure with all that tells which thing, event, place and time it is about."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from workbench.languages.pack import Pack
from workbench.languages.signs import concept_table
from workbench.matching.lexicon import COUNTRY, WORD, Lexicon, lexicon
from workbench.matching.spelling import spelling_key
from workbench.matching.times import stretch
from workbench.matching.units import scale_of
from workbench.model.article import PassageKind
from workbench.model.claim import Claim
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind
from workbench.model.match import Side

_NAMES = 12
"""Names that an article is looked up by: its most frequent ones."""
_SHORTEST = 3
_AFTER = 70
"""Characters after a figure within which its sentence still says what happened to it."""

_BEFORE = 40
"""Characters before a figure within which it does so where the words after it do not."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article is about; pickles small."""

    article: str
    external_id: str | None
    outlet: str | None
    language: str
    published: date | None
    names: Mapping[str, str]
    """Persons, places and organisations: spelling key to the form most used."""
    main_names: tuple[str, ...]
    """The most frequent of them, countries left out."""
    topics: frozenset[str]
    """Keys of the concepts in the text."""
    places: frozenset[str] = frozenset()
    """Spelling keys of the words of the places that its figures are about."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A figure in its context."""

    profile: Profile
    figure: Figure
    claim: str | None
    things: tuple[str, ...]
    """Keys of the thing counted; empty where no concept is known."""
    happened: frozenset[str]
    """Keys of what happened to it."""
    told: bool
    """False where what happened is only read from the words around, not from verb and thing."""
    place: str | None
    when: tuple[date, date] | None
    local: frozenset[str]
    """Names and concepts of the claim around it."""
    near: frozenset[str]
    """Concepts, and stems of words that stand for none, in the words right around it."""
    per: str = ""
    """Unit of time that the amount is told for: a month, in £300 a month; empty for none."""
    alone: bool = False
    """Whether its article gives no other value for such a thing."""
    opening: str | None = None
    """First word of the thing counted where only the beginning of its sentence gives it a capital,
    in lower case: youth, of Youth unemployment."""

    @property
    def lemma(self) -> str | None:
        """Lemma of the thing counted."""
        return self.figure.counted_lemma


def side_of(subject: Subject) -> Side:
    """Return a figure as one end of a match."""
    figure, profile = subject.figure, subject.profile
    return Side(
        profile.article,
        profile.external_id,
        subject.claim,
        figure.start,
        figure.end,
        figure.text,
        figure.low,
        figure.high,
        figure.unit,
        figure.counted,
        points=figure.kind is FigureKind.PERCENTAGE_POINTS,
    )


def profile_of(extraction: Extraction, pack: Pack) -> Profile:
    """Return what the article is about."""
    article = extraction.article
    words = lexicon(pack)
    forms: Counter[tuple[str, str]] = Counter()
    topics: set[str] = set()
    taken = sorted(
        [(mention.start, mention.end) for mention in extraction.dates]
        + [(figure.start, figure.end) for figure in extraction.figures]
    )
    openings = {sentence.start for sentence in extraction.sentences}
    for passage in extraction.passages:
        if passage.kind in (PassageKind.TEASER, PassageKind.CREDIT):
            continue
        counted = passage.kind is not PassageKind.HEADING
        lowers: list[str] = []
        for match in WORD.finditer(article.text, passage.start, passage.end):
            word = match[0]
            lowers.append(word.lower())
            if counted and word[0].isupper() and len(word) >= _SHORTEST:
                at = match.start()
                opening = at in openings or article.text[at - 1 : at] in _OPENING
                last = bisect_right(taken, (at, len(article.text))) - 1
                inside = last >= 0 and at < taken[last][1]
                word = _POSSESSIVE.sub("", word)
                known = words.is_word if opening else words.knows
                if not inside and not known(word.lower()):
                    forms[words.place(word), word] += 1
        topics.update(concept.key for concept in words.concepts(lowers))
        for match in _CODE.finditer(article.text, passage.start, passage.end):
            forms[match[0].casefold(), match[0]] += 1
    for mention in extraction.names:
        family = mention.name.split()[-1]
        forms[spelling_key(family), family] += 1
    names: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for (key, form), count in sorted(forms.items(), key=lambda item: (-item[1], item[0])):
        names.setdefault(key, form)
        counts[key] += count
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    return Profile(
        article.id,
        article.external_id,
        article.outlet,
        article.language,
        article.published,
        names,
        tuple(name for name in ranked if not name.startswith(COUNTRY))[:_NAMES],
        frozenset(topics),
        frozenset(
            words.place(word)
            for figure in extraction.figures
            for word in WORD.findall(figure.where or "")
            if word[0].isupper()
        ),
    )


_CODE = re.compile(r"\b[A-Z]{1,4}-?\d{1,4}\b")
"""Names of roads, aircraft and the like: N44, F-16."""
_POSSESSIVE = re.compile(r"['’]s?$")

_OPENING = frozenset("\"'“”‘’„«»")
"""Marks after which a sentence begins with a capital of its own."""


def subjects_of(
    extraction: Extraction, pack: Pack, profile: Profile | None = None
) -> Iterator[Subject]:
    """Yield the article's figures with their context, in text order."""
    subjects = tuple(_subjects(extraction, pack, profile))
    values: dict[tuple[str, str, str], set[object]] = defaultdict(set)
    for subject in subjects:
        for key in _sorts(subject):
            values[key].add((subject.figure.low, subject.figure.high))
    for subject in subjects:
        alone = all(len(values[key]) == 1 for key in _sorts(subject))
        yield replace(subject, alone=True) if alone else subject


def _sorts(subject: Subject) -> list[tuple[str, str, str]]:
    """Return what tells figures of one sort in an article: kind, quantity, thing counted."""
    kind, quantity = subject.figure.kind.value, scale_of(subject.figure.unit).quantity
    things = subject.things or (spelling_key(subject.lemma or ""),)
    return [(kind, quantity, thing) for thing in things]


def _subjects(extraction: Extraction, pack: Pack, profile: Profile | None) -> Iterator[Subject]:
    profile = profile or profile_of(extraction, pack)
    words, table = lexicon(pack), concept_table()
    homes = {index: claim for claim in extraction.claims for index in claim.figures}
    for index, figure in enumerate(extraction.figures):
        claim = homes.get(index)
        start, end = (claim.start, claim.end) if claim else _sentence(extraction, figure)
        text = extraction.article.text
        bare = figure.kind in _MEASURED or not figure.counted
        around = (
            _clause(extraction, index, start, end)
            if bare
            else (figure.end, _window(extraction, index, end))
        )
        near = [concept.key for concept in words.concepts(_unnamed(text[slice(*around)], profile))]
        things = words.thing(figure.counted, figure.counted_lemma)
        if figure.counted_lemma in words.tallies and figure.counted_end:
            things = _tallied(text[figure.counted_end : figure.counted_end + _REACH], words)
        by_unit = _BY_UNIT.get(scale_of(figure.unit).quantity)
        if things and by_unit:
            things = tuple(dict.fromkeys((*things, by_unit)))
        if not things and bare:
            quantities = [key for key in near if key in _quantities(figure.kind)]
            named = [by_unit] if by_unit else quantities
            things = tuple(dict.fromkeys(words.with_meaning(tuple(named))))
        happened = _happened(figure, things, words)
        beside = frozenset(key for key in near if words.happens(key))
        if happened and happened <= table.changes and not bare:
            happened = _of_tally(text, figure, words) or happened
        if not things and figure.kind is FigureKind.DURATION:
            implied = sorted(happened | beside)
            things = tuple(table.implies[key] for key in implied if key in table.implies)[:1]
        told = bool(happened)
        if told and beside and not beside & happened and not happened & _told(things, words):
            happened = happened | beside
        if not told:
            happened = beside
            told = len(happened) == 1 and (figure.verb or "") in words.light
            if not happened and not bare:
                before = text[_clause(extraction, index, start, end)[0] : figure.start]
                keys = (c.key for c in words.concepts(_unnamed(before[-_BEFORE:], profile)))
                happened = frozenset(key for key in keys if words.happens(key))
        yield Subject(
            profile,
            figure,
            claim.id if claim else None,
            tuple(key for key in things if not words.happens(key)),
            happened,
            told,
            words.place(figure.where) if figure.where else None,
            stretch(figure.when, profile.published),
            local_of(text[start:end], words, profile) - frozenset(things),
            _near(text, _clause(extraction, index, start, end), figure, words),
            words.period(text, figure.end),
            opening=_opening_of(figure, start, pack, profile),
        )


def _opening_of(figure: Figure, start: int, pack: Pack, profile: Profile) -> str | None:
    """Return the word with which figure and sentence begin both, where it is no name."""
    match = WORD.match(figure.counted or "")
    if match is None or figure.counted_start != start or not match[0][0].isupper():
        return None
    word, other = match[0], pack.names.other
    named = word in other.demonyms or word in other.places or spelling_key(word) in profile.names
    return None if named else word.lower()


_MEASURED = (
    FigureKind.MONEY,
    FigureKind.MEASURE,
    FigureKind.PERCENTAGE,
    FigureKind.PERCENTAGE_POINTS,
    FigureKind.DURATION,
)
"""Kinds that may stand without a thing counted."""


_BY_UNIT = {"speed": "speed", "temperature": "temperature", "area": "area"}
"""What is measured in a unit of a quantity, whatever the words around it."""


def _quantities(kind: FigureKind) -> frozenset[str]:
    """Return what a figure without a thing counted may measure: a bare count only a tally."""
    table = concept_table()
    if kind in _MEASURED:
        return table.quantities
    return table.quantities.intersection(table.means)


def _near(text: str, clause: tuple[int, int], figure: Figure, words: Lexicon) -> frozenset[str]:
    """Return what the words right around a figure speak of."""
    start = max(clause[0], figure.start - _REACH)
    end = min(clause[1], figure.end + _REACH)
    forms = WORD.findall(text, start, figure.number_start)
    forms += WORD.findall(text, figure.number_end, end)
    lowers = [form.lower() for form in forms]
    found = list(words.concepts(lowers))
    taken = {at for concept in found for at in range(concept.start, concept.end)}
    stems = {
        STEM + spelling_key(lower)[:_STEM]
        for at, lower in enumerate(lowers)
        if at not in taken and len(lower) >= _STEM and lower not in words.light
    }
    return frozenset(stems.union(concept.key for concept in found))


STEM = "~"
"""What the keys begin with of words that stand for no concept."""
_STEM = 5
"""Letters that the forms of one word, and its cousins abroad, have in common."""
_REACH = 80
"""Characters on either side of a figure in which words are near it."""


def _lowers(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]


def _unnamed(text: str, profile: Profile) -> list[str]:
    """Return the words in lower case without those that are names: Brandt does not burn."""
    return [
        word.lower()
        for word in WORD.findall(text)
        if not (word[0].isupper() and spelling_key(word) in profile.names)
    ]


def _clause(extraction: Extraction, index: int, start: int, end: int) -> tuple[int, int]:
    """Return the words of a claim between the figures before and after this one."""
    figures = extraction.figures
    first = max(start, figures[index - 1].end) if index else start
    if index + 1 < len(figures):
        end = min(end, figures[index + 1].start)
    return min(first, figures[index].start), max(end, figures[index].end)


def _sentence(extraction: Extraction, figure: Figure) -> tuple[int, int]:
    sentences = extraction.sentences
    at = bisect_right(sentences, figure.start, key=lambda sentence: sentence.start) - 1
    if at >= 0 and figure.start < sentences[at].end:
        return sentences[at].start, sentences[at].end
    return figure.start, figure.end


def _window(extraction: Extraction, index: int, end: int) -> int:
    """Return where the words after a figure stop being about it."""
    figure = extraction.figures[index]
    stop = min(end, figure.end + _AFTER)
    if index + 1 < len(extraction.figures):
        stop = min(stop, extraction.figures[index + 1].start)
    return max(stop, figure.end)


def local_of(text: str, words: Lexicon, profile: Profile) -> frozenset[str]:
    """Return names and concepts of a stretch of text."""
    forms = WORD.findall(text)
    found = {concept.key for concept in words.concepts([form.lower() for form in forms])}
    names = {words.place(form) for form in forms if form[0].isupper()} & profile.names.keys()
    return frozenset(found | names)


def _happened(figure: Figure, things: tuple[str, ...], words: Lexicon) -> frozenset[str]:
    """Return what verb and thing counted say of what happened."""
    meant = _told(things, words)
    verb = words.verb(figure.verb)
    if verb and _one_word(figure):
        return frozenset(meant | verb)
    counted = words.concepts(_lowers(figure.counted or ""))
    told = {concept.key for concept in counted if words.happens(concept.key)}
    return frozenset(meant | told | verb)


def _one_word(figure: Figure) -> bool:
    """Tell whether the thing counted ends on its own noun: a *pay rise* is a thing, not a rise."""
    last = (figure.counted or "").split()[-1:]
    return bool(last) and last[0].lower().startswith((figure.counted_lemma or "-")[:4].lower())


def _told(things: tuple[str, ...], words: Lexicon) -> frozenset[str]:
    """Return what the thing counted itself says of what happened: the dead, the wounded."""
    means = concept_table().means
    return frozenset(part for key in things for part in means.get(key, ()) if words.happens(part))


def _of_tally(text: str, figure: Figure, words: Lexicon) -> frozenset[str]:
    """Return what happened to the thing of a tally that rose or fell: the number killed rose."""
    if figure.counted_end is None or figure.counted_end > figure.number_start:
        return frozenset()
    after = text[figure.counted_end : min(figure.number_start, figure.counted_end + _BEFORE)]
    found = {
        concept.key for concept in words.concepts(_lowers(after)) if words.happens(concept.key)
    }
    return frozenset(found - concept_table().changes)


def _tallied(text: str, words: Lexicon) -> tuple[str, ...]:
    """Return what the words after *the number of* say is counted."""
    found = [concept for concept in words.concepts(_lowers(text)) if not words.happens(concept.key)]
    return tuple(concept.key for concept in found if concept.start == found[0].start)


def home(extraction: Extraction, start: int, end: int) -> Claim | None:
    """Return the claim that holds a span of the article, the last of those that begin before it."""
    claims = extraction.claims
    at = bisect_right(claims, start, key=lambda claim: claim.start) - 1
    return claims[at] if at >= 0 and end <= claims[at].end else None
