"""A language pack and where packs are found."""

from functools import cached_property, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from workbench.languages.reader import read_section
from workbench.languages.sections.language import Language
from workbench.languages.sections.numbers import Numbers
from workbench.languages.sections.structure import Structure
from workbench.model.errors import Refusal


class Pack:
    """One language as data; a section is read and checked when it is first asked for."""

    def __init__(self, code: str, folder: Traversable) -> None:
        self.code = code
        self._folder = folder

    def __reduce__(self) -> tuple[type["Pack"], tuple[str, Traversable]]:
        """Pickle as code and folder, so that a worker reads the pack itself."""
        return (Pack, (self.code, self._folder))

    @cached_property
    def language(self) -> Language:
        """The language's names and its writing habits."""
        return read_section(Language, self._folder / "language.toml")

    @cached_property
    def numbers(self) -> Numbers:
        """Number words with their values."""
        return read_section(Numbers, self._folder / "numbers.toml")

    @cached_property
    def structure(self) -> Structure:
        """How texts are laid out and where sentences end."""
        return read_section(Structure, self._folder / "structure.toml")


def _roots(extra: tuple[Path, ...]) -> tuple[Traversable, ...]:
    return (files("workbench.languages"), *extra)


def available(extra: tuple[Path, ...] = ()) -> tuple[str, ...]:
    """Return the codes of the installed packs, those in the folders `extra` included, sorted."""
    codes = {
        folder.name
        for root in _roots(extra)
        for folder in root.iterdir()
        if folder.is_dir() and (folder / "language.toml").is_file()
    }
    return tuple(sorted(codes))


@lru_cache(maxsize=32)
def load_pack(code: str, extra: tuple[Path, ...] = ()) -> Pack:
    """Return the pack of the language with this code; Refusal names those there are."""
    for root in _roots(extra):
        if code.isalpha() and (root / code / "language.toml").is_file():
            return Pack(code, root / code)
    packs = ", ".join(available(extra))
    raise Refusal(f"no language pack for {code!r}", mend=f"packs installed: {packs}")
