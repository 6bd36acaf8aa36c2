"""Any text: no exception, offsets that hold, the same answer twice, time linear in length."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.test_figures import find
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article

_WORDS = st.sampled_from(
    [
        "een",
        "twee",
        "derde",
        "half",
        "honderd",
        "duizend",
        "miljoen",
        "en",
        "tot",
        "van",
        "de",
        "op",
        "1",
        "12",
        "3,5",
        "1.000",
        "-",
        "–",
        "/",
        ":",
        "%",
        "€",
        "$",
        "km",
        "uur",
        "½",
        "min",
        "(",
        ")",
        ".",
        ",",
        "ruim",
        "meer",
        "dan",
        "jaar",
        "one",
        "hundred",
        "and",
        "a",
        "third",
        "of",
        "the",
        "between",
        "to",
        "2019",
        "'",
    ]
)


@pytest.mark.parametrize("language", ["nl", "en"])
@given(text=st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=25).map(" ".join)))
@settings(max_examples=250, deadline=None)
def test_any_text(language: str, text: str) -> None:
    drafts = find(text, language)
    assert drafts == find(text, language)
    last = 0
    for draft in drafts:
        assert last <= draft.number_start
        assert 0 <= draft.start <= draft.number_start < draft.number_end <= draft.end <= len(text)
        assert draft.low is not None or draft.high is not None
        if draft.low is not None and draft.high is not None:
            assert draft.low <= draft.high
        assert draft.step > 0
        last = draft.number_end


@pytest.mark.parametrize("language", ["nl", "en"])
@given(pieces=st.lists(st.sampled_from("0123456789.,:/^-–½% $e"), max_size=60))
@settings(max_examples=250, deadline=None)
def test_any_digits_and_marks(language: str, pieces: list[str]) -> None:
    text = "".join(pieces)
    for draft in find(text, language):
        assert text[draft.start : draft.end].strip()


_HUGE = ("9" * 30, "1e39", "99999999999999999999999999999,5")
_FRAMES = {
    "nl": (
        "{} en een half", "12 op de {}", "6 tot {}", "van 2 naar {} miljoen", "{} honderd en vijf",
        "{} procent, tegen {} in mei", "{} bij {} meter", "{} cm dik; {} is nodig", "{} vijfde",
    ),
    "en": (
        "{} and a half", "12 in every {}", "6 to {}", "from {} to 3 million", "{} hundred and five",
        "{}%, up from {}", "{} by {} metres", "a quarter of {}", "{} pounds 50", "{} fifths",
    ),
}  # fmt: skip


@pytest.mark.parametrize("huge", _HUGE)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_number_is_too_large_for_a_rule(language: str, huge: str) -> None:
    pack = load_pack(language)
    for frame in _FRAMES[language]:
        extract(Article(frame.replace("{}", huge), language), pack)


@pytest.mark.parametrize("piece", ["-3 ", "3-", "3 - ", "1, ", "12 en ", "nr. 3, "])
def test_a_long_row_of_numbers_is_read(piece: str) -> None:
    text = piece * 2000
    for figure in extract(Article(text, "nl"), load_pack("nl")).figures:
        assert text[figure.start : figure.end] == figure.text
