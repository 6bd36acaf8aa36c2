"""Measures the cross-check at a million figures: all links from nothing, and one new article.

Run with `python -m benchmarks.crosscheck`; `--articles` says how many articles the stores hold,
smallest first, `--keep FOLDER` keeps them (one that is half made is gone on with), `--build` makes
them and no more, `--plot FILE.svg` draws cost against size. The articles are written by
`newsroom`, extracted as any other, and the links are held against what is known to be one thing.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path

from benchmarks.linked import hold
from benchmarks.newsroom import FACTS, Newsroom
from benchmarks.plot import Curve, draw
from benchmarks.resources import Spent
from workbench.desk.desk import Desk
from workbench.desk.ingesting import ingest
from workbench.desk.intake import Arrival
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.extraction import Extraction

_BATCH = 200
_NEW = 20
"""New articles that are ingested one by one to see how long each takes."""
_SIZES = [1_000, 3_000, 10_000, 30_000, 100_000]


def main(arguments: list[str] | None = None) -> None:
    """Build stores of several sizes, compare all, ingest a few more, and draw the cost."""
    parser = argparse.ArgumentParser(prog="benchmarks.crosscheck", description=main.__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=_SIZES)
    parser.add_argument("--jobs", type=int, default=2, help="processes to work with")
    parser.add_argument("--keep", type=Path, help="folder in which the stores stay")
    parser.add_argument("--build", action="store_true", help="make the stores, measure nothing")
    parser.add_argument("--measured", type=Path, help="JSON to add what is measured to")
    parser.add_argument("--plot", type=Path, help="where the plot is drawn, as SVG")
    chosen = parser.parse_args(arguments)
    measured: dict[str, list[float]] = {}
    if chosen.measured and chosen.measured.exists():
        measured = json.loads(chosen.measured.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        for count in chosen.articles:
            path = (chosen.keep or Path(folder)) / f"crosscheck-{count}.db"
            build(path, count, chosen.jobs)
            if chosen.build:
                continue
            spent = compare(path, count, chosen.jobs)
            hold(path, count)
            measured[str(count)] = [spent.processor, one_more(path, count)]
            cold(path, count)
            if chosen.measured:
                chosen.measured.write_text(json.dumps(measured), encoding="utf-8")
    if chosen.plot and measured:
        chosen.plot.write_text(draw(_curves(measured)), encoding="utf-8")


def _curves(measured: Mapping[str, Sequence[float]]) -> tuple[Curve, Curve]:
    """Return what was measured as curves, by the number of figures."""
    rows = sorted((int(count) * FACTS, *seconds) for count, seconds in measured.items())
    return (
        Curve("all links from nothing, processor time", tuple((row[0], row[1]) for row in rows)),
        Curve("one more article, processor time", tuple((row[0], row[2]) for row in rows)),
    )


def build(path: Path, count: int, jobs: int) -> None:
    """Make the store, or what is missing of it, without comparing."""
    began = time.perf_counter()
    figures = 0
    with Desk(path) as desk, ProcessPoolExecutor(jobs) as pool:
        there = desk.stats().articles
        articles = (told.article for told in islice(Newsroom().articles(count), there, None))
        for extractions in pool.map(_extracted, _batches(articles, _BATCH)):
            desk.keep_many((one, ()) for one in extractions)
            figures += sum(len(one.figures) for one in extractions)
    if figures:
        seconds = time.perf_counter() - began
        size = path.stat().st_size / 1e6
        _say(
            f"{count - there} articles, {figures} figures extracted and put in: {seconds:.0f} s, "
            f"{size:.0f} MB"
        )


def _batches(articles: Iterator[Article], size: int) -> Iterator[list[Article]]:
    while batch := list(islice(articles, size)):
        yield batch


def _extracted(articles: list[Article]) -> list[Extraction]:
    return [extract(article, load_pack(article.language)) for article in articles]


def compare(path: Path, count: int, jobs: int) -> Spent:
    """Make all links from nothing: what is compared of each article, and what it is linked to."""
    with Desk(path) as desk:
        with Spent() as spent:
            desk.compare(again=True, jobs=jobs)
        links = desk.count_matches()
    _say(f"{count} articles: {links} links from nothing in {spent}")
    return spent


def one_more(path: Path, count: int) -> float:
    """Ingest articles one by one into the full store: extracted, checked, stored, compared.

    Return the median of the processor time, in seconds. The first one loads words and packs and is
    told apart.
    """
    whole = list(islice(Newsroom().articles(count), count))
    step = max(count // _NEW, 1)
    spans, used, links = [], [], 0
    with Desk(path) as desk:
        for told in whole[step // 2 :: step][: _NEW + 1]:
            article = _another(told.article)
            before = desk.count_matches()
            began, busy = time.perf_counter(), time.process_time()
            for kept in ingest(desk, [Arrival("bench", article, None, len(article.text))]):
                assert kept.added
            spans.append(time.perf_counter() - began)
            used.append(time.process_time() - busy)
            links += desk.count_matches() - before
    first, *others = spans
    _say(
        f"{count} articles: one more ingested, extracted and compared: median "
        f"{statistics.median(others) * 1e3:.0f} ms, worst {max(others) * 1e3:.0f} ms, of processor "
        f"time {statistics.median(used[1:]) * 1e3:.0f} and {max(used[1:]) * 1e3:.0f} ms; the first "
        f"of the process {first * 1e3:.0f} ms; {links / len(spans):.1f} links each"
    )
    return statistics.median(used[1:])


def cold(path: Path, count: int) -> None:
    """Run `workbench ingest` on one more article, from the start of the program to its end."""
    told = next(islice(Newsroom().articles(count), count // 2, None))
    article = _another(told.article)
    command = [sys.executable, "-m", "workbench", "ingest", "-", "--db", str(path)]
    began = time.perf_counter()
    subprocess.run(
        [*command, "--language", article.language, "--date", str(article.published)],
        input=article.text.encode(),
        check=True,
        capture_output=True,
    )
    _say(f"{count} articles: workbench ingest of one more: {time.perf_counter() - began:.2f} s")


def _another(article: Article) -> Article:
    """Return an article of another outlet on the same event."""
    text = article.text + " (" + str(time.time_ns()) + "x)"
    return Article(text, article.language, article.published, article.title, "The Late Edition")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
