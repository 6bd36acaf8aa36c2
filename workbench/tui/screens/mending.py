"""Mending the extraction at the screen: claims by words chosen, values by a form."""

from collections.abc import Callable

from textual import events

from workbench.desk.views import Action
from workbench.model.errors import Refusal
from workbench.tui.describe import deed_words, told
from workbench.tui.messages import WordsChosen
from workbench.tui.screens.ticking import TickingView
from workbench.tui.selecting import Aim, Selection, missed_sentence
from workbench.tui.texts import say
from workbench.tui.widgets.bars import KeyLine

_SENTENCES = {"up": -1, "down": 1, "k": -1, "j": 1}
_WORDS = {"left": -1, "right": 1, "b": -1, "w": 1}
_CHARACTERS = {"shift+left": -1, "shift+right": 1, "h": -1, "l": 1}


class MendingView(TickingView):
    """The review with mendings: while words are being chosen the keyboard belongs to that."""

    selection: Selection | None = None
    """The words being chosen; None while none are."""

    # Choosing words

    def action_add_claim(self) -> None:
        """Choose the words of a claim that was missed; the next sentence without one first."""
        self._choose(Selection(self.reading, Aim.ADD, *missed_sentence(self.reading)))

    def action_bounds(self) -> None:
        """Choose where the current claim begins and ends."""
        self._choose_in_claim(Aim.BOUNDS)

    def action_split(self) -> None:
        """Choose where the current claim falls into two."""
        self._choose_in_claim(Aim.SPLIT)

    def _choose_in_claim(self, aim: Aim) -> None:
        if self.reading.current is None:
            self.tell(say("review.no_claim"))
            return
        claim = self.reading.claims[self.reading.current].claim
        self._choose(Selection(self.reading, aim, claim.start, claim.end))

    def _choose(self, selection: Selection) -> None:
        self.selection = selection
        self.query_one(KeyLine).while_editing(say(f"mending.keys_{selection.aim}"))
        self.tell(say(f"mending.choose_{selection.aim}"), "warning")
        self._show_selection()

    def _show_selection(self) -> None:
        chosen = self.selection
        if chosen is None:
            self.text.select(None)
        elif chosen.cut is not None:
            self.text.select((chosen.start, chosen.cut), cut=chosen.cut)
        else:
            self.text.select((chosen.start, chosen.end), at_start=chosen.at_start)

    def on_words_chosen(self, message: WordsChosen) -> None:
        """Take words that were chosen with the mouse."""
        message.stop()
        if self.editing is not None or self.prompt.asking:
            self.text.select(None)
            return
        aim = self.selection.aim if self.selection else Aim.ADD
        if aim is not Aim.SPLIT:
            self._choose(Selection(self.reading, aim, message.start, message.end))

    @property
    def typing(self) -> bool:
        """Tell whether the keyboard belongs to words being chosen, or to something typed."""
        return self.selection is not None or super().typing

    def typed_key(self, event: events.Key) -> None:
        """Move the words being chosen; enter takes them, escape gives up."""
        chosen = self.selection
        if chosen is None:
            super().typed_key(event)
            return
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self._end_selection()
            self.tell(say("mending.given_up"))
        elif event.key == "enter":
            self._take(chosen)
        elif event.key == "tab":
            chosen.other_end()
        elif event.key in _WORDS:
            chosen.words(_WORDS[event.key])
        elif event.key in _CHARACTERS:
            chosen.characters(_CHARACTERS[event.key])
        elif event.key in _SENTENCES and chosen.aim is Aim.ADD:
            chosen.sentence(_SENTENCES[event.key])
        self._show_selection()

    def _end_selection(self) -> None:
        self.selection = None
        self.text.select(None)
        self.query_one(KeyLine).while_editing(None)

    def _take(self, chosen: Selection) -> None:
        mending, current = self.desk.mending, self.reading.current
        claim = None if current is None else self.reading.claims[current].claim.id

        def deed() -> Action:
            if chosen.cut is not None:
                return mending.split(claim or "", chosen.cut)
            if chosen.aim is Aim.BOUNDS:
                return mending.bounds(claim or "", chosen.start, chosen.end)
            return mending.add(self.session.number, chosen.start, chosen.end)

        if self._mend(deed):
            self._end_selection()

    # Deeds without a choice of words

    def action_merge(self) -> None:
        """Make one claim of the current one and the next in the text."""
        index = self.reading.current
        if index is None or index + 1 >= len(self.reading.claims):
            self.tell(say("mending.no_next"))
            return
        ids = [self.reading.claims[at].claim.id for at in (index, index + 1)]
        self._mend(lambda: self.desk.mending.merge(ids))

    def action_correct(self) -> None:
        """Correct the figures, dates and speaker of the current claim."""
        from workbench.tui.screens.correct import Corrections, CorrectScreen

        index = self.reading.current
        if index is None:
            self.tell(say("review.no_claim"))
            return
        claim, number = self.reading.claims[index].claim, self.session.number

        def given(made: Corrections | None) -> None:
            mending = self.desk.mending
            for figure, value, unit, counted in made.figures if made else ():
                at = (figure.number_start, figure.number_end)
                self._mend(lambda at=at, value=value, unit=unit, counted=counted:  # type: ignore[misc]
                           mending.correct_figure(number, at, value, unit, counted))  # fmt: skip
            for mention, value in made.dates if made else ():
                at = (mention.start, mention.end)
                self._mend(lambda at=at, value=value:  # type: ignore[misc]
                           mending.correct_date(number, at, value))  # fmt: skip
            if made and made.speaker is not None:
                self._mend(lambda: mending.correct_speaker(claim.id, made.speaker))

        self.app.push_screen(CorrectScreen(self.reading, index), given)

    def _mend(self, deed: Callable[[], Action]) -> bool:
        """Do a mending and show the article with it; a refusal is one line of news and False."""
        try:
            action = deed()
        except Refusal as refusal:
            self.tell(told().refusal(refusal), "error")
            self.app.bell()
            return False
        words = say("review.did", name=deed_words(action.name))
        self.show_outcome(self.session.take_anew(words, action.claim_ids))
        self.catch_up()
        return True

    def _caught_up(self) -> None:
        if outcome := self.session.take_up_changes():
            self.show_outcome(outcome)
        self.session.catching_up = False

    def catch_up(self) -> None:
        """Let findings and matches follow the mendings, while the reviewer goes on."""
        path, reviewer = self.desk.path, self.desk.reviewer

        def work() -> None:
            from workbench.desk.desk import Desk

            # A store belongs to the thread that opened it.
            with Desk(path, reviewer) as other:
                other.mending.catch_up()
            self.app.call_from_thread(self._caught_up)

        self.session.catching_up = True
        self.run_worker(work, thread=True, exclusive=True, group="mending", exit_on_error=False)
