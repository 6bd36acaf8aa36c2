"""Which figure is a part of which: "38 of the 35", "300 guests, among them 320 children".

A part and its whole are told in the same unit. Where more than one figure may be the whole, the
largest is taken: a rule then stays silent sooner than it accuses.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from workbench.checking.relations.lines import Line, lines, once
from workbench.checking.relations.phrases import PartPhrases, part_phrases
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind

_KINDS = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE})
_TAIL_WORDS = 8
"""Words that may stand between a whole and what leads to its part."""


class PartOf(NamedTuple):
    """A part and its whole; `line` holds the part, `at` is the place there of the later of both."""

    part: Figure
    whole: Figure
    line: Line
    at: int
    first: int
    """Place in the line of the earlier one, -1 where it stands in another sentence."""
    sure: bool = True
    """False where the words leave room for another reading."""


def _read(extraction: Extraction, pack: Pack) -> tuple[PartOf, ...]:
    """Return each part with its whole, in text order of the later of both."""
    phrases = part_phrases(pack)
    found: list[PartOf] = []
    previous: Line | None = None
    for line in lines(extraction):
        plain = line.plain()
        if previous is not None and previous.sentence + 1 != plain.sentence:
            previous = None
        found += _in_line(plain, previous, phrases, pack)
        previous = plain
    return tuple(found)


def _in_line(
    line: Line, previous: Line | None, phrases: PartPhrases, pack: Pack
) -> Iterator[PartOf]:
    figures = line.figures
    for at, figure in enumerate(figures):
        if figure.kind not in _KINDS:
            continue
        direct = _direct(line, at, phrases)
        if direct is not None:
            found = [direct]
        elif at > 0 and phrases.among.search(line.gaps[at]):
            found = list(_among(line, at, phrases))
        else:
            found = list(_anaphoric(line, at, previous, phrases))
        yield from found or _happening(line, at, previous, pack)


def _direct(line: Line, at: int, phrases: PartPhrases) -> PartOf | None:
    """Read "38 of the 35" and "of the 35 councillors, 38" with the later figure at `at`."""
    if at == 0:
        return None
    former, figure = line.figures[at - 1], line.figures[at]
    if not comparable(former, figure):
        return None
    of = phrases.of.fullmatch(line.gaps[at])
    if of is not None:
        if _counts_apart(former, figure, of["determiner"]):
            return None
        return PartOf(former, figure, line, at, at - 1)
    opens = phrases.opens_of.search(line.gaps[at - 1])
    if opens is None or (at > 1 and opens.start() == 0 and line.gaps[at - 1][0].isalpha()):
        return None
    if len(line.gaps[at].split()) == 1 and not line.gaps[at].startswith(","):
        # "Of 10 to 25": a word of direction alone stands between no whole and its part.
        return None
    return PartOf(figure, former, line, at, at - 1) if is_same_thing(former, figure) else None


def _counts_apart(part: Figure, whole: Figure, determiner: str) -> bool:
    """Tell whether the part counts a thing of its own: 20 teams of 5 players."""
    if part.counted_start is None or part.counted_start < part.number_end:
        return False
    if part.counted_start >= whole.start:
        return False
    if whole.counted_lemma is None:
        return not determiner
    return part.counted_lemma != whole.counted_lemma


def _among(line: Line, at: int, phrases: PartPhrases) -> Iterator[PartOf]:
    """Read "300 guests, among them 320 children"."""
    figure, gap = line.figures[at], line.gaps[at]
    cue = phrases.among.search(gap)
    if at == 0 or cue is None or len(gap.split()) > _TAIL_WORDS:
        return
    between = gap[: cue.start("cue")].strip()
    if between.rstrip(",(–—-; ").count(","):
        return
    close = between in ("", ",", "(", "–", "—", "-")
    wholes = [one for one in line.figures[:at] if _alike(one, figure)]
    if close:
        wholes = wholes[-1:] if wholes and wholes[-1] is line.figures[at - 1] else []
    if wholes:
        whole = max(wholes, key=_size)
        vague = cue["cue"] in phrases.including and not is_same_thing(whole, figure)
        yield PartOf(figure, whole, line, at, line.figures.index(whole), sure=not vague)


def _anaphoric(
    line: Line, at: int, previous: Line | None, phrases: PartPhrases
) -> Iterator[PartOf]:
    """Read "450 drones; 512 of them" and "450 drones. Of those, 512 ..."."""
    figure = line.figures[at]
    follows = phrases.of_them.match(line.gaps[at + 1])
    opens = at == 0 and phrases.opens_among.match(line.gaps[0])
    if not follows and not opens:
        return
    wholes = [
        one
        for place, one in enumerate(line.figures[:at])
        if _alike(one, figure) and not phrases.of_them.match(line.gaps[place + 1])
    ]
    first = line.figures.index(max(wholes, key=_size)) if wholes else -1
    if not wholes and previous is not None:
        wholes = [one for one in previous.figures if _alike(one, figure)]
    same = [one for one in wholes if is_same_thing(one, figure)]
    if wholes:
        yield PartOf(figure, max(same or wholes, key=_size), line, at, first)


def _happening(line: Line, at: int, previous: Line | None, pack: Pack) -> Iterator[PartOf]:
    """Read "launched 450 drones ... 512 were shot down" from the verbs."""
    figure = line.figures[at]
    if figure.verb is None or figure.counted_lemma is None:
        return
    for wholly, partly in pack.checks.parts.verbs:
        if figure.verb not in partly:
            continue
        before = (*(previous.figures if previous else ()), *line.figures[:at])
        for one in before:
            same_time = one.when == figure.when or one.when is None or figure.when is None
            if one.verb in wholly and one.counted_lemma == figure.counted_lemma and same_time:
                yield PartOf(figure, one, line, at, -1, sure=False)


def comparable(left: Figure, right: Figure) -> bool:
    """Tell whether two figures are amounts of one unit."""
    return left.kind is right.kind and left.unit == right.unit and left.kind in _KINDS


def _alike(left: Figure, right: Figure) -> bool:
    return comparable(left, right) and left.high is not None


def is_same_thing(left: Figure, right: Figure) -> bool:
    """Tell whether two figures count the same thing, or one of them does not say what."""
    if left.counted_start is None or right.counted_start is None:
        return True
    same_words = left.counted_start == right.counted_start
    return same_words or left.counted_lemma == right.counted_lemma


def _size(figure: Figure) -> tuple[bool, object]:
    return figure.high is None, figure.high


def in_line(found: Sequence[PartOf], line: Line) -> list[PartOf]:
    """Return those whose part stands in this line."""
    return [one for one in found if one.line.sentence == line.sentence]


parts: Callable[[Extraction, Pack], tuple[PartOf, ...]] = once(_read)
