"""The way from an article to all that is found in it: every finder in its turn.

A pure function of text, language pack and publication date: no clock, no network, no state
besides tables that are built once for each pack.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from workbench.extract.claims.finder import ClaimFinder
from workbench.extract.counted.finder import CountedFinder
from workbench.extract.dates.finder import DateFinder
from workbench.extract.dates.reference import Resolved
from workbench.extract.figures.draft import FigureDraft
from workbench.extract.figures.finder import FigureFinder
from workbench.extract.saying import Given, attribute, rebased
from workbench.extract.sentences import find_sentences
from workbench.extract.speech.finder import Speech, SpeechFinder
from workbench.extract.structure import find_passages
from workbench.extract.timing import Timer
from workbench.extract.tokens import Tokens, cut
from workbench.languages.pack import Pack
from workbench.model.article import Article, Passage, PassageKind, Sentence
from workbench.model.date import DateMention
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure

_CLOSED = frozenset({PassageKind.TEASER, PassageKind.CREDIT})
"""Passages that state nothing of their own: no figure or date is read there."""


class Extractor:
    """The finders of one language."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._dates = DateFinder(pack)
        self._figures = FigureFinder(pack)
        self._counted = CountedFinder(pack)
        self._speech = SpeechFinder(pack)
        self._claims = ClaimFinder(pack)
        self._timer = Timer(pack.timing)

    def extract(self, article: Article) -> Extraction:
        """Return all that is found in the article; every offset indexes its text."""
        text = article.text
        passages = find_passages(text, self._pack)
        sentences = find_sentences(text, passages, self._pack)
        tokens_of = cut(text, passages)
        dates: list[DateMention] = []
        drafts: list[FigureDraft] = []
        spoken: Resolved | None = None
        lead: tuple[Passage, Tokens] | None = None
        ranges_of = _sentence_ranges(passages, sentences, tokens_of)
        for passage, tokens, ranges in zip(passages, tokens_of, ranges_of, strict=True):
            if passage.kind in _CLOSED or not tokens.starts:
                lead = passage, tokens
                continue
            mentions, clock, spoken = self._dates.scan(tokens, article.published, spoken)
            taken = [(mention.start, mention.end) for mention in mentions]
            taken += [(time.start, time.end) for time in clock]
            taken.sort()
            found = self._figures.find(tokens, taken)
            if found:
                beside = lead is not None and "\n" not in text[lead[0].end : passage.start]
                self._counted.describe(tokens, found, ranges, lead[1] if lead and beside else None)
            dates += mentions
            drafts += found
        speech = self._speech.find(text, passages, sentences, tokens_of, ranges_of)
        quotations, names = speech
        dates = rebased(self._dates, dates, speech, sentences, passages, tokens_of)
        times = self._timer.governing(text, drafts, sentences, dates)
        figures = _settled(drafts, times, speech, text)
        claims = self._claims.find(
            article, passages, sentences, tokens_of, ranges_of, figures, dates, quotations, names
        )
        title = self.title_of(article)
        return Extraction(
            article, passages, sentences, claims, figures, tuple(dates), quotations, names, title
        )

    def title_of(self, article: Article) -> Extraction | None:
        """Return what the title states, where it is no part of the text."""
        title = (article.title or "").strip()
        if not title or article.text.lstrip().startswith(title):
            return None
        return self.extract(Article(title, article.language, article.published))


@lru_cache(maxsize=8)
def _extractor(pack: Pack) -> Extractor:
    return Extractor(pack)


def extract(article: Article, pack: Pack) -> Extraction:
    """Return all that is found in `article`, read with the pack of its language."""
    return _extractor(pack).extract(article)


def with_title(extraction: Extraction, pack: Pack) -> Extraction:
    """Return an extraction that was stored, with what its title states."""
    return replace(extraction, title=_extractor(pack).title_of(extraction.article))


def _sentence_ranges(
    passages: Sequence[Passage], sentences: Sequence[Sentence], tokens_of: Sequence[Tokens]
) -> list[list[tuple[int, int]]]:
    """Return for each passage the token ranges of its sentences."""
    ranges: list[list[tuple[int, int]]] = [[] for _ in passages]
    passage, last = -1, 0
    for sentence in sentences:
        if sentence.passage != passage:
            passage, last = sentence.passage, 0
        # Between sentences stands white space alone: each begins where the one before ended.
        first, last = last, bisect_left(tokens_of[passage].starts, sentence.end, last)
        ranges[passage].append((first, last))
    return ranges


def _settled(
    drafts: Sequence[FigureDraft],
    times: Sequence[Given | None],
    speech: Speech,
    text: str,
) -> tuple[Figure, ...]:
    """Return the figures with who says them and when, marked where that is inferred."""
    speakers = attribute(drafts, speech, text)
    return tuple(
        _figure(draft, speaker, time, text)
        for draft, speaker, time in zip(drafts, speakers, times, strict=True)
    )


def _figure(draft: FigureDraft, speaker: Given | None, time: Given | None, text: str) -> Figure:
    inferred = draft.inferred
    if speaker is not None and speaker.inferred:
        inferred = [*inferred, "speaker"]
    if time is not None and time.inferred:
        inferred = [*inferred, "when"]
    start, end = draft.start, draft.end
    # In the order of its fields, since names for all of them take as long again.
    return Figure(
        start,
        end,
        text[start:end],
        draft.number_start,
        draft.number_end,
        draft.kind,
        draft.low,
        draft.high,
        draft.low_inclusive,
        draft.high_inclusive,
        draft.hedge,
        draft.step,
        draft.unit,
        draft.counted,
        draft.counted_start,
        draft.counted_end,
        draft.counted_lemma,
        draft.verb,
        speaker.value if speaker else None,
        time.value if time else None,
        draft.where,
        tuple(dict.fromkeys(inferred)) if inferred else (),
    )
