"""Language packs: folders of TOML, read into frozen sections by a checked reader."""

from workbench.languages.pack import Pack, available, load_pack

__all__ = ["Pack", "available", "load_pack"]
