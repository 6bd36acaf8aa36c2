"""Gives every utterance its speaker: the fullest name, the person meant, the group."""

from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.parties import PartyReader
from workbench.extract.speech.party import Party, PartyKind
from workbench.extract.speech.referents import Antecedents, Referents
from workbench.extract.speech.stage import Scene, Stage, Utterance
from workbench.extract.speech.subjects import SubjectReader
from workbench.extract.speech.voice import Voice
from workbench.languages.pack import Pack
from workbench.model.article import PassageKind
from workbench.model.quotation import Quotation

_PRONOUN, _NAME = PartyKind.PRONOUN, PartyKind.NAME
_BODY = PassageKind.BODY
_FREE_REACH = 3
_ECHO_WORDS = 3
_SHORT = 4
_APOSTROPHES = ("'", "’")
_SHARED = 2
"""Long words that a heading has in common with the quotation it is taken from."""
_MOST_HEADINGS = 20
_MOST_BODIES = 200
"""Quotations with which a heading is compared."""


class Resolver:
    """Resolves the speakers of one article after another in one language."""

    def __init__(
        self, pack: Pack, lexicon: NameLexicon, parties: PartyReader, subjects: SubjectReader
    ) -> None:
        self._referents = Referents(pack, lexicon, parties, subjects)

    def resolve(self, stage: Stage, utterances: list[Utterance]) -> tuple[Quotation, ...]:
        """Return the utterances as quotations in text order."""
        return _Round(self._referents, stage).run(utterances)


