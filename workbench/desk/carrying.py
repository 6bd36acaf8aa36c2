"""Carries what was decided on a text over to the next text of the same article."""

import json
from collections.abc import Callable
from dataclasses import replace

from workbench.desk.remaking import claim_of
from workbench.desk.repeated import repeated
from workbench.desk.ticking import paragraphs_of
from workbench.matching.revisions import pair_claims
from workbench.model.claim import Claim
from workbench.model.extraction import Extraction
from workbench.model.verdict import Status
from workbench.store.cells import moment_cell
from workbench.store.extractions import get_extraction
from workbench.store.findings import (
    add_decision,
    find_finding,
    get_findings,
    standing_decisions,
)
from workbench.store.flags import ask, open_flags
from workbench.store.mendings import (
    change_claim,
    correct,
    current_fields,
    made_in,
    make_claim,
    needs_rereading,
    rehome,
    standing_corrections,
)
from workbench.store.parts import PARAGRAPH, set_tick, ticked
from workbench.store.rereadings import find_no_more, held_claims, keep_claim, kept_claims
from workbench.store.store import Store
from workbench.store.verdicts import add_verdict, in_force

Stored = list[tuple[int, Status, Claim]]


class Carrying:
    """From article `before` to article `number`, as part of one action."""

    def __init__(self, store: Store, before: int, number: int, action: int, now: str) -> None:
        self._store = store
        self._before, self._number = before, number
        self._action, self._now = action, now

    def all(self) -> None:
        """Carry claims that persons made, then all that was decided on words that stayed."""
        old_found, old = get_extraction(self._store, self._before)
        new_found, new = get_extraction(self._store, self._number)
        self._made(new_found, new)
        self._unfound(*get_extraction(self._store, self._number))
        new_found, new = get_extraction(self._store, self._number)
        pairing = pair_claims([c.text for _, _, c in old], [c.text for _, _, c in new])
        pairs = [(old[was], new[now]) for was, now in pairing.same]
        self._verdicts(pairs)
        self._flags(pairs)
        moves = [(was[2], now[2], moved(was[2].text, now[2].text)) for was, now in pairs]
        self._corrections(moves)
        self._ticks(moves)
        self._paragraphs(old_found, new_found)
        self._findings(old_found, new_found)

    def _made(self, found: Extraction, stored: Stored) -> None:
        """Make the claims again that persons had made, where their words still stand."""
        text, taken = found.article.text, {claim.text for _, _, claim in stored}
        made: list[tuple[int, int]] = []
        gone: set[int] = set()
        for claim, kind, was, reviewer, at in made_in(self._store, self._before):
            start = text.find(claim.text)
            if claim.text in taken or start < 0:
                continue
            end = start + len(claim.text)
            if any(left < end and start < right for left, right in made):
                continue
            over = [(number, one) for number, _, one in stored
                    if one.start < end and start < one.end]  # fmt: skip
            fresh = replace(claim_of(found, start, end, [claim]), speaker=claim.speaker)
            number = make_claim(self._store, self._number, fresh, kind, was, reviewer, at)
            self._change(number, reviewer, retired=False)
            for former, _ in over:
                if former not in gone:
                    gone.add(former)
                    self._change(former, reviewer, retired=True)
            made.append((start, end))

    def _unfound(self, found: Extraction, stored: Stored) -> None:
        """Keep claims again that stand since they were judged, though no reading finds them now.

        What is found inside one of them does not say it again.
        """
        text, taken = found.article.text, {claim.text for _, _, claim in stored}
        standing = {number for number, _, _ in stored}
        held = [
            one
            for one in held_claims(self._store, self._number)
            if one.number in standing and not one.by_person
        ]
        for claim in kept_claims(self._store, self._before):
            start = text.find(claim.text)
            if claim.text in taken or start < 0:
                continue
            end = start + len(claim.text)
            fresh = replace(claim_of(found, start, end, [claim]), speaker=claim.speaker)
            keep_claim(self._store, self._number, fresh, self._now)
            read = [one for one in held if start <= one.claim.start and one.claim.end <= end]
            find_no_more(self._store, (one.number for one in read), (), self._now)
            rehome(self._store, self._number, start, end)
            needs_rereading(self._store, self._number)

    def _change(self, claim: int, reviewer: str, *, retired: bool) -> None:
        change_claim(self._store, claim, self._action, reviewer, self._now, retired=retired)

    def _verdicts(
        self, pairs: list[tuple[tuple[int, Status, Claim], tuple[int, Status, Claim]]]
    ) -> None:
        given = in_force(self._store, [was[0] for was, _ in pairs])
        there = in_force(self._store, [now[0] for _, now in pairs])
        for was, now in pairs:
            verdict, held = given.get(was[0]), there.get(now[0])
            if verdict is None:
                continue
            carried = replace(verdict, claim_id=now[2].id)
            if carried != held:
                at = moment_cell(verdict.judged_at) if verdict.judged_at else self._now
                add_verdict(self._store, now[0], self._action, carried, at)

    def _flags(
        self, pairs: list[tuple[tuple[int, Status, Claim], tuple[int, Status, Claim]]]
    ) -> None:
        asked = open_flags(self._store, [was[0] for was, _ in pairs])
        there = open_flags(self._store, [now[0] for _, now in pairs])
        for was, now in pairs:
            held = {(flag.asked_of, flag.words, flag.asked_by) for flag in there.get(now[0], ())}
            for flag in asked.get(was[0], ()):
                if (flag.asked_of, flag.words, flag.asked_by) not in held:
                    at = moment_cell(flag.asked_at)
                    ask(self._store, now[0], self._action, flag.asked_of, flag.words,
                        flag.asked_by, at)  # fmt: skip

    def _corrections(self, moves: list[tuple[Claim, Claim, Callable[[int], int]]]) -> None:
        standing = standing_corrections(self._store, self._before)
        for was, now, move in moves:
            for kind, start, end, cell, reviewer, at in standing:
                if not was.start <= start <= end <= was.end:
                    continue
                place = (now.start + move(start - was.start), now.start + move(end - was.start))
                fields = json.loads(cell)
                current = current_fields(self._store, self._number, kind, *place)
                if current is None or all(current.get(c) == v for c, v in fields.items()):
                    continue
                correct(self._store, self._number, kind, place, fields, self._action, reviewer, at)

    def _ticks(self, moves: list[tuple[Claim, Claim, Callable[[int], int]]]) -> None:
        ticks = ticked(self._store, self._before)
        there = ticked(self._store, self._number)
        for was, now, move in moves:
            for (kind, start, end), tick in ticks.items():
                if kind == PARAGRAPH or not was.start <= start <= end <= was.end:
                    continue
                place = (
                    kind, now.start + move(start - was.start), now.start + move(end - was.start)
                )  # fmt: skip
                if there.get(place) != tick:
                    set_tick(self._store, self._number, place, self._action, tick.state,
                             tick.reviewer, moment_cell(tick.ticked_at))  # fmt: skip

    def _paragraphs(self, old: Extraction, new: Extraction) -> None:
        ticks = ticked(self._store, self._before)
        words = {
            " ".join(old.article.text[one.start : one.end].split()): one
            for one in paragraphs_of(old.passages, ticks)
            if one.ticked
        }
        there = ticked(self._store, self._number)
        for one in paragraphs_of(new.passages, {}):
            was = words.get(" ".join(new.article.text[one.start : one.end].split()))
            place = (PARAGRAPH, one.start, one.end)
            tick = was and ticks[(PARAGRAPH, was.start, was.end)]
            if tick and there.get(place) != tick:
                set_tick(self._store, self._number, place, self._action, tick.state,
                         tick.reviewer, moment_cell(tick.ticked_at))  # fmt: skip

    def _findings(self, old: Extraction, new: Extraction) -> None:
        """Carry what was decided on findings that the text repeats."""
        decided = standing_decisions(self._store, self._before)
        if not decided:
            return
        there = standing_decisions(self._store, self._number)
        was = get_findings(self._store, self._before)
        now = get_findings(self._store, self._number)
        pairs = repeated(old, [one.finding for one in was], new, [one.finding for one in now])
        for before, after in pairs:
            given, held = decided.get(was[before].id), there.get(now[after].id)
            known = (held.state, held.reason) if held else ("open", "")
            if given is not None and (given.state, given.reason) != known:
                number, _ = find_finding(self._store, now[after].id)
                add_decision(self._store, number, self._action, given.state, given.reason,
                             given.reviewer, given.decided_at)  # fmt: skip


def moved(old: str, new: str) -> Callable[[int], int]:
    """Return where an offset into one text stands in another that differs in white space only."""
    if old == new:
        return lambda offset: offset
    ours = [at for at, character in enumerate(old) if not character.isspace()]
    theirs = [at for at, character in enumerate(new) if not character.isspace()]
    place = dict(zip(ours, theirs, strict=True))

    def move(offset: int) -> int:
        if offset in place:
            return place[offset]
        before = [at for at in ours if at < offset]
        return place[before[-1]] + 1 if before else 0

    return move
