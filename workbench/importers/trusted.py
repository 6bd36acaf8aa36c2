"""Tables of trusted figures: CSV in, rows out; a table with one bad row is refused whole."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO

from workbench.importers.characters import clean
from workbench.importers.encoding import decode
from workbench.model.errors import Refusal
from workbench.model.reference import TrustedRow

REQUIRED = ("thing", "value", "source")
OPTIONAL = ("place", "period", "unit", "language")
_DELIMITERS = (",", ";", "\t", "|")
_LONGEST = 500
"""Characters of a cell beyond which it is no figure, place or source."""


def read_trusted(data: bytes, where: str) -> list[TrustedRow]:
    """Return the rows of a table; Refusal with the row's number for the first that is no use.

    The header names the columns, in any order: `thing`, `value` and `source`, and where there are
    any `place`, `period`, `unit` and `language`. The delimiter is the one that the header is
    written with: comma, semicolon, tab or bar.
    """
    text = clean(decode(data, where)[0], where)
    delimiter = _delimiter(text)
    try:
        records = list(csv.reader(StringIO(text), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise Refusal(f"is no table ({error})", where, "save it as CSV in UTF-8") from error
    if not records or not any(cell.strip() for cell in records[0]):
        raise Refusal("has no header", where, f"name the columns: {', '.join(REQUIRED)}, ...")
    columns = _columns(records[0], where)
    rows = list(_rows(records, columns, where))
    if not rows:
        raise Refusal("has no rows", where, "put one figure in each row below the header")
    return rows


def _delimiter(text: str) -> str:
    header = text.lstrip().split("\n", 1)[0]
    known = {*REQUIRED, *OPTIONAL}

    def named(delimiter: str) -> int:
        cells = next(csv.reader([header], delimiter=delimiter), [])
        return sum(_name(cell) in known for cell in cells)

    return max(_DELIMITERS, key=named)


def _name(cell: str) -> str:
    return cell.strip().lower()


def _columns(header: Sequence[str], where: str) -> Mapping[str, int]:
    columns: dict[str, int] = {}
    at = f"{where}, row 1"
    for index, cell in enumerate(header):
        name = _name(cell)
        if name not in REQUIRED and name not in OPTIONAL:
            known = ", ".join((*REQUIRED, *OPTIONAL))
            raise Refusal(f"there is no column {name!r}", at, f"columns are {known}")
        if name in columns:
            raise Refusal(f"column {name!r} stands there twice", at, "name each column once")
        columns[name] = index
    missing = [name for name in REQUIRED if name not in columns]
    if missing:
        raise Refusal(f"column {missing[0]!r} is missing", at, "add it to the header")
    return columns


def _rows(
    records: Sequence[Sequence[str]], columns: Mapping[str, int], where: str
) -> Iterator[TrustedRow]:
    for number, record in enumerate(records[1:], 2):
        if not any(cell.strip() for cell in record):
            continue
        at = f"{where}, row {number}"
        if len(record) != len(columns):
            raise Refusal(
                f"{len(record)} cells, and the header has {len(columns)}",
                at,
                "quote cells that hold the delimiter",
            )
        cells = {name: " ".join(record[index].split()) for name, index in columns.items()}
        for name, cell in cells.items():
            if name in REQUIRED and not cell:
                raise Refusal(f"{name} is empty", at, "fill it in or take the row out")
            if len(cell) > _LONGEST:
                raise Refusal(f"{name} has more than {_LONGEST} characters", at, "shorten it")
        yield TrustedRow(
            number,
            cells["thing"],
            cells["value"],
            cells["source"],
            cells.get("place") or None,
            cells.get("period") or None,
            cells.get("unit") or None,
            cells.get("language") or None,
        )
