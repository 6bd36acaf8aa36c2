"""The statements of a group in columns: who says it and when, the value, and the words around."""

from collections.abc import Callable, Sequence
from itertools import zip_longest

from workbench.desk.standing import ClaimState
from workbench.desk.views import ArticleLine
from workbench.model.group import Group, Member
from workbench.tui.describe import published, side_value
from workbench.tui.differing import differing
from workbench.tui.symbols import STATUS_SIGN
from workbench.tui.texts import say
from workbench.tui.widgets.sheet import Part, Row, row

_SAME, _APART = ("figure",), ("differs",)


def in_order(group: Group) -> list[int]:
    """Return the indexes of a group's members so that what differs stands side by side.

    The first of each value come first, that of most outlets leading; then the second of each.
    """
    rounds = zip_longest(*(value.members for value in group.values))
    return [index for members in rounds for index in members if index is not None]


def value_of_member(group: Group, member: int) -> int:
    """Return the index of the value that a member reports."""
    return next(at for at, value in enumerate(group.values) if member in value.members)


def statement_rows(
    group: Group,
    index: int,
    against: Member | None,
    line: ArticleLine | None,
    state: ClaimState | None,
    name_of: Callable[[Member], str],
) -> list[Row]:
    """Return one statement; what differs from the statement `against` stands out.

    `line` is its article, `state` its claim; `name_of` names the article of another member.
    """
    member = group.members[index]
    rows = [row(Part(_who(member, line), ("label",)))]
    if line is not None:
        rows.append(row(Part(line.name, ("strong",))))
    first = next(one for one in group.members if one.source == member.source)
    if first is not member and first.side.article != member.side.article:
        rows.append(row(Part(say("cross_check.copy", of=name_of(first)), ("warning",))))
    other = side_value(against.side) if against else ""
    value = differing(side_value(member.side), other, ("figure",), _APART)
    counted = Part(f"  {member.side.counted}" if member.side.counted else "")
    rows += [row(), row(*value, counted), row(), _words(member, against, state)]
    if state is not None:
        sign = f"{STATUS_SIGN[state.status]} {say(f'status.{state.status}')}"
        rows += [row(), row(Part(sign, (str(state.status),)))]
        if state.verdict and state.verdict.note:
            rows.append(row(Part(state.verdict.note, ("note",))))
    return rows


def _who(member: Member, line: ArticleLine | None) -> str:
    outlet = (line.outlet if line else None) or member.outlet
    return " · ".join(part for part in (outlet, published(member.published)) if part)


def _words(member: Member, against: Member | None, state: ClaimState | None) -> Row:
    """Return the claim with the statement lit in it, character by character."""
    side = member.side
    lit = differing(side.text, against.side.text if against else "", _SAME, _APART)
    if state is None:
        return row(*lit)
    start, end = side.start - state.start, side.end - state.start
    if not 0 <= start <= end <= len(state.text):
        return row(*lit)
    before, after = state.text[:start], state.text[end:]
    return row(Part(_one_line(before)), *lit, Part(_one_line(after)))


def _one_line(text: str) -> str:
    return text.replace("\n", " ")


def compared_with(group: Group, shown: Sequence[int], index: int) -> Member | None:
    """Return the statement that one is compared with: the first of those shown with another value.

    `shown` are the indexes of the members that stand side by side.
    """
    own = value_of_member(group, index)
    others = [one for one in [*shown, *in_order(group)] if value_of_member(group, one) != own]
    return group.members[others[0]] if others else None
