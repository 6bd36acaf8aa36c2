"""References in words and as JSON: how a figure stands to what was verified or is trusted."""

from datetime import date

from workbench.exporters.documents import Document, decimal_string, side_part
from workbench.exporters.sources import source_part, source_words
from workbench.model.match import MatchKind, Relation
from workbench.model.reference import Earlier, Judged, Known, Reference, TrustedRow, TrustedTable

_SAYS = {
    Relation.CONFLICTS: "differs from",
    Relation.UPDATED: "is another count than",
    Relation.ROUNDED: "is, rounded,",
    Relation.AGREES: "agrees with",
}
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def reference_words(reference: Reference) -> str:
    """Return one line: `differs from what was verified on 3 February 2026 by An: 71 missiles`."""
    known = reference.known
    cause = f" ({reference.cause})" if reference.cause else ""
    return f"{_SAYS[reference.relation]} {_origin(known)}: {known_words(known)}{cause}"


def known_words(known: Known) -> str:
    """Return the known figure as it was written; of a row with its place and period."""
    if known.row is None:
        return known.text
    return ", ".join(part for part in (known.text, known.row.place, known.row.period) if part)


def known_sources(known: Known) -> list[str]:
    """Return on what it rests: the sources of the verdict, or the row's."""
    if known.row is not None:
        return [known.row.source]
    return [source_words(one) for one in known.judged.verdict.citations] if known.judged else []


def earlier_words(earlier: Earlier) -> str:
    """Return one line: `verified on 3 February 2026 by An, in De Courant`."""
    judged = earlier.judged
    outlet = f", in {judged.outlet}" if judged.outlet else ""
    return f"{judged.verdict.status} {_signed(judged)}{outlet}".replace("  ", " ")


def _origin(known: Known) -> str:
    if known.judged is not None:
        return f"what was verified {_signed(known.judged)}".rstrip()
    return f"{known.table} row {known.row.row if known.row else 0}"


def _signed(judged: Judged) -> str:
    verdict = judged.verdict
    when = f"on {_day(verdict.judged_at.date())}" if verdict.judged_at else ""
    by = f" by {verdict.reviewer}" if verdict.reviewer else ""
    return f"{when}{by}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def reference_part(reference: Reference) -> Document:
    """Return one reference as JSON."""
    known = reference.known
    return {
        "side": side_part(reference.side, MatchKind.FIGURE),
        "relation": reference.relation,
        "cause": reference.cause,
        "reasons": reference.reasons,
        "says": reference_words(reference),
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
