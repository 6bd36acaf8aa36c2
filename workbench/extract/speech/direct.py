"""Decides which words between marks are speech, and by whom: cue after, before, around or none.

Scare quotes, titles and names in marks are left out: no reporting word governs them.
"""

from workbench.extract.speech.cues import Cue, CueKind
from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.marks import Marked
from workbench.extract.speech.parties import PartyReader
from workbench.extract.speech.party import Party, PartyKind
from workbench.extract.speech.stage import Scene, Stage, Utterance
from workbench.extract.speech.subjects import SubjectReader
from workbench.languages.pack import Pack
from workbench.model.article import PassageKind

_FINAL = ".?!…"
_AFTER_REACH = 18
_CALLED_REACH = 3
_TITLE_WORDS = 6
_SMALL_WORD = 3
_LEAST_FREE = 3
_SPOKEN = (CueKind.SAYING, CueKind.THINKING, CueKind.MANNER)


class _Place:
    """A marked stretch with its surroundings, as token indexes of its passage."""

    __slots__ = (
        "before", "closing", "comma", "count", "final", "first", "goes_on", "last",
        "marked", "opening", "opens", "tokens",
    )  # fmt: skip

    def __init__(self, stage: Stage, marked: Marked) -> None:
        text = stage.text
        self.marked = marked
        self.opening = stage.scene_at(marked.start)
        self.closing = stage.scene_at(marked.end - 1)
        self.tokens = stage.tokens[marked.passage]
        self.first = stage.token_at(marked.passage, marked.open)
        """The opening mark, or the first word where a segment has none."""
        self.last = stage.token_at(marked.passage, marked.close)
        """The closing mark."""
        lowers = self.tokens.lowers
        self.opens = self.first <= self.opening.first
        self.before = "" if self.opens else lowers[self.first - 1]
        self.final = text[marked.end - 1] in _FINAL
        after = lowers[self.last + 1] if self.last + 1 < self.closing.last else ""
        self.comma = text[marked.end - 1] in ",;–—-" or after == ","
        inner = lowers[self.first : self.last]
        self.count = sum(word[0].isalnum() for word in inner)
        self.goes_on = text[marked.start].islower() and self.count > 1
        """Whether it begins inside a sentence, as no title does."""

    def closes(self) -> bool:
        """Tell whether no word follows the closing mark in its sentence."""
        rest = self.tokens.lowers[self.last + 1 : self.closing.last]
        return not any(word[0].isalnum() for word in rest)


