"""The thing counted, as a checker would name it."""

from datetime import date

import pytest

from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article

CASES = [
    ("nl", "Meer dan 1.000 woongebouwen zonder verwarming.", ["woongebouwen zonder verwarming"]),
    ("nl", "Zij schoten 38 van de raketten en 412 drones neer.", ["raketten", "drones"]),
    ("nl", "Van de 71 raketten werden er 38 neergehaald.", ["raketten", "raketten"]),
    (
        "nl",
        "Het schap zegt dat twee van de vijf pompen van het gemaal al sinds de zomer stuk waren.",
        ["pompen van het gemaal"] * 2,
    ),
    ("nl", "Hij zei dat vijf lekken al sinds de lente bekend waren.", ["lekken"]),
    ("nl", "Er sneuvelden tienduizenden Nedelse soldaten.", ["Nedelse soldaten"]),
    ("nl", "Er raakten elf mensen gewond, van wie drie ernstig.", ["mensen", "mensen"]),
    ("nl", "Twee op de drie kwekers is verzekerd.", ["kwekers"]),
    ("nl", "Zo'n 12 procent van de huishoudens zit zonder stroom.", ["huishoudens"]),
    ("nl", "Het plan bestaat uit vier lagen: water, land, lucht en geld.", ["lagen"]),
    ("nl", "De temperatuur daalde tot 4 graden.", ["temperatuur"]),
    ("en", "Some 4,500 dock workers walked out.", ["dock workers"]),
    ("en", "1,200 households without power were warned.", ["households without power"]),
    ("en", "Traffic rose from 1.2 million to 1.5 million passengers.", ["passengers"] * 2),
    ("en", "Of the 71 missiles, 38 were shot down.", ["missiles", "missiles"]),
    ("en", "One in five ferries had not been inspected.", ["ferries"]),
    ("en", "They fined the firm £2.4m.", [None]),
    (
        "nl",
        "Er staan 690 auto's op straat. De stad legt 80 plekken aan. In Oost komen er 130.",
        ["auto's", "plekken", "plekken"],
    ),
    ("nl", "De schade, die op 3 miljoen euro wordt geschat, is niet verzekerd.", ["schade"]),
    ("nl", "De inflatie, die in mei piekte, ligt nu op 2 procent.", ["inflatie"]),
    ("nl", "De brug wordt 420 meter lang en gaat 88 miljoen euro kosten.", ["brug", "brug"]),
    ("nl", "De boete levert 88 miljoen euro kosten op.", ["kosten"]),
    ("nl", "Benzine 4 procent duurder", ["Benzine"]),
    ("nl", "Van de 1.900 ondervraagden vindt 62 procent dat goed.", ["ondervraagden"] * 2),
    ("nl", "Er zijn 22 in beslag genomen panden verkocht.", ["in beslag genomen panden"]),
    ("nl", "Hij kocht 12 in de winkel.", [None]),
    ("nl", "De beurs sloot op 540.", ["beurs"]),
    ("en", "The shop will close ten.", [None]),
    ("en", "It was estimated that this would cost the city $6,000.", [None]),
    ("en", "Taxes have been cut, and income is up by 25 percent.", ["income"]),
    ("en", "Germans pay a lot, the Japanese spend 30 billion dollars.", [None]),
    ("en", "Inflation, which peaked in May, now stands at 2 per cent.", ["Inflation"]),
    ("en", "The minister, who cut rates by 2 per cent, has left.", ["rates"]),
    ("en", "House prices up 9% as rates ease", ["House prices"]),
    ("en", "He moved up 9% of the way.", ["way"]),
    ("en", "That brings the number of victims to 208.", ["victims"]),
    ("en", "They stole £40,000 worth of rings.", ["rings"]),
    ("en", "Of the 213 hostages taken, 96 have been freed.", ["hostages"] * 2),
]


@pytest.mark.parametrize(("language", "text", "counted"), CASES)
def test_the_thing_counted(language: str, text: str, counted: list[str | None]) -> None:
    found = extract(Article(text, language, date(2026, 2, 4)), load_pack(language))
    assert [figure.counted for figure in found.figures] == counted


def test_what_is_taken_from_elsewhere_is_marked_as_inferred() -> None:
    text = "Van de 71 raketten werden er 38 neergehaald."
    found = extract(Article(text, "nl"), load_pack("nl"))
    assert [figure.inferred for figure in found.figures] == [(), ("counted",)]


def test_a_place_stands_with_its_figure() -> None:
    text = "In Oosterwaard liepen 71 woningen onder."
    (figure,) = extract(Article(text, "nl"), load_pack("nl")).figures
    assert figure.where == "Oosterwaard"


def test_an_average_after_a_length_of_time_is_no_length_of_time() -> None:
    text = "Volunteers counted 450 toads in 10 days, an average of 54 a day."
    found = extract(Article(text, "en"), load_pack("en"))
    assert [(figure.counted, figure.unit) for figure in found.figures] == [
        ("toads", None),
        (None, "d"),
        ("toads", None),
    ]
