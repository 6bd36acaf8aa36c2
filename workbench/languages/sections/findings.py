"""findings.toml: how a contradiction is told to the reader."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Findings:
    """The sentences of the consistency rules."""

    rules: Mapping[str, Mapping[str, str]]
    """For each rule its sentences; words in braces are filled in by the rule."""
