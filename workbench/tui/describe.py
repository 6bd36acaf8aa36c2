"""What the model's values are called on the screen."""

import re
from datetime import date, datetime
from decimal import Decimal

from workbench.desk.views import Action
from workbench.exporters.telling import Telling, telling
from workbench.model.date import DateMention
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.match import Side
from workbench.model.second import Flag, FlagState, Opinion
from workbench.model.verdict import Citation, Status, Verdict
from workbench.tui.symbols import FLAG_SIGN, STANCE_SIGN, STANCE_STYLE
from workbench.tui.texts import chosen, find, say, say_count
from workbench.tui.widgets.sheet import Part

_NO_BREAK = "\u00a0"
UNITS = ("%", "point", "points", "Cel", "a", "h", "m2", "m3", "km2")
"""Codes that people write otherwise, or closer to the number; the screen's texts say how."""
"""Characters by which an article without a title is known."""
_ENDLESS = 9
"""Decimals from which a fraction is one without end, as a third is; nobody writes so many."""
_FRACTION = 3
"""Decimals that are shown of such a fraction."""


def told() -> Telling:
    """Return how the language of the screen writes numbers and dates."""
    return telling(chosen())


def number(value: Decimal) -> str:
    """Return a number in full digits, thousands apart: 12 000, 3.5, 0.333…; in Dutch 3,5."""
    text = format(value, "f")
    whole, point, fraction = text.partition(".")
    fraction = fraction.rstrip("0")
    if len(fraction) > _ENDLESS:
        fraction = f"{fraction[:_FRACTION]}…"
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(digits or '0'):,}".replace(",", _NO_BREAK)
    return told().number(f"{sign}{grouped}{point if fraction else ''}{fraction}")


def bounds(low: Decimal | None, high: Decimal | None, unit: str | None = None) -> str:
    """Return what a figure's words allow, as a value, a range or a half-open range."""
    tail = ""
    if unit is not None:
        tail = unit_words(unit) if unit == "%" else f"{_NO_BREAK}{unit_words(unit)}"
    if low is None and high is None:
        return "–"
    if low is not None and high is not None:
        return number(low) + tail if low == high else f"{number(low)}–{number(high)}{tail}"
    if high is None:
        return f"≥{_NO_BREAK}{number(low or Decimal(0))}{tail}"
    return f"≤{_NO_BREAK}{number(high)}{tail}"


def unit_words(unit: str) -> str:
    """Return a unit as it is written: the code itself where that is how people write it."""
    text = find(f"unit.{unit}") if unit in UNITS else None
    return text or told().find(f"unit.{unit}") or unit


def value_of(figure: Figure) -> str:
    """Return a figure's value as its words allow it: `> 1 000`, `450`, `10–15 km`."""
    points = figure.kind is FigureKind.PERCENTAGE_POINTS
    text = compared_value(figure.low, figure.high, figure.unit, points=points)
    if figure.high is None and not figure.low_inclusive:
        return text.replace("≥", ">")
    if figure.low is None and not figure.high_inclusive:
        return text.replace("≤", "<")
    return text


def compared_value(
    low: Decimal | None, high: Decimal | None, unit: str | None, *, points: bool
) -> str:
    """Return a value with its unit; percentage points, which have that of percentages, by name."""
    if points:
        unit = "point" if low == high and low in (1, -1) else "points"
    return bounds(low, high, unit)


def plain_value(figure: Figure) -> str:
    """Return a figure's value as it is typed to correct it: 12400, 10-15, > 1000."""
    low, high = figure.low, figure.high
    if low is None and high is None:
        return ""
    if low is None or high is None:
        inclusive = figure.high_inclusive if low is None else figure.low_inclusive
        sign = ("<" if low is None else ">") + ("=" if inclusive else "")
        return f"{sign} {_digits(high if low is None else low)}"
    return _digits(low) if low == high else f"{_digits(low)}–{_digits(high)}"


def _digits(value: Decimal | None) -> str:
    text = format(value or Decimal(0), "f")
    return told().number(text.rstrip("0").rstrip(".") if "." in text else text)


def figure_parts(figure: Figure) -> list[Part]:
    """Return the value in bold, then hedge, thing counted, kind, time and place."""
    parts = [Part(value_of(figure), ("figure", "strong"))]
    if figure.hedge is not Hedge.EXACTLY:
        parts += [Part(" "), Part(say(f"hedge.{figure.hedge}"), ("label",))]
    if figure.counted:
        parts.append(Part(f" {figure.counted}"))
    about: list[str] = []
    if figure.kind is not FigureKind.COUNT:
        about.append(say(f"figure_kind.{figure.kind}"))
    if figure.when:
        about.append(told().when(figure.when))
    if figure.where:
        about.append(figure.where)
    if about:
        parts.append(Part(" · " + " · ".join(about), ("faint",)))
    return parts


def date_parts(mention: DateMention) -> list[Part]:
    """Return a date mention's words and the date they mean."""
    value = told().when(mention.value) if mention.value else say("detail.unresolved")
    parts = [Part(value, ("date", "strong"))]
    if mention.text != value:
        parts.append(Part(f" {mention.text}"))
    if mention.inferred:
        parts.append(Part(f" · {say('detail.inferred')}", ("faint",)))
    return parts


