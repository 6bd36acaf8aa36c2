"""Asking about a claim: a question put to somebody by name, or to anybody, and its answer."""

from collections.abc import Sequence

from workbench.desk.deeds import Deeds
from workbench.desk.reviewing import typed
from workbench.desk.views import Action
from workbench.model.errors import Refusal
from workbench.model.second import Flag, FlagState
from workbench.store import flags
from workbench.store.actions import ActionKind
from workbench.store.claims import number_of
from workbench.store.people import reviewers


class Flagging(Deeds):
    """What this reviewer asks and answers."""

    def ask(self, claim_ids: Sequence[str], asked_of: str = "", words: str = "") -> Action:
        """Ask somebody, or with no name anybody, about claims; `words` say what or why."""
        with self._store.writing():
            numbers = self._numbers(claim_ids)
            if not numbers:
                raise Refusal("there is no claim to ask about", mend="name at least one")
            now = self._now()
            who = " ".join(typed(asked_of).split())
            name = f"asked {who or 'anybody'}, {self._subject(list(numbers.values()))}"
            action = self._action(ActionKind.FLAG, name, now)
            for number in numbers.values():
                flags.ask(self._store, number, action, who, typed(words).strip(),
                          self._reviewer, now)  # fmt: skip
            return Action(action, name, tuple(numbers))

    def answer(self, claim_id: str, words: str = "") -> Action:
        """Answer what is asked about a claim of this reviewer or of anybody.

        Where nothing is, whatever is asked about it. Refusal where nothing is asked at all.
        """
        return self._close(claim_id, FlagState.ANSWERED, typed(words).strip())

    def drop(self, claim_id: str) -> Action:
        """Take back what this reviewer asks about a claim; Refusal where they ask nothing."""
        return self._close(claim_id, FlagState.DROPPED, "")

    def of(self, claim_id: str) -> tuple[Flag, ...]:
        """Return all that was ever asked about a claim, the oldest first."""
        with self._store.reading():
            number_of(self._store, claim_id)
            return flags.flags_of(self._store, claim_id)

    def open(self, asked_of: str | None = None) -> list[Flag]:
        """Return the questions that wait, the newest first; with a name those it may answer.

        These are the ones put to that name, in any case, and those put to anybody by others.
        """
        with self._store.reading():
            waiting = list(flags.all_open(self._store))
        if asked_of is None:
            return waiting
        return [flag for flag in waiting if is_for(flag, asked_of)]

    def people(self) -> list[str]:
        """Return the names of all who ever judged or asked here, for choosing from."""
        with self._store.reading():
            return reviewers(self._store)

    def _close(self, claim_id: str, state: FlagState, words: str) -> Action:
        with self._store.writing():
            number = number_of(self._store, claim_id)
            waiting = flags.open_flags(self._store, [number]).get(number, ())
            if state is FlagState.DROPPED:
                chosen = [flag for flag in waiting if flag.asked_by == self._reviewer]
            else:
                chosen = [f for f in waiting if is_for(f, self._reviewer)] or list(waiting)
            if not chosen:
                raise Refusal(f"nothing is asked about {self._subject([number])}")
            now = self._now()
            name = f"{state}, {self._subject([number])}"
            action = self._action(ActionKind.FLAG, name, now)
            for flag in chosen:
                flags.decide_flag(
                    self._store, flag.number, action, state, words, self._reviewer, now
                )
            return Action(action, name, (claim_id,))


def is_for(flag: Flag, reviewer: str) -> bool:
    """Tell whether a question waits for this reviewer: by name, or for anybody but who asked."""
    if flag.asked_of:
        return flag.asked_of.casefold() == reviewer.casefold()
    return flag.asked_by.casefold() != reviewer.casefold()
