"""JSON Lines: one article a line, the form for many at once."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from workbench.importers.characters import clean, one_line
from workbench.importers.draft import Draft, Problem
from workbench.importers.encoding import decode
from workbench.importers.plain import LARGEST
from workbench.model.errors import Refusal

_FIELDS = {
    "title": "title",
    "language": "language",
    "published": "published",
    "outlet": "outlet",
    "author": "author",
    "url": "url",
    "id": "external_id",
}
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class JsonLines:
    """One JSON object a line: `text`, and any of title, language, published, outlet..."""

    name: str = "JSON Lines"
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")

    def read(self, stream: BinaryIO, where: str) -> Iterator[Draft | Problem]:
        """Yield a draft or a problem for each line that is not blank, in order."""
        any_line = False
        for number, data in enumerate(_lines(stream, where), 1):
            if not data.strip():
                continue
            any_line = True
            place = f"{where}:{number}"
            try:
                yield _draft(data, place)
            except Refusal as refusal:
                yield Problem(refusal, len(data))
        if not any_line:
            raise Refusal("holds no articles", where, "give one JSON object with a text a line")


def _lines(stream: BinaryIO, where: str) -> Iterator[bytes]:
    first = stream.readline(LARGEST + 1)
    if first.startswith(_UTF16) or b"\0" in first:
        data = first + stream.read(LARGEST + 1)
        yield from decode(data[:LARGEST], where)[0].encode("utf-8", "surrogatepass").splitlines()
        return
    line = first
    while line:
        if len(line) > LARGEST:
            raise Refusal(
                f"a line is larger than {LARGEST // 1_000_000} MB, too large for one article",
                where,
                "give one article a line",
            )
        yield line
        line = stream.readline(LARGEST + 1)


def _draft(data: bytes, where: str) -> Draft:
    decoded, encoding = decode(data, where)
    try:
        record = json.loads(decoded)
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else "too deep or too long"
        raise Refusal(f"not valid JSON ({reason})", where, "give one JSON object a line") from error
    if not isinstance(record, dict):
        raise Refusal("is no JSON object", where, 'write {"text": "..."}')
    text = record.get("text")
    if not isinstance(text, str):
        raise Refusal("has no 'text'", where, 'write {"text": "..."}')
    text = clean(text, where)
    if not text.strip():
        raise Refusal("holds no text", where, "give it the article's text")
    values = {name: _value(record, key, where) for key, name in _FIELDS.items()}
    notes = (f"{where}: not UTF-8, read as {encoding}",) if encoding else ()
    return Draft(text=text, origin=where, size=len(data), notes=notes, **values)


def _value(record: dict[str, Any], key: str, where: str) -> str | None:
    value = record.get(key)
    if value is None:
        return None
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise Refusal(f"{key!r} is no string", where, "write it between quotes")
    return one_line(value, where)
