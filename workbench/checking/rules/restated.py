"""restated: one thing with two values in one article.

Definition: two plain figures of the same kind, unit and thing counted, neither of which the other's
hedge and digits allow, are told of the same matter: the title or a heading against the text, or two
sentences that share a verb and other words and do not differ in place, time and speaker; or a later
one speaks of the things as already named (the 32 passengers). Nothing is said where the text states
the first value again, or where a word sets the two apart (last year, of whom, others, rose to). Two
values whose digits are transposed need less beside them.
Source: proofreading practice; transposition is the commonest slip in copying numbers (Salthouse
1986, "Perceptual, cognitive, and motoric aspects of transcription typing").
Example: a heading with 71 homes above a text with 17 homes.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TypeAlias

from workbench.checking.relations.changes import changes
from workbench.checking.relations.headlines import moved_to, terms_told, tolls_told
from workbench.checking.relations.lines import lines, lines_apart
from workbench.checking.relations.statements import Statements, hurt_in, outcome_of, thing_of
from workbench.checking.rule import Rule
from workbench.languages.pack import Pack
from workbench.model.article import PassageKind
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.finding import Finding, Severity
from workbench.model.interval import Interval, written
from workbench.model.span import Span

_NAME = "restated"
_KINDS = frozenset(
    {FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENTAGE, FigureKind.MEASURE, FigureKind.AGE}
)
_CLOSED = frozenset({Hedge.EXACTLY, Hedge.ABOUT, Hedge.BETWEEN})
_LEAST = Decimal(10)
"""Smaller counts are stated of many things in one article."""
_LEAST_HURT = Decimal(2)
"""The dead and injured that a heading counts are those of the article, however few."""
_SHARED = 2
"""Words that two sentences share, beside the thing counted, to speak of one matter."""
_CLOSE = Decimal("1.34")
"""Values of one thing that a slip parts lie nearer than this; farther apart one is of a part."""
_LEAD = 4
"""Sentences in which a text tells what its headline does."""
_NAME_LETTERS = 4
_MOST = 200
"""Figures of one thing in an article beyond which it is a table, not a statement."""


class _Told:
    """A figure of a group, with what can be told of it without its words."""

    __slots__ = ("_digits", "figure", "heading", "lemma", "sentence", "text", "value")

    def __init__(self, one: "_Grouped", value: Interval) -> None:
        self.figure, self.lemma, self.text = one
        self.value = value
        self.heading, self.sentence = self.text.place_of(self.figure)
        self._digits: str | None = None

    @property
    def digits(self) -> str:
        """The digits of its value in order of size, alike where two are transposed."""
        if self._digits is None:
            low, step = self.figure.low, self.figure.step
            self._digits = "" if low is None else "".join(sorted(str(low // step)))
        return self._digits


_Grouped: TypeAlias = tuple[Figure, str, Statements]
"""A figure, the thing that it is told of, and the text that it stands in."""


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each second value of a thing."""
    title = extraction.title
    told_in = [] if title is None else [Statements(title, pack, outside=True)]
    told_in.append(Statements(extraction, pack))
    by_unit: dict[tuple[FigureKind, str | None], list[tuple[Figure, Statements]]] = {}
    for text in told_in:
        for figure in text.figures:
            if figure.kind in _KINDS:
                by_unit.setdefault((figure.kind, figure.unit), []).append((figure, text))
    for (kind, _), figures in by_unit.items():
        if len(figures) > 1:
            yield from _of_one_unit(kind, figures, pack)
    yield from _of_headlines(told_in, pack)


def _of_headlines(told_in: Sequence[Statements], pack: Pack) -> Iterator[Finding]:
    """Yield a finding for what a headline tells in other words than the text."""
    body = told_in[-1]
    for text in told_in:
        outside = text is not body
        heads = lines_apart(text.extraction) if outside else lines(text.extraction)
        heads = tuple(line for line in heads if outside or line.kind is PassageKind.HEADING)
        if not heads:
            continue
        pairs = [
            *moved_to(text, heads, body, changes(body.extraction, pack), pack),
            *terms_told(heads, lines(body.extraction), pack),
            *tolls_told(heads, body, pack),
        ]
        for stated, other in pairs:
            yield _told_again("title" if outside else "body", stated, other, pack)


def _told_again(key: str, stated: Figure, other: Figure, pack: Pack) -> Finding:
    words = pack.findings.rules[_NAME]
    values = {"stated": stated.text, "other": other.text}
    spans = [Span(other.start, other.end)]
    if key == "body":
        spans.append(Span(stated.start, stated.end))
    return Finding(
        _NAME,
        Severity.WARNING,
        words[key].format(**values),
        tuple(spans),
        words["suggestion"].format(**values),
    )


