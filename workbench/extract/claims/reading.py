"""Reads one sentence or clause: the signals of its worth, and its kinds."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from workbench.extract.claims.build import Build
from workbench.extract.claims.contents import Contents
from workbench.extract.claims.kinds import KindReader
from workbench.extract.claims.lexicon import Lexicon
from workbench.extract.claims.worth import Moved, WorthModel
from workbench.extract.lemmas import AUXILIARY, BASE, FINITE, lemmas_of
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.languages.sections.claims import Wording
from workbench.model.claim import ClaimKind
from workbench.model.date import DateMention
from workbench.model.figure import Figure, FigureKind
from workbench.model.quotation import NameMention, Quotation

_CLOSERS = frozenset("\"'’”»›“‘)]")
_STOPS = frozenset(".!")
_PERCENTAGES = frozenset({FigureKind.PERCENTAGE, FigureKind.PERCENTAGE_POINTS, FigureKind.RATIO})
_LEADS = 4
_MOST_FIGURES = 32
"""Bounds the look for hedges in a stretch that is no sentence."""
_SUPERLATIVE, _COMPARISON, _CAUSE, _PREDICTION = range(4)
_REPORTED, _VERB, _FULL_VERB, _BASE, _SAYING = range(4, 9)
_OWN = 9
"""Classes that make kinds; those of the weights are numbered after them."""
_KINDS = (
    (_SUPERLATIVE, ClaimKind.SUPERLATIVE),
    (_COMPARISON, ClaimKind.COMPARISON),
    (_CAUSE, ClaimKind.CAUSE),
    (_PREDICTION, ClaimKind.PREDICTION),
)
_OF_WORDS = frozenset(number for number, _ in _KINDS)
_STATEMENT = (ClaimKind.STATEMENT,)
_ORDER = {kind: place for place, kind in enumerate(ClaimKind)}


class Lists(NamedTuple):
    """What extraction found in the whole article."""

    figures: Sequence[Figure]
    dates: Sequence[DateMention]
    quotations: Sequence[Quotation]
    names: Sequence[NameMention]


class Reading(NamedTuple):
    """What one sentence or clause amounts to."""

    kinds: tuple[ClaimKind, ...]
    score: float
    moved: list[Moved]
    """The features that made the score."""
    question: bool
    forecast: bool


class SentenceReader:
    """Reads sentences of one language."""

    def __init__(self, pack: Pack) -> None:
        claims, worth = pack.claims, pack.worth
        self._claims = claims
        self._model = WorthModel(worth)
        signals = self._model.signals
        self._build = Build(claims.capital_pronouns, signals)
        self._digits, self._verbless = signals["digits"], signals["no_finite_verb"]
        self._question, self._plain = signals["question"], signals["plain_statement"]
        self._full_verb, self._article = signals["full_verb"], signals["opens_with_an_article"]
        inner = {name: entry for name, entry in worth.classes.items() if not entry.opening}
        outer = {name: entry for name, entry in worth.classes.items() if entry.opening}
        kinds = [claims.superlatives, claims.comparisons, claims.causes, claims.predictions]
        own = [*kinds, claims.reported, claims.clauses.verbs, Wording(), Wording()]
        own.append(claims.reporting)
        self._verb = lemmas_of(pack).verb
        self._shared = pack.grammar.verb_second
        """Whether an infinitive alone in a main clause is its finite verb, in the plural."""
        self._articles = frozenset(pack.grammar.words.articles.split())
        self._kinds = KindReader(kinds, _OWN + len(inner))
        wordings = [*own, *(entry.wording for entry in inner.values()), *self._kinds.wordings]
        self._lexicon = Lexicon(wordings, self._verbs)
        self._openings = Lexicon([entry.wording for entry in outer.values()])
        self._hits: list[tuple[Moved, ...]] = [(signals[kind],) for _, kind in _KINDS]
        self._hits += [()] * (_OWN - len(_KINDS))
        self._hits += [self._model.hits(name, entry) for name, entry in inner.items()]
        self._hits += [()] * len(self._kinds.wordings)
        self._opened = [self._model.hits(name, entry)[1] for name, entry in outer.items()]
        self._lowering = {
            number + _OWN for number, entry in enumerate(inner.values()) if entry.weight < 0
        }

    def _verbs(self, word: str) -> tuple[int, ...]:
        """Return the classes of verbs that a word is of by its form."""
        kinds = self._verb(word).kinds
        if not kinds & FINITE:
            return (_BASE,) if self._shared and kinds & BASE else ()
        return (_VERB,) if kinds & AUXILIARY else (_VERB, _FULL_VERB)

    def read(
        self, tokens: Tokens, first: int, last: int, contents: Contents, lists: Lists
    ) -> Reading:
        """Read the tokens `first` to `last`, which hold `contents` of `lists`."""
        lowers, forms = tokens.lowers[first:last], tokens.forms[first:last]
        counts = self._lexicon.count(lowers)
        if (
            (_COMPARISON in counts and contents.figures)
            or (_PREDICTION in counts and contents.names)
            or (
                self._kinds.tells(counts)
                and self._kinds.changes(
                    counts,
                    [lists.figures[index].text for index in contents.figures[:_MOST_FIGURES]],
                )
            )
        ):
            passed_over = _passed_over(tokens, first, last, contents, lists)
            self._kinds.weigh(self._lexicon, counts, lowers, passed_over)
        foretold = _PREDICTION in counts and _REPORTED not in counts
        if _REPORTED in counts or _SAYING in counts:
            counts.pop(_PREDICTION, None)
        forecast = _PREDICTION in counts
        opening = self._opening(lowers)
        openings = self._openings.at(lowers, opening)
        opened = [self._opened[number] for number in openings] if openings else []
        question = self._asks(lowers, opening)
        moved, digits = self._build.signals(lowers, forms)
        if any(contents):
            weights = self._model.signals
            moved += [weights[signal] for signal in _of_contents(contents, lists)]
        if digits and not (contents.figures or contents.dates):
            moved.append(self._digits)
        if _BASE in counts and _VERB not in counts:
            counts[_VERB] = counts[_FULL_VERB] = 1
        if _VERB not in counts:
            moved.append(self._verbless)
        if question:
            moved.append(self._question)
        elif _VERB in counts and self._is_plain(counts, opened):
            moved.append(self._plain)
            if _FULL_VERB in counts:
                moved.append(self._full_verb)
            if lowers[0] in self._articles:
                moved.append(self._article)
        moved += opened
        all_hits = self._hits
        for number, count in counts.items():
            hits = all_hits[number]
            if hits:
                moved.append(hits[count] if count < len(hits) else hits[-1])
        score = self._model.score(moved, forecast=forecast)
        kinds = _kinds(counts, contents, lists, foretold=foretold)
        return Reading(kinds, score, moved, question, forecast)

    def _is_plain(self, counts: dict[int, int], opened: list[Moved]) -> bool:
        """Tell whether no word of a class that lowers the score stands here."""
        plain = self._lowering.isdisjoint(counts)
        return plain and (not opened or all(weight > 0 for _, _, weight in opened))

    def _opening(self, lowers: list[str]) -> int:
        """Return the first token that is neither a mark nor a word of the run-up."""
        leads = self._claims.leads
        for index, token in enumerate(lowers[:_LEADS]):
            if token not in leads and token[0].isalnum():
                return index
        return 0

    def _asks(self, lowers: list[str], opening: int) -> bool:
        end = len(lowers)
        while end > opening + 1 and lowers[end - 1] in _CLOSERS:
            end -= 1
        mark = lowers[end - 1]
        return mark == "?" or (
            mark not in _STOPS and lowers[opening] in self._claims.question_openers
        )


def _passed_over(
    tokens: Tokens,
    first: int,
    last: int,
    contents: Contents,
    lists: Lists,
) -> dict[int, list[tuple[int, int]]]:
    """Return the tokens of figures, whose hedges compare nothing, and of names (Will Harker)."""
    found: dict[int, list[tuple[int, int]]] = {}
    if 0 < len(contents.figures) <= _MOST_FIGURES:
        figures = [lists.figures[index] for index in contents.figures]
        hedged = [figure for figure in figures if figure.kind is not FigureKind.RATIO]
        found[_COMPARISON] = [_tokens_of(tokens, first, last, figure) for figure in hedged]
    if contents.names:
        names = [lists.names[index] for index in contents.names[:_MOST_FIGURES]]
        found[_PREDICTION] = [_tokens_of(tokens, first, last, name) for name in names]
    return found


def _tokens_of(
    tokens: Tokens, first: int, last: int, span: Figure | NameMention
) -> tuple[int, int]:
    """Return the tokens of a span, counted from `first`."""
    start = bisect_left(tokens.starts, span.start, first, last)
    return start - first, bisect_left(tokens.starts, span.end, start, last) - first


def _of_contents(contents: Contents, lists: Lists) -> list[str]:
    signals: list[str] = []
    if contents.figures:
        signals += _of_figures([lists.figures[index].kind for index in contents.figures])
    if contents.dates:
        signals.append("date")
    if contents.quotations:
        quotations = [lists.quotations[index] for index in contents.quotations]
        if any(quotation.direct for quotation in quotations):
            signals.append("direct_quotation")
        if any(not quotation.direct and quotation.speaker for quotation in quotations):
            signals.append("attributed")
    if contents.names:
        signals.append("names_a_person")
        if any(lists.names[index].role for index in contents.names):
            signals.append("name_with_a_function")
    return signals


def _of_figures(kinds: list[FigureKind]) -> list[str]:
    signals: list[str] = []
    ordinals = kinds.count(FigureKind.ORDINAL)
    if ordinals:
        signals.append("ordinal")
    if len(kinds) > ordinals:
        signals.append("figure")
    if len(kinds) > ordinals + 1:
        signals.append("several_figures")
    if not _PERCENTAGES.isdisjoint(kinds):
        signals.append("percentage")
    if FigureKind.MONEY in kinds:
        signals.append("money")
    return signals


def _kinds(
    counts: dict[int, int], contents: Contents, lists: Lists, *, foretold: bool
) -> tuple[ClaimKind, ...]:
    kinds = [] if _OF_WORDS.isdisjoint(counts) else [kind for at, kind in _KINDS if at in counts]
    if foretold and _PREDICTION not in counts:
        kinds.append(ClaimKind.PREDICTION)
    if contents.figures:
        kinds.append(ClaimKind.FIGURE)
    if contents.dates:
        kinds.append(ClaimKind.DATE)
    if contents.quotations:
        kinds.append(ClaimKind.QUOTATION)
    if contents.names and any(lists.names[index].role for index in contents.names):
        kinds.append(ClaimKind.NAME)
    if not kinds:
        return _STATEMENT
    if len(kinds) > 1:
        kinds.sort(key=_ORDER.__getitem__)
    return tuple(kinds)
