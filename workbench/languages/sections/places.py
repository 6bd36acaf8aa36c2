"""places.toml: names of places and the words that lead to them.

Names stand with semicolons between, words with white space.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Places:
    """What tells the place of a statement."""

    leads: str
    """Prepositions after which a name with a capital is a place."""
    known_leads: str
    """Prepositions after which only a name that is known is a place."""
    inner: str
    """Words for a part of a place, before `of`: the outskirts of."""
    of: str
    """The word that joins them to the name."""
    sorts: str
    """Nouns before a name that say what it is and are left out: the city of."""
    regions: str
    """Nouns beside a name that belong to it: the Kharkiv region."""
    generic: str
    """Nouns that are a place with their article alone: the capital."""
    capital: str
    """Those of them that a country resolves."""
    parts: str
    """Lower-case words inside names."""
    openings: str
    """First words of names that are also articles or adjectives: New York, Den Haag."""
    not_places: str
    """Words with a capital that are no place after such a preposition."""
    beside: str
    """Prepositions that tell whence or whither: such a place stands behind one where it is."""
    sources: str
    """Words that open a phrase about who says so, whose place is not that of what is said."""
    events: str
    """Words that open a clause about the event in which something happened."""
    wire: str
    """Marks after a dateline's name and agency."""
    capitals: str
    """country=capital, names with semicolons between."""
    peoples: str
    """adjective=country."""
    countries: str
    cities: str
    areas: str
    """Regions, provinces, states, seas."""
