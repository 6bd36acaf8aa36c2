"""The pattern language of dates.toml: what it accepts, and how it names what is off."""

import dataclasses

import pytest

from workbench.extract.dates.cascade import Cascade
from workbench.extract.dates.lexicon import Words
from workbench.languages import Pack, available, load_pack
from workbench.languages.sections.dates import DateRule
from workbench.model.errors import Refusal


def cascade_with(rule: DateRule) -> Cascade:
    pack = load_pack("nl")
    return Cascade(dataclasses.replace(pack.dates, points=(rule,)), Words(pack))


@pytest.mark.parametrize(
    "pattern", ["[DAY MONTH", "DAY (MONTH | YEAR", "DAY ] MONTH", "[DAY]", "DAY | [MONTH]"]
)
def test_a_pattern_that_cannot_be_read_is_named(pattern: str) -> None:
    with pytest.raises(Refusal) as refusal:
        cascade_with(DateRule(pattern, "calendar"))
    assert repr(pattern) in refusal.value.line
    assert "dates.toml" in refusal.value.line


def test_an_unknown_class_is_named() -> None:
    with pytest.raises(Refusal, match="MAAND"):
        cascade_with(DateRule("DAY MAAND", "calendar"))


def test_an_unknown_maker_is_named() -> None:
    with pytest.raises(Refusal, match="kalender"):
        cascade_with(DateRule("DAY MONTH", "kalender"))


@pytest.mark.parametrize("language", [code for code in available() if code in ("nl", "en")])
def test_a_pack_compiles_the_same_twice(language: str) -> None:
    def characters(pack: Pack) -> dict[str, str]:
        return Words(pack).characters

    pack = load_pack(language)
    assert characters(pack) == characters(pack)
    assert len(set(characters(pack).values())) < 500
