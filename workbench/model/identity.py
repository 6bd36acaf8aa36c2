"""Ids that come from content: the same input gives the same id on every machine."""

from hashlib import sha256

_SEPARATOR = "\x1f"
"""A unit separator keeps ("ab", "c") and ("a", "bc") apart; it cannot occur in stored text."""


def content_id(*parts: str) -> str:
    """Return 16 hexadecimal digits that depend on the given parts and on nothing else."""
    return sha256(_SEPARATOR.join(parts).encode()).hexdigest()[:16]
