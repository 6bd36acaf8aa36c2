"""Which figures are the parts of which total: lists in a sentence, items of a list, table columns.

"12 dead: 7 men and 6 women", "7 men and 6 women, 12 people in total", a column above its total.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from workbench.checking.relations.lines import Line, once, plain_lines
from workbench.checking.relations.parts import comparable, in_unit_of, told_alike
from workbench.checking.relations.phrases import any_of, part_phrases
from workbench.checking.relations.portions import (
    PortionPhrases,
    may_name,
    named_before,
    of_which,
    portion_phrases,
    singles,
    told_before,
)
from workbench.checking.relations.rows import column_sums, item_sums
from workbench.checking.relations.tolerance import middle
from workbench.languages.pack import Pack
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind

_WORD = r"[^\W\d_][\w'’.-]*"
_MOST_PARTS = 60
"""Figures after a total that are looked at; no sentence of news lists more."""
_LIST_WORDS = 8
_MAGNITUDE = Decimal(1000)
"""From here on a number tells its magnitude and may leave out its currency."""
_MOST = 12
"""Figures in one list beyond which the words between them say nothing sure."""


class Sum(NamedTuple):
    """Parts and the total that is told of them."""

    parts: tuple[Figure, ...]
    total: Figure
    whole: bool
    """The parts are all there are: then less than the total is wrong too."""
    sure: bool = True
    singles: int = 0
    """Parts of one that stand in the list without a number: and a boy of four."""


class SumPhrases:
    """What stands between totals and parts, compiled for one language."""

    def __init__(self, pack: Pack) -> None:
        words = pack.checks.sums
        conj, namely = any_of(words.conjunctions), any_of(words.namely)
        total, together = any_of(words.total), any_of(words.together)
        self.list_gap = re.compile(rf"(?:^|\s)(?:{conj})(?:\s|$)|[,;]")
        self.opening = re.compile(
            rf"(?:{_WORD} ){{0,9}}?(?:{_WORD})?(?P<mark>:|\(|[,–—-] ?{namely}|[–—,])"
            rf"(?: {_WORD}){{0,3}}"
        )
        self.namely = re.compile(namely)
        self.each = re.compile(
            rf"\b{any_of((*pack.checks.rates.each, *pack.checks.rates.each_of))}\b"
        )
        """After a part: an amount for each of several is no part by itself."""
        self.vague = re.compile(rf"\b{any_of(words.vague)}\b")
        self.total_before = re.compile(
            rf"(?:{_WORD} ){{0,4}}?(?:{_WORD})?[,;:(–—-]* ?(?:{conj} )?"
            rf"(?P<cue>{any_of((*words.total, *words.together))})(?: {_WORD}){{0,3}}"
        )
        self.total_after = re.compile(rf"(?:{_WORD} )?(?P<cue>{total}|{together})\b")
        self.opens = re.compile(rf"(?P<cue>{total}|{together})\b(?: {_WORD}){{0,5}}")
        self.together = frozenset(words.together)
        changes = pack.checks.changes
        leads = any_of((*changes.starts, *changes.ends))
        self.barred = re.compile(rf"\b{any_of(words.barred)}\b|\b{leads}$")
        self.costs = re.compile(rf"\b{any_of(words.costs)}\b")
        self.pays = re.compile(rf"\b{any_of(words.pays)}\b")
        self.elsewhen = re.compile(rf"\b(?:{any_of(changes.times)}|(?:19|20)\d\d)\b")
        self.kinds = words.kinds
        self.anyone = words.anyone
        self.those = re.compile(rf"\b{any_of(words.those)}\b")


@lru_cache(maxsize=8)
def sum_phrases(pack: Pack) -> SumPhrases:
    """Return the patterns of sums in this language."""
    return SumPhrases(pack)


def _read(extraction: Extraction, pack: Pack) -> tuple[Sum, ...]:
    """Return the totals with their parts."""
    phrases, portions = sum_phrases(pack), portion_phrases(pack)
    found: list[Sum] = []
    previous: Line | None = None
    kinds = [figure.kind for figure in extraction.figures]
    mixed = FigureKind.MONEY in kinds and FigureKind.COUNT in kinds
    told = plain_lines(extraction)
    for index, plain in enumerate(told):
        line = _in_one_unit(plain) if mixed and len(plain.figures) > 1 else plain
        if index and len(line.figures) > 1 and may_name(line, portions):
            found += _of_before(line, told[:index], phrases, portions, pack)
        if len(line.figures) > 2:
            found += _in_line(line, phrases, portions)
        if previous is not None and previous.sentence + 1 == line.sentence:
            if len(line.figures) == 1:
                found += _told_next(previous, line, phrases)
            elif alike := told_alike(line.figures[0], previous.figures) if line.figures else []:
                found += _portions(alike, line, phrases, portions)
                if len(alike) == 1 and not part_phrases(pack).opens_among.match(line.gaps[0]):
                    found += _divided_next(previous, alike[0], line, phrases)
        previous = line
    words = pack.checks.sums
    for parts, total in column_sums(extraction, words.rows):
        found.append(Sum(parts, total, whole=True))
    for parts, total in item_sums(extraction, words.rows):
        found.append(Sum(parts, total, whole=True))
    return tuple(found)


def _in_one_unit(line: Line) -> Line:
    """Return the line with its bare magnitudes in the money that the figure before them tells.

    "Norway gives 24 million euros and Denmark 16 million".
    """
    kinds = [figure.kind for figure in line.figures]
    if FigureKind.MONEY not in kinds or FigureKind.COUNT not in kinds:
        return line
    figures: list[Figure] = []
    for figure in line.figures:
        large = figure.low is not None and figure.low >= _MAGNITUDE
        money = large and bool(figures) and figures[-1].kind is FigureKind.MONEY
        figures.append(in_unit_of(figure, figures[-1]) if money else figure)
    return line._replace(figures=tuple(figures))


def _in_line(line: Line, phrases: SumPhrases, portions: PortionPhrases) -> Iterator[Sum]:
    for at in range(len(line.figures) - 2):
        opened = _opened(line, at, phrases, portions)
        if opened is not None:
            yield opened
        elif (found := of_which(line, at, portions)) is not None:
            total, first = found
            end = _run(line, first, phrases)
            if end - first >= 2:
                parts = tuple(in_unit_of(part, total) for part in line.figures[first:end])
                yield Sum(parts, total, whole=False, sure=end == len(line.figures))
    at = 0
    while at < len(line.figures) - 2:
        end = _run(line, at, phrases)
        if end - at >= 2:
            closed = _closed(line, at, end, phrases)
            if closed is not None:
                yield closed
        at = max(end, at + 1)


def _run(line: Line, at: int, phrases: SumPhrases) -> int:
    """Return where the list that begins with figure `at` ends."""
    end = at + 1
    while end < len(line.figures) and end - at < _MOST:
        gap = line.gaps[end]
        if not _is_list_gap(gap, phrases) or not comparable(line.figures[at], line.figures[end]):
            break
        if phrases.total_before.fullmatch(gap) and phrases.opens.search(gap):
            break
        if phrases.total_after.match(line.tail(end)):
            break
        end += 1
    return end


def _is_list_gap(gap: str, phrases: SumPhrases) -> bool:
    return (
        phrases.list_gap.search(gap) is not None
        and len(gap.split()) <= _LIST_WORDS
        and not phrases.barred.search(gap)
        and "(" not in gap
    )


def _opened(line: Line, at: int, phrases: SumPhrases, portions: PortionPhrases) -> Sum | None:
    """Read "12 dead: 7 men and 6 women" with the total at `at`."""
    total, gap = line.figures[at], line.gaps[at + 1]
    opening = phrases.opening.fullmatch(gap)
    if opening is None or phrases.barred.search(phrases.namely.sub("", gap)):
        return None
    last = min(len(line.figures), at + 1 + _MOST_PARTS)
    if any(phrases.each.search(line.tail(place)) for place in range(at + 1, last)):
        # 10,000 for each child is no part of the total.
        return None
    if not comparable(total, in_unit_of(line.figures[at + 1], total)):
        return None
    end = _run(line, at + 1, phrases)
    parts = [in_unit_of(part, total) for part in line.figures[at + 1 : end]]
    alone = (
        singles(line.gaps[end], portions) if all(_names_kind(one, phrases) for one in parts) else 0
    )
    if len(parts) + alone < 2 or (not alone and not _ends(line, end, opening["mark"], phrases)):
        return None
    mark = opening["mark"]
    if mark == "," and _names_kind(total, phrases):
        # A list of men, women and children: its first part is no total of the others.
        return None
    strict = mark in ("(", ",", "–", "—")
    if not _are_parts(parts, total, phrases) and (strict or _repeats(parts, total)):
        return None
    if mark not in (":", "(") and not all(_names_kind(part, phrases) for part in parts):
        return None
    if alone:
        return Sum(tuple(parts), total, whole=True, singles=alone)
    whole = not any(phrases.vague.search(one) for one in line.gaps[at + 1 : end + 1])
    whole = whole and not phrases.list_gap.search(_tail(line, end))
    return Sum(tuple(parts), total, whole, sure=_are_parts(parts, total, phrases))


def _ends(line: Line, end: int, mark: str, phrases: SumPhrases) -> bool:
    gap = line.gaps[end]
    if mark == "(":
        return ")" in gap and not phrases.list_gap.search(gap[: gap.index(")")])
    if mark in (",", "–", "—"):
        return gap[:1] in (",", "–", "—", "-", ".", ")") or gap == ""
    return end == len(line.figures)


def _tail(line: Line, end: int) -> str:
    gap = line.gaps[end]
    for mark in ").:;":
        gap = gap.split(mark)[0]
    return "" if gap[:1] in (",", "–", "—", "-") else gap


def _are_parts(parts: Sequence[Figure], total: Figure, phrases: SumPhrases) -> bool:
    """Tell whether the things counted may be parts of the total's."""
    if total.kind is not FigureKind.COUNT:
        return True
    if all(_names_kind(part, phrases) for part in parts):
        return True
    return all(
        not _counts_itself(part)
        or part.counted_start == total.counted_start
        or part.counted_lemma == total.counted_lemma
        for part in parts
    )


