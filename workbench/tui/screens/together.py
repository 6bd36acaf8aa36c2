"""What reviewers say to one another about claims, wherever claims are listed."""

from collections.abc import Callable

from workbench.desk.views import Action
from workbench.model.second import Stance
from workbench.tui.describe import deed_words
from workbench.tui.screens.base import DeskScreen
from workbench.tui.texts import say


class Together(DeskScreen):
    """Confirm, object, ask: for the claim in hand, or for several that are picked."""

    def for_chosen(
        self, what: str, deed: Callable[[list[str]], Action], *, goes_on: bool = False
    ) -> None:
        """Do something to the claims chosen: at once to one, after showing them to several.

        With `goes_on` the next claim is taken in hand after one.
        """
        raise NotImplementedError

    def anything_chosen(self) -> bool:
        """Tell whether there is a claim that a deed could be for."""
        raise NotImplementedError

    def action_confirm(self) -> None:
        """Confirm another reviewer's verdict and go on."""
        self.for_chosen(
            deed_words("confirmed"),
            lambda ids: self.desk.second.say(ids, Stance.CONFIRMS),
            goes_on=True,
        )

    def action_objection(self) -> None:
        """Ask why the reviewer objects, and keep it beside the verdict."""
        if not self.anything_chosen():
            self.tell(say("review.no_claim"))
            return

        def done(why: str) -> None:
            self.focus_body()
            self.attempt_deed(
                lambda: self.for_chosen(
                    deed_words("objected"),
                    lambda ids: self.desk.second.say(ids, Stance.OBJECTS, why.strip()),
                    goes_on=True,
                )
            )

        self.prompt.ask(say("second.why"), "", done=done)

    def action_unsay(self) -> None:
        """Take back what this reviewer said of the verdict."""
        self.for_chosen(
            deed_words("no second opinion"), lambda ids: self.desk.second.say(ids, None)
        )

    def action_flag(self) -> None:
        """Ask somebody about the claim."""
        from workbench.tui.screens.asking import AskScreen, Question

        if not self.anything_chosen():
            self.tell(say("review.no_claim"))
            return

        def given(question: Question | None) -> None:
            if question is not None:
                self.attempt_deed(
                    lambda: self.for_chosen(
                        say("deed.asked_somebody", who=question.asked_of or say("ask.anybody")),
                        lambda ids: self.desk.flags.ask(ids, *question),
                    )
                )

        me = self.desk.reviewer
        people = [name for name in self.desk.flags.people() if name != me]
        self.app.push_screen(AskScreen(say("ask.title"), people), given)
