"""Finds who a reporting word speaks of: before it, after it, or beside its auxiliary."""

from collections.abc import Callable

from workbench.extract.lemmas import PARTICIPLE, lemmas_of
from workbench.extract.speech.cues import Cue, CueKind
from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.parties import PartyReader
from workbench.extract.speech.party import Party, PartyKind
from workbench.extract.speech.stage import Scene, Stage
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack

_AUXILIARY_REACH = 18
_OWNERS = ("'s", "’s", "s'", "s’")
_AGENT_REACH = 20
_CLOSING = 12
"""Tokens after a verb in which its sentence ends, where they are its subject."""
_NAMED_BEHIND = (CueKind.PREPOSED, CueKind.POSTPOSED, CueKind.LOCATED)
"""Cues that the source always follows."""
_OWN = CueKind.OWN
_SAYING, _THINKING = CueKind.SAYING, CueKind.THINKING
_GROUP, _PRONOUN, _NAME = PartyKind.GROUP, PartyKind.PRONOUN, PartyKind.NAME


class SubjectReader:
    """Reads the subject of reporting words in one language."""

    def __init__(self, pack: Pack, lexicon: NameLexicon, parties: PartyReader) -> None:
        phrases = pack.speech.phrases
        self._parties = parties
        self.named = parties.named
        """Returns a name at a token as a speaker."""
        self._inverted = pack.speech.inverted
        self._verb = lemmas_of(pack).verb
        self._progressive = pack.speech.verbs.progressive
        self._prepositions = phrases.prepositions
        self._evident_links = pack.speech.attribution.evident_links
        self._that = pack.speech.that
        self._auxiliaries = phrases.auxiliaries
        self._passives = phrases.passives
        self._adverbs = phrases.adverbs
        self._joints = phrases.conjunctions
        self._links = phrases.links - phrases.additions
        self._sharing = phrases.conjunctions | phrases.adverbs
        """Words right before a verb that may have its subject from the verb before it."""
        self._plurals = pack.speech.verbs.plurals
        self._infinitives = phrases.infinitives
        self._pronouns = phrases.pronouns
        self._passive_leads = phrases.passives | phrases.adverbs
        """Words that may stand right before a verb in the passive."""
        self._agents = phrases.agents
        self._determiners = lexicon.determiners

    def of(self, stage: Stage, scene: Scene, cue: Cue) -> Party | None:
        """Return the speaker that the cue's own sentence names, None where it names none."""
        known = stage.subjects
        key = id(cue)
        if known is not None and key in known:
            return known[key]
        party = self._own(stage, scene, cue)
        if party is None and scene.tokens.lowers[cue.first - 1] in self._sharing:
            party = self._shared(stage, scene, cue)
        if known is not None:
            known[key] = party
        return party

    def judging(self, stage: Stage, scene: Scene, opening: int) -> Party | None:
        """Return who calls something what stands in marks right before a participle; they open at
        token `opening`."""
        return self._by_auxiliary(stage, scene, opening, scene.first)

    def _shared(self, stage: Stage, scene: Scene, cue: Cue) -> Party | None:
        """Return the subject that a verb after a conjunction has from before it (and said)."""
        lowers, first = scene.tokens.lowers, scene.first
        index = cue.first - 1
        while index > first and lowers[index] in self._adverbs:
            index -= 1
        if index <= first or lowers[index] not in self._joints or cue.form.nominal:
            return None
        if cue.form.kind in _NAMED_BEHIND or cue.form.evident:
            return None
        for other in reversed(scene.cues):
            subject = first <= other.first < index and other.form.kind not in _NAMED_BEHIND
            party = self.of(stage, scene, other) if subject and not other.form.nominal else None
            if party is not None:
                return party
        if stage.quoted(scene.tokens.starts[first] + 1):
            return None
        party = self._parties.after(scene.tokens, stage.book, first, index)
        if party is None or (party.kind is _GROUP and not party.head):
            return None
        return party

    def _own(self, stage: Stage, scene: Scene, cue: Cue) -> Party | None:
        first, last = stage.free_range(scene, cue)
        tokens, book, form = scene.tokens, stage.book, cue.form
        if form.kind in _NAMED_BEHIND:
            return self._parties.after(tokens, book, cue.last, last, objects=True)
        if form.evident or form.speakerless or form.kind is _OWN:
            other = self._otherwise(cue)
            if other is not None:
                return other(stage, scene, cue)
        if form.nominal and cue.first == scene.first:
            return None
        own = self._beside if self._inverted else self._ahead
        return own(stage, scene, cue, first, last)

    def _ahead(self, stage: Stage, scene: Scene, cue: Cue, first: int, last: int) -> Party | None:
        """Return the subject where it stands before the verb, save for a verb that opens or closes
        a sentence, within the tokens `first` to `last`."""
        lowers = scene.tokens.lowers
        word = lowers[cue.first - 1] if cue.first > first else ""
        if word in self._passive_leads and self._is_passive(scene, cue, first):
            return None
        if word in self._prepositions and cue.form.kind is _THINKING:
            # What somebody is brought to, or does it by (fooled them into believing).
            return None
        if word == "," and cue.form.clausal and not cue.form.addressing:
            closing = self._closing(stage, scene, cue, last)
            if closing is not None:
                return closing
        party = self._leading(stage, scene, cue, first)
        if party is not None:
            unknown = party.kind is _GROUP and not party.head
            if unknown and self._is_noun(scene.tokens, party, cue):
                return None
            if party.first - 1 > first and self._hangs(scene, party, first):
                party = self._parties.after(scene.tokens, stage.book, first, cue.first)
        if party is None and word in self._infinitives:
            party = self._of_infinitive(stage, scene, cue, first)
        return party or self._apart(stage, scene, cue, first, last)

    def _closing(self, stage: Stage, scene: Scene, cue: Cue, last: int) -> Party | None:
        """Return the speaker that stands last in the sentence, right behind a verb that takes no
        object (costs have risen, said the chief executive)."""
        if last < scene.last or scene.last - cue.last > _CLOSING:
            return None
        party = self._parties.after(scene.tokens, stage.book, cue.last, last)
        if party is None or not (party.head or party.kind is _NAME):
            return None
        rest = scene.tokens.lowers[party.last : scene.last]
        return None if any(word[0].isalnum() for word in rest) else party

    def _beside(self, stage: Stage, scene: Scene, cue: Cue, first: int, last: int) -> Party | None:
        """Return the subject where it stands before or after a finite verb, within the tokens
        `first` to `last`."""
        tokens, form = scene.tokens, cue.form
        if form.participle and self._is_passive(scene, cue, first):
            return None
        if form.participle or (cue.particle >= cue.last and self._is_led(scene, cue)):
            return self._by_auxiliary(stage, scene, cue.first, first)
        before = self._leading(stage, scene, cue, first)
        leads = before is not None and self._is_subject(scene, before, cue.first, first)
        if leads and cue.last < last:
            # The pronoun right after the verb is its subject all the same.
            word = tokens.lowers[cue.last]
            leads = word not in self._pronouns or word in self._adverbs
        unknown = before is not None and self._may_be_adverb(before, cue)
        if leads and not unknown:
            return before
        after = self._parties.after(tokens, stage.book, cue.last, last)
        named = after is not None and after.kind is _NAME and bool(after.role or after.candidate)
        if leads and not (unknown and named):
            return before
        if unknown and named:
            return after
        if form.nominal and (after is None or after.kind is _GROUP):
            return None
        return after

    def _leading(self, stage: Stage, scene: Scene, cue: Cue, first: int) -> Party | None:
        """Return the speaker that stands before the cue, no other cue inside it."""
        party = self._parties.before(scene.tokens, stage.book, cue.first, first)
        if party is not None and party.kind is _GROUP and len(scene.cues) > 1:
            party = self._past_cue(stage, scene, cue, party)
        if not cue.form.nominal:
            return party
        tied = cue.last < scene.last and scene.tokens.lowers[cue.last] in self._links
        if (tied and not self._inverted) or _is_owned(scene.tokens, cue, first):
            return None
        plain = self._is_plain(party, cue) or self._is_past_participle(scene, party, cue)
        return party if plain else None

    def _otherwise(self, cue: Cue) -> Callable[[Stage, Scene, Cue], Party | None] | None:
        """Return how to read the source of a cue that has no speaker for its subject."""
        if cue.form.evident:
            return self._evidence
        if cue.form.speakerless and self._inverted:
            return self._fronted
        return self._of_clause if cue.form.kind is _OWN else None

    def _of_infinitive(self, stage: Stage, scene: Scene, cue: Cue, first: int) -> Party | None:
        """Return the subject of the verb that the cue hangs on (she appeared to say)."""
        if cue.first - 2 <= first:
            return None
        for index in (cue.first - 2, cue.first - 3):
            party = self._parties.before(scene.tokens, stage.book, index, first)
            if party is not None and (party.head or party.kind is not _GROUP):
                return party
        return None

    def _is_led(self, scene: Scene, cue: Cue) -> bool:
        """Tell whether a separable infinitive hangs on an auxiliary (heeft ... laten weten)."""
        if cue.particle > cue.last + 1:
            return False
        lowers = scene.tokens.lowers
        low = max(scene.first, cue.first - _AUXILIARY_REACH)
        several = lowers[cue.first].endswith(self._plurals)
        return several and any(word in self._auxiliaries for word in lowers[low : cue.first])

    def _apart(self, stage: Stage, scene: Scene, cue: Cue, first: int, last: int) -> Party | None:
        """Return the speaker where the verb comes first or stands far from its subject, within
        the tokens `first` to `last` that no marks bound."""
        tokens, book = scene.tokens, stage.book
        if cue.form.kind is _SAYING and cue.first == first + 1:
            thing = self._parties.thing(tokens, first, cue.first)
            if thing is not None:
                return thing
        if cue.first > first and tokens.lowers[cue.first - 1] != ",":
            return None
        led = cue.first > first and tokens.lowers[cue.first].endswith(self._progressive)
        if led or (cue.last < len(tokens) and self._opens_place(tokens, cue.last)):
            thing = self._parties.thing(tokens, first, first + 1) if led else None
            return thing or self._parties.after(tokens, book, first, cue.first)
        after = self._parties.after(tokens, book, cue.last, last)
        listens = after is not None and tokens.lowers[after.last : after.last + 1]
        return None if listens and listens[0] in self._that else after

    def _of_clause(self, stage: Stage, scene: Scene, cue: Cue) -> Party | None:
        """Return the subject of the clause around words that are no verb."""
        first = scene.first
        if cue.first == first:
            # The finite verb comes next, then the subject.
            return self._parties.after(scene.tokens, stage.book, cue.last + 1, scene.last)
        party = self._parties.after(scene.tokens, stage.book, first, cue.first)
        if party is None or (party.kind is _GROUP and not party.head):
            return None
        return party

    def agent(self, stage: Stage, scene: Scene, cue: Cue) -> Party | None:
        """Return who does what a passive says, outside marks (was called so by the judge)."""
        lowers = scene.tokens.lowers
        for index in range(scene.first, scene.last - 1):
            if (
                lowers[index] in self._agents
                and abs(index - cue.first) <= _AGENT_REACH
                and not stage.quoted(scene.tokens.starts[index])
            ):
                return self._parties.after(
                    scene.tokens, stage.book, index + 1, scene.last, objects=True
                )
        return None

    def is_passive(self, scene: Scene, cue: Cue) -> bool:
        """Tell whether the verb's subject is not who speaks (was accused of)."""
        if self._inverted:
            low = max(scene.first, cue.first - _AUXILIARY_REACH)
            before = scene.tokens.lowers[low : cue.first]
            return cue.form.participle and any(word in self._passives for word in before)
        return self._is_passive(scene, cue, scene.first)

    def _past_cue(self, stage: Stage, scene: Scene, cue: Cue, party: Party) -> Party | None:
        """Return the speaker without a reporting verb inside it (the judge said Webb had shown)."""
        for other in reversed(scene.cues):
            inside = party.first <= other.first < party.last and other.first < cue.first
            if inside and not other.form.nominal:
                return self._parties.before(scene.tokens, stage.book, cue.first, other.last)
        return party

    def _opens_place(self, tokens: Tokens, index: int) -> bool:
        """Tell whether a preposition follows the verb, so that its subject stands before it, a
        long apposition between (Priya Nair, a mother of two, said outside the school)."""
        return tokens.lowers[index] in self._prepositions

    def _evidence(self, stage: Stage, scene: Scene, cue: Cue) -> Party | None:
        """Return the source after the verb's own link, or after that link at the start."""
        lowers = scene.tokens.lowers
        index, end = cue.last, scene.last
        if index >= end or lowers[index] not in self._evident_links:
            index, end = scene.first, cue.first
        if lowers[index] not in self._evident_links:
            return None
        return self._parties.after(scene.tokens, stage.book, index + 1, end, objects=True)

    def begin(self, party: Party) -> int:
        """Return the character where the speaker's phrase begins, role included."""
        candidate = party.candidate
        if party.role and party.role[0] < party.start:
            return party.role[0]
        if candidate and 0 <= candidate.lead < candidate.start:
            return candidate.lead
        return party.start

    def _hangs(self, scene: Scene, party: Party, first: int) -> bool:
        """Tell whether what stands before the verb hangs on a preposition (printed in Nature)."""
        index = party.first - 1
        if index >= first and scene.tokens.lowers[index] in self._determiners:
            index -= 1
        return index > first and scene.tokens.lowers[index] in self._prepositions

    def _is_noun(self, tokens: Tokens, party: Party, cue: Cue) -> bool:
        """Tell whether a form in -ing is the noun of the unknown words before it (a yellow
        warning)."""
        if not self._progressive or not tokens.lowers[cue.first].endswith(self._progressive):
            return False
        return party.last == cue.first and tokens.lowers[party.first] in self._determiners

    def _is_plain(self, party: Party | None, cue: Cue) -> bool:
        """Tell whether a speaker stands right before a form that may be a noun."""
        if party is None or (party.last != cue.first and party.kind is not _NAME):
            return False
        return party.kind is not _GROUP or bool(party.head)

    def _is_past_participle(self, scene: Scene, party: Party | None, cue: Cue) -> bool:
        """Tell whether a clause without a verb of its own parts the group that opens the sentence
        from the verb (the report, published on Friday, notes that)."""
        lowers = scene.tokens.lowers
        if party is None or not party.head or party.first != scene.first:
            return False
        if cue.last >= scene.last or lowers[cue.last] not in self._that:
            return False
        if lowers[cue.first - 1] != "," or lowers[party.last] != ",":
            return False
        return bool(self._verb(lowers[party.last + 1]).kinds & PARTICIPLE)

    def _may_be_adverb(self, before: Party, cue: Cue) -> bool:
        """Tell whether one unknown word stands before the verb: no speaker where a name follows."""
        single = before.last - before.first == 1 and before.last == cue.first
        return single and before.kind is _GROUP and not before.head

    def _fronted(self, stage: Stage, scene: Scene, cue: Cue) -> Party | None:
        """Return the text or desk in which something is read (in het rapport staat ...)."""
        if scene.tokens.lowers[scene.first] not in self._prepositions:
            return None
        return self._parties.after(
            scene.tokens, stage.book, scene.first + 1, cue.first, objects=True
        )

    def _is_passive(self, scene: Scene, cue: Cue, first: int) -> bool:
        """Tell whether the passive's auxiliary stands before the verb, adverbs between."""
        lowers = scene.tokens.lowers
        index = cue.first - 1
        while index > first and lowers[index] in self._adverbs:
            index -= 1
        if index < first or lowers[index] not in self._passives:
            return False
        return not lowers[cue.first].endswith(self._progressive)

    def _is_subject(self, scene: Scene, party: Party, verb: int, first: int) -> bool:
        """Tell whether what stands before the finite verb at token `verb` is its subject and no
        adverbial."""
        lowers = scene.tokens.lowers
        if party.kind is _PRONOUN:
            return True
        if party.kind is _GROUP and not party.head and party.last < verb:
            skipped = lowers[party.last : verb]
            if all(word in self._adverbs for word in skipped):
                return False
        if lowers[first] in self._prepositions and "," not in lowers[first : party.first]:
            return False
        begin = self.begin(party)
        index = party.first
        while index > first and scene.tokens.starts[index] > begin:
            index -= 1
        if index > first and lowers[index - 1] in self._determiners:
            index -= 1
        return index <= first or lowers[index - 1] not in self._prepositions

    def _by_auxiliary(self, stage: Stage, scene: Scene, end: int, first: int) -> Party | None:
        """Return the subject beside the auxiliary that stands before token `end`."""
        tokens = scene.tokens
        for index in range(end - 1, max(first - 1, end - _AUXILIARY_REACH), -1):
            word = tokens.lowers[index]
            if word in self._passives:
                return None
            if word in self._auxiliaries:
                before = self._parties.before(tokens, stage.book, index, first)
                if before is not None and self._is_subject(scene, before, end, first):
                    return before
                return self._parties.after(tokens, stage.book, index + 1, end)
        return None


def _is_owned(tokens: Tokens, cue: Cue, first: int) -> bool:
    """Tell whether a possessive stands right before the cue, which is then a noun."""
    return cue.first > first and tokens.text.endswith(
        _OWNERS, first and tokens.starts[first], tokens.ends[cue.first - 1]
    )
