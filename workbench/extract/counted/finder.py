"""Names the thing that a figure counts, what happened to it, and where."""

from bisect import bisect_left
from collections.abc import Sequence

from workbench.extract.counted.antecedents import Antecedents, Memory
from workbench.extract.counted.claimants import ClaimantReader
from workbench.extract.counted.lexicon import (
    ADJECTIVE,
    AUXILIARY,
    FINITE,
    OPENER,
    PARTICIPLE,
    Lexicon,
)
from workbench.extract.counted.nominal import NominalReader
from workbench.extract.counted.nouns import NounPhrase, NounReader
from workbench.extract.counted.places import Place, PlaceFinder
from workbench.extract.counted.ranks import RankReader
from workbench.extract.counted.sentence import Sentence
from workbench.extract.counted.stated import StatedReader
from workbench.extract.counted.subjects import SubjectReader
from workbench.extract.counted.telling import TellingReader, VerbFound
from workbench.extract.counted.verbs import VerbFinder
from workbench.extract.figures.draft import FigureDraft
from workbench.extract.lemmas import words
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind

_COUNT, _RATIO, _PERCENTAGE = FigureKind.COUNT, FigureKind.RATIO, FigureKind.PERCENTAGE
_HELPING = AUXILIARY | FINITE
_SHARES = frozenset((_RATIO, _PERCENTAGE))
_DETERMINED = 3
"""Tokens of "of the" before the number of a whole."""
_BARE = frozenset((_COUNT, _RATIO, _PERCENTAGE))


