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
    also: frozenset[str]
    """Words of institutions and places that are as often a family name (Hill, Post)."""


@dataclass(frozen=True, slots=True)
class Roles:
    """Functions, professions and relations; lower case, singular."""

    nouns: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    """Those of the nouns that tell the gender."""
    endings: tuple[str, ...]
    """Endings of roles that the nouns leave out."""
    plurals: frozenset[str]
    """Plurals that stand before several names (ministers A and B)."""
    alike: tuple[frozenset[str], ...]
    """Nouns that one person may bear in turn (lawyer, attorney)."""
    nobles: frozenset[str]
    """Those of the nouns whose bearers have names of more parts (van Tuyll van Serooskerken)."""
    fields: frozenset[str]
    """Lower-case words that narrow the role they follow (hoogleraar staatsrecht)."""
    field_endings: tuple[str, ...]
    """Endings of such words."""
    tails: tuple[str, ...]
    """What a rank or role may have behind it, as written (b.d., emeritus)."""
    unmodifying: tuple[str, ...]
    """Endings of lower-case words that no role takes in from before it."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What beside a full name tells that a person bears it."""

    ages: tuple[str, ...]
    """Endings of an age before the name (34-jarige)."""
    age_words: tuple[str, ...]
    """Words around an age after the name (aged 34, 34 jaar)."""
    parties: frozenset[str]
    """What stands between brackets after the name of a politician, or its first part (R-Ohio)."""
    followers: tuple[str, ...]
    """What follows persons only, as written; lower case (who, was arrested)."""
    objects: frozenset[str]
    """Verbs before the name whose object is a person; lower case."""
    coordinators: frozenset[str]
    """Words between two names of one kind."""


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
    endings: tuple[str, ...]
    """Endings of words that name an institution, street or the like (-stichting)."""
    eponyms: frozenset[str]
    """Companies and places that are called like a person, whole."""
    vessels: frozenset[str]
    """First words of the names of ships; lower case."""


@dataclass(frozen=True, slots=True)
class Names:
    """How persons are named and introduced."""

    compound_roles: bool
    """Whether a role may be the second part of a word without a hyphen (politiechef)."""
    adjective_endings: tuple[str, ...]
    """Endings of capitalised adjectives, which are no names."""
    role_modifiers: bool
    """Whether any noun or adjective may narrow the role it stands before (law professor)."""
    particles: frozenset[str]
    """Small words inside a name, lower case."""
    family_particles: frozenset[str]
    """Those of the particles that stand before nothing but a family name."""
    joined_particles: tuple[str, ...]
    """Small parts that are written together with the word after them (al-, d')."""
    genitives: tuple[str, ...]
    """Possessive endings written without an apostrophe."""
    estates: frozenset[str]
    """Small words behind a family name that tie another to it (van Tuyll tot Zuilen)."""
    suffixes: frozenset[str]
    """What may follow a name and belongs to it."""
    honours: frozenset[str]
    """Letters after a name, of which they are no part (KC, MP)."""
    role_links: frozenset[str]
    """Words between a role and its reach (minister of ...)."""
    genitive_links: frozenset[str]
    """Those of them that stay with the role where no name follows (chief of staff)."""
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
    signs: Signs
    other: OtherNames
