"""What a figure counts where it is not said again: 38 of them, er werden er 38 neergehaald."""

from collections import deque
from decimal import Decimal

from workbench.extract.counted.lexicon import ADVERB, PARTICLE, PREPOSITION, VERB
from workbench.extract.counted.sentence import Sentence
from workbench.extract.counted.telling import VerbFound
from workbench.extract.figures.draft import FigureDraft
from workbench.extract.lemmas import Known, words
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind

_COUNT, _RATIO = FigureKind.COUNT, FigureKind.RATIO
_POINTING = frozenset((_COUNT, _RATIO, FigureKind.PERCENTAGE))
_CACHE = 20_000
_REMEMBERED = 4
"""Counts before a figure of which it may be a part."""
_MOST_PARTS = 40
"""Figures of one sentence that are tried as parts of its first."""
_SHARES = frozenset((FigureKind.PERCENTAGE, _RATIO))
_CLAUSE_REACH = 24
"""Tokens before a figure in which a total or a pronoun of its clause stands."""
_FAR = 100
"""Times a number that one of the same things is no longer larger."""
_PEOPLE_REACH = 2
"""Sentences back in which people were counted whom a verb of people means."""
_ANAPHOR_REACH = 8
"""Tokens before a figure in which a word may point back."""


class Antecedents:
    """The words that point back, by the grammar of a pack."""

    def __init__(self, pack: Pack) -> None:
        grammar = pack.grammar
        self.of = grammar.partitives.of
        self.definite = pack.numbers.words.definite
        self.pronouns = words(grammar.partitives.pronouns)
        self.anaphors = [tuple(phrase.split()) for phrase in words(grammar.partitives.anaphors)]
        self.anaphor_firsts = frozenset(phrase[0] for phrase in self.anaphors)
        self.anaphor_lasts = frozenset(phrase[-1] for phrase in self.anaphors)
        self.stand_ins = self.pronouns | words(grammar.partitives.subjects)
        self.estimates = words(grammar.partitives.estimates)
        self.quantitative = words(grammar.partitives.quantitative)
        self.compared = words(grammar.partitives.compared)
        self.compared_alone = [[word] for word in self.compared]
        self.amounts = words(grammar.words.amounts)
        self.than = words(grammar.words.than)
        self.more = [tuple(phrase.split()) for phrase in words(grammar.partitives.more)]
        self.more_lasts = frozenset(phrase[-1] for phrase in self.more)
        self.people = grammar.people.noun
        self.people_verbs = words(grammar.people.verbs)
        self.people_nouns = words(grammar.people.nouns)
        endings = tuple(grammar.people.endings.split())
        self.person = Known(lambda word: word.endswith(endings), _CACHE).__getitem__
        """Whether a word ends as one for people does."""
        self.predicates = dict(
            word.partition("=")[::2] for word in grammar.words.predicates.split()
        )
        self.levels = words(grammar.subjects.verbs)

    def fresh(self) -> "Memory":
        """Return a memory for one passage."""
        return Memory(self)


