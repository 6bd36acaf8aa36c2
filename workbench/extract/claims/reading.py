"""Reads one sentence or clause: the signals of its worth, and its kinds."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workbench.extract.claims.contents import Contents
from workbench.extract.claims.lexicon import Lexicon
from workbench.extract.claims.worth import WorthModel
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.claim import ClaimKind
from workbench.model.date import DateMention
from workbench.model.figure import Figure, FigureKind
from workbench.model.quotation import NameMention, Quotation

_CLOSERS = frozenset("\"'’”»›“‘)]")
_DASHES = frozenset(("…", "-", "–", "—", "..."))
_PERCENTAGES = frozenset({FigureKind.PERCENTAGE, FigureKind.PERCENTAGE_POINTS, FigureKind.RATIO})
_VERY_SHORT = 4
_SHORT = 8
_LONG = 20
_LEADS = 4
_OWN = ("superlatives", "comparisons", "causes", "predictions", "reported", "verbs")
_SUPERLATIVE, _COMPARISON, _CAUSE, _PREDICTION, _REPORTED, _VERB = range(len(_OWN))


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
    reasons: tuple[str, ...]
    question: bool
    says_so: bool
    """A quotation or report begins here or has its speaker here: that it was said is a claim."""


class SentenceReader:
    """Reads sentences of one language."""

    def __init__(self, pack: Pack) -> None:
        claims, worth = pack.claims, pack.worth
        own = [claims.superlatives, claims.comparisons, claims.causes, claims.predictions]
        own += [claims.reported, claims.clauses.verbs]
        self._lexicon = Lexicon([*own, *(entry.wording for entry in worth.classes.values())])
        self._model = WorthModel(worth)
        self._openings = [
            len(own) + number
            for number, entry in enumerate(worth.classes.values())
            if entry.opening
        ]
        self._lowering = [
            len(own) + number
            for number, entry in enumerate(worth.classes.values())
            if entry.weight < 0
        ]
        self._claims = claims

    def read(
        self, tokens: Tokens, first: int, last: int, contents: Contents, lists: Lists
    ) -> Reading:
        """Read the tokens `first` to `last`, which hold `contents` of `lists`."""
        lowers = tokens.lowers
        counts = self._lexicon.count(lowers, first, last)
        opening = self._opening(lowers, first, last)
        at_opening = self._lexicon.at(lowers, opening)
        for number in self._openings:
            counts[number] = int(number in at_opening)
        if counts[_COMPARISON] and contents.figures:
            counts[_COMPARISON] = self._compares(tokens, first, last, contents, lists)
        if counts[_REPORTED]:
            counts[_PREDICTION] = 0
        question = self._asks(lowers, opening, last)
        says_so = any(
            _said_here(lists.quotations[index], tokens.starts[first], tokens.ends[last - 1])
            for index in contents.quotations
        )
        signals = [
            *_of_contents(contents, lists),
            *_of_kinds(counts),
            *self._of_build(tokens, first, last, counts[_VERB], contents),
        ]
        if question:
            signals.append("question")
        elif counts[_VERB] and not any(map(counts.__getitem__, self._lowering)):
            signals.append("plain_statement")
        score, reasons = self._model.score(signals, counts[len(_OWN) :])
        kinds = tuple(_kinds(counts, contents, lists))
        return Reading(kinds, score, reasons, question, says_so)

    def _opening(self, lowers: Sequence[str], first: int, last: int) -> int:
        """Return the first token that is neither a mark nor a word of the run-up."""
        for index in range(first, min(first + _LEADS, last)):
            token = lowers[index]
            if token[0].isalnum() and token not in self._claims.leads:
                return index
        return first

    def _asks(self, lowers: Sequence[str], opening: int, last: int) -> bool:
        end = last
        while end > opening + 1 and lowers[end - 1] in _CLOSERS:
            end -= 1
        mark = lowers[end - 1]
        return mark == "?" or (
            mark not in ".!" and lowers[opening] in self._claims.question_openers
        )

    def _compares(
        self, tokens: Tokens, first: int, last: int, contents: Contents, lists: Lists
    ) -> int:
        """Count comparisons that are no hedge of a figure (more than 1,000)."""
        spans = [
            (lists.figures[index].start, lists.figures[index].end) for index in contents.figures
        ]
        starts = tokens.starts
        return sum(
            1
            for index in range(first, last)
            if _COMPARISON in self._lexicon.at(tokens.lowers, index)
            and not any(start <= starts[index] < end for start, end in spans)
        )

    def _of_build(
        self, tokens: Tokens, first: int, last: int, verbs: int, contents: Contents
    ) -> Iterator[str]:
        lowers, forms = tokens.lowers[first:last], tokens.forms[first + 1 : last]
        words = sum(map(str.isalnum, lowers))
        if words <= _VERY_SHORT:
            yield "very_short"
        elif words <= _SHORT:
            yield "short"
        elif words >= _LONG:
            yield "long"
        if not verbs:
            yield "no_finite_verb"
        capitals = sum(map(str.istitle, forms))
        if capitals:
            capitals -= sum(map(self._claims.capital_pronouns.__contains__, lowers[1:]))
            if capitals > 0:
                yield "names"
            if capitals > 2:
                yield "several_names"
        if any(len(form) > 1 and form.isupper() for form in forms):
            yield "abbreviation"
        if "!" in lowers[-3:]:
            yield "exclamation"
        if (
            lowers[0] in _DASHES
            or lowers[-1] in _DASHES
            or "..." in "".join(lowers[-3:])
            or "".join(lowers[:3]) == "..."
        ):
            yield "unfinished"
        if not contents.figures and not contents.dates and any(map(str.isdigit, lowers)):
            yield "digits"


def _breaks_off(lowers: Sequence[str]) -> bool:
    ends = (lowers[0], lowers[-1], "".join(lowers[:3]), "".join(lowers[-3:]))
    return not _DASHES.isdisjoint(ends)


def _of_contents(contents: Contents, lists: Lists) -> Iterator[str]:
    kinds = [lists.figures[index].kind for index in contents.figures]
    ordinals = kinds.count(FigureKind.ORDINAL)
    if ordinals:
        yield "ordinal"
    if len(kinds) > ordinals:
        yield "figure"
        if len(kinds) > ordinals + 1:
            yield "several_figures"
        if not _PERCENTAGES.isdisjoint(kinds):
            yield "percentage"
        if FigureKind.MONEY in kinds:
            yield "money"
    if contents.dates:
        yield "date"
    if contents.quotations:
        if any(lists.quotations[index].direct for index in contents.quotations):
            yield "direct_quotation"
        if any(_attributed(lists.quotations[index]) for index in contents.quotations):
            yield "attributed"
    if contents.names:
        yield "names_a_person"
        if any(lists.names[index].role for index in contents.names):
            yield "name_with_a_function"


def _attributed(quotation: Quotation) -> bool:
    return not quotation.direct and quotation.speaker is not None


def _of_kinds(counts: Sequence[int]) -> Iterator[str]:
    if counts[_SUPERLATIVE]:
        yield "superlative"
    if counts[_COMPARISON]:
        yield "comparison"
    if counts[_CAUSE]:
        yield "cause"
    if counts[_PREDICTION]:
        yield "prediction"


def _kinds(counts: Sequence[int], contents: Contents, lists: Lists) -> Iterator[ClaimKind]:
    found = [
        (contents.figures, ClaimKind.FIGURE),
        (contents.dates, ClaimKind.DATE),
        (contents.quotations, ClaimKind.QUOTATION),
        (counts[_SUPERLATIVE], ClaimKind.SUPERLATIVE),
        (any(lists.names[index].role for index in contents.names), ClaimKind.NAME),
        (counts[_COMPARISON], ClaimKind.COMPARISON),
        (counts[_CAUSE], ClaimKind.CAUSE),
        (counts[_PREDICTION], ClaimKind.PREDICTION),
    ]
    kinds = [kind for present, kind in found if present]
    yield from kinds or [ClaimKind.STATEMENT]


def _said_here(quotation: Quotation, start: int, end: int) -> bool:
    if quotation.speaker is None:
        return False
    speaker = quotation.speaker_start
    return start <= quotation.start < end or (speaker is not None and start <= speaker < end)
