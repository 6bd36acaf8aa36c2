"""The consistency rules on gold of our own: few missed, almost none false; every rule described."""

from pathlib import Path

import pytest

from benchmarks import checks
from workbench.checking.checker import all_rules, check
from workbench.extract.pipeline import extract
from workbench.languages import load_pack

PRECISION, RECALL = 0.98, 0.85
DOCS = Path(__file__).parents[2] / "docs" / "rules.md"


@pytest.mark.parametrize("language", checks.LANGUAGES)
def test_precision_and_recall_over_all_rules(language: str) -> None:
    whole = checks.total(list(checks.scores(language).values()))
    assert whole.precision >= PRECISION, whole.notes
    assert whole.recall >= RECALL, whole.notes


@pytest.mark.parametrize("language", checks.LANGUAGES)
def test_clean_text_gives_hardly_any_error(language: str) -> None:
    size, found = checks.alarms(language)
    errors = [one for one in found if one[1].severity == "error"]
    # One in so little text is within what is allowed of a hundred thousand characters.
    assert len(errors) <= max(1, size // 100_000), errors


def test_every_rule_has_its_entry_with_severity_and_example() -> None:
    entries = {
        part.partition("\n")[0].strip(): part
        for part in DOCS.read_text(encoding="utf-8").split("\n## ")[1:]
    }
    for rule in all_rules():
        assert rule.name in entries
        assert "Severity:" in entries[rule.name]
        assert "Example:" in entries[rule.name]


@pytest.mark.parametrize("language", checks.LANGUAGES)
def test_a_rule_is_passed_over_only_where_it_has_nothing_to_say(language: str) -> None:
    pack = load_pack(language)
    for file in sorted(checks.GOLD.glob(f"*.{language}.toml")):
        for case in checks.cases(file):
            extraction = extract(case.article, pack)
            asked = {one.id("") for rule in all_rules() for one in rule.find(extraction, pack)}
            assert {one.id("") for one in check(extraction, pack)} == asked, case.id
