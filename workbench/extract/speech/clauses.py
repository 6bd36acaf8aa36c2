"""Finds where the clause begins that a reporting word governs."""

from collections.abc import Sequence

from workbench.extract.lemmas import AUXILIARY, BASE, FINITE, lemmas_of
from workbench.extract.speech.cues import Cue, CueKind
from workbench.extract.speech.parties import PartyReader
from workbench.extract.speech.party import Party
from workbench.extract.speech.stage import Scene, Stage
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack

LEAST_CLAUSE = 2
"""Tokens."""
_THAT_REACH = 18
_TRAILING = 10
_MOST_COMMAS = 2
"""Between a cue and its clause."""
_VERB_REACH = 30
_WORD = 3
"""Tokens of "that" with one word and a stop (finds that exaggerated)."""
_JOINT_REACH = 8
_SHORTEST = 4
"""Tokens of "that" with two words and a stop: too few for a clause (finds that too late)."""
_SAYING, _THINKING = CueKind.SAYING, CueKind.THINKING
_LOOSE_START = frozenset("-–—−•*,;:.)")


class ClauseReader:
    """Reads clauses of reported speech in one language."""

    def __init__(self, pack: Pack, parties: PartyReader) -> None:
        speech = pack.speech
        self._inverted = speech.inverted
        self._parties = parties
        self._that = speech.that
        self._joints = speech.phrases.conjunctions
        self._breaks = speech.phrases.breaks
        splits = speech.phrases.conjunctions - speech.phrases.additions
        self._ends = speech.phrases.negations | speech.phrases.breaks | splits | set(";:—–")
        """Words and marks beyond which a cue does not reach its clause."""
        self._turns = self._ends | self._that | {","}
        self._adverbs = speech.phrases.adverbs
        self._skipped = speech.phrases.adverbs - speech.phrases.impersonal
        self._relatives = speech.phrases.relatives
        self._negations = speech.phrases.negations
        self._links = speech.phrases.links - speech.phrases.additions
        self._ties = self._links | speech.phrases.role_links
        self._echoes = speech.attribution.echoes
        self._verbs = speech.phrases.auxiliaries | speech.verbs.speakerless
        self._infinitives = speech.phrases.infinitives
        self._objects = speech.unspoken.objects
        self._degrees = speech.unspoken.degrees
        self._determiners = pack.names.determiners
        self._pronouns = speech.phrases.pronouns
        hedges = [phrase.split() for group in pack.hedges.before.values() for phrase in group]
        self._bounds = frozenset((words[0], "".join(words[1:2])) for words in hedges)
        """First two words of what stands before a number."""
        self._several = speech.phrases.bodies | speech.phrases.groups
        lemmas = lemmas_of(pack)
        self._verb, self._noun = lemmas.verb, lemmas.noun

    def _is_clause(self, scene: Scene, cue: Cue, that: int) -> bool:
        """Tell whether "that" opens a clause, and this verb's own."""
        marked = not scene.tokens.lowers[that + 1][0].isalnum()
        if scene.last - that <= _WORD + 2 * marked:
            return False
        if cue.form.denying and scene.tokens.lowers[that + 1] in self._echoes:
            # It stands for what others said (dismissed that as a joke).
            return False
        if that == cue.last:
            return scene.last - that > _SHORTEST or scene.tokens.lowers[that + 1] not in (
                self._infinitives
            )
        lowers = scene.tokens.lowers
        if cue.form.kind is _THINKING and self._weighs(lowers, cue.last, that):
            return False
        if cue.form.bare and that > cue.last and lowers[that - 1] in self._joints:
            # Its clause has begun without one (said they won and that).
            return False
        if not self._inverted and lowers[that + 1] in self._verbs:
            # Relative (a sign that read, the bomb that had gone off).
            return False
        if cue.form.denying and any(word not in self._adverbs for word in lowers[cue.last : that]):
            return False
        if lowers[that + 1] in self._infinitives and scene.last - that <= _SHORTEST:
            return False
        for other in scene.cues:
            if cue.first < other.first < that:
                form = other.form
                if form.kind is _SAYING and not form.nominal:
                    return False
        return True

    def _weighs(self, lowers: Sequence[str], first: int, that: int) -> bool:
        """Tell whether a word of degree with its adjective stands before "that", whose clause is
        then what comes of it; an adverb (so often) leaves it what was thought."""
        if lowers[that - 1] in self._adverbs or not lowers[that - 1].isalpha():
            return False
        return that - 2 >= first and lowers[that - 2] in self._degrees

    def is_adverbial(self, scene: Scene, first: int) -> bool:
        """Tell whether no more than adverbs and signs stand from token `first` on."""
        for word in scene.tokens.lowers[first : scene.last]:
            if word not in self._adverbs and word[0].isalnum():
                return False
        return True

    def turns(self, scene: Scene, index: int) -> bool:
        """Tell whether a finite verb stands at token `index`, so that a clause begins there."""
        if index >= scene.last:
            return False
        kinds = self._verb(scene.tokens.lowers[index]).kinds
        return bool(kinds & (FINITE | BASE | AUXILIARY))

    def that_after(self, scene: Scene, cue: Cue) -> int:
        """Return the token that opens the cue's clause, -1 where there is none."""
        if cue.that is not None:
            return cue.that
        cue.that = -1
        lowers, turns = scene.tokens.lowers, self._turns
        commas = 0
        end = min(scene.last - LEAST_CLAUSE, cue.last + _THAT_REACH)
        for index, word in enumerate(lowers[cue.last : end], cue.last):
            if word not in turns:
                continue
            if word in self._that:
                joined = commas != 1 or lowers[index - 1] == ","
                if joined and self._is_clause(scene, cue, index):
                    cue.that = index
                break
            if cue.form.negated and word in self._negations:
                continue
            if word in self._ends or commas == _MOST_COMMAS:
                break
            commas += 1
        return cue.that

    def before_colon(self, stage: Stage, scene: Scene, first: int, end: int) -> int:
        """Return the end of the clause, or the colon in it after which marks open."""
        tokens = scene.tokens
        for index in range(first, end - 1):
            if tokens.lowers[index] == ":" and stage.quoted(tokens.starts[index + 1]):
                return index
        return end

    def inner(self, scene: Scene, cue: Cue) -> int:
        """Return where the clause around a cue begins (terwijl er volgens de bond ...)."""
        lowers = scene.tokens.lowers
        for index in range(cue.first - 1, scene.first, -1):
            if lowers[index - 1] != ",":
                continue
            if lowers[index] in self._breaks:
                return index + 1
            if lowers[index] in self._relatives and index == cue.first - 1:
                return index
        return scene.first

    def start(self, scene: Scene, end: int) -> int:
        """Return where the reported clause before an attribution begins."""
        lowers = scene.tokens.lowers
        first = scene.first
        while first < end and (lowers[first] in _LOOSE_START or lowers[first] in self._joints):
            first += 1
        return first

    def infinitive(self, scene: Scene, cue: Cue) -> int:
        """Return where an infinitive clause begins after the cue, -1 where none does."""
        lowers = scene.tokens.lowers
        first = cue.last
        if cue.particle >= cue.last and self._is_open(scene, cue):
            first = cue.particle + 1
        while first < scene.last and lowers[first] in self._skipped:
            first += 1
        if first < scene.last and lowers[first] in self._that:
            return -1
        reach = first + _THAT_REACH if self._inverted else first + 1
        for index in range(first, min(scene.last - LEAST_CLAUSE + self._inverted, reach)):
            word = lowers[index]
            if word in self._infinitives:
                return first
            if word in self._breaks or word in ",:;.?!":
                return -1
        return -1

    def _is_open(self, scene: Scene, cue: Cue) -> bool:
        """Tell whether no clause begins before the particle (laat in een reactie weten)."""
        between = scene.tokens.lowers[cue.last : cue.particle]
        return not any(word in self._turns or word in self._infinitives for word in between)

    def bare(self, stage: Stage, scene: Scene, cue: Cue) -> int:
        """Return where a clause without "that" begins after the cue, -1 where none does."""
        if cue.bare is None:
            cue.bare = self._find_bare(stage, scene, cue)
        return cue.bare

    def _find_bare(self, stage: Stage, scene: Scene, cue: Cue) -> int:
        tokens, lowers = scene.tokens, scene.tokens.lowers
        index, last = cue.last, scene.last
        if cue.form.addressing:
            listener = self._parties.after(
                tokens, stage.book, index, min(last, index + 6), objects=True
            )
            if listener is None and index < last and lowers[index] in self._objects:
                listener = None
                index += 1
            elif listener is None:
                return -1
            else:
                index = listener.last
        while index < last and lowers[index] in self._adverbs:
            index += 1
        if index >= last - 2 or not lowers[index][0].isalnum():
            return -1
        if lowers[index] in self._objects and not self._counts(lowers, index):
            return -1
        if lowers[index] in self._joints or lowers[index] in self._negations:
            return -1
        if cue.form.clausal or self._has_verb(tokens, index, last):
            return index
        return index if cue.form.intending and self._has_infinitive(lowers, index, last) else -1

    def _counts(self, lowers: Sequence[str], index: int) -> bool:
        """Tell whether a bound and its number begin at token `index` (at least 27 cars)."""
        first, second, third = lowers[index : index + 3]
        if second[0].isdigit():
            return (first, "") in self._bounds
        return third[0].isdigit() and (first, second) in self._bounds

    def _has_infinitive(self, lowers: Sequence[str], first: int, last: int) -> bool:
        """Tell whether somebody is expected to do something (expects prices to fall)."""
        return any(
            lowers[index] in self._infinitives and self._verb(lowers[index + 1]).kinds & BASE
            for index in range(first + 1, min(last - 1, first + _JOINT_REACH))
        )

    def _has_verb(self, tokens: Tokens, first: int, last: int) -> bool:
        """Tell whether a verb follows that makes the words a clause and no object (the charge)."""
        lowers = tokens.lowers
        for index in range(first + 1, min(last, first + _VERB_REACH)):
            word, before = lowers[index], lowers[index - 1]
            if not word[0].isalnum() or before in self._determiners:
                continue
            if tokens.glued(index) and before in "'’":
                return True
            kinds = self._verb(word).kinds
            if kinds & (FINITE | AUXILIARY) or (kinds & BASE and before in self._pronouns):
                return before not in self._joints
            if kinds & BASE and (before in self._several or self._noun(before) != before):
                return True
        return False

    def past_party(self, scene: Scene, cue: Cue, party: Party) -> int:
        """Return the token after an attribution, the speaker's apposition included."""
        index = max(cue.last, party.last)
        candidate = party.candidate
        if candidate and candidate.role and candidate.role[0] > candidate.start:
            while index < scene.last and scene.tokens.starts[index] < candidate.role[1]:
                index += 1
        return index

    def past_apposition(self, scene: Scene, party: Party) -> int:
        """Return where the clause after a source begins, its apposition passed over."""
        index = party.last
        if index < scene.last and scene.tokens.lowers[index] == "(":
            for close in range(index, min(scene.last, index + _TRAILING)):
                if scene.tokens.lowers[close] == ")":
                    index = close + 1
                    break
        candidate = party.candidate
        if candidate and candidate.role and candidate.role[0] > candidate.start:
            while index < scene.last and scene.tokens.starts[index] < candidate.role[1]:
                index += 1
        elif candidate:
            index = self._past_place(scene, index)
        while index < scene.last and not scene.tokens.lowers[index][0].isalnum():
            index += 1
        return index

    def _past_place(self, scene: Scene, index: int) -> int:
        """Return the comma behind where the one named before token `index` is from (of Corvane
        Capital) or what of hers it is (Smith's account), `index` where nothing of the kind stands
        there."""
        lowers = scene.tokens.lowers
        if index + 1 >= scene.last:
            return index
        first = index + (lowers[index] == ",")
        if first > index:
            tied = lowers[first] in self._links and scene.tokens.forms[first + 1][0].isupper()
        else:
            tied = lowers[first] in self._ties or (
                lowers[first] in "'’" and scene.tokens.glued(first)
            )
        if not tied:
            return index
        for close in range(first + 1, min(scene.last, first + _TRAILING)):
            if lowers[close] == ",":
                return close
            if self.turns(scene, close):
                break
        return index
