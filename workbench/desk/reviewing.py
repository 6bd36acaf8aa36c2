"""What a reviewer decides: verdicts, notes, sources, findings, and undo and redo of them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from workbench.desk.views import Action
from workbench.model.errors import Refusal
from workbench.model.group import figure_id
from workbench.model.match import Side
from workbench.model.verdict import Citation, Source, Status, Verdict
from workbench.store import actions, notes
from workbench.store.actions import ActionKind, Deed
from workbench.store.cells import moment_cell
from workbench.store.claims import number_of, position_of
from workbench.store.findings import add_decision, find_finding
from workbench.store.ledgers import revert
from workbench.store.pairs import decide_pair
from workbench.store.store import Store
from workbench.store.verdicts import add_verdict, in_force

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Reviewing:
    """The decisions of one reviewer in one store; each call is one action and one transaction."""

    def __init__(self, store: Store, reviewer: str) -> None:
        self._store = store
        self._reviewer = typed(reviewer)

    def judge(
        self,
        claim_ids: Sequence[str],
        status: Status,
        note: str | None,
        citations: Sequence[Citation] | None,
        now: datetime,
    ) -> Action:
        """Give the claims a verdict; None keeps the note or the sources in force."""
        with self._store.writing():
            standing = self._standing(claim_ids)
            verdicts = {
                number: replace(
                    verdict,
                    status=status,
                    note=verdict.note if note is None else typed(note),
                    citations=verdict.citations if citations is None else _cited(citations),
                )
                for number, verdict in standing.items()
            }
            return self._decide(ActionKind.JUDGE, status, verdicts, now)

    def write_note(self, claim_id: str, note: str, now: datetime) -> Action:
        """Change the note and nothing else."""
        with self._store.writing():
            ((number, verdict),) = self._standing((claim_id,)).items()
            changed = replace(verdict, note=typed(note))
            notes.drop_draft(self._store, number, self._reviewer)
            return self._decide(ActionKind.NOTE, "note", {number: changed}, now)

    def cite(self, claim_ids: Sequence[str], citation: Citation, now: datetime) -> Action:
        """Add a source to each claim; one that is cited already is cited anew."""
        with self._store.writing():
            (new,) = _cited((citation,))
            changed: dict[int, Verdict] = {}
            for number, verdict in self._standing(claim_ids).items():
                others = (c for c in verdict.citations if c.source.id != new.source.id)
                changed[number] = replace(verdict, citations=(*others, new))
            return self._decide(ActionKind.CITE, "source", changed, now)

    def decide_finding(self, finding_id: str, state: str, reason: str, now: datetime) -> Action:
        """Accept, dismiss or reopen a finding."""
        with self._store.writing():
            finding, rule = find_finding(self._store, finding_id)
            name = f"{state}, finding {rule}"
            action = self._action(ActionKind.FINDING, name, now)
            add_decision(
                self._store,
                finding,
                action,
                state,
                typed(reason),
                self._reviewer,
                moment_cell(now),
            )
            return Action(action, name, ())

    def decide_pairs(self, pairs: Sequence[tuple[Side, Side]], state: str, now: datetime) -> Action:
        """Say of each two figures that they are the `same` thing, `different` ones, or `open`."""
        if not pairs:
            raise Refusal("there are no two figures to decide on", mend="name two")
        with self._store.writing():
            words = {"same": "same thing", "different": "not the same"}.get(state, "undecided")
            name = f"{words}, {pairs[0][0].text} and {pairs[0][1].text}"
            action = self._action(ActionKind.PAIR, name, now)
            for pair in pairs:
                first, last = sorted(pair, key=figure_id)
                places = ((first.article, first.start, first.end),
                          (last.article, last.start, last.end))  # fmt: skip
                decide_pair(
                    self._store,
                    (figure_id(first), figure_id(last)),
                    places,
                    state,
                    action,
                    self._reviewer,
                    moment_cell(now),
                )
            return Action(action, name, ())

    def settle(
        self,
        value: str,
        statuses: Mapping[str, Status],
        note: str,
        citations: Sequence[Citation],
        now: datetime,
    ) -> Action:
        """Give the claims of a group their verdicts, by id, since this value stands."""
        with self._store.writing():
            standing = self._standing(statuses)
            name = f"{value} stands, {len(standing)} claims"
            action = self._action(ActionKind.SETTLE, name, now)
            for number, verdict in standing.items():
                status = statuses[verdict.claim_id]
                supports = status is Status.VERIFIED
                cited = (replace(one, supports=supports) for one in _cited(citations))
                others = (c for c in verdict.citations
                          if c.source.id not in {one.source.id for one in citations})  # fmt: skip
                given = replace(
                    verdict,
                    status=status,
                    note=typed(note) or verdict.note,
                    citations=(*others, *cited),
                    reviewer=self._reviewer,
                )
                add_verdict(self._store, number, action, given, moment_cell(now))
            return Action(action, name, tuple(v.claim_id for v in standing.values()))

    def undo(self, now: datetime) -> Action | None:
        """Take back the reviewer's last action that stands; None when there is none."""
        with self._store.writing():
            deed = actions.undoable(self._store, self._reviewer)
            return None if deed is None else self._revert(deed, now, undo=True)

    def redo(self, now: datetime) -> Action | None:
        """Do again what was undone last; None when nothing was, or something was done since."""
        with self._store.writing():
            deed = actions.redoable(self._store, self._reviewer)
            return None if deed is None else self._revert(deed, now, undo=False)

    def keep_draft(self, claim_id: str, note: str, now: datetime) -> None:
        """Keep a note as far as it is typed."""
        with self._store.writing():
            number = number_of(self._store, claim_id)
            notes.keep_draft(self._store, number, self._reviewer, typed(note), moment_cell(now))

    def drop_draft(self, claim_id: str) -> None:
        """Forget a note that was typed and given up."""
        with self._store.writing():
            notes.drop_draft(self._store, number_of(self._store, claim_id), self._reviewer)

    def draft(self, claim_id: str) -> str | None:
        """Return the note that the reviewer was typing when last seen."""
        with self._store.reading():
            number = number_of(self._store, claim_id)
            return notes.get_draft(self._store, number, self._reviewer)

    def _standing(self, claim_ids: Iterable[str]) -> dict[int, Verdict]:
        """Return the verdicts in force, or blank ones, by claim number."""
        numbers = {number_of(self._store, claim_id): claim_id for claim_id in claim_ids}
        if not numbers:
            raise Refusal("there is no claim to judge", mend="name at least one")
        found = in_force(self._store, list(numbers))
        return {
            number: found.get(number, Verdict(claim_id, Status.OPEN))
            for number, claim_id in numbers.items()
        }

    def _decide(
        self, kind: ActionKind, what: str, verdicts: dict[int, Verdict], now: datetime
    ) -> Action:
        name = f"{what}, {self._subject(list(verdicts))}"
        action = self._action(kind, name, now)
        for number, verdict in verdicts.items():
            given_at = now
            if kind is ActionKind.JUDGE or verdict.judged_at is None or not _judged(verdict):
                verdict = replace(verdict, reviewer=self._reviewer)
            else:
                # A note or a source beside a verdict leaves it who gave it, and when.
                given_at = verdict.judged_at
            add_verdict(self._store, number, action, verdict, moment_cell(given_at))
        return Action(action, name, tuple(verdict.claim_id for verdict in verdicts.values()))

    def _subject(self, numbers: Sequence[int]) -> str:
        if len(numbers) > 1:
            return f"{len(numbers)} claims"
        return f"claim {position_of(self._store, numbers[0])}"

    def _action(self, kind: ActionKind, name: str, now: datetime, target: int | None = None) -> int:
        return actions.add_action(self._store, kind, name, self._reviewer, moment_cell(now), target)

    def _revert(self, deed: Deed, now: datetime, *, undo: bool) -> Action:
        kind = ActionKind.UNDO if undo else ActionKind.REDO
        action = self._action(kind, deed.name, now, deed.number)
        changed, left = revert(self._store, deed.number, action, undo=undo)
        actions.mark_undone(self._store, deed.number, action if undo else None)
        mends = deed.kind == ActionKind.MEND
        return Action(action, deed.name, self._ids(changed), self._ids(left), mends)

    def _ids(self, numbers: Iterable[int]) -> tuple[str, ...]:
        sql = "SELECT id FROM claims WHERE number = ?"
        return tuple(self._store.value(sql, (number,)) for number in numbers)


def _judged(verdict: Verdict) -> bool:
    return verdict.status is not Status.OPEN


def typed(text: str) -> str:
    """Return what somebody typed without control characters; line ends become \\n."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub("", lines)


def cleaned(source: Source) -> Source:
    """Return the source as it is stored; Refusal where it has no locator."""
    locator = typed(source.locator).strip()
    if not locator:
        raise Refusal("a source without a name", mend="give a URL, a title or a person")
    title = None if source.title is None else typed(source.title)
    return replace(source, locator=locator, title=title)


def _cited(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Return the citations as they are stored; Refusal where a source has no locator."""
    clean: dict[str, Citation] = {}
    for citation in citations:
        source = cleaned(citation.source)
        excerpt = None if citation.excerpt is None else typed(citation.excerpt)
        clean[source.id] = replace(citation, source=source, excerpt=excerpt)
    return tuple(clean.values())
