"""Sources as reports and listings show them."""

from workbench.exporters.documents import Document
from workbench.exporters.telling import Telling
from workbench.model.verdict import Citation


def source_part(citation: Citation) -> Document:
    """Return a source as it is cited."""
    source = citation.source
    return {
        "kind": source.kind,
        "locator": source.locator,
        "title": source.title,
        "rank": source.rank,
        "excerpt": citation.excerpt,
        "accessed": citation.accessed.isoformat() if citation.accessed else None,
        "method": citation.method,
        "supports": citation.supports,
    }


def source_words(told: Telling, citation: Citation) -> str:
    """Return a source and how it was used in one line of plain text."""
    source = citation.source
    name = f"{source.title}, {source.locator}" if source.title else source.locator
    parts = [
        name,
        *used(told, citation),
        f"“{citation.excerpt}”" if citation.excerpt else "",
    ]
    return "; ".join(part for part in parts if part)


def used(told: Telling, citation: Citation) -> list[str]:
    """Return what a source is worth and how it was used, in a few words each."""
    rank, day = citation.source.rank, citation.accessed
    parts = [
        told.say(f"rank.{rank}") if rank else "",
        told.say(f"method.{citation.method}") if citation.method else "",
        told.say("source.on", day=told.day(day)) if day else "",
        "" if citation.supports else told.say("source.refutes"),
    ]
    return [part for part in parts if part]
