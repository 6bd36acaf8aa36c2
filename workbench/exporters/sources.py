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
