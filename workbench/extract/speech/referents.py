"""Finds whom a pronoun, a role or a bare sentence stands for.

A pronoun is taken for the last subject of fitting gender before it, after the rule that the
subject of the sentence before is the most salient (Grosz, Joshi and Weinstein 1995, "Centering").
"""

from workbench.extract.lemmas import lemmas_of
from workbench.extract.speech.bearers import Bearers
from workbench.extract.speech.cues import Cue
from workbench.extract.speech.described import DescribedReader, stood
from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.parties import PartyReader
from workbench.extract.speech.party import Party, PartyKind, party_of
from workbench.extract.speech.stage import Scene, Stage, Utterance
from workbench.extract.speech.subjects import SubjectReader
from workbench.extract.speech.voice import Voice
from workbench.languages.pack import Pack
from workbench.model.article import PassageKind

_PRONOUN, _GROUP = PartyKind.PRONOUN, PartyKind.GROUP
_BODY = PassageKind.BODY
_REACH = 6
_UNNAMED = ("p", "n")
_UNSURE = (*_UNNAMED, "")
_DESCRIPTION = 4
"""Words in a description that means somebody just named."""
_BARE = 2
"""Words of a noun with its article alone."""
_DESCRIBED_REACH = 3
_AGE = "0123456789-"
_SIGNS = ".,;:!?…"
_OLD = 3000
"""Characters before a description in which its noun may have been used for another."""


