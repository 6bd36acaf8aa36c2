"""Whose age is told with the birth, and of what time the age is."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from workbench.checking.relations.lines import once
from workbench.checking.relations.moments import of_part
from workbench.checking.relations.shapes import Shape, shape
from workbench.checking.relations.templates import Hit, any_phrase, compiled
from workbench.languages.pack import Pack
from workbench.model.date import DatePart
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind
from workbench.model.quotation import NameMention

_MARK = re.compile(r"[A-Z]\d+")
_OPENS = re.compile(r" N\d+ ")
_MARKED_NAME = re.compile(r" N\d+ ")
_OPENING = 7
"""Words in which a sentence tells whose birth it tells."""
_YEARS = frozenset((None, "a"))


class Life(NamedTuple):
    """A birth and an age of one person."""

    birth: DatePart
    age: Figure
    at: DatePart | None
    """The time the age is of; None is the time of writing."""
    dead: bool
    """Whether the words speak of a death, so that the age may be of some days before."""
    beside: tuple[DatePart, ...] = ()
    """Other times of the sentence, of which the age may be as well: in 2010 she won, aged 20."""


class Stray(NamedTuple):
    """A birth of somebody without a name beside it, and the ages told before it."""

    birth: DatePart
    ages: tuple[Figure, ...]


class _Cues:
    """Templates and words of one language."""

    def __init__(self, pack: Pack) -> None:
        words, classes = pack.chronology.ages, pack.chronology.words
        self.births = compiled(words.births, classes)
        self.lives = compiled(words.lives, classes)
        self.births_told = re.compile(f" (?:{any_phrase(words.birth_words)}|\\( D)")
        self.now = compiled(words.now, classes)
        self.at = compiled(words.at, classes)
        self.died = re.compile(f" {any_phrase(words.died)}")
        self.others = re.compile(f" {any_phrase(words.others)}")
        self.then = re.compile(f" {any_phrase(words.then)}")
        self.pronouns = re.compile(f" {any_phrase(words.pronouns)}")


class _Part(NamedTuple):
    """What one sentence tells of ages, births and persons."""

    words: str
    births: tuple[DatePart, ...]
    dates: tuple[DatePart, ...]
    ages: tuple[Figure, ...]
    now: tuple[Figure, ...]
    at: tuple[tuple[Figure, DatePart | None], ...]
    lives: tuple[tuple[DatePart, DatePart], ...]
    names: frozenset[str]


@lru_cache(maxsize=8)
def _cues(pack: Pack) -> _Cues:
    return _Cues(pack)


def _read(extraction: Extraction, pack: Pack) -> tuple[Life, ...]:
    """Return the lives of an article of which birth and an age are told."""
    row, cues = shape(extraction), _cues(pack)
    return tuple(_lives(row, cues)) if cues.births_told.search(row.words) else ()


def _lives(row: Shape, cues: _Cues) -> Iterator[Life]:
    before: _Part | None = None
    parts = []
    for index, sentence in enumerate(row.sentences):
        part = _part(row, index, cues)
        if part is not None:
            parts.append(part)
            yield from _within(part, cues)
            if sentence.follows and before is not None and _goes_on(part, before, cues):
                yield from _across(before, part, cues)
        before = part
    yield from _by_name(parts, cues)


def _read_strays(extraction: Extraction, pack: Pack) -> tuple[Stray, ...]:
    """Return the births told of "the victim, born in 1958", whose age may stand anywhere before."""
    row, cues = shape(extraction), _cues(pack)
    if cues.births_told.search(row.words) is None:
        return ()
    known = {life.birth.start for life in lives(extraction, pack)}
    ages: list[Figure] = []
    found = []
    for index in range(len(row.sentences)):
        part = _part(row, index, cues)
        if part is None:
            continue
        opening = f" {' '.join(part.words.split()[:_OPENING])} "
        alone = len(part.births) == 1 and not _MARKED_NAME.search(opening)
        beside = cues.others.search(opening) or cues.died.search(part.words)
        if alone and ages and part.births[0].start not in known and not beside:
            found.append(Stray(part.births[0], tuple(ages)))
        then = {age.start for age, _ in part.at}
        ages += [age for age in part.ages if age.kind is FigureKind.AGE and age.start not in then]
    return tuple(found)


def _by_name(parts: Sequence[_Part], cues: _Cues) -> Iterator[Life]:
    """Yield the lives of those whose birth and age stand far apart, each beside their name."""
    named = [part for part in parts if len(part.names) == 1 and not cues.others.search(part.words)]
    births: dict[str, list[_Part]] = {}
    for part in named:
        if len(part.births) == 1:
            (name,) = part.names
            births.setdefault(name, []).append(part)
    for part in named:
        (name,) = part.names
        own = births.get(name, [])
        if len(own) == 1 and own[0] is not part and not part.births:
            dead = any(cues.died.search(one.words) is not None for one in (part, own[0]))
            yield from _joined(own[0].births[0], part, own[0], cues, dead=dead)


def _part(row: Shape, index: int, cues: _Cues) -> _Part | None:
    sentence = row.sentences[index]
    if not any(letter in sentence.marks for letter in "DACL"):
        return None
    words = f" {row.words[sentence.start : sentence.end]}"
    pieces = [row.piece(mark) for mark in _MARK.findall(words)]
    lives = [(hit.marks["DATE"], hit.marks["DATE2"]) for hit in cues.lives.hits_in(row, index)]
    return _Part(
        words,
        _dates(hit.marks["DATE"] for hit in cues.births.hits_in(row, index)),
        tuple(piece for piece in pieces if isinstance(piece, DatePart)),
        tuple(piece for piece in pieces if isinstance(piece, Figure) and _may_be_age(piece)),
        _ages(cues.now.hits_in(row, index)),
        tuple(_dated(cues.at.hits_in(row, index))),
        tuple(
            dict.fromkeys(
                (born, died)
                for born, died in lives
                if isinstance(born, DatePart) and isinstance(died, DatePart)
            )
        ),
        frozenset(piece.name for piece in pieces if isinstance(piece, NameMention)),
    )


def _dates(found: Iterator[object]) -> tuple[DatePart, ...]:
    """Return the dates, each once; the shortest way from the word to a date is the right one."""
    return tuple({one.start: one for one in found if isinstance(one, DatePart)}.values())


def _ages(hits: Sequence[Hit]) -> tuple[Figure, ...]:
    found = (hit.marks["AGE"] for hit in hits)
    ages = {one.start: one for one in found if isinstance(one, Figure) and _may_be_age(one)}
    return tuple(ages.values())


def _may_be_age(figure: Figure) -> bool:
    return figure.unit in _YEARS


def _dated(hits: Sequence[Hit]) -> Iterator[tuple[Figure, DatePart | None]]:
    seen = set()
    for hit in hits:
        figure, date = hit.marks["AGE"], hit.marks.get("DATE")
        if isinstance(figure, Figure) and _may_be_age(figure) and figure.start not in seen:
            seen.add(figure.start)
            yield figure, date if isinstance(date, DatePart) else None


def _within(part: _Part, cues: _Cues) -> Iterator[Life]:
    """Yield the life that one sentence tells, where it tells of one person."""
    if len(part.names) > 1 or cues.others.search(part.words):
        return
    dead = cues.died.search(part.words) is not None
    if len(part.lives) == 1:
        born, died = part.lives[0]
        if len(part.ages) == 1 and (part.at or part.now):
            yield Life(born, part.ages[0], died, True)
        return
    if len(part.births) == 1:
        yield from _joined(part.births[0], part, part, cues, dead=dead)


def _goes_on(part: _Part, before: _Part, cues: _Cues) -> bool:
    """Tell whether a sentence is about the one person of the sentence before."""
    if cues.pronouns.match(part.words) or (not part.names and cues.pronouns.search(part.words)):
        return True
    return bool(part.names) and part.names == before.names and _OPENS.match(part.words) is not None


def _across(before: _Part, part: _Part, cues: _Cues) -> Iterator[Life]:
    """Yield the life of one person whose birth stands in the next sentence, or age."""
    if len(before.names) > 1 or part.names - before.names:
        return
    if cues.others.search(before.words) or cues.others.search(part.words):
        return
    dead = any(cues.died.search(one.words) is not None for one in (before, part))
    if len(part.births) == 1 and not before.births and not part.ages:
        yield from _joined(part.births[0], before, part, cues, dead=dead)
    elif len(before.births) == 1 and not part.births and not before.ages:
        yield from _joined(before.births[0], part, before, cues, dead=dead)


def _joined(
    birth: DatePart, told: _Part, other: _Part, cues: _Cues, *, dead: bool
) -> Iterator[Life]:
    """Yield the life that a birth and the one age of a sentence make."""
    others = [date for date in told.dates if date is not birth and of_part(date) is not None]
    if len(told.at) == 1:
        age, date = told.at[0]
        if date is birth or any(one is not age for one in told.now):
            return
        if date is not None or len(others) == 1:
            yield Life(birth, age, date or others[0], dead)
        elif dead and not others:
            yield Life(birth, age, None, True)
        return
    if len(told.now) != 1 or told.at or cues.then.search(told.words):
        return
    if dead:
        also = [date for date in other.dates if date is not birth and date not in others]
        known = [*others, *(date for date in also if of_part(date) is not None)]
        if len(known) == 1:
            yield Life(birth, told.now[0], known[0], True)
        elif not known:
            yield Life(birth, told.now[0], None, True)
        return
    yield Life(birth, told.now[0], None, False, tuple(others))


strays: Callable[[Extraction, Pack], tuple[Stray, ...]] = once(_read_strays)
lives: Callable[[Extraction, Pack], tuple[Life, ...]] = once(_read)
