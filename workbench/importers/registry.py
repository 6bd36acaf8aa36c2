"""Chooses the importer for a file by its name, and by its first bytes where the name is silent."""

from collections.abc import Iterator
from functools import lru_cache
from typing import BinaryIO, Protocol, cast

from workbench import plugins
from workbench.importers.draft import Draft, Problem
from workbench.importers.jsonl import JsonLines
from workbench.importers.plain import PlainText
from workbench.model.errors import Refusal


class Importer(Protocol):
    """A format: a class without arguments, named under the group `workbench.importers`."""

    name: str
    """As a message names it."""
    suffixes: tuple[str, ...]
    """Lower case, with the dot."""

    def read(self, stream: BinaryIO, where: str) -> Iterator[Draft | Problem]:
        """Yield the articles of `stream`; Refusal where the whole cannot be read."""


_BUILT_IN: tuple[Importer, ...] = (PlainText(), JsonLines())
_NOT_YET = {
    ".pdf": "PDF",
    ".docx": "Word",
    ".doc": "Word",
    ".odt": "OpenDocument",
    ".rtf": "RTF",
    ".html": "HTML",
    ".htm": "HTML",
    ".xhtml": "HTML",
    ".eml": "e-mail",
    ".rss": "RSS",
    ".xml": "XML",
    ".epub": "EPUB",
    ".csv": "CSV",
    ".xlsx": "Excel",
    ".json": "JSON (other than JSON Lines)",
    ".png": "images",
    ".jpg": "images",
    ".jpeg": "images",
    ".gif": "images",
    ".tif": "images",
    ".tiff": "images",
    ".webp": "images",
    ".zip": "archives",
    ".gz": "archives",
}
_SIGNATURES = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "Word, OpenDocument or other zipped files"),
    (b"\xd0\xcf\x11\xe0", "Word"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "images"),
    (b"\xff\xd8\xff", "images"),
    (b"GIF8", "images"),
    (b"\x1f\x8b", "archives"),
    (b"SQLite format 3\0", "databases"),
)
_HTML = (b"<!doctype html", b"<html", b"<?xml")


@lru_cache(maxsize=1)
def _importers() -> tuple[Importer, ...]:
    added = (plugins.load(plugins.IMPORTERS, name) for name in plugins.names(plugins.IMPORTERS))
    return (*_BUILT_IN, *(cast("Importer", one()) for one in added))


@lru_cache(maxsize=1)
def readable_suffixes() -> frozenset[str]:
    """Return the endings of file names that some importer reads."""
    return frozenset(suffix for importer in _importers() for suffix in importer.suffixes)


def importer_for(suffix: str, start: bytes, where: str) -> Importer:
    """Return the importer of a file with this ending (lower case) and these first bytes.

    Content overrules a wrong ending where it is a known format that cannot be read; an unknown
    ending is read as text. Refusal names the format that is not read.
    """
    claimed = next((one for one in _importers() if suffix in one.suffixes), None)
    if claimed is None or claimed in _BUILT_IN:
        _refuse(suffix, start, where)
    if claimed is not None:
        return claimed
    return _BUILT_IN[1] if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else _BUILT_IN[0]


def _refuse(suffix: str, start: bytes, where: str) -> None:
    kind = next((kind for signature, kind in _SIGNATURES if start.startswith(signature)), None)
    if kind is None and start.lstrip(b"\xef\xbb\xbf \t\r\n")[:20].lower().startswith(_HTML):
        kind = "HTML" if b"html" in start[:400].lower() else "XML"
    kind = kind or _NOT_YET.get(suffix)
    if kind is not None:
        raise Refusal(
            f"{kind} cannot be read yet", where, "save the article as plain text (.txt, UTF-8)"
        )
