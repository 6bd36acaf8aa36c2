"""Wrapping and cells: every offset has one place, and no line is too wide."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from workbench.tui.widgets.cells import clusters, fit, shown, width_of
from workbench.tui.widgets.wrapping import Wrapped

TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "ab cdé漢字가\u0301\u200d\u200c👍🏽🇳🇱\x1b\x07\x00\u202e\tשלוםمرحبا\n \u2028ක්ර\u00ad"
        ),
        st.characters(),
    ),
    max_size=80,
)


@given(TEXTS, st.integers(4, 30))
def test_lines_fit_and_follow_one_another(text: str, width: int) -> None:
    wrapped = Wrapped(text, width)
    before = 0
    for line in range(len(wrapped)):
        start, end = wrapped.bounds(line)
        assert before <= start <= end
        assert not text[before:start].strip(" \n"), "something was left out"
        pieces = wrapped.pieces(line, [])
        assert sum(piece[1] for piece in pieces) <= width
        joined = "".join(piece[2] for piece in pieces)
        assert cell_len(joined) == sum(piece[1] for piece in pieces)
        for offset in range(start, end):
            assert wrapped.line_of(offset) == line
            assert 0 <= wrapped.cell_of(offset) <= width
        before = end
    assert not text[before:].strip(" \n")


@given(TEXTS, st.integers(4, 30), st.data())
def test_cuts_lose_nothing(text: str, width: int, data: st.DataObject) -> None:
    wrapped = Wrapped(text, width)
    line = data.draw(st.integers(0, len(wrapped) - 1))
    start, end = wrapped.bounds(line)
    cuts = sorted(data.draw(st.sets(st.integers(start + 1, end - 1)))) if end - start > 1 else []
    whole = "".join(piece[2] for piece in wrapped.pieces(line, []))
    cut = wrapped.pieces(line, cuts)
    assert "".join(piece[2] for piece in cut) == whole
    assert [piece[0] for piece in cut] == sorted(piece[0] for piece in cut)


@given(TEXTS)
def test_nothing_harmful_is_shown(text: str) -> None:
    for character in shown(text):
        assert character.isprintable() or character in "\u200c\u3000\u00a0 " or cell_len(character)
        assert ord(character) >= 32
        assert not 0x7F <= ord(character) < 0xA0
        assert character not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"


@given(TEXTS, st.integers(0, 30))
def test_fit_is_exact(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) == width
    assert cell_len(shown(text)) == width_of(text)


def test_cells_and_offsets_agree_on_wide_characters() -> None:
    wrapped = Wrapped("ab漢字c", 20)
    assert [wrapped.cell_of(offset) for offset in range(5)] == [0, 1, 2, 4, 6]
    assert [wrapped.offset_at(0, cell) for cell in range(8)] == [0, 1, 2, 2, 3, 3, 4, None]


def test_a_combining_mark_stays_with_its_letter() -> None:
    assert [cluster.shown for cluster in clusters("e\u0301a", 0, 3)] == ["e\u0301", "a"]
    assert shown("\u0301a") == " \u0301a"


def test_joined_emoji_are_shown_apart() -> None:
    assert shown("👩\u200d👧") == "👩👧"


def test_words_are_kept_whole_where_they_fit() -> None:
    text = "one two three four"
    wrapped = Wrapped(text, 9)
    lines = [text[slice(*wrapped.bounds(line))] for line in range(len(wrapped))]
    assert lines == ["one two", "three", "four"]
