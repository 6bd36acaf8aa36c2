"""The second pair of eyes: another reviewer confirms a verdict or objects to it; both are kept."""

from collections.abc import Sequence

from workbench.desk.deeds import Deeds
from workbench.desk.reviewing import typed
from workbench.desk.views import Action
from workbench.model.errors import Refusal
from workbench.model.second import Opinion, Stance
from workbench.model.verdict import Status, Verdict
from workbench.store.actions import ActionKind
from workbench.store.opinions import add_opinion, standing_opinions
from workbench.store.verdicts import in_force

_NAMES = {Stance.CONFIRMS: "confirmed", Stance.OBJECTS: "objected", None: "no second opinion"}


class Second(Deeds):
    """What this reviewer says of the verdicts of others."""

    def say(self, claim_ids: Sequence[str], stance: Stance | None, note: str = "") -> Action:
        """Confirm the verdicts in force, object to them, or with None take that back.

        One action for all of them. Refusal where a claim has no verdict yet, or has this
        reviewer's own, of which nobody can be the second pair of eyes.
        """
        with self._store.writing():
            numbers = self._numbers(claim_ids)
            if not numbers:
                raise Refusal("there is no claim to look at", mend="name at least one")
            found = in_force(self._store, list(numbers.values()))
            for claim_id, number in numbers.items():
                verdict = found.get(number, Verdict(claim_id, Status.OPEN))
                if stance is not None:
                    self._refuse_what_is_no_second(verdict, self._subject([number]))
            now = self._now()
            name = f"{_NAMES[stance]}, {self._subject(list(numbers.values()))}"
            action = self._action(ActionKind.SECOND, name, now)
            for number in numbers.values():
                standing = found.get(number)
                status = standing.status if standing else Status.OPEN
                add_opinion(
                    self._store, number, action, stance, status, typed(note), self._reviewer, now
                )
            return Action(action, name, tuple(numbers))

    def of(self, claim_id: str) -> tuple[Opinion, ...]:
        """Return what second reviewers say of a claim now."""
        with self._store.reading():
            (number,) = self._numbers([claim_id]).values()
            return standing_opinions(self._store, [number]).get(number, ())

    def _refuse_what_is_no_second(self, verdict: Verdict, which: str) -> None:
        if verdict.status is Status.OPEN:
            raise Refusal(f"{which} has no verdict yet", mend="judge it first")
        if verdict.reviewer == self._reviewer:
            who = self._reviewer or "nobody named"
            raise Refusal(
                f"the verdict on {which} is by {who} too",
                mend="a second pair of eyes is somebody else's; start with --reviewer NAME",
            )
