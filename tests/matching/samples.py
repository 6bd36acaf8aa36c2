"""Articles with figures described by hand, so that these tests hold the cross-check alone."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.matching.linking import link
from workbench.matching.subjects import Subject, subjects_of
from workbench.model.article import Article
from workbench.model.extraction import Extraction
from workbench.model.match import Match

Told = Mapping[str, tuple[str | None, str | None, str | None]]
"""Number as written, to the thing counted, its lemma, and the verb's lemma."""


def told(
    text: str,
    figures: Told,
    language: str = "en",
    published: str | None = "2026-01-14",
    outlet: str = "The Post",
    where: Mapping[str, str] | None = None,
) -> Extraction:
    """Extract a text, and describe the figures named as a reader would."""
    day = date.fromisoformat(published) if published else None
    article = Article(text, language, day, outlet=outlet)
    found = extract(article, load_pack(language))
    described = []
    for figure in found.figures:
        number = text[figure.number_start : figure.number_end]
        counted, lemma, verb = figures.get(number, (None, None, None))
        described.append(
            replace(
                figure,
                counted=counted,
                counted_lemma=lemma,
                verb=verb,
                where=(where or {}).get(number),
            )
        )
    return replace(found, figures=tuple(described))


def subjects(*extractions: Extraction) -> list[Subject]:
    """Return the figures of several articles in their context."""
    return [
        subject
        for extraction in extractions
        for subject in subjects_of(extraction, load_pack(extraction.article.language))
    ]


def matches(*extractions: Extraction) -> list[Match]:
    """Cross-check several articles."""
    return link(subjects(*extractions))


def texts(found: Iterable[Match]) -> set[frozenset[str]]:
    """Return the pairs of figures that were linked, by the digits and words before the thing."""
    return {frozenset((match.left.text, match.right.text)) for match in found}


SCENE_NL = "In Delmora, de stad van burgemeester Ilsa Verkamp, was het vannacht onrustig. "
SCENE_EN = "It was a bad night in Delmora, the city of mayor Ilsa Verkamp. "
"""What makes two articles reports on one event."""
