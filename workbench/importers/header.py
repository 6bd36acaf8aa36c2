"""Reads what a plain text says about itself: a `date` at its start, or front matter."""

import re
from dataclasses import dataclass, field

from workbench.model.errors import Refusal

_DATE = re.compile(r"\s*date[ \t]+(\d{4}-\d{1,2}-\d{1,2})(?![\w-])[ \t]*\n?", re.IGNORECASE)
_FENCE = re.compile(r"\s*---[ \t]*\n")
_PAIR = re.compile(r"([A-Za-z][\w -]{0,40}?)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$")
_KEYS = {
    "title": "title",
    "headline": "title",
    "date": "published",
    "published": "published",
    "outlet": "outlet",
    "publication": "outlet",
    "author": "author",
    "url": "url",
    "language": "language",
    "lang": "language",
    "id": "external_id",
}
_LONGEST = 100
"""Lines that front matter may have; beyond it, `---` is a rule above running text."""


@dataclass(slots=True)
class Header:
    """What a text states about itself, by the field names of a draft."""

    body: int = 0
    """Where the running text begins."""
    values: dict[str, str] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    """Keys that mean nothing here, as written."""


def read_header(text: str, where: str) -> Header:
    """Return what stands before the running text of `text`; Refusal for broken front matter."""
    if match := _DATE.match(text):
        return Header(match.end(), {"published": match[1]})
    if match := _FENCE.match(text):
        return _front_matter(text, match.end(), where)
    return Header()


def _front_matter(text: str, start: int, where: str) -> Header:
    header = Header()
    position = start
    for number in range(_LONGEST):
        end = text.find("\n", position)
        line = text[position : end if end >= 0 else len(text)].strip()
        position = end + 1 if end >= 0 else len(text)
        if line in {"---", "..."}:
            header.body = position
            return header
        if not line or line.startswith("#"):
            if end < 0:
                break
            continue
        pair = _PAIR.match(line)
        if pair is None:
            if number == 0:
                return Header()
            raise Refusal(
                f"front matter: {line[:40]!r} is no 'key: value'",
                where,
                "write one 'key: value' on each line between two lines of ---",
            )
        _note(header, pair[1], (pair[2] or "").strip())
        if end < 0:
            break
    raise Refusal("front matter has no end", where, "close it with a line of ---")


def _note(header: Header, key: str, value: str) -> None:
    name = _KEYS.get(key.strip().lower())
    if name is None:
        header.unknown.append(key.strip())
        return
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    if value and value.lower() not in {"null", "~"}:
        header.values[name] = value
