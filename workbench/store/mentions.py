"""Figures, dates, quotations and names of an article, in plain columns."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal

from workbench.model.claim import Claim
from workbench.model.date import DateMention, DatePart, Precision
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.quotation import NameMention, Quotation
from workbench.model.verdict import Status
from workbench.store.cells import day, decimal, decimal_cell, json_cell, words
from workbench.store.lines import StoredFigure
from workbench.store.store import Row, Store

_FIGURE_COLUMNS = """start, end, text, number_start, number_end, kind, low, high,
    low_inclusive, high_inclusive, hedge, step, unit, counted, counted_start, counted_end,
    counted_lemma, verb, speaker, when_, where_, inferred"""
_DATE_COLUMNS = "start, end, text, value, precision, parts, inferred"
_QUOTATION_COLUMNS = """start, end, text, direct, speaker, speaker_start, speaker_end, role, cue,
    inferred"""
_NAME_COLUMNS = "start, end, text, name, role, role_start, role_end"


def _adding(table: str, columns: str) -> str:
    marks = ", ".join("?" for _ in columns.split(","))
    return f"INSERT INTO {table} (article, position, claim, {columns}) VALUES (?, ?, ?, {marks})"  # noqa: S608 - fixed names


def _getting(table: str, columns: str) -> str:
    return f"SELECT {columns} FROM {table} WHERE article = ? ORDER BY position"  # noqa: S608 - fixed names


_ADD_FIGURE = _adding("figures", _FIGURE_COLUMNS)
_ADD_DATE = _adding("dates", _DATE_COLUMNS)
_ADD_QUOTATION = _adding("quotations", _QUOTATION_COLUMNS)
_ADD_NAME = _adding("names", _NAME_COLUMNS)
_GET_FIGURES = _getting("figures", _FIGURE_COLUMNS)
_GET_DATES = _getting("dates", _DATE_COLUMNS)
_GET_QUOTATIONS = _getting("quotations", _QUOTATION_COLUMNS)
_GET_NAMES = _getting("names", _NAME_COLUMNS)

Homes = Mapping[int, int]
"""From an index in one of the extraction's lists to the number of the claim that holds it."""


def add_mentions(
    store: Store,
    article: int,
    extraction: Extraction,
    homes: Mapping[str, Homes],
) -> None:
    """Add all mentions; `homes` has a mapping for figures, dates, quotations and names."""
    for name, statement, rows in (
        ("figures", _ADD_FIGURE, map(_figure_row, extraction.figures)),
        ("dates", _ADD_DATE, map(_date_row, extraction.dates)),
        ("quotations", _ADD_QUOTATION, map(_quotation_row, extraction.quotations)),
        ("names", _ADD_NAME, map(_name_row, extraction.names)),
    ):
        home = homes[name]
        store.run_many(
            statement,
            ((article, index, home.get(index), *row) for index, row in enumerate(rows)),
        )


def drop_mentions(store: Store, article: int) -> None:
    """Take all mentions of an article out, to put others in their place."""
    for table in ("figures", "dates", "quotations", "names"):
        store.run(f"DELETE FROM {table} WHERE article = ?", (article,))  # noqa: S608 - fixed names


def get_figures(store: Store, article: int) -> tuple[Figure, ...]:
    """Return the article's figures in text order."""
    return tuple(map(_figure, store.rows(_GET_FIGURES, (article,))))


def get_dates(store: Store, article: int) -> tuple[DateMention, ...]:
    """Return the article's date mentions in text order."""
    return tuple(map(_date, store.rows(_GET_DATES, (article,))))


def get_quotations(store: Store, article: int) -> tuple[Quotation, ...]:
    """Return the article's quotations in text order."""
    return tuple(map(_quotation, store.rows(_GET_QUOTATIONS, (article,))))


def get_names(store: Store, article: int) -> tuple[NameMention, ...]:
    """Return the article's names in text order."""
    return tuple(NameMention(*row) for row in store.rows(_GET_NAMES, (article,)))


def mentions_at(
    store: Store, article: int, claim: Claim
) -> tuple[list[Figure], list[DateMention], list[Quotation], list[NameMention]]:
    """Return what one claim holds, without reading the rest of its article."""

    def rows(table: str, columns: str, indexes: tuple[int, ...]) -> Iterator[Row]:
        sql = f"""
        SELECT {columns} FROM {table}
        WHERE article = ? AND position IN (SELECT value FROM json_each(?)) ORDER BY position
        """  # noqa: S608 - fixed names
        return store.rows(sql, (article, json_cell(indexes))) if indexes else iter(())

    return (
        [_figure(row) for row in rows("figures", _FIGURE_COLUMNS, claim.figures)],
        [_date(row) for row in rows("dates", _DATE_COLUMNS, claim.dates)],
        [_quotation(row) for row in rows("quotations", _QUOTATION_COLUMNS, claim.quotations)],
        [NameMention(*row) for row in rows("names", _NAME_COLUMNS, claim.names)],
    )


