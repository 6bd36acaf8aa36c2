"""The sign and the style of each state: never colour alone."""

from workbench.model.finding import Severity
from workbench.model.match import Relation
from workbench.model.part import Tick
from workbench.model.second import Stance
from workbench.model.verdict import Status

STATUS_SIGN = {
    Status.OPEN: "○",
    Status.VERIFIED: "✓",
    Status.DISPUTED: "✗",
    Status.UNSOURCED: "?",
    Status.DISMISSED: "–",
}
"""The styles have the statuses' own names."""

TICK_SIGN = {Tick.OPEN: "○", Tick.TICKED: "✓", Tick.DISPUTED: "✗"}
TICK_STYLE = {Tick.OPEN: "open", Tick.TICKED: "ticked", Tick.DISPUTED: "part_disputed"}
RAISED = "¹²³⁴⁵⁶⁷⁸⁹"
"""The key of a part that is not ticked yet, as it stands before it in the text."""
NOTHING_HERE = "∅"
COVERED, UNCOVERED = "│", "┊"
"""Beside a line: all claims on it are judged, or one is open."""
STANCE_SIGN = {Stance.CONFIRMS: "+", Stance.OBJECTS: "−"}
STANCE_STYLE = {Stance.CONFIRMS: "verified", Stance.OBJECTS: "disputed"}
FLAG_SIGN = "⚑"
UNSUPPORTED_SIGN = "◇"
"""Verified, and no source is given."""

SEVERITY_SIGN = {Severity.ERROR: "!", Severity.WARNING: "!", Severity.NOTE: "·"}
SEVERITY_STYLE = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "faint"}

RELATION_SIGN = {
    Relation.CONFLICTS: "≠",
    Relation.UPDATED: "↻",
    Relation.ROUNDED: "≈",
    Relation.AGREES: "=",
}
ORDER = {relation: number for number, relation in enumerate(RELATION_SIGN)}
"""Conflicts first."""
RELATION_STYLE = {
    Relation.CONFLICTS: "disputed",
    Relation.UPDATED: "date",
    Relation.ROUNDED: "unsourced",
    Relation.AGREES: "verified",
}
