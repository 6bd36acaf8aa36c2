"""The reviewer's own settings: theme, language of the screen, keys.

They stand in `config.toml` in the platform's config folder for `claim-workbench`, for example
`~/.config/claim-workbench/config.toml`:

    theme = "workbench-light"
    language = "nl"

    [keys]
    verified = "enter"
    next_open = ["n", "tab"]
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs

from workbench.model.errors import Refusal
from workbench.tui.texts import languages

APP_NAME = "claim-workbench"
_KNOWN = ("theme", "language", "keys")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the config file says; the defaults where it says nothing."""

    theme: str = ""
    """Name of a theme; empty follows nothing and is the dark one."""
    language: str = "en"
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Own keys by command name."""
    tongue: str | None = None
    """The language where the file names one: what contradicts itself is told in it too."""
    where: str = ""
    """The file, for messages."""


def config_path() -> Path:
    """Return where the config file stands, whether or not there is one."""
    return platformdirs.user_config_path(APP_NAME, appauthor=False) / "config.toml"


def read_settings(path: Path | None = None) -> Settings:
    """Read the config file; defaults where there is none, `Refusal` where it cannot be read."""
    path = path or config_path()
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(where=str(path))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as fault:
        raise Refusal(f"cannot be read: {fault}", str(path), "mend or remove it") from fault
    unknown = sorted(set(raw) - set(_KNOWN))
    if unknown:
        known = ", ".join(_KNOWN)
        raise Refusal(f"unknown setting {unknown[0]!r}", str(path), f"the settings are {known}")
    language = str(raw.get("language", "en"))
    if language not in languages():
        spoken = ", ".join(languages())
        raise Refusal(f"no screen texts in {language!r}", str(path), f"choose one of {spoken}")
    tongue = language if "language" in raw else None
    return Settings(str(raw.get("theme", "")), language, _keys(raw, path), tongue, str(path))


def _keys(raw: Mapping[str, object], path: Path) -> dict[str, tuple[str, ...]]:
    table = raw.get("keys", {})
    if not isinstance(table, dict):
        raise Refusal("'keys' is no table", str(path), 'write [keys], then verified = "v"')
    keys: dict[str, tuple[str, ...]] = {}
    for name, value in table.items():
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list) or not all(isinstance(key, str) for key in listed):
            raise Refusal(f"the keys of {name!r} are no text", str(path), 'write "v" or ["v", "k"]')
        keys[name] = tuple(listed)
    return keys
