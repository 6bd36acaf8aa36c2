"""Articles with their claims as extraction would give them, without running it."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal

from workbench.model.article import Article, Passage, PassageKind, Sentence
from workbench.model.claim import Claim, ClaimKind, claim_id
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.finding import Finding, Severity
from workbench.model.span import Span
from workbench.model.verdict import Citation, Source, SourceKind

FLOOD = (
    "In Delmond stonden 1200 huizen onder water. Burgemeester Vera Holt sprak van pech. "
    "De schade is 35 miljoen euro. Niemand raakte gewond."
)
FIRE = "Fire broke out in Port Arlen on Monday. 14 people were hurt. Two streets were closed."


class Clock:
    """Goes on by one second each time it is asked."""

    def __init__(self) -> None:
        self._asked = 0

    def __call__(self) -> datetime:
        self._asked += 1
        minutes, seconds = divmod(self._asked, 60)
        hours, minutes = divmod(minutes, 60)
        return datetime(2026, 2, 5, hours, minutes, seconds, tzinfo=UTC)


def extraction_of(
    text: str = FLOOD,
    *,
    language: str = "nl",
    outlet: str | None = "De Delmonder",
    title: str | None = "Delmond onder water",
    external_id: str | None = None,
) -> Extraction:
    """Return each sentence as a claim, and each run of digits as a figure."""
    article = Article(
        text,
        language,
        date(2026, 2, 4),
        title=title,
        outlet=outlet,
        external_id=external_id,
    )
    sentences: list[Sentence] = []
    claims: list[Claim] = []
    figures: list[Figure] = []
    for match in re.finditer(r"\S[^.]*\.", text):
        first = len(figures)
        figures += [
            _figure(text, match.start() + digits.start(), match.start() + digits.end())
            for digits in re.finditer(r"\d+", match[0])
        ]
        kinds = (ClaimKind.FIGURE,) if len(figures) > first else (ClaimKind.STATEMENT,)
        claims.append(
            Claim(
                claim_id(article.id, match.start(), match.end(), match[0]),
                match.start(),
                match.end(),
                match[0],
                kinds,
                0.9 if len(figures) > first else 0.2,
                speaker="Vera Holt" if "Vera Holt" in match[0] else None,
                figures=tuple(range(first, len(figures))),
            )
        )
        sentences.append(Sentence(match.start(), match.end(), 0))
    passages = (Passage(0, len(text), PassageKind.BODY),)
    return Extraction(
        article, passages, tuple(sentences), tuple(claims), tuple(figures), (), (), ()
    )


def _figure(text: str, start: int, end: int) -> Figure:
    value = Decimal(text[start:end])
    return Figure(
        start, end, text[start:end], start, end, FigureKind.COUNT, value, value, True, True,
        Hedge.EXACTLY, Decimal(1), counted_lemma="huis" if "huizen" in text else None,
    )  # fmt: skip


def finding(start: int = 0, end: int = 9, rule: str = "weekday-date") -> Finding:
    """Return a finding at this place."""
    return Finding(rule, Severity.ERROR, "It was a Tuesday.", (Span(start, end),), "dinsdag")


def page(address: str, *, confidential: bool = False, excerpt: str | None = None) -> Citation:
    """Return a citation of a page."""
    return Citation(Source(SourceKind.URL, address, confidential=confidential), excerpt)
