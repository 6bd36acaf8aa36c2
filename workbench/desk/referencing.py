"""Holds an article against what is known: verified figures, trusted tables, earlier verdicts.

Figures that were verified in articles on the same event are those that the cross-check linked; the
others, and the rows of trusted tables, are found under keys, and have to fit in everything.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from workbench import plugins
from workbench.desk.linkers import Linker
from workbench.desk.trusting import read_rows_anew
from workbench.languages import load_pack
from workbench.matching.digest import stamp, unpack_report
from workbench.matching.events import WINDOW
from workbench.matching.known import (
    Around,
    Fit,
    around_of,
    asking_keys,
    current,
    hold,
    known_keys,
    statement_keys,
)
from workbench.matching.reports import Report
from workbench.matching.statements import Statement, link_statements
from workbench.matching.subjects import Subject, side_of
from workbench.model.match import Match, MatchKind, Relation, Side
from workbench.model.reference import Earlier, Judged, Known, Reference
from workbench.model.verdict import Status
from workbench.store import claims, knowing, matches
from workbench.store.articles import article_line
from workbench.store.cells import day
from workbench.store.store import Store
from workbench.store.verdicts import in_force

_GRAVITY = (Relation.CONFLICTS, Relation.UPDATED, Relation.ROUNDED, Relation.AGREES)
_BATCH = 500
"""Judged claims whose keys are made in one transaction."""


class Referencing:
    """What one store knows already; with `for_export` without confidential sources."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._linker = Linker(store)

    def of_article(self, article: int, *, for_export: bool = False) -> list[Reference]:
        """Return how the article's figures stand to known ones, in text order, the gravest first.

        Of one known figure and one of the article there is one reference. Refusal when there is no
        such article.
        """
        self.update()
        with self._store.reading():
            article_line(self._store, article)
            found = [*self._linked(article, for_export), *self._kept(article, for_export)]
        seen: dict[tuple[object, ...], Reference] = {}
        for one in found:
            seen.setdefault((one.side.start, one.known), one)
        return sorted(seen.values(), key=_order)

    def of_claim(self, claim_id: str, *, for_export: bool = False) -> list[Reference]:
        """Return how the figures of one claim stand to known ones; Refusal for no such claim."""
        with self._store.reading():
            article = claims.article_of(self._store, claim_id)
        found = self.of_article(article, for_export=for_export)
        return [one for one in found if one.side.claim == claim_id]

    def each(self, *, for_export: bool = False) -> Iterator[Reference]:
        """Give the references of all articles, article by article, as they are asked for."""
        self.update()
        if not self._anything():
            return
        for number in self._numbers():
            yield from self.of_article(number, for_export=for_export)

    def earlier(self, claim_id: str, *, for_export: bool = False) -> list[Earlier]:
        """Return the verdicts on the same claim in other articles, the surest first.

        They are offers: nothing is taken over. Refusal when there is no such claim.
        """
        self.update()
        with self._store.reading():
            article = claims.article_of(self._store, claim_id)
            found = {m.right.claim if m.left.claim == claim_id else m.left.claim: m
                     for m in self._said_again(article, claim_id)}  # fmt: skip
            judged = self._judged(knowing.claim_numbers(self._store, filter(None, found)),
                                  for_export)  # fmt: skip
        offers = [Earlier(one, found[one.claim].weight, found[one.claim].reasons) for one in judged]
        return sorted(offers, key=lambda offer: (-offer.weight, offer.judged.claim))

    # Keys

    def update(self) -> None:
        """Make the keys of the claims that were judged since, so that they are found."""
        with self._store.reading():
            if not knowing.waits(self._store, stamp()):
                return
        if not self._store.writable:
            return
        with self._store.writing():
            if knowing.made_with(self._store) != stamp():
                knowing.start_again(self._store, stamp())
                read_rows_anew(self._store)
            new = knowing.waiting(self._store)
        for start in range(0, len(new), _BATCH):
            batch = new[start : start + _BATCH]
            with self._store.writing():
                self._make_keys(batch)
                knowing.no_longer_waits(self._store, batch)

    def _make_keys(self, numbers: list[int]) -> None:
        for row in knowing.claim_rows(self._store, numbers):
            report = self._linker.kept_report(row.article)
            figures = [one for one in report.figures if one.claim == row.id]
            said = [one for one in report.statements if one.claim == row.id]
            verified, judged = row.status == Status.VERIFIED, row.status != Status.OPEN
            own = frozenset[int]().union(*(known_keys(one) for one in figures if verified))
            words = frozenset[int]().union(*(statement_keys(one) for one in said if judged))
            knowing.set_keys(self._store, "figure", row.number, own)
            knowing.set_keys(self._store, "words", row.number, words)

    # Figures

    def _anything(self) -> bool:
        with self._store.reading():
            kinds = ("figure", "row", "words")
            return any(knowing.anything(self._store, kind) for kind in kinds)

    def _numbers(self) -> list[int]:
        with self._store.reading():
            return [row[0] for row in self._store.rows("SELECT number FROM articles ORDER BY 1")]

    def _linked(self, article: int, for_export: bool) -> Iterator[Reference]:
        """Yield what the cross-check linked with figures that are verified by now."""
        name = article_line(self._store, article).id
        links: dict[str, list[Match]] = defaultdict(list)
        for match in matches.get_matches(self._store, article):
            other = match.right if match.left.article == name else match.left
            if match.kind is MatchKind.FIGURE and other.claim:
                links[other.claim].append(match)
        for judged in self._judged(knowing.claim_numbers(self._store, links), for_export):
            if judged.verdict.status is Status.VERIFIED:
                for match in links[judged.claim]:
                    ours, theirs = match.left, match.right
                    if ours.article != name:
                        ours, theirs = theirs, ours
                    yield Reference(
                        ours, _known(theirs, judged), match.relation, match.cause, match.reasons
                    )

    def _kept(self, article: int, for_export: bool) -> Iterator[Reference]:
        """Yield what is known from farther back, and from tables."""
        if not any(knowing.anything(self._store, kind) for kind in ("figure", "row")):
            return
        report = self._linker.kept_report(article)
        pack = load_pack(report.profile.language, plugins.language_folders())
        texts = claims.texts(self._store, article)
        for subject in report.figures:
            around = around_of(texts.get(subject.claim or "", subject.figure.text), pack)
            keys = asking_keys(subject, around)
            held = [
                *self._verified(subject, around, keys, for_export),
                *self._rows(subject, around, keys),
            ]
            for at in current([(known, fit) for known, fit, _ in held]):
                _, fit, known = held[at]
                related = fit.related
                yield Reference(
                    side_of(subject), known, related.relation, related.cause, fit.reasons
                )

    def _verified(
        self, subject: Subject, around: Around, keys: Iterable[int], for_export: bool
    ) -> Iterator[tuple[Subject, Fit, Known]]:
        numbers = knowing.found(self._store, "figure", keys)
        for row in knowing.claim_rows(self._store, numbers):
            if row.article_id == subject.profile.article or _near(subject, day(row.published)):
                continue
            for known in self._linker.kept_report(row.article).figures:
                fit = hold(known, subject, around) if known.claim == row.id else None
                if fit is not None:
                    for judged in self._judged([row.number], for_export):
                        yield known, fit, _known(side_of(known), judged)

    def _rows(
        self, subject: Subject, around: Around, keys: Iterable[int]
    ) -> Iterator[tuple[Subject, Fit, Known]]:
        numbers = knowing.found(self._store, "row", keys)
        for kept in knowing.rows_with(self._store, numbers) if numbers else ():
            (known,) = unpack_report(kept.digest).figures
            fit = hold(known, subject, around)
            if fit is not None:
                figure = known.figure
                yield known, fit, Known(
                    figure.text, figure.low, figure.high, figure.unit, figure.counted,
                    table=kept.table, row=kept.row,
                )  # fmt: skip

    # Claims

    def _said_again(self, article: int, claim_id: str) -> Iterator[Match]:
        report = self._linker.kept_report(article)
        for said in report.statements:
            if said.claim == claim_id:
                for other in self._alike(said):
                    yield from link_statements([said], [other], ())
        for match in matches.get_matches(self._store, article):
            if match.kind is MatchKind.CLAIM and claim_id in (match.left.claim, match.right.claim):
                yield match

    def _alike(self, said: Statement) -> Iterator[Statement]:
        numbers = knowing.found(self._store, "words", statement_keys(said))
        for row in knowing.claim_rows(self._store, numbers):
            if row.id != said.claim:
                report: Report = self._linker.kept_report(row.article)
                yield from (one for one in report.statements if one.claim == row.id)

    def _judged(self, numbers: list[int], for_export: bool) -> list[Judged]:
        """Return these claims with what was decided on them; those that are open are left out."""
        verdicts = in_force(self._store, numbers, for_export=for_export)
        return [
            Judged(
                row.id, row.article_id, row.outlet, day(row.published), row.words,
                verdicts[row.number],
            )
            for row in knowing.claim_rows(self._store, numbers)
            if row.number in verdicts and row.status != Status.OPEN
        ]  # fmt: skip


def _known(side: Side, judged: Judged) -> Known:
    return Known(side.text, side.low, side.high, side.unit, side.counted, judged)


def _near(subject: Subject, published: date | None) -> bool:
    """Tell whether both are of the days of one event, where the cross-check has its say."""
    own = subject.profile.published
    return own is None or published is None or abs((own - published).days) <= WINDOW


def _order(one: Reference) -> tuple[int, int, str, str]:
    known = one.known
    where = known.judged.claim if known.judged else f"{known.table} {known.row and known.row.row}"
    return one.side.start, _GRAVITY.index(one.relation), where, known.text
