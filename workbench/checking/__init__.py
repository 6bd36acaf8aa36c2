"""The consistency rules: what contradicts itself inside one article."""

from workbench.checking.checker import check

__all__ = ["check"]
