"""Which verdicts follow for the claims of a group when one of its values stands."""

from workbench.desk.linkers import Linker
from workbench.matching.relating import relate
from workbench.matching.reports import publication
from workbench.matching.subjects import Subject
from workbench.model.errors import Refusal
from workbench.model.group import Group, Member
from workbench.model.match import MatchKind, Relation
from workbench.model.verdict import Status
from workbench.store.articles import number_of
from workbench.store.blocks import get_digests
from workbench.store.store import Store

_FOLLOWS = {
    Relation.AGREES: Status.VERIFIED,
    Relation.ROUNDED: Status.VERIFIED,
    Relation.CONFLICTS: Status.DISPUTED,
}
"""A value that was counted earlier or later is neither right nor wrong for that."""


def verdicts_of(store: Store, group: Group, value: int) -> dict[str, Status]:
    """Return the verdict that each claim gets, by id, when this one of the values stands.

    Claims that state an earlier or later count are left out. Refusal when there is no such value.
    """
    if not 0 <= value < len(group.values):
        raise Refusal(f"the group has no value {value + 1}", mend="see workbench crosscheck")
    standing = group.members[group.values[value].members[0]]
    found: dict[str, Status] = {}
    for index, other in enumerate(group.values):
        relation = Relation.AGREES
        if index != value:
            relation = _relation(store, group, standing, group.members[other.members[0]])
        status = _FOLLOWS.get(relation)
        for at in other.members:
            claim = group.members[at].side.claim
            if claim and status and found.get(claim) is not Status.DISPUTED:
                found[claim] = status
    if not found:
        raise Refusal("none of these figures stands in a claim", mend="judge the claims themselves")
    return found


def _relation(store: Store, group: Group, standing: Member, other: Member) -> Relation:
    """Return how another value stands to the one that is right."""
    if group.kind is not MatchKind.FIGURE:
        return Relation.CONFLICTS
    ours, theirs = _subject(store, standing), _subject(store, other)
    if ours is None or theirs is None:
        return Relation.CONFLICTS
    first, last = sorted((ours, theirs), key=lambda subject: publication(subject.profile))
    return relate(first, last).relation


def _subject(store: Store, member: Member) -> Subject | None:
    number = number_of(store, member.side.article)
    if number is None:
        return None
    linker = Linker(store)
    compared = any(True for _ in get_digests(store, (number,)))
    report = linker.reports((number,))[0] if compared else linker.report(number)
    start = member.side.start
    return next((one for one in report.figures if one.figure.start == start), None)
