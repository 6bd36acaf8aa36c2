"""References in words and as JSON: how a figure stands to what was verified or is trusted."""

from workbench.exporters.documents import Document, decimal_string, side_part
from workbench.exporters.sources import source_part, source_words
from workbench.exporters.telling import ENGLISH, Telling
from workbench.model.match import MatchKind
from workbench.model.reference import Earlier, Judged, Known, Reference, TrustedRow, TrustedTable


def reference_words(told: Telling, reference: Reference) -> str:
    """Return one line: `differs from what was verified on 3 February 2026 by An: 71 missiles`."""
    known = reference.known
    cause = f" ({told.because(reference.cause)})" if reference.cause else ""
    says = told.say(f"known.{reference.relation}")
    return f"{says} {_origin(told, known)}: {known_words(told, known)}{cause}"


def known_words(told: Telling, known: Known) -> str:
    """Return the known figure as it was written; of a row with its place and period."""
    if known.row is None:
        return known.text
    period = told.when(known.row.period) if known.row.period else None
    return ", ".join(part for part in (known.text, known.row.place, period) if part)


def known_sources(told: Telling, known: Known) -> list[str]:
    """Return on what it rests: the sources of the verdict, or the row's."""
    if known.row is not None:
        return [known.row.source]
    cited = known.judged.verdict.citations if known.judged else ()
    return [source_words(told, one) for one in cited]


def earlier_words(told: Telling, earlier: Earlier) -> str:
    """Return one line: `verified on 3 February 2026 by An, in De Courant`."""
    judged = earlier.judged
    outlet = told.say("known.in_outlet", outlet=judged.outlet) if judged.outlet else ""
    status = told.say(f"status.{judged.verdict.status}")
    return f"{status} {_signed(told, judged)}{outlet}".replace("  ", " ")


def _origin(told: Telling, known: Known) -> str:
    if known.judged is not None:
        return f"{told.say('known.verified')} {_signed(told, known.judged)}".rstrip()
    return told.say("known.row", table=known.table, row=known.row.row if known.row else 0)


def _signed(told: Telling, judged: Judged) -> str:
    verdict = judged.verdict
    day = told.long_day(verdict.judged_at.date()) if verdict.judged_at else ""
    when = told.say("known.on", day=day) if day else ""
    by = f" {told.say('known.by', name=verdict.reviewer)}" if verdict.reviewer else ""
    return f"{when}{by}"


def reference_part(reference: Reference) -> Document:
    """Return one reference as JSON."""
    known = reference.known
    return {
        "side": side_part(reference.side, MatchKind.FIGURE),
        "relation": reference.relation,
        "cause": reference.cause,
        "reasons": reference.reasons,
        "says": reference_words(ENGLISH, reference),
        "known": {
            "text": known.text,
            "low": decimal_string(known.low),
            "high": decimal_string(known.high),
            "unit": known.unit,
            "counted": known.counted,
            "verdict": judged_part(known.judged) if known.judged else None,
            "row": _row_part(known.table, known.row) if known.row else None,
        },
    }


def judged_part(judged: Judged) -> Document:
    """Return a claim with its verdict as JSON."""
    verdict = judged.verdict
    return {
        "claim": judged.claim,
        "article": judged.article,
        "outlet": judged.outlet,
        "published": judged.published.isoformat() if judged.published else None,
        "words": judged.words,
        "status": verdict.status,
        "note": verdict.note,
        "reviewer": verdict.reviewer,
        "judged_at": verdict.judged_at.isoformat() if verdict.judged_at else None,
        "sources": [source_part(one) for one in verdict.citations],
    }


def _row_part(table: str | None, row: TrustedRow) -> Document:
    return {
        "table": table,
        "row": row.row,
        "thing": row.thing,
        "place": row.place,
        "period": row.period,
        "value": row.value,
        "unit": row.unit,
        "source": row.source,
    }


def table_part(table: TrustedTable) -> Document:
    """Return a trusted table as JSON."""
    return {"name": table.name, "rows": table.rows, "added_at": table.added_at.isoformat()}