def _of_one_unit(
    kind: FigureKind, figures: Sequence[tuple[Figure, Statements]], pack: Pack
) -> Iterator[Finding]:
    groups: dict[str, list[_Grouped]] = {}
    counts = kind in (FigureKind.COUNT, FigureKind.AGE)
    for figure, text in figures:
        thing = thing_of(figure, pack)
        if thing is not None:
            groups.setdefault(thing if counts else "", []).append((figure, thing, text))
    if kind is FigureKind.COUNT:
        _join_headings(groups)
    for group in groups.values():
        if 1 < len(group) < _MOST:
            values = [written(figure) for figure, _, _ in group]
            if not all(map(values[0].meets, values)):
                yield from _contradictions(list(map(_Told, group, values)), pack)


def _join_headings(groups: dict[str, list[_Grouped]]) -> None:
    """Put a heading's figure with those of a thing that its own words name.

    A headline leaves out what would part the thing from the verb: 480 passengers run aground.
    """
    for thing, group in list(groups.items()):
        first, _, text = group[0]
        if first.start >= text.headings_end or not first.counted or not text.place_of(first)[0]:
            continue
        words = f" {' '.join(first.counted.casefold().split())}"
        for other in groups:
            if len(other) >= _NAME_LETTERS and f" {other}" in words and other != thing:
                groups[other] = [(first, other, text), *groups[other]]
                break


def _contradictions(told: Sequence[_Told], pack: Pack) -> Iterator[Finding]:
    for at, later in enumerate(told):
        if later.heading:
            continue
        for earlier in told[:at]:
            if _may_contradict(earlier, later) and _contradict(earlier, later, told, pack):
                yield _finding(earlier, later, pack)
                break


def _may_contradict(earlier: _Told, later: _Told) -> bool:
    """Tell by what is at hand whether the words of the two need be read."""
    first, second = earlier.figure, later.figure
    if earlier.sentence == later.sentence or _differ(first.speaker, second.speaker):
        return False
    alike = bool(earlier.lemma) and earlier.lemma == later.lemma
    if not earlier.heading:
        if _differ(first.where, second.where):
            return False
        told = alike and not _differ(first.when, second.when)
        told = told and (first.verb == second.verb or _are_close(first, second))
        if not told and not _are_transposed(earlier, later):
            return False
    if not alike and not _are_near(first, second):
        return False
    return not earlier.value.meets(later.value)


def _contradict(earlier: _Told, later: _Told, told: Sequence[_Told], pack: Pack) -> bool:
    """Tell whether the two speak of the same with values that cannot both be right."""
    first, second = earlier.figure, later.figure
    transposed = _are_transposed(earlier, later)
    least = _LEAST_HURT if earlier.heading and outcome_of(second, pack) else _LEAST
    if not (_is_plain(first, least, earlier.heading) and _is_plain(second, least)):
        return False
    if _is_affirmed(earlier, told):
        return False
    one, other = earlier.text.read(first), later.text.read(second)
    same_verb = first.verb is not None and first.verb == second.verb
    if not (earlier.heading or transposed or same_verb or other.definite):
        return False
    if one.names and other.names and one.names.isdisjoint(other.names):
        return False
    if earlier.heading and not transposed and other.definite and not _is_alone(later, told):
        # Cuts 1,800 of the 12,000 jobs: the second is the whole, and no headline's.
        return False
    if earlier.heading and transposed and same_verb and earlier.lemma == later.lemma != "":
        # Cuts 410 jobs, cuts 140 of its jobs in the next two years: no words part these.
        return True
    # A word that both have sets neither off from the other; a headline has few of them.
    apart = one.set_off != other.set_off and not (earlier.heading and transposed)
    if apart or (one.apart != other.apart and not transposed):
        return False
    shared = len(one.stems & other.stems)
    return _is_same(earlier, later, told, hurt_in(pack), shared, definite=other.definite)


def _is_plain(figure: Figure, least: Decimal, heading: bool = False) -> bool:
    if heading and figure.hedge in (Hedge.MORE_THAN, Hedge.LESS_THAN):
        value = figure.low if figure.low is not None else figure.high
        return value is not None and value >= least
    exact = figure.hedge in (Hedge.EXACTLY, Hedge.ABOUT)
    return exact and figure.low is not None and figure.low >= least


def _is_affirmed(earlier: _Told, told: Sequence[_Told]) -> bool:
    """Tell whether the text states the heading's value elsewhere: then the other is another."""
    mine, step = earlier.value, earlier.figure.step
    return earlier.heading and any(
        # What the text rounds more than the headline does, or leaves open, is another number.
        not other.heading
        and mine.meets(other.value)
        and other.figure.step <= step
        and (other.figure.hedge in _CLOSED or earlier.figure.hedge not in _CLOSED)
        for other in told
    )


