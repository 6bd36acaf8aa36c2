"""Measures the store at a million claims: putting in, opening, listing, judging, searching.

Run with `python -m benchmarks.store`; `--claims` makes it smaller, `--keep PATH` keeps the store.
"""

import argparse
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate, islice
from pathlib import Path

from workbench.desk.desk import Desk
from workbench.desk.views import ClaimFilter
from workbench.model.article import Article, Passage, PassageKind, Sentence
from workbench.model.claim import Claim, ClaimKind, claim_id
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.finding import Finding, Severity
from workbench.model.span import Span
from workbench.model.verdict import Citation, Source, SourceKind, Status

CLAIMS_PER_ARTICLE = 50
BATCH = 200
_SYLLABLES = "ba de fi go hu ka le mi no pu ra se ti vo wu za ber dan kel mor sten ver".split()  # noqa: SIM905
_KINDS = (ClaimKind.FIGURE, ClaimKind.DATE, ClaimKind.QUOTATION, ClaimKind.STATEMENT)


class Writer:
    """Writes articles of invented words, few of them frequent and many rare, as in real text."""

    def __init__(self, seed: int = 1, vocabulary: int = 30_000) -> None:
        self._random = random.Random(seed)
        self._words = [
            "".join(self._random.choices(_SYLLABLES, k=self._random.randint(1, 5)))
            for _ in range(vocabulary)
        ]
        self._weights = list(accumulate(1 / (rank + 2) for rank in range(vocabulary)))

    def extractions(self, articles: int) -> Iterator[tuple[Extraction, tuple[Finding, ...]]]:
        """Give articles with their claims and figures; one in ten has a finding."""
        for number in range(articles):
            extraction = self._extraction(number)
            finding = Finding("invented", Severity.WARNING, "Invented.", (Span(0, 9),))
            yield extraction, (finding,) if number % 10 == 0 else ()

    def _extraction(self, number: int) -> Extraction:
        sentences = [self._sentence() for _ in range(CLAIMS_PER_ARTICLE)]
        text = " ".join(sentence for sentence, _ in sentences)
        article = Article(
            text,
            self._random.choice(("nl", "en")),
            date(2020, 1, 1) + timedelta(days=number % 2000),
            title=f"Article {number}",
            outlet=f"Outlet {number % 40}",
            external_id=f"bench-{number}",
        )
        claims, figures, spans, start = [], [], [], 0
        for index, (sentence, at) in enumerate(sentences):
            end = start + len(sentence)
            spans.append(Sentence(start, end, 0))
            figures.append(_figure(text, start + at, index))
            claims.append(
                Claim(
                    claim_id(article.id, start, end, sentence),
                    start,
                    end,
                    sentence,
                    (_KINDS[index % len(_KINDS)],),
                    round(self._random.random(), 2),
                    ("number", "name"),
                    f"Speaker {index % 90}" if index % 3 == 0 else None,
                    figures=(index,),
                )
            )
            start = end + 1
        passages = (Passage(0, len(text), PassageKind.BODY),)
        return Extraction(
            article, passages, tuple(spans), tuple(claims), tuple(figures), (), (), ()
        )

    def _sentence(self) -> tuple[str, int]:
        count = self._random.randint(7, 20)
        words = self._random.choices(self._words, cum_weights=self._weights, k=count)
        at = self._random.randrange(1, len(words))
        words.insert(at, str(self._random.randint(1000, 9999)))
        return " ".join(words) + ".", len(" ".join(words[:at])) + 1


def _figure(text: str, start: int, index: int) -> Figure:
    value = Decimal(text[start : start + 4])
    end = start + 4
    return Figure(
        start, end, text[start:end], start, end, FigureKind.COUNT, value, value, True, True,
        Hedge.EXACTLY, Decimal(1), counted_lemma=f"thing{index}", verb="count",
    )  # fmt: skip


def build(path: Path, claims: int) -> None:
    """Make the store and say how fast that went."""
    articles = claims // CLAIMS_PER_ARTICLE
    items = Writer().extractions(articles)
    inside = 0.0
    with Desk(path) as desk:
        while batch := list(islice(items, BATCH)):
            began = time.perf_counter()
            desk.keep_many(batch)
            inside += time.perf_counter() - began
    size = path.stat().st_size / 1e6
    _say(
        f"{articles} articles, {claims} claims put in: {inside:.1f} s, "
        f"{articles / inside * 60:.0f} articles a minute, {size:.0f} MB"
    )


