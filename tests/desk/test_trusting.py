"""A table of trusted figures is held against articles; a bad one is refused whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.samples import Clock
from tests.desk.test_referencing import put
from workbench.desk.desk import Desk
from workbench.exporters.known import known_sources, reference_words
from workbench.exporters.telling import ENGLISH
from workbench.model.errors import Refusal
from workbench.model.match import Relation

TABLE = """thing;place;period;value;unit;source;language
inwoners;Delmora;2025;9.214;;Statistics Office, table 7;nl
werkloosheid;Delmora;2026-01;5,4;%;Labour Office;nl
schade door de overstroming;Delmora;2026-01-13;12,4;miljoen euro;Insurers;nl
people killed;Ostrick;2026-01-13;14;;Ostrick police;en
woningen zonder stroom;Ostrick;2026-01-13;meer dan 1.000;;Netbeheer;nl
coastline;Veskaria;;about 450;km;Atlas;en
bevolking;Nederland;2025;18,1;miljoen;Statistics Office;nl
hoogte van de dijk;Den Haag;;6,5;meter;Waterschap;nl
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(tmp_path / "claims.db", "An", clock=Clock()) as desk:
        yield desk


def load(desk: Desk, text: str, name: str = "facts.csv") -> Path:
    path = desk.path.parent / name
    path.write_text(text, encoding="utf-8")
    desk.trusted.load(path)
    return path


@pytest.mark.parametrize(
    ("text", "language", "day", "wanted"),
    [
        ("Delmora telt 9.412 inwoners.", "nl", "2026-02-03", (2, "conflicts")),
        ("Delmora heeft zo'n 9.200 inwoners.", "nl", "2026-02-03", (2, "rounded")),
        ("De werkloosheid in Delmora bedraagt 5,4 procent.", "nl", "2026-02-03", (3, "agrees")),
        ("Unemployment in Delmora is 4.5 percent.", "en", "2026-02-03", (3, "conflicts")),
        ("The flood in Ostrick killed 41 people on 13 January 2026.", "en", "2026-01-14",
         (5, "conflicts")),
        ("Bij de ramp in Ostrick vielen 14 doden.", "nl", "2026-01-15", (5, "agrees")),
        ("In Ostrick zitten 400 woningen zonder stroom.", "nl", "2026-01-14", (6, "conflicts")),
        ("In Ostrick 1,170 homes are without power.", "en", "2026-01-14", (6, "agrees")),
        ("Nederland telt 17,1 miljoen inwoners.", "nl", "2026-02-03", (8, "conflicts")),
        ("De dijk bij Den Haag heeft een hoogte van 5,6 meter.", "nl", "2026-02-03",
         (9, "conflicts")),
        ("Veskaria has a coastline of 540 kilometres.", "en", "2026-02-03", (7, "conflicts")),
    ],
)  # fmt: skip
def test_an_article_is_held_against_the_row(
    desk: Desk, text: str, language: str, day: str, wanted: tuple[int, str]
) -> None:
    load(desk, TABLE)
    (found,) = desk.reference.of_article(put(desk, text, day, language))
    row = found.known.row
    assert row is not None
    assert (row.row, found.relation.value) == wanted


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Ostrick telt 9.412 inwoners.", "nl", "2026-02-03"),
        ("In Delmora werden 300 inwoners geëvacueerd.", "nl", "2026-02-03"),
        ("In Delmora raakten 41 mensen gewond.", "nl", "2026-01-14"),
        ("A fire in Ostrick killed 3 people.", "en", "2026-06-20"),
        ("The flood in Ostrick killed 41 people on 13 January 2024.", "en", "2026-01-14"),
        ("De inflatie in Delmora bedraagt 4,5 procent.", "nl", "2026-02-03"),
        ("In Delmora liep een hond van 12 kilo los.", "nl", "2026-02-03"),
    ],
)
def test_what_is_another_thing_place_or_time_is_let_be(
    desk: Desk, text: str, language: str, day: str
) -> None:
    load(desk, TABLE)
    assert desk.reference.of_article(put(desk, text, day, language)) == []


