"""Gives every utterance its speaker: the fullest name, the person a pronoun stands for, the group.

A pronoun is taken for the last subject of fitting gender before it, after the rule that the
subject of the sentence before is the most salient (Grosz, Joshi and Weinstein 1995, "Centering").
"""

from dataclasses import dataclass

from workbench.extract.speech.cues import Cue
from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.parties import PartyReader
from workbench.extract.speech.party import Party, PartyKind
from workbench.extract.speech.people import Person
from workbench.extract.speech.stage import Scene, Stage, Utterance
from workbench.extract.speech.subjects import SubjectReader
from workbench.languages.pack import Pack
from workbench.model.article import PassageKind
from workbench.model.quotation import Quotation

_REACH = 6
_FREE_REACH = 3
_ECHO_WORDS = 3
_SHORT = 4
_ROLES = 8
_NAMESAKES = 40


@dataclass(slots=True)
class Voice:
    """Who speaks, resolved."""

    name: str
    person: Person | None
    gender: str
    role: tuple[int, int] | None = None
    plural: bool = False
    other: bool = False
    """Whether it was taken from another sentence or from another mention."""


class Resolver:
    """Resolves the speakers of one article after another in one language."""

    def __init__(
        self, pack: Pack, lexicon: NameLexicon, parties: PartyReader, subjects: SubjectReader
    ) -> None:
        phrases = pack.speech.phrases
        self._lexicon = lexicon
        self._parties = parties
        self._subjects = subjects
        self._genders = {**phrases.objects, **phrases.pronouns}
        self._things = phrases.things
        self._plurals = pack.speech.verbs.plurals
        self._participles = pack.speech.verbs.participles
        self._back = pack.speech.attribution.back | set(pack.speech.attribution.postposed)
        self._inverted = pack.speech.inverted
        self._groups = phrases.groups
        self._possessives = phrases.possessives
        self._definite = lexicon.determiners - phrases.indefinite

    def resolve(self, stage: Stage, utterances: list[Utterance]) -> tuple[Quotation, ...]:
        """Return the utterances as quotations in text order."""
        return _Round(self, stage).run(utterances)

    def gender_of(self, word: str, verb: str) -> str:
        """Return the gender a pronoun asks for: m, f, p (several), n (an institution) or none."""
        if word in self._things:
            return "n"
        gender = self._genders.get(word, "")
        several = verb.endswith(self._plurals) and verb not in self._participles
        return "p" if gender == "f" and several else gender

    def read_back(self, stage: Stage, scene: Scene) -> tuple[Party, Cue] | None:
        """Return who a sentence such as "Dat zei Jansen" names for what stands before it."""
        if scene.tokens.lowers[scene.first] not in self._back:
            return None
        for cue in scene.cues[:2]:
            if cue.first - scene.first <= 1 or not self._inverted:
                party = self._subjects.of(stage, scene, cue)
                if party is not None:
                    return party, cue
        return None

    def leading_group(self, stage: Stage, scene: Scene, *, named: bool) -> Party | None:
        """Return the role or body that opens a sentence as its subject; `named`: also by name."""
        party = self._parties.after(scene.tokens, stage.book, scene.first, scene.last)
        if party is None or party.kind is not PartyKind.GROUP:
            return None
        if not (party.head or (named and stage.text[party.start].isupper())):
            return None
        return None if scene.tokens.lowers[party.first] in self._possessives else party

    def is_plural(self, party: Party) -> bool:
        """Tell whether the speaker is several people."""
        return party.head in self._groups

    def role_gender(self, word: str) -> str:
        """Return the gender that a role in lower case tells."""
        return self._lexicon.role_gender(word)

    def is_pronoun(self, word: str) -> bool:
        """Tell whether a lower-case word can stand for a speaker."""
        return word in self._genders

    def is_role(self, word: str) -> bool:
        """Tell whether a lower-case word is a role."""
        return self._lexicon.is_role(word)

    def role_word(self, text: str, role: tuple[int, int]) -> set[str]:
        """Return the lower-case words of a role."""
        return set(text[role[0] : role[1]].lower().replace("-", " ").split())

    def is_definite(self, word: str) -> bool:
        """Tell whether a lower-case word is a determiner of somebody known."""
        return word in self._definite


