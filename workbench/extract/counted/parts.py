"""Picks the words of a verb out of its clause."""

from bisect import bisect_left

from workbench.extract.counted.lexicon import ADJECTIVE, AUXILIARY, FUNCTION, VERB
from workbench.extract.counted.sentence import Sentence

MOST_VERBS = 40
"""Verbs of one clause that are looked at for a figure; more make a list or noise."""


def parts(sentence: Sentence, start: int, end: int) -> list[int]:
    """Return the tokens there that may be a part of a verb."""
    parts = sentence.parts
    first = bisect_left(parts, start)
    return parts[first : bisect_left(parts, end, first)]


def others(sentence: Sentence, verbs: list[int], finite: int, kind: int) -> list[int]:
    """Return the auxiliaries of a kind besides the finite verb."""
    tags = sentence.tags
    return [
        index
        for index in verbs
        if index != finite and tags[index] & AUXILIARY and tags[index] & kind
    ]


def describes(sentence: Sentence, index: int) -> bool:
    """Tell an adjective from the participle that it looks like: heeft afgelopen nacht 61 drones."""
    following = sentence.tags[index + 1]
    named = sentence.lowers[index + 1][0].isalpha() and index + 1 not in sentence.number_starts
    return bool(sentence.tags[index] & ADJECTIVE) and named and not following & (FUNCTION | VERB)


def near(verbs: list[int], start: int) -> list[int]:
    """Return the verbs nearest to a token, so that a clause without end costs no more."""
    at = bisect_left(verbs, start)
    return verbs[max(0, at - MOST_VERBS // 2) : at + MOST_VERBS // 2]
