"""How values of the model stand in a cell, and how they come back."""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal

from workbench.model.claim import ClaimKind
from workbench.model.span import Span

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def json_cell(values: Iterable[object]) -> str:
    """Write a list as JSON without needless spaces."""
    return _JSON.encode(list(values))


def indexes(cell: str) -> tuple[int, ...]:
    """Read a list of indexes."""
    return tuple(json.loads(cell)) if cell != "[]" else ()


def words(cell: str) -> tuple[str, ...]:
    """Read a list of names."""
    return tuple(json.loads(cell)) if cell != "[]" else ()


def kinds(cell: str) -> tuple[ClaimKind, ...]:
    """Read a claim's kinds."""
    return tuple(ClaimKind(kind) for kind in json.loads(cell))


def spans(cell: str) -> tuple[Span, ...]:
    """Read a list of spans."""
    return tuple(Span(start, end) for start, end in json.loads(cell))


def decimal_cell(value: Decimal | None) -> str | None:
    """Write a decimal with all its digits."""
    return None if value is None else str(value)


def decimal(cell: str | None) -> Decimal | None:
    """Read a decimal."""
    return None if cell is None else Decimal(cell)


def day_cell(value: date | None) -> str | None:
    """Write a day as ISO 8601."""
    return None if value is None else value.isoformat()


def day(cell: str | None) -> date | None:
    """Read a day."""
    return None if cell is None else date.fromisoformat(cell)


def moment_cell(value: datetime) -> str:
    """Write a moment as ISO 8601 in UTC, to the second."""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment(cell: str) -> datetime:
    """Read a moment, aware, UTC."""
    return datetime.fromisoformat(cell)
