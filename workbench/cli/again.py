"""`ingest --again`: the articles of the store, read once more."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.cli.boundary import REFUSED
from workbench.cli.output import answer, answer_json, one_line, say

if TYPE_CHECKING:
    from workbench.desk.desk import Desk
    from workbench.desk.reading_again import Reread


def read_again(db: Path, refs: tuple[str, ...], jobs: int, *, as_json: bool) -> int:
    """Read the articles that `refs` name again, or all where there is none, and tell the outcome.

    Answers with the claims that are no longer found and kept; returns the exit status.
    """
    from workbench.cli.opening import open_desk
    from workbench.desk.extracting import collect_rarely

    collect_rarely()
    counts = dict.fromkeys(("articles", "changed", "added", "gone", "refused"), 0)
    kept: list[dict[str, Any]] = []
    with open_desk(db) as desk:
        numbers = [desk.find_article(ref) for ref in refs]
        for done in desk.read_again(numbers, jobs):
            counts["articles"] += 1
            counts["changed"] += done.changed
            counts["added"] += done.added
            counts["gone"] += done.gone
            if done.refusal is not None:
                counts["refused"] += 1
                say(done.refusal.line)
            for one in _kept(desk, done):
                kept.append(one)
                if not as_json:
                    answer(_line(one))
    if as_json:
        answer_json({**counts, "kept": kept})
    else:
        say(_summary(counts, len(kept)))
    return REFUSED if counts["refused"] else 0


def _kept(desk: "Desk", done: "Reread") -> list[dict[str, Any]]:
    status = {one.claim_id: one.status for one in desk.standing.of([c.id for c in done.kept])}
    return [
        {"id": one.id, "article": done.article, "status": status[one.id], "text": one.text}
        for one in done.kept
    ]


def _line(one: dict[str, Any]) -> str:
    words = one_line(one["text"])
    return f"{one['id']}  {one['status']:<9}  {one['article']:>4}  kept, no longer found: {words}"


def _summary(counts: dict[str, int], kept: int) -> str:
    articles = counts["articles"]
    parts = [f"{articles} {'article' if articles == 1 else 'articles'} read again"]
    if counts["changed"]:
        came, went = counts["added"], counts["gone"]
        claims = "claim" if came == 1 else "claims"
        parts.append(f"{counts['changed']} changed ({came} {claims} came, {went} went)")
    else:
        parts.append("nothing changed")
    if kept:
        parts.append(f"{kept} no longer found, kept since somebody decided on them")
    if counts["refused"]:
        parts.append(f"{counts['refused']} refused")
    return ", ".join(parts)
