"""Reads one TOML file of a language pack into a section, and names the file and key that is off.

A section is a frozen dataclass whose field names are the keys of its file. Allowed field types:
str, bool, int, Decimal (written as a string), nested sections, tuple[T, ...], frozenset[T],
Mapping[str, T], and T | None. A field with a default may be left out; an unknown key is an error.
"""

import dataclasses
import tomllib
import types
import typing
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any, TypeVar

from workbench.model.errors import Refusal

T = TypeVar("T")


def read_section(section: type[T], file: Traversable) -> T:
    """Return `file` as a value of the dataclass `section`; Refusal names file and key."""
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise Refusal("the file is missing", str(file), "add it to the language pack") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refusal(f"not valid TOML ({error})", str(file), "mend that line") from error
    return typing.cast("T", _section(section, data, str(file), ""))


@lru_cache(maxsize=64)
def _hints(section: type) -> dict[str, Any]:
    return typing.get_type_hints(section)


def _section(section: type, data: Any, file: str, path: str) -> Any:
    if not isinstance(data, dict):
        raise _wrong(file, path, "a table")
    fields = {field.name: field for field in dataclasses.fields(section)}
    for key in data:
        if key not in fields:
            known = ", ".join(sorted(fields))
            raise Refusal(f"unknown key {_join(path, key)!r}", file, f"known keys here: {known}")
    values: dict[str, Any] = {}
    for name, hint in _hints(section).items():
        if name in data:
            values[name] = _value(hint, data[name], file, _join(path, name))
        elif (
            fields[name].default is dataclasses.MISSING
            and fields[name].default_factory is dataclasses.MISSING
        ):
            raise Refusal(f"key {_join(path, name)!r} is missing", file, "add it")
    return section(**values)


def _value(hint: Any, value: Any, file: str, path: str) -> Any:
    if hint in _SCALARS:
        return _scalar(hint, value, file, path)
    if dataclasses.is_dataclass(hint):
        return _section(typing.cast("type", hint), value, file, path)
    return _container(hint, value, file, path)


def _scalar(hint: Any, value: Any, file: str, path: str) -> Any:
    if hint is Decimal:
        try:
            return Decimal(value) if isinstance(value, str | int) else _fail(file, path, hint)
        except InvalidOperation as error:
            raise _wrong(file, path, "a decimal number in quotes") from error
    if type(value) is not hint:
        raise _wrong(file, path, _SCALARS[hint])
    return value


def _container(hint: Any, value: Any, file: str, path: str) -> Any:
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _value(next(arg for arg in inner if arg is not type(None)), value, file, path)
    if origin in (tuple, frozenset):
        if not isinstance(value, list):
            raise _wrong(file, path, "a list")
        items = (
            _value(inner[0], item, file, f"{path}[{index}]") for index, item in enumerate(value)
        )
        return origin(items)
    if origin is Mapping:
        if not isinstance(value, dict):
            raise _wrong(file, path, "a table")
        return MappingProxyType(
            {key: _value(inner[1], item, file, _join(path, key)) for key, item in value.items()}
        )
    raise TypeError(f"a pack section cannot hold {hint!r}")


_SCALARS: dict[Any, str] = {
    str: "a string",
    bool: "true or false",
    int: "a whole number",
    Decimal: "a decimal number in quotes",
}


def _fail(file: str, path: str, hint: Any) -> typing.NoReturn:
    raise _wrong(file, path, _SCALARS[hint])


def _wrong(file: str, path: str, wanted: str) -> Refusal:
    return Refusal(f"key {path!r} must be {wanted}", file)


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
