"""Any text on any day: no exception, offsets that hold, the same answer twice, linear time."""

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.test_dates import PUBLISHED, finder
from workbench.extract.tokens import Tokens

_VOCABULARY = """
    de het een van op in tot en met sinds vanaf tussen maandag dinsdagavond zondag mei maart
    januari jan dec 1 3 12 29 30 31 2 07 99 2026 2022 1914 '22 - / . , : ( ) 's nacht nachts week
    weken jaar jaren dag dagen maand eeuw kwartaal vorige volgende afgelopen komende deze laatste
    eerste derde 3e 18e eind begin half medio over geleden later na voor gisteren morgen vandaag
    vannacht kerst pasen q1 zomer winter negentig drie honderd 9999 0 zal was uur kwart jaren
    the of to from since until between Monday May March Jan. 21st next last this ago before after
    yesterday tonight Easter 1990s summer quarter first twenty five two thousand a m pm"""
_WORDS = st.sampled_from(_VOCABULARY.split())
_SENTENCES = st.lists(_WORDS, max_size=30).map(" ".join)
_TEXTS = st.one_of(st.text(max_size=200), _SENTENCES)
_DAYS = st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max, date(2024, 2, 29)]))
_VALUE = re.compile(r"\d{4}-\d\d-\d\d|\d{4}-W\d\d|\d{4}-\d\d|\d{4}|\d{3}X|\d\dXX")


@pytest.mark.parametrize("language", ["nl", "en"])
@given(text=_TEXTS, published=_DAYS)
@settings(max_examples=250, deadline=None)
def test_any_text(language: str, text: str, published: date | None) -> None:
    tokens = Tokens(text, 0, len(text))
    mentions, times, spoken = finder(language).scan(tokens, published)
    assert (mentions, times, spoken) == finder(language).scan(Tokens(text, 0, len(text)), published)
    spans = [(mention.start, mention.end) for mention in mentions]
    assert spans == sorted(spans)
    spans = sorted(spans + [(span.start, span.end) for span in times])
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    for mention in mentions:
        assert mention.text == text[mention.start : mention.end] != ""
        assert mention.text == mention.text.strip()
        if mention.value is not None:
            ends = mention.value.split("/")
            assert all(end == ".." or _VALUE.fullmatch(end) for end in ends)
            assert len(ends) <= 2
        for part in mention.parts:
            assert mention.start <= part.start < part.end <= mention.end
        moved = finder(language).rebase(mention, tokens, PUBLISHED)
        assert (moved.start, moved.end) == (mention.start, mention.end)