def test_a_conflict_names_table_row_and_source(desk: Desk) -> None:
    load(desk, TABLE)
    number = put(desk, "Delmora telt 9.412 inwoners.", "2026-02-03", "nl")
    (found,) = desk.reference.of_article(number)
    assert found.relation is Relation.CONFLICTS
    assert reference_words(ENGLISH, found) == (
        "differs from facts.csv row 2: 9.214 inwoners, Delmora, 2025"
    )
    assert known_sources(ENGLISH, found.known) == ["Statistics Office, table 7"]


def test_of_what_lasts_the_last_period_counts(desk: Desk) -> None:
    load(
        desk,
        "thing,place,period,value,source\ninhabitants,Delmora,2023,8900,A\n"
        "inhabitants,Delmora,2025,9214,B\ninhabitants,Delmora,2027,9800,C\n",
    )
    (found,) = desk.reference.of_article(put(desk, "Delmora has 9,800 inhabitants.", "2026-02-03"))
    assert (found.known.row and found.known.row.source) == "B"


def test_a_table_is_replaced_listed_and_removed(desk: Desk) -> None:
    number = put(desk, "Delmora telt 9.412 inwoners.", "2026-02-03", "nl")
    load(desk, TABLE)
    assert [(one.name, one.rows) for one in desk.trusted.tables()] == [("facts.csv", 8)]
    assert "facts.csv" in [source.locator for source in desk.sources()]
    load(desk, "thing,place,value,source\ninwoners,Delmora,9412,B\n")
    assert [(one.name, one.rows) for one in desk.trusted.tables()] == [("facts.csv", 1)]
    assert [one.relation for one in desk.reference.of_article(number)] == [Relation.AGREES]
    assert [row.source for row in desk.trusted.rows("facts.csv")] == ["B"]
    desk.trusted.remove("facts.csv")
    assert desk.reference.of_article(number) == []
    assert list(desk.reference.each()) == []
    with pytest.raises(Refusal, match=r"no trusted table 'facts\.csv'"):
        desk.trusted.remove("facts.csv")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_usual_delimiter_will_do(desk: Desk, delimiter: str) -> None:
    text = '"thing","value","source"\n"inhabitants of Delmora","9214","Office, table 7; page 2"\n'
    load(desk, text.replace('","', f'"{delimiter}"'))
    (row,) = desk.trusted.rows("facts.csv")
    assert (row.value, row.source) == ("9214", "Office, table 7; page 2")


HEAD = "thing,place,period,value,unit,source\n"
GOOD = "inhabitants,Delmora,2025,9214,,Office\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", "empty|no header"),
        ("a,b\n1,2\n", "row 1: there is no column 'a'"),
        ("thing,value\nx,1\n", "row 1: column 'source' is missing"),
        ("thing,value,source,value\nx,1,y,2\n", "row 1: column 'value' stands there twice"),
        (HEAD, "has no rows"),
        (HEAD + GOOD + "boats,Delmora,2025,many,,Office\n", "row 3: value 'many' of 'boats'"),
        (HEAD + GOOD + "boats,Delmora,2025,,,Office\n", "row 3: value is empty"),
        (HEAD + GOOD + "boats,Delmora,2025,12,,\n", "row 3: source is empty"),
        (HEAD + GOOD + "boats,Delmora,2025-13,12,,Office\n", "row 3: period '2025-13' is no date"),
        (HEAD + GOOD + "\nboats,Delmora,2025,12\n", "row 4: 4 cells, and the header has 6"),
        (HEAD + GOOD + "boats,Delmora,2025,12,florps,Office\n", "row 3: value '12 florps'"),
        (HEAD + GOOD + "boats,Delmora,2025,12 or 14 and 20,,Office\n", "row 3: value"),
        (HEAD + GOOD + "boats,Delmora,2025,1.234,,Office\n", "row 3: value '1.234' can be read as"),
        ("thing,value,source,language\nx,1,y,xx\n", "row 2: no language pack for 'xx'"),
    ],
)
def test_a_bad_table_is_refused_whole_with_the_row(desk: Desk, text: str, wanted: str) -> None:
    with pytest.raises(Refusal, match=wanted) as refused:
        load(desk, text)
    assert "\n" not in refused.value.line
    assert desk.trusted.tables() == []
    assert desk.sources() == []
