"""Finds the claims of an article: what a checker could check, and a reviewer judges."""

from bisect import bisect_left
from collections.abc import Sequence

from workbench.extract.claims.clauses import ClauseCutter
from workbench.extract.claims.contents import Contents, Spanned, Sweep
from workbench.extract.claims.reading import Lists, Reading, SentenceReader
from workbench.extract.claims.worth import reasons
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.article import Article, Passage, PassageKind, Sentence
from workbench.model.claim import Claim, claim_id
from workbench.model.date import DateMention
from workbench.model.figure import Figure
from workbench.model.quotation import NameMention, Quotation

_CLOSED = frozenset({PassageKind.TEASER, PassageKind.CREDIT})
_TERSE = frozenset({PassageKind.HEADING, PassageKind.TABLE_ROW})
_LEAST_WORTH = 0.3
"""Below it a plain sentence is no claim; the tests hold this against gold."""
_LEAST_WORTH_FORECAST = 0.12


class ClaimFinder:
    """Finds claims in one language; keeps no trace of the articles it has seen."""

    def __init__(self, pack: Pack) -> None:
        self._reader = SentenceReader(pack)
        self._cutter = ClauseCutter(pack.claims.clauses)

    def find(
        self,
        article: Article,
        passages: Sequence[Passage],
        sentences: Sequence[Sentence],
        tokens_of_passages: Sequence[Tokens],
        figures: Sequence[Figure],
        dates: Sequence[DateMention],
        quotations: Sequence[Quotation],
        names: Sequence[NameMention],
    ) -> tuple[Claim, ...]:
        """Return the claims in text order, none overlapping another.

        `tokens_of_passages` runs along `passages`; the last four lists are those of the whole
        article, into which the claims' indexes point.
        """
        lists = Lists(figures, dates, quotations, names)
        of_figures, of_dates, of_quotations, of_names = (
            Sweep(items).overlapping for items in _placed(lists)
        )
        article_id = article.id
        read = self._reader.read
        claims: list[Claim] = []
        for sentence in sentences:
            kind = passages[sentence.passage].kind
            if kind in _CLOSED:
                continue
            tokens = tokens_of_passages[sentence.passage]
            starts, start, end = tokens.starts, sentence.start, sentence.end
            first = bisect_left(starts, start)
            last = bisect_left(starts, end, first)
            if first == last:
                continue
            found = Contents(
                of_figures(start, end),
                of_dates(start, end),
                of_quotations(start, end),
                of_names(start, end),
            )
            for begin, stop in self._pieces(tokens, first, last, found, lists):
                contents = found
                start, end = starts[begin], tokens.ends[stop - 1]
                if stop - begin < last - first:
                    contents = _inside(found, lists, start, end)
                reading = read(tokens, begin, stop, contents, lists)
                if contents.figures or _is_claim(reading, contents, kind, lists, start, end):
                    claims.append(_claim(article, article_id, start, end, reading, contents, lists))
        return tuple(claims)

    def _pieces(
        self, tokens: Tokens, first: int, last: int, found: Contents, lists: Lists
    ) -> list[tuple[int, int]]:
        if len(found.figures) + len(found.dates) < 2:
            return [(first, last)]
        spans = [(lists.figures[index].start, lists.figures[index].end) for index in found.figures]
        spans += [(lists.dates[index].start, lists.dates[index].end) for index in found.dates]
        quoted = [
            (lists.quotations[index].start, lists.quotations[index].end)
            for index in found.quotations
        ]
        return self._cutter.cut(tokens, first, last, spans, spans + quoted)


def _placed(lists: Lists) -> tuple[Sequence[Spanned], ...]:
    return lists


def _claim(
    article: Article,
    article_id: str,
    start: int,
    end: int,
    reading: Reading,
    contents: Contents,
    lists: Lists,
) -> Claim:
    text = article.text[start:end]
    speaker = None
    if contents.quotations:
        speaker = _speaker(contents, lists.quotations, start, end)
    return Claim(
        id=claim_id(article_id, start, end, text),
        start=start,
        end=end,
        text=text,
        kinds=reading.kinds,
        score=reading.score,
        reasons=reasons(reading.moved),
        speaker=speaker,
        figures=tuple(contents.figures),
        dates=tuple(contents.dates),
        quotations=tuple(contents.quotations),
        names=tuple(contents.names),
    )


def _inside(found: Contents, lists: Lists, start: int, end: int) -> Contents:
    """Return those of `found` that overlap the characters from `start` to `end`."""
    return Contents(
        _overlapping(found.figures, lists.figures, start, end),
        _overlapping(found.dates, lists.dates, start, end),
        _overlapping(found.quotations, lists.quotations, start, end),
        _overlapping(found.names, lists.names, start, end),
    )


def _overlapping(
    indexes: Sequence[int], items: Sequence[Spanned], start: int, end: int
) -> list[int]:
    return [index for index in indexes if items[index].start < end and start < items[index].end]


def _is_claim(
    reading: Reading, contents: Contents, kind: PassageKind, lists: Lists, start: int, end: int
) -> bool:
    """Tell whether a stretch without figures is a claim."""
    quotations = [lists.quotations[index] for index in contents.quotations]
    if kind in _TERSE:
        quoted = any(quotation.direct for quotation in quotations)
        return not reading.question and (quoted or bool(contents.dates))
    if reading.question:
        return reading.score >= _LEAST_WORTH
    for quotation in quotations:
        if _said_here(quotation, start, end):
            return True
    return reading.score >= (_LEAST_WORTH_FORECAST if reading.forecast else _LEAST_WORTH)


def _said_here(quotation: Quotation, start: int, end: int) -> bool:
    """Tell whether a quotation with a speaker begins here, or has its speaker here."""
    if quotation.speaker is None:
        return False
    speaker = quotation.speaker_start
    return start <= quotation.start < end or (speaker is not None and start <= speaker < end)


def _speaker(
    contents: Contents, quotations: Sequence[Quotation], start: int, end: int
) -> str | None:
    """Return who speaks in most of the claim, None where nobody is quoted."""
    best: str | None = None
    most = 0
    for index in contents.quotations:
        quotation = quotations[index]
        shared = min(end, quotation.end) - max(start, quotation.start)
        if quotation.speaker is not None and shared > most:
            best, most = quotation.speaker, shared
    return best
