"""Finds indirect speech: the clause that a reporting word gives to somebody, without marks."""

from bisect import bisect_left
from collections.abc import Sequence

from workbench.extract.speech.clauses import LEAST_CLAUSE, ClauseReader
from workbench.extract.speech.cues import Cue, CueKind
from workbench.extract.speech.parties import PartyReader
from workbench.extract.speech.party import Party, PartyKind
from workbench.extract.speech.place import cue_span
from workbench.extract.speech.stage import Scene, Stage, Utterance
from workbench.extract.speech.subjects import SubjectReader
from workbench.languages.pack import Pack
from workbench.model.article import PassageKind

_TRAILING = 10
_FOLLOWING = 4
_JOINT_REACH = 8
_RELATIVE_REACH = 2
_RESUMING = 8
_LOOSE_END = " \t\n\u00a0.!?…,;:"
_SAYING, _THINKING = CueKind.SAYING, CueKind.THINKING
_INDIRECT = (_SAYING, _THINKING)
_POSTPOSED = CueKind.POSTPOSED
_NAMED_BEHIND = (CueKind.PREPOSED, _POSTPOSED)
_OWN = CueKind.OWN
_GROUP, _PRONOUN = PartyKind.GROUP, PartyKind.PRONOUN
_HEADING, _BODY = PassageKind.HEADING, PassageKind.BODY


