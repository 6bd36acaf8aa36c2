"""Finds whose words a few words in marks are that a reporting word elsewhere governs."""

from workbench.extract.speech.cues import Cue, CueKind
from workbench.extract.speech.party import Party, index_of
from workbench.extract.speech.place import Place, cue_span
from workbench.extract.speech.stage import Scene, Stage, Utterance
from workbench.extract.speech.subjects import SubjectReader
from workbench.languages.pack import Pack

SPOKEN = (CueKind.SAYING, CueKind.THINKING, CueKind.MANNER)
_CALLED_REACH = 3
_OPENING = "‘“„\"'«‹"
_COPULA = 2
"""Tokens of "to be" (is understood to be "livid")."""


class PartialReader:
    """Reads partial quotations in one language."""

    def __init__(self, pack: Pack, subjects: SubjectReader) -> None:
        speech = pack.speech
        self._inverted = speech.inverted
        self._subjects = subjects
        self._messages = speech.attribution.messages
        self._reportative = speech.attribution.reportative
        self._that = speech.that
        self._referring = speech.that | speech.phrases.relatives
        self._determiners = pack.names.determiners
        self._joints = speech.phrases.conjunctions
        self._infinitives = speech.phrases.infinitives
        self._auxiliaries = speech.phrases.auxiliaries
        self._opening = speech.phrases.auxiliaries | speech.attribution.echoes

    def governed(self, stage: Stage, place: Place, previous: Utterance | None) -> Utterance | None:
        """Return the few words that a cue elsewhere in the sentence attributes to somebody."""
        scene = place.opening
        if place.is_title(comma=True):
            return None
        for cue in reversed(scene.cues):
            if cue.first >= place.first:
                continue
            if cue.form.speakerless and scene.tokens.lowers[cue.first - 1] in self._referring:
                # A text reads so that somebody only mentions (a note that read "Sorry").
                return place.utterance(scene, self._sender(stage, scene, cue), cue)
            if not self._governs(place, cue) or (cue.form.calling and self._is_object(place)):
                continue
            nested = cue.form.kind is CueKind.THINKING or place.before == ","
            if nested and self._inside(stage, scene, cue):
                continue
            party = self._subjects.of(stage, scene, cue)
            again = previous is not None and previous.cue == cue_span(scene, cue)
            if previous is not None and again:
                party = previous.party
            if party is None and not again and self._subjects.is_passive(scene, cue):
                party = self._subjects.agent(stage, scene, cue)
                if party is None and self._reports(stage, scene, cue):
                    continue
                again = place.count > 1 or place.before in self._auxiliaries
            if party is not None or again:
                utterance = place.utterance(scene, party, cue)
                whole = place.before == "," and stage.text[place.marked.start].isupper()
                again = again and (previous is None or not previous.partial)
                utterance.partial = not (again or (whole and place.closes()))
                return utterance
        attributed = self.attributed(stage, place)
        if attributed is not None:
            return attributed
        hearsay = scene.tokens.lowers[scene.first : place.first]
        if place.count > 1 and any(word in self._reportative for word in hearsay):
            utterance = place.utterance(scene)
            utterance.free = utterance.partial = True
            return utterance
        return None

    def attributed(self, stage: Stage, place: Place) -> Utterance | None:
        """Return the few words that a cue after them attributes to somebody."""
        if place.is_title(comma=True) or self._is_scare(place):
            return None
        for cue in place.closing.cues:
            if cue.first <= place.last:
                continue
            party = self._judging(stage, place, cue) or self._trailing(stage, place.closing, cue)
            if party is not None:
                utterance = place.utterance(place.closing, party, cue)
                utterance.partial = True
                return utterance
        return None

    def _sender(self, stage: Stage, scene: Scene, cue: Cue) -> Party | None:
        """Return who is named last before the message that a text stands in (Brandt posted a
        message that read), None before anything else (carried a sign that read)."""
        tokens = scene.tokens
        before = stage.book.within(scene.start, tokens.starts[cue.first])
        if not before or before[-1].barred:
            return None
        first = index_of(tokens, before[-1].start, cue.first)
        if self._messages.isdisjoint(tokens.lowers[first : cue.first]):
            return None
        return self._subjects.named(tokens, before[-1], first)

    def _is_object(self, place: Place) -> bool:
        """Tell whether other marks open right behind, so that these hold what is judged in them
        (noemt ‘Zomer’ „een ramp”)."""
        after = place.tokens.lowers[place.last + 1 : place.last + 2]
        return bool(after) and after[0] in _OPENING and place.last + 2 < place.closing.last

    def _reports(self, stage: Stage, scene: Scene, cue: Cue) -> bool:
        """Tell whether a passive stands in what somebody is said to say (wrote they were told)."""
        return any(
            other.form.kind is CueKind.SAYING and self._subjects.of(stage, scene, other)
            for other in scene.cues
            if other.first < cue.first
        )

    def _is_scare(self, place: Place) -> bool:
        """Tell whether one word in marks stands before its noun (the "smart" motorway)."""
        after = place.tokens.lowers[place.last + 1 : place.last + 2]
        noun = bool(after) and after[0][0].isalpha()
        return place.count == 1 and place.before in self._determiners and noun

    def _inside(self, stage: Stage, scene: Scene, cue: Cue) -> bool:
        """Tell whether a verb of thinking stands in what somebody says (she said he had shown)."""
        outer = [item for item in scene.cues if item.first < cue.first]
        if not outer or outer[-1].form.kind is not CueKind.SAYING:
            return False
        between = scene.tokens.lowers[outer[-1].last : cue.first]
        if any(word in self._joints or word == "," for word in between):
            return False
        return self._subjects.of(stage, scene, outer[-1]) is not None

    def _governs(self, place: Place, cue: Cue) -> bool:
        kind = cue.form.kind
        if kind is CueKind.LOCATED:
            return False
        between = place.tokens.lowers[cue.last : place.first]
        if cue.form.speakerless and any(word in self._that for word in between):
            return True
        if cue.form.calling or kind is CueKind.PREPOSED:
            return ";" not in between
        if kind is CueKind.MANNER or kind is CueKind.POSTPOSED:
            return not between or between == [","]
        if place.count > 1 or not between or any(word in self._that for word in between):
            return True
        infinitive = len(between) == _COPULA and between[0] in self._infinitives
        if between[-1] in self._auxiliaries and (cue.form.bare or infinitive):
            return True
        after = place.tokens.lowers[place.last + 1 : place.last + 3]
        return any(word in self._infinitives for word in after)

    def _judging(self, stage: Stage, place: Place, cue: Cue) -> Party | None:
        """Return who calls something what stands between the marks before the participle."""
        if not (self._inverted and cue.form.participle and cue.form.calling):
            return None
        between = place.tokens.lowers[place.last + 1 : cue.first]
        if len(between) > _CALLED_REACH or any(not word[0].isalnum() for word in between):
            return None
        party = self._subjects.judging(stage, place.closing, place.first)
        if party is None and self._subjects.is_passive(place.closing, cue):
            return self._subjects.agent(stage, place.closing, cue)
        return party

    def _trailing(self, stage: Stage, scene: Scene, cue: Cue) -> Party | None:
        """Return the speaker of an attribution after a comma at the sentence's end."""
        lowers = scene.tokens.lowers
        if cue.form.kind in (CueKind.PREPOSED, CueKind.POSTPOSED):
            return self._subjects.of(stage, scene, cue)
        if cue.form.kind not in SPOKEN or any(
            word in self._that for word in lowers[cue.last : scene.last]
        ):
            return None
        party = self._subjects.of(stage, scene, cue)
        if party is None:
            return None
        begin = min(cue.first, stage.token_at(scene.passage, self._subjects.begin(party)))
        while begin > scene.first + 1 and lowers[begin - 1] in self._opening:
            begin -= 1
        comma = begin > scene.first and lowers[begin - 1] == ","
        return party if comma else None
