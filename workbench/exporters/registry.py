"""Chooses the exporter by the name of its format."""

from collections.abc import Callable
from importlib import import_module
from typing import Protocol, cast

from workbench import plugins
from workbench.model.errors import Refusal
from workbench.model.report import Report


class Exporter(Protocol):
    """A format: a class without arguments, named under the group `workbench.exporters`."""

    suffix: str
    """How names of its files end, with the dot."""

    def write(self, report: Report) -> bytes:
        """Return the report as a file's content; the same report gives the same bytes."""


_BUILT_IN = {
    "markdown": ("workbench.exporters.markdown", "Markdown"),
    "html": ("workbench.exporters.html", "Html"),
    "csv": ("workbench.exporters.csv", "Csv"),
    "json": ("workbench.exporters.json", "Json"),
    "claimreview": ("workbench.exporters.claimreview", "ClaimReview"),
}


def formats() -> tuple[str, ...]:
    """Return the names of all formats, those of plug-ins last."""
    return (*_BUILT_IN, *plugins.names(plugins.EXPORTERS))


def exporter_for(name: str) -> Exporter:
    """Return the exporter of this format; Refusal names those there are."""
    if name in _BUILT_IN:
        module, kind = _BUILT_IN[name]
        return cast("Callable[[], Exporter]", getattr(import_module(module), kind))()
    if name in plugins.names(plugins.EXPORTERS):
        return cast("Exporter", plugins.load(plugins.EXPORTERS, name)())
    raise Refusal(f"no format {name[:40]!r}", "--format", f"formats: {', '.join(formats())}")
