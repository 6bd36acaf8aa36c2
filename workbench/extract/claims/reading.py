"""Reads one sentence or clause: the signals of its worth, and its kinds."""

from bisect import bisect_left
from typing import NamedTuple

from workbench.extract.claims.build import Build
from workbench.extract.claims.contents import Contents
from workbench.extract.claims.evidence import BIT, KINDS, Evidence, Lists
from workbench.extract.claims.kinds import KindReader
from workbench.extract.claims.lexicon import Lexicon, Openings
from workbench.extract.claims.worth import WorthModel
from workbench.extract.lemmas import AUXILIARY, BASE, FINITE, PARTICIPLE, lemmas_of, words
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.languages.sections.claims import Wording
from workbench.model.claim import ClaimKind
from workbench.model.figure import Figure, FigureKind
from workbench.model.quotation import NameMention

_CLOSERS = frozenset("\"'’”»›“‘)]")
_STOPS = frozenset(".!")
_LEADS = 4
_SUBJECT = 10
"""Tokens of a subject, at most."""
_MOST_FIGURES = 32
"""Bounds the look for hedges in a stretch that is no sentence."""
_SUPERLATIVE, _COMPARISON, _CAUSE, _PREDICTION = range(4)
_REPORTED, _VERB, _FULL_VERB, _BASE, _SAYING, _PERFECT, _PARTICIPLE, _GOING = range(4, 12)
_OWN = 12
"""Classes that make kinds; those of the weights are numbered after them."""
_KINDS = (
    (_SUPERLATIVE, ClaimKind.SUPERLATIVE),
    (_COMPARISON, ClaimKind.COMPARISON),
    (_CAUSE, ClaimKind.CAUSE),
    (_PREDICTION, ClaimKind.PREDICTION),
)
_OF_WORDS = frozenset(number for number, _ in _KINDS)
_BITS = [(number, BIT[kind]) for number, kind in _KINDS]
_FORETELLS = BIT[ClaimKind.PREDICTION]


class Reading(NamedTuple):
    """What one sentence or clause amounts to."""

    kinds: tuple[ClaimKind, ...]
    score: float
    moved: list[int]
    """The features that made the score, in no order."""
    question: bool
    forecast: bool


