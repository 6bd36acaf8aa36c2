"""Any text through the whole of extraction: no exception, and every span holds to the character."""

import gc
import json
import tracemalloc
from collections.abc import Iterator
from datetime import date
from itertools import islice, pairwise, product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.desk.intake import Stated, arrivals
from workbench.extract.pipeline import extract
from workbench.extract.tokens import Tokens
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.extraction import Extraction

_ODD = [
    "👩\u200d👩\u200d👧", "🇳🇱", "🏳️\u200d🌈", "e\u0301", "o\u0308\u0327", "\u202e",
    "\u2066", "\u2069",
    "\u200b", "\u200d", "\ufeff", "\x00", "\x1b[31m", "\r\n", "\r", "\u2028", "\x85", "İ",
    "ß", "ﬁ", "ǅ", "١٢", "½", "²", "Ⅷ", "中文", "العربية", "‘", "’", "“", "”", "„", "«",
    "»", "\"", "'", "'s", "(", "[", "]", ")", "…", "–", "—", "%", "€", "km/u",
]  # fmt: skip
_NEWS = [
    "President", "Jan", "de", "Boer", "zei", "dat", "said", "according", "to", "volgens",
    "hij", "she", "“We", "‘Dat", "1.000", "3,4", "miljard", "twee", "op", "drie", "one",
    "in", "five", "meer", "dan", "more", "than", "min", "20", "graden", "3", "februari",
    "last", "Tuesday", "2024", "nacht", "van", "maandag", "dinsdag", "raketten", "people",
    "were", "killed", "werden", "neergehaald", ".", ",", ":", "!", "?", "Lees", "ook",
    "|", "Read", "more:", "(ANP)", "\n", "\n\n", "\t", "-", "•", "12)", "Jansens'", "dr.",
    "A.B.",
]  # fmt: skip
_PIECES = st.sampled_from([*_ODD, *_NEWS, " "])
_TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(_PIECES, max_size=60).map("".join),
    st.lists(_PIECES, max_size=60).map(" ".join),
)
_WHOLE = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


def spans(found: Extraction) -> Iterator[tuple[int, int, str | None]]:
    """Yield every span of an extraction, with the words it carries where it carries any."""
    for passage in found.passages:
        yield passage.start, passage.end, None
    for sentence in found.sentences:
        yield sentence.start, sentence.end, None
    for claim in found.claims:
        yield claim.start, claim.end, claim.text
    for figure in found.figures:
        yield figure.start, figure.end, figure.text
        yield figure.number_start, figure.number_end, None
        if figure.counted_start is not None and figure.counted_end is not None:
            yield figure.counted_start, figure.counted_end, figure.counted
    for mention in found.dates:
        yield mention.start, mention.end, mention.text
        for part in mention.parts:
            yield part.start, part.end, None
    for quotation in found.quotations:
        yield quotation.start, quotation.end, quotation.text
        if quotation.speaker_start is not None and quotation.speaker_end is not None:
            yield quotation.speaker_start, quotation.speaker_end, None
    for name in found.names:
        yield name.start, name.end, name.text
        if name.role_start is not None and name.role_end is not None:
            yield name.role_start, name.role_end, name.role


def holds(found: Extraction) -> None:
    """Fail where a span lies outside the text, is empty, or does not hold its own words."""
    text = found.article.text
    for start, end, words in spans(found):
        assert 0 <= start < end <= len(text)
        assert words is None or words == text[start:end]
    for one, other in pairwise(found.passages):
        assert one.end <= other.start
    for before, after in pairwise(found.sentences):
        assert before.end <= after.start
    for index, passage in enumerate(found.passages):
        own = [one for one in found.sentences if one.passage == index]
        ends = [passage.start, *(one.end for one in own)]
        starts = [*(one.start for one in own), passage.end]
        assert not any(text[end:start].strip() for end, start in zip(ends, starts, strict=True))
    for claim in found.claims:
        assert all(index < len(found.figures) for index in claim.figures)
        assert all(index < len(found.dates) for index in claim.dates)
        assert all(index < len(found.quotations) for index in claim.quotations)
        assert all(index < len(found.names) for index in claim.names)


