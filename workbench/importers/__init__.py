"""Files in, drafts out: one file per format, each behind the same small class."""

from workbench.importers.draft import Draft, Problem
from workbench.importers.registry import Importer, importer_for, readable_suffixes

__all__ = ["Draft", "Importer", "Problem", "importer_for", "readable_suffixes"]
