"""Brings findings and matches up to what persons mended."""

from workbench import plugins
from workbench.checking import check
from workbench.desk.comparing import Comparing
from workbench.languages import load_pack
from workbench.store.extractions import get_extraction
from workbench.store.findings import keep_findings
from workbench.store.mendings import reread, waiting
from workbench.store.store import Store


def reread_mended(store: Store) -> list[int]:
    """Check and compare every article anew that was mended since; return their numbers."""
    with store.reading():
        numbers = waiting(store)
    for number in numbers:
        with store.writing():
            found, _ = get_extraction(store, number)
            pack = load_pack(found.article.language, plugins.language_folders())
            keep_findings(store, number, found.article.id, tuple(check(found, pack)))
            reread(store, number)
        Comparing(store).take_in(number)
    return numbers
