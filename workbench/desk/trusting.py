"""Tables of trusted figures: read, kept as a source, matched against articles as archives are."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from workbench import plugins
from workbench.extract.pipeline import extract
from workbench.importers.trusted import read_trusted
from workbench.languages import Pack, available, load_pack
from workbench.matching.digest import pack_report, stamp
from workbench.matching.known import known_keys
from workbench.matching.lexicon import WORD, lexicon
from workbench.matching.reports import Report, report_of
from workbench.matching.times import stretch
from workbench.model.article import Article
from workbench.model.errors import Refusal
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind
from workbench.model.reference import TrustedRow, TrustedTable
from workbench.model.verdict import Source, SourceKind
from workbench.store import knowing
from workbench.store.cells import moment_cell
from workbench.store.sources import keep_source
from workbench.store.store import Store

_LARGEST = 20_000_000
"""Bytes of a table beyond which it is no table of figures to trust."""


class Read(NamedTuple):
    """A row as it is compared: a report with its one figure."""

    report: Report
    everywhere: bool
    """True where neither place nor name narrows it."""


class Trusting:
    """The trusted tables of one store."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    def load(self, path: Path) -> TrustedTable:
        """Read a CSV table and keep it under its file's name.

        Refusal, with the row's number, where a row cannot be used; nothing is kept then.
        """
        return self.keep(path.name, read_table(path))

    def keep(self, name: str, rows: Sequence[tuple[TrustedRow, Read]]) -> TrustedTable:
        """Keep what was read of a table, in place of one of that name."""
        with self._store.writing():
            if knowing.made_with(self._store) != stamp():
                knowing.start_again(self._store, stamp())
                read_rows_anew(self._store)
            home = knowing.add_table(self._store, name, moment_cell(self._clock()))
            for row, read in rows:
                number = knowing.add_row(self._store, home, row, _digest(read))
                knowing.set_keys(self._store, "row", number, _keys(read))
            keep_source(self._store, _source(name))
            return next(one for one in knowing.tables(self._store) if one.name == name)

    def tables(self) -> list[TrustedTable]:
        """Return the tables, by name."""
        with self._store.reading():
            return knowing.tables(self._store)

    def rows(self, name: str) -> list[TrustedRow]:
        """Return the rows of a table; Refusal where there is none of that name."""
        with self._store.reading():
            self._known(name)
            return [kept.row for kept in knowing.all_rows(self._store, name)]

    def remove(self, name: str) -> None:
        """Take a table away; it stays in the library of sources, where verdicts may cite it.

        Refusal where there is none of that name.
        """
        with self._store.writing():
            self._known(name)
            knowing.drop_table(self._store, name)

    def _known(self, name: str) -> None:
        names = [one.name for one in knowing.tables(self._store)]
        if name not in names:
            there = f"tables are {', '.join(names)}" if names else "there is none"
            raise Refusal(f"there is no trusted table {name!r}", str(self._store.path), there)


def _source(name: str) -> Source:
    return Source(SourceKind.DOCUMENT, name, "Table of trusted figures")


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise Refusal("is too large for a table of figures", str(path), "split it")
        return path.read_bytes()
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise Refusal(f"cannot be read ({why})", str(path), "name a CSV file") from error


def read_table(path: Path) -> list[tuple[TrustedRow, Read]]:
    """Read a table with every row of it; Refusal, with its number, for the first that fails."""
    where = str(path)
    return [(row, read_row(row, where)) for row in read_trusted(_content(path), where)]


def read_rows_anew(store: Store) -> None:
    """Make what is compared of the rows that are kept, as words and concepts are now."""
    for kept in list(knowing.all_rows(store)):
        try:
            read = read_row(kept.row, kept.table)
        except Refusal:
            # The packs read less than when it was loaded: the row stays, and meets nothing.
            knowing.set_keys(store, "row", kept.number, ())
            continue
        knowing.set_digest(store, kept.number, _digest(read))
        knowing.set_keys(store, "row", kept.number, _keys(read))


def _digest(read: Read) -> bytes:
    return pack_report(read.report)


def _keys(read: Read) -> frozenset[int]:
    (subject,) = read.report.figures
    return known_keys(subject, everywhere=read.everywhere)


