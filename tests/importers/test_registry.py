"""The importer is chosen by name and content; formats that are not read get a clear line."""

import pytest

from workbench.importers.jsonl import JsonLines
from workbench.importers.plain import PlainText
from workbench.importers.registry import importer_for
from workbench.model.errors import Refusal


@pytest.mark.parametrize(
    ("suffix", "start", "kind"),
    [
        (".txt", b"Het regende.", PlainText),
        (".md", b"# Kop", PlainText),
        ("", b"Het regende.", PlainText),
        (".onbekend", b"Het regende.", PlainText),
        (".jsonl", b'{"text": "a"}', JsonLines),
        (".ndjson", b"\n", JsonLines),
        ("", b'{"text": "a"}', JsonLines),
        ("", b'\xef\xbb\xbf {"text": "a"}', JsonLines),
        (".txt", b"{ zo begint het", PlainText),
    ],
)
def test_the_right_importer_is_chosen(suffix: str, start: bytes, kind: type) -> None:
    assert type(importer_for(suffix, start, "x")) is kind


@pytest.mark.parametrize(
    ("suffix", "start", "name"),
    [
        (".pdf", b"%PDF-1.7", "PDF"),
        (".txt", b"%PDF-1.7", "PDF"),
        ("", b"PK\x03\x04", "Word"),
        (".docx", b"PK\x03\x04", "Word"),
        (".html", b"<p>", "HTML"),
        ("", b"<!DOCTYPE html><html>", "HTML"),
        (".txt", b"\n<html lang='nl'>", "HTML"),
        (".png", b"\x89PNG\r\n", "images"),
        (".jpg", b"\xff\xd8\xff", "images"),
        (".db", b"SQLite format 3\0", "databases"),
        (".csv", b"a,b", "CSV"),
    ],
)
def test_a_format_that_is_not_read_is_named(suffix: str, start: bytes, name: str) -> None:
    with pytest.raises(Refusal, match="plain text") as refused:
        importer_for(suffix, start, "bestand")
    assert refused.value.line.startswith(f"bestand: {name}")
