"""What a reviewer decides between articles: the same thing or not, and which value stands."""

from itertools import pairwise

from textual.screen import Screen

from workbench.desk.views import Action
from workbench.model.match import MatchKind
from workbench.model.verdict import Citation
from workbench.tui.describe import deed_words, reverted_words
from workbench.tui.screens.cross_check import CrossCheckView
from workbench.tui.screens.settle import Settled
from workbench.tui.statements import value_of_member
from workbench.tui.texts import say, say_count
from workbench.tui.widgets.group_list import value_words


class CrossCheckScreen(CrossCheckView):
    """The cross-check, in which things are decided."""

    def _told(self, action: Action) -> None:
        self.read_again(say("review.did", name=deed_words(action.name)))

    # The same thing, or not

    def action_pick(self) -> None:
        """Pick the group, to say that it is the same thing as another."""
        self.on_row_picked()
        self.main_list().move(1)

    def on_row_picked(self) -> None:
        """Pick the group that was clicked for it, or take it off again."""
        held = self.main_list()
        if group := held.current():
            held.picked ^= {group.id}
            held.redraw()
            count = len(held.picked)
            self.tell(say_count("cross_check.picked", count) if count
                      else say("several.none_picked"))  # fmt: skip

    def action_back(self) -> None:
        """Let go of what is picked; go back where nothing is."""
        held = self.main_list()
        if held.picked:
            held.picked.clear()
            held.redraw()
            self.tell(say("several.none_picked"))
        else:
            super().action_back()

    def action_same_thing(self) -> None:
        """Say that the group speaks of one thing, or that the picked groups do."""
        held = self.main_list()
        chosen = [group for group in held.groups if group.id in held.picked]
        current = held.current()
        if current is not None and current not in chosen:
            chosen.append(current)
        if not chosen:
            return
        if any(group.kind is not MatchKind.FIGURE for group in chosen):
            self.tell(say("cross_check.figures_only"))
            return
        members = [member for group in chosen for member in group.members]
        pairs = [(one.side, other.side) for one, other in pairwise(members)]
        held.picked.clear()
        self._told(self.desk.decide_pairs(pairs, "same"))

    def action_not_the_same(self) -> None:
        """Say that the statement in hand speaks of another thing than the rest of the group."""
        group, statement = self.main_list().current(), self.statement()
        if group is None or statement is None:
            return
        others = [member for member in group.members if member is not statement]
        pairs = [(statement.side, other.side) for other in others]
        self._told(self.desk.decide_pairs(pairs, "different"))

    # Which value stands

    def action_stands(self) -> None:
        """Let the value in hand stand, after showing which verdicts follow."""
        from workbench.tui.screens.settle import SettleScreen

        group, statement = self.main_list().current(), self.statement()
        if group is None or statement is None:
            return
        value = value_of_member(group, group.members.index(statement))
        follows = self.desk.standing.were_to_stand(group, value)
        by_claim = {member.side.claim: member for member in group.members if member.side.claim}
        listed = [(status, self.name_of(by_claim[claim]), by_claim[claim].words)
                  for claim, status in follows.items()]  # fmt: skip

        def settle(note: str, citations: tuple[Citation, ...]) -> None:
            self.attempt_deed(lambda: self._told(self.desk.settle(group, value, note, citations)))

        def given(settled: Settled | None) -> None:
            if settled is None:
                return
            if not settled.with_source:
                settle(settled.note, ())
                return

            def cited(citation: Citation | None) -> None:
                settle(settled.note, () if citation is None else (citation,))

            self.app.push_screen(self._source_dialog(), cited)

        name = value_words(group.values[value])
        self.app.push_screen(SettleScreen(name, listed), given)

    def _source_dialog(self) -> "Screen[Citation | None]":
        from workbench.tui.screens.source import SourceScreen

        return SourceScreen(self.desk, self.context.today())

    def action_undo(self) -> None:
        """Take back the last action."""
        action = self.desk.undo()
        self.read_again(reverted_words(action, "undid"))

    def action_redo(self) -> None:
        """Do again what was undone."""
        action = self.desk.redo()
        self.read_again(reverted_words(action, "redid"))
