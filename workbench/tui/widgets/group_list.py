"""Groups under one another: one thing each, with the values that are reported for it."""

from collections.abc import Sequence

from workbench.model.group import Group, GroupValue
from workbench.model.match import Relation
from workbench.tui.describe import compared_value, told
from workbench.tui.symbols import RELATION_SIGN, RELATION_STYLE
from workbench.tui.texts import say, say_count
from workbench.tui.widgets.cells import fit, width_of
from workbench.tui.widgets.line_view import Piece
from workbench.tui.widgets.row_list import RowList

_RELATION_CELLS = 14
_NARROW = 70
_WIDEST = 120
"""Cells over which a row goes at most: farther apart, thing and values are not read together."""
_VALUES_SHOWN = 4


class GroupList(RowList):
    """One line for each group: relation, thing, values, outlets."""

    PICKS = True

    def __init__(self) -> None:
        super().__init__(id="groups")
        self.groups: Sequence[Group] = ()
        self.picked: set[str] = set()
        """Ids of the groups that are to become one."""

    def count(self) -> int:
        """Return how many groups are shown."""
        return len(self.groups)

    def current(self) -> Group | None:
        """Return the group in hand."""
        return self.groups[self.cursor] if self.groups else None

    def row_lines(self, row: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return the line of a group."""
        group = self.groups[row]
        look = RELATION_STYLE[group.relation]
        sign = RELATION_SIGN[group.relation]
        named = width >= _NARROW
        relation = f"{sign} {say(f'relation.{group.relation}')}" if named else sign
        left = _RELATION_CELLS if named else 2
        outlets = len({member.source for member in group.members})
        said = f" {say_count('cross_check.outlets', outlets)} "
        if group.decided:
            said = f" {say('cross_check.decided')} ·{said}"
        room = max(min(width, _WIDEST) - 1 - left - width_of(said), 2)
        values = fit(values_of(group), min(width_of(values_of(group)), room * 3 // 5))
        thing = max(room - width_of(values) - 2, 1)
        return [[
            Piece("▸" if group.id in self.picked else " ", 1, ("warning",)),
            Piece(fit(relation, left), left, (look,)),
            Piece(f"{fit(' '.join(group.thing.split()), thing)}  ", thing + 2, ()),
            Piece(values, width_of(values), ("strong",)),
            Piece(said, width_of(said), ("faint",)),
        ]]  # fmt: skip


def value_words(value: GroupValue) -> str:
    """Return one of the values of a group."""
    if value.value is not None:
        return " ".join(told().when(value.value).split())
    return compared_value(value.low, value.high, value.unit, points=value.points)


def values_of(group: Group) -> str:
    """Return the values of a group with the sign of what stands between them."""
    sign = RELATION_SIGN[group.relation if len(group.values) > 1 else Relation.AGREES]
    words = [value_words(value) for value in group.values[:_VALUES_SHOWN]]
    if len(group.values) > _VALUES_SHOWN:
        words.append("…")
    return f" {sign} ".join(words)
