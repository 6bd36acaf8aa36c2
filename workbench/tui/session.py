"""What a reviewer does to one article, told to the desk first and shown afterwards."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from workbench.desk.desk import Desk
from workbench.desk.views import Action, ClaimView
from workbench.model.match import Match, Side
from workbench.model.verdict import Citation, Source, Status
from workbench.tui.describe import title_of
from workbench.tui.reading import Reading
from workbench.tui.symbols import ORDER
from workbench.tui.texts import say, say_count

_MATCHES = 8
"""Matches told of one claim; the cross-check screen has them all."""


class Outcome(NamedTuple):
    """What an action changed on the screen."""

    words: str
    """For the line of news."""
    changed: tuple[int, ...] = ()
    """Indexes of the claims that have another state."""
    findings: bool = False
    """True where findings have another state."""
    show: int | None = None
    """The claim to make current, where it is another."""
    paragraphs: tuple[int, ...] = ()
    """Indexes of the paragraphs that have another tick."""


class Session:
    """One article under review: the desk keeps it, the reading shows it."""

    def __init__(self, desk: Desk, number: int) -> None:
        self.desk = desk
        self.reading = Reading(desk.article(number))
        self._matches: dict[str, list[tuple[Match, Side]]] | None = None
        self._outlets: dict[str, str] = {}

    @property
    def number(self) -> int:
        """The article's number in the store's list."""
        return self.reading.number

    # Verdicts

    def judge(self, status: Status, count: int = 1) -> Outcome:
        """Give the current claim, and with a count the next open ones, a verdict."""
        reading = self.reading
        indexes = reading.run_from_current(count)
        if not indexes:
            return Outcome(say("review.no_claim"))
        action = self.desk.judge([reading.claims[index].claim.id for index in indexes], status)
        self._take_over(action.claim_ids)
        following = self._next_after(indexes[-1])
        words = say("review.did", name=action.name)
        if following is None:
            words = f"{words} · {say('review.none_open')}"
            if not reading.progress().done:
                words = f"{words} {say('ticking.rest')}"
        return Outcome(words, indexes, show=following)

    def _next_after(self, index: int) -> int | None:
        before, self.reading.current = self.reading.current, index
        following = self.reading.next_open()
        self.reading.current = before
        return following

    def undo(self) -> Outcome:
        """Take back the reviewer's last action, whatever article it was in."""
        return self._reverted(self.desk.undo(), "review.undid", "review.nothing_to_undo")

    def redo(self) -> Outcome:
        """Do again what was undone last."""
        return self._reverted(self.desk.redo(), "review.redid", "review.nothing_to_redo")

    def _reverted(self, action: Action | None, done: str, nothing: str) -> Outcome:
        if action is None:
            return Outcome(say(nothing))
        here = [index for claim_id in action.claim_ids
                if (index := self.reading.index_of(claim_id)) is not None]  # fmt: skip
        self._take_over(action.claim_ids)
        findings, paragraphs = False, []
        if not action.claim_ids:
            view = self.desk.article(self.number)
            findings = self.reading.replace_findings(view.findings)
            paragraphs = self.reading.paragraphs.take_over(view.paragraphs)
        words = say(done, name=action.name)
        if action.claim_ids and not here:
            words = f"{words} · {say('review.elsewhere')}"
        show = min(here) if here else None
        return Outcome(words, tuple(here), findings, show, tuple(paragraphs))

    def _take_over(self, claim_ids: Iterable[str]) -> None:
        """Read the state of claims back from the store: what is shown is what is on disk."""
        fresh: list[ClaimView] = []
        for claim_id in claim_ids:
            index = self.reading.index_of(claim_id)
            if index is None:
                continue
            history = self.desk.history(claim_id)
            verdict = history[-1] if history else None
            status = verdict.status if verdict else Status.OPEN
            parts = self.desk.ticking.parts(claim_id)
            fresh.append(
                replace(self.reading.claims[index], status=status, verdict=verdict, parts=parts)
            )
        self.reading.replace_claims(fresh)

    # Ticks

    def tick(self, part: int) -> Outcome:
        """Tick a part of the current claim, counted from 1: ticked, disputed, and neither."""
        index = self.reading.current
        if index is None:
            return Outcome(say("review.no_claim"))
        claim_id = self.reading.claims[index].claim.id
        before = self.reading.claims[index].status
        action = self.desk.ticking.tick(claim_id, part)
        self._take_over([claim_id])
        after = self.reading.claims[index].status
        words = say("review.did", name=action.name)
        if after is not before:
            words = f"{words} · {say('ticking.so', status=say(f'status.{after}'))}"
        return Outcome(words, (index,))

    def tick_paragraph(self, index: int) -> Outcome:
        """Tick a paragraph as holding nothing to check, or take that back."""
        paragraph = self.reading.paragraphs[index]
        action = self.desk.ticking.tick_paragraph(
            self.number, paragraph.position, not paragraph.ticked
        )
        self.reading.paragraphs.take_over(self.desk.ticking.paragraphs(self.number))
        return Outcome(say("review.did", name=action.name), paragraphs=(index,))

    # How the reviewer knows

    def write_note(self, index: int, note: str) -> Outcome:
        """Keep the note of a claim; an unchanged one only ends its draft."""
        shown = self.reading.claims[index]
        kept = shown.verdict.note if shown.verdict else ""
        if note.strip() == kept.strip():
            self.desk.drop_draft(shown.claim.id)
            return Outcome(say("review.note_same"))
        action = self.desk.write_note(shown.claim.id, note.strip())
        self._take_over([shown.claim.id])
        return Outcome(say("review.did", name=action.name), (index,))

    def cite(self, index: int, citation: Citation) -> Outcome:
        """Add a source to a claim."""
        shown = self.reading.claims[index]
        action = self.desk.cite(shown.claim.id, citation)
        self._take_over([shown.claim.id])
        return Outcome(say("review.did", name=action.name), (index,))

    def last_source(self) -> Source | None:
        """Return the source that was used last."""
        found = self.desk.sources("", 1)
        return found[0] if found else None

    def draft(self, index: int) -> str | None:
        """Return the note that was being typed at a claim when the reviewer was last seen."""
        return self.desk.draft(self.reading.claims[index].claim.id)

    # What the workbench knows

    def accept_finding(self, index: int) -> Outcome:
        """Accept the first finding of a claim that waits for it."""
        for number in self.reading.findings_of.get(index, ()):
            shown = self.reading.findings[number]
            if shown.state == "open":
                action = self.desk.decide_finding(shown.id, "accepted")
                self._findings_again()
                return Outcome(say("review.did", name=action.name), (index,), True)
        return Outcome(say("review.no_finding"))

    def _findings_again(self) -> bool:
        return self.reading.replace_findings(self.desk.article(self.number).findings)

    def matches_of(self, index: int) -> list[tuple[Match, Side, str]]:
        """Return what other articles say of the same, conflicts first.

        Each match comes with its other side and the name of where that stands.
        """
        if self._matches is None:
            self._matches = {}
            found = self.desk.matches(self.number)
            for match in sorted(found, key=lambda held: (ORDER[held.relation], -held.weight)):
                for side, other in ((match.left, match.right), (match.right, match.left)):
                    if side.claim and self.reading.index_of(side.claim) is not None:
                        self._matches.setdefault(side.claim, []).append((match, other))
        held = self._matches.get(self.reading.claims[index].claim.id, [])
        return [(match, other, self._outlet(other)) for match, other in held[:_MATCHES]]

    def _outlet(self, side: Side) -> str:
        if side.article not in self._outlets:
            line = self.desk.article_line(self.desk.find_article(side.article))
            self._outlets[side.article] = line.outlet or title_of(line)
        return self._outlets[side.article]

    # Other people

    def take_up_changes(self) -> Outcome | None:
        """Take over what others wrote since this was last asked; None where nothing was."""
        return self.look_again() if self.desk.changed() else None

    def look_again(self) -> Outcome | None:
        """Read the whole article's states anew; None where nothing is another."""
        view = self.desk.article(self.number)
        changed = self.reading.replace_claims(view.claims)
        findings = self.reading.replace_findings(view.findings)
        paragraphs = self.reading.paragraphs.take_over(view.paragraphs)
        self._matches = None
        if not changed and not findings and not paragraphs:
            return None
        return Outcome(
            say_count("review.others", len(changed)), tuple(changed), findings,
            paragraphs=tuple(paragraphs),
        )  # fmt: skip
