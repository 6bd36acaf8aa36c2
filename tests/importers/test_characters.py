"""What is invisible or odd in a text is gone before anything is measured."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.importers.characters import clean, one_line
from workbench.model.errors import Refusal


@pytest.mark.parametrize(
    ("raw", "stored"),
    [
        ("een\r\ntwee\rdrie\n", "een\ntwee\ndrie\n"),
        ("boven\u2028onder\u0085eind", "boven\nonder\neind"),
        ("werk\u00adgelegenheid", "werkgelegenheid"),
        ("\ufeffHet\u200b begon", "Het begon"),
        ("\u202eomgekeerd\u202c \u2066nu\u2069", "omgekeerd nu"),
        ("rood\x1b[31m \x07bel\x7f", "rood[31m bel"),
        ("12\u00a0000 huizen", "12\u00a0000 huizen"),
        ("12\u202f000\u2009000 huizen", "12\u00a0000\u00a0000 huizen"),
        ("10\u00a0km en\u2009dan", "10 km en dan"),
        ("cafe\u0301", "café"),
        ("zo\u00b4n dag", "zo’n dag"),
        ("\ufb01etsers", "fietsers"),
        ("tab\tblijft", "tab\tblijft"),
        ("1\u200d000", "1000"),
        ("👩\u200d🚒 blust", "👩\u200d🚒 blust"),
    ],
)
def test_text_becomes_plain(raw: str, stored: str) -> None:
    assert clean(raw, "x") == stored


@pytest.mark.parametrize("raw", ["nul\0teken", "half \ud83d teken"])
def test_what_no_text_holds_is_refused(raw: str) -> None:
    with pytest.raises(Refusal, match=r"^brief\.txt: "):
        clean(raw, "brief.txt")


@given(st.text())
def test_cleaning_settles_at_once(raw: str) -> None:
    try:
        once = clean(raw, "x")
    except Refusal:
        assert "\0" in raw or any("\ud800" <= one <= "\udfff" for one in raw)
        return
    assert clean(once, "x") == once
    assert unicodedata.is_normalized("NFC", once)
    assert not any(unicodedata.category(one) == "Cc" and one not in "\t\n" for one in once)


def test_a_title_stands_on_one_line() -> None:
    assert one_line("  Brand\n in \u200bde  haven ", "x") == "Brand in de haven"
    assert one_line(" \u200b ", "x") is None


@given(
    st.text(
        st.sampled_from("a1 \r\n\t\u00a0\u202f\u00ad\u200d\u200b\u00b4\ufb01\u0301👩\u2028\x85")
    )
)
def test_nothing_odd_is_left(raw: str) -> None:
    text = clean(raw, "x")
    assert not set(text) & set("\r\u202f\u00ad\u200b\u00b4\ufb01\u2028\x85")
    assert clean(text, "x") == text
