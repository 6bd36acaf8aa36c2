"""`ingest` and `extract`: articles in."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import click

from workbench.cli.boundary import REFUSED
from workbench.cli.options import db_option, json_option, reading_options
from workbench.cli.output import answer, answer_json, answer_raw, say
from workbench.model.errors import Refusal

if TYPE_CHECKING:
    from workbench.desk.intake import Stated


class _Advance(Protocol):
    def __call__(self, size: int, /) -> None: ...


@click.command()
@reading_options
@db_option
@json_option("one JSON object that counts what came in")
def ingest(
    paths: tuple[str, ...],
    language: str | None,
    published: str | None,
    outlet: str | None,
    title: str | None,
    jobs: int,
    db: Path,
    as_json: bool,
) -> int:
    """Read articles from files, folders or standard input (-) into the store.

    Reads plain text, which may begin with "date YYYY-MM-DD" or with front matter, and JSON
    Lines. What the options state overrules what a file states. The same text twice changes
    nothing; a bad file is reported and the others go on.
    """
    from workbench.desk.desk import Desk
    from workbench.desk.ingesting import ingest as keep
    from workbench.desk.intake import arrivals, total_size

    said, sources = _sources(paths, language, published, outlet, title)
    counts = {"added": 0, "known": 0, "refused": 0, "claims": 0, "findings": 0}
    with Desk(db) as desk, _progress(total_size(sources)) as advance:
        for kept in keep(desk, arrivals(sources, said), jobs):
            advance(kept.arrival.size)
            _say_all(kept.arrival.notes, kept.refusal)
            counts["refused"] += kept.refusal is not None
            counts["added"] += kept.added
            counts["known"] += kept.refusal is None and not kept.added
            counts["claims"] += kept.claims
            counts["findings"] += kept.findings
    if as_json:
        answer_json(counts)
    else:
        say(_summary(counts))
    return REFUSED if counts["refused"] else 0


@click.command()
@reading_options
@db_option
@json_option("one JSON document per article, one per line, in the order given")
def extract(
    paths: tuple[str, ...],
    language: str | None,
    published: str | None,
    outlet: str | None,
    title: str | None,
    jobs: int,
    db: Path,  # noqa: ARG001 - every command takes it; this one opens no store
    as_json: bool,
) -> int:
    """Show what is found in articles, without a store.

    Takes the same inputs as ingest. --db is accepted as everywhere, and not opened.
    """
    from workbench.desk.extracting import document_line, examine, outcomes
    from workbench.desk.intake import arrivals

    said, sources = _sources(paths, language, published, outlet, title)
    coming = arrivals(sources, said)
    refused = 0
    if as_json:
        for outcome in outcomes(coming, document_line, jobs):
            _say_all(outcome.arrival.notes, outcome.refusal)
            refused += outcome.refusal is not None
            if outcome.answer is not None:
                answer_raw(outcome.answer)
        return REFUSED if refused else 0
    from workbench.cli.showing import show

    for found in outcomes(coming, examine, jobs):
        _say_all(found.arrival.notes, found.refusal)
        refused += found.refusal is not None
        if found.answer is not None:
            for line in show(found.arrival.origin, *found.answer):
                answer(line)
    return REFUSED if refused else 0


def _sources(
    paths: tuple[str, ...],
    language: str | None,
    published: str | None,
    outlet: str | None,
    title: str | None,
) -> "tuple[Stated, list[str | Refusal]]":
    from workbench.desk.intake import files, stated

    return stated(language, published, outlet, title), list(files(paths))


def _say_all(notes: tuple[str, ...], refusal: Refusal | None) -> None:
    for note in notes:
        say(note)
    if refusal is not None:
        say(refusal.line)


def _stand_still(size: int, /) -> None:
    pass


@contextmanager
def _progress(total: int | None) -> Iterator[_Advance]:
    """Give a function that moves a progress bar on by bytes; without a terminal there is none."""
    import sys

    if not sys.stderr.isatty():
        yield _stand_still
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TimeRemainingColumn

    console = Console(stderr=True)
    with Progress(
        BarColumn(), TaskProgressColumn(), TimeRemainingColumn(), console=console, transient=True
    ) as progress:
        task = progress.add_task("ingest", total=total or None)
        yield lambda size, /: progress.advance(task, size)


def _summary(counts: dict[str, int]) -> str:
    parts = [f"{_number(counts['added'], 'article')} added"]
    if counts["added"]:
        claims, findings = counts["claims"], counts["findings"]
        parts[0] += f" ({_number(claims, 'claim')}, {_number(findings, 'finding')})"
    if counts["known"]:
        parts.append(f"{counts['known']} known already")
    if counts["refused"]:
        parts.append(f"{counts['refused']} refused")
    return ", ".join(parts)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
