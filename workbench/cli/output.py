"""Writes on the terminal: data on stdout, narration on stderr, nothing that moves a cursor."""

import re
import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import Any

import click

_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def plain(text: str) -> str:
    """Return `text` with every character that a terminal acts on shown as U+FFFD."""
    return _CONTROLS.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Return `text` on one line, fit for a terminal."""
    return " ".join(plain(text).split())


def say(line: str) -> None:
    """Write a line of narration on stderr."""
    click.echo(plain(line), err=True)


def answer(line: str = "") -> None:
    """Write a line of an answer on stdout."""
    click.echo(plain(line))


def answer_json(value: Any) -> None:
    """Write `value` as one line of JSON on stdout, in UTF-8 whatever the locale."""
    from workbench.exporters.documents import to_json

    answer_raw([to_json(value).encode()])


def answer_raw(pieces: Iterable[bytes]) -> None:
    """Write a line that is JSON in UTF-8 already, in pieces."""
    for piece in pieces:
        sys.stdout.buffer.write(piece)
    sys.stdout.buffer.write(b"\n")


def columns() -> int | None:
    """Return the width of the terminal that stdout is, None where it is none."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def cut(text: str, width: int | None) -> str:
    """Return `text` on one line, cut to `width` cells with an ellipsis; None does not cut."""
    line = one_line(text)
    if width is None or (len(line) <= width and line.isascii()):
        return line
    from rich.cells import cell_len, set_cell_size

    if cell_len(line) <= width:
        return line
    return set_cell_size(line, max(width - 1, 0)).rstrip() + "…"


def table(rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> None:
    """Write rows, the first a heading, in columns; those numbered in `right` to the right.

    The last column takes what is left of the terminal's width.
    """
    from rich.cells import cell_len

    cells = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(cell_len(row[i]) for row in cells) for i in range(len(cells[0]))]
    wide = columns()
    for row in cells:
        parts = []
        for i, cell in enumerate(row[:-1]):
            space = " " * (widths[i] - cell_len(cell))
            parts.append(space + cell if i in right else cell + space)
        left = None if wide is None else wide - sum(widths[:-1]) - 2 * len(parts)
        last = row[-1]
        if len(row) - 1 in right:
            last = " " * (widths[-1] - cell_len(last)) + last
        answer("  ".join([*parts, last if left is None else cut_keeping(last, left)]).rstrip())


def cut_keeping(text: str, width: int) -> str:
    """Return `text`, its leading spaces kept, cut to `width` cells."""
    lead = len(text) - len(text.lstrip(" "))
    return text[:lead] + cut(text[lead:], max(width - lead, 10))