def _names_kind(part: Figure, phrases: SumPhrases) -> bool:
    return part.counted_lemma is not None and part.counted_lemma.lower() in phrases.kinds


def _counts_itself(part: Figure) -> bool:
    """Tell whether the thing counted stands in the figure's own words."""
    return part.counted_start is not None and part.start <= part.counted_start < part.end


def _repeats(parts: Sequence[Figure], total: Figure) -> bool:
    lemmas = [part.counted_lemma for part in parts if _counts_itself(part)]
    return len(lemmas) != len(set(lemmas)) or total.counted_lemma is None


def _closed(line: Line, at: int, end: int, phrases: SumPhrases) -> Sum | None:
    """Read "7 men and 6 women, 12 people in total" with the total at `end`."""
    if end >= len(line.figures) or phrases.barred.search(line.gaps[end]):
        return None
    parts, total = line.figures[at:end], line.figures[end]
    if not comparable(parts[0], total) or len(line.gaps[end].split()) > _LIST_WORDS:
        return None
    cue = phrases.total_before.fullmatch(line.gaps[end])
    if cue is None:
        short = line.gaps[end].endswith((",", "(", "–", "—", ";", ":", "="))
        cue = phrases.total_after.match(line.tail(end)) if short else None
    if cue is None or not (_are_parts(parts, total, phrases) or _is_for_all(cue, total, phrases)):
        return None
    sure = cue["cue"] in phrases.together
    return Sum(tuple(parts), total, whole=True, sure=sure)


