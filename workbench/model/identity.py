"""Ids that come from content: the same input gives the same id on every machine."""

from hashlib import sha256

_STRETCH = 1 << 20
"""Characters that are turned into bytes at once: a copy of a huge text is never made."""
_SEPARATOR = "\x1f"
"""A unit separator keeps ("ab", "c") and ("a", "bc") apart; it cannot occur in stored text."""


def content_id(*parts: str) -> str:
    """Return 16 hexadecimal digits that depend on the given parts and on nothing else."""
    joined = _SEPARATOR.join(parts)
    if len(joined) <= _STRETCH:
        return sha256(joined.encode()).hexdigest()[:16]
    del joined
    digest = sha256()
    for number, part in enumerate(parts):
        digest.update(_SEPARATOR.encode() if number else b"")
        for first in range(0, len(part), _STRETCH):
            digest.update(part[first : first + _STRETCH].encode())
    return digest.hexdigest()[:16]