def _is_same(
    earlier: _Told,
    later: _Told,
    told: Sequence[_Told],
    hurt: frozenset[str],
    shared: int,
    *,
    definite: bool,
) -> bool:
    """Tell whether two statements that share so many words are of one matter."""
    first, second = earlier.figure, later.figure
    transposed = _are_transposed(earlier, later)
    same_verb = first.verb is not None and first.verb == second.verb
    if _differ(first.where, second.where) and not earlier.heading:
        return False
    if first.kind is FigureKind.AGE and not (earlier.heading and transposed):
        # Two people of one article have two ages.
        return False
    if not earlier.lemma or earlier.lemma != later.lemma:
        # Only the unit is shared: the words must say that it is one matter.
        wanted = earlier.heading or transposed
        least = _SHARED - transposed if earlier.heading else _SHARED + 1
        if earlier.heading and transposed and 0 <= later.sentence <= _LEAD:
            least = 0
        return wanted and shared >= least and _are_near(first, second)
    if transposed:
        said = same_verb or shared > 0 or earlier.heading
        return said and not _differ(first.when, second.when)
    if earlier.heading:
        said = same_verb or shared >= _SHARED
        # Of the dead and injured the first that the text counts are those of the heading.
        if earlier.lemma in hurt:
            said = said or _is_first_told(later, told)
            return said and _is_whole(earlier, later, told)
        return said
    if _differ(first.when, second.when):
        return False
    if same_verb and shared >= _SHARED:
        return True
    return definite and shared > 0 and _are_close(first, second) and _is_first(later, told)


def _is_first(later: _Told, told: Sequence[_Told]) -> bool:
    """Tell whether no statement before has the value of this one."""
    mine = later.value
    return not any(one.sentence < later.sentence and mine.meets(one.value) for one in told)


def _is_alone(later: _Told, told: Sequence[_Told]) -> bool:
    """Tell whether no other of the kind is counted in the sentence."""
    return sum(one.sentence == later.sentence for one in told) == 1


def _is_whole(earlier: _Told, later: _Told, told: Sequence[_Told]) -> bool:
    """Tell whether the others of the kind in the sentence are parts of it, and no more beside it.

    "Nine died: five men and four women" has one number of the dead, "five died here and three
    there" has two.
    """
    beside = [one.figure for one in told if one.sentence == later.sentence and one is not later]
    if not beside:
        return True
    whole, parts = later.figure.low, [one.low for one in beside]
    known = [part for part in parts if part is not None]
    if whole is None or len(known) < len(parts) or beside[0].start < later.figure.start:
        return False
    return sum(known) <= whole and earlier.figure.low not in (whole + sum(known), *known)


def _is_first_told(later: _Told, told: Sequence[_Told]) -> bool:
    """Tell whether the text has counted none of the kind before this."""
    return not any(not one.heading and one.sentence < later.sentence for one in told)


def _are_close(first: Figure, second: Figure) -> bool:
    if first.low is None or second.low is None or not first.low or not second.low:
        return False
    return max(first.low, second.low) < _CLOSE * min(first.low, second.low)


def _are_near(first: Figure, second: Figure) -> bool:
    """Tell whether two values may be one by their size: a sum and its tenth are two sums."""
    if first.low is None or second.low is None or not first.low or not second.low:
        return True
    return max(first.low, second.low) < 10 * min(first.low, second.low)


def _differ(first: str | None, second: str | None) -> bool:
    return first is not None and second is not None and first != second


def _are_transposed(earlier: _Told, later: _Told) -> bool:
    """Tell whether two values have the same digits in another order."""
    first, second = earlier.figure, later.figure
    alike = earlier.digits == later.digits != "" and first.step == second.step
    return alike and first.low != second.low


def _finding(earlier: _Told, later: _Told, pack: Pack) -> Finding:
    words = pack.findings.rules[_NAME]
    values = {"stated": earlier.figure.text, "other": later.figure.text}
    key = "title" if earlier.sentence < 0 else "body"
    if not earlier.heading:
        key, values = "twice", {"stated": later.figure.text, "other": earlier.figure.text}
    message = words[key].format(**values)
    if _are_transposed(earlier, later):
        message += words["transposed"]
    spans = [Span(later.figure.start, later.figure.end)]
    if earlier.sentence >= 0:
        spans.append(Span(earlier.figure.start, earlier.figure.end))
    suggestion = words["suggestion"].format(**values)
    return Finding(_NAME, Severity.WARNING, message, tuple(spans), suggestion)


RULE = Rule(_NAME, find, kinds=(_KINDS | {FigureKind.DURATION},))
