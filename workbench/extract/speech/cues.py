"""The reporting words of a language, compiled, and where they stand in a sentence."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from workbench.extract.tokens import Tokens
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


_PHRASES = {kind: Form(kind, calling=kind is CueKind.CALLING) for kind in CueKind}


class CueLexicon:
    """Finds reporting words."""

    def __init__(self, pack: Pack) -> None:
        speech = pack.speech
        verbs = speech.verbs
        self._forms: dict[str, Form] = {}
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
                    self._forms.setdefault(
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
            self._forms[form] = Form(CueKind.THINKING, evident=True)
        self._separable: dict[str, dict[str, Form]] = {}
        for verb in verbs.separable.values():
            for form in verb.finite:
                kind = CueKind.MANNER if verb.manner else CueKind.SAYING
                own = self._forms.get(form, Form(kind, intending=True))
                if verb.manner:
                    own = Form(kind)
                intending = own.intending and not verb.urging
                parted = replace(own, kind=kind, negated=verb.negated, intending=intending)
                self._separable.setdefault(form, {}).setdefault(verb.particle, parted)
            for form in verb.joined:
                participle = form in verbs.participles
                joined = Form(CueKind.SAYING, participle=participle, intending=True)
                self._forms.setdefault(form, joined)
        self._phrases: dict[str, dict[str, list[tuple[tuple[str, ...], CueKind]]]] = {}
        """Phrases by their first and second word, the longest first."""
        self._alone: dict[str, CueKind] = {}
        for kind, phrases in (
            (CueKind.PREPOSED, speech.attribution.preposed),
            (CueKind.POSTPOSED, speech.attribution.postposed),
            (CueKind.LOCATED, speech.attribution.located),
            (CueKind.OWN, speech.attribution.own),
            (CueKind.CALLING, verbs.phrasal),
        ):
            for phrase in phrases:
                words = tuple(phrase.split())
                if len(words) == 1:
                    self._alone.setdefault(words[0], kind)
                    continue
                seconds = self._phrases.setdefault(words[0], {})
                seconds.setdefault(words[1], []).append((words, kind))
        for seconds in self._phrases.values():
            for known in seconds.values():
                known.sort(key=lambda phrase: -len(phrase[0]))
        self.words = frozenset().union(self._forms, self._separable, self._phrases, self._alone)
        """Every word that can begin a cue."""

    def kind(self, word: str) -> CueKind | None:
        """Return what a lower-case form by itself can govern."""
        form = self._forms.get(word)
        return form.kind if form else None

    def read(self, tokens: Tokens, index: int, end: int) -> Cue | None:
        """Return the cue that begins at token `index` of a sentence that ends at `end`."""
        lowers = tokens.lowers
        word = lowers[index]
        if word in self._phrases and index + 1 < len(lowers):
            for words, kind in self._phrases[word].get(lowers[index + 1], ()):
                if tuple(lowers[index : index + len(words)]) == words:
                    return Cue(index, index + len(words), _PHRASES[kind])
        if word in self._alone:
            return Cue(index, index + 1, _PHRASES[self._alone[word]])
        form = self._forms.get(word)
        if word in self._separable:
            particles = self._separable[word]
            reach = min(end, index + _PARTICLE_REACH)
            if not particles.keys().isdisjoint(lowers[index + 1 : reach]):
                particle = _find(lowers, index + 1, reach, particles)
                if particle >= 0:
                    return Cue(index, index + 1, particles[lowers[particle]], particle)
        return Cue(index, index + 1, form) if form else None


def _find(lowers: Sequence[str], first: int, end: int, wanted: Container[str]) -> int:
    """Return where the first wanted word stands before the next clause, else -1."""
    for index in range(first, end):
        word = lowers[index]
        if word in wanted:
            return index
        if word in ";:":
            break
    return -1
