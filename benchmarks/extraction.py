"""How fast extraction is, what it loads, what it holds, and what hostile text does to it.

Run with `python -m benchmarks.extraction`. Speeds are megabytes of text a second in CPU time of one
core, warm, the best of several runs, since what else a machine does only ever slows a run down;
ratios are of runs in turn.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from benchmarks import hostile
from benchmarks.corpus import ordinary, sample, varied
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article

_RUNS = 5
_SEARCHED = 20_000
"""Characters that `search_dates` gets: it is far slower."""
_TURNS = 7
_THROUGHPUT = 8_000_000
"""Characters for several jobs at the least: enough that starting up is a small part of it."""
_MANY = 4000
"""Articles of the look for growth."""


def best(deed: Callable[[], object], runs: int = _RUNS) -> float:
    """Return the least CPU time in seconds that `deed` took."""
    spans = []
    for _ in range(runs):
        began = time.process_time()
        deed()
        spans.append(time.process_time() - began)
    return min(spans)


def read_all(articles: Sequence[Article]) -> None:
    """Extract every article and let go of what was found."""
    for article in articles:
        extract(article, load_pack(article.language))


def megabytes(articles: Sequence[Article]) -> float:
    """Return the size of the articles' texts in UTF-8."""
    return sum(len(article.text.encode()) for article in articles) / 1e6


def speed(articles: Sequence[Article]) -> float:
    """Return megabytes a second, warm, on one core."""
    read_all(articles[:2])
    return megabytes(articles) / best(lambda: read_all(articles))


def against_search_dates(language: str) -> float:
    """Return how many times as fast as `search_dates` full extraction is, on the same text."""
    from dateparser.search import search_dates

    articles = list(ordinary(language, _SEARCHED))
    read_all(articles)
    search_dates(articles[0].text[:2000], languages=[language])
    ours = theirs = float("inf")
    for _ in range(_TURNS):
        ours = min(ours, best(lambda: read_all(articles), 1))
        theirs = min(
            theirs,
            best(lambda: [search_dates(one.text, languages=[language]) for one in articles], 1),
        )
    return theirs / ours


def start_up() -> tuple[float, float]:
    """Return CPU seconds of `workbench --help` and of extracting one short article."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.txt"
        path.write_text("date 2026-02-04 In Oosterwaard vielen 12 gewonden.", encoding="utf-8")
        return (
            _cpu_of(["--help"]),
            _cpu_of(["extract", "--json", "--language", "nl", str(path)]),
        )


def _cpu_of(arguments: list[str]) -> float:
    return min(_run(arguments)[1] for _ in range(_RUNS))


def _run(arguments: list[str]) -> tuple[float, float]:
    """Return wall and CPU seconds of a command and what it starts."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "workbench", *arguments],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    took, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return took, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


class Jobs(NamedTuple):
    """What a second job gains over one, on the same bulk file."""

    times: float
    """How many times as fast two jobs are."""
    bound: float
    """How many times as fast two runs of one job each are when they run side by side: more than
    this no division of the work can gain here."""
    processor: float
    """How many times the processor time of one job two jobs take."""


def two_jobs(characters: int) -> Jobs:
    """Return what `--jobs 2` gains for `extract --json` over a bulk file of that size.

    The best of runs in turn: where other programs use the cores, the wall time says little, and
    the bound shrinks too.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bulk.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for article in ordinary("nl", characters):
                row = {"text": article.text, "language": "nl", "published": "2026-02-04"}
                file.write(json.dumps(row) + "\n")
        arguments = ["extract", "--json", str(path), "--jobs"]
        one = two = (float("inf"), float("inf"))
        both = float("inf")
        for _ in range(2):
            one, two = min(one, _run([*arguments, "1"])), min(two, _run([*arguments, "2"]))
            with ThreadPoolExecutor(2) as pool:
                began = time.perf_counter()
                list(pool.map(_run, [[*arguments, "1"]] * 2))
                both = min(both, time.perf_counter() - began)
        return Jobs(one[0] / two[0], 2 * one[0] / both, two[1] / one[1])


def growth() -> tuple[float, float]:
    """Return how many times as slow the last tenth of many articles is as the second, and by how
    many megabytes the process grew between them."""
    coming = ordinary("en", 10**9, seed=2)
    tenth = _MANY // 10
    read_all(list(islice(coming, tenth)))
    early = list(islice(coming, tenth))
    first, held = best(lambda: read_all(early), 2), resident()
    for _ in range(7):
        read_all(list(islice(coming, tenth)))
    late = list(islice(coming, tenth))
    last = best(lambda: read_all(late), 2)
    return (last / megabytes(late)) / (first / megabytes(early)), resident() - held


def resident() -> float:
    """Return the megabytes of memory that this process holds; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * resource.getpagesize() / 1e6


def giant(size: int) -> tuple[float, float]:
    """Return CPU seconds and the most resident megabytes of `extract --json` on one article of
    that many megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "giant.txt"
        with path.open("w", encoding="utf-8") as file:
            for article in ordinary("nl", size * 10**6 - 10**5):
                file.write(article.text + "\n\n")
        code = (
            "import resource, runpy, sys; sys.argv[0] = 'workbench'\n"
            "try: runpy.run_module('workbench', run_name='__main__')\n"
            "except SystemExit: pass\n"
            "used = resource.getrusage(resource.RUSAGE_SELF)\n"
            "sys.stderr.write(f'{used.ru_utime + used.ru_stime} {used.ru_maxrss}')"
        )
        arguments = ["extract", "--json", "--language", "nl", "--date", "2026-02-04", str(path)]
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        seconds, most = done.stderr.split()[-2:]
        return float(seconds), float(most) / 1024


def main(arguments: list[str] | None = None) -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(prog="benchmarks.extraction", description=main.__doc__)
    parser.add_argument("--characters", type=int, default=1_000_000)
    parser.add_argument("--hostile", type=int, default=1_000_000)
    parser.add_argument("--giant", type=int, metavar="MB", help="also one article of this size")
    chosen = parser.parse_args(arguments)
    for language in ("nl", "en"):
        for name, corpus in (("ordinary news", ordinary), ("dense seeds", varied)):
            articles = list(corpus(language, chosen.characters))
            _say(f"{name}, {language}", f"{speed(articles):8.2f} MB/s")
    if shared := sample():
        _say("sample article, nl", f"{speed([shared] * 20):8.2f} MB/s")
    for language in ("nl", "en"):
        _say(f"against search_dates, {language}", f"{against_search_dates(language):8.1f} x")
    _say("resident after all that", f"{resident():8.0f} MB")
    slower, more = growth()
    _say(f"growth over {_MANY} articles", f"{slower:8.2f} x the time, {more:.0f} MB more")
    help_cpu, extract_cpu = start_up()
    _say("start-up of --help", f"{help_cpu:8.2f} s CPU")
    _say("start-up of extract, one article", f"{extract_cpu:8.2f} s CPU")
    jobs = two_jobs(max(chosen.characters * 8, _THROUGHPUT))
    _say("--jobs 2 against --jobs 1", f"{jobs.times:8.2f} x, for {jobs.processor:.2f} x CPU")
    _say("two runs side by side", f"{jobs.bound:8.2f} x")
    if chosen.giant:
        seconds, most = giant(chosen.giant)
        _say(f"one article of {chosen.giant} MB", f"{seconds:8.1f} s CPU, {most:.0f} MB at most")
    hostile.main(["--characters", str(chosen.hostile)])


def _say(what: str, value: str) -> None:
    sys.stdout.write(f"{what:<35} {value}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
