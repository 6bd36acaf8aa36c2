"""Rows and items that end in a total: the columns of a table, the items of a list."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from workbench.checking.relations.lines import once
from workbench.checking.relations.parts import comparable
from workbench.model.article import Passage, PassageKind
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind

_SUMMED = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.PERCENTAGE})
_LEAST_ROWS = 2
_LABEL = 40
"""Characters of a row in which its label stands."""
_SEPARATORS = "\t|"


def column_sums(
    extraction: Extraction, totals: Sequence[str]
) -> Iterator[tuple[tuple[Figure, ...], Figure]]:
    """Yield the figures of a column with the total below them."""
    for rows in _runs(extraction).get(PassageKind.TABLE_ROW, ()):
        total = _total_row(extraction, rows, totals)
        if total < _LEAST_ROWS:
            continue
        cells = [_cells(extraction, row) for row in rows[: total + 1]]
        for column, figure in cells[total].items():
            parts = [row[column] for row in cells[:total] if column in row]
            numbered = sum(1 for row in cells[:total] if row)
            alike = all(_adds_up(part, figure) for part in parts)
            if len(parts) >= _LEAST_ROWS and len(parts) == numbered and alike:
                yield tuple(parts), figure


def item_sums(
    extraction: Extraction, totals: Sequence[str]
) -> Iterator[tuple[tuple[Figure, ...], Figure]]:
    """Yield the figures of the items of a list with the total that is its last item."""
    for kind in (PassageKind.LIST_ITEM, PassageKind.BODY, PassageKind.HEADING):
        for items in _runs_to_total(extraction, kind, totals):
            if len(items) <= _LEAST_ROWS:
                continue
            total = _total_row(extraction, items, totals)
            if total < _LEAST_ROWS:
                continue
            found = [figures_in(extraction, item) for item in items[: total + 1]]
            first = total
            while first > 0 and len(found[first - 1]) == 1:
                first -= 1
            parts = [one[0] for one in found[first:total]]
            if len(found[total]) == 1 and len(parts) >= _LEAST_ROWS:
                figure = found[total][0]
                if all(_adds_up(part, figure) for part in parts):
                    yield tuple(parts), figure


def _read_runs(extraction: Extraction) -> dict[PassageKind, list[list[Passage]]]:
    """Return the passages of one kind that follow each other, by their kind."""
    runs: dict[PassageKind, list[list[Passage]]] = {}
    kind = None
    for passage in extraction.passages:
        if passage.kind is not kind:
            kind = passage.kind
            runs.setdefault(kind, []).append([])
        runs[kind][-1].append(passage)
    return runs


_runs: Callable[[Extraction], dict[PassageKind, list[list[Passage]]]] = once(_read_runs)


def _runs_to_total(
    extraction: Extraction, kind: PassageKind, totals: Sequence[str]
) -> Iterator[list[Passage]]:
    """Yield the runs of a kind, a line for the total right under a list taken into it."""
    passages = extraction.passages
    for run in _runs(extraction).get(kind, ()):
        if kind is not PassageKind.LIST_ITEM or _total_row(extraction, run, totals) >= 0:
            yield run
            continue
        after = bisect_left(passages, run[-1].end, key=lambda passage: passage.start)
        below = passages[after : after + 1]
        if below and _total_row(extraction, below, totals) == 0:
            yield [*run, below[0]]
        else:
            yield run


def _total_row(extraction: Extraction, rows: Sequence[Passage], totals: Sequence[str]) -> int:
    """Return the index of the first row with a word for total as its label, -1 without one."""
    text = extraction.article.text
    for at, row in enumerate(rows):
        end = min(row.end, row.start + _LABEL)
        listed = row.kind in (PassageKind.TABLE_ROW, PassageKind.LIST_ITEM)
        if not listed and text.find(":", row.start, end) < 0 and text.find("|", row.start, end) < 0:
            continue
        label = text[row.start : end].lower().lstrip("-–—•*·| \t")
        for word in totals:
            rest = label[len(word) :]
            opens = label.startswith(word) and not rest[:1].isalpha()
            if opens and (listed or rest.lstrip()[:1] in (":", "|")):
                return at
    return -1


def figures_in(extraction: Extraction, passage: Passage) -> list[Figure]:
    """Return the figures of a passage."""
    figures = extraction.figures
    first = bisect_left(figures, passage.start, key=lambda figure: figure.start)
    last = bisect_left(figures, passage.end, key=lambda figure: figure.start)
    return list(figures[first:last])


def _cells(extraction: Extraction, row: Passage) -> dict[int, Figure]:
    """Return the one figure of each cell by its column; a cell with more of them has none."""
    text = extraction.article.text
    cells: dict[int, list[Figure]] = {}
    for figure in figures_in(extraction, row):
        before = text[row.start : figure.number_start]
        column = sum(before.count(separator) for separator in _SEPARATORS)
        cells.setdefault(column, []).append(figure)
    return {column: own[0] for column, own in cells.items() if len(own) == 1 and column > 0}


def _adds_up(part: Figure, total: Figure) -> bool:
    if part.kind not in _SUMMED:
        return False
    if part.kind is FigureKind.PERCENTAGE:
        return total.kind is FigureKind.PERCENTAGE
    return comparable(part, total)
