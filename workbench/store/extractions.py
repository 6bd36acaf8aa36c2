"""An article with all that was found in it, put in and taken out whole."""

from collections.abc import Sequence

from workbench.model.claim import Claim
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding
from workbench.model.verdict import Status
from workbench.store.articles import add_article, get_article, number_of
from workbench.store.claims import add_claims, get_claims
from workbench.store.findings import keep_findings
from workbench.store.mentions import (
    Homes,
    add_mentions,
    get_dates,
    get_figures,
    get_names,
    get_quotations,
)
from workbench.store.store import Store


def save_extraction(
    store: Store, extraction: Extraction, findings: Sequence[Finding], now: str
) -> bool:
    """Add an article inside the running transaction; False, and no change, when it is there."""
    article = extraction.article
    if number_of(store, article.id) is not None:
        return False
    number = add_article(store, article, extraction.passages, extraction.sentences, now)
    claims = add_claims(store, number, extraction.claims)
    homes: dict[str, Homes] = {
        name: _homes(claims, [getattr(claim, name) for claim in extraction.claims])
        for name in ("figures", "dates", "quotations", "names")
    }
    add_mentions(store, number, extraction, homes)
    keep_findings(store, number, article.id, findings)
    return True


def get_extraction(store: Store, number: int) -> tuple[Extraction, list[tuple[int, Status, Claim]]]:
    """Return what `save_extraction` was given, and the claims with their numbers and states.

    Refusal when there is no article of this number.
    """
    article, passages, sentences = get_article(store, number)
    claims = get_claims(store, number)
    extraction = Extraction(
        article,
        passages,
        sentences,
        tuple(claim for _, _, claim in claims),
        get_figures(store, number),
        get_dates(store, number),
        get_quotations(store, number),
        get_names(store, number),
    )
    return extraction, claims


def _homes(numbers: range, lists: Sequence[tuple[int, ...]]) -> Homes:
    """Return for each index the first claim that lists it."""
    homes: dict[int, int] = {}
    for number, indexes in zip(numbers, lists, strict=True):
        for index in indexes:
            homes.setdefault(index, number)
    return homes
