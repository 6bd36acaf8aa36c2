"""Findings told in the other language: the same findings, other words."""

import pytest

from benchmarks import checks
from workbench.checking import check
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.finding import Finding


def found(language: str, tongue: str) -> list[Finding]:
    pack, other = load_pack(language), load_pack(tongue)
    return [
        finding
        for file in sorted(checks.GOLD.glob(f"*.{language}.toml"))
        for case in checks.cases(file)
        if case.findings
        for finding in check(extract(case.article, pack), pack, other)
    ]


@pytest.mark.parametrize(("language", "tongue"), [("nl", "en"), ("en", "nl")])
def test_every_rule_speaks_both_languages_and_finds_the_same(language: str, tongue: str) -> None:
    own, told = found(language, language), found(language, tongue)
    assert [(one.rule, one.severity, one.spans) for one in own] == [
        (one.rule, one.severity, one.spans) for one in told
    ]
    assert all(one.message != other.message for one, other in zip(own, told, strict=True))
