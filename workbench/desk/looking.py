"""What stands in a store, for whoever wants to look at it."""

from collections.abc import Generator, Iterator
from dataclasses import replace

from workbench.desk.findings import Findings
from workbench.desk.standing import claim_views
from workbench.desk.ticking import paragraphs_of
from workbench.desk.views import (
    ArticleLine,
    ArticleView,
    ClaimFilter,
    ClaimLine,
    StoredFigure,
)
from workbench.model.group import Group
from workbench.model.match import Match, Relation
from workbench.model.mending import within
from workbench.model.part import parts_in
from workbench.model.verdict import Source, Verdict
from workbench.store import articles, claims, matches, search, verdicts
from workbench.store.extractions import get_extraction
from workbench.store.findings import get_findings
from workbench.store.library import sources_used
from workbench.store.mendings import mendings_of
from workbench.store.mentions import stored_figures
from workbench.store.parts import ticked, with_ticks
from workbench.store.store import Store


class Looking:
    """What is there: articles, claims, sources, matches; every call is one view of the store."""

    _store: Store
    findings: Findings

    def articles(
        self, limit: int | None = None, offset: int = 0, *, earlier: bool = False
    ) -> list[ArticleLine]:
        """Return the articles in the order they came in, with how far their review is.

        Of each its newest text; with `earlier` the earlier ones too.
        """
        with self._store.reading():
            return articles.article_lines(self._store, limit, offset, earlier=earlier)

    def article_line(self, number: int) -> ArticleLine:
        """Return one article's line; Refusal when there is no such article."""
        with self._store.reading():
            return articles.article_line(self._store, number)

    def article(self, number: int, *, for_export: bool = False) -> ArticleView:
        """Return one article whole; with `for_export` without confidential sources.

        Refusal when there is no such article.
        """
        with self._store.reading():
            extraction, stored = get_extraction(self._store, number)
            views = claim_views(self._store, stored, for_export=for_export)
            found = get_findings(self._store, number)
            ticks = ticked(self._store, number)
            mendings = mendings_of(self._store, number)
        ticked_views = tuple(
            replace(
                view,
                parts=with_ticks(parts_in(extraction, view.claim), ticks),
                mendings=within(mendings, view.claim.start, view.claim.end),
            )
            for view in views
        )
        findings = tuple(self.findings.shown(extraction, found))
        paragraphs = paragraphs_of(extraction.passages, ticks)
        return ArticleView(number, extraction, ticked_views, findings, paragraphs)

    def claims(
        self,
        wanted: ClaimFilter | None = None,
        limit: int | None = None,
        offset: int = 0,
        *,
        for_export: bool = False,
    ) -> Iterator[ClaimLine]:
        """Give the claims of the filter in reading order; they are read as they are asked for."""
        chosen = wanted or ClaimFilter()
        return search.claim_lines(self._store, chosen, limit, offset, for_export=for_export)

    def count_claims(self, wanted: ClaimFilter | None = None, at_most: int | None = None) -> int:
        """Return how many claims the filter holds, counted no further than `at_most`."""
        with self._store.reading():
            return search.count_claims(self._store, wanted or ClaimFilter(), at_most)

    def claim_ids(self, wanted: ClaimFilter) -> list[str]:
        """Return the ids of all claims of the filter, for a mark on all of them."""
        with self._store.reading():
            return search.claim_ids(self._store, wanted)

    def find_claim(self, ref: str) -> str:
        """Return the id of the claim that an id or its beginning means; Refusal otherwise."""
        with self._store.reading():
            return claims.find_claim(self._store, ref)

    def find_article(self, ref: str) -> int:
        """Return the number of the article that a number, id, beginning of an id, or the
        sender's id means; Refusal when it means none or several.
        """
        with self._store.reading():
            return articles.find_article(self._store, ref)

    def number_of(self, article_id: str) -> int | None:
        """Return the number of the article with this id, None where the store has it not."""
        with self._store.reading():
            return articles.number_of(self._store, article_id)

    def search_articles(self, words: str, limit: int = 100) -> list[tuple[int, str]]:
        """Return number and a stretch of text of the articles with these words, best first."""
        with self._store.reading():
            return search.articles_with_words(self._store, words, limit)

    def next_open(self, article: int, start: int = 0) -> str | None:
        """Return the id of the first open claim from this place on, in later articles too."""
        with self._store.reading():
            return claims.next_open(self._store, article, start)

    def history(self, claim_id: str) -> tuple[Verdict, ...]:
        """Return all verdicts of a claim, the oldest first; undo and redo add to them."""
        with self._store.reading():
            claims.number_of(self._store, claim_id)
            return verdicts.history(self._store, claim_id)

    def sources(self, query: str = "", limit: int = 1000) -> list[Source]:
        """Return the sources with these words in them, last used first."""
        with self._store.reading():
            return sources_used(self._store, query, limit)

    def matches(self, article: int | None = None) -> list[Match]:
        """Return the matches of one article, or of all."""
        with self._store.reading():
            return list(matches.get_matches(self._store, article))

    def each_match(self, article: int | None = None) -> Iterator[Match]:
        """Give the matches one by one, as they are asked for: of a large store there are many."""
        return matches.get_matches(self._store, article)

    def count_matches(self) -> int:
        """Return how many matches there are."""
        with self._store.reading():
            return matches.count_matches(self._store)

    def groups(self, article: int | None = None) -> list[Group]:
        """Return the groups of one article or of all, each one thing with all its values."""
        return list(self.each_group(article))

    def each_group(
        self, article: int | None = None, relation: Relation | None = None
    ) -> Generator[Group, None, None]:
        """Give the groups, conflicts first; of the whole store they are read as asked for."""
        from workbench.desk.grouping import Grouping

        with self._store.reading():
            grouping = Grouping(self._store)
            if article is None:
                yield from grouping.all(relation)
                return
            found = grouping.of_article(article)
        yield from (one for one in found if relation in (None, one.relation))

    def stored_figures(
        self,
        article: int | None = None,
        counted_lemma: str | None = None,
        unit: str | None = None,
    ) -> list[StoredFigure]:
        """Return figures of the whole store in reading order, narrowed by what is given."""
        with self._store.reading():
            return stored_figures(self._store, article, counted_lemma, unit)

    def changed(self) -> bool:
        """Tell whether somebody else wrote in the store since this was last asked."""
        return self._store.changed()