class Referents:
    """Answers what a pronoun, a role or an opening phrase can stand for in one language."""

    def __init__(
        self, pack: Pack, lexicon: NameLexicon, parties: PartyReader, subjects: SubjectReader
    ) -> None:
        phrases = pack.speech.phrases
        self._lexicon = lexicon
        self._parties = parties
        self._subjects = subjects
        self.described = DescribedReader(pack, lexicon, parties)
        self.role_gender = lexicon.role_gender
        """Returns the gender that a role in lower case tells."""
        self.is_role = lexicon.is_role
        """Tells whether a lower-case word is a role."""
        self._genders = {**phrases.objects, **phrases.pronouns}
        self._indefinite = phrases.indefinite
        self._possessors = phrases.possessors
        self._demonstratives = phrases.demonstratives
        self._things = phrases.things
        self._objects = phrases.objects
        self._subject_pronouns = phrases.pronouns.keys() - phrases.objects.keys()
        self._plurals = pack.speech.verbs.plurals
        self._participles = pack.speech.verbs.participles
        self._back = pack.speech.attribution.back | set(pack.speech.attribution.postposed)
        self._inverted = pack.speech.inverted
        self._groups = phrases.groups
        self._possessives = phrases.possessives
        self._phrases = phrases
        self._articles = frozenset(pack.grammar.words.articles.split()) - phrases.indefinite
        self._descriptions = phrases.descriptions
        self._newcomers = phrases.newcomers
        self._additions = phrases.additions
        self._noun = lemmas_of(pack).noun
        self._links = phrases.links | phrases.role_links
        self._dying = pack.speech.unspoken.dying

    def tells_death(self, scene: Scene) -> bool:
        """Tell whether a sentence says that somebody died."""
        return not self._dying.isdisjoint(scene.tokens.lowers[scene.first : scene.last])

    def gender_of(self, word: str, verb: str) -> str:
        """Return the gender a pronoun asks for: m, f, p (several), n (an institution) or none."""
        if word in self._things:
            return "n"
        if word in self._possessors:
            return self._possessors[word]
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

    def leading_group(self, stage: Stage, scene: Scene, *, named: bool, kin: bool) -> Party | None:
        """Return the role or body that opens a sentence as its subject.

        With `named` also one that is only a name, with `kin` also somebody's (his wife).
        """
        end = scene.cues[0].first if scene.cues else scene.last
        party = self._parties.after(scene.tokens, stage.book, scene.first, end)
        if party is None or party.kind is not _GROUP:
            return None
        if not (party.head or (named and stage.text[party.start].isupper())):
            return None
        theirs = scene.tokens.lowers[party.first] in self._possessives
        close = self._lexicon.role_gender(party.head) or party.head in self._groups
        return None if theirs and not (kin and close) else party

    def reporter(self, stage: Stage, scene: Scene) -> Party | None:
        """Return who a sentence without marks says that speaks (De bond spreekt dat tegen)."""
        for cue in scene.cues:
            party = self._subjects.of(stage, scene, cue) if cue.particle >= 0 else None
            if party is None or party.kind is _PRONOUN:
                continue
            if party.head or party.kind is PartyKind.NAME or stage.text[party.end - 1].isupper():
                return party
        return None

    def group(self, party: Party, name: str, *, other: bool = False) -> Voice:
        """Return the voice of a speaker that is no name, `name`: several people, or who is one."""
        gender = self.role_gender(party.head)
        if not party.head and not self._additions.isdisjoint(name.split()):
            return Voice(name, None, gender, plural=True, other=other)
        words = self._unlinked(name.lower().split())
        plural = (words[-1] if words else party.head) in self._groups
        human = not party.head or any(map(self.is_role, words))
        human = human or (len(words) == 1 and words[0] in self._indefinite)
        return Voice(name, None, gender, None, plural, human, other)

    def is_last_named(self, word: str) -> bool:
        """Tell whether a lower-case word means whoever was named last."""
        return word in self._demonstratives

    def is_of(self, word: str, gender: str) -> bool:
        """Tell whether a lower-case word is an object pronoun of a gender."""
        return self._objects.get(word) == gender != ""

    def is_subject(self, word: str) -> bool:
        """Tell whether a lower-case word is a pronoun of somebody who speaks or acts."""
        return word in self._subject_pronouns

    def is_pronoun(self, word: str) -> bool:
        """Tell whether a lower-case word can stand for a speaker."""
        return word in self._genders

    def describes(self, words: list[str]) -> bool:
        """Tell whether a phrase means somebody just named (the 34-year-old, de spits)."""
        if not 1 < len(words) <= _DESCRIPTION or words[0].lower() not in self._articles:
            return False
        words = self._unlinked(words)
        noun = words[-1].lower()
        if noun in self._descriptions or noun.lstrip(_AGE) in self._descriptions:
            return True
        former, _, role = noun.partition("-")
        if role and former in self._lexicon.role_adjectives and self._lexicon.is_role(role):
            return True
        return len(words) == _BARE and words[-1].islower() and not self._is_kind(noun)

    def noun(self, phrase: str) -> str:
        """Return the last word of a phrase before what hangs on it (the leader of the party)."""
        return self._unlinked(phrase.split())[-1]

    def _unlinked(self, words: list[str]) -> list[str]:
        """Return the words of a phrase before what hangs on it."""
        for index, word in enumerate(words):
            if word in self._links:
                return words[:index]
        return words

    def _is_kind(self, noun: str) -> bool:
        """Tell whether a noun can bring in somebody new: a role, an institution, several."""
        lexicon = self._lexicon
        if lexicon.is_role(noun):
            return noun in self._newcomers
        if lexicon.is_body(noun) or noun in self._groups:
            return True
        return self._noun(noun) != noun or not noun.isalpha()

    def bearers(self, stage: Stage) -> Bearers:
        """Return who bears a role in an article."""
        return Bearers(self._lexicon, self._phrases, self._noun, stage)