def _is_for_all(cue: re.Match[str], total: Figure, phrases: SumPhrases) -> bool:
    """Tell whether the total is of things of any kind: 12 children and 5 adults, 17 people."""
    words = cue.string[cue.end("cue") :].split()
    bare = not _counts_itself(total)
    anyone = (total.counted_lemma or "").lower() in phrases.anyone
    return (bare or anyone) and len(words) <= 1


def _told_next(previous: Line, line: Line, phrases: SumPhrases) -> Iterator[Sum]:
    """Read "7 died in Velt and 6 in Lisdam. Together that is 12"."""
    cue = phrases.opens.fullmatch(line.gaps[0])
    if cue is None or not previous.figures:
        return
    total = line.figures[0]
    end = _run(previous, 0, phrases)
    parts = previous.figures[:end]
    whole = end == len(previous.figures) and end > 1
    if whole and comparable(parts[0], total) and _are_parts(parts, total, phrases):
        together = cue["cue"] in phrases.together
        those = phrases.those.search(line.gaps[0]) is not None
        yield Sum(tuple(parts), total, whole=together or those, sure=together)


def _of_before(
    line: Line,
    earlier: Sequence[Line],
    phrases: SumPhrases,
    portions: PortionPhrases,
    pack: Pack,
) -> Iterator[Sum]:
    """Read "of the surplus 2 million goes ..." and "the dead are eight women, five men ..."."""
    total = named_before(line, earlier, portions, pack)
    if total is None:
        return
    parts = tuple(in_unit_of(part, total) for part in line.figures)
    alone = singles(line.gaps[-1], portions)
    made = sum((part.low or Decimal(0) for part in parts), start=Decimal(alone))
    if any(one.low == made for other in earlier for one in other.figures):
        # The text tells the whole elsewhere, in words that were not known for it.
        return
    same = all(comparable(part, total) for part in parts)
    if same and _run(line._replace(figures=parts), 0, phrases) == len(parts):
        yield Sum(parts, total, whole=False, sure=False, singles=alone)


