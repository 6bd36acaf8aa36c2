"""What became of each claim between two drafts of one article.

Claims with the same words are the same wherever they moved to; of the others each new one is set
beside the old one that it is most like, by the share of characters that stay (Levenshtein's indel
ratio, as rapidfuzz has it), or that holds it, where a sentence was split.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

_LIKE = 60.0
"""Per cent of the characters that a changed sentence keeps."""
_HELD = 90.0
_LONG_ENOUGH = 20
"""Characters from which on being held by an old claim tells something."""
_SHINGLE = 3
_SAME_TEXT = 0.5
"""Share of the runs of three words that two drafts of one text have in common."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """The claims of a new text set beside those of the old one, by index."""

    same: tuple[tuple[int, int], ...]
    """Old and new: the words did not change."""
    changed: tuple[tuple[int, int], ...]
    """Old and new: other words; of a split sentence each piece stands beside the whole."""
    added: tuple[int, ...]
    vanished: tuple[int, ...]


def pair_claims(old: Sequence[str], new: Sequence[str]) -> Pairing:
    """Set the claims of a new text beside those of the old one, by their words."""
    places: dict[str, list[int]] = {}
    for index, words in enumerate(old):
        places.setdefault(_plain(words), []).append(index)
    same: list[tuple[int, int]] = []
    rest: list[int] = []
    for index, words in enumerate(new):
        held = places.get(_plain(words))
        if held:
            same.append((held.pop(0), index))
        else:
            rest.append(index)
    free = [index for held in places.values() for index in held]
    changed = _changed(old, new, free, rest)
    used = {index for index, _ in changed}
    beside = {index for _, index in changed}
    return Pairing(
        tuple(sorted(same, key=lambda pair: pair[1])),
        tuple(sorted(changed, key=lambda pair: pair[1])),
        tuple(index for index in rest if index not in beside),
        tuple(sorted(index for index in free if index not in used)),
    )


def _changed(
    old: Sequence[str], new: Sequence[str], free: Sequence[int], rest: Sequence[int]
) -> list[tuple[int, int]]:
    scored: list[tuple[float, int, int]] = []
    for index in rest:
        for other in free:
            ratio = fuzz.ratio(old[other], new[index], score_cutoff=_LIKE)
            if ratio:
                scored.append((-ratio, other, index))
    pairs: list[tuple[int, int]] = []
    used: set[int] = set()
    done: set[int] = set()
    for _, other, index in sorted(scored):
        if other not in used and index not in done:
            pairs.append((other, index))
            used.add(other)
            done.add(index)
    for index in rest:
        if index not in done and len(new[index]) >= _LONG_ENOUGH:
            held = [(fuzz.partial_ratio(new[index], old[other], score_cutoff=_HELD), -other)
                    for other in free if len(old[other]) > len(new[index])]  # fmt: skip
            best = max(held, default=(0.0, 0))
            if best[0]:
                pairs.append((-best[1], index))
    return pairs


def one_text(old: str, new: str) -> bool:
    """Tell whether two texts have so much in common that one is a draft of the other."""
    ours, theirs = _shingles(old), _shingles(new)
    whole = len(ours | theirs)
    return bool(whole) and len(ours & theirs) / whole >= _SAME_TEXT


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = text.casefold().split()
    count = max(len(words) - _SHINGLE + 1, 1)
    return {tuple(words[start : start + _SHINGLE]) for start in range(count)}


def _plain(words: str) -> str:
    return " ".join(words.split())
