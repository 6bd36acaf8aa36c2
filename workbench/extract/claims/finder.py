"""Finds the claims of an article: what a checker could check, and a reviewer judges."""

from collections.abc import Sequence

from workbench.extract.claims.clauses import ClauseCutter
from workbench.extract.claims.contents import Contents, Spanned, spread
from workbench.extract.claims.evidence import Lists
from workbench.extract.claims.reading import Reading, SentenceReader
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
_LEAST_WORTH_FORECAST = 0.04


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
        tokens_of: Sequence[Tokens],
        ranges_of: Sequence[Sequence[tuple[int, int]]],
        figures: Sequence[Figure],
        dates: Sequence[DateMention],
        quotations: Sequence[Quotation],
        names: Sequence[NameMention],
    ) -> tuple[Claim, ...]:
        """Return the claims in text order, none overlapping another.

        `tokens_of` and `ranges_of`, the token ranges of the sentences, run along `passages`; the
        last four lists are those of the whole article, into which the claims' indexes point.
        """
        lists = Lists(figures, dates, quotations, names)
        starts = [sentence.start for sentence in sentences]
        ends = [sentence.end for sentence in sentences]
        contents_of = list(
            zip(
                spread(figures, starts, ends),
                spread(dates, starts, ends),
                spread(quotations, starts, ends),
                spread(names, starts, ends),
                strict=True,
            )
        )
        article_id = article.id
        read, reasons = self._reader.read, self._reader.model.reasons
        claims: list[Claim] = []
        after = 0
        for passage, tokens, ranges in zip(passages, tokens_of, ranges_of, strict=True):
            before, after = after, after + len(ranges)
            kind = passage.kind
            if kind in _CLOSED:
                continue
            for (first, last), whole in zip(ranges, contents_of[before:after], strict=True):
                if first == last:
                    continue
                pieces = [(first, last)]
                if len(whole[0]) + len(whole[1]) > 1:
                    pieces = self._pieces(tokens, first, last, whole, lists)
                for begin, stop in pieces:
                    contents = whole
                    start, end = tokens.starts[begin], tokens.ends[stop - 1]
                    if len(pieces) > 1:
                        contents = _inside(whole, lists, start, end)
                    reading = read(tokens, begin, stop, contents, lists)
                    of_figures, of_dates, of_quotations, of_names = contents
                    if of_figures or _is_claim(reading, contents, kind, lists, start, end):
                        text = article.text[start:end]
                        claim = Claim(
                            claim_id(article_id, start, end, text),
                            start,
                            end,
                            text,
                            reading.kinds,
                            reading.score,
                            reasons(reading.moved),
                            _speaker(of_quotations, quotations, start, end),
                            of_figures,
                            of_dates,
                            of_quotations,
                            of_names,
                        )
                        claims.append(claim)
        return tuple(claims)

    def _pieces(
        self, tokens: Tokens, first: int, last: int, found: Contents, lists: Lists
    ) -> list[tuple[int, int]]:
        """Return the token ranges of the clauses of a sentence that holds `found`."""
        if not self._cutter.may_cut(tokens, first, last):
            return [(first, last)]
        figures, dates, quotations, _ = found
        spans = [(lists.figures[index].start, lists.figures[index].end) for index in figures]
        spans += [(lists.dates[index].start, lists.dates[index].end) for index in dates]
        quoted = [
            (lists.quotations[index].start, lists.quotations[index].end) for index in quotations
        ]
        return self._cutter.cut(tokens, first, last, spans, spans + quoted)


def _inside(found: Contents, lists: Lists, start: int, end: int) -> Contents:
    """Return those of `found` that overlap the characters from `start` to `end`."""
    figures, dates, quotations, names = found
    return (
        _overlapping(figures, lists.figures, start, end),
        _overlapping(dates, lists.dates, start, end),
        _overlapping(quotations, lists.quotations, start, end),
        _overlapping(names, lists.names, start, end),
    )


def _overlapping(
    indexes: Sequence[int], items: Sequence[Spanned], start: int, end: int
) -> tuple[int, ...]:
    return tuple(
        [index for index in indexes if items[index].start < end and start < items[index].end]
    )


def _is_claim(
    reading: Reading, contents: Contents, kind: PassageKind, lists: Lists, start: int, end: int
) -> bool:
    """Tell whether a stretch without figures is a claim."""
    _, dates, quotations, _ = contents
    if kind in _TERSE:
        if reading.question:
            return False
        return bool(dates) or any(lists.quotations[index].direct for index in quotations)
    if reading.question:
        return reading.score >= _LEAST_WORTH
    for index in quotations:
        if _said_here(lists.quotations[index], start, end):
            return True
    return reading.score >= (_LEAST_WORTH_FORECAST if reading.forecast else _LEAST_WORTH)


def _said_here(quotation: Quotation, start: int, end: int) -> bool:
    """Tell whether a quotation with a speaker begins here, or has its speaker here."""
    if quotation.speaker is None:
        return False
    speaker = quotation.speaker_start
    return start <= quotation.start < end or (speaker is not None and start <= speaker < end)


def _speaker(
    indexes: Sequence[int], quotations: Sequence[Quotation], start: int, end: int
) -> str | None:
    """Return who speaks in most of the claim, None where nobody is quoted."""
    best: str | None = None
    most = 0
    for index in indexes:
        quotation = quotations[index]
        if quotation.speaker is not None:
            shared = min(end, quotation.end) - max(start, quotation.start)
            if shared > most:
                best, most = quotation.speaker, shared
    return best
