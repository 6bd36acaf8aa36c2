"""How fast extraction is, what it loads, what it holds, and what hostile text does to it.

Run with `python -m benchmarks.extraction`. Speeds are the best of several runs on one core, since
what else a machine does only ever slows a run down; ratios are of runs in turn.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.corpus import varied
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article

_RUNS = 5
_SEARCHED = 20_000
"""Characters that `search_dates` gets: it is far slower."""
_HOSTILE = {
    "digits": "7",
    "digit comma": "1,",
    "digit stop": "1.",
    "digit space": "1 ",
    "quote marks": "‘",
    "both marks": "“”",
    "straight marks": "' \"",
    "apostrophes": "'s ",
    "en en en": "en ",
    "and and and": "and ",
    "capitals": "Van De ",
    "newlines": "\n\n",
    "dashes": "- ",
    "brackets": "(",
    "number words": "twintig duizend ",
    "hedges": "meer dan ",
    "said": "zei hij ",
    "numbers and verbs": "12 lopen ",
    "numbers and nouns": "12 beds rises ",
    "from to": "van 2 naar 3 miljoen ",
}


def best(deed: Callable[[], object], runs: int = _RUNS) -> float:
    """Return the least CPU time in seconds that `deed` took."""
    spans = []
    for _ in range(runs):
        began = time.process_time()
        deed()
        spans.append(time.process_time() - began)
    return min(spans)


def speed(language: str, characters: int) -> float:
    """Return millions of characters a second, warm, on one core."""
    articles = list(varied(language, characters))
    pack = load_pack(language)
    extract(articles[0], pack)
    size = sum(len(article.text) for article in articles)
    return size / 1e6 / best(lambda: [extract(article, pack) for article in articles])


def against_search_dates(language: str) -> float:
    """Return how many times as fast as `search_dates` full extraction is, on the same text."""
    from dateparser.search import search_dates

    article = next(varied(language, 1))
    text = (article.text + "\n\n") * (_SEARCHED // len(article.text) + 1)
    whole = Article(text, language, article.published)
    pack = load_pack(language)
    extract(whole, pack)
    search_dates(text[:2000], languages=[language])
    ours = best(lambda: extract(whole, pack), 3)
    theirs = best(lambda: search_dates(text, languages=[language]), 3)
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
    spans = []
    for _ in range(_RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, "-m", "workbench", *arguments], check=True, stdout=subprocess.DEVNULL
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spans.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return sorted(spans)[len(spans) // 2]


def two_jobs(characters: int) -> tuple[float, float]:
    """Return wall seconds of `extract --json` over a bulk file with one job and with two."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bulk.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for article in varied("nl", characters):
                row = {"text": article.text, "language": "nl", "published": "2026-02-04"}
                file.write(json.dumps(row) + "\n")
        spans: dict[str, float] = {}
        for jobs in ("1", "2"):
            began = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "workbench", "extract", "--json", "--jobs", jobs, str(path)],
                check=True,
                stdout=subprocess.DEVNULL,
            )
            spans[jobs] = time.perf_counter() - began
        return spans["1"], spans["2"]


def hostile(characters: int) -> list[tuple[str, float, float]]:
    """Return for each hostile text its seconds at a quarter of the length and at the whole."""
    rows = []
    for name, piece in _HOSTILE.items():
        spans = []
        for length in (characters // 4, characters):
            text = piece * (length // len(piece))
            pack = load_pack("en" if name == "and and and" else "nl")
            article = Article(text, pack.code)
            spans.append(best(partial(extract, article, pack), 1))
        rows.append((name, spans[0], spans[1]))
    return rows


def main(arguments: list[str] | None = None) -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(prog="benchmarks.extraction", description=main.__doc__)
    parser.add_argument("--characters", type=int, default=1_000_000)
    parser.add_argument("--hostile", type=int, default=1_000_000)
    chosen = parser.parse_args(arguments)
    for language in ("nl", "en"):
        _say(f"extraction {language:<24} {speed(language, chosen.characters):8.2f} M characters/s")
    for language in ("nl", "en"):
        _say(f"against search_dates {language:<14} {against_search_dates(language):8.1f} x")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    _say(f"{'memory so far':<35} {peak:8.0f} MB resident at most")
    help_cpu, extract_cpu = start_up()
    _say(f"{'start-up of --help':<35} {help_cpu:8.2f} s CPU")
    _say(f"{'start-up of extract, one article':<35} {extract_cpu:8.2f} s CPU")
    one, two = two_jobs(chosen.characters * 4)
    _say(f"{'--jobs 2 against --jobs 1':<35} {one / two:8.2f} x")
    for name, quarter, whole in hostile(chosen.hostile):
        _say(f"hostile: {name:<26} {whole:8.2f} s, {whole / max(quarter, 0.001):5.1f} x a quarter")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
