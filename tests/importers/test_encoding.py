"""The encoding is found, named where it is not UTF-8, and binary files are refused."""

import random

import pytest

from workbench.importers.encoding import decode
from workbench.model.errors import Refusal

TEXT = (
    "De brandweer van Zuiderveen rukte dinsdag uit met drie wagens. „Het was heel heet”, zei een "
    "bewoonster. Eén café en een crèche liepen schade op; de rekening komt op € 1,2 miljoen.\n"
) * 4


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_each_encoding_gives_the_same_text(codec: str, name: str) -> None:
    assert decode(TEXT.encode(codec), "x") == (TEXT, name)


def test_latin_1_gives_the_same_text() -> None:
    text = "De coördinator van het café in Zeeoever zei één ding: ’s zomers is het drukker.\n"
    text = text.replace("’", "'") * 3
    assert decode(text.encode("latin-1"), "x")[0] == text


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 20,
        random.Random(4).randbytes(5000),
        b"\x7fELF" + b"\0" * 300,
        b"goed begin\0dan niet",
        b"\xff\xfe" + b"a",
        b"\x01\x02\x03\x04" * 50,
    ],
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(Refusal, match=r"^blob: "):
        decode(data, "blob")


def test_noise_never_raises_anything_else() -> None:
    for seed in range(200):
        noise = random.Random(seed)
        data = noise.randbytes(noise.randrange(1, 400))
        try:
            text, _ = decode(data, "x")
        except Refusal:
            continue
        assert isinstance(text, str)


def test_large_text_is_decoded_from_a_sample_of_it() -> None:
    data = TEXT.encode("cp1252") * 2000
    assert decode(data, "x")[0].startswith("De brandweer")
