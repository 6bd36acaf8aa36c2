"""age-birth: an age that the birth beside it does not give.

Definition: the birth and the age of one person, told in one sentence or in two that follow, with
an age that nobody born then has at the time it is of: at publication, at death, or at another time
stated with it. With a year alone both ages of that year are right; around a birthday a week more or
less is. Ages of another time (when he was 20), of other people and hedged ages are respected.
A birth told of somebody without a name (the victim, born in 1958) is held against all ages before
it, and one of them is named where one digit parts it from the right one.
Source: completed years of life, United Nations, Principles and Recommendations for Population and
Housing Censuses, rev. 3 (2017), 4.150.
Example: "Anna Kroon (45), born in 1970" in an article of 2026.
"""

from collections.abc import Iterator
from decimal import Decimal

from workbench.checking.relations.lives import Life, lives, strays
from workbench.checking.relations.moments import Moment, moved, of_part, whole_years
from workbench.checking.relations.tolerance import distance, stated
from workbench.checking.rule import Rule
from workbench.checking.wording import day as written
from workbench.checking.wording import digits_of
from workbench.checking.wording import span as span_of
from workbench.languages.pack import Pack
from workbench.model.date import DatePart
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure
from workbench.model.finding import Finding, Severity
from workbench.model.interval import Interval
from workbench.model.span import Span

_NAME = "age-birth"
_WEEK = 7
_MONTH = 45
"""A death that is reported without its day lies at most so many days before."""
_OLDEST = 120
_DIGITS = 2
_NONE = Decimal(0)


def find(extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each age that the birth does not give."""
    published = extraction.article.published
    for life in lives(extraction, pack):
        birth, at = of_part(life.birth), of_part(life.at) if life.at else None
        if birth is None or (life.at is not None and at is None):
            continue
        if at is None:
            if published is None:
                continue
            first = moved(published, -_MONTH) if life.dead else published
            at = Moment(first, published)
        if birth.first > at.last:
            continue
        true = whole_years(birth, at, _WEEK if life.at is None else 0)
        told = stated(life.age)
        apart = distance(true, told)
        if any(_fits(birth, of_part(date), told) for date in life.beside):
            continue
        if apart and true.high is not None and true.high <= _OLDEST:
            yield _finding(life, birth, at, true, apart, extraction.article.text, pack)
    if published is not None:
        yield from _of_strays(Moment(published, published), extraction, pack)


def _of_strays(now: Moment, extraction: Extraction, pack: Pack) -> Iterator[Finding]:
    """Yield a finding where the age of nobody before fits, and the last is one digit away.

    Whose age it is, is not said: "Gerald Overton, 57, ... The victim, born in 1958".
    """
    for stray in strays(extraction, pack):
        birth = of_part(stray.birth)
        if birth is None or birth.first > now.last:
            continue
        true = whole_years(birth, now, _WEEK)
        if any(distance(true, stated(age)) <= 1 for age in stray.ages):
            continue
        near = [age for age in stray.ages if _is_slip(age, true)]
        if near:
            life = Life(stray.birth, near[-1], None, False)
            yield _finding(life, birth, now, true, _NONE, extraction.article.text, pack)


def _is_slip(age: Figure, true: Interval) -> bool:
    """Tell whether an age is a right one with one digit changed."""
    if age.low is None or age.low != age.high or true.low is None or true.high is None:
        return False
    told = str(age.low)
    right = [str(int(true.low)), str(int(true.high))]
    return any(
        len(one) == len(told) == _DIGITS
        and sum(a != b for a, b in zip(one, told, strict=True)) == 1
        for one in right
    )


def _fits(birth: Moment, at: Moment | None, told: Interval) -> bool:
    """Tell whether the age is one at another time of the sentence."""
    return at is not None and distance(whole_years(birth, at), told) == 0


def _finding(
    life: Life,
    birth: Moment,
    at: Moment,
    true: Interval,
    apart: Decimal,
    text: str,
    pack: Pack,
) -> Finding:
    words = pack.findings.rules[_NAME]
    ends = dict.fromkeys(str(int(end)) for end in (true.low, true.high) if end is not None)
    ages = "–".join(ends)
    told = life.age.low if life.age.low is not None else life.age.high
    years = [at.last.year - int(told or 0) - 1, at.last.year - int(told or 0)]
    message = words["then" if life.at else "now"].format(
        birth=_written(life.birth, birth, pack),
        now=_written(life.at, at, pack) if life.at else written(at.last, "d MMMM y", pack),
        ages=ages,
        told=str(told) if life.age.low == life.age.high else digits_of(life.age, text),
    )
    spans = [span_of(life.age), Span(life.birth.start, life.birth.end)]
    if life.at is not None:
        spans.append(Span(life.at.start, life.at.end))
    return Finding(
        _NAME,
        Severity.ERROR if apart > 1 else Severity.WARNING,
        message,
        tuple(spans),
        words["suggestion"].format(ages=ages, years="–".join(map(str, years))),
    )


def _written(part: DatePart, moment: Moment, pack: Pack) -> str:
    words = pack.findings.rules[_NAME]
    if part.day is not None:
        return words["day"].format(date=written(moment.first, "d MMMM y", pack))
    pattern = "MMMM y" if part.month is not None else "y"
    return words["month"].format(date=written(moment.first, pattern, pack))


RULE = Rule(_NAME, find, dates=True)
