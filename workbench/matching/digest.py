"""What the cross-check keeps of an article, so that comparing never reads the text again.

A digest is a `Report` as compressed JSON, written and read by the types of its fields, so that a
field added to a type is kept without more ado. The profile, which each part of a report points to,
stands in it once.
"""

import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from workbench.languages.signs import concept_table
from workbench.matching.reports import Report
from workbench.matching.subjects import Profile
from workbench.model.identity import content_id

_VERSION = 2
"""Goes up where a report says something else of the same text."""
_LEVEL = 1
"""Compression: the fastest already halves twice over."""

Write = Callable[[Any], Any]
Read = Callable[[Any, Any], Any]
"""From JSON, and from the profile of the report, to a value."""


@cache
def stamp() -> str:
    """Return an id of what digests are made with; another one where they have to be made anew."""
    return content_id("digest", str(_VERSION), _shape(Report), _content(concept_table()))


def pack_report(report: Report) -> bytes:
    """Return the report as it is kept."""
    cells = _writer(Report)(report)
    plain = json.dumps(cells, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(plain.encode(), _LEVEL)


def unpack_report(digest: bytes) -> Report:
    """Return the report that `pack_report` was given."""
    cells = json.loads(zlib.decompress(digest))
    report: Report = _reader(Report)(cells, None)
    return report


def unpack_sketch(digest: bytes) -> tuple[int, ...]:
    """Return only the sketch of the report that `pack_report` was given."""
    return tuple(json.loads(zlib.decompress(digest))[_SKETCH])


_SKETCH = [field.name for field in fields(Report)].index("sketch")


def _shape(kind: Any, seen: frozenset[Any] = frozenset()) -> str:
    """Return the fields of a type and of those inside it in words."""
    if is_dataclass(kind) and kind not in seen:
        hints = get_type_hints(kind)
        parts = (f"{name}:{_shape(hints[name], seen | {kind})}" for name in hints)
        return f"{getattr(kind, '__name__', '')}({','.join(parts)})"
    inside = ",".join(_shape(part, seen) for part in get_args(kind) if part is not Ellipsis)
    return f"{getattr(kind, '__name__', kind)}[{inside}]"


def _content(value: Any) -> str:
    """Return a record in words, sets in order."""
    return json.dumps(_record_writer(type(value))(value), sort_keys=True)


def _plain(value: Any) -> Any:
    return value


@cache
def _writer(kind: Any) -> Write:
    """Return what turns a value of this type into JSON."""
    origin, inside = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        (some,) = (part for part in inside if part is not NoneType)
        write = _writer(some)
        return _plain if write is _plain else lambda value: None if value is None else write(value)
    if origin in (tuple, frozenset):
        return _list_writer(origin, inside)
    if origin in (Mapping, dict):
        return dict
    if is_dataclass(kind):
        return _record_writer(kind)
    if kind is date:
        return date.isoformat
    if kind is Decimal:
        return str
    return _plain


def _list_writer(origin: Any, inside: tuple[Any, ...]) -> Write:
    if origin is tuple and Ellipsis not in inside:
        writes = [_writer(part) for part in inside]
        return lambda value: [write(part) for write, part in zip(writes, value, strict=True)]
    write = _writer(inside[0])
    if origin is frozenset:
        return lambda value: sorted(map(write, value))
    return lambda value: [write(part) for part in value]


def _record_writer(kind: Any) -> Write:
    hints = get_type_hints(kind)
    own = kind is Report
    writes = [
        (field.name, _writer(hints[field.name]))
        for field in fields(kind)
        if own or hints[field.name] is not Profile
    ]
    return lambda value: [write(getattr(value, name)) for name, write in writes]


def _kept(value: Any, _profile: Any) -> Any:
    return value


@cache
def _reader(kind: Any) -> Read:
    """Return what turns JSON back into a value of this type."""
    origin, inside = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        (some,) = (part for part in inside if part is not NoneType)
        read = _reader(some)
        if read is _kept:
            return _kept
        return lambda cell, profile: None if cell is None else read(cell, profile)
    if origin in (tuple, frozenset):
        return _list_reader(origin, inside)
    if is_dataclass(kind):
        return _record_reader(kind)
    if kind is date:
        return lambda cell, _: date.fromisoformat(cell)
    if kind is Decimal or (isinstance(kind, type) and issubclass(kind, Enum)):
        return lambda cell, _: kind(cell)
    return _kept


def _list_reader(origin: Any, inside: tuple[Any, ...]) -> Read:
    if origin is tuple and Ellipsis not in inside:
        reads = [_reader(part) for part in inside]
        return lambda cell, profile: tuple(
            read(part, profile) for read, part in zip(reads, cell, strict=True)
        )
    read = _reader(inside[0])
    if read is _kept:
        return lambda cell, _: origin(cell)
    return lambda cell, profile: origin([read(part, profile) for part in cell])


def _record_reader(kind: Any) -> Read:
    hints = get_type_hints(kind)
    if kind is Report:
        return _report_reader(hints)
    reads = [None if hints[f.name] is Profile else _reader(hints[f.name]) for f in fields(kind)]

    def read_record(cell: Any, profile: Any) -> Any:
        cells = iter(cell)
        return kind(*(profile if read is None else read(next(cells), profile) for read in reads))

    return read_record


def _report_reader(hints: Mapping[str, Any]) -> Read:
    reads = [_reader(hints[field.name]) for field in fields(Report)]

    def read_report(cell: Any, _profile: Any) -> Any:
        profile = reads[0](cell[0], None)
        others = (read(part, profile) for read, part in zip(reads[1:], cell[1:], strict=True))
        return Report(profile, *others)

    return read_report