class Antecedents:
    """Whom one article's pronouns and roles stand for, reading on from the start."""

    def __init__(self, referents: Referents, stage: Stage) -> None:
        self._referents = referents
        self._stage = stage
        bearers = referents.bearers(stage)
        self.by_role, self.member = bearers.of, bearers.member
        """Return the person that a definite role (de minister) or a member of a party means."""
        self.spoken: dict[int, Voice] = {}
        """Last speaker by sentence."""

    def described(self, scene: Scene, party: Party) -> Voice | None:
        """Return the person named before whom a description means (the striker said)."""
        stage = self._stage
        words = stage.text[party.start : party.end].split()
        if not self._referents.describes(words):
            return None
        old = self._stood(party)
        if old:
            return self._apposed(old)
        if any(one.person is not None for one in stage.book.within(party.start, party.end)):
            # Somebody of the one who is named in it.
            return None
        noun = self._referents.noun(stage.text[party.start : party.end]).lower()
        gender = self._referents.role_gender(party.head or noun)
        for index in range(scene.index, max(-1, scene.index - _DESCRIBED_REACH), -1):
            before = stage.scenes[index]
            voice = self.spoken.get(index) if index != scene.index else None
            if voice is None or voice.person is None or not voice.fits(gender):
                limit = party.start if index == scene.index else before.end
                voice = self._named(before, limit, gender)
            if voice is not None:
                return voice.taken()
        return None

    def _apposed(self, places: list[int]) -> Voice | None:
        """Return the person whose name follows the noun that ends at these places, if only one's
        does (de Schot Craig Halloran)."""
        book = self._stage.book
        named = [book.by_start.get(place + 1) for place in places]
        persons = {id(one.person): one.person for one in named if one and one.person is not None}
        if len(persons) != 1:
            return None
        (person,) = persons.values()
        role = person.roles[0] if person.roles else None
        return Voice(person.name, person, person.gender, role, other=True)

    def _stood(self, party: Party) -> list[int]:
        """Return where the noun ends elsewhere before, so that it may mean what was meant there."""
        text = self._stage.text
        noun = self._referents.noun(text[party.start : party.end])
        return stood(text, noun, max(0, party.start - _OLD), party.start)

    def of_pronoun(self, utterance: Utterance, party: Party) -> Voice | None:
        """Return whom a pronoun stands for."""
        stage = self._stage
        word = stage.text[party.start : party.end].lower()
        verb = stage.text[utterance.cue[0] : utterance.cue[1]].lower() if utterance.cue else ""
        if " " in verb:
            verb = ""
        gender = self._referents.gender_of(word, verb)
        here = utterance.scene
        if self._referents.is_last_named(word):
            latest = self._latest(here, party.start)
            if latest is not None:
                return latest.taken()
        for index in range(here.index, max(-1, here.index - _REACH), -1):
            scene = stage.scenes[index]
            if stage.passages[scene.passage].kind is not _BODY and index != here.index:
                continue
            limit = party.start if index == here.index else scene.end
            near = index >= here.index - 1 or gender in _UNNAMED or self._goes_on(index + 1, here)
            same = index == here.index and gender not in _UNNAMED
            spoken = None if same else self.spoken.get(index)
            if spoken is not None and spoken.fits(gender) and (near or spoken.person):
                return spoken.taken()
            if index < here.index and self._opens_with(scene, gender):
                # The pronoun that opens it means the same, whoever else is named.
                continue
            voice = self.subject(scene, limit, gender)
            if voice is None and near and index < here.index and gender not in _UNSURE:
                voice = self._mentioned(scene, gender)
            if voice is not None and (near or voice.person):
                voice.other = index != here.index
                return voice
        return None

    def _latest(self, here: Scene, limit: int) -> Voice | None:
        """Return the person named last outside marks, in this sentence or just before it."""
        stage = self._stage
        first = stage.scenes[max(0, here.index - _DESCRIBED_REACH)].start
        for candidate in reversed(stage.book.within(first, limit)):
            if candidate.person is not None and not stage.quoted(candidate.start):
                person = candidate.person
                return Voice(person.name, person, person.gender, candidate.role)
        return None

    def _mentioned(self, scene: Scene, gender: str) -> Voice | None:
        """Return whom a sentence describes elsewhere than at its start (spoke to his mother)."""
        stage = self._stage
        party = self._referents.described.within(stage, scene, gender)
        if party is None:
            return None
        if party.candidate is not None and party.candidate.person is not None:
            person = party.candidate.person
            return Voice(person.name, person, person.gender, party.role)
        return self._referents.group(party, stage.text[party.start : party.end])

    def _opens_with(self, scene: Scene, gender: str) -> bool:
        """Tell whether a pronoun of one gender is the subject that opens a sentence."""
        if gender in _UNSURE or scene.first >= scene.last:
            return False
        word = scene.tokens.lowers[scene.first]
        opens = self._referents.is_subject(word)
        return opens and self._referents.gender_of(word, "") == gender

    def _goes_on(self, first: int, here: Scene) -> bool:
        """Tell whether all between a sentence and the one that asks is speech or of a pronoun."""
        is_pronoun, quoted = self._referents.is_pronoun, self._stage.quoted
        for scene in self._stage.scenes[first : here.index]:
            if scene.first == scene.last or is_pronoun(scene.tokens.lowers[scene.first]):
                continue
            if not quoted(scene.start + 1):
                return False
        return True

    def brings_in(self, scene: Scene) -> bool:
        """Tell whether a sentence names something that is no known person (in Dutch, the NVWA)."""
        tokens = scene.tokens
        return any(
            tokens.forms[index][0].isupper() and not self._stage.quoted(tokens.starts[index])
            for index in range(scene.first + 1, scene.last)
        )

    def speaks_of(self, scene: Scene, utterance: Utterance) -> bool:
        """Tell whether words in marks are of whoever opens the sentence (I miss him every day)."""
        group = self._referents.leading_group(self._stage, scene, named=False, kin=True)
        gender = self._referents.role_gender(group.head) if group else ""
        if not gender:
            return False
        words = self._stage.text[utterance.start : utterance.end].lower().split()
        return any(self._referents.is_of(word.strip(_SIGNS), gender) for word in words)

    def subject(self, scene: Scene, limit: int, gender: str, *, kin: bool = False) -> Voice | None:
        """Return the first person in a sentence, outside marks, of fitting gender.

        With `kin`, somebody's (his wife) may be meant too.
        """
        stage = self._stage
        if gender not in _UNNAMED:
            named = self._named(scene, limit, gender)
            if named is not None:
                return named
        if limit < scene.end or stage.quoted(scene.start + 1):
            return None
        group = self._referents.leading_group(
            stage, scene, named=gender == "n", kin=gender != "" or kin
        )
        if group is None:
            return None
        known = self.by_role(group) or self.described(scene, group)
        if known is not None:
            return known if known.fits(gender) else None
        voice = self._referents.group(group, stage.text[group.start : group.end])
        return voice if voice.fits(gender) else None

    def _named(self, scene: Scene, limit: int, gender: str) -> Voice | None:
        """Return the first person named in a sentence, one of known gender before others."""
        stage = self._stage
        open_ones: Voice | None = None
        for candidate in stage.book.within(scene.start, limit):
            if stage.quoted(candidate.start):
                continue
            if self._referents.described.owns(stage.text, candidate):
                continue
            if gender and candidate.gender == gender:
                stage.book.adopt(candidate)
            person = candidate.person
            if person is None:
                continue
            if gender and person.gender not in ("", gender):
                continue
            role = candidate.role or (person.roles[0] if person.roles else None)
            voice = Voice(person.name, person, person.gender, role)
            if not gender or person.gender:
                return voice
            open_ones = open_ones or voice
        return open_ones

    def opening_pronoun(self, scene: Scene) -> Voice | None:
        """Return whom the first pronoun of a sentence, outside marks, stands for."""
        tokens = scene.tokens
        for index in range(scene.first, scene.last):
            if self._referents.is_subject(tokens.lowers[index]):
                break
        else:
            return None
        if self._stage.quoted(tokens.starts[index]):
            return None
        party = party_of(_PRONOUN, tokens, index, index + 1)
        stub = Utterance(scene.start, scene.end, False, scene, party)
        stub.opening = scene.index
        return self.of_pronoun(stub, party)
