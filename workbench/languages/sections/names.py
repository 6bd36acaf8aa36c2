"""names.toml: what tells the name of a person, and what is none."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GivenNames:
    """Given names as written, with a capital."""

    male: frozenset[str]
    female: frozenset[str]
    either: frozenset[str]


@dataclass(frozen=True, slots=True)
class Surnames:
    """Family names as written."""

    known: frozenset[str]
    """Stand in the news without a given name."""


@dataclass(frozen=True, slots=True)
class Roles:
    """Functions, professions and relations; lower case, singular."""

    nouns: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    """Those of the nouns that tell the gender."""


@dataclass(frozen=True, slots=True)
class OtherNames:
    """Capitalised words that name no person, as written."""

    demonyms: frozenset[str]
    """Adjectives and nouns of countries, peoples and parties."""
    organisations: frozenset[str]
    """Words that make a name with them in it an institution's or a place's."""
    words: frozenset[str]
    """Brands, months, parties and the like."""
    places: frozenset[str]
    """Countries, regions and cities; one name may be several words."""


@dataclass(frozen=True, slots=True)
class Names:
    """How persons are named and introduced."""

    compound_roles: bool
    """Whether a role may be the second part of a word without a hyphen (politiechef)."""
    adjective_endings: tuple[str, ...]
    """Endings of capitalised adjectives, which are no names."""
    particles: frozenset[str]
    """Small words inside a name, lower case."""
    family_particles: frozenset[str]
    """Those of the particles that stand before nothing but a family name."""
    genitives: tuple[str, ...]
    """Possessive endings written without an apostrophe."""
    suffixes: frozenset[str]
    """What may follow a name and belongs to it."""
    role_links: frozenset[str]
    """Words between a role and its reach (minister of ...)."""
    role_adjectives: frozenset[str]
    """Words before a role that belong to it; lower case."""
    determiners: frozenset[str]
    place_words: frozenset[str]
    """Prepositions after which a single capitalised word is a place."""
    titles: Mapping[str, str]
    """Forms of address without a full stop, with "m", "f" or "" as gender."""
    given: GivenNames
    surnames: Surnames
    roles: Roles
    other: OtherNames