class Memory:
    """What was counted before in a passage."""

    def __init__(self, table: Antecedents) -> None:
        self._table = table
        self._last: FigureDraft | None = None
        self._last_people: FigureDraft | None = None
        self._last_share: FigureDraft | None = None
        self._listed: list[FigureDraft] = []
        """What was counted in the sentence at hand."""
        self._lost = False
        """Whether a number of the sentence at hand counts what nothing tells."""
        self._here = False
        """Whether the last one stands in the sentence at hand."""
        self._age = self._people_age = self._share_age = 0
        """Sentences since something, people, and a share of something were counted."""
        self._by_value: dict[Decimal, FigureDraft] = {}
        self._recent: deque[FigureDraft] = deque(maxlen=_REMEMBERED)
        """What the last sentence that counted something counted."""
        self._entered = False

    def enter(self) -> None:
        """Go on to the next sentence."""
        self._here = self._lost = False
        self._entered = True
        self._listed = []
        self._age += 1
        self._people_age += 1
        self._share_age += 1

    def keep(self, sentence: Sentence, draft: FigureDraft) -> None:
        """Remember what a figure counts; a part named beside its whole leaves the whole in mind."""
        if not draft.counted:
            return
        if draft.kind in _SHARES:
            self._last_share, self._share_age = draft, 0
            if self._is_people(draft):
                self._last_people, self._people_age = draft, 0
        if draft.kind is _RATIO:
            self._remember(draft)
        if draft.kind is not _COUNT:
            return
        self._here = True
        if self._last is not None and self.is_part(sentence, draft):
            return
        if self._sums(draft):
            return
        self._last, self._age = draft, 0
        self._remember(draft)
        if draft.low is not None and draft.low == draft.high:
            self._by_value[draft.low] = draft
        if self._is_people(draft):
            self._last_people, self._people_age = draft, 0

    def _remember(self, draft: FigureDraft) -> None:
        if self._entered:
            self._recent.clear()
            self._entered = False
        self._recent.append(draft)

    def _sums(self, draft: FigureDraft) -> bool:
        """Tell the last part of a whole counted before in its sentence: 22 riders, 13 women and
        nine men. The whole stays in mind."""
        self._listed.append(draft)
        if not 2 < len(self._listed) <= _MOST_PARTS:
            return False
        values = [known.low for known in self._listed]
        parts = [value for value in values[1:] if value is not None]
        if len(parts) + 1 != len(values) or sum(parts) != values[0]:
            return False
        self._last, self._age = self._listed[0], 0
        if self._is_people(self._listed[0]):
            self._last_people, self._people_age = self._listed[0], 0
        return True

    def is_part(self, sentence: Sentence, draft: FigureDraft) -> bool:
        """Tell a part of what was just counted: 14 people, including three children."""
        lowers, end = sentence.lowers, draft.token_start
        if end <= sentence.start or lowers[end - 1] not in self._table.anaphor_lasts:
            return False
        for phrase in self._table.anaphors:
            start = end - len(phrase)
            if start >= sentence.start and tuple(lowers[start:end]) == phrase:
                return True
        return False

    def _is_people(self, draft: FigureDraft) -> bool:
        counted = (draft.counted or "").lower()
        nouns = self._table.people_nouns
        if counted in nouns:
            return True
        parts = counted.split()
        if parts and parts[0] in nouns:
            return True
        return any(map(self._table.person, parts[:3]))

    def is_anaphoric(self, sentence: Sentence, draft: FigureDraft, verb: VerbFound) -> bool:
        """Tell whether words around the figure point back to something counted before."""
        if draft.kind is not _COUNT:
            return False
        if self._says_more(sentence, draft):
            return True
        if self._here and (
            not sentence.clause_of(draft.token_start).verbs or self._is_compared(sentence, draft)
        ):
            return True
        return self._points_back(sentence, draft) or (
            (verb.lemma or "") in self._table.people_verbs and not self._subjectless(draft)
        )

    @staticmethod
    def _subjectless(draft: FigureDraft) -> bool:
        return draft.unit is not None

    def _points_back(self, sentence: Sentence, draft: FigureDraft) -> bool:
        table, lowers = self._table, sentence.lowers
        after = draft.token_end
        partitive = after + 1 < sentence.end and lowers[after] == table.of
        if partitive and lowers[after + 1] in table.pronouns:
            return True
        if after < sentence.end and self._phrase_at(lowers, after):
            return True
        start = max(sentence.start, draft.token_start - _ANAPHOR_REACH)
        if not table.anaphor_firsts.isdisjoint(lowers[start : draft.token_start]):
            for index in range(start, draft.token_start):
                if self._phrase_at(lowers, index):
                    return True
        before = draft.token_start - 1
        while before > sentence.start and self._fills(sentence, before):
            before -= 1
        return before > sentence.start and lowers[before] in table.quantitative

    def _fills(self, sentence: Sentence, index: int) -> bool:
        """Tell an adverb between a pronoun and its number: de coalitie verliest er samen zes."""
        tag = sentence.tags[index]
        plain = tag & ADVERB and not tag & (VERB | PREPOSITION)
        return bool(plain) and sentence.lowers[index] not in self._table.quantitative

    def _phrase_at(self, lowers: list[str], index: int) -> bool:
        return lowers[index] in self._table.anaphor_firsts and any(
            tuple(lowers[index : index + len(phrase)]) == phrase for phrase in self._table.anaphors
        )

    def _is_compared(self, sentence: Sentence, draft: FigureDraft) -> bool:
        """Tell a difference from what is counted before it: 24 seats, six fewer than in May."""
        at, lowers = draft.token_end, sentence.lowers
        if at >= sentence.end or lowers[at] not in self._table.compared:
            return False
        after = at + 1
        closed = after >= sentence.end or not lowers[after][0].isalnum()
        return closed or lowers[after] in self._table.than

    def _says_more(self, sentence: Sentence, draft: FigureDraft) -> bool:
        lowers, table = sentence.lowers, self._table
        for end in (draft.number_token_start, draft.token_start):
            if end <= sentence.start or lowers[end - 1] not in table.more_lasts:
                continue
            for phrase in table.more:
                start = end - len(phrase)
                if start >= sentence.start and tuple(lowers[start:end]) == phrase:
                    return True
        return False

    def recall(self, sentence: Sentence, draft: FigureDraft, verb: VerbFound) -> None:
        """Give the figure what was counted before, or people, marked as inferred."""
        if draft.kind is _COUNT and self._is_definite(sentence, draft):
            same = self._by_value.get(draft.low) if draft.low is not None else None
            if same is not None or self._last is not None:
                self._give(draft, same or self._last)
                self.keep(sentence, draft)
                return
        points = draft.kind in _POINTING and self._points_back(sentence, draft)
        if not points and draft.kind is _COUNT:
            predicate = self._predicate(sentence, draft)
            if predicate is not None:
                draft.verb = predicate if draft.verb in (None, "be", "leave") else draft.verb
                self._give_people(draft)
                return
            if verb.lemma in self._table.people_verbs:
                if self._here and sentence.lowers[sentence.start] == self._table.of:
                    # Of the 213 hostages taken, 96 have been freed.
                    self._give(draft, self._last)
                else:
                    self._give_people(draft)
                return
        if draft.kind in _SHARES:
            if points and self._last is not None:
                self._give(draft, self._last)
            else:
                self._recall_share(sentence, draft, verb)
            return
        if self._last is None and not (points and self._recent):
            return
        if self._is_measure(sentence, draft):
            return
        alike = points or self._says_more(sentence, draft) or self._here
        if self._last is not None:
            alike = alike or (verb.lemma is not None and verb.lemma == self._last.verb)
        begins = draft.token_start <= sentence.start + 1
        free = not self._is_led(sentence, draft) or self._levels(sentence, draft, verb)
        bare = free and self._is_bare(sentence, draft) and not self._is_far(draft)
        alike = alike or (self._age <= 1 and bare and not self._lost)
        if draft.kind is _COUNT and (alike or begins):
            part = points and not self._says_more(sentence, draft)
            self._give(draft, self._whole(draft) if part else self._last)
            self._here = True
            self._age = 0
        else:
            self._lost = True

    def _is_measure(self, sentence: Sentence, draft: FigureDraft) -> bool:
        """Tell a number that others are held against: 7,900 are older than 65."""
        before = draft.token_start - 1
        return before >= sentence.start and sentence.lowers[before] in self._table.than

    def _levels(self, sentence: Sentence, draft: FigureDraft, verb: VerbFound) -> bool:
        """Tell whether a total, an estimate or one more is what a preposition leads to."""
        table, lowers = self._table, sentence.lowers
        if (verb.lemma or "") in table.estimates:
            return True
        if lowers[draft.token_end : draft.token_end + 1] in table.compared_alone:
            return True
        start = sentence.clause_of(draft.token_start).start
        start = max(start, draft.token_start - _CLAUSE_REACH)
        return not table.amounts.isdisjoint(lowers[start : draft.token_start])

    def _is_far(self, draft: FigureDraft) -> bool:
        """Tell a number so much larger that it is of something else: 60 million for 28,000."""
        last = self._last.low if self._last is not None else None
        return draft.low is not None and bool(last) and draft.low > _FAR * (last or 0)

    def _is_led(self, sentence: Sentence, draft: FigureDraft) -> bool:
        """Tell whether a preposition governs the number, so that its verb asks for a level."""
        before = draft.token_start - 1
        if before < sentence.start:
            return False
        if not sentence.tags[before] & PREPOSITION:
            return False
        parted = sentence.tags[before] & PARTICLE and before > sentence.start
        return not (parted and sentence.tags[before - 1] & VERB)

    @staticmethod
    def _is_bare(sentence: Sentence, draft: FigureDraft) -> bool:
        """Tell whether no word follows the number that could be what it counts."""
        at = draft.token_end
        if at >= sentence.end or not sentence.lowers[at][0].isalpha():
            return True
        return not sentence.capital(at)

    def _recall_share(self, sentence: Sentence, draft: FigureDraft, verb: VerbFound) -> None:
        """Give a share what the share before it is of, or what was counted just before.

        It takes the first in the same sentence, where a pronoun stands for it (in January that was
        2.9 percent) and where it opens its clause; the second where it opens its clause or people
        die or are hurt.
        """
        clause = sentence.clause_of(draft.token_start)
        opens = draft.token_start == clause.start and self._is_bare(sentence, draft)
        if self._last_share is not None and self._share_age <= 1:
            if not self._share_age or opens or self._has_pronoun(sentence, draft, clause.start):
                self._give(draft, self._last_share)
                self._share_age = 0
            return
        hurt = verb.lemma in self._table.people_verbs
        if (opens or hurt) and self._last_people is not None and self._people_age <= 1:
            self._give(draft, self._last_people)
            self._last_share, self._share_age = draft, 0
        elif opens and draft.kind is _RATIO and self._last and self._age <= 1:
            self._give(draft, self._last)
            self._last_share, self._share_age = draft, 0

    def _has_pronoun(self, sentence: Sentence, draft: FigureDraft, start: int) -> bool:
        lowers, start = sentence.lowers, max(start, draft.token_start - _CLAUSE_REACH)
        after = lowers[draft.token_end : draft.token_end + 1]
        return not self._table.stand_ins.isdisjoint(lowers[start : draft.token_start] + after)

    def _whole(self, draft: FigureDraft) -> FigureDraft | None:
        """Return what was counted last that so many can be a part of: 117 drones and six missiles,
        of which 98 were shot down."""
        part = draft.low if draft.low is not None else draft.high
        for known in reversed(self._recent):
            whole = known.kind is _COUNT and known.low is not None
            most = known.high if whole else None
            if part is None or most is None or most >= part:
                return known
        return self._last

    def _is_definite(self, sentence: Sentence, draft: FigureDraft) -> bool:
        """Tell whether the number speaks of things told of before: van de 71 werden er 38."""
        table, lowers, at = self._table, sentence.lowers, draft.token_start - 1
        if at < sentence.start or lowers[at] not in table.definite:
            return False
        return at == sentence.start or lowers[at - 1] == table.of

    def _predicate(self, sentence: Sentence, draft: FigureDraft) -> str | None:
        after = draft.token_end
        if after >= sentence.end:
            return None
        found = self._table.predicates.get(sentence.lowers[after])
        return found.replace("_", " ") if found else None

    def _give_people(self, draft: FigureDraft) -> None:
        if self._last_people is not None and self._people_age <= _PEOPLE_REACH:
            self._give(draft, self._last_people)
            return
        draft.counted = draft.counted_lemma = self._table.people
        draft.inferred.append("counted")

    @staticmethod
    def _give(draft: FigureDraft, source: FigureDraft | None) -> None:
        if source is None:
            return
        draft.counted = source.counted
        draft.counted_start, draft.counted_end = source.counted_start, source.counted_end
        draft.counted_lemma = source.counted_lemma
        draft.inferred.append("counted")
