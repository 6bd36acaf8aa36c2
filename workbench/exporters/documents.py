"""The JSON documents that other programs read: their keys, their order, their bytes.

Described by the JSON Schemas in `schemas/`; the same value always gives the same bytes.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

from workbench.model.article import Article
from workbench.model.claim import Claim
from workbench.model.date import DateMention
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure
from workbench.model.finding import Finding
from workbench.model.group import Group, GroupValue, Member
from workbench.model.match import Match, MatchKind, Side
from workbench.model.mending import Mending
from workbench.model.quotation import NameMention, Quotation
from workbench.model.second import Opinion

T = TypeVar("T")

SCHEMA = 1
_RISKY = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON may hold raw but a terminal or a line reader would act on."""
_LONGEST = 60
"""Places of a number beyond which it is written with an exponent."""
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_PIECE = 1000
"""Items of a list that are turned into JSON at once: of a huge article few stand as dictionaries
at a time."""
_STRETCH = 100_000
"""Characters of a text that are turned into JSON at once."""
Document = dict[str, Any]


def to_json(value: Any) -> str:
    """Return `value` as JSON on one line, with nothing in it that moves a cursor."""
    return _RISKY.sub(_escaped, _ENCODER.encode(value))


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def decimal_string(value: Decimal | None) -> str | None:
    """Return a number as plain digits without waste zeros; None stays None (unbounded)."""
    if value is None:
        return None
    if value and not -_LONGEST < value.adjusted() < _LONGEST:
        return str(value)
    digits = format(value, "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits in {"-0", ""} else digits


def opinion_part(opinion: Opinion) -> Document:
    """Return what a second reviewer says; `status` is the verdict that it was said of."""
    return {
        "reviewer": opinion.reviewer or None,
        "stance": opinion.stance,
        "status": opinion.status,
        "note": opinion.note,
        "given_at": opinion.given_at.isoformat(),
    }


def extraction_pieces(extraction: Extraction, findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the document of `extract --json` for one article, as JSON in pieces."""
    yield f'{{"schema": {SCHEMA}, "article": '
    yield from _article(extraction.article)
    yield from _list("claims", extraction.claims, claim_part)
    yield from _list("figures", extraction.figures, figure_part)
    yield from _list("dates", extraction.dates, date_part)
    yield from _list("quotations", extraction.quotations, quotation_part)
    yield from _list("names", extraction.names, _name)
    yield from _list("findings", findings, finding_part)
    yield "}"


def _article(article: Article) -> Iterator[str]:
    """Yield the article with its text in pieces: whole, it would stand here three times over."""
    if len(article.text) <= _STRETCH:
        yield to_json(article_part(article))
        return
    head = to_json(article_part(replace(article, text="")) | {"id": article.id})
    yield head.removesuffix('"}')
    for first in range(0, len(article.text), _STRETCH):
        yield to_json(article.text[first : first + _STRETCH])[1:-1]
    yield '"}'


def _list(key: str, items: Sequence[T], part: Callable[[T], Document]) -> Iterator[str]:
    yield f', "{key}": ['
    for first in range(0, len(items), _PIECE):
        inner = to_json([part(item) for item in items[first : first + _PIECE]])[1:-1]
        yield f", {inner}" if first else inner
    yield "]"


def article_part(article: Article) -> Document:
    """Return an article with its text."""
    return {
        "id": article.id,
        "external_id": article.external_id,
        "title": article.title,
        "language": article.language,
        "published": article.published.isoformat() if article.published else None,
        "text": article.text,
    }


def claim_part(claim: Claim) -> Document:
    """Return one claim; figures, dates, quotations and names by index."""
    return {
        "id": claim.id,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "kinds": list(claim.kinds),
        "score": claim.score,
        "speaker": claim.speaker,
        "figures": claim.figures,
        "dates": claim.dates,
        "quotations": claim.quotations,
        "names": claim.names,
        "reasons": claim.reasons,
    }


def figure_part(figure: Figure) -> Document:
    """Return one figure, its bounds as decimal strings."""
    return {
        "start": figure.start,
        "end": figure.end,
        "text": figure.text,
        "number_start": figure.number_start,
        "number_end": figure.number_end,
        "kind": figure.kind,
        "low": decimal_string(figure.low),
        "high": decimal_string(figure.high),
        "low_inclusive": figure.low_inclusive,
        "high_inclusive": figure.high_inclusive,
        "hedge": figure.hedge,
        "unit": figure.unit,
        "counted": figure.counted,
        "speaker": figure.speaker,
        "when": figure.when,
        "where": figure.where,
        "counted_lemma": figure.counted_lemma,
        "verb": figure.verb,
        "inferred": figure.inferred,
    }


def date_part(mention: DateMention) -> Document:
    """Return one date mention with the calendar dates stated in it."""
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "value": mention.value,
        "precision": mention.precision,
        "inferred": mention.inferred,
        "parts": [
            {
                "start": part.start,
                "end": part.end,
                "weekday": part.weekday,
                "value": part.value,
            }
            for part in mention.parts
        ],
    }


def quotation_part(quotation: Quotation) -> Document:
    """Return one quotation with its speaker."""
    return {
        "start": quotation.start,
        "end": quotation.end,
        "text": quotation.text,
        "direct": quotation.direct,
        "speaker": quotation.speaker,
        "speaker_start": quotation.speaker_start,
        "speaker_end": quotation.speaker_end,
        "cue": quotation.cue,
        "role": quotation.role,
        "inferred": quotation.inferred,
    }


def _name(name: NameMention) -> Document:
    return {
        "start": name.start,
        "end": name.end,
        "text": name.text,
        "name": name.name,
        "role": name.role,
        "role_start": name.role_start,
        "role_end": name.role_end,
    }


def finding_part(finding: Finding) -> Document:
    """Return one finding."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "spans": [[span.start, span.end] for span in finding.spans],
        "suggestion": finding.suggestion,
    }


def mending_part(mending: Mending) -> Document:
    """Return one thing that stands as a person made it, with what extraction had there."""
    return {
        "kind": mending.kind,
        "start": mending.start,
        "end": mending.end,
        "was": mending.was,
        "now": mending.now,
        "reviewer": mending.reviewer or None,
        "mended_at": mending.mended_at.isoformat(),
    }


def group_part(group: Group) -> Document:
    """Return one group; values name their members, and the course its values, by index."""
    return {
        "id": group.id,
        "kind": group.kind,
        "thing": group.thing,
        "relation": group.relation,
        "cause": group.cause,
        "reasons": group.reasons,
        "decided": group.decided,
        "values": [_group_value(value) for value in group.values],
        "members": [_member(member, group.kind) for member in group.members],
        "course": [{"day": day.isoformat(), "value": value} for day, value in group.course],
    }


def _group_value(value: GroupValue) -> Document:
    return {
        "low": decimal_string(value.low),
        "high": decimal_string(value.high),
        "unit": value.unit,
        "value": value.value,
        "members": value.members,
        "sources": value.sources,
    }


def _member(member: Member, kind: MatchKind) -> Document:
    return {
        "side": side_part(member.side, kind),
        "outlet": member.outlet,
        "published": member.published.isoformat() if member.published else None,
        "words": member.words,
        "source": member.source,
        "status": member.status,
    }


def match_part(match: Match) -> Document:
    """Return one match with both its sides."""
    return {
        "kind": match.kind,
        "left": side_part(match.left, match.kind),
        "right": side_part(match.right, match.kind),
        "relation": match.relation,
        "weight": match.weight,
        "reasons": match.reasons,
        "cause": match.cause,
    }


def side_part(side: Side, kind: MatchKind) -> Document:
    """Return one end of a match."""
    part: Document = {
        "article": side.article,
        "external_id": side.external_id,
        "claim": side.claim,
        "start": side.start,
        "end": side.end,
        "text": side.text,
    }
    if kind is MatchKind.FIGURE:
        part |= {
            "low": decimal_string(side.low),
            "high": decimal_string(side.high),
            "unit": side.unit,
            "counted": side.counted,
        }
    else:
        part["value"] = side.value
    return part
