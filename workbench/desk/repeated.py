"""Which finding of a text is one of the text before: the same rule, at the same words."""

from collections.abc import Callable, Hashable, Iterator, Sequence

from workbench.model.extraction import Extraction
from workbench.model.finding import Finding

Pair = tuple[int, int]


def repeated(
    old: Extraction, was: Sequence[Finding], new: Extraction, now: Sequence[Finding]
) -> tuple[Pair, ...]:
    """Return the places in both lists of the findings that the new text repeats.

    They are of one rule and point at the same words, white space aside. Of several such the ones
    whose sentences did not change either are paired first, the others in text order. Where the
    title changed, the message must be the same as well: a finding may speak of the title, at which
    no span points. A later day of publication alone makes no other finding.
    """
    titled = old.article.title == new.article.title

    def told(finding: Finding) -> str:
        return "" if titled else finding.message

    def at_words(found: Extraction, finding: Finding) -> Hashable:
        text = found.article.text
        words = tuple(_spaced(span.of(text)) for span in finding.spans)
        return finding.rule, words, told(finding)

    def in_sentences(found: Extraction, finding: Finding) -> Hashable:
        return at_words(found, finding), _sentences(found, finding)

    pairs: list[Pair] = []
    for key in (in_sentences, at_words):
        pairs += _paired(old, was, new, now, pairs, key)
    return tuple(sorted(pairs))


def _paired(
    old: Extraction,
    was: Sequence[Finding],
    new: Extraction,
    now: Sequence[Finding],
    pairs: Sequence[Pair],
    key: Callable[[Extraction, Finding], Hashable],
) -> Iterator[Pair]:
    """Yield pairs of one key, in order, of the findings that are in none yet."""
    left, right = {one for one, _ in pairs}, {two for _, two in pairs}
    open_: dict[Hashable, list[int]] = {}
    for at, finding in enumerate(was):
        if at not in left:
            open_.setdefault(key(old, finding), []).append(at)
    for at, finding in enumerate(now):
        alike = open_.get(key(new, finding), []) if at not in right else []
        if alike:
            yield alike.pop(0), at


def _sentences(found: Extraction, finding: Finding) -> tuple[str, ...]:
    """Return the sentences that its spans stand in."""
    text = found.article.text
    return tuple(
        _spaced(text[one.start : one.end])
        for one in found.sentences
        if any(span.start < one.end and one.start < span.end for span in finding.spans)
    )


def _spaced(words: str) -> str:
    return " ".join(words.split())
