"""The verb that a figure stands with, over what is joined to it and the phrases it is part of."""

import pytest

from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article

FIRED = "afvuren"
CASES = [
    ("Rusland heeft vannacht 184 drones en 23 raketten afgevuurd op Vestrova.", [FIRED] * 2),
    ("Vannacht zijn 184 drones en 23 raketten afgevuurd.", [FIRED] * 2),
    ("Er zijn 184 drones op Orlaan en 23 raketten op Tessim afgevuurd.", [FIRED] * 2),
    ("In Delmora zijn 12 huizen, 3 schuren en 2 kerken verwoest.", ["verwoesten"] * 3),
    ("De gemeente wil 300 woningen, 20 winkels en 4 scholen bouwen.", ["bouwen"] * 3),
    ("De politie heeft ruim 40 agenten en nog eens 12 honden ingezet.", ["inzetten"] * 2),
    ("Er werden twaalf mensen gedood en dertig mensen verwond.", ["doden", "verwonden"]),
    ("Orlaan heeft afgelopen nacht 61 drones en acht raketten neergehaald.", ["neerhalen"] * 2),
    ("Zij zouden 12 mensen en drie honden om het leven hebben gebracht.", ["ombrengen"] * 2),
    ("Er zijn 18 mannen om het leven gekomen en 4 vrouwen gewond.", ["omkomen", "verwonden"]),
    ("Het bedrijf had 300 mensen en 12 winkels, verspreid over het land.", ["hebben"] * 2),
    ("Het aantal zieken is opgelopen tot 23, het aantal klachten tot drie.", ["oplopen"] * 2),
    ("De prijs is gestegen tot 12 euro, de omzet gedaald tot 3 miljoen.", ["stijgen", "dalen"]),
    ("Drie winkels zijn open en 11 gesloten.", ["zijn", "sluiten"]),
    ("Er zijn nog 300 woningen beschikbaar en 12 verhuurd.", ["zijn", "verhuren"]),
    ("De club heeft 61 punten, maar 12 duels verloren.", ["hebben", "verliezen"]),
    ("Het dorp heeft 300 inwoners en 12 winkels zijn gesloten.", ["hebben", "sluiten"]),
    ("Bij de brand zijn drie mensen om het leven gekomen.", ["omkomen"]),
    ("Bij de brand kwamen drie mensen om het leven.", ["omkomen"]),
    ("Er zouden drie mensen om het leven komen.", ["omkomen"]),
    ("De brand waarbij 14 mensen om het leven zijn gekomen, was aangestoken.", ["omkomen"]),
    ("Er zijn twaalf mensen, onder wie drie kinderen, om het leven gekomen.", ["omkomen"] * 2),
    ("Er werden vier mensen om het leven gebracht.", ["ombrengen"]),
    ("Hij probeerde twee mensen om het leven te brengen.", ["ombrengen"]),
    ("Zij hebben 20 jaar om het leven van hun zoon gevochten.", ["vechten"]),
    ("Er zijn gisteren 300 mensen gekomen.", ["komen"]),
]


@pytest.mark.parametrize(("text", "verbs"), CASES)
def test_the_verb_of_a_figure(text: str, verbs: list[str]) -> None:
    found = extract(Article(text, "nl"), load_pack("nl"))
    assert [figure.verb for figure in found.figures] == verbs


OVER_CLAUSES = [
    ("nl", "De drie broers, die negen waren, werden teruggevonden.", ["terugvinden", None]),
    ("nl", "Een kwart van de leraren die vorig jaar begonnen, is alweer gestopt.", ["stoppen"]),
    ("nl", "Van de vijftien landen die meededen, haalden er elf hun doel.", ["meedoen", "halen"]),
    ("nl", "Sinds 40 mensen ziek werden, ligt alles stil.", ["worden"]),
    ("nl", "Sinds 12 jaar ligt alles stil.", ["stilliggen"]),
    ("nl", "Na twaalf dagen van overleg stopten ze.", ["stoppen"]),
    ("nl", "Drie leden van de bende zitten vast.", ["vastzitten"]),
    ("nl", "Een kwart zegt te overwegen om te stoppen.", ["zeggen"]),
    ("nl", "Zij waren van plan om vier bomen te kappen.", ["kappen"]),
    ("nl", "Zeventien pelgrims lieten het leven.", ["omkomen"]),
    ("nl", "De aanval kostte 19 rekruten het leven.", ["omkomen"]),
    ("nl", "Het leven in de stad kost 1.200 euro per maand.", ["kosten"]),
    ("nl", "Dat kost de stad jaarlijks 11 miljoen euro.", ["kosten"]),
    ("nl", "Dat werk in Velt kostte 12 levens.", ["kosten"]),
    ("nl", "In Velt, waar het regent, staan 12 huizen leeg.", ["leegstaan"]),
    ("en", "He said 61 bodies had so far been recovered.", ["recover"]),
    ("en", "We didn't guard 850 tons of it.", ["guard"]),
    ("en", "He cannot do what 72 countries do, even though it works.", ["do"]),
    ("en", "Half of the women are unemployed.", ["be"]),
    ("en", "The three brothers, aged 4, were found.", ["find", None]),
    ("en", "Dozens of farmers came, eight of whom were detained.", ["come", "detain"]),
    ("en", "A quarter of teachers who started last year have quit.", ["quit"]),
    ("en", "All 64 passengers who were on the plane escaped.", ["escape"]),
    ("en", "It closed after 12 people were killed.", ["kill"]),
    ("en", "It ended after 12 days of talks.", ["end"]),
    ("en", "The works will last 16 weeks.", ["last"]),
    ("en", "The truce won't last two days.", ["last"]),
    ("en", "The team won two games.", ["win"]),
    ("en", "He was last seen with 12 men.", ["see"]),
    ("en", "Six workers lost their lives.", ["die"]),
    ("en", "Some 600 firms have yet to report.", ["report"]),
    ("en", "Half of the 80 places are reserved.", ["reserve", "reserve"]),
    ("en", "Killed in the strike were two drivers.", ["kill"]),
]


@pytest.mark.parametrize(("language", "text", "verbs"), OVER_CLAUSES)
def test_a_verb_over_a_clause_or_in_an_idiom(
    language: str, text: str, verbs: list[str | None]
) -> None:
    found = extract(Article(text, language), load_pack(language))
    told = [figure.verb for figure in found.figures]
    assert [verb for verb, hoped in zip(told, verbs, strict=True) if hoped] == [
        hoped for hoped in verbs if hoped
    ]
