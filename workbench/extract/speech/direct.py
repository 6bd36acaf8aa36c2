"""Decides which words between marks are speech, and by whom: cue after, before, around or none.

Scare quotes, titles and names in marks are left out: no reporting word governs them.
"""

from workbench.extract.speech.cues import Cue, CueKind
from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.marks import Marked
from workbench.extract.speech.partial import SPOKEN, PartialReader
from workbench.extract.speech.parties import PartyReader
from workbench.extract.speech.party import PartyKind
from workbench.extract.speech.place import Place
from workbench.extract.speech.replies import ReplyReader
from workbench.extract.speech.stage import Scene, Stage, Utterance
from workbench.extract.speech.subjects import SubjectReader
from workbench.languages.pack import Pack
from workbench.model.article import PassageKind

_GROUP, _HEADING = PartyKind.GROUP, PassageKind.HEADING
_AFTER_REACH = 18
_TITLE_WORDS = 6
_LEAST_FREE = 3
_LEAST_HEADING = 2


class DirectReader:
    """Finds direct quotations in one language."""

    def __init__(
        self, pack: Pack, lexicon: NameLexicon, parties: PartyReader, subjects: SubjectReader
    ) -> None:
        speech = pack.speech
        self._inverted = speech.inverted
        self._parties = parties
        self._subjects = subjects
        self._partial = PartialReader(pack, subjects)
        self._replies = ReplyReader(pack, lexicon, parties, subjects)
        self._determiners = lexicon.determiners
        self._echoes = speech.attribution.echoes
        self._titled = speech.unspoken.titled
        self._naming = speech.unspoken.naming
        self._auxiliaries = speech.phrases.auxiliaries

    def find(self, stage: Stage) -> list[Utterance]:
        """Return the direct quotations of an article in text order."""
        found: list[Utterance] = []
        for marked in stage.marks:
            utterance = self._read(stage, marked, found[-1] if found else None)
            if utterance is None:
                stage.silence(marked)
            else:
                utterance.marked = marked
                found.append(utterance)
        return found

    def _read(self, stage: Stage, marked: Marked, previous: Utterance | None) -> Utterance | None:
        place = Place(stage, marked)
        if place.count == 0:
            return None
        utterance = self._judge(stage, place, previous)
        if marked.continues and previous is not None:
            if utterance is None or utterance.party is None:
                utterance = place.utterance(place.closing)
                utterance.like = previous
            elif previous.party is None and previous.like is None:
                previous.like = utterance
            elif previous.party is None:
                _root(previous).like = utterance
            return utterance
        if stage.passages[marked.passage].kind is _HEADING:
            if utterance is None:
                utterance = place.utterance(place.closing)
                utterance.free = True
            utterance.heading = True
        return utterance

    def _judge(self, stage: Stage, place: Place, previous: Utterance | None) -> Utterance | None:
        before = place.before
        titled = before in self._titled and not (place.comma and place.goes_on)
        if titled and not self._is_called(place):
            return None
        if before in self._naming and self._names(stage, place):
            return None
        after = self._cue_after(stage, place)
        if after is not None:
            return after
        if before == ":":
            spoken = self._after_colon(stage, place)
            if spoken is not None:
                return spoken
        if stage.passages[place.marked.passage].kind is _HEADING:
            if place.count < _LEAST_HEADING:
                return None
            return self._partial.attributed(stage, place)
        if place.opens and self._is_free(place):
            utterance = place.utterance(place.closing)
            utterance.free = True
            return utterance
        return self._partial.governed(stage, place, previous)

    def _is_called(self, place: Place) -> bool:
        """Tell whether the noun before the marks is what somebody judges in them."""
        for cue in place.opening.cues:
            if cue.form.calling and 1 < place.first - cue.first <= _AFTER_REACH:
                return True
        behind = self._cue_at(place.closing, place.last + 1)
        return behind is not None and behind.form.calling and behind.form.participle

    def _is_free(self, place: Place) -> bool:
        """Tell whether the marks hold whole sentences that stand by themselves."""
        if place.opening.index != place.closing.index and place.count > _LEAST_FREE:
            return place.final or place.closes()
        return place.closes() and (place.final or place.count > _LEAST_FREE)

    def _names(self, stage: Stage, place: Place) -> bool:
        """Tell whether the word before the marks, which may say that a name follows, does so."""
        for cue in place.opening.cues:
            if cue.first == place.first - 1:
                party = self._subjects.of(stage, place.opening, cue)
                if party is None and self._subjects.is_passive(place.opening, cue):
                    party = self._subjects.agent(stage, place.opening, cue)
                return party is None or (party.kind is _GROUP and not party.head)
        return True

    def _cue_after(self, stage: Stage, place: Place) -> Utterance | None:
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
            inner = self._partial.governed(stage, place, None)
            if inner is not None and inner.cue and inner.cue[0] < place.marked.start:
                return inner
        reply = self._replies.read(stage, place, at) if place.opens else None
        if reply is not None and not (loose and (reply.party is None or place.is_title())):
            return reply
        if cue is not None and (cue.form.kind is not CueKind.CALLING or place.opens):
            loose = loose or cue.form.kind is CueKind.CALLING
            return self._said_by(stage, place, cue, loose=loose)
        if self._inverted or loose:
            return None
        return self._after_subject(stage, place, at)

    def _after_subject(self, stage: Stage, place: Place, at: int) -> Utterance | None:
        """Return the utterance of marks behind which, at token `at`, the subject of a cue stands
        (Smith told reporters)."""
        scene, tokens = place.closing, place.tokens
        # A word that may be a noun is the verb only where no other is (of Ohio state, told).
        for cue in sorted(scene.cues, key=lambda cue: cue.form.nominal):
            if at < cue.first < at + _AFTER_REACH and cue.form.kind in SPOKEN:
                party = self._parties.thing(tokens, at, cue.first) or self._subjects.of(
                    stage, scene, cue
                )
                if party is None:
                    continue
                if cue.form.speakerless and party.kind is PartyKind.PRONOUN:
                    # A text just told of, read to us (he sent a note: "Sorry," it read).
                    utterance = place.utterance(scene, None, cue)
                    utterance.free = True
                    return utterance
                begin = stage.token_at(scene.passage, self._subjects.begin(party))
                if begin <= at + (tokens.lowers[at] in self._determiners):
                    utterance = place.utterance(scene, party, cue)
                    utterance.partial = not place.opens
                    return utterance
        return None

    def _past_auxiliary(self, scene: Scene, at: int) -> Cue | None:
        """Return the participle whose auxiliary stands at token `at` (heeft hij gezegd)."""
        if scene.tokens.lowers[at] not in self._auxiliaries:
            return None
        for cue in scene.cues:
            if at < cue.first <= at + _AFTER_REACH and cue.form.participle:
                return cue if cue.form.kind in SPOKEN else None
        return None

    def _said_by(self, stage: Stage, place: Place, cue: Cue, *, loose: bool) -> Utterance | None:
        """Return the utterance of marks that a cue follows at once, if somebody speaks."""
        scene = place.closing
        if self._inverted and cue.form.participle:
            party = self._subjects.of(stage, scene, cue)
            passive = self._subjects.is_passive(scene, cue)
            if passive:
                party = self._subjects.agent(stage, scene, cue)
            if loose or (party is None and not (passive and place.opens)):
                return None
            utterance = place.utterance(scene, party, cue)
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
            # The text that reads so, where the language puts it there ("Rest easy," read a card).
            utterance = place.utterance(scene, None if self._inverted else party, cue)
            utterance.free = utterance.party is None
            return None if loose else utterance
        if loose:
            known = party is not None and (party.kind is not _GROUP or party.head)
            if not known or (place.is_title() and place.opens is False):
                return None
        elif party is None and not place.opens:
            return None
        utterance = place.utterance(scene, party, cue)
        utterance.partial = not place.opens and place.before != ":"
        return utterance

    def _cue_at(self, scene: Scene, at: int) -> Cue | None:
        for cue in scene.cues:
            if cue.first == at:
                return cue
        return None

    def _after_colon(self, stage: Stage, place: Place) -> Utterance | None:
        scene, colon = place.opening, place.first - 1
        for cue in reversed(scene.cues):
            if cue.first >= colon:
                continue
            party = self._subjects.of(stage, scene, cue)
            if party is not None:
                return place.utterance(scene, party, cue)
        sender = self._replies.sent(stage, place, colon)
        if sender is not None:
            return place.utterance(scene, sender)
        named = stage.book.by_end.get(place.tokens.ends[colon - 1]) if colon > scene.first else None
        if named is not None and not named.barred and colon - scene.first <= _TITLE_WORDS + 2:
            at = stage.token_at(scene.passage, named.start)
            party = self._parties.after(place.tokens, stage.book, at, colon)
            if party is not None:
                return place.utterance(scene, party)
        if colon > scene.first and place.tokens.lowers[colon - 1] in self._titled:
            return None
        if (place.count < _LEAST_FREE and not place.final) or place.is_title():
            return None
        party = self._parties.after(place.tokens, stage.book, scene.first, colon)
        if party is not None and (party.kind is not _GROUP or party.head):
            return place.utterance(scene, party)
        for candidate in stage.book.within(scene.start, place.marked.open):
            if candidate.person is not None:
                at = stage.token_at(scene.passage, candidate.start)
                party = self._parties.after(place.tokens, stage.book, at, colon)
                return place.utterance(scene, party)
        if not place.final and not place.closes():
            return None
        utterance = place.utterance(scene)
        utterance.free = True
        return utterance


def _root(utterance: Utterance) -> Utterance:
    """Return the first utterance of a chain that has no speaker of its own."""
    seen = 0
    while utterance.like is not None and utterance.like.party is None and seen < _AFTER_REACH:
        utterance = utterance.like
        seen += 1
    return utterance
