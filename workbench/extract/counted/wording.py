"""Where a word ends: with what hyphens, apostrophes and digits join to it."""

from workbench.extract.counted.sentence import Sentence

_HYPHENS = frozenset("-‑‐")
_APOSTROPHES = frozenset("'’")


def word_end(sentence: Sentence, index: int, stop: int) -> int:
    """Return the end of a word with what hyphens and apostrophes join to it."""
    tokens, lowers = sentence.tokens, sentence.lowers
    end = index + 1
    if end >= stop or not tokens.glued(end):
        return end
    if lowers[end].isdecimal():
        end += 1
    while end + 1 < stop and tokens.glued(end) and tokens.glued(end + 1):
        mark = lowers[end]
        following = lowers[end + 1]
        letter = len(following) == 1 and following.isalpha()
        if (mark in _HYPHENS and following[0].isalnum()) or (mark in _APOSTROPHES and letter):
            end += 2
        else:
            break
        while end < stop and tokens.glued(end) and lowers[end][0].isalnum():
            end += 1
    return end
