"""Extraction as a whole: offsets, order, purity, and who said what when."""

import pickle
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article, PassageKind
from workbench.model.extraction import Extraction

SAMPLES = Path(__file__).parents[2] / ".." / "shared" / "seeds"

PIECES = st.sampled_from(
    [
        "‘", "’", "“", "”", '"', "'s", " ", "\n", "\n\n", ".", ",", "1.000", "3,4 miljard euro",
        "ruim", "meer dan", "38 van de", "raketten", "zei", "hij", "President Jan de Boer",
        "op 3 februari", "in de nacht van maandag 2 op", "woensdag", "min 20 graden", "Lees ook |",
        "said", "more than",
        "twelve percent", "Read more:", "👩‍👩‍👧", "é", "e\u0301", "\u202e", "١٢",
        "½", "²", "%", "-", "–", "(45)", "İ", "ß", "\x00", "10", "tot", "15", "€", "volgens",
    ]
)  # fmt: skip


def read(text: str, language: str = "nl", published: date | None = date(2026, 2, 4)) -> Extraction:
    return extract(Article(text, language, published), load_pack(language))


class Worded(Protocol):
    """Anything that stands in the text and carries its words."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


def every_offset_holds(found: Extraction) -> None:
    text = found.article.text
    items: list[Worded] = [*found.figures, *found.dates, *found.quotations, *found.claims]
    for item in [*items, *found.names]:
        assert 0 <= item.start < item.end <= len(text)
        assert item.text == text[item.start : item.end]
    for figure in found.figures:
        assert figure.start <= figure.number_start < figure.number_end <= figure.end
        if figure.counted is not None:
            assert figure.counted_start is not None
            assert figure.counted == text[figure.counted_start : figure.counted_end]
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high
    for claim in found.claims:
        assert 0.0 <= claim.score <= 1.0
        for index in claim.figures:
            figure = found.figures[index]
            assert claim.start < figure.number_end
            assert figure.number_start < claim.end
    groups: list[Sequence[Worded]] = [found.figures, found.dates, found.quotations, found.claims]
    for group in groups:
        starts = [item.start for item in group]
        assert starts == sorted(starts)


@settings(max_examples=150, deadline=None)
@given(
    text=st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map(" ".join)),
    language=st.sampled_from(["nl", "en"]),
    published=st.one_of(st.none(), st.dates()),
)
def test_any_text_is_read_and_every_offset_holds(
    text: str, language: str, published: date | None
) -> None:
    every_offset_holds(read(text, language, published))


@settings(max_examples=40, deadline=None)
@given(text=st.lists(PIECES, max_size=30).map(" ".join))
def test_the_same_text_gives_the_same_answer_after_any_other(text: str) -> None:
    before = read(text)
    read("Een ander artikel met 12 doden, zei burgemeester Piet Jansen op 3 maart.")
    assert read(text) == before


def test_an_extraction_travels_between_processes() -> None:
    found = read("Er vielen 12 doden, zei burgemeester Piet Jansen op 3 maart.")
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_teaser_states_nothing() -> None:
    found = read(
        "De dijk bij Oosterwaard brak over 40 meter.\n\nLees ook | Waarom 300 dijken verzwakten"
    )
    assert [figure.low for figure in found.figures] == [40]
    (teaser,) = [p for p in found.passages if p.kind is PassageKind.TEASER]
    assert all(claim.end <= teaser.start for claim in found.claims)


def test_a_word_for_today_inside_a_quotation_is_the_day_it_was_said() -> None:
    found = read("‘Vandaag hebben we 12 huizen leeggehaald,’ zei Anna Kramer maandag 2 februari.")
    assert [mention.value for mention in found.dates] == ["2026-02-02", "2026-02-02"]


def test_the_day_may_stand_with_the_speaker_in_the_sentence_before() -> None:
    found = read(
        "Burgemeester Anna Kramer bezocht dinsdag 20 januari de dijk.\n\n"
        "‘Vandaag zag ik 12 lege huizen,’ zei Kramer."
    )
    assert [mention.value for mention in found.dates] == ["2026-01-20", "2026-01-20"]


def test_a_figure_carries_who_says_it_and_when() -> None:
    found = read("Minister Joris Vink zei dat op 2 februari 71 woningen onbewoonbaar waren.")
    (figure,) = found.figures
    assert (figure.speaker, figure.when) == ("Joris Vink", "2026-02-02")
    assert figure.inferred == ()


def test_a_day_from_the_sentence_before_is_marked_as_inferred() -> None:
    found = read("Op 2 februari brak de dijk. Daarbij liepen 71 woningen onder.")
    (figure,) = found.figures
    assert figure.when == "2026-02-02"
    assert "when" in figure.inferred


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the shared sample article is absent")
class TestTheSampleArticle:
    """What a checker would underline in the real article that the design measures on."""

    @pytest.fixture
    def found(self) -> Extraction:
        raw = (SAMPLES / "trilateral-talks-2026-02-04.nl.txt").read_text(encoding="utf-8")
        text = raw.strip().removeprefix("date 2026-02-04").strip().replace("’ s ", "’s ")
        return read(text)

    def test_values(self, found: Extraction) -> None:
        values = {(str(figure.low), str(figure.high)) for figure in found.figures}
        for value in (
            ("71", "71"), ("450", "450"), ("38", "38"), ("412", "412"), ("1000", "None"),
            ("800", "None"), ("-20", "-20"), ("20000", "99999"), ("10000", "10000"),
            ("200", "999"), ("4", "4"),
        ):  # fmt: skip
            assert value in values

    def test_dates(self, found: Extraction) -> None:
        values = [mention.value for mention in found.dates]
        assert values == [
            "2026-02-02/2026-02-03", "2026-W06", "2026-02-02", "2026-02-04", "2026-02-05",
            "2026-01", "2022-02-24", "2026-01-31/2026-02-01", "2026-02-03",
            "2026-02-02/2026-02-03", "2026-02-03", "2026-02-01",
        ]  # fmt: skip

    def test_speakers(self, found: Extraction) -> None:
        speakers = {quotation.speaker for quotation in found.quotations if quotation.direct}
        assert speakers == {
            "een Oekraïense militair", "Andrii Sybiha", "Donald Trump", "Mark Rutte",
            "Volodymyr Zelensky", "Elon Musk",
        }  # fmt: skip

    def test_offsets(self, found: Extraction) -> None:
        every_offset_holds(found)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("She said that one in five ferries had not been inspected.", ["0.2"]),
        ("Three boys aged six, seven and nine were hurt.", ["3", "6", "7", "9"]),
        ("Profit rose 5% to 120 million.", ["5", "120000000"]),
    ],
)
def test_neighbouring_numbers_stay_what_they_are(text: str, values: list[str]) -> None:
    assert [str(figure.low) for figure in read(text, "en").figures] == values
