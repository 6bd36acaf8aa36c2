"""Makes frozen dataclasses quick to build, and small and quick to send to another process.

A frozen dataclass sets each of its fields through `object.__setattr__`, some seventy nanoseconds
each; extraction builds a dozen of them for a sentence. Here an object is filled while it is of an
open class of the same layout, and is of its own, frozen class before anybody sees it.
"""

from dataclasses import MISSING, fields
from typing import TypeVar

T = TypeVar("T")


def quick(cls: type[T]) -> type[T]:
    """Give a frozen, slotted dataclass whose fields are plain a quick `__init__`.

    It takes the same arguments as before. TypeError for a class that it does not fit: one with
    factories for defaults, or with anything to do after filling.
    """
    own = fields(cls)  # type: ignore[arg-type]
    plain = all(field.init and field.default_factory is MISSING for field in own)
    if not plain or hasattr(cls, "__post_init__") or not hasattr(cls, "__slots__"):
        raise TypeError(f"{cls.__name__} is no slotted dataclass of plain fields")
    names = [field.name for field in own]
    opened = type(cls.__name__, (), {"__slots__": tuple(names)})
    defaults = {f"_{field.name}": field.default for field in own if field.default is not MISSING}
    arguments = ", ".join(f"{name}=_{name}" if f"_{name}" in defaults else name for name in names)
    values = "".join(f"self.{name}, " for name in names)
    lines = [
        f"def __init__(self, {arguments}):",
        "    _set(self, '__class__', _opened)",
        *(f"    self.{name} = {name}" for name in names),
        "    self.__class__ = _frozen",
        "def __reduce__(self):",
        f"    return _frozen, ({values})",
    ]
    scope = {**defaults, "_set": object.__setattr__, "_opened": opened, "_frozen": cls}
    exec("\n".join(lines), scope)  # noqa: S102 - as dataclasses do, from names of fields alone
    for name in ("__init__", "__reduce__"):
        made = scope[name]
        made.__qualname__ = f"{cls.__qualname__}.{name}"
        made.__module__ = cls.__module__
        setattr(cls, name, made)
    return cls