def _figure_row(figure: Figure) -> Row:
    return (
        figure.start,
        figure.end,
        figure.text,
        figure.number_start,
        figure.number_end,
        figure.kind,
        decimal_cell(figure.low),
        decimal_cell(figure.high),
        figure.low_inclusive,
        figure.high_inclusive,
        figure.hedge,
        str(figure.step),
        figure.unit,
        figure.counted,
        figure.counted_start,
        figure.counted_end,
        figure.counted_lemma,
        figure.verb,
        figure.speaker,
        figure.when,
        figure.where,
        json_cell(figure.inferred),
    )


def _figure(row: Row) -> Figure:
    (
        start, end, text, number_start, number_end, kind, low, high,
        low_inclusive, high_inclusive, hedge, step, unit, counted, counted_start, counted_end,
        counted_lemma, verb, speaker, when, where, inferred,
    ) = row  # fmt: skip
    return Figure(
        start, end, text, number_start, number_end,
        FigureKind(kind), decimal(low), decimal(high),
        bool(low_inclusive), bool(high_inclusive), Hedge(hedge), Decimal(step),
        unit, counted, counted_start, counted_end,
        counted_lemma, verb, speaker, when, where, words(inferred),
    )  # fmt: skip


def _date_row(mention: DateMention) -> Row:
    parts = json_cell(
        (p.start, p.end, p.weekday, p.day, p.month, p.year, p.year_inferred, p.value)
        for p in mention.parts
    )
    return (
        mention.start,
        mention.end,
        mention.text,
        mention.value,
        mention.precision,
        parts,
        mention.inferred,
    )


def _date(row: Row) -> DateMention:
    start, end, text, value, precision, parts, inferred = row
    return DateMention(
        start,
        end,
        text,
        value,
        Precision(precision),
        tuple(DatePart(*part) for part in json.loads(parts)),
        bool(inferred),
    )


def _quotation_row(quotation: Quotation) -> Row:
    return (
        quotation.start,
        quotation.end,
        quotation.text,
        quotation.direct,
        quotation.speaker,
        quotation.speaker_start,
        quotation.speaker_end,
        quotation.role,
        quotation.cue,
        quotation.inferred,
    )


def _quotation(row: Row) -> Quotation:
    start, end, text, direct, speaker, speaker_start, speaker_end, role, cue, inferred = row
    return Quotation(
        start, end, text, bool(direct),
        speaker, speaker_start, speaker_end, role, cue, bool(inferred),
    )  # fmt: skip


def _name_row(mention: NameMention) -> Row:
    return (
        mention.start,
        mention.end,
        mention.text,
        mention.name,
        mention.role,
        mention.role_start,
        mention.role_end,
    )


_STORED = f"""
SELECT articles.number, articles.id, articles.external_id, articles.outlet, articles.language,
    articles.published, claims.id, claims.status, figures.position,
    {", ".join("figures." + column.strip() for column in _FIGURE_COLUMNS.split(","))}
FROM figures
JOIN articles ON articles.number = figures.article
LEFT JOIN claims ON claims.number = figures.claim
"""  # noqa: S608 - fixed names
_HEAD = 9


def stored_figures(
    store: Store,
    article: int | None = None,
    counted_lemma: str | None = None,
    unit: str | None = None,
) -> list[StoredFigure]:
    """Return figures of the whole store in reading order, narrowed by what is given."""
    wanted = {
        "figures.article": article,
        "figures.counted_lemma": counted_lemma,
        "figures.unit": unit,
    }
    given = {column: value for column, value in wanted.items() if value is not None}
    where = " WHERE " + " AND ".join(f"{column} = ?" for column in given) if given else ""
    sql = _STORED + where + " ORDER BY figures.article, figures.position"
    return [_stored(row) for row in store.rows(sql, tuple(given.values()))]


def _stored(row: Row) -> StoredFigure:
    number, article_id, external_id, outlet, language, published, claim, status, index = row[:_HEAD]
    return StoredFigure(
        number,
        article_id,
        external_id,
        outlet,
        language,
        day(published),
        claim,
        None if status is None else Status(status),
        index,
        _figure(row[_HEAD:]),
    )
