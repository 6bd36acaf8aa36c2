"""What other packages may add: importers, exporters and languages, by entry point.

A package adds a format by naming its class under the entry-point group `workbench.importers` or
`workbench.exporters`, and a language by naming a module under `workbench.languages` whose folder
holds the pack. Built-in formats need none of this, so nothing is looked up until a name is asked
for that the house does not know.
"""

from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any

from workbench.model.errors import Refusal

IMPORTERS = "workbench.importers"
EXPORTERS = "workbench.exporters"
LANGUAGES = "workbench.languages"


@lru_cache(maxsize=3)
def names(group: str) -> tuple[str, ...]:
    """Return the names that installed packages add to `group`, sorted."""
    return tuple(sorted({point.name for point in entry_points(group=group)}))


def load(group: str, name: str) -> Any:
    """Return what the entry point `name` of `group` stands for; Refusal where it fails."""
    for point in entry_points(group=group, name=name):
        return _loaded(point)
    raise Refusal(f"no plug-in {name!r} in {group}", mend=f"installed: {', '.join(names(group))}")


def language_folders() -> tuple[Path, ...]:
    """Return the folders, each holding packs, that installed packages add."""
    folders = []
    for name in names(LANGUAGES):
        module = load(LANGUAGES, name)
        folders += [Path(folder) for folder in module.__path__]
    return tuple(folders)


def _loaded(point: EntryPoint) -> Any:
    try:
        return point.load()
    except Exception as error:
        raise Refusal(
            f"the plug-in does not load ({type(error).__name__}: {error})",
            f"{point.group} {point.name}",
            "mend or uninstall the package that brings it",
        ) from error