class IndirectReader:
    """Finds indirect speech in one language."""

    def __init__(self, pack: Pack, parties: PartyReader, subjects: SubjectReader) -> None:
        speech = pack.speech
        self._inverted = speech.inverted
        self._subjects = subjects
        self._clauses = ClauseReader(pack, parties)
        self._that = speech.that
        self._back = speech.attribution.back
        self._joints = speech.phrases.conjunctions
        self._adverbs = speech.phrases.adverbs
        self._auxiliaries = speech.phrases.auxiliaries
        self._prepositions = speech.phrases.prepositions
        self._opening = pack.names.determiners | speech.phrases.auxiliaries | self._adverbs
        self._matters = speech.unspoken.matters
        self._relatives = speech.phrases.relatives
        self._determiners = pack.names.determiners
        self._times = speech.phrases.times
        self._progressive = speech.verbs.progressive

    def find(self, stage: Stage, taken: set[int]) -> list[Utterance]:
        """Return the indirect speech of an article; `taken` holds where used cues begin."""
        found: list[Utterance] = []
        said = sorted(taken)
        subject_of = self._subjects.of
        for scene in stage.scenes:
            cues = scene.cues
            if not cues or stage.passages[scene.passage].kind is _HEADING:
                continue
            last: Party | None = None
            starts = scene.tokens.starts
            for number, cue in enumerate(cues):
                used = starts[cue.first] in taken
                if used:
                    last = subject_of(stage, scene, cue) or last
                kind = cue.form.kind
                if kind in _INDIRECT or cue.form.speakerless:
                    utterance = self._read(stage, scene, number, last, used=used)
                elif kind is _OWN:
                    utterance = self._own(stage, scene, cue)
                elif kind in _NAMED_BEHIND and not (used or self._quotes(stage, scene, said)):
                    utterance = self._attributed(stage, scene, cue)
                else:
                    continue
                if utterance is None:
                    continue
                if kind is not _THINKING or not found or not self._repeats(utterance, found[-1]):
                    found.append(utterance)
                    last = utterance.party or last
        return found

    def _quotes(self, stage: Stage, scene: Scene, said: Sequence[int]) -> bool:
        """Tell whether a sentence opens with marks whose words a cue in it, one of the places
        `said`, gives to their speaker: its source then only tells of that."""
        if not stage.quoted(scene.start + 1):
            return False
        place = bisect_left(said, scene.start)
        return place < len(said) and said[place] < scene.end

    def _repeats(self, utterance: Utterance, outer: Utterance) -> bool:
        """Tell whether somebody only says that she thinks so (she said she thought he lied)."""
        party = utterance.party
        if party is None or party.kind is not _PRONOUN:
            return False
        return outer.scene is utterance.scene and outer.start <= party.start < outer.end

    def _read(
        self, stage: Stage, scene: Scene, number: int, last: Party | None, *, used: bool
    ) -> Utterance | None:
        """Return what the verb says that is the scene's cue `number`; `last` spoke before it."""
        cue = scene.cues[number]
        at = cue.last
        refers = cue.particle >= at and self._resumes(scene, cue)
        if not refers and self._inverted and at < scene.last:
            refers = scene.tokens.lowers[at] in self._that and self._refers(scene, cue)
        if refers:
            party = self._subjects.of(stage, scene, cue)
            return None if used or party is None else self._backward(stage, scene, cue, party)
        that = self._clauses.that_after(scene, cue)
        if that > at and self._is_quoted(stage, scene, cue, that):
            that = -1
        if that >= 0:
            party = self._subjects.of(stage, scene, cue)
            if party is None and last is not None and self._continues(scene, cue):
                party = last
            if party is None:
                return None
            return self._made(
                scene, party, cue, that + 1, self._end(stage, scene, that + 1, number)
            )
        if used or cue.form.speakerless:
            return None
        return self._without_that(stage, scene, number, last)

    def _is_quoted(self, stage: Stage, scene: Scene, cue: Cue, that: int) -> bool:
        """Tell whether "that" stands inside marks that open after the cue: then it hangs on what
        is quoted; right behind the opening mark it is still the cue's (zei „dat het kan”)."""
        starts, quoted = scene.tokens.starts, stage.quoted
        before = scene.tokens.lowers[that - 1]
        return before[0].isalnum() and quoted(starts[that - 1]) and not quoted(starts[cue.first])

    def _refers(self, scene: Scene, cue: Cue) -> bool:
        """Tell whether the "that" behind a verb means the sentence before, no more than adverbs
        following (De bond meldde dat maandag)."""
        return not cue.form.denying and self._clauses.is_adverbial(scene, cue.last + 1)

    def _resumes(self, scene: Scene, cue: Cue) -> bool:
        """Tell whether "that" between a verb and its particle means the sentence before.

        Only adverbs and phrases of a few words stand between (maakte dat maandag bekend); behind
        a conjunction stands a clause (zei dat hij toe was).
        """
        lowers = scene.tokens.lowers
        last = cue.particle + 1
        after = lowers[last] if last < scene.last else "."
        if after[0].isalnum() and after not in self._prepositions:
            return False
        for index in range(cue.last, cue.particle):
            if lowers[index] in self._that:
                after = lowers[index + 1]
                loose = after in self._adverbs or after in self._prepositions
                return cue.particle == index + 1 or (
                    loose
                    and cue.particle - index <= _RESUMING
                    and "," not in lowers[index : cue.particle]
                )
        return False

    def _continues(self, scene: Scene, cue: Cue) -> bool:
        """Tell whether the cue follows a conjunction, so that its subject is the one before."""
        if cue.form.nominal:
            return False
        lowers = scene.tokens.lowers
        near = lowers[max(scene.first, cue.first - 3) : cue.first]
        return "," in near or not self._joints.isdisjoint(near)

    def _end(self, stage: Stage, scene: Scene, first: int, number: int) -> int:
        """Return the token after the clause that begins at `first` behind the scene's cue `number`:
        where the sentence ends, a cue takes over, or marks open after a colon."""
        end = scene.last
        for cue in scene.cues[number + 1 : number + 1 + _FOLLOWING]:
            if cue.first > first:
                taken = self._taken_over(stage, scene, first, cue)
                if taken >= 0:
                    end = taken
                    break
        if ":" in scene.tokens.lowers[first : end - 1]:
            return self._clauses.before_colon(stage, scene, first, end)
        return end

    def _taken_over(self, stage: Stage, scene: Scene, first: int, cue: Cue) -> int:
        """Return the token at which a later cue takes over from the clause, else -1."""
        lowers = scene.tokens.lowers
        for index in range(cue.first - 1, max(first, cue.first - _JOINT_REACH), -1):
            if lowers[index] in self._joints or lowers[index] == ",":
                break
        else:
            return -1
        if self._trails(stage, scene, cue) or self._shares(stage, scene, index, cue):
            return index
        if self._clauses.that_after(scene, cue) < 0:
            return -1
        joined = lowers[index] in self._joints or lowers[index + 1] in self._joints
        return index if joined else -1

    def _shares(self, stage: Stage, scene: Scene, joint: int, cue: Cue) -> bool:
        """Tell whether the cue follows a conjunction at once and says more of the same speaker
        (said he was sorry but predicted they would win)."""
        if self._inverted or scene.tokens.lowers[joint] not in self._joints or cue.form.nominal:
            return False
        if any(word not in self._adverbs for word in scene.tokens.lowers[joint + 1 : cue.first]):
            return False
        return cue.form.calling or (cue.form.bare and self._clauses.bare(stage, scene, cue) >= 0)

    def _without_that(
        self, stage: Stage, scene: Scene, number: int, last: Party | None
    ) -> Utterance | None:
        cue = scene.cues[number]
        if not (cue.form.bare or self._may_govern(scene, cue)):
            return None
        lowers = scene.tokens.lowers
        party = self._subjects.of(stage, scene, cue)
        if party is None:
            if cue.form.bare and last is not None and self._continues(scene, cue):
                party = last
            else:
                return None
        if lowers[scene.first] in self._back:
            reach = 1 + (lowers[scene.first + 1] in self._auxiliaries)
            near = self._inverted and self._begin(stage, scene, cue, party) <= scene.first + reach
            if near or cue.first == scene.first + 1:
                return self._backward(stage, scene, cue, party)
        if "," in lowers[scene.first + 1 : cue.first] and self._trails(stage, scene, cue):
            begin = self._outer(scene, self._begin(stage, scene, cue, party))
            if lowers[begin - 1] != "," and any(
                other.form.kind is _SAYING for other in scene.cues if other.first < begin
            ):
                # What stands before is somebody else's already; only the marks are this one's.
                return None
            after = lowers[self._clauses.past_party(scene, cue, party) : scene.last]
            if "," in after and self._goes_on(after[after.index(",") + 1 :]):
                return self._made(scene, party, cue, self._clauses.start(scene, begin), scene.last)
            start = self._clauses.start(scene, begin - 1)
            return self._made(scene, party, cue, start, begin - 1)
        if party.last > cue.first:
            return None
        first = self._clauses.infinitive(scene, cue) if cue.form.intending else -1
        if first >= 0:
            return self._made(scene, party, cue, first, self._end(stage, scene, first, number))
        if not cue.form.bare:
            return None
        first = self._clauses.bare(stage, scene, cue)
        if first < 0:
            return None
        end = self._end(stage, scene, first, number)
        return self._made(scene, party, cue, first, end) if end - first > 2 else None

    def _goes_on(self, rest: Sequence[str]) -> bool:
        """Tell whether what was said goes on after an attribution and a comma."""
        if len(rest) <= LEAST_CLAUSE:
            return False
        if rest[0] in self._determiners and rest[1] in self._times:
            return False
        return not (self._progressive and rest[0].endswith(self._progressive))

    def _may_govern(self, scene: Scene, cue: Cue) -> bool:
        """Tell whether words before or after the cue can be its clause, whoever speaks and though
        no clause may follow it bare."""
        lowers = scene.tokens.lowers
        if lowers[scene.first] in self._back:
            return True
        if "," in lowers[scene.first + 1 : cue.first]:
            return True
        return cue.form.intending and self._clauses.infinitive(scene, cue) >= 0

    def _trails(self, stage: Stage, scene: Scene, cue: Cue) -> bool:
        """Tell whether the cue closes its sentence as an attribution after a comma."""
        lowers = scene.tokens.lowers
        if cue.form.kind not in _INDIRECT:
            return False
        if "," not in lowers[scene.first + 1 : cue.first]:
            return False
        if self._clauses.that_after(scene, cue) >= 0:
            return False
        party = self._subjects.of(stage, scene, cue)
        before = party is not None and party.last <= cue.first
        if before and cue.form.bare and self._clauses.bare(stage, scene, cue) >= 0:
            return False
        near = lowers[max(scene.first, cue.first - _RELATIVE_REACH) : cue.first]
        related = lowers[cue.first - 1] != "," and not self._relatives.isdisjoint(near)
        if party is None or related:
            return False
        begin = self._outer(scene, self._begin(stage, scene, cue, party))
        if begin <= scene.first + LEAST_CLAUSE or not self._is_parted(stage, scene, begin):
            return False
        rest = lowers[max(cue.last, party.last) : scene.last]
        if "," in rest[:-1]:
            rest = rest[: rest.index(",")]
        return not rest or (len(rest) <= _TRAILING and rest[0] not in self._joints)

    def _is_parted(self, stage: Stage, scene: Scene, index: int) -> bool:
        """Tell whether a comma stands before a token, or before the mark that closes there."""
        lowers, starts = scene.tokens.lowers, scene.tokens.starts
        if lowers[index - 1] == ",":
            return True
        closed = not lowers[index - 1][0].isalnum() and stage.quoted(starts[index - 1] - 1)
        return closed and index - 2 > scene.first and lowers[index - 2] == ","

    def _begin(self, stage: Stage, scene: Scene, cue: Cue, party: Party) -> int:
        """Return the token where the cue or its speaker's phrase begins, whichever is first."""
        return min(cue.first, stage.token_at(scene.passage, self._subjects.begin(party)))

    def _outer(self, scene: Scene, begin: int) -> int:
        """Return where an attribution begins, with its determiner and auxiliary."""
        lowers = scene.tokens.lowers
        while begin > scene.first and lowers[begin - 1] in self._opening:
            begin -= 1
        return begin

    def _backward(self, stage: Stage, scene: Scene, cue: Cue, party: Party) -> Utterance | None:
        """Return the sentence before as what was said ("Dat meldt de politie.")."""
        if scene.index == 0:
            return None
        before = stage.scenes[scene.index - 1]
        if stage.passages[before.passage].kind is not _BODY:
            return None
        if stage.quoted(before.start + 1) or before.passage < scene.passage - 1:
            return None
        utterance = self._made(before, None, None, before.first, before.last)
        if utterance is not None:
            utterance.scene = scene
            utterance.party = party
            utterance.cue = cue_span(scene, cue)
            utterance.opening = before.index
        return utterance

    def _attributed(self, stage: Stage, scene: Scene, cue: Cue) -> Utterance | None:
        """Return the clause that volgens, according to or aldus gives to a source."""
        lowers = scene.tokens.lowers
        party = self._subjects.of(stage, scene, cue)
        if party is None or self._is_matter(scene, party):
            return None
        opens = cue.first - scene.first <= 1
        behind = cue.form.kind is _POSTPOSED
        if opens and (behind or lowers[scene.first] in self._back):
            rest = [word for word in lowers[party.last : scene.last] if word[0].isalnum()]
            if len(rest) < _TRAILING:
                return self._backward(stage, scene, cue, party)
        if behind or self._clauses.is_adverbial(scene, party.last):
            end = cue.first
            while end > scene.first and not lowers[end - 1][0].isalnum():
                end -= 1
            return self._made(scene, party, cue, self._clauses.start(scene, end), end)
        before = "" if opens else lowers[cue.first - 1]
        if before == "," and not (self._inverted and self._clauses.turns(scene, party.last)):
            first = self._clauses.start(scene, cue.first)
            parted = "," in lowers[party.last : scene.last]
            return self._made(scene, party, cue, first, scene.last if parted else cue.first - 1)
        if opens or before == "," or before in self._joints:
            first = self._clauses.past_apposition(scene, party)
            return self._made(scene, party, cue, first, scene.last)
        return self._made(scene, party, cue, self._clauses.inner(scene, cue), scene.last)

    def _own(self, stage: Stage, scene: Scene, cue: Cue) -> Utterance | None:
        """Return the sentence that its own subject is the source of (naar eigen zeggen)."""
        party = self._subjects.of(stage, scene, cue)
        if party is None:
            return None
        first = cue.last if cue.first == scene.first else scene.first
        return self._made(scene, party, cue, first, scene.last)

    def _is_matter(self, scene: Scene, party: Party) -> bool:
        if party.kind is not _GROUP:
            return False
        lowers = scene.tokens.lowers
        return lowers[party.last - 1] in self._matters or not self._matters.isdisjoint(
            lowers[party.first : party.first + 2]
        )

    def _made(
        self, scene: Scene, party: Party | None, cue: Cue | None, first: int, end: int
    ) -> Utterance | None:
        """Return the clause of tokens `first` to `end` as an utterance, without loose marks."""
        tokens = scene.tokens
        if end - first < LEAST_CLAUSE:
            return None
        start, last = tokens.starts[first], tokens.ends[end - 1]
        while last > start and tokens.text[last - 1] in _LOOSE_END:
            last -= 1
        if last <= start:
            return None
        span = None if cue is None else (tokens.starts[cue.first], tokens.ends[cue.last - 1])
        return Utterance(start, last, False, scene, party, span, None, False, scene.index)
