"""Plain text: one article a file, with a `date` at its start or front matter if it likes."""

from collections.abc import Iterator
from typing import BinaryIO

from workbench.importers.characters import clean, one_line
from workbench.importers.draft import Draft, Problem
from workbench.importers.encoding import decode
from workbench.importers.header import read_header
from workbench.model.errors import Refusal

LARGEST = 100_000_000
"""Bytes that one article may have; a newspaper of a century's Saturdays stays below it."""


class PlainText:
    """One article a file."""

    name: str = "plain text"
    suffixes: tuple[str, ...] = (".txt", ".text", ".md", ".markdown")

    def read(self, stream: BinaryIO, where: str) -> Iterator[Draft | Problem]:
        """Yield the one article of `stream`; Refusal where it holds none."""
        data = stream.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise Refusal(
                f"larger than {LARGEST // 1_000_000} MB, too large for one article",
                where,
                "split it, or give one article a line as JSON Lines (.jsonl)",
            )
        decoded, encoding = decode(data, where)
        size = len(data)
        del data
        text = clean(decoded, where)
        del decoded
        header = read_header(text, where)
        body = text[header.body :].strip()
        del text
        if not body:
            raise Refusal("holds no text", where, "give it the article's text")
        notes = [f"{where}: not UTF-8, read as {encoding}"] if encoding else []
        if header.unknown:
            keys = ", ".join(header.unknown)
            notes.append(f"{where}: front matter not used: {keys}")
        values = {key: one_line(value, where) for key, value in header.values.items()}
        yield Draft(text=body, origin=where, size=size, notes=tuple(notes), **values)
