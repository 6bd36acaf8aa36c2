"""The reporting words of a language, compiled, and where they stand in a sentence."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple

from workbench.languages.pack import Pack

_PARTICLE_REACH = 16


class CueKind(Enum):
    """What a reporting word can govern."""

    SAYING = 1
    THINKING = 2
    MANNER = 3
    CALLING = 4
    PREPOSED = 5
    """volgens, according to: the source follows."""
    POSTPOSED = 6
    """aldus: the source follows, what was said stands before."""
    OWN = 8
    """naar eigen zeggen: the subject of its sentence is the source."""
    LOCATED = 7
    """staat in: the text follows in which stands what is between the marks before."""


@dataclass(frozen=True, slots=True)
class Form:
    """One inflected form and what it can do."""

    kind: CueKind
    bare: bool = False
    addressing: bool = False
    nominal: bool = False
    participle: bool = False
    intending: bool = False
    clausal: bool = False
    denying: bool = False
    negated: bool = False
    speakerless: bool = False
    calling: bool = False
    evident: bool = False


@dataclass(slots=True)
class Cue:
    """A reporting word in a text, as token indexes of its passage."""

    first: int
    last: int
    """Index after its last token."""
    form: Form
    particle: int = -1
    """Where the other half of a separable verb stands."""
    that: int | None = None
    """The token that opens its clause, -1 where none does; None until it is looked for."""
    bare: int | None = None
    """Where a clause without such a token begins, -1 where none does; None until looked for."""


class _Beginning(NamedTuple):
    """What a word can begin that is a cue only with other words, and what it is alone."""

    seconds: dict[str, list[tuple[list[str], Form]]]
    """Phrases by their second word, the longest first."""
    particles: dict[str, Form]
    """What the word is as a separable verb, by the other half of it."""
    form: Form | None


class CueLexicon:
    """Finds reporting words."""

    def __init__(self, pack: Pack) -> None:
        speech = pack.speech
        verbs = speech.verbs
        known: dict[str, Form] = {}
        groups = (
            (CueKind.SAYING, verbs.saying),
            (CueKind.THINKING, verbs.thinking),
            (CueKind.MANNER, verbs.manner),
            (CueKind.CALLING, verbs.calling),
        )
        calling = {form for forms in verbs.calling.values() for form in forms}
        for kind, group in groups:
            for infinitive, forms in group.items():
                for form in forms:
                    known.setdefault(
                        form,
                        Form(
                            kind,
                            bare=infinitive in verbs.bare,
                            addressing=infinitive in verbs.addressing,
                            nominal=form in verbs.nominal,
                            participle=form in verbs.participles,
                            clausal=infinitive in verbs.clausal,
                            denying=infinitive in verbs.denying,
                            intending=not verbs.intending or infinitive in verbs.intending,
                            speakerless=form in verbs.speakerless,
                            calling=form in calling,
                        ),
                    )
        for form in speech.attribution.evident:
            known[form] = Form(CueKind.THINKING, evident=True)
        separable: dict[str, dict[str, Form]] = {}
        for verb in verbs.separable.values():
            for form in verb.finite:
                kind = CueKind.MANNER if verb.manner else CueKind.SAYING
                own = known.get(form, Form(kind, intending=True))
                if verb.manner:
                    own = Form(kind)
                intending = own.intending and not verb.urging
                parted = replace(own, kind=kind, negated=verb.negated, intending=intending)
                separable.setdefault(form, {}).setdefault(verb.particle, parted)
            for form in verb.joined:
                participle = form in verbs.participles
                joined = Form(CueKind.SAYING, participle=participle, intending=True)
                known.setdefault(form, joined)
        phrased: dict[str, dict[str, list[tuple[list[str], Form]]]] = {}
        alone: dict[str, Form] = {}
        for kind, phrases in (
            (CueKind.PREPOSED, speech.attribution.preposed),
            (CueKind.POSTPOSED, speech.attribution.postposed),
            (CueKind.LOCATED, speech.attribution.located),
            (CueKind.OWN, speech.attribution.own),
            (CueKind.CALLING, verbs.phrasal),
        ):
            own = Form(kind, calling=kind is CueKind.CALLING)
            for phrase in phrases:
                words = phrase.split()
                if len(words) == 1:
                    alone.setdefault(words[0], own)
                    continue
                seconds = phrased.setdefault(words[0], {})
                seconds.setdefault(words[1], []).append((words, own))
        for seconds in phrased.values():
            for longest in seconds.values():
                longest.sort(key=lambda phrase: -len(phrase[0]))
        single = {**known, **alone}
        halves = separable.keys() - alone.keys()
        self.plain = {
            word: form
            for word, form in single.items()
            if word not in phrased and word not in halves
        }
        """What words can do that are a cue wherever they stand."""
        self._begins = {
            word: _Beginning(
                phrased.get(word, {}), separable[word] if word in halves else {}, single.get(word)
            )
            for word in phrased.keys() | halves
        }
        self.words = frozenset().union(self.plain, self._begins)
        """Every word that can begin a cue."""

    def read(self, lowers: Sequence[str], index: int, end: int) -> Cue | None:
        """Return the cue that begins at `index`, where one of `words` stands that is not `plain`,
        in a sentence that ends at `end`; `lowers` are its passage's."""
        seconds, particles, form = self._begins[lowers[index]]
        if seconds and index + 1 < len(lowers):
            for words, phrasal in seconds.get(lowers[index + 1], ()):
                if lowers[index : index + len(words)] == words:
                    return Cue(index, index + len(words), phrasal)
        if particles:
            reach = min(end, index + _PARTICLE_REACH)
            if not particles.keys().isdisjoint(lowers[index + 1 : reach]):
                particle = _find(lowers, index + 1, reach, particles)
                if particle >= 0:
                    return Cue(index, index + 1, particles[lowers[particle]], particle)
        return Cue(index, index + 1, form) if form is not None else None


def _find(lowers: Sequence[str], first: int, end: int, wanted: Container[str]) -> int:
    """Return where the first wanted word stands before the next clause, else -1."""
    for index in range(first, end):
        word = lowers[index]
        if word in wanted:
            return index
        if word in ";:":
            break
    return -1
