"""One article a line; a bad line is named by its number and the others go on."""

import json
from io import BytesIO

import pytest

from workbench.importers.draft import Draft, Problem
from workbench.importers.jsonl import JsonLines
from workbench.model.errors import Refusal


def read(data: bytes) -> list[Draft | Problem]:
    return list(JsonLines().read(BytesIO(data), "b.jsonl"))


def line(**values: object) -> bytes:
    return json.dumps(values).encode() + b"\n"


def test_every_field_is_read() -> None:
    (draft,) = read(
        line(
            text="Het sneeuwde.",
            title="Sneeuw",
            language="nl",
            published="2026-01-02",
            outlet="De Bode",
            author="A. Vos",
            url="https://bode.example/1",
            id="s-1",
            other=[1],
        )
    )
    assert isinstance(draft, Draft)
    assert (draft.text, draft.title, draft.language) == ("Het sneeuwde.", "Sneeuw", "nl")
    assert (draft.published, draft.outlet, draft.author) == ("2026-01-02", "De Bode", "A. Vos")
    assert (draft.url, draft.external_id) == ("https://bode.example/1", "s-1")
    assert draft.origin == "b.jsonl:1"


def test_numbers_may_be_ids() -> None:
    (draft,) = read(line(text="Het sneeuwde.", id=17))
    assert isinstance(draft, Draft)
    assert draft.external_id == "17"


@pytest.mark.parametrize(
    ("bad", "what"),
    [
        (b"{nonsense\n", "not valid JSON"),
        (b'{"text": NaN, "text": "x"}x\n', "not valid JSON"),
        (b"[1, 2]\n", "is no JSON object"),
        (b'"text"\n', "is no JSON object"),
        (line(title="x"), "has no 'text'"),
        (line(text=None), "has no 'text'"),
        (line(text=" "), "holds no text"),
        (line(text="a\0b"), "NUL"),
        (b'{"text": "half \\ud83d teken"}\n', "lone surrogate"),
        (line(text="a", published=20260102), "'published' is no string"),
        (line(text="a", title=["x"]), "'title' is no string"),
        (b"[" * 100_000 + b"\n", "not valid JSON"),
        (b'{"id": ' + b"9" * 5000 + b', "text": "x"}\n', "not valid JSON"),
        (bytes(range(128, 256)) * 3 + b"\n", "b.jsonl:2"),
    ],
)
def test_a_bad_line_is_reported_and_the_others_go_on(bad: bytes, what: str) -> None:
    first, problem, last = read(line(text="Een.") + bad + b"\n" + line(text="Twee."))
    assert isinstance(problem, Problem)
    assert problem.refusal.where == "b.jsonl:2"
    assert what in problem.refusal.line
    assert isinstance(first, Draft)
    assert isinstance(last, Draft)
    assert (first.text, last.text, last.origin) == ("Een.", "Twee.", "b.jsonl:4")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_found(codec: str) -> None:
    data = '{"text": "Eén café."}\n{"text": "Twee cafés."}\n'.encode(codec)
    drafts = read(data)
    assert [draft.text for draft in drafts if isinstance(draft, Draft)] == [
        "Eén café.",
        "Twee cafés.",
    ]


def test_a_file_without_articles_is_refused() -> None:
    with pytest.raises(Refusal, match=r"^b\.jsonl: holds no articles"):
        read(b"\n \n")


def test_sizes_add_up_to_the_file() -> None:
    data = line(text="Een.") + b"{bad\n" + line(text="Twee.")
    assert sum(one.size for one in read(data)) == len(data)
