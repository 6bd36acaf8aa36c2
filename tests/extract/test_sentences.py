"""Where sentences end: abbreviations, initials, numbers, marks, and any text at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.extract.sentences import SentenceSplitter, find_sentences
from workbench.extract.structure import find_passages
from workbench.languages import load_pack

DUTCH = (
    "Op 3 jan. 1980 begon het.| Hij bleef tot 5 feb. in Westerdam.",
    "Het kost ca. 12,5 mln. euro per jaar.| De bouw duurt lang.",
    "Volgens dr. J. de Vries klopt het.| Prof. mr. A.B. Jansen knikte.",
    "‘Kom je mee?’ vroeg ze.| ‘Nee!’ riep hij.",
    "‘Ik ga.| Jij blijft.’| Toen was het stil.",
    "’s Nachts is het koud.| ’s Avonds ook.",
    "Hij zei dat o.a. de V.S. meedoen.| De rest niet.",
    "Zie art. 12 en blz. 30.| Klaar.",
    "Dat duurde 2 min. en 3 sec. in totaal.",
    "Het was om 20.30 uur.| Daarna niet meer.",
    "Kijk op www.voorbeeld.nl.| Daar staat meer.",
    "Hij woont aan de St. Jansstraat.| Daar is het druk.",
    "Wat nu...| Niemand weet het.",
    "Hij aarzelde... en ging toen.",
    "De N.V. Noorderlicht groeit.| Het gaat goed.",
    "Het gaat om bijv. brood, melk enz.| Ook kaas telt mee.",
    "(Dat was in 2019.)| Nu is het anders.",
    "Ze kocht een iPhone.| iPhones zijn duur.",
    "De winst steeg met 3,4 pct.| Dat viel mee.",
    "Hij won met 6-4, 7-5.| Een mooie zege!",
    "Mw. Bakker kwam om 8 u. aan.",
    "Zie fig. 3.| De lijn daalt.",
    "‘Waarom?’| Hij wist het niet.",
    "Nr. 10 is de beste.| Nr. 11 ook.",
    "Geb. 12 mei 1950 te Lingerveen.",
    "Hij schreef dat op X. ‘Laat het weten.’".replace("X. ", "X.| "),
    "Het bedrag (ca. 3 mln.) is hoog.",
    "Hij woont in de VS.| De eerste acht maanden waren zwaar.",
    "Dat geldt ook voor de V.S.| De Amerikaanse president zwijgt.",
    "Zij groeide op in de VS.| Vorig jaar keerde zij terug.",
    "Dat geldt voor de E.U.| De Commissie komt met een plan.",
    "De munt dateert van 300 v.Chr.| De stad was toen klein.",
    "De fabriek is van Smeets B.V.| De omzet steeg.",
    "Het is nog 12 km.| De Duitse grens is dichtbij.",
    "De zaak Holt vs. De Staat dient maandag.",
    "Volgens J. De Wever klopt het, en mr. De Backer ook.",
    "Burgemeester P.J. De Clercq kwam.",
)
ENGLISH = (
    "On Jan. 3, 1980 it began.| He stayed until Feb. 5.",
    "Mr. J. R. Smith of St. Orley paid $3.5 million.| It was a lot.",
    "It opens at 5 p.m. Monday.| Tickets cost £4.",
    "It opens at 5 p.m.| The doors close at 6.",
    "The U.S. Senate voted.| It passed.",
    "He moved to the U.S.| The move was quick.",
    "No. 10 declined to comment.| No.| It did not.",
    "“Why?” Smith asked.| “Because.”",
    "“Why?”| She did not know.",
    "“We will win.| We must.”| Then he left.",
    "J.R.R. Dolby wrote it.| J. K. Marling did not.",
    "Acme Inc. was sold.| Beta Ltd. was not.",
    "See www.example.com.| It is there.",
    "It rose 2.5 percent.| That is much.",
    "He said: “Go.”| And they went.",
    "Wait... what?| Nothing.",
    "They sell apples, pears, etc.| Prices vary.",
    "iPhone sales fell.| eBay gained.",
    "George W. Marsh spoke.| So did he.",
    "He is 6 ft. tall.| She is not.",
    "About 2,000 B.C. the city fell.",
    '"Stop!" he cried.| "Now!"',
    "Gov. Lee and Sen. Ray met on Sept. 11.| They talked.",
    "It lacks vitamin C.| The cure is simple.",
    "He lives in the U.S.| The first eight months were hard.",
    "He lives in the U.S.| The American president said no.",
    "The rules hold in the E.U.| The Commission will act.",
    "The town was founded in 300 B.C.| The Roman walls came later.",
    "She moved to the U.K.| An English judge ruled.",
    "It opened at 5 P.M.| The British minister spoke.",
    "The case of Doe v. The State is on Monday.",
    "A song by Harlo ft. The Weekenders is out.",
    "J. A. Dolby said so to Dr. A. Marsh.",
)


def split(text: str, language: str) -> list[str]:
    splitter = SentenceSplitter(load_pack(language))
    return [text[start:end] for start, end in splitter.split(text, 0, len(text))]


@pytest.mark.parametrize("marked", DUTCH)
def test_dutch_sentences(marked: str) -> None:
    assert split(marked.replace("|", ""), "nl") == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("marked", ENGLISH)
def test_english_sentences(marked: str) -> None:
    assert split(marked.replace("|", ""), "en") == [part.strip() for part in marked.split("|")]


@given(st.text(alphabet=st.sampled_from(" .!?…\"'’‘“”)(AaBb1\n\t,:é\u0301🙂|"), max_size=80))
def test_sentences_cover_all_but_white_space_in_order(text: str) -> None:
    pack = load_pack("nl")
    passages = find_passages(text, pack)
    sentences = find_sentences(text, passages, pack)
    last = 0
    for sentence in sentences:
        assert last <= sentence.start < sentence.end <= len(text)
        assert text[last : sentence.start].strip() == ""
        passage = passages[sentence.passage]
        assert passage.start <= sentence.start
        assert sentence.end <= passage.end
        assert text[sentence.start : sentence.end].strip() == text[sentence.start : sentence.end]
        last = sentence.end
    assert text[last:].strip() == ""
