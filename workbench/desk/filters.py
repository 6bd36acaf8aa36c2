"""Filters with a name, kept in the store for everybody who works in it."""

import json
from dataclasses import fields, replace

from workbench.desk.deeds import Deeds
from workbench.desk.reviewing import typed
from workbench.desk.views import ClaimFilter
from workbench.model.claim import ClaimKind
from workbench.model.errors import Refusal
from workbench.model.verdict import Status
from workbench.store.filters import drop_filter, save_filter, saved_filters


class SavedFilters(Deeds):
    """The named filters of one store; an article is never part of one."""

    def all(self) -> dict[str, ClaimFilter]:
        """Return the filters by name, sorted; what a newer workbench put in them is left out."""
        with self._store.reading():
            cells = saved_filters(self._store)
        return {name: _read(cell) for name, cell in cells.items()}

    def named(self, name: str) -> ClaimFilter:
        """Return one filter; Refusal where there is none of this name."""
        found = self.all()
        if name not in found:
            known = ", ".join(found) or "none is saved yet"
            raise Refusal(f"there is no filter {name!r}", mend=f"the filters are: {known}")
        return found[name]

    def save(self, name: str, wanted: ClaimFilter) -> None:
        """Keep a filter under a name, in place of another of that name."""
        name = " ".join(typed(name).split())
        if not name:
            raise Refusal("a filter without a name", mend="give it one")
        with self._store.writing():
            save_filter(self._store, name, _cell(wanted), self._reviewer, self._now())

    def forget(self, name: str) -> None:
        """Forget a filter; Refusal where there is none of this name."""
        with self._store.writing():
            if not drop_filter(self._store, name):
                raise Refusal(f"there is no filter {name!r}")


def _cell(wanted: ClaimFilter) -> str:
    plain = replace(wanted, article=None)
    default = ClaimFilter()
    chosen = {
        field.name: getattr(plain, field.name)
        for field in fields(ClaimFilter)
        if getattr(plain, field.name) != getattr(default, field.name)
    }
    return json.dumps(chosen, ensure_ascii=False, sort_keys=True)


def _read(cell: str) -> ClaimFilter:
    known = {field.name for field in fields(ClaimFilter)}
    held = {name: value for name, value in json.loads(cell).items() if name in known}
    status = tuple(Status(one) for one in held.pop("status", ()))
    kind = tuple(ClaimKind(one) for one in held.pop("kind", ()))
    return ClaimFilter(status=status, kind=kind, **held)
