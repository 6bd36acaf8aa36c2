"""One key for the spellings of a name: Zelensky and Zelenskyy, Poetin and Putin."""

import re
import unicodedata
from functools import lru_cache

_PAIRS = (
    ("tsch", "ch"), ("tsj", "ch"), ("tch", "ch"), ("sch", "sh"), ("sj", "sh"), ("zj", "zh"),
    ("oe", "u"), ("ou", "u"), ("ph", "f"), ("kh", "h"), ("gh", "g"), ("ck", "k"), ("ij", "i"),
)  # fmt: skip
"""Letter groups that transliterations of one sound differ in, the longest first."""
_LETTERS = str.maketrans({"y": "i", "j": "i", "w": "v", "c": "k", "ø": "o", "ł": "l", "đ": "d"})
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def spelling_key(name: str) -> str:
    """Return what the usual spellings of `name` have in common; for comparison, never shown."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    for group, sound in _PAIRS:
        plain = plain.replace(group, sound)
    return _DOUBLED.sub(r"\1", plain.translate(_LETTERS)).strip()
