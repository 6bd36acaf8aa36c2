"""Sources as reports and listings show them."""

from workbench.exporters.documents import Document
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


def source_words(citation: Citation) -> str:
    """Return a source and how it was used in one line of plain text."""
    source = citation.source
    name = f"{source.title}, {source.locator}" if source.title else source.locator
    parts = [
        name,
        f"{source.rank} source" if source.rank else "",
        f"{citation.method}" if citation.method else "",
        f"on {citation.accessed.isoformat()}" if citation.accessed else "",
        "" if citation.supports else "refutes the claim",
        f"“{citation.excerpt}”" if citation.excerpt else "",
    ]
    return "; ".join(part for part in parts if part)
