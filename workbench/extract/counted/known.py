"""The places that a pack lists by name."""

from functools import lru_cache

from workbench.languages.pack import Pack


@lru_cache(maxsize=8)
def known_names(pack: Pack) -> frozenset[str]:
    """Return the names of all places of a pack, made once for all that ask."""
    places = pack.places
    listed = (places.countries, places.cities, places.areas)
    names = frozenset(name for text in listed for name in _names(text))
    return names | frozenset(capitals_of(pack).values())


def capitals_of(pack: Pack) -> dict[str, str]:
    """Return country to capital."""
    entries = (name.partition("=") for name in _names(pack.places.capitals))
    return {country: capital for country, _, capital in entries}


def _names(text: str) -> list[str]:
    return [" ".join(name.split()) for name in text.split(";") if name.strip()]
