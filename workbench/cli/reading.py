"""`ingest` and `extract`: articles in."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.boundary import REFUSED
from workbench.cli.options import db_option, json_option, paths_argument, reading_options
from workbench.cli.output import answer, answer_json, answer_raw, say

if TYPE_CHECKING:
    from workbench.desk.ingesting import Kept
    from workbench.desk.intake import Arrival, Source, Stated
    from workbench.model.errors import Refusal

_WHY = {
    "said": "",
    "address": " (the same address)",
    "sender": " (the same id of the same outlet)",
    "title": " (the same title and outlet, and largely the same words)",
}
"""Why a text was taken for a later one."""
_COUNTED = ("added", "known", "refused", "claims", "findings")


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@reading_options
@click.option(
    "--again",
    is_flag=True,
    help="Read the store's articles anew instead: those named in place of PATH, or all.",
)
@click.option(
    "--revision-of",
    metavar="ARTICLE",
    help="The article that this one is a later text of: its number in the list, or its id.",
)
@db_option
@json_option("one JSON object that counts what came in, or with --again what became of it")
def ingest(
    paths: tuple[str, ...],
    language: str | None,
    published: str | None,
    outlet: str | None,
    title: str | None,
    jobs: int,
    again: bool,
    revision_of: str | None,
    db: Path,
    as_json: bool,
) -> int:
    """Read articles from files, folders or standard input (-) into the store.

    Reads plain text, which may begin with "date YYYY-MM-DD" or with front matter, and JSON
    Lines. What the options state overrules what a file states. The same text twice changes
    nothing; a bad file is reported and the others go on. A later text of an article that is there
    (same address, same id or title of the same outlet) keeps what was decided on words that did
    not change.

    With --again the articles of the store are read anew, with the extractor of today: all, or
    those that are named by number or id in place of PATH. What persons decided, ticked and mended
    is laid over what is found; claims that are no longer found are kept where somebody decided on
    them, and listed.
    """
    if again:
        if any((language, published, outlet, title, revision_of)):
            raise click.UsageError("--again takes articles as they are; only --jobs goes with it.")
        from workbench.cli.again import read_again

        return read_again(db, paths, jobs, as_json=as_json)
    if not paths:
        raise click.UsageError("Missing argument 'PATH...'.")
    from workbench.desk.intake import arrivals, total_size

    said, sources = _sources(paths, language, published, outlet, title)
    with _progress(total_size(sources)) as advance:
        counts = _ingest(db, arrivals(sources, said), jobs, advance, revision_of)
    if as_json:
        answer_json(counts)
    elif counts["added"] or counts["known"] or counts["refused"] != 1:
        say(_summary(counts))
    return REFUSED if counts["refused"] else 0


def _ingest(
    db: Path,
    coming: "Iterator[Arrival]",
    jobs: int,
    advance: Callable[[int], None],
    revision_of: str | None = None,
) -> dict[str, int]:
    """Keep what comes; where nothing can be read, no store is made."""
    counts = dict.fromkeys(_COUNTED, 0)
    narrator = _Narrator()
    for arrival in coming:
        if arrival.article is not None:
            break
        narrator.tell(arrival, arrival.refusal)
        counts["refused"] += arrival.refusal is not None
        advance(arrival.size)
    else:
        return counts
    from workbench.desk.desk import Desk
    from workbench.desk.extracting import collect_rarely
    from workbench.desk.ingesting import ingest as keep

    collect_rarely()
    with Desk(db) as desk:
        before = desk.find_article(revision_of) if revision_of else None
        for kept in keep(desk, chain([arrival], coming), jobs, before):
            narrator.tell(kept.arrival, kept.refusal)
            narrator.tell_draft(kept)
            advance(kept.arrival.size)
            counts["refused"] += kept.refusal is not None
            counts["added"] += kept.added
            counts["known"] += kept.known
            counts["claims"] += kept.claims
            counts["findings"] += kept.findings
    narrator.close()
    return counts


@click.command()
@paths_argument
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
    from workbench.desk.extracting import (
        collect_rarely,
        document_line,
        document_pieces,
        examine,
        outcomes,
    )
    from workbench.desk.intake import arrivals

    collect_rarely()
    said, sources = _sources(paths, language, published, outlet, title)
    coming = arrivals(sources, said)
    narrator = _Narrator()
    if as_json:
        if jobs > 1:
            for whole in outcomes(coming, document_line, jobs, alone=True):
                narrator.tell(whole.arrival, whole.refusal)
                if whole.answer is not None:
                    answer_raw([whole.answer])
        else:
            for pieces in outcomes(coming, document_pieces):
                narrator.tell(pieces.arrival, pieces.refusal)
                if pieces.answer is not None:
                    answer_raw(pieces.answer)
    else:
        from workbench.cli.opening import interface_language
        from workbench.cli.showing import show
        from workbench.exporters.telling import telling

        tongue = interface_language(None)
        for found in outcomes(coming, partial(examine, language=tongue), jobs, alone=True):
            narrator.tell(found.arrival, found.refusal)
            if found.answer is not None:
                told = telling(tongue or found.answer[0].article.language)
                for line in show(told, found.arrival.origin, *found.answer):
                    answer(line)
    narrator.close()
    return REFUSED if narrator.refused else 0


def _sources(
    paths: tuple[str, ...],
    language: str | None,
    published: str | None,
    outlet: str | None,
    title: str | None,
) -> "tuple[Stated, list[Source]]":
    from workbench.desk.intake import files, stated

    said, sources = stated(language, published, outlet, title), list(files(paths))
    if title and len(sources) > 1:
        raise click.UsageError("--title fits one article, not several files.")
    return said, sources


class _Narrator:
    """Says on stderr what was refused and what was assumed; what recurs is said once, counted."""

    def __init__(self) -> None:
        self.refused = 0
        self._undated = 0
        self._first_undated = ""

    def tell(self, arrival: "Arrival", refusal: "Refusal | None") -> None:
        """Say what one arrival gives reason to say."""
        for note in arrival.notes:
            say(note)
        if refusal is not None:
            self.refused += 1
            say(refusal.line)
        if arrival.article is not None and arrival.article.published is None:
            self._undated += 1
            self._first_undated = self._first_undated or arrival.origin

    def tell_draft(self, kept: "Kept") -> None:
        """Say that an article was taken for a later text of one that was there, and why."""
        origin = kept.arrival.origin
        if kept.revision is not None:
            why = _WHY[kept.revision.how]
            say(f"{origin}: a new draft of article {kept.revision.before}{why}")
        elif kept.earlier is not None:
            say(
                f"{origin}: known as an earlier text of article {kept.earlier}; "
                f"--revision-of {kept.earlier} makes it the newest again"
            )

    def close(self) -> None:
        """Say what was only counted."""
        if self._undated:
            more = self._undated - 1
            others = f" and {more} more" if more else ""
            say(
                f"{self._first_undated}{others}: no publication date, so relative dates stay "
                "unresolved; state it with --date"
            )


@contextmanager
def _progress(total: int | None) -> Iterator[Callable[[int], None]]:
    """Give a function that moves a progress bar on by bytes; without a terminal there is none."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TimeRemainingColumn

    console = Console(stderr=True)
    with Progress(
        BarColumn(), TaskProgressColumn(), TimeRemainingColumn(), console=console, transient=True
    ) as progress:
        task = progress.add_task("ingest", total=total or None)
        yield lambda size: progress.advance(task, size)


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