def measure(path: Path) -> None:
    """Print how long each thing takes that a reviewer waits for."""
    _timed("open the store", lambda: Desk(path, "bench").close(), 20)
    with Desk(path, "bench") as desk:
        count = len(desk.articles())
        middle = count // 2
        ids = [view.claim.id for view in desk.article(middle).claims]
        picked = iter(random.Random(2).sample(range(1, count + 1), min(count, 300)))
        cited = (Citation(Source(SourceKind.URL, "https://bench.example/")),)
        turn = iter(ids * 20)
        _timed("list all articles with progress", desk.articles, 5)
        _timed("list the first 100 articles", lambda: desk.articles(100), 20)
        _timed("open an article of 50 claims", lambda: desk.article(next(picked)), 100)
        _timed("judge", lambda: desk.judge([next(turn)], Status.VERIFIED), 200)
        _timed("judge with source", lambda: desk.judge([ids[0]], Status.DISPUTED, "n", cited), 100)
        _timed("undo", desk.undo, 100)
        _timed("redo", desk.redo, 100)
        _timed("next open", lambda: desk.next_open(middle), 100)
        _lists(desk, middle)
        _timed("count all by filter kind", _counting(desk, ClaimFilter(kind=_KINDS[:1])), 3)
        _timed("stats", desk.stats, 1)
    with Desk(path, "bench") as desk:
        _timed("doctor", desk.doctor, 1)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    _say(f"peak memory {peak:.0f} MB")


def _lists(desk: Desk, middle: int) -> None:
    word = next(iter(desk.claims(ClaimFilter(article=middle), 1))).text.split()
    for what, wanted in (
        ("first page of all claims", ClaimFilter()),
        ("first page of open claims", ClaimFilter(status=(Status.OPEN,))),
        ("first page of verified", ClaimFilter(status=(Status.VERIFIED,))),
        (
            "first page of verified or disputed",
            ClaimFilter(status=(Status.VERIFIED, Status.DISPUTED)),
        ),
        ("search: two words", ClaimFilter(text=" ".join(word[:2]))),
        ("search: beginning of a word", ClaimFilter(text=word[0][:3])),
        ("search: one letter", ClaimFilter(text=word[0][:1])),
        ("search: a number", ClaimFilter(text="1234")),
        ("search in one article", ClaimFilter(text=word[0], article=middle)),
        ("by speaker", ClaimFilter(speaker="speaker 12")),
        ("by speaker, one letter", ClaimFilter(speaker="speaker 12", text=word[0][:1])),
        ("by nobody's name, one letter", ClaimFilter(speaker="nobody", text=word[0][:1])),
        ("with findings", ClaimFilter(with_findings=True)),
        ("with findings, one letter", ClaimFilter(with_findings=True, text=word[0][:1])),
        ("by a rule, one letter", ClaimFilter(rule="sum", text=word[0][:1])),
        ("no second opinion", ClaimFilter(second="none")),
        ("no second opinion, one letter", ClaimFilter(second="none", text=word[0][:1])),
        ("verified, one letter", ClaimFilter(status=(Status.VERIFIED,), text=word[0][:1])),
        ("by reviewer", ClaimFilter(reviewer="bench")),
    ):
        _timed(what, _listing(desk, wanted), 5)
    _timed("page at 90 % of all claims", _listing(desk, ClaimFilter(), middle * 90), 5)
    _timed("search articles", lambda: desk.search_articles(" ".join(word[:2]), 50), 5)


def _listing(desk: Desk, wanted: ClaimFilter, offset: int = 0) -> Callable[[], object]:
    return lambda: list(desk.claims(wanted, 100, offset))


def _counting(desk: Desk, wanted: ClaimFilter) -> Callable[[], object]:
    return lambda: desk.count_claims(wanted)


def _timed(what: str, deed: Callable[[], object], times: int) -> None:
    spans = []
    for _ in range(times):
        began = time.perf_counter()
        deed()
        spans.append((time.perf_counter() - began) * 1000)
    _say(f"{what:<36} median {statistics.median(spans):9.2f} ms   worst {max(spans):9.2f} ms")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main(arguments: list[str] | None = None) -> None:
    """Build a store of invented articles and measure it."""
    parser = argparse.ArgumentParser(prog="benchmarks.store", description=main.__doc__)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path, help="where the store stays; made when not there")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = chosen.keep or Path(folder) / "bench.db"
        if not path.exists():
            build(path, chosen.claims)
        measure(path)


if __name__ == "__main__":
    main()
