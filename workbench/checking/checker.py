"""Runs every rule over an extraction."""

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from workbench.checking import rules
from workbench.checking.rule import Rule
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Return the rules by name: each module of `checking.rules` holds one as `RULE`."""
    found = [
        import_module(f"{rules.__name__}.{module.name}").RULE
        for module in iter_modules(rules.__path__)
    ]
    return tuple(sorted(found, key=lambda rule: rule.name))


def check(extraction: Extraction, pack: Pack, tongue: Pack | None = None) -> tuple[Finding, ...]:
    """Return what contradicts itself in an article, in text order, each finding once.

    `pack` is the article's language; with `tongue` the messages are in that one. The language of
    the messages changes nothing else: rules, spans and ids are the same.
    """
    told = pack if tongue is None else pack.telling_in(tongue)
    kinds = frozenset([figure.kind for figure in extraction.figures])
    dated = bool(extraction.dates)
    found = {
        finding.id(""): finding
        for rule in all_rules()
        if rule.may_speak(kinds, dated=dated)
        for finding in rule.find(extraction, told)
    }
    return tuple(sorted(found.values(), key=_place))


def _place(finding: Finding) -> tuple[int, int, str]:
    first = finding.spans[0]
    return first.start, first.end, finding.rule
