"""Measures the cross-check at a million figures: all links from nothing, and one new article.

Run with `python -m benchmarks.crosscheck`; `--articles` says how many articles the stores hold,
smallest first, `--keep FOLDER` keeps them, `--plot FILE.svg` draws cost against size. The articles
are written by `newsroom`, extracted as any other, and the links are held against what is known to
be one thing.
"""

import argparse
import resource
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path

from benchmarks.newsroom import FACTS, Newsroom, Told
from benchmarks.plot import Curve, draw
from workbench.desk.desk import Desk
from workbench.desk.ingesting import ingest
from workbench.desk.intake import Arrival
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.extraction import Extraction
from workbench.model.match import MatchKind

_BATCH = 200
_NEW = 20
"""New articles that are ingested one by one to see how long each takes."""
_SIZES = [1_000, 10_000, 100_000]


def main(arguments: list[str] | None = None) -> None:
    """Build stores of several sizes, compare all, ingest a few more, and draw the cost."""
    parser = argparse.ArgumentParser(prog="benchmarks.crosscheck", description=main.__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=_SIZES)
    parser.add_argument("--jobs", type=int, default=2, help="processes to extract with")
    parser.add_argument("--keep", type=Path, help="folder in which the stores stay")
    parser.add_argument("--plot", type=Path, help="where the plot is drawn, as SVG")
    chosen = parser.parse_args(arguments)
    curves = []
    with tempfile.TemporaryDirectory() as folder:
        for count in chosen.articles:
            path = (chosen.keep or Path(folder)) / f"crosscheck-{count}.db"
            if not path.exists():
                build(path, count, chosen.jobs)
            curves.append(compare(path, count))
            held(path, count)
            one_more(path, count)
    if chosen.plot:
        chosen.plot.write_text(draw(curves), encoding="utf-8")


def build(path: Path, count: int, jobs: int) -> None:
    """Make the store, without comparing."""
    began = time.perf_counter()
    articles = (told.article for told in Newsroom().articles(count))
    figures = 0
    with Desk(path) as desk, ProcessPoolExecutor(jobs) as pool:
        for extractions in pool.map(_extracted, _batches(articles, _BATCH)):
            desk.keep_many((one, ()) for one in extractions)
            figures += sum(len(one.figures) for one in extractions)
    seconds = time.perf_counter() - began
    size = path.stat().st_size / 1e6
    _say(
        f"{count} articles, {figures} figures extracted and put in: {seconds:.0f} s, {size:.0f} MB"
    )


def _batches(articles: Iterator[Article], size: int) -> Iterator[list[Article]]:
    while batch := list(islice(articles, size)):
        yield batch


def _extracted(articles: list[Article]) -> list[Extraction]:
    return [extract(article, load_pack(article.language)) for article in articles]


def compare(path: Path, count: int) -> Curve:
    """Make all links from nothing."""
    points: list[tuple[float, float]] = []
    with Desk(path) as desk:
        began = time.perf_counter()

        def progress(done: int, total: int) -> None:
            points.append((done / total * count * FACTS, time.perf_counter() - began))

        desk.compare(again=True, progress=progress)
        seconds = time.perf_counter() - began
        links = desk.count_matches()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    _say(
        f"{count} articles: {links} links from nothing in {seconds:.1f} s, "
        f"{seconds / count * 1e3:.2f} ms an article, peak memory {peak:.0f} MB"
    )
    return Curve(f"{count * FACTS} figures", tuple(points))


def held(path: Path, count: int) -> None:
    """Hold the links against what is known: how many of those between neighbours are found."""
    marks: dict[str, Told] = {t.article.id: t for t in Newsroom().articles(count)}
    right = wrong = 0
    joined: dict[tuple[int, int], set[str]] = defaultdict(set)
    with Desk(path) as desk:
        for match in desk.each_match():
            if match.kind is not MatchKind.FIGURE:
                continue
            left, other = marks.get(match.left.article), marks.get(match.right.article)
            if left is None or other is None:
                continue
            first, second = _fact(left, match.left.start), _fact(other, match.right.start)
            if left.event == other.event and first is not None and first == second:
                right += 1
                joined[left.event, first] |= {match.left.article, match.right.article}
            else:
                wrong += 1
    told: dict[tuple[int, int], int] = defaultdict(int)
    for one in marks.values():
        for _, _, fact in one.marks:
            told[one.event, fact] += 1
    shared = {key: number for key, number in told.items() if number > 1}
    found = sum(len(joined[key]) for key in shared)
    _say(
        f"{count} articles: {right / max(right + wrong, 1):.3f} of the links are right, "
        f"{found / max(sum(shared.values()), 1):.3f} of the figures that others state are linked"
    )


def _fact(told: Told, start: int) -> int | None:
    near = [mark for mark in told.marks if mark[0] - 25 <= start < mark[1]]
    return near[-1][2] if near else None


def one_more(path: Path, count: int) -> None:
    """Ingest articles one by one into the full store: extracted, checked, stored, compared."""
    whole = list(islice(Newsroom().articles(count), count))
    step = max(count // _NEW, 1)
    spans, links = [], 0
    with Desk(path) as desk:
        for told in whole[step // 2 :: step][:_NEW]:
            article = _another(told.article)
            before = desk.count_matches()
            began = time.perf_counter()
            for kept in ingest(desk, [Arrival("bench", article, None, len(article.text))]):
                assert kept.added
            spans.append(time.perf_counter() - began)
            links += desk.count_matches() - before
    _say(
        f"{count} articles: one more ingested, extracted and compared: median "
        f"{statistics.median(spans) * 1e3:.0f} ms, worst {max(spans) * 1e3:.0f} ms, "
        f"{links / len(spans):.1f} links each"
    )


def _another(article: Article) -> Article:
    """Return an article of another outlet on the same event."""
    text = article.text + " (" + str(time.time_ns()) + "x)"
    return Article(text, article.language, article.published, article.title, "The Late Edition")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
