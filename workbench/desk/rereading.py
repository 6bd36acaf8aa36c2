"""Brings findings and matches up to what persons mended, and to a newer reading."""

from collections.abc import Callable
from datetime import datetime

from workbench import plugins
from workbench.checking import check
from workbench.desk.comparing import Comparing
from workbench.extract.pipeline import with_title
from workbench.languages import load_pack
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding
from workbench.store import articles, blocks
from workbench.store.cells import moment_cell
from workbench.store.extractions import get_extraction
from workbench.store.findings import keep_findings
from workbench.store.mendings import reread, waiting
from workbench.store.opening import utc_now
from workbench.store.renewals import renew
from workbench.store.store import Store


def checked(stored: Extraction) -> tuple[Finding, ...]:
    """Return what contradicts itself in an extraction as it is stored."""
    pack = load_pack(stored.article.language, plugins.language_folders())
    return tuple(check(with_title(stored, pack), pack))


def recheck_mended(
    store: Store, clock: Callable[[], datetime] = utc_now
) -> tuple[list[int], list[int]]:
    """Check every article anew that was mended since, and let it wait to be compared.

    Return the numbers of these articles, and of those of them that are compared: earlier texts
    are not.
    """
    with store.reading():
        numbers = waiting(store)
    compared: list[int] = []
    for number in numbers:
        with store.writing():
            found, _ = get_extraction(store, number)
            if keep_findings(store, number, found.article.id, checked(found)):
                renew(store, number, moment_cell(clock()))
            if articles.article_line(store, number).superseded_by is None:
                # So that it is compared at the next go, if this one does not come that far.
                blocks.wait(store, number)
                compared.append(number)
            reread(store, number)
    return numbers, compared


def reread_mended(store: Store, clock: Callable[[], datetime] = utc_now) -> list[int]:
    """Check and compare every article anew that was mended since; return their numbers."""
    numbers, compared = recheck_mended(store, clock)
    for number in compared:
        Comparing(store).take_in(number)
    return numbers