def citation_parts(citation: Citation) -> list[Part]:
    """Return a source as it is cited: what it is, and how it was checked."""
    source = citation.source
    parts = [Part(source.title or source.locator, ("strong",))]
    about = [say(f"source_kind.{source.kind}")]
    if source.rank:
        about.append(say(f"rank.{source.rank}"))
    if citation.method:
        about.append(say(f"method.{citation.method}"))
    if citation.accessed:
        about.append(told().day(citation.accessed))
    if not citation.supports:
        about.append(say("detail.refutes"))
    if source.confidential:
        about.append(say("detail.confidential"))
    parts.append(Part(" · " + " · ".join(about), ("faint",)))
    if source.title and source.title != source.locator:
        parts.append(Part(f"\n{source.locator}", ("faint",)))
    if citation.excerpt:
        parts.append(Part(f"\n“{citation.excerpt}”", ("quotation",)))
    return parts


_STANDS, _FINDING, _SOURCE = " stands", "finding ", "source "
_TWO_CLAIMS = re.compile(r"claims (\d+) and (\d+)")
_PARAGRAPH = re.compile(r"paragraph (\d+)")
_SUBJECT = re.compile(r"(?:claim (?P<position>\d+)|(?P<count>\d+) claims)")


def deed_words(name: str) -> str:
    """Return the name of a deed, as the store keeps it, in the language of the screen.

    `disputed, claim 14` is known by its first words; what no text is known for stays as it is.
    """
    what, comma, about = name.partition(", ")
    head, _, rest = what.partition(" ")
    kind, _, thing = rest.partition(" ")
    if text := find(f"deed.{what.replace(' ', '_')}"):
        what = text
    elif text := find(f"deed.{head}_{kind}_somebody"):
        what = text.format(who=thing)
    elif text := find(f"deed.{head}_somebody"):
        what = text.format(who=rest)
    elif what.endswith(_STANDS):
        what = say("deed.stands_somebody", who=what.removesuffix(_STANDS))
    if not comma:
        return what
    if found := _SUBJECT.fullmatch(about):
        if found["position"]:
            about = say("deed.claim", position=found["position"])
        else:
            about = say_count("deed.claims", int(found["count"]))
    elif found := _TWO_CLAIMS.fullmatch(about):
        about = say("deed.two_claims", first=found[1], last=found[2])
    elif about.startswith(_FINDING):
        about = say("deed.finding", rule=about.removeprefix(_FINDING))
    elif about.startswith(_SOURCE):
        about = say("deed.of_source", source=about.removeprefix(_SOURCE))
    elif found := _PARAGRAPH.fullmatch(about):
        about = say("deed.paragraph", position=found[1])
    return f"{what}, {about}"


_REVERTED = {
    "undid": ("review.undid", "review.nothing_to_undo"),
    "redid": ("review.redid", "review.nothing_to_redo"),
}


def reverted_words(action: Action | None, done: str) -> str:
    """Return what undo (`undid`) or redo (`redid`) did, and how much of it stays as it is."""
    some, nothing = _REVERTED[done]
    if action is None:
        return say(nothing)
    words = say(some, name=deed_words(action.name))
    if action.left:
        words = f"{words} · {say_count('review.left_alone', len(action.left))}"
    return words


def opinion_parts(opinion: Opinion, status: Status) -> list[Part]:
    """Return what a second reviewer says of a claim that has this status now."""
    parts = [
        Part(
            f"{STANCE_SIGN[opinion.stance]} {say(f'stance.{opinion.stance}')}",
            (STANCE_STYLE[opinion.stance], "strong"),
        ),
        Part(f" · {opinion.reviewer} · {moment(opinion.given_at)}", ("faint",)),
    ]
    if not opinion.is_of(status):
        was = say("second.of_earlier", status=say(f"status.{opinion.status}"))
        parts.append(Part(f" · {was}", ("warning",)))
    if opinion.note:
        parts.append(Part(f" {opinion.note}", ("note",)))
    return parts


def flag_parts(flag: Flag) -> list[Part]:
    """Return a question: who is asked what by whom, and its answer where it has one."""
    whom = flag.asked_of or say("ask.anybody")
    parts = [Part(f"{FLAG_SIGN} {whom}", ("warning",))]
    if flag.words:
        parts.append(Part(f" {flag.words}", ("note",)))
    parts.append(Part(f" · {flag.asked_by} · {moment(flag.asked_at)}", ("faint",)))
    if flag.state is not FlagState.OPEN:
        parts.append(Part(f" · {say(f'flag_state.{flag.state}')}", ("label",)))
        parts.append(Part(f" {flag.answered_by}: {flag.answer}" if flag.answer else "", ("note",)))
    return parts


def moment(at: datetime | None) -> str:
    """Return a time to the minute, as UTC."""
    return f"{told().day(at.date())} {at:%H:%M}" if at else ""


def signed(verdict: Verdict) -> str:
    """Return who gave a verdict and when."""
    return " · ".join(part for part in (verdict.reviewer, moment(verdict.judged_at)) if part)


def published(day: date | None) -> str:
    """Return a publication date, or that there is none."""
    return told().day(day) if day else say("articles.undated")


def side_value(side: Side) -> str:
    """Return the value that one end of a match compares."""
    if side.value is not None:
        return told().when(side.value)
    return compared_value(side.low, side.high, side.unit, points=side.points)
