"""The document of `crosscheck --json`, described by schemas/crosscheck.schema.json."""

from collections.abc import Iterable

from workbench.exporters.documents import SCHEMA, Document, group_part, match_part
from workbench.exporters.known import reference_part
from workbench.model.group import Group
from workbench.model.match import Match
from workbench.model.reference import Reference


def crosscheck_document(
    matches: Iterable[Match], groups: Iterable[Group], references: Iterable[Reference]
) -> Document:
    """Return matches, groups, and how figures stand to what is known already."""
    return {
        "schema": SCHEMA,
        "matches": [match_part(match) for match in matches],
        "groups": [group_part(group) for group in groups],
        "references": [reference_part(reference) for reference in references],
    }
