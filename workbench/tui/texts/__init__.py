"""The words on the screen: one TOML catalogue for each language of the interface.

A catalogue's tables are flattened to dotted keys; `say("review.progress", done=3)` fills the
braces. Every catalogue must have the same keys and the same braces, which a test holds.
"""

from functools import cache
from importlib import resources

from workbench.exporters.telling import flat_texts
from workbench.model.errors import Refusal

_DEFAULT = "en"
_chosen = [_DEFAULT]
"""One screen runs in a process, so its language is the process's."""


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a catalogue, sorted."""
    folder = resources.files(__name__)
    return tuple(
        sorted(
            entry.name.removesuffix(".toml")
            for entry in folder.iterdir()
            if entry.name.endswith(".toml")
        )
    )


def use(language: str) -> None:
    """Choose the language of the screen; raise `Refusal` where it has no catalogue."""
    if language not in languages():
        known = ", ".join(languages())
        raise Refusal(f"the screen does not speak {language!r}", "", f"choose one of {known}")
    _chosen[0] = language


def chosen() -> str:
    """Return the code of the language chosen."""
    return _chosen[0]


@cache
def catalogue(language: str) -> dict[str, str]:
    """Return the texts of `language` by dotted key."""
    return flat_texts(resources.files(__name__).joinpath(f"{language}.toml"))


def say(key: str, **values: object) -> str:
    """Return the text under `key` in the chosen language, its braces filled."""
    text = catalogue(_chosen[0])[key]
    return text.format(**values) if values else text


def find(key: str) -> str | None:
    """Return the text under `key` in the chosen language, None where there is none."""
    return catalogue(_chosen[0]).get(key)


def say_count(key: str, count: int, **values: object) -> str:
    """Return the text for `count` things: under `key.one` or `key.many`."""
    return say(f"{key}.one" if count == 1 else f"{key}.many", count=count, **values)
