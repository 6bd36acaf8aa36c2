"""Which figure is a part of which: "38 of the 35", "300 guests, among them 320 children".

A part and its whole are told in the same unit. Where more than one figure may be the whole, the
largest is taken: a rule then stays silent sooner than it accuses.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from workbench.checking.relations.lines import Line, lines, once, plain_lines
from workbench.checking.relations.phrases import PartPhrases, part_phrases
from workbench.checking.relations.terms import terms
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind

_KINDS = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE})
_DIGITS = re.compile(r"\d")
_SCALES = tuple(Decimal(10) ** power for power in (12, 9, 6, 3, 0))
_OWN_SCALE = Decimal(1000)
"""From here on a number tells its magnitude itself: 6, but 6 million and 6,000."""
_OF_THE = 4
"""Characters that stand at least between a number and the whole in its own words."""
_TAIL_WORDS = 8
_MOST_BEFORE = 60
"""Figures of one sentence before a part in which its whole is looked for."""
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
    for long, line in zip(lines(extraction), plain_lines(extraction), strict=True):
        if len(line.figures) < len(long.figures) > 1:
            for part, whole, at in terms(long, phrases):
                found.append(PartOf(part, whole, long, at, at - 1))
        if previous is not None and previous.sentence + 1 != line.sentence:
            previous = None
        own = list(_in_line(line, previous, phrases, pack))
        if found and own and previous is not None and own[0].first < 0:
            own[0] = _of_part(own[0], found[-1], previous, phrases)
        found += own
        previous = line
    return tuple(found)


def _of_part(one: PartOf, former: PartOf, previous: Line, phrases: PartPhrases) -> PartOf:
    """Read "212 of the 640 flights were cancelled. Of those, 130 ...": of the part told last."""
    told = former.line is previous and former.first >= 0 and former.whole is one.whole
    opens = one.at == 0 and phrases.opens_among.match(one.line.gaps[0]) is not None
    if not (told and opens and _alike(former.part, one.part)):
        return one
    return one._replace(whole=former.part, sure=False)


def _in_line(
    line: Line, previous: Line | None, phrases: PartPhrases, pack: Pack
) -> Iterator[PartOf]:
    befalling = _partly(pack)
    for at, figure in enumerate(line.figures):
        # What stands first has its whole in the sentence before, if anywhere.
        if figure.kind not in _KINDS or (at == 0 and previous is None):
            continue
        direct = _direct(line, at, phrases) if at > 0 else None
        if direct is not None:
            yield direct
            continue
        if at > 0 and phrases.among.search(line.gaps[at]):
            found = _among(line, at, phrases)
        elif at > 0 and phrases.among_far.match(line.gaps[at]):
            found = _among_far(line, at)
        elif phrases.of_them.match(line.gaps[at + 1]) or (
            at == 0 and phrases.opens_among.match(line.gaps[0])
        ):
            found = _anaphoric(line, at, previous, phrases)
        else:
            found = _of_named(line, at, previous, phrases)
        if found is not None:
            yield found
        elif figure.verb in befalling:
            yield from _happening(line, at, previous, pack)


def _direct(line: Line, at: int, phrases: PartPhrases) -> PartOf | None:
    """Read "38 of the 35" and "of the 35 councillors, 38" with the later figure at `at`."""
    former, figure = line.figures[at - 1], line.figures[at]
    if former.kind is not FigureKind.COUNT and not comparable(former, figure):
        return None
    of = phrases.of.fullmatch(line.gaps[at])
    if of is not None and of["determiner"] and not of["before"]:
        former = in_unit_of(former, figure)
    if not comparable(former, figure):
        return None
    if of is not None:
        if of["before"] and not (of["determiner"] and is_same_thing(former, figure)):
            return None
        if _counts_apart(former, figure, of["determiner"]):
            return None
        return PartOf(former, figure, line, at, at - 1)
    if not opens_whole(line, at - 1, phrases):
        return None
    if len(line.gaps[at].split()) == 1 and "," not in line.gaps[at]:
        # "Of 10 to 25": a word of direction alone stands between no whole and its part.
        return None
    if phrases.direction.search(line.gaps[at]):
        return None
    if is_same_thing(former, figure) or _is_elided(line, at, phrases):
        return PartOf(figure, former, line, at, at - 1)
    return None


def opens_whole(line: Line, at: int, phrases: PartPhrases) -> bool:
    """Tell whether the figure at `at` is a whole by the words before it: of the 35 ..."""
    gap = line.gaps[at]
    opens = phrases.opens_of.search(gap)
    return opens is not None and not (at > 0 and opens.start() == 0 and gap[0].isalpha())


def _is_elided(line: Line, at: int, phrases: PartPhrases) -> bool:
    """Tell whether the figure counts what was named before, whatever word follows it."""
    figure = line.figures[at]
    bare = figure.counted_start is None or figure.counted_start < figure.start
    return bare or phrases.partitive.search(line.gaps[at]) is not None


def _counts_apart(part: Figure, whole: Figure, determiner: str | None) -> bool:
    """Tell whether the part counts a thing of its own: 20 teams of 5 players."""
    if part.counted_start is None or part.counted_start < part.number_end:
        return False
    if part.counted_start >= whole.start:
        return False
    if whole.counted_lemma is None:
        return not determiner
    return part.counted_lemma != whole.counted_lemma


def _among(line: Line, at: int, phrases: PartPhrases) -> PartOf | None:
    """Read "300 guests, among them 320 children"."""
    figure, gap = line.figures[at], line.gaps[at]
    cue = phrases.among.search(gap)
    if at == 0 or cue is None or len(gap.split()) > _TAIL_WORDS:
        return None
    between = gap[: cue.start("cue")].strip()
    if between.rstrip(",(–—-; ").count(","):
        return None
    close = between in ("", ",", "(", "–", "—", "-")
    first = max(0, at - _MOST_BEFORE)
    if close:
        # "412 drones and 39 missiles, of which 371 ...": of either.
        if not _alike(line.figures[at - 1], figure):
            return None
        first = at - 1
        while first > 0 and line.gaps[first] in phrases.joints:
            first -= 1
    wholes = [place for place in range(first, at) if _alike(line.figures[place], figure)]
    if not wholes:
        return None
    place = max(wholes, key=lambda place: _size(line.figures[place]))
    whole = line.figures[place]
    vague = cue["cue"] in phrases.including and not is_same_thing(whole, figure)
    return PartOf(figure, whole, line, at, place, sure=not vague)


def _among_far(line: Line, at: int) -> PartOf | None:
    """Read "1.2 million, of which the county will pay 400,000": of the figure right before."""
    figure, whole = line.figures[at], line.figures[at - 1]
    own = figure.counted_start is not None and figure.counted_start >= figure.number_end
    same = figure.counted_lemma == whole.counted_lemma or not own
    if _alike(whole, figure) and same and figure.kind is not FigureKind.MEASURE:
        return PartOf(figure, whole, line, at, at - 1)
    return None


def _anaphoric(line: Line, at: int, previous: Line | None, phrases: PartPhrases) -> PartOf | None:
    """Read "450 drones; 512 of them" and "450 drones. Of those, 512 ..."."""
    figure = line.figures[at]
    wholes = [
        one
        for place, one in enumerate(line.figures[:at])
        if _alike(one, figure) and not phrases.of_them.match(line.gaps[place + 1])
    ]
    first = line.figures.index(max(wholes, key=_size)) if wholes else -1
    if not wholes and previous is not None:
        wholes = [one for one in previous.figures if _alike(one, figure)]
    if not wholes:
        return None
    held = line if first >= 0 else previous
    joined = held is not None and not phrases.joints.isdisjoint(held.gaps)
    if len(wholes) > 1 and joined and not _counts_own(figure):
        # "40 drones and eight missiles. Of them, 43 ...": of both together.
        together = sum((one.high or Decimal(0) for one in wholes), start=Decimal(0))
        if figure.low is not None and figure.low <= together:
            return None
    same = [one for one in wholes if is_same_thing(one, figure)]
    return PartOf(figure, max(same or wholes, key=_size), line, at, first)


def _counts_own(figure: Figure) -> bool:
    """Tell whether what a figure counts stands in its own words, and not before it."""
    return figure.counted_start is not None and figure.counted_start >= figure.start


def _of_named(line: Line, at: int, previous: Line | None, phrases: PartPhrases) -> PartOf | None:
    """Read "8,200 members. ... 8,900 of the members" from the name of the whole."""
    figure = line.figures[at]
    if figure.counted_start is None or figure.counted_start - figure.number_end < _OF_THE:
        return None
    own = figure.text[max(0, figure.number_end - figure.start) :].lower().strip()
    if phrases.own_of.match(own) is None:
        return None
    before = (*(previous.figures if previous else ()), *line.figures[:at])
    wholes = [one for one in before if _alike(one, figure) and one.counted_lemma is not None]
    wholes = [one for one in wholes if one.counted_lemma == figure.counted_lemma]
    if wholes and not any(phrases.own_of.search(one.text.lower()) for one in wholes):
        return PartOf(figure, max(wholes, key=_size), line, at, -1, sure=False)
    return None


def _happening(line: Line, at: int, previous: Line | None, pack: Pack) -> Iterator[PartOf]:
    """Read "launched 450 drones ... 512 were shot down" from the verbs."""
    figure = line.figures[at]
    elided = part_phrases(pack).partitive.search(line.gaps[at]) is not None
    for wholly, partly in pack.checks.parts.verbs:
        if figure.verb not in partly:
            continue
        lines_before = ((previous, len(previous.figures)),) if previous else ()
        for held, end in (*lines_before, (line, at)):
            wholes = [
                (place, one)
                for place, one in enumerate(held.figures[:end])
                if one.verb in wholly and _at_one_time(one, figure) and comparable(one, figure)
            ]
            bare = elided or (
                figure.counted_start is not None and figure.counted_start < figure.start
            )
            if bare and len(wholes) > 1:
                # "117 drones and six missiles, of them 98 were downed": of either.
                continue
            for place, one in wholes:
                if elided or _thing(held, place) == _thing(line, at) is not None:
                    yield PartOf(figure, one, line, at, -1, sure=False)


def _at_one_time(one: Figure, other: Figure) -> bool:
    return one.when == other.when or one.when is None or other.when is None


@lru_cache(maxsize=8)
def _partly(pack: Pack) -> frozenset[str]:
    """Return the verbs of what befalls a part, whatever its whole."""
    return frozenset(verb for _, partly in pack.checks.parts.verbs for verb in partly)


def _thing(line: Line, at: int) -> str | None:
    """Return the lemma of what a figure counts, or the word after it."""
    figure = line.figures[at]
    if figure.counted_lemma is not None:
        return figure.counted_lemma
    return next(iter(line.gaps[at + 1].split()), None)


def in_unit_of(bare: Figure, full: Figure) -> Figure:
    """Return the first of two figures in the unit and magnitude that only the second tells.

    "6 of the 24 million euros" is 6 million euros. A figure with a unit or thing of its own is
    returned as it is.
    """
    if bare.kind is not FigureKind.COUNT or full.low is None or bare.low is None:
        return bare
    own = bare.counted_start is not None and bare.counted_start >= bare.number_end
    # What is elided is no thing of its own: 10.1 of the 13 million voters.
    if own and bare.counted_start != full.counted_start:
        return bare
    same = full.kind is FigureKind.COUNT
    if full.kind not in _KINDS or (same and bare.low >= _OWN_SCALE):
        return bare
    if bare.low >= _OWN_SCALE:
        return replace(bare, kind=full.kind, unit=full.unit)
    if full.low < _OWN_SCALE:
        # Five of the three-ton satellites.
        return bare
    digits = "".join(_DIGITS.findall(full.text))
    for scale in _SCALES:
        if _digits(full.low / scale) == digits and (scale == 1 or bare.low < scale):
            return replace(
                bare,
                kind=full.kind,
                unit=full.unit,
                low=bare.low * scale,
                high=None if bare.high is None else bare.high * scale,
                step=bare.step * scale,
            )
    return bare


def told_alike(bare: Figure, others: Sequence[Figure]) -> list[Figure]:
    """Return those of the others that a figure may be an amount of the same unit with."""
    if bare.kind is FigureKind.COUNT:
        return [one for one in others if comparable(one, in_unit_of(bare, one))]
    return [one for one in others if comparable(one, bare)]


def _digits(value: Decimal) -> str:
    return "".join(_DIGITS.findall(f"{value.normalize():f}"))


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


parts: Callable[[Extraction, Pack], tuple[PartOf, ...]] = once(_read)
