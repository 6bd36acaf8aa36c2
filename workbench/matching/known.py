"""Holds a figure against one that is known, however long ago that was.

Within the days of one event two figures are linked as `comparing` weighs them. Here nothing else
ties the two together, so that all of it has to fit: quantity, thing counted, what happened to it,
place and time. A figure of what happened once is held only against one of the same days; a figure
of what lasts, as the inhabitants of a town, against what was known when it was published.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import fuzz

from workbench.languages.pack import Pack
from workbench.languages.signs import concept_table
from workbench.matching.blocking import family, thing_keys
from workbench.matching.copies import sketch_of
from workbench.matching.events import WINDOW
from workbench.matching.lexicon import WORD, lexicon, shown
from workbench.matching.meeting import key_number
from workbench.matching.relating import Related, relate
from workbench.matching.spelling import spelling_key
from workbench.matching.statements import Statement
from workbench.matching.subjects import STEM, Subject
from workbench.matching.times import gap
from workbench.matching.units import scale_of
from workbench.model.figure import FigureKind

_ALIKE = 88.0
"""Likeness of two names of places, of 100, from which they are one."""
_STEM = 4
"""Letters of a word from which it tells one thing from another."""
_RUNS = 12
"""Runs of words that a claim is looked up by; one reworded shares most of them."""
_ANYWHERE = ""
"""The name under which figures stand that hold everywhere."""
_UNNAMED = frozenset((FigureKind.MONEY, FigureKind.MEASURE, FigureKind.PERCENTAGE,
                      FigureKind.PERCENTAGE_POINTS, FigureKind.DURATION))  # fmt: skip
"""Kinds of which the thing is often told by the words around them."""


class Around(NamedTuple):
    """What the claim around a figure names and says, its first words included."""

    names: frozenset[str]
    """Keys of words and pairs of words with a capital, as places."""
    words: frozenset[str]
    """Beginnings of its words, by spelling."""


class Fit(NamedTuple):
    """How the value of a figure stands to one that is known, and why they are the same thing."""

    related: Related
    reasons: tuple[str, ...]


def around_of(text: str, pack: Pack) -> Around:
    """Return what a claim names and says."""
    words = lexicon(pack)
    forms = WORD.findall(text)
    capital = [form for form in forms if form[0].isupper()]
    pairs = (f"{one} {other}" for one, other in pairwise(forms) if other[0].isupper())
    names = {words.place(name) for name in (*capital, *pairs)}
    return Around(
        frozenset(names.union(map(spelling_key, capital))),
        frozenset(spelling_key(form)[:_STEM] for form in forms),
    )


def known_keys(subject: Subject, *, everywhere: bool = False) -> frozenset[int]:
    """Return the keys under which a known figure is found; with `everywhere` of no place alone."""
    names = [_ANYWHERE] if everywhere else sorted(_places(subject) or _named(subject))
    return _keys(subject, names)


def asking_keys(subject: Subject, around: Around) -> frozenset[int]:
    """Return the keys under which a figure looks for what is known."""
    named = {word for name in around.names for word in name.split()}
    names = subject.profile.names.keys() | _places(subject) | named
    return _keys(subject, [_ANYWHERE, *sorted(names)])


def _keys(subject: Subject, names: Iterable[str]) -> frozenset[int]:
    things = [("known", *key) for key in thing_keys(subject)]
    return frozenset(key_number((*thing, name)) for thing in things for name in names)


def statement_keys(said: Statement) -> frozenset[int]:
    """Return the keys under which a claim in nearly the same words is found."""
    runs = sketch_of(said.text)[:_RUNS]
    return frozenset(key_number(("words", said.profile.language, str(run))) for run in runs)


def hold(known: Subject, subject: Subject, around: Around) -> Fit | None:
    """Return how a figure stands to one that is known; None where they are not surely one thing.

    `around` is of the claim that `subject` stands in.
    """
    reasons: list[str] = []
    if not (
        _same_quantity(known, subject)
        and _same_thing(known, subject, around, reasons)
        and _same_happened(known, subject, reasons)
        and _same_place(known, subject, around, reasons)
        and _same_time(known, subject, reasons)
    ):
        return None
    return Fit(relate(known, subject), tuple(reasons))


def _same_quantity(known: Subject, subject: Subject) -> bool:
    ours, theirs = known.figure, subject.figure
    if family(ours.kind) != family(theirs.kind):
        return False
    if family(ours.kind) == "percentage":
        return True
    return scale_of(ours.unit).quantity == scale_of(theirs.unit).quantity


def _same_thing(known: Subject, subject: Subject, around: Around, reasons: list[str]) -> bool:
    ours, theirs = set(known.things), set(subject.things)
    if known.figure.kind in _UNNAMED and not (ours and theirs):
        ours, theirs = ours | known.near, theirs | subject.near
    shared = {key for key in ours & theirs if not key.startswith(STEM)}
    table = concept_table()
    telling = shared - table.generic - table.common
    if not telling and shared and known.happened & subject.happened:
        telling = shared
    if known.profile.language == subject.profile.language and _narrower(known, subject, around):
        return False
    if not telling and not (known.things == subject.things and _same_phrase(known, subject)):
        return False
    pair = dict.fromkeys(held.figure.counted for held in (known, subject))
    said = [counted for counted in pair if counted]
    reasons.append(f"same thing: {' = '.join(said or map(shown, sorted(telling)))}")
    return True


def _narrower(known: Subject, subject: Subject, around: Around) -> bool:
    """Tell whether one thing is a sort of the other by its words: youth unemployment."""
    ours, theirs = _lemma(known), _lemma(subject)
    if not ours or not theirs:
        return False
    if ours != theirs and (ours.endswith(theirs) or theirs.endswith(ours)):
        return True
    missing = _phrase(known) - _phrase(subject) - around.words
    return ours == theirs and bool(missing or _phrase(subject) - _phrase(known))


def _same_phrase(known: Subject, subject: Subject) -> bool:
    same = bool(_lemma(known)) and _lemma(known) == _lemma(subject)
    return same and _phrase(known) == _phrase(subject)


def _lemma(subject: Subject) -> str:
    return spelling_key(subject.lemma or "")


def _phrase(subject: Subject) -> frozenset[str]:
    """Return the words of the thing counted that tell it from others, its noun as lemma.

    Names are left out, since places are compared as such, and so are short words.
    """
    noun = (subject.lemma or "")[:_STEM].casefold()
    words = [word for word in WORD.findall(subject.figure.counted or "") if word[0].islower()]
    words += [subject.opening] if subject.opening else []
    told = (word for word in words if len(word) >= _STEM and not word.startswith(noun))
    return frozenset(spelling_key(word)[:_STEM] for word in told)


def _same_happened(known: Subject, subject: Subject, reasons: list[str]) -> bool:
    ours, theirs = known.happened, subject.happened
    if ours:
        shared = sorted(ours & (theirs | subject.near))
        if shared:
            reasons.append(f"same thing happened: {', '.join(map(shown, shared))}")
        return bool(shared)
    return not (theirs and subject.told)


def _same_place(known: Subject, subject: Subject, around: Around, reasons: list[str]) -> bool:
    place, other = known.place, subject.place
    if not place:
        return _named(known) <= subject.profile.names.keys()
    if other:
        if not (_words(place) & _words(other) or fuzz.ratio(place, other) >= _ALIKE):
            return False
    elif place not in around.names:
        names = subject.profile.names.keys() | around.names
        if not any(words and words <= names for words in _spelled(known)):
            return False
    reasons.append(f"same place: {known.figure.where or place}")
    return True


def _same_time(known: Subject, subject: Subject, reasons: list[str]) -> bool:
    days, published = known.when, subject.profile.published
    told = subject.when if "when" not in subject.figure.inferred else None
    if days and told:
        if gap(days, told):
            return False
        reasons.append(f"same time: {subject.figure.when}")
        return True
    if not known.happened:
        return not days or not published or days[0] <= published
    since = days[1] if days else known.profile.published
    return bool(since and published and 0 <= (published - since).days <= WINDOW)


def _places(subject: Subject) -> frozenset[str]:
    return frozenset().union(*_spelled(subject))


def _spelled(subject: Subject) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of the place, by its key and as it is written."""
    where = WORD.findall(subject.figure.where or "")
    written = frozenset(spelling_key(word) for word in where if word[0].isupper())
    return _words(subject.place or ""), written


def _words(place: str) -> frozenset[str]:
    return frozenset(place.split())


def _named(subject: Subject) -> frozenset[str]:
    """Return the names in the claim around a figure."""
    return subject.local & subject.profile.names.keys()


def current(found: Sequence[tuple[Subject, Fit]]) -> list[int]:
    """Return the indexes of those that count: of what lasts, only what was known last.

    `found` are the known figures that one figure is held against.
    """
    begun = [_begun(known) for known, _ in found]
    newest = max((day for day in begun if day), default=None)
    return [at for at, day in enumerate(begun) if day is None or day == newest]


def _begun(known: Subject) -> date | None:
    """Return since when what lasts is so; None for what happened once."""
    if known.happened:
        return None
    return known.when[0] if known.when else known.profile.published