class DirectReader:
    """Finds direct quotations in one language."""

    def __init__(
        self, pack: Pack, lexicon: NameLexicon, parties: PartyReader, subjects: SubjectReader
    ) -> None:
        speech = pack.speech
        self._inverted = speech.inverted
        self._parties = parties
        self._subjects = subjects
        self._determiners = lexicon.determiners
        self._reportative = speech.attribution.reportative
        self._echoes = speech.attribution.echoes
        self._titled = speech.unspoken.titled
        self._naming = speech.unspoken.naming
        self._that = speech.that
        self._joints = speech.phrases.conjunctions
        self._infinitives = speech.phrases.infinitives
        self._auxiliaries = speech.phrases.auxiliaries

    def find(self, stage: Stage) -> list[Utterance]:
        """Return the direct quotations of an article in text order."""
        found: list[Utterance] = []
        for marked in stage.marks:
            utterance = self._read(stage, marked, found[-1] if found else None)
            if utterance is not None:
                utterance.marked = marked
                found.append(utterance)
        return found

    def _read(self, stage: Stage, marked: Marked, previous: Utterance | None) -> Utterance | None:
        place = _Place(stage, marked)
        if place.count == 0:
            return None
        utterance = self._judge(stage, place, previous)
        if marked.continues and previous is not None:
            if utterance is None or utterance.party is None:
                utterance = self._utterance(place, place.closing)
                utterance.like = previous
            elif previous.party is None and previous.like is None:
                previous.like = utterance
            elif previous.party is None:
                _root(previous).like = utterance
            return utterance
        if utterance is None and stage.passages[marked.passage].kind is PassageKind.HEADING:
            utterance = self._utterance(place, place.closing)
            utterance.free = utterance.heading = True
        return utterance

    def _judge(self, stage: Stage, place: _Place, previous: Utterance | None) -> Utterance | None:
        titled = place.before in self._titled and not self._is_called(place)
        titled = titled and not (place.comma and place.goes_on)
        if titled or self._names(stage, place):
            return None
        after = self._cue_after(stage, place)
        if after is not None:
            return after
        if place.before == ":":
            spoken = self._after_colon(stage, place)
            if spoken is not None:
                return spoken
        if stage.passages[place.marked.passage].kind is PassageKind.HEADING:
            return None
        if place.opens and self._is_free(place):
            utterance = self._utterance(place, place.closing)
            utterance.free = True
            return utterance
        return self._governed(stage, place, previous)

    def _is_called(self, place: _Place) -> bool:
        """Tell whether the noun before the marks is what somebody judges in them."""
        return any(
            cue.form.calling and 1 < place.first - cue.first <= _AFTER_REACH
            for cue in place.opening.cues
        )

    def _is_free(self, place: _Place) -> bool:
        """Tell whether the marks hold whole sentences that stand by themselves."""
        if place.opening.index != place.closing.index and place.count > _LEAST_FREE:
            return place.final or place.closes()
        return place.closes() and (place.final or place.count > _LEAST_FREE)

    def _names(self, stage: Stage, place: _Place) -> bool:
        """Tell whether the word before the marks says that a name follows."""
        if place.before not in self._naming:
            return False
        for cue in place.opening.cues:
            if cue.first == place.first - 1:
                party = self._subjects.of(stage, place.opening, cue)
                return party is None or (party.kind is PartyKind.GROUP and not party.head)
        return True

    def _cue_after(self, stage: Stage, place: _Place) -> Utterance | None:
        if place.before in self._determiners:
            return None
        scene, tokens = place.closing, place.tokens
        at = place.last + 1
        while at < scene.last and tokens.lowers[at] in ",;":
            at += 1
        while (
            at < scene.last - 1
            and tokens.lowers[at] in self._echoes
            and not self._cue_at(scene, at)
        ):
            at += 1
        loose = not (place.comma or place.final)
        cue = self._cue_at(scene, at)
        if cue is None and self._inverted and at < scene.last:
            cue = self._past_auxiliary(scene, at)
        elif cue is not None and cue.form.kind is CueKind.PREPOSED and not place.opens:
            inner = self._governed(stage, place, None)
            if inner is not None and inner.cue and inner.cue[0] < place.marked.start:
                return inner
        if cue is not None and (cue.form.kind is not CueKind.CALLING or place.opens):
            loose = loose or cue.form.kind is CueKind.CALLING
            return self._said_by(stage, place, cue, loose=loose)
        if self._inverted or loose:
            return None
        for cue in scene.cues:
            if at < cue.first < at + _AFTER_REACH and cue.form.kind in _SPOKEN:
                party = self._parties.thing(tokens, at, cue.first) or self._subjects.of(
                    stage, scene, cue
                )
                if party is None:
                    continue
                begin = stage.token_at(scene.passage, self._subjects.begin(party))
                if begin <= at + (tokens.lowers[at] in self._determiners):
                    utterance = self._utterance(place, scene, party, cue)
                    utterance.partial = not place.opens
                    return utterance
        return None

    def _past_auxiliary(self, scene: Scene, at: int) -> Cue | None:
        """Return the participle whose auxiliary stands at token `at` (heeft hij gezegd)."""
        if scene.tokens.lowers[at] not in self._auxiliaries:
            return None
        for cue in scene.cues:
            if at < cue.first <= at + _AFTER_REACH and cue.form.participle:
                return cue if cue.form.kind in _SPOKEN else None
        return None

    def _said_by(self, stage: Stage, place: _Place, cue: Cue, *, loose: bool) -> Utterance | None:
        """Return the utterance of marks that a cue follows at once, if somebody speaks."""
        scene = place.closing
        if self._inverted and cue.form.participle:
            party = self._subjects.of(stage, scene, cue)
            if party is None or loose:
                return None
            utterance = self._utterance(place, scene, party, cue)
            utterance.partial = not place.opens and place.before != ":"
            return utterance
        limit = stage.free_range(scene, cue)[1]
        if cue.particle > cue.last:
            limit = min(limit, cue.particle)
        objects = cue.form.kind in (CueKind.PREPOSED, CueKind.LOCATED)
        party = self._parties.thing(place.tokens, cue.last, limit) or self._parties.after(
            place.tokens, stage.book, cue.last, limit, objects=objects
        )
        if cue.form.speakerless:
            utterance = self._utterance(place, scene, None, cue)
            utterance.free = True
            return None if loose else utterance
        if loose:
            known = party is not None and (party.kind is not PartyKind.GROUP or party.head)
            if not known or (_is_title(place) and place.opens is False):
                return None
        elif party is None and not place.opens:
            return None
        utterance = self._utterance(place, scene, party, cue)
        utterance.partial = not place.opens and place.before != ":"
        return utterance

    def _cue_at(self, scene: Scene, at: int) -> Cue | None:
        return next((cue for cue in scene.cues if cue.first == at), None)

    def _after_colon(self, stage: Stage, place: _Place) -> Utterance | None:
        scene, colon = place.opening, place.first - 1
        for cue in reversed([cue for cue in scene.cues if cue.first < colon]):
            party = self._subjects.of(stage, scene, cue)
            if party is not None:
                return self._utterance(place, scene, party, cue)
        named = stage.book.by_end.get(place.tokens.ends[colon - 1]) if colon > scene.first else None
        if named is not None and not named.barred and colon - scene.first <= _TITLE_WORDS + 2:
            at = stage.token_at(scene.passage, named.start)
            party = self._parties.after(place.tokens, stage.book, at, colon)
            if party is not None:
                return self._utterance(place, scene, party)
        if colon > scene.first and place.tokens.lowers[colon - 1] in self._titled:
            return None
        if (place.count < _LEAST_FREE and not place.final) or _is_title(place):
            return None
        party = self._parties.after(place.tokens, stage.book, scene.first, colon)
        if party is not None and (party.kind is not PartyKind.GROUP or party.head):
            return self._utterance(place, scene, party)
        for candidate in stage.book.within(scene.start, place.marked.open):
            if candidate.person is not None:
                at = stage.token_at(scene.passage, candidate.start)
                party = self._parties.after(place.tokens, stage.book, at, colon)
                return self._utterance(place, scene, party)
        if not place.final and not place.closes():
            return None
        utterance = self._utterance(place, scene)
        utterance.free = True
        return utterance

    def _governed(
        self, stage: Stage, place: _Place, previous: Utterance | None
    ) -> Utterance | None:
        """Return the few words that a cue elsewhere in the sentence attributes to somebody."""
        scene = place.opening
        if _is_title(place):
            return None
        for cue in reversed(scene.cues):
            if cue.first >= place.first or not self._governs(place, cue):
                continue
            if cue.form.kind is CueKind.THINKING and self._inside(stage, scene, cue):
                continue
            party = self._subjects.of(stage, scene, cue)
            again = previous is not None and previous.cue == _cue_span(scene, cue)
            if previous is not None and again:
                party = previous.party
            if party is None and not again and self._subjects.is_passive(scene, cue):
                party = self._subjects.agent(stage, scene, cue)
                again = place.count > 1
            if party is not None or again:
                utterance = self._utterance(place, scene, party, cue)
                utterance.partial = not again
                return utterance
        for cue in place.closing.cues:
            if cue.first <= place.last:
                continue
            party = self._judging(stage, place, cue) or self._trailing(stage, place.closing, cue)
            if party is not None:
                utterance = self._utterance(place, place.closing, party, cue)
                utterance.partial = True
                return utterance
        hearsay = scene.tokens.lowers[scene.first : place.first]
        if place.count > 1 and any(word in self._reportative for word in hearsay):
            utterance = self._utterance(place, scene)
            utterance.free = utterance.partial = True
            return utterance
        return None

    def _inside(self, stage: Stage, scene: Scene, cue: Cue) -> bool:
        """Tell whether a verb of thinking stands in what somebody says (she said he had shown)."""
        outer = [item for item in scene.cues if item.first < cue.first]
        if not outer or outer[-1].form.kind is not CueKind.SAYING:
            return False
        between = scene.tokens.lowers[outer[-1].last : cue.first]
        if any(word in self._joints or word == "," for word in between):
            return False
        return self._subjects.of(stage, scene, outer[-1]) is not None

    def _governs(self, place: _Place, cue: Cue) -> bool:
        kind = cue.form.kind
        if kind is CueKind.LOCATED:
            return False
        between = place.tokens.lowers[cue.last : place.first]
        if cue.form.calling or kind is CueKind.PREPOSED:
            return ";" not in between
        if kind is CueKind.MANNER or kind is CueKind.POSTPOSED:
            return not between or between == [","]
        if place.count > 1 or not between or any(word in self._that for word in between):
            return True
        after = place.tokens.lowers[place.last + 1 : place.last + 3]
        return any(word in self._infinitives for word in after)

    def _judging(self, stage: Stage, place: _Place, cue: Cue) -> Party | None:
        """Return who calls something what stands between the marks before the participle."""
        if not (self._inverted and cue.form.participle and cue.form.calling):
            return None
        between = place.tokens.lowers[place.last + 1 : cue.first]
        if len(between) > _CALLED_REACH or any(not word[0].isalnum() for word in between):
            return None
        return self._subjects.judging(stage, place.closing, cue)

    def _trailing(self, stage: Stage, scene: Scene, cue: Cue) -> Party | None:
        """Return the speaker of an attribution after a comma at the sentence's end."""
        lowers = scene.tokens.lowers
        if cue.form.kind in (CueKind.PREPOSED, CueKind.POSTPOSED):
            return self._subjects.of(stage, scene, cue)
        if cue.form.kind not in _SPOKEN or any(
            word in self._that for word in lowers[cue.last : scene.last]
        ):
            return None
        party = self._subjects.of(stage, scene, cue)
        if party is None:
            return None
        begin = min(cue.first, stage.token_at(scene.passage, self._subjects.begin(party)))
        comma = begin > scene.first and lowers[begin - 1] == ","
        return party if comma else None

    def _utterance(
        self, place: _Place, scene: Scene, party: Party | None = None, cue: Cue | None = None
    ) -> Utterance:
        utterance = Utterance(place.marked.start, place.marked.end, True, scene, party)
        utterance.opening = place.opening.index
        if cue is not None:
            utterance.cue = _cue_span(scene, cue)
        return utterance


def _cue_span(scene: Scene, cue: Cue) -> tuple[int, int]:
    return scene.tokens.starts[cue.first], scene.tokens.ends[cue.last - 1]


def _is_title(place: _Place) -> bool:
    """Tell whether every longer word has a capital and no sentence ends: a name or a work."""
    if place.final or place.comma or place.before == ":" or place.count > _TITLE_WORDS:
        return False
    words = [word for word in place.tokens.forms[place.first : place.last] if word[0].isalnum()]
    return words[0][0].isupper() and all(
        word[0].isupper() or word[0].isdigit() or len(word) <= _SMALL_WORD for word in words
    )


def _root(utterance: Utterance) -> Utterance:
    """Return the first utterance of a chain that has no speaker of its own."""
    seen = 0
    while utterance.like is not None and utterance.like.party is None and seen < _AFTER_REACH:
        utterance = utterance.like
        seen += 1
    return utterance