@pytest.mark.parametrize("language", ["nl", "en"])
@given(text=_TEXTS, published=st.one_of(st.none(), st.dates()))
@settings(max_examples=150, deadline=None)
def test_any_text(language: str, text: str, published: date | None) -> None:
    article = Article(text, language, published)
    found = extract(article, load_pack(language))
    holds(found)
    assert found == extract(article, load_pack(language))


@pytest.mark.parametrize("language", ["nl", "en"])
@given(text=_WHOLE)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_from_a_file(tmp_path: Path, language: str, text: str) -> None:
    """What is read is refused with a reason or extracted; nothing passes for text that is none."""
    file = tmp_path / "bulk.jsonl"
    file.write_text(json.dumps({"text": text, "language": language}) + "\n", encoding="utf-8")
    (arrival,) = arrivals([str(file)], Stated())
    if arrival.article is None:
        assert arrival.refusal is not None
        return
    assert "\r" not in arrival.article.text
    assert "\x00" not in arrival.article.text
    holds(extract(arrival.article, load_pack(language)))


@pytest.mark.parametrize("half", ["\ud83d", "tekst \udc00 tekst"])
def test_half_a_character_is_refused(tmp_path: Path, half: str) -> None:
    file = tmp_path / "bulk.jsonl"
    file.write_text(json.dumps({"text": f"In Oosterwaard {half}", "language": "nl"}) + "\n")
    (arrival,) = arrivals([str(file)], Stated())
    assert arrival.article is None
    assert arrival.refusal is not None
    assert "surrogate" in arrival.refusal.line


@given(text=st.text(max_size=200), start=st.integers(0, 20), cut=st.integers(0, 20))
@settings(max_examples=200, deadline=None)
def test_tokens_stand_where_they_say(text: str, start: int, cut: int) -> None:
    """Tokens and the white space between them are the whole of a stretch."""
    start, end = min(start, len(text)), max(len(text) - cut, min(start, len(text)))
    tokens = Tokens(text, start, end)
    last = start
    for begin, stop, form, lower in zip(
        tokens.starts, tokens.ends, tokens.forms, tokens.lowers, strict=True
    ):
        assert form == text[begin:stop] != ""
        assert lower == form.lower()
        assert not text[last:begin].strip()
        last = stop
    assert not text[last:end].strip()
    made = tokens.starts, tokens.ends, tokens.forms, tokens.lowers
    tokens.release()
    assert made == (tokens.starts, tokens.ends, tokens.forms, tokens.lowers)


@given(text=st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=40).map("".join)))
@settings(max_examples=200, deadline=None)
def test_tokens_are_whole_runs(text: str) -> None:
    """A token is a whole run of letters with their marks, a whole run of digits, or one sign."""
    tokens = Tokens(text, 0, len(text))
    for index, form in enumerate(tokens.forms):
        after = text[tokens.ends[index] : tokens.ends[index] + 1]
        if form.isdecimal():
            assert not after.isdecimal()
        elif _is_letter(form[0]):
            assert all(map(_goes_on, form))
            assert not _goes_on(after)
        else:
            assert len(form) == 1


def _is_letter(char: str) -> bool:
    return char.isalnum() and not char.isdecimal()


def _goes_on(char: str) -> bool:
    return _is_letter(char) or "\u0300" <= char <= "\u036f"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_reading_held_goes_at_once(language: str) -> None:
    """Circles would keep the words of every article until garbage is collected."""
    text = "Drie van de 71 raketten werden maandag 2 februari neergehaald, zei Jan de Boer.\n\nJa."
    article = Article(text, language, date(2026, 2, 4), "Tien doden")
    pack = load_pack(language)
    extract(article, pack)
    gc.collect()
    gc.disable()
    try:
        extract(article, pack)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_a_word_per_line_keeps_no_copies_of_the_page() -> None:
    """The word before a name is looked for in a short stretch, also where no space bounds it."""
    words = ("Oord" + "".join(letters) for letters in product("abcdefghijklmnop", repeat=3))
    text = "\n".join(islice(words, 2000))
    pack = load_pack("nl")
    extract(Article("Jan Bos zei dat.", "nl", date(2026, 2, 4)), pack)
    tracemalloc.start()
    try:
        extract(Article(text, "nl", date(2026, 2, 4)), pack)
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()
