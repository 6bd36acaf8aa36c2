"""The dialog that chooses which claims are looked at, and keeps filters under a name."""

from collections.abc import Iterable

from textual import events
from textual.widget import Widget
from textual.widgets import Input

from workbench.desk.desk import Desk
from workbench.model.claim import ClaimKind
from workbench.model.errors import Refusal
from workbench.model.second import Stance
from workbench.model.verdict import Status
from workbench.tui.describe import told
from workbench.tui.screens.dialog import Dialog
from workbench.tui.sieve import Sieve, sieve_of
from workbench.tui.texts import say
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.choice import Choice
from workbench.tui.widgets.field import Field
from workbench.tui.widgets.sheet import Part

_FIRST_KINDS = (ClaimKind.FIGURE, ClaimKind.DATE, ClaimKind.QUOTATION, ClaimKind.NAME)
_OTHER_KINDS = tuple(kind for kind in ClaimKind if kind not in _FIRST_KINDS)


class FilterScreen(Dialog[Sieve]):
    """Nothing chosen lets everything through; a filter with a name holds for everybody here."""

    def __init__(self, sieve: Sieve, desk: Desk, *, whole_store: bool = False) -> None:
        """Begin with `sieve`; only a list over the whole store can be narrowed to an article."""
        super().__init__(say("filter.title"), say("filter.ending"))
        self._sieve = sieve
        self._desk = desk
        self._whole_store = whole_store
        self._saved = desk.filters.all()

    def compose_body(self) -> Iterable[Widget]:
        """Yield one line for each field."""
        sieve = self._sieve
        if self._saved:
            names = [("–", ""), *((name, name) for name in self._saved)]
            yield Choice(say("filter.saved"), names, [""], id="saved")
        states = [(say(f"status.{status}"), status) for status in Status]
        yield Choice(say("filter.state"), states, [*sieve.statuses], many=True, id="state")
        for name, label, kinds in (
            ("kind0", say("filter.kind"), _FIRST_KINDS),
            ("kind1", "", _OTHER_KINDS),
        ):
            options = [(say(f"kind.{kind}"), kind) for kind in kinds]
            chosen = [kind for kind in kinds if kind in sieve.kinds]
            yield Choice(label, options, chosen, many=True, id=name)
        yield Choice(
            say("filter.finding"),
            [(say("filter.all"), False), (say("filter.with_finding"), True)],
            [sieve.with_finding],
            id="finding",
        )
        seconds = [(say("filter.all"), ""), *((say(f"stance.{s}"), str(s)) for s in Stance)]
        seconds.append((say("filter.unseen"), "none"))
        yield Choice(say("filter.second"), seconds, [sieve.second], id="second")
        yield Choice(
            say("filter.asked"),
            [(say("filter.all"), ""), (say("filter.of_me"), "me"), (say("filter.of_any"), "any")],
            [_asked(sieve)],
            id="asked",
        )
        yield Field(say("filter.speaker"), sieve.speaker, id="speaker")
        yield Field(say("filter.words"), sieve.text, id="words")
        people = ", ".join(self._desk.flags.people())
        yield Field(say("filter.reviewer"), sieve.reviewer, hint=people, id="reviewer")
        yield Field(
            say("filter.score"), _number(sieve.score), hint=told().number("0.7"), id="score"
        )
        yield Field(say("filter.rule"), sieve.rule, hint="weekday-date", id="rule")
        if self._whole_store:
            article = "" if sieve.article is None else str(sieve.article)
            yield Field(say("filter.article"), article, hint="1", id="article")
        yield Field(say("filter.save_as"), hint=say("filter.save_hint"), id="save_as")
        yield Bar(id="complaint")

    def on_mount(self) -> None:
        """Begin with the state, or with the filters that have a name."""
        self.query(Choice).first().focus()

    # Filters with a name

    def on_choice_changed(self, message: Choice.Changed) -> None:
        """Show what a filter with a name holds, when one is chosen."""
        message.stop()
        if message.choice.id == "saved" and (name := str(message.choice.chosen[0])):
            self._show(sieve_of(self._saved[name]))

    def _show(self, sieve: Sieve) -> None:
        for name, chosen in (
            ("state", [*sieve.statuses]),
            ("kind0", [kind for kind in _FIRST_KINDS if kind in sieve.kinds]),
            ("kind1", [kind for kind in _OTHER_KINDS if kind in sieve.kinds]),
            ("finding", [sieve.with_finding]),
            ("second", [sieve.second]),
            ("asked", [_asked(sieve)]),
        ):
            choice = self.query_one(f"#{name}", Choice)
            choice.chosen = list(chosen)
            choice.redraw()
        for name, value in (
            ("speaker", sieve.speaker),
            ("words", sieve.text),
            ("reviewer", sieve.reviewer),
            ("score", _number(sieve.score)),
            ("rule", sieve.rule),
        ):
            self.query_one(f"#{name}", Field).value = value

    def take_key(self, event: events.Key) -> None:
        """Forget the chosen filter on ctrl+x; otherwise as every dialog does."""
        if event.key != "ctrl+x" or not self._saved:
            super().take_key(event)
            return
        event.stop()
        chosen = self.query_one("#saved", Choice)
        if name := str(chosen.chosen[0]):
            self._desk.filters.forget(name)
            chosen.drop(name)
            self._complain(say("filter.forgotten", name=name))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """End with the filter."""
        message.stop()
        self.accept()

    # What is chosen

    def answer(self) -> Sieve | None:
        """Return the filter as it is chosen, kept under its name where it has one."""
        try:
            sieve = self._chosen()
            if name := self._typed("save_as"):
                self._desk.filters.save(name, sieve.wanted())
        except Refusal as refusal:
            self._complain(told().refusal(refusal))
            return None
        return sieve

    def _chosen(self) -> Sieve:
        asked = self.query_one("#asked", Choice).chosen[0]
        return Sieve(
            frozenset(self.query_one("#state", Choice).chosen),
            frozenset(
                [*self.query_one("#kind0", Choice).chosen, *self.query_one("#kind1", Choice).chosen]
            ),
            self._typed("speaker"),
            self._typed("words"),
            self.query_one("#finding", Choice).chosen == [True],
            self._typed("rule"),
            self._person(self._typed("reviewer")),
            _score(self._typed("score")),
            asked == "any",
            self._desk.reviewer if asked == "me" else "",
            str(self.query_one("#second", Choice).chosen[0]),
            self._sieve.source,
            self._article(),
        )

    def _typed(self, name: str) -> str:
        return self.query_one(f"#{name}", Field).value.strip()

    def _person(self, typed: str) -> str:
        """Return the name of who works here that is meant, in whatever case it is typed."""
        people = self._desk.flags.people()
        return next((name for name in people if name.casefold() == typed.casefold()), typed)

    def _article(self) -> int | None:
        if not self._whole_store:
            return None
        typed = self._typed("article")
        return self._desk.find_article(typed) if typed else None

    def _complain(self, words: str) -> None:
        self.query_one("#complaint", Bar).show([Part(words, ("error",))])


def _asked(sieve: Sieve) -> str:
    return "me" if sieve.flagged_for else "any" if sieve.flagged else ""


def _number(score: float | None) -> str:
    return "" if score is None else told().number(f"{score:g}")


def _score(typed: str) -> float | None:
    """Return the score that is typed; Refusal where it is none from 0 to 1."""
    if not typed:
        return None
    try:
        score = float(typed.replace(",", "."))
    except ValueError:
        score = -1.0
    if not 0 <= score <= 1:
        raise Refusal(say("filter.no_score", typed=typed))
    return score
