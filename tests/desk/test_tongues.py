"""The language is as stated, or detected; one without a pack is refused by name."""

import subprocess
import sys

import pytest

from workbench.desk.tongues import by_telling_words, language_of
from workbench.model.errors import Refusal

DUTCH = (
    "Het college van Oosterwoud heeft dinsdag besloten dat de brug niet wordt vervangen. Volgens "
    "de wethouder zijn er geen middelen voor, maar bewoners zeggen dat zij al jaren wachten."
)
ENGLISH = (
    "The council of Port Arlen has decided that the bridge will not be replaced. The money is not "
    "there, officials said, but people who live nearby say they have waited for years."
)
OTHERS = {
    "German": "Der Stadtrat von Oberfeld hat beschlossen, dass die Brücke nicht ersetzt wird. Die "
    "Bürger warten seit Jahren auf eine Entscheidung und sind sehr enttäuscht.",
    "French": "Le conseil municipal de Montfleur a décidé que le pont ne serait pas remplacé. Les "
    "habitants attendent depuis des années et se disent très déçus.",
    "Spanish": "El ayuntamiento de Villaclara ha decidido que el puente no será reemplazado. Los "
    "vecinos esperan desde hace años y dicen que están muy decepcionados.",
    "Afrikaans": "Die stadsraad van Rivierdal het besluit dat die brug nie vervang sal word nie. "
    "Inwoners sê dat hulle al jare lank wag en dat hulle baie teleurgesteld is.",
    "Russian": "Городской совет решил, что мост не будет заменён. Жители ждут уже много лет.",
    "Chinese": "市议会决定不更换这座桥。居民们说他们已经等了很多年,对这个决定感到非常失望。" * 2,
}


@pytest.mark.parametrize(("text", "code"), [(DUTCH, "nl"), (ENGLISH, "en")])
def test_running_text_needs_no_detector(text: str, code: str) -> None:
    assert by_telling_words(text) == code
    assert language_of(text, None, "x").code == code
    assert not language_of(text, None, "x").stated


@pytest.mark.parametrize("name", OTHERS)
def test_a_language_without_a_pack_is_refused_by_name(name: str) -> None:
    with pytest.raises(Refusal, match=name) as refused:
        language_of(OTHERS[name], None, "brief.txt")
    assert refused.value.line.startswith("brief.txt: ")
    assert "--language" in refused.value.line
    assert by_telling_words(OTHERS[name]) is None


@pytest.mark.parametrize(
    ("text", "code"), [("Drie mensen raakten gewond.", "nl"), ("Three people were hurt.", "en")]
)
def test_a_guess_from_little_is_said_aloud(text: str, code: str) -> None:
    tongue = language_of(text, None, "brief.txt")
    assert tongue.code == code
    assert tongue.note.startswith("brief.txt: little to go by")


@pytest.mark.parametrize("stated", ["nl", "NL", "nl-BE", "nl_NL", "Dutch", "Nederlands", " nl "])
def test_a_stated_language_stands(stated: str) -> None:
    tongue = language_of(ENGLISH, stated, "x")
    assert (tongue.code, tongue.stated, tongue.note) == ("nl", True, "")


@pytest.mark.parametrize("stated", ["de", "xx", "../nl", "nl/../en", ""])
def test_a_stated_language_without_a_pack_is_refused(stated: str) -> None:
    with pytest.raises(Refusal, match="language"):
        language_of("12 + 12", stated, "x")


def test_ordinary_articles_do_not_load_the_detector() -> None:
    code = (
        "import sys; from workbench.desk.tongues import language_of; "
        f"language_of({DUTCH!r}, None, 'x'); print('py3langid' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