class SentenceReader:
    """Reads sentences of one language."""

    def __init__(self, pack: Pack) -> None:
        claims, worth = pack.claims, pack.worth
        self._leads, self._question_openers = claims.leads, claims.question_openers
        self.model = model = WorthModel(worth)
        signals = model.signals
        self._evidence = Evidence(signals)
        self._build = Build(claims.capital_pronouns, signals)
        self._digits, self._verbless = signals["digits"], signals["no_finite_verb"]
        self._question, self._plain = signals["question"], signals["plain_statement"]
        self._full_verb, self._article = signals["full_verb"], signals["opens_with_an_article"]
        inner = {name: entry for name, entry in worth.classes.items() if not entry.opening}
        outer = {name: entry for name, entry in worth.classes.items() if entry.opening}
        kinds = [claims.superlatives, claims.comparisons, claims.causes, claims.predictions]
        own = [*kinds, claims.reported, claims.clauses.verbs, Wording(), Wording()]
        own += [claims.reporting, Wording(), Wording(), claims.going]
        self._listed = claims.clauses.verbs.words
        self._perfect = words(pack.grammar.verbs.perfect)
        self._going, self._habitual = claims.going.words, claims.habitual
        self._idle = claims.idle.words, tuple(claims.idle.endings)
        self._done = signals["perfect_or_passive"]
        lemmas = lemmas_of(pack)
        self._verb, self._noun = lemmas.verb, lemmas.noun
        self._plural = claims.plural_pronouns
        self._prepositions = words(pack.grammar.words.prepositions)
        self._shared = pack.grammar.verb_second
        """Whether an infinitive alone in a main clause is its finite verb, in the plural."""
        articles = frozenset(pack.grammar.words.articles.split())
        self._articles = articles - claims.indefinite
        self._nominal = articles | words(pack.grammar.verbs.infinitive_marks)
        self._kinds = KindReader(kinds, _OWN + len(inner))
        wordings = [*own, *(entry.wording for entry in inner.values()), *self._kinds.wordings]
        self._lexicon = Lexicon(wordings, self._verbs)
        self._hits: list[tuple[int, ...]] = [(signals[kind],) for _, kind in _KINDS]
        self._hits += [()] * (_OWN - len(_KINDS))
        self._hits += [model.hits[name] for name in inner]
        self._hits += [()] * len(self._kinds.wordings)
        self._weighing = frozenset(number for number, hits in enumerate(self._hits) if hits)
        """Classes that have a feature."""
        self._lowering = {
            number + _OWN for number, entry in enumerate(inner.values()) if entry.weight < 0
        }
        self._boasts = {
            number + _OWN for number, entry in enumerate(inner.values()) if entry.unless_superlative
        }
        self._openings = Openings([entry.wording for entry in outer.values()])
        self._opened = [model.hits[name][0] for name in outer]
        self._named_later = {
            number for number, entry in enumerate(outer.values()) if entry.unless_superlative
        }
        self._raising = {number for number, entry in enumerate(outer.values()) if entry.weight > 0}

    def _verbs(self, word: str) -> tuple[int, ...]:
        """Return the classes of verbs that a word is of by its form."""
        kinds, lemma = self._verb(word)
        idle, endings = self._idle
        done: tuple[int, ...] = ()
        if lemma in self._perfect:
            done = (_PERFECT,)
        elif kinds & PARTICIPLE and word not in idle and not word.endswith(endings):
            done = (_PARTICIPLE,)
        if not kinds & FINITE:
            return (_BASE, *done) if self._shared and kinds & BASE else done
        return (_VERB, *done) if kinds & AUXILIARY else (_VERB, _FULL_VERB, *done)

    def read(
        self, tokens: Tokens, first: int, last: int, contents: Contents, lists: Lists
    ) -> Reading:
        """Read the tokens `first` to `last`, which hold `contents` of `lists`."""
        lowers, forms = tokens.lowers[first:last], tokens.forms[first:last]
        figures, dates, _, names = contents
        classes = self._lexicon.classes(lowers)
        held = set(classes)
        if (
            (figures and _COMPARISON in held)
            or (names and _PREDICTION in held)
            or self._kinds.changes(held, classes, lists.figures, figures[:_MOST_FIGURES])
        ):
            passed_over = _passed_over(tokens, first, last, contents, lists)
            self._kinds.weigh(held, lowers, passed_over)
        moved, digits = self._build.signals(lowers, forms)
        bits = self._evidence.add(moved, contents, lists)
        if digits and not (figures or dates):
            moved.append(self._digits)
        forecast = False
        if _PARTICIPLE in held and _PERFECT in held:
            moved.append(self._done)
        if _GOING in held and self._lies_ahead(lowers):
            held.add(_PREDICTION)
        if not _OF_WORDS.isdisjoint(held):
            for number, bit in _BITS:
                if number in held:
                    bits |= bit
            if _PREDICTION in held:
                forecast = _REPORTED not in held and _SAYING not in held
                if not forecast:
                    held.remove(_PREDICTION)
                if _REPORTED in held:
                    bits &= ~_FORETELLS
            if _SUPERLATIVE in held:
                held -= self._boasts
        all_hits = self._hits
        for number in self._weighing & held:
            hits = all_hits[number]
            most = len(hits)
            moved.append(hits[0 if most == 1 else min(classes.count(number), most) - 1])
        question = self._add_stance(moved, held, lowers)
        score = self.model.score(moved, forecast=forecast)
        return Reading(KINDS[bits], score, moved, question, forecast)

    def _add_stance(self, moved: list[int], held: set[int], lowers: list[str]) -> bool:
        """Add the features of how a sentence opens and ends and of what it does, which is to ask,
        to state or neither; tell whether it asks.
        """
        opening, opener = 0, lowers[0]
        if opener in self._leads or not opener[0].isalnum():
            opening = self._opening(lowers)
        openings = self._openings.at(lowers, opening)
        if openings and _SUPERLATIVE in held:
            openings = [number for number in openings if number not in self._named_later]
        if openings:
            moved += [self._opened[number] for number in openings]
        lone = _VERB not in held and (
            _BASE in held if self._shared else self._of_plural(lowers, opening)
        )
        verb = lone or _VERB in held
        if not verb:
            moved.append(self._verbless)
        if lowers[-1] not in _STOPS and self._asks(lowers, opening):
            moved.append(self._question)
            return True
        if (
            verb
            and self._lowering.isdisjoint(held)
            and (not openings or self._raising.issuperset(openings))
        ):
            moved.append(self._plain)
            if lone or _FULL_VERB in held:
                moved.append(self._full_verb)
            if opener in self._articles:
                moved.append(self._article)
        return False

    def _of_plural(self, lowers: list[str], opening: int) -> bool:
        """Tell whether the first base form that may be a verb follows the plural that it agrees
        with (farmers pay, farmers in Wales pay); no mark stands between."""
        head = ""
        for index in range(opening, min(opening + _SUBJECT, len(lowers))):
            word = lowers[index]
            if not word[0].isalnum():
                return False
            if not head and word in self._prepositions:
                head = lowers[index - 1] if index > opening else "the"
            elif index > opening and self._verb(word).kinds & BASE:
                before = lowers[index - 1]
                return before not in self._nominal and (
                    self._is_plural(head) if head else self._is_plural(before)
                )
        return False

    def _is_plural(self, word: str) -> bool:
        return word in self._plural or self._noun(word) != word

    def _lies_ahead(self, lowers: list[str]) -> bool:
        """Tell whether a sentence ends in the infinitive of its finite verb, with no other finite
        verb between, as in "gaat de wijk veranderen"; after a mark of the infinitive or an article
        it does not."""
        end = len(lowers) - (lowers[-1] in _STOPS)
        last = lowers[end - 1]
        if not self._verb(last).kinds & BASE or lowers[end - 2] in self._nominal:
            return False
        if not self._habitual.isdisjoint(lowers):
            return False
        going = next(index for index, word in enumerate(lowers) if word in self._going)
        between = lowers[going + 1 : end - 1]
        return not any(word in self._listed or self._verb(word).kinds & FINITE for word in between)

    def _opening(self, lowers: list[str]) -> int:
        """Return the first token that is neither a mark nor a word of the run-up, 0 where there is
        none near."""
        for index, token in enumerate(lowers[:_LEADS]):
            if token not in self._leads and token[0].isalnum():
                return index
        return 0

    def _asks(self, lowers: list[str], opening: int) -> bool:
        end = len(lowers)
        while end > opening + 1 and lowers[end - 1] in _CLOSERS:
            end -= 1
        mark = lowers[end - 1]
        return mark == "?" or (mark not in _STOPS and lowers[opening] in self._question_openers)


def _passed_over(
    tokens: Tokens,
    first: int,
    last: int,
    contents: Contents,
    lists: Lists,
) -> dict[int, list[tuple[int, int]]]:
    """Return the tokens of figures, whose hedges compare nothing, and of names (Will Harker)."""
    found: dict[int, list[tuple[int, int]]] = {}
    indexes, _, _, named = contents
    if 0 < len(indexes) <= _MOST_FIGURES:
        figures = [lists.figures[index] for index in indexes]
        hedged = [figure for figure in figures if figure.kind is not FigureKind.RATIO]
        found[_COMPARISON] = [_tokens_of(tokens, first, last, figure) for figure in hedged]
    if named:
        names = [lists.names[index] for index in named[:_MOST_FIGURES]]
        found[_PREDICTION] = [_tokens_of(tokens, first, last, name) for name in names]
    return found


def _tokens_of(
    tokens: Tokens, first: int, last: int, span: Figure | NameMention
) -> tuple[int, int]:
    """Return the tokens of a span, counted from `first`."""
    start = bisect_left(tokens.starts, span.start, first, last)
    return start - first, bisect_left(tokens.starts, span.end, start, last) - first