def read_row(row: TrustedRow, where: str) -> Read:
    """Read a row's value and thing as an article would state them; Refusal where that fails.

    Without a language every pack reads it; they have to agree on the value.
    """
    at = f"{where}, row {row.row}"
    if row.period and stretch(row.period) is None:
        raise Refusal(
            f"period {row.period!r} is no date", at,
            "write 2026-02-03, 2026-02, 2026 or 2026-02-02/2026-02-03",
        )  # fmt: skip
    folders = plugins.language_folders()
    codes = available(folders)
    if row.language and row.language not in codes:
        raise Refusal(f"no language pack for {row.language!r}", at, f"packs: {', '.join(codes)}")
    packs = [load_pack(code, folders) for code in ([row.language] if row.language else codes)]
    found = [read for pack in packs if (read := _read(row, pack)) is not None]
    if not found:
        unit = f" {row.unit}" if row.unit else ""
        raise Refusal(
            f"value '{row.value}{unit}' of {row.thing!r} is not read as one figure", at,
            "write a number as articles do, and a unit that they use",
        )  # fmt: skip
    figures = {
        (one.low, one.high, one.unit, one.kind): one
        for one in (read.report.figures[0].figure for read in found)
    }
    if len(figures) > 1:
        told = " or ".join(sorted({f"{one.low or one.high}" for one in figures.values()}))
        raise Refusal(
            f"value {row.value!r} can be read as {told}", at, "state the language in its column"
        )
    return max(found, key=lambda read: bool(read.report.figures[0].things))


def _read(row: TrustedRow, pack: Pack) -> Read | None:
    for text in _spelled(row):
        extraction = extract(Article(text, pack.code), pack)
        figure = _only(extraction, text, row)
        if figure is not None:
            return _placed(row, extraction, figure, pack)
    return None


def _spelled(row: TrustedRow) -> Iterator[str]:
    unit = row.unit or ""
    joined = "" if unit in ("%", "°C") else " "
    yield f"{row.value}{joined if unit else ''}{unit} {row.thing}"
    if unit:
        yield f"{unit} {row.value} {row.thing}"


def _only(extraction: Extraction, text: str, row: TrustedRow) -> Figure | None:
    """Return the figure that all of the value is read as, and the unit where there is one."""
    stop = len(text) - len(row.thing)
    stated = [figure for figure in extraction.figures if figure.number_start < stop]
    if len(stated) != 1 or any(mention.start < stop for mention in extraction.dates):
        return None
    (figure,) = stated
    start = text.index(row.value)
    end = start + len(row.value.rstrip())
    digits = [at for at in range(start, end) if text[at].isdigit()]
    if any(not figure.start <= at < max(figure.number_end, figure.end) for at in digits):
        return None
    if figure.start > start or figure.number_end < (digits[-1] + 1 if digits else start):
        return None
    if row.unit and not figure.unit:
        # A magnitude, as in *million*, is part of the number and no unit.
        first = text.index(row.unit)
        inside = figure.number_start <= first and first + len(row.unit) <= figure.number_end
        return figure if inside else None
    return figure


def _placed(row: TrustedRow, extraction: Extraction, figure: Figure, pack: Pack) -> Read:
    """Return the row's figure with thing, place and period of its own columns."""
    own = replace(figure, where=row.place, when=row.period, inferred=())
    if own.kind is FigureKind.COUNT and not own.counted:
        # What nobody counts in a sentence stands beside a number in a table: 18 million population.
        end = len(extraction.article.text)
        lemma = row.thing.casefold() if len(row.thing.split()) == 1 else None
        own = replace(
            own,
            counted=row.thing,
            counted_start=end - len(row.thing),
            counted_end=end,
            counted_lemma=lemma,
        )
    whole = report_of(replace(extraction, figures=(own,), claims=()), pack)
    places = {lexicon(pack).place(word): word for word in WORD.findall(row.place or "")}
    profile = replace(whole.profile, names={**whole.profile.names, **places})
    (subject,) = whole.figures
    subject = replace(subject, profile=profile, claim=None)
    report = replace(
        whole, profile=profile, figures=(subject,), sayings=(), dated=(), persons=(), statements=()
    )
    named = subject.local & profile.names.keys()
    return Read(report, everywhere=not row.place and not named)
