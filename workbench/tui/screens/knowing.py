"""What the workbench and others know of a claim: answers, findings, an earlier verdict."""

from workbench.tui.screens.picking import Picking
from workbench.tui.texts import say


class Knowing(Picking):
    """Takes up what is offered or asked beside the claim in hand."""

    def action_answer(self) -> None:
        """Answer what is asked about the claim."""
        index = self.reading.current
        if index is None or not self.reading.claims[index].flags:
            self.tell(say("ask.nothing"))
            return
        claim_id = self.reading.claims[index].claim.id

        def done(words: str) -> None:
            self.focus_body()
            self.attempt_deed(
                lambda: self.show_outcome(self.session.did(self.desk.flags.answer(claim_id, words)))
            )

        self.prompt.ask(say("ask.answer"), "", done=done)

    def action_take_earlier(self) -> None:
        """Give the claim the verdict that the same claim was given in another article."""
        index = self.reading.current
        found = None if index is None else self.session.earlier(index)
        if index is None or found is None:
            self.tell(say("earlier.none"))
            return
        self.show_outcome(self.session.take_earlier(index, found))

    def action_accept(self) -> None:
        """Accept the claim's finding."""
        if self.reading.current is not None:
            outcome = self.session.decide_finding(self.reading.current, "accepted")
            self.show_outcome(outcome)

    def action_dismiss_finding(self) -> None:
        """Ask why the claim's finding is wrong, and dismiss it."""
        index = self.reading.current
        if index is None or self.session.waiting_finding(index) is None:
            self.tell(say("review.no_finding"))
            return

        def done(why: str) -> None:
            self.focus_body()
            self.attempt_deed(
                lambda: self.show_outcome(
                    self.session.decide_finding(index, "dismissed", why.strip())
                )
            )

        self.prompt.ask(say("findings.why"), "", done=done)
