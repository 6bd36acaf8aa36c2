"""What a reviewer does to one article, told to the desk first and shown afterwards."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from workbench.desk.desk import Desk
from workbench.desk.views import Action, ClaimView, FindingView
from workbench.model.match import Match, MatchKind, Side
from workbench.model.part import Part
from workbench.model.verdict import Citation, Method, Source, SourceKind, Status, Verdict
from workbench.tui.describe import deed_words, reverted_words
from workbench.tui.reading import Reading
from workbench.tui.symbols import ORDER
from workbench.tui.texts import say, say_count

_MATCHES = 8
"""Matches told of one claim; the cross-check screen has them all."""

_FEW = 50
"""Claims of which the ticks are read again one by one."""


class Outcome(NamedTuple):
    """What an action changed on the screen."""

    words: str
    """For the line of news; empty leaves what is told there."""
    changed: tuple[int, ...] = ()
    """Indexes of the claims that have another state."""
    findings: bool = False
    """True where findings have another state."""
    show: int | None = None
    """The claim to make current, where it is another."""
    paragraphs: tuple[int, ...] = ()
    """Indexes of the paragraphs that have another tick."""
    renewed: bool = False
    """True where the article has other claims than before."""


class Earlier(NamedTuple):
    """A verdict on the same claim in another article."""

    verdict: Verdict
    side: Side
    outlet: str


class Session:
    """One article under review: the desk keeps it, the reading shows it."""

    def __init__(self, desk: Desk, number: int) -> None:
        self.desk = desk
        self.reading = Reading(desk.article(number))
        changes = desk.revisions.changes(number)
        if changes is not None:
            self.reading.former = {one.new.id: one for one in changes.changed if one.new}
        self._matches: dict[str, list[tuple[Match, Side]]] | None = None
        self._outlets: dict[str, str] = {}
        self._last_deed = desk.standing.last_deed()
        self._edition = desk.standing.edition(number)
        self.unkept: dict[str, str] = {}
        """Notes by claim id that could not be written, as where the disk was full."""
        self.catching_up = False
        """True while findings and matches follow this reviewer's own mending."""

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
        words = say("review.did", name=deed_words(action.name))
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
        return self._reverted(self.desk.undo(), "undid")

    def redo(self) -> Outcome:
        """Do again what was undone last."""
        return self._reverted(self.desk.redo(), "redid")

    def _reverted(self, action: Action | None, done: str) -> Outcome:
        words = reverted_words(action, done)
        if action is None:
            return Outcome(words)
        if action.mends:
            return self.take_anew(words, action.claim_ids)
        here = [index for claim_id in action.claim_ids
                if (index := self.reading.index_of(claim_id)) is not None]  # fmt: skip
        self._take_over(action.claim_ids)
        findings, paragraphs = False, []
        if not action.claim_ids:
            view = self.desk.article(self.number)
            findings = self.reading.replace_findings(view.findings)
            paragraphs = self.reading.paragraphs.take_over(view.paragraphs)
        if action.claim_ids and not here:
            words = f"{words} · {say('review.elsewhere')}"
        show = min(here) if here else None
        return Outcome(words, tuple(here), findings, show, tuple(paragraphs))

    def did(self, action: Action, show: int | None = None) -> Outcome:
        """Take over what an action made of this article's claims, and tell its name."""
        self._take_over(action.claim_ids)
        here = (self.reading.index_of(claim_id) for claim_id in action.claim_ids)
        changed = tuple(index for index in here if index is not None)
        return Outcome(say("review.did", name=deed_words(action.name)), changed, show=show)

    def take_anew(self, words: str, show: Iterable[str] = ()) -> Outcome:
        """Read the article anew after a mending; the first claim of `show` becomes current."""
        self.reading.renew(self.desk.article(self.number), show)
        self._matches = None
        return Outcome(words, renewed=True)

    def _take_over(self, claim_ids: Iterable[str]) -> list[int]:
        """Read the state of claims back from the store: what is shown is what is on disk.

        Return the indexes of those that look another way.
        """
        claim_ids = list(claim_ids)

        def parts_of(claim_id: str, index: int) -> tuple[Part, ...]:
            # A mark on very many claims is a verdict, which changes no tick inside them.
            few = len(claim_ids) <= _FEW
            return self.desk.ticking.parts(claim_id) if few else self.reading.claims[index].parts

        fresh: list[ClaimView] = []
        for state in self.desk.standing.of(claim_ids):
            index = self.reading.index_of(state.claim_id)
            if index is None:
                continue
            fresh.append(
                replace(
                    self.reading.claims[index],
                    status=state.status,
                    verdict=state.verdict,
                    opinions=state.opinions,
                    flags=state.flags,
                    parts=parts_of(state.claim_id, index),
                )
            )
        return self.reading.replace_claims(fresh)

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
        words = say("review.did", name=deed_words(action.name))
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
        return Outcome(say("review.did", name=deed_words(action.name)), paragraphs=(index,))

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
        return Outcome(say("review.did", name=deed_words(action.name)), (index,))

    def last_source(self) -> Source | None:
        """Return the source that was used last."""
        found = self.desk.sources("", 1)
        return found[0] if found else None

    def draft(self, index: int) -> str | None:
        """Return the note that was being typed at a claim when the reviewer was last seen."""
        claim_id = self.reading.claims[index].claim.id
        return self.unkept.get(claim_id) or self.desk.draft(claim_id)

    def keep_the_unkept(self) -> None:
        """Try again to keep what could not be kept, as drafts."""
        for claim_id, typed in list(self.unkept.items()):
            self.desk.keep_draft(claim_id, typed)
            del self.unkept[claim_id]

    # What the workbench knows

    def waiting_finding(self, index: int) -> FindingView | None:
        """Return the first finding of a claim on which nobody decided."""
        found = (
            self.reading.findings[number] for number in self.reading.findings_of.get(index, ())
        )
        return next((shown for shown in found if shown.state == "open"), None)

    def decide_finding(self, index: int, state: str, reason: str = "") -> Outcome:
        """Accept or dismiss the first finding of a claim that waits for it."""
        shown = self.waiting_finding(index)
        if shown is None:
            return Outcome(say("review.no_finding"))
        action = self.desk.decide_finding(shown.id, state, reason)
        self._findings_again()
        return Outcome(say("review.did", name=deed_words(action.name)), (index,), True)

    def _findings_again(self) -> bool:
        return self.reading.replace_findings(self.desk.article(self.number).findings)

    def matches_of(self, index: int) -> list[tuple[Match, Side, str]]:
        """Return what other articles say of the same, conflicts first.

        Each match comes with its other side and the name of where that stands.
        """
        held = self._held_matches(index)
        return [(match, other, self._outlet(other)) for match, other in held[:_MATCHES]]

    def _held_matches(self, index: int) -> list[tuple[Match, Side]]:
        if self._matches is None:
            self._matches = {}
            found = self.desk.matches(self.number)
            for match in sorted(found, key=lambda held: (ORDER[held.relation], -held.weight)):
                for side, other in ((match.left, match.right), (match.right, match.left)):
                    if side.claim and self.reading.index_of(side.claim) is not None:
                        self._matches.setdefault(side.claim, []).append((match, other))
        return self._matches.get(self.reading.claims[index].claim.id, [])

    def earlier(self, index: int) -> Earlier | None:
        """Return the verdict that the same claim has in another article, if it has one.

        The one given last is chosen; it is offered only while this claim is open.
        """
        if self.reading.claims[index].status is not Status.OPEN:
            return None
        sides = {
            other.claim: other
            for match, other in self._held_matches(index)
            if match.kind is MatchKind.CLAIM and other.claim
        }
        judged = [
            state.verdict
            for state in self.desk.standing.of(sides)
            if state.verdict and state.status not in (Status.OPEN, Status.DISMISSED)
        ]
        if not judged:
            return None
        last = max(judged, key=lambda verdict: (verdict.judged_at is not None, verdict.judged_at))
        side = sides[last.claim_id]
        return Earlier(last, side, self._outlet(side))

    def take_earlier(self, index: int, found: Earlier) -> Outcome:
        """Give a claim the verdict of the same claim elsewhere, which stands as a source of it."""
        words = " ".join(found.side.text.split())
        other = Source(SourceKind.CLAIM, found.verdict.claim_id, f"{found.outlet}: {words}"[:200])
        citations = (*found.verdict.citations, Citation(other, method=Method.READ))
        claim = self.reading.claims[index].claim
        action = self.desk.judge([claim.id], found.verdict.status, found.verdict.note, citations)
        return self.did(action)

    def _outlet(self, side: Side) -> str:
        if side.article not in self._outlets:
            line = self.desk.article_line(self.desk.find_article(side.article))
            self._outlets[side.article] = line.outlet or line.name
        return self._outlets[side.article]

    # Other people

    def take_up_changes(self, in_hand: str | None = None) -> Outcome | None:
        """Take over what others wrote since this was last asked; None where nothing was.

        `in_hand` is a claim at which something is being typed: it stays, found again or not.
        """
        if not self.desk.changed():
            return None
        before, self._edition = self._edition, self.desk.standing.edition(self.number)
        if before.renewal != self._edition.renewal:
            self._last_deed = self.desk.standing.last_deed()
            outcome = self.look_again(in_hand)
            return outcome and outcome._replace(words="") if self.catching_up else outcome
        if before.newest != self._edition.newest:
            return Outcome(say("review.newer_text", number=self._edition.newest))
        if before.matches != self._edition.matches:
            self._matches = None
            taken = self._take_up_deeds()
            words = "" if self.catching_up else say("review.others_compared")
            return taken or Outcome(words)
        return self._take_up_deeds()

    def _take_up_deeds(self) -> Outcome | None:
        last, self._last_deed = self._last_deed, self.desk.standing.last_deed()
        if last == self._last_deed:
            return None
        touched = self.desk.standing.changed_since(last)
        if touched is None:
            return self.look_again()
        # Reading a long article anew would hold up a key; what was judged is read in no time.
        changed = self._take_over(touched)
        if not changed:
            return None
        return Outcome(say_count("review.others", len(changed)), tuple(changed))

    def look_again(self, in_hand: str | None = None) -> Outcome | None:
        """Read the whole article's states anew; None where nothing is another.

        The claim `in_hand` stays, also where a newer reading does not find it.
        """
        view = self.desk.article(self.number)
        if in_hand and all(shown.claim.id != in_hand for shown in view.claims):
            self.desk.standing.keep_standing(in_hand)
            view = self.desk.article(self.number)
        if view.extraction != self.reading.extraction:
            return self.take_anew(say("mending.others"))
        changed = self.reading.replace_claims(view.claims)
        findings = self.reading.replace_findings(view.findings)
        paragraphs = self.reading.paragraphs.take_over(view.paragraphs)
        self._matches = None
        if not changed and not findings and not paragraphs:
            return None
        words = say_count("review.others", len(changed)) if changed else say("review.rechecked")
        return Outcome(
            words, tuple(changed), findings,
            paragraphs=tuple(paragraphs),
        )  # fmt: skip
