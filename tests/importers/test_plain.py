"""A plain text states its date or front matter; everything after that is the article."""

from io import BytesIO

import pytest

from workbench.importers.draft import Draft
from workbench.importers.plain import LARGEST, PlainText
from workbench.model.errors import Refusal


def read(text: str | bytes) -> Draft:
    data = text.encode() if isinstance(text, str) else text
    (draft,) = PlainText().read(BytesIO(data), "a.txt")
    assert isinstance(draft, Draft)
    return draft


def test_the_date_may_stand_before_the_running_text() -> None:
    draft = read(" date 2026-03-01 Het regende in Oosterwoud.\n\nEr viel 12 millimeter.\n")
    assert draft.published == "2026-03-01"
    assert draft.text == "Het regende in Oosterwoud.\n\nEr viel 12 millimeter."


def test_the_date_may_stand_on_a_line_of_its_own() -> None:
    draft = read("date 2026-03-01\nHet regende.")
    assert (draft.published, draft.text) == ("2026-03-01", "Het regende.")


def test_a_date_later_in_the_text_is_text() -> None:
    draft = read("De date 2026-03-01 viel tegen.")
    assert (draft.published, draft.text) == (None, "De date 2026-03-01 viel tegen.")


def test_front_matter_is_read() -> None:
    draft = read(
        "---\ntitle: 'Storm over Kustdorp'\ndate: 4 maart 2026\noutlet: De Kustbode\n"
        "author: R. de Wit\nurl: https://kustbode.example/storm\nlanguage: nl\n"
        "# a remark\nsection: binnenland\n---\n\nHet stormde.\n"
    )
    assert draft.title == "Storm over Kustdorp"
    assert draft.published == "4 maart 2026"
    assert draft.outlet == "De Kustbode"
    assert draft.author == "R. de Wit"
    assert draft.url == "https://kustbode.example/storm"
    assert draft.language == "nl"
    assert draft.text == "Het stormde."
    assert draft.notes == ("a.txt: front matter not used: section",)


def test_a_rule_above_the_text_is_no_front_matter() -> None:
    assert read("---\nHet stormde aan zee.\n---\nEn later niet.").title is None


@pytest.mark.parametrize(
    "text",
    ["---\ntitle: x\nzomaar een zin\n---\nTekst.", "---\ntitle: x\n\nTekst zonder einde."],
)
def test_broken_front_matter_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match=r"^a\.txt: front matter"):
        read(text)


@pytest.mark.parametrize(
    "text", ["", " \n\t\n", "date 2026-03-01\n", "\u200b\ufeff", "---\na: b\n---"]
)
def test_a_text_without_words_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match=r"^a\.txt: holds no text"):
        read(text)


def test_nothing_is_taken_for_a_title_by_itself() -> None:
    assert read("Storm\n\nHet stormde.").title is None


def test_what_was_assumed_is_noted() -> None:
    draft = read("Het café was één dag dicht, zei de coördinator van Zeeoever.".encode("cp1252"))
    assert draft.notes == ("a.txt: not UTF-8, read as Windows-1252",)
    assert draft.text.startswith("Het café was één dag")


def test_an_article_too_large_is_refused() -> None:
    with pytest.raises(Refusal, match="100 MB"):
        list(PlainText().read(BytesIO(b"a" * (LARGEST + 1)), "a.txt"))
