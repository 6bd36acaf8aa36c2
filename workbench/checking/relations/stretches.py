"""From one time to another: "from 9 to 13 March", "began on 9 March and ended on 13 March"."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from workbench.checking.relations.lines import once
from workbench.checking.relations.shapes import shape
from workbench.checking.relations.templates import Hit, Templates, compiled
from workbench.languages.pack import Pack
from workbench.model.date import DatePart
from workbench.model.extraction import Extraction


class Stretch(NamedTuple):
    """Two times that the text calls beginning and end, in that order."""

    left: DatePart
    right: DatePart
    hit: Hit
    """Where the words around them stand."""


@lru_cache(maxsize=8)
def _templates(pack: Pack) -> tuple[Templates, Templates]:
    words = pack.chronology.stretches
    classes = pack.chronology.words
    return compiled((*words.ranges, *words.ended), classes), compiled(words.close, classes)


def _read(extraction: Extraction, pack: Pack) -> tuple[Stretch, ...]:
    """Return the stretches of an article, each once."""
    return tuple(_stretches(extraction, pack))


def _stretches(extraction: Extraction, pack: Pack) -> Iterator[Stretch]:
    row = shape(extraction)
    worded, close = _templates(pack)
    seen = set()
    for templates in (worded, close):
        for hit in templates.hits(row):
            left, right = hit.marks["DATE"], hit.marks["DATE2"]
            if not isinstance(left, DatePart) or not isinstance(right, DatePart):
                continue
            if templates is close and (left.month is None or right.month is None):
                continue
            if (left.start, right.start) not in seen:
                seen.add((left.start, right.start))
                yield Stretch(left, right, hit)


stretches: Callable[[Extraction, Pack], tuple[Stretch, ...]] = once(_read)