def _portions(
    alike: Sequence[Figure], line: Line, phrases: SumPhrases, portions: PortionPhrases
) -> Iterator[Sum]:
    """Read "41 billion. Of that 12 billion went on housing ..." and "They were seven men ..."."""
    found = told_before(alike, line, portions)
    if found is None or _run(line, 0, phrases) != len(line.figures):
        return
    total, full = found
    parts = tuple(in_unit_of(part, total) for part in line.figures)
    alone = singles(line.gaps[-1], portions)
    if not phrases.elsewhen.search(" ".join(line.gaps)):
        yield Sum(parts, total, whole=full, sure=False, singles=alone)


def _divided_next(previous: Line, total: Figure, line: Line, phrases: SumPhrases) -> Iterator[Sum]:
    """Read "48,000 visitors came. On Friday there were 11,000, on Saturday 22,000 ..." and "The
    bridge costs 24 million. The city pays 9 million, the county 8 million ...".

    Such parts may leave some out, so only more than the total is wrong; and that is unsure.
    """
    parts = tuple(in_unit_of(part, total) for part in line.figures)
    if total.kind is FigureKind.COUNT:
        same = parts[0].counted_lemma == total.counted_lemma is not None
        same = same and not any(map(_counts_itself, parts))
        # Marks and ratings are no numbers of things.
        same = same and total.step >= 1
    else:
        same = phrases.pays.search(line.gaps[0]) is not None
        same = same and phrases.costs.search(" ".join(previous.gaps)) is not None
    if not same or any(middle(part) is None for part in parts):
        return
    listed = _run(line._replace(figures=parts), 0, phrases) == len(parts)
    if listed and not phrases.elsewhen.search(" ".join(line.gaps)):
        yield Sum(parts, total, whole=False, sure=False)


sums: Callable[[Extraction, Pack], tuple[Sum, ...]] = once(_read)
