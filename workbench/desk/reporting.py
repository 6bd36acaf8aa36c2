"""Assembles reports from the store, and writes what exporters make of them."""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from workbench.desk.desk import Desk
from workbench.desk.views import ArticleLine, ArticleView, ClaimView
from workbench.exporters.registry import Exporter
from workbench.exporters.telling import shared_language
from workbench.model.errors import Refusal
from workbench.model.extraction import Extraction
from workbench.model.match import Relation
from workbench.model.reference import Reference
from workbench.model.report import Report, ReportArticle, ReportClaim, ReportFinding

_LONGEST = 60
"""Characters of a title that go into a file name."""


@dataclass(frozen=True, slots=True)
class ReportFile:
    """One report as it goes to disk."""

    name: str
    content: bytes


def assemble(desk: Desk, number: int | None = None) -> Report:
    """Return the report on one article, or on all; Refusal where there is nothing to report.

    Confidential sources are not in it, and neither are findings that were dismissed.
    """
    lines = desk.articles() if number is None else [desk.article_line(number)]
    if not lines:
        raise Refusal("the store holds no articles", str(desk.path), "run workbench ingest first")
    articles = tuple(_article(desk, line.number) for line in lines)
    matches = tuple(desk.matches(number))
    references = _references(desk, number)
    groups = tuple(desk.each_group(number, Relation.CONFLICTS))
    spoken_of = {side.article for match in matches for side in (match.left, match.right)}
    spoken_of |= {member.side.article for group in groups for member in group.members}
    spoken_of |= {one.side.article for one in references}
    labels = {line.id: label(line) for line in desk.articles() if line.id in spoken_of}
    language = desk.language or shared_language(one.article.language for one in articles)
    return Report(
        articles, matches, number is None, MappingProxyType(labels), groups, references, language
    )


def _references(desk: Desk, number: int | None) -> tuple[Reference, ...]:
    """Return what differs from what is known already, without confidential sources."""
    if number is None:
        found: Iterable[Reference] = desk.reference.each(for_export=True)
    else:
        found = desk.reference.of_article(number, for_export=True)
    return tuple(one for one in found if one.relation is not Relation.AGREES)


def label(line: ArticleLine) -> str:
    """Return how to name an article in a few words: number, outlet, title."""
    return f"{line.number} {f'{line.outlet}, ' if line.outlet else ''}{line.name}"


def report_files(
    desk: Desk, exporter: Exporter, number: int | None = None, *, each: bool = False
) -> Iterator[ReportFile]:
    """Yield the report on one article or the whole store; with `each` one for every article."""
    numbers = [line.number for line in desk.articles()] if each and number is None else [number]
    if not numbers:
        assemble(desk)
    for one in numbers:
        report = assemble(desk, one)
        name = "report" if report.whole_store else file_name(report.articles[0])
        yield ReportFile(f"{name}{exporter.suffix}", exporter.write(report))


def file_name(article: ReportArticle) -> str:
    """Return number and title as a file name without suffix, in ASCII letters, digits, hyphens."""
    words = article.article.title or " ".join(article.article.text[:200].split()[:6])
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")[:_LONGEST].rstrip("-")
    return f"{article.number:03d}-{slug}" if slug else f"{article.number:03d}"


def write_files(files: Iterable[ReportFile], out: Path) -> list[Path]:
    """Write the files into the folder `out`, each whole or not at all; return their paths.

    `out` may name the file itself, with the suffix of its format. Refusal where it cannot be
    written.
    """
    written: list[Path] = []
    for file in files:
        named = bool(out.suffix) and file.name.endswith(out.suffix) and not out.is_dir()
        target = out if named else out / file.name
        if named and written:
            raise Refusal("is one file for several reports", str(out), "name a folder with --out")
        _write(target, file.content)
        written.append(target)
    return written


def _write(target: Path, content: bytes) -> None:
    aside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with aside.open("wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            aside.replace(target)
        except BaseException:
            with suppress(OSError):
                aside.unlink()
            raise
    except OSError as error:
        raise Refusal(
            f"cannot be written ({error.strerror or type(error).__name__})",
            str(target),
            "free some space or name another folder with --out",
        ) from error


def _article(desk: Desk, number: int) -> ReportArticle:
    view = desk.article(number, for_export=True)
    withheld = _withheld(desk.article(number), view)
    return ReportArticle(
        view.number,
        view.extraction.article,
        tuple(_claim(one, view.extraction, one.claim.id in withheld) for one in view.claims),
        tuple(
            ReportFinding(found.finding, found.state == "accepted", found.reason)
            for found in view.findings
            if found.state != "dismissed"
        ),
        view.paragraphs,
    )


def _withheld(whole: ArticleView, shown: ArticleView) -> frozenset[str]:
    """Return the ids of the claims with fewer sources in the report than in the store."""
    return frozenset(
        one.claim.id
        for one, other in zip(whole.claims, shown.claims, strict=True)
        if one.verdict and len(one.verdict.citations) > _sources(other)
    )


def _sources(view: ClaimView) -> int:
    return len(view.verdict.citations) if view.verdict else 0


def _claim(view: ClaimView, extraction: Extraction, withheld: bool) -> ReportClaim:
    return ReportClaim(
        view.claim,
        view.status,
        view.verdict,
        tuple(extraction.figures[index] for index in view.claim.figures),
        tuple(extraction.dates[index] for index in view.claim.dates),
        tuple(extraction.quotations[index] for index in view.claim.quotations),
        withheld,
        view.parts,
        view.opinions,
        view.mendings,
    )