class _Round:
    """One article's resolution, reading on from the start."""

    def __init__(self, resolver: Resolver, stage: Stage) -> None:
        self._resolver = resolver
        self._stage = stage
        self._voices: dict[int, Voice | None] = {}
        """Resolved speakers by the utterance's identity."""
        self._by_word: dict[str, list[tuple[Person, tuple[int, int], set[str]]]] | None = None
        self._spoken: dict[int, Voice] = {}
        """Last speaker by sentence."""

    def run(self, utterances: list[Utterance]) -> tuple[Quotation, ...]:
        ordered = sorted(utterances, key=lambda item: (item.start, -item.end))
        self._pass_back(ordered)
        previous: Utterance | None = None
        for utterance in ordered:
            if utterance.like is None and not utterance.heading:
                self._voice(utterance, previous)
            if utterance.direct and not utterance.heading:
                previous = utterance
        for utterance in ordered:
            if utterance.like is not None:
                self._voices[id(utterance)] = self._voices.get(id(_root(utterance)))
        self._match_headings(ordered)
        kept = [item for item in ordered if self._keeps(item)]
        return tuple(self._quotation(item) for item in kept)

    def _pass_back(self, ordered: list[Utterance]) -> None:
        """Give free quotations the speaker that the sentence after them names."""
        scenes = self._stage.scenes
        for utterance in ordered:
            if not (utterance.free and utterance.direct) or utterance.heading:
                continue
            index = utterance.scene.index + 1
            if index < len(scenes):
                named = self._resolver.read_back(self._stage, scenes[index])
                if named is not None:
                    utterance.party, cue = named
                    tokens = scenes[index].tokens
                    utterance.cue = (tokens.starts[cue.first], tokens.ends[cue.last - 1])
                    utterance.scene = scenes[index]

    def _voice(self, utterance: Utterance, previous: Utterance | None) -> None:
        if utterance.party is not None:
            voice = self._of_party(utterance, utterance.party)
        elif utterance.free:
            voice = self._of_context(utterance, previous)
        else:
            voice = None
        self._voices[id(utterance)] = voice
        if voice is not None:
            self._spoken[utterance.scene.index] = voice

    def _of_party(self, utterance: Utterance, party: Party) -> Voice | None:
        stage = self._stage
        other = utterance.scene.index != utterance.opening and not (
            utterance.direct and utterance.marked and utterance.scene.start <= utterance.end
        )
        if party.kind is PartyKind.PRONOUN:
            return self._antecedent(utterance, party)
        candidate = party.candidate or stage.book.by_start.get(party.start)
        if candidate is not None and candidate.end == party.end:
            speaks = utterance.direct or len(candidate.words) > 1
            if candidate.person is None and speaks and not party.head:
                stage.book.adopt(candidate)
            if candidate.person is not None:
                person = candidate.person
                if party.role and not candidate.role:
                    candidate.role = party.role
                    person.roles.append(party.role)
                role = candidate.role or (person.roles[0] if person.roles else None)
                person.last_seen = candidate.start
                return Voice(person.name, person, person.gender, role, other=other)
        known = self._by_role(party)
        if known is not None:
            known.other = True
            return known
        name = stage.text[party.start : party.end]
        gender = self._resolver.role_gender(party.head)
        return Voice(name, None, gender, plural=self._resolver.is_plural(party), other=other)

    def _by_role(self, party: Party) -> Voice | None:
        """Return the person that a definite role means (de minister), if only one fits."""
        stage = self._stage
        words = stage.text[party.start : party.end].replace("-", " ").split()
        definite = words and self._resolver.is_definite(words[0].lower())
        if not definite or not party.head or not self._resolver.is_role(party.head):
            return None
        wanted = {word.lower() for word in words[1:]}
        fitting = {
            id(person): (person, role)
            for person, role, given in self._roles().get(party.head, ())
            if wanted <= given
        }
        if len(fitting) != 1:
            return None
        ((person, role),) = fitting.values()
        return Voice(person.name, person, person.gender, role)

    def _roles(self) -> dict[str, list[tuple[Person, tuple[int, int], set[str]]]]:
        """Return the persons by each word of their roles, read once."""
        if self._by_word is None:
            self._by_word = {}
            for person in self._stage.book.people.all():
                for role in person.roles[:_ROLES]:
                    words = self._resolver.role_word(self._stage.text, role)
                    for word in words:
                        entry = self._by_word.setdefault(word, [])
                        if len(entry) < _NAMESAKES:
                            entry.append((person, role, words))
        return self._by_word

    def _antecedent(self, utterance: Utterance, party: Party) -> Voice | None:
        """Return whom a pronoun stands for."""
        stage = self._stage
        word = stage.text[party.start : party.end].lower()
        verb = stage.text[utterance.cue[0] : utterance.cue[1]].lower() if utterance.cue else ""
        gender = self._resolver.gender_of(word, verb)
        here = utterance.scene
        for index in range(here.index, max(-1, here.index - _REACH), -1):
            scene = stage.scenes[index]
            if stage.passages[scene.passage].kind is not PassageKind.BODY and index != here.index:
                continue
            limit = party.start if index == here.index else scene.end
            spoken = self._spoken.get(index) if index != here.index else None
            if spoken is not None and _fits(spoken, gender):
                return _taken(spoken)
            voice = self._subject(scene, limit, gender)
            if voice is not None:
                voice.other = index != here.index
                return voice
        return None

    def _subject(self, scene: Scene, limit: int, gender: str) -> Voice | None:
        """Return the first person in a sentence, outside marks, of fitting gender."""
        stage = self._stage
        if gender not in ("p", "n"):
            for candidate in stage.book.within(scene.start, limit):
                person = candidate.person
                if person is None or stage.quoted(candidate.start):
                    continue
                if not gender or person.gender in ("", gender):
                    role = candidate.role or (person.roles[0] if person.roles else None)
                    return Voice(person.name, person, person.gender, role)
        if stage.quoted(scene.start + 1) or limit < scene.end:
            return None
        group = self._resolver.leading_group(stage, scene, named=gender == "n")
        if group is None:
            return None
        known = self._by_role(group)
        if known is not None:
            return known if _fits(known, gender) else None
        name = stage.text[group.start : group.end]
        own = self._resolver.role_gender(group.head)
        voice = Voice(name, None, own, plural=self._resolver.is_plural(group))
        return voice if _fits(voice, gender) else None

    def _of_context(self, utterance: Utterance, previous: Utterance | None) -> Voice | None:
        """Return who goes on speaking, or of whom the sentence before speaks."""
        stage = self._stage
        first = utterance.opening
        for index in range(first - 1, max(-1, first - 1 - _FREE_REACH), -1):
            scene = stage.scenes[index]
            if stage.passages[scene.passage].kind is not PassageKind.BODY:
                continue
            if previous is not None and _covers(previous, scene):
                voice = self._voices.get(id(_root(previous)))
                return _taken(voice) if voice is not None else None
            spoken = self._spoken.get(index)
            if spoken is not None:
                return _taken(spoken)
            voice = self._subject(scene, scene.end, "") or self._pronoun_subject(scene)
            if voice is not None:
                return _taken(voice)
        return None

    def _pronoun_subject(self, scene: Scene) -> Voice | None:
        """Return whom the pronoun that opens a sentence stands for."""
        tokens = scene.tokens
        word = tokens.lowers[scene.first]
        if self._stage.quoted(tokens.starts[scene.first]):
            return None
        if not self._resolver.is_pronoun(word):
            return None
        party = Party(
            PartyKind.PRONOUN,
            scene.first,
            scene.first + 1,
            tokens.starts[scene.first],
            tokens.ends[scene.first],
        )
        stub = Utterance(scene.start, scene.end, False, scene, party)
        stub.opening = scene.index
        return self._antecedent(stub, party)

    def _match_headings(self, ordered: list[Utterance]) -> None:
        """Give a quoted heading the speaker of the quotation its words recur in."""
        bodies = [item for item in ordered if item.direct and not item.heading]
        text = self._stage.text
        contents: list[tuple[set[str], Utterance]] | None = None
        for heading in (item for item in ordered if item.heading):
            words = _content(text[heading.start : heading.end])
            if contents is None:
                contents = [(_content(text[item.start : item.end]), item) for item in bodies]
            best = (
                max(contents, key=lambda pair: len(words & pair[0]), default=None)
                if len(bodies) <= 200
                else None
            )
            if best and words and 2 * len(words & best[0]) >= len(words):
                voice = self._voices.get(id(best[1]))
                self._voices[id(heading)] = _taken(voice) if voice else None

    def _keeps(self, utterance: Utterance) -> bool:
        """Tell whether the utterance is a quotation after all; one word needs a speaker."""
        if self._voices.get(id(utterance)) is not None:
            return True
        if not utterance.heading:
            single = utterance.free and utterance.direct and utterance.cue is None
            return not single or " " in self._stage.text[utterance.start : utterance.end]
        scene = utterance.scene
        whole = utterance.start - scene.start <= 1 and scene.end - utterance.end <= 1
        words = self._stage.text[utterance.start : utterance.end].split()
        return whole and len(words) >= _ECHO_WORDS

    def _quotation(self, utterance: Utterance) -> Quotation:
        text = self._stage.text
        voice = self._voices.get(id(utterance))
        party = utterance.party
        cue = utterance.cue
        inferred = bool(voice and voice.other)
        if utterance.like is not None and voice is not None:
            inferred = utterance.opening != _root(utterance).opening
        role = voice.role if voice else None
        if voice and role is None and voice.person and voice.person.roles:
            role = voice.person.roles[0]
        return Quotation(
            utterance.start,
            utterance.end,
            text[utterance.start : utterance.end],
            utterance.direct,
            voice.name if voice and voice.person is None else _name(voice),
            party.start if party else None,
            party.end if party else None,
            text[role[0] : role[1]] if role else None,
            text[cue[0] : cue[1]] if cue else None,
            inferred,
        )


def _name(voice: Voice | None) -> str | None:
    return voice.person.name if voice and voice.person else None


def _taken(voice: Voice) -> Voice:
    return Voice(voice.name, voice.person, voice.gender, voice.role, voice.plural, other=True)


def _fits(voice: Voice, gender: str) -> bool:
    if gender == "p":
        return voice.person is None and voice.plural
    if gender == "n":
        return not (voice.plural or voice.gender)
    return not gender or not voice.gender or voice.gender == gender


def _covers(utterance: Utterance, scene: Scene) -> bool:
    if utterance.scene.index == scene.index:
        return True
    return utterance.start < scene.end and scene.start < utterance.end


def _content(words: str) -> set[str]:
    return {word.strip(".,;:!?’”\"'").lower() for word in words.split() if len(word) > _SHORT}


def _root(utterance: Utterance) -> Utterance:
    seen: set[int] = set()
    while utterance.like is not None and id(utterance) not in seen:
        seen.add(id(utterance))
        utterance = utterance.like
    return utterance
