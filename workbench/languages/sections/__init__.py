"""The sections of a language pack: one frozen dataclass for each TOML file."""