class _Round:
    """One article's resolution, reading on from the start."""

    def __init__(self, referents: Referents, stage: Stage) -> None:
        self._referents = referents
        self._antecedents = Antecedents(referents, stage)
        self._stage = stage
        self._voices: dict[int, Voice | None] = {}
        """Resolved speakers by the utterance's identity."""

    def run(self, utterances: list[Utterance]) -> tuple[Quotation, ...]:
        ordered = sorted(utterances, key=lambda item: (item.start, -item.end))
        self._pass_back(ordered)
        previous: Utterance | None = None
        for utterance in ordered:
            named = not utterance.heading or utterance.party is not None
            if utterance.like is None and named:
                self._voice(utterance, previous)
            if utterance.direct and not utterance.heading:
                previous = utterance
        for utterance in ordered:
            if utterance.like is not None:
                self._voices[id(utterance)] = self._voices.get(id(_root(utterance)))
        self._match_headings(ordered)
        quotations: list[Quotation] = []
        for utterance in ordered:
            voice = self._voices.get(id(utterance))
            if voice is not None or self._keeps(utterance):
                quotations.append(self._quotation(utterance, voice))
        return tuple(quotations)

    def _pass_back(self, ordered: list[Utterance]) -> None:
        """Give free quotations the speaker that the sentence after them names."""
        scenes = self._stage.scenes
        for utterance in ordered:
            if not (utterance.free and utterance.direct) or utterance.heading:
                continue
            index = utterance.scene.index + 1
            if index < len(scenes):
                named = self._referents.read_back(self._stage, scenes[index])
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
            self._antecedents.spoken[utterance.scene.index] = voice

    def _of_party(self, utterance: Utterance, party: Party) -> Voice | None:
        stage = self._stage
        other = utterance.scene.index != utterance.opening and not (
            utterance.direct and utterance.marked and utterance.scene.start <= utterance.end
        )
        if party.kind is _PRONOUN:
            return self._antecedents.of_pronoun(utterance, party)
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
        if stage.text[party.end : party.end + 1] in _APOSTROPHES:
            member = self._antecedents.member(party)
            if member is not None:
                return member
        known = self._antecedents.by_role(party) or self._antecedents.described(
            utterance.scene, party
        )
        if known is not None:
            known.other = True
            return known
        return self._referents.group(party, stage.text[party.start : party.end], other=other)

    def _of_context(self, utterance: Utterance, previous: Utterance | None) -> Voice | None:
        """Return who goes on speaking, or of whom the sentence before speaks."""
        stage = self._stage
        first = utterance.opening
        for index in range(first - 1, max(-1, first - 1 - _FREE_REACH), -1):
            scene = stage.scenes[index]
            if stage.passages[scene.passage].kind is not _BODY:
                continue
            if previous is not None and _covers(previous, scene):
                voice = self._voices.get(id(_root(previous)))
                return voice.taken() if voice is not None else None
            spoken = self._antecedents.spoken.get(index)
            if spoken is not None:
                return spoken.taken()
            reporter = self._referents.reporter(stage, scene)
            if reporter is not None:
                stub = Utterance(scene.start, scene.end, False, scene, reporter)
                stub.opening = scene.index
                voice = self._of_party(stub, reporter)
                if voice is not None:
                    return voice.taken()
            kin = not self._antecedents.speaks_of(scene, utterance)
            voice = self._antecedents.subject(scene, scene.end, "", kin=kin)
            voice = voice or self._antecedents.opening_pronoun(scene)
            if voice is not None:
                dead = voice.person is None and self._referents.tells_death(scene)
                return None if dead else voice.taken()
            if self._antecedents.brings_in(scene):
                # Whoever it speaks of may be meant; nobody before is.
                return None
        return None

    def _match_headings(self, ordered: list[Utterance]) -> None:
        """Give a quoted heading the speaker of the quotation its words recur in."""
        headings = [item for item in ordered if item.heading]
        if not headings:
            return
        bodies = [item for item in ordered if item.direct and not item.heading]
        text = self._stage.text
        contents: list[tuple[set[str], Utterance]] | None = None
        for heading in headings[:_MOST_HEADINGS]:
            words = _content(text[heading.start : heading.end])
            if contents is None:
                contents = [(_content(text[item.start : item.end]), item) for item in bodies]
            if len(bodies) > _MOST_BODIES or (
                heading.party is not None and heading.party.kind is _NAME
            ):
                continue
            said = self._held(heading, bodies)
            if said is None:
                best = max(contents, key=lambda pair: len(words & pair[0]), default=None)
                shared = len(words & best[0]) if best else 0
                recurs = shared >= _SHARED and 2 * shared >= len(words)
                said = best[1] if best and recurs else None
            voice = self._voices.get(id(said))
            if voice is not None:
                self._voices[id(heading)] = voice.taken()

    def _held(self, heading: Utterance, bodies: list[Utterance]) -> Utterance | None:
        """Return the quotation that holds all words of a heading in their order."""
        text = self._stage.text
        whole = " ".join(text[heading.start : heading.end].lower().split())
        if " " not in whole:
            # One word is somebody's only where it is quoted alone.
            same = (item for item in bodies if text[item.start : item.end].lower() == whole)
            return next(same, None)
        return next((item for item in bodies if whole in text[item.start : item.end].lower()), None)

    def _keeps(self, utterance: Utterance) -> bool:
        """Tell whether words without a speaker are a quotation after all; one word is none."""
        if not utterance.heading:
            single = utterance.free and utterance.direct and utterance.cue is None
            return not single or " " in self._stage.text[utterance.start : utterance.end]
        scene = utterance.scene
        opens = self._stage.text[scene.start : utterance.start].rstrip("‘’“„\"' \u00a0")
        whole = (not opens or opens.endswith(":")) and scene.end - utterance.end <= 1
        words = self._stage.text[utterance.start : utterance.end].split()
        whole = whole or self._stage.text[utterance.start].islower()
        return whole and len(words) >= _ECHO_WORDS

    def _quotation(self, utterance: Utterance, voice: Voice | None) -> Quotation:
        text = self._stage.text
        start, end, party, cue = utterance.start, utterance.end, utterance.party, utterance.cue
        name, role, inferred = None, None, False
        if voice is not None:
            person = voice.person
            name = voice.name if person is None else person.name
            role = voice.role
            if role is None and person is not None and person.roles:
                role = person.roles[0]
            inferred = voice.other
            if utterance.like is not None:
                inferred = utterance.opening != _root(utterance).opening
        return Quotation(
            start,
            end,
            text[start:end],
            utterance.direct,
            name,
            party.start if party is not None else None,
            party.end if party is not None else None,
            text[role[0] : role[1]] if role is not None else None,
            text[cue[0] : cue[1]] if cue is not None else None,
            inferred,
        )


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