class CountedFinder:
    """Describes figures by the grammar of one language pack; may be used for many passages."""

    def __init__(self, pack: Pack) -> None:
        self._lexicon = Lexicon(pack)
        self._nouns = NounReader(pack, self._lexicon)
        self._verbs = VerbFinder(pack, self._lexicon)
        self._telling = TellingReader(pack, self._lexicon)
        self._nominal = NominalReader(pack, self._lexicon, self._nouns)
        self._places = PlaceFinder(pack, self._lexicon)
        self._stated = StatedReader(pack, self._nouns)
        self._subjects = SubjectReader(pack, self._lexicon, self._nouns)
        self._ranks = RankReader(pack)
        self._claimants = ClaimantReader(pack)
        self._antecedents = Antecedents(pack)
        self._means = words(pack.grammar.narrowing.means)
        self._charges = words(pack.grammar.narrowing.charges)
        self._of = pack.grammar.partitives.of
        verbs = pack.grammar.verbs
        self._weak = words(verbs.reporting) | words(verbs.perfect)
        self._inflection = pack.grammar.inflection

    def describe(
        self,
        tokens: Tokens,
        drafts: Sequence[FigureDraft],
        sentence_ranges: Sequence[tuple[int, int]],
        lead: Tokens | None = None,
    ) -> None:
        """Fill what is counted, its lemma, verb and place, and widen the statements.

        `sentence_ranges` are token ranges, sorted; a draft outside all of them stays as it is.
        `lead` is what stands before the passage in its line, where that is no part of it.
        """
        dateline = self._places.dateline(tokens)
        if dateline is None and lead is not None:
            dateline = self._places.dateline(lead)
        memory = self._antecedents.fresh()
        tags = [0] * len(tokens)
        firsts = [draft.token_start for draft in drafts]
        lasts = [draft.token_end for draft in drafts]
        at = 0
        for first, last in sentence_ranges:
            at = bisect_left(firsts, first, at)
            stop = bisect_left(firsts, last, at)
            if stop > at and last <= len(tags):
                numbers = firsts[at:stop], lasts[at:stop]
                sentence = Sentence(tokens, first, last, self._lexicon, *numbers, tags)
                self._sentence(sentence, drafts[at:stop], dateline, memory)
            at = stop

    def _sentence(
        self,
        sentence: Sentence,
        drafts: Sequence[FigureDraft],
        dateline: Place | None,
        memory: Memory,
    ) -> None:
        nominal = self._no_verbs(sentence, drafts)
        sentence.mark_verbs(nominal)
        phrases = self._phrases(sentence, drafts, nominal)
        sentence.mark_verbs(nominal)
        places = self._places.find(sentence)
        memory.enter()
        for number, draft in enumerate(drafts):
            phrase = phrases[number]
            after = draft.token_end
            if phrase is not None and phrase.start >= after:
                after = phrase.end
            verb = self._verbs.find(sentence, draft.token_start, after)
            draft.verb = verb.lemma
            draft.told = self._telling.tells(sentence, verb)
            if sentence.vouching:
                draft.claimant = self._claimants.find(sentence, draft, verb)
            if phrase is None and len(drafts) > 1:
                phrase = self._beside(sentence, drafts, phrases, number)
                if phrase is not None:
                    draft.inferred.append("counted")
            if phrase is None and not memory.is_anaphoric(sentence, draft, verb):
                phrase = self._subjects.fronted(sentence, draft) or self._subjects.read(
                    sentence, draft, verb
                )
            if phrase is not None:
                self._name(sentence, draft, phrase)
                if draft.verb is None or (
                    draft.verb in self._weak and not self._says(sentence, draft, verb, after)
                ):
                    draft.verb = self._done(sentence, phrase) or draft.verb
                self._widen(draft, drafts, number, phrase, sentence.tokens)
                memory.keep(sentence, draft)
            elif (draft.kind in _BARE and not draft.unit) or draft.kind is _PERCENTAGE:
                memory.recall(sentence, draft, verb)
            if draft.verb is None and number and self._goes_on(sentence, draft, memory):
                draft.verb = drafts[number - 1].verb
            if places or dateline is not None:
                self._place(sentence, draft, verb, places, dateline)

    def _no_verbs(self, sentence: Sentence, drafts: Sequence[FigureDraft]) -> set[int]:
        """Return what is no verb for all its form, with the tokens of the numbers."""
        numbers = sentence.inside
        for draft in drafts:
            start = draft.token_start
            single = draft.kind is _RATIO and draft.token_end == start + 1
            if single and sentence.tags[start] & (FINITE | PARTICIPLE):
                # The verb of its clause: attacks quadrupled to 1,212.
                numbers = numbers - {start}
            elif draft.number_token_start > start + 2:
                # A hedge that holds it: van wie een derde jonger is dan 25.
                hedge = range(start, draft.number_token_start)
                acting = {at for at in hedge if sentence.tags[at] & _HELPING == _HELPING}
                numbers = numbers - acting
        return self._nominal.find(sentence) | numbers

    @staticmethod
    def _goes_on(sentence: Sentence, draft: FigureDraft, memory: Memory) -> bool:
        """Tell whether the figure before lends its verb: they sent 20 tanks, Spain 4."""
        return "counted" in draft.inferred or memory.is_part(sentence, draft)

    def _phrases(
        self, sentence: Sentence, drafts: Sequence[FigureDraft], nominal: set[int]
    ) -> list[NounPhrase | None]:
        """Read what is stated beside each figure; its words are no verbs."""
        phrases: list[NounPhrase | None] = []
        for draft in drafts:
            phrase = None
            if draft.kind is not _COUNT:
                phrase = self._subjects.fronted(sentence, draft)
            if phrase is None:
                phrase = self._stated.read(sentence, draft, drafts, self._takes_means)
            if draft.kind is _RATIO:
                self._ranks.settle(sentence, draft, phrase)
            phrases.append(phrase)
            if phrase is not None:
                nominal.update(range(phrase.start, phrase.end))
        return phrases

    def _takes_means(self, sentence: Sentence, draft: FigureDraft, word: str) -> bool:
        asking = self._charges if word == self._of else self._means
        if not any(
            self._lexicon.lemmas.verb(sentence.lowers[at]).lemma in asking
            for clause in sentence.clauses
            for at in clause.verbs
        ):
            return False
        return self._verbs.find(sentence, draft.token_start, draft.token_end).lemma in asking

    def _beside(
        self,
        sentence: Sentence,
        drafts: Sequence[FigureDraft],
        phrases: list[NounPhrase | None],
        number: int,
    ) -> NounPhrase | None:
        """Return the phrase of the figure after or before, where both are of the same things."""
        phrase = None
        if number + 1 < len(drafts):
            phrase = self._shared(sentence, drafts, phrases, number)
        if phrase is None and number:
            phrase = self._carried(sentence, drafts, phrases, number)
            if phrase is None and number == 1 and drafts[1].kind in _SHARES:
                phrase = self._of_whole(sentence, drafts[0], phrases[0])
        return phrase

    def _shared(
        self,
        sentence: Sentence,
        drafts: Sequence[FigureDraft],
        phrases: list[NounPhrase | None],
        number: int,
    ) -> NounPhrase | None:
        """Return the phrase of the next figure where both share it (3, 4 en 5 doden)."""
        here, following = drafts[number], drafts[number + 1]
        if following.kind is not here.kind or phrases[number + 1] is None:
            return None
        between = range(here.token_end, following.token_start)
        phrase = phrases[number + 1]
        if len(between) > 2 or phrase is None or phrase.start < following.token_end:
            return None
        return phrase if self._stated.joins(sentence, between) else None

    @staticmethod
    def _says(sentence: Sentence, draft: FigureDraft, verb: VerbFound, after: int) -> bool:
        """Tell whether those counted are who say it: 12 van de 300 ondervraagde bazen denken."""
        if verb.at != after or sentence.tags[after] & AUXILIARY:
            return False
        return verb.clause.before != OPENER and draft.token_start >= verb.clause.start

    def _of_whole(
        self, sentence: Sentence, first: FigureDraft, phrase: NounPhrase | None
    ) -> NounPhrase | None:
        """Return the whole that a sentence begins with: of the 1,900 asked, 62 percent agree."""
        if sentence.lowers[sentence.start] != self._of or first.kind is not _COUNT:
            return None
        return phrase if first.token_start <= sentence.start + _DETERMINED else None

    def _done(self, sentence: Sentence, phrase: NounPhrase) -> str | None:
        """Return the verb of a participle before the noun: er zijn 52 neergehaalde drones."""
        if phrase.start >= phrase.head:
            return None
        word, ending = sentence.lowers[phrase.start], self._inflection
        if ending and word.endswith(ending):
            word = word.removesuffix(ending)
        found = self._lexicon.lemmas.verb(word)
        adjective = sentence.tags[phrase.start] & ADJECTIVE
        return found.lemma if found.kinds & PARTICIPLE and not adjective else None

    def _carried(
        self,
        sentence: Sentence,
        drafts: Sequence[FigureDraft],
        phrases: list[NounPhrase | None],
        number: int,
    ) -> NounPhrase | None:
        """Return the phrase of the figure before where both share it (from 34 seats to 28)."""
        here, before = drafts[number], drafts[number - 1]
        phrase = phrases[number - 1]
        if here.kind is not _COUNT or here.unit is not None or phrase is None:
            return None
        if before.kind is not here.kind or phrase.start < before.number_token_end:
            return None
        between = range(phrase.end, here.token_start)
        return phrase if self._stated.changes(sentence, between) else None

    def _name(self, sentence: Sentence, draft: FigureDraft, phrase: NounPhrase) -> None:
        tokens = sentence.tokens
        begin, end = tokens.starts[phrase.start], tokens.ends[phrase.end - 1]
        draft.counted = tokens.text[begin:end]
        draft.counted_start, draft.counted_end = begin, end
        if phrase.head_end == phrase.head + 1:
            head, lower = sentence.forms[phrase.head], sentence.lowers[phrase.head]
        else:
            head = tokens.surface(phrase.head, phrase.head_end)
            lower = head.replace("’", "'").lower()
        lemma = self._lexicon.lemmas.noun(lower)
        proper = phrase.head > sentence.start and head[:1].isupper()
        draft.counted_lemma = head[:1] + lemma[1:] if proper and lemma else lemma

    @staticmethod
    def _widen(
        draft: FigureDraft,
        drafts: Sequence[FigureDraft],
        number: int,
        phrase: NounPhrase,
        tokens: Tokens,
    ) -> None:
        """Let the statement hold the thing counted where nothing else stands between."""
        if phrase.start < draft.token_end or "counted" in draft.inferred:
            return
        if phrase.start - draft.token_end > 3:
            return
        if number + 1 < len(drafts) and drafts[number + 1].token_start < phrase.end:
            return
        if phrase.end > draft.token_end:
            draft.token_end = phrase.end
            draft.end = tokens.ends[phrase.end - 1]

    def _place(
        self,
        sentence: Sentence,
        draft: FigureDraft,
        verb: VerbFound,
        places: list[Place],
        dateline: Place | None,
    ) -> None:
        place = dateline
        if places:
            at = draft.token_start
            place = self._places.choose(places, sentence, verb.start, verb.end, at) or dateline
        if place is not None:
            draft.where = place.name
            if place.inferred:
                draft.inferred.append("where")
