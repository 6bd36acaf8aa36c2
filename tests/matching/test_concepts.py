"""The tables of concepts are whole in every language, and read words as news prints them."""

import pytest

from workbench.languages import available, load_pack
from workbench.languages.signs import concept_table
from workbench.matching.lexicon import lexicon
from workbench.matching.spelling import spelling_key


@pytest.mark.parametrize("code", available())
def test_every_concept_has_words_in_every_language(code: str) -> None:
    table, section = concept_table(), load_pack(code).concepts
    assert set(section.words) == {*table.things, *table.settings}
    assert set(section.verbs) == set(table.happenings)
    for forms in (*section.words.values(), *section.verbs.values()):
        assert forms
        assert all(form == form.lower() for form in forms)


def test_the_table_speaks_only_of_its_own_concepts() -> None:
    table = concept_table()
    known = {*table.things, *table.happenings, *table.settings}
    assert len(known) == len(table.things) + len(table.happenings) + len(table.settings)
    assert known >= table.growing | table.recounted | table.common | table.quantities
    for mapping in (table.means, table.alike):
        assert known >= {*mapping, *(key for keys in mapping.values() for key in keys)}
    assert known >= {*table.sort_of, *table.sort_of.values()}


@pytest.mark.parametrize(
    ("code", "counted", "lemma", "keys"),
    [
        ("nl", "langeafstandsraketten", "langeafstandsraket", ("missile",)),
        ("nl", "kruisraketten", "kruisraket", ("cruise_missile",)),
        ("en", "ballistic missiles", "missile", ("ballistic_missile",)),
        ("en", "apartment blocks without heat", "block", ("apartment_block",)),
        ("nl", "doden", "dode", ("dead", "person")),
        ("en", "wounded", "wounded", ("wounded", "person")),
        ("en", "zorbles", "zorble", ()),
        ("nl", None, None, ()),
    ],
)
def test_the_thing_counted(
    code: str, counted: str | None, lemma: str | None, keys: tuple[str, ...]
) -> None:
    assert lexicon(load_pack(code)).thing(counted, lemma) == keys


def test_names_meet_in_any_spelling() -> None:
    dutch, english = lexicon(load_pack("nl")), lexicon(load_pack("en"))
    for ours, theirs in (
        ("Charkiv", "Kharkiv"),
        ("Oekraïne", "Ukraine"),
        ("Luik", "Liège"),
        ("Kiev", "Kyiv"),
    ):
        assert dutch.place(ours) == english.place(theirs)
    assert spelling_key("Zelensky") == spelling_key("Zelenskyy")
    assert spelling_key("Poetin") == spelling_key("Putin")
    assert spelling_key("Vermeer") != spelling_key("Verbeek")
