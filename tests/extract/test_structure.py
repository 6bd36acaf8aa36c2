"""What the lines of an article are: running text, headings, teasers, credits, lists, tables."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.extract.structure import find_passages
from workbench.languages import load_pack

SAMPLE = (
    Path(__file__).parents[2] / ".." / "shared" / "seeds" / "trilateral-talks-2026-02-04.nl.txt"
)
BODY = "De dijk bij Lingerveen is veilig, zei de dijkgraaf. Dat bleek maandag."


def lay_out(text: str, language: str = "nl") -> list[tuple[str, str]]:
    passages = find_passages(text, load_pack(language))
    return [(passage.kind.value, text[passage.start : passage.end]) for passage in passages]


def test_a_title_and_a_subheading_stand_before_running_text() -> None:
    text = f"Dijk houdt stand\n\n{BODY}\n\nHoger water\n{BODY}"
    assert lay_out(text) == [
        ("heading", "Dijk houdt stand"),
        ("body", BODY),
        ("heading", "Hoger water"),
        ("body", BODY),
    ]


def test_a_lone_line_is_running_text_even_without_a_full_stop() -> None:
    assert lay_out("vijf appels en 3 peren") == [("body", "vijf appels en 3 peren")]


def test_a_subheading_glued_to_the_end_of_a_paragraph() -> None:
    assert lay_out(f"{BODY} Zorgen om de zomer\n\n{BODY}") == [
        ("body", BODY),
        ("heading", "Zorgen om de zomer"),
        ("body", BODY),
    ]


def test_a_heading_run_into_the_first_sentence() -> None:
    text = "Dijk houdt stand bij storm De dijkgraaf is tevreden over de versterking."
    assert lay_out(text) == [
        ("heading", "Dijk houdt stand bij storm"),
        ("body", "De dijkgraaf is tevreden over de versterking."),
    ]


def test_a_name_with_a_capital_article_is_no_seam() -> None:
    text = "Gisteren sprak minister De Jong in het stadhuis over de dijk bij Lingerveen."
    assert lay_out(text) == [("body", text)]


@pytest.mark.parametrize(
    "teaser",
    [
        "Lees ook | Waarom de dijk het houdt",
        "Lees ook: Waarom de dijk het houdt",
        "LEES OOK: Waarom de dijk het houdt",
        "Lees ook ons verhaal over de dijk.",
        "Bekijk ook: de dijk van boven",
        "Luister | De dijkpodcast",
        "(Lees ook: Waarom de dijk het houdt)",
        "Meer lezen? Volg ons",
    ],
)
def test_dutch_teasers(teaser: str) -> None:
    assert lay_out(f"{BODY}\n\n{teaser}\n\n{BODY}")[1] == ("teaser", teaser)


@pytest.mark.parametrize(
    "teaser",
    [
        "Read more: Why the dyke held",
        "ALSO READ | Why the dyke held",
        "See also: Why the dyke held",
        "Read more about the dyke.",
        "Watch: the dyke from above",
        "Related: Why the dyke held",
    ],
)
def test_english_teasers(teaser: str) -> None:
    body = "The dyke at Orley is safe, the warden said. That was clear on Monday."
    assert lay_out(f"{body}\n\n{teaser}\n\n{body}", "en")[1] == ("teaser", teaser)


def test_a_teaser_runs_into_text_after_a_quoted_title() -> None:
    text = "Lees ook | Bewoners vieren feest aan de dijk: ‘Eindelijk’ Onbekend is wie betaalt."
    assert lay_out(text) == [
        ("teaser", "Lees ook | Bewoners vieren feest aan de dijk: ‘Eindelijk’"),
        ("body", "Onbekend is wie betaalt."),
    ]


def test_a_teaser_runs_into_text_after_a_question() -> None:
    text = "Lees ook | Wie betaalt de dijk? Dat is nog niet bekend. De raad beslist in mei."
    assert lay_out(text) == [
        ("teaser", "Lees ook | Wie betaalt de dijk?"),
        ("body", "Dat is nog niet bekend. De raad beslist in mei."),
    ]


def test_a_teaser_runs_into_text_at_a_function_word() -> None:
    text = "Lees ook: Storm zet de haven blank De schade loopt op tot 3 miljoen euro."
    assert lay_out(text) == [
        ("teaser", "Lees ook: Storm zet de haven blank"),
        ("body", "De schade loopt op tot 3 miljoen euro."),
    ]


def test_a_teaser_in_the_middle_of_a_line() -> None:
    text = f"{BODY} Lees ook: Wie betaalt de dijk? De raad beslist in mei."
    assert lay_out(text) == [
        ("body", BODY),
        ("teaser", "Lees ook: Wie betaalt de dijk?"),
        ("body", "De raad beslist in mei."),
    ]


@pytest.mark.parametrize(
    "credit",
    [
        "Foto: ANP",
        "© Reuters",
        "Door onze redactie",
        "Door Anna de Wit en Bas Bos",
        "(ANP)",
        "Beeld: Anna de Wit / ANP",
        "Gepubliceerd op 3 februari 2026, 10:15",
    ],
)
def test_credits(credit: str) -> None:
    assert lay_out(f"Dijk houdt stand\n{credit}\n{BODY}")[1] == ("credit", credit)


def test_english_bylines_and_datelines() -> None:
    text = "Dyke holds\nBy Jane Doe\nORLEY, Feb 4 (Reuters) - The dyke is safe. (Editing by A. Fox)"
    assert lay_out(text, "en")[:3] == [
        ("heading", "Dyke holds"),
        ("credit", "By Jane Doe"),
        ("credit", "ORLEY, Feb 4 (Reuters) -"),
    ]


def test_lists_and_tables() -> None:
    text = f"{BODY}\n- vijf dijken\n• 3 sluizen\n1. een gemaal\nnaam\taantal\ndijk | 5 | 3\n{BODY}"
    assert [kind for kind, _ in lay_out(text)] == [
        "body", "list_item", "list_item", "list_item", "table_row", "table_row", "body",
    ]  # fmt: skip


def test_a_list_written_as_prose_after_a_colon_is_running_text() -> None:
    text = "Het plan bestaat uit twee lagen:\n\nEerst de dijk (met klei). Dan de sluis.\n\n" + BODY
    assert [kind for kind, _ in lay_out(text)] == ["body", "body", "body"]


def test_lines_wrapped_at_a_fixed_width_are_one_paragraph() -> None:
    text = (
        "De dijk bij Lingerveen is na de storm van vorige week nog altijd\n"
        "veilig, zo blijkt uit metingen van het waterschap dat maandag de\n"
        "eerste cijfers gaf."
    )
    assert lay_out(text) == [("body", text)]


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample article is not part of the project")
def test_the_sample_article() -> None:
    passages = find_passages(SAMPLE.read_text().split(" ", 3)[3], load_pack("nl"))
    kinds = [passage.kind.value for passage in passages]
    assert kinds.count("teaser") == 3
    assert kinds.count("heading") == 7
    assert set(kinds) == {"body", "heading", "teaser"}


@given(st.text(max_size=200), st.sampled_from(["nl", "en"]))
def test_passages_of_any_text_stand_in_order_and_lose_nothing(text: str, language: str) -> None:
    last = 0
    for passage in find_passages(text, load_pack(language)):
        assert last <= passage.start < passage.end <= len(text)
        assert not any(char.isprintable() and char != " " for char in text[last : passage.start])
        last = passage.end
